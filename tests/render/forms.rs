//! The forms of an embed: what stands in them, and that no value gets out of its place.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::{Value, json};

use crate::{card, render};

const MEXICO: [&str; 15] = [
    ">Mexico</h2>",
    "Andrés Manuel López Obrador",
    "Marcelo Ebrard",
    "Federal presidential republic",
    ">1945<",
    "1946; 1980–1981; 2002–2003; 2009–2010; 2021–2022",
    "128.9 million",
    "Asia Pacific Economic Cooperation",
    "World Trade Organization",
    "CO2 emissions, 2019",
    ">3.4 tons per person<",
    ">4.7<",
    ">16<",
    "2: target for 2030 to achieve a 1.5-degree Celsius limit",
    "<a href=\"https://ourworldindata.org/co2-emissions\">Our World in Data",
];

fn parse(json: &str) -> Value {
    serde_json::from_str(json).expect(json)
}

fn between<'a>(text: &'a str, start: &str, end: &str) -> &'a str {
    let (_, rest) = text.split_once(start).expect(start);
    rest.split_once(end).expect(end).0
}

fn decoded(encoded: &str) -> Value {
    parse(&String::from_utf8(URL_SAFE_NO_PAD.decode(encoded).expect("base64url")).expect("UTF-8"))
}

#[test]
fn an_element_holds_the_card_and_its_text() {
    let said = render(&["-"], &card("mexico.json"));
    assert_eq!((said.status, said.err.as_str()), (Some(0), ""));
    assert!(said.out.starts_with("<fact-box>\n") && said.out.ends_with("</fact-box>\n"));
    let json = between(&said.out, "<script type=\"application/json\">", "</script>");
    assert_eq!(parse(json), parse(&card("mexico.json")));
    assert!(!json.contains(['\n', '<', '>', '&']), "{json}");
    MEXICO.iter().for_each(|own| assert!(said.out.contains(own), "{own}"));

    let host = "https://static.example/a&b";
    let said = render(&["-", "--host", host], &card("mexico.json"));
    let link = "<link rel=\"stylesheet\" href=\"https://static.example/a&amp;b/fact-box.css\">\n";
    let script =
        "<script type=\"module\" src=\"https://static.example/a&amp;b/fact-box.js\"></script>\n";
    assert!(said.out.starts_with(&format!("{link}{script}<fact-box>")), "{}", said.out);
}

#[test]
fn a_figure_has_nothing_that_filters_take() {
    let said = render(&["-", "--form", "figure"], &card("mexico.json"));
    assert_eq!((said.status, said.err.as_str()), (Some(0), ""));
    assert_eq!(said.out.lines().count(), 1, "no line that a content system could make a paragraph");
    let encoded = between(&said.out, "<figure class=\"fact-box\" data-fact-box=\"", "\">");
    assert_eq!(decoded(encoded), parse(&card("mexico.json")));
    MEXICO.iter().for_each(|own| assert!(said.out.contains(own), "{own}"));
    for taken in ["<svg", "<footer", "<script", "<template", "<fact-box", " part=", " style="] {
        assert!(!said.out.contains(taken), "{taken}");
    }
    assert!(said.out.contains(
        "<hr width=\"19.02%\" align=\"left\" size=\"12\" noshade=\"noshade\" aria-hidden=\"true\" class=\"bar\""
    ));
}

#[test]
fn a_frame_has_the_card_in_its_address() {
    let said = render(
        &["-", "--form", "frame", "--host", "https://static.example/", "--height", "480"],
        &card("ambassador.json"),
    );
    let address = between(&said.out, "src=\"", "\"");
    let (page, encoded) = address.split_once('#').expect("a fragment");
    assert_eq!(page, "https://static.example/embed.html");
    assert_eq!(decoded(encoded), parse(&card("ambassador.json")));
    assert!(
        said.out.contains(" title=\"Juan Ramón de la Fuente, 70\" width=\"100%\" height=\"480\"")
    );
}

