//! A table, as figures are looked up in it.

use std::collections::BTreeMap;

use fact_box::{Figure, Kind, kind, slug};

use super::columns::Columns;
use crate::import::{Data, Series, id_of_place};

pub struct Edition {
    /// The column of each fact, among those that were read.
    columns: BTreeMap<String, usize>,
    values: Vec<BTreeMap<usize, Series>>,
    by_id: BTreeMap<String, usize>,
    by_name: BTreeMap<String, usize>,
    /// The country that each place is, where its code says so.
    countries: Vec<Option<String>>,
}

impl Edition {
    /// `wanted` are the columns of the data; `ids` are those that places of the table are given.
    pub fn new(data: Data, wanted: &[String], columns: Columns, ids: &[(String, String)]) -> Self {
        let place = |column: &String| wanted.iter().position(|own| own == column);
        let columns = columns.iter().filter_map(|(fact, own)| Some((fact.clone(), place(own)?)));
        let columns = columns.collect();
        let (mut by_id, mut by_name) = (BTreeMap::new(), BTreeMap::new());
        for (index, named) in data.named.list.iter().enumerate() {
            by_name.entry(named.name.to_lowercase()).or_insert(index);
            // An id that `import` would give goes after a code of the table.
            by_name.entry(slug(&named.name)).or_insert(index);
            let known = [id_of_place(named), Some(named.code.as_str())];
            for id in known.into_iter().flatten().filter(|id| !id.is_empty()) {
                by_id.entry(id.to_owned()).or_insert(index);
            }
        }
        for (name, id) in ids {
            if let Some(index) = data.named.list.iter().position(|named| named.name == *name) {
                by_id.insert(id.clone(), index);
            }
        }
        let countries = data.named.list.iter();
        let countries = countries.map(|named| id_of_place(named).map(str::to_owned)).collect();
        let values = data.columns.into_iter().map(|column| column.values).collect();
        Self { columns, values, by_id, by_name, countries }
    }

    /// What the table has of a figure's fact: `None` where it does not have the fact, then where it does not have the
    /// place, then where that has no values.
    pub fn series(&self, figure: &Figure) -> Option<Option<Option<&Series>>> {
        let values = self.values.get(*self.columns.get(&figure.fact)?)?;
        Some(self.place(figure).map(|place| values.get(&place)))
    }

    fn place(&self, figure: &Figure) -> Option<usize> {
        let by_id = self.by_id.get(&figure.subject);
        // One country may have the name of another one in a table: Congo.
        let is_other = |place: &&usize| {
            let code = self.countries.get(**place).and_then(Option::as_deref);
            kind(&figure.subject) == Kind::Country
                && code.is_some_and(|code| code != figure.subject)
        };
        let by_name = || self.by_name.get(&figure.name.to_lowercase());
        let by_slug = || self.by_name.get(&figure.subject);
        let by_name = || by_name().or_else(by_slug).filter(|place| !is_other(place));
        by_id.or_else(by_name).copied()
    }
}
