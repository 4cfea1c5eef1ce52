use super::*;
use crate::model::{SubjectIndex, Year};
use crate::resolve::resolve;
use crate::schema::Value;
use crate::view::{
    Block, Choice, Content, Direction, Drawing, Extent, Form, Key, Order, Row, Scope, Viewer,
};

/// Mexico, compared with Kenya and Ireland; France and Brazil are on offer.
const CARD: &str = r#"{
    "version": 1, "subject": "MEX", "compare": ["KEN", "IRL"], "as_of": "2021-11-01",
    "title": "México, <a> \"card\" & more",
    "facts": [
        { "id": "joined", "label": "Joined", "type": "year", "source": "un" },
        { "id": "council", "label": "Council", "type": "years", "compare": true, "source": "un" },
        { "id": "groups", "label": "Groups", "type": "list", "note": "Some of them" },
        { "id": "co2", "label": "CO2", "type": "number", "year": 2020, "digits": 2, "better": "lower",
          "unit": { "one": "ton", "other": "tons" }, "source": "owid",
          "target": { "value": 2, "year": 2030 } },
        { "id": "a.b~c", "label": "=Odd", "type": "text" },
        { "id": "people", "label": "People", "type": "number", "notation": "compact",
          "compare": false }
    ],
    "subjects": {
        "MEX": { "name": "Mexico", "values": { "joined": 1945, "council": "1946; 1980-1981",
            "groups": ["OAS", "-OECD"], "co2": { "2005": 4.25, "2020": 3.414 }, "a.b~c": "@home",
            "people": { "2005": 106000000, "2020": 128932752 } } },
        "KEN": { "name": "Kenya, \"the\"", "short": "Kenya", "values": { "joined": 1963,
            "council": "1973-1974", "groups": ["AU"], "co2": { "2005": 0.2, "2018": 0.35 },
            "people": { "2005": 36000000 } } },
        "IRL": { "name": "Ireland", "values": { "council": { "na": "neutral" },
            "co2": { "from": 2004, "values": [11.1, 11.5] } } },
        "FRA": { "name": "France", "values": { "joined": 1945, "council": "permanent", "co2": 4.7 } },
        "BRA": { "name": "Brazil", "values": { "co2": { "2020": 2.2 }, "a.b~c": "Ordem" } },
        "PER": { "name": "Peru", "values": { "co2": { "2020": 1.4 } } }
    },
    "sources": {
        "owid": { "name": "Our World in Data", "url": "https://ourworldindata.org/co2-emissions",
                  "edition": "2021", "license": "CC BY 4.0", "accessed": "2021-12-01" },
        "un": { "name": "United Nations" },
        "unused": { "name": "Nobody" }
    }
}"#;

fn viewer(card: Value) -> Viewer {
    let resolved = resolve(card, "en");
    assert_eq!(resolved.notices, []);
    Viewer::native(resolved.card.expect("a card"))
}

fn mexico() -> Viewer {
    viewer(serde_json::from_str(CARD).expect("JSON"))
}

fn index(viewer: &Viewer, id: &str) -> SubjectIndex {
    let subjects = &viewer.card().subjects;
    SubjectIndex(subjects.iter().position(|own| own.id == id).expect(id))
}

fn places(viewer: &Viewer, ids: &[&str]) -> Vec<SubjectIndex> {
    ids.iter().map(|id| index(viewer, id)).collect()
}

fn ids<'a>(viewer: &'a Viewer, choice: &'a Choice) -> Vec<&'a str> {
    viewer.ids(&choice.compared).collect()
}

fn year(year: &str) -> Option<Year> {
    Some(Year::from_digits(year).expect(year))
}

