//! The card in a DOM: mounting, events, choices, and what the browser's Intl writes.
//!
//! `make dom` runs it in headless Chromium.
#![cfg(target_arch = "wasm32")]

use std::cell::RefCell;
use std::fmt::Debug;
use std::rc::Rc;

use fact_box::{Loader, Mounted, read};
use js_sys::{Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{
    CustomEvent, Document, Element, HtmlElement, HtmlInputElement, InputEvent, InputEventInit,
    ShadowRootInit, ShadowRootMode, window,
};

wasm_bindgen_test_configure!(run_in_browser);

const MEXICO: &str = include_str!("../www/cards/mexico.json");
const MESSAGES: &str = include_str!(concat!(env!("OUT_DIR"), "/en.txt"));

fn document() -> Document {
    window().unwrap().document().unwrap()
}

/// What the loader offers a card, as far as it is needed here.
fn loader() -> Loader {
    let services = "return { shares: () => false, frames: () => true, prepare() {}, rest() {} }";
    let services = js_sys::Function::new_no_args(services).call0(&JsValue::NULL).unwrap();
    services.unchecked_into()
}

/// An element with a card in it, as the loader makes it, and the events that it has sent.
struct Box {
    host: HtmlElement,
    slot: HtmlElement,
    stage: HtmlElement,
    events: Rc<RefCell<Vec<(String, JsValue)>>>,
    mounted: Option<Mounted>,
}

impl Box {
    fn new(json: &str) -> Self {
        let document = document();
        let element = |name: &str| -> HtmlElement {
            document.create_element(name).unwrap().dyn_into().unwrap()
        };
        let host = element("div");
        let script = element("script");
        script.set_attribute("type", "application/json").unwrap();
        script.set_text_content(Some(json));
        let text = element("p");
        text.set_text_content(Some("The text of the page."));
        host.append_with_node_2(&script, &text).unwrap();
        document.body().unwrap().append_child(&host).unwrap();
        let root = host.attach_shadow(&ShadowRootInit::new(ShadowRootMode::Open)).unwrap();
        let (slot, stage) = (element("slot"), element("div"));
        stage.set_hidden(true);
        root.append_with_node_2(&slot, &stage).unwrap();

        let events = Rc::new(RefCell::new(Vec::new()));
        for name in ["fact-box-ready", "fact-box-change", "fact-box-error"] {
            let events = Rc::clone(&events);
            let note = Closure::<dyn FnMut(CustomEvent)>::new(move |event: CustomEvent| {
                assert!(event.bubbles() && event.composed());
                events.borrow_mut().push((event.type_(), event.detail()));
            });
            host.add_event_listener_with_callback(name, note.as_ref().unchecked_ref()).unwrap();
            note.forget();
        }
        let mut card = Self { host, slot, stage, events, mounted: None };
        card.mounted = card.mount("", "");
        card
    }

    fn mount(&self, group: &str, view: &str) -> Option<Mounted> {
        let (host, slot, stage) = (self.host.clone(), self.slot.clone(), self.stage.clone());
        let card = read(&host, "", None, false)?;
        assert_eq!(card.language(), "en");
        Some(card.mount(host, slot, stage, loader(), group, view, MESSAGES))
    }

    /// Waits for the next event of a name, then for the drawing that may follow it.
    async fn ready(json: &str) -> Self {
        let card = Self::new(json);
        if !card.events.borrow().iter().any(|(name, _)| name == "fact-box-ready") {
            card.next("fact-box-ready").await;
        }
        card
    }

    /// Waits for the next event of a name.
    async fn next(&self, name: &str) {
        let mut wait = |resolve: js_sys::Function, _: js_sys::Function| {
            self.host.add_event_listener_with_callback(name, &resolve).unwrap();
        };
        JsFuture::from(Promise::new(&mut wait)).await.unwrap();
    }

    fn find(&self, selector: &str) -> Element {
        self.stage.query_selector(selector).unwrap().expect(selector)
    }

    fn text(&self, selector: &str) -> String {
        self.find(selector).text_content().unwrap()
    }

    fn all(&self, selector: &str) -> Vec<String> {
        let found = self.stage.query_selector_all(selector).unwrap();
        (0..found.length()).map(|i| found.get(i).unwrap().text_content().unwrap()).collect()
    }

    /// Clicks, and waits until the card says that the choice has changed.
    async fn choose(&self, selector: &str) {
        let host = self.host.clone();
        let input: HtmlElement = self.find(selector).dyn_into().unwrap();
        let mut click = |resolve: js_sys::Function, _: js_sys::Function| {
            host.add_event_listener_with_callback("fact-box-change", &resolve).unwrap();
            input.click();
        };
        JsFuture::from(Promise::new(&mut click)).await.unwrap();
    }

    fn detail(&self, key: &str) -> JsValue {
        let events = self.events.borrow();
        let (_, detail) = events.last().expect("an event");
        Reflect::get(detail, &key.into()).unwrap()
    }

    fn names(&self) -> Vec<String> {
        self.events.borrow().iter().map(|(name, _)| name.clone()).collect()
    }
}

/// Waits, frame by frame, until what is read off the card is what was expected. So many frames are
/// longer than any machine takes, and a failure says what it saw last.
async fn shows<T: PartialEq + Debug>(expected: T, read: impl Fn() -> T) {
    for _ in 0..600 {
        if read() == expected {
            return;
        }
        let mut frame = |resolve: js_sys::Function, _: js_sys::Function| {
            window().unwrap().request_animation_frame(&resolve).unwrap();
        };
        JsFuture::from(Promise::new(&mut frame)).await.unwrap();
    }
    assert_eq!(read(), expected);
}

impl Drop for Box {
    fn drop(&mut self) {
        if let Some(mounted) = self.mounted.take() {
            mounted.unmount();
        }
        self.host.remove();
    }
}

#[wasm_bindgen_test]
async fn a_card_takes_the_place_of_the_text() {
    let card = Box::ready(MEXICO).await;
    assert!(card.slot.hidden() && !card.stage.hidden());
    assert_eq!(card.names(), ["fact-box-ready"]);
    assert_eq!(js_sys::Array::from(&card.detail("notices")).length(), 0);
    assert_eq!(card.text("h2"), "Mexico");
    assert_eq!(
        card.text(".sentence"),
        "Mexico: 3.4 tons per person, 28% below the world average and about a fifth of the US. \
         That is 1.4 tons per person above the target for 2030, which is 2."
    );
    // Strict policies block the attribute.
    assert!(card.stage.query_selector("[style]").unwrap().is_none());
}

#[wasm_bindgen_test]
async fn unmounting_brings_the_text_back() {
    let mut card = Box::ready(MEXICO).await;
    card.mounted.take().unwrap().unmount();
    assert!(!card.slot.hidden() && card.stage.hidden());
    // And it can be mounted again.
    card.mounted = card.mount("", "");
    assert!(card.mounted.is_some());
}

#[wasm_bindgen_test]
async fn choices_change_the_card_and_are_told() {
    let card = Box::ready(MEXICO).await;
    assert_eq!(card.all(".bars th"), ["Mexico", "World average", "US", "Target"]);
    card.choose(".chip").await;
    assert_eq!(card.all(".bars th"), ["Mexico", "US", "Target"]);
    let compare = js_sys::Array::from(&card.detail("compare"));
    assert_eq!(compare.iter().map(|id| id.as_string().unwrap()).collect::<Vec<_>>(), ["USA"]);
    card.choose(".switch label:last-child input").await;
    assert_eq!(card.detail("view"), "table");
    let target = "target for 2030 to achieve a 1.5-degree Celsius limit";
    assert_eq!(card.all(".numbers tbody th"), ["Mexico", "US", target]);
    assert!(card.detail("sort").is_null() && card.detail("year").is_null());
    card.choose(".numbers th:nth-child(2) button").await;
    let sort = card.detail("sort");
    assert_eq!(Reflect::get(&sort, &"by".into()).unwrap(), "value");
    assert_eq!(Reflect::get(&sort, &"descending".into()).unwrap(), true);
    assert_eq!(card.all(".numbers tbody th"), ["US", "Mexico", target]);
}

#[wasm_bindgen_test]
async fn two_cards_do_not_share_choices() {
    let (one, other) = (Box::ready(MEXICO).await, Box::ready(MEXICO).await);
    one.choose(".chip").await;
    assert_eq!(one.all(".bars th").len(), 3);
    assert_eq!(other.all(".bars th").len(), 4);
    assert_eq!(other.names(), ["fact-box-ready"]);
}

#[wasm_bindgen_test]
fn what_cannot_be_shown_leaves_the_text_and_is_told() {
    for (json, code, path, message) in [
        ("", "json", "", "expected JSON, found nothing"),
        ("[]", "card", "", "expected a card (an object), found a list"),
        ("null", "card", "", "expected a card (an object), found null"),
        (
            r#"{ "version": 1, "subject": "A", "facts": [], "subjects": { "A": { "name": "A" } } }"#,
            "card",
            "facts",
            "expected at least one fact, found an empty list",
        ),
    ] {
        let card = Box::new(json);
        assert!(card.mounted.is_none());
        assert!(!card.slot.hidden() && card.stage.hidden());
        assert_eq!(card.names(), ["fact-box-error"]);
        assert_eq!(card.detail("code"), code);
        assert_eq!(card.detail("path"), path);
        assert_eq!(card.detail("message"), message);
    }
}

#[wasm_bindgen_test]
async fn json_elsewhere_on_the_page_is_found_by_its_id() {
    let script = document().create_element("script").unwrap();
    script.set_id("a-card");
    script.set_attribute("type", "application/json").unwrap();
    script.set_text_content(Some(MEXICO));
    document().body().unwrap().append_child(&script).unwrap();
    let mut card = Box::new("[]");
    card.host.set_attribute("card", "a-card").unwrap();
    let own = card.host.query_selector("script").unwrap().unwrap();

    // What stands in the element goes over the shared card; "[]" is no card.
    assert!(card.mount("", "").is_none());
    assert_eq!(card.detail("message"), "expected a card (an object), found a list");
    own.set_text_content(Some(r#"{ "title": "Estados Unidos Mexicanos", "compare": [] }"#));
    card.mounted = card.mount("", "");
    card.next("fact-box-ready").await;
    assert_eq!(card.text("h2"), "Estados Unidos Mexicanos");
    assert_eq!(card.all(".bars th"), ["Mexico", "Target"]);
    card.mounted.take().unwrap().unmount();

    own.remove();
    card.mounted = card.mount("", "");
    card.next("fact-box-ready").await;
    assert_eq!(card.text("h2"), "Mexico");
    card.mounted.take().unwrap().unmount();

    script.remove();
    assert!(card.mount("", "").is_none());
    assert_eq!(card.detail("code"), "missing");
    assert_eq!(card.detail("message"), "expected a script with the id \"a-card\", found none");
}

#[wasm_bindgen_test]
async fn a_view_is_restored_and_told() {
    let mut card = Box::new("{}");
    let script = card.host.query_selector("script").unwrap().unwrap();
    script.set_text_content(Some(MEXICO));
    card.mounted = card.mount("places.USA", "view.table");
    card.next("fact-box-ready").await;
    let target = "target for 2030 to achieve a 1.5-degree Celsius limit";
    assert_eq!(card.all(".numbers tbody th"), ["Mexico", "US", target]);
    let view = |card: &Box, group: Option<&str>| {
        card.mounted.as_ref().unwrap().view(group.map(str::to_owned))
    };
    assert_eq!(view(&card, None), "places.USA~view.table");
    assert_eq!(view(&card, Some("year.2005")), "year.2005~view.table");
    assert_eq!(card.mounted.as_ref().unwrap().share(""), "places.USA");

    // The same can be asked for twice.
    for _ in 0..2 {
        card.mounted.as_mut().unwrap().restore("places.WORLD", "");
        card.next("fact-box-change").await;
        assert_eq!(view(&card, None), "places.WORLD");
        assert_eq!(card.all(".bars th"), ["Mexico", "World average", "Target"]);
        card.choose(".chip").await;
        assert_eq!(view(&card, None), "places");
    }
}

#[wasm_bindgen_test]
async fn a_card_that_follows_its_group_tells_nobody() {
    let mut card = Box::ready(MEXICO).await;
    card.mounted.as_mut().unwrap().follow("places.USA.XXX.MEX~year.2005");
    let drawn = ["Mexico", "US", "Target"].map(str::to_owned).to_vec();
    shows(drawn, || card.all(".bars th")).await;
    assert_eq!(card.names(), ["fact-box-ready"]);
    // What was followed is not forgotten when the reader goes on from there.
    card.choose(".chip").await;
    assert_eq!(card.mounted.as_ref().unwrap().view(None), "places~year.2005");
    assert_eq!(card.detail("year"), 2005);
    let facts = js_sys::Array::from(&card.detail("facts"));
    assert_eq!(facts.iter().map(|id| id.as_string().unwrap()).collect::<Vec<_>>(), ["co2"]);
}

#[wasm_bindgen_test]
async fn problems_come_with_the_event() {
    let card = Box::ready(&MEXICO.replace("\"value\": 2", "\"value\": \"two\"")).await;
    let notices = js_sys::Array::from(&card.detail("notices"));
    assert_eq!(notices.length(), 1);
    let notice = notices.get(0);
    assert_eq!(Reflect::get(&notice, &"path".into()).unwrap(), "facts[7].target.value");
    let message = Reflect::get(&notice, &"message".into()).unwrap();
    assert_eq!(message, "expected a number, found \"two\"");
}

#[wasm_bindgen_test]
async fn numbers_in_notices_have_all_digits_and_no_exponent() {
    for (written, told) in [("1e-7", "0.0000001"), ("-2.5e21", "-2500000000000000000000")] {
        let year = format!("\"year\": {written}");
        let card = Box::ready(&MEXICO.replacen("\"year\": 2019", &year, 1)).await;
        let notices = js_sys::Array::from(&card.detail("notices"));
        let message = Reflect::get(&notices.get(0), &"message".into()).unwrap();
        assert_eq!(message, format!("expected a year, found {told}"));
    }
}

#[wasm_bindgen_test]
async fn depth_does_not_overflow_the_stack() {
    let deep = format!("{}{}", "[".repeat(9_000), "]".repeat(9_000));
    let card = Box::ready(&MEXICO.replace("\"co2\": 4.7", &format!("\"co2\": {deep}"))).await;
    assert_eq!(card.all(".bars th"), ["Mexico", "US", "Target"]);
}

#[wasm_bindgen_test]
fn more_facts_than_a_card_has_are_refused() {
    let facts: String =
        (0..1000).map(|id| format!(r#"{{"id":"f{id}","label":"F","type":"text"}},"#)).collect();
    let card = Box::new(&MEXICO.replacen("\"facts\": [", &format!("\"facts\": [{facts}"), 1));
    assert!(card.mounted.is_none() && !card.slot.hidden());
    assert_eq!((card.detail("code"), card.detail("path")), ("card".into(), "facts".into()));
    assert_eq!(card.detail("message"), "expected at most 200 facts, found 1,008");
}

/// Names as `src/view/tests/explore.rs` finds them without a browser.
#[wasm_bindgen_test]
async fn the_browser_folds_names_as_icu4x_does() {
    let names = ["Côte d’Ivoire", "São Tomé", "Åland", "Türkiye", "Großbritannien", "İstanbul"];
    let subjects: Vec<_> = names
        .iter()
        .enumerate()
        .map(|(i, name)| format!(r#""p{i}": {{ "name": "{name}", "values": {{ "f": 1 }} }}"#))
        .collect();
    let json = format!(
        r#"{{ "version": 1, "subject": "A", "facts": [{{ "id": "f", "label": "F", "type": "number" }}],
             "subjects": {{ "A": {{ "name": "A", "values": {{ "f": 2 }} }}, {} }} }}"#,
        subjects.join(",")
    );
    let card = Box::ready(&json).await;
    let input: HtmlInputElement = card.find("[role=combobox]").dyn_into().unwrap();
    for (typed, name) in
        ["COTE D", "sao t", "aland", "turk", "grossb", "istan"].into_iter().zip(names)
    {
        input.set_value(typed);
        let init = InputEventInit::new();
        init.set_bubbles(true);
        let event = InputEvent::new_with_event_init_dict("input", &init).unwrap();
        input.dispatch_event(&event).unwrap();
        shows(vec![name.to_owned()], || card.all("[role=option]")).await;
    }
}

/// Four hundred places in a table: as many rows as are in sight, more by scrolling, and all on paper.
#[wasm_bindgen_test]
async fn a_long_table_is_drawn_as_it_is_read_and_printed_whole() {
    let place =
        |i: usize| format!(r#""p{i}": {{ "name": "Place {i}", "values": {{ "f": {i} }} }}"#);
    let json = format!(
        r#"{{ "version": 1, "subject": "p0", "facts": [{{ "id": "f", "label": "F", "type": "number" }}],
             "subjects": {{ {} }} }}"#,
        (0..400).map(place).collect::<Vec<_>>().join(",")
    );
    let mut card = Box::ready(&json).await;
    card.choose(".switch label:last-child input").await;
    card.choose(".switch:last-child label:last-child input").await;
    let drawn = |card: &Box| {
        let count = card.find(".numbers").get_attribute("aria-rowcount");
        let rows = card.stage.query_selector_all(".numbers tbody tr:not([aria-hidden])").unwrap();
        (rows.length(), count)
    };
    let of_401 = Some("401".to_owned());
    shows((40, of_401.clone()), || drawn(&card)).await;
    let last = card.find(".numbers tbody tr:nth-child(40)");
    assert_eq!(last.get_attribute("aria-rowindex").as_deref(), Some("41"));
    assert_eq!(last.text_content().unwrap(), "Place 3939+39361");
    card.mounted.as_mut().unwrap().print(Some("https://example.com/".to_owned()));
    shows((400, None), || drawn(&card)).await;
    card.mounted.as_mut().unwrap().print(None);
    shows((40, of_401), || drawn(&card)).await;
}

/// Numbers with their decimals and notation, as `src/format/tests.rs` has them from ICU4X.
#[wasm_bindgen_test]
async fn the_browser_writes_numbers_as_icu4x_does() {
    for (number, keys, written) in [
        ("3.4", r#""decimals": 1"#, "3.4"),
        ("16", r#""decimals": 1"#, "16"),
        ("4.75", r#""decimals": 1"#, "4.8"),
        ("-4.75", r#""decimals": 1"#, "−4.8"),
        ("1.005", r#""decimals": 2"#, "1.01"),
        ("4.7501", r#""decimals": 1"#, "4.8"),
        ("-0.04", r#""decimals": 1"#, "−0.04"),
        ("0.30000000000000004", r#""note": "n""#, "0.30000000000000004"),
        ("1e21", r#""decimals": 0"#, "1,000,000,000,000,000,000,000"),
        ("128932752", r#""decimals": 1, "notation": "compact""#, "128.9 million"),
        ("999500", r#""decimals": 0, "notation": "compact""#, "1 million"),
        ("999949", r#""decimals": 1, "notation": "compact""#, "999.9 thousand"),
        ("999950", r#""decimals": 1, "notation": "compact""#, "1 million"),
        ("-1250000", r#""notation": "compact""#, "−1.3 million"),
        ("950", r#""decimals": 1, "notation": "compact""#, "950"),
        ("1.04", r#""decimals": 1, "unit": { "one": "ton", "other": "tons" }"#, "1 ton"),
        ("12", r#""unit": "%""#, "12%"),
        ("15.901", r#""digits": 2"#, "16"),
        ("3.414", r#""digits": 2"#, "3.4"),
        ("0.0414", r#""digits": 2"#, "0.041"),
    ] {
        let json = format!(
            r#"{{ "version": 1, "subject": "A",
                 "facts": [{{ "id": "f", "label": "F", "type": "number", {keys} }}],
                 "subjects": {{ "A": {{ "name": "A", "values": {{ "f": {number} }} }} }} }}"#
        );
        assert_eq!(Box::ready(&json).await.text(".value"), written, "{number} {keys}");
    }
}
