//! A kind of record as a sheet: one row each, its lists spread over numbered columns.
//!
//! The headings are those that the import knows ([`crate::importing::columns`]), so that a sheet of
//! contacts can be brought back as it is. Columns that only serve the program (sort keys, the ids
//! behind people) stay out of it; the JSON export has them.

use std::borrow::Cow;

use serde::Deserialize;
use serde::de::IgnoredAny;

use super::csv::write_record;
use super::kinds::Kind;
use super::store::Shape;
use crate::data_map::{Category, Column, Table};
use crate::db::{Fields, Kind as ColumnKind, Value, field};
use crate::values::{CurrencyCode, Money};

/// Kinds whose rows are read by people and brought back by the import: without ids and times.
const PEOPLE: &[&str] = &["contacts", "leads", "companies"];
const ONLY_FOR_RECORDS: &[&str] = &["id", "created_at", "updated_at", "company_id", "contact_id"];
const NEVER: &[&str] = &["subject_id", "deleted_at", "unknown"];

#[derive(Clone, Copy, PartialEq, Eq)]
enum Spread {
    /// One cell.
    Text,
    /// One cell, in major units; the currency stands in a column of its own.
    Money,
    /// Values with labels.
    Labelled,
    Addresses,
    /// One cell, joined as Google does.
    Tags,
}

struct SheetColumn {
    name: &'static str,
    heading: String,
    spread: Spread,
    most: usize,
}

/// The layout of one kind's sheet.
pub(super) struct Sheet {
    columns: Vec<SheetColumn>,
}

/// The parts of an address with their headings.
const ADDRESS_PARTS: [&str; 6] = [
    "street",
    "city",
    "region",
    "postal code",
    "country",
    "label",
];

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct StoredText<'a> {
    #[serde(borrow)]
    pub value: Cow<'a, str>,
    #[serde(borrow)]
    pub label: Cow<'a, str>,
}

#[derive(Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub(super) struct StoredAddress<'a> {
    #[serde(borrow)]
    pub street: Cow<'a, str>,
    #[serde(borrow)]
    pub city: Cow<'a, str>,
    #[serde(borrow)]
    pub region: Cow<'a, str>,
    #[serde(borrow)]
    pub postal_code: Cow<'a, str>,
    #[serde(borrow)]
    pub country: Cow<'a, str>,
    #[serde(borrow)]
    pub label: Cow<'a, str>,
}

impl<'a> StoredAddress<'a> {
    /// In the order of [`ADDRESS_PARTS`].
    fn parts(self) -> [Cow<'a, str>; 6] {
        [
            self.street,
            self.city,
            self.region,
            self.postal_code,
            self.country,
            self.label,
        ]
    }
}

impl Sheet {
    /// The columns of a kind, each list with no column yet.
    pub(super) fn of(kind: &Kind) -> Self {
        let for_people = PEOPLE.contains(&kind.table.name);
        let shown = kind.table.columns.iter().filter(|column| {
            !(NEVER.contains(&column.name)
                || column.name.starts_with("sort_")
                || column.kind == ColumnKind::Bytes
                || (for_people && ONLY_FOR_RECORDS.contains(&column.name)))
        });
        let columns = shown.map(|column| {
            let spread = match column.name {
                "emails" | "phones" | "websites" => Spread::Labelled,
                "addresses" => Spread::Addresses,
                "tags" => Spread::Tags,
                _ if is_money(kind.table, column) => Spread::Money,
                _ => Spread::Text,
            };
            SheetColumn {
                name: column.name,
                heading: heading(column.name),
                spread,
                most: 0,
            }
        });
        Self {
            columns: columns.collect(),
        }
    }

    /// The columns that hold lists, with those that every reading of rows needs; nothing where no
    /// column does, so that there is no width to find out.
    pub(super) fn lists(&self, kind: &Kind) -> Option<Shape> {
        let lists =
            |column: &&SheetColumn| matches!(column.spread, Spread::Labelled | Spread::Addresses);
        let names: Vec<&str> = self
            .columns
            .iter()
            .filter(lists)
            .map(|one| one.name)
            .collect();
        (!names.is_empty()).then(|| shape_of(kind, &names))
    }

    /// The columns that are written, with those that every reading of rows needs.
    pub(super) fn shape(&self, kind: &Kind) -> Shape {
        let names: Vec<&str> = self.columns.iter().map(|column| column.name).collect();
        shape_of(kind, &names)
    }