/// Many choices that a reader can make.
fn choices(viewer: &Viewer) -> Vec<Choice> {
    let first = viewer.first_choice();
    let kenya = index(viewer, "KEN");
    let by = |key, direction| Order::By(key, direction);
    let orders = [
        Order::Given,
        Order::BY_VALUE,
        by(Key::Name, Direction::Ascending),
        by(Key::Rank, Direction::Descending),
        by(Key::Of(kenya), Direction::Ascending),
        by(Key::Of(viewer.card().subject), Direction::Descending),
    ];
    let mut choices = Vec::new();
    for facts in [first.facts.clone(), vec![], vec![5, 2, 0], vec![4]] {
        for compared in [places(viewer, &["KEN", "IRL"]), places(viewer, &["BRA", "KEN", "FRA"])] {
            for year in [None, year("2005"), year("2019")] {
                for form in [Form::Bars, Form::Trend, Form::Field, Form::Table] {
                    for scope in [Scope::Compared, Scope::Everyone, Scope::Years] {
                        for order in orders {
                            let (facts, compared) = (facts.clone(), compared.clone());
                            choices.push(Choice { facts, compared, year, form, order, scope });
                        }
                    }
                }
            }
        }
    }
    choices
}

// Links.

#[test]
fn a_link_says_what_differs_from_the_first_view() {
    let viewer = mexico();
    let first = viewer.first_choice();
    assert_eq!(write(&viewer, &first, None), "");
    let choice = Choice {
        facts: vec![1, 4],
        compared: places(&viewer, &["BRA", "KEN"]),
        year: year("2005"),
        form: Form::Table,
        scope: Scope::Years,
        order: Order::By(Key::Of(index(&viewer, "KEN")), Direction::Descending),
    };
    let link = "places.BRA.KEN~year.2005~facts.council.a%2Eb%7Ec~view.table~table.years~\
                sort.place.KEN.down";
    assert_eq!(write(&viewer, &choice, None), link);
    assert_eq!(
        write(&viewer, &Choice { compared: vec![], facts: vec![], ..first }, None),
        "places~facts"
    );
}

