//! The whole card, and the reader's choice.

use std::rc::Rc;

use yew::prelude::*;

use super::comparison::comparison;
use super::facts::facts;
use super::footer::footer;
use super::tag::{Tag, tag};
use super::take::{self, take};
use super::tools::{place, tools};
use super::{Dispatch, ask, picker};
use crate::dom;
use crate::fault;
use crate::format::Words;
use crate::state::{Action, Search, State, Take, Taken};
use crate::view::{AT_ONCE, Block, CardView, Choice, Found, Said, Table, Viewer};

#[derive(Clone, PartialEq, Properties)]
pub(crate) struct CardProps {
    pub viewer: Rc<Viewer>,
    /// What is shown at first.
    pub choice: Choice,
    /// What a card that answers has to do with its page; one without it is the text of a page.
    #[prop_or_default]
    pub page: Option<Page>,
}

/// What a card that answers has to do with its page.
#[derive(Clone)]
pub(crate) struct Page {
    /// What the page asks of the card, with a number of its own, so that the same can be asked twice.
    pub asked: Option<(u32, Rc<Action>)>,
    /// While the page is printed: its address, with this view.
    pub printed: Option<AttrValue>,
    pub hooks: Rc<Hooks>,
}

/// What is asked by another number is another thing; the hooks are the page's own as long as there is a card.
impl PartialEq for Page {
    fn eq(&self, other: &Self) -> bool {
        self.number() == other.number()
            && self.printed == other.printed
            && Rc::ptr_eq(&self.hooks, &other.hooks)
    }
}

impl Page {
    /// That of what it has asked last.
    fn number(&self) -> Option<u32> {
        self.asked.as_ref().map(|(number, _)| *number)
    }
}

/// What a card tells its page, and what it can offer there.
pub(crate) struct Hooks {
    /// Whether the browser can share.
    pub shares: bool,
    /// Whether there is a page for frames.
    pub frames: bool,
    /// Once, when the card has been drawn.
    pub on_ready: Callback<()>,
    /// Whenever something else is shown; and whether it was chosen here.
    pub on_change: Callback<(Choice, bool)>,
    /// Whenever it says something else, and at first; and whether that was chosen here.
    pub on_say: Callback<(Said, bool)>,
    /// Before anything can be taken away.
    pub on_open: Callback<()>,
    /// When something is to be taken away; and where to tell what came of it.
    pub on_take: Callback<(Take, Choice, Callback<Option<Taken>>)>,
}

/// A component with methods: what hooks would be, one after each drawing, costs the browser 4 KB less so.
pub(crate) struct Card {
    state: Rc<State>,
    /// What is shown, by the choice and the pointer that it was made for.
    view: CardView,
    /// What was found in the list of subjects to add.
    found: Found,
    /// What the page was told last, and the state that it was of; nothing before the first drawing.
    told: Option<(Rc<State>, Said)>,
    section: NodeRef,
    list: NodeRef,
    text: NodeRef,
}

impl Component for Card {
    type Message = Rc<Action>;
    type Properties = CardProps;

    fn create(context: &Context<Self>) -> Self {
        let CardProps { viewer, choice, .. } = context.props();
        Self {
            state: Rc::new(State::new(choice.clone())),
            view: viewer.drawn(choice, None, AT_ONCE),
            found: Found::default(),
            told: None,
            section: NodeRef::default(),
            list: NodeRef::default(),
            text: NodeRef::default(),
        }
    }

    fn changed(&mut self, context: &Context<Self>, old: &CardProps) -> bool {
        if let Some(page) = &context.props().page
            && let Some((number, action)) = &page.asked
            && old.page.as_ref().and_then(Page::number) != Some(*number)
        {
            self.act(context, action);
        }
        true
    }

    fn update(&mut self, context: &Context<Self>, action: Rc<Action>) -> bool {
        self.act(context, &action)
    }

