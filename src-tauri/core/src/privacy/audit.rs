//! The change log for others: as a table, for a program, on paper. What it says about people leaves
//! as it is stored, under their keys.

use data_encoding::{BASE64, HEXLOWER};
use serde_json::json;

use super::map::record_name;
use crate::change::{self, AuditQuery, SealedEntry};
use crate::documents::content::{Column, ColumnKind, Fact, Line, LineTable};
use crate::documents::{self, DocumentContent, MOST_LINES};
use crate::error::Result;
use crate::exporting::csv;
use crate::protection::ProtectionRefusal;
use crate::settings::{self, own_paper};
use crate::words::{FluentValue, Formats, Words};
use crate::workspace::Workspace;

/// The log for a program: every entry with its ciphertext and hash, so that whoever reads it can
/// follow the chain without any key.
///
/// # Errors
/// What the database says.
pub async fn audit_json(workspace: &Workspace, query: &AuditQuery) -> Result<Vec<u8>> {
    let (entries, report) = change::sealed_entries(workspace, query).await?;
    let entries: Vec<serde_json::Value> = entries
        .iter()
        .map(|entry| {
            json!({
                "number": entry.number,
                "setId": entry.set_id,
                "at": entry.at,
                "actorId": entry.actor_id,
                "actor": entry.actor,
                "action": entry.action,
                "undoes": entry.undoes,
                "table": entry.table_name,
                "recordId": entry.record_id,
                "subjectId": entry.subject_id,
                "operation": entry.operation,
                "payload": BASE64.encode(&entry.payload),
                "hash": HEXLOWER.encode(&entry.hash),
            })
        })
        .collect();
    Ok(serde_json::to_vec_pretty(&json!({
        "format": "okicrm-audit-1",
        "chain": report,
        "entries": entries,
    }))?)
}

/// The log for a spreadsheet, in the words of a language.
///
/// # Errors
/// What the database says.
pub async fn audit_csv(
    workspace: &Workspace,
    query: &AuditQuery,
    language: &str,
) -> Result<String> {
    let words = Words::new(language);
    let (entries, _) = change::sealed_entries(workspace, query).await?;
    let mut text = csv::BYTE_ORDER_MARK.to_owned();
    let head = ["number", "at", "who", "what", "record", "id", "hash"]
        .map(|id| words.text(&format!("audit-{id}"), &[]));
    csv::write_record(&mut text, head.iter().map(String::as_str));
    for entry in &entries {
        let cells = [
            entry.number.to_string(),
            entry.at.clone(),
            entry.actor.clone().unwrap_or_default(),
            action_name(&words, &entry.action),
            record_name(&words, &entry.table_name),
            entry.record_id.clone(),
            HEXLOWER.encode(&entry.hash),
        ];
        csv::write_record(&mut text, cells.iter().map(String::as_str));
    }
    Ok(text)
}

/// The log on paper; of more entries than a document may have, the newest.
///
/// # Errors
/// What the documents refuse.
pub async fn audit_pdf(
    workspace: &Workspace,
    query: &AuditQuery,
    language: &str,
) -> Result<Vec<u8>> {
    let content = on_paper(workspace, query, &Words::new(language)).await?;
    documents::drawn(content).await
}

/// Prints the log; no copy of it stays on the disk.
///
/// # Errors
/// As [`audit_pdf`], and `protection-printer-missing`.
pub async fn print_audit(workspace: &Workspace, query: &AuditQuery, language: &str) -> Result<()> {
    let pdf = audit_pdf(workspace, query, language).await?;
    if documents::print(pdf, None, workspace.folder().opened()).await? {
        Ok(())
    } else {
        Err(ProtectionRefusal::PrinterMissing.into())
    }
}

async fn on_paper(
    workspace: &Workspace,
    query: &AuditQuery,
    words: &Words,
) -> Result<DocumentContent> {
    let business = settings::business(workspace).await?;
    let (mut entries, report) = change::sealed_entries(workspace, query).await?;
    let first = entries.len().saturating_sub(MOST_LINES);
    let text = |id: &str| words.text(&format!("audit-{id}"), &[]);
    let title = text("title");
    let formats = Formats::new(&business.formats.locale);
    let chain = match report.first_broken {
        None => text("whole"),
        Some(number) => words.text("audit-broken", &[("number", FluentValue::from(number))]),
    };
    Ok(DocumentContent {
        facts: vec![
            Fact::new(text("made"), formats.date(workspace.clock().today())),
            Fact::new(text("entries"), entries.len().to_string()),
        ],
        opening: vec![chain],
        table: LineTable {
            columns: vec![
                Column::new(text("number"), ColumnKind::Position),
                Column::new(text("what"), ColumnKind::Description),
                Column::new(text("at"), ColumnKind::Text),
            ],
            lines: entries
                .drain(first..)
                .map(|entry| line(words, &entry))
                .collect(),
            summary: text("title"),
        },
        ..own_paper(&business, words, title, workspace.clock().now())
    })
}

fn line(words: &Words, entry: &SealedEntry) -> Line {
    let at = entry.at.get(..19).unwrap_or(&entry.at).replace('T', " ");
    let what = format!(
        "{}: {}",
        record_name(words, &entry.table_name),
        action_name(words, &entry.action)
    );
    Line {
        cells: vec![entry.number.to_string(), what, at],
        details: entry.actor.clone().into_iter().collect(),
        adjustments: Vec::new(),
    }
}

/// What was done, in words; its code where this program has none for it.
fn action_name(words: &Words, action: &str) -> String {
    let id = format!("action-{action}");
    if words.knows(&id) {
        words.text(&id, &[])
    } else {
        action.to_owned()
    }
}
