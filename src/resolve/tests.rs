use super::value::Read;
use super::*;
use crate::model::{Cell, Figure, Values};

/// The notices of a card, and whether it can be shown.
fn check(json: &str) -> (bool, Vec<String>) {
    let resolved = resolve(serde_json::from_str(json).expect(json), "en");
    let notices = resolved.notices.iter().map(ToString::to_string).collect();
    (resolved.card.is_ok(), notices)
}

/// The notices of a card with one fact of Mexico's, beside a text that is always right.
fn fact(fact: &str, value: &str) -> Vec<String> {
    let (shown, notices) = check(&format!(
        r#"{{ "version": 1, "subject": "MEX",
             "facts": [ {{ "id": "name", "label": "Name", "type": "text" }}, {fact} ],
             "subjects": {{ "MEX": {{ "name": "Mexico",
                 "values": {{ "name": "Mexico", "f": {value} }} }} }},
             "sources": {{ "owid": {{ "name": "Our World in Data" }} }} }}"#
    ));
    assert!(shown, "{notices:?}");
    notices
}

fn typed(kind: &str, value: &str) -> Vec<String> {
    fact(&format!(r#"{{ "id": "f", "label": "F", "type": "{kind}" }}"#), value)
}

const AT: &str = "subjects.MEX.values.f";

fn assert_notice(notices: &[String], place: &str, what: &str) {
    assert_eq!(notices, [format!("{place}: {what}")]);
}

#[test]
fn reference_cards_have_no_problems() {
    for card in ["mexico", "ambassador"] {
        let path = format!("{}/www/cards/{card}.json", env!("CARGO_MANIFEST_DIR"));
        let json = std::fs::read_to_string(path).unwrap();
        assert_eq!(check(&json), (true, Vec::new()));
    }
}

#[test]
fn what_is_no_card_is_told_and_leaves_the_text() {
    for (json, found) in [
        ("[]", "a list"),
        ("null", "null"),
        ("3", "3"),
        (r#""card""#, "\"card\""),
        ("true", "true"),
    ] {
        let (shown, notices) = check(json);
        assert!(!shown);
        assert_eq!(notices, [format!("expected a card (an object), found {found}")]);
    }
    let (shown, notices) = check("{}");
    assert!(!shown);
    assert!(notices.contains(&"subjects: expected subjects by id, found nothing".to_owned()));
}

#[test]
fn a_card_needs_its_subject_and_a_fact() {
    let card = |subject: &str, facts: &str| {
        check(&format!(
            r#"{{ "version": 1, "subject": {subject}, "facts": {facts},
                 "subjects": {{ "MEX": {{ "name": "Mexico", "values": {{ "f": "x" }} }},
                                "USA": {{ "name": "US" }} }} }}"#
        ))
    };
    let right = r#"[{ "id": "f", "label": "F", "type": "text" }]"#;
    assert_eq!(card(r#""MEX""#, right), (true, vec![]));
    for (subject, found) in [(r#""MXE""#, "\"MXE\""), ("7", "7"), ("null", "null")] {
        let (shown, notices) = card(subject, right);
        assert!(!shown);
        assert_notice(&notices, "subject", &format!("expected the id of a subject, found {found}"));
    }
    let (shown, notices) = card(r#""MEX""#, "[7]");
    assert!(!shown);
    assert_eq!(
        notices.last().unwrap(),
        "facts: expected at least one fact that can be shown, found none"
    );
    let (shown, notices) = card(r#""MEX""#, "[]");
    assert!(!shown);
    assert_eq!(notices.last().unwrap(), "facts: expected at least one fact, found an empty list");
}

#[test]
fn the_only_subject_need_not_be_named() {
    let (shown, notices) = check(
        r#"{ "version": 1, "facts": [{ "id": "f", "label": "F", "type": "text" }],
             "subjects": { "MEX": { "name": "Mexico", "values": { "f": "x" } } } }"#,
    );
    assert_eq!((shown, notices), (true, vec![]));
}

#[test]
fn wrong_values_are_named_with_what_was_expected() {
    let cases = [
        ("text", "7", "expected a string, found 7"),
        ("text", r#"" ""#, "expected a string with text in it, found \" \""),
        ("list", r#""a""#, "expected a list of strings, found \"a\""),
        ("list", "[]", "expected at least one string, found none"),
        ("year", r#""1945""#, "expected a year, found \"1945\""),
        ("year", "1945.5", "expected a year, found 1945.5"),
        ("year", "0", "expected a year, found 0"),
        ("years", "true", "expected years as a string or a list, found true"),
        ("number", r#""3.4""#, "expected a number, found \"3.4\""),
        ("number", "[3.4]", "expected a number, found a list"),
        ("number", "{}", "expected a number, or numbers by year, found an empty object"),
    ];
    for (kind, value, what) in cases {
        assert_notice(&typed(kind, value), AT, what);
    }
    assert_notice(
        &typed("list", r#"["a", 7]"#),
        "subjects.MEX.values.f[1]",
        "expected a string, found 7",
    );
    assert_notice(
        &typed("years", "[1946, [1981, 1980]]"),
        "subjects.MEX.values.f[1]",
        "expected a year, or a first and a last one such as [1980, 1981], found a list",
    );
}

#[test]
fn years_that_cannot_be_read_are_shown_as_written() {
    for text in ["1980-79", "soon"] {
        assert_notice(
            &typed("years", &format!("\"{text}\"")),
            AT,
            &format!(
                "expected years such as \"1946; 1980-1981\", or \"permanent\", \
                 found \"{text}\", shown as written"
            ),
        );
    }
}

#[test]
fn no_data_and_does_not_apply_are_no_problems() {
    for kind in ["text", "list", "year", "years", "number"] {
        for value in ["null", r#"{ "na": "not a country" }"#] {
            assert_eq!(typed(kind, value), Vec::<String>::new(), "{kind} {value}");
        }
    }
    assert_notice(
        &typed("number", r#"{ "na": 3 }"#),
        "subjects.MEX.values.f.na",
        "expected the reason as a string, found 3",
    );
}

#[test]
fn series_keep_what_can_be_read() {
    assert_eq!(typed("number", r#"{ "from": 1990, "values": [3.9, null, 3.4] }"#).len(), 0);
    assert_eq!(typed("number", r#"{ "2018": 3.6, "2019": 3.4 }"#).len(), 0);
    assert_notice(
        &typed("number", r#"{ "from": 1990, "values": [3.9, "x"] }"#),
        "subjects.MEX.values.f.values[1]",
        "expected a number, found \"x\"",
    );
    assert_notice(
        &typed("number", r#"{ "2018": 3.6, "soon": 3.4 }"#),
        "subjects.MEX.values.f.soon",
        "expected a year, found \"soon\"",
    );
    assert_notice(
        &typed("number", r#"{ "values": [3.9] }"#),
        "subjects.MEX.values.f.from",
        "expected a year, found nothing",
    );
    assert_notice(
        &typed("number", r#"{ "from": 9999, "values": [1, 2] }"#),
        "subjects.MEX.values.f.values[1]",
        "expected a year up to 9999, found a later one",
    );
}

#[test]
fn a_series_of_mistakes_is_left_out_and_not_called_missing() {
    let json = r#"{ "version": 1, "subject": "A", "facts": [
          { "id": "f", "label": "F", "type": "number" }, { "id": "t", "label": "T", "type": "text" }],
        "subjects": { "A": { "name": "A", "values": { "f": { "2019": "3.4" }, "t": "x" } } } }"#;
    assert_eq!(resolve(serde_json::from_str(json).unwrap(), "en").card.unwrap().facts.len(), 1);
    let gaps = json.replace("\"3.4\"", "null");
    assert_eq!(resolve(serde_json::from_str(&gaps).unwrap(), "en").card.unwrap().facts.len(), 2);
}

#[test]
fn a_series_longer_than_time_is_cut_with_one_notice() {
    let values = vec!["1"; 70_000].join(",");
    assert_notice(
        &typed("number", &format!(r#"{{ "from": 1990, "values": [{values}] }}"#)),
        "subjects.MEX.values.f.values[8010]",
        "expected a year up to 9999, found a later one",
    );
}

#[test]
fn a_key_written_twice_counts_as_its_last() {
    let (shown, notices) = check(
        r#"{ "version": 7, "version": 1, "facts": [{ "id": "f", "label": "F", "label": "G", "type": "text" }],
             "subjects": { "A": { "name": "A", "values": { "f": "x" } } } }"#,
    );
    assert_eq!((shown, notices), (true, vec![]));
}

#[test]
fn blank_words_are_told() {
    assert_notice(
        &typed("number", r#"{ "na": " " }"#),
        "subjects.MEX.values.f.na",
        "expected a string with text in it, found \" \"",
    );
    let unit = |unit: &str| {
        fact(&format!(r#"{{ "id": "f", "label": "F", "type": "number", "unit": {unit} }}"#), "3")
    };
    assert_notice(&unit("\"\""), "facts[1].unit", "expected a string with text in it, found \"\"");
    let what = "expected a string, or one string for each plural category, found an object";
    assert_notice(&unit("{}"), "facts[1].unit", what);
}

#[test]
fn facts_that_cannot_be_told_are_left_out() {
    let at = "facts[1]";
    let cases = [
        ("7", String::new(), "expected a fact (an object), found 7"),
        (r#"{ "label": "F", "type": "text" }"#, ".id".into(), "expected a string, found nothing"),
        (
            r#"{ "id": "f", "label": "F", "type": "map" }"#,
            ".type".into(),
            "expected \"text\", \"list\", \"year\", \"years\" or \"number\", found \"map\"",
        ),
        (
            r#"{ "id": "name", "label": "F", "type": "text" }"#,
            ".id".into(),
            "expected an id of its own, found \"name\" again",
        ),
    ];
    for (json, place, what) in cases {
        let notices = fact(json, "\"x\"");
        assert_eq!(notices[0], format!("{at}{place}: {what}"));
    }
}

#[test]
fn keys_of_a_number_are_checked() {
    let number = |keys: &str| {
        fact(&format!(r#"{{ "id": "f", "label": "F", "type": "number", {keys} }}"#), "3")
    };
    let cases = [
        (r#""decimals": 1.5"#, "decimals", "expected a whole number from 0 to 20, found 1.5"),
        (r#""decimals": -1"#, "decimals", "expected a whole number from 0 to 20, found -1"),
        (r#""digits": 0"#, "digits", "expected a whole number from 1 to 20, found 0"),
        (r#""decimals": "1""#, "decimals", "expected a whole number from 0 to 20, found \"1\""),
        (
            r#""notation": "short""#,
            "notation",
            "expected \"standard\" or \"compact\", found \"short\"",
        ),
        (r#""better": "less""#, "better", "expected \"lower\" or \"higher\", found \"less\""),
        (r#""year": 20190"#, "year", "expected a year, found 20190"),
        (r#""source": "who""#, "source", "expected the id of a source, found \"who\""),
        (r#""target": 2"#, "target", "expected a target (an object), found 2"),
        (r#""target": { "label": "t" }"#, "target.value", "expected a number, found nothing"),
        (r#""target": { "value": "two" }"#, "target.value", "expected a number, found \"two\""),
        (
            r#""unit": 3"#,
            "unit",
            "expected a string, or one string for each plural category, found 3",
        ),
        (
            r#""unit": { "other": "t", "some": "t" }"#,
            "unit.some",
            "expected a plural category of CLDR, found \"some\"",
        ),
        (r#""unit": { "one": "t" }"#, "unit.other", "expected a string, found nothing"),
        (r#""note": "  ""#, "note", "expected a string with text in it, found \"  \""),
        (r#""colour": "red""#, "colour", "not a key of this format, ignored"),
    ];
    for (keys, place, what) in cases {
        assert_notice(&number(keys), &format!("facts[1].{place}"), what);
    }
}

#[test]
fn a_series_of_bytes_is_read_as_the_one_that_it_was() {
    let cases: [(f64, &[f64]); 6] = [
        (1990.0, &[3.9, f64::NAN, -0.5]),
        (1990.0, &[f64::NAN]),
        (1990.0, &[]),
        (1990.5, &[1.0]),
        (1990.0, &[f64::INFINITY, 1.0]),
        (9998.0, &[1.0, 2.0, 3.0]),
    ];
    for (from, numbers) in cases {
        let bytes = std::iter::once(&from).chain(numbers).flat_map(|own| own.to_le_bytes());
        let value = |number: &f64| match number.is_nan() {
            true => Value::Null,
            false => Value::Number(*number),
        };
        let object = vec![
            ("from".to_owned(), Value::Number(from)),
            ("values".to_owned(), Value::List(numbers.iter().map(value).collect())),
        ];
        let [own, other] = [Value::Series(bytes.collect()), Value::Object(object)].map(|value| {
            let mut notices = Notices::default();
            (Figure::read(value, &Path::Root, &mut notices), notices.into_list())
        });
        assert_eq!(own, other, "{from} {numbers:?}");
    }
}

#[test]
fn infinities_are_not_numbers() {
    // JSON has no infinity, but a browser reads 1e999 as one.
    let value = Value::Object(vec![
        ("version".into(), Value::Number(1.0)),
        ("subject".into(), Value::Text("A".into())),
        (
            "facts".into(),
            Value::List(vec![Value::Object(vec![
                ("id".into(), Value::Text("f".into())),
                ("label".into(), Value::Text("F".into())),
                ("type".into(), Value::Text("number".into())),
            ])]),
        ),
        (
            "subjects".into(),
            Value::Object(vec![(
                "A".into(),
                Value::Object(vec![
                    ("name".into(), Value::Text("A".into())),
                    (
                        "values".into(),
                        Value::Object(vec![("f".into(), Value::Number(f64::INFINITY))]),
                    ),
                ]),
            )]),
        ),
    ]);
    let resolved = resolve(value, "en");
    assert!(resolved.card.is_err());
    assert_eq!(
        resolved.notices[0].to_string(),
        "subjects.A.values.f: expected a finite number, found infinity"
    );
}

#[test]
fn the_rest_of_the_card_is_checked() {
    let card = |keys: &str| {
        let (shown, notices) = check(&format!(
            r#"{{ "version": 1, "subject": "MEX", {keys},
                 "facts": [{{ "id": "f", "label": "F", "type": "text" }}],
                 "subjects": {{ "MEX": {{ "name": "Mexico", "values": {{ "f": "x" }} }},
                                "USA": {{ "name": "US" }} }} }}"#
        ));
        assert!(shown, "{notices:?}");
        notices
    };
    let spoken = crate::model::Language::ALL.join(", ");
    let language = format!("expected a language that the card speaks ({spoken}), found \"tlh\"");
    let cases = [
        (r#""lang": "tlh""#, "lang", language.as_str()),
        (
            r#""as_of": "yesterday""#,
            "as_of",
            "expected a day such as \"2021-11-01\", found \"yesterday\"",
        ),
        (
            r#""as_of": "2021-02-30""#,
            "as_of",
            "expected a day such as \"2021-11-01\", found \"2021-02-30\"",
        ),
        (r#""title": ["Mexico"]"#, "title", "expected a string, found a list"),
        (
            r#""compare": ["USA", "BRA"]"#,
            "compare[1]",
            "expected the id of a subject, found \"BRA\"",
        ),
        (
            r#""compare": ["MEX"]"#,
            "compare[0]",
            "expected another subject than the card's own, found \"MEX\"",
        ),
        (
            r#""compare": ["USA", "USA"]"#,
            "compare[1]",
            "expected each subject once, found \"USA\" again",
        ),
        (r#""compare": "USA""#, "compare", "expected a list of subject ids, found \"USA\""),
        (
            r#""sources": { "a b": 3 }"#,
            "sources[\"a b\"]",
            "expected a source (an object), found 3",
        ),
        // A place has letters of any script as they are, and nothing that ends it or turns it around.
        (r#""sources": { "الصين": 3 }"#, "sources.الصين", "expected a source (an object), found 3"),
        (
            "\"sources\": { \"a\u{a0}b\": 3 }",
            "sources[\"a\u{a0}b\"]",
            "expected a source (an object), found 3",
        ),
        ("\"a\u{ffff}b\": 3", "[\"ab\"]", "not a key of this format, ignored"),
        (
            "\"sources\": { \"\u{2067}a\u{2069}\": 3 }",
            "sources[\"\u{2067}a\u{2069}\"]",
            "expected a source (an object), found 3",
        ),
        (
            r#""sources": { "s": { "name": "S", "url": "javascript:alert(1)" } }"#,
            "sources.s.url",
            "expected an http or https address, found \"javascript:alert(1)\"",
        ),
        (r#""subtitle": "x""#, "subtitle", "not a key of this format, ignored"),
    ];
    for (keys, place, what) in cases {
        assert_notice(&card(keys), place, what);
    }
}

#[test]
fn another_version_is_still_shown() {
    let (shown, notices) = check(
        r#"{ "version": 2, "subject": "MEX", "facts": [{ "id": "f", "label": "F", "type": "text" }],
             "subjects": { "MEX": { "name": "Mexico", "values": { "f": "x", "g": 3 } } } }"#,
    );
    assert!(shown);
    assert_eq!(
        notices,
        [
            "version: expected 1, found another version of the format",
            "subjects.MEX.values.g: expected the id of a fact, found \"g\"",
        ]
    );
}

#[test]
fn a_value_that_cannot_be_read_is_not_called_missing() {
    let json = r#"{ "version": 1, "subject": "MEX",
        "facts": [{ "id": "f", "label": "F", "type": "number" }, { "id": "t", "label": "T", "type": "text" }],
        "subjects": { "MEX": { "name": "Mexico", "values": { "f": 3, "t": "x" } },
                      "USA": { "name": "US", "values": { "f": "16" } } } }"#;
    let card = resolve(serde_json::from_str(json).unwrap(), "en").card.unwrap();
    let Values::Number(column, _) = &card.facts[0].values else { panic!() };
    assert_eq!(column.of(SubjectIndex(1)), &Cell::LeftOut);

    // Where it is the card's own, the fact is left out.
    let own = json.replace("\"f\": 3", "\"f\": \"3\"");
    let card = resolve(serde_json::from_str(&own).unwrap(), "en").card.unwrap();
    assert_eq!(card.facts.len(), 1);
}

#[test]
fn more_than_a_card_holds_is_refused() {
    let card = |facts: usize, subjects: usize| {
        let facts = (0..facts).map(|id| format!(r#"{{"id":"f{id}","label":"F","type":"text"}}"#));
        let subjects = (0..subjects).map(|id| format!(r#""S{id}":{{"name":"A"}}"#));
        check(&format!(
            r#"{{ "version": 1, "subject": "S0", "facts": [{}], "subjects": {{ {} }} }}"#,
            facts.collect::<Vec<_>>().join(","),
            subjects.collect::<Vec<_>>().join(","),
        ))
    };
    assert_eq!(card(200, 10_000), (true, vec![]));
    for (facts, found) in [(201, "201"), (10_000, "10,000"), (50_000, "more than 10,000")] {
        let (shown, notices) = card(facts, 1);
        assert!(!shown);
        assert_notice(&notices, "facts", &format!("expected at most 200 facts, found {found}"));
    }
    for subjects in [10_001, 50_000] {
        let (shown, notices) = card(1, subjects);
        assert!(!shown);
        let what = "expected at most 10,000 subjects, found more than 10,000";
        assert_notice(&notices, "subjects", what);
    }
}

#[test]
fn the_reason_is_told_however_much_is_wrong_before() {
    let unknown: Vec<_> = (0..300).map(|key| format!("\"k{key}\": 1")).collect();
    let json = format!(r#"{{ "version": 1, {}, "facts": [] }}"#, unknown.join(","));
    let resolved = resolve(serde_json::from_str(&json).unwrap(), "en");
    let reason = resolved.card.unwrap_err();
    assert_eq!(reason.to_string(), "subjects: expected subjects by id, found nothing");
    assert!(resolved.notices.contains(&reason));
    assert_eq!(resolved.notices.len(), 102);
    assert_eq!(resolved.notices[101].to_string(), "200 more problems like these");
}

#[test]
fn many_problems_are_counted_not_listed() {
    let facts = vec!["7"; 150].join(",");
    let (_, notices) = check(&format!(
        r#"{{ "version": 1, "subject": "A", "facts": [{facts}], "subjects": {{ "A": {{ "name": "A" }} }} }}"#
    ));
    assert_eq!(notices.len(), 102);
    assert_eq!(notices[100], "facts: expected at least one fact that can be shown, found none");
    assert_eq!(notices[101], "50 more problems like these");
}

#[test]
fn depth_costs_no_stack() {
    // serde_json refuses more than 128 levels; a browser's parser does not.
    let mut value = Value::Null;
    for _ in 0..100 {
        value = Value::List(vec![value]);
    }
    assert!(resolve(value, "en").card.is_err());
    let deep = format!("{}{}", "[".repeat(100), "]".repeat(100));
    let notices = typed("number", &deep);
    assert_notice(&notices, AT, "expected a number, found a list");
}
