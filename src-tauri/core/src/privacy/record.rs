//! The record of processing activities (GDPR Art. 30(1)), made from the data map: what stands in it
//! is what the program does.

use std::collections::BTreeSet;

use serde::Serialize;
use ts_rs::TS;

use super::map::{basis_name, category_name, record_name, retention_word};
use crate::account;
use crate::data_map::{self, Activity, Category, Table};
use crate::db::Db;
use crate::documents::content::{Column, ColumnKind, Fact, Line, LineTable, Note, Seller};
use crate::documents::{self, DocumentContent};
use crate::error::Result;
use crate::exporting::csv;
use crate::processors::{self, Abroad, Mechanism, Processor};
use crate::settings::{self, Business, own_paper};
use crate::words::{FluentValue, Formats, Words};
use crate::workspace::Workspace;

/// The record, in the words of a language.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ProcessingRecord {
    /// Who answers for it: the business, its address, how to reach it.
    pub controller: Vec<String>,
    /// Who works with it, with an address: the account holder.
    pub contact: Vec<String>,
    /// The day it was made, ISO 8601.
    pub made_on: String,
    /// Each activity.
    pub activities: Vec<ProcessingActivity>,
    /// How the data is protected (Art. 32(1)), one measure each.
    pub measures: Vec<String>,
    /// Which processors handle data abroad, and what allows it (Art. 30(1)(e)); one each.
    pub transfers: Vec<String>,
}

/// One activity.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ProcessingActivity {
    /// Which one.
    pub activity: Activity,
    /// What it is called.
    pub name: String,
    /// What it is for.
    pub purpose: String,
    /// By which right.
    pub basis: String,
    /// Whose data it is.
    pub people: String,
    /// What is kept: records, and what they say.
    pub data: String,
    /// Who receives it.
    pub recipients: String,
    /// How long it stays.
    pub stays: String,
}

/// The record of today.
///
/// # Errors
/// What the database says.
pub async fn processing_record(workspace: &Workspace, language: &str) -> Result<ProcessingRecord> {
    let words = Words::new(language);
    let business = settings::business(workspace).await?;
    let holder = account::show(workspace).await?;
    let on_server = matches!(workspace.database(), Db::Postgres(_));
    let processors = processors::list(workspace).await?;
    Ok(ProcessingRecord {
        controller: controller(&words, &business),
        contact: holder
            .fields
            .into_iter()
            .filter(|one| one.field != "billing")
            .filter_map(|one| one.value)
            .filter(|value| !value.trim().is_empty())
            .collect(),
        made_on: workspace.clock().today().to_string(),
        activities: Activity::ABOUT_PEOPLE
            .into_iter()
            .map(|activity| line(&words, activity, on_server, &business, &processors))
            .collect(),
        measures: measures(&words, on_server),
        transfers: transfers(&words, &processors),
    })
}

fn controller(words: &Words, business: &Business) -> Vec<String> {
    let address = &business.address;
    let mut lines = vec![business.name.clone()];
    lines.extend(address.street.lines().map(str::to_owned));
    lines.push(format!("{} {}", address.postal_code, address.city));
    lines.push(words.text(&format!("country-{}", business.country), &[]));
    lines.extend(business.email.as_ref().map(ToString::to_string));
    lines.extend(business.phone.clone());
    lines.retain(|line| !line.trim().is_empty());
    lines
}

fn line(
    words: &Words,
    activity: Activity,
    on_server: bool,
    business: &Business,
    processors: &[Processor],
) -> ProcessingActivity {
    let say = |part: &str| words.text(&format!("datamap-activity-{}{part}", activity.word()), &[]);
    let mut recipients = vec![words.text("datamap-recipients-yours", &[])];
    if on_server {
        recipients.push(words.text("datamap-recipients-server", &[]));
    }
    let categories = categories_of(activity);
    recipients.extend(
        processors
            .iter()
            .filter(|one| handles(one, &categories))
            .map(|one| told(words, "datamap-record-processor", one)),
    );
    ProcessingActivity {
        activity,
        name: say(""),
        purpose: say("-purpose"),
        basis: basis_name(words, activity.basis()),
        people: say("-people"),
        data: data_of(words, activity),
        recipients: recipients.join(" "),
        stays: stays(words, activity, business),
    }
}

fn tables_of(activity: Activity) -> impl Iterator<Item = &'static Table> {
    data_map::tables().filter(move |table| table.activity == activity && table.tells_of_people())
}

/// Whether a processor handles any of these; one of whom nothing is said may handle all.
pub(super) fn handles(processor: &Processor, categories: &[Category]) -> bool {
    let named = &processor.details.categories;
    named.is_empty() || categories.iter().any(|one| named.contains(one))
}

pub(super) fn told(words: &Words, id: &str, processor: &Processor) -> String {
    let details = &processor.details;
    let mechanism = match details.mechanism {
        Mechanism::None if processor.abroad == Abroad::Adequate => Mechanism::Adequacy,
        named => named,
    };
    let mechanism = match mechanism {
        Mechanism::None => "none",
        named => named.word(),
    };
    let mechanism = words.text(&format!("processors-mechanism-{mechanism}"), &[]);
    words.text(
        id,
        &[
            ("name", FluentValue::from(details.name.as_str())),
            ("country", FluentValue::from(details.country.as_str())),
            ("purpose", FluentValue::from(details.purpose.as_str())),
            ("mechanism", FluentValue::from(mechanism)),
        ],
    )
}

