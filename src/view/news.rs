//! What those who listen are told when something has changed.

use super::{Block, CardView};
use crate::format::Words;
use crate::model::{join, joined};

/// What a card says that what a reader does can change.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Said {
    /// The sentence of each comparison, by its fact.
    sentences: Vec<(usize, String)>,
    /// How many places are compared.
    places: usize,
    /// The one that was added last.
    added: String,
    /// What the controls answer: how many places were found, what was copied. Empty where they do not.
    answers: Vec<String>,
}

impl CardView {
    pub(crate) fn said(&self, answers: Vec<String>, words: &Words) -> Said {
        let mut sentences = Vec::new();
        for block in &self.blocks {
            if let Block::Comparison(own) = block {
                let sentence = joined(&[&own.sentence.lead, &own.sentence.rest]);
                sentences.push((own.fact, sentence));
            }
        }
        let chips = self.tools.as_ref().map(|tools| tools.chips.as_slice()).unwrap_or_default();
        let added =
            chips.last().map_or_else(String::new, |chip| words.lead(words.compared(), &chip.name));
        Said { sentences, places: chips.len(), added, answers }
    }
}

impl Said {
    /// What is new since something else was said. Views, orders and years are told by the controls that
    /// choose them; who has been added, where no sentence tells of them.
    pub fn since(&self, before: &Self) -> String {
        let mut new = Vec::new();
        for sentence in &self.sentences {
            if !before.sentences.contains(sentence) && !sentence.1.is_empty() {
                new.push(sentence.1.as_str());
            }
        }
        for (index, answer) in self.answers.iter().enumerate() {
            if before.answers.get(index) != Some(answer) && !answer.is_empty() {
                new.push(answer.as_str());
            }
        }
        if new.is_empty() && self.places > before.places {
            self.added.clone()
        } else {
            join(&new, " ")
        }
    }

    /// What an answer has been taken back of can be told again, in the same words.
    pub fn without(mut self, now: &Self) -> Self {
        for (own, now) in self.answers.iter_mut().zip(&now.answers) {
            if now.is_empty() {
                own.clear();
            }
        }
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(sentences: &[&str], answers: &[&str]) -> Said {
        let sentences = sentences.iter().enumerate();
        Said {
            sentences: sentences.map(|(fact, own)| (fact, (*own).to_owned())).collect(),
            answers: answers.iter().map(|own| (*own).to_owned()).collect(),
            ..Said::default()
        }
    }

    #[test]
    fn only_what_is_new_is_told() {
        let before = said(&["One.", "Two."], &["", ""]);
        assert_eq!(before.since(&before), "");
        assert_eq!(said(&["One.", "2."], &["", ""]).since(&before), "2.");
        assert_eq!(said(&["1.", "2."], &["3 places", ""]).since(&before), "1. 2. 3 places");
        // A fact that is told only now says nothing.
        assert_eq!(said(&["One."], &["", ""]).since(&before), "");
    }

    #[test]
    fn whoever_is_added_is_told_where_no_sentence_does() {
        let with = |sentence: &str, places: usize, added: &str| Said {
            places,
            added: added.to_owned(),
            ..said(&[sentence], &[""])
        };
        let before = with("One.", 1, "Compared: Chad");
        assert_eq!(with("One.", 2, "Compared: Fiji").since(&before), "Compared: Fiji");
        assert_eq!(with("1.", 2, "Compared: Fiji").since(&before), "1.");
        assert_eq!(before.since(&with("One.", 2, "Compared: Fiji")), "", "who is left is not new");
    }

    #[test]
    fn the_same_answer_is_told_again_after_it_was_taken_back() {
        let copied = said(&[], &["", "Copied."]);
        assert_eq!(copied.since(&copied), "");
        let before = copied.clone().without(&said(&[], &["", ""]));
        assert_eq!(copied.since(&before), "Copied.");
    }
}
