//! Years as marks on a line of time. The text beside it says the same, so it is hidden from those
//! who listen.

use yew::prelude::*;

use crate::view;

pub(super) fn strip(strip: &view::Strip) -> Html {
    html! {
        <span class="strip" aria-hidden="true">
            <svg viewBox={format!("0 0 {} 1", strip.years)} preserveAspectRatio="none" height="12">
                <line x2={strip.years.to_string()} y1="0.5" y2="0.5" />
                for (index, (start, length)) in strip.spans.iter().enumerate() {
                    <rect key={index} x={start.to_string()} width={length.to_string()} height="1" />
                }
            </svg>
            <span class="ends"><span>{ &strip.first }</span><span>{ &strip.last }</span></span>
        </span>
    }
}
