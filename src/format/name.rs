//! Names and other texts of the data: in a sentence, in a list, and as they are searched for.

use std::cmp::Ordering;

use super::{Format, isolated};
use crate::model::{Subject, find, join, parted};

impl Format {
    /// A text as a search compares it: without case, accents and other ornaments.
    pub fn fold(&self, text: &str) -> String {
        let mut folded = String::new();
        for letter in self.locale.decomposed(text).chars() {
            match letter {
                '\u{300}'..='\u{36f}' => {}
                // Vowels and the like, and what only stretches a word.
                '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{640}' => {}
                'ß' => folded.push_str("ss"),
                'æ' => folded.push_str("ae"),
                'œ' => folded.push_str("oe"),
                'ø' => folded.push('o'),
                'ł' => folded.push('l'),
                'đ' => folded.push('d'),
                'ı' => folded.push('i'),
                'ة' => folded.push('ه'),
                'ى' => folded.push('ي'),
                other => folded.push(other),
            }
        }
        folded
    }

    /// The words of a text as a search compares them.
    pub fn folded_words(&self, text: &str) -> Vec<String> {
        words(&self.spaced(text)).map(str::to_owned).collect()
    }

    /// A text as a search compares it, with a space for all that is not of a word.
    fn spaced(&self, text: &str) -> String {
        self.locale.spaced(&self.fold(text))
    }

    /// What each of these names is found by, each way behind a space: its words, and whatever else
    /// somebody may begin with to type it, which are a word without its article, and each sign of a
    /// script that puts no spaces.
    pub fn ways_in(&self, names: &[String]) -> Vec<String> {
        let articles: Vec<_> = self.words.folded_articles().split(' ').collect();
        let ways = |name: &str| {
            let words = || words(name);
            let mut ways = String::with_capacity(name.len());
            let mut add = |way: &str| {
                ways.push(' ');
                ways.push_str(way);
            };
            words().for_each(&mut add);
            for word in words() {
                let bare = articles.iter().filter_map(|article| word.strip_prefix(article));
                bare.filter(|bare| bare.len() < word.len()).for_each(&mut add);
                let inside = word.char_indices().skip(1).filter(|(_, sign)| is_east_asian(*sign));
                inside.filter_map(|(at, _)| word.get(at..)).for_each(&mut add);
            }
            ways
        };
        // By one call of the browser, as there may be thousands; no text of a card has this sign in it.
        self.spaced(&join(names, "\0")).split('\0').map(ways).collect()
    }

    /// Which of two texts stands before the other in a dictionary.
    pub fn compare(&self, one: &str, other: &str) -> Ordering {
        self.locale.compare(one, other)
    }

    /// A name in the middle of a sentence: `the US`, `the world average`.
    pub fn in_sentence(&self, subject: &Subject) -> String {
        let name = subject.name.as_str();
        // What stands in brackets says which, and an initial is no word: the 'L.' of a person is no article.
        let whole = parted(name, " (").map_or(name, |(whole, _)| whole);
        let is_initial = |one: &str| one.ends_with('.') && one.chars().count() == 2;
        let initial = whole.split_once(char::is_whitespace).is_some_and(|(one, _)| is_initial(one));
        let spaced = self.spaced(whole);
        let first = words(&spaced).next().filter(|_| !initial).unwrap_or_default();
        let last = words(&spaced).last().unwrap_or_default();
        let lower = self.begun(name, false);
        let rest = whole.strip_prefix(|_: char| true).unwrap_or_default();
        let small = if self.locale.cased(rest, false) == rest { &lower } else { name };
        let common = self.words.common_words().split(' ').any(|word| word == first);
        let first = if common { "common" } else { first };
        self.words.in_sentence(name, small, &lower, &subject.id, first, last)
    }

    /// A text with a large first letter, or a small one.
    pub fn begun(&self, text: &str, large: bool) -> String {
        let rest = text.strip_prefix(|_: char| true).unwrap_or_default();
        let first = text.strip_suffix(rest).unwrap_or_default();
        self.locale.cased(first, large) + rest
    }

    /// The names of several, in a sentence of their own.
    pub fn names<'a>(&self, names: impl IntoIterator<Item = &'a str>) -> String {
        self.list(&names.into_iter().map(|name| self.alone(name)).collect::<Vec<_>>())
    }

    /// A text of the data by itself: its signs stay on the side on which they were written.
    pub fn alone(&self, text: &str) -> String {
        isolated(text, self.words.runs()).into_owned()
    }

    /// Whether a list reads better with each item on a line of its own, because a comma or an 'and'
    /// inside an item would be taken for one between items.
    pub fn wants_lines(&self, items: &[String]) -> bool {
        const BETWEEN: [char; 7] = [',', ';', '،', '؛', '，', '；', '、'];
        // Before an i, Spanish has another: 'Comercio e Inversión'.
        let ands = self.ands.get_or_init(|| {
            let and = |last: &str| {
                let pair = self.list(&["\0".to_owned(), last.to_owned()]);
                let behind = pair.strip_prefix('\0').unwrap_or(&pair);
                behind.strip_suffix(last).unwrap_or(behind).to_owned()
            };
            [and("\0"), and("i")]
        });
        // It is a word, or begins one, as in Arabic, or stands between any two, as in Chinese.
        let has = |item: &str, between: &str| {
            let and = between.trim();
            match (between.starts_with(' '), between.ends_with(' ')) {
                (true, true) => item.split_whitespace().any(|word| word == and),
                (true, false) => item.split_whitespace().any(|word| word.starts_with(and)),
                _ => find(item, and).is_some(),
            }
        };
        let has_and = |item: &String| ands.iter().any(|and| has(item, and));
        items.iter().any(|item| item.contains(BETWEEN) || has_and(item))
    }

    /// Items in a sentence.
    pub fn list(&self, items: &[String]) -> String {
        self.locale.list(items)
    }
}

/// The words of a text that has been spaced; what a reader types may have any sign in it.
fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split([' ', '\0']).filter(|word| !word.is_empty())
}

/// Whether a script is written without spaces between words, as Chinese is.
fn is_east_asian(sign: char) -> bool {
    matches!(sign, '\u{2e80}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}
