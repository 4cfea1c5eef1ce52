//! What the card says by itself: every message, with the values it is given. The words are in
//! `src/messages`, a file for each language.

use std::rc::Rc;

use super::Locale;
use super::direction::Direction;
use super::message::{Argument, Messages, SLOT};
use crate::model::Plural;

/// The words of one language.
pub(crate) struct Words {
    messages: Messages,
    locale: Rc<dyn Locale>,
    direction: Direction,
}

/// A number as it is written: its words depend on it.
#[derive(Clone, Copy)]
pub(crate) struct Numeral<'a> {
    pub text: &'a str,
    pub value: f64,
    pub plural: Plural,
}

/// Where the language stands whose lists are taken: it is needed before there are words.
pub(super) const LIST_LOCALE: usize = Name::list_locale as usize;

/// Declares the messages: for each, a name and the values it is given. `Data` is a text of the data,
/// which keeps its direction; `Said` one that the card has written, `Count` how many there are of
/// something, `Written` a number that is written already.
macro_rules! messages {
    ($($name:ident $(($($value:ident: $kind:ident),+))?;)+) => {
        #[allow(non_camel_case_types)] // They are named as their messages.
        #[derive(Clone, Copy)]
        enum Name { $($name),+ }

        /// The messages in their order, each with the values that it is given.
        pub(super) const DECLARED: &[(&str, &[&str])] =
            &[$((stringify!($name), &[$($(stringify!($value)),+)?])),+];

        impl Words {
            $(messages!(method $name $(($($value: $kind),+))?);)+
        }
    };
    (method $name:ident) => {
        pub fn $name(&self) -> &str {
            self.messages.text(Name::$name as usize)
        }
    };
    (method $name:ident ($($value:ident: $kind:ident),+)) => {
        pub fn $name(&self, $($value: messages!(type $kind)),+) -> String {
            self.say(Name::$name, &[$(messages!(argument $kind $value)),+])
        }
    };
    (type Data) => { &str };
    (type Said) => { &str };
    (type Count) => { usize };
    (type Written) => { Numeral<'_> };
    (type Slot) => { () };
    (argument Written $value:ident) => {
        Argument::Written($value.text, $value.value, $value.plural)
    };
    (argument Slot $value:ident) => {{
        let () = $value;
        Argument::Slot
    }};
    (argument $kind:ident $value:ident) => { Argument::$kind($value) };
}

messages! {
    direction;
    list_locale;
    between_sentences;
    between_items;
    between_parts;
    folded_articles;
    in_sentence(name: Data, lower: Data, uncapped: Data, id: Data, first: Data, last: Data);

    quantity(number: Said, unit: Data);
    percent(number: Said);
    points(number: Written);
    span(from: Said, to: Said);
    no_data;
    not_applicable(reason: Data);
    permanent;

    heading(label: Data, year: Said);
    of_year(text: Said, year: Said);
    as_of(date: Said);
    about(label: Data);
    source(name: Slot);
    source_edition(name: Slot, edition: Data);
    edition(edition: Data);
    read_on(date: Said);
    term_source;
    term_edition;
    term_read_on;
    term_license;
    term_note;
    term_year;
    term_full_figure;

    lead(name: Data, quantity: Said);
    relations(list: Said);
    no_relations;
    same(reference: Said);
    about_same(reference: Said);
    percent_above(percent: Said, reference: Said);
    percent_below(percent: Said, reference: Said);
    just_above(percent: Said, reference: Said);
    just_below(percent: Said, reference: Said);
    fraction(fraction: Said, reference: Said);
    about_fraction(fraction: Said, reference: Said);
    share(percent: Said, reference: Said);
    tiny_share(percent: Said, reference: Said);
    times(times: Written, reference: Said);
    about_times(times: Written, reference: Said);
    above(gap: Said, reference: Said);
    below(gap: Said, reference: Said);
    far_above(reference: Said);
    far_below(reference: Said);
    no_data_for(list: Said);
    does_not_apply_to(list: Said);

    years(count: Count);
    years_more(count: Count, reference: Said);
    years_fewer(count: Count, reference: Said);
    years_alike(reference: Said);
    years_for(count: Count, reference: Said);
    permanent_too(list: Said);
    together(years: Said);
    never_together;
    before(count: Count, reference: Said);
    after(count: Count, reference: Said);
    same_year(reference: Said);
    items(count: Count);
    shared(count: Count, reference: Said);
    only(name: Said);
    all;
    both;

    target_of(year: Said);
    target_rule(value: Said, label: Data);
    target_is(year: Said, value: Said);
    target_exactly(year: Said);
    target_about(year: Said, value: Said);
    target_met(year: Said, value: Said);
    above_target(gap: Said, year: Said, value: Said);
    below_target(gap: Said, year: Said, value: Said);
    far_above_target(year: Said, value: Said);
    far_below_target(year: Said, value: Said);

    rank(place: Count, of: Count, tied: Said);
    rank_highest(of: Count, tied: Said);
    rank_lowest(of: Count, tied: Said);
    ranks(name: Said, rank: Said, earlier: Count);
    rank_of(name: Data, rank: Said);
    no_rank(name: Data);
    and_others(name: Data, count: Count);

    target;
    named(name: Data, value: Said);
    place_at(name: Said, value: Said, rank: Said);
    point;
    line(name: Data, from: Said, from_year: Said, to: Said, to_year: Said);
    lines(list: Said);
    field(count: Count, low: Said, low_name: Data, high: Said, high_name: Data);
    field_level(count: Count, value: Said);

    place;
    value;
    rank_head;
    year_head;
    years_head;
    number_of_years;
    difference_from(name: Data);
    years_in(unit: Data);

    compare;
    compare_fact(label: Said);
    compare_with;
    remove(name: Data);
    view;
    bars;
    side_by_side;
    trend;
    all_places;
    table;
    order;
    as_given;
    by_value;
    numbers;
    compared;
    all_years;
    year;

    add;
    places;
    suggested;
    found;
    editors;
    next_above;
    next_below;
    compared_already;
    not_found(text: Data);
    places_found(count: Count);
    full(most: Count, name: Said);

    take;
    copy;
    download;
    link;
    share_it;
    citation;
    frame;
    png;
    svg;
    csv;
    json;
    link_copied;
    citation_copied;
    frame_copied;
    shared_it;
    not_shared;
    saved(file: Data);
    copy_by_hand;
    not_taken;
    cited(title: Data, facts: Said, place: Said);
    cited_sources(title: Data, facts: Said, count: Count, sources: Said, place: Said);
    cited_page(page: Data, address: Data);

    frame_failed;
    frame_origin(origin: Data);
    frame_noscript;
}

impl Words {
    pub(super) fn new(messages: Messages, locale: Rc<dyn Locale>) -> Self {
        let direction = match messages.text(Name::direction as usize) {
            "rtl" => Direction::Rtl,
            _ => Direction::Ltr,
        };
        Self { messages, locale, direction }
    }

    /// In which direction the language runs.
    pub fn runs(&self) -> Direction {
        self.direction
    }

    fn say(&self, name: Name, arguments: &[Argument<'_>]) -> String {
        self.messages.say(name as usize, arguments, self.locale.as_ref(), self.direction)
    }

    /// What stands before and behind the name of a source, which is a link.
    pub fn around_source(&self, edition: Option<&str>) -> (String, String) {
        let text = match edition {
            Some(edition) => self.source_edition((), edition),
            None => self.source(()),
        };
        let (before, after) = text.split_once(SLOT).unwrap_or((&text, ""));
        (before.to_owned(), after.to_owned())
    }
}
