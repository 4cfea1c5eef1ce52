mod fluent;
mod languages;

use super::*;
use crate::model::{Measure, Notation, Subject, Unit, Year};

fn format() -> Format {
    Format::native(&Language::default())
}

fn standard(value: f64, decimals: Option<u8>) -> String {
    let measure = Measure { decimals, ..Measure::default() };
    format().number(Number::new(value).unwrap(), &measure)
}

fn compact(value: f64, decimals: Option<u8>) -> String {
    let measure = Measure { decimals, notation: Notation::Compact, ..Measure::default() };
    format().number(Number::new(value).unwrap(), &measure)
}

#[test]
fn decimals_are_the_most_that_are_shown() {
    assert_eq!(standard(3.4, Some(1)), "3.4");
    assert_eq!(standard(16.0, Some(1)), "16");
    assert_eq!(standard(15.901, Some(1)), "15.9");
    assert_eq!(standard(3.414, None), "3.414");
    assert_eq!(standard(0.1 + 0.2, None), "0.30000000000000004");
    assert_eq!(standard(1234567.0, None), "1,234,567");
    assert_eq!(standard(1e21, Some(0)), "1,000,000,000,000,000,000,000");
}

#[test]
fn decimals_stop_where_the_significant_digits_do() {
    let shown = |value: f64, digits: u8, decimals: Option<u8>| {
        let measure = Measure { digits: Some(digits), decimals, ..Measure::default() };
        format().number(Number::new(value).unwrap(), &measure)
    };
    // As newspapers printed them.
    assert_eq!([3.414, 4.719, 15.901].map(|value| shown(value, 2, None)), ["3.4", "4.7", "16"]);
    assert_eq!(shown(9.96, 2, None), "10");
    assert_eq!(shown(15901.4, 2, None), "15,901");
    assert_eq!(shown(0.0414, 2, None), "0.041");
    assert_eq!(shown(0.0414, 2, Some(1)), "0.04");
    assert_eq!(shown(-15.901, 2, None), "\u{2212}16");
    assert_eq!(shown(0.0, 2, None), "0");
    assert_eq!(shown(0.05, 1, None), "0.05");
}

#[test]
fn a_search_sees_no_accents_and_no_case() {
    let fold = |text: &str| format().fold(text);
    assert_eq!(fold("Côte d’Ivoire"), "cote d’ivoire");
    assert_eq!(fold("São Tomé"), fold("SAO TOME"));
    assert_eq!(fold("Åland, Curaçao, Türkiye"), "aland, curacao, turkiye");
    assert_eq!(fold("Österreich, Großbritannien"), "osterreich, grossbritannien");
    assert_eq!(fold("İstanbul"), "istanbul");
}

#[test]
fn axes_are_labelled_with_round_numbers() {
    let tick = |value: f64, notation| {
        let measure = Measure { notation, decimals: Some(0), ..Measure::default() };
        format().tick(Number::new(value).unwrap(), &measure)
    };
    assert_eq!(tick(0.6, Notation::Standard), "0.6");
    assert_eq!(tick(5000.0, Notation::Standard), "5,000");
    assert_eq!(tick(1.25e9, Notation::Standard), "1.25 billion");
    assert_eq!(tick(-2.5e3, Notation::Compact), "\u{2212}2.5 thousand");
}

#[test]
fn halves_round_away_from_zero_as_they_are_written() {
    assert_eq!(standard(4.75, Some(1)), "4.8");
    assert_eq!(standard(-4.75, Some(1)), "−4.8");
    // Its binary neighbour is below the half, and it is not what the editor wrote.
    assert_eq!(standard(1.005, Some(2)), "1.01");
    assert_eq!(standard(4.7501, Some(1)), "4.8");
    assert_eq!(standard(0.5, Some(0)), "1");
}

#[test]
fn only_zero_is_zero() {
    assert_eq!(standard(-0.0, Some(1)), "0");
    assert_eq!(standard(-0.04, Some(1)), "−0.04");
    assert_eq!(standard(0.0004, Some(1)), "0.0004");
    // But what a sum of binary fractions leaves is.
    assert_eq!(standard(-1e-17, Some(1)), "0");
    assert_eq!(standard(-0.05, Some(1)), "−0.1");
    assert_eq!(standard(-3.0, None), "−3");
}

