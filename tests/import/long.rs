//! Tables with a row for each place and year.

use serde_json::json;

use super::{Folder, shown, table};

const OWID: &str = "\
Entity,Code,Year,CO2 emissions per capita
Mexico,MEX,2018,3.6
Mexico,MEX,2019,3.410
World,OWID_WRL,2018,4.8
World,OWID_WRL,2019,
";

#[test]
fn a_table_of_our_world_in_data() {
    let done = table(OWID, &["--compare", "WORLD", "--title", "CO2", "--as-of", "2021-11-01"]);
    assert_eq!(
        done.stderr,
        "fact-box: 2 places (1 country, the world), 2018–2019 (2 years), 1 gap, 447 bytes\n"
    );
    assert_eq!(
        done.stdout,
        r#"{
  "version": 1,
  "lang": "en",
  "title": "CO2",
  "as_of": "2021-11-01",
  "subject": "MEX",
  "compare": ["WORLD"],
  "facts": [{ "id": "co2-emissions-per-capita", "label": "CO2 emissions per capita", "type": "number" }],
  "subjects": {
    "MEX": { "name": "Mexico", "values": { "co2-emissions-per-capita": { "2018": 3.6, "2019": 3.41 } } },
    "WORLD": { "name": "World", "values": { "co2-emissions-per-capita": { "2018": 4.8 } } }
  }
}
"#
    );
    shown(&done.stdout);
}

#[test]
fn columns_are_found_in_any_order_and_by_other_names() {
    let expected = json!({ "name": "Mexico", "values": { "co2": 3.4 } });
    for text in [
        "iso_code,country,year,co2\nMEX,Mexico,2019,3.4\n",
        "country,year,iso_code,co2\nMexico,2019,MEX,3.4\n",
        "iso_code,continent,location,year,co2\nMEX,North America,Mexico,2019,3.4\n",
        "co2;Year;Country Code;Country Name\n3.4;2019;MEX;Mexico\n",
        "ISO 3\tCountry\tYear\tco2\t\nMEX\tMexico\t2019\t3.4\t\n",
        "\u{feff}\"country\",\"year\",\"code\",\"co2\"\r\n\"Mexico\",\"2019\",\"MEX\",\"3.4\"\r\n",
    ] {
        assert_eq!(table(text, &[]).card()["subjects"]["MEX"], expected, "{text}");
    }
}

#[test]
fn columns_are_named_where_they_are_not_found() {
    let text = "state,abbreviation,when,2020,co2\nMexico,MEX,2019,1,3.4\nMexico,MEX,2020,1,3.3\n";
    let arguments = ["--place-column", "state", "--code-column", "abbreviation"];
    let arguments = [&arguments[..], &["--year-column", "when", "--column", "co2"]].concat();
    let card = table(text, &arguments).card();
    let values = &card["subjects"]["MEX"]["values"];
    assert_eq!(*values, json!({ "co2": { "2019": 3.4, "2020": 3.3 } }));
}

#[test]
fn several_columns_are_several_facts() {
    let text = "country,code,year,co2,gdp\nMexico,MEX,2018,1,2\nMexico,MEX,2019,,3\n";
    let done = table(text, &["--column", "gdp", "--column", "co2", "--note", "Estimates"]);
    assert!(done.stderr.contains("fact-box: 1 place (1 country), 2 facts,"), "{}", done.stderr);
    assert!(done.stderr.contains("fact-box: gdp: 2018–2019 (2 years), 0 gaps\n"));
    assert!(done.stderr.contains("fact-box: co2: 2018, 0 gaps\n"));
    let card = done.card();
    assert_eq!(
        card["facts"],
        json!([
            { "id": "gdp", "label": "gdp", "type": "number", "note": "Estimates" },
            { "id": "co2", "label": "co2", "type": "number", "note": "Estimates" },
        ])
    );
    let values = json!({ "gdp": { "2018": 2, "2019": 3 }, "co2": { "2018": 1 } });
    assert_eq!(card["subjects"]["MEX"]["values"], values);
}

