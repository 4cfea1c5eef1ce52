//! ICU4X: what the browser's `Intl` says, natively.

use std::cmp::Ordering;

use fixed_decimal::{Decimal, FloatPrecision, SignedRoundingMode, UnsignedRoundingMode};
use icu_calendar::{Date as IcuDate, Gregorian};
use icu_collator::options::CollatorOptions;
use icu_collator::{Collator, CollatorBorrowed};
use icu_datetime::{FixedCalendarDateTimeFormatter, fieldsets::YMD};
use icu_decimal::options::GroupingStrategy;
use icu_decimal::{CompactDecimalFormatter, DecimalFormatter};
use icu_list::ListFormatter;
use icu_list::options::ListFormatterOptions;
use icu_locale_core::Locale as Tag;
use icu_normalizer::DecomposingNormalizer;
use icu_plurals::{PluralCategory, PluralRules};

use super::Locale;
use crate::model::{Date, Language, Number, Plural};

/// Formats of one language. The data of every language is compiled in, so that none can be missing.
pub(super) struct Icu {
    decimal: DecimalFormatter,
    compact: CompactDecimalFormatter,
    plurals: PluralRules,
    ordinals: PluralRules,
    collator: CollatorBorrowed<'static>,
    lists: ListFormatter,
    dates: FixedCalendarDateTimeFormatter<Gregorian, YMD>,
}

impl Icu {
    /// `lists` is the language whose lists are taken.
    pub fn new(language: &Language, lists: &str) -> Self {
        const COMPILED: &str = "ICU4X's compiled data holds every language the card speaks";
        let tag: Tag = language.with_digits().parse().expect(COMPILED);
        let lists: Tag = lists.parse().expect(COMPILED);
        let decimal = DecimalFormatter::try_new((&tag).into(), Default::default());
        // Thousands have their mark in any language that has one, as in numbers that are not compact.
        let grouped = GroupingStrategy::Auto.into();
        let words: Tag = language.of_compact().parse().expect(COMPILED);
        let compact = CompactDecimalFormatter::try_new_long((&words).into(), grouped);
        let plurals = PluralRules::try_new_cardinal((&tag).into());
        let ordinals = PluralRules::try_new_ordinal((&tag).into());
        let collator = Collator::try_new((&tag).into(), CollatorOptions::default());
        let lists = ListFormatter::try_new_and((&lists).into(), ListFormatterOptions::default());
        let dates = FixedCalendarDateTimeFormatter::try_new((&tag).into(), YMD::long());
        Self {
            decimal: decimal.expect(COMPILED),
            compact: compact.expect(COMPILED),
            plurals: plurals.expect(COMPILED),
            ordinals: ordinals.expect(COMPILED),
            collator: collator.expect(COMPILED),
            lists: lists.expect(COMPILED),
            dates: dates.expect(COMPILED),
        }
    }
}

/// The decimal number as written, rounded half away from zero, without zeros at its end.
fn decimal(number: Number, decimals: Option<u8>, exponent: u8) -> Decimal {
    // Only infinities and NaN have no decimal form, and a `Number` is neither.
    let decimal = Decimal::try_from_f64(number.get(), FloatPrecision::RoundTrip);
    let mut decimal = decimal.unwrap_or_default();
    decimal.multiply_pow10(-i16::from(exponent));
    if let Some(decimals) = decimals {
        let half_expand = SignedRoundingMode::Unsigned(UnsignedRoundingMode::HalfExpand);
        decimal.round_with_mode(-i16::from(decimals), half_expand);
    }
    decimal.absolute.trim_start();
    decimal.absolute.trim_end();
    decimal
}

fn category(rules: &PluralRules, decimal: &Decimal) -> Plural {
    match rules.category_for(&decimal.absolute) {
        PluralCategory::Zero => Plural::Zero,
        PluralCategory::One => Plural::One,
        PluralCategory::Two => Plural::Two,
        PluralCategory::Few => Plural::Few,
        PluralCategory::Many => Plural::Many,
        PluralCategory::Other => Plural::Other,
    }
}

impl Locale for Icu {
    fn standard(&self, number: Number, decimals: Option<u8>) -> String {
        self.decimal.format_to_string(&decimal(number, decimals, 0))
    }

    fn compact(&self, number: Number, decimals: u8) -> String {
        let exponent_of = |significand: &Decimal, exponent: u8| {
            let magnitude = significand.absolute.nonzero_magnitude_start() + i16::from(exponent);
            self.compact.compact_exponent_for_magnitude(magnitude)
        };
        let exponent = exponent_of(&decimal(number, None, 0), 0);
        let rounded = decimal(number, Some(decimals), exponent);
        // 999.95 thousand rounds to 1 million.
        let exponent = exponent_of(&rounded, exponent);
        let significand = decimal(number, Some(decimals), exponent);
        let text = self.compact.format_with_exponent(&significand, exponent);
        text.map_or_else(|_| self.standard(number, Some(decimals)), |text| text.to_string())
    }

    fn plural(&self, number: Number, decimals: Option<u8>) -> Plural {
        category(&self.plurals, &decimal(number, decimals, 0))
    }

    fn ordinal(&self, number: Number) -> Plural {
        category(&self.ordinals, &decimal(number, None, 0))
    }

    fn list(&self, items: &[String]) -> String {
        self.lists.format_to_string(items.iter())
    }

    fn compare(&self, one: &str, other: &str) -> Ordering {
        self.collator.compare(one, other)
    }

    fn decomposed(&self, text: &str) -> String {
        DecomposingNormalizer::new_nfd().normalize(text).to_lowercase()
    }

    fn spaced(&self, text: &str) -> String {
        let is_other = |letter: char| !letter.is_alphanumeric() && letter != '\0';
        text.replace(is_other, " ")
    }

    fn cased(&self, text: &str, capitals: bool) -> String {
        if capitals { text.to_uppercase() } else { text.to_lowercase() }
    }

    fn date(&self, date: Date) -> String {
        let (year, month, day) = (date.year().get(), date.month(), date.day());
        // A `Date` is a day that exists.
        let date = IcuDate::try_new_gregorian(year.into(), month, day);
        date.map_or_else(|_| String::new(), |date| self.dates.format(&date).to_string())
    }
}
