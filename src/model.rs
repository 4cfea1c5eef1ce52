//! The card as meant: validated, no serde, no words.
//!
//! A type that makes a promise (a [`Number`] is finite, a [`Year`] has at most four digits, an
//! [`HttpUrl`] is one) keeps its fields private and is made by a constructor that checks it.

mod order;
mod tenure;
mod text;
mod value;

pub(crate) use order::{order, ordered};
pub(crate) use tenure::{Span, Tenure};
pub(crate) use text::{digits, find, join, joined, parted};
#[cfg(not(target_arch = "wasm32"))]
pub use value::year;
pub(crate) use value::{Date, Figure, HttpUrl, Number, Reading, Year, is_direction};

/// A validated card. It is made by [`resolve`](crate::resolve) and has at least one fact.
#[derive(Debug)]
pub(crate) struct Card {
    pub(crate) language: Language,
    pub(crate) title: String,
    pub(crate) kicker: Option<String>,
    pub(crate) as_of: Option<Date>,
    pub(crate) note: Option<String>,
    pub(crate) facts: Vec<Fact>,
    pub(crate) subjects: Vec<Subject>,
    /// Whose card it is.
    pub(crate) subject: SubjectIndex,
    /// Who is shown beside it at first; never the subject itself, nobody twice.
    pub(crate) compare: Vec<SubjectIndex>,
    pub(crate) sources: Vec<Source>,
}

impl Card {
    pub(crate) fn subject(&self, index: SubjectIndex) -> Option<&Subject> {
        self.subjects.get(index.0)
    }

    pub(crate) fn source(&self, index: Option<SourceIndex>) -> Option<&Source> {
        self.sources.get(index?.0)
    }

    /// The sources of its facts, each once, in the order they are first used.
    pub(crate) fn used_sources(&self) -> Vec<&Source> {
        let (mut used, mut sources) = (Vec::new(), Vec::new());
        for fact in &self.facts {
            if let Some(source) = self.source(fact.source)
                && !used.contains(&fact.source)
            {
                used.push(fact.source);
                sources.push(source);
            }
        }
        sources
    }

    /// Every subject, in the order of the card.
    pub(crate) fn all(&self) -> impl Iterator<Item = SubjectIndex> {
        (0..self.subjects.len()).map(SubjectIndex)
    }

    /// Every subject but the card's own, in the order of the card.
    pub(crate) fn others(&self) -> impl Iterator<Item = (SubjectIndex, &Subject)> {
        let own = self.subject;
        let all = self.subjects.iter().enumerate();
        all.map(|(index, subject)| (SubjectIndex(index), subject))
            .filter(move |(index, _)| *index != own)
    }
}

/// A language that the card speaks, with the region whose dates and numbers it uses (`en`, `en-GB`)
/// and, where it was asked for, its Arabic-Indic digits (`ar-u-nu-arab`).
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Language {
    /// The language alone; there are messages of it.
    name: &'static str,
    tag: String,
    pub digits: Digits,
}

/// The digits of numbers, as CLDR and BCP 47 name them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Digits {
    /// 0123456789
    #[default]
    Latn,
    /// ٠١٢٣٤٥٦٧٨٩
    Arab,
}

impl Digits {
    /// The subtag that asks for them.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Latn => "latn",
            Self::Arab => "arab",
        }
    }
}

impl Language {
    /// The languages that there are messages of.
    pub const ALL: &[&str] = include!(concat!(env!("OUT_DIR"), "/languages.rs"));

