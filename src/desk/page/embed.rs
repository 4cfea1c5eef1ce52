//! What puts the card on a page, in each form, and where each survives.

use std::rc::Rc;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use js_sys::Reflect;
use serde_json::Value;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use yew::html::Scope;
use yew::prelude::*;

use super::browser::Services;
use super::field::Held;
use super::{Action, Desk, browser};
use crate::desk::colour::Colour;
use crate::json::compact;
use crate::take::{attribute, folder, iframe, links};

/// What the browser makes of a card: its text, and the figure of it. Nothing where nothing can be shown.
#[derive(Clone, Default, PartialEq)]
pub(crate) struct Forms {
    /// The JSON that they are made of.
    json: Rc<str>,
    text: String,
    figure: String,
    title: String,
}

/// Has them made.
pub(super) fn make(services: &Rc<Services>, json: &Rc<str>, before: &Forms, link: &Scope<Desk>) {
    if before.is_of(json) {
        return;
    }
    let (services, json, link) = (Rc::clone(services), Rc::clone(json), link.clone());
    spawn_local(async move {
        let made = JsFuture::from(services.forms(&json)).await.ok();
        let get = |key: &str| {
            let value = made.as_ref().and_then(|made| Reflect::get(made, &key.into()).ok());
            value.and_then(|value| value.as_string()).unwrap_or_default()
        };
        let (text, figure, title) = (get("text"), get("figure"), get("title"));
        link.send_message(Action::Made(Forms { json, text, figure, title }));
    });
}

/// A form of an embed.
struct Embed {
    name: &'static str,
    id: &'static str,
    /// Where it survives.
    about: &'static str,
    code: String,
}

impl Forms {
    /// Whether they are made of this JSON.
    pub fn is_of(&self, json: &str) -> bool {
        *self.json == *json
    }

    fn all(&self, host: &str, accent: &str) -> [Embed; 3] {
        let style = Colour::read(accent).map_or_else(String::new, |_| {
            format!(" style=\"--fact-box-accent: {}\"", accent.trim())
        });
        let (folder, links) = (folder(host), links(host));
        let json = compact(&self.json);
        let encoded = URL_SAFE_NO_PAD.encode(&json);
        let Self { text, figure, title, .. } = self;
        [
            Embed {
                name: "Element",
                id: "element",
                about: "For a page that may carry scripts: an own page, or a content system where the author may write HTML unfiltered. Filters of content systems take its tags away and leave its JSON as text: use the figure there.",
                code: format!(
                    "{links}<fact-box{style}>\n<script type=\"application/json\">{json}</script>\n{text}\n</fact-box>"
                ),
            },
            Embed {
                name: "Figure",
                id: "figure",
                about: "For content systems that strip scripts and unknown elements: it survives WordPress’s filters, DOMPurify, sanitize-html and reader views. The site itself must load fact-box.js and fact-box.css once; without them it is the text.",
                code: figure.clone(),
            },
            Embed {
                name: "Frame",
                id: "frame",
                about: "Where only frames pass. Most filters take it away, and readers without scripts or in feeds see nothing of it.",
                code: iframe(&format!("{folder}embed.html#{encoded}"), title, 600),
            },
        ]
    }
}

