//! Tables with a column for each year.

use serde_json::json;

use super::{Folder, table};

/// With a byte order mark, a preamble and an empty last column.
const BULK: &str = "\u{feff}\"Data Source\",\"World Development Indicators\",\r
\r
\"Last Updated Date\",\"2021-09-15\",\r
\r
\"Country Name\",\"Country Code\",\"Indicator Name\",\"Indicator Code\",\"1960\",\"1961\",\"1962\",\r
\"Mexico\",\"MEX\",\"Population, total\",\"SP.POP.TOTL\",\"37771859\",\"38966049\",\"\",\r
\"European Union\",\"EUU\",\"Population, total\",\"SP.POP.TOTL\",\"\",\"1.5\",\"2\",\r
\"World\",\"WLD\",\"Population, total\",\"SP.POP.TOTL\",\"\",\"\",\"\",\r
\"Kosovo\",\"XKX\",\"Population, total\",\"SP.POP.TOTL\",\"947000\",\"\",\"994000\",\r
";

const DATABANK: &str = "\
Country Name,Country Code,Series Name,Series Code,1990 [YR1990],2000 [YR2000],2010 [YR2010]
Mexico,MEX,\"CO2 emissions, t per person\",EN.ATM.CO2E.PC,3.9,..,3.4
Mexico,MEX,\"Population, total\",SP.POP.TOTL,83943135,98899845,..
Chad,TCD,\"CO2 emissions, t per person\",EN.ATM.CO2E.PC,..,..,..
Chad,TCD,\"Population, total\",SP.POP.TOTL,bad,8,9
,,,,,,

\"\",\"\",\"\",\"\",\"\",\"\",\"\"
Data from database: World Development Indicators,,,,,,
Last Updated: 10/24/2021
";

#[test]
fn a_bulk_file_of_the_world_bank() {
    let done = table(BULK, &["--fact-id", "people", "--label", "People"]);
    let summary =
        "fact-box: 4 places (2 countries, 1 group, the world), 1960–1962 (3 years), 6 gaps,";
    assert!(done.stderr.starts_with(summary), "{}", done.stderr);
    assert_eq!(
        done.card()["subjects"],
        json!({
            "MEX": {
                "name": "Mexico", "values": { "people": { "1960": 37771859, "1961": 38966049 } },
            },
            "european-union": {
                "name": "European Union", "ranked": false,
                "values": { "people": { "1961": 1.5, "1962": 2 } },
            },
            "WORLD": { "name": "World" },
            "XKX": { "name": "Kosovo", "values": { "people": { "1960": 947000, "1962": 994000 } } },
        })
    );
    assert_eq!(table(BULK, &[]).card()["facts"][0]["label"], "Population, total");
}

#[test]
fn an_export_of_databank() {
    let by_code = table(DATABANK, &["--column", "EN.ATM.CO2E.PC"]).card();
    let by_name = table(DATABANK, &["--column", "CO2 emissions, t per person"]).card();
    assert_eq!(by_code, by_name);
    let fact = json!({
        "id": "co2-emissions-t-per-person", "label": "CO2 emissions, t per person", "type": "number",
    });
    assert_eq!(by_code["facts"], json!([fact]));
    let values = json!({ "co2-emissions-t-per-person": { "1990": 3.9, "2010": 3.4 } });
    assert_eq!(by_code["subjects"]["MEX"]["values"], values);
    assert_eq!(by_code["subjects"]["TCD"], json!({ "name": "Chad" }));
}

#[test]
fn an_indicator_is_chosen() {
    let names = "\"CO2 emissions, t per person\", \"Population, total\"";
    table(DATABANK, &[]).fails(2, &format!("choose an indicator with --column: {names}"));
    table(DATABANK, &["--column", "GDP"])
        .fails(2, &format!("--column: the table has no indicator \"GDP\"; it has {names}"));
    table(DATABANK, &["--column", "SP.POP.TOTL", "--column", "Population, total"])
        .fails(2, "--column: \"Population, total\" is named twice");
}

#[test]
fn a_cell_that_is_no_number_names_its_year() {
    table(DATABANK, &["--column", "SP.POP.TOTL"])
        .fails(1, "table.csv:5: expected a number for 1990, found \"bad\"\n");
    let both = ["--column", "SP.POP.TOTL", "--column", "EN.ATM.CO2E.PC", "--lenient"];
    let done = table(DATABANK, &both);
    assert!(done.stderr.contains(", 1 row left out\n"), "{}", done.stderr);
    let card = done.card();
    let people = json!({ "1990": 83943135, "2000": 98899845 });
    assert_eq!(card["subjects"]["MEX"]["values"]["population-total"], people);
    assert_eq!(card["subjects"]["TCD"], json!({ "name": "Chad" }));
}

#[test]
fn a_table_that_does_not_name_its_values_has_its_files_name() {
    let folder = Folder::with("child mortality.csv", "country,1800,1801\nMexico,380,381\n");
    let arguments = ["child mortality.csv", "--id", "Mexico=MEX", "--subject", "MEX"];
    let card = folder.import(&arguments).card();
    assert_eq!(card["facts"][0]["label"], "child mortality");
    let values = json!({ "child-mortality": { "1800": 380, "1801": 381 } });
    assert_eq!(card["subjects"]["MEX"]["values"], values);
    folder
        .import(&[&arguments[..], &["--column", "deaths"]].concat())
        .fails(2, "the table does not name what its values are; leave it out");
}

#[test]
fn rows_that_contradict_each_other() {
    let text = "Country Name,Country Code,1990,2000\nMexico,MEX,1,2\nChad,TCD,1,\nMexico,MEX,1,3\n";
    let message = "table.csv:4: expected the same for \"Mexico\" as in line 2, found other values";
    table(text, &[]).fails(1, message);
    table("Country Name,1990,2000,1990\nMexico,1,2,3\n", &[])
        .fails(1, "the table has several columns for the year 1990");
}

#[test]
fn one_year_is_no_series() {
    let card = table(DATABANK, &["--column", "EN.ATM.CO2E.PC", "--years", "2010"]).card();
    let values = json!({ "co2-emissions-t-per-person": 3.4 });
    assert_eq!(card["subjects"]["MEX"]["values"], values);
    assert_eq!(card["facts"][0]["year"], 2010);
}

#[test]
fn columns_that_only_begin_with_a_year_are_told() {
    let text = "Country Name,Country Code,2018,2019,2020p,2020-21,2021 (est.)\nMexico,MEX,3.6,3.4,2.8,9,3.1\n\
        \"Source: World Bank, 2021\",,,,,,\n";
    let done = table(text, &[]);
    let told =
        "table.csv: not read, as they are no years: \"2020p\", \"2020-21\", \"2021 (est.)\"\n";
    assert!(done.stderr.contains(told), "{}", done.stderr);
    assert_eq!(
        done.card()["subjects"].as_object().expect("subjects").len(),
        1,
        "a remark is no place"
    );
}
