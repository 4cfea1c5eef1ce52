//! The card as a form: what it is called, its facts, and where figures were read.

use js_sys::Intl::{DisplayNames, DisplayNamesOptions, DisplayNamesType, PluralRules};
use js_sys::{Array, Object, Reflect};
use serde_json::{Map, Value, json};
use yew::prelude::*;

use super::field::Form;
use super::{Action, browser};
use crate::desk::at::At;
use crate::desk::edit::{Edit, is_given};
use crate::desk::focus::remove;
use crate::model::{Language, plurals};

fn choices(of: &[(&str, &str)]) -> Vec<(String, String)> {
    of.iter().map(|(value, name)| ((*value).to_owned(), (*name).to_owned())).collect()
}

/// What the languages of the card call themselves.
pub(super) fn languages() -> Vec<(String, String)> {
    thread_local!(static ALL: Vec<(String, String)> = named());
    ALL.with(Clone::clone)
}

fn named() -> Vec<(String, String)> {
    let name = |tag: &str| {
        let options = DisplayNamesOptions::new();
        options.set_type(DisplayNamesType::Language);
        let name = DisplayNames::new(&Array::of1(&tag.into()), &options).of(tag);
        let name = name.map_or_else(|| tag.to_owned(), String::from);
        // Some begin with a small letter where they stand in a sentence.
        let mut letters = name.chars();
        let first = letters.next().into_iter().flat_map(char::to_uppercase);
        first.chain(letters.as_str().chars()).collect()
    };
    Language::ALL.iter().map(|tag| ((*tag).to_owned(), name(tag))).collect()
}

/// All but the values and the sources.
pub(super) fn view(form: &Form<'_>) -> Html {
    let card = At::default();
    let facts = form.card.get("facts").and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
    html! {
        <>
            <div class="fields">
                { form.text("Title", &card.key("title"), "Without it, the name of the place.") }
                { form.text("Line above the title", &card.key("kicker"), "") }
                { form.day("Written for the day", &card.key("as_of"), "") }
                { form.choice("Language", &card.key("lang"), &[choices(&[("", "The page’s")]), languages()].concat(), "") }
                { form.lines("Note at the foot", &card.key("note"), "") }
            </div>
            <h3 id="facts" tabindex="-1">{ "Facts" }</h3>
            <ol class="facts">
                for (index, own) in facts.iter().enumerate() {
                    { fact(form, index, own, facts) }
                }
            </ol>
            <button type="button" onclick={form.edit(Edit::AddFact)}>{ "Add a fact" }</button>
        </>
    }
}