    /// Makes room for the lists of a row.
    pub(super) fn measure(&mut self, row: &Fields) {
        let mut fields = row.iter();
        for column in &mut self.columns {
            if matches!(column.spread, Spread::Labelled | Spread::Addresses) {
                let count = list::<IgnoredAny>(value_of(&mut fields, column.name)).len();
                column.most = column.most.max(count);
            }
        }
    }

    /// The row of headings.
    pub(super) fn headings(&self) -> String {
        let mut cells: Vec<String> = Vec::new();
        for column in &self.columns {
            for number in 1..=column.most {
                let heading = &column.heading;
                match column.spread {
                    Spread::Addresses => {
                        cells.extend(
                            ADDRESS_PARTS
                                .iter()
                                .map(|part| format!("{heading} {number} {part}")),
                        );
                    }
                    _ => cells.extend([
                        format!("{heading} {number}"),
                        format!("{heading} {number} label"),
                    ]),
                }
            }
            if !matches!(column.spread, Spread::Labelled | Spread::Addresses) {
                cells.push(column.heading.clone());
            }
        }
        record_of(&cells)
    }

    /// Appends one row.
    pub(super) fn write(&self, out: &mut String, row: &Fields) {
        let mut cells: Vec<Cow<'_, str>> = Vec::with_capacity(self.columns.len());
        let mut fields = row.iter();
        for column in &self.columns {
            let value = value_of(&mut fields, column.name);
            match column.spread {
                Spread::Text => cells.push(cell_text(value)),
                Spread::Money => cells.push(amount(row, value).into()),
                Spread::Tags => cells.push(joined_tags(&list(value)).into()),
                Spread::Labelled => {
                    let mut texts = list::<StoredText>(value);
                    texts.resize_with(column.most, StoredText::default);
                    cells.extend(texts.into_iter().flat_map(|text| [text.value, text.label]));
                }
                Spread::Addresses => {
                    let mut addresses = list::<StoredAddress>(value);
                    addresses.resize_with(column.most, StoredAddress::default);
                    cells.extend(addresses.into_iter().flat_map(StoredAddress::parts));
                }
            }
        }
        write_record(out, cells.iter().map(AsRef::as_ref));
    }
}

/// Columns of a kind by their names, and those that every reading of rows needs: where the next page
/// begins, what lies in the trash, what money is counted in.
pub(super) fn shape_of(kind: &Kind, names: &[&str]) -> Shape {
    let mut shape = kind.table.shape();
    shape.retain(|(name, _)| {
        names.contains(name) || matches!(*name, "id" | "deleted_at" | "currency")
    });
    shape
}

fn record_of(cells: &[String]) -> String {
    let mut out = String::new();
    write_record(&mut out, cells.iter().map(String::as_str));
    out
}

/// `job_title` → `Job title`; lists in the singular: `emails` → `Email`.
fn heading(column: &str) -> String {
    let singular = match column {
        "emails" => "email",
        "phones" => "phone",
        "websites" => "website",
        "addresses" => "address",
        other => other,
    };
    let words = singular.replace('_', " ");
    let mut letters = words.chars();
    letters
        .next()
        .map(|first| first.to_uppercase().chain(letters).collect())
        .unwrap_or_default()
}

/// Tags joined as the import takes them apart; a single tag with a comma in it keeps the joint.
fn joined_tags(tags: &[Cow<'_, str>]) -> String {
    match tags {
        [one] if one.contains([',', ';']) => format!("{one} ::: "),
        tags => tags.join(" ::: "),
    }
}

/// The value of the next of some columns; both stand in the order of their table, so that a row is
/// walked through once.
fn value_of<'a>(
    fields: &mut impl Iterator<Item = &'a (&'static str, Value)>,
    column: &str,
) -> Option<&'a Value> {
    let found = fields.find(|(name, _)| *name == column);
    found.map(|(_, value)| value)
}

fn cell_text(value: Option<&Value>) -> Cow<'_, str> {
    match value {
        Some(Value::Text(Some(text))) => Cow::Borrowed(text),
        Some(Value::Integer(Some(number))) => number.to_string().into(),
        Some(Value::Truth(Some(truth))) => truth.to_string().into(),
        _ => Cow::Borrowed(""),
    }
}

/// Whether a column counts the smallest units of the currency that its row names.
fn is_money(table: &Table, column: &Column) -> bool {
    column.kind == ColumnKind::Integer
        && column.category == Category::Financial
        && table.column("currency").is_some()
}

