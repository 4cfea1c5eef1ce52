//! Finds the cards of a page and its scripts with JSON, tag by tag.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::rc::Rc;

use lol_html::html_content::Element;
use lol_html::{HtmlRewriter, Settings, element, end_tag};

use super::{Card, Found, Script, Source};

/// Elements that may end without an end tag, where the next one begins: then nobody knows here how far they go.
const OPEN: [&str; 17] = [
    "p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "caption", "colgroup",
    "option", "optgroup", "rp", "rt", "head",
];

/// Elements whose start tag ends a paragraph.
const ENDS_PARAGRAPH: &str = "p, address, article, aside, blockquote, center, dd, details, dialog, dir, div, dl, dt, \
    fieldset, figcaption, figure, footer, form, h1, h2, h3, h4, h5, h6, header, hgroup, hr, li, main, menu, nav, ol, \
    pre, search, section, summary, table, ul";

/// What may be a card's own JSON.
const CHILDREN: &str = "fact-box > script[type='application/json'], \
                        figure[data-fact-box] > script[type='application/json']";

/// What is read so far.
#[derive(Default)]
struct Reading {
    boxes: Vec<Card>,
    scripts: Vec<Script>,
    languages: Vec<Language>,
    /// Where scripts begin that are children of a card's element.
    children: BTreeSet<usize>,
    /// How many elements of cards are open inside the card that is: they are none of their own.
    inner: usize,
    in_paragraph: bool,
}

/// What an element says of the language of all that is in it.
struct Language {
    tag: String,
    start: usize,
    /// Where its end tag begins; none where that is left out.
    end: Option<usize>,
}

impl Reading {
    /// The card that is open.
    fn open(&mut self) -> Option<&mut Card> {
        self.boxes.last_mut().filter(|card| card.end.is_none())
    }

    fn card(&mut self, own: &Element<'_, '_>) {
        let figure = own.get_attribute("data-fact-box").map(Source::Figure);
        let address = own.get_attribute("src").map(Source::Address);
        let id = own.get_attribute("card").map(Source::Id);
        // Where an element names both, the browser takes the address.
        let in_paragraph = figure.is_none() && self.in_paragraph;
        let source = figure.or(address).or(id).unwrap_or(Source::Own);
        let tag = own.source_location().bytes();
        self.inner = 0;
        self.boxes.push(Card { source, language: None, tag, end: None, in_paragraph });
    }

    /// What can be said when the whole page has been read.
    fn found(self) -> Found {
        let Self { mut boxes, mut scripts, languages, children, .. } = self;
        // Of its children the first is a card's own.
        let mut cards = BTreeSet::new();
        for script in &mut scripts {
            let is_child = children.contains(&script.start);
            script.card = script.card.filter(|card| is_child && cards.insert(*card));
        }
        for card in &mut boxes {
            let at = card.tag.start;
            let around = |own: &&Language| own.start <= at && own.end.is_some_and(|end| end > at);
            card.language = languages.iter().rfind(around).map(|own| own.tag.clone());
        }
        Found { boxes, scripts }
    }
}

/// Finds the cards of a page, and the scripts with JSON.
pub fn find(page: &str) -> Result<Found, String> {
    let reading = Rc::new(RefCell::new(Reading::default()));
    let [languages, boxes, children, scripts, paragraphs] =
        std::array::from_fn(|_| Rc::clone(&reading));
    let settings = Settings::new()
        .append_element_content_handler(element!("[lang]", move |own| {
            let tag = own.get_attribute("lang").unwrap_or_default();
            let start = own.source_location().bytes().start;
            let name = own.tag_name();
            let is_open = OPEN.contains(&name.as_str());
            // Nothing is in an element that has no end.
            let Some(ends) = own.end_tag_handlers() else { return Ok(()) };
            let end = (!is_open).then_some(usize::MAX);
            let index = languages.borrow().languages.len();
            languages.borrow_mut().languages.push(Language { tag, start, end });
            let languages = Rc::clone(&languages);
            ends.push(end_tag!(move |tag| {
                // The end of what is around it tells nothing of where it ended.
                let ends = !is_open || tag.name() == name;
                if let Some(own) = languages.borrow_mut().languages.get_mut(index).filter(|_| ends)
                {
                    own.end = Some(tag.source_location().bytes().start);
                }
                Ok(())
            }));
            Ok(())
        }))
        .append_element_content_handler(element!(ENDS_PARAGRAPH, move |own| {
            let is_one = own.tag_name() == "p";
            paragraphs.borrow_mut().in_paragraph = is_one;
            if is_one && let Some(ends) = own.end_tag_handlers() {
                // Its own end, or that of what is around it.
                let paragraphs = Rc::clone(&paragraphs);
                ends.push(end_tag!(move |_| {
                    paragraphs.borrow_mut().in_paragraph = false;
                    Ok(())
                }));
            }
            Ok(())
        }))
        .append_element_content_handler(element!("fact-box, figure[data-fact-box]", move |own| {
            let is_inner = boxes.borrow_mut().open().is_some();
            let cards = Rc::clone(&boxes);
            if is_inner {
                boxes.borrow_mut().inner += 1;
                own.on_end_tag(end_tag!(move |_| {
                    let mut reading = cards.borrow_mut();
                    reading.inner = reading.inner.saturating_sub(1);
                    Ok(())
                }))?;
                return Ok(());
            }
            boxes.borrow_mut().card(own);
            own.on_end_tag(end_tag!(move |tag| {
                if let Some(card) = cards.borrow_mut().open() {
                    card.end = Some(tag.source_location().bytes().start);
                }
                Ok(())
            }))?;
            Ok(())
        }))
        .append_element_content_handler(element!(CHILDREN, move |own| {
            let mut reading = children.borrow_mut();
            if reading.inner == 0 {
                reading.children.insert(own.source_location().bytes().start);
            }
            Ok(())
        }))
        .append_element_content_handler(element!("script[type='application/json']", move |own| {
            let tag = own.source_location().bytes();
            let mut reading = scripts.borrow_mut();
            let card = reading.open().map(|card| card.tag.start);
            let id = own.get_attribute("id");
            let content = tag.end..tag.end;
            reading.scripts.push(Script { id, card, start: tag.start, content, end: tag.end });
            let scripts = Rc::clone(&scripts);
            own.on_end_tag(end_tag!(move |tag| {
                let tag = tag.source_location().bytes();
                if let Some(script) = scripts.borrow_mut().scripts.last_mut() {
                    script.content.end = tag.start;
                    script.end = tag.end;
                }
                Ok(())
            }))?;
            Ok(())
        }));
    let mut reader = HtmlRewriter::new(settings, |_: &[u8]| ());
    reader.write(page.as_bytes()).map_err(|error| error.to_string())?;
    reader.end().map_err(|error| error.to_string())?;
    Ok(reading.take().found())
}
