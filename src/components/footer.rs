//! The card's note, its sources and its date.

use yew::prelude::*;

use crate::view::{CardView, Credit};

pub(super) fn footer(view: &CardView) -> Html {
    html! {
        <footer>
            if let Some(note) = &view.note {
                <p class="note">{ note }</p>
            }
            for (index, credit) in view.sources.iter().enumerate() {
                <p key={index}>{ &credit.before }{ credit_link(credit) }{ &credit.after }</p>
            }
            if let Some(as_of) = &view.as_of {
                <p>{ as_of }</p>
            }
        </footer>
    }
}

/// The name of a source: a link where it has an address. Only the resolved form of an address gets
/// here, and that is http or https.
pub(super) fn credit_link(credit: &Credit) -> Html {
    match &credit.url {
        Some(url) => html! { <a href={url.clone()}>{ &credit.name }</a> },
        None => html! { { &credit.name } },
    }
}
