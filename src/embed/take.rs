//! From what a reader wants to take away to what the browser is told to do.

use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;
use yew::Callback;

use super::base64url::encoded;
use super::{Loader, object};
use crate::model::join;
use crate::state::{Take, Taken};
use crate::take::{Cited, card, cite, csv, file_name, frame, licenses, sources};
use crate::view::{Block, Choice, Extent, Viewer};

/// What the page for frames adds to a card: its padding, and the line that says where the card is from.
const FRAME_PADDING: f64 = 29.0;

/// Takes something away, and tells what came of it.
pub(super) fn take(
    take: Take,
    viewer: &Viewer,
    choice: &Choice,
    stage: &HtmlElement,
    loader: &Loader,
    told: Callback<Option<Taken>>,
) {
    let address = loader.address(!matches!(take, Take::Link | Take::Share));
    let text = match take {
        Take::Link | Take::Share => address.clone(),
        Take::Citation => cite(viewer, choice, &Cited { page: &loader.title(), address: &address }),
        Take::Frame => match frame(viewer, choice, &loader.frame(), height(stage), encoded) {
            Some(code) => code,
            None => return told.emit(Some(Taken::Failed)),
        },
        Take::Csv => csv(viewer, choice),
        Take::Json => card(viewer, choice, Extent::Shown).json(3),
        Take::Png | Take::Svg => String::new(),
    };
    let (how, ending, kind) = match take {
        Take::Link | Take::Citation | Take::Frame => ("copy", "", ""),
        Take::Share => ("share", "", ""),
        Take::Csv => ("save", "csv", "text/csv"),
        Take::Json => ("save", "json", "application/json"),
        Take::Png => ("png", "png", "image/png"),
        Take::Svg => ("svg", "svg", "image/svg+xml"),
    };
    let file = file_name(viewer, ending);
    let about = match take {
        Take::Png | Take::Svg => about(viewer, choice, &address),
        _ => JsValue::UNDEFINED,
    };
    let order = object([
        ("how", how.into()),
        ("title", viewer.card().title.as_str().into()),
        ("text", text.as_str().into()),
        ("file", file.as_str().into()),
        ("type", kind.into()),
        ("about", about),
    ]);
    let done = Closure::once_into_js(move |outcome: String| {
        told.emit(match outcome.as_str() {
            "copied" => Some(Taken::Copied),
            "shared" => Some(Taken::Shared),
            "saved" => Some(Taken::Saved(file)),
            "refused" => Some(Taken::Refused(text)),
            // The reader thought better of it.
            "cancelled" => None,
            _ => Some(Taken::Failed),
        });
    });
    loader.take(&order, &done);
}

/// What a picture says of itself.
pub(super) fn about(viewer: &Viewer, choice: &Choice, address: &str) -> JsValue {
    let view = viewer.view(choice, None);
    let sentences = view.blocks.iter().filter_map(|block| match block {
        Block::Comparison(own) => Some(format!("{}{}", own.sentence.lead, own.sentence.rest)),
        Block::Rows(_) => None,
    });
    let sentences: Vec<_> = sentences.collect();
    object([
        ("title", format!("{}: {}", view.title, join(&view.headings(), "; ")).into()),
        ("description", join(&sentences, " ").into()),
        ("source", join(&sources(viewer), "; ").into()),
        ("license", join(&licenses(viewer), "; ").into()),
        ("address", address.into()),
    ])
}

/// How high the card is while nothing is unfolded at its end.
fn height(stage: &HtmlElement) -> u32 {
    let of = |selector: &str| {
        let element = stage.query_selector(selector).ok().flatten();
        element.map_or(0.0, |element| element.get_bounding_client_rect().height())
    };
    (of(".fact-box") - of(".take") + of(".take > summary") + FRAME_PADDING).ceil() as u32
}
