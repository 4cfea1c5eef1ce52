//! The corpus of hostile cards, natively: each comes to what it should, and in no time.
#![cfg(not(target_arch = "wasm32"))]

mod corpus;

use std::fs;
use std::process::Command;
use std::time::{Duration, Instant};

use corpus::{Hostile, Outcome, corpus, small};

/// Without optimization, on a machine that does other things too.
const PATIENCE: Duration = Duration::from_secs(10);

#[tokio::test]
async fn each_comes_to_what_it_should() {
    for Hostile { name, json, native, .. } in corpus() {
        let start = Instant::now();
        let outcome = fact_box::render(&json, None, "en").await;
        let took = start.elapsed();
        assert!(took < PATIENCE, "{name}: {took:?}");
        match (native, outcome) {
            (Outcome::Card(expected), Ok(page)) => {
                let html = page.html.unwrap_or_else(|reason| panic!("{name}: {reason}"));
                assert!(html.len() < 200_000, "{name}: {} bytes", html.len());
                let notices: Vec<_> = page.notices.iter().map(ToString::to_string).collect();
                let told = notices.iter().any(|notice| notice.contains(expected));
                assert!(told || expected.is_empty() && notices.is_empty(), "{name}: {notices:#?}");
                assert!(notices.iter().all(|notice| notice.len() < 1000), "{name}: {notices:#?}");
                for sign in ["<script", "<img", "<b ", "javascript:", "\0", "NaN", "inf%"] {
                    let shown = html.contains(&format!("\"{sign}")) || html.contains(sign);
                    let text = sign == "javascript:" && !html.contains("href=\"javascript:");
                    assert!(!shown || text, "{name}: {sign}");
                }
            }
            (Outcome::Text("json", expected), Err(error)) => {
                let error = error.to_string();
                assert!(error.contains(expected) && error.contains(" at line "), "{name}: {error}");
            }
            (Outcome::Text("size" | "card", expected), Ok(page)) => {
                let reason = page.html.expect_err(name);
                assert!(reason.to_string().contains(expected), "{name}: {reason}");
                assert!(page.notices.contains(&reason), "{name}");
            }
            (expected, outcome) => panic!("{name}: {expected:?}, {outcome:?}"),
        }
    }
}

/// Nothing of the data stands in a form of an embed but as text or inside its own script.
#[test]
fn no_form_of_the_command_lets_anything_out() {
    let folder = std::env::temp_dir().join(format!("fact-box-hostile-{}", std::process::id()));
    fs::create_dir_all(&folder).expect("a folder");
    let shown = small().into_iter().filter(|own| matches!(own.native, Outcome::Card(_)));
    let mut forms = 0;
    for (index, Hostile { name, json, .. }) in shown.enumerate() {
        let file = folder.join(format!("{index}.json"));
        fs::write(&file, &json).expect("a file");
        for form in ["element", "figure", "frame"] {
            let command = Command::new(env!("CARGO_BIN_EXE_fact-box"))
                .args(["render", "--form", form])
                .arg(&file)
                .output()
                .expect("the command");
            if form == "frame" && json.len() > 700_000 {
                let told = String::from_utf8_lossy(&command.stderr);
                assert!(told.contains("which is what browsers open"), "{name}: {told}");
                continue;
            }
            assert!(command.status.success(), "{name}, {form}");
            let html = String::from_utf8(command.stdout).expect("UTF-8");
            let scripts = usize::from(form == "element");
            assert_eq!(html.matches("<script").count(), scripts, "{name}, {form}");
            assert_eq!(html.matches("</script").count(), scripts, "{name}, {form}");
            assert!(!html.contains("<img") && !html.contains("<!--"), "{name}, {form}");
            assert!(!html.contains("href=\"javascript"), "{name}, {form}");
            // What is told on a terminal does not reach out of its line either.
            let told = String::from_utf8(command.stderr).expect("UTF-8");
            assert!(!told.contains(|c: char| c.is_control() && c != '\n'), "{name}: {told:?}");
            forms += 1;
        }
    }
    fs::remove_dir_all(&folder).expect("a folder");
    assert!(forms > 30, "{forms}");
}
