//! The element as scripts of a page use it: what it is given, where it stands, and what it lets go.

use serde_json::{Value, json};
use thirtyfour::prelude::*;

use crate::browser::{CLICKED, COMPLETE, Page, Screen, on};

/// Puts a card with a title onto the page, and waits for what it tells or says.
const PUT: &str = "
    const card = (title) => ({ version: 1, title, subject: 'A', compare: ['B', 'C'],
      facts: [{ id: 'f', label: 'F', type: 'number' }],
      subjects: { A: { name: 'A', values: { f: 1 } }, B: { name: 'B', values: { f: 2 } }, C: { name: 'C', values: { f: 3 } } } });
    const script = (title) => `<script type='application/json'>${JSON.stringify(card(title))}</scr` + 'ipt>';
    const is = (own, type) => new Promise((done) => own.addEventListener('fact-box-' + type, done, { once: true }));
    const put = (change) => {
      const own = document.createElement('fact-box');
      own.setAttribute('loading', 'eager');
      change(own);
      document.querySelector('article').append(own);
      return own;
    };
    const drawn = (own) => own.shadowRoot?.querySelector('.stage:not([hidden])');
    const title = (own) => drawn(own)?.querySelector('h2').textContent;
    const turn = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    const until = async (test) => { while (!test()) await turn(); };";

/// What a script hands over.
async fn wait(page: &Page, script: &str) -> WebDriverResult<Value> {
    page.driver.set_script_timeout(std::time::Duration::from_secs(20)).await?;
    let script = format!(
        "{PUT} (async () => {{ {script} }})().then(arguments[0], (e) => arguments[0](String(e)))"
    );
    Ok(page.driver.execute_async(script, vec![]).await?.json().clone())
}

