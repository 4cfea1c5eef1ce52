//! Which column of a table is which fact.

use std::collections::BTreeMap;

use crate::failure::Failure;
use crate::import::{Opened, listed, quoted};
use fact_box::{Names, slug};

/// The column of each fact.
pub type Columns = BTreeMap<String, String>;

/// What was chosen.
pub struct Choice {
    /// For each table.
    pub columns: Vec<Columns>,
    /// What nobody has said, and so has to be told.
    pub said: Vec<String>,
}

/// Facts by id, each with its label.
type Facts = BTreeMap<String, String>;

/// Chooses as the options say, or by names where they say nothing.
pub fn choose(
    tables: &[(&str, &Opened)],
    facts: &Facts,
    options: &[String],
    is_one: bool,
) -> Result<Choice, Failure> {
    if facts.is_empty() {
        let message = match is_one {
            true => "--fact: the cards have no such fact with numbers",
            false => "the cards have no numbers to compare",
        };
        return Err(Failure::Usage(message.to_owned()));
    }
    if options.is_empty() {
        return by_names(tables, facts);
    }
    let mut columns = vec![Columns::new(); tables.len()];
    for option in options {
        let (column, fact) = parted(option, tables, facts)?;
        let mut is_known = false;
        for ((_, opened), columns) in tables.iter().zip(&mut columns) {
            if opened.has(&column) {
                is_known = true;
                if columns.insert(fact.clone(), column.clone()).is_some() {
                    let message = format!("--column: {} is given two columns", quoted(&fact));
                    return Err(Failure::Usage(message));
                }
            }
        }
        if !is_known {
            let column = quoted(&column);
            let message = format!("--column: no table has a column {column}; {}", having(tables));
            return Err(Failure::Usage(message));
        }
    }
    Ok(Choice { columns, said: Vec::new() })
}

/// The column and the fact of an option. A column may have a sign of its own in its name.
fn parted(
    option: &str,
    tables: &[(&str, &Opened)],
    facts: &Facts,
) -> Result<(String, String), Failure> {
    let is_column = tables.iter().any(|(_, opened)| opened.has(option));
    if let Some((column, fact)) = option.rsplit_once('=').filter(|_| !is_column) {
        if facts.contains_key(fact.trim()) {
            return Ok((column.trim().to_owned(), fact.trim().to_owned()));
        }
        let fact = quoted(fact);
        let message = format!("--column: no card has the fact {fact}; {}", facts_are(facts));
        return Err(Failure::Usage(message));
    }
    let fact = match facts.keys().next() {
        Some(only) if facts.len() == 1 => Some(only.clone()),
        _ => {
            let named =
                facts.iter().find(|(id, label)| [id, label].iter().any(|own| is_same(own, option)));
            named.map(|(id, _)| id.clone())
        }
    };
    let message = || {
        let option = quoted(option);
        format!("--column: say which fact {option} is, as COLUMN=FACT; {}", facts_are(facts))
    };
    Ok((option.trim().to_owned(), fact.ok_or_else(|| Failure::Usage(message()))?))
}

/// The fact's id counts before its label.
fn by_names(tables: &[(&str, &Opened)], facts: &Facts) -> Result<Choice, Failure> {
    let mut said = Vec::new();
    let mut columns = Vec::new();
    for (table, opened) in tables {
        let names = opened.names();
        let mut chosen = Columns::new();
        for (id, label) in facts {
            let alike = |wanted: &str| {
                let mut found = names.iter().filter(|name| is_same(name, wanted));
                found.next().filter(|_| found.next().is_none())
            };
            let only = names.first().filter(|_| names.len() == 1 && facts.len() == 1);
            if let Some(column) = alike(id).or_else(|| alike(label)).or(only) {
                said.push(format!("{id} is compared with {} of {table}", quoted(column)));
                chosen.insert(id.clone(), column.clone());
            }
        }
        columns.push(chosen);
    }
    let is_compared = |id: &&String| columns.iter().any(|own| own.contains_key(*id));
    if facts.keys().all(|id| !is_compared(&id)) {
        let message = format!(
            "say which column is which fact with --column COLUMN=FACT; {}; {}",
            having(tables),
            facts_are(facts),
        );
        return Err(Failure::Usage(message));
    }
    let others: Vec<_> = facts.keys().filter(|id| !is_compared(id)).cloned().collect();
    if !others.is_empty() {
        let others = others.join(", ");
        said.push(format!("not compared, without --column COLUMN=FACT: {others}"));
    }
    Ok(Choice { columns, said })
}

/// Whether two names are the same, but for capitals and marks; letters that a slug leaves out tell them apart.
fn is_same(name: &str, other: &str) -> bool {
    let makes = |name: &str, other: &str| {
        let id = slug(other);
        Names::from_iter([(id.as_str(), "")]).id_named(name).is_some()
    };
    name.to_lowercase() == other.trim().to_lowercase() || (makes(name, other) && makes(other, name))
}

fn having(tables: &[(&str, &Opened)]) -> String {
    let names = |(table, opened): &(&str, &Opened)| {
        format!("{table} has {}", listed(opened.names().iter().map(String::as_str)))
    };
    tables.iter().map(names).collect::<Vec<_>>().join("; ")
}

fn facts_are(facts: &Facts) -> String {
    format!("the cards have {}", listed(facts.keys().map(String::as_str)))
}
