//! A table as it is pasted or dropped: rows of cells, and which of them is what.

use std::collections::BTreeSet;

use csv::ReaderBuilder;

use super::country::Countries;
use super::number::{self, Cell, Mark};
use crate::check::no_data;
use crate::place::fold;

/// Rows of cells, each as long as the others; without space around and without notes' marks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Grid(pub Vec<Vec<String>>);

impl Grid {
    /// From text whose cells stand between tabs, semicolons, commas or bars.
    pub fn from_text(text: &str) -> Self {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let mut reader = ReaderBuilder::new()
            .delimiter(delimiter(text))
            .has_headers(false)
            .flexible(true)
            .from_reader(text.as_bytes());
        // What is text is UTF-8, so that no record can be wrong.
        let rows = reader.records().filter_map(Result::ok);
        Self::from_rows(rows.map(|row| row.iter().map(str::to_owned).collect()))
    }

    /// From cells; rows and columns in which there is nothing are left out.
    pub fn from_rows(rows: impl Iterator<Item = Vec<String>>) -> Self {
        let mut rows: Vec<Vec<String>> = rows.map(clean).collect();
        rows.retain(|row| row.iter().any(|cell| !cell.is_empty()));
        let width = rows.iter().map(Vec::len).max().unwrap_or(0);
        rows.iter_mut().for_each(|row| row.resize(width, String::new()));
        let filled = |column: &usize| {
            rows.iter().any(|row| row.get(*column).is_some_and(|cell| !cell.is_empty()))
        };
        let kept: Vec<usize> = (0..width).filter(filled).collect();
        let keep = |row: &Vec<String>| {
            kept.iter().filter_map(|column| row.get(*column).cloned()).collect()
        };
        Self(rows.iter().map(keep).collect())
    }

    /// Its columns as rows.
    pub fn swapped(&self) -> Self {
        let width = self.0.first().map_or(0, Vec::len);
        let column =
            |index: usize| self.0.iter().filter_map(|row| row.get(index).cloned()).collect();
        Self((0..width).map(column).collect())
    }

    pub fn column(&self, index: usize) -> impl Iterator<Item = &str> {
        self.0.iter().filter_map(move |row| row.get(index)).map(String::as_str)
    }

    /// What stands in a column below its head, of the first rows.
    fn below(&self, index: usize) -> BTreeSet<&str> {
        self.column(index).take(MOST).skip(1).filter(|cell| !cell.is_empty()).collect()
    }

    /// Where the names of places may stand: beside the first cell of the first row, and in the first columns.
    pub fn lines(&self) -> Vec<BTreeSet<&str>> {
        let row = self.0.iter().take(1).flatten().skip(1).map(String::as_str);
        let row = row.take(MOST).filter(|cell| !cell.is_empty()).collect();
        [row].into_iter().chain((0..FIRST).map(|index| self.below(index))).collect()
    }

    /// Whether the places stand in the first row, and not in one of the first columns.
    pub fn lies(&self, countries: Countries) -> bool {
        let mut known = self.lines().into_iter().map(|names| countries.known(&names));
        let across = known.next().unwrap_or_default();
        known.all(|down| across > down)
    }

    /// With the column of the places as its first one: another one stands before it where it counts them or has their
    /// codes.
    pub fn by_place(mut self, countries: Countries) -> Self {
        let is_number =
            |cell: &&str| matches!(number::read(cell, Mark::Point), Cell::Number { .. });
        let known = |names: &BTreeSet<&str>| countries.known(names) * 2 >= names.len().max(1);
        let columns: Vec<BTreeSet<&str>> = (0..FIRST).map(|index| self.below(index)).collect();
        let place = match columns.split_first() {
            Some((first, others)) if !known(first) && !first.is_empty() => {
                let is_named =
                    |(_, names): &(usize, &BTreeSet<&str>)| known(names) && !names.is_empty();
                let named = (1..).zip(others).filter(is_named);
                let named =
                    named.max_by_key(|(index, names)| (countries.known(names), FIRST - index));
                let counted = || {
                    let is_next = others.first().is_some_and(|next| {
                        next.len() >= first.len() && !next.iter().any(is_number)
                    });
                    let is_rank = first.iter().all(|cell| is_number(cell) && year(cell).is_none());
                    (is_rank && is_next).then_some(1)
                };
                named.map(|(index, _)| index).or_else(counted)
            }
            _ => None,
        };
        if let Some(place) = place {
            self.0
                .iter_mut()
                .filter_map(|row| row.get_mut(..=place))
                .for_each(|row| row.rotate_right(1));
        }
        self
    }

