//! Options: what they make of a fact, and what is refused.

use serde_json::json;

use super::{shown, table};

const TABLE: &str = "country,code,year,co2,gdp\nMexico,MEX,2018,3.6,7\nMexico,MEX,2019,3.414,8\n";
const CO2: [&str; 2] = ["--column", "co2"];

fn co2(options: &[&str]) -> super::Done {
    table(TABLE, &[&CO2[..], options].concat())
}

#[test]
fn a_fact_is_what_its_options_say() {
    let options = [
        "--fact-id",
        "e",
        "--label",
        "Emissions",
        "--unit",
        "one=ton",
        "--unit",
        "other=tons",
        "--decimals",
        "3",
        "--digits",
        "2",
        "--notation",
        "standard",
        "--better",
        "lower",
        "--year",
        "2019",
        "--note",
        "Estimated",
        "--source",
        "Our World in Data",
        "--source-url",
        "https://ourworldindata.org",
        "--edition",
        "2021",
        "--accessed",
        "2021-11-01",
        "--license",
        "CC BY 4.0",
        "--compare",
        "CHN",
    ];
    let text = format!("{TABLE}China,CHN,2019,7.1,9\n");
    let done = table(&text, &[&CO2[..], &options].concat());
    assert!(shown(&done.stdout).contains("3.4"), "two digits");
    let card = done.card();
    assert_eq!(
        card["facts"],
        json!([{
            "id": "e", "label": "Emissions", "type": "number", "year": 2019,
            "unit": { "one": "ton", "other": "tons" }, "decimals": 3, "digits": 2,
            "notation": "standard", "better": "lower", "source": "our-world-in-data",
            "note": "Estimated",
        }])
    );
    assert_eq!(
        card["sources"],
        json!({ "our-world-in-data": {
            "name": "Our World in Data", "url": "https://ourworldindata.org", "edition": "2021",
            "accessed": "2021-11-01", "license": "CC BY 4.0",
        } })
    );
    let card = co2(&["--unit", "t = ton", "--source", "GCP", "--source-id", "g"]).card();
    assert_eq!(card["facts"][0]["unit"], "t = ton");
    assert_eq!(card["sources"], json!({ "g": { "name": "GCP" } }));
}

#[test]
fn a_column_is_chosen() {
    table(TABLE, &[]).fails(2, "choose a column of values with --column: \"co2\", \"gdp\"\n");
    let all = "\"country\", \"code\", \"year\", \"co2\", \"gdp\"";
    table(TABLE, &["--column", "CO2"])
        .fails(2, &format!("--column: the table has no column \"CO2\"; it has {all}\n"));
    table(TABLE, &["--column", "year"]).fails(2, "--column: \"year\" is not a column of values\n");
    co2(&CO2).fails(2, "--column: \"co2\" is named twice\n");
    co2(&["--place-column", "land"]).fails(2, "--place-column: the table has no column \"land\"");
    table("country,entity,year,x\nMexico,Mexico,2019,1\n", &[])
        .fails(2, "--place-column: say which it is of \"country\", \"entity\"\n");
    table("land,year,x\nMexico,2019,1\n", &[])
        .fails(2, "name the column of the places with --place-column; the table has \"land\", ");
    table("country,x\nMexico,1\n", &[])
        .fails(2, "name the column of the years with --year-column; the table has \"country\", ");
    table("country,year,x,x\nMexico,2019,1,2\n", &["--column", "x"])
        .fails(2, "--column: the table has several columns \"x\"\n");
}

#[test]
fn one_option_cannot_hold_for_several_columns() {
    for (option, value) in [
        ("--fact-id", "x"),
        ("--label", "x"),
        ("--unit", "x"),
        ("--decimals", "1"),
        ("--digits", "1"),
        ("--notation", "compact"),
        ("--better", "lower"),
    ] {
        co2(&["--column", "gdp", option, value])
            .fails(2, &format!("{option} is for one --column;"));
    }
}

#[test]
fn options_that_cannot_be_are_refused() {
    for (options, message) in [
        (&["--years", "2020-2010"][..], "expected years such as 2019, 1990-2020 or 2000,2010"),
        (&["--years", "last"], "found \"last\""),
        (
            &["--years", "2019,2050"],
            "--years: the table has no year 2050; its years are 2018 to 2019",
        ),
        (&["--years", "2019", "--year", "2018"], "--year 2018: all values are of 2019\n"),
        (&["--decimals", "21"], "21 is not in 0..=20"),
        (&["--digits", "0"], "0 is not in 1..=20"),
        (&["--better", "more"], "[possible values: lower, higher]"),
        (&["--unit", "one=ton"], "--unit: expected one unit, or one for each plural category"),
        (&["--unit", "ton", "--unit", "tons"], "--unit: expected one unit"),
        (&["--unit", "onee=ton"], "--unit: expected one unit"),
        (&["--fact-id", ""], "expected an id, found nothing"),
        (&["--fact-id", " "], "expected an id, found nothing"),
        (&["--source", "x", "--edition", "EDITION"], "expected the edition of your file"),
        (&["--edition", "2021"], "--source <NAME>"),
        (&["--replace"], "cannot be used with"),
        (&["--no-groups", "--places", "MEX"], "cannot be used with"),
        // What the card itself refuses is refused in its words.
        (&["--as-of", "1 May"], "as_of: expected a day such as"),
        (&["--source", "x", "--source-url", "x"], "sources.x.url: expected "),
        (&["--source", "x", "--accessed", "x"], "sources.x.accessed: expected "),
        (&["--lang", "de"], "lang: expected a language that the card speaks ("),
        (&["--label", " "], "facts[0].label: expected "),
        (&["--compare", "MEX"], "compare[0]: expected another subject than the card's own"),
    ] {
        co2(options).fails(2, message);
    }
}

#[test]
fn the_place_that_is_meant_is_named() {
    let folder = super::Folder::with("table.csv", TABLE);
    let named = |subject| folder.import(&["table.csv", "--column", "co2", "--subject", subject]);
    named("mexico")
        .fails(2, "--subject: no place that is read has the id \"mexico\"; did you mean MEX?\n");
    named("CHN").fails(2, "\"CHN\"; there are \"MEX\"\n");
    let folder = super::Folder::with("table.csv", "country,year,x\nMexico,2019,1\n");
    folder
        .import(&["table.csv", "--subject", "MEX"])
        .fails(2, "\"MEX\"; add --id \"Mexico=MEX\"\n");
}
