//! A table as it is pasted or dropped: rows of cells, and which of them is what.

use std::collections::BTreeSet;

use csv::ReaderBuilder;

use super::number::{self, Cell, Mark};
use crate::place::id_of;

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

    /// Whether the places stand in the first row, and not in the first column.
    pub fn lies(&self) -> bool {
        let known = |cells: &mut dyn Iterator<Item = &str>| {
            cells.skip(1).filter(|cell| id_of(cell).is_some()).count()
        };
        let across = self.0.first().map_or(0, |row| known(&mut row.iter().map(String::as_str)));
        across > known(&mut self.column(0))
    }

    /// Whether the first row says what the columns are: it has no number that is no year.
    pub fn has_header(&self) -> bool {
        let is_value = |cell: &String| {
            year(cell).is_none()
                && [Mark::Point, Mark::Comma]
                    .iter()
                    .any(|mark| matches!(number::read(cell, *mark), Cell::Number { .. }))
        };
        self.0.first().is_some_and(|row| !row.iter().skip(1).any(is_value))
    }

    /// Whether a column, but for its head, holds codes of the places: each place another one, and none that its
    /// name contradicts.
    pub fn holds_codes(&self, index: usize) -> bool {
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

    /// Whether a column, but for its head, holds years of places that stand there more than once.
    pub fn holds_years(&self, index: usize) -> bool {
        let places: Vec<&str> = self.column(0).skip(1).collect();
        let again = places.iter().collect::<BTreeSet<_>>().len() < places.len();
        again && self.column(index).skip(1).all(|cell| year(cell).is_some())
    }
}

/// Cells that are pasted among others, each where it stands: text has several of them only where it has tabs or line
/// ends.
pub(crate) fn block(text: &str) -> Vec<Vec<String>> {
    text.lines().map(|line| clean(line.split('\t').map(str::to_owned).collect())).collect()
}

/// Cells without space around them and without notes' marks.
pub(crate) fn clean(row: Vec<String>) -> Vec<String> {
    row.iter().map(|cell| without_marks(cell)).collect()
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
    fn what_stands_where_is_seen() {
        let upright = Grid::from_text("\tCO2\tPeople\nMexico\t3.4\t128\nUSA\t16\t331");
        assert!(!upright.lies() && upright.has_header());
        assert!(upright.swapped().lies());
        assert_eq!(upright.swapped().swapped(), upright);
        assert!(!Grid::from_text("Mexico\t3.4\nUSA\t16").has_header());
        assert!(Grid::from_text("Place\t2019\nMexico\t3.4").has_header(), "years may head columns");
        let long =
            Grid::from_text("Entity,Code,Year,CO2\nMexico,MEX,2018,3.6\nMexico,MEX,2019,3.4");
        assert!(long.holds_codes(1) && !long.holds_codes(0) && long.holds_years(2));
        for capitals in [
            "Country,Member\nMexico,NO\nKenya,NO\nBrazil,YES",
            "Country,Main partner\nMexico,USA\nCanada,USA\nUnited States,CHN",
            "Country,Main partner\nMexico,USA\nCanada,CHN\nAtlantis,BRA",
        ] {
            assert!(!Grid::from_text(capitals).holds_codes(1), "{capitals}");
        }
        assert!(!Grid::from_text("Place,Joined\nMexico,1945\nUSA,1945").holds_years(1));
    }
}