    /// How many rows above the header are titles: something in their first cell, and nothing beside it.
    pub fn titles(&self, countries: Countries) -> usize {
        let filled = |row: &[String]| row.iter().filter(|cell| !cell.is_empty()).count();
        let is_title = |row: &[String]| {
            filled(row) == 1
                && row
                    .first()
                    .is_some_and(|cell| !cell.is_empty() && countries.named(cell).is_none())
        };
        let titles = self.0.iter().take_while(|row| is_title(row)).count();
        let is_header =
            self.0.get(titles).is_some_and(|row| filled(row) > 1 && is_header(row, countries));
        if is_header { titles } else { 0 }
    }

    /// Whether the first row says what the columns are.
    pub fn has_header(&self, countries: Countries) -> bool {
        self.0.first().is_some_and(|row| is_header(row, countries))
    }

    /// Takes the row of the units out.
    pub fn take_units(&mut self) -> Option<Vec<String>> {
        let is_unit =
            |row: &Vec<String>| row.first().is_some_and(|cell| UNITS.contains(&&*fold(cell)));
        let row = self.0.iter().skip(1).position(is_unit)?;
        Some(self.0.remove(row + 1))
    }

    /// Whether a column, but for its head, holds codes of the places: each place another one, and none that its
    /// name contradicts.
    pub fn holds_codes(&self, index: usize, countries: Countries) -> bool {
        let id_of = |text: &str| countries.id_of(text);
        let pairs: BTreeSet<(&str, &str)> =
            self.column(0).zip(self.column(index)).skip(1).collect();
        let pairs = || pairs.iter().filter(|(name, code)| !name.is_empty() && !code.is_empty());
        let is_code = |code: &str| {
            code.len() <= 8 && code.chars().all(|c| c.is_ascii_uppercase() || c == '_')
        };
        let is_of = |name: &str, code: &str| {
            id_of(name).zip(id_of(code)).is_none_or(|(named, coded)| named == coded)
        };
        let count = pairs().count();
        pairs().all(|(name, code)| is_code(code) && is_of(name, code))
            && pairs().map(|(name, _)| name).collect::<BTreeSet<_>>().len() == count
            && pairs().map(|(_, code)| code).collect::<BTreeSet<_>>().len() == count
            && pairs().filter(|(_, code)| id_of(code).is_some()).count() * 2 > count
    }

    /// Whether a column has a head that says that it holds years, and mostly does.
    pub fn is_of_years(&self, index: usize) -> bool {
        let head = self.column(index).next().unwrap_or_default();
        let filled = || self.column(index).skip(1).filter(|cell| !no_data(cell));
        let years = filled().filter(|cell| year(cell).is_some()).count();
        YEARS.contains(&&*fold(head)) && years > 0 && years * 2 >= filled().count()
    }

    /// Whether a column, but for its head, holds years, or nothing, of places that stand there more than once.
    pub fn holds_years(&self, index: usize) -> bool {
        let places: Vec<&str> = self.column(0).skip(1).collect();
        let again = places.iter().collect::<BTreeSet<_>>().len() < places.len();
        let filled = || self.column(index).skip(1).filter(|cell| !no_data(cell));
        again && filled().count() * 2 > places.len() && filled().all(|cell| year(cell).is_some())
    }
}

/// How many of the columns may be that of the places.
const FIRST: usize = 3;

/// How many cells tell what a row or a column is.
const MOST: usize = 300;

/// What heads a column of years, in the card's languages, as folded.
const YEARS: [&str; 14] = [
    "year",
    "years",
    "time",
    "ano",
    "anos",
    "annee",
    "annees",
    "год",
    "годы",
    "年",
    "年份",
    "السنة",
    "سنة",
    "السنوات",
];

/// What a row of units is called.
const UNITS: [&str; 11] = [
    "unit",
    "units",
    "unidad",
    "unidades",
    "unite",
    "unites",
    "единица",
    "единицы",
    "единица-измерения",
    "单位",
    "الوحدة",
];

/// Whether a row says what columns are: it has no number that is no year, and begins with no country, but where years are
/// all that follows.
fn is_header(row: &[String], countries: Countries) -> bool {
    let is_value = |cell: &String| {
        year(cell).is_none()
            && [Mark::Point, Mark::Comma]
                .iter()
                .any(|mark| matches!(number::read(cell, *mark), Cell::Number { .. }))
    };
    let Some((first, others)) = row.split_first() else { return false };
    let are_years = others.len() > 1 && others.iter().all(|cell| year(cell).is_some());
    !others.iter().any(is_value) && (are_years || countries.named(first).is_none())
}

/// Cells that are pasted among others, each where it stands: text has several of them only where it has tabs or line
/// ends.
pub(crate) fn block(text: &str) -> Vec<Vec<String>> {
    text.lines().map(|line| clean(line.split('\t').map(str::to_owned).collect())).collect()
}

