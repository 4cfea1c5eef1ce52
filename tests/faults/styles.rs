//! Pages whose own styles fall upon the card: it looks as on a page without them.

use serde_json::json;
use thirtyfour::prelude::WebDriverResult;

use crate::page::Page;
use crate::reader::{Reader, Seen};

/// Every rule on every element, but where the article itself would be gone.
pub const ALL: &str = "
    * {
      all: unset !important; display: none !important; position: fixed !important;
      border: 9px solid red !important; padding: 40px !important; transform: rotate(9deg) !important;
      letter-spacing: 1em !important; word-spacing: 2em !important; text-indent: 5em !important;
      text-transform: uppercase !important; text-shadow: 0 0 9px red !important;
      font-style: italic !important; font-weight: 900 !important; font-variant: small-caps !important;
      white-space: nowrap !important; word-break: break-all !important; line-height: 9 !important;
      text-align: center !important; cursor: none !important; list-style: square !important;
      border-collapse: separate !important; caption-side: bottom !important; hyphens: auto !important;
      quotes: none !important; tab-size: 1 !important; direction: rtl !important;
      writing-mode: vertical-rl !important;
    }
    html:root, html:root body, html:root article, html:root figure {
      display: block !important; position: static !important; border: 0 !important; padding: 0 !important;
      transform: none !important; writing-mode: horizontal-tb !important;
    }
    html:root article { width: 640px !important; }
    html:root fact-box { position: static !important; border: 0 !important; padding: 0 !important;
      transform: none !important; writing-mode: horizontal-tb !important; }";

/// The root as small as it gets, under an article of the usual size.
pub const ROOT: &str = "html { font-size: 1px } article { font-size: 16px }";

pub const RIGHT_TO_LEFT: &str = "html { direction: rtl }";

/// What themes of Ghost, WordPress and Bootstrap say of the elements that bars are made of.
pub const THEMES: &str = "
    article hr { width: 100%; max-width: 2.25em; min-width: 50px; height: 1px; opacity: 0.25;
      display: none; visibility: hidden; margin: 3em auto; background: #767676; border-top: 1px solid red; }
    article table:not(.none table) { display: inline-block; overflow-x: auto; white-space: nowrap;
      width: auto; background: radial-gradient(red, blue); }
    article p { hyphens: auto; }";

/// WebKit asks the zoomed width of a container, so that only what is wide both ways looks alike there.
pub const ZOOM: &str = "article { zoom: 2 }";

/// Compares all computed styles of all elements of each card, with the page's style sheet and without it;
/// numbers may be apart by as much as `least`, and then
/// only what was asked for is compared, not what has been laid out.
pub async fn as_without(reader: Reader, least: f64) -> WebDriverResult<Seen> {
    let mut seen = reader.look().await?;
    let found = reader.browser.get(&format!("const least = {least}; {COMPARE}")).await?;
    let (compared, different) = (&found[0], found[1].as_array().cloned().unwrap_or_default());
    assert!(compared.as_u64().is_some_and(|compared| compared > 10_000), "{compared} values");
    if different.is_empty() {
        seen.cell.push_str(", same styles");
    } else {
        let some: Vec<_> = different.iter().take(5).map(ToString::to_string).collect();
        seen.wrong.push(format!("{} styles differ: {}", different.len(), some.join(", ")));
    }
    if found[2] != json!(true) {
        seen.wrong.push("the page's styles do nothing".to_owned());
    }
    Ok(seen)
}

/// Compares the bars of each text, with the page's style sheet and without it.
pub async fn of_text(reader: Reader) -> WebDriverResult<Seen> {
    let mut seen = reader.look().await?;
    let found = reader.browser.get(BARS).await?;
    let [hostile, clean] = [&found[0], &found[1]];
    assert!(clean.as_array().is_some_and(|bars| bars.len() == 6), "{clean}");
    if found[2] != json!(["0.25", "1"]) {
        seen.wrong.push(format!("a rule of the page is not what the page says: {}", found[2]));
    }
    if hostile == clean {
        seen.cell.push_str(", same bars");
    } else {
        seen.wrong.push(format!("the bars are {hostile}, not {clean}"));
    }
    Ok(seen)
}

const BARS: &str = "
    const link = document.querySelector('link[href=\"host.css\"]');
    const look = () => [...document.querySelectorAll('.bars .bar')].map((bar) => {
      const { width, height } = bar.getBoundingClientRect();
      const { opacity, visibility, marginTop } = getComputedStyle(bar);
      const label = bar.parentNode.querySelector('.label').getBoundingClientRect();
      return [Math.round(width), Math.round(height), Math.round(label.height), opacity, visibility, marginTop];
    });
    // One of the page's own, which its style sheet does reach.
    const rule = document.querySelector('article').appendChild(document.createElement('hr'));
    const own = () => getComputedStyle(rule).opacity;
    const [hostile, reached] = [look(), own()];
    link.disabled = true;
    return [hostile, look(), [reached, own()]];";

/// A page whose cards are so far down that they are not drawn.
pub fn far() -> Page {
    let page = Page::default();
    Page { article: format!("<div style=\"height: 5000px\"></div>{}", page.article), ..page }
}

/// Every rule comes on every element when the loader has seen that the cards are far away.
pub async fn late(reader: Reader) -> WebDriverResult<Seen> {
    reader.open("page.html").await?;
    let rules = json!(ALL);
    let far = reader
        .browser
        .wait(&format!(
            "(async () => {{
              // An observer tells after those that were there before it.
              for (const Observer of [ResizeObserver, IntersectionObserver])
                await Promise.all(boxes().map((box) => new Promise((seen) =>
                  new Observer((entries, own) => seen(own.disconnect())).observe(box))));
              const far = told.length === 0 && boxes().every((box) => !stage(box));
              const sheet = new CSSStyleSheet();
              sheet.replaceSync({rules});
              document.adoptedStyleSheets = [sheet];
              return far;
            }})()"
        ))
        .await?;
    let mut seen = reader.read().await?;
    if far != json!(true) {
        seen.wrong.push("drawn when they were far away".to_owned());
    }
    Ok(seen)
}

