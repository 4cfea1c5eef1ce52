//! The forms of an embed.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use fact_box::{LONGEST, compact, folder, iframe, links};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

use super::portable::portable;
use crate::failure::Failure;

/// How a card is embedded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum Form {
    /// `<fact-box>`, where a page may carry scripts.
    Element,
    /// `<figure>`, where a content system strips scripts and elements that it does not know.
    Figure,
    /// `<iframe>`, where only frames pass.
    Frame,
}

/// What an embed is made of.
pub struct Embed<'a> {
    pub json: &'a str,
    /// The static text.
    pub html: &'a str,
    pub title: &'a str,
    pub host: Option<&'a str>,
    pub height: u32,
    /// Where a frame fetches the card; without it, the frame carries it.
    pub url: Option<&'a str>,
    /// The language of a card that names none, and of what a frame says itself, where it was said.
    pub lang: Option<&'a str>,
    /// Whether the card names its language.
    pub names_one: bool,
}

impl Embed<'_> {
    pub fn write(&self, form: Form) -> Result<String, Failure> {
        let json = compact(self.json);
        let encoded = URL_SAFE_NO_PAD.encode(&json);
        // So that the card answers in the language of its text. A tag has letters, digits and hyphens.
        let lang = self.lang.filter(|_| !self.names_one);
        let lang = lang.map(|tag| format!(" lang=\"{tag}\"")).unwrap_or_default();
        match form {
            Form::Element => {
                let files = self.host.map(links);
                let Self { html, .. } = self;
                Ok(format!(
                    "{}<fact-box{lang}>\n<script type=\"application/json\">{json}</script>\n{html}\n</fact-box>",
                    files.unwrap_or_default()
                ))
            }
            Form::Figure => {
                let html = portable(self.html)?;
                Ok(format!(
                    "<figure class=\"fact-box\"{lang} data-fact-box=\"{encoded}\">{html}</figure>"
                ))
            }
            Form::Frame => {
                let host = self.host.map(folder).unwrap_or_default();
                let encode = |text| utf8_percent_encode(text, NON_ALPHANUMERIC).to_string();
                let names = [("card", self.url), ("lang", self.lang.filter(|own| *own != "en"))]
                    .into_iter();
                let names =
                    names.filter_map(|(name, text)| Some(format!("{name}={}", encode(text?))));
                let query = names.collect::<Vec<_>>().join("&");
                let query = if query.is_empty() { query } else { format!("?{query}") };
                let carried =
                    if self.url.is_some() { String::new() } else { format!("#{encoded}") };
                let address = format!("{host}embed.html{query}{carried}");
                if address.len() > LONGEST {
                    return Err(Failure::Input(format!(
                        "expected an address of at most {LONGEST} characters, which is what browsers open, found {}; \
                        put the card on the host and name it with --card-url",
                        address.len(),
                    )));
                }
                Ok(iframe(&address, self.title, self.height))
            }
        }
    }
}
