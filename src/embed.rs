//! The host page: where a card's JSON stands, how the card takes the place of the page's text, what its
//! reader takes away, and the events that tell the page about it.

mod base64url;
mod event;
mod source;
mod take;

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Array, JsString, Object, Reflect};
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement};
use yew::{AppHandle, Callback, Renderer};

use crate::components::{Card, CardProps, Hooks, Page};
use crate::fault;
use crate::format::Messages;
use crate::model;
use crate::resolve::{Notice, Resolved, resolve};
use crate::state::{Action, Take, Taken};
use crate::take::{Shared, follow, read as read_view, shared, write};
use crate::view::{Choice, Said, Viewer};

/// A card that is on the page.
#[wasm_bindgen]
pub struct Mounted {
    app: AppHandle<Card>,
    props: CardProps,
    /// What is shown.
    choice: Rc<RefCell<Choice>>,
    slot: HtmlElement,
    stage: HtmlElement,
}

#[wasm_bindgen]
extern "C" {
    /// What a card asks of whoever mounts it.
    pub type Loader;

    /// The address of the page, with a fragment that restores the view of each of its cards. Where it is to be `read`, without
    /// the card that the fragment of a frame carries.
    #[wasm_bindgen(method)]
    fn address(this: &Loader, read: bool) -> String;

    /// The title of the page; empty in a frame, which is not what a reader sees as the page.
    #[wasm_bindgen(method)]
    fn title(this: &Loader) -> String;

    /// The address of the page for frames.
    #[wasm_bindgen(method)]
    fn frame(this: &Loader) -> String;

    /// Whether there is such a page.
    #[wasm_bindgen(method)]
    fn frames(this: &Loader) -> bool;

    /// Loads what is needed to take things away.
    #[wasm_bindgen(method)]
    fn prepare(this: &Loader);

    /// Copies, shares or saves what `order` says, and calls `done` with what came of it.
    #[wasm_bindgen(method)]
    fn take(this: &Loader, order: &JsValue, done: &JsValue);

    /// Whether the browser can share.
    #[wasm_bindgen(method)]
    fn shares(this: &Loader) -> bool;

    /// Calls `done` when the reader pauses, once however often it is asked to until then.
    #[wasm_bindgen(method)]
    fn rest(this: &Loader, done: &JsValue);
}

/// A card that has been read, and is drawn when there are words for it.
#[wasm_bindgen]
pub struct Read {
    card: model::Card,
    notices: Vec<Notice>,
}

/// Reads the card of a `<fact-box>` element; `language` is that of a card that names none, `fetched` is the JSON that its `src` has brought, or what it
/// was `given` by a script of the page, which is the whole card. Where nothing can be shown, a
/// `fact-box-error` says why.
#[wasm_bindgen]
pub fn read(
    host: &HtmlElement,
    language: &str,
    fetched: Option<JsString>,
    given: bool,
) -> Option<Read> {
    let card = match source::card(host, fetched.as_ref(), given) {
        Ok(card) => card,
        Err(problem) => {
            event::error(host, problem.code, &problem.message, "");
            return None;
        }
    };
    let Resolved { card, notices } = resolve(card, language);
    match card {
        Ok(card) => Some(Read { card, notices }),
        Err(reason) => {
            event::error(host, "card", reason.message(), reason.path());
            for notice in notices.iter().filter(|notice| **notice != reason) {
                event::warn(notice);
            }
            None
        }
    }
}

/// Reads a card that is on no page. `language` is that of a card that names none.
///
/// # Errors
///
/// What is wrong with a card of which nothing can be shown.
#[wasm_bindgen(js_name = readText)]
pub fn read_text(json: &JsString, language: &str) -> Result<Read, JsError> {
    let card = source::read(json).map_err(|problem| JsError::new(&problem.message))?;
    let Resolved { card, notices } = resolve(card, language);
    let card = card.map_err(|reason| JsError::new(&reason.to_string()))?;
    Ok(Read { card, notices })
}

// The texts that have been drawn, each in its element. Yew keeps what has not been ended, and the desk draws one for each
// letter that is typed; the memory of any other card goes as a whole.
#[cfg(feature = "desk")]
thread_local!(static TEXTS: RefCell<Vec<(Element, yew::AppHandle<Card>)>> = const { RefCell::new(Vec::new()) });

