//! Labels of a drawing, in lines short enough to stand beside each other.

/// A label and where it stands, in ems of its drawing.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Label {
    /// For keys.
    pub id: String,
    pub lines: Vec<String>,
    /// The middle of its first line.
    pub top: Ems,
    /// The height of what it names.
    pub of: Ems,
    /// Whether it is the card's own subject's.
    pub own: bool,
}

/// A length in ems; prints as an SVG length, to a hundredth.
#[derive(Clone, Copy, Debug, Default, PartialEq, PartialOrd)]
pub(crate) struct Ems(f64);

impl Ems {
    pub fn new(ems: f64) -> Self {
        Self(if ems.is_finite() { ems.clamp(0.0, 1000.0) } else { 0.0 })
    }
}

impl std::fmt::Display for Ems {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        // Whole numbers only: printing a fraction would bring its formatter into the browser.
        let hundredths = (self.0 * 100.0).round() as u32;
        write!(formatter, "{}.{:02}em", hundredths / 100, hundredths % 100)
    }
}

/// The height of a line of a label, in ems.
pub(super) const LINE: f64 = 1.25;
/// The width of a character, in ems: that of a digit of the widest of the usual typefaces.
pub(super) const CHARACTER: f64 = 0.62;

/// A text in lines of at most so many characters, where its words allow that.
pub(super) fn wrap(text: &str, most: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if line.chars().count() + word.chars().count() < most => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

/// The characters of the longest line.
pub(super) fn longest(lines: &[String]) -> usize {
    lines.iter().map(|line| line.chars().count()).max().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_wrap_between_words() {
        assert_eq!(
            wrap("Democratic Republic of Congo", 14),
            ["Democratic", "Republic of", "Congo"]
        );
        assert_eq!(wrap("Zentralafrikanische Republik", 14), ["Zentralafrikanische", "Republik"]);
        assert_eq!(wrap("US 16", 14), ["US 16"]);
        assert_eq!(wrap("", 14), [""; 0]);
        assert_eq!(longest(&wrap("Democratic Republic of Congo", 14)), 11);
    }

    #[test]
    fn lengths_print_to_a_hundredth() {
        assert_eq!(Ems::new(1.25).to_string(), "1.25em");
        assert_eq!(Ems::new(0.049).to_string(), "0.05em");
        assert_eq!(Ems::new(f64::NAN).to_string(), "0.00em");
    }
}