#[test]
fn every_view_comes_back() {
    let viewer = mexico();
    let choices = choices(&viewer);
    assert_eq!(choices.len(), 4 * 2 * 3 * 4 * 3 * 6);
    for choice in choices {
        let link = write(&viewer, &choice, None);
        assert!(link.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_.~%".contains(&b)), "{link}");
        assert_eq!(read(&viewer, &link), choice, "{link}");
    }
}

#[test]
fn what_a_card_does_not_know_is_passed_over() {
    let viewer = mexico();
    let first = viewer.first_choice();
    for link in [
        "",
        "~",
        "~~.~",
        "year",
        "year.",
        "year.20055",
        "year.-1",
        "view",
        "view.pie",
        "table.all",
        "sort",
        "sort.up",
        "sort.value",
        "sort.value.sideways",
        "sort.place.down",
        "%",
        "%ff%.%~%",
        "sort.place.XXX.up",
        "nothing.here",
        "sort.place.FRA.up",
        "\u{0}\u{10ffff}",
        "PLACES.BRA",
    ] {
        assert_eq!(read(&viewer, link), first, "{link}");
    }
    let read =
        read(&viewer, "places.BRA.XXX.MEX.KEN.BRA~places.FRA~facts.co2.no.co2~year.2005~extra");
    assert_eq!(ids(&viewer, &read), ["BRA", "KEN"]);
    assert_eq!((read.facts, read.year), (vec![3], year("2005")));
    let many = format!("places{}", ".BRA".repeat(100_000));
    assert_eq!(super::read(&viewer, &many).compared, places(&viewer, &["BRA"]));
}

// Groups.

#[test]
fn a_group_has_in_common_what_was_changed() {
    let (mexico, kenya) = (mexico(), viewer(kenya()));
    let none = || Shared::default();
    assert_eq!(shared(&mexico, &mexico.first_choice(), none()), none());

    // Only the year.
    let choice = Choice { year: year("2005"), ..mexico.first_choice() };
    let group = shared(&mexico, &choice, none());
    assert_eq!(group.write(), "year.2005");

    // Mexico's reader adds Brazil.
    let choice = Choice { compared: places(&mexico, &["KEN", "IRL", "BRA"]), ..choice };
    let group = shared(&mexico, &choice, group);
    assert_eq!(group.write(), "places.KEN.IRL.BRA~year.2005");
    assert_eq!(Shared::parse(&group.write()), group);

    // Kenya's card is not compared with Kenya.
    let (compared, moved) = follow(&kenya, &group);
    assert_eq!((compared.clone(), moved), (Some(places(&kenya, &["IRL", "BRA"])), year("2005")));

    // Kenya's reader removes Ireland and adds Mexico: Kenya stays for the others.
    let choice = Choice { compared: places(&kenya, &["BRA", "MEX"]), ..kenya.first_choice() };
    let group = shared(&kenya, &choice, group);
    assert_eq!(group.write(), "places.KEN.BRA.MEX~year.2005");
    assert_eq!(follow(&mexico, &group).0, Some(places(&mexico, &["KEN", "BRA"])));
    // A place that a card has not heard of stays, too.
    let strange = Shared::parse("places.XXX.BRA");
    assert_eq!(shared(&kenya, &choice, strange).write(), "places.XXX.BRA.MEX");
}

#[test]
fn a_link_has_what_the_group_has_in_common() {
    let viewer = mexico();
    let choice = Choice { year: year("1999"), form: Form::Trend, ..viewer.first_choice() };
    let group = Shared::parse("places.MEX.BRA~year.2005");
    assert_eq!(write(&viewer, &choice, Some(&group)), "places.MEX.BRA~year.2005~view.trend");
    assert_eq!(write(&viewer, &choice, Some(&Shared::default())), "view.trend");
}

#[test]
fn a_link_names_the_year_that_is_shown() {
    let viewer = mexico();
    let then = read(&viewer, "year.1995");
    assert_eq!((then.year, write(&viewer, &then, None)), (year("2004"), "year.2004".to_owned()));
    // The year of the group stays as long as this card only shows the nearest that it has.
    let group = Shared::parse("year.1995");
    assert_eq!(shared(&viewer, &then, group.clone()).year, year("1995"));
    let moved = Choice { year: year("2005"), ..then };
    assert_eq!(shared(&viewer, &moved, group).year, year("2005"));
}

fn kenya() -> Value {
    let own: Value =
        serde_json::from_str(r#"{ "subject": "KEN", "compare": ["IRL"] }"#).expect("JSON");
    own.over(serde_json::from_str(CARD).expect("JSON"))
}

// Data.

#[test]
fn the_table_has_what_is_shown() {
    let viewer = mexico();
    let choice = Choice { facts: vec![1, 3], ..viewer.first_choice() };
    let owid =
        "Our World in Data,https://ourworldindata.org/co2-emissions,2021,2021-12-01,CC BY 4.0";
    let expected = [
        "\u{feff}fact,place,id,year,value,unit,missing,source,url,edition,accessed,license"
            .to_owned(),
        "Joined,Mexico,MEX,,1945,,,United Nations,,,,".to_owned(),
        "Council,Mexico,MEX,,1946,,,United Nations,,,,".to_owned(),
        "Council,Mexico,MEX,,1980-1981,,,United Nations,,,,".to_owned(),
        "Council,\"Kenya, \"\"the\"\"\",KEN,,1973-1974,,,United Nations,,,,".to_owned(),
        "Council,Ireland,IRL,,,,does not apply (neutral),United Nations,,,,".to_owned(),
        "Groups,Mexico,MEX,,OAS,,,,,,,".to_owned(),
        "Groups,Mexico,MEX,,'-OECD,,,,,,,".to_owned(),
        format!("CO2,Mexico,MEX,2020,3.414,tons,,{owid}"),
        format!("CO2,\"Kenya, \"\"the\"\"\",KEN,2018,0.35,tons,,{owid}"),
        format!("CO2,Ireland,IRL,2005,11.5,tons,,{owid}"),
        // It is the card's own.
        "CO2,target for 2030,,2030,2,tons,,,,,,".to_owned(),
        "'=Odd,Mexico,MEX,,'@home,,,,,,,".to_owned(),
        "People,Mexico,MEX,2020,128932752,,,,,,,".to_owned(),
    ];
    assert_eq!(csv(&viewer, &choice).lines().collect::<Vec<_>>(), expected);
    assert!(csv(&viewer, &choice).lines().count() == csv(&viewer, &choice).matches("\r\n").count());
}

#[test]
fn who_has_no_number_has_none_of_the_year_that_is_told() {
    let json = r#"{ "version": 1, "subject": "A", "compare": ["B", "C"],
        "facts": [{ "id": "f", "label": "F", "type": "number" }],
        "subjects": { "A": { "name": "A", "values": { "f": { "2011": 1 } } },
            "B": { "name": "B", "values": { "f": { "2019": 2 } } }, "C": { "name": "C", "values": { "f": 3 } } } }"#;
    let viewer = viewer(serde_json::from_str(json).expect("JSON"));
    let table = csv(&viewer, &viewer.first_choice());
    let rows: Vec<_> = table.lines().skip(1).collect();
    assert_eq!(rows, ["F,A,A,2011,1,,,,,,,", "F,B,B,2011,,,no data,,,,,", "F,C,C,,3,,,,,,,"]);
    // And a number of no year is given none.
    let taken = card(&viewer, &viewer.first_choice(), Extent::Shown).json(0);
    assert!(!taken.contains("\"year\""), "{taken}");
}

#[test]
fn no_text_is_a_formula_wherever_a_spreadsheet_ends_its_cells() {
    let json = r#"{ "version": 1, "subject": "A", "facts": [{ "id": "f", "label": "F", "type": "list" }],
        "subjects": { "A": { "name": "a;=1+1", "values": { "f": ["＝1+1", "a\t @b", "a; b"] } } } }"#;
    let viewer = viewer(serde_json::from_str(json).expect("JSON"));
    let table = csv(&viewer, &viewer.first_choice());
    let values: Vec<_> = table.lines().skip(1).collect();
    assert_eq!(
        values,
        [
            "F,\"a;'=1+1\",A,,'＝1+1,,,,,,,",
            "F,\"a;'=1+1\",A,,\"a\t' @b\",,,,,,,",
            "F,\"a;'=1+1\",A,,\"a; b\",,,,,,,",
        ]
    );
}