pub(super) fn view(
    forms: &Forms,
    (host, accent): (&str, &str),
    held: &Held,
    (json, readable): (&Rc<str>, bool),
    services: &Rc<Services>,
    link: &Scope<Desk>,
) -> Html {
    let set_host = link.callback(|event: Event| Action::Host(browser::value(&event)));
    let ready = !forms.text.is_empty() && forms.is_of(json);
    let name = file_name(&forms.title);
    // What is half written is saved too, as JSON.
    let save = |label: &'static str,
                text: String,
                ending: &'static str,
                kind: &'static str,
                ready: bool| {
        let (services, file) = (Rc::clone(services), format!("{name}.{ending}"));
        let save = Callback::from(move |_: MouseEvent| services.save(&text, &file, kind));
        html! { <button type="button" disabled={!ready} onclick={save}>{ label }</button> }
    };
    let png = {
        let (services, file, link) = (Rc::clone(services), format!("{name}.png"), link.clone());
        Callback::from(move |_: MouseEvent| {
            let (picture, link) = (services.png(&file), link.clone());
            spawn_local(async move {
                if JsFuture::from(picture).await.is_err() {
                    link.send_message(Action::Say("The picture could not be made.".to_owned()));
                }
            });
        })
    };
    let print = {
        let services = Rc::clone(services);
        Callback::from(move |_: MouseEvent| services.print())
    };
    let set_accent = link.callback(|event: Event| Action::Accent(browser::value(&event)));
    let all = forms.all(host, accent);
    let page = page(&forms.title, json, all.first().map_or("", |element| &element.code));
    html! {
        <section aria-labelledby="embed">
            <h3 id="embed">{ "Embed it" }</h3>
            <div class="field">
                <label for="host">{ "Where the files of fact-box are" }</label>
                <input id="host" type="url" value={held.or("host", host.to_owned())} onchange={set_host} aria-describedby="host?" />
                <small id="host?">{ "The folder of fact-box.js, as readers’ browsers reach it." }</small>
            </div>
            <div class="field">
                <label for="accent">{ "Accent" }</label>
                <input id="accent" class="short" value={held.or("accent", accent.to_owned())} onchange={set_accent} aria-describedby="accent?" />
                <small id="accent?">{ "The colour of the card’s subject, such as #b3261e; for figures and frames, and where a policy forbids styles in HTML, the site’s style sheet sets --fact-box-accent." }</small>
            </div>
            if !ready {
                <p>{ if readable { "There is nothing to embed yet: a card needs a fact, and a place with a value." } else { "There is nothing to embed until the mistake in the JSON is corrected." } }</p>
            }
            for embed in all {
                <div key={embed.id} class="embed">
                    <h4>{ embed.name }</h4>
                    <p>{ embed.about }</p>
                    { copy(&embed, ready, services, link) }
                </div>
            }
            <div class="bar" role="group" aria-label="Download">
                { save("Save JSON", json.to_string(), "json", "application/json", true) }
                { save("Save HTML", page, "html", "text/html", ready) }
                <button type="button" disabled={!ready} onclick={png}>{ "Save PNG" }</button>
                <button type="button" disabled={!ready} onclick={print}>{ "Print" }</button>
            </div>
        </section>
    }
}

fn copy(embed: &Embed, ready: bool, services: &Rc<Services>, link: &Scope<Desk>) -> Html {
    let (name, code) = (embed.name, embed.code.clone());
    let copy = {
        let (services, link) = (Rc::clone(services), link.clone());
        Callback::from(move |_: MouseEvent| {
            let (copied, link) = (services.copy(&code), link.clone());
            spawn_local(async move {
                let done = JsFuture::from(copied).await.is_ok_and(|done| done.is_truthy());
                link.send_message(Action::Say(if done {
                    format!("{name}: copied.")
                } else {
                    "The browser does not let this page copy: open the code, and copy it there."
                        .to_owned()
                }));
            });
        })
    };
    let code = if ready { embed.code.clone() } else { String::new() };
    html! {
        <>
            <button type="button" class="main" disabled={!ready} onclick={copy}>{ format!("Copy the embed code: {name}") }</button>
            <details>
                <summary>{ format!("See the code: {name}") }</summary>
                <textarea id={format!("code-{}", embed.id)} readonly=true rows="5" spellcheck="false" aria-label={format!("Embed code: {name}")} value={code} />
            </details>
        </>
    }
}

/// A page of nothing but the card.
fn page(title: &str, json: &str, element: &str) -> String {
    let card = serde_json::from_str::<Value>(json).unwrap_or_default();
    let language = card.get("lang").and_then(Value::as_str).unwrap_or("en");
    format!(
        "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{}</title>\n</head>\n\
         <body>\n{element}\n</body>\n</html>\n",
        attribute(language),
        attribute(title)
    )
}

/// What files of the card are called.
fn file_name(title: &str) -> String {
    let name = crate::place::slug(title);
    if name.is_empty() { "fact-box".to_owned() } else { name }
}
