//! A person's copy on paper, with what the law wants told beside it (GDPR Art. 15(1)).

use serde_json::Value as Json;

use super::content::Content;
use super::hiding::counted;
use super::told::{day, told};
use super::writing::Placed;
use crate::data_map::{Category, Table};
use crate::db::Fields;
use crate::documents::content::{Column, ColumnKind, Fact, Line, LineTable, Note, Seller};
use crate::documents::{DocumentContent, Renderer};
use crate::error::Result;
use crate::privacy::record::{ProcessingActivity, ProcessingRecord, processing_record};
use crate::requests;
use crate::settings::{Business, own_paper};
use crate::words::{FluentValue, Formats, Words};
use crate::workspace::Workspace;

/// What stands around a copy.
pub(super) struct Around<'a> {
    pub words: &'a Words,
    pub business: &'a Business,
    /// Nothing before the first run said whose records these are.
    pub record: Option<ProcessingRecord>,
    pub authority: Option<String>,
    pub made_on: String,
    pub made_at: jiff::Timestamp,
}

/// A part of what is told beside the data: what it is, its heading, its text.
pub(super) type Told = (&'static str, String, String);

impl<'a> Around<'a> {
    pub(super) async fn of(
        workspace: &Workspace,
        words: &'a Words,
        business: &'a Business,
    ) -> Result<Self> {
        let is_known = !business.name.is_empty();
        let (mut record, mut authority) = (None, None);
        if is_known {
            let calendar = requests::calendar(workspace).await?;
            record = Some(processing_record(workspace, words.language()).await?);
            authority = calendar
                .authority()
                .map(|one| format!("{}, {}", one.name, one.web));
        }
        Ok(Self {
            record,
            authority,
            made_on: workspace.clock().today().to_string(),
            made_at: workspace.clock().now(),
            words,
            business,
        })
    }

    fn text(&self, id: &str) -> String {
        self.words.text(&format!("packs-paper-{id}"), &[])
    }
}

/// Purposes, recipients, times, rights, origin, files, where was looked, what was taken out.
pub(super) fn supplement(content: &Content, files: &[Placed], around: &Around<'_>) -> Vec<Told> {
    let words = around.words;
    let activities: Vec<_> = content
        .tables
        .iter()
        .map(|(table, _)| table.activity)
        .collect();
    let purposes: Vec<String> = around
        .record
        .iter()
        .flat_map(|record| &record.activities)
        .filter(|one| activities.contains(&one.activity))
        .map(|one| activity(one, words))
        .collect();
    let none = || FluentValue::from("none");
    let text = |value: String| FluentValue::from(value);
    let source = sources(content);
    let source = if source.is_empty() {
        none()
    } else {
        text(content.others.without(&source))
    };
    let authority = around.authority.clone().map_or_else(none, text);
    let rights = words.text("packs-paper-rights-sentence", &[("authority", authority)]);
    let origin = words.text("packs-paper-source-sentence", &[("source", source)]);
    let mut parts = vec![
        ("purposes", purposes.join("\n")),
        ("source", origin),
        ("files", files_told(content, files, around)),
        ("searched", searched(content, words)),
        ("redacted", redacted(content, words)),
        ("rights", rights),
    ];
    // Before the first run nobody said whose records these are, and so not what for.
    parts.retain(|(_, text)| !text.is_empty());
    let with_heading = |(id, text)| (id, around.text(id), text);
    parts.into_iter().map(with_heading).collect()
}

/// One purpose, as it is told to the person.
fn activity(one: &ProcessingActivity, words: &Words) -> String {
    let text = |value: &str| FluentValue::from(value.to_owned());
    words.text(
        "packs-paper-activity",
        &[
            ("name", text(&one.name)),
            ("purpose", text(&one.purpose)),
            ("basis", text(&one.basis)),
            ("recipients", text(&one.recipients)),
            ("stays", text(&one.stays)),
        ],
    )
}

fn sources(content: &Content) -> String {
    let mut sources: Vec<String> = Vec::new();
    for (table, rows) in &content.tables {
        for row in rows.iter().filter(|_| table.column("source").is_some()) {
            let source = crate::privacy::discovery::texts::text_of(row, "source");
            if !source.is_empty() && !sources.contains(&source) {
                sources.push(source);
            }
        }
    }
    sources.join(", ")
}

fn files_told(content: &Content, files: &[Placed], around: &Around<'_>) -> String {
    if files.is_empty() {
        return around.text("files-none");
    }
    let lines: Vec<String> = files
        .iter()
        .map(|one| {
            let name = FluentValue::from(content.others.without(&one.file.name));
            match &one.path {
                Some(path) => around.words.text(
                    "packs-paper-file-in",
                    &[("name", name), ("path", FluentValue::from(path.clone()))],
                ),
                None => around.words.text("packs-paper-file-out", &[("name", name)]),
            }
        })
        .collect();
    lines.join("\n")
}

fn searched(content: &Content, words: &Words) -> String {
    let findings = &content.findings;
    let traits = &findings.traits;
    let sought = [
        &traits.names,
        &traits.former_names,
        &traits.emails,
        &traits.phones,
    ]
    .into_iter()
    .flatten()
    .cloned()
    .collect::<Vec<_>>()
    .join(", ");
    let kinds: Vec<String> = findings
        .searched
        .iter()
        .map(|kind| words.text(&format!("record-{kind}"), &[]))
        .collect();
    let unread = findings.unread.len() + findings.unread_elsewhere;
    words.text(
        "packs-paper-searched-sentence",
        &[
            ("sought", FluentValue::from(sought)),
            ("kinds", FluentValue::from(kinds.join(", "))),
            ("unread", FluentValue::from(unread.to_string())),
        ],
    )
}

fn redacted(content: &Content, words: &Words) -> String {
    let texts = content.texts();
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    let count: usize = content
        .others
        .listed(&texts)
        .iter()
        .filter(|one| !one.is_shown)
        .map(|one| one.count)
        .sum();
    let by_hand = counted(content.others.hidden_words(), &texts);
    let mut told = vec![words.text(
        "packs-paper-redacted-sentence",
        &[
            ("count", FluentValue::from(count)),
            ("mark", FluentValue::from(words.text("packs-mark", &[]))),
        ],
    )];
    // Why something was taken out is told, what was is not.
    told.extend(by_hand.iter().map(|one| {
        words.text(
            "packs-paper-hidden",
            &[
                ("count", FluentValue::from(one.count)),
                ("reason", FluentValue::from(one.reason.as_str())),
            ],
        )
    }));
    told.join("\n")
}

/// The PDF.
pub(super) fn draw(content: &Content, told: &[Told], around: &Around<'_>) -> Result<Vec<u8>> {
    let business = around.business;
    let formats = Formats::new(&business.formats.locale);
    let title = around.text("title");
    let mut lines = Vec::new();
    for (table, rows) in &content.tables {
        lines.extend(
            rows.iter()
                .filter_map(|row| line(content, table, row, around.words, &formats)),
        );
    }
    for (mention, text) in &content.mentions {
        let kind = around.words.text(&format!("record-{}", mention.kind), &[]);
        let head = around
            .words
            .text("packs-paper-mention", &[("kind", FluentValue::from(kind))]);
        lines.push(Line {
            cells: vec![head, day(&mention.at, &formats)],
            details: vec![content.others.without(text)],
            adjustments: Vec::new(),
        });
    }
    let name = content
        .findings
        .traits
        .names
        .first()
        .cloned()
        .unwrap_or_default();
    let document = DocumentContent {
        seller: Seller {
            name: business.name.clone(),
            lines: around
                .record
                .iter()
                .flat_map(|record| record.controller.iter().skip(1))
                .cloned()
                .collect(),
            return_address: None,
        },
        facts: vec![
            Fact::new(around.text("person"), name),
            Fact::new(
                around.text("made"),
                around
                    .made_on
                    .parse()
                    .map_or_else(|_| around.made_on.clone(), |day| formats.date(day)),
            ),
        ],
        opening: vec![around.text("opening")],
        table: LineTable {
            columns: vec![
                Column::new(around.text("what"), ColumnKind::Description),
                Column::new(around.text("when"), ColumnKind::Text),
            ],
            lines,
            summary: title.clone(),
        },
        notes: told
            .iter()
            .map(|(_, heading, text)| Note {
                heading: Some(heading.clone()),
                text: text.clone(),
            })
            .collect(),
        ..own_paper(business, around.words, title, around.made_at)
    };
    Ok(Renderer::shared()?.render_pdf(&document)?)
}

/// A record as a line: what it is, of when, and what it says, column by column.
fn line(
    content: &Content,
    table: &'static Table,
    row: &Fields,
    words: &Words,
    formats: &Formats,
) -> Option<Line> {
    let shown = content.shown(table, row);
    let details: Vec<String> = shown
        .iter()
        .filter(|(name, _)| !name.starts_with("sort_"))
        .filter(|(name, _)| {
            let column = table.column(name);
            column.is_some_and(|column| column.category != Category::None)
        })
        .filter_map(|(name, value)| {
            let value = told(table, row, name, value, words, formats);
            let label = words.text(&format!("datamap-column-{name}"), &[]);
            (!value.is_empty()).then(|| format!("{label}: {value}"))
        })
        .collect();
    if details.is_empty() {
        return None;
    }
    Some(Line {
        cells: vec![
            words.text(&format!("record-{}", table.name), &[]),
            day(when(&shown), formats),
        ],
        details,
        adjustments: Vec::new(),
    })
}

/// Of when a record is: when it happened, or when it was written down.
fn when<'a>(shown: &'a [(&'static str, Json)]) -> &'a str {
    [
        "happened_at",
        "issue_date",
        "paid_on",
        "received_on",
        "created_at",
    ]
    .iter()
    .find_map(|name| shown.iter().find(|(column, _)| column == name))
    .and_then(|(_, value)| value.as_str())
    .unwrap_or_default()
}