#[test]
fn compact_numbers_round_across_their_prefix() {
    assert_eq!(compact(128_900_000.0, Some(1)), "128.9 million");
    assert_eq!(compact(128_932_752.0, Some(1)), "128.9 million");
    assert_eq!(compact(999_500.0, Some(0)), "1 million");
    assert_eq!(compact(999_949.0, Some(1)), "999.9 thousand");
    assert_eq!(compact(999_950.0, Some(1)), "1 million");
    assert_eq!(compact(950.0, Some(1)), "950");
    assert_eq!(compact(0.0, Some(1)), "0");
    assert_eq!(compact(-1_250_000.0, None), "−1.3 million");
    assert_eq!(compact(7.8e9, None), "7.8 billion");
}

#[test]
fn units_follow_the_number_as_written() {
    let forms = vec![
        (Plural::One, "ton per person".to_owned()),
        (Plural::Other, "tons per person".to_owned()),
    ];
    let unit = Unit::Plural(forms, "tons per person".to_owned());
    let measure = Measure { unit, decimals: Some(1), ..Measure::default() };
    let quantity = |value: f64| format().quantity(Number::new(value).unwrap(), &measure);
    assert_eq!(quantity(1.0), "1 ton per person");
    // Written as 1, so in the singular.
    assert_eq!(quantity(1.04), "1 ton per person");
    assert_eq!(quantity(1.1), "1.1 tons per person");
    assert_eq!(quantity(0.0), "0 tons per person");

    let compact = Measure { notation: Notation::Compact, ..measure };
    let quantity = |value: f64| format().quantity(Number::new(value).unwrap(), &compact);
    assert_eq!(quantity(1.0), "1 ton per person");
    assert_eq!(quantity(1e6), "1 million tons per person");

    let percent = Measure { unit: Unit::Always("%".to_owned()), ..Measure::default() };
    assert_eq!(format().quantity(Number::new(12.0).unwrap(), &percent), "12%");
}

#[test]
fn lists_and_days_read_as_in_a_newspaper() {
    let list = |items: &[&str]| {
        format().list(&items.iter().map(|item| (*item).to_owned()).collect::<Vec<_>>())
    };
    assert_eq!(list(&["Spanish", "English", "French"]), "Spanish, English and French");
    assert_eq!(list(&["Spanish", "English"]), "Spanish and English");
    assert_eq!(list(&["Spanish"]), "Spanish");
    let day = Date::from_iso("2021-11-01").unwrap();
    assert_eq!(format().date(day), "November 1, 2021");
    let britain = Language::from_tag("en-GB").unwrap();
    assert_eq!(Format::native(&britain).date(day), "1 November 2021");
}

#[test]
fn years_read_as_text() {
    let tenure = |text| format().tenure(&Tenure::parse(text));
    assert_eq!(tenure("1946; 1980-1981; and 2021-2022"), "1946; 1980–1981; 2021–2022");
    assert_eq!(tenure("permanent"), "permanent");
    assert_eq!(tenure("soon"), "soon");
}

fn speaking(tag: &str) -> Format {
    Format::native(&Language::from_tag(tag).expect(tag))
}

/// A name in a sentence; its id is that of a country where that counts.
fn inside(tag: &str, id: &str, name: &str) -> String {
    let subject = Subject { id: id.to_owned(), name: name.to_owned(), short: None, ranked: true };
    speaking(tag).in_sentence(&subject)
}

