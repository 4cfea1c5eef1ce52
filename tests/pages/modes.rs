//! The card as its reader, or the page, asks for it: light or dark, any accent, the reader's own colours, larger
//! text, more space between letters, nothing that moves.

use serde_json::{Value, json};

use crate::browser::{CLICKED, Page, Screen, on};

const MEXICO: &str = "fact-box:not(.aside)";

/// `pixel` is a colour as it is painted, `contrast` WCAG's, between two of them.
const COLOURS: &str = "
    const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
    const pixel = (css) => {
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = css;
      canvas.fillRect(0, 0, 1, 1);
      return [...canvas.getImageData(0, 0, 1, 1).data];
    };
    const linear = (byte) => byte <= 10 ? byte / 255 / 12.92 : ((byte / 255 + 0.055) / 1.055) ** 2.4;
    const luminance = ([r, g, b]) => 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
    const contrast = (one, other) => {
      const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
      return (high + 0.05) / (low + 0.05);
    };";

/// What the text and the card of an element look like.
async fn looks(page: &Page, card: &str) -> Value {
    let script = format!(
        "{COLOURS}
         const box = document.querySelector('{card}');
         return [box, box.shadowRoot].map((root) => {{
           const section = root.querySelector('.fact-box');
           const {{ color, backgroundColor, colorScheme }} = getComputedStyle(section);
           const bar = getComputedStyle(section.querySelector('.own .bar')).borderTopColor;
           return [colorScheme, ...[color, backgroundColor, bar].map((css) => pixel(css).join())];
         }});"
    );
    page.get(&script).await.expect("a look")
}

const LIGHT_INK: &str = "26,26,26,255";
const DARK_INK: &str = "236,239,241,255";
const LIGHT_BAR: &str = "179,38,30,255";
const DARK_BAR: &str = "255,138,128,255";
const CLEAR: &str = "0,0,0,0";

