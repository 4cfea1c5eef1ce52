//! What the reader can choose. On a page whose card does not answer, its place is kept, so that
//! nothing moves when the card does: the same boxes, with their words in attributes, where only the
//! style sheet sees them.

use yew::prelude::*;

use super::picker::picker;
use super::{Dispatch, does};
use crate::dom;
use crate::format::Words;
use crate::model::Year;
use crate::state::{Action, State};
use crate::view::{Form, Group, Order, Scope, Slider, Tools, Viewer};

pub(super) fn tools(
    viewer: &Viewer,
    tools: &Tools,
    offers: &[Group],
    state: &State,
    dispatch: &Dispatch,
    list: &NodeRef,
) -> Html {
    let (choice, words) = (&state.choice, viewer.words());
    let form =
        |form: &Form| (form_name(*form, tools, words), Action::Draw(*form), choice.form == *form);
    let scope =
        |scope: &Scope| (scope_name(*scope, words), Action::Show(*scope), choice.scope == *scope);
    let by_value = choice.order == Order::BY_VALUE;
    let orders = [
        (words.as_given(), Action::Sort(Order::Given), !by_value),
        (words.by_value(), Action::Sort(Order::BY_VALUE), by_value),
    ];
    html! {
        <div class="tools" part="tools" key="tools">
            if tools.adds {
                { picker(viewer, &tools.chips, offers, state, dispatch, list) }
            }
            <div class="switches">
                { switch("form", words.view(), tools.forms.iter().map(form), dispatch) }
                if choice.form == Form::Bars && tools.adds && tools.sorts {
                    { switch("order", words.order(), orders.into_iter(), dispatch) }
                }
                if choice.form == Form::Table && tools.scopes.len() > 1 {
                    { switch("scope", words.numbers(), tools.scopes.iter().map(scope), dispatch) }
                }
            </div>
            if let Some(slider) = &tools.slider {
                { self::slider(slider, viewer, dispatch) }
            }
        </div>
    }
}

/// The place of the tools on a page whose card does not answer.
pub(super) fn place(tools: &Tools, words: &Words) -> Html {
    let name = |name: &str| html! { <span data-name={name.to_owned()}></span> };
    let switch = |names: &[&str]| {
        html! {
            <div class="switch" part="switch">
                for (index, own) in names.iter().enumerate() {
                    <div key={index} class={(index == 0).then_some("on")}>{ name(own) }</div>
                }
            </div>
        }
    };
    let forms: Vec<_> = tools.forms.iter().map(|form| form_name(*form, tools, words)).collect();
    html! {
        <div class="tools" aria-hidden="true">
            if tools.adds {
                <div class="picker">
                    <span class="term" data-name={words.compare_with().to_owned()}></span>
                    if !tools.chips.is_empty() {
                        <div class="chips">
                            for chip in tools.chips.iter() {
                                <div key={chip.subject.0}>
                                    <span class="chip" part="chip" data-name={chip.name.clone()}></span>
                                </div>
                            }
                        </div>
                    }
                    <div class="search"></div>
                </div>
            }
            <div class="switches">
                { switch(&forms) }
                if tools.adds && tools.sorts {
                    { switch(&[words.as_given(), words.by_value()]) }
                }
            </div>
            if tools.slider.is_some() {
                <div class="time"></div>
            }
        </div>
    }
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

/// One of several, each with its name, what choosing it does, and whether it is chosen.
fn switch<'a>(
    group: &'static str,
    name: &str,
    choices: impl Iterator<Item = (&'a str, Action, bool)>,
    dispatch: &Dispatch,
) -> Html {
    let choices = choices.map(|(name, action, checked)| {
        html! {
            <label key={name}>
                <input type="radio" name={group} {checked} onchange={does::<Event>(dispatch, action)} />
                <span>{ name }</span>
            </label>
        }
    });
    html! {
        <fieldset class="switch" part="switch" key={group}>
            <legend class="hidden">{ name }</legend>
            { for choices }
        </fieldset>
    }
}

#[inline(never)] // Apart, it can come later.
fn slider(slider: &Slider, viewer: &Viewer, dispatch: &Dispatch) -> Html {
    let dispatch = dispatch.clone();
    let on_input = Callback::from(move |event: InputEvent| {
        if let Some(year) = Year::from_digits(&dom::value(&event)) {
            dispatch.emit(Action::Move(year));
        }
    });
    let years = [slider.time.first(), slider.time.last(), slider.now];
    let [min, max, value] = years.map(|year| year.get().to_string());
    let [first, last, now] = years.map(|year| viewer.format().year(year));
    html! {
        <div class="time">
            <b aria-hidden="true">{ &now }</b>
            <span aria-hidden="true">{ &first }</span>
            <input type="range" aria-label={viewer.words().year().to_owned()} aria-valuetext={now} {min} {max} step="1"
                {value} oninput={on_input} />
            <span aria-hidden="true">{ &last }</span>
        </div>
    }
}
