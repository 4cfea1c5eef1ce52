//! Elements made by small functions, which cost a call each where `html!` builds every element in place:
//! a third of the code. It still reads from the outside in, and what is made are Yew's nodes.
//!
//! What is there only sometimes keeps its place among its siblings ([`Tag::maybe`]), and so does a list
//! ([`Tag::each`]): what follows it is never made anew.

use std::borrow::Cow;
use std::fmt;

use yew::prelude::*;
use yew::virtual_dom::{VList, VTag};

use super::Dispatch;
use crate::dom;
use crate::state::Action;

/// An element that is being made.
pub(super) struct Tag(Box<Made>);

struct Made {
    element: VTag,
    /// Its classes, which stand behind its attributes; most elements have one at most.
    class: Cow<'static, str>,
}

/// An element by its name, and attributes whose values have no space: `tag("th role=rowheader scope=row")`.
#[inline(never)]
pub(super) fn tag(markup: &'static str) -> Tag {
    let (name, attributes) = markup.split_once(' ').unwrap_or((markup, ""));
    let element = VTag::new(AttrValue::Static(name));
    Tag(Box::new(Made { element, class: Cow::Borrowed("") })).with(attributes)
}

impl Tag {
    /// More attributes, as [`tag`] has them.
    #[inline(never)]
    pub fn with(mut self, attributes: &'static str) -> Self {
        for attribute in attributes.split(' ') {
            match attribute.split_once('=') {
                Some(("class", class)) => self = self.class(class),
                Some((name, value)) => {
                    self.0.element.add_attribute(name, AttrValue::Static(value));
                }
                None => {}
            }
        }
        self
    }

    #[inline(never)]
    pub fn set(mut self, name: &'static str, value: &str) -> Self {
        self.0.element.add_attribute(name, AttrValue::from(value));
        self
    }

    /// One class more, if it is one.
    #[inline(never)]
    pub fn class(mut self, class: &'static str) -> Self {
        let own = &mut self.0.class;
        if own.is_empty() {
            *own = Cow::Borrowed(class);
        } else if !class.is_empty() {
            let own = own.to_mut();
            own.push(' ');
            own.push_str(class);
        }
        self
    }

    /// An attribute that is there only sometimes.
    #[inline(never)]
    pub fn set_if(self, name: &'static str, value: Option<&str>) -> Self {
        match value {
            Some(value) => self.set(name, value),
            None => self,
        }
    }

    /// An attribute that is written out: a number, a share of a width.
    #[inline(never)]
    pub fn write(self, name: &'static str, value: &dyn fmt::Display) -> Self {
        self.set(name, &value.to_string())
    }

    /// A class that only some of its kind have.
    #[inline(never)]
    pub fn class_if(self, class: &'static str, has: bool) -> Self {
        if has { self.class(class) } else { self }
    }

    /// What an input holds.
    #[inline(never)]
    pub fn value(mut self, value: &str) -> Self {
        self.0.element.set_value(AttrValue::from(value));
        self
    }

    #[inline(never)]
    pub fn checked(mut self, checked: bool) -> Self {
        self.0.element.set_checked(checked);
        self
    }

    /// By what it is known again among its siblings.
    #[inline(never)]
    pub fn key(mut self, key: &str) -> Self {
        self.0.element.key = Some(key.into());
        self
    }

    /// Where it can be found when it has been drawn.
    #[inline(never)]
    pub fn found(mut self, place: &NodeRef) -> Self {
        self.0.element.node_ref = place.clone();
        self
    }

    /// What is done at an event, by the name of its property. Only a card in a browser has events.
    pub fn on<E: dom::Event>(self, event: &'static str, handle: impl Fn(E) + 'static) -> Self {
        if cfg!(target_arch = "wasm32") { self.listen(event, dom::handler(handle)) } else { self }
    }

    #[inline(never)]
    fn listen(mut self, event: &'static str, handler: dom::Handler) -> Self {
        self.0.element.add_property(event, handler);
        self
    }

    /// What a reader does by an event, whatever the event says.
    #[inline(never)]
    pub fn does(self, event: &'static str, dispatch: &Dispatch, action: Action) -> Self {
        let dispatch = dispatch.clone();
        self.on(event, move |_: Event| dispatch.emit(action.clone()))
    }

    #[inline(never)]
    pub fn text(self, text: &str) -> Self {
        self.html(AttrValue::from(text).into())
    }

    #[inline(never)]
    pub fn child(self, child: Self) -> Self {
        self.html(child.into())
    }

    /// A child that is there only sometimes.
    #[inline(never)]
    pub fn maybe(self, child: Option<Self>) -> Self {
        self.html(child.map(Html::from).unwrap_or_default())
    }

    /// A child for each of these, which have keys where they can change places.
    pub fn each<T>(
        self,
        all: impl IntoIterator<Item = T>,
        mut draw: impl FnMut(T) -> Self,
    ) -> Self {
        let mut list = VList::new();
        for one in all {
            draw(one).push_to(&mut list);
        }
        self.list(list)
    }

    #[inline(never)]
    fn push_to(self, list: &mut VList) {
        list.add_child(self.into());
    }

    #[inline(never)]
    fn list(self, list: VList) -> Self {
        self.html(list.into())
    }

    #[inline(never)]
    fn html(mut self, child: Html) -> Self {
        self.0.element.add_child(child);
        self
    }
}

impl From<Tag> for Html {
    fn from(tag: Tag) -> Self {
        let Made { mut element, class } = *tag.0;
        if !class.is_empty() {
            element.add_attribute("class", class);
        }
        element.into()
    }
}
