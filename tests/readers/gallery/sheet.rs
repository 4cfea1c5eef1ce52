//! The page that shows the pictures: a row for each state and language, a column for each width.

use std::fmt::Write;

pub struct Picture {
    pub language: String,
    pub state: String,
    pub column: String,
    pub scheme: &'static str,
    pub file: String,
}

pub struct Sheet {
    pub pictures: Vec<Picture>,
}

const STYLE: &str = "
    body { margin: 0; font: 14px/1.4 system-ui, sans-serif; }
    form { position: sticky; top: 0; left: 0; z-index: 2; display: flex; flex-wrap: wrap; gap: 4px 16px; padding: 8px; background: #eef; }
    section { padding: 8px; border-top: 1px solid #999; }
    h2 { position: sticky; left: 8px; width: fit-content; margin: 0; font-size: 16px; }
    .row { display: flex; gap: 12px; align-items: start; }
    figure { flex: none; margin: 0; }
    img { display: block; max-height: 900px; width: auto; border: 1px solid #ccc; }";

impl Sheet {
    pub fn html(&self) -> String {
        let mut rows: Vec<(&str, &str)> = Vec::new();
        let mut filters: [Vec<&str>; 3] = Default::default();
        for own in &self.pictures {
            let row = (own.state.as_str(), own.language.as_str());
            if !rows.contains(&row) {
                rows.push(row);
            }
            for (filter, value) in
                filters.iter_mut().zip([&own.language[..], own.scheme, &own.column])
            {
                if !filter.contains(&value) {
                    filter.push(value);
                }
            }
        }
        // A state in all of its languages, then the next one.
        let order: Vec<&str> = rows.iter().map(|(state, _)| *state).collect();
        rows.sort_by_key(|(state, _)| order.iter().position(|own| own == state));
        let mut style = STYLE.to_owned();
        let mut form = String::new();
        for (name, values) in ["language", "scheme", "column"].iter().zip(&filters) {
            let mut choices = format!(
                "<label><input type=\"radio\" name=\"{name}\" checked> every {name}</label>"
            );
            for value in values {
                let id = format!("{name}-{value}").replace(' ', "-");
                let _ = write!(
                    choices,
                    " <label><input type=\"radio\" name=\"{name}\" id=\"{id}\"> {value}</label>"
                );
                let _ = write!(
                    style,
                    "\nbody:has(#{id}:checked) [data-{name}]:not([data-{name}=\"{value}\"]) {{ display: none; }}"
                );
            }
            let _ = write!(form, "<span>{choices}</span>");
        }
        let mut body = String::new();
        for (state, language) in rows {
            let _ = write!(
                body,
                "<section data-language=\"{language}\"><h2>{state}, {language}</h2><div class=\"row\">"
            );
            for own in
                self.pictures.iter().filter(|own| own.state == state && own.language == language)
            {
                let Picture { column, scheme, file, .. } = own;
                let _ = write!(
                    body,
                    "<figure data-scheme=\"{scheme}\" data-column=\"{column}\"><figcaption>{column}, {scheme}</figcaption>\
                     <a href=\"{file}\"><img loading=\"lazy\" src=\"{file}\" alt=\"\"></a></figure>"
                );
            }
            body.push_str("</div></section>\n");
        }
        format!(
            "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Every state of the card</title>\
             <style>{style}</style><body><form>{form}</form>\n{body}</body></html>"
        )
    }
}
