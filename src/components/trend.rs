//! Lines over the years, their names at their ends, and what each place has in a year.
//!
//! The lines stretch with the drawing; texts, dots and rules do not, and stand at shares of it.

use super::tag::{Tag, tag};
use super::{Dispatch, hit, lines, upright};
use crate::format::Direction;
use crate::scale::Share;
use crate::view::{self, Tick};

#[inline(never)] // Apart, it can come later.
pub(super) fn trend(trend: &view::Trend, fact: usize, dispatch: &Dispatch) -> Tag {
    let time = trend.time;
    let (start, end, near, far, text) = match trend.direction {
        Direction::Ltr => ("0", "100%", "0.15em", "0.8em", "1em"),
        Direction::Rtl => ("100%", "0", "-0.15em", "-0.8em", "-1em"),
    };
    let ticks = tag("svg class=ticks")
        .write("width", &trend.gutter)
        .write("height", &trend.height)
        .with("aria-hidden=true")
        .each(&trend.ticks, |tick| tick_label(tick, end));
    let line = |(index, line): (usize, &view::Line)| {
        let thread = line.thread.map(|(x, y)| {
            tag("line class=thread").write("x1", &x).write("y1", &y).set("x2", end).write("y2", &y)
        });
        let stretches = tag("svg")
            .set("viewBox", "0 0 10000 10000")
            .with("preserveAspectRatio=none")
            .each(&line.stretches, |points| tag("polyline").set("points", points));
        tag("g class=line")
            .key(&line.id)
            .class(dash(index))
            .class_if("own", line.own)
            .maybe(thread)
            .child(stretches)
            .each(&line.dots, |(x, y)| tag("circle").write("cx", x).write("cy", y).with("r=2.5"))
    };
    let plot = tag("svg class=plot")
        .write("height", &trend.height)
        .with("role=img")
        .set("aria-label", &trend.summary)
        .each(&trend.ticks, |tick| across("grid", tick.at).key(&tick.label))
        .maybe(trend.rule.map(|rule| across("goal", rule)))
        .maybe(trend.cursor.map(|cursor| upright("cursor", cursor)))
        // The subject's line lies over the others.
        .each(trend.lines.iter().enumerate().rev(), line)
        .child(hit(
            dispatch,
            fact,
            trend.direction,
            move |at| time.at(time.year(at)),
            move |at| Some(time.year(at)),
        ));
    let ends = tag("svg class=ends")
        .write("width", &trend.room)
        .write("height", &trend.height)
        .with("aria-hidden=true")
        .each(&trend.labels, |label| {
            let line = tag("line").set("x1", near).set("x2", far);
            tag("svg")
                .key(&label.id)
                .set("x", start)
                .child(line.write("y1", &label.of).write("y2", &label.top))
                .child(lines(label, text, "start"))
        });
    // Between the ends there is room on wide cards only.
    let year = |tick: &Tick| super::tick(tick).class_if("between", tick.anchor == "middle");
    let years = tag("svg class=years height=1.6em aria-hidden=true").each(&trend.years, year);
    let readout = tag("p class=readout part=readout").child(tag("b").text(&trend.year)).each(
        &trend.readout,
        |read| {
            let span = tag("span").key(&read.id).class_if("own", read.own);
            span.text(" ").text(&read.name).text(" ").child(tag("b").text(&read.value))
        },
    );
    tag("div class=trend part=trend")
        .key("trend")
        .child(tag("div class=chart").child(ticks).child(plot).child(ends).child(years))
        .child(readout)
}

/// A line over the whole width.
fn across(class: &'static str, at: Share) -> Tag {
    tag("line").class(class).with("x2=100%").write("y1", &at).write("y2", &at)
}

/// How a line is drawn, so that those that cross can be told apart: the subject's is known by its
/// colour, and the first of the others needs no dashes.
fn dash(index: usize) -> &'static str {
    match index.checked_sub(1).map(|other| other % 4) {
        Some(1) => "dash-1",
        Some(2) => "dash-2",
        Some(3) => "dash-3",
        _ => "",
    }
}

/// A number in the margin, in lines that end at the drawing.
fn tick_label(tick: &Tick, end: &str) -> Tag {
    let lines = tick.lines.iter().enumerate();
    let text =
        tag("text text-anchor=end dominant-baseline=central").each(lines, |(index, line)| {
            tag("tspan").set("x", end).set_if("dy", (index > 0).then_some("1.1em")).text(line)
        });
    tag("svg").key(&tick.label).write("y", &tick.at).child(text)
}