#[test]
fn numbers_are_written_as_they_were_read() {
    for (cell, written) in [
        ("7663783.0", "7663783"),
        ("3.410", "3.41"),
        ("1.5e3", "1500"),
        ("1.03421E+11", "103421000000"),
        ("5e-1", "0.5"),
        ("+2", "2"),
        ("-0.084", "-0.084"),
        ("-0.0", "0"),
        ("−3.5", "-3.5"),
        (" 12 ", "12"),
        ("007", "7"),
        ("0.1", "0.1"),
        ("9007199254740993", "9007199254740992"),
        ("7648965210871542.0", "7648965210871542"),
        ("3929349263931.578", "3929349263931.578"),
        ("18446744073709551615", "1.8446744073709552e+19"),
        ("0.12345678901234567890", "0.12345678901234568"),
        ("1e-7", "1e-7"),
        ("1e300", "1e+300"),
    ] {
        let done = table(&format!("country,code,year,x\nMexico,MEX,2019,{cell}\n"), &[]);
        let expected = format!("\"values\": {{ \"x\": {written} }}");
        assert!(done.stdout.contains(&expected), "{cell}: {}{}", done.stdout, done.stderr);
    }
}

#[test]
fn a_series_has_the_shorter_form() {
    let series = |points: &[(u16, &str)]| {
        let rows = points.iter().map(|(year, cell)| format!("Mexico,MEX,{year},{cell}\n"));
        let text: String =
            std::iter::once("country,code,year,x\n".to_owned()).chain(rows).collect();
        table(&text, &[]).card()["subjects"]["MEX"]["values"]["x"].clone()
    };
    assert_eq!(series(&[(2019, "1"), (2018, "")]), json!({ "2019": 1 }));
    let points = [(2013, "7"), (2011, "5"), (2010, "4"), (2014, ""), (2009, " ")];
    assert_eq!(series(&points), json!({ "2010": 4, "2011": 5, "2013": 7 }));
    let points = [(2013, "7"), (2010, "4"), (2011, "5"), (2014, "8"), (2009, " "), (2015, "")];
    assert_eq!(series(&points), json!({ "from": 2010, "values": [4, 5, null, 7, 8] }));
    assert_eq!(series(&[(1500, "1"), (2000, "2")]), json!({ "1500": 1, "2000": 2 }));
}

#[test]
fn years_of_no_card_are_passed_over_where_years_are_chosen() {
    let text = "country,code,year,x\nMexico,MEX,-10000,1\nMexico,MEX,1,2\nMexico,MEX,2019,3\n";
    table(text, &[]).fails(1, "expected a year such as 2019, found \"-10000\"");
    let done = table(text, &["--years", "1990-2020"]);
    assert_eq!(done.card()["subjects"]["MEX"]["values"]["x"], 3);
    // Others are mistakes as ever.
    table(&text.replace("-10000", "2O10"), &["--years", "2019"]).fails(1, "found \"2O10\"");
}

#[test]
fn what_statistics_write_for_no_data_is_none() {
    for none in ["n/a", "NaN", ":", "–", "..", ""] {
        let text = format!("country,code,year,x\nMexico,MEX,2018,3\nBrazil,BRA,2018,{none}\n");
        let done = table(&text, &[]);
        assert!(done.stderr.contains("1 gap"), "{none}: {}", done.stderr);
    }
}

#[test]
fn a_point_is_doubtful_beside_decimal_commas_in_any_table() {
    let text = "country,code,year,x\nMexico,MEX,2019,1.234\nBrazil,BRA,2019,\"2,5\"\n";
    let done = table(text, &["--lenient"]);
    done.fails(2, "\"1.234\" may have thousands or decimals after its point");
}

#[test]
fn years_are_chosen() {
    let text = "country,code,year,x\nMexico,MEX,2000,0\nMexico,MEX,2005,5\nMexico,MEX,2010,\n\
        Mexico,MEX,2011,11\nChad,TCD,2000,\n";
    let x = |years| {
        let card = table(text, &["--years", years]).card();
        assert_eq!(card["subjects"]["TCD"], json!({ "name": "Chad" }), "to be found");
        (card["subjects"]["MEX"]["values"]["x"].clone(), card["facts"][0]["year"].clone())
    };
    assert_eq!(x("2005"), (json!(5), json!(2005)));
    let nothing = "\"MEX\", whose card it is, has no value to show of \"x\"\n";
    table(text, &["--years", "2010"]).fails(1, nothing);
    table(text, &["--year", "1999"]).fails(1, nothing);
    assert_eq!(x("2000,2005"), (json!({ "2000": 0, "2005": 5 }), json!(null)));
    assert_eq!(x("2000-2005, 2011").0, json!({ "2000": 0, "2005": 5, "2011": 11 }));
    assert_eq!(x("2005-2009"), (json!(5), json!(2005)), "the only year of the table among them");
}