/// Cells without space around them and without notes' marks.
fn clean(row: Vec<String>) -> Vec<String> {
    row.iter().map(|cell| without_marks(cell)).collect()
}

/// What `www/desk/table.js` puts where a line ends.
const LINE: char = '\u{2028}';

/// Cells as [`clean`] has them, but line by line: of a list each may be an item.
pub(crate) fn with_lines(row: Vec<String>) -> Vec<String> {
    let lines = |cell: &String| -> Vec<String> {
        cell.split(LINE).map(without_marks).filter(|line| !line.is_empty()).collect()
    };
    row.iter().map(|cell| lines(cell).join("\n")).collect()
}

/// A year in four digits.
pub(crate) fn year(text: &str) -> Option<u16> {
    let digits = text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit());
    digits.then(|| text.parse().ok()).flatten().filter(|year| (1000..=2200).contains(year))
}

/// A cell without the space around it, on one line, and without the marks of notes: `3.4[a]`, `1 †`.
fn without_marks(cell: &str) -> String {
    let words: Vec<&str> = cell.split_whitespace().collect();
    let mut text = words.join(" ");
    loop {
        let before = text.len();
        while text.ends_with(['*', '†', '‡']) && text.chars().count() > 1 {
            text.pop();
        }
        if let Some((start, mark)) = text.strip_suffix(']').and_then(|text| text.rsplit_once('['))
            && is_mark(start, mark)
        {
            text.truncate(start.len());
        }
        text.truncate(text.trim_end().len());
        if text.len() == before {
            return text;
        }
    }
}

/// Whether what stands in brackets is a note's mark, and no unit: `Kosovo [c]`, `3.4[a]`, but not `GDP [USD]`.
fn is_mark(before: &str, text: &str) -> bool {
    let length = text.chars().count();
    let is_unit = before.ends_with(' ') && length > 1 && text.contains(char::is_alphabetic);
    (1..=3).contains(&length) && text.chars().all(char::is_alphanumeric) && !is_unit
}

