//! A comparison: what it says, its drawing, and what there is to know about its figures.

use super::Dispatch;
use super::about::about;
use super::ask::ask;
use super::bars::bars;
use super::field::{field, keys};
use super::sides::sides;
use super::strips::strips;
use super::table::table;
use super::tag::{Tag, tag};
use super::trend::trend;
use crate::format::Words;
use crate::model::joined;
use crate::view::{self, Drawing};

/// `printed` are its numbers, where they are to stand on paper beside the drawing. `live` says that the
/// card answers.
pub(super) fn comparison(
    comparison: &view::Comparison,
    printed: Option<&view::Table>,
    live: bool,
    words: &Words,
    dispatch: &Dispatch,
) -> Tag {
    let (heading, sentence) = (&comparison.heading, &comparison.sentence);
    let asks = comparison.asks;
    let caption = tag("figcaption")
        .child(tag("h3 part=heading").text(heading))
        .maybe(asks.then(|| ask(comparison.fact, heading, true, live, words, dispatch)))
        .child(
            tag("p class=sentence part=sentence")
                .child(tag("strong").text(&sentence.lead))
                .text(&sentence.rest),
        );
    let figure = tag("figure class=comparison part=comparison")
        .key(&joined(&["compared ", &comparison.id]))
        .set("aria-label", heading)
        .child(caption)
        .maybe(comparison.about.as_ref().map(|own| about(own, true)));
    drawing(figure, comparison, live, words, dispatch)
        .maybe(printed.map(|own| table(tag("div class=printed"), own, heading, None, dispatch)))
}

/// Each drawing has a key: another one takes its place whole, instead of what they have in common being looked for.
fn drawing(
    figure: Tag,
    comparison: &view::Comparison,
    live: bool,
    words: &Words,
    dispatch: &Dispatch,
) -> Tag {
    let (name, fact) = (&comparison.heading, comparison.fact);
    let source = comparison.source.as_ref();
    match &comparison.drawing {
        Drawing::Bars(own) => figure.child(bars(own, name)),
        Drawing::Trend(own) => figure.child(trend(own, fact, dispatch)),
        Drawing::Field(own) => {
            let keys = live.then(|| keys(own, fact, words, dispatch));
            figure.child(field(own, fact, keys, dispatch))
        }
        Drawing::Strips(own) => figure.child(strips(own, name)),
        Drawing::Sides(own) => figure.child(sides(own)),
        Drawing::Table(own) => table(figure, own, name, source, dispatch),
    }
}
