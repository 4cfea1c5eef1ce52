//! From the card as written to the card as meant. Total: bad data becomes a notice, never a panic.
//!
//! What can be shown is kept. What cannot is left out, with a [`Notice`] that names its place, what
//! was expected there and what was found.

mod fact;
mod notice;
mod text;
mod value;

pub use notice::Notice;
use notice::{Expect, Most, Notices, Path};
use text::MOST_OF_TEXT;
use text::quoted;
#[cfg(all(any(test, fuzzing), not(target_arch = "wasm32")))]
pub(crate) use text::repaired;

use crate::model::{
    self, Card, Language, MOST_COMPARED, SourceIndex, Subject, SubjectIndex, Tenure, WORLD,
};
use crate::schema::{self, Entries, Field, Object, Value};

/// The version of the format that this code was written for.
const VERSION: f64 = 1.0;

/// The most facts of a card; more would make a page of it.
pub(crate) const MOST_FACTS: usize = 200;

/// The most subjects of a card: the municipalities of a country, not all its inhabitants.
pub(crate) const MOST_SUBJECTS: usize = 2000;

/// The most sources of a card, which may be those of all cards of a site.
pub(crate) const MOST_SOURCES: usize = 2000;

/// A card, or the reason why nothing of it can be shown; and all that was wrong with it besides.
pub(crate) struct Resolved {
    pub card: Result<Card, Notice>,
    pub notices: Vec<Notice>,
}

/// Resolves a card whose page is in the language `fallback` where the card names none.
pub(crate) fn resolve(card: Value, fallback: &str) -> Resolved {
    let mut notices = Notices::default();
    let card = match schema::card(card) {
        Field::Is(card) => read(card, fallback, &mut notices),
        wrong => {
            notices.take(wrong, &Path::Root, Expect::Required("a card (an object)"));
            None
        }
    };
    let (reason, notices) = notices.into_list(card.is_none());
    Resolved { card: card.ok_or(reason), notices }
}

/// `None` after a notice that says why nothing can be shown.
fn read(card: Object<schema::Card>, fallback: &str, notices: &mut Notices) -> Option<Card> {
    let root = Path::Root;
    let Object { known, unknown } = card;
    notices.unknown(&unknown, &root);

    let version = notices.take(known.version, &root.key("version"), Expect::Required("1"));
    if version.is_some_and(|version| version != VERSION) {
        notices.expected("1", "another version of the format", &root.key("version"));
    }
    let language = language(known.lang, fallback, notices);
    let title = notices.text(known.title, &root.key("title"));
    let kicker = notices.text(known.kicker, &root.key("kicker"));
    let as_of = notices.date(known.as_of, &root.key("as_of"));
    let note = notices.remark(known.note, &root.key("note"));
    let (source_ids, sources) = sources(known.sources, notices);

    let at = root.key("subjects");
    let most = Most(MOST_SUBJECTS, "subjects");
    let subjects = notices.few(known.subjects, most, &at, Expect::Required("subjects by id"))?;
    let (subjects, values) = self::subjects(subjects, notices);
    let subject = own_subject(known.subject, &subjects, notices)?;
    let compare = compare(known.compare, subject, &subjects, notices);

    let at = root.key("facts");
    let most = Most(MOST_FACTS, "facts");
    let facts = notices.few(known.facts, most, &at, Expect::Required("a list of facts"))?;
    if facts.is_empty() {
        notices.expected("at least one fact", "an empty list", &at);
        return None;
    }
    let facts = fact::facts(facts, values, &subjects, &source_ids, notices);
    let tells = |fact: &model::Fact| !fact::is_left_out(fact, subject);
    let facts: Vec<_> = facts.into_iter().filter(tells).collect();
    if facts.is_empty() {
        notices.expected("at least one fact that can be shown", "none", &at);
        return None;
    }

    let title = title.or_else(|| subjects.get(subject.0).map(|own| own.name.clone()))?;
    Some(Card { language, title, kicker, as_of, note, facts, subjects, subject, compare, sources })
}

fn language(lang: Field<String>, fallback: &str, notices: &mut Notices) -> Language {
    let at = Path::Root.key("lang");
    let Some(tag) = notices.text(lang, &at) else {
        return Language::from_tag(fallback).unwrap_or_default();
    };
    Language::from_tag(&tag).unwrap_or_else(|| {
        let languages = Language::ALL.join(", ");
        let expected = format!("a language that the card speaks ({languages})");
        notices.expected(&expected, &quoted(&tag), &at);
        Language::default()
    })
}