#[test]
fn a_frame_fetches_the_card_where_it_is_told_to() {
    let frame = ["-", "--form", "frame", "--host", "/fb/"];
    let said =
        render(&[&frame[..], &["--card-url", "/cards/a%20b.json"]].concat(), &card("mexico.json"));
    assert!(
        said.out.contains("src=\"/fb/embed.html?card=%2Fcards%2Fa%2520b%2Ejson\""),
        "{}",
        said.out
    );
    for form in ["element", "figure"] {
        let said = render(&["-", "--form", form, "--card-url", "/card.json"], &card("mexico.json"));
        assert_eq!(said.status, Some(2), "{}", said.err);
    }
    // A card of no language speaks the one that is asked for in its frame too.
    let mute = card("mexico.json").replace("\"lang\": \"en\",", "");
    let said = render(&[&frame[..], &["--lang", "es"]].concat(), &mute);
    assert!(said.out.contains("src=\"/fb/embed.html?lang=es#"), "{}", said.out);
    // No browser opens an address of any length.
    let long =
        card("mexico.json").replace("\"Mexico\"", &format!("\"{}\"", "Mexico ".repeat(150_000)));
    let said = render(&frame, &long);
    assert_eq!(said.status, Some(1));
    assert!(said.err.contains("expected an address of at most 1048576 characters"), "{}", said.err);
}

#[test]
fn a_host_is_an_address() {
    for host in
        ["static.example/fb", "javascript:alert(1)//", "ftp://static.example/", "", "https://a b/"]
    {
        let said = render(&["-", "--host", host], &card("mexico.json"));
        assert_eq!(said.status, Some(2), "{host}");
        assert!(
            said.err.contains("expected an address such as https://static.example/fact-box/"),
            "{}",
            said.err
        );
    }
    for host in ["HTTPS://static.example", "//static.example/", "/fb", "../fb/"] {
        assert_eq!(render(&["-", "--host", host], &card("mexico.json")).status, Some(0), "{host}");
    }
}

#[test]
fn no_value_gets_out_of_its_place() {
    let evil = "</script><script>x</script>\"'><img src=x onerror=x>&quot;]]>[gallery]\n\n\u{2028}--!><!--";
    let card = json!({
        "version": 1, "title": evil, "kicker": evil, "note": evil, "subject": "A",
        "facts": [{ "id": "t", "label": evil, "type": "text", "source": "s", "note": evil },
                  { "id": "l", "label": "L", "type": "list" },
                  { "id": "n", "label": evil, "type": "number", "unit": evil, "target": { "value": 1, "label": evil } }],
        "subjects": { "A": { "name": evil, "values": { "t": evil, "l": [evil, evil], "n": 2 } },
                      "B": { "name": evil, "short": evil, "values": { "n": 1 } } },
        "compare": ["B"],
        "sources": { "s": { "name": evil, "url": "https://a.example/\"><script>", "edition": evil } }
    });
    for form in ["element", "figure", "frame"] {
        let said = render(&["-", "--form", form], &card.to_string());
        assert_eq!(said.status, Some(0), "{}", said.err);
        let names = names(&said.out);
        assert!(!names.contains(&"img".to_owned()), "{form}: {names:?}");
        let scripts = names.iter().filter(|name| *name == "script").count();
        assert_eq!(scripts, usize::from(form == "element"), "{form}");
        let json = match form {
            "element" => {
                parse(between(&said.out, "<script type=\"application/json\">", "</script>"))
            }
            "figure" => decoded(between(&said.out, "data-fact-box=\"", "\"")),
            _ => decoded(between(&said.out, "#", "\"")),
        };
        assert_eq!(json, card, "{form}");
        let raw = match form {
            "element" => between(&said.out, "<script type=\"application/json\">", "</script>"),
            _ => "",
        };
        for filtered in ["[gallery]", "]]>", "\n"] {
            assert!(!raw.contains(filtered), "{filtered}");
        }
    }
}

/// The names of all elements, as a parser of HTML reads it.
fn names(html: &str) -> Vec<String> {
    use lol_html::{RewriteStrSettings, element, rewrite_str};
    let mut names = Vec::new();
    let settings = RewriteStrSettings::new().append_element_content_handler(element!("*", |own| {
        names.push(own.tag_name());
        Ok(())
    }));
    rewrite_str(html, settings).expect("HTML");
    names
}

