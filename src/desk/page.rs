//! What is seen of the desk: in Yew, as the card is.

mod browser;
mod embed;
mod field;
mod form;
mod grid;
mod paste;
mod preview;
mod problems;
mod start;

use std::rc::Rc;

use serde_json::{Map, Value};
use wasm_bindgen::prelude::*;
use yew::prelude::*;

use self::browser::Services;
use self::embed::Forms;
use self::field::{Form, Held};
use self::preview::Look;
use super::at::At;
use super::colour::Colour;
use super::country::Countries;
use super::draft::Draft;
use super::edit::{self, Edit, LeftOut, apply, is_unranked, left_out, said_of_signs};
use super::focus;
use super::number::{self, Mark};
use super::pasted::{self, Reading};
use super::table::Grid;
use crate::check::{self, Problem};
use crate::format;

/// Shows the desk in an element of the page, with what `www/desk.js` does for it.
#[wasm_bindgen]
pub fn desk(root: web_sys::Element, services: Services) {
    std::panic::set_hook(Box::new(|why| web_sys::console::error_1(&why.to_string().into())));
    let props = DeskProps { services: Rc::new(services) };
    yew::Renderer::<Desk>::with_root_and_props(root, props).render();
}

/// The messages of a language that the card speaks, as its text is drawn with them.
#[wasm_bindgen]
pub fn messages(language: &str) -> String {
    let own = format::MESSAGES.iter().find(|(own, _)| *own == language);
    own.map(|(_, messages)| (*messages).to_owned()).unwrap_or_default()
}

#[derive(Clone, Properties)]
pub(crate) struct DeskProps {
    services: Rc<Services>,
}

/// They are those of the page, and never others.
impl PartialEq for DeskProps {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

/// What an editor does.
pub(crate) enum Action {
    /// A change; what is changed at the same place in a row is undone at once.
    Edit(Option<String>, Edit),
    /// Cells that are pasted into the grid from a place and a fact on, or into these years of that fact.
    Cells {
        place: usize,
        fact: usize,
        years: Vec<u16>,
        cells: Vec<Vec<String>>,
    },
    /// JSON that is typed.
    Write(String),
    /// What is typed next is undone by itself.
    Pause,
    /// A card, in the place of the one there is.
    Open(String),
    Undo,
    Redo,
    /// A table that is looked at before it is taken.
    Paste(Grid),
    Read(Reading),
    /// The table is taken: as a new card, or into the one there is.
    Take {
        new: bool,
    },
    Discard,
    /// The numbers of a fact are edited year by year, or not.
    Years(Option<usize>),
    Look(Look),
    /// The address of the card's files.
    Host(String),
    /// The colour of the card's subject.
    Accent(String),
    /// What embeds the card, made of its text.
    Made(Forms),
    /// Whether the browser keeps the draft.
    Kept(bool),
    /// A field that is being written in, or none any more.
    Hold(Held),
    Say(String),
}

/// The desk.
pub(crate) struct Desk {
    draft: Draft,
    problems: Vec<Problem>,
    /// What the JSON of `problems` was.
    seen: Rc<str>,
    /// The language of the card, and what stands before decimals in it.
    language: String,
    mark: Mark,
    /// What the editor of JSON, and what is kept, were told last.
    told: Rc<str>,
    table: Option<(Grid, Reading)>,
    years: Option<usize>,
    /// The id of the fact whose label was written last: it is named when its editor leaves it.
    labelled: Option<Value>,
    look: Look,
    host: String,
    accent: String,
    forms: Forms,
    held: Held,
    kept: bool,
    said: String,
    /// How often something was said: the same again is told again.
    times: usize,
    /// Where the focus goes when this is drawn.
    focus: Option<String>,
    editor: NodeRef,
}

/// Which fact a field is the label of.
fn labels(place: &str) -> Option<usize> {
    place.strip_prefix("facts[")?.strip_suffix("].label")?.parse().ok()
}

/// A card of which there is nothing yet.
pub(super) fn empty() -> String {
    crate::json::laid_out(&edit::empty("en"))
}

impl Component for Desk {
    type Message = Action;
    type Properties = DeskProps;

    fn create(ctx: &Context<Self>) -> Self {
        let services = &ctx.props().services;
        let text = services.kept("draft").unwrap_or_else(empty);
        let host = services.kept("host").unwrap_or_else(|| services.host());
        browser::on_drop(ctx.link());
        let mut desk = Self {
            draft: Draft::new(&text),
            problems: Vec::new(),
            seen: "".into(),
            language: String::new(),
            mark: Mark::Point,
            told: "".into(),
            table: None,
            years: None,
            labelled: None,
            look: Look::default(),
            host,
            accent: services.kept("accent").unwrap_or_default(),
            forms: Forms::default(),
            held: Held::default(),
            kept: true,
            said: String::new(),
            times: 0,
            focus: None,
            editor: NodeRef::default(),
        };
        desk.look_again();
        desk
    }

