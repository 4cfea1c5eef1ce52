//! What there is to know about a figure, folded away.

use yew::prelude::*;

use super::footer::credit_link;
use crate::view;

pub(super) fn about(about: &view::About) -> Html {
    html! {
        <details class="about" part="about">
            <summary><span>{ &about.name }</span></summary>
            <dl>
                for (term, text) in about.lines.iter() {
                    <div key={term.as_str()}><dt>{ term }</dt>{ " " }<dd>{ text }</dd></div>
                }
                if let Some((term, credit)) = &about.source {
                    <div><dt>{ term }</dt>{ " " }<dd>{ credit_link(credit) }</dd></div>
                }
            </dl>
        </details>
    }
}
