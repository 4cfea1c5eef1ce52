//! Problems at their places.

use super::*;

/// Each problem on a line: where the text is that it marks, what is wrong, what to do.
fn told(json: &str, shared: Option<&str>) -> String {
    let line = |problem: Problem| {
        let text = if problem.shared { shared.unwrap_or_default() } else { json };
        let marked = text.get(problem.start.offset..problem.end.offset).expect("a part");
        let Problem { level, path, message, hint, shared, start, end } = problem;
        let level = if level == Level::Error { "error" } else { "warning" };
        let of = if shared { " (shared)" } else { "" };
        let hint = hint.map(|hint| format!("\n    {hint}")).unwrap_or_default();
        let from = format!("{}:{}-{}:{}", start.line, start.column, end.line, end.column);
        format!("{from}{of} `{marked}` {level} {path}: {message}{hint}\n")
    };
    problems(json, shared, "en").into_iter().map(line).collect()
}

#[test]
fn each_has_its_place_and_a_hint() {
    let json = r#"{
  "version": 1, "titel": "Mexiko", "as_of": "1.11.2021", "lang": "en_US",
  "subject": "MEX", "compare": ["USA", "Brazil", "BRZ"],
  "facts": [
    { "id": "co2", "label": "CO2", "type": "number", "decimal": 1, "digits": 2.5, "year": "2019",
      "source": "owld", "better": "Lower", "target": { "value": "two", "yaer": 2030 } },
    { "id": "head", "label": "Head", "type": "txt" },
    { "id": "joined", "label": "Joined", "type": "year" },
    { "id": "groups", "label": "Groups", "type": "list", "compare": "false" }
  ],
  "subjects": {
    "MEX": { "name": "Mexico", "Short": "M", "unit": "t",
      "values": { "co2": "3,4", "c02": 1, "joined": "1945-11-07", "groups": "UN", "odd key": 2 } },
    "BRA": { "name": "Brazil", "values": { "co2": { "from": 2018, "values": [1, "2.5"] } } },
    "USA": { "values": { "co2": { "2018": 16, "2019 ": 1, "na": 1 } } }
  },
  "sources": { "owid": { "name": "Our World in Data", "url": "ourworldindata.org", "accessed": 5 } }
}"#;
    insta::assert_snapshot!(told(json, None));
}

#[test]
fn what_is_no_json_is_told_with_what_is_usual() {
    let texts = [
        "",
        "  ",
        "{",
        "[1, 2",
        "{ \"a\": 1, }",
        "[1, ]",
        "{ \"a\": 1 \"b\": 2 }",
        "{\n  \"a\": \"é\"\n  \"b\": 2 }",
        "[1 2]",
        "{ “a”: 1 }",
        "{ \"a\": “b” }",
        "{ 'a': 1 }",
        "{ \"a\": 1 // why\n }",
        "/* a */ {}",
        "{ # a\n }",
        "{ a: 1 }",
        "{ \"a\" 1 }",
        "{ \"a\": }",
        "{ \"a\": 3,4 }",
        "{ \"a\": .5 }",
        "{ \"a\": 5. }",
        "{ \"a\": +5 }",
        "{ \"a\": 05 }",
        "{ \"a\": 1e999 }",
        "{ \"a\": None }",
        "{ \"a\": True }",
        "{ \"a\": Mexico }",
        "{ \"a\": \"b\nc\" }",
        "{ \"a\": \"b }",
        "{ \"a\": \"\\q\" }",
        "{ \"a\": \"\\ud800\" }",
        "{} {}",
        "{ \"a\": 1 ] }",
        "<p>",
    ];
    let all = texts.map(|text| format!("{text:?}\n{}", told(text, None)));
    insta::assert_snapshot!(all.join(""));
}

