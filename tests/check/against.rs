//! Figures beside those of a table.

use super::{Done, Folder, RIGHT};

const TABLE: &str = "country,code,year,co2,gdp\n\
    Mexico,MEX,2018,3.6,7\nMexico,MEX,2019,3.414,8\nBrazil,BRA,2019,2.349,9\nBrazil,BRA,2020,2.2,9\n";

/// The card, with `from` written as `to`, beside the table.
fn beside(from: &str, to: &str, options: &[&str]) -> Done {
    let card = RIGHT.replace(from, to);
    assert!(from == to || card != RIGHT, "{from} is in the card");
    let folder = Folder::with(&[("card.json", &card), ("table.csv", TABLE)]);
    folder.check(&[&["card.json", "--against", "table.csv"], options].concat())
}

#[test]
fn a_figure_that_was_changed_by_one_digit_is_found() {
    let right = beside("", "", &[]);
    assert_eq!(right.status, 0, "{}", right.whole());
    for (written, differs) in [
        ("3.5", true),
        ("3.3", true),
        ("4.4", true),
        ("3.40", true),
        ("34", true),
        ("-3.4", true),
        ("3.42", true),
        ("3.415", true),
        ("3", false),
        ("3.41", false),
        ("3.414", false),
        ("3.4140", false),
        ("34e-1", false),
    ] {
        let done = beside("3.4 }", &format!("{written} }}"), &[]);
        let status = i32::from(differs);
        assert_eq!(done.status, status, "{written}: {}", done.whole());
        assert_eq!(done.out.contains("card.json:7:51: differs: "), differs, "{}", done.out);
    }
}

#[test]
fn what_is_found_is_told() {
    insta::assert_snapshot!("differs", beside("3.4", "3.5", &[]).whole());
    insta::assert_snapshot!(
        "each",
        beside("3.4", "3.5", &["--verbose", "--edition", "2021"]).whole()
    );
    insta::assert_snapshot!("github", beside("3.4", "3.5", &["--format", "github", "-q"]).whole());
    insta::assert_snapshot!("json", beside("3.4", "3.5", &["--format", "json", "-q"]).whole());
}

#[test]
fn what_is_not_in_the_table_is_told() {
    let year = beside("2019", "2017", &[]);
    // Of nothing that was compared it cannot be said that it is right.
    assert_eq!(year.status, 1);
    assert!(
        year.err.ends_with("nothing was compared: no table has any of these figures\n"),
        "{}",
        year.err
    );
    assert!(year.out.contains(
        "card.json:7:51: note: subjects.MEX.values.co2: table has no value of 2017, so it is not \
         compared (and so for 1 more figure of co2)\n"
    ), "{}", year.out);
    let place = beside("\"BRA\": { \"name\": \"Brazil\"", "\"CHL\": { \"name\": \"Chile\"", &[]);
    assert_eq!(place.status, 0);
    assert!(
        place.out.contains("subjects.CHL.values.co2: table does not have this place"),
        "{}",
        place.out
    );
    assert!(
        place.err.ends_with("2 figures: 1 agrees with table, 1 is not there\n"),
        "{}",
        place.err
    );
}

#[test]
fn a_series_is_compared_year_by_year() {
    let done =
        beside("\"co2\": 3.4", "\"co2\": { \"from\": 2017, \"values\": [1, 3.6, 3.5] }", &[]);
    assert_eq!(done.status, 1);
    assert!(
        done.out
            .contains("subjects.MEX.values.co2.values[2]: 3.5 differs from table (3.414 in 2019)"),
        "{}",
        done.out
    );
    assert!(!done.out.contains("values[1]:"), "{}", done.out);
    let done = beside("\"co2\": 3.4", "\"co2\": { \"2018\": 3.7, \"2019\": 3.4 }", &[]);
    assert!(done.out.contains("subjects.MEX.values.co2.2018: 3.7 differs from table (3.6 in 2018): it is 0.1 (2.8 %) more"), "{}", done.out);
}

