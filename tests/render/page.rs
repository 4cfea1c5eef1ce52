//! The cards of a page: their text is written anew, and all else stays to the byte.

use std::fs;

use crate::{Folder, card, render};

const CARD: &str = r#"{ "version": 1, "facts": [{ "id": "a", "label": "A", "type": "text" }], "subjects": { "X": { "name": "X & Y", "values": { "a": "b" } } } }"#;
const TEXT: &str = r#"<section lang="en" dir="ltr" part="card" class="fact-box"><header><h2 part="title">X &amp; Y</h2></header><dl class="facts"><div part="fact" class="fact"><dt>A</dt><dd><span class="value">b</span></dd></div></dl><section part="footer" class="end"></section><div aria-hidden="true" class="take"></div></section>"#;

fn written(page: &str) -> String {
    let folder = Folder::new(&format!("page-{}", page.len()));
    let path = folder.write("page.html", page);
    let said = render(&["--page", &path], "");
    assert_eq!((said.status, said.err.as_str(), said.out.as_str()), (Some(0), "", ""));
    let once = fs::read_to_string(&path).expect("the page");
    assert_eq!(render(&["--check", "--page", &path], "").status, Some(0));
    assert_eq!(render(&["--page", &path], "").status, Some(0));
    assert_eq!(fs::read_to_string(&path).expect("the page"), once, "it can be repeated");
    once
}

#[test]
fn all_but_the_text_stays_to_the_byte() {
    let script = format!("<script type=application/json data-x='\"'>\n{CARD}\n</script>");
    let around = [
        "<!DOCTYPE html>\r\n<b>é<!-- <fact-box>not one</fact-box> --><fact-box  id='x'\tGROUP=a>\n\t",
        "\n\t",
        "\n</fact-box><fact-box>",
        "</FACT-BOX>\r\n<p title='<fact-box>'>not closed <script>'<fact-box>'</script>",
    ];
    let before =
        format!("{}{script} old <p>text{}{script}<!-- old -->{}", around[0], around[2], around[3]);
    let after =
        format!("{}{script}{}{TEXT}{}{script}{TEXT}{}", around[0], around[1], around[2], around[3]);
    assert_eq!(written(&before), after);
}

#[test]
fn a_card_elsewhere_on_the_page_is_found() {
    let shared = format!("<script type=\"application/json\" id=\"all\">{CARD}</script>");
    let page = format!(
        "<fact-box card=\"all\">\n  old\n</fact-box>\
         <fact-box card=\"all\"> <script type=\"application/json\">{{ \"title\": \"Own\" }}</script> </fact-box>{shared}"
    );
    let own = TEXT.replace("X &amp; Y", "Own");
    let expected = format!(
        "<fact-box card=\"all\">\n  {TEXT}\n</fact-box>\
         <fact-box card=\"all\"> <script type=\"application/json\">{{ \"title\": \"Own\" }}</script> {own} </fact-box>{shared}"
    );
    assert_eq!(written(&page), expected);
}

/// As in the browser, the JSON is a child of the element, and an address goes before an id.
#[test]
fn a_script_further_inside_is_none_of_the_card() {
    let script = |title: &str| {
        let own = format!("{{ \"title\": \"{title}\" }}");
        format!("<script type=\"application/json\">{own}</script>")
    };
    let folder = Folder::new("children");
    folder.write("card.json", CARD);
    let page = format!(
        "<fact-box src=\"card.json\" card=\"none\"><div>{}</div><fact-box>{}</fact-box>{}</fact-box>",
        script("Deep"),
        script("Inner"),
        script("Own"),
    );
    let path = folder.write("page.html", &page);
    let said = render(&["--page", &path], "");
    assert_eq!((said.status, said.err.as_str()), (Some(0), ""));
    let after = fs::read_to_string(&path).expect("the page");
    assert!(after.contains("<h2 part=\"title\">Own</h2>"), "{after}");
    let path =
        folder.write("deep.html", &format!("<fact-box><div>{}</div></fact-box>", script("Deep")));
    let said = render(&["--page", &path], "");
    assert!(said.err.contains("expected a script with its JSON, found none"), "{}", said.err);
}