/// Ends the text that was drawn in `stage`.
#[cfg(feature = "desk")]
#[wasm_bindgen]
pub fn end(stage: &Element) {
    let ended = TEXTS.with_borrow_mut(|texts| {
        let place = texts.iter().position(|(own, _)| own == stage)?;
        Some(texts.swap_remove(place))
    });
    if let Some((_, text)) = ended {
        text.destroy();
    }
}

#[wasm_bindgen]
impl Read {
    /// The language whose messages it needs.
    pub fn language(&self) -> String {
        self.card.language.name().to_owned()
    }

    /// Whether facts are compared at first that are no numbers, which the second part of the WebAssembly draws.
    pub fn held(&self) -> bool {
        self.card.facts.iter().any(|fact| fact.compared && !fact.is_number())
    }

    /// Draws the text of a page in `stage`, as soon as the browser comes to it, and tells what is wrong
    /// with the card that is shown all the same.
    pub fn text(self, stage: Element, messages: &str) -> Array {
        let viewer = Rc::new(Viewer::new(self.card, Messages::read(messages)));
        let choice = viewer.first_choice();
        let props = CardProps { viewer, choice, page: None };
        #[allow(unused_variables)] // Only the desk ends it.
        let text = Renderer::<Card>::with_root_and_props(stage.clone(), props).render();
        #[cfg(feature = "desk")]
        TEXTS.with_borrow_mut(|texts| texts.push((stage, text)));
        event::told(&self.notices)
    }

    /// What a picture of the card says of itself.
    #[cfg(feature = "desk")]
    pub fn about(self, messages: &str) -> JsValue {
        let viewer = Viewer::new(self.card, Messages::read(messages));
        take::about(&viewer, &viewer.first_choice(), "")
    }

    /// Draws the card.
    ///
    /// `slot` and `stage` are in the element's shadow root: the page's own text shows through the slot
    /// until the card has been drawn on the stage. `group` is what the cards of its group have in
    /// common, and `view` what the page's address asks for, which goes before it; both as
    /// [`Mounted::share`] and [`Mounted::view`] write them.
    #[allow(clippy::too_many_arguments)] // JavaScript's.
    pub fn mount(
        self,
        host: HtmlElement,
        slot: HtmlElement,
        stage: HtmlElement,
        loader: Loader,
        group: &str,
        view: &str,
        messages: &str,
    ) -> Mounted {
        let viewer = Rc::new(Viewer::new(self.card, Messages::read(messages)));
        mount(
            viewer,
            self.notices,
            (host, slot, stage),
            loader,
            &model::joined(&[view, "~", group]),
        )
    }
}

fn mount(
    viewer: Rc<Viewer>,
    notices: Vec<Notice>,
    (host, slot, stage): (HtmlElement, HtmlElement, HtmlElement),
    loader: Loader,
    view: &str,
) -> Mounted {
    fault::at("mount", &viewer.card().title);
    for notice in &notices {
        event::warn(notice);
    }

    let first = read_view(&viewer, view);
    let choice = Rc::new(RefCell::new(first.clone()));
    let loader = Rc::new(loader);
    let on_ready = {
        let (host, slot, stage) = (host.clone(), slot.clone(), stage.clone());
        move |()| {
            slot.set_hidden(true);
            stage.set_hidden(false);
            event::ready(&host, &notices);
        }
    };
    let on_change = {
        let (host, viewer, seen) = (host.clone(), Rc::clone(&viewer), Rc::clone(&choice));
        move |(choice, led): (Choice, bool)| {
            seen.replace(choice.clone());
            if led {
                event::change(&host, &viewer, &choice);
            }
        }
    };
    let on_say = tell(&stage, &loader);
    let on_open = {
        let loader = Rc::clone(&loader);
        move |()| loader.prepare()
    };
    let (shares, frames) = (loader.shares(), loader.frames());
    let on_take = {
        let (viewer, stage) = (Rc::clone(&viewer), stage.clone());
        move |(take, choice, told): (Take, Choice, Callback<Option<Taken>>)| {
            fault::at("handler", &viewer.card().title);
            take::take(take, &viewer, &choice, &stage, &loader, told);
        }
    };
    let hooks = Hooks {
        shares,
        frames,
        on_ready: on_ready.into(),
        on_change: on_change.into(),
        on_say,
        on_open: on_open.into(),
        on_take: on_take.into(),
    };
    let page = Page { asked: None, printed: None, hooks: Rc::new(hooks) };
    let props = CardProps { viewer, choice: first, page: Some(page) };
    let root: Element = stage.clone().into();
    let app = Renderer::<Card>::with_root_and_props(root, props.clone()).render();
    Mounted { app, props, choice, slot, stage }
}

