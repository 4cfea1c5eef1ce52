//! Bars from zero, labelled directly. They stand in a table, so that who listens hears a name and a
//! number for each; its roles are spelled out because it is laid out as blocks where it is narrow.
//!
//! Widths are attributes: strict policies block the `style` attribute. A bar is an `hr`, which costs a browser less
//! than a drawing and is one without any style sheet; what is not to be seen there is an empty `svg`. Being boxes in
//! a line, they also turn with the direction of the text.

use super::tag::{Tag, tag};
use crate::format::Direction;
use crate::scale::Share;
use crate::view;

pub(super) fn bars(bars: &view::Bars, name: &str) -> Tag {
    let rule = bars.rule.as_ref();
    let start_side = if bars.direction == Direction::Rtl { "right" } else { "left" };
    let rows = tag("tbody role=rowgroup")
        .each(&bars.rows, |row| {
            let start = row.bar.map_or(bars.start, |bar| bar.start);
            let bar = row.bar.map(|bar| {
                tag("hr class=bar")
                    .write("width", &bar.length)
                    .set("align", start_side)
                    .with("size=12 noshade=noshade aria-hidden=true")
            });
            let crossing = rule.filter(|_| !row.crossed);
            let track = tag("div class=track")
                .maybe(stretch("space", start))
                .maybe(bar)
                .child(tag("span class=label").text(&row.label))
                .maybe(
                    stretch("zero", bars.zero).filter(|_| row.bar.is_some() || start == bars.zero),
                )
                .maybe(crossing.map(|rule| line("rule", rule.at)));
            tag("tr role=row")
                .key(&row.id)
                .class_if("own", row.own)
                .child(tag("th role=rowheader scope=row").text(&row.name))
                .child(tag("td role=cell").child(track))
        })
        .maybe(rule.map(|rule| {
            let track = tag("div class=track")
                .class_if("before", rule.label_first)
                .maybe(stretch("space", rule.indent))
                .child(tag("span class=label").text(&rule.label));
            let name = tag("span class=hidden").text(&rule.name);
            tag("tr class=target part=target role=row")
                .child(tag("th role=rowheader scope=row").child(name))
                .child(tag("td role=cell").child(track))
        }));
    // Without numbers below it, zero is the edge of what the bars stand in.
    let signed = bars.zero.get() > 0.0;
    let table = tag("table class=bars part=bars role=table").key("bars").class_if("signed", signed);
    table.set("aria-label", name).child(rows)
}

/// An empty stretch of a line, if it is one.
fn stretch(class: &'static str, width: Share) -> Option<Tag> {
    (width.get() > 0.0).then(|| line(class, width))
}

/// A stretch whose end may be drawn as a line across.
fn line(class: &'static str, width: Share) -> Tag {
    tag("svg").class(class).write("width", &width).with("height=16 aria-hidden=true")
}
