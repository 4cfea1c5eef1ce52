use serde_json::{Map, Value, json};

use super::header::told;
use super::*;

fn pasted_as(tag: &str, text: &str) -> Pasted {
    let grid = Grid::from_text(text);
    read(&grid, Reading::of(&grid, Mark::of(tag), Countries::of(tag)))
}

fn pasted(text: &str) -> Pasted {
    pasted_as("en", text)
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
fn a_sign_is_told_where_it_may_not_be_that_of_all() {
    let pasted = pasted(
        "Place\tShare\tCO2 (tons)\tGDP (USD)\tDebt\tCost\nMexico\t12 %\t3 %\t$1,269,000\t€3.4\t€1\n\
        USA\t34\t16\t$21,060,000\t(€5)\t$2",
    );
    let units: Vec<_> = pasted.facts.iter().map(|fact| fact.unit.as_deref()).collect();
    assert_eq!(units, [Some("%"), Some("tons"), Some("USD"), Some("€"), None]);
    assert_eq!(pasted.places[0].values[2], Some(json!(1269000)));
    assert_eq!(pasted.places[1].values[3], Some(json!(-5)));
    assert_eq!(
        pasted.remarks,
        [
            "Not all numbers of “Share” have the sign %, as “12 %” has: it is taken as the unit of all.",
            "“3 %” has a percent sign, and the unit of “CO2” is tons.",
            "The numbers of “Cost” have several signs: $, €.",
        ]
    );
}

#[test]
fn countries_are_known_in_the_language_of_the_table() {
    let text = "País\tCO2\nBrasil\t2,2\nEstados Unidos\t16,1\nEspaña\t5,4\nMéxico\t3,6\nUnión Europea\t6,8";
    for tag in ["es", "en", "fr"] {
        let pasted = pasted_as(tag, text);
        let codes: Vec<_> = pasted.places.iter().map(|place| place.code.as_deref()).collect();
        assert_eq!(codes, [Some("BRA"), Some("USA"), Some("ESP"), Some("MEX"), None], "{tag}");
        assert_eq!(
            pasted.remarks,
            ["Not known as a country, and so without a rank: “Unión Europea”."]
        );
    }
    let lying = "\tБразилия\tРоссия\nCO2\t2.2\t11";
    assert_eq!(card(lying)["subjects"]["RUS"]["values"], json!({ "co2": 11 }));
}

#[test]
fn a_mark_that_no_number_shows_is_that_of_the_cards_language() {
    let text = "Country\tCO2\nMexico\t3,414\nUSA\t15,901";
    let first = |tag| pasted_as(tag, text).places[0].values[0].clone();
    assert_eq!([first("es"), first("en")], [Some(json!(3.414)), Some(json!(3414))]);
}

#[test]
fn as_many_are_beside_it_as_a_card_compares() {
    let names =
        ["Mexico", "US", "Kenya", "Chile", "Peru", "Ghana", "India", "China", "Italy", "Japan"];
    let rows: String = names.iter().map(|name| format!("\n{name}\t1")).collect();
    let beside = card(&format!("Country\tRate{rows}"))["compare"].as_array().map(Vec::len);
    assert_eq!(beside, Some(MOST_COMPARED));
}

#[test]
fn years_of_one_are_the_year_of_the_fact() {
    let one = card("Entity,Code,Year,CO2\nMexico,MEX,2019,3.4\nUSA,USA,2019,16");
    assert_eq!(
        one["facts"],
        json!([{ "id": "co2", "label": "CO2", "type": "number", "year": 2019 }])
    );
    assert_eq!(one["subjects"]["MEX"]["values"], json!({ "co2": 3.4 }));
    let two = card("Entity,Año,CO2\nMexico,2018,3.4\nUSA,2019,16");
    assert_eq!(two["subjects"]["USA"]["values"], json!({ "co2": { "2019": 16 } }));
    assert_eq!(two["facts"].as_array().map(Vec::len), Some(1));
    // Nothing else is told.
    assert_eq!(card("Place,Year\nMexico,1810\nUSA,1776")["facts"][0]["type"], "year");
}

#[test]
fn a_row_without_its_year_is_left_out_and_told() {
    for text in [
        "Entity,Year,CO2\nMexico,2018,3.6\nMexico,2019,3.4\nUSA,,16\nUSA,2018,17",
        "Entity,When,CO2\nMexico,2018,3.6\nMexico,2019,3.4\nUSA,n/a,16\nUSA,2018,17",
    ] {
        let pasted = pasted(text);
        assert_eq!(pasted.places[1].values, [Some(json!({ "2018": 17 }))]);
        assert_eq!(pasted.remarks, ["Left out, as the row has no year: “USA”."]);
    }
}

#[test]
fn columns_of_years_are_one_series_beside_other_columns() {
    let series = json!({ "2018": 3.6, "2019": 3.4 });
    for (text, facts) in [
        (
            "Rate\tRegion\t2018\t2019\nMexico\tAmerica\t3.6\t3.4\nUSA\tAmerica\t17\t16",
            json!([
                { "id": "rate", "label": "Rate", "type": "number" },
                { "id": "region", "label": "Region", "type": "text" },
            ]),
        ),
        (
            "Country Name,Country Code,Indicator Name,Indicator Code,2018,2019\n\
            Mexico,MEX,Rate (tons),EN.ATM,3.6,3.4\nUnited States,USA,Rate (tons),EN.ATM,17,16",
            json!([{ "id": "rate", "label": "Rate", "type": "number", "unit": "tons" }]),
        ),
        (
            "Country Name,Series Name,2018 [YR2018],2019 [YR2019]\n\
            Mexico,Rate,3.6,3.4\nMexico,People,125,126\nUnited States,Rate,17,16\nData from: World Bank,,,",
            json!([
                { "id": "rate", "label": "Rate", "type": "number" },
                { "id": "people", "label": "People", "type": "number" },
            ]),
        ),
    ] {
        let card = card(text);
        assert_eq!(card["facts"], facts, "{text}");
        assert_eq!(card["subjects"]["MEX"]["values"]["rate"], series, "{text}");
        assert_eq!(card["subjects"]["USA"]["values"]["rate"], json!({ "2018": 17, "2019": 16 }));
    }
    let one =
        card("Country Name,Series Name,2018 [YR2018]\nMexico,Rate,3.6\nUnited States,Rate,17");
    assert_eq!(
        one["facts"],
        json!([{ "id": "rate", "label": "Rate", "type": "number", "year": 2018 }])
    );
    assert_eq!(told("Rate [YR2018]").year, Some(2018));
}

#[test]
fn titles_and_units_are_no_places() {
    let text = "CO2 emissions\t\t\nCountry\tCO2\tPeople\nUnit\ttons\t(million)\nMexico\t3.4\t126\nUSA\t16\t328";
    let units = |pasted: &Pasted| -> Vec<Option<String>> {
        pasted.facts.iter().map(|fact| fact.unit.clone()).collect()
    };
    let (tons, million) = (Some("tons".to_owned()), Some("million".to_owned()));
    let upright = pasted(text);
    assert_eq!((upright.places.len(), units(&upright)), (2, vec![tons.clone(), million]));
    assert_eq!(upright.remarks, ["Left out, as it stands above the header: “CO2 emissions”."]);
    let lying = pasted("Title\t\t\t\n\tUnidades\tMexico\tUSA\nCO2\ttons\t3.4\t16");
    assert_eq!((lying.places.len(), units(&lying)), (2, vec![tons.clone()]));
    let wide = pasted("CO2\t2018\t2019\nUnit\ttons\ttons\nMexico\t3.6\t3.4\nUSA\t17\t16");
    assert_eq!((wide.places.len(), units(&wide)), (2, vec![tons]));
    // Who says that there is no header has all rows.
    let grid = Grid::from_text(text);
    let reading = Reading::of(&grid, Mark::Point, Countries::of("en"));
    assert_eq!(read(&grid, Reading { header: false, ..reading }).places.len(), 4);
}

#[test]
fn what_a_column_may_not_be_is_told() {
    let pasted = pasted(
        "Country\tGDP\tFounded\tFirst vote\tHours (per year)\tCapital\nMexico\t1.269.000 a\t1810\t1917\t2137\tMexico City\n\
        USA\t~21,060,000\t1776\t1788\t1777\tWashington",
    );
    let kinds: Vec<_> = pasted.facts.iter().map(|fact| fact.kind).collect();
    assert_eq!(kinds, ["text", "year", "year", "number", "text"]);
    assert_eq!(
        pasted.remarks,
        [
            "“GDP” is read as text: “~21,060,000” is not a number.",
            "“First vote” is read as years: where it is a number, its kind is chosen in the form.",
        ]
    );
}

#[test]
fn a_ranking_is_of_its_places() {
    let card = card("Rank\tCountry\tCO2\n1\tUSA\t16\n2\tMexico\t3.4");
    assert_eq!(card["subjects"]["MEX"]["values"], json!({ "rank": 2, "co2": 3.4 }));
}

#[test]
fn a_new_card_keeps_what_was_written_before_there_were_places() {
    let begun =
        json!({ "lang": "es", "title": "T", "facts": [], "sources": { "a": { "name": "A" } } });
    let begun = begun.as_object().cloned().unwrap_or_default();
    let table = || pasted("Place\tCO2\nUnited States\t15\nMexico\t3");
    let mut new = table().into_new(&begun);
    assert_eq!([&new["title"], &new["lang"], &new["sources"]["a"]["name"]], ["T", "es", "A"]);
    assert_eq!(new["subject"], "USA");
    // In the place of a card with places.
    new.insert("title".to_owned(), json!("Other"));
    let other = table().into_new(&new);
    assert_eq!((other.get("title"), &other["lang"]), (None, &json!("es")));
    assert_eq!(other["facts"].as_array().map(Vec::len), Some(1));
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
