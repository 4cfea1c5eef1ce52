//! Elements made by small functions, which cost a call each where `html!` builds every element in place:
//! a third of the code. It still reads from the outside in, and what is made are Yew's nodes.
//!
//! What is there only sometimes keeps its place among its siblings ([`Tag::maybe`]), and so does a list
//! ([`Tag::each`]): what follows it is never made anew.

use std::borrow::Cow;
use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;
use yew::virtual_dom::{AttributeOrProperty, Attributes, VList, VTag};

use super::Dispatch;
use crate::dom;
use crate::model::digits;
use crate::scale::Share;
use crate::state::Action;
use crate::view::Ems;

/// An element that is being made.
pub(super) struct Tag(Box<Made>);

struct Made {
    element: VTag,
    /// The names of its attributes and properties, none twice, beside their values.
    names: Vec<&'static str>,
    values: Vec<Option<AttributeOrProperty>>,
    children: Vec<Html>,
    /// Its classes, which stand behind its attributes; most elements have one at most.
    class: Cow<'static, str>,
}

/// An element by its name, and attributes whose values have no space: `tag("th role=rowheader scope=row")`.
#[inline(never)]
pub(super) fn tag(markup: &'static str) -> Tag {
    let (name, attributes) = markup.split_once(' ').unwrap_or((markup, ""));
    let made = Made {
        element: VTag::new(AttrValue::Static(name)),
        names: Vec::new(),
        values: Vec::new(),
        children: Vec::new(),
        class: Cow::Borrowed(""),
    };
    Tag(Box::new(made)).with(attributes)
}

impl Made {
    /// What is there only sometimes has its name always: elements whose lists of names are the same are compared
    /// value by value, others by maps that are made of them.
    #[inline(never)]
    fn add(&mut self, name: &'static str, value: Option<AttributeOrProperty>) {
        debug_assert!(!self.names.contains(&name), "{name} twice");
        self.names.push(name);
        self.values.push(value);
    }
}

impl Tag {
    /// More attributes, as [`tag`] has them.
    #[inline(never)]
    pub fn with(mut self, attributes: &'static str) -> Self {
        for attribute in attributes.split(' ') {
            match attribute.split_once('=') {
                Some(("class", class)) => self = self.class(class),
                Some((name, value)) => {
                    self.0
                        .add(name, Some(AttributeOrProperty::Attribute(AttrValue::Static(value))));
                }
                None => {}
            }
        }
        self
    }

    #[inline(never)]
    pub fn set(self, name: &'static str, value: &str) -> Self {
        self.set_if(name, Some(value))
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
    pub fn set_if(mut self, name: &'static str, value: Option<&str>) -> Self {
        self.0.add(name, value.map(|value| AttributeOrProperty::Attribute(value.into())));
        self
    }

    /// An attribute that is written out: a number, a share of a width.
    #[inline(never)]
    pub fn write(self, name: &'static str, value: &dyn Written) -> Self {
        self.set(name, &value.text())
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
        self.0.add(event, Some(AttributeOrProperty::Property(handler)));
        self
    }

    /// What a reader does by an event, whatever the event says.
    #[inline(never)]
    pub fn does(self, event: &'static str, dispatch: &Dispatch, action: Rc<Action>) -> Self {
        let dispatch = dispatch.clone();
        self.on(event, move |_: Event| dispatch.emit(Rc::clone(&action)))
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
        let mut list = Vec::new();
        for one in all {
            draw(one).push_to(&mut list);
        }
        self.list(list)
    }

    #[inline(never)]
    fn push_to(self, list: &mut Vec<Html>) {
        list.push(self.into());
    }

    #[inline(never)]
    fn list(self, list: Vec<Html>) -> Self {
        self.html(VList::with_children(list, None).into())
    }

    #[inline(never)]
    fn html(mut self, child: Html) -> Self {
        self.0.children.push(child);
        self
    }
}

/// What an attribute is written out of. Not by `Display`, whose machinery nothing else of what is drawn needs.
pub(super) trait Written {
    fn text(&self) -> String;
}

impl Written for Share {
    fn text(&self) -> String {
        (*self).text()
    }
}

impl Written for Ems {
    fn text(&self) -> String {
        (*self).text()
    }
}

impl Written for u16 {
    fn text(&self) -> String {
        digits((*self).into(), 1)
    }
}

impl Written for usize {
    fn text(&self) -> String {
        digits(*self, 1)
    }
}

impl Written for bool {
    fn text(&self) -> String {
        if *self { "true" } else { "false" }.to_owned()
    }
}

impl From<Tag> for Html {
    fn from(tag: Tag) -> Self {
        let mut made = *tag.0;
        let class = std::mem::take(&mut made.class);
        let class = (!class.is_empty()).then(|| AttributeOrProperty::Attribute(class.into()));
        made.add("class", class);
        let Made { mut element, names, values, children, .. } = made;
        element.attributes = Attributes::Dynamic { keys: known(names), values: values.into() };
        // An input has none.
        if let Some(place) = element.children_mut() {
            *place = VList::with_children(children, None).into();
        }
        element.into()
    }
}

/// The same list of names, kept for good: Yew takes two lists for the same where they stand in the same place. There are
/// as many as this code makes different elements.
fn known(names: Vec<&'static str>) -> &'static [&'static str] {
    thread_local!(static KNOWN: RefCell<Vec<&'static [&'static str]>> = RefCell::default());
    KNOWN.with_borrow_mut(|known| {
        if let Some(own) = known.iter().find(|own| **own == names) {
            return *own;
        }
        let own: &'static [&'static str] = names.leak();
        known.push(own);
        own
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn elements_of_one_kind_share_their_list_of_names() {
        let names = |end: bool, class: &'static str| {
            let line = tag("line x=0").set_if("dy", end.then_some("1em")).class(class);
            let Html::VTag(line) = Html::from(line) else { panic!("no element") };
            match line.attributes {
                Attributes::Dynamic { keys, .. } => keys,
                _ => panic!("no list of names"),
            }
        };
        assert_eq!(names(true, "own"), ["x", "dy", "class"]);
        assert!(std::ptr::eq(names(true, "own"), names(false, "")));
    }
}