#[tokio::test]
async fn what_a_script_gives_goes_before_what_stands_on_the_page() {
    on("www/mexico.html", Screen::default(), |page| async move {
        let inside = "
            const own = put((own) => { own.innerHTML = script('of the page'); own.json = card('given'); });
            await is(own, 'ready');
            const given = title(own);
            own.json = null;
            await until(() => title(own) !== given);
            const broken = put((own) => { own.innerHTML = script('').replace('{', ''); own.json = card('given'); });
            await is(broken, 'ready');
            return [given, title(own), title(broken)];";
        assert_eq!(wait(&page, inside).await?, json!(["given", "of the page", "given"]));
        // Changed, and set again, while it is drawn and afterwards.
        let again = "
            const json = card('first');
            const own = put((own) => (own.json = json));
            json.title = 'second';
            own.json = json;
            await until(() => title(own) === 'second');
            json.title = 'third';
            own.json = json;
            await until(() => title(own) === 'third');
            const begun = is(own, 'ready');
            own.json = card('fourth');
            await Promise.resolve();
            json.title = 'fifth';
            own.json = json;
            await begun;
            await until(() => title(own) === 'fifth');
            return title(own);";
        assert_eq!(wait(&page, again).await?, json!("fifth"));
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_card_inside_a_drawing_has_its_language() {
    on("www/mexico.html", Screen::default(), |page| async move {
        let inside = "
            document.body.insertAdjacentHTML('beforeend', '<svg lang=fr-CA><foreignObject width=700 height=900></foreignObject></svg>');
            const own = document.createElement('fact-box');
            own.setAttribute('loading', 'eager');
            own.json = card('drawn');
            const ready = is(own, 'ready');
            document.querySelector('foreignObject').append(own);
            await ready;
            return [title(own), drawn(own).querySelector('.fact-box').lang];";
        assert_eq!(wait(&page, inside).await?, json!(["drawn", "fr-CA"]));
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_card_in_a_shadow_has_the_language_of_its_page() {
    on("www/mexico.html", Screen::default(), |page| async move {
        let inside = "
            document.documentElement.lang = 'fr';
            const root = document.querySelector('article').appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
            const own = document.createElement('fact-box');
            own.setAttribute('loading', 'eager');
            own.json = card('a');
            const ready = is(own, 'ready');
            root.append(own);
            await ready;
            return drawn(own).querySelector('section').lang;";
        assert_eq!(wait(&page, inside).await?, json!("fr"));
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_card_finds_a_script_in_its_own_shadow_first_and_then_on_the_page() {
    on("www/mexico.html", Screen::default(), |page| async move {
        let found = "
            const add = (to, id, title) => {
              to.append(Object.assign(document.createElement('script'),
                { type: 'application/json', id, textContent: JSON.stringify(card(title)) }));
            };
            const root = document.querySelector('article').appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
            add(root, 'near', 'in the shadow');
            add(document.body, 'near', 'on the page');
            add(document.body, 'far', 'far away');
            const titles = [];
            for (const id of ['near', 'far']) {
              const own = document.createElement('fact-box');
              own.setAttribute('loading', 'eager');
              own.setAttribute('card', id);
              const ready = is(own, 'ready');
              root.append(own);
              await ready;
              titles.push(title(own));
            }
            return titles;";
        assert_eq!(wait(&page, found).await?, json!(["in the shadow", "far away"]));
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn another_attribute_is_another_card() {
    on("www/mexico.html", Screen::default(), |page| async move {
        let attributes = "
            for (const id of ['one', 'other']) {
              document.body.insertAdjacentHTML('beforeend', script(id));
              document.body.lastElementChild.id = id;
            }
            const own = put((own) => own.setAttribute('card', 'one'));
            await is(own, 'ready');
            const seen = [title(own), drawn(own).querySelector('section').lang];
            own.setAttribute('card', 'other');
            await until(() => title(own) === 'other');
            own.lang = 'fr';
            await until(() => drawn(own).querySelector('section').lang === 'fr');
            own.setAttribute('src', URL.createObjectURL(new Blob()));
            const { detail } = await is(own, 'error');
            own.removeAttribute('src');
            await is(own, 'ready');
            // Nothing is drawn anew for what is the same.
            const stage = drawn(own);
            own.lang = 'fr';
            own.setAttribute('card', 'other');
            await turn();
            return [...seen, detail.code, title(own), drawn(own) === stage];";
        assert_eq!(wait(&page, attributes).await?, json!(["one", "en", "fetch", "other", true]));
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn json_that_is_written_anew_is_drawn_anew() {
    on("www/mexico.html", Screen::default(), |page| async move {
        let anew = "
            document.body.insertAdjacentHTML('beforeend', script('shared'));
            const json = document.body.lastElementChild;
            json.id = 'one';
            const own = put((own) => own.setAttribute('card', 'one'));
            await is(own, 'ready');
            json.textContent = json.textContent.replace('shared', 'corrected');
            await until(() => title(own) === 'corrected');
            json.firstChild.data = json.firstChild.data.replace('corrected', 'morphed');
            await until(() => title(own) === 'morphed');
            const inner = put((own) => (own.innerHTML = script('inside')));
            await is(inner, 'ready');
            inner.querySelector('script').outerHTML = script('instead');
            await until(() => title(inner) === 'instead');
            // Also while it is being drawn.
            const late = put((own) => (own.innerHTML = script('begun')));
            late.setAttribute('lang', 'fr');
            await turn();
            late.querySelector('script').textContent = JSON.stringify(card('ended'));
            await until(() => title(late) === 'ended');
            return [title(own), title(inner), title(late)];";
        assert_eq!(wait(&page, anew).await?, json!(["morphed", "instead", "ended"]));
        Ok(())
    })
    .await;
}

/// A network that was gone for a while costs no card.
#[tokio::test]
async fn what_could_not_be_fetched_is_when_the_browser_is_online_again() {
    on("www/mexico.html", Screen::default(), |page| async move {
        page.cdp("Network.enable", json!({})).await?;
        page.cdp("Network.setBlockedURLs", json!({ "urls": ["*/fact-box-card.*"] })).await?;
        page.driver.refresh().await?;
        page.wake("fact-box:not(.aside)").await?;
        assert_eq!(page.told("fact-box-error").await?[0]["code"], "load");
        page.cdp("Network.setBlockedURLs", json!({ "urls": [] })).await?;
        let online = "
            const card = document.querySelector('fact-box:not(.aside)');
            const ready = is(card, 'ready');
            dispatchEvent(new Event('online'));
            await ready;
            return title(card);";
        assert_eq!(wait(&page, online).await?, json!("Mexico"));
        Ok(())
    })
    .await;
}

/// Who has come to a control of the text with the keyboard is at the same one when the card takes its place.
#[tokio::test]
async fn what_has_the_focus_in_the_text_has_it_in_the_card() {
    on("www/mexico.html", Screen::default(), |page| async move {
        let moved = "
            const noted = (id) => ({ id, label: id, type: 'text', note: 'Since 2020.' });
            const json = { version: 1, title: 'own', subject: 'A', facts: [noted('f'), noted('g')],
              subjects: { A: { name: 'A', values: { f: 'x', g: 'y' } } } };
            const own = put((own) => {
              own.innerHTML = `<script type='application/json'>${JSON.stringify(json)}</scr` + 'ipt>'
                + '<details open><summary>one</summary></details><details><summary>other</summary></details>';
            });
            own.querySelectorAll('summary')[1].focus();
            await is(own, 'ready');
            const notes = [...drawn(own).querySelectorAll('.about')];
            return [notes.map((note) => note.open), notes.findIndex((note) => note.contains(own.shadowRoot.activeElement))];";
        assert_eq!(wait(&page, moved).await?, json!([[true, false], 1]));
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn an_address_names_elements_by_their_place() {
    on("www/mexico.html", Screen::default(), |page| async move {
        page.get(CLICKED).await?;
        let moved = "
            document.querySelectorAll('fact-box').forEach((own) => own.remove());
            const cards = ['a', 'b', 'c'].map((name) => put((own) => (own.json = card(name))));
            await Promise.all(cards.map((own) => is(own, 'ready')));
            const [first] = cards;
            first.parentElement.append(first);
            await is(first, 'ready');
            location.hash = 'fact-box.3=view.table&fact-box.1=places.C';
            await until(() => drawn(first).querySelector('table.numbers') && drawn(cards[1]).querySelectorAll('.chips button').length === 1);
            const tables = cards.map((own) => Boolean(drawn(own).querySelector('table.numbers')));
            const stands = (own) => own.shadowRoot.activeElement?.localName;
            const arrived = document.activeElement === first && stands(first);
            // The focus stays where the reader has arrived.
            const ready = is(first, 'ready');
            first.json = card('d');
            await ready;
            await turn();
            return [tables, arrived, stands(first), title(first)];";
        assert_eq!(
            wait(&page, moved).await?,
            json!([[true, false, false], "section", "section", "d"])
        );
        Ok(())
    })
    .await;
}

/// Some programs write the tilde as RFC 3986 allows it too.
#[tokio::test]
async fn an_address_is_read_with_each_tilde_written_as_its_code() {
    on("www/mexico.html", Screen::default(), |page| async move {
        let followed = "
            const own = put((own) => (own.innerHTML = script('own')));
            own.id = 'own';
            await is(own, 'ready');
            location.hash = 'fact-box.own=places.C%7Eview.table';
            await until(() => own.shadowRoot.querySelector('.stage:not([hidden]) .numbers'));
            return [...drawn(own).querySelectorAll('.numbers tbody th')].map((own) => own.textContent);";
        assert_eq!(wait(&page, followed).await?, json!(["A", "C"]));
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn an_address_that_is_an_id_is_no_place() {
    on("www/mexico.html", Screen::default(), |page| async move {
        let named = "
            document.querySelectorAll('fact-box').forEach((own) => own.remove());
            const cards = ['', '1'].map((id) => put((own) => { own.id = id; own.json = card('a'); }));
            await Promise.all(cards.map((own) => is(own, 'ready')));
            const tables = () => cards.map((own) => Boolean(drawn(own).querySelector('table.numbers')));
            location.hash = 'fact-box.1=view.table';
            await until(() => tables().some(Boolean));
            await turn();
            const one = tables();
            location.hash = 'fact-box.1.=view.table';
            await until(() => tables()[0]);
            return [one, tables()];";
        assert_eq!(wait(&page, named).await?, json!([[false, true], [true, true]]));
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn an_address_is_answered_by_all_cards_also_where_that_takes_the_rest() {
    on("www/mexico.html", Screen::default(), |page| async move {
        page.get(CLICKED).await?;
        let seen = wait(
            &page,
            "const wrong = [];
             addEventListener('error', ({ message }) => wrong.push(message));
             addEventListener('unhandledrejection', ({ reason }) => wrong.push(String(reason)));
             document.querySelectorAll('fact-box').forEach((own) => own.remove());
             const cards = ['a', 'b'].map((name) => put((own) => { own.json = card(name); own.setAttribute('group', 'g'); }));
             await Promise.all(cards.map((own) => is(own, 'ready')));
             const before = performance.getEntriesByType('resource').some(({ name }) => name.includes('later'));
             // In a group what one of them is asked is answered by both.
             drawn(cards[0]).querySelector('.chips button').click();
             await until(() => cards.every((own) => drawn(own).querySelectorAll('.chips button').length === 1));
             location.hash = 'fact-box.2=view.table&fact-box.1=view.table';
             await until(() => cards.every((own) => drawn(own).querySelector('table.numbers')));
             await turn();
             return [before, wrong, document.activeElement === cards[1]];",
        )
        .await?;
        assert_eq!(seen, json!([false, [], true]));
        Ok(())
    })
    .await;
}

/// Who has begun something by the time that a card answers goes on with that; and so does who comes back to a page.
#[tokio::test]
async fn a_link_takes_nobody_away_from_what_they_have_begun() {
    on("www/mexico.html", Screen::default(), |page| async move {
        let begins = "addEventListener('DOMContentLoaded', () => {
            const search = document.createElement('input');
            const end = document.createElement('p');
            end.style.height = '9000px';
            document.body.prepend(search);
            document.body.append(end);
            if (location.search === '?writes') search.focus();
            if (location.search === '?reads') scrollTo(0, 9999);
          });";
        page.cdp("Page.addScriptToEvaluateOnNewDocument", json!({ "source": begins })).await?;
        for (does, at) in [("waits", "fact-box"), ("writes", "input"), ("reads", "body")] {
            page.visit(&format!("www/world.html?{does}#fact-box.1=view.trend")).await?;
            let seen = "
                await until(() => told.some(({ type }) => type === 'fact-box-ready'));
                await turn();
                const lines = drawn(document.querySelector('fact-box')).querySelectorAll('svg polyline').length;
                return [document.activeElement.localName, lines > 0, scrollY > 5000];";
            assert_eq!(wait(&page, seen).await?, json!([at, true, does == "reads"]), "{does}");
        }
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_link_that_is_clicked_leads_to_its_card_and_the_way_back_only_shows_it() {
    on("www/mexico.html", Screen::default(), |page| async move {
        let begins = "
            document.querySelectorAll('fact-box').forEach((own) => own.remove());
            const own = put((own) => { own.id = 'own'; own.json = card('own'); });
            await is(own, 'ready');
            for (const view of ['table', 'bars']) {
              const link = Object.assign(document.createElement('a'), { id: view, href: `#fact-box.own=view.${view}`, textContent: view });
              document.querySelector('article').prepend(link);
            }";
        wait(&page, begins).await?;
        let at = |table: bool| {
            format!(
                "const own = document.querySelector('#own');
                 await until(() => drawn(own) && !drawn(own).querySelector('table.numbers') === !{table});
                 await turn();
                 return document.activeElement.id"
            )
        };
        for (link, table) in [("table", true), ("bars", false)] {
            page.driver.find(By::Id(link)).await?.click().await?;
            assert_eq!(wait(&page, &at(table)).await?, "own");
        }
        page.get("document.querySelector('#bars').focus()").await?;
        page.driver.back().await?;
        assert_eq!(wait(&page, &at(true)).await?, "bars");
        // Nor does a script of the page.
        page.get(
            "Object.defineProperty(navigator, 'userActivation', { value: { isActive: false } });
             location.hash = 'fact-box.own=view.bars';",
        )
        .await?;
        assert_eq!(wait(&page, &at(false)).await?, "bars");
        Ok(())
    })
    .await;
}

/// Some programs write signs as their codes that others leave.
#[tokio::test]
async fn an_id_is_found_however_its_signs_are_written() {
    on("www/mexico.html", Screen::default(), |page| async move {
        let found = "
            document.querySelectorAll('fact-box').forEach((own) => own.remove());
            const own = put((own) => { own.id = \"it's (ü~1)!*\"; own.json = card('own'); });
            await is(own, 'ready');
            const written = [];
            for (const id of [\"it's%20(%C3%BC~1)!*\", 'it%27s%20%28%C3%BC%7E1%29%21%2A', 'it%27s%20%28%c3%bc%7e1%29%21%2a']) {
              location.hash = `fact-box.${id}=view.table`;
              await until(() => drawn(own).querySelector('table.numbers'));
              dispatchEvent(new Event('beforeprint'));
              written.push(drawn(own).textContent.match(/#(fact-box[^ ]*?view\\.table)/)[1]);
              dispatchEvent(new Event('afterprint'));
              location.hash = `fact-box.${id}`;
              await until(() => !drawn(own).querySelector('table.numbers'));
            }
            return written;";
        let link = "fact-box.it%27s%20%28%C3%BC%7E1%29%21%2a=view.table";
        assert_eq!(wait(&page, found).await?, json!([link, link, link]));
        Ok(())
    })
    .await;
}

/// Such a page has no address of its own.
#[tokio::test]
async fn the_link_of_a_page_that_is_written_into_a_frame_is_of_the_page_around_it() {
    on("www/mexico.html", Screen::default(), |page| async move {
        let framed = "
            const frame = document.createElement('iframe');
            frame.srcdoc = `<script type=module src='/dist/fact-box.js'></scr` + `ipt><fact-box id=own loading=eager>${script('framed')}</fact-box>`;
            document.querySelector('article').prepend(frame);
            const own = () => frame.contentDocument?.querySelector('#own');
            await until(() => own()?.shadowRoot && drawn(own()));
            frame.contentWindow.dispatchEvent(new Event('beforeprint'));
            return drawn(own()).textContent.includes(`${location.href}#fact-box.own`);";
        assert_eq!(wait(&page, framed).await?, json!(true));
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_card_is_drawn_before_it_is_scrolled_into_a_box() {
    on("www/mexico.html", Screen::default(), |page| async move {
        let inside = "
            const box = document.createElement('div');
            Object.assign(box.style, { height: '200px', overflow: 'auto' });
            const before = document.createElement('p');
            before.style.height = '600px';
            const own = document.createElement('fact-box');
            own.json = card('own');
            box.append(before, own);
            const ready = is(own, 'ready');
            document.querySelector('article').prepend(box);
            scrollTo({ top: 0, behavior: 'instant' });
            await ready;
            return box.scrollTop;";
        assert_eq!(wait(&page, inside).await?, json!(0));
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn an_address_is_asked_once_however_often_its_card_is_drawn() {
    on("www/address.html", Screen::default(), |page| async move {
        page.wake("fact-box").await?;
        let asked = "
            const own = document.querySelector('fact-box');
            const asked = (name) => performance.getEntriesByType('resource').filter((own) => own.name.endsWith(`/cards/${name}.json`)).length;
            own.setAttribute('loading', 'eager');
            const anew = async (change) => {
              const ready = is(own, 'ready');
              change();
              await ready;
            };
            await anew(() => own.parentElement.append(own));
            await anew(() => (own.lang = 'fr'));
            const once = asked('mexico');
            await anew(() => own.setAttribute('src', 'cards/world.json'));
            await anew(() => own.setAttribute('src', 'cards/mexico.json'));
            return [once, asked('world'), asked('mexico'), title(own)];";
        assert_eq!(wait(&page, asked).await?, json!([1, 1, 2, "Mexico"]));
        Ok(())
    })
    .await;
}

/// Translators of pages put each text into an element of theirs; what is written into it afterwards nobody sees.
#[tokio::test]
async fn a_card_that_was_translated_says_what_is_so() {
    on("www/mexico.html", Screen::default(), |page| async move {
        page.wake("fact-box:not(.aside)").await?;
        page.driver.execute_async(COMPLETE, vec![]).await?;
        let translated = "
            document.querySelectorAll('fact-box').forEach((own) => own.remove());
            const series = card('a');
            series.subjects.A.values.f = { 2001: 1, 2002: 2 };
            series.subjects.B.values.f = { 2001: 4, 2002: 4 };
            const [own, follows, plain] = ['g', 'g', 'h'].map((group) => put((own) => { own.json = series; own.setAttribute('group', group); }));
            await Promise.all([own, follows, plain].map((own) => is(own, 'ready')));
            const sentence = (own) => drawn(own).querySelector('.sentence').textContent;
            for (const root of [own, follows].map(drawn)) {
              const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
              const all = [];
              while (texts.nextNode()) all.push(texts.currentNode);
              for (const text of all.filter((own) => own.data.trim() && own.parentNode instanceof HTMLElement)) {
                const font = document.createElement('font');
                text.replaceWith(font);
                font.textContent = text.data;
              }
            }
            const before = sentence(plain);
            for (const moved of [own, plain]) {
              const range = drawn(moved).querySelector('[type=range]');
              range.value = 2001;
              range.dispatchEvent(new InputEvent('input', { bubbles: true }));
            }
            await until(() => sentence(plain) !== before);
            await until(() => [own, follows].every((own) => drawn(own) && sentence(own) === sentence(plain)));
            const years = [own, follows].map((own) => drawn(own).querySelector('[type=range]').value);
            return [years, told.filter(({ type, target }) => type === 'fact-box-ready' && target === own).length];";
        assert_eq!(wait(&page, translated).await?, json!([["2001", "2001"], 1]));
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn an_address_that_comes_true_late_leaves_the_reader_where_they_are() {
    on("www/mexico.html", Screen::default(), |page| async move {
        let late = "
            document.querySelectorAll('fact-box').forEach((own) => own.remove());
            const broken = put((own) => { own.id = 'broken'; own.json = '{'; });
            await is(broken, 'error');
            location.hash = 'fact-box.broken=view.table';
            await is(broken, 'error');
            broken.json = card('broken');
            await is(broken, 'ready');
            await turn();
            const stayed = document.activeElement === document.body;
            location.hash = 'fact-box.late=view.table';
            await turn();
            const own = put((own) => { own.id = 'late'; own.json = card('late'); });
            await is(own, 'ready');
            await turn();
            return [stayed, Boolean(drawn(own).querySelector('table.numbers')), document.activeElement === document.body];";
        assert_eq!(wait(&page, late).await?, json!([true, true, true]));
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_card_that_comes_back_follows_what_its_group_has_chosen_meanwhile() {
    on("www/mexico.html", Screen::default(), |page| async move {
        let back = "
            document.querySelectorAll('fact-box').forEach((own) => own.remove());
            const cards = ['a', 'b'].map((name) => put((own) => { own.json = card(name); own.setAttribute('group', 'g'); }));
            await Promise.all(cards.map((own) => is(own, 'ready')));
            const chips = (own) => [...drawn(own).querySelectorAll('.chips button')];
            chips(cards[0])[0].click();
            await until(() => cards.every((own) => chips(own).length === 1));
            const place = cards[0].parentElement;
            cards[0].remove();
            chips(cards[1])[0].click();
            await until(() => chips(cards[1]).length === 0);
            const ready = is(cards[0], 'ready');
            place.append(cards[0]);
            await ready;
            await turn();
            return cards.map((own) => chips(own).length);";
        assert_eq!(wait(&page, back).await?, json!([0, 0]));
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_link_without_a_year_leaves_a_card_in_the_year_of_its_group() {
    on("www/mexico.html", Screen::default(), |page| async move {
        let years = "
            document.querySelectorAll('fact-box').forEach((own) => own.remove());
            const series = card('a');
            for (const own of Object.values(series.subjects)) own.values.f = { 2001: 1, 2002: 2, 2003: 3 };
            const cards = ['a', 'b'].map((id) => put((own) => { own.id = id; own.json = series; own.setAttribute('group', 'g'); }));
            await Promise.all(cards.map((own) => is(own, 'ready')));
            const year = (own) => drawn(own).querySelector('[type=range]').value;
            const range = drawn(cards[0]).querySelector('[type=range]');
            range.value = 2001;
            range.dispatchEvent(new InputEvent('input', { bubbles: true }));
            await until(() => cards.every((own) => year(own) === '2001'));
            location.hash = 'fact-box.a=view.table';
            await until(() => drawn(cards[0]).querySelector('table.numbers'));
            await turn();
            return cards.map(year);";
        assert_eq!(wait(&page, years).await?, json!(["2001", "2001"]));
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn what_a_group_has_chosen_goes_with_its_last_card() {
    on("www/mexico.html", Screen::default(), |page| async move {
        let gone = "
            document.querySelectorAll('fact-box').forEach((own) => own.remove());
            const grouped = () => put((own) => { own.json = card('a'); own.setAttribute('group', 'g'); });
            const first = grouped();
            await is(first, 'ready');
            const chips = (own) => drawn(own).querySelectorAll('.chips button');
            chips(first)[0].click();
            await until(() => chips(first).length === 1);
            const follows = grouped();
            await is(follows, 'ready');
            await until(() => chips(follows).length === 1);
            first.remove();
            follows.remove();
            await turn();
            await turn();
            const other = grouped();
            await is(other, 'ready');
            return chips(other).length;";
        assert_eq!(wait(&page, gone).await?, 2);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn news_are_taken_back_when_something_else_is_said() {
    on("www/mexico.html", Screen::default(), |page| async move {
        let news = "
            document.querySelectorAll('fact-box').forEach((own) => own.remove());
            const own = put((own) => (own.json = card('a')));
            await is(own, 'ready');
            const news = () => drawn(own).querySelector('.news').textContent;
            const before = news();
            drawn(own).querySelector('.chips button').click();
            await until(news);
            const told = news();
            location.hash = 'fact-box.1';
            await until(() => drawn(own).querySelectorAll('.chips button').length === 2);
            await turn();
            return [before, told.includes('a third of C'), news()];";
        assert_eq!(wait(&page, news).await?, json!(["", true, ""]));
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_card_answers_that_is_set_back_while_another_one_comes() {
    on("www/mexico.html", Screen::default(), |page| async move {
        let back = "
            document.querySelectorAll('fact-box').forEach((own) => own.remove());
            const { mount } = await import('../dist/index.js');
            const place = document.querySelector('article').appendChild(document.createElement('div'));
            const box = mount(place, card('first'), { loading: 'eager' });
            await box.ready;
            const own = box.element;
            const { fetch } = window;
            let asked, answer;
            const asks = new Promise((done) => (asked = done));
            const gate = new Promise((done) => (answer = done));
            window.fetch = async (address, ...more) => {
              if (/\\.fr\\.txt/.test(address)) {
                asked();
                await gate;
              }
              return fetch(address, ...more);
            };
            box.update({ ...card('second'), lang: 'fr' });
            await asks;
            await box.update(card('first'));
            answer();
            await turn();
            await turn();
            // This takes what comes when a reader begins to ask.
            drawn(own).querySelector('.switch label:last-of-type input').click();
            await until(() => drawn(own)?.querySelector('table.numbers'));
            drawn(own).querySelector('.chips button').click();
            await until(() => drawn(own).querySelectorAll('.chips button').length === 1);
            return [title(own), told.filter(({ type }) => type === 'fact-box-error').length];";
        assert_eq!(wait(&page, back).await?, json!(["first", 0]));
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn nothing_is_told_of_a_card_that_nobody_wants_any_more() {
    on("www/mexico.html", Screen::default(), |page| async move {
        let gone = "
            document.querySelectorAll('fact-box').forEach((own) => own.remove());
            const own = put((own) => (own.json = card('first')));
            await is(own, 'ready');
            const { fetch } = window;
            let asked, answer;
            const asks = new Promise((done) => (asked = done));
            const gate = new Promise((done) => (answer = done));
            window.fetch = async (address, ...more) => {
              if (!/\\.fr\\.txt/.test(address)) return fetch(address, ...more);
              asked();
              await gate;
              throw new TypeError('offline');
            };
            own.json = { ...card('second'), lang: 'fr' };
            await asks;
            own.json = card('third');
            const shown = until(() => title(own) === 'third');
            answer();
            await shown;
            return told.filter(({ type }) => type === 'fact-box-error').length;";
        assert_eq!(wait(&page, gone).await?, json!(0));
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_card_in_another_document_says_why_it_stays_a_text() {
    on("www/mexico.html", Screen::default(), |page| async move {
        let moved = "
            const own = put((own) => { own.json = card('a'); own.innerHTML = '<p>The text</p>'; });
            await is(own, 'ready');
            const fresh = own.cloneNode(true);
            fresh.json = card('b');
            const frame = document.querySelector('article').appendChild(document.createElement('iframe'));
            const seen = [];
            for (const moved of [own, fresh]) {
              const error = is(moved, 'error');
              frame.contentDocument.body.append(moved);
              const { detail } = await error;
              seen.push([detail.code, detail.message, moved.offsetHeight > 0]);
            }
            return seen;";
        let message = "expected an element of this document, found one of another";
        let told = json!(["load", message, true]);
        assert_eq!(wait(&page, moved).await?, json!([told, told]));
        Ok(())
    })
    .await;
}

/// Counts the memories that are alive.
const COUNTED: &str = "{
    const { Instance } = WebAssembly;
    const memories = [];
    WebAssembly.Instance = function (...parts) {
      const instance = new Instance(...parts);
      if (instance.exports.memory) memories.push(new WeakRef(instance.exports.memory));
      return instance;
    };
    window.made = () => memories.length;
    window.alive = () => memories.filter((memory) => memory.deref()).length;
  }";

#[tokio::test]
async fn a_card_that_is_drawn_anew_leaves_no_memory_behind() {
    on("www/mexico.html", Screen::default(), |page| async move {
        page.cdp("Page.addScriptToEvaluateOnNewDocument", json!({ "source": COUNTED })).await?;
        page.driver.refresh().await?;
        let updates = "
            document.querySelectorAll('fact-box').forEach((own) => own.remove());
            const own = put((own) => (own.json = card('0')));
            await is(own, 'ready');
            for (let turn = 1; turn <= 20; turn += 1) {
              const ready = is(own, 'ready');
              own.json = card(`${turn}`);
              await ready;
            }
            await turn();
            return [title(own), made() > 20];";
        assert_eq!(wait(&page, updates).await?, json!(["20", true]));
        for _ in 0..3 {
            page.cdp("HeapProfiler.collectGarbage", json!({})).await?;
        }
        let alive = page.get("return alive()").await?.as_u64().expect("a number");
        // The card's own; and that of the one before, which what it was drawn with may still hold.
        assert!((1..=2).contains(&alive), "{alive} memories");
        Ok(())
    })
    .await;
}