/// The ids of the sources, in order, beside the sources themselves.
fn sources(
    written: Field<Entries<Field<Object<schema::Source>>>>,
    notices: &mut Notices,
) -> (Vec<String>, Vec<model::Source>) {
    let root = Path::Root;
    let at = root.key("sources");
    let most = Most(MOST_SOURCES, "sources");
    let entries = notices.few(written, most, &at, Expect::Optional("sources by id"));
    let entries = entries.map_or_else(Vec::new, |entries| entries.0);
    let read = entries.into_iter().filter_map(|(id, source)| {
        let at = at.key(&id);
        notices.id(&id, &at)?;
        let source = notices.take(source, &at, Expect::Required("a source (an object)"))?;
        let Object { known, unknown } = source;
        notices.unknown(&unknown, &at);
        let name = notices.required_text(known.name, &at.key("name"));
        let source = model::Source {
            id: id.clone(),
            name: name.unwrap_or_else(|| id.clone()),
            url: notices.url(known.url, &at.key("url")),
            edition: notices.text(known.edition, &at.key("edition")),
            accessed: notices.date(known.accessed, &at.key("accessed")),
            license: notices.text(known.license, &at.key("license")),
        };
        Some((id, source))
    });
    read.unzip()
}

/// The values of one subject, by fact id, as written.
type Written = Vec<(String, schema::Value)>;

fn subjects(
    entries: Entries<Field<Object<schema::Subject>>>,
    notices: &mut Notices,
) -> (Vec<Subject>, Vec<Written>) {
    let root = Path::Root;
    let all = root.key("subjects");
    let read = entries.0.into_iter().filter_map(|(id, subject)| {
        let at = all.key(&id);
        notices.id(&id, &at)?;
        let subject = notices.take(subject, &at, Expect::Required("a subject (an object)"))?;
        let Object { known, unknown } = subject;
        notices.unknown(&unknown, &at);
        let name = notices.required_text(known.name, &at.key("name"));
        let short = notices.text(known.short, &at.key("short"));
        let ranked =
            notices.take(known.ranked, &at.key("ranked"), Expect::Optional("true or false"));
        // The world is not one of its places.
        let ranked = ranked.unwrap_or(true) && id != WORLD;
        let values = at.key("values");
        let values = notices.take(known.values, &values, Expect::Optional("values by fact id"));
        let subject = Subject { name: name.unwrap_or_else(|| id.clone()), short, ranked, id };
        Some((subject, values.map_or_else(Vec::new, |values| values.0)))
    });
    read.unzip()
}

fn own_subject(
    id: Field<String>,
    subjects: &[Subject],
    notices: &mut Notices,
) -> Option<SubjectIndex> {
    let root = Path::Root;
    let at = root.key("subject");
    let id = match (id, subjects) {
        (Field::Absent | Field::Null, [_]) => return Some(SubjectIndex(0)),
        (id, _) => notices.take(id, &at, Expect::Required("the id of a subject"))?,
    };
    let found = find(&id, subjects);
    if found.is_none() {
        notices.expected("the id of a subject", &quoted(&id), &at);
    }
    found
}

fn compare(
    ids: Field<Vec<Field<String>>>,
    own: SubjectIndex,
    subjects: &[Subject],
    notices: &mut Notices,
) -> Vec<SubjectIndex> {
    let root = Path::Root;
    let at = root.key("compare");
    let most = Most(MOST_SUBJECTS, "subjects");
    let ids = notices.few(ids, most, &at, Expect::Optional("a list of subject ids"));
    let mut compare = Vec::new();
    for (index, id) in ids.into_iter().flatten().enumerate() {
        let at = at.item(index);
        let Some(id) = notices.take(id, &at, Expect::Required("the id of a subject")) else {
            continue;
        };
        match find(&id, subjects) {
            None => notices.expected("the id of a subject", &quoted(&id), &at),
            Some(same) if same == own => {
                notices.expected("another subject than the card's own", &quoted(&id), &at);
            }
            Some(twice) if compare.contains(&twice) => {
                notices.expected("each subject once", &format!("{} again", quoted(&id)), &at);
            }
            Some(_) if compare.len() == MOST_COMPARED => {
                let expected = format!("at most {MOST_COMPARED} subjects");
                notices.expected(&expected, &format!("{}, left on offer", quoted(&id)), &at);
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
fn source(
    id: Field<String>,
    ids: &[String],
    at: &Path<'_>,
    notices: &mut Notices,
) -> Option<SourceIndex> {
    let id = notices.text(id, at)?;
    let index = ids.iter().rposition(|own| *own == id);
    if index.is_none() {
        notices.expected("the id of a source", &quoted(&id), at);
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
                &format!("{}, shown as written", quoted(text)),
                at,
            );
        }
        tenure
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))] // They read JSON natively.
mod tests;