fn transfers(words: &Words, processors: &[Processor]) -> Vec<String> {
    processors
        .iter()
        .filter(|one| one.abroad.is_transfer())
        .map(|one| told(words, "datamap-record-transfer", one))
        .collect()
}

/// The records of an activity, and what they say.
fn data_of(words: &Words, activity: Activity) -> String {
    let records: Vec<String> = tables_of(activity)
        .filter(|table| !table.derived)
        .map(|table| record_name(words, table.name))
        .collect();
    let says: Vec<String> = categories_of(activity)
        .into_iter()
        .map(|category| category_name(words, category))
        .collect();
    format!("{}: {}", records.join(", "), says.join(", "))
}

pub(super) fn categories_of(activity: Activity) -> Vec<Category> {
    let mut categories: Vec<Category> = Vec::new();
    for column in tables_of(activity).flat_map(|table| table.columns) {
        if column.category != Category::None && !categories.contains(&column.category) {
            categories.push(column.category);
        }
    }
    categories
}

pub(super) fn stays(words: &Words, activity: Activity, business: &Business) -> String {
    let rules: BTreeSet<&'static str> = tables_of(activity)
        .map(|table| retention_word(table.retention))
        .collect();
    let mut texts: Vec<String> = rules
        .iter()
        .map(|rule| words.text(&format!("privacy-retention-{rule}"), &[]))
        .collect();
    if rules.contains("taxLaw") {
        let rule = business.country.invoice_retention();
        texts.push(words.text(
            "datamap-law",
            &[
                ("years", FluentValue::from(rule.years)),
                ("law", FluentValue::from(rule.law.unwrap_or("–"))),
            ],
        ));
    }
    texts.join("; ")
}

fn measures(words: &Words, on_server: bool) -> Vec<String> {
    let place = if on_server { "server" } else { "file" };
    ["log", "keys", "backups", "lock", "erasing", place]
        .map(|id| words.text(&format!("datamap-measure-{id}"), &[]))
        .to_vec()
}

/// The record for a spreadsheet.
pub fn record_csv(record: &ProcessingRecord, language: &str) -> String {
    let words = Words::new(language);
    let mut text = csv::BYTE_ORDER_MARK.to_owned();
    let head = HEADINGS.map(|id| words.text(&format!("datamap-record-{id}"), &[]));
    csv::write_record(&mut text, head.iter().map(String::as_str));
    for one in &record.activities {
        csv::write_record(
            &mut text,
            [
                one.name.as_str(),
                &one.purpose,
                &one.basis,
                &one.people,
                &one.data,
                &one.recipients,
                &one.stays,
            ],
        );
    }
    text
}

const HEADINGS: [&str; 7] = [
    "activity",
    "purpose",
    "basis",
    "people",
    "data",
    "recipients",
    "stays",
];

/// The record on paper.
///
/// # Errors
/// What the documents refuse.
pub async fn record_pdf(
    workspace: &Workspace,
    record: &ProcessingRecord,
    language: &str,
) -> Result<Vec<u8>> {
    let business = settings::business(workspace).await?;
    let content = on_paper(workspace, record, &business, &Words::new(language));
    documents::drawn(content).await
}

fn on_paper(
    workspace: &Workspace,
    record: &ProcessingRecord,
    business: &Business,
    words: &Words,
) -> DocumentContent {
    let text = |id: &str| words.text(&format!("datamap-record-{id}"), &[]);
    let title = text("title");
    let formats = Formats::new(&business.formats.locale);
    DocumentContent {
        seller: Seller {
            name: business.name.clone(),
            lines: record.controller.iter().skip(1).cloned().collect(),
            return_address: None,
        },
        facts: vec![
            Fact::new(text("contact"), record.contact.join(", ")),
            Fact::new(text("made"), formats.date(workspace.clock().today())),
        ],
        opening: vec![text("sentence")],
        table: LineTable {
            columns: vec![
                Column::new(text("activity"), ColumnKind::Description),
                Column::new(text("law"), ColumnKind::Text),
            ],
            lines: record
                .activities
                .iter()
                .map(|one| row(one, &text))
                .collect(),
            summary: text("title"),
        },
        notes: vec![
            Note {
                heading: Some(text("measures")),
                text: record.measures.join("\n"),
            },
            Note {
                heading: Some(text("transfers")),
                text: if record.transfers.is_empty() {
                    text("transfers-none")
                } else {
                    format!(
                        "{}\n{}",
                        text("transfers-named"),
                        record.transfers.join("\n")
                    )
                },
            },
        ],
        ..own_paper(business, words, title, workspace.clock().now())
    }
}

fn row(one: &ProcessingActivity, text: &impl Fn(&str) -> String) -> Line {
    let detail = |id: &str, value: &str| format!("{}: {value}", text(id));
    Line {
        cells: vec![one.name.clone(), one.activity.article().to_owned()],
        details: vec![
            detail("purpose", &one.purpose),
            detail("basis", &one.basis),
            detail("people", &one.people),
            detail("data", &one.data),
            detail("recipients", &one.recipients),
            detail("stays", &one.stays),
        ],
        adjustments: Vec::new(),
    }
}
