//! The numbers of a comparison in columns: of places, or of years.

use super::comparison::SortKey;
use super::label::{TARGET, columns};
use super::setting::{Entry, Setting};
use super::{Direction, Key, Order, Viewer};
use crate::compare::gap;
use crate::format::Shown;
use crate::model::{Cell, Measure, Number, Year};

/// The numbers in columns.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Table {
    /// One for each column, that of the rows' names first.
    pub heads: Vec<Head>,
    /// As many as are drawn, the first ones.
    pub rows: Vec<TableRow>,
    /// How many there are.
    pub count: usize,
    /// Whether there may be too much of it to stand on a page.
    pub scrolls: bool,
}

/// The head of a column, which sorts it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Head {
    pub text: String,
    pub key: Key,
    /// How the rows are sorted by it, where they are.
    pub sorted: Option<Direction>,
    /// What choosing it makes of the order.
    pub next: Order,
}

/// A subject, the target or a year.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct TableRow {
    /// For keys.
    pub id: String,
    pub name: String,
    /// One for each column after the name.
    pub cells: Vec<String>,
    /// Whether it is the card's own subject, or the year that the card shows.
    pub own: bool,
}

/// So many rows are drawn at once, more than are in sight: a slow machine answers in time.
pub(crate) const AT_ONCE: usize = 40;
/// So many are all drawn soon, which is every country, so that the browser's own search finds each. Of more,
/// the rest is drawn as the reader comes to it.
const EVERY: usize = 300;
/// More rows than these are scrolled.
const ON_A_PAGE: usize = 12;
/// More columns than these are scrolled where they are too wide.
const ACROSS: usize = 4;
/// So many characters have room beside names on the narrowest phones.
const ROOM: usize = 24;

impl Table {
    /// `count` is how many rows there are, `rows` as many of them as are drawn.
    pub(super) fn new(heads: Vec<Head>, rows: Vec<TableRow>, count: usize) -> Self {
        let scrolls = count > ON_A_PAGE || heads.len() > ACROSS || width(&rows) > ROOM;
        Self { heads, rows, count, scrolls }
    }

    /// How many rows are drawn next, when the reader has scrolled to the end of these; `None` where these
    /// are all.
    pub fn next(&self) -> Option<usize> {
        let drawn = self.rows.len();
        // As many again, so that a long way down is no long wait.
        (drawn < self.count).then(|| drawn.saturating_add(AT_ONCE.max(drawn / 2)))
    }

    /// The same without being asked, when these have been drawn.
    pub fn soon(&self) -> Option<usize> {
        self.next().filter(|_| self.count <= EVERY)
    }
}

/// How many characters of the widest row cannot be broken, beside those of its name.
fn width(rows: &[TableRow]) -> usize {
    let mut widest = 0_usize;
    for row in rows {
        let mut width = 0_usize;
        for cell in row.cells.iter().filter(|cell| !cell.contains(' ')) {
            width = width.saturating_add(columns(cell));
        }
        widest = widest.max(width);
    }
    widest
}

