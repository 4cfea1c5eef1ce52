use serde_json::{Map, Value, json};

use super::*;

fn pasted(text: &str) -> Pasted {
    let grid = Grid::from_text(text);
    read(&grid, Reading::of(&grid, Mark::Point))
}

fn card(text: &str) -> Value {
    let mut card = Map::new();
    pasted(text).into_card(&mut card);
    card.into()
}

#[test]
fn a_table_of_countries_becomes_a_card() {
    let text = "Country\tCO2 per person (tons), 2019\tJoined the UN (year)\n\
        Mexico\t3,4\t1945\nWorld\t4,7\t\nUS\t16\t1945\nEU-27\tn/a\t–\n";
    assert_eq!(
        card(text),
        json!({
            "facts": [
                { "id": "co2-per-person", "label": "CO2 per person", "type": "number", "year": 2019, "unit": "tons" },
                { "id": "joined-the-un", "label": "Joined the UN", "type": "year" },
            ],
            "subjects": {
                "MEX": { "name": "Mexico", "values": { "co2-per-person": 3.4, "joined-the-un": 1945 } },
                "WORLD": { "name": "World", "values": { "co2-per-person": 4.7 } },
                "USA": { "name": "US", "values": { "co2-per-person": 16, "joined-the-un": 1945 } },
                "eu-27": { "name": "EU-27", "ranked": false, "values": {} },
            },
            "subject": "MEX",
            "compare": ["WORLD", "USA", "eu-27"],
        })
    );
    assert_eq!(
        pasted(text).remarks,
        [
            "3 cells without data: it is shown as ‘no data’, never as zero.",
            "Not known as a country, and so without a rank: “EU-27”.",
        ]
    );
}

#[test]
fn years_may_head_columns_or_stand_in_one() {
    let expected = json!({ "2018": 3.6, "2019": 3.4 });
    for text in [
        "CO2 emissions\t2018\t2019\nMexico\t3.6\t3.4\nUSA\t17\t16",
        "Entity,Code,Year,CO2 emissions\nMexico,MEX,2018,3.6\nMexico,MEX,2019,3.4\nUSA,USA,2018,17",
    ] {
        let card = card(text);
        assert_eq!(card["facts"][0]["label"], "CO2 emissions", "{text}");
        assert_eq!(card["subjects"]["MEX"]["values"]["co2-emissions"], expected, "{text}");
    }
}

#[test]
fn places_may_head_columns() {
    let card =
        card("\tMexico\tUSA\tWorld\nCO2\t3.4\t16\t4.7\nCapital\tMexico City\tWashington\t\n");
    assert_eq!(card["facts"][1], json!({ "id": "capital", "label": "Capital", "type": "text" }));
    assert_eq!(card["subjects"]["USA"]["values"], json!({ "co2": 16, "capital": "Washington" }));
    assert_eq!(card["subject"], "MEX");
}

#[test]
fn what_is_no_number_is_told_and_kept() {
    let pasted = pasted("Place\tx\nMexico\t3.4\nUSA\tabout 16\nMexico\t5\n\t6");
    let values: Vec<_> = pasted.places.iter().map(|place| place.values[0].clone()).collect();
    assert_eq!(values, [Some(json!(3.4)), Some(json!("about 16"))]);
    assert_eq!(
        pasted.remarks,
        [
            "“Mexico” stands there more than once; the first counts.",
            "A row without a name is left out.",
            "Not a number: “about 16” of USA.",
        ]
    );
}

#[test]
fn a_table_without_heads_is_told_by_its_numbers() {
    let card = card("Mexico\t12 %\nUSA\t34 %");
    assert_eq!(
        card["facts"],
        json!([{ "id": "column-2", "label": "Column 2", "type": "number", "unit": "%" }])
    );
    assert_eq!(card["subjects"]["USA"]["values"], json!({ "column-2": 34 }));
}

