//! Places and their ids: countries, the world, and groups, which have no rank.

use std::collections::{BTreeMap, BTreeSet};

use clap::Args;
use fact_box::{Kind, Names, country, id_of_code, kind, unique};

use super::data::Named;
use super::quote::quoted;
use crate::failure::Failure;

/// Which places are taken, and what they are called.
#[derive(Args)]
pub struct PlaceOptions {
    /// Only this place: its id, or its code or name in the table. Repeat it for several.
    #[arg(long, value_name = "PLACE")]
    places: Vec<String>,
    /// Leave out whatever is neither a country nor the world.
    #[arg(long, conflicts_with = "places")]
    no_groups: bool,
    /// Give a place of the table an id, such as Macao=MAC; with an ISO 3166-1 alpha-3 code for its id
    /// it is ranked.
    #[arg(long, value_name = "NAME=ID", value_parser = name_and_id)]
    id: Vec<(String, String)>,
    /// Show another name than the table's, such as USA=US; also for a subject that the card has.
    #[arg(long, value_name = "ID=NAME", value_parser = id_and_name)]
    name: Vec<(String, String)>,
}

pub struct Place {
    /// Its index in the table.
    pub index: usize,
    pub id: String,
    pub kind: Kind,
    pub name: String,
    /// Whether the name was given as an option.
    pub renamed: bool,
    code: String,
}

/// The id of a place of a table, where it is no group's: of its code, or of the world's name.
pub fn id_of_place(place: &Named) -> Option<&str> {
    let world =
        (place.code.is_empty() && place.name == "World").then(|| country(&place.name)).flatten();
    id_of_code(&place.code).or(world)
}

impl PlaceOptions {
    /// The chosen places of a table; `has` are the ids and names of those that the card has.
    pub fn choose(&self, table: &[Named], has: &[(&str, &str)]) -> Result<Vec<Place>, Failure> {
        let mut places = self.with_ids(table, has)?;
        if self.no_groups {
            places.retain(|place| place.kind != Kind::Group);
        }
        if !self.places.is_empty() {
            let mut chosen = BTreeSet::new();
            for wanted in &self.places {
                let is_it = |place: &&Place| {
                    let name = table.get(place.index).map_or("", |named| &named.name);
                    let known_by = [place.id.as_str(), place.code.as_str(), name];
                    !wanted.is_empty() && known_by.contains(&wanted.as_str())
                };
                let found: Vec<_> = places.iter().filter(is_it).collect();
                if found.is_empty() {
                    let message = format!("--places: the table has no place {}", quoted(wanted));
                    return Err(Failure::Usage(message));
                }
                chosen.extend(found.iter().map(|place| place.index));
            }
            places.retain(|place| chosen.contains(&place.index));
        }
        // The card may have one under another id, if it was written by hand.
        let names: Names = has.iter().copied().collect();
        for place in places.iter().filter(|place| !names.has(&place.id)) {
            if let Some(own) = names.id_named(&place.name) {
                let [name, id, own] = [place.name.as_str(), place.id.as_str(), own].map(quoted);
                eprintln!(
                    "fact-box: {name} is new as {id}, beside {own}, which the card has: to be the same, it needs --id {name}={own}"
                );
            }
        }
        for (id, name) in &self.name {
            let Some(place) = places.iter_mut().find(|place| place.id == *id) else {
                let message = format!("--name: no place that is read has the id {}", quoted(id));
                return Err(Failure::Usage(message));
            };
            place.name = name.clone();
            place.renamed = true;
        }
        Ok(places)
    }

    fn with_ids(&self, table: &[Named], has: &[(&str, &str)]) -> Result<Vec<Place>, Failure> {
        let mut given = BTreeMap::new();
        for (name, id) in &self.id {
            if !table.iter().any(|place| place.name == *name) {
                let message = format!("--id: the table has no place named {}", quoted(name));
                return Err(Failure::Usage(message));
            }
            if given.insert(name.as_str(), id.as_str()).is_some() {
                let message = format!("--id: {} is given two ids", quoted(name));
                return Err(Failure::Usage(message));
            }
        }
        let known = |place: &Named| {
            let id = given.get(place.name.as_str()).copied();
            id.or_else(|| id_of_code(&place.code)).map(str::to_owned)
        };
        // The ids of groups keep clear of all that are known.
        let mut taken = BTreeSet::new();
        for place in table {
            if let Some(id) = known(place).filter(|id| !taken.insert(id.clone())) {
                return Err(same_id(
                    &id,
                    table.iter().filter(|place| known(place).as_ref() == Some(&id)),
                ));
            }
        }
        let mut given = taken.clone();
        let names: Names = has.iter().copied().collect();
        taken.extend(has.iter().map(|(id, _)| (*id).to_owned()));
        let place = |(index, named): (usize, &Named)| {
            let same = || {
                let same = names.id_named(&named.name)?.to_owned();
                given.insert(same.clone()).then_some(same)
            };
            let id = known(named).or_else(same);
            let id = id.unwrap_or_else(|| unique(&named.name, "group", &mut taken));
            let (name, code) = (named.name.clone(), named.code.clone());
            Place { index, kind: kind(&id), id, name, renamed: false, code }
        };
        Ok(table.iter().enumerate().map(place).collect())
    }
}

fn same_id<'a>(id: &str, places: impl Iterator<Item = &'a Named>) -> Failure {
    let names: Vec<_> = places.map(|place| quoted(&place.name)).collect();
    let (id, names) = (quoted(id), names.join(" and "));
    Failure::Usage(format!("{names} have the same id {id}; give one of them another with --id"))
}

/// Groups that have a country's name but no code in the table, each with the code that it may want.
pub fn without_code(places: &[Place]) -> Vec<(&str, &'static str)> {
    let groups = places.iter().filter(|place| place.kind == Kind::Group && !place.renamed);
    let groups = groups.filter(|place| place.code.is_empty());
    let missing = groups.filter_map(|place| Some((place.name.as_str(), country(&place.name)?)));
    missing.filter(|(_, code)| places.iter().all(|place| place.id != *code)).collect()
}

pub fn name_and_id(text: &str) -> Result<(String, String), String> {
    pair(text.rsplit_once('='), "NAME=ID, such as Macao=MAC")
}

fn id_and_name(text: &str) -> Result<(String, String), String> {
    pair(text.split_once('='), "ID=NAME, such as USA=US")
}

fn pair(parts: Option<(&str, &str)>, expected: &str) -> Result<(String, String), String> {
    let parts = parts.map(|(first, second)| (first.trim(), second.trim()));
    let both = parts.filter(|(first, second)| !first.is_empty() && !second.is_empty());
    let (first, second) = both.ok_or_else(|| format!("expected {expected}"))?;
    Ok((first.to_owned(), second.to_owned()))
}
