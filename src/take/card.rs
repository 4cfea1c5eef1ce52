//! What is shown as a card of its own: JSON of the same format, with the sources of its facts.

use crate::model::{
    Better, Fact, Measure, Notation, Number, Plural, Reading, Source, Span, Tenure, Unit, Values,
    Year,
};
use crate::schema::Value;
use crate::view::{Choice, Datum, Extent, Extract, Viewer};

/// The card as its reader has made it: its facts, those that are compared, and the places that are
/// shown.
pub(crate) fn card(viewer: &Viewer, choice: &Choice, extent: Extent) -> Value {
    let card = viewer.card();
    let everyone = viewer.shows_everyone(choice);
    // A card with every place has no series: those would be too much for an address.
    let extent = if everyone { Extent::Shown } else { extent };
    let shown = viewer.extract(choice, extent);

    let others = choice.compared.iter().copied();
    let others: Vec<_> =
        if everyone { card.others().map(|(index, _)| index).collect() } else { others.collect() };
    let subjects = std::iter::once(card.subject).chain(others);
    // Of each fact what each subject has, as there may be thousands of both.
    let found = shown.iter().map(|shown| {
        let mut found = vec![None; card.all().count()];
        for (index, datum) in &shown.data {
            if let Some(slot) = found.get_mut(index.0) {
                *slot = Some(datum);
            }
        }
        (shown, found)
    });
    let found: Vec<_> = found.collect();
    let subjects = subjects.filter_map(|index| {
        let subject = card.subject(index)?;
        let values = found.iter().filter_map(|(shown, found)| {
            let datum = (*found.get(index.0)?)?;
            Some((shown.fact.id.clone(), value(datum, shown)?))
        });
        // Among a few places nobody has a rank.
        let ranked = subject.ranked && everyone;
        let entries = object([
            ("name", text(&subject.name)),
            ("short", subject.short.as_deref().and_then(text)),
            ("ranked", (!ranked).then_some(Value::Flag(false))),
            ("values", Some(Value::Object(values.collect()))),
        ]);
        Some((subject.id.clone(), entries))
    });

    let sources = card.used_sources().into_iter().map(|own| (own.id.clone(), source(own)));
    let compare = viewer.ids(&choice.compared).filter_map(text);
    object([
        ("version", Some(Value::Number(1.0))),
        ("lang", text(&card.language.written())),
        ("title", text(&card.title)),
        ("kicker", card.kicker.as_deref().and_then(text)),
        ("as_of", card.as_of.and_then(|date| text(&date.iso()))),
        ("note", card.note.as_deref().and_then(text)),
        ("subject", viewer.ids(&[card.subject]).find_map(text)),
        ("compare", Some(Value::List(compare.collect()))),
        ("facts", Some(Value::List(shown.iter().map(|shown| fact(shown, viewer)).collect()))),
        ("subjects", Some(Value::Object(subjects.collect()))),
        ("sources", Some(Value::Object(sources.collect()))),
    ])
}

fn fact(shown: &Extract<'_>, viewer: &Viewer) -> Value {
    let Fact { id, label, source, note, values, .. } = shown.fact;
    let (kind, measure) = match values {
        Values::Text(_) => ("text", None),
        Values::List(_) => ("list", None),
        Values::Year(_) => ("year", None),
        Values::Years(_) => ("years", None),
        Values::Number(_, measure) => ("number", Some(measure)),
    };
    let compared = shown.compared != measure.is_some();
    let mut entries = entries([
        ("id", text(id)),
        ("label", text(label)),
        ("type", text(kind)),
        ("compare", compared.then_some(Value::Flag(shown.compared))),
        ("year", shown.year.map(year)),
    ]);
    if let Some(measure) = measure {
        entries.extend(self::measure(measure));
    }
    entries.extend(self::entries([
        ("source", viewer.card().source(*source).and_then(|source| text(&source.id))),
        ("note", note.as_deref().and_then(text)),
    ]));
    Value::Object(entries)
}

