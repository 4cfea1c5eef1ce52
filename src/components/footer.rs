//! The card's note, its sources and its date; on paper, where this view of it is.

use yew::prelude::*;

use crate::view::{CardView, Credit};

pub(super) fn footer(view: &CardView, address: Option<AttrValue>) -> Html {
    html! {
        <footer part="footer">
            if let Some(note) = &view.note {
                <p class="note">{ note }</p>
            }
            if !view.sources.is_empty() || view.as_of.is_some() {
                <p>
                    for credit in view.sources.iter() {
                        { credit_line(credit) }{ &view.between }
                    }
                    { view.as_of.as_deref().unwrap_or_default() }
                </p>
            }
            if let Some(address) = address {
                <p class="printed">{ address }</p>
            }
        </footer>
    }
}

/// A source with the words around it.
pub(super) fn credit_line(credit: &Credit) -> Html {
    html! { <>{ &credit.before }{ credit_link(credit) }{ &credit.after }</> }
}

/// The name of a source: a link where it has an address. Only the resolved form of an address gets
/// here, and that is http or https.
pub(super) fn credit_link(credit: &Credit) -> Html {
    match &credit.url {
        Some(url) => html! { <a href={url.clone()}>{ &credit.name }</a> },
        None => html! { { &credit.name } },
    }
}
