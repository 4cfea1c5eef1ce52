//! The part of the card's code that comes when a reader begins to ask: what is answered without it, and
//! what becomes of a question that needs it.

use std::time::Duration;

use serde_json::{Value, json};
use thirtyfour::prelude::*;

use crate::browser::{Page, Screen, on};

/// Lets the rest of the code come only when `open` is called, as it does where a network is slow; `asked` says whether it
/// waits for that.
const GATE: &str = "{
    // In a block, or the page would have this `fetch` for its own.
    const { fetch } = window;
    const gate = new Promise((open) => (window.open = open));
    window.fetch = async (address, ...more) => {
      if (String(address).includes('fact-box-later')) {
        window.asked = true;
        await gate;
      }
      return fetch(address, ...more);
    };
  }";

/// The controls of the last card.
const CONTROLS: &str = "
    const card = [...document.querySelectorAll('fact-box')].at(-1);
    const all = (selector) => [...card.shadowRoot.querySelectorAll('.stage ' + selector)];
    const drawn = () => new Promise((done) => setTimeout(done));";

/// Does as no file of the rest of the code were there.
async fn without(page: &Page) -> WebDriverResult<()> {
    page.cdp("Network.enable", json!({})).await?;
    page.cdp("Network.setBlockedURLs", json!({ "urls": ["*fact-box-later*"] })).await?;
    Ok(())
}

/// What a script hands to `done`.
async fn wait(page: &Page, script: &str) -> WebDriverResult<Value> {
    page.driver.set_script_timeout(Duration::from_secs(30)).await?;
    let script = format!(
        "{CONTROLS} (async () => {{ {script} }})().then(arguments[0], (e) => arguments[0](String(e)))"
    );
    Ok(page.driver.execute_async(script, vec![]).await?.json().clone())
}

#[tokio::test]
async fn the_cards_of_the_demo_pages_are_drawn_and_printed_without_the_rest() {
    on("index.html", Screen::default(), |page| async move {
        without(&page).await?;
        let (mut cards, mut compared) = (0, 0);
        for name in [
            "mexico", "mexico.ar", "mexico.es", "mexico.fr", "mexico.ru", "mexico.zh",
            "mexico-daily", "world", "series", "figure", "theming",
        ] {
            page.visit(&format!("www/{name}.html")).await?;
            page.adopted().await?;
            let count = page.get("return document.querySelectorAll('fact-box').length").await?;
            for card in 0..count.as_u64().expect("a number") {
                let own = format!(
                    "document.querySelectorAll('fact-box')[{card}].id ||= 'card-{card}'; return document.querySelectorAll('fact-box')[{card}].id"
                );
                let id = page.text(&own).await?;
                page.reach(&format!("#{id}")).await?;
                cards += 1;
            }
            let printed = wait(
                &page,
                "const of = (selector) => [...document.querySelectorAll('fact-box')].map((card) =>
                   card.shadowRoot.querySelectorAll('.stage ' + selector).length);
                 const compared = of('.bars');
                 dispatchEvent(new Event('beforeprint'));
                 await drawn();
                 const tables = of('.printed table');
                 dispatchEvent(new Event('afterprint'));
                 await drawn();
                 return [compared, tables, of('.printed table').every((count) => count === 0)]",
            )
            .await?;
            // Each comparison in bars has its numbers on paper.
            assert_eq!(printed[1], printed[0], "{name}");
            compared += printed[0].as_array().map_or(0, Vec::len);
            assert_eq!(printed[2], true, "{name}");
            assert_eq!(page.told("fact-box-error").await?, json!([]), "{name}");
            assert_eq!(page.told("fact-box-ready").await?.as_array().map(Vec::len), Some(count.as_u64().unwrap_or(0) as usize), "{name}");
        }
        assert!(cards > 11 && compared > 11, "{cards}, {compared}");
        Ok(())
    })
    .await;
}

/// Puts a card at the end of the page's article, with what is drawn in it noted.
const PUT: &str = "
    const put = (json) => {
      const own = Object.assign(document.createElement('fact-box'), { json });
      own.attachShadow({ mode: 'open' });
      own.stages = 0;
      new MutationObserver((records) => {
        for (const { addedNodes } of records) own.stages += [...addedNodes].filter(({ className }) => className === 'stage').length;
      }).observe(own.shadowRoot, { childList: true });
      const told = new Promise((done) => {
        for (const name of ['ready', 'error']) own.addEventListener('fact-box-' + name, ({ type, detail }) => done(detail.message ?? type), { once: true });
      });
      own.setAttribute('loading', 'eager');
      document.querySelector('article').append(own);
      return [own, told];
    };";

