//! What is downloaded is a file that other programs open, and says where its figures are from.

use std::collections::BTreeSet;
use std::io::Cursor;

use resvg::usvg::{self, roxmltree};
use serde_json::{Value, json};
use thirtyfour::prelude::*;

use crate::browser::{Page, Screen, on};
use crate::figures::published;
use crate::series::{take, texts};

const SOURCE: &str = "Our World in Data, from the Global Carbon Project and UN population figures";
const LICENSE: &str = "CC BY 4.0";
const DUBLIN_CORE: &str = "http://purl.org/dc/elements/1.1/";

/// Presses the button of a card and reads the file that it saves.
async fn download(page: &Page, card: &str, button: &str, file: &str) -> WebDriverResult<Vec<u8>> {
    page.let_download().await?;
    let said = take(page, card, button).await?;
    assert_eq!(said, format!("Downloading {file}."));
    Ok(page.downloaded(file).await)
}

#[tokio::test]
async fn a_reader_of_csv_finds_each_figure_and_its_source() {
    on("www/series.html", Screen::default(), |page| async move {
        page.wake("#mexico").await?;
        page.inside("#mexico", ".switch label:nth-of-type(2) input").await?.click().await?;
        let bytes = download(&page, "mexico", "Data (CSV)", "mexico.csv").await?;
        let text = bytes.strip_prefix("\u{feff}".as_bytes()).expect("a byte order mark");
        let mut table = csv::Reader::from_reader(text);
        let head = table.headers().expect("a header").clone();
        let at = |name: &str| head.iter().position(|own| own == name).expect(name);
        let rows: Vec<_> = table.records().map(|row| row.expect("a row")).collect();

        // As lines, the emissions of three places in each year that they have.
        let emissions = published("co2_per_capita");
        let mut found = BTreeSet::new();
        for row in rows.iter().filter(|row| &row[at("fact")] == "CO2 emissions") {
            assert_eq!(&row[at("unit")], "tons per person");
            if row[at("id")].is_empty() {
                let own = ["year", "value", "source"].map(|name| &row[at(name)]);
                assert_eq!(own, ["2030", "2", ""], "the target is nobody's figure");
                continue;
            }
            assert_eq!(&row[at("source")], SOURCE);
            assert_eq!(&row[at("edition")], "2021");
            assert_eq!(&row[at("license")], LICENSE);
            assert_eq!(&row[at("url")], "https://ourworldindata.org/co2-emissions");
            let (place, year) = (&row[at("place")], row[at("year")].parse().expect("a year"));
            assert_eq!(row[at("value")], emissions[place][&year], "{place} in {year}");
            found.insert((place.to_owned(), year));
        }
        let places = ["Mexico", "United States", "World"];
        let expected = places.into_iter().flat_map(|place| {
            emissions[place].range(1990..=2020).map(move |(year, _)| (place.to_owned(), *year))
        });
        assert_eq!(found, expected.collect());
        assert_eq!(found.len(), 93);
        // And what is told only, of Mexico alone.
        let told = rows.iter().filter(|row| &row[at("fact")] != "CO2 emissions");
        let told: Vec<_> = told.map(|row| [&row[at("id")], &row[at("value")]]).collect();
        assert_eq!(
            told,
            [
                ["MEX", "1945"],
                ["MEX", "1946"],
                ["MEX", "1980-1981"],
                ["MEX", "2002-2003"],
                ["MEX", "2009-2010"],
                ["MEX", "2021-2022"],
                ["MEX", "128932752"]
            ]
        );
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_reader_of_json_finds_a_card_with_its_source() {
    on("www/series.html", Screen::default(), |page| async move {
        page.wake("#mexico").await?;
        let bytes = download(&page, "mexico", "Data (JSON)", "mexico.json").await?;
        let card: Value = serde_json::from_slice(&bytes).expect("JSON");
        assert_eq!(card["sources"]["owid"]["name"], SOURCE);
        assert_eq!(card["sources"]["owid"]["edition"], "2021");
        assert_eq!(card["sources"]["owid"]["license"], LICENSE);
        assert_eq!(card["compare"], json!(["WORLD", "USA"]));
        let emissions = published("co2_per_capita");
        for (id, place) in [("MEX", "Mexico"), ("WORLD", "World"), ("USA", "United States")] {
            let value = &card["subjects"][id]["values"]["co2"];
            assert_eq!(value.to_string(), emissions[place][&2019], "{place}");
        }
        assert_eq!(card["subjects"].as_object().expect("subjects").len(), 3);
        // It is a card itself, and shows the same.
        page.add_card(&format!("return {card}")).await?;
        for what in ["h2", ".fact .value", ".sentence > strong", ".bars tr"] {
            assert_eq!(texts(&page, "late", what).await?, texts(&page, "mexico", what).await?);
        }
        assert_eq!(page.told("fact-box-ready").await?[1]["notices"], json!([]));
        Ok(())
    })
    .await;
}

/// A picture's pixels as red, green and blue.
struct Picture {
    width: u32,
    height: u32,
    pixels: Vec<[u8; 3]>,
}

impl Picture {
    /// The share of its area that is of about this colour.
    fn share(&self, colour: [u8; 3]) -> f64 {
        let near =
            |pixel: &&[u8; 3]| pixel.iter().zip(colour).all(|(own, one)| own.abs_diff(one) < 8);
        self.pixels.iter().filter(near).count() as f64 / self.pixels.len() as f64
    }
}

/// A drawing as another program paints it.
fn painted(svg: &[u8]) -> Picture {
    let mut options = usvg::Options::default();
    options.fontdb_mut().load_system_fonts();
    let tree = usvg::Tree::from_data(svg, &options).expect("a drawing");
    let size = tree.size().to_int_size();
    let mut pixels = resvg::tiny_skia::Pixmap::new(size.width(), size.height()).expect("room");
    resvg::render(&tree, usvg::Transform::identity(), &mut pixels.as_mut());
    let (width, height) = (size.width(), size.height());
    let pixels = pixels.data().chunks_exact(4).map(|pixel| [pixel[0], pixel[1], pixel[2]]);
    Picture { width, height, pixels: pixels.collect() }
}

/// An image as another program decodes it, and what it says of itself.
fn decoded(png: &[u8]) -> (Picture, Vec<(String, String)>) {
    let mut reader = png::Decoder::new(Cursor::new(png)).read_info().expect("an image");
    let mut buffer = vec![0; reader.output_buffer_size().expect("its size")];
    let frame = reader.next_frame(&mut buffer).expect("its pixels");
    reader.finish().expect("what follows them");
    let channels = frame.color_type.samples();
    let pixels = buffer[..frame.buffer_size()].chunks_exact(channels);
    let pixels = pixels.map(|pixel| [pixel[0], pixel[1], pixel[2]]).collect();
    let texts = reader.info().utf8_text.iter();
    let texts = texts.map(|text| (text.keyword.clone(), text.get_text().expect("text"))).collect();
    (Picture { width: frame.width, height: frame.height, pixels }, texts)
}

/// The red of the subject's bar, in light and in dark.
const ACCENTS: [[u8; 3]; 2] = [[0xb3, 0x26, 0x1e], [0xff, 0x8a, 0x80]];

#[tokio::test]
async fn a_decoder_of_images_finds_the_card_and_its_source() {
    for (dark, width) in [(false, 720), (true, 320)] {
        let screen = Screen { dark, width, ..Screen::default() };
        on("www/series.html", screen, move |page| async move {
            page.wake("#china").await?;
            let svg = download(&page, "china", "Drawing (SVG)", "china.svg").await?;
            let png = download(&page, "china", "Image (PNG)", "china.png").await?;

            let text = std::str::from_utf8(&svg).expect("UTF-8");
            let document = roxmltree::Document::parse(text).expect("XML");
            let term = |name| {
                let own = document.descendants().find(|own| own.has_tag_name((DUBLIN_CORE, name)));
                own.and_then(|own| own.text()).unwrap_or_default().to_owned()
            };
            assert!(term("source").contains(&format!("{SOURCE}, 2021 edition")), "{text}");
            assert_eq!(term("rights"), LICENSE);
            assert_eq!(
                term("identifier"),
                page.text("return location.href").await? + "#fact-box.china"
            );
            // All that the card says stands in it as text, its controls aside.
            let drawn = document.descendants().filter(|own| own.has_tag_name("text"));
            let drawn: Vec<_> = drawn.filter_map(|own| own.text()).collect();
            let drawn = drawn.join(" ");
            for what in [
                "h2",
                ".fact > dt",
                ".value",
                ".comparison h3",
                ".bars tr:not(.target) th",
                ".bars .label",
                ".end p",
            ] {
                for said in texts(&page, "china", what).await? {
                    let squeezed = |text: &str| text.split_whitespace().collect::<String>();
                    assert!(squeezed(&drawn).contains(&squeezed(&said)), "{said} in {drawn}");
                }
            }
            assert!(!drawn.contains("Compare with") && !drawn.contains("Share"), "{drawn}");
            let refers = |own: &roxmltree::Node| own.attributes().any(|own| own.name() == "href");
            assert!(!document.descendants().any(|own| refers(&own)), "it needs nothing else");

            let (image, said) = decoded(&png);
            let said = |keyword: &str| {
                let own = said.iter().find(|(own, _)| own == keyword);
                own.map_or("", |(_, text)| text).to_owned()
            };
            assert_eq!(said("Source"), term("source"));
            assert_eq!(said("Copyright"), LICENSE);
            assert_eq!(said("Comment"), term("identifier"));
            assert!(said("Title").starts_with("China: CO2 emissions, 2019"), "{}", said("Title"));

            // Both show the same: the page's ground, and China's bar, as long as it is.
            let drawing = painted(&svg);
            assert_eq!([image.width, image.height], [2 * drawing.width, 2 * drawing.height]);
            let accent = ACCENTS[usize::from(dark)];
            let (drawn, shot) = (drawing.share(accent), image.share(accent));
            assert!(drawn > 0.004, "{drawn}");
            assert!(
                (drawn / shot - 1.0).abs() < 0.1,
                "{drawn} of the drawing, {shot} of the image"
            );
            let ground = image.pixels[0];
            assert!((ground[0] < 64) == dark, "{ground:?}");
            assert!(drawing.share(ground) > 0.5 && image.share(ground) > 0.5);
            Ok(())
        })
        .await;
    }
}

#[tokio::test]
async fn a_picture_has_the_spaces_of_the_card() {
    on("www/mexico.html", Screen::default(), |page| async move {
        page.add_card(
            "return { version: 1, title: 'A\u{202f}B\u{3000}C\\n  D', subject: 'X',
               facts: [{ id: 'f', label: 'F', type: 'text' }],
               subjects: { X: { name: 'X', values: { f: 'G' } } } }",
        )
        .await?;
        let svg = download(&page, "late", "Drawing (SVG)", "a-b-c-d.svg").await?;
        let text = std::str::from_utf8(&svg).expect("UTF-8");
        assert!(text.contains(">A\u{202f}B\u{3000}C D<"), "{text}");
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_picture_has_words_as_they_are_seen() {
    on("www/mexico.html", Screen::default(), |page| async move {
        page.add_card(
            "return { version: 1, title: 'T', subject: 'X', kicker: 'Profil stra\u{df}e',
               note: 'Donau\u{ad}dampfschiff\u{ad}fahrtsgesellschaft', facts: [{ id: 'f', label: 'F', type: 'text' }],
               subjects: { X: { name: 'X', values: { f: 'G' } } } }",
        )
        .await?;
        page.get(
            "document.querySelector('#late').style.width = '9em';
             document.head.append(Object.assign(document.createElement('style'),
               { textContent: '#late::part(kicker) { text-transform: uppercase }' }));",
        )
        .await?;
        let svg = download(&page, "late", "Drawing (SVG)", "t.svg").await?;
        let text = std::str::from_utf8(&svg).expect("UTF-8");
        // A hyphen stands where a line ends, and nowhere else.
        for words in [">PROFIL STRASSE<", ">Donaudampfschiff\u{2010}<", ">fahrtsgesellschaft<"] {
            assert!(text.contains(words), "{words} in {text}");
        }
        Ok(())
    })
    .await;
}
