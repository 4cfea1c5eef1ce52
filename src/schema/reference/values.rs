//! The kinds of values, each with an example that the schema has for it.

use serde_json::Value;

use super::object::{broken, code, examples, keys, section};
use super::words::prose;

/// A kind of value, as an editor thinks of it: more than one may have the same form in JSON.
struct Kind {
    id: &'static str,
    title: &'static str,
    /// For facts of which type.
    of: &'static str,
    says: &'static str,
    /// Which of the schema's forms of a value, and which of its examples.
    shown: &'static [(usize, usize)],
}

const KINDS: [Kind; 9] = [
    Kind {
        id: "text",
        title: "Text",
        of: "`text`",
        says: "Words, as they are shown.",
        shown: &[(2, 0)],
    },
    Kind {
        id: "list",
        title: "List",
        of: "`list`",
        says: "Strings, in the order they are shown. Compared, what all share is told from what only some have.",
        shown: &[(3, 0)],
    },
    Kind {
        id: "year",
        title: "Year",
        of: "`year`",
        says: "A whole number, 1 to 9999.",
        shown: &[(1, 1)],
    },
    Kind {
        id: "years",
        title: "Years",
        of: "`years`",
        says: "As an editor writes them, in a string, each with four digits, or `1980-81`; or `permanent`; or as a list, in which a first and a last year are a list of two. Others, such as `2019-` and `since 2019`, are shown as written and never drawn.",
        shown: &[(2, 1), (2, 2), (4, 0)],
    },
    Kind {
        id: "number",
        title: "Number",
        of: "`number`",
        says: "A number as it was published, with all its digits: the card rounds it, and never recomputes it.",
        shown: &[(1, 0)],
    },
    Kind {
        id: "series",
        title: "Series",
        of: "`number`",
        says: "A number for each year from the first one on.",
        shown: &[(6, 0)],
    },
    Kind {
        id: "by-year",
        title: "By year",
        of: "`number`",
        says: "Numbers under the years that they are for, of one to four digits; others have no data.",
        shown: &[(7, 0)],
    },
    Kind {
        id: "no-data",
        title: "No data",
        of: "any type",
        says: "`null`, or no value under the fact's id. The card says 'no data', and never draws or counts it as zero.",
        shown: &[(0, 0)],
    },
    Kind {
        id: "does-not-apply",
        title: "Does not apply",
        of: "any type",
        says: "There can be no value, for a reason that is shown.",
        shown: &[(5, 0)],
    },
];

pub(super) fn contents() -> String {
    let kinds: Vec<_> =
        KINDS.iter().map(|kind| format!("<a href=\"#{}\">{}</a>", kind.id, kind.title)).collect();
    format!("<li><a href=\"#values\">A value</a>: {}</li>", kinds.join(" "))
}

pub(super) fn values(schema: &Value) -> String {
    let mut text = "<p>What stands under a fact's id in the <a href=\"#subject-values\">values</a> of a subject, as the \
        <a href=\"#fact-type\">type</a> of the fact asks for.</p>\n"
        .to_owned();
    for Kind { id, title, of, says, shown } in &KINDS {
        text.push_str(&format!(
            "<h3 id=\"{id}\"><a href=\"#{id}\">{title}</a></h3>\n<p class=\"kind\">Of a fact of {}.</p>\n<p>{}</p>\n",
            prose(of),
            prose(says)
        ));
        for (form, example) in *shown {
            let form = schema.pointer(&format!("/$defs/FactValue/anyOf/{form}"));
            let Some(form) = form else { continue };
            text.extend(examples(form).nth(*example).map(|example| code(&broken(example))));
            text.push_str(&keys(form, id, "h4"));
        }
    }
    section("values", "A value", &text)
}
