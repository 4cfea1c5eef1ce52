//! The whole card, and the reader's choice.

use std::rc::Rc;

use yew::prelude::*;

use super::comparison::comparison;
use super::facts::facts;
use super::footer::footer;
use super::tools::{place, tools};
use super::{Dispatch, ask};
use crate::dom;
use crate::state::State;
use crate::view::{Block, Choice, Viewer};

#[derive(Clone, PartialEq, Properties)]
pub(crate) struct CardProps {
    pub viewer: Rc<Viewer>,
    /// Whether the card answers. One that does not is the text of a page.
    pub live: bool,
    /// Once, when the card has been drawn.
    #[prop_or_default]
    pub on_ready: Callback<()>,
    /// Whenever the reader has chosen something else.
    #[prop_or_default]
    pub on_change: Callback<Choice>,
}

#[component]
pub(crate) fn Card(props: &CardProps) -> Html {
    let viewer = &props.viewer;
    let state = use_reducer_eq(|| State::new(viewer.first_choice()));
    let seen = (Rc::clone(viewer), state.choice.clone(), state.pointer);
    let view = use_memo(seen, |(viewer, choice, pointer)| viewer.view(choice, *pointer));

    let first = use_mut_ref(|| true);
    let (on_ready, on_change) = (props.on_ready.clone(), props.on_change.clone());
    use_effect_with(state.choice.clone(), move |choice| {
        if first.replace(false) {
            on_ready.emit(());
        } else {
            on_change.emit(choice.clone());
        }
    });

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

    let live = props.live;
    // Only one of the text and the card may be the landmark.
    let name = live.then(|| view.title.clone());
    let dispatch = state.dispatcher();
    // Each has a key, so that tools that move are moved, and not made anew under the reader's hands.
    let mut parts: Vec<Html> = Vec::new();
    for (index, block) in view.blocks.iter().enumerate() {
        parts.push(part(block, live, &dispatch));
        if let Some(tools) = view.tools.as_ref().filter(|tools| tools.after == index) {
            parts.push(if live {
                self::tools(viewer, tools, &state, &dispatch, &list)
            } else {
                place(tools)
            });
        }
    }
    html! {
        <section class="fact-box" lang={view.language.clone()} aria-label={name} ref={section}>
            <header>
                if let Some(kicker) = &view.kicker {
                    <p class="kicker">{ kicker }</p>
                }
                <h2>{ &view.title }</h2>
            </header>
            { for parts }
            { footer(&view) }
        </section>
    }
}

fn part(block: &Block, live: bool, dispatch: &Dispatch) -> Html {
    match block {
        Block::Rows(rows) => facts(rows, live, dispatch),
        Block::Comparison(comparison) => self::comparison(comparison, live, dispatch),
    }
}
