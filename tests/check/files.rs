//! Which files are checked, and in which order they are told.

use super::{Folder, RIGHT, check, demo};

#[test]
fn cards_are_found_in_folders() {
    let wrong = RIGHT.replace("\"title\"", "\"titel\"");
    let page = format!("<fact-box><script type=\"application/json\">{wrong}</script></fact-box>");
    let folder = Folder::with(&[
        ("site/b.json", &wrong),
        ("site/a/z.html", &page),
        ("site/a/y.HTM", &page),
        ("site/package.json", "{ \"name\": \"site\", \"files\": [\"facts\"] }"),
        ("site/tsconfig.json", "{ // with a comment\n }"),
        ("site/nested.json", "{ \"a\": { \"facts\": 1 } }"),
        ("site/plain.html", "<p>no card</p>"),
        ("site/card.txt", &wrong),
        ("site/.hidden/b.json", &wrong),
        ("site/node_modules/b.json", &wrong),
    ]);
    folder.write("site/latin1.html", b"<p>fact-box \xe9</p>");
    let done = folder.check(&["site"]);
    let places: Vec<_> =
        done.out.lines().filter_map(|line| line.split_once(": warning")).map(|own| own.0).collect();
    assert_eq!(places, ["site/a/y.HTM:3:3", "site/a/z.html:3:3", "site/b.json:3:3"]);
    assert_eq!(done.err, "fact-box: 3 problems in 3 of 3 files\n");
    // What has a card is not passed over for its encoding.
    folder.write("latin/card.json", b"{ \"facts\": [], \"title\": \"M\xe9xico\" }");
    folder.write("latin/page.html", b"<p>\xe9</p><fact-box></fact-box>");
    let done = folder.check(&["latin"]);
    assert_eq!((done.status, done.err.matches("expected UTF-8, found another").count()), (1, 2));
    // What is named is a card.
    let done = folder.check(&["site/package.json", "site/plain.html", "site/latin1.html"]);
    assert!(
        done.out.contains("site/package.json:1:1: error: subjects: expected subjects by id, found")
    );
    assert!(done.out.contains("site/plain.html:1:1: error: expected a card, found none"));
    assert!(done.err.starts_with("fact-box: site/latin1.html: expected UTF-8, found another"));
    assert_eq!(done.status, 1);
}

#[test]
fn what_is_not_there_is_told_and_the_rest_is_checked() {
    let folder = Folder::with(&[("right.json", RIGHT)]);
    let done = folder.check(&["none.json", "right.json"]);
    assert_eq!((done.status, done.out.as_str()), (1, ""));
    assert_eq!(
        done.err,
        "fact-box: cannot read none.json: No such file or directory (os error 2)\n\
         fact-box: 1 file not read; no problem in 1 file\n"
    );
}

#[test]
fn standard_input_is_a_card_or_a_page() {
    let folder = Folder::with(&[]);
    let wrong = RIGHT.replace("\"title\"", "\"titel\"");
    let card = check(&folder.0, &["-"], &wrong);
    assert!(card.out.starts_with("-:3:3: warning: titel: not a key"), "{}", card.out);
    let page =
        format!("<b>\n<fact-box><script type='application/json'>{wrong}</script></fact-box>");
    let page = check(&folder.0, &["-"], &page);
    assert!(page.out.starts_with("-:4:3: warning: titel: not a key"), "{}", page.out);
    assert_eq!(check(&folder.0, &["-"], "").out, "-:1:1: error: expected a card, found nothing\n");
    // A mark of the byte order is no problem, but counts as a character of its line.
    let marked = check(&folder.0, &["-"], &format!("\u{feff}{RIGHT}"));
    assert_eq!((marked.status, marked.out.as_str()), (0, ""));
}

#[test]
fn a_card_that_others_are_written_over_is_read_as_one_of_its_subjects() {
    let folder = Folder::with(&[("series.json", &demo("series.json"))]);
    let alone = folder.check(&["series.json"]);
    assert!(alone.out.contains("error: subject: expected the id of a subject, found nothing"));
    assert!(alone.out.ends_with("add --shared\n"), "{}", alone.out);
    let shared = folder.check(&["--shared", "series.json"]);
    assert_eq!((shared.status, shared.out.as_str()), (0, ""));
}

#[test]
fn many_files_are_told_in_the_same_order_each_time() {
    let folder = Folder::new();
    for number in 0..120 {
        let text = match number % 4 {
            0 => RIGHT.to_owned(),
            1 => RIGHT.replace("\"title\"", "\"titel\""),
            // What takes longer is not told later.
            2 => demo("world.json").replace("\"subject\": \"MEX\"", "\"subject\": \"MXE\""),
            _ => "{".to_owned(),
        };
        folder.write(&format!("{number:03}.json"), text);
    }
    let all = folder.check(&[".", "--shared"]);
    assert_eq!(all.err, "fact-box: 60 problems in 60 of 90 files\n");
    let files: Vec<_> =
        all.out.lines().filter(|line| line.starts_with("./")).map(|line| &line[2..5]).collect();
    assert!(files.is_sorted(), "{files:?}");
    assert_eq!(files.len(), 60);
    assert_eq!(all.out, folder.check(&[".", "--shared"]).out);
}

#[test]
fn a_folder_without_any_card_is_no_success() {
    let folder = Folder::with(&[("site/a.html", "<p>"), ("site/b.json", "{ \"version\": 1 }")]);
    let done = folder.check(&["site"]);
    assert_eq!(
        (done.status, done.out.as_str(), done.err.as_str()),
        (1, "", "fact-box: expected a card in site, found none\n")
    );
    let failures = &folder.check(&["--format", "json", "site"]).json()["failures"];
    assert_eq!(failures[0], "expected a card in site, found none");
    // Without facts it is one all the same, and in whatever encoding.
    folder.write("site/b.json", "{ \"version\": 1, \"subjects\": {} }");
    let done = folder.check(&["site"]);
    assert!(done.out.starts_with("site/b.json:1:1: error: "), "{}{}", done.out, done.err);
    let utf16: Vec<u8> =
        format!("\u{feff}{RIGHT}").encode_utf16().flat_map(u16::to_le_bytes).collect();
    folder.write("site/c.json", utf16);
    let done = folder.check(&["site"]);
    assert!(done.err.contains("site/c.json: expected UTF-8, found another"), "{}", done.err);
}

#[test]
fn a_language_is_one_that_the_card_speaks() {
    let folder = Folder::with(&[("right.json", RIGHT)]);
    assert_eq!(folder.check(&["right.json", "--lang", "fr-CA"]).status, 0);
    for lang in ["de", "", "klingon", "en-\""] {
        let done = folder.check(&["right.json", "--lang", lang]);
        assert_eq!(done.status, 2, "{lang}");
        assert!(done.err.contains("(ar, en, es, fr, ru, zh)"), "{}", done.err);
    }
}
