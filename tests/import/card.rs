//! Adding to a card, and writing it.

use serde_json::{Value, json};

use super::{Folder, shown};

const TABLE: &str = "country,code,year,x\nMexico,MEX,2018,1\nMexico,MEX,2019,2\nChad,TCD,2019,3\n";
const CARD: &str = r#"{ "version": 1, "x-cms": { "id": [7, { "b": 1, "a": 2.50 }] }, "title": "Mexico",
  "facts": [{ "x-row": 1, "type": "text", "id": "head", "label": "Head of State" }],
  "subject": "MEX",
  "subjects": {
    "PER": { "name": "Peru" },
    "MEX": { "short": "MX", "name": "México", "ranked": true, "values": { "head": "A. M. López Obrador" } }
  }
}"#;
const INTO: [&str; 3] = ["table.csv", "--into", "card.json"];

fn folder(card: &str) -> Folder {
    let folder = Folder::with("table.csv", TABLE);
    folder.write("card.json", card);
    folder
}

fn into(folder: &Folder, options: &[&str]) -> super::Done {
    folder.import(&[&INTO[..], options].concat())
}

#[test]
fn a_fact_is_added_and_all_else_stays() {
    let folder = folder(CARD);
    let done = into(&folder, &["--source", "World Bank"]);
    assert_eq!((done.status, done.stdout.as_str()), (0, ""), "{}", done.stderr);
    assert_eq!(
        folder.read("card.json"),
        r#"{
  "version": 1,
  "x-cms": { "id": [7, { "b": 1, "a": 2.5 }] },
  "title": "Mexico",
  "facts": [
    { "x-row": 1, "type": "text", "id": "head", "label": "Head of State" },
    { "id": "x", "label": "x", "type": "number", "source": "world-bank" }
  ],
  "subject": "MEX",
  "subjects": {
    "PER": { "name": "Peru" },
    "MEX": { "short": "MX", "name": "México", "ranked": true, "values": { "head": "A. M. López Obrador", "x": { "2018": 1, "2019": 2 } } },
    "TCD": { "name": "Chad", "values": { "x": { "2019": 3 } } }
  },
  "sources": { "world-bank": { "name": "World Bank" } }
}
"#
    );
    assert_eq!(folder.names(), ["card.json", "table.csv"], "no temporary file");
}

#[test]
fn output_leaves_the_card_alone() {
    let folder = folder(CARD);
    assert_eq!(into(&folder, &["--output", "new.json"]).status, 0);
    assert_eq!(folder.read("card.json"), CARD);
    let done = into(&folder, &["--output", "-"]);
    assert_eq!(folder.read("card.json"), CARD);
    assert_eq!(folder.read("new.json"), done.stdout);
    assert_eq!(folder.names(), ["card.json", "new.json", "table.csv"]);
}

#[test]
fn names_are_replaced_where_they_are_given() {
    let folder = folder(CARD);
    let card =
        into(&folder, &["--name", "MEX=Mexico", "--name", "TCD=Tchad", "--output", "-"]).json();
    assert_eq!(card["subjects"]["MEX"]["name"], "Mexico");
    assert_eq!(card["subjects"]["TCD"]["name"], "Tchad");
}

#[test]
fn a_key_that_is_there_twice_is_not_lost() {
    let twice = CARD.replacen("\"title\":", "\"title\": \"M\", \"title\":", 1);
    assert_ne!(twice, CARD);
    let folder = folder(&twice);
    into(&folder, &[]).fails(1, "title: expected each key once, found \"title\" ");
    assert_eq!(folder.read("card.json"), twice);
}

#[test]
fn a_fact_that_is_there_is_replaced_on_request_only() {
    let card: Value = json!({
        "version": 1, "subject": "MEX",
        "facts": [
            { "id": "x", "label": "X", "type": "text", "unit": "t", "target": { "value": 2 }, "note": "n" },
            { "id": "y", "label": "Y", "type": "text" },
        ],
        "subjects": {
            "MEX": { "name": "Mexico", "values": { "x": "old", "y": "kept" } },
            "PER": { "name": "Peru", "values": { "x": "old" } },
        },
    });
    let folder = folder(&card.to_string());
    into(&folder, &[]).fails(
        1,
        "card.json: facts[0]: the card has a fact \"x\" already; --replace replaces it, --fact-id \
        gives the new one another id\n",
    );
    let done = into(&folder, &["--replace", "--label", "New", "--output", "-"]);
    for gone in [
        "\"x\": gone, as no option says it: \"unit\", \"note\"\n",
        "\"x\": its type was \"text\", and is \"number\" now\n",
        "\"x\": 1 value is gone, of places for which nothing was read\n",
    ] {
        assert!(done.stderr.contains(gone), "{}", done.stderr);
    }
    let replaced = done.card();
    assert_eq!(
        replaced["facts"],
        json!([
            { "id": "x", "label": "New", "type": "number", "target": { "value": 2 } },
            { "id": "y", "label": "Y", "type": "text" },
        ])
    );
    assert_eq!(
        replaced["subjects"],
        json!({
            "MEX": { "name": "Mexico", "values": { "x": { "2018": 1, "2019": 2 }, "y": "kept" } },
            "PER": { "name": "Peru", "values": {} },
            "TCD": { "name": "Chad", "values": { "x": { "2019": 3 } } },
        })
    );
    // What it is called is no more of the table than its target is.
    let kept = into(&folder, &["--replace", "--output", "-"]).card();
    assert_eq!(kept["facts"][0]["label"], "X");
    // What is no key of a text is told of by others.
    let beside = into(&folder, &["--fact-id", "z", "--output", "-"]).stdout;
    let beside: Value = serde_json::from_str(&beside).expect("JSON");
    assert_eq!(beside["subjects"]["MEX"]["values"]["x"], "old");
}

