//! Problems as annotations of a GitHub workflow: commands in what a step writes.

use fact_box::Position;

use super::Told;
use super::compared::{Kind, Remark};

/// `::error file=…,line=…::message`, the hint on a line of its own.
pub fn problem(told: &Told) -> String {
    let hint = told.hint.as_ref().map(|hint| format!("\n{hint}")).unwrap_or_default();
    let place = (told.file.as_str(), told.start, told.end);
    command(told.level(), place, &told.path, &format!("{}{hint}", told.message))
}

/// A figure that differs is an error, what is worth to know a notice.
pub fn remark(remark: &Remark) -> String {
    let level = match remark.kind {
        Kind::Differs => "error",
        Kind::Note | Kind::Agrees => "notice",
    };
    command(level, (&remark.file, remark.start, remark.end), &remark.path, &remark.message)
}

fn command(
    level: &str,
    (file, start, end): (&str, Position, Position),
    path: &str,
    message: &str,
) -> String {
    let title = property(if path.is_empty() { "fact-box" } else { path });
    // Columns are of one line.
    let column =
        if start.line == end.line { format!(",endColumn={}", end.column) } else { String::new() };
    format!(
        "::{level} file={},line={},col={},endLine={}{column},title={title}::{}\n",
        property(file),
        start.line,
        start.column,
        end.line,
        data(message),
    )
}

fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_would_end_a_command_is_escaped() {
        assert_eq!(data("100 %:\r\na, b"), "100 %25:%0D%0Aa, b");
        assert_eq!(property("a,b:100 %\n"), "a%2Cb%3A100 %25%0A");
    }
}
