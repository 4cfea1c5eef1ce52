//! A table, as figures are looked up in it.

use std::collections::BTreeMap;

use fact_box::Figure;

use super::columns::Columns;
use crate::failure::Failure;
use crate::import::{Data, Series, id_of_place, quoted};
use fact_box::slug;

pub struct Edition {
    /// The column of each fact, among those that were read.
    columns: BTreeMap<String, usize>,
    values: Vec<BTreeMap<usize, Series>>,
    by_id: BTreeMap<String, usize>,
    by_name: BTreeMap<String, usize>,
}

impl Edition {
    /// `wanted` are the columns of the data; `ids` are those that places of the table are given.
    pub fn new(
        data: Data,
        wanted: &[String],
        columns: Columns,
        ids: &[(String, String)],
    ) -> Result<Self, Failure> {
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
            let Some(index) = data.named.list.iter().position(|named| named.name == *name) else {
                let message = format!("--id: the table has no place named {}", quoted(name));
                return Err(Failure::Usage(message));
            };
            by_id.insert(id.clone(), index);
        }
        let values = data.columns.into_iter().map(|column| column.values).collect();
        Ok(Self { columns, values, by_id, by_name })
    }

    /// What the table has of a figure's fact: `None` where it does not have the fact, and nothing where
    /// it does not have the place.
    pub fn series(&self, figure: &Figure) -> Option<Option<&Series>> {
        let values = self.values.get(*self.columns.get(&figure.fact)?)?;
        Some(self.place(figure).and_then(|place| values.get(&place)))
    }

    fn place(&self, figure: &Figure) -> Option<usize> {
        let by_id = self.by_id.get(&figure.subject);
        let mut names = figure.names.iter().map(|name| name.to_lowercase());
        let by_name = || names.find_map(|name| self.by_name.get(&name));
        let by_slug = || self.by_name.get(&figure.subject);
        by_id.or_else(by_name).or_else(by_slug).copied()
    }
}
