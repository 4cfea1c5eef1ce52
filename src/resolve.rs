//! From the card as written to the card as meant. Total: bad data becomes a notice, never a panic.
//!
//! What can be shown is kept. What cannot is left out, with a [`Notice`] that names its place, what
//! was expected there and what was found.

mod fact;
mod notice;
mod text;
mod value;

pub use notice::Notice;
#[cfg(any(not(target_arch = "wasm32"), feature = "desk"))]
pub(crate) use notice::Path as Place;
#[cfg(any(not(target_arch = "wasm32"), feature = "desk"))]
pub(crate) use notice::is_plain;
use notice::{Entries, Expect, Most, Notices, Path, Record, What};
pub use text::quoted;
#[cfg(not(target_arch = "wasm32"))]
pub use text::quoted_up_to;
#[cfg(any(not(target_arch = "wasm32"), feature = "desk"))]
pub(crate) use text::repaired;

use crate::model::{
    self, Card, Language, MOST_COMPARED, SourceIndex, Subject, SubjectIndex, Tenure, WORLD, join,
    joined, order,
};
use crate::schema::{self, MOST_FACTS, MOST_SOURCES, MOST_SUBJECTS, Value};

/// The version of the format that this code was written for.
const VERSION: f64 = 1.0;

/// A card, or the reason why nothing of it can be shown; and all that was wrong with it besides.
pub(crate) struct Resolved {
    pub card: Result<Card, Notice>,
    pub notices: Vec<Notice>,
}

/// Resolves a card whose page is in the language `fallback` where the card names none.
pub(crate) fn resolve(card: Value, fallback: &str) -> Resolved {
    let mut notices = Notices::default();
    let asked = Expect::Required(What::Card);
    let card = notices.record(card, schema::CARD, &Path::Root, asked);
    let card = card.and_then(|card| read(card, fallback, &mut notices));
    let card = card.ok_or_else(|| notices.reason());
    Resolved { card, notices: notices.into_list() }
}

/// `None` after a notice that says why nothing can be shown.
fn read(mut card: Record<'_>, fallback: &str, notices: &mut Notices) -> Option<Card> {
    let version = card.float("version", Expect::Required(What::Version), notices);
    if version.is_some_and(|version| version != VERSION) {
        notices.expected(
            What::Version.words(),
            "another version of the format",
            &card.at("version"),
        );
    }
    let language = language(&mut card, fallback, notices);
    let title = card.text("title", notices);
    let kicker = card.text("kicker", notices);
    let as_of = card.date("as_of", notices);
    let note = card.remark("note", notices);
    let (source_ids, sources) = sources(card.take("sources"), notices);

    let at = card.at("subjects");
    let most = Most(MOST_SUBJECTS, "subjects");
    let subjects =
        few(card.take("subjects"), most, &at, Expect::Required(What::Subjects), notices)?;
    let (subjects, values) = self::subjects(subjects, notices);
    let subject = own_subject(card.take("subject"), &subjects, notices)?;
    let compare = compare(card.take("compare"), subject, &subjects, notices);

    let at = card.at("facts");
    let most = Most(MOST_FACTS, "facts");
    let facts = notices.list(card.take("facts"), most, &at, Expect::Required(What::Facts))?;
    if facts.is_empty() {
        notices.expected("at least one fact", "an empty list", &at);
        return None;
    }
    let mut facts = fact::facts(facts, values, &subjects, &source_ids, notices);
    facts.retain(|fact| !fact::is_left_out(fact, subject));
    if facts.is_empty() {
        notices.expected("at least one fact that can be shown", "none", &at);
        return None;
    }

    let title = title.or_else(|| subjects.get(subject.0).map(|own| own.name.clone()))?;
    Some(Card { language, title, kicker, as_of, note, facts, subjects, subject, compare, sources })
}

fn language(card: &mut Record<'_>, fallback: &str, notices: &mut Notices) -> Language {
    let Some(tag) = card.text("lang", notices) else {
        return Language::from_tag(fallback).unwrap_or_default();
    };
    Language::from_tag(&tag).unwrap_or_else(|| {
        let languages = join(Language::ALL, ", ");
        let expected = joined(&["a language that the card speaks (", &languages, ")"]);
        notices.expected(&expected, &quoted(&tag), &card.at("lang"));
        Language::default()
    })
}

/// Entries of an object that has not too many.
fn few(
    value: Value,
    most: Most,
    at: &Path<'_>,
    asked: Expect,
    notices: &mut Notices,
) -> Option<Entries> {
    let entries = notices.entries(value, at, asked)?;
    notices.within_number(entries.len(), most, at)?;
    Some(entries)
}

