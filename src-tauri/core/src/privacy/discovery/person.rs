//! What a person is found by: her names, addresses and numbers, also those she had before.

use std::collections::BTreeSet;

use serde::Serialize;
use ts_rs::TS;

use super::index::former_texts;
use super::store;
use super::texts::readable;
use super::words::{email_word, emails, last_digits, phones};
use crate::change::{self, Which};
use crate::contacts::split_name;
use crate::data_map;
use crate::db::{Fields, Tx, Value, field};
use crate::error::Result;
use crate::values::fold::{digits, folded_words};
use crate::workspace::Workspace;

/// What somebody is looked for by.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Traits {
    /// Names she has.
    pub names: Vec<String>,
    /// Names she had.
    pub former_names: Vec<String>,
    /// E-mail addresses.
    pub emails: Vec<String>,
    /// Phone numbers, by the digits that tell them apart.
    pub phones: Vec<String>,
}

/// A name by its folded words.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::privacy) struct Name {
    /// The first given name and the family name, as words; or all there is.
    pub words: Vec<String>,
    /// The family name, where there is one beside a given name.
    pub family: Vec<String>,
    /// She had it before.
    pub is_former: bool,
}

/// A person as she is looked for.
#[derive(Clone, Debug, Default)]
pub(in crate::privacy) struct Sought {
    /// For those who read.
    pub traits: Traits,
    /// The names.
    pub names: Vec<Name>,
}

impl Sought {
    /// Adds a name. Where given and family name are known, middle names need not stand in a text.
    fn add_name(&mut self, given: &str, family: &str, shown: &str, is_former: bool) {
        let (given_words, family_words) = (folded_words(given), folded_words(family));
        let parts = given_words.first().filter(|_| !family_words.is_empty());
        let mut words = match parts {
            Some(first) => [vec![first.clone()], family_words.clone()].concat(),
            None => folded_words(if shown.is_empty() { given } else { shown }),
        };
        let mut seen = BTreeSet::new();
        words.retain(|word| seen.insert(word.clone()));
        let family = if parts.is_some() {
            family_words
        } else {
            Vec::new()
        };
        // One letter, or an address in the place of a name, names nobody.
        let is_name = words.iter().any(|word| word.chars().count() > 1) && !shown.contains('@');
        if !is_name || self.names.iter().any(|one| one.words == words) {
            return;
        }
        self.names.push(Name {
            words,
            family,
            is_former,
        });
        let name = shown.to_owned();
        if is_former {
            self.traits.former_names.push(name);
        } else {
            self.traits.names.push(name);
        }
    }

    fn add_points(&mut self, text: &str, is_phones: bool) {
        if is_phones {
            for line in text.lines() {
                let number = last_digits(&digits(&line.replace("(0)", "")));
                let is_whole = !phones(line).is_empty();
                if is_whole && !self.traits.phones.contains(&number) {
                    self.traits.phones.push(number);
                }
            }
            return;
        }
        for (_, email) in emails(text) {
            if !self.traits.emails.contains(&email) {
                self.traits.emails.push(email);
            }
        }
    }

    fn add_row(&mut self, row: &Fields) {
        let text = |column| {
            field(row, column)
                .and_then(Value::as_text)
                .unwrap_or_default()
        };
        self.add_name(
            text("given_name"),
            text("family_name"),
            text("display_name"),
            false,
        );
        self.add_points(&readable(text("emails")), false);
        self.add_points(&readable(text("phones")), true);
    }

    /// The lists of words by which a full name, an address or a number is looked up.
    pub(super) fn queries(&self) -> Vec<Vec<String>> {
        let mut queries = Vec::new();
        for name in &self.names {
            // In some languages a name takes an s: Adas Vertrag.
            for ending in ["", "s"] {
                let mut words = name.words.clone();
                if let Some(last) = words.last_mut() {
                    last.push_str(ending);
                }
                queries.push(words);
                if let (Some(first), true) = (name.words.first(), name.words.len() > 1) {
                    let mut words = name.words.clone();
                    words[0] = format!("{first}{ending}");
                    queries.push(words);
                }
            }
        }
        queries.sort();
        queries.dedup();
        queries.extend(
            self.traits
                .emails
                .iter()
                .map(|email| vec![email_word(email)]),
        );
        for number in &self.traits.phones {
            for fewest in super::words::FEWEST_DIGITS..=number.len() {
                let from = number.len() - fewest;
                queries.push(vec![number.get(from..).unwrap_or_default().to_owned()]);
            }
        }
        queries
    }

    /// The family names alone, for texts that say no more than that.
    pub(super) fn family_queries(&self) -> Vec<Vec<String>> {
        let mut queries = Vec::new();
        for name in self.names.iter().filter(|name| !name.family.is_empty()) {
            for ending in ["", "s"] {
                let mut words = name.family.clone();
                if let Some(last) = words.last_mut() {
                    last.push_str(ending);
                }
                if !queries.contains(&words) {
                    queries.push(words);
                }
            }
        }
        queries
    }
}

/// Gathers what somebody is found by: from her records, those in the trash too, and from what they
/// said before.
pub(in crate::privacy) async fn sought(
    workspace: &Workspace,
    tx: &mut Tx,
    subject: &str,
) -> Result<Sought> {
    let mut sought = Sought::default();
    for name in ["contacts", "leads", "actors"] {
        let Some(table) = data_map::table(name) else {
            continue;
        };
        for row in store::rows_of_subject(tx, table, subject).await? {
            if name == "actors" {
                let text = |column| {
                    field(&row, column)
                        .and_then(Value::as_text)
                        .unwrap_or_default()
                };
                let (given, family) = split_name(text("name"));
                sought.add_name(&given, &family, text("name"), false);
                sought.add_points(text("email"), false);
                sought.add_points(text("phone"), true);
            } else {
                sought.add_row(&row);
            }
        }
    }
    let mut was = change::former(workspace, tx, Which::Of(subject)).await?;
    was.retain(|one| matches!(one.table_name.as_str(), "contacts" | "leads"));
    for former in &was {
        let Some(table) = data_map::table(&former.table_name) else {
            continue;
        };
        let texts: Vec<(&str, String)> = former_texts(table, former).collect();
        let text = |column: &str| {
            texts
                .iter()
                .find(|(name, _)| *name == column)
                .map_or("", |(_, text)| text.as_str())
        };
        // The shown name follows the others, so it changes with them.
        let shown = text("display_name");
        let (given, family) = split_name(shown);
        sought.add_name(&given, &family, shown, true);
        sought.add_points(text("emails"), false);
        sought.add_points(text("phones"), true);
    }
    Ok(sought)
}
