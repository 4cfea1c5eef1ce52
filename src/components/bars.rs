//! Bars from zero, labelled directly. They stand in a table, so that who listens hears a name and a
//! number for each; its roles are spelled out because it is laid out as blocks where it is narrow.
//!
//! Widths are attributes of `svg` elements: strict policies block the `style` attribute. Being
//! boxes in a line, they also turn with the direction of the text.

use super::tag::{Tag, tag};
use crate::scale::Share;
use crate::view;

pub(super) fn bars(bars: &view::Bars, name: &str) -> Tag {
    let rule = bars.rule.as_ref();
    let rows = tag("tbody role=rowgroup")
        .each(&bars.rows, |row| {
            let start = row.bar.map_or(bars.zero, |bar| bar.start);
            let bar = row.bar.map(|bar| {
                tag("svg class=bar")
                    .write("width", &bar.length)
                    .with("height=16 aria-hidden=true")
                    .child(tag("rect width=100% height=100%"))
            });
            let crossing = rule.filter(|_| !row.crossed);
            let track = tag("div class=track")
                .child(stretch("space", start))
                .maybe(bar)
                .child(tag("span class=label").text(&row.label))
                .child(stretch("zero", bars.zero))
                .maybe(crossing.map(|rule| stretch("rule", rule.at)));
            tag("tr role=row")
                .key(&row.id)
                .class_if("own", row.own)
                .child(tag("th role=rowheader scope=row").text(&row.name))
                .child(tag("td role=cell").child(track))
        })
        .maybe(rule.map(|rule| {
            let track = tag("div class=track")
                .class_if("before", rule.label_first)
                .child(stretch("space", rule.indent))
                .child(tag("span class=label").text(&rule.label));
            let name = tag("span class=hidden").text(&rule.name);
            tag("tr class=target part=target role=row")
                .child(tag("th role=rowheader scope=row").child(name))
                .child(tag("td role=cell").child(track))
        }));
    tag("table class=bars part=bars role=table").set("aria-label", name).child(rows)
}

/// An empty stretch of a line. Its end may be drawn as a line across.
fn stretch(class: &str, width: Share) -> Tag {
    tag("svg").class(class).write("width", &width).with("height=16 aria-hidden=true")
}