/// Without a year of its own a fact is shown as of the subject's last one, which is not everybody's last.
#[test]
fn the_numbers_are_those_that_are_shown() {
    let others = ["B", "C", "D", "E"].map(|id| {
        format!(r#""{id}": {{ "name": "{id}", "values": {{ "f": {{ "2018": 2, "2020": 1 }} }} }}"#)
    });
    let json = format!(
        r#"{{ "version": 1, "subject": "A", "compare": ["B"],
             "facts": [{{ "id": "f", "label": "F", "type": "number" }}],
             "subjects": {{ "A": {{ "name": "A", "values": {{ "f": {{ "2017": 3, "2018": 4 }} }} }}, {} }} }}"#,
        others.join(",")
    );
    let viewer = viewer(serde_json::from_str(&json).expect(&json));
    let first = viewer.first_choice();
    let is = |place: &str, value: &str| [place.to_owned(), "2018".to_owned(), value.to_owned()];
    assert_eq!(rows(&viewer, &first, "F"), [is("A", "4"), is("B", "2")]);
    let everyone = Choice { form: Form::Field, ..first };
    assert_eq!(
        rows(&viewer, &everyone, "F"),
        [is("A", "4"), is("B", "2"), is("C", "2"), is("D", "2"), is("E", "2")]
    );
    let json = card(&viewer, &everyone, Extent::Shown).json(0);
    let again = self::viewer(serde_json::from_str(&json).expect(&json));
    let all = Choice { form: Form::Field, ..again.first_choice() };
    assert_eq!(rows(&again, &all, "F"), rows(&viewer, &everyone, "F"));
}