#[test]
fn a_place_that_the_card_has_under_another_id_is_told() {
    let done = into(&folder(&CARD.replace("MEX", "mexico")), &["--output", "-"]);
    let told = "\"Mexico\" is new as \"MEX\", beside \"mexico\", which the card has: to be the same, it needs \
        --id \"Mexico\"=\"mexico\"\n";
    assert!(done.stderr.contains(told), "{}", done.stderr);
}

#[test]
fn a_value_without_a_fact_is_not_overwritten() {
    let card = CARD.replace("\"head\": \"A.", "\"x\": \"A.");
    into(&folder(&card), &[])
        .fails(1, "card.json: subjects.MEX.values: the card has a value of a fact \"x\" already;");
}

#[test]
fn a_source_is_used_again_where_it_is_the_same() {
    let source = r#""sources": { "gcp": { "license": "CC BY 4.0", "name": "GCP" } }, "version": 1"#;
    let folder = folder(&CARD.replace("\"version\": 1", source));
    let gcp = ["--source", "GCP", "--license", "CC BY 4.0", "--output", "-"];
    let card = into(&folder, &gcp).json();
    assert_eq!(card["sources"].as_object().expect("sources").len(), 1);
    assert_eq!(card["facts"][1]["source"], "gcp");
    into(&folder, &[&gcp[..], &["--edition", "2021"]].concat()).fails(
        1,
        "card.json: sources: the card has another source with the id \"gcp\"; give this one its own \
        with --source-id\n",
    );
}

#[test]
fn what_is_no_card_is_said_with_its_place() {
    for (card, message) in [
        ("{\n  \"facts\": [],,\n}", "card.json:2:15: not JSON: key must be a string\n"),
        ("", "card.json:1:0: not JSON: EOF while parsing a value\n"),
        ("[]", "card.json: expected a card (an object), found a list\n"),
        (
            "{\"facts\": []}",
            "card.json: subjects: expected subjects by id (an object), found nothing",
        ),
        (
            "{\"facts\": {}, \"subjects\": {}}",
            "card.json: facts: expected a list of facts, found an object\n",
        ),
        (
            "{\"facts\": [], \"subjects\": {\"MEX\": 1}}",
            "card.json: subjects.MEX: expected a subject (an object), found a number\n",
        ),
        (
            "{\"facts\": [], \"subjects\": {\"MEX\": {\"values\": []}}}",
            "card.json: subjects.MEX.values: expected values by fact id (an object), found a list\n",
        ),
    ] {
        let folder = folder(card);
        into(&folder, &[]).fails(1, message);
        assert_eq!(folder.read("card.json"), card, "it is as it was");
    }
    let folder = Folder::with("table.csv", TABLE);
    into(&folder, &[]).fails(1, "cannot read card.json: No such file");
}

#[test]
fn what_is_for_a_new_card_is_not_for_one_there_is() {
    for option in ["--subject", "--compare", "--title", "--lang", "--as-of"] {
        into(&folder(CARD), &[option, "en"]).fails(2, "cannot be used with");
    }
}

#[test]
fn problems_that_a_card_has_already_are_not_ours() {
    let folder = folder(&CARD.replace("\"subject\"", "\"as_of\": 7, \"subject\""));
    assert_eq!(into(&folder, &[]).status, 0);
    into(&folder, &["--replace", "--label", ""]).fails(2, "facts[1].label: expected");
}

#[test]
fn lines_are_short_but_for_subjects_and_numbers() {
    let rows: String = (1900..2000).map(|year| format!("Mexico,MEX,{year},12345\n")).collect();
    let folder = Folder::with("table.csv", &format!("country,code,year,x\n{rows}"));
    let done = folder.import(&["table.csv", "--subject", "MEX", "--note", &"long ".repeat(30)]);
    let lines: Vec<_> = done.stdout.lines().collect();
    assert!(lines.contains(&"    {") && lines.contains(&"      \"id\": \"x\","), "{}", done.stdout);
    let long: Vec<_> = lines.iter().filter(|line| line.chars().count() > 120).collect();
    assert_eq!(long.len(), 2, "the note and the subject");
    assert!(long[1].starts_with("    \"MEX\": { \"name\": \"Mexico\", "));
    shown(&done.stdout);
}

