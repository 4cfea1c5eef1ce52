//! The whole card, and the reader's choice.

use std::rc::Rc;

use yew::prelude::*;

use super::comparison::comparison;
use super::facts::facts;
use super::footer::footer;
use super::take::{self, take};
use super::tools::{place, tools};
use super::{Dispatch, ask, picker};
use crate::dom;
use crate::fault;
use crate::format::Words;
use crate::state::{Action, State, Take, Taken};
use crate::view::{Block, Choice, Said, Table, Viewer};

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
#[derive(Clone, PartialEq)]
pub(crate) struct Page {
    /// What the page asks of the card, with a number of its own, so that the same can be asked twice.
    pub asked: Option<(u32, Action)>,
    /// While the page is printed: its address, with this view.
    pub printed: Option<AttrValue>,
    /// Whether the browser can share.
    pub shares: bool,
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

#[component]
pub(crate) fn Card(props: &CardProps) -> Html {
    let CardProps { viewer, choice, page } = props;
    let state = use_reducer_eq(|| State::new(choice.clone()));
    let seen = (Rc::clone(viewer), state.choice.clone(), state.pointer);
    let view = use_memo(seen, |(viewer, choice, pointer)| viewer.view(choice, *pointer));

    fault::at(if state.choice == *choice { "render" } else { "change" }, &view.title);

    let first = use_mut_ref(|| true);
    {
        let (page, led) = (page.clone(), state.led);
        use_effect_with(state.choice.clone(), move |choice| match page {
            Some(page) if first.replace(false) => page.on_ready.emit(()),
            Some(page) => page.on_change.emit((choice.clone(), led)),
            None => {}
        });
    }
    {
        let dispatch = state.dispatcher();
        let asked = page.as_ref().and_then(|page| page.asked.clone());
        use_effect_with(asked, move |asked| {
            if let Some((_, action)) = asked {
                dispatch.dispatch(action.clone());
            }
        });
    }

    let search = &state.search;
    let offers = if search.open { viewer.search(&state.choice, &search.text) } else { Vec::new() };
    {
        let (page, led) = (page.clone(), state.led);
        let said = view
            .said(vec![picker::said(viewer, search, &offers), take::said(&state, viewer.words())]);
        use_effect_with(said, move |said| {
            if let Some(page) = page {
                page.on_say.emit((said.clone(), led));
            }
        });
    }

    let list = use_node_ref();
    {
        let list = list.clone();
        use_effect_with(state.search.clone(), move |_| dom::show_selected(&list));
    }

    let section = use_node_ref();
    {
        let section = section.clone();
        use_effect_with((state.asked, state.choice.facts.clone()), move |(asked, _)| {
            if let Some(fact) = asked {
                dom::focus(&section, &ask::id(*fact));
            }
        });
    }

    {
        let section = section.clone();
        use_effect_with(state.choice.clone(), move |_| dom::keep_in_sight(&section));
    }

    let text = use_node_ref();
    {
        let text = text.clone();
        use_effect_with(state.taken.clone(), move |_| dom::select(&text));
    }

    let printed = page.as_ref().and_then(|page| page.printed.clone());
    let tables = match &printed {
        Some(_) => viewer.tables(&state.choice),
        None => Vec::new(),
    };

    let live = page.is_some();
    // Only one of the text and the card may be the landmark.
    let name = live.then(|| view.title.clone());
    let dispatch = state.dispatcher();
    let words = viewer.words();
    // Each has a key, so that tools that move are moved, and not made anew under the reader's hands.
    let mut parts: Vec<Html> = Vec::new();
    for (index, block) in view.blocks.iter().enumerate() {
        parts.push(part(block, &tables, live, words, &dispatch));
        if let Some(tools) = view.tools.as_ref().filter(|tools| tools.after == index) {
            parts.push(if live {
                self::tools(viewer, tools, &offers, &state, &dispatch, &list)
            } else {
                place(tools, words)
            });
        }
    }
    html! {
        <section class="fact-box" lang={view.language.clone()} dir={view.direction.name()} part="card" aria-label={name}
            ref={section} onkeydown={Callback::from(|event: KeyboardEvent| dom::fold(&event))}>
            <header>
                if let Some(kicker) = &view.kicker {
                    <p class="kicker" part="kicker">{ kicker }</p>
                }
                <h2 part="title">{ &view.title }</h2>
            </header>
            { for parts }
            { footer(&view, printed) }
            { take(page.as_ref(), words, &state, &text) }
            if live {
                // What is told here when something has changed is not drawn: see `embed`.
                <p class="news hidden" role="status"></p>
            }
        </section>
    }
}

/// `tables` are what is printed beside drawings.
fn part(
    block: &Block,
    tables: &[(usize, Table)],
    live: bool,
    words: &Words,
    dispatch: &Dispatch,
) -> Html {
    match block {
        Block::Rows(rows) => facts(rows, live, words, dispatch),
        Block::Comparison(comparison) => {
            let printed = tables.iter().find(|(fact, _)| *fact == comparison.fact);
            let printed = printed.map(|(_, table)| table);
            self::comparison(comparison, printed, live, words, dispatch)
        }
    }
}
