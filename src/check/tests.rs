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

#[test]
fn a_number_with_marks_is_one_number() {
    let without =
        |number| Some(format!("write the number without marks between its digits: {number}"));
    for (json, hint) in [
        ("{ \"a\": 128 900 000 }", without("128900000")),
        ("{ \"a\": 12 900 }", without("12900")),
        ("[128 900 000, 4.7]", without("128900000")),
        ("[4.7, 128_900]", without("128900")),
        ("{ \"a\": 128'900'000 }", without("128900000")),
        ("{ \"a\": 1.234.567 }", without("1234567")),
        ("{ \"a\": 2021-11-01 }", Some("write the day in quotes: \"2021-11-01\"".to_owned())),
        ("{ \"a\": 1980-81 }", Some("write the years in quotes: \"1980-81\"".to_owned())),
        ("{ \"a\": .. }", Some("write null for 'no data'".to_owned())),
        ("{ \"a\": Infinity }", Some("JSON has no infinity".to_owned())),
        // It may be two numbers, or a range.
        ("[128 900]", None),
        ("{ \"a\": 4-5 }", None),
        ("[1 2]", Some("put a comma here".to_owned())),
        ("[3.4 567]", Some("put a comma here".to_owned())),
        ("{ \"a\": 3.4 \"b\": 2 }", Some("put a comma here".to_owned())),
    ] {
        assert_eq!(problems(json, None, "en")[0].hint, hint, "{json}");
    }
}

#[test]
fn a_quote_that_is_missing_is_told_in_its_line() {
    let all = problems("{\n  \"a\": \"b,\n  \"c\": \"d\"\n}", None, "en");
    assert_eq!((all[0].start.line, all[0].start.column), (2, 11), "{all:?}");
    assert!(all[0].hint.as_ref().is_some_and(|hint| hint.ends_with("or is a \" missing?")));
}

/// A card of two subjects, with its own `lang`.
fn card(lang: &str, fact: &str, [mexico, chad]: [&str; 2]) -> String {
    format!(
        r#"{{ "version": 1, "lang": "{lang}", "subject": "MEX", "facts": [
  {{ "id": "a", "label": "A", "type": "text" }},
  {{ "id": "f", "label": "F", {fact} }} ], "subjects": {{
    "MEX": {{ "name": "Mexico", "values": {{ "a": "b", "f": {mexico} }} }},
    "TCD": {{ "name": "Chad", "values": {{ "f": {chad} }} }} }} }}"#
    )
}

#[test]
fn a_year_that_no_number_reaches_is_told() {
    let told = |year, values| {
        told(&card("en", &format!(r#""type": "number", "year": {year}"#), values), None)
    };
    let (sparse, dense) = (r#"{ "2018": 3 }"#, r#"{ "from": 2015, "values": [null, 1, 2, null] }"#);
    assert_eq!(
        told("2017", [sparse, dense]),
        "3:56-3:60 `2017` warning facts[1].year: expected 2018 or later, from when on the card's subject has numbers, \
         found 2017\n"
    );
    let late = told("2050", [dense, sparse]);
    assert!(
        late.contains("expected 2018 or earlier, the last year with a number, found 2050"),
        "{late}"
    );
    for (year, values) in [
        ("2018", [sparse, dense]),
        ("2016", [dense, sparse]),
        // A single number is of the fact's year, and who has none has no year either.
        ("2050", [sparse, "3"]),
        ("2050", ["3", "4"]),
        ("2050", ["3", "null"]),
    ] {
        assert_eq!(told(year, values), "", "{year} {values:?}");
    }
}

#[test]
fn two_subjects_of_one_name_are_told() {
    let twice = card("en", r#""type": "text""#, ["\"x\"", "\"y\""]).replace("Chad", "Mexico");
    assert_eq!(
        told(&twice, None),
        "5:22-5:30 `\"Mexico\"` warning subjects.TCD.name: expected a name of its own, found \"Mexico\", which \
         \"MEX\" has\n"
    );
}

#[test]
fn a_key_of_numbers_is_none_of_a_text() {
    let fact = r#""type": "text", "unit": "t", "decimals": "x", "digits": null, "target": { "value": "3" }"#;
    let all = told(&card("en", fact, ["\"x\"", "null"]), None);
    let told: Vec<_> = all.lines().collect();
    assert_eq!(told.len(), 3, "{all}");
    for (told, key) in told.iter().zip(["unit", "decimals", "target"]) {
        let message =
            format!("facts[1].{key}: expected of a fact of type \"number\" only, ignored");
        assert!(told.ends_with(&message), "{told}");
    }
}

#[test]
fn plural_forms_are_those_of_the_language_and_its_numbers() {
    let all = |lang, fact: &str, values| {
        told(&card(lang, &format!(r#""type": "number", {fact}"#), values), None)
    };
    let unit = r#""unit": { "one": "тонна", "other": "тонны" }"#;
    let russian = all("ru", unit, ["5", r#"{ "from": 2018, "values": [21, 3, 4, 2.5] }"#]);
    for told in
        ["expected a form `many` for 5, found none", "expected a form `few` for 3, found none"]
    {
        assert_eq!(russian.matches(told).count(), 1, "{russian}");
    }
    let hint = r#"such as { "one": "тонна", "few": "тонны", "many": "тонн", "other": "тонны" }"#;
    assert!(russian.contains(hint), "{russian}");
    let english = all("en", r#""unit": { "few": "tonz", "other": "tons" }"#, ["2", "1"]);
    assert!(english.contains("`\"few\"` warning facts[1].unit.few: "), "{english}");
    assert!(english.contains("language (one, other), found \"few\""), "{english}");
    assert!(english.contains("expected a form `one` for 1, found none"), "{english}");
    for (lang, unit, values) in [
        ("en", r#"{ "other": "tons" }"#, ["1.5", "2"]),
        ("en", r#"{ "one": "ton", "other": "tons" }"#, ["1", "2"]),
        ("ru", r#"{ "one": "тонна", "other": "тонны" }"#, ["1.5", "21"]),
        ("ar", r#"{ "few": "أطنان", "many": "طنًا", "other": "طن" }"#, ["1", "3"]),
        ("zh", r#"{ "other": "吨" }"#, ["1", "2"]),
        ("en", r#""tons""#, ["1", "2"]),
    ] {
        assert_eq!(all(lang, &format!(r#""unit": {unit}"#), values), "", "{lang} {unit}");
    }
    // As it is rounded.
    let rounded = all("en", r#""decimals": 0, "unit": { "other": "tons" }"#, ["1.2", "2"]);
    assert!(rounded.contains("a form `one` for 1,"), "{rounded}");
}
