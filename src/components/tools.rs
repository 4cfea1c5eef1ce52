//! What the reader can choose. On a page whose card does not answer, its place is kept empty, so
//! that nothing moves when the card does.

use yew::prelude::*;

use crate::state::{Action, State};
use crate::view::{Form, Offer, Order, words};

/// `live` says that the card answers.
pub(super) fn tools(offers: &[Offer], state: &UseReducerHandle<State>, live: bool) -> Html {
    if !live {
        return html! { <div class="tools"></div> };
    }
    let act = |action: Action| {
        let dispatch = state.dispatcher();
        Callback::from(move |_: Event| dispatch.dispatch(action))
    };
    let choice = state.choice();
    html! {
        <div class="tools" part="tools">
            if !offers.is_empty() {
                <details class="picker">
                    <summary>{ words::COMPARE_WITH }</summary>
                    <fieldset>
                        <legend class="hidden">{ words::COMPARE_WITH }</legend>
                        for offer in offers.iter() {
                            <label key={offer.subject.0}>
                                <input type="checkbox" checked={offer.chosen}
                                    onchange={act(Action::Toggle(offer.subject))} />
                                <span>{ &offer.name }</span>
                            </label>
                        }
                    </fieldset>
                </details>
            }
            <fieldset class="switch">
                <legend class="hidden">{ words::VIEW }</legend>
                { radio("form", words::BARS, choice.form == Form::Bars, act(Action::Draw(Form::Bars))) }
                { radio("form", words::TABLE, choice.form == Form::Table, act(Action::Draw(Form::Table))) }
            </fieldset>
            <fieldset class="switch">
                <legend class="hidden">{ words::ORDER }</legend>
                { radio("order", words::AS_GIVEN, choice.order == Order::Given, act(Action::Sort(Order::Given))) }
                { radio("order", words::BY_VALUE, choice.order == Order::Value, act(Action::Sort(Order::Value))) }
            </fieldset>
        </div>
    }
}

fn radio(
    group: &'static str,
    name: &'static str,
    checked: bool,
    onchange: Callback<Event>,
) -> Html {
    html! {
        <label><input type="radio" name={group} {checked} {onchange} /><span>{ name }</span></label>
    }
}
