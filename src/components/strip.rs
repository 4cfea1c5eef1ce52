//! Years as marks on a line of time. The text beside it says the same, so it is hidden from those
//! who listen.

use yew::prelude::*;

use crate::view;

pub(super) fn strip(strip: &view::Strip) -> Html {
    html! {
        <span class="strip" aria-hidden="true">
            { spans(strip.years, &strip.spans) }
            <span class="ends"><span>{ &strip.first }</span><span>{ &strip.last }</span></span>
        </span>
    }
}

/// A line of so many years, with the first year and the number of years of each mark.
pub(super) fn spans(years: u16, spans: &[(u16, u16)]) -> Html {
    html! {
        <svg viewBox={format!("0 0 {years} 1")} preserveAspectRatio="none" height="12" aria-hidden="true">
            <line x2={years.to_string()} y1="0.5" y2="0.5" />
            for (index, (start, length)) in spans.iter().enumerate() {
                <rect key={index} x={start.to_string()} width={length.to_string()} height="1" />
            }
        </svg>
    }
}