#[tokio::test]
async fn a_card_of_edges_and_one_of_many_facts_and_places_are_drawn_without_the_rest() {
    let edges: Value =
        serde_json::from_str(include_str!("../cards/edges.json")).expect("the card is JSON");
    let ids = |letter: char, count: usize| (0..count).map(move |own| format!("{letter}{own}"));
    let values: serde_json::Map<_, _> = ids('F', 40)
        .enumerate()
        .map(|(own, id)| (id, json!({ "from": 1961, "values": vec![own; 61] })))
        .collect();
    let subjects: serde_json::Map<_, _> =
        ids('P', 60).map(|id| (id.clone(), json!({ "name": id, "values": values }))).collect();
    let facts: Vec<_> = ids('F', 40)
        .map(|id| json!({ "id": id, "label": id, "type": "number", "source": id }))
        .collect();
    let sources: serde_json::Map<_, _> =
        ids('F', 40).map(|id| (id.clone(), json!({ "name": id }))).collect();
    let many = json!({ "version": 1, "title": "Many", "subject": "P0", "facts": facts,
        "compare": ids('P', 9).skip(1).collect::<Vec<_>>(), "subjects": subjects, "sources": sources });
    on("www/mexico.html", Screen::default(), |page| async move {
        without(&page).await?;
        for card in [edges, many] {
            let script =
                format!("{PUT} const [own, told] = put({card}); return [await told, own.stages]");
            assert_eq!(
                wait(&page, &script).await?,
                json!(["fact-box-ready", 1]),
                "{}",
                card["title"]
            );
        }
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn what_is_known_to_need_the_rest_is_drawn_once() {
    let held = json!({ "version": 1, "title": "Held", "subject": "A", "compare": ["B"],
        "facts": [{ "id": "terms", "label": "Terms", "type": "years", "compare": true }],
        "subjects": { "A": { "name": "Aland", "values": { "terms": "1946; 1980-1981" } },
            "B": { "name": "Bland", "values": { "terms": "1950-1951" } } } });
    let world = include_str!("../../www/cards/world.json");
    on("www/mexico.html#fact-box.linked=view.trend", Screen::default(), |page| async move {
        page.cdp("Page.addScriptToEvaluateOnNewDocument", json!({ "source": GATE })).await?;
        page.driver.refresh().await?;
        let script = format!(
            "{PUT}
             const [compared, first] = put({held});
             const [linked, second] = put({world});
             linked.id = 'linked';
             while (!window.asked) await drawn();
             const early = compared.stages + linked.stages;
             window.open();
             return [early, await first, await second, compared.stages, linked.stages,
               compared.shadowRoot.querySelectorAll('.stage .strip').length > 1,
               linked.shadowRoot.querySelectorAll('.stage svg polyline').length > 0]"
        );
        let ready = "fact-box-ready";
        assert_eq!(wait(&page, &script).await?, json!([0, ready, ready, 1, 1, true, true]));
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn what_most_readers_ask_is_answered_without_the_rest() {
    on("www/mexico.html", Screen::default(), |page| async move {
        without(&page).await?;
        page.reach("fact-box:last-of-type").await?;
        let told = wait(
            &page,
            "all('.chips button')[0].click();
             await drawn();
             all('.switch input')[1].click();
             await drawn();
             all('.switch input')[0].click();
             await drawn();
             return told.filter(({ type }) => type !== 'fact-box-ready')
               .map(({ type, detail }) => [type, detail.view, detail.compare?.length])",
        )
        .await?;
        let change = |view, compared| json!(["fact-box-change", view, compared]);
        assert_eq!(told, json!([change("bars", 1), change("table", 1), change("bars", 1)]));
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn what_needs_the_rest_is_answered_when_it_is_there() {
    on("www/world.html", Screen::default(), |page| async move {
        page.cdp("Page.addScriptToEvaluateOnNewDocument", json!({ "source": GATE })).await?;
        page.driver.refresh().await?;
        page.reach("fact-box").await?;
        let seen = wait(
            &page,
            "const [bars, trend] = all('.switch input');
             // What is open stays open.
             all('.take')[0].open = true;
             const before = all('.fact-box')[0].innerText;
             trend.focus();
             trend.click();
             await drawn();
             const frozen = all('.fact-box')[0].innerText === before;
             // And once more while it is on its way.
             const year = all('input[type=range]')[0];
             year.value = 1995;
             year.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
             await drawn();
             const none = told.filter(({ type }) => type !== 'fact-box-ready').length;
             const answered = new Promise((done) =>
               card.addEventListener('fact-box-change', ({ detail }) => detail.year === 1995 && done()));
             window.open();
             await answered;
             await drawn();
             return [
               frozen, none,
               told.filter(({ type }) => type === 'fact-box-change').map(({ detail }) => [detail.view, detail.year]).at(-1),
               told.filter(({ type }) => type === 'fact-box-error').length,
               all('svg polyline').length > 0, all('.take')[0].open,
               told.filter(({ type }) => type === 'fact-box-ready').length,
             ];",
        )
        .await?;
        assert_eq!(seen, json!([true, 0, ["trend", 1995], 0, true, true, 1]));
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn the_focus_stays_where_the_reader_asked() {
    on("www/world.html", Screen::default(), |page| async move {
        page.cdp("Page.addScriptToEvaluateOnNewDocument", json!({ "source": GATE })).await?;
        page.driver.refresh().await?;
        page.reach("fact-box").await?;
        let search = page.inside("fact-box", "input[role=combobox]").await?;
        search.send_keys("b").await?;
        page.get("window.open()").await?;
        let offered = "while (!all('[role=option]').length) await drawn();
            return [card.shadowRoot.activeElement.getAttribute('role'), all('input[role=combobox]')[0].value]";
        assert_eq!(wait(&page, offered).await?, json!(["combobox", "b"]));
        page.press("ra").await?;
        assert_eq!(page.inside("fact-box", "input[role=combobox]").await?.prop("value").await?.as_deref(), Some("bra"));
        Ok(())
    })
    .await;
}

/// Letters of many scripts take several keys, and are lost with the input that they are composed in.
#[tokio::test]
async fn what_is_being_composed_is_composed_to_its_end() {
    on("www/world.html", Screen::default(), |page| async move {
        page.cdp("Page.addScriptToEvaluateOnNewDocument", json!({ "source": GATE })).await?;
        page.driver.refresh().await?;
        page.reach("fact-box").await?;
        let composed = wait(
            &page,
            "const input = () => all('input[role=combobox]')[0];
             const first = input();
             first.focus();
             const is = (type) => first.dispatchEvent(new CompositionEvent('composition' + type, { bubbles: true, composed: true }));
             const compose = (value) => {
               first.value = value;
               first.dispatchEvent(new InputEvent('input', { isComposing: true, bubbles: true, composed: true }));
             };
             is('start');
             compose('b');
             window.open();
             const code = performance.getEntriesByType('resource').find(({ name }) => /\\/fact-box-card\\.[^/]*\\.js$/.test(name));
             await (await import(code.name)).complete();
             for (let turn = 0; turn < 9; turn += 1) await drawn();
             const stays = first.isConnected;
             compose('bra');
             is('end');
             while (!all('[role=option]').length) await drawn();
             return [stays, first.isConnected, input().value]",
        )
        .await?;
        assert_eq!(composed, json!([true, false, "bra"]));
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn where_the_rest_cannot_be_had_the_card_stays() {
    on("www/world.html", Screen::default(), |page| async move {
        without(&page).await?;
        page.reach("fact-box").await?;
        let seen = wait(
            &page,
            "const stage = () => card.shadowRoot.querySelector('.stage:not([hidden])');
             const is = (type) => new Promise((done) => card.addEventListener('fact-box-' + type, done, { once: true }));
             const before = stage();
             const failed = is('error');
             all('.switch input')[1].click();
             const { detail } = await failed;
             while (!stage() || stage() === before) await drawn();
             const bars = all('.switch input')[0].checked && all('.bars').length > 0;
             // What needs no more is answered.
             const changed = is('change');
             const places = all('.chips button').length;
             all('.chips button')[0].click();
             await changed;
             await drawn();
             const told = (type) => window.told.filter((own) => own.type === 'fact-box-' + type).length;
             return [detail.code, bars, places - all('.chips button').length, told('ready'), told('error')]",
        )
        .await?;
        assert_eq!(seen, json!(["load", true, 1, 1, 1]));
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn cards_that_share_an_instance_are_drawn_anew_together_and_one_is_asked_again() {
    on("www/world.html", Screen::default(), |page| async move {
        page.cdp("Page.addScriptToEvaluateOnNewDocument", json!({ "source": GATE })).await?;
        page.driver.refresh().await?;
        page.reach("fact-box").await?;
        let seen = wait(
            &page,
            "const article = card.parentElement;
             const more = Array.from({ length: 39 }, () => {
               const own = card.cloneNode(true);
               own.setAttribute('loading', 'eager');
               return own;
             });
             const are = (own, type) => new Promise((done) => own.addEventListener(type, done, { once: true }));
             const ready = Promise.all(more.map((own) => are(own, 'fact-box-ready')));
             article.append(...more);
             await ready;
             // The last one shares its instance with one of the others.
             const last = more.at(-1);
             const count = told.length;
             const changed = are(last, 'fact-box-change');
             last.shadowRoot.querySelectorAll('.stage .switch input')[1].click();
             await drawn();
             window.open();
             await changed;
             const all = () => [card, ...more].filter((own) => own.shadowRoot.querySelectorAll('.stage:not([hidden])').length === 1);
             while (all().length < 40) await drawn();
             const news = told.slice(count).map(({ type, target }) => [type, target === last]);
             return [news, all().length]",
        )
        .await?;
        // That they answer has been told before.
        let news = [json!(["fact-box-change", true])];
        assert_eq!(seen, json!([news, 40]));
        Ok(())
    })
    .await;
}

/// Counts the memories that are made, notes what is done to elements that are on no page, and lets the browser be idle.
const NOTED: &str = "{
    const { Instance } = WebAssembly;
    window.memories = 0;
    WebAssembly.Instance = function (...parts) {
      const instance = new Instance(...parts);
      if (instance.exports.memory) window.memories += 1;
      return instance;
    };
    window.asked = [];
    const { dispatchEvent } = EventTarget.prototype;
    EventTarget.prototype.dispatchEvent = function (event) {
      if (this instanceof Element && !this.isConnected && !(event instanceof CustomEvent)) {
        asked.push([this.role ?? this.type, event.type]);
        window.root = this.getRootNode();
      }
      return dispatchEvent.call(this, event);
    };
  }";

#[tokio::test]
async fn what_answers_is_made_ready_once_when_a_reader_comes() {
    on("www/world.html", Screen::default(), |page| async move {
        page.cdp("Page.addScriptToEvaluateOnNewDocument", json!({ "source": NOTED })).await?;
        page.driver.refresh().await?;
        page.reach("fact-box").await?;
        let seen = wait(
            &page,
            "const before = [document.documentElement.outerHTML, card.shadowRoot.innerHTML, told.length, memories];
             const idle = () => new Promise((done) => requestIdleCallback(done));
             const comes = () => card.dispatchEvent(new PointerEvent('pointerover', { composed: true }));
             comes();
             // It is asked, and taken away.
             while (asked.at(-1)?.[1] !== 'input' || asked.at(-1)[0] !== 'combobox' || root.childElementCount) await idle();
             const all = asked.length;
             comes();
             card.dispatchEvent(new FocusEvent('focusin'));
             for (let turn = 0; turn < 9; turn += 1) await idle();
             const after = [document.documentElement.outerHTML, card.shadowRoot.innerHTML, told.length, memories - 1];
             return [asked, asked.length - all, before.every((own, place) => own === after[place])]",
        )
        .await?;
        // Four views and two orders.
        let views = vec![json!(["radio", "change"]); 6];
        let more = [["button", "click"], ["range", "input"], ["combobox", "keydown"], ["combobox", "input"]];
        let asked: Vec<_> = views.into_iter().chain(more.map(|own| json!(own))).collect();
        assert_eq!(seen, json!([asked, 0, true]));
        assert_eq!(page.console().await?, [""; 0], "a silent console");
        Ok(())
    })
    .await;
}
