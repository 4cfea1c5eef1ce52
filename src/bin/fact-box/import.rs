//! `fact-box import`: a table of statistics becomes a card, or a fact of one.
//!
//! The table is read whole (`read`: `table`, `header`, then `long` or `wide`) into `data`; `place`, `fact`,
//! `series` and `source` say what of it becomes which JSON, and `card` where that goes.

mod card;
mod check;
mod data;
mod fact;
mod header;
mod long;
mod number;
mod place;
mod problems;
mod quote;
mod read;
mod series;
mod source;
mod summary;
mod table;
mod wide;
mod years;

use std::path::PathBuf;

use clap::Args;

use serde_json::Value;

use self::card::{Card, CardOptions, Imported};
use self::data::Column;
pub use self::data::{Data, Series};
use self::fact::FactOptions;
pub use self::header::ColumnOptions;
pub use self::number::Mark;
use self::place::PlaceOptions;
pub use self::place::{id_of_place, name_and_id};
pub use self::problems::Problems;
pub use self::quote::{counted, grouped, listed, quoted};
pub use self::read::Opened;
use self::source::SourceOptions;
use self::years::Years;
use crate::failure::Failure;
use crate::output;

/// What to read, and what to make of it.
#[derive(Args)]
#[command(after_help = crate::manual::IMPORT)]
pub struct Import {
    /// A CSV file with a row for each place and year, as Our World in Data publishes, or with a column
    /// for each year, as the World Bank does.
    table: PathBuf,
    #[command(flatten)]
    columns: ColumnOptions,
    /// Only these years: 2019, 1990-2020, or 2000,2010. With one year, values are no series.
    #[arg(long)]
    years: Option<Years>,
    /// Leave out the rows that cannot be read, instead of stopping at them.
    #[arg(long)]
    lenient: bool,
    #[command(flatten, next_help_heading = "Places")]
    places: PlaceOptions,
    #[command(flatten, next_help_heading = "The fact")]
    fact: FactOptions,
    #[command(flatten, next_help_heading = "Its source")]
    source: SourceOptions,
    #[command(flatten, next_help_heading = "The card")]
    card: CardOptions,
}

impl Import {
    /// Reads all, then writes, so that nothing is written where something is wrong.
    pub fn run(self) -> Result<(), Failure> {
        self.fact.check(self.columns.column.len())?;
        let mut problems = Problems::new(&self.table);
        let opened = Opened::open(&self.table, &self.columns, &mut problems)?;
        let data = opened.read(&self.columns.column, self.years.is_some(), &mut problems)?;
        problems.report(self.lenient, "written")?;
        if data.named.list.is_empty() {
            let message =
                format!("{}: expected at least one place, found none", self.table.display());
            return Err(Failure::Input(message));
        }
        let before = self.card.before()?;
        let has = before.as_ref().map(Card::places).unwrap_or_default();
        let places = self.places.choose(&data.named.list, &has)?;
        let years = years::chosen(&data.years, self.years.as_ref())?;
        let only_year = years.first().filter(|_| years.len() == 1).copied();

        let source = self.source.source();
        let source_id = source.as_ref().map(|(id, _)| id.as_str());
        let names: Vec<_> = data.columns.iter().map(|column| column.name.as_str()).collect();
        let has = before.as_ref().map(Card::facts).unwrap_or_default();
        let facts = self.fact.facts(&names, &has, only_year, source_id)?;
        let mut card = before.map_or_else(|| self.card.new_card(&places), Ok)?;
        card.add_places(&places)?;
        let mut ids = Vec::new();
        for (fact, column) in facts.into_iter().zip(&data.columns) {
            let value = |place: &place::Place| {
                let series = column.values.get(&place.index)?;
                Some((place.id.clone(), series::figure(series, &years)?))
            };
            ids.extend(fact.get("id").and_then(Value::as_str).map(str::to_owned));
            card.add_fact(Imported { fact, values: places.iter().filter_map(value).collect() })?;
        }
        if let Some((id, source)) = source {
            card.add_source(&id, source, &ids)?;
        }
        let own = places.iter().find(|place| place.id == card.subject());
        let shown = |column: &&Column| {
            let series = own.and_then(|own| column.values.get(&own.index));
            series.is_some_and(|series| {
                let mut chosen = series::chosen(series, &years);
                chosen.any(|(own, _)| self.fact.year.is_none_or(|year| own <= year))
            })
        };
        let unseen: Vec<_> = data.columns.iter().filter(|column| !shown(column)).collect();
        if !unseen.is_empty() {
            let message = format!(
                "{}, whose card it is, has no value to show of {}",
                quoted(card.subject()),
                listed(unseen.iter().map(|column| column.name.as_str())),
            );
            if card.before.is_none() && unseen.len() == data.columns.len() {
                return Err(Failure::Input(message));
            }
            eprintln!("fact-box: {message}");
        }

        let text = fact_box::laid_out(&card.json);
        check::check(card.before.as_deref(), &text)?;
        output::write(self.card.output.as_deref().or(self.card.into.as_deref()), &text)?;
        summary::say(&places, &data.columns, &years, text.len(), problems.rows());
        Ok(())
    }
}