    /// Takes the language, the region and the digits from a BCP 47 tag; `None` if the card does not
    /// speak it.
    pub fn from_tag(tag: &str) -> Option<Self> {
        let tag = tag.trim().to_ascii_lowercase();
        let mut parts = tag.split('-');
        let language = parts.next()?;
        let name = Self::ALL.iter().find(|own| **own == language)?;
        let parts: Vec<_> = parts.collect();
        // A country, or a part of the world by its number (UN M.49): `es-419` is that of Latin America.
        let is_region = |part: &&&str| match part.len() {
            2 => part.bytes().all(|byte| byte.is_ascii_alphabetic()),
            3 => part.bytes().all(|byte| byte.is_ascii_digit()),
            _ => false,
        };
        let region = parts.iter().take_while(|part| part.len() > 1).find(is_region);
        // Chinese is written in simplified letters here, whatever the region: so are its numbers.
        let region = region.filter(|_| language != "zh");
        let (mut arab, mut before) = (false, "");
        for part in &parts {
            arab |= before == "nu" && *part == Digits::Arab.name();
            before = part;
        }
        Some(Self {
            name,
            tag: match region {
                Some(region) => joined(&[language, "-", &region.to_ascii_uppercase()]),
                None => language.to_owned(),
            },
            digits: if arab { Digits::Arab } else { Digits::Latn },
        })
    }

    /// The language alone: `ar`.
    pub fn name(&self) -> &'static str {
        self.name
    }

    /// The language and its region, as the `lang` of HTML: `ar-EG`.
    pub fn tag(&self) -> &str {
        &self.tag
    }

    /// The tag with the digits named, as browsers disagree on those that it has otherwise.
    pub fn with_digits(&self) -> String {
        joined(&[&self.tag, "-u-nu-", self.digits.name()])
    }

    /// The same for numbers in words. In lakh and crore, as India has them, every other power of ten has a word: what is said
    /// of such numbers counts in thousands.
    pub fn of_compact(&self) -> String {
        match self.tag.as_str() {
            "en-IN" => "en-001".to_owned(),
            _ => self.with_digits(),
        }
    }

    /// The tag as a card writes it.
    pub fn written(&self) -> String {
        match self.digits {
            Digits::Latn => self.tag.clone(),
            Digits::Arab => self.with_digits(),
        }
    }
}

impl Default for Language {
    fn default() -> Self {
        Self { name: "en", tag: "en".to_owned(), digits: Digits::Latn }
    }
}

/// The most subjects that are compared with the card's own at once.
pub(crate) const MOST_COMPARED: usize = 8;

/// The id of the world, which every country can be compared with.
pub(crate) const WORLD: &str = "WORLD";

/// Points into a card's subjects.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct SubjectIndex(pub usize);

/// Points into a card's sources.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct SourceIndex(pub usize);

/// A country, a group of countries, a person: whatever has values.
#[derive(Debug)]
pub(crate) struct Subject {
    pub id: String,
    pub name: String,
    pub short: Option<String>,
    /// Whether it has a rank among the others.
    pub ranked: bool,
}

impl Subject {
    /// The name where room is short.
    pub fn short(&self) -> &str {
        self.short.as_deref().unwrap_or(&self.name)
    }
}

/// One row of the card, with its value for every subject.
#[derive(Debug)]
pub(crate) struct Fact {
    pub id: String,
    pub label: String,
    pub year: Option<Year>,
    pub source: Option<SourceIndex>,
    pub note: Option<String>,
    /// Whether it is compared at first, where it can be.
    pub compared: bool,
    pub values: Values,
}

impl Fact {
    pub fn is_number(&self) -> bool {
        matches!(self.values, Values::Number(..))
    }
}

/// The values of one fact, all of one type.
#[derive(Debug)]
pub(crate) enum Values {
    Text(Column<String>),
    List(Column<Vec<String>>),
    Year(Column<Year>),
    Years(Column<Tenure>),
    Number(Column<Figure>, Measure),
}

impl Values {
    /// What a subject has, whatever the type. A series without a number is no data.
    pub fn of(&self, subject: SubjectIndex) -> Kind {
        match self {
            Self::Text(column) => column.of(subject).kind(),
            Self::List(column) => column.of(subject).kind(),
            Self::Year(column) => column.of(subject).kind(),
            Self::Years(column) => column.of(subject).kind(),
            Self::Number(column, _) => match column.of(subject) {
                Cell::Value(figure) if figure.at(None, None).is_none() => Kind::NoData,
                other => other.kind(),
            },
        }
    }
}

