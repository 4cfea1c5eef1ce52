//! What those who listen are told when something has changed.

use super::{Block, CardView};

/// What a card says that what a reader does can change.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Said {
    /// The sentence of each comparison, by its fact.
    sentences: Vec<(usize, String)>,
    /// What the controls answer: how many places were found, what was copied. Empty where they do not.
    answers: Vec<String>,
}

impl CardView {
    pub(crate) fn said(&self, answers: Vec<String>) -> Said {
        let sentences = self.blocks.iter().filter_map(|block| match block {
            Block::Comparison(own) => {
                Some((own.fact, format!("{}{}", own.sentence.lead, own.sentence.rest)))
            }
            Block::Rows(_) => None,
        });
        Said { sentences: sentences.collect(), answers }
    }
}

impl Said {
    /// What is new since something else was said. Views, orders and years are told by the controls that
    /// choose them.
    pub fn since(&self, before: &Self) -> String {
        let sentences = self.sentences.iter().filter(|own| !before.sentences.contains(own));
        let answers = self.answers.iter().enumerate();
        let answers = answers.filter(|(index, own)| before.answers.get(*index) != Some(own));
        let new = sentences.map(|(_, own)| own).chain(answers.map(|(_, own)| own));
        new.filter(|own| !own.is_empty()).map(String::as_str).collect::<Vec<_>>().join(" ")
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
    fn the_same_answer_is_told_again_after_it_was_taken_back() {
        let copied = said(&[], &["", "Copied."]);
        assert_eq!(copied.since(&copied), "");
        let before = copied.clone().without(&said(&[], &["", ""]));
        assert_eq!(copied.since(&before), "Copied.");
    }
}
