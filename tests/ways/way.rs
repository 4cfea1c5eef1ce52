//! What became of the Mexico card on one way onto a page.

/// Each value of the reference card, and its source, as a reader must find them.
pub const TEXTS: [&str; 17] = [
    "Mexico",
    "Andrés Manuel López Obrador",
    "Marcelo Ebrard",
    "Federal presidential republic",
    "1945",
    "1946; 1980–1981; 2002–2003; 2009–2010; 2021–2022",
    "128.9 million",
    "Asia Pacific Economic Cooperation",
    "Organization of American States",
    "Organization for Economic Cooperation and Development",
    "World Trade Organization",
    "CO2 emissions, 2019",
    "3.4 tons per person",
    "4.7",
    "16",
    "2: target for 2030 to achieve a 1.5-degree Celsius limit",
    "Our World in Data, from the Global Carbon Project and UN population figures",
];

/// What must not be seen anywhere: pieces of JSON, of styles, of tags.
const LEAKS: [&str; 5] = ["\"version\"", "\"facts\"", "{", "}", "</"];

/// What is wrong with what a reader sees of the card: a page's `innerText`.
pub fn wrong(text: &str) -> Option<String> {
    let text: String = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let lost: Vec<_> = TEXTS.into_iter().filter(|own| !text.contains(own)).collect();
    if !lost.is_empty() {
        return Some(format!("lost {lost:?}: {text}"));
    }
    let leaks: Vec<_> = LEAKS.into_iter().filter(|own| text.contains(own)).collect();
    (!leaks.is_empty()).then(|| format!("shows {leaks:?}: {text}"))
}

/// One way onto a page.
pub struct Way {
    pub name: &'static str,
    /// Whether the card answered; `None` where it must stay text, as no script may run.
    pub answers: Option<bool>,
}

impl Way {
    /// Looks for the whole text of the card in what a reader sees; `text` is a page's `innerText`.
    pub fn new(name: &'static str, text: &str, answers: Option<bool>) -> Self {
        assert_eq!(wrong(text), None, "{name}");
        assert_ne!(answers, Some(false), "{name}: the card does not answer");
        Self { name, answers }
    }

    /// All of them, a line each.
    pub fn table(ways: &[Self]) -> String {
        let mut table = format!("\n{:<60} {:<10} {}\n", "way onto a page", "text", "card");
        for way in ways {
            let card = if way.answers.is_some() { "answers" } else { "stays text" };
            let text = format!("{0} of {0}", TEXTS.len());
            table.push_str(&format!("{:<60} {text:<10} {card}\n", way.name));
        }
        table
    }
}