    fn update(&mut self, ctx: &Context<Self>, action: Action) -> bool {
        // What was said stands until something else is done.
        if !matches!(action, Action::Made(_) | Action::Kept(_) | Action::Hold(_) | Action::Pause) {
            self.said.clear();
            self.times = self.times.wrapping_add(1);
        }
        // What was written in a field before is not what it has now.
        if let Action::Edit(..)
        | Action::Cells { .. }
        | Action::Open(_)
        | Action::Undo
        | Action::Redo
        | Action::Take { .. } = action
        {
            self.held = Held::default();
        }
        match action {
            Action::Edit(place, edit) => {
                if matches!(edit, Edit::MoveFact(..) | Edit::RemoveFact(_)) {
                    self.years = None;
                }
                let before = self.draft.card();
                if let (Edit::Cells { fact, years, cells, .. }, Some(card)) =
                    (&edit, before.as_object())
                {
                    self.said = said_of_signs(card, *fact, years, cells).join(" ");
                }
                let id =
                    |fact| At::default().key("facts").item(fact).key("id").get(&before).cloned();
                if let Some(fact) = place.as_deref().and_then(labels) {
                    self.labelled = id(fact);
                }
                // A fact that was only looked at keeps the id that it has.
                if let Edit::NameFact(fact) = edit
                    && self.labelled.take() != id(fact)
                {
                    return false;
                }
                match edit {
                    // It follows from the label, and is undone with it.
                    Edit::NameFact(fact) => {
                        let label = At::default().key("facts").item(fact).key("label").to_string();
                        self.draft.amend(&label, |card| apply(edit.clone(), card));
                    }
                    _ => self.draft.change(place.as_deref(), |card| apply(edit.clone(), card)),
                }
                self.focus = focus::after(&edit, &before, &self.draft.card());
                match edit {
                    Edit::AddPlace(name) if !name.trim().is_empty() => {
                        let name = name.trim();
                        let card = self.draft.card();
                        let unranked = card.as_object().is_some_and(|card| is_unranked(card, name));
                        self.said = match self.focus {
                            Some(_) => format!("{name} is there already."),
                            None if unranked => format!(
                                "Added: {name}. Not known as a country, and so without a rank."
                            ),
                            None => format!("Added: {name}."),
                        };
                    }
                    Edit::RemoveFact(_) | Edit::RemovePlace(_) | Edit::RemoveSource(_) => {
                        self.said = "Removed. Undo brings it back.".to_owned();
                    }
                    _ => {}
                }
            }
            Action::Cells { place, fact, years, cells } => {
                let all = cells.iter().flatten().map(String::as_str);
                let (mark, sure) = number::mark(all, self.mark);
                let mut said = Vec::new();
                if !sure {
                    let read = if mark == Mark::Point { "a point" } else { "a comma" };
                    said.push(format!("Read with {read} before decimals. Undo takes it back."));
                }
                let LeftOut { beyond, kept } =
                    left_out(&self.draft.card(), place, fact, &years, &cells);
                let counted =
                    |count| if count == 1 { "1 cell".to_owned() } else { format!("{count} cells") };
                let [column, holds] = match years.is_empty() {
                    true => ["fact", "more than a cell has room for"],
                    false => ["year", "a value of no year"],
                };
                if beyond > 0 {
                    let cells = counted(beyond);
                    said.push(format!("Left out: {cells} beyond the last place or {column}."));
                }
                if kept > 0 {
                    said.push(format!("Left as before: {} with {holds}.", counted(kept)));
                }
                if let Some(card) = self.draft.card().as_object() {
                    said.extend(said_of_signs(card, fact, &years, &cells));
                }
                self.said = said.join(" ");
                let edit = Edit::Cells { place, fact, years, cells, mark };
                self.draft.change(None, |card| apply(edit, card));
            }
            Action::Write(text) => self.draft.write(&text),
            Action::Pause => {
                self.draft.pause();
                return false;
            }
            Action::Open(text) => {
                self.draft.open(&text);
                self.table = None;
                self.years = None;
                self.said = "Opened. Undo brings the card before it back.".to_owned();
            }
            Action::Undo if self.draft.can_undo() => {
                self.years = None;
                self.draft.undo();
                self.said = "Undone.".to_owned();
            }
            Action::Redo if self.draft.can_redo() => {
                self.years = None;
                self.draft.redo();
                self.said = "Done again.".to_owned();
            }
            // Their buttons keep the focus when there is nothing more.
            Action::Undo | Action::Redo => {}
            Action::Paste(grid) if grid.0.len() < 2 => {
                self.said = "That is no table: expected at least a header and a row.".to_owned();
            }
            Action::Paste(grid) => {
                let reading = Reading::of(&grid, self.mark, Countries::of(&self.language));
                self.table = Some((grid, reading));
                self.focus = Some("preview".to_owned());
            }
            Action::Read(reading) => {
                if let Some((_, own)) = &mut self.table {
                    *own = reading;
                }
            }
            Action::Take { new } => {
                if let Some((grid, reading)) = self.table.take() {
                    let pasted = pasted::read(&grid, reading);
                    let taken = pasted.said();
                    self.said = format!("Taken: {taken}. Undo takes it back.");
                    self.years = None;
                    self.focus = Some(if new { "title" } else { "subjects" }.to_owned());
                    if new {
                        let before = self.draft.card();
                        let card = pasted.into_new(before.as_object().unwrap_or(&Map::new()));
                        self.draft.open(&crate::json::laid_out(&card));
                    } else {
                        self.draft.change(None, |card| pasted.into_card(card));
                    }
                }
            }
            Action::Discard => {
                self.table = None;
                self.focus = Some("table".to_owned());
            }
            Action::Years(fact) => {
                // Back is where it was opened.
                let from = |of| At::default().key("facts").item(of).key("years").to_string();
                self.focus = match fact {
                    Some(_) => Some("subjects".to_owned()),
                    None => self.years.map(from),
                };
                self.years = fact;
            }
            Action::Look(look) => self.look = look,
            Action::Accent(accent) => {
                ctx.props().services.keep("accent", &accent);
                self.accent = accent;
            }
            Action::Host(host) => {
                ctx.props().services.keep("host", &host);
                self.host = host;
            }
            // Of a card that is another one meanwhile nothing is needed.
            Action::Made(forms) if !forms.is_of(&self.draft.text()) => return false,
            Action::Made(forms) => self.forms = forms,
            Action::Kept(kept) => self.kept = kept,
            Action::Hold(held) => {
                // What was written shows as the card has it now.
                let left = held.0.is_none() && self.held.0.is_some();
                self.held = held;
                return left;
            }
            Action::Say(text) => self.said = text,
        }
        self.look_again();
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let link = ctx.link();
        let card = self.draft.card();
        let form = Form { card: &card, link, mark: self.mark, held: &self.held };
        let readable = self.draft.is_readable();
        let is_new =
            card.get("subjects").and_then(Value::as_object).is_none_or(serde_json::Map::is_empty);
        let hold = link.callback(|event: InputEvent| {
            Action::Hold(Held(Some((browser::id(&event), browser::value(&event)))))
        });
        let leave = link.batch_callback(|event: FocusEvent| {
            browser::leaves(&event).then(|| Action::Hold(Held::default()))
        });
        html! {
            <>
                { start::view(self, ctx, is_new) }
                if let Some((grid, reading)) = &self.table {
                    { paste::view(grid, *reading, !is_new && readable, link) }
                }
                <div class="desk" oninput={hold} onfocusout={leave}>
                    <section class="write" aria-labelledby="write">
                        <h2 id="write">{ "The card" }</h2>
                        if !self.kept {
                            <p class="stop" role="alert">{ "This browser does not keep the draft: its storage is full or forbidden. Save the JSON before you leave the page." }</p>
                        }
                        if !readable {
                            <p class="stop" role="alert">
                                { "The JSON has a mistake. " }
                                { if self.draft.can_undo() { "The form shows the card as it was before; correct the JSON, or undo." } else { "The form is empty until it is corrected, under “The same card as JSON”." } }
                            </p>
                        }
                        <fieldset class="all" disabled={!readable} aria-label="Form">
                            { form::view(&form) }
                            { grid::view(&form, self.years) }
                            { form::sources(&form) }
                        </fieldset>
                        <details class="json">
                            <summary><h3>{ "The same card as JSON" }</h3></summary>
                            <json-editor ref={self.editor.clone()} />
                        </details>
                    </section>
                    <section class="see" aria-labelledby="see">
                        <h2 id="see">{ "How it looks" }</h2>
                        { preview::view(&self.look, link) }
                        { problems::view(&self.problems, &card, (&self.host, &self.accent), &ctx.props().services) }
                        { embed::view(&self.forms, (&self.host, &self.accent), &self.held, (&self.draft.text(), readable), &ctx.props().services, link) }
                    </section>
                </div>
                <p class="said" role="status"><span key={self.times}>{ &self.said }</span></p>
            </>
        }
    }

