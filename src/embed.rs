//! The host page: where a card's JSON stands, how the card takes the place of the page's text, and
//! the events that tell the page about it.

mod event;
mod source;

use std::rc::Rc;

use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement};
use yew::{AppHandle, Renderer};

use crate::components::{Card, CardProps};
use crate::resolve::{Resolved, resolve};
use crate::view::{Choice, Viewer};

/// A card that is on the page.
#[wasm_bindgen]
pub struct Mounted {
    app: AppHandle<Card>,
    slot: HtmlElement,
    stage: HtmlElement,
}

/// Draws the card of a `<fact-box>` element.
///
/// `slot` and `stage` are in the element's shadow root: the page's own text shows through the slot
/// until the card has been drawn on the stage. Where nothing can be shown, a `fact-box-error` says
/// why, and the slot stays.
#[wasm_bindgen]
pub fn mount(host: HtmlElement, slot: HtmlElement, stage: HtmlElement) -> Option<Mounted> {
    let language = inherited(&host, "lang").unwrap_or_default();
    let card = match source::card(&host) {
        Ok(card) => card,
        Err(problem) => {
            event::error(&host, problem.code, &problem.message, "");
            return None;
        }
    };
    let Resolved { card, notices } = resolve(card, &language);
    let card = match card {
        Ok(card) => card,
        Err(reason) => {
            event::error(&host, "card", reason.message(), reason.path());
            for notice in notices.iter().filter(|notice| **notice != reason) {
                event::warn(notice);
            }
            return None;
        }
    };
    for notice in &notices {
        event::warn(notice);
    }
    if let Some(theme) = inherited(&host, "theme") {
        let _ = stage.set_attribute("data-theme", &theme);
    }

    let viewer = Rc::new(Viewer::new(card));
    let on_ready = {
        let (host, slot, stage) = (host.clone(), slot.clone(), stage.clone());
        move |()| {
            slot.set_hidden(true);
            stage.set_hidden(false);
            event::ready(&host, &notices);
        }
    };
    let on_change = {
        let viewer = Rc::clone(&viewer);
        move |choice: Choice| event::change(&host, &viewer, &choice)
    };
    let props =
        CardProps { viewer, live: true, on_ready: on_ready.into(), on_change: on_change.into() };
    let root: Element = stage.clone().into();
    let app = Renderer::<Card>::with_root_and_props(root, props).render();
    Some(Mounted { app, slot, stage })
}

#[wasm_bindgen]
impl Mounted {
    /// Takes the card off the page and shows the page's own text again.
    pub fn unmount(self) {
        self.stage.set_hidden(true);
        self.slot.set_hidden(false);
        self.app.destroy();
    }
}

/// An attribute of the element or of its nearest ancestor that has it.
fn inherited(host: &HtmlElement, attribute: &str) -> Option<String> {
    let nearest = host.closest(&format!("[{attribute}]")).ok()??;
    nearest.get_attribute(attribute)
}