#[test]
fn a_card_keeps_what_it_has() {
    let mut card = json!({ "title": "T", "subject": "USA", "facts": [{ "id": "co2" }],
        "subjects": { "USA": { "name": "US", "values": { "co2": 16 } } } });
    if let Value::Object(card) = &mut card {
        pasted("Place\tCO2\nUnited States\t15\nMexico\t3").into_card(card);
    }
    assert_eq!(
        card,
        json!({ "title": "T", "subject": "USA",
            "facts": [{ "id": "co2" }, { "id": "co2-2", "label": "CO2", "type": "number" }],
            "subjects": { "USA": { "name": "US", "values": { "co2": 16, "co2-2": 15 } },
                "MEX": { "name": "Mexico", "values": { "co2-2": 3 } } } })
    );
}

#[test]
fn a_place_of_the_card_is_known_by_its_name_in_any_letters() {
    let first = "Город\tНаселение\nМосква\t13\nКазань\t1.3";
    let mut both = Map::new();
    pasted(first).into_card(&mut both);
    pasted("Город\tПлощадь\nКазань\t425\nМосква\t2561\nОмск\t567").into_card(&mut both);
    assert_eq!(
        both["subjects"],
        json!({
            "place": { "name": "Москва", "values": { "fact": 13, "fact-2": 2561 } },
            "place-2": { "name": "Казань", "values": { "fact": 1.3, "fact-2": 425 } },
            "place-3": { "name": "Омск", "values": { "fact-2": 567 } },
        })
    );
}

#[test]
fn places_that_are_no_countries_have_a_rank_among_each_other() {
    let states = [
        "Alabama", "Alaska", "Georgia", "Idaho", "Iowa", "Maine", "Ohio", "Texas", "Utah",
        "Vermont",
    ];
    let rows: String = states.iter().map(|state| format!("\n{state}\t1")).collect();
    let states = format!("State\tRate{rows}");
    let unranked = |card: &Value| {
        let all = card["subjects"].as_object().expect("places").values();
        all.filter(|own| own.get("ranked").is_some()).count()
    };
    assert_eq!(unranked(&card(&states)), 0);
    assert_eq!(
        pasted(&states).remarks,
        [
            "Hardly any place is known as a country (“Georgia”): all have a rank, unless the card is of countries."
        ]
    );
    assert_eq!(
        unranked(&card("Region\tRate\nWorld\t1\nAsia\t2\nEurope\t3")),
        2,
        "the world is known"
    );
    // Among the countries of the card there is before, they are groups.
    let mut both = Map::new();
    pasted("Country\tRate\nMexico\t1\nUS\t2").into_card(&mut both);
    pasted("Group\tRate\nOECD\t1\nG20\t2").into_card(&mut both);
    assert_eq!(unranked(&both.into()), 2);
}

#[test]
fn a_percent_sign_is_the_unit_of_its_column() {
    let units = pasted("Place\tShare\tPeople\tDebt (%)\nMexico\t12 %\t128\t5\nUSA\t34\t331\t6");
    let units: Vec<_> = units.facts.iter().map(|fact| fact.unit.as_deref()).collect();
    assert_eq!(units, [Some("%"), None, Some("%")]);
}

#[test]
fn of_what_stands_there_twice_the_first_counts() {
    for (text, told) in [
        (
            "Country,Year,Sex,Rate\nMexico,2018,male,5\nMexico,2018,female,7\nMexico,2019,male,6",
            "“Mexico, 2018” stands there more than once; the first counts.",
        ),
        (
            "Rate\t2018\t2018\t2019\nMexico\t5\t7\t6",
            "“2018” stands there more than once; the first counts.",
        ),
    ] {
        assert_eq!(
            card(text)["subjects"]["MEX"]["values"]["rate"],
            json!({ "2018": 5, "2019": 6 })
        );
        assert_eq!(pasted(text).remarks, [told]);
    }
}

#[test]
fn a_year_that_a_label_needs_stays_in_it() {
    for (head, label, year) in [
        ("CO2 change since 1990", "CO2 change since 1990", None),
        ("CO2, 1990", "CO2", Some(1990)),
        ("CO2 1990", "CO2", Some(1990)),
        ("CO2 since 1990 (2019)", "CO2 since 1990", Some(2019)),
    ] {
        let fact = told(head);
        assert_eq!((fact.label.as_str(), fact.year), (label, year), "{head}");
    }
}