#[test]
fn names_inside_an_english_sentence() {
    for (name, expected) in [
        ("World average", "the world average"),
        ("World", "the world"),
        ("World Bank countries", "the World Bank countries"),
        ("US", "the US"),
        ("United States", "the United States"),
        ("United Kingdom", "the United Kingdom"),
        ("Democratic Republic of Congo", "the Democratic Republic of Congo"),
        ("EU average", "the EU average"),
        ("The Gambia", "the Gambia"),
        ("The Hague", "The Hague"),
        ("U.S.", "the U.S."),
        ("E.U.", "the E.U."),
        ("U Thant", "U Thant"),
        ("European Union (27)", "the European Union (27)"),
        ("EU-27", "the EU-27"),
        ("Euro area", "the euro area"),
        ("Eurozone", "the eurozone"),
        ("High-income countries", "the high-income countries"),
        ("Upper middle income", "upper middle income"),
        ("Developing countries", "the developing countries"),
        ("African countries", "the African countries"),
        ("Lower Saxony", "Lower Saxony"),
        ("Middle East & North Africa", "the Middle East & North Africa"),
        ("Middle-income countries", "the middle-income countries"),
        ("Caribbean", "the Caribbean"),
        ("Isle of Man", "the Isle of Man"),
        ("Panama Canal Zone", "the Panama Canal Zone"),
        ("OECD", "the OECD"),
        ("G7", "the G7"),
        ("Rest of the world", "the rest of the world"),
        ("Total", "the total"),
        ("State average", "the state average"),
        ("Average of OECD countries", "the average of OECD countries"),
        ("North America (excl. USA)", "North America (excl. USA)"),
        ("High-income countries (WB)", "the high-income countries (WB)"),
        ("Netherlands (Kingdom of the)", "the Netherlands (Kingdom of the)"),
        ("Falkland Islands (Malvinas)", "the Falkland Islands (Malvinas)"),
        ("Central Europe and the Baltics", "Central Europe and the Baltics"),
        ("West Bank and Gaza", "the West Bank and Gaza"),
        ("West Midlands", "the West Midlands"),
        ("West Germany", "West Germany"),
        ("West African average", "the West African average"),
        ("World average (UN)", "the world average (UN)"),
        ("Gaza", "Gaza"),
        ("South West", "the South West"),
        ("Key West", "Key West"),
        ("District of Columbia", "the District of Columbia"),
        ("EU27", "the EU27"),
        ("U. Bolt", "U. Bolt"),
        ("Ivory Coast", "Ivory Coast"),
        ("Mexico", "Mexico"),
        ("Brazil", "Brazil"),
        ("Belarus", "Belarus"),
        ("Cyprus", "Cyprus"),
        ("Norway", "Norway"),
        ("", ""),
    ] {
        assert_eq!(inside("en", "X", name), expected);
    }
}

#[test]
fn names_inside_a_sentence_of_another_language() {
    for (tag, id, name, expected) in [
        ("fr", "USA", "États-Unis", "les États-Unis"),
        ("fr", "DEU", "Allemagne", "l’Allemagne"),
        ("fr", "MEX", "Mexique", "le Mexique"),
        ("fr", "CUB", "Cuba", "Cuba"),
        ("fr", "WORLD", "Moyenne mondiale", "la moyenne mondiale"),
        ("fr", "NLD", "Les Pays-Bas", "les Pays-Bas"),
        ("fr", "CIV", "La Côte d’Ivoire", "la Côte d’Ivoire"),
        ("fr", "X", "La Havane", "La Havane"),
        ("fr", "X", "L’Europe", "l’Europe"),
        ("fr", "NLD", "Pays-Bas", "les Pays-Bas"),
        ("fr", "X", "Pays de la Loire", "les Pays de la Loire"),
        ("fr", "X", "Pays de Galles", "le pays de Galles"),
        ("fr", "X", "Pays basque", "le Pays basque"),
        ("fr", "X", "Pays à revenu élevé", "les pays à revenu élevé"),
        ("fr", "SWZ", "Swaziland", "le Swaziland"),
        ("fr", "SWZ", "Eswatini", "l’Eswatini"),
        ("fr", "COD", "Congo-Kinshasa", "le Congo-Kinshasa"),
        ("fr", "NLD", "Pays-Bas (Royaume des)", "les Pays-Bas (Royaume des)"),
        ("fr", "SLV", "El Salvador", "El Salvador"),
        ("fr", "X", "Île-de-France", "l’Île-de-France"),
        ("fr", "X", "Îles du Pacifique", "les îles du Pacifique"),
        ("fr", "X", "Moyen-Orient et Afrique du Nord", "le Moyen-Orient et Afrique du Nord"),
        ("fr", "X", "Le Pen", "Le Pen"),
        ("fr", "X", "L. Messi", "L. Messi"),
        ("fr", "X", "L.\u{a0}Messi", "L.\u{a0}Messi"),
        ("es", "X", "Media de la UE", "la media de la UE"),
        ("es", "X", "Países de la OCDE", "los países de la OCDE"),
        ("es", "NLD", "Países Bajos", "Países Bajos"),
        ("es", "X", "País Vasco", "el País Vasco"),
        ("es", "X", "Región de Murcia", "la Región de Murcia"),
        ("es", "USA", "EE UU", "EE UU"),
        ("es", "WORLD", "Media mundial", "la media mundial"),
        ("ru", "WORLD", "Средний мировой показатель", "средний мировой показатель"),
        ("ru", "USA", "США", "США"),
        ("ru", "X", "Страны с высоким доходом", "страны с высоким доходом"),
        ("ru", "X", "Среднее по ОЭСР", "среднее по ОЭСР"),
        ("ru", "X", "Остальной мир", "остальной мир"),
        ("ru", "X", "Еврозона", "еврозона"),
        ("ru", "X", "В. Путин", "В. Путин"),
        ("ru", "X", "Европейский союз", "Европейский союз"),
        ("ar", "MEX", "المكسيك", "المكسيك"),
        ("ar", "X", "OECD", "\u{2068}OECD\u{2069}"),
        ("zh", "USA", "美国", "美国"),
    ] {
        assert_eq!(inside(tag, id, name), expected, "{tag}");
    }
}