fn fact(form: &Form<'_>, index: usize, own: &Value, facts: &[Value]) -> Html {
    let at = At::default().key("facts").item(index);
    let kind = own.get("type").and_then(Value::as_str).unwrap_or_default();
    let label = own.get("label").and_then(Value::as_str).filter(|label| !label.is_empty());
    let name = label.map_or_else(|| format!("Fact {}", index + 1), str::to_owned);
    // Not before its editor leaves it: by another id it is drawn anew, and what has the focus with it.
    let given = own.get("id").and_then(Value::as_str).is_some_and(is_given);
    let link = form.link.clone();
    let named = Callback::from(move |event: FocusEvent| {
        if given && browser::leaves_fact(&event) {
            link.send_message(Action::Edit(None, Edit::NameFact(index)));
        }
    });
    let drag = Callback::from(move |event: DragEvent| {
        if let Some(data) = event.data_transfer() {
            let _ = data.set_data("text/x-fact", &index.to_string());
        }
    });
    let over = Callback::from(|event: DragEvent| {
        let kinds = event.data_transfer().map(|data| data.types());
        if kinds.is_some_and(|kinds| kinds.includes(&"text/x-fact".into(), 0)) {
            event.prevent_default();
        }
    });
    let link = form.link.clone();
    let drop = Callback::from(move |event: DragEvent| {
        let from = event.data_transfer().and_then(|data| data.get_data("text/x-fact").ok());
        if let Some(from) = from.and_then(|from| from.parse().ok()) {
            event.prevent_default();
            link.send_message(Action::Edit(None, Edit::MoveFact(from, index)));
        }
    });
    let step = |to: Option<usize>, what: &str, way: &str, sign: &'static str| {
        let edit = to.filter(|to| *to < facts.len()).map(|to| Edit::MoveFact(index, to));
        let disabled = edit.is_none();
        let click = edit.map(|edit| form.edit(edit));
        html! { <button type="button" class="sign" id={at.key(way).to_string()} aria-label={format!("{what}: {name}")} aria-disabled={disabled.to_string()} onclick={click}>{ sign }</button> }
    };
    // By what it is, so that what is unfolded of it moves along; of two with an id, the first.
    let id = own.get("id");
    let first = facts.iter().position(|other| other.get("id") == id) == Some(index);
    let key = id.filter(|_| first).map_or_else(|| index.to_string(), ToString::to_string);
    html! {
        <li {key} class="fact" onfocusout={named} ondragover={over} ondrop={drop} id={at.to_string()} tabindex="-1">
            <div class="head">
                <span class="grip" draggable="true" ondragstart={drag} aria-hidden="true" title="Drag to move">{ "⠿" }</span>
                <h4>{ &name }</h4>
                { step(index.checked_sub(1), "Move up", "up", "↑") }
                { step(index.checked_add(1), "Move down", "down", "↓") }
                <button type="button" class="sign" id={remove(&at)} aria-label={format!("Remove: {name}")} onclick={form.edit(Edit::RemoveFact(index))}>{ "×" }</button>
            </div>
            <div class="fields">
                { form.text("Label", &at.key("label"), "") }
                { form.choice("Kind", &at.key("type"), &choices(&[
                    ("number", "Number"), ("text", "Text"), ("list", "List, with ; between its items"),
                    ("year", "Year"), ("years", "Years, such as 1946; 1980-1981"),
                ]), "") }
            if kind == "number" {
                { unit(form, &at.key("unit"), own.get("unit")) }
                { form.number("Year of the figures", &at.key("year"), "") }
            }
            { form.choice("Source", &at.key("source"), &source_choices(form.card), "") }
            </div>
            if kind == "number" {
                <fieldset class="fields target">
                    <legend>{ "Target" }</legend>
                    { form.number("Value", &at.key("target").key("value"), "In the same unit.") }
                    { form.text("What it is", &at.key("target").key("label"), "") }
                    { form.number("Year of the target", &at.key("target").key("year"), "") }
                </fieldset>
            }
            <details>
                <summary>{ "More about " }{ &name }</summary>
                <div class="fields">
                    if kind == "number" {
                        { form.number("Most decimals", &at.key("decimals"), "0 to 20. Without it: one for millions in words, else as many as the number has, or as the significant digits leave.") }
                        { form.number("Significant digits", &at.key("digits"), "With 2: 3.414 is 3.4, and 15.901 is 16.") }
                        { form.choice("Large numbers", &at.key("notation"), &choices(&[("", "128,900,000"), ("compact", "128.9 million")]), "") }
                        { form.choice("Good news is", &at.key("better"), &choices(&[("", "neither"), ("lower", "a lower number"), ("higher", "a higher number")]), "") }
                    }
                    { compared(form, &at.key("compare"), kind) }
                    { form.lines("Remark on its figures", &at.key("note"), "") }
                </div>
            </details>
        </li>
    }
}

/// The plural categories of a card's language, as the browser knows them.
fn categories(tag: &str) -> Vec<&'static str> {
    let language = Language::from_tag(tag).map_or("en", |language| language.name());
    let rules = PluralRules::new(&Array::of1(&language.into()), &Object::new());
    let own = Reflect::get(&rules.resolved_options(), &"pluralCategories".into());
    let own = own.map(|own| Array::from(&own)).unwrap_or_default();
    plurals().filter(|name| own.includes(&(*name).into(), 0)).collect()
}

