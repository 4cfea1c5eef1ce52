//! What the page is told. Every event bubbles and leaves the shadow root.

use js_sys::{Array, Object, Reflect};
use wasm_bindgen::JsValue;
use web_sys::{CustomEvent, CustomEventInit, HtmlElement};

use crate::resolve::Notice;
use crate::view::{Choice, Direction, Form, Key, Order, Scope, Viewer};

/// The card answers now. `notices` holds what is wrong with it, each a `path` and a `message`.
pub(super) fn ready(host: &HtmlElement, notices: &[Notice]) {
    let notices: Array = notices
        .iter()
        .map(|notice| {
            object([("path", notice.path().into()), ("message", notice.message().into())])
        })
        .collect();
    dispatch(host, "fact-box-ready", &object([("notices", notices.into())]));
}

/// The reader has chosen something else: `compare`, the ids of those compared with the subject;
/// `year`, or `null` for that of each fact; `view`; `table`, which numbers the table holds; `sort`,
/// or `null` for the order as given.
pub(super) fn change(host: &HtmlElement, viewer: &Viewer, choice: &Choice) {
    let ids: Array = viewer.ids(&choice.compared).map(JsValue::from_str).collect();
    let year = choice.year.map_or(JsValue::NULL, |year| year.get().into());
    let view = match choice.form {
        Form::Bars => "bars",
        Form::Trend => "trend",
        Form::Field => "field",
        Form::Table => "table",
    };
    let table = match choice.scope {
        Scope::Compared => "compared",
        Scope::Everyone => "everyone",
        Scope::Years => "years",
    };
    let sort = match choice.order {
        Order::Given => JsValue::NULL,
        Order::By(key, direction) => {
            let by = match key {
                Key::Name => "name",
                Key::Value => "value",
                Key::Difference => "difference",
                Key::Rank => "rank",
                Key::Year => "year",
                Key::Of(_) => "place",
            };
            let descending = (direction == Direction::Descending).into();
            let place = match key {
                Key::Of(subject) => viewer.ids(&[subject]).map(JsValue::from_str).next(),
                _ => None,
            };
            let place = place.unwrap_or(JsValue::NULL);
            object([("by", by.into()), ("descending", descending), ("place", place)])
        }
    };
    let detail = object([
        ("compare", ids.into()),
        ("year", year),
        ("view", view.into()),
        ("table", table.into()),
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
    web_sys::console::warn_1(&format!("fact-box: {notice}").into());
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

fn object<const N: usize>(entries: [(&str, JsValue); N]) -> JsValue {
    let object = Object::new();
    for (key, value) in entries {
        // Setting a key of a plain object of our own cannot fail.
        let _ = Reflect::set(&object, &key.into(), &value);
    }
    object.into()
}