#[test]
fn a_sentence_ends_in_one_point() {
    let (en, ru) = (speaking("en"), speaking("ru"));
    assert_eq!(en.words.no_data_for("Canada and the U.S."), "No data for Canada and the U.S.");
    assert_eq!(en.words.no_data_for("Canada"), "No data for Canada.");
    assert_eq!(en.words.after_lead("Capital: Washington, D.C."), "");
    assert_eq!(en.words.after_lead("Capital: Ottawa"), ".");
    assert_eq!(en.words.around_source("Acme Co.", None), ("Source: ".to_owned(), String::new()));
    assert_eq!(en.words.around_source("Acme", Some("2021")).1, ", 2021 edition.");
    assert_eq!(
        ru.words.cited_sources("А", "Б", 1, "2021 г.", "https"),
        "А: Б. Источник: 2021 г. https"
    );
    assert_eq!(ru.words.target_is("none", "1,4 млн руб."), "Цель: 1,4 млн руб.");
    let isolated = speaking("ar").words.saved("a.");
    assert!(
        isolated.ends_with("\u{2068}a.\u{2069}."),
        "within the name it stands at its right end: {isolated}"
    );
    assert_eq!(en.words.no_data_for("Who?"), "No data for Who?");
    let zh = speaking("zh");
    assert_eq!(zh.words.after_lead("墨西哥：实行联邦制。"), "");
    assert_eq!(zh.words.after_lead("墨西哥：“是。”"), "");
    assert_eq!(zh.words.after_lead("墨西哥：U.S."), "。");
}

#[test]
fn items_that_would_run_together_stand_on_lines() {
    let wants_lines = |tag: &str, items: &[&str]| {
        let items: Vec<_> = items.iter().map(|item| (*item).to_owned()).collect();
        speaking(tag).wants_lines(&items)
    };
    assert!(!wants_lines("en", &["Spanish", "English", "French"]));
    assert!(wants_lines("en", &["M.D., Unam", "residency"]));
    assert!(wants_lines("en", &["Trade and Development", "Unesco"]));
    assert!(!wants_lines("en", &["Andorra", "Iceland"]));
    assert!(wants_lines("fr", &["Commerce et développement"]));
    assert!(!wants_lines("fr", &["Commerce and Development"]));
    assert!(wants_lines("es", &["Comercio e Inversión", "Unión Europea"]));
    assert!(wants_lines("es", &["Comercio y Desarrollo"]));
    assert!(!wants_lines("es", &["Irlanda", "Unión Europea"]));
    assert!(wants_lines("ru", &["Торговля и развитие"]));
    assert!(wants_lines("ar", &["التعاون الاقتصادي لآسيا والمحيط الهادئ"]));
    assert!(!wants_lines("ar", &["الإسبانية", "الإنجليزية"]));
    assert!(wants_lines("zh", &["贸易和发展"]));
    assert!(!wants_lines("zh", &["西班牙语", "英语"]));
}

#[test]
fn names_are_found_by_whatever_somebody_may_begin_with() {
    let ways = |tag: &str, names: &[&str]| {
        let names: Vec<_> = names.iter().map(|name| (*name).to_owned()).collect();
        speaking(tag).ways_in(&names)
    };
    assert_eq!(ways("en", &["Côte d’Ivoire", "", "MALI\n1"]), [" cote d ivoire", "", " mali 1"]);
    assert_eq!(ways("ar", &["الصين"]), [" الصين صين"]);
    assert_eq!(ways("ar", &["الإمارات العربيّة"]), [" الامارات العربيه امارات عربيه"]);
    assert_eq!(ways("zh", &["中国"]), [" 中国 国"]);
}