#[test]
fn what_is_written_counts_however_it_is_shown() {
    let done = beside("\"type\": \"number\"", "\"type\": \"number\", \"decimals\": 0", &["-v"]);
    assert!(done.out.contains("co2: 3.4 agrees with table (3.414 in 2019)"), "{}", done.out);
    let card = |digits| format!("\"type\": \"number\", \"digits\": {digits}");
    let shown = |digits| {
        let card = RIGHT.replace("\"type\": \"number\"", &card(digits)).replace("3.4 }", "3.44 }");
        let folder = Folder::with(&[("card.json", &card), ("table.csv", TABLE)]);
        folder.check(&["card.json", "--against", "table.csv"])
    };
    assert_eq!([shown(2).status, shown(3).status], [1, 1]);
}

#[test]
fn a_figure_without_a_year_is_the_latest() {
    let done = beside("\"year\": 2019, ", "", &[]);
    // Brazil's is no longer that.
    assert_eq!(done.status, 1);
    assert_eq!(
        done.out.lines().next(),
        Some(
            "card.json:8:51: differs: subjects.BRA.values.co2: 2.3 differs from table (2.2 in 2020): it is \
             0.1 (4.5 %) more, 2.2 would be right; 2019 has this value, but the fact has no year; the \
             card's source is the edition \"2021\""
        )
    );
    assert!(done.err.ends_with("2 figures: 1 agrees with table, 1 differs\n"), "{}", done.err);
}

#[test]
fn columns_belong_to_facts_by_name_or_as_they_are_told() {
    let by_label = RIGHT.replace("\"co2\"", "\"e\"").replace("\"CO2\"", "\"Co2\"");
    let folder = Folder::with(&[("card.json", &by_label), ("table.csv", TABLE)]);
    let check = |options: &[&str]| {
        folder.check(&[&["card.json", "--against", "table.csv"], options].concat())
    };
    assert!(check(&[]).err.starts_with("fact-box: e is compared with \"co2\" of table\n"));
    assert_eq!(check(&["--column", "gdp=e"]).status, 1);
    assert_eq!(check(&["--column", "co2"]).status, 0, "the only fact");
    for (options, message) in [
        (
            &["--column", "co3"][..],
            "--column: no table has a column \"co3\"; table has \"co2\", \"gdp\"",
        ),
        (&["--column", "co2=f"], "--column: no card has the fact \"f\"; the cards have \"e\""),
        (&["--column", "co2=e", "--column", "gdp=e"], "--column: \"e\" is given two columns"),
        (&["--fact", "f"], "--fact: the cards have no such fact with numbers"),
        (
            &["--edition", "a", "--edition", "b"],
            "--edition: expected one for each --against, found more",
        ),
        (&["--against", "table.csv"], "two tables are called table; name them with --edition"),
        (&["--id", "Chile=CHL"], "--id: no table has a place named \"Chile\""),
    ] {
        let done = check(options);
        assert_eq!(done.status, 2, "{options:?}");
        assert!(done.err.contains(message), "{message}\n{}", done.err);
    }
    let other = RIGHT.replace("\"co2\"", "\"e\"").replace("\"CO2\"", "\"Emissions\"");
    let folder = Folder::with(&[("card.json", &other), ("table.csv", TABLE)]);
    let done = folder.check(&["card.json", "--against", "table.csv"]);
    assert_eq!(done.status, 2);
    assert_eq!(
        done.err,
        "fact-box: say which column is which fact with --column COLUMN=FACT; table has \"co2\", \"gdp\"; the cards have \"e\"\n"
    );
}

#[test]
fn a_table_with_a_column_for_each_year() {
    let wide = "Country Name,Country Code,Indicator Name,Indicator Code,2018,2019\n\
        Mexico,MEX,\"CO2, t per person\",EN.CO2,3.6,3.414\nBrazil,BRA,\"CO2, t per person\",EN.CO2,..,2.349\n\
        Mexico,MEX,Population,SP.POP,1,2\n";
    let folder = Folder::with(&[("card.json", RIGHT), ("wide.csv", wide)]);
    let check = |column| folder.check(&["card.json", "--against", "wide.csv", "--column", column]);
    for column in ["EN.CO2=co2", "CO2, t per person=co2", "EN.CO2"] {
        let done = check(column);
        assert_eq!((done.status, done.out.as_str()), (0, ""), "{}", done.err);
        assert!(done.err.ends_with("2 figures: 2 agree with wide\n"), "{}", done.err);
    }
    assert_eq!(check("SP.POP=co2").status, 1);
}