    fn rendered(&mut self, ctx: &Context<Self>, first: bool) {
        let services = &ctx.props().services;
        let text = self.draft.text();
        services.choose();
        if first {
            browser::on_write(&self.editor, ctx.link());
        }
        if self.told != text {
            self.told = Rc::clone(&text);
            let kept = services.keep("draft", &text);
            if kept != self.kept {
                ctx.link().send_message(Action::Kept(kept));
            }
            browser::show_json(&self.editor, &text, &self.problems);
            embed::make(services, &text, &self.forms, ctx.link());
        }
        let accent = Colour::read(&self.accent).map_or("", |_| self.accent.trim());
        if let Some(place) = self.focus.take() {
            services.focus(&place);
        }
        services.show(&self.look.shown(&text), self.look.width(), self.look.scheme(), accent);
    }
}

impl Desk {
    /// Finds what is wrong with the card and how its language writes numbers, if it is another one.
    fn look_again(&mut self) {
        let text = self.draft.text();
        if self.seen != text {
            self.problems = check::problems(&text, None, "en");
            self.seen = text;
        }
        let card = self.draft.card();
        let language = card.get("lang").and_then(Value::as_str).unwrap_or_default();
        if self.language != language {
            self.mark = Mark::of(language);
            self.language = language.to_owned();
        }
    }
}
