//! Numbers of years: `{ "2018": 5, "2019": 6 }`, or a list from a year on.

use serde_json::{Map, Value, json};

use super::at::{At, object};

/// The years that a value has numbers of.
pub(crate) fn of(value: &Value) -> Vec<u16> {
    match list(value) {
        Some((from, values)) => (from..=u16::MAX).zip(values).map(|(year, _)| year).collect(),
        None => {
            let years = value.as_object().into_iter().flatten();
            years.filter_map(|(year, _)| year.parse().ok()).collect()
        }
    }
}

/// Whether a value may have numbers of years: it has some, or is none that one of them would take the place of.
pub(crate) fn may_have(value: Option<&Value>) -> bool {
    match value {
        None | Some(Value::Null) => true,
        Some(value) => {
            let is_empty = value.as_object().is_some_and(Map::is_empty);
            is_empty || list(value).is_some() || !of(value).is_empty()
        }
    }
}

/// Where the number of a year stands, of a value that stands `at` a place.
pub(crate) fn at(value: Option<&Value>, at: &At, year: u16) -> At {
    let index = value.and_then(list).and_then(|(from, values)| {
        let index = usize::from(year.checked_sub(from)?);
        (index < values.len()).then_some(index)
    });
    index.map_or_else(|| at.key(&year.to_string()), |index| at.key("values").item(index))
}

/// Writes the number of a year; a list becomes as long as it needs to be.
pub(crate) fn set(value: &mut Value, year: u16, new: Value) {
    if !may_have(Some(value)) {
        return;
    }
    if let Some((from, values)) = list(value) {
        let mut values = values.clone();
        let before = usize::from(from.saturating_sub(year));
        values.splice(0..0, std::iter::repeat_n(Value::Null, before));
        let from = from.min(year);
        let index = usize::from(year.saturating_sub(from));
        if index >= values.len() {
            values.resize(index.saturating_add(1), Value::Null);
        }
        if let Some(own) = values.get_mut(index) {
            *own = new;
        }
        if let Some(entries) = value.as_object_mut() {
            entries.insert("from".to_owned(), json!(from));
            entries.insert("values".to_owned(), json!(values));
        }
    } else if let Some(entries) = object(value) {
        entries.insert(year.to_string(), new);
    }
}

fn list(value: &Value) -> Option<(u16, &Vec<Value>)> {
    let from = u16::try_from(value.get("from")?.as_u64()?).ok()?;
    Some((from, value.get("values")?.as_array()?))
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;

    fn with(value: Value, year: u16, new: Value) -> Value {
        let mut value = value;
        set(&mut value, year, new);
        value
    }

    #[test]
    fn a_number_is_written_into_its_year() {
        let list = json!({ "from": 1990, "values": [1, 2] });
        for (value, year, expected) in [
            (json!(null), 1991, json!({ "1991": 9 })),
            (json!({ "1990": 1 }), 1991, json!({ "1990": 1, "1991": 9 })),
            (list.clone(), 1991, json!({ "from": 1990, "values": [1, 9] })),
            (list.clone(), 1993, json!({ "from": 1990, "values": [1, 2, null, 9] })),
            (list.clone(), 1988, json!({ "from": 1988, "values": [9, null, 1, 2] })),
            // What is of no year stays.
            (json!(16), 1991, json!(16)),
            (json!({ "na": "no state" }), 1991, json!({ "na": "no state" })),
        ] {
            assert_eq!(with(value.clone(), year, json!(9)), expected, "{year} of {value}");
        }
        assert_eq!(with(list, 1991, Value::Null), json!({ "from": 1990, "values": [1, null] }));
    }

    #[test]
    fn years_end_where_they_cannot_be_counted_on() {
        assert_eq!(of(&json!({ "from": 65535, "values": [1, 2] })), [65535]);
        assert_eq!(of(&json!({ "from": 1990, "values": [1, 2] })), [1990, 1991]);
        assert_eq!(of(&json!({ "2018": 5, "na": 1 })), [2018]);
        assert_eq!(of(&json!(16)), [0_u16; 0]);
    }
}
