//! Every place as a mark on one strip, with the names of those that are compared beneath it.

use yew::prelude::*;

use super::{Dispatch, hit, lines};
use crate::format::Direction;
use crate::view;

#[inline(never)] // Apart, it can come later.
pub(super) fn field(field: &view::Field, fact: usize, dispatch: &Dispatch) -> Html {
    html! {
        <div class="field" part="field">
            <p class="ranks" part="ranks">
                for (index, (own, rank)) in field.ranks.iter().enumerate() {
                    <span key={index} class={own.then_some("own")}>{ rank }</span>{ " " }
                }
            </p>
            <svg class="axis" height="1.4em" aria-hidden="true">
                for tick in field.ticks.iter() {
                    <text key={tick.label.as_str()} x={tick.at.to_string()} y="1em"
                        text-anchor={tick.anchor}>{ &tick.label }</text>
                }
            </svg>
            <svg class="marks" height="2.6em" role="img" aria-label={field.summary.clone()}>
                <line class="grid" x2="100%" y1="50%" y2="50%" />
                for mark in field.marks.iter() {
                    <line key={mark.id.as_str()} class={classes!("mark", mark.earlier.then_some("earlier"))}
                        x1={mark.at.to_string()} x2={mark.at.to_string()} y1="15%" y2="85%" />
                }
                if let Some(rule) = field.rule {
                    <line class="goal" x1={rule.to_string()} x2={rule.to_string()} y2="100%" />
                }
                for named in field.named.iter() {
                    <line key={format!("\0{}", named.label.id)} x1={named.at.to_string()} x2={named.at.to_string()}
                        class={classes!("chosen", named.label.own.then_some("own"), named.is_target.then_some("goal"))}
                        y2="100%" />
                }
                if let Some(cursor) = field.cursor {
                    <line class="cursor" x1={cursor.to_string()} x2={cursor.to_string()} y2="100%" />
                }
                { hit(dispatch, fact, field.direction, |at| at, |_| None) }
            </svg>
            <svg class="names" height={field.height.to_string()} aria-hidden="true">
                for named in field.named.iter() {
                    <svg key={named.label.id.as_str()} x={named.at.to_string()}>
                        <line class={classes!("chosen", named.label.own.then_some("own"), named.is_target.then_some("goal"))}
                            y2={named.label.top.to_string()} />
                        { name(named, field.direction) }
                    </svg>
                }
            </svg>
            <p class="readout" part="readout">
                { &field.pointed }
            </p>
        </div>
    }
}

/// A name on the side of its mark where there is room.
fn name(named: &view::Mention, direction: Direction) -> Html {
    let x = if named.before == (direction == Direction::Rtl) { "0.4em" } else { "-0.4em" };
    lines(&named.label, x, if named.before { "end" } else { "start" }).into()
}