#[test]
fn rows_that_cannot_be_read_stop_it() {
    let table = format!("{TABLE}Chile,CHL,2019,bad,1\n");
    let folder = Folder::with(&[("card.json", RIGHT), ("table.csv", &table)]);
    let done = folder.check(&["card.json", "--against", "table.csv"]);
    assert_eq!(done.status, 1);
    assert!(
        done.err.contains("table.csv:6: expected a number in \"co2\", found \"bad\"\n"),
        "{}",
        done.err
    );
    assert!(done.err.contains("so nothing is compared; --lenient leaves them out"), "{}", done.err);
    assert_eq!(folder.check(&["card.json", "--against", "table.csv", "--lenient"]).status, 0);
}

#[test]
fn figures_of_a_shared_card_are_compared_once_where_they_stand() {
    let page = format!(
        "<fact-box card=\"all\"></fact-box>\n<fact-box card=\"all\"><script type=\"application/json\">\
         {{ \"subject\": \"BRA\" }}</script></fact-box>\n<script type=\"application/json\" id=\"all\">{}</script>",
        RIGHT.replace("2.3", "2.4"),
    );
    let folder = Folder::with(&[("page.html", &page), ("table.csv", TABLE)]);
    let done = folder.check(&["page.html", "--against", "table.csv", "--format", "github"]);
    assert_eq!(
        done.out.lines().next(),
        Some(
            "::error file=page.html,line=10,col=51,endLine=10,endColumn=54,title=subjects.BRA.values.co2::\
             2.4 differs from table (2.349 in 2019): it is 0.051 (2.2 %25) more, 2.3 would be right; \
             the card's source is the edition \"2021\""
        )
    );
    assert!(done.err.ends_with("2 figures: 1 agrees with table, 1 differs\n"), "{}", done.err);
}

#[test]
fn a_table_with_a_column_for_each_year_may_name_no_statistic() {
    let wide = "Country Name,Country Code,2018,2019\nMexico,MEX,3.6,3.414\nBrazil,BRA,..,2.349\n";
    let folder = Folder::with(&[("card.json", RIGHT), ("wide.csv", wide)]);
    for options in [&[][..], &["--column", "wide=co2"]] {
        let done = folder.check(&[&["card.json", "--against", "wide.csv"], options].concat());
        assert_eq!((done.status, done.out.as_str()), (0, ""), "{}", done.err);
        assert!(done.err.ends_with("2 figures: 2 agree with wide\n"), "{}", done.err);
    }
}

/// A table's "Congo" is not the country that the card calls so for short.
#[test]
fn a_country_is_not_taken_for_another_of_its_name() {
    let of = |table: &str| {
        let card = RIGHT.replace(
            "\"BRA\": { \"name\": \"Brazil\"",
            "\"COD\": { \"name\": \"DR Congo\", \"short\": \"Congo\"",
        );
        let folder = Folder::with(&[("card.json", &card), ("table.csv", table)]);
        folder.check(&["card.json", "--against", "table.csv", "--column", "co2"])
    };
    for rows in ["Congo,,2019,0.6", "Congo,COG,2019,0.6", "DR Congo,COG,2019,0.6"] {
        let done = of(&format!("country,code,year,co2\nMexico,MEX,2019,3.414\n{rows}\n"));
        let told = "subjects.COD.values.co2: table does not have this place";
        assert!(done.out.contains(told), "{rows}: {}", done.out);
    }
    let done = of("country,code,year,co2\nMexico,MEX,2019,3.414\nDR Congo,,2019,2.3\n");
    assert!(done.err.ends_with("2 figures: 2 agree with table\n"), "{}", done.err);
}