#[test]
fn standard_input_is_written_whole_also_where_nothing_is_new() {
    let page = format!("<fact-box><script type=\"application/json\">{CARD}</script></fact-box>");
    let once = render(&["--page", "-"], &page);
    assert!(once.out.contains(TEXT), "{}", once.out);
    let twice = render(&["--page", "-"], &once.out);
    assert_eq!((twice.status, &twice.out), (Some(0), &once.out));
    assert_eq!(render(&["--page", "-", "--check"], &once.out).out, "");
}

#[test]
fn a_mistake_in_what_is_shared_is_told_of_that() {
    let page = "<b>\n<script type=application/json id=all>{\n  \"version\": 1,,\n}</script>\n\
        <fact-box card=all><script type=application/json>{}</script></fact-box>";
    let said = render(&["--page", "-"], page);
    assert!(said.err.contains("-:3:16: not JSON"), "{}", said.err);
    let folder = Folder::new("shared");
    folder.write("all.json", "{\n\n]");
    let path = folder.write("page.html", &page.replace("card=all", "src=all.json"));
    let said = render(&["--page", &path], "");
    assert!(said.err.contains("all.json:3:1: not JSON"), "{}", said.err);
}

#[test]
fn figures_and_files_are_rendered_too() {
    let folder = Folder::new("files");
    folder.write("mexico.json", &card("mexico.json"));
    let figure = render(&["-", "--form", "figure"], &card("mexico.json")).out;
    let (start, rest) = figure.trim_end().split_once("<section").expect("its text");
    let page = format!(
        "{start}old</figure>\n<fact-box src=\"mexico.json\"></fact-box>\n<fact-box src=\"https://a.example/card.json\">kept</fact-box>"
    );
    let path = folder.write("page.html", &page);
    let said = render(&["--page", &path], "");
    assert_eq!(said.status, Some(0));
    assert!(said.err.ends_with("https://a.example/card.json: its text stays\n"), "{}", said.err);
    let element = render(&["-"], &card("mexico.json")).out;
    let (_, text) = element.split_once("</script>\n").expect("its text");
    let text = text.trim_end().trim_end_matches("</fact-box>").trim_end();
    let after = fs::read_to_string(&path).expect("the page");
    assert_eq!(
        after,
        format!(
            "{start}<section{rest}\n<fact-box src=\"mexico.json\">{text}</fact-box>\n<fact-box src=\"https://a.example/card.json\">kept</fact-box>"
        )
    );
}