/// One value a subject, in the order of the card's subjects.
#[derive(Debug)]
pub(crate) struct Column<T>(pub Vec<Cell<T>>);

impl<T> Column<T> {
    pub fn of(&self, subject: SubjectIndex) -> &Cell<T> {
        self.0.get(subject.0).unwrap_or(&Cell::NoData)
    }
}

/// What a card says about one fact of one subject. Only `Value` is ever drawn or counted.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Cell<T> {
    Value(T),
    /// Missing or `null`.
    NoData,
    /// `{ "na": "reason" }`.
    NotApplicable(String),
    /// Not what the format asks for: left out of the card, with a notice.
    LeftOut,
}

impl<T> Cell<T> {
    fn kind(&self) -> Kind {
        match self {
            Self::Value(_) => Kind::Value,
            Self::NoData => Kind::NoData,
            Self::NotApplicable(_) => Kind::NotApplicable,
            Self::LeftOut => Kind::LeftOut,
        }
    }
}

/// The same, whatever the value or the reason.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Value,
    NoData,
    NotApplicable,
    LeftOut,
}

impl Cell<Figure> {
    pub fn figure(&self) -> Option<&Figure> {
        match self {
            Self::Value(figure) => Some(figure),
            Self::NoData | Self::NotApplicable(_) | Self::LeftOut => None,
        }
    }
}

impl Column<Figure> {
    /// The first and the last year of all series; `None` where no figure is one.
    pub fn years(&self) -> Option<(Year, Year)> {
        let figures = self.0.iter().filter_map(Cell::figure);
        let ends = figures.filter_map(|figure| {
            let points = figure.points();
            Some((points.first()?.0, points.last()?.0))
        });
        ends.reduce(|(first, last), (from, to)| (first.min(from), last.max(to)))
    }
}

/// How the numbers of a fact are shown and judged.
#[derive(Debug, Default)]
pub(crate) struct Measure {
    pub unit: Unit,
    /// The most decimals shown; without it, as many as the number was written with, one of a compact number.
    pub decimals: Option<u8>,
    /// The significant digits after which decimals stop.
    pub digits: Option<u8>,
    pub notation: Notation,
    pub better: Option<Better>,
    pub target: Option<Target>,
}

/// What a number counts, in the plural categories of the card's language.
#[derive(Debug, Default)]
pub(crate) enum Unit {
    #[default]
    None,
    Always(String),
    /// A form for each category named, and the one for all others.
    Plural(Vec<(Plural, String)>, String),
}

impl Unit {
    /// The sign that is written without a space.
    pub const PERCENT: char = '%';

    /// Whether it begins with the percent sign, which belongs to every number: `%`, `% of GDP`.
    pub fn is_percent(&self) -> bool {
        self.form(Plural::Other).is_some_and(|unit| unit.starts_with(Self::PERCENT))
    }

    /// Whether it counts in percent, so that distances are percentage points: `%`, `annual %`, `in percent`.
    pub fn is_percentage(&self) -> bool {
        const SIGNS: [&str; 5] = ["%", "٪", "％", "percent ", "per cent "];
        const WORDS: [&str; 19] = [
            "percent",
            "per cent",
            "pct",
            "pour cent",
            "pourcent",
            "por ciento",
            "porcentaj",
            "роцент",
            "百分",
            "سبة مئوية",
            "سبة المئوية",
            "نقطة مئوية",
            "نقاط مئوية",
            "نقاط المئوية",
            "проц.",
            "بالمئة",
            "بالمائة",
            "في المئة",
            "في المائة",
        ];
        // The hundredth part of a population is no hundredth of a number, and a score of a hundred is no percentage.
        const OTHERS: [&str; 4] = ["percentil", "роцентил", "百分位", "百分制"];
        self.has(&SIGNS) || self.has(&WORDS) && !self.has(&OTHERS) || self.is_of_points()
    }