#[test]
fn no_string_ends_the_script_that_a_card_stands_in() {
    let text = "country,code,year,x\n</script><!-- Mexico,MEX,2019,1\n";
    let done = Folder::with("table.csv", text).import(&["table.csv", "--subject", "MEX"]);
    assert!(done.stdout.contains(r#""name": "<\/script>\u003c!-- Mexico""#), "{}", done.stdout);
    assert_eq!(done.card()["subjects"]["MEX"]["name"], "</script><!-- Mexico");
}

#[cfg(unix)]
#[test]
fn a_link_stays_a_link_and_a_device_a_device() {
    let folder = folder(CARD);
    std::os::unix::fs::symlink("card.json", folder.0.join("link.json")).expect("a link");
    assert_eq!(folder.import(&["table.csv", "--into", "link.json"]).status, 0);
    assert!(folder.read("card.json").contains("\"TCD\""));
    assert!(folder.0.join("link.json").is_symlink());
    let new = ["table.csv", "--subject", "MEX", "--output", "/dev/null"];
    assert_eq!(folder.import(&new).status, 0);
    assert!(!std::path::Path::new("/dev/null").is_file());
}

#[test]
fn a_folder_cannot_be_written_to() {
    let folder = folder(CARD);
    folder
        .import(&["table.csv", "--subject", "MEX", "--output", "none/card.json"])
        .fails(1, "fact-box: cannot write none/card.json: ");
}

/// A card that others are written over has no subject, and is checked as theirs would be.
#[test]
fn a_card_without_a_subject_is_checked_too() {
    let shared = CARD.replace("\"subject\": \"MEX\",", "");
    assert_eq!(into(&folder(&shared), &["--source", "World Bank"]).status, 0);
    into(&folder(&shared), &["--label", " "]).fails(2, "facts[1].label: expected");
}

/// Ids made of such names are numbered in a table's order, which is another one in the next table.
#[test]
fn names_without_latin_letters_are_known_again() {
    let folder = Folder::with("1.csv", "Страна,Год,Выбросы\nРоссия,2020,11.2\nКитай,2020,7.4\n");
    folder.write(
        "2.csv",
        "Страна,Год,Население\nКитай,2020,1411\nРоссия,2020,146\nИндия,2020,1396\n",
    );
    let columns = ["--place-column", "Страна", "--year-column", "Год"];
    let new = ["1.csv", "--subject", "group", "--output", "card.json"];
    assert_eq!(folder.import(&[&new[..], &columns].concat()).status, 0);
    let into = ["2.csv", "--into", "card.json", "--output", "-"];
    let card = folder.import(&[&into[..], &columns].concat()).card();
    let of =
        |id: &str| (card["subjects"][id]["name"].clone(), card["subjects"][id]["values"].clone());
    assert_eq!(of("group"), (json!("Россия"), json!({ "fact": 11.2, "fact-2": 146 })));
    assert_eq!(of("group-2"), (json!("Китай"), json!({ "fact": 7.4, "fact-2": 1411 })));
    assert_eq!(of("group-3"), (json!("Индия"), json!({ "fact-2": 1396 })));
    // Another fact is not that which is renewed.
    let replaced = folder.import(&[&into[..], &columns, &["--replace"]].concat()).card();
    assert_eq!(replaced["facts"][0]["label"], "Выбросы");
}

#[test]
fn the_source_of_a_fact_that_is_renewed_is_renewed_too() {
    let folder = folder(CARD);
    let of = |edition| ["--source", "GCP", "--edition", edition];
    assert_eq!(into(&folder, &of("2021")).status, 0);
    let renewed =
        into(&folder, &[&of("2022")[..], &["--replace", "--output", "-"]].concat()).json();
    assert_eq!(renewed["sources"]["gcp"]["edition"], "2022");
    // Not where it is another fact's as well.
    assert_eq!(into(&folder, &[&of("2021")[..], &["--fact-id", "z"]].concat()).status, 0);
    into(&folder, &[&of("2022")[..], &["--replace"]].concat())
        .fails(1, "the card has another source");
}

#[test]
fn a_byte_order_mark_is_no_part_of_a_card() {
    let folder = folder(&format!("\u{feff}{CARD}"));
    assert_eq!(into(&folder, &["--output", "-"]).json()["title"], "Mexico");
}

#[cfg(unix)]
#[test]
fn a_file_that_may_not_be_written_is_not_replaced() {
    use std::os::unix::fs::PermissionsExt;
    let folder = folder(CARD);
    let mode = |mode| std::fs::Permissions::from_mode(mode);
    std::fs::set_permissions(folder.0.join("card.json"), mode(0o444)).expect("a mode");
    // Root may write it all the same.
    if std::fs::OpenOptions::new().write(true).open(folder.0.join("card.json")).is_err() {
        into(&folder, &[]).fails(1, "cannot write card.json: Permission denied");
        assert_eq!(folder.read("card.json"), CARD);
    }
}