/// The unit, or a form of it for each plural category of the card's language.
fn unit(form: &Form<'_>, at: &At, unit: Option<&Value>) -> Html {
    let categories = categories(form.card.get("lang").and_then(Value::as_str).unwrap_or_default());
    // Where no form is for few, as in French and Spanish, the one for many is that of millions.
    let of_millions = categories.contains(&"many") && !categories.contains(&"few");
    let name = |category: &str| match category {
        "zero" => "Unit, after 0",
        "one" => "Unit, after 1",
        "two" => "Unit, after 2",
        "few" => "Unit, after 3",
        "many" if of_millions => "Unit, after 1 million",
        "many" => "Unit, after 11",
        _ => "Unit, after other numbers",
    };
    let more =
        if of_millions { "Other words after 1 and 1 million" } else { "Another word after 1" };
    if unit.is_some_and(Value::is_object) {
        let fields =
            categories.iter().map(|category| form.text(name(category), &at.key(category), ""));
        return fields.collect();
    }
    let text = unit.and_then(Value::as_str).unwrap_or_default().to_owned();
    let parts = Edit::Set(at.clone(), json!({ "one": text, "other": text }));
    html! {
        <div class="field">
            { form.text("Unit", at, "Such as: tons per person") }
            if categories.len() > 1 {
                <button type="button" class="plain" onclick={form.edit(parts)}>{ more }</button>
            }
        </div>
    }
}

/// Whether a fact is compared at first.
fn compared(form: &Form<'_>, at: &At, kind: &str) -> Html {
    let usual = kind == "number";
    let is = at.get(form.card).and_then(Value::as_bool).unwrap_or(usual);
    let edit =
        if is == usual { Edit::Set(at.clone(), json!(!is)) } else { Edit::Remove(at.clone()) };
    html! {
        <label class="tick"><input type="checkbox" checked={is} id={at.to_string()} onchange={form.edit::<Event>(edit)} />{ "Compared at first" }</label>
    }
}

fn source_choices(card: &Value) -> Vec<(String, String)> {
    let sources = card.get("sources").and_then(Value::as_object);
    let named = sources.into_iter().flatten().map(|(id, source)| {
        let name = source.get("name").and_then(Value::as_str).filter(|name| !name.is_empty());
        (id.clone(), name.unwrap_or(id).to_owned())
    });
    [(String::new(), "None".to_owned())].into_iter().chain(named).collect()
}

/// Where figures were read.
pub(super) fn sources(form: &Form<'_>) -> Html {
    let all = At::default().key("sources");
    let none = Map::new();
    let sources = form.card.get("sources").and_then(Value::as_object).unwrap_or(&none);
    html! {
        <>
            <h3 id="sources" tabindex="-1">{ "Sources" }</h3>
            for (id, source) in sources {
                { source_fields(form, &all.key(id), id, source) }
            }
            <button type="button" onclick={form.edit(Edit::AddSource)}>{ "Add a source" }</button>
        </>
    }
}

fn source_fields(form: &Form<'_>, at: &At, id: &str, source: &Value) -> Html {
    let name = source.get("name").and_then(Value::as_str).filter(|name| !name.is_empty());
    let name = name.unwrap_or("Source").to_owned();
    html! {
        <fieldset key={id.to_owned()} class="fields source">
            <legend>{ &name }</legend>
            { form.text("Who published it", &at.key("name"), "") }
            { form.text("Address", &at.key("url"), "http or https") }
            { form.text("Edition", &at.key("edition"), "") }
            { form.day("Read on", &at.key("accessed"), "") }
            { form.text("Licence", &at.key("license"), "") }
            <button type="button" class="plain" id={remove(at)} onclick={form.edit(Edit::RemoveSource(id.to_owned()))} aria-label={format!("Remove: {name}")}>{ "Remove" }</button>
        </fieldset>
    }
}