/// Tab, semicolon, bar or comma: the first of them that every line with text has as often as the first
/// one; or else whichever the first line has.
fn delimiter(text: &str) -> u8 {
    let lines: Vec<&str> = text.lines().filter(|line| !line.trim().is_empty()).take(20).collect();
    let count = |line: &str, sign: char| {
        let mut inside = false;
        line.chars()
            .filter(|c| {
                inside ^= *c == '"';
                !inside && *c == sign
            })
            .count()
    };
    let first = lines.first().copied().unwrap_or_default();
    let signs = ['\t', ';', '|', ','];
    let same = signs.iter().find(|sign| {
        let most = count(first, **sign);
        most > 0 && lines.iter().all(|line| count(line, **sign) == most)
    });
    let any = || signs.iter().find(|sign| count(first, **sign) > 0);
    same.or_else(any).and_then(|sign| u8::try_from(*sign).ok()).unwrap_or(b',')
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;

    fn grid(text: &str) -> Vec<Vec<String>> {
        Grid::from_text(text).0
    }

    #[test]
    fn cells_are_told_apart() {
        let expected = vec![vec!["Place", "CO2"], vec!["Mexico", "3,4"]];
        for text in [
            "Place\tCO2\nMexico\t3,4\n",
            "\u{feff}Place;CO2\r\nMexico;3,4\r\n",
            "Place,CO2\nMexico,\"3,4\"\n",
            "Place|CO2\n\nMexico | 3,4\n",
            "\tPlace [1]\tCO2[a]\n\tMexico[c]\t 3,4 [a] *\n\t\t\n",
        ] {
            assert_eq!(grid(text), expected, "{text}");
        }
        assert_eq!(grid("GDP [USD] [1]\tKosovo [c]"), vec![vec!["GDP [USD]", "Kosovo"]]);
        assert_eq!(grid("Mexico [the country]"), vec![vec!["Mexico [the country]"]]);
        assert_eq!(grid(""), Vec::<Vec<String>>::new());
        assert_eq!(grid("a\tb\nc\td\te"), vec![vec!["a", "b", ""], vec!["c", "d", "e"]]);
    }

    #[test]
    fn cells_among_others_stay_where_they_stand() {
        for (text, expected) in [
            ("128,900,000", vec![vec!["128,900,000"]]),
            (
                "Federal republic; since 1824 | 1917\n",
                vec![vec!["Federal republic; since 1824 | 1917"]],
            ),
            ("3,4\r\n\r\n5,5\r\n", vec![vec!["3,4"], vec![""], vec!["5,5"]]),
            ("10\t\tfed\n20[a]", vec![vec!["10", "", "fed"], vec!["20"]]),
        ] {
            assert_eq!(block(text), expected, "{text}");
        }
    }

    #[test]
    fn years_are_those_that_tables_have() {
        assert_eq!(["1000", "2200"].map(year), [Some(1000), Some(2200)]);
        assert_eq!(["0999", "2201", "99", "+999", "19 9"].map(year), [None; 5]);
    }

    #[test]
    fn what_stands_where_is_seen() {
        let upright = Grid::from_text("\tCO2\tPeople\nMexico\t3.4\t128\nUSA\t16\t331");
        let english = Countries::of("en");
        assert!(!upright.lies(english) && upright.has_header(english));
        assert!(upright.swapped().lies(english));
        assert_eq!(upright.swapped().swapped(), upright);
        for (text, expected) in [
            ("Mexico\t3.4\nUSA\t16", false),
            ("Mexico\tMexico City\nUSA\tWashington", false),
            ("Mexico\t1945\nUSA\t1945", false),
            // Years may head columns.
            ("Place\t2019\nMexico\t3.4", true),
            ("Mexico\t2018\t2019\nCO2\t3.6\t3.4", true),
            ("Code\tNo\nMX\t3.4", true),
        ] {
            assert_eq!(Grid::from_text(text).has_header(english), expected, "{text}");
        }
        let long =
            Grid::from_text("Entity,Code,Year,CO2\nMexico,MEX,2018,3.6\nMexico,MEX,2019,3.4");
        assert!(long.holds_codes(1, english) && !long.holds_codes(0, english));
        assert!(long.holds_years(2) && long.is_of_years(2));
        for capitals in [
            "Country,Member\nMexico,NO\nKenya,NO\nBrazil,YES",
            "Country,Main partner\nMexico,USA\nCanada,USA\nUnited States,CHN",
            "Country,Main partner\nMexico,USA\nCanada,CHN\nAtlantis,BRA",
        ] {
            assert!(!Grid::from_text(capitals).holds_codes(1, english), "{capitals}");
        }
        let once = Grid::from_text("Place,Joined\nMexico,1945\nUSA,1945");
        assert!(!once.holds_years(1) && !once.is_of_years(1));
        for head in ["Year", "Años", "Année", "Год", "年", "السنة"] {
            assert!(
                Grid::from_text(&format!("Place,{head}\nMexico,1945")).is_of_years(1),
                "{head}"
            );
        }
        assert!(!Grid::from_text("Place,Year\nMexico,leap\nUSA,leap").is_of_years(1));
    }

    #[test]
    fn the_column_of_the_places_is_one_of_the_first() {
        let heads = |text| {
            let grid = Grid::from_text(text).by_place(Countries::of("en"));
            grid.0.into_iter().next().unwrap_or_default().join(" ")
        };
        for (text, expected) in [
            ("Rank,Country,CO2\n1,China,8\n2,Mexico,3", "Country Rank CO2"),
            ("Rank,Code,Country\n1,CHN,China\n2,MEX,Mexico", "Country Rank Code"),
            ("Code,Country\nCHN,China\nMEX,Mexico", "Country Code"),
            ("Rank,State,Rate\n1,Ohio,8\n2,Utah,3", "State Rank Rate"),
            // As it stands.
            ("Country,Partner\nMexico,USA\nEU-27,China", "Country Partner"),
            ("Code,CO2\nCHN,8\nMEX,3", "Code CO2"),
            ("Year,Event\n1945,UN\n1957,EEC", "Year Event"),
            ("Group,CO2\nOECD,8\nG20,3", "Group CO2"),
        ] {
            assert_eq!(heads(text), expected, "{text}");
        }
    }

    #[test]
    fn titles_stand_above_a_header() {
        for (text, expected) in [
            ("CO2 emissions\t\nper person\t\nCountry\tCO2\nMexico\t3", 2),
            ("Country\tCO2\nMexico\t3", 0),
            // A place without data, and a header with a blank head.
            ("Mexico\t\nUSA\t3", 0),
            ("Place\t\nUSA\t3", 0),
            ("Place\t\nUSA\tWashington", 0),
        ] {
            assert_eq!(Grid::from_text(text).titles(Countries::of("en")), expected, "{text}");
        }
    }

    #[test]
    fn a_cell_keeps_its_lines_only_where_they_may_be_items() {
        let cell = || vec!["OAS \u{2028}\n  WTO [a]\u{2028}\u{2028}".to_owned()];
        assert_eq!(with_lines(cell()), ["OAS\nWTO"]);
        assert_eq!(clean(cell()), ["OAS WTO"]);
    }
}