const COMPARE: &str = "
    // In a column of the same width and with text of the same size.
    const column = new CSSStyleSheet();
    column.replaceSync('article { width: 640px !important; font-size: 16px !important }');
    document.adoptedStyleSheets = [column];
    const link = document.querySelector('link[href=\"host.css\"]');
    const styles = (of) => Object.fromEntries([...of].map((name) => [name, of.getPropertyValue(name)]));
    // WebKit tells half of the size of a text in a drawing that is zoomed to twice of it, and draws it all.
    const look = () => boxes().flatMap((box) =>
      [...stage(box).querySelectorAll(least ? ':not(svg, svg *)' : '*')].map((part) => [part.localName + '.' + part.getAttribute('class'), styles(getComputedStyle(part))]));
    const around = () => ['html', 'article'].map((name) =>
      JSON.stringify(styles(getComputedStyle(document.querySelector(name)))));
    const [hostile, own] = [look(), around()];
    link.disabled = true;
    const [clean, without] = [look(), around()];
    const number = /[0-9.]+/g;
    const same = (one, other) =>
      one === other ||
      (one.replace(number, '') === other.replace(number, '') &&
        one.match(number).every((value, at) => Math.abs(value - other.match(number)[at]) <= least));
    // What the browser has laid out, where each line of text is rounded.
    const laid = /^(width|height|top|right|bottom|left)$|-size$|-origin$|^inset|^grid-template/;
    const different = [];
    let compared = 0;
    clean.forEach(([part, style], index) => {
      for (const name in style) {
        if (least && name !== 'font-size' && laid.test(name)) continue;
        compared += 1;
        const other = hostile[index][1][name];
        if (!same(other, style[name])) different.push(`${part} ${name}: ${other}, not ${style[name]}`);
      }
    });
    return [compared, different, own.join() !== without.join()];";