#[tokio::test]
async fn the_scheme_is_that_which_stands_nearest() {
    on("www/mexico.html", Screen::default(), |page| async move {
        page.wake(MEXICO).await?;
        page.get("document.querySelector('fact-box:not(.aside)').id = 'm'").await?;
        let of_page = [("light dark", LIGHT_INK, CLEAR, LIGHT_BAR), ("light dark", DARK_INK, CLEAR, DARK_BAR)];
        let own = [
            ("light", LIGHT_INK, "255,255,255,255", LIGHT_BAR),
            ("dark", DARK_INK, "20,23,26,255", DARK_BAR),
        ];
        // Without a scheme of the page's own: its ink says which it is.
        let marked = [("light", LIGHT_INK, CLEAR, LIGHT_BAR), ("dark", DARK_INK, CLEAR, DARK_BAR)];
        let ink = "document.body.style.color =";
        let scheme = "document.documentElement.style.colorScheme =";
        let steps = [
            ("", of_page[0]),
            // A page that marks a scheme, without the property.
            (&*format!("{scheme} 'normal'; {ink} '#eceff1'; document.documentElement.dataset.theme = 'dark';"), marked[1]),
            (&format!("{ink} '#1a1a1a'; document.body.dataset.theme = 'light';"), marked[0]),
            // What it does not know says nothing.
            ("document.querySelector('article').dataset.theme = 'sepia';", marked[0]),
            // A theme goes before that, wherever it stands, and brings ink and paper.
            ("document.documentElement.setAttribute('theme', 'dark');", own[1]),
            ("m.setAttribute('theme', 'light');", own[0]),
            ("m.setAttribute('theme', 'dark');", own[1]),
            ("m.setAttribute('theme', 'auto');", marked[0]),
            ("m.removeAttribute('theme');", own[1]),
            ("document.querySelector('article').setAttribute('theme', 'light');", own[0]),
            ("document.querySelector('article').removeAttribute('theme');
              document.documentElement.removeAttribute('theme');
              document.body.removeAttribute('data-theme');
              document.body.style.color = '';
              document.documentElement.removeAttribute('data-theme');", ("normal", LIGHT_INK, CLEAR, LIGHT_BAR)),
            // By anything else, in the page's own style sheet.
            ("document.body.style.setProperty('--fact-box-scheme', 'dark'); document.body.style.color = '#eceff1';", marked[1]),
            ("document.body.removeAttribute('style'); document.documentElement.style.colorScheme = 'dark';", ("dark", DARK_INK, CLEAR, DARK_BAR)),
            ("document.documentElement.removeAttribute('style');", of_page[0]),
        ];
        for (step, look) in steps {
            page.get(step).await?;
            assert_eq!(looks(&page, "#m").await, json!([look, look]), "{step}");
        }
        page.look(Screen { dark: true, ..Screen::default() }).await?;
        assert_eq!(looks(&page, "#m").await, json!([of_page[1], of_page[1]]));
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_card_follows_a_theme_without_the_pages_style_sheet() {
    on("www/mexico.html", Screen::default(), |page| async move {
        page.get(
            "document.querySelector('link[href$=\"fact-box.css\"]').remove();
             const root = document.querySelector('article').attachShadow
               ? document.querySelector('article').appendChild(document.createElement('div')).attachShadow({ mode: 'open' })
               : document;
             const inner = document.createElement('div');
             root.append(inner);
             window.inner = inner;
             window.moved = document.querySelector('fact-box:not(.aside)');
             moved.id = 'm';
             document.documentElement.setAttribute('theme', 'dark');",
        )
        .await?;
        page.wake("#m").await?;
        let scheme = "return getComputedStyle(moved.shadowRoot.querySelector('.fact-box')).colorScheme";
        assert_eq!(page.get(scheme).await?, "dark");
        page.get("document.body.setAttribute('theme', 'light')").await?;
        assert_eq!(page.get(scheme).await?, "light");
        // In a tree of another element, what is nearest may be there.
        let moved = "const done = arguments[0];
             inner.setAttribute('theme', 'dark');
             moved.addEventListener('fact-box-ready', () => done(), { once: true });
             moved.setAttribute('loading', 'eager');
             inner.append(moved);";
        page.driver.execute_async(moved, vec![]).await?;
        assert_eq!(page.get(scheme).await?, "dark");
        page.get("inner.setAttribute('theme', 'auto')").await?;
        assert_eq!(page.get(scheme).await?, "light dark");
        Ok(())
    })
    .await;
}

/// Under which ink and paper accents are measured: a theme, or the page's own ink, and a paper where the
/// page names it.
const PAPERS: [(&str, &str, &str, &str); 7] = [
    ("light", "", "", "#fff"),
    ("dark", "", "", "#14171a"),
    ("auto", "#1a1a1a", "", "#fff"),
    // A page that is dark and says so by its ink only.
    ("auto", "#eee", "", "#14171a"),
    ("auto", "#555", "", "#fff"),
    ("auto", "#33302e", "#fff1e5", "#fff1e5"),
    ("auto", "#fff", "#0b3b4f", "#0b3b4f"),
];

#[tokio::test]
async fn any_accent_can_be_told_from_the_paper() {
    on("www/world.html", Screen::default(), |page| async move {
        page.wake("fact-box").await?;
        let form = "document.querySelector('fact-box').shadowRoot.querySelectorAll('input[name=form]')[1].click()";
        page.get(form).await?;
        page.driver.execute_async("requestAnimationFrame(() => requestAnimationFrame(arguments[0]))", vec![]).await?;
        for (theme, ink, own_paper, paper) in PAPERS {
            let measured = page
                .get(&format!(
                    "{COLOURS}
                     const box = document.querySelector('fact-box');
                     const root = box.shadowRoot;
                     box.setAttribute('theme', '{theme}');
                     box.style.color = '{ink}';
                     box.style.setProperty('--fact-box-paper', '{own_paper}' || 'initial');
                     const paper = pixel('{paper}');
                     const style = (selector) => getComputedStyle(root.querySelector(selector));
                     // What is asked for is what is measured, in words and in marks.
                     const asked = {{
                       '--fact-box-accent': [['.readout .own', 'color', 4.5], ['.line.own polyline', 'stroke', 3]],
                       '--fact-box-track': [['.line:not(.own) polyline', 'stroke', 3]],
                       '--fact-box-rule': [['.goal', 'stroke', 3]],
                     }};
                     const steps = [0, 51, 102, 153, 204, 255];
                     const accents = steps.flatMap((r) => steps.flatMap((g) => steps.map((b) => [r, g, b])));
                     for (let grey = 8; grey < 255; grey += 8) accents.push([grey, grey, grey]);
                     accents.push([179, 38, 30], [255, 138, 128], [11, 110, 127]);
                     const wrong = [];
                     let kept = 0;
                     for (const accent of accents) {{
                       for (const name of Object.keys(asked)) box.style.setProperty(name, `rgb(${{accent.join(' ')}})`);
                       for (const uses of Object.values(asked)) {{
                         for (const [selector, property, least] of uses) {{
                           const painted = pixel(style(selector)[property]);
                           const passed = contrast(accent, paper) >= least * 1.035;
                           const same = painted.slice(0, 3).every((byte, i) => byte === accent[i]);
                           if (passed) kept += 1;
                           if (contrast(painted, paper) < least || (passed && !same) || painted[3] < 255) {{
                             wrong.push([selector, accent, painted]);
                           }}
                         }}
                       }}
                     }}
                     for (const name of Object.keys(asked)) box.style.removeProperty(name);
                     // What is mixed from the ink.
                     for (const [selector, property, least] of [
                       ['.kicker', 'color', 4.5], ['.ticks text', 'fill', 4.5], ['.time', 'color', 4.5], ['.end', 'color', 4.5],
                       ['.take > summary', 'color', 4.5], ['.about > summary', 'color', 4.5],
                       ['.line:not(.own) polyline', 'stroke', 3], ['.goal', 'stroke', 3], ['.cursor', 'stroke', 3],
                       ['.chip', 'borderTopColor', 3], ['.switch', 'borderTopColor', 3], ['.search input', 'borderTopColor', 3],
                     ]) {{
                       const painted = pixel(style(selector)[property]);
                       if (contrast(painted, paper) < least || painted[3] < 255) wrong.push([selector, painted]);
                     }}
                     return [wrong.slice(0, 8), kept > 200];"
                ))
                .await?;
            assert_eq!(measured, json!([[], true]), "{theme} {ink} {own_paper}");
        }
        Ok(())
    })
    .await;
}

async fn features(page: &Page, features: &[(&str, &str)]) {
    let features: Vec<_> =
        features.iter().map(|(name, value)| json!({ "name": name, "value": value })).collect();
    page.cdp("Emulation.setEmulatedMedia", json!({ "features": features }))
        .await
        .expect("an emulation");
}

#[tokio::test]
async fn more_contrast_and_less_transparency_are_had_by_who_asks() {
    on("www/world.html", Screen::default(), |page| async move {
        page.wake("fact-box").await?;
        features(&page, &[("prefers-contrast", "more"), ("prefers-reduced-transparency", "reduce")]).await;
        let low = page
            .get(&format!(
                "{COLOURS}
                 const root = document.querySelector('fact-box').shadowRoot;
                 const uses = [['.kicker', 'color', 7], ['.end', 'color', 7], ['.bar', 'borderTopColor', 4.5],
                   ['.chip', 'borderTopColor', 4.5], ['.fact', 'borderTopColor', 4.5],
                   ['.switch input:checked', 'backgroundColor', 1]];
                 return uses.filter(([selector, property, least]) => {{
                   const painted = pixel(getComputedStyle(root.querySelector(selector))[property]);
                   return contrast(painted, [255, 255, 255]) < least || painted[3] < 255;
                 }});"
            ))
            .await?;
        assert_eq!(low, json!([]));
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn the_readers_own_colours_tell_apart_what_colours_did() {
    on("www/world.html", Screen::default(), |page| async move {
        page.wake("fact-box").await?;
        for scheme in ["light", "dark"] {
            features(&page, &[("forced-colors", "active"), ("prefers-color-scheme", scheme)]).await;
            let wrong = page
                .driver
                .execute_async(
                    format!(
                        "{COLOURS}
                         const done = arguments[0];
                         const root = document.querySelector('fact-box').shadowRoot;
                         const frame = () => new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next)));
                         const system = (name) => {{
                           root.host.style.color = name;
                           const found = pixel(getComputedStyle(root.host).color).join();
                           root.host.style.color = '';
                           return found;
                         }};
                         const wrong = [];
                         const is = (selector, property, name) => {{
                           const found = pixel(getComputedStyle(root.querySelector(selector))[property]).join();
                           if (found !== system(name)) wrong.push([selector, property, found, name]);
                         }};
                         const form = async (index) => {{
                           root.querySelectorAll('input[name=form]')[index].click();
                           await frame();
                         }};
                         (async () => {{
                           await form(0);
                           is('.own .bar', 'backgroundColor', 'Highlight');
                           // Hollow, but as long as its number says: a border would be longer than a short one.
                           is('tr:not(.own) .bar', 'backgroundColor', 'CanvasText');
                           const bar = getComputedStyle(root.querySelector('tr:not(.own) .bar'));
                           if (bar.backgroundImage === 'none' || bar.borderTopWidth !== '0px') wrong.push(['bar', bar.backgroundImage, bar.borderTopWidth]);
                           is('.rule', 'borderRightColor', 'CanvasText');
                           is('.switch input:checked', 'backgroundColor', 'Highlight');
                           is('.switch input:checked + span', 'color', 'HighlightText');
                           is('.chip', 'borderTopColor', 'CanvasText');
                           is('.search input', 'borderTopColor', 'CanvasText');
                           is('.time input', 'accentColor', 'Highlight');
                           // What is chosen has the colours of a choice; what has the focus is told from what is around it.
                           const chosen = root.querySelector('.switch input:checked');
                           chosen.focus({{ focusVisible: true }});
                           is('.switch input:checked', 'outlineColor', 'CanvasText');
                           await form(1);
                           is('.line.own polyline', 'stroke', 'Highlight');
                           is('.line:not(.own) polyline', 'stroke', 'CanvasText');
                           is('.goal', 'stroke', 'CanvasText');
                           is('.ticks text', 'fill', 'CanvasText');
                           await form(2);
                           is('.chosen.own', 'stroke', 'Highlight');
                           is('.mark', 'stroke', 'CanvasText');
                           await form(3);
                           is('.numbers th', 'color', 'CanvasText');
                           root.querySelector('.search input').click();
                           await frame();
                           is('[aria-selected=true]', 'backgroundColor', 'Highlight');
                           is('[aria-selected=true]', 'color', 'HighlightText');
                           const button = root.querySelector('.chip');
                           button.focus({{ focusVisible: true }});
                           const {{ outlineStyle, outlineWidth }} = getComputedStyle(button);
                           if (outlineStyle !== 'solid' || parseFloat(outlineWidth) < 2) wrong.push(['focus', outlineStyle, outlineWidth]);
                           done(wrong);
                         }})();"
                    ),
                    vec![],
                )
                .await?;
            assert_eq!(*wrong.json(), json!([]), "{scheme}");
        }
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn nothing_moves_by_itself() {
    on("www/mexico.html", Screen::default(), |page| async move {
        features(&page, &[("prefers-reduced-motion", "reduce")]).await;
        // A page that makes everything move.
        page.get(
            "const style = document.createElement('style');
             style.textContent = 'html { scroll-behavior: smooth } article * { transition: all 9s; animation: turn 9s } @keyframes turn { to { opacity: 0.5 } }';
             document.head.append(style);
             document.querySelector('fact-box:not(.aside)').id = 'm';",
        )
        .await?;
        page.wake("#m").await?;
        // The card, and the text, which the page's rules reach.
        let moving = page
            .get(
                "const [slot, stage] = m.shadowRoot.children;
                 const moving = () => {
                   document.documentElement.toggleAttribute('theme');
                   document.documentElement.setAttribute('theme', 'dark');
                   const found = [document, m.shadowRoot].flatMap((own) => own.getAnimations()).map(({ effect }) => effect.target);
                   return found.filter((part) => part.closest('.fact-box')).map((part) => part.outerHTML.slice(0, 80));
                 };
                 stage.querySelectorAll('input[name=form]')[1].click();
                 for (const details of stage.querySelectorAll('details')) details.open = true;
                 const card = moving();
                 [slot.hidden, stage.hidden] = [false, true];
                 const text = moving();
                 [slot.hidden, stage.hidden] = [true, false];
                 // What moves in the card would be found.
                 const planted = stage.querySelector('h2').animate([{ opacity: 0 }, { opacity: 1 }], 9000);
                 const found = moving().length;
                 planted.cancel();
                 return [...card, ...text, found];",
            )
            .await?;
        assert_eq!(moving, json!([1]));
        // Who follows a link is there at once.
        page.get(CLICKED).await?;
        let arrived = page
            .driver
            .execute_async(
                "const done = arguments[0];
                 scrollTo({ top: 0, behavior: 'instant' });
                 addEventListener('hashchange', () => done(Math.round(m.getBoundingClientRect().top)), { once: true });
                 location.hash = 'fact-box.m=view.table';",
                vec![],
            )
            .await?;
        let furthest = page.get("return Math.round(Math.max(0, m.getBoundingClientRect().top))").await?;
        assert_eq!(*arrived.json(), furthest);
        Ok(())
    })
    .await;
}

/// A finger leaves what it has tapped as if it were still over it.
#[tokio::test]
async fn nothing_is_lit_for_a_pointer_where_there_is_none() {
    on("www/mexico.html", Screen::default(), |page| async move {
        let lit = "const [always, over] = [[], []];
            const walk = (rules, hovers) => {
              for (const rule of rules) {
                const inside = hovers || rule.media?.mediaText === '(hover: hover)';
                if (/(button|summary)[^,]*:hover/.test(rule.selectorText)) (inside ? over : always).push(rule.selectorText);
                walk(rule.cssRules ?? [], inside);
              }
            };
            walk([...document.styleSheets].find(({ href }) => href?.includes('fact-box.css')).cssRules, false);
            return [always, over.length]";
        assert_eq!(page.get(lit).await?, json!([[], 3]));
        Ok(())
    })
    .await;
}

/// Words that lie on others, or beyond what shows them, in a `root`.
const CLIPPED: &str = "
    const clipped = (box, root, fits) => {
      const edge = box.getBoundingClientRect();
      const found = [];
      const texts = [];
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      for (let node; (node = walker.nextNode()); ) {
        const element = node.parentElement;
        if (!node.data.trim() || element.closest('.hidden, script, svg, summary > span, .offers, details:not([open]) > :not(summary)')) continue;
        if (!element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true })) continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        const words = node.data.trim().slice(0, 30);
        for (const { left, right, top, bottom, width } of range.getClientRects()) {
          if (!width) continue;
          if (!element.closest('.scroll') && (left < edge.left - 1 || right > edge.right + 1)) found.push(['beyond', words]);
          for (let at = element; at && at !== root; at = at.parentElement) {
            const { overflowX, overflowY } = getComputedStyle(at);
            const room = at.getBoundingClientRect();
            if (at.matches('.scroll')) break;
            if (overflowX !== 'visible' && (left < room.left - 1 || right > room.right + 1)) found.push(['cut', words]);
            if (overflowY !== 'visible' && (top < room.top - 1 || bottom > room.bottom + 1)) found.push(['cut', words]);
            if (at.matches('button, label, summary') && (right > room.right + 1 || bottom > room.bottom + 3 || top < room.top - 3)) found.push(['out', words]);
          }
          // Lines may touch: what is drawn of them is lower than they are.
          if (!element.closest('.scroll')) texts.push({ words, element, left, right, top: top + (bottom - top) * 0.2, bottom: bottom - (bottom - top) * 0.2 });
        }
      }
      texts.forEach((one, i) => texts.slice(i + 1).forEach((other) => {
        if (one.element !== other.element && one.left < other.right - 1 && other.left < one.right - 1 && one.top < other.bottom && other.top < one.bottom) {
          found.push(['over', one.words, other.words]);
        }
      }));
      if (document.documentElement.scrollWidth > innerWidth) found.push(['scrolls', document.documentElement.scrollWidth]);
      const table = root.querySelector('.scroll');
      if (fits && table?.scrollWidth > table?.clientWidth) found.push(['table', table.scrollWidth, table.clientWidth]);
      const list = root.querySelector('.offers')?.getBoundingClientRect();
      if (list && (list.left < 0 || list.right > innerWidth)) found.push(['list', list.left, list.right]);
      return found;
    };";

/// WCAG's 1.4.12, as a bookmarklet writes it; and none.
const SPACING: &str = "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }";

#[tokio::test]
async fn no_word_is_lost_however_large_or_wide() {
    on("www/world.html", Screen::default(), |page| async move {
        // Four times as large is a quarter of 1,280; twice the text, of the article or of all that has a size.
        for (path, width, size, spacing) in [
            ("www/world.html", 320, 1, ""),
            ("www/mexico.html", 320, 1, ""),
            ("www/world.html", 720, 2, ""),
            ("www/mexico.html", 720, 2, ""),
            ("www/mexico-daily.html", 720, 2, ""),
            ("www/world.html", 320, 2, ""),
            ("www/mexico.html", 320, 1, SPACING),
            ("www/mexico.html", 720, 1, SPACING),
            ("www/world.html", 320, 1, SPACING),
            ("www/series.html", 320, 1, ""),
        ] {
            page.show(path, Screen { width, ..Screen::default() }).await?;
            page.get(&format!(
                "const style = document.createElement('style');
                 style.textContent = '{SPACING_OR_NONE}';
                 document.head.append(style);
                 document.querySelector('fact-box:not(.aside)').id = 'm';
                 const places = [document.documentElement, document.querySelector('article')].filter((place) => place);
                 // Of all first: a page's sizes may be those of its root.
                 const sizes = places.map((place) => parseFloat(getComputedStyle(place).fontSize) * {size});
                 if ({size} > 1) places.forEach((place, index) => (place.style.fontSize = sizes[index] + 'px'));",
                SPACING_OR_NONE = spacing.replace('\'', "\\'"),
            ))
            .await?;
            let text = page
                .get(&format!("{CLIPPED} const box = document.querySelector('#m'); return clipped(box, box.querySelector('.fact-box'));"))
                .await?;
            assert_eq!(text, json!([]), "the text of {path} at {width}, {size}, {spacing}");
            page.wake("#m").await?;
            let spaced = format!(
                "const sheet = new CSSStyleSheet(); sheet.replaceSync('{spacing}');
                 m.shadowRoot.adoptedStyleSheets.push(sheet);"
            );
            page.get(&spaced).await?;
            // A table of five columns fits a phone; in larger text it is a window onto itself.
            let fits = size == 1 && spacing.is_empty();
            for form in 0..4 {
                let found = page
                    .driver
                    .execute_async(
                        format!(
                            "{CLIPPED}
                             const done = arguments[0];
                             const root = m.shadowRoot;
                             root.querySelectorAll('input[name=form]')[{form}]?.click();
                             for (const details of root.querySelectorAll('details')) details.open = true;
                             root.querySelector('.search input')?.click();
                             requestAnimationFrame(() => requestAnimationFrame(() => done(clipped(m, root.querySelector('.fact-box'), {fits}))));"
                        ),
                        vec![],
                    )
                    .await?;
                assert_eq!(*found.json(), json!([]), "{path} at {width}, {size}, {spacing}, form {form}");
            }
        }
        Ok(())
    })
    .await;
}