#[test]
fn what_is_wrong_is_told_with_its_place() {
    for (json, status, told) in [
        ("{ \"version\": 1,\n  \"title\": x }", 1, "-:2:12: not JSON: expected value"),
        ("", 1, "-:1:1: not JSON: EOF while parsing a value"),
        ("[]", 1, "-:1:1: expected a card (an object), found a list"),
        (
            r#"{ "version": 1, "facts": [{ "id": "a", "label": "A", "type": "text" }], "subjects": { "X": { "name": "X", "values": { "a": "b" } } }, "titel": "" }"#,
            0,
            "-:1:135: titel: ",
        ),
    ] {
        let said = render(&["-"], json);
        assert_eq!(said.status, Some(status), "{json}");
        assert!(said.err.contains(told), "{told}: {}", said.err);
        assert_eq!(said.out.is_empty(), status == 1);
    }
    for usage in [
        &[][..],
        &["--form", "pie", "-"],
        &["--check", "-"],
        &["a.json", "--page", "b.html"],
        &["--page", "b.html", "--form", "figure"],
    ] {
        assert_eq!(render(usage, "").status, Some(2), "{usage:?}");
    }
    let said = render(&["nowhere.json"], "");
    assert_eq!(said.status, Some(1));
    assert!(said.err.contains("cannot read nowhere.json"), "{}", said.err);
}

#[test]
fn a_card_speaks_its_own_language_or_the_one_that_is_asked_for() {
    let said =
        render(&["-", "--lang", "en-GB"], &card("mexico.json").replace("\"lang\": \"en\",", ""));
    assert!(said.out.contains("<section lang=\"en-GB\""), "{}", said.err);
    let said = render(&["-", "--lang", "en-GB"], &card("mexico.json"));
    assert!(said.out.contains("<section lang=\"en\""));
}

/// As the text does, which was written in it.
#[test]
fn a_card_answers_in_the_language_that_was_said() {
    let mute = card("mexico.json").replace("\"lang\": \"en\",", "");
    for (form, start) in [
        ("element", "<fact-box lang=\"fr\">\n"),
        ("figure", "<figure class=\"fact-box\" lang=\"fr\" data-fact-box=\""),
    ] {
        let said = render(&["-", "--form", form, "--lang", "fr"], &mute);
        assert!(said.out.starts_with(start), "{}", said.out);
        // Where the card has one, or none was said, nothing is added.
        let own = render(&["-", "--form", form, "--lang", "fr"], &card("mexico.json"));
        let none = render(&["-", "--form", form], &mute);
        for said in [own, none] {
            assert!(said.out.starts_with(&start.replace(" lang=\"fr\"", "")), "{}", said.out);
        }
    }
    for lang in ["de", "", "fr\" onclick=\"x"] {
        assert_eq!(render(&["-", "--lang", lang], &mute).status, Some(2), "{lang}");
    }
}

#[test]
fn an_option_of_another_form_is_refused() {
    let host = ["--host", "https://static.example/fb/"];
    for (options, told) in [
        (&["--height", "300"][..], "--height is of frames"),
        (&["--form", "figure", "--height", "300"], "--height is of frames"),
        (&["--form", "figure", "--host", "/fb/"], "--host is of elements and frames"),
    ] {
        let said = render(&[&["-"], options].concat(), &card("mexico.json"));
        assert_eq!(said.status, Some(2), "{options:?}");
        assert!(said.err.contains(told), "{}", said.err);
    }
    // A frame shows a card of its own origin only.
    let frame = [&["-", "--form", "frame", "--card-url"][..]].concat();
    for url in [
        "",
        "/a b.json",
        "https://other.example/a.json",
        "//other.example/a",
        "ftp://a/b",
        "data:,",
    ] {
        let said = render(&[&frame[..], &[url], &host].concat(), &card("mexico.json"));
        assert_eq!(said.status, Some(2), "{url}");
    }
    for url in ["a.json", "https://STATIC.example:443/a.json", "//static.example/a?b=c:d"] {
        let said = render(&[&frame[..], &[url], &host].concat(), &card("mexico.json"));
        assert_eq!(said.status, Some(0), "{url}: {}", said.err);
    }
}
