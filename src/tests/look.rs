//! Looks at a card as its reader can, and takes away of it what a reader can.

use std::rc::Rc;

use super::markup;
use crate::model::{MOST_COMPARED, SubjectIndex, Year};
use crate::resolve::{Resolved, repaired, resolve};
use crate::scale::Share;
use crate::schema::Value;
use crate::take::{Cited, Shared, card, cite, csv, file_name, follow, frame, read, shared, write};
use crate::view::{Choice, Direction, Extent, Form, Key, Order, Pointer, Scope, Viewer};

/// The card of a JSON, if there is one. Whether there is or not, its notices say so.
pub(crate) fn resolved(value: Value) -> Option<Rc<Viewer>> {
    let Resolved { card, notices } = resolve(value, "en");
    for notice in &notices {
        plain(&notice.to_string());
    }
    match card {
        Ok(card) => Some(Rc::new(Viewer::native(card))),
        Err(reason) => {
            assert!(notices.contains(&reason), "{reason} is not told");
            None
        }
    }
}

/// Looks at the JSON of a card in so many ways beside the first, which differ with `seed`. Returns whether
/// there is a card.
pub fn look(json: &str, seed: u64, ways: usize) -> bool {
    let viewer = serde_json::from_str(json).ok().and_then(resolved);
    if let Some(viewer) = &viewer {
        look_at(viewer, seed, ways);
    }
    viewer.is_some()
}

/// Looks at a card, and then draws it as the text of a page.
pub async fn draw(json: &str) {
    let Ok(page) = crate::render(json, None, "en").await else {
        return;
    };
    match page.html {
        Ok(html) => markup::of_card(&html),
        Err(reason) => assert!(page.notices.contains(&reason), "{reason} is not told"),
    }
}

pub(crate) fn look_at(viewer: &Viewer, seed: u64, ways: usize) {
    let first = viewer.first_choice();
    promises(viewer, &first, None);
    let mut dice = Dice(seed | 1);
    for _ in 0..ways {
        let choice = other(viewer, &mut dice);
        let at = dice.below(3) as f64 / 2.0;
        let fact = dice.below(viewer.card().facts.len());
        let pointer = (dice.below(2) == 0).then(|| Pointer { fact, at: Share::new(at) });
        promises(viewer, &choice, pointer);
        if dice.below(4) == 0 {
            let again = Viewer::view(viewer, &choice, pointer);
            assert_eq!(viewer.view(&choice, pointer), again, "the same choice reads the same");
            taken(viewer, &choice);
            let typed = dice.one(&["", "a", "\u{202e}x", "the of"]);
            printed(&format!("{:?}", viewer.search(&choice, typed, 0, &(0..0))));
        }
    }
}

/// A choice that a reader can make, and some that only an address can.
fn other(viewer: &Viewer, dice: &mut Dice) -> Choice {
    let card = viewer.card();
    let any = |dice: &mut Dice| SubjectIndex(dice.below(card.subjects.len()));
    let mut choice = viewer.first_choice();
    if dice.below(2) == 0 {
        choice.facts = viewer.comparable().to_vec();
        choice.facts.retain(|_| dice.below(3) > 0);
        choice.facts.reverse();
    }
    if dice.below(2) == 0 {
        choice.compared = Vec::new();
        for _ in 0..dice.below(MOST_COMPARED + 1) {
            let one = any(dice);
            if one != card.subject && !choice.compared.contains(&one) {
                choice.compared.push(one);
            }
        }
    }
    let years = [1.0, 1990.0, 2000.0, 2010.0, 2019.0, 2020.0, 9999.0];
    choice.year = years.get(dice.below(2 * years.len())).and_then(|year| Year::new(*year));
    choice.year = viewer.nearest_year(choice.year, &choice);
    choice.form = dice.one(&[Form::Bars, Form::Trend, Form::Field, Form::Table]);
    choice.scope = dice.one(&[Scope::Compared, Scope::Everyone, Scope::Years]);
    let of = choice.compared.first().copied().unwrap_or(card.subject);
    let keys = [Key::Name, Key::Value, Key::Difference, Key::Rank, Key::Year, Key::Of(of)];
    let direction = dice.one(&[Direction::Ascending, Direction::Descending]);
    if dice.below(2) == 0 {
        choice.order = Order::By(dice.one(&keys), direction);
    }
    choice
}

/// What holds for whatever is shown.
fn promises(viewer: &Viewer, choice: &Choice, pointer: Option<Pointer>) {
    printed(&format!("{:?}", viewer.view(choice, pointer)));
}