#[test]
fn a_sign_stays_with_its_number_where_the_language_runs_to_the_left() {
    let percent = Measure { unit: Unit::Always("%".to_owned()), ..Measure::default() };
    let number = Number::new(-5.5).unwrap();
    assert_eq!(speaking("ar").quantity(number, &percent), "\u{2066}\u{2212}5.5%\u{2069}");
    assert_eq!(speaking("ar-u-nu-arab").quantity(number, &percent), "\u{2067}\u{2212}٥٫٥٪\u{2069}");
    assert_eq!(speaking("ar").signed("1.3", true), "\u{2066}+1.3\u{2069}");
    assert_eq!(speaking("en").quantity(number, &percent), "\u{2212}5.5%");
    assert_eq!(speaking("fr").quantity(number, &percent), "\u{2212}5,5\u{202f}%");
}

#[test]
fn a_unit_follows_its_million() {
    let unit = [(Plural::One, "tonne"), (Plural::Many, "de tonnes")];
    let unit = unit.map(|(plural, form)| (plural, form.to_owned())).into();
    let unit = Unit::Plural(unit, "tonnes".to_owned());
    let measure = Measure { unit, notation: Notation::Compact, ..Measure::default() };
    let said = |value| speaking("fr").quantity(Number::new(value).unwrap(), &measure);
    assert_eq!(said(12e6), "12 millions\u{a0}de tonnes");
    assert_eq!(said(1.5), "1,5\u{a0}tonne");
    assert_eq!(said(999_960.0), "1 million\u{a0}de tonnes");
    assert_eq!(said(12_345.6), "12\u{202f}346\u{a0}tonnes", "nobody writes 12,3 mille");
    let said = |value| speaking("zh").number(Number::new(value).unwrap(), &measure);
    assert_eq!(said(128_932_752.0), "1.289亿", "as precise as 128.9 million");
    assert_eq!(said(7_794_798_739.0), "78亿");
    assert_eq!(said(12_345.0), "1.23万");
    assert_eq!(said(1_234.0), "1,234");
    // Below ten thousand they are not rounded, and those of two seem as far apart as they are.
    assert_eq!([9_960.0, 9_940.0].map(said), ["9,960", "9,940"]);
    assert_eq!(said(1.56e15), "1,560万亿");
    assert_eq!(said(1.297e15), "1,297万亿");
    let fine = Measure { decimals: Some(4), notation: Notation::Compact, ..Measure::default() };
    let text = speaking("zh").number(Number::new(10_434.78).unwrap(), &fine);
    assert_eq!(text, "1.04348万", "no binary noise");
    let said = |tag, value| speaking(tag).quantity(Number::new(value).unwrap(), &measure);
    assert_eq!(said("es", 12_345.6), "12.346\u{a0}tonnes", "«mil» is no noun");
    assert_eq!(said("es", 1000.0), "1000\u{a0}tonnes");
    assert_eq!(said("es", 999_960_000.0), "1000 millones\u{a0}de tonnes");
    assert_eq!(said("es", -7_794_798_739.0), "\u{2212}7800 millones\u{a0}de tonnes");
    assert_eq!(said("es-MX", 12_345e6), "12,300 millones\u{a0}de tonnes");
    assert_eq!(said("es", 999_960e6), "1 billón\u{a0}de tonnes");
    let tick = |value| speaking("es").tick(Number::new(value).unwrap(), &measure);
    assert_eq!([1.25e9, 2.5e4].map(tick), ["1250 millones", "25.000"]);
    let first = Date::from_iso("2021-11-01").unwrap();
    assert_eq!(speaking("fr").date(first), "1er novembre 2021");
    assert_eq!(speaking("es").date(first), "1 de noviembre de 2021");
}

