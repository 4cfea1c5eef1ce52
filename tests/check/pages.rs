//! Cards in pages: each problem at its line of the page.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

use super::{Folder, RIGHT};

#[test]
fn each_card_of_a_page_is_checked_where_it_stands() {
    let wrong = RIGHT.replace("3.4", "\"3.4\"");
    let figure = URL_SAFE_NO_PAD.encode(&wrong);
    let page = format!(
        "<!doctype html>
<fact-box><script type=\"application/json\">{wrong}</script></fact-box>
  é <figure class=\"fact-box\" data-fact-box=\"{figure}\"></figure>
<fact-box card=\"all\"></fact-box>
<fact-box card=\"all\"><script type=\"application/json\">{{ \"titel\": 1, \"subject\": \"BRA\" }}</script></fact-box>
<fact-box src=\"beside.json\"></fact-box>
<fact-box src=\"none.json\"></fact-box>
<fact-box src=\"https://a.example/card.json\"></fact-box>
<fact-box card=\"no\"></fact-box>
<fact-box></fact-box>
<figure data-fact-box=\"%\"></figure>
<script type=\"application/json\" id=\"all\">{}</script>
",
        RIGHT.replace("2.3", "\"2.3\""),
    );
    let beside = RIGHT.replace("2.3", "true");
    let folder = Folder::with(&[("page.html", &page), ("beside.json", &beside)]);
    // The file beside the page is told once, though it is checked twice.
    insta::assert_snapshot!(folder.check(&["page.html", "beside.json"]).whole());
}

/// The browser takes it for an address, and drops a byte order mark.
#[test]
fn a_file_beside_a_page_is_found_by_its_address() {
    let page = "<fact-box src=\"m%65x%20o.json?v=3:4#a\"></fact-box>";
    let folder = Folder::with(&[("page.html", page), ("mex o.json", &format!("\u{feff}{RIGHT}"))]);
    let done = folder.check(&["page.html"]);
    assert_eq!((done.status, done.out.as_str()), (0, ""), "{}", done.err);
    folder.write("mex o.json", RIGHT.replace("2.3", "true"));
    let done = folder.check(&["page.html"]);
    assert!(done.err.ends_with("1 problem in 1 of 1 file\n"), "{}", done.err);
}

#[test]
fn a_file_has_one_name_whatever_leads_to_it() {
    let wrong = RIGHT.replace("2.3", "true");
    let page = "<fact-box src=\"../cards/./m.json\"></fact-box>";
    let folder = Folder::with(&[("site/pages/a.html", page), ("site/cards/m.json", &wrong)]);
    let done = folder.check(&["site"]);
    assert_eq!(done.out.matches("site/cards/m.json:").count(), 1, "{}", done.out);
    assert!(done.err.ends_with("1 problem in 1 of 2 files\n"), "{}", done.err);
    // It is there, but cannot be read.
    folder.write("site/cards/m.json", b"{ \"title\": \"M\xe9xico\" }");
    let done = folder.check(&["site/pages/a.html"]);
    assert!(done.out.contains("cannot read site/cards/m.json: "), "{}", done.out);
    // An address of the site is no file of this machine.
    let own = folder.0.join("site/cards/m.json");
    folder.write("site/pages/a.html", format!("<fact-box src=\"{}\"></fact-box>", own.display()));
    let done = folder.check(&["site/pages/a.html"]);
    assert_eq!((done.status, done.out.as_str()), (0, ""), "{}", done.err);
}

/// As `render --page` does, which would write its text elsewhere.
#[test]
fn a_card_that_a_browser_would_end_elsewhere_is_told() {
    let script = format!("<script type=\"application/json\" id=\"c\">{RIGHT}</script>");
    let page = format!("<p>a <fact-box card=\"c\"></fact-box></p>\n{script}<fact-box card=\"c\"/>");
    let folder = Folder::with(&[("page.html", &page)]);
    let done = folder.check(&["page.html"]);
    assert_eq!(done.status, 1);
    let told =
        "page.html:1:6: error: expected it outside of a paragraph, which its text would end\n";
    assert!(done.out.starts_with(told), "{}", done.out);
    let told = ": error: expected its end tag, found none\n";
    assert!(done.out.contains(told), "{}", done.out);
    let hint = "hint: write an end tag: browsers do not take `/>` for one here\n";
    assert!(done.out.ends_with(hint), "{}", done.out);
}
