//! Places and their ids: countries by their ISO 3166-1 alpha-3 codes, the world, and groups, which have no rank.

mod slug;

use std::cell::OnceCell;
use std::collections::BTreeMap;

pub use slug::{Names, fold, slug, unique};

/// What a place is among others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A country or a territory: it has a rank.
    Country,
    /// All of them.
    World,
    /// A continent, the sea, an income group: compared, but without a rank.
    Group,
}

/// Kosovo has no ISO code; this one, of those that ISO leaves free, is the World Bank's.
const KOSOVO: &str = "XKX";
/// The id by which a card knows the world.
const WORLD: &str = "WORLD";

/// What the place of an id is.
pub fn kind(id: &str) -> Kind {
    match id {
        WORLD => Kind::World,
        _ if id == KOSOVO || rust_iso3166::from_alpha3(id).is_some() => Kind::Country,
        _ => Kind::Group,
    }
}

/// The id that a code stands for, where that is no group's.
pub fn id_of_code(code: &str) -> Option<&'static str> {
    let code = code.to_ascii_uppercase();
    match &*code {
        "OWID_WRL" | "WLD" => Some(WORLD),
        "OWID_KOS" | "XK" | KOSOVO => Some(KOSOVO),
        // Eurostat's, for two that ISO has other letters for.
        "EL" => Some("GRC"),
        "UK" => Some("GBR"),
        _ => {
            let own = rust_iso3166::from_alpha3(&code);
            own.or_else(|| rust_iso3166::from_alpha2(&code)).map(|own| own.alpha3)
        }
    }
}

/// What newspapers and statistics call countries that ISO calls otherwise, by the slugs of the names.
const ALSO: [(&str, &str); 48] = [
    ("world", WORLD),
    ("world-average", WORLD),
    ("kosovo", KOSOVO),
    ("us", "USA"),
    ("usa", "USA"),
    ("u-s", "USA"),
    ("united-states", "USA"),
    ("uk", "GBR"),
    ("u-k", "GBR"),
    ("united-kingdom", "GBR"),
    ("britain", "GBR"),
    ("great-britain", "GBR"),
    ("russia", "RUS"),
    ("iran", "IRN"),
    ("syria", "SYR"),
    ("south-korea", "KOR"),
    ("north-korea", "PRK"),
    ("vietnam", "VNM"),
    ("laos", "LAO"),
    ("bolivia", "BOL"),
    ("venezuela", "VEN"),
    ("tanzania", "TZA"),
    ("moldova", "MDA"),
    ("taiwan", "TWN"),
    ("palestine", "PSE"),
    ("brunei", "BRN"),
    ("turkey", "TUR"),
    ("turkiye", "TUR"),
    ("czech-republic", "CZE"),
    ("macedonia", "MKD"),
    ("swaziland", "SWZ"),
    ("cape-verde", "CPV"),
    ("ivory-coast", "CIV"),
    ("dr-congo", "COD"),
    ("drc", "COD"),
    ("congo-kinshasa", "COD"),
    ("democratic-republic-of-congo", "COD"),
    ("congo-brazzaville", "COG"),
    ("burma", "MMR"),
    ("vatican", "VAT"),
    ("vatican-city", "VAT"),
    ("netherlands", "NLD"),
    ("uae", "ARE"),
    ("u-a-e", "ARE"),
    ("bosnia", "BIH"),
    ("east-timor", "TLS"),
    ("macau", "MAC"),
    ("micronesia", "FSM"),
];

/// The code of a country by its English name, as ISO has it or as it is often written.
pub fn country(name: &str) -> Option<&'static str> {
    thread_local!(static BY_NAME: OnceCell<BTreeMap<String, &'static str>> = const { OnceCell::new() });
    BY_NAME.with(|by_name| {
        let by_name = by_name.get_or_init(|| {
            let also = ALSO.iter().map(|(name, id)| ((*name).to_owned(), *id));
            let iso = rust_iso3166::ALL.iter().map(|own| (slug(own.name), own.alpha3));
            also.chain(iso).collect()
        });
        by_name.get(&slug(name)).copied()
    })
}

/// The names of all countries, as ISO has them.
pub fn countries() -> impl Iterator<Item = &'static str> {
    rust_iso3166::ALL.iter().map(|own| own.name)
}

/// The codes of countries and of the world that CLDR has names for in every language (ISO alpha-2, UN M.49), and their ids.
pub fn regions() -> impl Iterator<Item = (&'static str, &'static str)> {
    let iso = rust_iso3166::ALL.iter().map(|own| (own.alpha2, own.alpha3));
    iso.chain([("XK", KOSOVO), ("001", WORLD)])
}

/// The id of a place that is written as a code or as a name: `mx`, `MEX`, `Mexico`.
pub fn id_of(text: &str) -> Option<String> {
    country(text).or_else(|| id_of_code(text.trim())).map(str::to_owned)
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;

    #[test]
    fn places_are_known_by_code_and_by_name() {
        let found =
            ["Mexico", " mexico ", "MEX", "mx", "US", "U.S.", "United States", "Côte d'Ivoire"];
        let found = found.map(|text| id_of(text).unwrap_or_default());
        assert_eq!(found, ["MEX", "MEX", "MEX", "MEX", "USA", "USA", "USA", "CIV"]);
        assert_eq!(id_of("World").as_deref(), Some("WORLD"));
        assert_eq!(id_of("OWID_KOS").as_deref(), Some("XKX"));
        assert_eq!(["mex", "Xkx", "484"].map(id_of_code), [Some("MEX"), Some("XKX"), None]);
        assert_eq!(["UAE", "DRC", "Bosnia"].map(country), [Some("ARE"), Some("COD"), Some("BIH")]);
        assert_eq!([id_of("Atlantis"), id_of("Europe"), id_of("")], [None, None, None]);
    }

    #[test]
    fn every_name_beside_isos_is_a_slug_of_a_country() {
        for (name, id) in ALSO {
            assert_eq!(slug(name), name);
            assert_ne!(kind(id), Kind::Group, "{id}");
        }
    }
}