#[wasm_bindgen]
impl Mounted {
    /// Takes the card off the page and shows the page's own text again.
    pub fn unmount(self) {
        self.stage.set_hidden(true);
        self.slot.set_hidden(false);
        self.app.destroy();
    }

    /// What is shown that is not shown at first, as a part of an address; empty where that is nothing.
    /// A card of a group is given what its cards have in common, and writes that instead of its own.
    pub fn view(&self, group: Option<String>) -> String {
        let group = group.map(|group| Shared::parse(&group));
        write(&self.props.viewer, &self.choice.borrow(), group.as_ref())
    }

    /// What the cards of a group have in common now that this one has been changed.
    pub fn share(&self, group: &str) -> String {
        shared(&self.props.viewer, &self.choice.borrow(), Shared::parse(group)).write()
    }

    /// Takes over what the cards of its group have in common.
    pub fn follow(&mut self, group: &str) {
        let (places, year) = follow(&self.props.viewer, &Shared::parse(group));
        self.ask(Action::Follow(places, year));
    }

    /// Adds what stands on paper only, with the address of the page as it is; without one, takes it away
    /// again.
    pub fn print(&mut self, address: Option<String>) {
        if let Some(page) = &mut self.props.page {
            page.printed = address.map(Into::into);
        }
        self.app.update(self.props.clone());
    }

    /// Shows what an address asks for. A year that its `group` has chosen stays where that names none: no reader can take it
    /// back, and the others go on in it.
    pub fn restore(&mut self, view: &str, group: &str) {
        let mut choice = read_view(&self.props.viewer, view);
        choice.year = choice.year.or(Shared::parse(group).year);
        self.ask(Action::Restore(choice));
    }
}

impl Mounted {
    fn ask(&mut self, action: Action) {
        if let Some(page) = &mut self.props.page {
            let number = page.asked.as_ref().map_or(0, |(number, _)| number.wrapping_add(1));
            page.asked = Some((number, action.into()));
        }
        self.app.update(self.props.clone());
    }
}

/// Tells those who listen, when the reader pauses, what has become new by what was chosen here: a screen
/// reader would read each of many changes to its end. Nothing is new at first.
fn tell(stage: &HtmlElement, loader: &Rc<Loader>) -> Callback<(Said, bool)> {
    let now = Rc::new(RefCell::new(Said::default()));
    let told = Rc::new(RefCell::new(None::<Said>));
    let done = {
        let (now, told, stage) = (Rc::clone(&now), Rc::clone(&told), stage.clone());
        Closure::<dyn FnMut()>::new(move || {
            let now = now.borrow().clone();
            let news = told.replace(Some(now.clone())).map(|told| now.since(&told));
            if let Some(news) = news.filter(|news| !news.is_empty()) {
                show_news(&stage, &news);
            }
        })
    };
    let loader = Rc::clone(loader);
    let stage = stage.clone();
    Callback::from(move |(said, led): (Said, bool)| {
        now.replace(said.clone());
        // What was news may be true no more.
        show_news(&stage, "");
        let before = told.take().filter(|_| led);
        if before.is_some() {
            loader.rest(done.as_ref());
        }
        told.replace(Some(before.map_or_else(|| said.clone(), |before| before.without(&said))));
    })
}

fn show_news(stage: &HtmlElement, news: &str) {
    if let Ok(Some(place)) = stage.query_selector(".news") {
        place.set_text_content(Some(news));
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
