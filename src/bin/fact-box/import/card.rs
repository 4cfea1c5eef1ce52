//! The card that facts are added to: a new one, or one there is.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use clap::Args;
use fact_box::Kind;
use serde_json::{Map, Value};

use super::fact;
use super::place::{Place, without_code};
use super::quote::{counted, listed, quoted};
use crate::failure::Failure;
use crate::page::without_mark;

/// Which card, and where it goes.
#[derive(Args)]
pub struct CardOptions {
    /// Add to this card, and write it back.
    #[arg(long, value_name = "CARD")]
    pub into: Option<PathBuf>,
    /// Write to this file, and leave the card of --into as it is; - is standard output.
    #[arg(long, value_name = "FILE")]
    pub output: Option<PathBuf>,
    /// Where the card of --into has the fact already, replace its values and its definition, but for
    /// its target, its label where --label gives no other, and keys that no option has.
    #[arg(long, requires = "into", conflicts_with = "subject")]
    replace: bool,
    /// The id of the place whose card it is.
    #[arg(long, value_name = "ID", required_unless_present = "into", conflicts_with = "into")]
    subject: Option<String>,
    /// The id of a place that is shown beside it at first. Repeat it for several.
    #[arg(long, value_name = "ID", conflicts_with = "into")]
    compare: Vec<String>,
    /// The heading of a new card; without it, the name of its place.
    #[arg(long, conflicts_with = "into")]
    title: Option<String>,
    /// The language of a new card.
    #[arg(long, default_value = "en", conflicts_with = "into")]
    lang: String,
    /// The day that a new card is written for, YYYY-MM-DD.
    #[arg(long, value_name = "DAY", conflicts_with = "into")]
    as_of: Option<String>,
}

pub struct Card {
    /// What the file held, where there was one.
    pub before: Option<String>,
    pub json: Map<String, Value>,
    /// What it is called in messages.
    file: String,
    replace: bool,
}

/// A fact, and its values by the ids of places.
pub struct Imported {
    pub fact: Map<String, Value>,
    pub values: BTreeMap<String, Value>,
}

impl CardOptions {
    /// The card that is added to, where there is one.
    pub fn before(&self) -> Result<Option<Card>, Failure> {
        self.into.as_deref().map(|path| self.open(path)).transpose()
    }

    /// A new card without what is imported.
    pub fn new_card(&self, places: &[Place]) -> Result<Card, Failure> {
        let known = |flag: &str, id: &str| {
            let known = places.iter().any(|place| place.id == *id);
            let ids = || listed(places.iter().map(|place| place.id.as_str()));
            let named = |place: &&Place| place.name.to_lowercase() == id.to_lowercase();
            let advice = || match (places.iter().find(named), without_code(places)) {
                (Some(place), _) => format!("did you mean {}?", place.id),
                (None, countries) => match countries.iter().find(|(_, code)| *code == id) {
                    Some((name, code)) => format!("add --id \"{name}={code}\""),
                    None => format!("there are {}", ids()),
                },
            };
            let message =
                || format!("{flag}: no place that is read has the id {}; {}", quoted(id), advice());
            known.then_some(()).ok_or_else(|| Failure::Usage(message()))
        };
        let subject = self.subject.as_deref().unwrap_or_default();
        known("--subject", subject)?;
        for id in &self.compare {
            known("--compare", id)?;
        }
        let compare = (!self.compare.is_empty()).then(|| Value::from(self.compare.clone()));
        let keys = [
            ("version", Some(Value::from(1))),
            ("lang", Some(Value::from(self.lang.as_str()))),
            ("title", self.title.as_deref().map(Value::from)),
            ("as_of", self.as_of.as_deref().map(Value::from)),
            ("subject", Some(Value::from(subject))),
            ("compare", compare),
            ("facts", Some(Value::Array(Vec::new()))),
            ("subjects", Some(Value::Object(Map::new()))),
        ];
        let given = keys.into_iter().filter_map(|(key, value)| Some((key.to_owned(), value?)));
        let file = "the new card".to_owned();
        Ok(Card { before: None, json: given.collect(), file, replace: false })
    }

