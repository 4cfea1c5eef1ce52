// Cards of every kind that a first drawing may be of: numbers in all ways, of few places and of many; facts that are told; and
// what is not there. Cards with mistakes, and facts compared that are no numbers, are the second part's. Nothing here is a
// figure of anybody's.

const counted = (count, get) => Array.from({ length: count }, (_, index) => get(index));
const keyed = (count, get) => Object.fromEntries(counted(count, (index) => [`K${index}`, get(index)]));
const card = (facts, subjects, more = {}) => ({
  version: 1,
  title: "Nobody's",
  subject: "K0",
  compare: Object.keys(subjects).slice(1, 9),
  facts,
  subjects,
  ...more,
});
const series = (from, values) => ({ from, values });

/** How a number is written, and what it is measured against. */
const WRITTEN = [{}, { decimals: 1 }, { digits: 2 }, { notation: "compact", decimals: 1 }];
const FORMS = { zero: "tons", one: "ton", two: "tons", few: "tons", many: "tons", other: "tons" };
const UNITS = [
  undefined, "tons", FORMS, "%", "% of GDP", "°C", "$", "US$ per person", "annual %", { one: "ton", other: "tons" }, "процентов", "درجة مئوية", "٪",
  "％（同比）", "degrees Fahrenheit",
];
const TARGETS = [undefined, { value: 2 }, { value: 2, year: 2030 }, { value: 2, label: "goal", year: 2030 }];
const BETTER = [undefined, "lower", "higher"];
/** What three places have: alike, apart, equal, far apart, below zero, large, not there. */
const NUMBERS = [
  [3.4, 4.7, 16], [4, 4, 4], [0, 3, -2], [-5, -1, 5], [100, 1, 0.001], [1, 2, 2], [2, 400, 1.98], [10, 30, 40],
  [128e6, 7.7e9, 331e6], [1234.5, 999.95, 12345], [5, null, 6], [-1.5e6, 2e6, -3e8],
  [-5, 3, -2], [-1, 0, null], [2, -2, 0], [0.0004, 5, 1e-7], [3e15, 2714e12, 1e9], [0, 0, 0], [null, 5, 6], [5, { na: "no member" }, 6],
  [22, 0.3, 1000], [100.5, 100, 99.8], [999600, 999999.9, 5], [5.04, 4.7, 1.96], [1234567, 12345.678, 0.5], [20, 10, 15],
];

/** Each with each target; the other ways take turns. */
const numbers = NUMBERS.flatMap((own, row) =>
  TARGETS.map((target, column) => {
    const turn = row * TARGETS.length + column;
    const figures = turn % 2 ? { year: 2019, source: "table", note: "As they were read." } : {};
    const fact = { id: "fact", label: "Fact", type: "number", ...WRITTEN[turn % 4], ...figures };
    const near = Number(Number(own[0] ?? 2).toPrecision(1));
    const aim = target && row % 2 ? { ...target, value: near } : target;
    const more = { unit: UNITS[turn % UNITS.length], better: BETTER[turn % 3], target: aim };
    const all = (value) => [value * 0.9, null, value * 1.1, value];
    const byYear = (value) => Object.fromEntries(all(value).map((own, index) => [2016 + index, own]));
    const ways = [(value) => series(2016, all(value)), byYear, (value) => series(2018, [value]), (value) => ({ 2017: value }), (value) => value];
    // All in one way, or each in another.
    const many = (value, place) => (typeof value === "number" ? ways[(row + (row % 2) * place) % ways.length](value) : value);
    const subjects = keyed(3, (place) => ({
      name: `Place ${place}`,
      short: `P ${place}`,
      ranked: turn % 2 === 0,
      values: { fact: turn % 3 === 2 ? many(own[place], place) : own[place] },
    }));
    return card([{ ...fact, ...more }], subjects, { sources: { table: { name: "A table", url: "https://example.org/" } } });
  }),
);

/** So many facts, places and years: lists grow. */
const sizes = [[1, 1, 1], [1, 2, 1], [6, 3, 1], [12, 10, 1], [3, 60, 5], [6, 250, 31], [24, 24, 2]].map(
  ([facts, places, years]) => {
    const value = (...at) => at.reduce((sum, own) => sum * 7 + own, 1) % 13;
    const values = (place) => (fact) =>
      years === 1 ? value(place, fact) : series(2021 - years, counted(years, (year) => value(place, fact, year)));
    const told = (index) => ({ id: `K${index}`, label: `Fact ${index}`, type: "number", unit: "tons", source: `K${index}`, note: "So." });
    return card(counted(facts, told), keyed(places, (place) => ({ name: `Place ${place}`, values: keyed(facts, values(place)) })), {
      sources: keyed(facts, (index) => ({ name: `Source ${index}`, edition: "third", accessed: "2024-02-01", license: "CC0" })),
    });
  },
);

/** A fact of each kind that is told, with what it is or without. */
const VALUES = {
  text: ["Text", { na: "no member" }, null],
  list: [["one", "two", "three"], ["one, or so", "two and three"], { na: "no member" }, null],
  year: [1945, { na: "no member" }, null],
  years: ["1946; 1980-1981", "1946", "1999–2003", [1946, [1980, 1981]], "permanent", { na: "no member" }, null],
  number: [5, series(2000, [1, 2, null, 4]), null],
};
const told = Object.entries(VALUES).flatMap(([type, values]) => values.map((value) => [type, value]));
const tells = card(
  told.map(([type], index) => ({ id: `K${index}`, label: `Fact ${index}`, type, compare: false, source: "table", note: "So." })),
  { K0: { name: "Place", values: keyed(told.length, (index) => told[index][1]) } },
  { kicker: "Kicker", note: "Note", as_of: "2024-02-29", sources: { table: { name: "A table" } } },
);

/** With no more keys than it must have. */
const bare = { version: 1, facts: [{ id: "fact", label: "Fact", type: "number" }], subjects: { K0: { name: "Place", values: { fact: 1 } } } };

/** Numbers in each language, in turn. */
const LANGUAGES = ["ar", "es", "fr", "ru", "zh", "en-IN", "ar-u-nu-arab"];
const inLanguages = numbers.map((own, turn) => ({ ...own, lang: LANGUAGES[turn % LANGUAGES.length] }));

/** Names with letters of every kind, articles, initials and brackets; as words of a sentence each reads them otherwise. */
const NAMES = [
  "Côte d’Ivoire", "Åland Islands", "Færøerne", "Østfold", "Łódź", "Đà Nẵng", "Großbritannien", "İzmir ırmağı", "Œuvre",
  "المملكة العربية السعوديّة", "مستشفى", "中国", "Россия", "Все страны", "the Netherlands", "World average", "L. Messi", "U.S.",
  "European Union (27)", "la India", "Île-de-France", "Oman", "Émile Zola", "G7", "Middle-income countries",
];
const named = ["en", ...LANGUAGES].flatMap((lang) =>
  [0, 9, 17].map((first) => ({
    ...card(
      [{ id: "fact", label: "Fact", type: "number", unit: "tons", year: 2019, target: { value: 5 } }],
      keyed(8, (place) => ({ name: NAMES[(first + place) % NAMES.length], short: place === 3 ? "S." : undefined, values: { fact: place + 1 } })),
    ),
    lang,
  })),
);

/** Languages that are of a region, and with digits of their own. */
const spoken = ["en-GB", "ar-EG", "es-419", "fr-CA", "ru-RU", "zh-Hant-TW", "ar-u-nu-latn"].map((lang) => ({ ...tells, lang }));

export const samples = [...numbers, ...inLanguages, ...named, ...sizes, tells, bare, ...spoken];