/// The rows of a fact, of places and years.
fn rows(viewer: &Viewer, choice: &Choice, fact: &str) -> Vec<[String; 3]> {
    let table = csv(viewer, choice);
    let mut reader = ::csv::Reader::from_reader(table.trim_start_matches('\u{feff}').as_bytes());
    let rows = reader.records().map(|row| row.expect("a row"));
    let own = rows.filter(|row| &row[0] == fact);
    own.map(|row| [2, 3, 4].map(|column| row[column].to_owned())).collect()
}

#[test]
fn the_table_moves_and_grows_with_the_view() {
    let viewer = mexico();
    let first = viewer.first_choice();
    let row = |id: &str, year: &str, value: &str| [id, year, value].map(str::to_owned);
    let target = row("", "2030", "2");
    // In 2004 nothing but Ireland's is known.
    let choice = Choice { year: year("2004"), ..first.clone() };
    let early = [
        row("MEX", "2004", ""),
        row("KEN", "2004", ""),
        row("IRL", "2004", "11.1"),
        target.clone(),
    ];
    assert_eq!(rows(&viewer, &choice, "CO2"), early);
    assert_eq!(rows(&viewer, &choice, "People"), [row("MEX", "2004", "")]);
    // Lines have all years.
    let choice = Choice { form: Form::Trend, ..first.clone() };
    let all = [
        row("MEX", "2005", "4.25"),
        row("MEX", "2020", "3.414"),
        row("KEN", "2005", "0.2"),
        row("KEN", "2018", "0.35"),
        row("IRL", "2004", "11.1"),
        row("IRL", "2005", "11.5"),
        target,
    ];
    assert_eq!(rows(&viewer, &choice, "CO2"), all);
    // All places on one strip.
    let choice = Choice { form: Form::Field, ..first };
    let places: Vec<_> = rows(&viewer, &choice, "CO2").into_iter().map(|[id, ..]| id).collect();
    assert_eq!(places, ["MEX", "KEN", "IRL", "FRA", "BRA", "PER", ""]);
}

/// What a view says, without what depends on years and places that are not shown.
fn said(viewer: &Viewer, choice: &Choice) -> Vec<(String, Vec<(String, String)>)> {
    let row = |row: Row| {
        let content = match row.content {
            Content::Text(text) | Content::Nothing(text) | Content::Years(text, _) => text,
            Content::Lines(lines) => lines.join("|"),
        };
        (row.label, vec![(content, format!("{:?}", row.about))])
    };
    let blocks = viewer.view(choice, None).blocks.into_iter();
    let said = blocks.flat_map(|block| match block {
        Block::Rows(rows) => rows.into_iter().map(row).collect(),
        Block::Comparison(own) => {
            // Ranks are among all, of whom most may be left behind.
            let rest = own.sentence.rest.split(" Mexico ranks ").next().unwrap_or_default();
            let mut said = vec![(own.sentence.lead, rest.to_owned())];
            said.extend(match own.drawing {
                // The unit stands where there is room, which depends on other years.
                Drawing::Bars(bars) => {
                    let label = |label: String| label.trim_end_matches(" tons").to_owned();
                    let rows = bars.rows.into_iter().map(|row| (row.name, label(row.label)));
                    rows.collect::<Vec<_>>()
                }
                // The chosen year is marked on it, which is not the card's.
                Drawing::Strips(strips) => vec![(format!("{:?}", strips.rows), String::new())],
                Drawing::Trend(trend) => {
                    trend.readout.into_iter().map(|read| (read.name, read.value)).collect()
                }
                other => vec![(format!("{other:?}"), String::new())],
            });
            said.push((format!("{:?}", own.about), String::new()));
            vec![(own.heading, said)]
        }
    });
    said.collect()
}