    fn open(&self, path: &Path) -> Result<Card, Failure> {
        let file = path.display().to_string();
        let text = fs::read_to_string(path)
            .map_err(|error| Failure::Input(format!("cannot read {file}: {error}")))?;
        let text = without_mark(text);
        let json = serde_json::from_str(&text).map_err(|error| {
            let (line, column) = (error.line(), error.column());
            let message = error.to_string();
            let place = format!(" at line {line} column {column}");
            let message = message.strip_suffix(&place).unwrap_or(&message);
            Failure::Input(format!("{file}:{line}:{column}: not JSON: {message}"))
        })?;
        // Of a key that is there twice one would go, and with it the only sign that one of them is wrong.
        let twice = fact_box::problems(&text, None, "en").into_iter();
        if let Some(twice) =
            twice.into_iter().find(|own| own.message.starts_with("expected each key once"))
        {
            let (path, message) = (twice.path, twice.message);
            return Err(Failure::Input(format!("{file}: {path}: {message}")));
        }
        let Value::Object(json) = json else {
            let message = format!("{file}: expected a card (an object), found {}", found(&json));
            return Err(Failure::Input(message));
        };
        Ok(Card { before: Some(text), json, file, replace: self.replace })
    }
}

impl Card {
    /// The ids and names of its subjects.
    pub fn places(&self) -> Vec<(&str, &str)> {
        let subjects = self.json.get("subjects").and_then(Value::as_object);
        let subjects = subjects.into_iter().flatten();
        subjects.filter_map(|(id, own)| Some((id.as_str(), own.get("name")?.as_str()?))).collect()
    }

    /// The ids and labels of its facts.
    pub fn facts(&self) -> Vec<(&str, &str)> {
        let facts = self.json.get("facts").and_then(Value::as_array).into_iter().flatten();
        let label = |own| Value::get(own, "label").and_then(Value::as_str).unwrap_or_default();
        facts.filter_map(|own| Some((own.get("id")?.as_str()?, label(own)))).collect()
    }

    /// The id of its own place.
    pub fn subject(&self) -> &str {
        self.json.get("subject").and_then(Value::as_str).unwrap_or_default()
    }

    /// A source that the card has already is used. Another one of the same id is an error, but where the fact that is
    /// renewed is the only one that it is of.
    pub fn add_source(&mut self, id: &str, source: Value, facts: &[String]) -> Result<(), Failure> {
        let at = format!("{}: sources", self.file);
        let is_of = |own: &Value| own.get("source").and_then(Value::as_str) == Some(id);
        let is_new = |own: &Value| {
            let fact = own.get("id").and_then(Value::as_str).unwrap_or_default();
            facts.iter().any(|own| own == fact)
        };
        let all = self.json.get("facts").and_then(Value::as_array).into_iter().flatten();
        let is_renewed = self.replace && all.filter(|own| is_of(own)).all(is_new);
        let sources = object(&mut self.json, "sources", true, &at, "sources by id")?;
        if !is_renewed && sources.get(id).is_some_and(|own| *own != source) {
            let message = format!(
                "{at}: the card has another source with the id {}; give this one its own with \
                --source-id",
                quoted(id),
            );
            return Err(Failure::Input(message));
        }
        sources.insert(id.to_owned(), source);
        Ok(())
    }

    /// Adds those that the card does not have.
    pub fn add_places(&mut self, places: &[Place]) -> Result<(), Failure> {
        let subjects = self.subjects()?;
        for place in places {
            let name = || Value::from(place.name.as_str());
            match subjects.get_mut(&place.id) {
                None => {
                    let mut subject = Map::from_iter([("name".to_owned(), name())]);
                    if place.kind == Kind::Group {
                        subject.insert("ranked".to_owned(), Value::from(false));
                    }
                    subjects.insert(place.id.clone(), Value::Object(subject));
                }
                Some(Value::Object(own)) if place.renamed => {
                    own.insert("name".to_owned(), name());
                }
                Some(_) => {}
            }
        }
        Ok(())
    }

