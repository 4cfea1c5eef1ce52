//! A page of HTML only, with the package's files.

use serde_json::json;

use crate::browser::{Screen, on};
use crate::site::{FOLDER, site};

/// What is no card, as a script writes it, and its code.
const WRONG: &[(&str, &str)] = &[
    ("(() => { const own = {}; own.own = own; return own; })()", "json"),
    ("({ version: 1n })", "json"),
    ("'{'", "json"),
    ("() => {}", "missing"),
    ("undefined", "missing"),
    ("NaN", "card"),
    ("'[' + '1,'.repeat(200_000) + '1]'", "size"),
];

/// What a promise comes to: `value` is a script.
fn awaited(value: &str) -> String {
    format!(
        "const done = arguments[arguments.length - 1];
         (async () => {{ {value} }})().then(done, (error) => done(`${{error.name}}: ${{error.message}}`));"
    )
}

#[tokio::test]
async fn a_card_is_mounted_updated_and_unmounted() {
    site();
    on(&format!("{FOLDER}/plain/index.html"), Screen::default(), |page| async move {
        let run = async |script: &str| {
            let value = page.driver.execute_async(awaited(script), vec![]).await?;
            Ok::<_, thirtyfour::error::WebDriverError>(value.json().clone())
        };
        // It is registered when a card is mounted, and not before.
        let registered = "return Boolean(customElements.get('fact-box'))";
        assert_eq!(page.get(registered).await?, json!(false));
        let ready = run("window.box = mount(place, card, { theme: 'light' }); return box.ready").await?;
        assert_eq!(ready, json!({ "notices": [] }));
        assert_eq!(page.text("return box.element.getAttribute('theme')").await?, "light");
        assert_eq!(page.get("return box.element.children.length").await?, 1, "the text is inside");
        page.reach("#early").await?;
        let early = "return document.querySelector('#early').shadowRoot.querySelector('h2').textContent";
        assert_eq!(page.text(early).await?, "Early");

        // What the reader has chosen stays, and so does the focus; the text is never seen.
        let inside = "const root = box.element.shadowRoot;
            const all = (selector) => [...root.querySelectorAll(selector)].map((own) => own.textContent);";
        page.driver.execute_async(crate::browser::COMPLETE, vec![]).await?;
        run("const chip = box.element.shadowRoot.querySelector('.chips button');
             const changed = new Promise((done) => place.addEventListener('fact-box-change', done, { once: true }));
             chip.click(); return (await changed).detail.compare").await?;
        let control = "root.querySelector('details.take > summary')";
        page.get(&format!("{inside} {control}.focus()")).await?;
        let kept = run(&format!(
            "{inside}
             card.subjects.MEX.values.co2 = 5.1;
             const slots = [];
             const watch = new MutationObserver(() => slots.push(root.querySelector('slot')?.hidden));
             watch.observe(root, {{ childList: true, subtree: true, attributes: true }});
             await box.update(card);
             return [all('.bars th'), all('.bars td')[0], root.activeElement === {control}, slots.includes(false)]"
        ))
        .await?;
        assert_eq!(kept, json!([["Mexico", "US", "Target"], "5.1 tons per person", true, false]));

        // The same again changes nothing; another object is another card.
        let same = run("const { ready } = box; return [box.update(structuredClone(card)) === ready]").await?;
        assert_eq!(same, json!([true]));
        let last = run(&format!(
            "{inside}
             const told = [1, 2, 3, 4].map((value) => {{ card.subjects.MEX.values.co2 = value; return box.update(card); }});
             await Promise.all(told);
             return all('.bars td')[0]"
        ))
        .await?;
        assert_eq!(last, "4 tons per person");

        // What is taken back before it is drawn settles both; so does what the page gives the element itself.
        let back = run(&format!(
            "{inside}
             const title = () => all('h2')[0];
             const heard = [];
             const other = {{ ...card, title: 'Other' }};
             for (const one of [box.update(other), box.update(card)]) heard.push((await one).notices.length, title());
             box.element.json = other;
             const once = new Promise((done) => box.element.addEventListener('fact-box-ready', done, {{ once: true }}));
             await once;
             heard.push((await box.update(other)).notices.length, title());
             heard.push((await box.update(card)).notices.length, title());
             return heard"
        ))
        .await?;
        let title = page.text("return card.title").await?;
        assert_eq!(back, json!([0, title, 0, title, 0, "Other", 0, title]));

        // What is wrong is told with its place, and the text is there.
        let failed = run(
            "const error = await box.update({ ...card, facts: 'none' }).catch((error) => error);
             const text = box.element.shadowRoot.querySelector('slot').assignedElements()[0];
             return [error instanceof FactBoxError, error.code, error.path, text.checkVisibility()]",
        )
        .await?;
        assert_eq!(failed, json!([true, "card", "facts", true]));
        for (wrong, expected) in WRONG {
            let update = format!("return (await box.update({wrong}).catch((error) => error)).code");
            // It is told again when it is tried again.
            for _ in 0..2 {
                let before = page.told("fact-box-error").await?.as_array().map(Vec::len);
                assert_eq!(run(&update).await?, *expected, "{wrong}");
                let now = page.told("fact-box-error").await?.as_array().map(Vec::len);
                assert_eq!(now, before.map(|count| count + 1), "{wrong}");
            }
        }
        let back = run(&format!("await box.update(card); {inside} return all('.bars td')[0]")).await?;
        assert_eq!(back, "4 tons per person");

        let gone = run(
            "box.unmount();
             const never = mount(place, card);
             never.unmount();
             const name = (promise) => promise.catch(({ name }) => name);
             return [place.innerHTML, await name(never.ready), await name(never.update('{}'))]",
        )
        .await?;
        assert_eq!(gone, json!(["<p>The text of the page.</p>", "AbortError", "AbortError"]));

        // Another document knows no such element.
        let elsewhere = run(
            "const frame = document.createElement('iframe');
             document.body.append(frame);
             const { body } = frame.contentDocument;
             body.textContent = 'The text.';
             const error = await mount(body, card, { loading: 'eager' }).ready.catch((error) => error);
             frame.remove();
             return [error instanceof FactBoxError, error.code, body.textContent]",
        )
        .await?;
        assert_eq!(elsewhere, json!([true, "load", "The text."]));
        assert_eq!(page.console().await?, [""; 0], "a silent console");
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn fifty_cards_come_and_go() {
    site();
    on(&format!("{FOLDER}/plain/index.html"), Screen::default(), |page| async move {
        // Which instances are still there is known to the collector of garbage only.
        let script = awaited(
            "const cards = [];
             for (let count = 0; count < 50; count += 1) {
               const box = mount(place, card, { loading: 'eager' });
               await box.ready;
               await box.update({ ...card, title: `${count}` });
               cards.push(new WeakRef(box.element));
               box.unmount();
             }
             told.length = 0;
             window.cards = cards;
             return [document.querySelectorAll('fact-box').length, place.children.length]",
        );
        let left = page.driver.execute_async(script, vec![]).await?;
        assert_eq!(left.json(), &json!([1, 1]));
        for _ in 0..3 {
            page.cdp("HeapProfiler.collectGarbage", json!({})).await?;
        }
        let alive = page.get("return cards.filter((card) => card.deref()).length").await?;
        assert!(alive.as_u64().is_some_and(|alive| alive < 3), "{alive} elements are kept");
        Ok(())
    })
    .await;
}
