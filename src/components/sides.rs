//! What several subjects have: texts side by side, or lists by who has what.

use yew::prelude::*;

use crate::view;

#[inline(never)] // Apart, it can come later.
pub(super) fn sides(sides: &view::Sides) -> Html {
    html! {
        <dl class={classes!("sides", sides.beside.then_some("beside"))} part="sides">
            for (index, side) in sides.sides.iter().enumerate() {
                <div key={index} class={side.own.then_some("own")}>
                    <dt>{ &side.name }</dt>
                    for (index, line) in side.lines.iter().enumerate() {
                        <dd key={index} class={side.absent.then_some("nothing")}>{ line }</dd>
                    }
                </div>
            }
        </dl>
    }
}