#[test]
fn a_number_with_commas_is_no_smaller_one() {
    for (written, hint) in [
        ("3,4", Some("write the number with a point: 3.4")),
        ("-3,4", Some("write the number with a point: -3.4")),
        ("1.234,5", Some("write the number with a point: 1234.5")),
        ("128,932,752", Some("write the number without commas: 128932752")),
        ("1,234.5", Some("write the number without commas: 1234.5")),
        // It may be either.
        ("128,932", None),
        ("12,34,567", None),
        ("3, 2019: 4", Some("write the key in quotes: \"2019\"")),
    ] {
        let all = super::problems(&format!("{{ \"a\": {written}, \"b\": 1 }}"), None, "en");
        let told = all.first().and_then(|problem| problem.hint.as_deref());
        assert_eq!(told, hint, "{written}");
    }
}

#[test]
fn what_is_not_seen_is_told_by_its_number() {
    for (text, sign) in [
        ("{ \"a\"\u{1b}: 1 }", "U+001B"),
        ("{ \u{200b}\"a\": 1 }", "U+200B"),
        ("{ \"a\": \u{a0}1 }", "U+00A0"),
        ("{ \"a\": 1 \u{202e} }", "U+202E"),
        ("\u{1b}[31m", "U+001B"),
        ("\u{feff}\u{feff}{}", "U+FEFF"),
    ] {
        let all = super::problems(text, None, "en");
        let told = all.first().map(|problem| (&*problem.message, problem.hint.as_deref()));
        let hint = Some("take out this character, which is not seen");
        assert_eq!(told, Some((&*format!("expected a value, found {sign}"), hint)), "{text:?}");
    }
}

#[test]
fn an_id_that_is_none_is_not_meant() {
    let json = r#"{ "version": 1, "title": "T", "subject": "BAD",
  "facts": [{ "id": "f", "label": "F", "type": "text" }],
  "subjects": { "BAD\u0000": { "name": "Bad", "values": { "f": "x" } } } }"#;
    let all = problems(json, None, "en");
    assert!(all.iter().any(|own| own.path == "subject"));
    assert!(all.iter().all(|own| own.hint.is_none()), "{all:?}");
}

#[test]
fn a_problem_is_in_the_text_in_which_it_stands() {
    let shared = r#"{ "version": 2, "odd": 1, "facts": [{ "id": "a", "type": "year" }],
  "subjects": { "X": { "name": "X", "values": { "a": "b" } }, "Y": { "name": "Y", "values": { "a": 1 } } } }"#;
    let own = r#"{ "subject": "Z", "odd": 1, "title": "", "odd": 2 }"#;
    insta::assert_snapshot!(told(own, Some(shared)));
    assert_eq!(
        told(r#"{ "subject": "Y" }"#, Some("[]")),
        "1:1-1:2 (shared) `[` error : expected a card (an object), found a list\n"
    );
    assert_eq!(
        told("{,", Some("[")),
        "1:2-1:3 `,` error : expected a key in quotes, or }, found ,\n\
         1:1-1:2 (shared) `[` error : expected a ] at the end of this list, found none\n"
    );
}

#[test]
fn keys_that_are_written_twice_are_told() {
    let json = r#"{ "version": 1, "title": "A", "facts": [{ "id": "a", "label": "A", "type": "number" }],
  "subjects": {
    "X": { "name": "X", "values": {
      "a": 3.4,
      "a": "3.9"
    } }
  }, "title": "B" }"#;
    insta::assert_snapshot!(told(json, None));
    let many = format!("{{{}}}", vec!["\"a\": 1"; 150].join(", "));
    let found = problems(&many, None, "en");
    assert!(found.iter().any(|own| own.message == "49 more keys are written twice"), "{found:?}");
}