    /// Adds a fact with its values, or puts it in the place of the one with its id.
    pub fn add_fact(&mut self, imported: Imported) -> Result<(), Failure> {
        let Imported { fact, values } = imported;
        let id = fact.get("id").and_then(Value::as_str).unwrap_or_default().to_owned();
        self.define(&id, fact)?;
        let (file, replace) = (self.file.clone(), self.replace);
        let mut gone = 0;
        for (name, subject) in self.subjects()? {
            let at = format!("{file}: subjects.{name}");
            let Value::Object(subject) = subject else {
                let found = found(subject);
                let message = format!("{at}: expected a subject (an object), found {found}");
                return Err(Failure::Input(message));
            };
            let value = values.get(name);
            if value.is_none() && !subject.contains_key("values") {
                continue;
            }
            let at = format!("{at}.values");
            let own = object(subject, "values", true, &at, "values by fact id")?;
            if own.contains_key(&id) && !replace {
                return Err(taken(&at, "value of a fact", &id));
            }
            match value {
                Some(value) => {
                    own.insert(id.clone(), value.clone());
                }
                None => gone += usize::from(own.shift_remove(&id).is_some()),
            }
        }
        if gone > 0 {
            let values = counted(gone, "value is", "values are");
            eprintln!(
                "fact-box: {}: {values} gone, of places for which nothing was read",
                quoted(&id)
            );
        }
        Ok(())
    }

    fn define(&mut self, id: &str, fact: Map<String, Value>) -> Result<(), Failure> {
        let at = format!("{}: facts", self.file);
        let facts = match self.json.get_mut("facts") {
            Some(Value::Array(facts)) => facts,
            other => {
                let found = other.map_or("nothing", |value| found(value));
                let message = format!("{at}: expected a list of facts, found {found}");
                return Err(Failure::Input(message));
            }
        };
        let has_id = |own: &Value| own.get("id").and_then(Value::as_str) == Some(id);
        let index = facts.iter().position(has_id);
        match index.and_then(|index| Some((index, facts.get_mut(index)?))) {
            None => facts.push(Value::Object(fact)),
            Some((_, own)) if self.replace => {
                let kind = own.get("type").and_then(Value::as_str).unwrap_or("number");
                if kind != "number" {
                    let (id, kind) = (quoted(id), quoted(kind));
                    eprintln!("fact-box: {id}: its type was {kind}, and is \"number\" now");
                }
                let gone = redefine(own, fact);
                if !gone.is_empty() {
                    let gone = listed(gone.iter().map(String::as_str));
                    eprintln!("fact-box: {}: gone, as no option says it: {gone}", quoted(id));
                }
            }
            Some((index, _)) => return Err(taken(&format!("{at}[{index}]"), "fact", id)),
        }
        Ok(())
    }

    fn subjects(&mut self) -> Result<&mut Map<String, Value>, Failure> {
        let at = format!("{}: subjects", self.file);
        object(&mut self.json, "subjects", false, &at, "subjects by id")
    }
}

fn taken(at: &str, what: &str, id: &str) -> Failure {
    Failure::Input(format!(
        "{at}: the card has a {what} {} already; --replace replaces it, --fact-id gives the new one \
        another id",
        quoted(id),
    ))
}

/// The new definition, with what the old one has besides all that options say; and which keys are gone.
fn redefine(own: &mut Value, mut new: Map<String, Value>) -> Vec<String> {
    let mut gone = Vec::new();
    if let Value::Object(old) = std::mem::take(own) {
        for (key, value) in old {
            if !fact::KEYS.contains(&key.as_str()) {
                new.insert(key, value);
            } else if !new.contains_key(&key) {
                gone.push(key);
            }
        }
    }
    *own = Value::Object(new);
    gone
}

/// The object at a key; where it may be missing, an empty one is put there.
fn object<'a>(
    parent: &'a mut Map<String, Value>,
    key: &str,
    may_be_missing: bool,
    at: &str,
    expected: &str,
) -> Result<&'a mut Map<String, Value>, Failure> {
    if may_be_missing && parent.get(key).is_none_or(Value::is_null) {
        parent.insert(key.to_owned(), Value::Object(Map::new()));
    }
    match parent.get_mut(key) {
        Some(Value::Object(object)) => Ok(object),
        other => {
            let found = other.map_or("nothing", |value| found(value));
            let message = format!("{at}: expected {expected} (an object), found {found}");
            Err(Failure::Input(message))
        }
    }
}

fn found(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "true or false",
        Value::Number(_) => "a number",
        Value::String(_) => "a string",
        Value::Array(_) => "a list",
        Value::Object(_) => "an object",
    }
}