#[test]
fn the_card_taken_away_says_the_same() {
    let viewer = mexico();
    // Where none of the places that are shown has it, there is nothing left to compare with.
    let alone = |choice: &Choice| choice.facts == [4] && ids(&viewer, choice) == ["KEN", "IRL"];
    for choice in choices(&viewer).into_iter().filter(|choice| !alone(choice)) {
        let json = card(&viewer, &choice, Extent::Shown).json(3);
        let taken = self::viewer(serde_json::from_str(&json).expect(&json));
        let link = write(&viewer, &choice, None);
        let plain = Choice { form: Form::Bars, order: Order::Given, ..choice.clone() };
        assert_eq!(said(&taken, &taken.first_choice()), said(&viewer, &plain), "{link}\n{json}");
        assert_eq!(
            viewer.view(&choice, None).sources,
            taken.view(&taken.first_choice(), None).sources
        );
        // And so does what it says as a table.
        let scope = |choice: Choice| Choice { form: Form::Table, scope: Scope::Compared, ..choice };
        let rows = |viewer: &Viewer, choice: Choice| csv(viewer, &scope(choice));
        assert_eq!(rows(&taken, taken.first_choice()), rows(&viewer, plain), "{link}\n{json}");
    }
}

#[test]
fn what_could_not_be_read_is_not_taken_for_no_data() {
    let broken = CARD.replace("\"co2\": 4.7", "\"co2\": \"4.7\"");
    let resolved = resolve(serde_json::from_str(&broken).expect("JSON"), "en");
    let viewer = Viewer::native(resolved.card.expect("a card"));
    let choice = Choice { compared: places(&viewer, &["FRA", "KEN"]), ..viewer.first_choice() };
    assert!(rows(&viewer, &choice, "CO2").iter().all(|[id, ..]| id != "FRA"));
    let json = card(&viewer, &choice, Extent::Shown).json(0);
    let again = resolve(serde_json::from_str(&json).expect("JSON"), "en");
    assert_eq!(again.notices.len(), 1);
    let again = Viewer::native(again.card.expect("a card"));
    assert_eq!(said(&again, &again.first_choice()), said(&viewer, &choice));
}

#[test]
fn a_citation_names_the_page_and_the_sources() {
    let viewer = mexico();
    let from = Cited { page: "A page", address: "https://news.example/#fact-box.1" };
    let choice = Choice { facts: vec![3], ..viewer.first_choice() };
    assert_eq!(
        cite(&viewer, &choice, &from),
        "México, <a> \"card\" & more: CO2, 2020. Sources: United Nations; Our World in Data, 2021 \
         edition, https://ourworldindata.org/co2-emissions, read on December 1, 2021, CC BY 4.0. \
         “A page”, https://news.example/#fact-box.1"
    );
    // A frame has no page of its own to name.
    let cited = cite(&viewer, &choice, &Cited { page: "", ..from });
    assert!(cited.ends_with(", CC BY 4.0. https://news.example/#fact-box.1"), "{cited}");
    assert_eq!(file_name(&viewer, "csv"), "mexico-a-card-more.csv");
}

#[test]
fn what_is_cited_keeps_its_signs_in_a_text_from_right_to_left() {
    let json = r#"{ "version": 1, "lang": "ar", "title": "عنوان", "subject": "A",
        "facts": [{ "id": "f", "label": "عدد", "type": "number", "source": "s" }],
        "subjects": { "A": { "name": "أ", "values": { "f": 1 } }, "B": { "name": "ب", "values": { "f": 2 } } },
        "sources": { "s": { "name": "UN (public record).", "url": "https://a.example/", "license": "CC BY 4.0" } } }"#;
    let viewer = viewer(serde_json::from_str(json).unwrap());
    let from = Cited { page: "", address: "https://news.example/" };
    let cited = cite(&viewer, &viewer.first_choice(), &from);
    for part in ["UN (public record).", "https://a.example/", "CC BY 4.0", "https://news.example/"]
    {
        assert!(cited.contains(&format!("\u{2068}{part}\u{2069}")), "{part} in {cited}");
    }
}