    fn view(&self, context: &Context<Self>) -> Html {
        let CardProps { viewer, choice, page } = context.props();
        let state = &self.state;
        let printed = page.as_ref().and_then(|page| page.printed.as_deref());
        fault::at(if state.choice == *choice { "render" } else { "change" }, &self.view.title);

        // On paper nothing is left for later.
        let whole = printed.is_some().then(|| viewer.view(&state.choice, state.pointer));
        let view = whole.as_ref().unwrap_or(&self.view);
        let tables = match printed {
            Some(_) => viewer.tables(&state.choice),
            None => Vec::new(),
        };
        let live = page.is_some();
        let dispatch = context.link().callback(|action| action);
        let words = viewer.words();
        let header = tag("header")
            .maybe(view.kicker.as_ref().map(|own| tag("p class=kicker part=kicker").text(own)))
            .child(tag("h2 part=title").text(&view.title));
        // Each part has a key, so that tools that move are moved, and not made anew under the reader's hands.
        let mut parts: Vec<Tag> = Vec::new();
        for (index, block) in view.blocks.iter().enumerate() {
            parts.push(part(block, &tables, live, words, &dispatch));
            if let Some(tools) = view.tools.as_ref().filter(|tools| tools.after == index) {
                parts.push(if live {
                    self::tools(viewer, tools, &self.found, state, &dispatch, &self.list)
                } else {
                    place(tools, words)
                });
            }
        }
        tag("section class=fact-box")
            .set("lang", &view.language)
            .set("dir", view.direction.name())
            .with("part=card")
            // Only one of the text and the card may be the landmark.
            .set_if("aria-label", live.then_some(&*view.title))
            .found(&self.section)
            .on("onkeydown", |event: KeyboardEvent| dom::fold(&event))
            .child(header)
            .each(parts, |part| part)
            .child(footer(view, printed))
            .child(take(page.as_ref(), words, state, &dispatch, &self.text))
            // What is told here when something has changed is not drawn: see `embed`.
            .maybe(live.then(|| tag("p role=status class=news class=hidden")))
            .into()
    }

    /// Tells the page what is new, and keeps the reader where it is.
    fn rendered(&mut self, context: &Context<Self>, _first: bool) {
        let CardProps { viewer, page, .. } = context.props();
        if let Some(rows) = self.view.soon() {
            let link = context.link().clone();
            dom::soon(move || link.send_message(Action::Rows(rows)));
        }
        let state = Rc::clone(&self.state);
        let picker = picker::said(viewer, &state.search, &self.found);
        let answers = vec![picker, take::said(&state, viewer.words())];
        let said = self.view.said(answers, viewer.words());
        let Some((old, told)) = self.told.replace((Rc::clone(&state), said.clone())) else {
            if let Some(page) = page {
                page.hooks.on_ready.emit(());
                page.hooks.on_say.emit((said, state.led));
            }
            return;
        };
        let chosen = state.choice != old.choice;
        if let Some(page) = page {
            if chosen {
                page.hooks.on_change.emit((state.choice.clone(), state.led));
            }
            if said != told {
                page.hooks.on_say.emit((said, state.led));
            }
        }
        let at = |search: &Search| (search.open, search.text.clone(), search.active);
        if state.search.open && !old.search.open {
            let viewer = Rc::clone(viewer);
            dom::soon(move || _ = viewer.ways_in());
        }
        if at(&state.search) != at(&old.search) {
            dom::show_selected(&self.list);
        } else if state.search.scrolled != old.search.scrolled {
            dom::keep_below(&self.list, state.search.scrolled.start.saturating_add(Found::MORE));
        }
        if let Some(fact) = state.asked.filter(|_| state.asked != old.asked || chosen) {
            dom::focus(&self.section, &ask::id(fact));
        }
        // Nothing moves under a pointer, nor for what was done elsewhere.
        if chosen && state.led && state.pointer.is_none() {
            dom::keep_in_sight(&self.section);
        }
        if state.choice.order != old.choice.order {
            dom::show_first_rows(&self.section);
        }
        if state.taken != old.taken {
            dom::select(&self.text);
        }
    }
}

impl Card {
    /// Does what an action says, and says whether that changes anything.
    fn act(&mut self, context: &Context<Self>, action: &Action) -> bool {
        let viewer = &context.props().viewer;
        let mut state = self.state.reduce(action);
        state.choice.year = viewer.nearest_year(state.choice.year, &state.choice);
        if state == *self.state {
            return false;
        }
        let old = std::mem::replace(&mut self.state, Rc::new(state));
        let State { choice, pointer, rows, search, .. } = &*self.state;
        if *choice != old.choice || *pointer != old.pointer || *rows != old.rows {
            self.view = viewer.drawn(choice, *pointer, *rows);
        }
        let is_open = search.open;
        self.found = if is_open {
            viewer.search(choice, &search.text, search.active, &search.scrolled)
        } else {
            Found::default()
        };
        true
    }
}

/// `tables` are what is printed beside drawings.
fn part(
    block: &Block,
    tables: &[(usize, Table)],
    live: bool,
    words: &Words,
    dispatch: &Dispatch,
) -> Tag {
    match block {
        Block::Rows(rows) => facts(rows, live, words, dispatch),
        Block::Comparison(comparison) => {
            let printed = tables.iter().find(|(fact, _)| *fact == comparison.fact);
            let printed = printed.map(|(_, table)| table);
            self::comparison(comparison, printed, live, words, dispatch)
        }
    }
}