impl Viewer {
    /// A row for each place, and one for the target: `most` of them.
    #[inline(never)] // Apart, it can come later.
    pub(super) fn table(
        &self,
        entries: &[Entry<'_>],
        setting: &Setting<'_>,
        order: Order,
        most: usize,
    ) -> Table {
        let measure = setting.measure;
        let own = setting.reading(self.card.subject).map(|reading| reading.value);
        let target = measure.target.as_ref();
        let with_year = entries.iter().any(|entry| entry.year.is_some())
            || target.is_some_and(|target| target.year.is_some());
        let with_rank = entries.iter().any(|entry| entry.rank.is_some());

        let words = &self.format.words;
        let unit = self.format.unit_of_many(measure);
        let mut heads = vec![head(words.place().to_owned(), Key::Name, order)];
        heads.push(head(unit.unwrap_or(words.value()).to_owned(), Key::Value, order));
        if own.is_some() {
            let subject = self.card.subject(self.card.subject);
            let name = subject.map_or("", |subject| subject.short());
            heads.push(head(words.difference_from(name), Key::Difference, order));
        }
        if with_rank {
            heads.push(head(words.rank_head().to_owned(), Key::Rank, order));
        }
        if with_year {
            heads.push(head(words.year_head().to_owned(), Key::Year, order));
        }

        let cells =
            |value: String, difference: Option<String>, rank: String, year: Option<Year>| {
                let mut cells = vec![value];
                if own.is_some() {
                    cells.push(difference.unwrap_or_default());
                }
                if with_rank {
                    cells.push(rank);
                }
                if with_year {
                    cells.push(year.map_or_else(String::new, |year| self.format.year(year)));
                }
                cells
            };
        let places = self.sorted(entries.iter().collect(), order, setting);
        let count = places.len().saturating_add(usize::from(target.is_some()));
        let mut rows = Vec::new();
        for entry in places.into_iter().take(most) {
            let number = entry.number();
            let value = number.map(|number| self.format.plain(number, measure));
            let difference = number.zip(own).filter(|_| !entry.own);
            rows.push(TableRow {
                id: entry.id.to_owned(),
                name: self.format.alone(entry.name),
                cells: cells(
                    value.unwrap_or_else(|| self.absence(entry.reason)),
                    difference.map(|(number, own)| {
                        let shown = self.format.shown(number, measure);
                        self.difference(number, shown, own, measure)
                    }),
                    entry.rank.map_or_else(String::new, |rank| self.format.count(rank.place)),
                    entry.year,
                ),
                own: entry.own,
            });
        }
        if let Some(target) = target.filter(|_| rows.len() < most) {
            rows.push(TableRow {
                id: TARGET.to_owned(),
                name: self.format.target(target),
                cells: cells(
                    self.format.aim(target, measure),
                    own.map(|own| {
                        self.difference(target.value, Shown::all(target.value), own, measure)
                    }),
                    String::new(),
                    target.year,
                ),
                own: false,
            });
        }
        Table::new(heads, rows, count)
    }

    /// A row for each year, a column for each place.
    #[inline(never)] // Apart, it can come later.
    pub(super) fn table_of_years(
        &self,
        entries: &[Entry<'_>],
        setting: &Setting<'_>,
        order: Order,
        most: usize,
    ) -> Table {
        let measure = setting.measure;
        let words = &self.format.words;
        let years = match self.format.unit_of_many(measure) {
            Some(unit) => words.years_in(unit),
            None => words.year_head().to_owned(),
        };
        let mut heads = vec![head(years, Key::Year, order)];
        let places = entries.iter();
        heads.extend(
            places.map(|entry| head(self.format.alone(entry.name), Key::Of(entry.subject), order)),
        );
        let value = |entry: &Entry<'_>, year: Year| entry.figure?.of(year, setting.fact.year);
        let of_key = entries.iter().find(|entry| match order {
            Order::By(Key::Of(subject), _) => entry.subject == subject,
            Order::By(..) | Order::Given => false,
        });
        // Where a table has a row for each census, there is nothing to tell of the years between.
        let told = |year: &Year| {
            let mut figures = setting.column.0.iter().filter_map(Cell::figure);
            figures.any(|figure| figure.of(*year, setting.fact.year).is_some())
        };
        let years = setting.time.into_iter().flat_map(|time| time.years()).filter(told);
        let years = years.map(|year| {
            let key = match of_key {
                Some(entry) => value(entry, year).map(Number::get),
                None => Some(year.get().into()),
            };
            (SortKey::Number(key), year)
        });
        let row = |year: Year| {
            let cells = entries.iter().map(|entry| match value(entry, year) {
                Some(number) => self.format.plain(number, measure),
                None if entry.figure.is_some_and(|own| own.left_out().contains(&year)) => {
                    String::new()
                }
                None if entry.figure.is_none() => self.absence(entry.reason),
                None => self.absence(None),
            });
            TableRow {
                id: year.text(),
                name: self.format.year(year),
                cells: cells.collect(),
                own: setting.told_year() == Some(year),
            }
        };
        let direction = match order {
            Order::By(Key::Of(_), direction) if of_key.is_some() => direction,
            Order::By(Key::Year, direction) => direction,
            Order::By(..) | Order::Given => Direction::Ascending,
        };
        let target = measure.target.as_ref().map(|target| {
            let value = self.format.aim(target, measure);
            let cells = entries.iter().map(|_| value.clone()).collect();
            TableRow { id: TARGET.to_owned(), name: self.format.target(target), cells, own: false }
        });
        let years = self.in_order(years.collect(), direction);
        let count = years.len().saturating_add(usize::from(target.is_some()));
        let rows = years.into_iter().take(most).map(row).chain(target).take(most);
        Table::new(heads, rows.collect(), count)
    }

    /// How much more or less than the subject's a number is, which is shown as `shown`; with its sign.
    fn difference(&self, number: Number, shown: Shown, own: Number, measure: &Measure) -> String {
        let shown = (shown, self.format.shown(own, measure));
        match gap(number, own) {
            Some(gap) if gap.get() == 0.0 => self.format.number(gap, measure),
            Some(gap) => self.format.signed(&self.format.gap(gap, shown, measure), number > own),
            // Further than the largest number.
            None => String::new(),
        }
    }
}

/// A head that sorts by its column: first the way that is looked for most often, then the other,
/// then as given.
pub(super) fn head(text: String, key: Key, order: Order) -> Head {
    let (first, second) = match key {
        Key::Name | Key::Rank => (Direction::Ascending, Direction::Descending),
        Key::Value | Key::Difference | Key::Year | Key::Of(_) => {
            (Direction::Descending, Direction::Ascending)
        }
    };
    let sorted = match order {
        Order::By(own, direction) if own == key => Some(direction),
        Order::By(..) | Order::Given => None,
    };
    let next = match sorted {
        None => Order::By(key, first),
        Some(direction) if direction == first => Order::By(key, second),
        Some(_) => Order::Given,
    };
    Head { text, key, sorted, next }
}
