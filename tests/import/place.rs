//! Places: their ids, and which of them are ranked.

use serde_json::{Value, json};

use super::{Done, Folder, table};

const PLACES: &str = "\
country,iso_code,year,x
Mexico,MEX,2019,1
World,OWID_WRL,2019,2
Kosovo,OWID_KOS,2019,3
European Union (27),OWID_EU27,2019,4
Arab World,ARB,2019,5
Macao,,2019,6
Réunion,,2019,7
Côte,,2019,8
Cote,,2019,9
Asia (excl. China & India),,2019,10
日本,,2019,11
Curaçao,CUW,2019,12
";

fn ids(card: &Value) -> Vec<&str> {
    card["subjects"].as_object().expect("subjects").keys().map(String::as_str).collect()
}

#[test]
fn ids_are_iso_codes_and_names_of_groups() {
    let done = table(PLACES, &[]);
    let counts = "fact-box: 12 places (3 countries, 8 groups, the world), 2019, 0 gaps, ";
    assert!(done.stderr.starts_with(counts), "{}", done.stderr);
    let hint = "fact-box: without a code in the table, and so without a rank; if they are the \
        countries of that name, add \
        --id \"Macao=MAC\" --id \"Réunion=REU\"\n";
    assert!(done.stderr.ends_with(hint), "{}", done.stderr);
    let card = done.card();
    let expected = [
        "MEX",
        "WORLD",
        "XKX",
        "european-union-27",
        "arab-world",
        "macao",
        "reunion",
        "cote",
        "cote-2",
        "asia-excl-china-india",
        "group",
        "CUW",
    ];
    assert_eq!(ids(&card), expected);
    for (id, subject) in card["subjects"].as_object().expect("subjects") {
        let is_group = !["MEX", "WORLD", "XKX", "CUW"].contains(&id.as_str());
        assert_eq!(subject.get("ranked"), is_group.then_some(&json!(false)), "{id}");
    }
}

#[test]
fn an_iso_code_makes_a_place_ranked() {
    let options = ["--id", "Macao=MAC", "--id", "European Union (27)=EU", "--name", "EU=EU-27"];
    let done = table(PLACES, &options);
    assert!(!done.stderr.contains("Macao"), "{}", done.stderr);
    let card = done.card();
    assert_eq!(card["subjects"]["MAC"], json!({ "name": "Macao", "values": { "x": 6 } }));
    let union = json!({ "name": "EU-27", "ranked": false, "values": { "x": 4 } });
    assert_eq!(card["subjects"]["EU"], union);
}

#[test]
fn places_are_chosen_by_id_code_or_name() {
    let places = ["MEX", "OWID_WRL", "European Union (27)", "cote-2"];
    let options: Vec<_> = places.iter().flat_map(|place| ["--places", place]).collect();
    let card = table(PLACES, &options).card();
    assert_eq!(ids(&card), ["MEX", "WORLD", "european-union-27", "cote-2"]);
    let card = table(PLACES, &["--no-groups"]).card();
    assert_eq!(ids(&card), ["MEX", "WORLD", "XKX", "CUW"]);
}

#[test]
fn places_that_are_not_there() {
    for (option, value, message) in [
        ("--places", "", "--places: the table has no place \"\"\n"),
        ("--places", "Atlantis", "--places: the table has no place \"Atlantis\"\n"),
        ("--id", "Atlantis=ATL", "--id: the table has no place named \"Atlantis\"\n"),
        ("--id", "Macao=MEX", "\"Mexico\" and \"Macao\" have the same id \"MEX\""),
        ("--id", "Macao", "expected NAME=ID, such as Macao=MAC"),
        ("--name", "ATL=Atlantis", "--name: no place that is read has the id \"ATL\"\n"),
        ("--name", "=Atlantis", "expected ID=NAME, such as USA=US"),
        (
            "--compare",
            "Chad",
            "--compare: no place that is read has the id \"Chad\"; there are \"MEX\", ",
        ),
    ] {
        table(PLACES, &[option, value]).fails(2, message);
    }
    table(PLACES, &["--id", "Macao=A", "--id", "Macao=B"])
        .fails(2, "--id: \"Macao\" is given two ids\n");
    let subject = |options: &[&str]| -> Done {
        let folder = Folder::with("table.csv", PLACES);
        folder.import(&[&["table.csv"], options].concat())
    };
    subject(&["--subject", "CHN"])
        .fails(2, "--subject: no place that is read has the id \"CHN\"; there are \"MEX\", ");
    subject(&[]).fails(2, "--subject <ID>");
}

#[test]
fn two_codes_of_the_world_are_one_too_many() {
    let text = "country,code,year,x\nMexico,MEX,2019,1\nWorld,WLD,2019,1\nEarth,OWID_WRL,2019,1\n";
    let message = "\"World\" and \"Earth\" have the same id \"WORLD\"; give one of them another";
    table(text, &[]).fails(2, message);
    table(text, &["--id", "Earth=earth"]).card();
}

#[test]
fn two_letters_are_a_code_too() {
    let text = "country,code,year,x\nMexico,MX,2019,1\nGreece,EL,2019,2\nKosovo,XK,2019,3\n";
    assert_eq!(ids(&table(text, &[]).card()), ["MEX", "GRC", "XKX"]);
}

#[test]
fn without_codes_every_place_is_a_group() {
    let done = table("country,year,x\nMexico,2019,1\n", &["--id", "Mexico=MEX"]);
    assert_eq!(done.card()["subjects"]["MEX"], json!({ "name": "Mexico", "values": { "x": 1 } }));
    let done = table("country,year,x\nMexico,2019,1\nChad,2019,1\n", &["--id", "Mexico=MEX"]);
    assert!(done.stderr.ends_with("add --id \"Chad=TCD\"\n"), "{}", done.stderr);
}