#[test]
fn languages_are_known_by_their_tags() {
    let known = |tag: &str| {
        Language::from_tag(tag).map(|own| (own.tag().to_owned(), own.with_digits(), own.written()))
    };
    let is = |a: &str, b: &str, c: &str| Some((a.to_owned(), b.to_owned(), c.to_owned()));
    assert_eq!(known("en-gb"), is("en-GB", "en-GB-u-nu-latn", "en-GB"));
    assert_eq!(known("ar-EG"), is("ar-EG", "ar-EG-u-nu-latn", "ar-EG"));
    assert_eq!(known("ar-u-nu-arab"), is("ar", "ar-u-nu-arab", "ar-u-nu-arab"));
    // Parts of the world have their numbers.
    assert_eq!(known("es-419"), is("es-419", "es-419-u-nu-latn", "es-419"));
    assert_eq!(known("en-001-x-abc"), is("en-001", "en-001-u-nu-latn", "en-001"));
    assert_eq!(known("zh-Hant-TW"), is("zh", "zh-u-nu-latn", "zh"));
    assert_eq!(known("fr-u-ca-buddhist-nu-thai"), is("fr", "fr-u-nu-latn", "fr"));
    assert_eq!(known("de"), None);
    assert_eq!(known(""), None);
}

#[test]
fn latin_america_has_its_own_marks() {
    let said = |tag: &str| {
        let format = speaking(tag);
        [3.414, 128_932_752.0].map(|number| format.full(Number::new(number).unwrap()))
    };
    assert_eq!(said("es-419"), ["3.414", "128,932,752"]);
    assert_eq!(said("es-MX"), said("es-419"));
    assert_eq!(said("es"), ["3,414", "128.932.752"]);
}

#[test]
fn a_sign_of_money_stands_where_the_language_has_it() {
    let says = |tag: &str, unit: &str, value| {
        let unit = Unit::Always(unit.to_owned());
        let measure = Measure { unit, ..Measure::default() };
        speaking(tag).quantity(Number::new(value).unwrap(), &measure).replace('\u{a0}', " ")
    };
    assert_eq!(says("en", "$", 63_000.0), "$63,000");
    assert_eq!(says("en", "US$", -5.0), "\u{2212}US$5");
    assert_eq!(says("en", "$ per person", 5.5), "$5.5 per person");
    assert_eq!(says("en", "million $", 5.5), "5.5 million $");
    assert_eq!(says("en", "dollars", 5.5), "5.5 dollars");
    assert_eq!(says("zh", "¥", 63.0), "¥63");
    assert_eq!(says("fr", "€", 63.0), "63 €");
    assert_eq!(says("es", "€", 63.0), "63 €");
}

#[test]
fn thousands_of_compact_numbers_have_their_mark() {
    let compact = Measure { notation: Notation::Compact, ..Measure::default() };
    let says = |tag: &str, value| speaking(tag).number(Number::new(value).unwrap(), &compact);
    assert_eq!(says("en", 2714e12), "2,714\u{a0}trillion".replace('\u{a0}', " "));
    // Not in crore: what is told of a number counts in thousands.
    assert_eq!(says("en-IN", 10_160_000.0), "10.2 million");
    assert_eq!(says("ar", -1_500_000.0), "\u{2066}\u{2212}1.5\u{2069} مليون");
}

#[test]
fn que_is_elided() {
    let french = speaking("fr");
    let below = |name: &str| french.words.percent_below("40\u{a0}%", name);
    assert_eq!(below("Oslo"), "40\u{a0}% de moins qu’Oslo");
    assert_eq!(below("Émile Zola"), "40\u{a0}% de moins qu’Émile Zola");
    assert_eq!(below("Paris"), "40\u{a0}% de moins que Paris");
    assert_eq!(speaking("es").words.far_above("Oslo"), "mucho más que Oslo");
}

#[test]
fn units_of_a_scale_and_of_percent_are_known_in_each_language() {
    let unit = |unit: &str| Unit::Always(unit.to_owned());
    for scale in ["درجة مئوية", "نقطة التجمد، درجة مئوية", "مئوية", "华氏度", "摄氏度", "degrees"]
    {
        assert!(unit(scale).has_no_ratios() && !unit(scale).is_percentage(), "{scale}");
    }
    for percent in
        ["النسبة المئوية", "نسبة مئوية", "نقاط مئوية", "النقاط المئوية", "проц.", "п. п.", "%"]
    {
        assert!(unit(percent).is_percentage(), "{percent}");
    }
    assert!(!unit("分（百分制）").is_percentage());
}
