//! Years of several subjects on one axis. They stand in a table, so that who listens hears a name and
//! its years for each; its roles are spelled out because it is laid out as blocks where it is narrow.

use yew::prelude::*;

use super::strip::spans;
use crate::view;

#[inline(never)] // Apart, it can come later.
pub(super) fn strips(strips: &view::Strips, name: &str) -> Html {
    let name = name.to_owned();
    html! {
        <table class="strips" part="strips" role="table" aria-label={name}>
            <tbody role="rowgroup">
                for row in strips.rows.iter() {
                    <tr key={row.id.as_str()} role="row" class={row.own.then_some("own")}>
                        <th role="rowheader" scope="row">{ &row.name }</th>
                        <td role="cell">
                            if strips.years > 0 {
                                <div class="strip">
                                    { spans(strips.years, &row.spans) }
                                    if let Some(cursor) = strips.cursor {
                                        <svg class="now" height="12" aria-hidden="true">
                                            <line class="cursor" x1={cursor.to_string()} x2={cursor.to_string()} y2="100%" />
                                        </svg>
                                    }
                                </div>
                            }
                            <span class={if row.absent { "nothing" } else { "label" }}>{ &row.text }</span>
                        </td>
                    </tr>
                }
                if strips.years > 0 {
                    <tr class="years" aria-hidden="true">
                        <th></th>
                        <td>
                            <svg class="axis" height="1.4em">
                                for tick in strips.ticks.iter() {
                                    <text key={tick.label.as_str()} x={tick.at.to_string()} y="1em"
                                        text-anchor={tick.anchor}>{ &tick.label }</text>
                                }
                            </svg>
                        </td>
                    </tr>
                }
            </tbody>
        </table>
    }
}
