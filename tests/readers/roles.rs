//! What a screen reader makes of each control and each drawing, as three engines compute it.

use thirtyfour::error::WebDriverResult;

use crate::engine::Engine;
use crate::reader::{Reader, in_each};

/// In a state, what an element is and what it is called.
type Expected = (&'static str, &'static [(&'static str, &'static str, &'static str)]);

const STATES: &[Expected] = &[
    (
        "first view",
        &[
            ("section", "region", "Mexico"),
            ("h2", "heading", "Mexico"),
            (".fact .ask", "button", "Compare: Type of Government"),
            (".comparison", "figure", "CO2 emissions, 2019"),
            ("h3", "heading", "CO2 emissions, 2019"),
            (".comparison .ask", "button", "Compare: CO2 emissions, 2019"),
            (".bars", "table", "CO2 emissions, 2019"),
            (".bars tr", "row", "*"),
            (".bars th", "rowheader", "Mexico"),
            (".bars td", "cell", "3.4 tons per person"),
            (".bars .target th", "rowheader", "Target"),
            (".comparison .about > summary", "summary", "About this figure: CO2 emissions"),
            (".chips", "list", "Compare with"),
            (".chips li", "listitem", "*"),
            (".chips button", "button", "Remove World average"),
            ("[role=combobox]", "combobox", "Add a place"),
            (".switch", "group", "View"),
            (".switch input", "radio", "Bars"),
            (".switch ~ .switch", "group", "Order"),
            (".switch ~ .switch input", "radio", "As given"),
            (".time input", "slider", "Year"),
            (".take > summary", "summary", "Share and download"),
            (".news", "status", "*"),
        ],
    ),
    (
        "picker with places",
        &[
            ("[role=listbox]", "listbox", "Places"),
            ("[role=listbox] > div", "group", "*"),
            ("[role=option]", "option", "*"),
        ],
    ),
    (
        "trend",
        &[
            (".plot", "image", "~Mexico from 3.8 in 1990 to 2.8 in 2020"),
            (".trend .hit", "none", "*"),
        ],
    ),
    ("field", &[(".marks", "image", "~18 places from 0.3 (Afghanistan)")]),
    (
        "table of all places",
        &[
            (".scroll", "group", "CO2 emissions, 2019"),
            (".numbers", "table", "CO2 emissions, 2019"),
            (".numbers thead th", "columnheader", "Place"),
            (".numbers thead button", "button", "Place"),
            (".numbers tbody th", "rowheader", "*"),
            (".numbers td", "cell", "*"),
        ],
    ),
    (
        "years compared",
        &[
            (".strips", "table", "*"),
            (".strips th", "rowheader", "Mexico"),
            (".strips td", "cell", "~1946"),
        ],
    ),
    ("list compared", &[(".comparison", "figure", "Memberships in Regional Groups")]),
    (
        "share, refused",
        &[
            (".actions", "group", "Copy"),
            (".actions ~ .actions", "group", "Download"),
            (".actions button", "button", "Link to this view"),
            (".by-hand", "textbox", "Link to this view"),
        ],
    ),
];

/// What elements of a state say of themselves besides.
const ATTRIBUTES: &[(&str, &str, &str)] = &[
    ("first view", "'.fact .ask', 'ariaPressed'", "false"),
    ("first view", "'.comparison .ask', 'ariaPressed'", "true"),
    ("first view", "'.switch input', 'checked'", "true"),
    ("first view", "'.switch label + label input', 'checked'", "false"),
    // The year is what is told as its value.
    ("first view", "'.time input', 'value'", "2019"),
    ("first view", "'.time input', 'min'", "1990"),
    ("first view", "'.time input', 'max'", "2020"),
    ("first view", "'.take', 'open'", "false"),
    ("first view", "'[role=combobox]', 'ariaExpanded'", "false"),
    ("first view", "'.bars th', 'scope'", "row"),
    ("first view", "'.bars hr', 'ariaHidden'", "true"),
    ("picker with places", "'[role=combobox]', 'ariaExpanded'", "true"),
    ("picker with places", "'[role=option]', 'ariaSelected'", "true"),
    ("table of all places", "'.numbers th:nth-child(2)', 'ariaSort'", "descending"),
    ("table of all places", "'.numbers tbody th', 'scope'", "row"),
    ("table of all places", "'.scroll', 'tabIndex'", "0"),
    ("share, refused", "'.take', 'open'", "true"),
    ("share, refused", "'.by-hand', 'readOnly'", "true"),
];

/// Which of them are otherwise.
async fn states(reader: &Reader, state: &str) -> WebDriverResult<Vec<String>> {
    let mut wrong = Vec::new();
    for (_, of, expected) in ATTRIBUTES.iter().filter(|(own, ..)| *own == state) {
        let script =
            format!("((selector, name) => `${{root.querySelector(selector)[name]}}`)({of})");
        let found = reader.ask(&script).await?;
        if found != *expected {
            wrong.push(format!("{state}: {of}: {found}, not {expected}"));
        }
    }
    Ok(wrong)
}

/// Whether that is what was expected: a name, a part of it after a `~`, or any.
pub fn is(role: &str, name: &str, found: (&str, &str), text: &str) -> bool {
    let same_role = match role {
        // ARIA has no role for what opens details: engines tell screen readers of it by other ways.
        "summary" => ["", "DisclosureTriangle", "button", "summary"].contains(&found.0),
        role => found.0 == role,
    };
    let of_table = ["cell", "rowheader", "columnheader"].contains(&role);
    // WebKit gives cells no name of their own: what stands in them is read.
    let own = if of_table && found.1.is_empty() { text.trim() } else { found.1 };
    let same_name = match name.split_at_checked(1) {
        Some(("*", _)) => true,
        Some(("~", part)) => own.contains(part),
        _ => own == name,
    };
    same_role && same_name
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn everything_has_a_role_and_a_name() {
    in_each(&Engine::ALL, |reader| async move {
        reader.open("en", "card").await?;
        let mut wrong = Vec::new();
        for (state, elements) in STATES {
            reader.enter(state).await?;
            for (selector, role, name) in *elements {
                let element = reader.find(selector).await?;
                let found = reader.role_and_name(&element).await?;
                let text = element.prop("textContent").await?.unwrap_or_default();
                if !is(role, name, (&found.0, &found.1), &text) {
                    wrong.push(format!("{state}: {selector}: {found:?}, not {role} {name:?}"));
                }
            }
            wrong.extend(states(&reader, state).await?);
        }
        assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
        Ok(())
    })
    .await;
}