/// What holds for whatever is taken away.
fn taken(viewer: &Viewer, choice: &Choice) {
    table(&csv(viewer, choice));
    for extent in [Extent::Shown, Extent::Series] {
        let json = card(viewer, choice, extent).json(3);
        assert!(!json.contains('<'), "nothing closes its script");
        let again = serde_json::from_str(&json).expect("JSON");
        assert!(resolved(again).is_some(), "what is taken away is a card: {json}");
    }
    let address = "https://news.example/#fact-box.1";
    plain(&cite(viewer, choice, &Cited { page: "News", address }));
    let page = "https://static.example/embed.html";
    if let Some(code) = frame(viewer, choice, page, 600, str::to_owned) {
        markup::of_frame(&code);
    }
    let link = write(viewer, choice, None);
    let safe = |letter: char| letter.is_ascii_alphanumeric() || "-_.~%".contains(letter);
    assert!(link.chars().all(safe), "{link}");
    assert_eq!(write(viewer, &read(viewer, &link), None), link, "a link leads to its view");
    let group = shared(viewer, choice, Shared::parse(&link)).write();
    follow(viewer, &Shared::parse(&group));
    let name = file_name(viewer, "csv");
    assert!(name.chars().all(|letter| letter.is_ascii_alphanumeric() || "-.".contains(letter)));
}

/// No cell is a formula, and no row lacks one.
fn table(csv: &str) {
    let text = csv.strip_prefix('\u{feff}').expect("a byte order mark");
    for row in csv::Reader::from_reader(text.as_bytes()).records() {
        for cell in &row.expect("as many cells in each row") {
            plain(cell);
            let formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
            assert!(!formula || cell.parse::<f64>().is_ok_and(f64::is_finite), "{cell:?}");
        }
    }
}

/// A text that nothing leaks from.
pub fn plain(text: &str) {
    assert_eq!(repaired(text), None, "{text:?}");
}

/// What Rust prints of a view: each text by itself, and each number a number.
fn printed(view: &str) {
    let mut outside = String::new();
    let mut rest = view;
    while let Some((before, inside)) = rest.split_once('"') {
        outside.push_str(before);
        let mut end = inside.find('"').expect("the end of a text");
        while inside[..end].bytes().rev().take_while(|byte| *byte == b'\\').count() % 2 == 1 {
            end += 1 + inside[end + 1..].find('"').expect("the end of a text");
        }
        let text = &inside[..end];
        // The key of the target is not shown.
        if text != "\\0target" {
            plain(&if text.contains('\\') { unescaped(text) } else { text.to_owned() });
        }
        rest = &inside[end + 1..];
    }
    outside.push_str(rest);
    for number in ["NaN", " inf", "-inf", "(inf"] {
        assert!(!outside.contains(number), "{number} in a view");
    }
    for share in outside.split("Share(").skip(1) {
        let share = share.split(')').next().and_then(|share| share.parse::<f64>().ok());
        assert!(share.is_some_and(|share| (0.0..=1.0).contains(&share)), "{share:?}");
    }
}

/// A text as it was before Rust printed it.
fn unescaped(text: &str) -> String {
    let mut out = String::new();
    let mut letters = text.chars();
    while let Some(letter) = letters.next() {
        let next = if letter == '\\' { letters.next() } else { None };
        out.push(match next {
            None => letter,
            Some('u') => {
                let code: String = letters.by_ref().skip(1).take_while(|c| *c != '}').collect();
                let code = u32::from_str_radix(&code, 16).ok().and_then(char::from_u32);
                code.expect("a character")
            }
            Some('0') => '\0',
            Some('n') => '\n',
            Some('r') => '\r',
            Some('t') => '\t',
            Some(other) => other,
        });
    }
    out
}

/// Numbers that are the same in every run: xorshift.
pub struct Dice(pub u64);

impl Dice {
    pub fn below(&mut self, most: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) as usize % most.max(1)
    }

    pub fn one<T: Clone>(&mut self, of: &[T]) -> T {
        of[self.below(of.len())].clone()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refuses(check: impl FnOnce() + std::panic::UnwindSafe) {
        std::panic::set_hook(Box::new(|_| {}));
        let outcome = std::panic::catch_unwind(check);
        drop(std::panic::take_hook());
        assert!(outcome.is_err(), "the check sees nothing");
    }

    #[test]
    fn the_checks_see_what_they_look_for() {
        printed("Bar { start: Share(0.5), name: \"NaN \\\" inf\" }");
        refuses(|| printed("Bar { start: Share(1.5) }"));
        refuses(|| printed("Bar { start: NaN }"));
        refuses(|| printed("Bar { name: \"\\u{202e}a\" }"));
        table("\u{feff}a,b\r\n-3,'=1\r\n");
        refuses(|| table("\u{feff}a,b\r\n3,=1\r\n"));
        refuses(|| markup::of_card("<p onclick=\"x\">a</p>"));
        refuses(|| markup::of_card("<a href=\"javascript:x\">a</a>"));
        refuses(|| markup::of_card("<script>x</script>"));
        refuses(|| markup::of_card("<svg><rect width=\"NaN\" /></svg>"));
        markup::of_card("<svg><rect width=\"1.5%\" /></svg>");
    }
}
