//! What cannot be read is said with its line, and never guessed.

use serde_json::json;

use super::{Folder, table};

const HEADER: &str = "country,code,year,x\n";

/// A table in which these rows, from line 3 on, follow a good one.
fn rows(rows: &str) -> String {
    format!("{HEADER}Mexico,MEX,2019,1\n{rows}")
}

#[test]
fn rows_that_cannot_be_read() {
    for (bad, message) in [
        (
            "Chad,TCD,2019,\"1,234\"\n",
            "table.csv:3: expected a number in \"x\", found \"1,234\"; with --decimal point or comma it is a \
            number\n",
        ),
        (
            "Chad,TCD,2019,\"1,234,567\"\n",
            "found \"1,234,567\"; with --decimal point it is a number\n",
        ),
        ("Chad,TCD,2019,many\n", "table.csv:3: expected a number in \"x\", found \"many\"\n"),
        ("Chad,TCD,2019,inf\n", "found \"inf\"\n"),
        ("Chad,TCD,2019,-Infinity\n", "found \"-Infinity\"\n"),
        ("Chad,TCD,2019,12%\n", "found \"12%\"\n"),
        ("Chad,TCD,2019,.5\n", "found \".5\"\n"),
        ("Chad,TCD,2019,5.\n", "found \"5.\"\n"),
        ("Chad,TCD,2019,1e\n", "found \"1e\"\n"),
        ("Chad,TCD,2019,0x10\n", "found \"0x10\"\n"),
        ("Chad,TCD,2019,1e999\n", "found \"1e999\", which is out of range\n"),
        ("Chad,TCD,2019,1e-999\n", "found \"1e-999\", which is out of range\n"),
        ("Chad,TCD,2019\n", "table.csv:3: expected 4 fields, found 3\n"),
        ("Chad,TCD,2019,1,2\n", "table.csv:3: expected 4 fields, found 5\n"),
        ("Chad,TCD,0,1\n", "table.csv:3: expected a year such as 2019, found \"0\"\n"),
        ("Chad,TCD,19,1\n", "expected a year such as 2019, found \"19\"\n"),
        ("Chad,TCD,10000,1\n", "expected a year such as 2019, found \"10000\"\n"),
        ("Chad,TCD,2019.5,1\n", "expected a year such as 2019, found \"2019.5\"\n"),
        ("Chad,TCD,2019.,1\n", "expected a year such as 2019, found \"2019.\"\n"),
        ("Chad,TCD,,1\n", "expected a year such as 2019, found \"\"\n"),
        (" ,TCD,2019,1\n", "table.csv:3: expected the name of a place, found nothing\n"),
        (
            "Mexico,MEX,2019,2\n",
            "table.csv:3: expected the same for \"Mexico\" in 2019 as in line 2, found another value\n",
        ),
        (
            "Mexique,MEX,2018,2\n",
            "table.csv:3: expected one name for the code \"MEX\", found \"Mexique\" here and \
            \"Mexico\" in line 2\n",
        ),
        (
            "Mexico,MX,2018,2\n",
            "table.csv:3: expected one code for \"Mexico\", found \"MX\" here and \"MEX\" in line 2\n",
        ),
        ("Mexico,,2018,2\n", "found none here and \"MEX\" in line 2\n"),
        (
            "\"Chad,TCD,2019,1\nPeru,PER,2019,2\n",
            "table.csv:3: expected a cell, found a row in it: a quote may be left open\n",
        ),
        (
            "Chad,TCD,2019,\"1\nPeru,PER,2019,2\nFiji,FJI,2019,3\n",
            "table.csv:3: expected a cell, found a row in it: a quote may be left open\n",
        ),
        (
            "\"Chad,TCD,2019,1\nPeru\",PER,2019,2\n",
            "table.csv:3: expected a cell, found a row in it: a quote may be left open\n",
        ),
        (
            "Chad,\"TCD,2019,1\nPeru,\"PER\",2019,2\n",
            "table.csv:3: expected a cell, found a row in it: a quote may be left open\n",
        ),
        (
            "\"Chad\nand more\",TCD,2019\n",
            "table.csv:3: expected 4 fields, found 3 on 2 lines: a quote may be left open\n",
        ),
        // What stands in a table does nothing to a terminal.
        ("Chad,TCD,2019,\u{1b}[2J\u{202e}1\n", "found \" [2J\u{202e}1\u{202c}\"\n"),
    ] {
        table(&rows(bad), &[]).fails(1, message);
    }
    let odd = "country,code,year,x\u{1b}[31m,y\nMexico,MEX,2019,1,2\n";
    table(odd, &["--column", "z"]).fails(2, "\"x [31m\"");
}

