//! What the page is told. Every event bubbles and leaves the shadow root.

use js_sys::Array;
use wasm_bindgen::JsValue;
use web_sys::{CustomEvent, CustomEventInit, HtmlElement};

use super::object;
use crate::model::joined;
use crate::resolve::Notice;
use crate::view::{Choice, Direction, Key, Named, Order, Viewer};

/// The card answers now. `notices` holds what is wrong with it, each a `path` and a `message`.
pub(super) fn ready(host: &HtmlElement, notices: &[Notice]) {
    dispatch(host, "fact-box-ready", &object([("notices", told(notices).into())]));
}

/// Notices, each a `path` and a `message`.
pub(super) fn told(notices: &[Notice]) -> Array {
    let told = Array::new();
    for notice in notices {
        let message = ("message", notice.message().into());
        told.push(&object([("path", notice.path().into()), message]));
    }
    told
}

/// The reader has chosen something else: `facts`, the ids of those compared; `compare`, the ids of
/// those compared with the subject;
/// `year`, or `null` for that of each fact; `view`; `table`, which numbers the table holds; `sort`,
/// or `null` for the order as given.
pub(super) fn change(host: &HtmlElement, viewer: &Viewer, choice: &Choice) {
    let compare = Array::new();
    for id in viewer.ids(&choice.compared) {
        compare.push(&id.into());
    }
    let year = choice.year.map_or(JsValue::NULL, |year| year.get().into());
    let card = viewer.card();
    let facts = Array::new();
    for fact in choice.facts.iter().filter_map(|index| card.facts.get(*index)) {
        facts.push(&fact.id.as_str().into());
    }
    let sort = match choice.order {
        Order::Given => JsValue::NULL,
        Order::By(key, direction) => {
            let (by, place) = match key {
                Key::Of(subject) => {
                    let id = viewer.ids(&[subject]).map(JsValue::from_str).next();
                    (Order::PLACE, id.unwrap_or(JsValue::NULL))
                }
                key => (key.name(), JsValue::NULL),
            };
            let descending = (direction == Direction::Descending).into();
            object([("by", by.into()), ("descending", descending), ("place", place)])
        }
    };
    let detail = object([
        ("facts", facts.into()),
        ("compare", compare.into()),
        ("year", year),
        ("view", choice.form.name().into()),
        ("table", choice.scope.name().into()),
        ("sort", sort),
    ]);
    dispatch(host, "fact-box-change", &detail);
}

/// The card cannot be shown. `path` is the place in its JSON, empty where there is none.
pub(super) fn error(host: &HtmlElement, code: &str, message: &str, path: &str) {
    let detail =
        object([("code", code.into()), ("message", message.into()), ("path", path.into())]);
    dispatch(host, "fact-box-error", &detail);
}

/// Something of the card is not shown, or not as written: for its editor, in the console.
pub(super) fn warn(notice: &Notice) {
    web_sys::console::warn_1(&joined(&["fact-box: ", &notice.text()]).into());
}

fn dispatch(host: &HtmlElement, name: &str, detail: &JsValue) {
    let init = CustomEventInit::new();
    init.set_bubbles(true);
    init.set_composed(true);
    init.set_detail(detail);
    // Making an event of a fixed name cannot fail; a listener that throws is the page's own matter
    // and is reported by the browser.
    if let Ok(event) = CustomEvent::new_with_event_init_dict(name, &init) {
        let _ = host.dispatch_event(&event);
    }
}