#[test]
fn rows_of_several_statistics_are_told_apart() {
    let text = "country,code,series,year,value\nMexico,MEX,CO2,2015,3.9\nMexico,MEX,CO2,2018,3.6\n\
        Mexico,MEX,Methane,2017,41\n";
    table(text, &[]).fails(
        2,
        "the rows are of several statistics; choose one with --only \"series=…\": \"CO2\", \"Methane\"\n",
    );
    let done = table(text, &["--only", "series=CO2"]).card();
    assert_eq!(done["subjects"]["MEX"]["values"]["value"], json!({ "2015": 3.9, "2018": 3.6 }));
    table(text, &["--only", "series=CO"])
        .fails(2, "--only: no row has \"CO\"; there are \"CO2\", \"Methane\"");
    table(text, &["--only", "serie=CO2"]).fails(2, "--only: the table has no column \"serie\"");
    table(text, &["--only", "CO2"]).fails(2, "--only: expected COLUMN=CELL, found \"CO2\"");
}

#[test]
fn remarks_below_a_table_are_no_places() {
    let text = "country,code,year,x\nMexico,MEX,2019,1\nSource: World Bank,,,\n";
    assert_eq!(table(text, &[]).card()["subjects"].as_object().expect("subjects").len(), 1);
}

#[test]
fn what_the_card_cannot_show_is_told() {
    let text = "country,code,year,x,y\nMexico,MEX,2019,1,\nChad,TCD,2019,2,3\n";
    let done = table(text, &["--column", "x", "--column", "y"]);
    assert!(done.stderr.contains("\"MEX\", whose card it is, has no value to show of \"y\"\n"));
    assert_eq!(done.status, 0);
}

#[test]
fn quotes_keep_commas_line_ends_and_accents() {
    let text = "country,code,year,\"CO2, in t\"\n\"Korea, Rep.\",KOR,2019,12\n\
        \"Côte\nd'Ivoire\",CIV,2019,0.4\nMexico,MEX,2019,3.4\n";
    let folder = Folder::with("table.csv", text);
    let card = folder.import(&["table.csv", "--subject", "KOR"]).card();
    assert_eq!(card["facts"][0]["label"], "CO2, in t");
    assert_eq!(card["subjects"]["KOR"]["name"], "Korea, Rep.");
    assert_eq!(card["subjects"]["CIV"]["values"], json!({ "co2-in-t": 0.4 }));
}

#[test]
fn a_row_that_says_the_same_again_is_no_harm() {
    let text = "country,code,year,x\nMexico,MEX,2019,3.4\nMexico,MEX,2019,3.40\n\n,,,\n";
    assert_eq!(table(text, &[]).card()["subjects"]["MEX"]["values"], json!({ "x": 3.4 }));
}

#[test]
fn a_first_line_may_say_what_parts_cells() {
    let text = "sep=;\ncountry;code;year;x\nMexico;MEX;2019;3,4\n";
    for text in [text.to_owned(), format!("\u{feff}{}", text.replace("sep=;", "\"sep=;\""))] {
        let card = table(&text, &["--decimal", "comma"]).card();
        assert_eq!(card["subjects"]["MEX"]["values"]["x"], 3.4);
    }
    // More of the others are in the header.
    let text = "sep=;\ncountry;code;year;x, y, z, and more\nMexico;MEX;2019;3\n";
    assert_eq!(table(text, &[]).card()["facts"][0]["label"], "x, y, z, and more");
}

#[test]
fn years_may_be_written_as_decimals() {
    let card = table("country,code,year,x\nMexico,MEX,2019.0,3\n", &[]).card();
    assert_eq!(card["facts"][0]["year"], 2019);
}

#[test]
fn a_spreadsheet_is_told() {
    let folder = super::Folder::new();
    folder.write("table.csv", b"PK\x03\x04\x14\0\xff");
    folder.import(&["table.csv", "--subject", "MEX"]).fails(
        1,
        "table.csv: expected a CSV file, found a spreadsheet: save it as \"CSV UTF-8\"\n",
    );
}