#[test]
fn a_decimal_comma_is_no_decimal_point() {
    let text = "country;code;year;x\nMexico;MEX;2019;3,4\nChad;TCD;2019;1.234,5\n";
    let message =
        "expected a number in \"x\", found \"3,4\"; with --decimal comma it is a number\n";
    table(text, &[]).fails(1, message);
    let card = table(text, &["--decimal", "comma"]).card();
    assert_eq!(card["subjects"]["MEX"]["values"]["x"], 3.4);
    assert_eq!(card["subjects"]["TCD"]["values"]["x"], 1234.5);
    table(&text.replace("3,4", "12,34,5"), &["--decimal", "comma"]).fails(1, "found \"12,34,5\"\n");
}

#[test]
fn marks_between_thousands_are_read_where_it_is_said_which_they_are() {
    let text = "country,code,year,x\nMexico,MEX,2019,\"128,932,752\"\nChad,TCD,2019,\"1 234.5\"\n";
    let card = table(text, &["--decimal", "point"]).card();
    assert_eq!(card["subjects"]["MEX"]["values"]["x"], 128_932_752);
    assert_eq!(card["subjects"]["TCD"]["values"]["x"], 1234.5);
    let wrong = text.replace("128,932,752", "12,34");
    table(&wrong, &["--decimal", "point"]).fails(1, "found \"12,34\"\n");
}

/// Where a semicolon or a tab parts cells, 128.932 is a bit more than 128, or 128 thousand.
#[test]
fn a_point_that_may_be_either_is_asked_for() {
    let of = |number: &str, more: &[&str]| {
        let text =
            format!("country;code;year;x\nMexico;MEX;2019;128.932\nChad;TCD;2019;{number}\n");
        table(&text, more)
    };
    let message =
        "\"128.932\" may have thousands or decimals after its point; say with --decimal which mark";
    of("7", &[]).fails(2, message);
    table("country\tcode\tyear\tx\nMexico\tMEX\t2019\t128.932\n", &[]).fails(2, message);
    // The other one shows what the marks are.
    of("3,4", &["--lenient"]).fails(2, message);
    for decimals in ["0.123", "7.5", "1234.567"] {
        assert_eq!(of(decimals, &[]).card()["subjects"]["MEX"]["values"]["x"], 128.932);
    }
    assert_eq!(of("7", &["--decimal", "point"]).card()["subjects"]["MEX"]["values"]["x"], 128.932);
    assert_eq!(of("7", &["--decimal", "comma"]).card()["subjects"]["MEX"]["values"]["x"], 128_932);
    // What is no number shows nothing, in a column that is read or in another.
    let words =
        "country;code;year;x;release\nMexico;MEX;2019;128.932;1.5 beta\nChad;TCD;2019;7;2.0 beta\n";
    table(words, &[]).fails(2, message);
    of("7.5 (est.)", &["--lenient"]).fails(2, message);
    let text = "country,code,year,x\nMexico,MEX,2019,128.932\n";
    assert_eq!(table(text, &[]).card()["subjects"]["MEX"]["values"]["x"], 128.932);
}

#[test]
fn lines_are_those_of_the_file() {
    let bad = "\"Korea,\nRep.\",KOR,2019,1\n\n\nChad,TCD,2019,bad\nPeru,PER,2019,bad\n";
    for text in [rows(bad), rows(bad).replace('\n', "\r\n"), format!("\u{feff}{}", rows(bad))] {
        let done = table(&text, &[]);
        assert!(done.stderr.contains("table.csv:7: expected a number"), "{}", done.stderr);
        assert!(done.stderr.contains("table.csv:8: expected a number"), "{}", done.stderr);
    }
    table(&format!("\n\n{}", rows("Chad,TCD,2019,bad\n")), &[]).fails(1, "table.csv:5: expected");
}

