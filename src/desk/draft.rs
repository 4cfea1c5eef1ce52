//! The draft: the JSON of the card as text, what was there before, and what was undone.

use std::rc::Rc;

use serde_json::{Map, Value};

use crate::json::laid_out;

/// The most steps that can be undone. A card may be of megabytes.
const MOST_STEPS: usize = 100;

/// A card that is being written.
#[derive(Clone, Debug)]
pub(crate) struct Draft {
    steps: Vec<Step>,
    /// Which of them is now.
    now: usize,
    /// Where the last change was made: another one there, such as a letter more, is the same step.
    place: Option<String>,
}

#[derive(Clone, Debug)]
struct Step {
    text: Rc<str>,
    /// The text as a card; where it cannot be read, the last one that could.
    card: Rc<Value>,
    readable: bool,
}

impl Step {
    fn read(text: &str, before: &Rc<Value>) -> Self {
        // As the field of JSON writes them: what that shows would be another text, and a step of its own.
        let text = text.replace("\r\n", "\n").replace('\r', "\n");
        let card = serde_json::from_str::<Value>(&text).ok().filter(Value::is_object);
        let readable = card.is_some();
        Self { text: text.into(), card: card.map_or_else(|| Rc::clone(before), Rc::new), readable }
    }
}

impl Draft {
    pub fn new(text: &str) -> Self {
        let empty = Rc::new(Value::Object(Map::new()));
        Self { steps: vec![Step::read(text, &empty)], now: 0, place: None }
    }

    fn step(&self) -> Option<&Step> {
        self.steps.get(self.now)
    }

    pub fn text(&self) -> Rc<str> {
        self.step().map_or_else(|| "".into(), |step| Rc::clone(&step.text))
    }

    /// The card; where the text cannot be read, as it was before.
    pub fn card(&self) -> Rc<Value> {
        self.step().map_or_else(Rc::default, |step| Rc::clone(&step.card))
    }

    /// Whether the text is JSON of an object, so that the form shows what it says.
    pub fn is_readable(&self) -> bool {
        self.step().is_some_and(|step| step.readable)
    }

    /// Takes over what was typed as JSON.
    pub fn write(&mut self, text: &str) {
        self.push(Step::read(text, &self.card()), Some("text"));
    }

    /// What comes next is a step of its own, also where it is at the same place.
    pub fn pause(&mut self) {
        self.place = None;
    }

    /// Another text in the place of this one, as it is: what is wrong with it is told of it.
    pub fn open(&mut self, text: &str) {
        self.push(Step::read(text, &self.card()), None);
    }

    /// Changes the card. What is changed at the same `place` in a row is one change of the card before it, so that the
    /// steps on the way leave nothing behind, and is undone at once. A text that cannot be read stays: the card of before
    /// would take its place.
    pub fn change(&mut self, place: Option<&str>, change: impl FnOnce(&mut Map<String, Value>)) {
        if !self.is_readable() {
            return;
        }
        let before = self.now.checked_sub(1).filter(|_| self.is_at(place));
        let before = before.and_then(|before| self.steps.get(before)).filter(|step| step.readable);
        let mut card =
            before.map_or_else(|| self.card(), |step| Rc::clone(&step.card)).as_ref().clone();
        if let Value::Object(entries) = &mut card {
            change(entries);
            let text = laid_out(entries);
            self.push(Step { text: text.into(), card: Rc::new(card), readable: true }, place);
        }
    }

    /// Changes the card as part of the last change, if that was at this place: both are undone at once.
    pub fn amend(&mut self, place: &str, change: impl FnOnce(&mut Map<String, Value>)) {
        if !self.is_at(Some(place)) {
            return self.change(None, change);
        }
        let mut card = self.card().as_ref().clone();
        if let Value::Object(entries) = &mut card
            && self.is_readable()
        {
            change(entries);
            let text = laid_out(entries);
            self.push(Step { text: text.into(), card: Rc::new(card), readable: true }, Some(place));
        }
        // What comes next begins from here.
        self.place = None;
    }

    fn push(&mut self, step: Step, place: Option<&str>) {
        if step.text == self.text() {
            return;
        }
        let same = self.is_at(place);
        self.place = place.map(str::to_owned);
        self.steps.truncate(self.now.saturating_add(1));
        match self.steps.last_mut() {
            Some(last) if same => *last = step,
            _ => self.steps.push(step),
        }
        let too_many = self.steps.len().saturating_sub(MOST_STEPS);
        self.steps.drain(..too_many);
        self.now = self.steps.len().saturating_sub(1);
    }

    /// Whether the last change was made at a place.
    fn is_at(&self, place: Option<&str>) -> bool {
        place.is_some() && place == self.place.as_deref()
    }

    pub fn can_undo(&self) -> bool {
        self.now > 0
    }

    pub fn can_redo(&self) -> bool {
        self.now + 1 < self.steps.len()
    }

    pub fn undo(&mut self) {
        self.now = self.now.saturating_sub(1);
        self.place = None;
    }