/// The ids of the sources, in order, beside the sources themselves.
fn sources(written: Value, notices: &mut Notices) -> (Vec<String>, Vec<model::Source>) {
    let root = Path::Root;
    let at = root.key("sources");
    let most = Most(MOST_SOURCES, "sources");
    let entries = few(written, most, &at, Expect::Optional(What::Sources), notices);
    let (mut ids, mut sources) = (Vec::new(), Vec::new());
    for (id, source) in entries.unwrap_or_default() {
        let at = at.key(&id);
        if notices.id(&id, &at).is_none() {
            continue;
        }
        let asked = Expect::Required(What::Source);
        let Some(mut source) = notices.record(source, schema::SOURCE, &at, asked) else {
            continue;
        };
        let name = source.required_text("name", notices);
        sources.push(model::Source {
            id: id.clone(),
            name: name.unwrap_or_else(|| id.clone()),
            url: source.url("url", notices),
            edition: source.text("edition", notices),
            accessed: source.date("accessed", notices),
            license: source.text("license", notices),
        });
        ids.push(id);
    }
    (ids, sources)
}

/// The values of one subject, by fact id, as written.
type Written = Entries;

fn subjects(entries: Entries, notices: &mut Notices) -> (Vec<Subject>, Vec<Written>) {
    let root = Path::Root;
    let all = root.key("subjects");
    let (mut subjects, mut written) = (Vec::new(), Vec::new());
    for (id, subject) in entries {
        let at = all.key(&id);
        if notices.id(&id, &at).is_none() {
            continue;
        }
        let asked = Expect::Required(What::Subject);
        let Some(mut subject) = notices.record(subject, schema::SUBJECT, &at, asked) else {
            continue;
        };
        let name = subject.required_text("name", notices);
        let short = subject.text("short", notices);
        let ranked = subject.flag("ranked", notices);
        // The world is not one of its places.
        let ranked = ranked.unwrap_or(true) && id != WORLD;
        let asked = Expect::Optional(What::Values);
        let values = notices.entries(subject.take("values"), &subject.at("values"), asked);
        written.push(values.unwrap_or_default());
        subjects.push(Subject { name: name.unwrap_or_else(|| id.clone()), short, ranked, id });
    }
    (subjects, written)
}

fn own_subject(id: Value, subjects: &[Subject], notices: &mut Notices) -> Option<SubjectIndex> {
    let root = Path::Root;
    let at = root.key("subject");
    let id = match (id, subjects) {
        (Value::Absent | Value::Null, [_]) => return Some(SubjectIndex(0)),
        (id, _) => notices.string(id, &at, Expect::Required(What::SubjectId))?,
    };
    let found = find(&id, subjects);
    if found.is_none() {
        notices.expected(What::SubjectId.words(), &quoted(&id), &at);
    }
    found
}

fn compare(
    ids: Value,
    own: SubjectIndex,
    subjects: &[Subject],
    notices: &mut Notices,
) -> Vec<SubjectIndex> {
    let root = Path::Root;
    let at = root.key("compare");
    let most = Most(MOST_SUBJECTS, "subjects");
    let ids = notices.list(ids, most, &at, Expect::Optional(What::SubjectIds));
    // By their ids: as many may be asked for as there are.
    let id_of = |index: &usize| subjects.get(*index).map(|own| own.id.as_str());
    let asked = if ids.is_some() { subjects.len() } else { 0 };
    let by_id = order(asked, &|a, b| id_of(&a).cmp(&id_of(&b)));
    let find = |id: &str| {
        let place = by_id.partition_point(|index| id_of(index) < Some(id));
        by_id.get(place).filter(|index| id_of(index) == Some(id)).map(|index| SubjectIndex(*index))
    };
    let mut compare = Vec::new();
    for (index, id) in ids.into_iter().flatten().enumerate() {
        let at = at.item(index);
        let Some(id) = notices.string(id, &at, Expect::Required(What::SubjectId)) else {
            continue;
        };
        match find(&id) {
            None => notices.expected(What::SubjectId.words(), &quoted(&id), &at),
            Some(same) if same == own => {
                notices.expected("another subject than the card's own", &quoted(&id), &at);
            }
            Some(twice) if compare.contains(&twice) => {
                notices.expected("each subject once", &(quoted(&id) + " again"), &at);
            }
            Some(_) if compare.len() == MOST_COMPARED => {
                let expected = format!("at most {MOST_COMPARED} subjects");
                notices.expected(&expected, &(quoted(&id) + ", left on offer"), &at);
            }
            Some(other) => compare.push(other),
        }
    }
    compare
}

fn find(id: &str, subjects: &[Subject]) -> Option<SubjectIndex> {
    // The last one wins, as in JSON with a key written twice.
    let index = subjects.iter().rposition(|subject| subject.id == id)?;
    Some(SubjectIndex(index))
}

/// The source that a fact names.
fn source(fact: &mut Record<'_>, ids: &[String], notices: &mut Notices) -> Option<SourceIndex> {
    let id = fact.text("source", notices)?;
    let index = ids.iter().rposition(|own| *own == id);
    if index.is_none() {
        notices.expected("the id of a source", &quoted(&id), &fact.at("source"));
    }
    index.map(SourceIndex)
}

impl Notices {
    /// Years that could not be read are shown as written, so their notice is not a loss.
    fn tenure(&mut self, text: &str, at: &Path<'_>) -> Tenure {
        let tenure = Tenure::parse(text);
        if matches!(tenure, Tenure::Written(_)) {
            self.expected(
                "years such as \"1946; 1980-1981\", or \"permanent\"",
                &(quoted(text) + ", shown as written"),
                at,
            );
        }
        tenure
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))] // They read JSON natively.
mod tests;