    /// Whether it is the points themselves: `pp`, `points de pourcentage`.
    fn is_of_points(&self) -> bool {
        self.form(Plural::Other).is_some_and(|unit| {
            let unit: String = unit.chars().filter(|sign| !sign.is_whitespace()).collect();
            ["pp", "p.p.", "pp.", "п.п.", "пп"].contains(&unit.as_str())
        })
    }

    /// Whether it has one of these anywhere; Latin capitals are as good.
    fn has(&self, words: &[&str]) -> bool {
        self.form(Plural::Other).is_some_and(|unit| {
            let unit = unit.to_ascii_lowercase();
            words.iter().any(|word| find(&unit, word).is_some())
        })
    }

    /// Whether its zero is none of what it measures, as that of degrees: 20 °C is not twice 10 °C.
    fn is_of_a_scale(&self) -> bool {
        // Emigrados are none.
        let begins = |unit: &str| {
            let words = ["degree", "degré", "grado", "градус", "Градус", "درج"];
            words.iter().any(|word| unit.to_ascii_lowercase().starts_with(word))
        };
        self.form(Plural::Other).is_some_and(begins)
            || self.has(&[
                "°",
                "℃",
                "℉",
                "elsius",
                "ahrenheit",
                "Цельси",
                "цельси",
                "摄氏",
                "华氏",
                "مئوية",
                "فهرنهايت",
            ])
    }

    /// Whether two numbers of it are told by their distance, never by their ratio.
    pub fn has_no_ratios(&self) -> bool {
        self.is_percentage() || self.is_of_a_scale()
    }

    pub fn form(&self, category: Plural) -> Option<&str> {
        match self {
            Self::None => None,
            Self::Always(unit) => Some(unit),
            Self::Plural(forms, other) => {
                let form = forms.iter().find(|(own, _)| *own == category);
                Some(form.map_or(other, |(_, form)| form))
            }
        }
    }
}

/// CLDR's plural categories.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Plural {
    Zero,
    One,
    Two,
    Few,
    Many,
    Other,
}

impl Plural {
    pub const NAMES: [(&str, Self); 6] = [
        ("zero", Self::Zero),
        ("one", Self::One),
        ("two", Self::Two),
        ("few", Self::Few),
        ("many", Self::Many),
        ("other", Self::Other),
    ];

    /// The category that CLDR and `Intl.PluralRules` call by this name.
    pub fn from_name(name: &str) -> Option<Self> {
        let named = Self::NAMES.iter().find(|(own, _)| *own == name);
        named.map(|(_, category)| *category)
    }
}

/// Whether the card speaks the language of a BCP 47 tag.
#[cfg(not(target_arch = "wasm32"))]
pub fn speaks(tag: &str) -> bool {
    Language::from_tag(tag).is_some()
}

/// The names of CLDR's plural categories.
#[cfg(any(not(target_arch = "wasm32"), feature = "desk"))]
pub fn plurals() -> impl Iterator<Item = &'static str> {
    Plural::NAMES.iter().map(|(name, _)| *name)
}

/// How a number is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Notation {
    /// 128,900,000
    #[default]
    Standard,
    /// 128.9 million
    Compact,
}

/// On which side of its target a number meets it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Better {
    Lower,
    Higher,
}

/// What a number is measured against.
#[derive(Debug)]
pub(crate) struct Target {
    pub label: Option<String>,
    pub year: Option<Year>,
    pub value: Number,
}

/// Where figures were read.
#[derive(Debug)]
pub(crate) struct Source {
    pub id: String,
    pub name: String,
    pub url: Option<HttpUrl>,
    pub edition: Option<String>,
    pub accessed: Option<Date>,
    pub license: Option<String>,
}
