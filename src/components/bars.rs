//! Bars from zero, labelled directly. They stand in a table, so that who listens hears a name and a
//! number for each; its roles are spelled out because it is laid out as blocks where it is narrow.
//!
//! Widths are attributes of `svg` elements: strict policies block the `style` attribute. Being
//! boxes in a line, they also turn with the direction of the text.

use yew::prelude::*;

use crate::scale::Share;
use crate::view;

pub(super) fn bars(bars: &view::Bars, name: &str) -> Html {
    let name = name.to_owned();
    let rule = bars.rule.as_ref();
    html! {
        <table class="bars" part="bars" role="table" aria-label={name}>
            <tbody role="rowgroup">
                for row in bars.rows.iter() {
                    <tr key={row.id.as_str()} role="row" class={row.own.then_some("own")}>
                        <th role="rowheader" scope="row">{ &row.name }</th>
                        <td role="cell">
                            <div class="track">
                                { stretch("space", row.bar.map_or(bars.zero, |bar| bar.start)) }
                                if let Some(bar) = row.bar {
                                    <svg class="bar" width={bar.length.to_string()} height="16" aria-hidden="true">
                                        <rect width="100%" height="100%" />
                                    </svg>
                                }
                                <span class="label">{ &row.label }</span>
                                { stretch("zero", bars.zero) }
                                if let Some(rule) = rule.filter(|_| !row.crossed) {
                                    { stretch("rule", rule.at) }
                                }
                            </div>
                        </td>
                    </tr>
                }
                if let Some(rule) = rule {
                    <tr class="target" part="target" role="row">
                        <th role="rowheader" scope="row">
                            <span class="hidden">{ &rule.name }</span>
                        </th>
                        <td role="cell">
                            <div class={classes!("track", rule.label_first.then_some("before"))}>
                                { stretch("space", rule.indent) }
                                <span class="label">{ &rule.label }</span>
                            </div>
                        </td>
                    </tr>
                }
            </tbody>
        </table>
    }
}

/// An empty stretch of a line. Its end may be drawn as a line across.
fn stretch(class: &'static str, width: Share) -> Html {
    html! { <svg {class} width={width.to_string()} height="16" aria-hidden="true" /> }
}