#[test]
fn a_licence_is_told_once_and_only_of_what_is_cited() {
    let json = r#"{ "version": 1, "subject": "A",
        "facts": [{ "id": "x", "label": "X", "type": "text", "source": "a" },
                  { "id": "y", "label": "Y", "type": "text", "source": "b" },
                  { "id": "z", "label": "Z", "type": "text", "source": "c" }],
        "subjects": { "A": { "name": "A", "values": { "x": "x", "y": "y", "z": "z" } } },
        "sources": { "a": { "name": "A", "license": "CC BY" }, "b": { "name": "B", "license": "CC0" },
                     "c": { "name": "C", "license": "CC BY" }, "d": { "name": "D", "license": "ODbL" } } }"#;
    let viewer = viewer(serde_json::from_str(json).expect("JSON"));
    assert_eq!(licenses(&viewer), ["CC BY", "CC0"]);
}

#[test]
fn the_frame_holds_the_card_and_its_view() {
    use base64::Engine;
    use base64::engine::general_purpose::URL_SAFE_NO_PAD;
    let viewer = mexico();
    let choice = Choice {
        facts: vec![3],
        compared: places(&viewer, &["BRA"]),
        year: year("2005"),
        form: Form::Trend,
        ..viewer.first_choice()
    };
    let page = "https://news.example/embed.html?a=1&b";
    let encode = |json: &str| URL_SAFE_NO_PAD.encode(json);
    let code = frame(&viewer, &choice, page, 412, encode).expect("a code");
    let (start, rest) = code.split_once('#').expect("a fragment");
    assert_eq!(start, "<iframe src=\"https://news.example/embed.html?a=1&amp;b");
    let (encoded, rest) = rest.split_once("&amp;").expect("a view");
    assert_eq!(
        rest,
        "fact-box.1=year.2005~view.trend\" title=\"México, &lt;a&gt; &quot;card&quot; &amp; more\" \
         width=\"100%\" height=\"412\" frameborder=\"0\" loading=\"lazy\"></iframe>"
    );
    let json = URL_SAFE_NO_PAD.decode(encoded).expect("base64");
    let framed = self::viewer(serde_json::from_slice(&json).expect("JSON"));
    let shown = read(&framed, "year.2005~view.trend");
    assert_eq!(said(&framed, &shown), said(&viewer, &choice));
    // Its series are whole, and whoever is not shown is not in it.
    assert_eq!(
        said(&framed, &read(&framed, "")),
        said(&viewer, &Choice { year: None, form: Form::Bars, ..choice })
    );
    assert_eq!(framed.card().subjects.len(), 2);
}

#[test]
fn no_frame_has_an_address_that_no_browser_opens() {
    let viewer = mexico();
    let first = viewer.first_choice();
    let code = |page: &str| frame(&viewer, &first, page, 412, |_| "card".to_owned());
    let page = "p".repeat(LONGEST - "#card".len());
    assert!(code(&page).is_some());
    assert_eq!(code(&format!("{page}p")), None);
}

#[test]
fn json_is_what_other_parsers_read() {
    let odd = "{\"a\\u0000\\n\\\"\\\\</script>\\u2028\u{10ffff}\": [1e300, -0.5, 3.414, 1e-7, null, true, {}, []]}";
    let value: Value = serde_json::from_str(odd).expect("JSON");
    for levels in [0, 3] {
        let written = value.json(levels);
        assert!(!written.contains('<'), "{written}");
        let (own, other): (serde_json::Value, serde_json::Value) = (
            serde_json::from_str(&written).expect(&written),
            serde_json::from_str(odd).expect("JSON"),
        );
        assert_eq!(own, other);
    }
    let value: Value =
        serde_json::from_str(r#"{ "a": 1, "b": [{ "c": 2 }, { "d": [1, 2] }], "e": {} }"#)
            .expect("JSON");
    assert_eq!(
        value.json(2),
        "{\n  \"a\": 1,\n  \"b\": [\n    {\"c\": 2},\n    {\"d\": [1, 2]}\n  ],\n  \"e\": {}\n}"
    );
}