fn measure(measure: &Measure) -> Vec<(String, Value)> {
    let unit = match &measure.unit {
        Unit::None => None,
        Unit::Always(unit) => text(unit),
        Unit::Plural(forms, _) => {
            let form = |(category, form): &(Plural, String)| {
                let (name, _) = Plural::NAMES.iter().find(|(_, own)| own == category)?;
                Some(((*name).to_owned(), text(form)?))
            };
            Some(Value::Object(forms.iter().filter_map(form).collect()))
        }
    };
    let whole = |number: u8| Value::Number(number.into());
    let target = measure.target.as_ref().map(|target| {
        object([
            ("label", target.label.as_deref().and_then(text)),
            ("year", target.year.map(year)),
            ("value", Some(number(target.value))),
        ])
    });
    let better = measure.better.and_then(|better| match better {
        Better::Lower => text("lower"),
        Better::Higher => text("higher"),
    });
    entries([
        ("unit", unit),
        ("decimals", measure.decimals.map(whole)),
        ("digits", measure.digits.map(whole)),
        ("notation", text("compact").filter(|_| measure.notation == Notation::Compact)),
        ("better", better),
        ("target", target),
    ])
}

fn source(source: &Source) -> Value {
    object([
        ("name", text(&source.name)),
        ("url", source.url.as_ref().and_then(|url| text(url.as_str()))),
        ("edition", source.edition.as_deref().and_then(text)),
        ("accessed", source.accessed.and_then(|date| text(&date.iso()))),
        ("license", source.license.as_deref().and_then(text)),
    ])
}

/// What stands in `values`; `None` for no data.
fn value(datum: &Datum<'_>, shown: &Extract<'_>) -> Option<Value> {
    let key = Year::text;
    match datum {
        Datum::Text(own) => text(own),
        Datum::List(items) => {
            Some(Value::List(items.iter().filter_map(|item| text(item)).collect()))
        }
        Datum::Year(own) => Some(year(*own)),
        Datum::Years(Tenure::Permanent) => text("permanent"),
        Datum::Years(Tenure::Written(own)) => text(own),
        Datum::Years(Tenure::Spans(spans)) => Some(Value::List(spans.iter().map(span).collect())),
        Datum::Number(Reading { value, year: own }) => Some(match own {
            // Of another year than its fact: it says which.
            Some(own) if shown.year != Some(*own) => {
                Value::Object(vec![(key(*own), number(*value))])
            }
            _ => number(*value),
        }),
        Datum::Series(figure) => {
            let points = figure.points().iter().map(|(year, own)| (key(*year), number(*own)));
            let left_out = figure.left_out().iter().map(|year| (key(*year), Value::Flag(false)));
            Some(Value::Object(points.chain(left_out).collect()))
        }
        Datum::NoData => None,
        Datum::NotApplicable(reason) => Some(object([("na", text(reason))])),
        // Not 'no data': this is no value of any type, and is left out again.
        Datum::LeftOut => Some(Value::Flag(false)),
    }
}

fn span(span: &Span) -> Value {
    if span.from() == span.to() {
        year(span.from())
    } else {
        Value::List(vec![year(span.from()), year(span.to())])
    }
}

fn text(text: &str) -> Option<Value> {
    Some(Value::Text(text.to_owned()))
}

fn number(number: Number) -> Value {
    Value::Number(number.get())
}

fn year(year: Year) -> Value {
    Value::Number(year.get().into())
}

/// The keys that have a value.
fn entries<const N: usize>(entries: [(&str, Option<Value>); N]) -> Vec<(String, Value)> {
    let written = entries.into_iter().filter_map(|(key, value)| Some((key.to_owned(), value?)));
    written.collect()
}

fn object<const N: usize>(keys: [(&str, Option<Value>); N]) -> Value {
    Value::Object(entries(keys))
}
