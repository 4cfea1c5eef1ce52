//! From a table to a story in two minutes, with no JSON seen.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::{Value, json};
use thirtyfour::prelude::*;

use crate::browser::{Page, Screen, on};
use crate::editor::{
    DESK, LIVE, begin, card, clipboard, copy, field, open, paste_in, press, until, write,
};
use crate::process::Process;

/// As a spreadsheet hands it over, and as a page does.
const TABLE: &str = "Country\tCO2 emissions, 2019\nMexico\t3,4\nWorld\t4,7\nUnited States\t16\nBrazil\t2,3\nKenya\tn/a\nRussian Federation\t11,5\n";

/// A newsroom's own site: the files of fact-box, and a page.
pub struct Site {
    folder: PathBuf,
    pub origin: String,
    _server: Process,
}

impl Site {
    pub fn start(name: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("fact-box-{name}-{}", std::process::id()));
        fs::create_dir_all(folder.join("files")).expect("a folder");
        let dist = Path::new(env!("CARGO_MANIFEST_DIR")).join("dist");
        fs::create_dir_all(folder.join("files/examples")).expect("a folder");
        let examples = fs::read_dir(dist.join("examples")).expect("examples").flatten();
        for entry in examples {
            let to = folder.join("files/examples").join(entry.file_name());
            fs::copy(entry.path(), to).expect("a copy");
        }
        for entry in fs::read_dir(dist).expect("dist/").flatten() {
            if entry.path().is_file() {
                fs::copy(entry.path(), folder.join("files").join(entry.file_name()))
                    .expect("a copy");
            }
        }
        let mut serve = Process::group(env!("CARGO_BIN_EXE_fact-box"));
        serve.args(["serve", "--port", "0"]).arg(&folder);
        let (server, origin) =
            Process::start(&mut serve, |line| line.starts_with("http://").then(|| line.to_owned()));
        Self { folder, origin, _server: server }
    }

    /// A page of nothing but what is pasted into it.
    fn publish(&self, embed: &str) -> String {
        let page = format!("<!doctype html>\n<title>A story</title>\n{embed}\n");
        fs::write(self.folder.join("story.html"), page).expect("a page");
        format!("{}story.html", self.origin)
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.folder);
    }
}

/// What a reader sees of the card in a story, when it answers.
async fn told(page: &Page, story: &str) -> WebDriverResult<String> {
    page.driver.goto(story).await?;
    let stage = "(document.querySelector('fact-box') ?? document.querySelector('iframe')
        ?.contentDocument?.querySelector('fact-box'))?.shadowRoot?.querySelector('.stage:not([hidden])')";
    until(page, stage).await?;
    page.text(&format!("return {stage}.innerText")).await
}

/// What the open page has asked of anybody but its own host.
async fn asked_elsewhere(page: &Page) -> WebDriverResult<Value> {
    let others = "return performance.getEntriesByType('resource').map(({ name }) => name)
        .filter((name) => !name.startsWith(location.origin) && !name.startsWith('data:'))";
    page.get(others).await
}