    pub fn redo(&mut self) {
        if self.can_redo() {
            self.now += 1;
        }
        self.place = None;
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::desk::edit::{Edit, apply};

    fn title(draft: &mut Draft, title: &str) {
        draft.change(Some("title"), |card| {
            card.insert("title".to_owned(), json!(title));
        });
    }

    #[test]
    fn letters_of_a_word_are_undone_at_once() {
        let mut draft = Draft::new("{}");
        ["M", "Me", "Mex"].iter().for_each(|text| title(&mut draft, text));
        draft.change(None, |card| {
            card.insert("version".to_owned(), json!(1));
        });
        title(&mut draft, "Mexico");
        assert_eq!(*draft.card(), json!({ "title": "Mexico", "version": 1 }));
        draft.undo();
        draft.undo();
        assert_eq!(*draft.card(), json!({ "title": "Mex" }));
        draft.undo();
        draft.undo();
        assert_eq!((&*draft.text(), draft.can_undo()), ("{}", false));
        draft.redo();
        assert_eq!(*draft.card(), json!({ "title": "Mex" }));
        title(&mut draft, "Brazil");
        assert!(!draft.can_redo(), "what was undone is gone when something else is done");
        draft.undo();
        assert_eq!(*draft.card(), json!({ "title": "Mex" }));
    }

    #[test]
    fn what_is_passed_on_the_way_leaves_nothing_behind() {
        let mut draft = Draft::new(r#"{ "subject": "MEX", "compare": ["USA", "KEN"] }"#);
        for (own, beside) in
            [("USA", json!(["KEN"])), ("KEN", json!(["USA"])), ("MEX", json!(["USA", "KEN"]))]
        {
            draft.change(Some("subject"), |card| apply(Edit::Own(own.to_owned()), card));
            assert_eq!(*draft.card(), json!({ "subject": own, "compare": beside }));
        }
        draft.undo();
        assert!(!draft.can_undo());
    }

    #[test]
    fn text_that_is_no_card_leaves_the_last_one() {
        let mut draft = Draft::new("{\"title\": \"Mexico\"}");
        draft.write("{\"title\": \"Mexico\"");
        assert!(!draft.is_readable());
        assert_eq!(*draft.card(), json!({ "title": "Mexico" }));
        title(&mut draft, "Brazil");
        assert_eq!(&*draft.text(), "{\"title\": \"Mexico\"", "what is half written stays");
        draft.write("[1]");
        assert!(!draft.is_readable(), "a list is no card");
        draft.undo();
        assert_eq!(&*draft.text(), "{\"title\": \"Mexico\"}");
        title(&mut draft, "Mexico");
        assert!(!draft.can_undo() || draft.text().contains('\n'), "laid out");
    }

    #[test]
    fn what_is_typed_as_json_after_a_pause_is_a_step_of_its_own() {
        let mut draft = Draft::new("{}");
        ["{ }", "{  }"].iter().for_each(|text| draft.write(text));
        draft.pause();
        draft.write("{ \"title\": \"Pasted\" }");
        draft.undo();
        assert_eq!(&*draft.text(), "{  }");
        draft.undo();
        assert_eq!((&*draft.text(), draft.can_undo()), ("{}", false));
    }

    #[test]
    fn a_text_that_is_opened_is_a_step_of_its_own_and_stays_as_it_is() {
        let mut draft = Draft::new("{}");
        draft.write("{\"title\": \"Typed\"}");
        draft.open("{ no JSON");
        draft.undo();
        assert_eq!(*draft.card(), json!({ "title": "Typed" }));
        let twice = "{ \"title\": \"First\", \"title\": \"Second\" }";
        draft.open(twice);
        assert_eq!((&*draft.text(), &*draft.card()), (twice, &json!({ "title": "Second" })));
    }

    #[test]
    fn line_ends_are_those_of_the_field_of_json() {
        let mut draft = Draft::new("{}");
        draft.open("{\r\n  \"title\": \"Opened\"\r}");
        let shown = draft.text();
        assert_eq!(&*shown, "{\n  \"title\": \"Opened\"\n}");
        draft.write(&shown);
        draft.undo();
        assert_eq!((&*draft.text(), draft.can_undo()), ("{}", false));
    }

    #[test]
    fn what_follows_from_a_change_is_undone_with_it() {
        let mut draft = Draft::new("{}");
        title(&mut draft, "Mexico");
        draft.amend("title", |card| {
            card.insert("version".to_owned(), json!(1));
        });
        assert_eq!(*draft.card(), json!({ "title": "Mexico", "version": 1 }));
        title(&mut draft, "Mexico!");
        assert_eq!(*draft.card(), json!({ "title": "Mexico!", "version": 1 }), "and stays");
        draft.undo();
        draft.undo();
        assert_eq!((&*draft.text(), draft.can_undo()), ("{}", false));
        draft.amend("title", |card| {
            card.insert("version".to_owned(), json!(1));
        });
        draft.undo();
        assert_eq!(&*draft.text(), "{}", "what was changed elsewhere is no part of it");
    }

    #[test]
    fn steps_are_kept_up_to_a_number() {
        let mut draft = Draft::new("{}");
        for number in 0..MOST_STEPS * 2 {
            draft.change(None, |card| {
                card.insert("version".to_owned(), json!(number));
            });
        }
        let mut undone = 0;
        while draft.can_undo() {
            draft.undo();
            undone += 1;
        }
        assert_eq!(undone, MOST_STEPS - 1);
    }
}
