//! What is drawn, in Yew: one part a file, no arithmetic, no data.
//!
//! Only [`Card`] keeps state and is a component; the other parts are functions of what they draw.
//! A component costs the browser code before it does anything, and none of them would save work.

mod about;
mod ask;
mod bars;
mod card;
mod comparison;
mod facts;
mod field;
mod footer;
mod picker;
mod sides;
mod strip;
mod strips;
mod table;
mod tag;
mod take;
mod tools;
mod trend;

pub(crate) use card::{Card, CardProps, Hooks, Page};

use std::rc::Rc;

use yew::prelude::*;

use self::tag::{Tag, tag};
use crate::dom::{Press, is_finger, pointed};
use crate::format::Direction;
use crate::model::Year;
use crate::scale::Share;
use crate::state::Action;
use crate::view::{Label, Pointer, Tick};

/// Where the parts send what the reader does.
type Dispatch = Callback<Rc<Action>>;

/// The part of a drawing that answers a pointer, whose place is counted from where the language begins.
/// `place` is the place that counts as pointed at, and `year` the one that a pointer chooses there that is
/// held down.
fn hit(
    dispatch: &Dispatch,
    fact: usize,
    direction: Direction,
    place: impl Fn(Share) -> Share + 'static,
    year: impl Fn(Share) -> Option<Year> + 'static,
) -> Tag {
    let pointing = {
        let dispatch = dispatch.clone();
        Callback::from(move |event: PointerEvent| {
            let Some((left, how)) = pointed(&event) else {
                return;
            };
            let at = match direction {
                Direction::Ltr => left,
                Direction::Rtl => left.mirrored(),
            };
            let pointer = Pointer { fact, at: place(at) };
            let action = match year(at).filter(|_| how == Press::Down) {
                Some(year) => Action::Press(pointer, year),
                None => Action::Point(Some(pointer)),
            };
            dispatch.emit(action.into());
        })
    };
    let dispatch = dispatch.clone();
    // What handles events is taken for something otherwise.
    let mut hit = tag("rect class=hit role=none width=100% height=100%");
    for event in ["onpointerdown", "onpointermove", "onpointerup"] {
        let pointing = pointing.clone();
        hit = hit.on(event, move |event| pointing.emit(event));
    }
    hit.on("onpointerout", move |event: PointerEvent| {
        if !is_finger(&event) {
            dispatch.emit(Action::Point(None).into());
        }
    })
    // A press is kept from what the browser makes of it: moving the focus, selecting text.
    .on("onmousedown", |event: MouseEvent| event.prevent_default())
}

/// A line over the whole height of a drawing.
fn upright(class: &'static str, at: Share) -> Tag {
    tag("line").class(class).write("x1", &at).write("x2", &at).with("y2=100%")
}

/// The lines of a label, the first of which stands at `y`.
fn lines(label: &Label, x: &str, anchor: &str) -> Tag {
    tag("text")
        .class_if("own", label.own)
        .write("y", &label.top)
        .set("text-anchor", anchor)
        .with("dominant-baseline=central")
        .each(label.lines.iter().enumerate(), |(index, line)| {
            tag("tspan").set("x", x).set_if("dy", (index > 0).then_some("1.25em")).text(line)
        })
}

/// A number or a year at its place on an axis.
fn tick(tick: &Tick) -> Tag {
    tag("text")
        .key(&tick.label)
        .write("x", &tick.at)
        .with("y=1em")
        .set("text-anchor", tick.anchor)
        .text(&tick.label)
}