#[test]
fn odd_and_long_keys_are_found() {
    let long = "k".repeat(150);
    let json = format!(r#"{{ "{long}": 1, "": 2, "a.b": 3, "x\ny": 4, "a": {{ "b": 1 }} }}"#);
    let marked: Vec<_> = problems(&json, None, "en")
        .iter()
        .map(|own| json[own.start.offset..own.end.offset].to_owned())
        .collect();
    let long = format!("\"{long}\"");
    assert_eq!(marked, ["{", "{", &long, "\"\"", "\"a.b\"", "\"x\\ny\"", "\"a\""]);
}

#[test]
fn every_problem_of_a_right_card_is_none() {
    for name in ["mexico", "world", "ambassador"] {
        let path = format!("{}/www/cards/{name}.json", env!("CARGO_MANIFEST_DIR"));
        let card = std::fs::read_to_string(path).expect("a card");
        assert_eq!(told(&card, None), "", "{name}");
    }
}

#[test]
fn a_number_without_a_year_beside_others_is_told() {
    let card = |fact: &str, [mexico, chad, mali]: [&str; 3]| {
        format!(
            r#"{{ "version": 1, "subject": "MEX",
  "facts": [{{ "id": "f", "label": "F", "type": "number"{fact} }}],
  "subjects": {{
    "MEX": {{ "name": "Mexico", "values": {{ "f": {mexico} }} }},
    "TCD": {{ "name": "Chad", "values": {{ "f": {chad} }} }},
    "MLI": {{ "name": "Mali", "values": {{ "f": {mali} }} }} }} }}"#
        )
    };
    let series = r#"{ "1990": 3 }"#;
    assert_eq!(
        told(&card("", [series, "4", "null"]), None),
        r#"5:47-5:48 `4` warning subjects.TCD.values.f: expected a number with its year, as others of this fact have, found one without
    write { "YEAR": 4 }, or the fact's `year`
"#
    );
    let more = told(&card("", ["3.4", series, "4"]), None);
    assert!(
        more.contains("subjects.MEX.values.f: ") && more.contains("found one without, and 1 more"),
        "{more}"
    );
    // The fact's year is that of all; and where there is no year, none is lacking.
    assert_eq!(told(&card(r#", "year": 2019"#, [series, "4", "5"]), None), "");
    assert_eq!(told(&card("", ["3", "4", "5"]), None), "");
}

#[test]
fn a_unit_without_a_form_for_millions_is_told() {
    let card = |lang: &str, fact: &str, number: &str| {
        format!(
            r#"{{ "version": 1, "lang": "{lang}", "facts": [
  {{ "id": "a", "label": "A", "type": "text" }},
  {{ "id": "f", "label": "F", "type": "number", "unit": {fact} }} ],
  "subjects": {{ "MEX": {{ "name": "Mexico", "values": {{ "a": "b", "f": {number} }} }} }} }}"#
        )
    };
    let people = r#""habitants", "notation": "compact""#;
    assert_eq!(
        told(&card("fr", people, "128900000"), None),
        r#"3:56-3:67 `"habitants"` warning facts[1].unit: expected a form `many` for so many million, found none
    write { "many": "d’habitants", "other": … }
"#
    );
    let by_year = told(&card("es-MX", people, r#"{ "2020": 128900000 }"#), None);
    assert!(by_year.contains("\"many\": \"de habitantes\""), "{by_year}");
    let dollars = told(&card("fr", r#""dollars", "notation": "compact""#, "2400000000"), None);
    assert!(dollars.contains("a form `many`"), "{dollars}");
    let of_people = r#""d’habitants", "notation": "compact""#;
    let forms = r#"{ "many": "d’habitants", "other": "habitants" }, "notation": "compact""#;
    for (lang, fact, number) in [
        ("en", people, "128900000"),
        ("fr", people, "128900"),
        ("fr", r#""habitants""#, "128900000"),
        ("fr", r#""%", "notation": "compact""#, "128900000"),
        ("fr", forms, "128900000"),
        ("fr", of_people, "128900000"),
    ] {
        assert_eq!(told(&card(lang, fact, number), None), "", "{lang} {fact} {number}");
    }
}
