//! The forms of an embed.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use fact_box::{compact, folder, iframe, links};

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
}

impl Embed<'_> {
    pub fn write(&self, form: Form) -> Result<String, Failure> {
        let json = compact(self.json);
        let encoded = URL_SAFE_NO_PAD.encode(&json);
        match form {
            Form::Element => {
                let files = self.host.map(links);
                let Self { html, .. } = self;
                Ok(format!(
                    "{}<fact-box>\n<script type=\"application/json\">{json}</script>\n{html}\n</fact-box>",
                    files.unwrap_or_default()
                ))
            }
            Form::Figure => {
                let html = portable(self.html)?;
                Ok(format!(
                    "<figure class=\"fact-box\" data-fact-box=\"{encoded}\">{html}</figure>"
                ))
            }
            Form::Frame => {
                let host = self.host.map(folder).unwrap_or_default();
                Ok(iframe(&format!("{host}embed.html#{encoded}"), self.title, self.height))
            }
        }
    }
}
