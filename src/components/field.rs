//! Every place as a mark on one strip, with the names of those that are compared beneath it.

use yew::prelude::*;

use super::tag::{Tag, tag};
use super::{Dispatch, hit, lines, tick, upright};
use crate::dom;
use crate::format::{Direction, Words};
use crate::model::digits;
use crate::state::Action;
use crate::view::{self, Mention, Pointer};

#[inline(never)] // Apart, it can come later.
pub(super) fn field(
    field: &view::Field,
    fact: usize,
    keys: Option<Tag>,
    dispatch: &Dispatch,
) -> Tag {
    let ranks = field.ranks.iter().fold(tag("p class=ranks part=ranks"), |ranks, (own, rank)| {
        ranks.child(tag("span").class_if("own", *own).text(rank)).text(" ")
    });
    let chosen = |named: &Mention| {
        let line = tag("line class=chosen").class_if("own", named.label.own);
        line.class_if("goal", named.is_target)
    };
    let marks = tag("svg class=marks height=2.6em role=img")
        .set("aria-label", &field.summary)
        .child(tag("line class=grid x2=100% y1=50% y2=50%"))
        .child(
            tag("svg y=15% height=70% preserveAspectRatio=none")
                .set("viewBox", "0 0 10000 1")
                .child(tag("path class=mark").set("d", &field.marks.now))
                .child(tag("path class=mark").class("earlier").set("d", &field.marks.earlier)),
        )
        .maybe(field.rule.map(|rule| upright("goal", rule)))
        .each(&field.named, |named| {
            let line = chosen(named).key(&named.label.id);
            line.write("x1", &named.at).write("x2", &named.at).with("y2=100%")
        })
        .maybe(field.cursor.map(|cursor| upright("cursor", cursor)))
        .child(hit(dispatch, fact, field.direction, |at| at, |_| None));
    let names = tag("svg class=names")
        .write("height", &field.height)
        .with("aria-hidden=true")
        .each(&field.named, |named| {
            tag("svg")
                .key(&named.label.id)
                .write("x", &named.at)
                .child(chosen(named).write("y2", &named.label.top))
                .child(name(named, field.direction))
        });
    tag("div class=field part=field")
        .key("field")
        .child(ranks)
        .child(tag("svg class=axis height=1.4em aria-hidden=true").each(&field.ticks, tick))
        .maybe(keys)
        .child(marks)
        .child(names)
        .child(tag("p class=readout part=readout").text(&field.pointed))
}

/// What points at one place after the other by the keys of a slider, and is seen as the focus of the strip only.
#[inline(never)] // Apart, it can come later.
pub(super) fn keys(field: &view::Field, fact: usize, words: &Words, dispatch: &Dispatch) -> Tag {
    let steps = field.steps.clone();
    let point = {
        let dispatch = dispatch.clone();
        move |step: usize| {
            let at = steps.get(step).copied();
            dispatch.emit(Action::Point(at.map(|at| Pointer { fact, at })).into());
        }
    };
    let (now, moved) = (field.step, point.clone());
    tag("input type=range class=hidden min=0 step=1")
        .set("aria-label", words.place())
        .set("aria-valuetext", &field.stepped)
        .write("max", &field.steps.len().saturating_sub(1))
        .value(&digits(now, 1))
        .on("onfocus", move |_: FocusEvent| point(now))
        .on("oninput", move |event: InputEvent| {
            if let Ok(step) = dom::value(&event).parse() {
                moved(step);
            }
        })
        .does("onblur", dispatch, Action::Point(None).into())
}

/// A name on the side of its mark where there is room.
fn name(named: &Mention, direction: Direction) -> Tag {
    let x = if named.before == (direction == Direction::Rtl) { "0.4em" } else { "-0.4em" };
    lines(&named.label, x, if named.before { "end" } else { "start" })
}
