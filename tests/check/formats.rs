//! What is told, in each format, and the exit status.

use super::{Folder, RIGHT, check};

/// An unknown key, a key that is written twice, a number in quotes; with what GitHub would take for its own.
fn wrong() -> String {
    RIGHT
        .replace("\"title\"", "\"titel\": 1, \"kicker\": \" \", \"100 %, a:b\": 1,\n\t\"title\"")
        .replace("\"co2\": 2.3", "\"co2\": 2.1, \"co2\": \"2,3\"")
}

#[test]
fn for_people() {
    let folder = Folder::with(&[("wrong.json", &wrong()), ("right.json", RIGHT)]);
    insta::assert_snapshot!(folder.check(&["wrong.json", "right.json"]).whole());
}

#[test]
fn for_programs() {
    let folder = Folder::with(&[("wrong.json", &wrong()), ("none.json", "{ \"facts\": [], }")]);
    let done = folder.check(&["wrong.json", "none.json", "--format", "json"]);
    insta::assert_snapshot!(done.whole());
    let unread = folder.check(&["missing.json", "--format", "json", "-q"]);
    assert!(
        unread.out.contains("\"failures\": [\n    \"cannot read missing.json"),
        "{}",
        unread.out
    );
    let right = check(&folder.0, &["-", "--format", "json", "-q"], RIGHT);
    assert_eq!(
        right.whole(),
        "{\n  \"files\": 1,\n  \"failures\": [],\n  \"problems\": []\n}\n---\n--- 0\n"
    );
}

#[test]
fn for_github() {
    let folder = Folder::with(&[("a,b%.json", &wrong()), ("none.json", "{ \"facts\": [], }")]);
    insta::assert_snapshot!(
        folder.check(&["a,b%.json", "none.json", "--format", "github"]).whole()
    );
}

#[test]
fn any_problem_is_one_unless_warnings_are_allowed() {
    let folder = Folder::with(&[("wrong.json", &wrong()), ("none.json", "[]")]);
    let status = |arguments: &[&str]| folder.check(arguments).status;
    assert_eq!(status(&["wrong.json"]), 1);
    assert_eq!(status(&["wrong.json", "--allow-warnings"]), 0);
    assert_eq!(status(&["wrong.json", "none.json", "--allow-warnings"]), 1);
    assert_eq!(status(&[]), 2);
    assert_eq!(status(&["wrong.json", "--format", "xml"]), 2);
    assert_eq!(status(&["wrong.json", "--column", "co2"]), 2, "of which table?");
    assert_eq!(folder.check(&["wrong.json", "--quiet"]).err, "");
}

#[test]
fn a_line_is_cut_and_nothing_in_it_reaches_the_terminal() {
    let long = "x".repeat(200);
    let card = RIGHT.replace(
        "\"title\": \"Mexico\"",
        &format!("\"note\": \"{long}\u{202e}\u{9b}é智利\", \"titel\": 1, \"kicker\": \"{long}\""),
    );
    let folder = Folder::with(&[("long.json", &card)]);
    let done = folder.check(&["long.json"]);
    assert!(!done.out.contains(['\u{202e}', '\u{9b}', '\u{1b}']), "{}", done.out);
    insta::assert_snapshot!(done.out);
}
