//! A comparison: what it says, its drawing, and what there is to know about its figures.

use yew::prelude::*;

use super::Dispatch;
use super::about::about;
use super::ask::ask;
use super::bars::bars;
use super::field::field;
use super::sides::sides;
use super::strips::strips;
use super::table::table;
use super::trend::trend;
use crate::format::Words;
use crate::view::{self, Drawing};

/// `printed` are its numbers, where they are to stand on paper beside the drawing. `live` says that the
/// card answers.
pub(super) fn comparison(
    comparison: &view::Comparison,
    printed: Option<&view::Table>,
    live: bool,
    words: &Words,
    dispatch: &Dispatch,
) -> Html {
    let sentence = &comparison.sentence;
    html! {
        <figure class="comparison" part="comparison" key={format!("compared {}", comparison.id)}
            aria-label={comparison.heading.clone()}>
            <figcaption>
                <h3 part="heading">{ &comparison.heading }</h3>
                if comparison.asks {
                    { ask(comparison.fact, &comparison.heading, true, live, words, dispatch) }
                }
                <p class="sentence" part="sentence">
                    <strong>{ &sentence.lead }</strong>{ &sentence.rest }
                </p>
            </figcaption>
            { drawing(comparison, dispatch) }
            if let Some(table) = printed {
                <div class="printed">{ self::table(table, &comparison.heading, None, dispatch) }</div>
            }
            if let Some(about) = &comparison.about {
                { self::about(about) }
            }
        </figure>
    }
}

fn drawing(comparison: &view::Comparison, dispatch: &Dispatch) -> Html {
    let (name, fact) = (&comparison.heading, comparison.fact);
    match &comparison.drawing {
        Drawing::Bars(bars) => self::bars(bars, name),
        Drawing::Trend(trend) => self::trend(trend, fact, dispatch),
        Drawing::Field(field) => self::field(field, fact, dispatch),
        Drawing::Strips(strips) => self::strips(strips, name),
        Drawing::Sides(sides) => self::sides(sides),
        Drawing::Table(table) => self::table(table, name, comparison.source.as_ref(), dispatch),
    }
}