#[tokio::test]
async fn a_pasted_table_becomes_a_card_that_answers_in_a_story() {
    on(DESK, Screen { width: 1280, ..Screen::default() }, |page| async move {
        let site = Site::start("story");
        begin(&page).await?;
        copy(&page, TABLE, None).await?;
        let area = page.driver.find(By::Id("table")).await?;
        paste_in(&page, &area).await?;
        until(&page, "document.querySelector('#preview')").await?;
        let told_of = page.text("return document.querySelector('section.table').innerText").await?;
        for expected in ["CO2 emissions", "number, 2019", "3.4", "no data", "RUS", "1 cell without data"] {
            assert!(told_of.contains(expected), "{expected} in {told_of}");
        }
        press(&page, "Make a card of 6 places").await?;
        write(&page, "Unit", "tons per person").await?;
        write(&page, "Value", "2").await?;
        write(&page, "What it is", "target for 2030").await?;
        press(&page, "Add a source").await?;
        write(&page, "Who published it", "Our World in Data").await?;
        write(&page, "Address", "https://ourworldindata.org/co2-emissions").await?;
        write(&page, "Where the files of fact-box are", &format!("{}files", site.origin)).await?;
        until(&page, &format!("{LIVE}?.innerText.includes('Our World in Data')")).await?;
        assert!(!page.get("return document.querySelector('details.json').open").await?.as_bool().unwrap());
        until(&page, "!document.querySelector('.embed .main').disabled").await?;
        for form in ["Element", "Frame"] {
            press(&page, &format!("Copy the embed code: {form}")).await?;
            until(&page, &format!("document.querySelector('.said').textContent === '{form}: copied.'")).await?;
            let embed = clipboard(&page).await?;
            assert_eq!(asked_elsewhere(&page).await?, json!([]));
            let story = told(&page, &site.publish(&embed)).await?;
            for expected in ["Mexico", "3.4 tons per person", "16", "target for 2030", "No data for Kenya", "Our World in Data"] {
                assert!(story.contains(expected), "{form}: {expected} in {story}");
            }
            page.driver.back().await?;
            begin(&page).await?;
            until(&page, "!document.querySelector('.embed .main').disabled").await?;
        }
        // A figure is taken up by the script of its site.
        press(&page, "Copy the embed code: Figure").await?;
        until(&page, "document.querySelector('.said').textContent === 'Figure: copied.'").await?;
        let figure = clipboard(&page).await?;
        assert_eq!(asked_elsewhere(&page).await?, json!([]));
        let head = "<link rel=\"stylesheet\" href=\"files/fact-box.css\"><script type=\"module\" src=\"files/fact-box.js\"></script>";
        let story = told(&page, &site.publish(&format!("{head}\n{figure}"))).await?;
        assert!(story.contains("3.4 tons per person"), "{story}");
        page.driver.back().await?;
        begin(&page).await?;
        assert_eq!(asked_elsewhere(&page).await?, json!([]));
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn the_desk_lets_nothing_leave_it() {
    on(DESK, Screen::default(), |page| async move {
        begin(&page).await?;
        page.get(
            "window.refused = [];
             addEventListener('securitypolicyviolation', (e) => refused.push(e.effectiveDirective));",
        )
        .await?;
        // Nobody is there, whom no policy need refuse.
        for (ask, directive) in [
            ("fetch(away).catch(() => {})", "connect-src"),
            ("navigator.sendBeacon(away, 'draft')", "connect-src"),
            ("new WebSocket(away.replace('http', 'ws'))", "connect-src"),
            ("new Image().src = away", "img-src"),
            ("document.body.append(Object.assign(document.createElement('iframe'), { src: away }))", "frame-src"),
            ("const form = document.createElement('form');
              form.action = away;
              document.body.append(form);
              form.submit()", "form-action"),
        ] {
            page.get(&format!("refused.length = 0; const away = 'http://127.0.0.1:1/'; {ask}")).await?;
            until(&page, &format!("refused.includes('{directive}')")).await?;
        }
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn embed_codes_are_those_of_the_command() {
    on(DESK, Screen::default(), |page| async move {
        begin(&page).await?;
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("www/cards/mexico.json");
        open(&page, &fs::read_to_string(&path).expect("the card")).await?;
        write(&page, "Where the files of fact-box are", "https://static.example/fact-box").await?;
        until(&page, "!document.querySelector('.embed .main').disabled").await?;
        for form in ["element", "figure", "frame"] {
            let code = field(&page, &format!("Embed code: {}", form[..1].to_uppercase() + &form[1..])).await?;
            let own = code.prop("value").await?.unwrap_or_default();
            let made = Command::new(env!("CARGO_BIN_EXE_fact-box"))
                .arg("render")
                .arg(&path)
                .args(["--form", form])
                // A figure has no address in it.
                .args((form != "figure").then_some(["--host", "https://static.example/fact-box"]).into_iter().flatten())
                .output()
                .expect("the command");
            let made = String::from_utf8(made.stdout).expect("UTF-8");
            // The same elements, attributes and texts, however they are written.
            let same = "const parse = (html) => {
                  const body = new DOMParser().parseFromString(html, 'text/html').documentElement;
                  for (const own of body.querySelectorAll('[data-fact-box]'))
                    own.dataset.factBox = atob(own.dataset.factBox.replaceAll('-', '+').replaceAll('_', '/'));
                  body.normalize();
                  return body;
                };
                const [own, made] = [parse(arguments[0]), parse(arguments[1].trim())];
                return own.isEqualNode(made) ? '' : `${own.outerHTML}\\n---\\n${made.outerHTML}`;";
            let same = page.driver.execute(same, vec![json!(own), json!(made)]).await?;
            assert_eq!(same.json(), "", "{form}");
        }
        assert_eq!(card(&page).await?["title"], "Mexico");
        Ok(())
    })
    .await;
}
