//! What the reader can choose. On a page whose card does not answer, its place is kept, so that
//! nothing moves when the card does: the same boxes, with their words in attributes, where only the
//! style sheet sees them.

use yew::prelude::*;

use super::Dispatch;
use super::picker::picker;
use super::tag::{Tag, tag};
use crate::dom;
use crate::format::Words;
use crate::model::Year;
use crate::state::{Action, State};
use crate::view::{Form, Found, Order, Scope, Slider, Tools, Viewer};

pub(super) fn tools(
    viewer: &Viewer,
    tools: &Tools,
    found: &Found,
    state: &State,
    dispatch: &Dispatch,
    list: &NodeRef,
) -> Tag {
    let (choice, words) = (&state.choice, viewer.words());
    // What cannot be drawn in the form that was chosen is drawn as bars.
    let drawn = if tools.forms.contains(&choice.form) { choice.form } else { Form::Bars };
    let form = |form: &Form| {
        let name = form_name(*form, tools, words);
        option("form", name, drawn == *form, dispatch, Action::Draw(*form))
    };
    let order = |name, order| {
        let chosen = (choice.order == Order::BY_VALUE) == (order == Order::BY_VALUE);
        option("order", name, chosen, dispatch, Action::Sort(order))
    };
    let scope = |scope: &Scope| {
        let name = scope_name(*scope, words);
        option("scope", name, choice.scope == *scope, dispatch, Action::Show(*scope))
    };
    let orders = (drawn == Form::Bars && tools.adds && tools.sorts).then(|| {
        switch("order", words.order())
            .child(order(words.as_given(), Order::Given))
            .child(order(words.by_value(), Order::BY_VALUE))
    });
    let scopes = (choice.form == Form::Table && tools.scopes.len() > 1)
        .then(|| switch("scope", words.numbers()).each(&tools.scopes, scope));
    let picker = tools.adds.then(|| picker(viewer, &tools.chips, found, state, dispatch, list));
    let switches = tag("div class=switches")
        .child(switch("form", words.view()).each(&tools.forms, form))
        .maybe(orders)
        .maybe(scopes);
    tag("div class=tools part=tools")
        .key("tools")
        .maybe(picker)
        .child(switches)
        .maybe(tools.slider.as_ref().map(|own| slider(own, viewer, dispatch)))
}

/// The place of the tools on a page whose card does not answer.
pub(super) fn place(tools: &Tools, words: &Words) -> Tag {
    let option = |index: usize, name: &str| {
        tag("div").class_if("on", index == 0).child(tag("span").set("data-name", name))
    };
    let orders = || {
        tag("div class=switch part=switch")
            .child(option(0, words.as_given()))
            .child(option(1, words.by_value()))
    };
    let chips = || {
        tag("div class=chips").each(&tools.chips, |chip| {
            tag("div").child(tag("span class=chip part=chip").set("data-name", &chip.name))
        })
    };
    let picker = || {
        tag("div class=picker")
            .child(tag("span class=term").set("data-name", words.compare_with()))
            .maybe((!tools.chips.is_empty()).then(chips))
            .child(tag("div class=search"))
    };
    let forms = tools.forms.iter().enumerate();
    let forms = tag("div class=switch part=switch")
        .each(forms, |(index, form)| option(index, form_name(*form, tools, words)));
    tag("div class=tools aria-hidden=true")
        .maybe(tools.adds.then(picker))
        .child(
            tag("div class=switches").child(forms).maybe((tools.adds && tools.sorts).then(orders)),
        )
        .maybe(tools.slider.as_ref().map(|_| tag("div class=time")))
}

fn form_name<'a>(form: Form, tools: &Tools, words: &'a Words) -> &'a str {
    match form {
        Form::Bars if !tools.numbers => words.side_by_side(),
        Form::Bars => words.bars(),
        Form::Trend => words.trend(),
        Form::Field => words.all_places(),
        Form::Table => words.table(),
    }
}

fn scope_name(scope: Scope, words: &Words) -> &str {
    match scope {
        Scope::Compared => words.compared(),
        Scope::Everyone => words.all_places(),
        Scope::Years => words.all_years(),
    }
}

/// One of several to choose from, which are options of the same `group`.
fn switch(group: &str, name: &str) -> Tag {
    tag("fieldset class=switch part=switch").key(group).child(tag("legend class=hidden").text(name))
}

/// What choosing an option does, and whether it is chosen.
fn option(group: &str, name: &str, chosen: bool, dispatch: &Dispatch, action: Action) -> Tag {
    let input = tag("input type=radio").set("name", group).checked(chosen).does(
        "onchange",
        dispatch,
        action.into(),
    );
    tag("label").key(name).child(input).child(tag("span").text(name))
}

#[inline(never)] // Apart, it can come later.
fn slider(slider: &Slider, viewer: &Viewer, dispatch: &Dispatch) -> Tag {
    let dispatch = dispatch.clone();
    let on_input = move |event: InputEvent| {
        if let Some(year) = Year::from_digits(&dom::value(&event)) {
            dispatch.emit(Action::Move(year).into());
        }
    };
    let (min, max) = (slider.time.first(), slider.time.last());
    let written = |year: Year| viewer.format().year(year);
    let (first, last, now) = (written(min), written(max), written(slider.now));
    let range = tag("input type=range")
        .set("aria-label", viewer.words().year())
        .set("aria-valuetext", &now)
        .set("min", &min.text())
        .set("max", &max.text())
        .with("step=1")
        .value(&slider.now.text())
        .on("oninput", on_input);
    tag("div class=time")
        .child(tag("b aria-hidden=true").text(&now))
        .child(tag("span aria-hidden=true").text(&first))
        .child(range)
        .child(tag("span aria-hidden=true").text(&last))
}