/// An amount with the currency's digits: `119.00`, which `Money::parse` reads back exactly.
fn amount(row: &Fields, minor: Option<&Value>) -> String {
    let Some(Value::Integer(Some(minor))) = minor else {
        return String::new();
    };
    let minor = *minor;
    match CurrencyCode::parse(&cell_text(field(row, "currency"))) {
        Ok(currency) => Money::from_minor(minor, currency).amount_text(),
        // A currency that is gone leaves the number as it is stored.
        Err(_) => minor.to_string(),
    }
}

/// The list in a cell; an empty one where there is none.
pub(super) fn list<'a, T: Deserialize<'a>>(value: Option<&'a Value>) -> Vec<T> {
    match value.and_then(Value::as_text) {
        None | Some("[]") => Vec::new(),
        Some(text) => serde_json::from_str(text).unwrap_or_default(),
    }
}

/// Whether a row lies in the trash.
pub(super) fn is_deleted(row: &Fields) -> bool {
    let deleted = field(row, "deleted_at").and_then(Value::as_text);
    deleted.is_some_and(|at| !at.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fields;
    use crate::importing::columns::{Certainty, match_columns};

    #[test]
    fn every_heading_of_a_sheet_of_people_is_known_to_the_import() {
        let columns = [
            ("given_name", Spread::Text),
            ("family_name", Spread::Text),
            ("display_name", Spread::Text),
            ("company_name", Spread::Text),
            ("job_title", Spread::Text),
            ("emails", Spread::Labelled),
            ("phones", Spread::Labelled),
            ("addresses", Spread::Addresses),
            ("websites", Spread::Labelled),
            ("tags", Spread::Tags),
            ("birthday", Spread::Text),
            ("note", Spread::Text),
        ];
        let columns = columns.map(|(name, spread)| SheetColumn {
            name,
            heading: heading(name),
            spread,
            most: if matches!(spread, Spread::Text | Spread::Tags) {
                0
            } else {
                2
            },
        });
        let sheet = Sheet {
            columns: columns.into(),
        };
        let headings: Vec<String> = sheet
            .headings()
            .trim()
            .split(',')
            .map(str::to_owned)
            .collect();
        for found in match_columns(&headings, &[]) {
            assert_eq!(found.certainty, Certainty::Sure, "{}", found.heading);
        }
    }

    #[test]
    fn a_single_tag_with_a_comma_stays_one_tag() {
        assert_eq!(joined_tags(&["a, b".into()]), "a, b ::: ");
        assert_eq!(joined_tags(&["a".into(), "b".into()]), "a ::: b");
    }

    #[test]
    fn amounts_stand_in_major_units_with_the_digits_of_their_currency() {
        let table = &crate::invoicing::PAYMENTS;
        let kind = Kind {
            table,
            name: "payments".into(),
        };
        let sheet = Sheet::of(&kind);
        assert_eq!(
            sheet.headings(),
            "Id,Invoice id,Amount,Currency,Paid on,Created at\r\n"
        );
        for (minor, currency, written) in [
            (11_900, "EUR", "119.00"),
            (1_250, "JPY", "1250"),
            (1, "KWD", "0.001"),
            (-5, "EUR", "-0.05"),
        ] {
            let row = fields! { "amount" => minor, "currency" => currency };
            assert_eq!(amount(&row, field(&row, "amount")), written);
            let currency = CurrencyCode::parse(currency).unwrap();
            let read = Money::parse(written, currency).unwrap();
            assert_eq!(
                read,
                Money::from_minor(minor, currency),
                "and comes back exactly"
            );
        }
    }

    #[test]
    fn lists_are_spread_over_as_many_columns_as_the_longest_needs() {
        let column = SheetColumn {
            name: "emails",
            heading: "Email".into(),
            spread: Spread::Labelled,
            most: 0,
        };
        let mut sheet = Sheet {
            columns: vec![column],
        };
        let row = fields! { "emails" => r#"[{"value":"a@example.org","label":"work"},{"value":"=b","label":""}]"# };
        sheet.measure(&row);
        assert_eq!(
            sheet.headings(),
            "Email 1,Email 1 label,Email 2,Email 2 label\r\n"
        );
        let mut record = String::new();
        sheet.write(&mut record, &row);
        assert_eq!(record, "a@example.org,work,'=b,\r\n");
    }
}