#[test]
fn the_language_is_that_of_the_nearest_element() {
    let page = |inner: &str| {
        format!(
            "<html lang=\"en-GB\"><div lang=\"en-AU\"><fact-box{inner}><script type=\"application/json\">{CARD}</script></fact-box></div><fact-box><script type=\"application/json\">{CARD}</script></fact-box></html>"
        )
    };
    let languages = |page: String| {
        let after = written(&page);
        let tags = after.split("<section lang=\"").skip(1);
        tags.map(|rest| rest.split('"').next().unwrap_or_default().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(languages(page("")), ["en-AU", "en-GB"]);
    let card = format!("<fact-box><script type=\"application/json\">{CARD}</script></fact-box>");
    // Elements of any name, whether or not their ends are written.
    for (page, expected) in [
        (format!("<blockquote lang=en-IE>{card}</blockquote>{card}"), ["en-IE", "en"]),
        (format!("<my-story lang=en-IE><img lang=en-NZ>{card}</my-story>{card}"), ["en-IE", "en"]),
        (format!("<ul><li lang=en-IE>{card}</li><li>{card}</ul>"), ["en-IE", "en"]),
        (format!("<ul lang=en-IE><li lang=en-NZ>A<li>{card}</ul>{card}"), ["en-IE", "en"]),
        (format!("<body lang=en-IE>{card}<dd lang=en-NZ>A<dd>{card}"), ["en-IE", "en-IE"]),
    ] {
        assert_eq!(languages(page.clone()), expected, "{page}");
    }
    assert_eq!(languages(page(" lang=\"en-IN\"")), ["en-IN", "en-GB"]);
}

#[test]
fn nothing_is_written_where_a_card_cannot_be() {
    let folder = Folder::new("wrong");
    let good = folder.write(
        "good.html",
        &format!("<fact-box><script type=\"application/json\">{CARD}</script>old</fact-box>"),
    );
    let wrong = "<b>\n<fact-box><script type=\"application/json\">{\n 1 }</script></fact-box>\n <fact-box card=no></fact-box><fact-box></fact-box><figure data-fact-box=\"%\"></figure><fact-box>";
    let path = folder.write("wrong.html", wrong);
    let said = render(&["--page", &good, &path], "");
    assert_eq!(said.status, Some(1));
    for told in [
        "wrong.html:3:2: not JSON: key must be a string",
        "wrong.html:4:2: expected a script with the id \"no\", found none",
        "wrong.html:4:31: expected a script with its JSON, found none",
        "wrong.html:4:52: data-fact-box is not JSON in base64url",
        "wrong.html:4:87: expected its end tag, found none",
    ] {
        assert!(said.err.contains(told), "{told}:\n{}", said.err);
    }
    assert!(fs::read_to_string(&good).expect("the page").contains("old"));
    assert_eq!(fs::read_to_string(&path).expect("the page"), wrong);
    let said = render(&["--check", "--page", &good], "");
    assert_eq!(said.status, Some(1));
    assert!(said.err.contains("out of date") && said.err.contains("good.html"), "{}", said.err);
    assert!(fs::read_to_string(&good).expect("the page").contains("old"));
}

/// Browsers end the paragraph, and what is open in it, where the card's text begins; and know no `/>` here.
#[test]
fn a_card_that_would_not_have_its_text_is_refused() {
    let script = format!("<script type=\"application/json\">{CARD}</script>");
    let card = format!("<fact-box>{script}</fact-box>");
    for page in [
        format!("<p>a {card}</p>"),
        format!("<p><b>a {card}</b></p>"),
        format!("<div><p>a</div><p>b {card}"),
    ] {
        let said = render(&["--page", "-"], &page);
        assert_eq!((said.status, said.out.as_str()), (Some(1), ""), "{page}");
        let told = "expected it outside of a paragraph, which its text would end";
        assert!(said.err.contains(told), "{page}: {}", said.err);
    }
    for page in [
        format!("<p>a</p>{card}"),
        format!("<p>a<p>b<div>{card}</div>"),
        format!("<div><p>a</div>{card}"),
        format!("<p>a<ul><li>{card}</ul>"),
    ] {
        assert_eq!(render(&["--page", "-"], &page).status, Some(0), "{page}");
    }
    let figure = render(&["-", "--form", "figure"], CARD).out;
    assert_eq!(render(&["--page", "-"], &format!("<p>a {figure}")).status, Some(0));
    let said = render(&["--page", "-"], &format!("{script}<fact-box card=\"c\"/>"));
    assert!(said.err.contains("expected its end tag, found none"), "{}", said.err);
}

#[test]
fn what_is_left_out_is_told_at_its_place() {
    let wrong = CARD.replace("\"version\"", "\n \"titel\": 1, \"version\"");
    let page = format!(
        "<i>\n<fact-box>  <script type=\"application/json\">{wrong}</script></fact-box>\n\
         <fact-box card=a><script type=\"application/json\">{{ \"odd\": 1 }}</script></fact-box>\n\
         <script id=a type=\"application/json\">{wrong}</script>"
    );
    let said = render(&["--page", "-"], &page);
    assert_eq!(said.status, Some(0));
    for told in [
        "-:3:2: titel: not a key of this format, ignored\n",
        "-:4:52: odd: not a key of this format, ignored\n",
        "-:6:2: titel: not a key of this format, ignored\n",
    ] {
        assert!(said.err.contains(told), "{told}: {}", said.err);
    }
    // Nobody can read the JSON in an attribute.
    let figure = render(&["-", "--form", "figure"], &wrong).out;
    let said = render(&["--page", "-"], &format!("\n {figure}"));
    assert_eq!(said.err, "-:2:2: titel: not a key of this format, ignored\n");
}

#[test]
fn a_page_without_cards_says_so() {
    let said = render(&["--page", "-"], "<p>no card");
    assert_eq!((said.status, said.out.as_str()), (Some(0), "<p>no card"));
    assert_eq!(said.err, "-: expected a card, found none\n");
}