#[test]
fn nothing_is_written_unless_rows_may_be_left_out() {
    let text = rows("Chad,TCD,2019,bad\nPeru,PER,2019,2\nPeru,PER,2018,2018.\n");
    let folder = Folder::with("table.csv", &text);
    let arguments = ["table.csv", "--subject", "MEX", "--output", "card.json"];
    folder.import(&arguments).fails(
        1,
        "fact-box: 2 rows of table.csv cannot be read, so nothing is written; --lenient leaves them \
        out\n",
    );
    assert_eq!(folder.names(), ["table.csv"]);
    let done = folder.import(&[&arguments[..], &["--lenient"]].concat());
    assert_eq!(done.status, 0, "{}", done.stderr);
    assert!(done.stderr.contains("table.csv:3: expected a number"), "{}", done.stderr);
    assert!(done.stderr.contains("fact-box: 2 places (2 countries), 2019, 0 gaps, "));
    assert!(done.stderr.contains(" bytes, 2 rows left out\n"), "{}", done.stderr);
    assert!(folder.read("card.json").contains("\"PER\": { \"name\": \"Peru\", "));
}

#[test]
fn of_two_rows_that_contradict_each_other_none_is_taken() {
    let text = rows("Chad,TCD,2019,1\nChad,TCD,2019,2\nChad,TCD,2019,1\nChad,TCD,2018,\n");
    let done = table(&text, &["--lenient"]);
    assert!(
        done.stderr.contains("table.csv:4: expected the same for \"Chad\" in 2019 as in line 3")
    );
    assert!(
        done.stderr.contains("table.csv:5: expected the same for \"Chad\" in 2019 as in line 3")
    );
    assert!(done.stderr.contains(", 3 rows left out\n"), "{}", done.stderr);
    assert_eq!(done.card()["subjects"]["TCD"], json!({ "name": "Chad" }));
}

#[test]
fn a_blank_beside_a_value_is_a_contradiction() {
    table(&rows("Mexico,MEX,2019,\n"), &[]).fails(1, "table.csv:3: expected the same");
}

#[test]
fn twenty_problems_are_told_in_full() {
    let bad: String = (0..25).map(|year| format!("Chad,TCD,{},bad\n", 1990 + year)).collect();
    let done = table(&rows(&bad), &[]);
    assert_eq!(done.stderr.matches("expected a number").count(), 20);
    assert!(done.stderr.contains("table.csv: 5 more problems like these\n"), "{}", done.stderr);
    assert!(done.stderr.contains("fact-box: 25 rows of table.csv cannot be read"));
}

#[test]
fn files_that_are_no_tables() {
    table("", &[]).fails(1, "fact-box: table.csv: expected a header, found nothing\n");
    table(HEADER, &[]).fails(1, "fact-box: table.csv: expected at least one place, found none\n");
    let folder = Folder::new();
    folder.write("table.csv", b"country,code,year,x\nM\xe9xico,MEX,2019,1\n");
    folder.import(&["table.csv", "--subject", "MEX"]).fails(
        1,
        "fact-box: table.csv:2: expected UTF-8, found another encoding; spreadsheets save it",
    );
    folder
        .import(&["none.csv", "--subject", "MEX"])
        .fails(1, "fact-box: cannot read none.csv: No such file");
}

#[test]
fn more_than_a_card_may_hold_is_not_written() {
    let mut table = "Entity,Code,Year,A,B\nMexico,MEX,1999,1,2\n".to_owned();
    for place in 0..400 {
        for year in 1800..2000 {
            table.push_str(&format!("Place {place},,{year},1,2\n"));
        }
    }
    let folder = Folder::with("table.csv", &table);
    let columns = ["table.csv", "--column", "A", "--column", "B", "--subject", "MEX"];
    let done = folder.import(&[&columns[..], &["--output", "card.json"]].concat());
    done.fails(2, "the card would not be right: expected at most 150,000 values, found more");
    assert_eq!(folder.names(), ["table.csv"]);
    let some = [&columns[..], &["--years", "1900-1999"]].concat();
    assert_eq!(folder.import(&some).status, 0);
}