#[test]
fn years_are_read_as_the_card_reads_them() {
    let done = beside("2019,", "2019.0,", &[]);
    assert_eq!(done.status, 0, "{}", done.out);
    let done = beside("\"co2\": 3.4", "\"co2\": { \"from\": 2018.0, \"values\": [3.6, 3.5] }", &[]);
    assert!(done.out.contains("values[1]: 3.5 differs from table (3.414 in 2019)"), "{}", done.out);
}

#[test]
fn a_place_without_a_value_is_there() {
    let folder = Folder::with(&[
        (
            "card.json",
            &RIGHT.replace("\"BRA\": { \"name\": \"Brazil\"", "\"CHL\": { \"name\": \"Chile\""),
        ),
        ("table.csv", &format!("{TABLE}Chile,CHL,2019,,\n")),
    ]);
    let done = folder.check(&["card.json", "--against", "table.csv"]);
    assert!(done.out.contains("CHL.values.co2: table has no value of 2019"), "{}", done.out);
}

#[test]
fn a_name_need_be_in_one_table_only() {
    let other = TABLE.replace("Brazil,BRA", "Brasil,");
    let table = TABLE.replace("Brazil,BRA", "Brazil (all),");
    let folder = Folder::with(&[("card.json", RIGHT), ("one.csv", &table), ("other.csv", &other)]);
    let tables = ["card.json", "--against", "one.csv", "--against", "other.csv"];
    let done =
        folder.check(&[&tables[..], &["--id", "Brasil=BRA", "--id", "Brazil (all)=BRA"]].concat());
    assert_eq!(done.status, 0, "{}", done.err);
    assert!(
        done.err.ends_with("2 figures: 2 agree with one; 2 agree with other\n"),
        "{}",
        done.err
    );
}

#[test]
fn names_in_other_letters_are_told_apart() {
    let card = RIGHT.replace("\"CO2\"", "\"Выбросы\"").replace("\"co2\"", "\"f\"");
    let check = |table: &str| {
        let folder = Folder::with(&[("card.json", &card), ("table.csv", table)]);
        folder.check(&["card.json", "--against", "table.csv"])
    };
    let done = check(
        "country,code,year,Население,Выбросы\nMexico,MEX,2019,126,3.414\nBrazil,BRA,2019,211,2.349\n",
    );
    assert!(done.err.contains("f is compared with \"Выбросы\" of table\n"), "{}", done.err);
    assert_eq!(done.status, 0, "{}", done.out);
    let done = check("country,code,year,ВВП,Население\nMexico,MEX,2019,1,2\n");
    assert!(done.err.contains("say which column is which fact"), "{}", done.err);
}

#[test]
fn what_is_wrong_with_a_card_is_told_before_what_a_table_lacks() {
    let folder =
        Folder::with(&[("card.json", "{ \"version\": 1 \"facts\": [] }"), ("table.csv", TABLE)]);
    let done = folder.check(&["card.json", "--against", "table.csv"]);
    assert_eq!(done.status, 1);
    assert!(done.out.starts_with("card.json:1:15: error: "), "{}", done.out);
    assert!(done.err.ends_with("the cards have no numbers to compare\n"), "{}", done.err);
}

/// A card in a page is one line.
#[test]
fn what_stands_far_along_a_line_is_found() {
    let years = (1..6000).map(|year| format!("\"{year}\": {year}")).collect::<Vec<_>>().join(", ");
    let card = RIGHT.replace("3.4", &format!("{{ {years} }}")).replace('\n', " ");
    let rows: String = (1..6000).map(|year| format!("Mexico,MEX,{year:04},0\n")).collect();
    let table = format!("country,code,year,co2\n{rows}");
    let folder = Folder::with(&[("card.json", &card), ("table.csv", &table)]);
    let done = folder.check(&["card.json", "--against", "table.csv"]);
    assert!(done.err.contains("5,999 differ"), "{}", done.err);
    let last = card.find("\"5999\": ").expect("it") + "\"5999\": ".len() + 1;
    assert!(done.out.contains(&format!("card.json:1:{last}: differs")), "{}", done.err);
}
