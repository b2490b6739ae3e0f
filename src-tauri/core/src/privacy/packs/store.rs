//! The SQL of a person's copy: who else is known, and what her files are.

use std::collections::BTreeSet;

use crate::db::{Sql, Tx, Value};
use crate::error::Result;
use crate::privacy::discovery::words::{emails, phones};
use crate::values;

const AT_ONCE: usize = 1_000;

/// People of whom there are records.
pub(super) struct Known {
    /// Their names, as given and family name.
    pub names: Vec<String>,
    /// Addresses and numbers of the business and of those who work there.
    pub own: Vec<String>,
}

/// A file of the person.
#[derive(sqlx::FromRow)]
pub(super) struct OwnFile {
    pub id: String,
    pub name: String,
    pub size: i64,
    pub sha256: String,
    pub unread: Option<String>,
    pub text: Option<String>,
}

/// An issued document of the person.
#[derive(sqlx::FromRow)]
pub(super) struct OwnDocument {
    pub id: String,
    pub number: Option<String>,
    pub sha256: String,
    pub size: i64,
    pub draft: String,
    pub frozen: Option<String>,
}

/// Other people whose sort names are among some, and what belongs to the business.
pub(super) async fn known_people(
    tx: &mut Tx,
    sort_names: &[String],
    subject: &str,
) -> Result<Known> {
    let mut names = Vec::new();
    for some in sort_names.chunks(AT_ONCE) {
        for sql in [
            "SELECT DISTINCT given_name, family_name FROM contacts WHERE subject_id <> $1 AND deleted_at IS NULL AND sort_name IN ",
            "SELECT DISTINCT given_name, family_name FROM leads WHERE subject_id <> $1 AND deleted_at IS NULL AND sort_name IN ",
        ] {
            let sql = Sql::from(sql).push_rows(1, some.len(), 2);
            let mut values = values![subject];
            values.extend(some.iter().map(Value::from));
            let rows: Vec<(String, String)> = tx.all(sql, values).await?;
            names.extend(
                rows.into_iter()
                    .map(|(given, family)| format!("{given} {family}")),
            );
        }
    }
    names.sort();
    names.dedup();
    let ours: Vec<(Option<String>, Option<String>)> =
        tx.all("SELECT email, phone FROM actors", vec![]).await?;
    let business: Option<(String,)> = tx
        .optional("SELECT value FROM settings WHERE id = 'business'", vec![])
        .await?;
    let mut text = business.map(|(value,)| value).unwrap_or_default();
    for (email, phone) in ours {
        for one in [email, phone].into_iter().flatten() {
            text.push('\n');
            text.push_str(&one);
        }
    }
    let mut own: Vec<String> = emails(&text).into_iter().map(|(_, email)| email).collect();
    own.extend(phones(&text).into_iter().map(|(_, number)| number));
    Ok(Known { names, own })
}

/// Which of some numbers belong to somebody else.
pub(super) async fn known_numbers(
    tx: &mut Tx,
    numbers: &[String],
    subject: &str,
) -> Result<BTreeSet<String>> {
    let mut known = BTreeSet::new();
    for some in numbers.chunks(AT_ONCE) {
        let sql = Sql::from(
            "SELECT DISTINCT value FROM contact_points WHERE subject_id <> $1 AND value IN ",
        )
        .push_rows(1, some.len(), 2);
        let mut values = values![subject];
        values.extend(some.iter().map(Value::from));
        let rows: Vec<(String,)> = tx.all(sql, values).await?;
        known.extend(rows.into_iter().map(|(value,)| value));
    }
    Ok(known)
}

/// The person's files with what is known of their text.
pub(super) async fn files(tx: &mut Tx, subject: &str) -> Result<Vec<OwnFile>> {
    tx.all(
        "SELECT file.id, file.name, file.size, file.sha256, known.unread, known.text
         FROM files AS file LEFT JOIN file_texts AS known ON known.id = file.id
         WHERE file.subject_id = $1 ORDER BY file.name, file.id",
        values![subject],
    )
    .await
}

/// The person's issued documents.
pub(super) async fn documents(tx: &mut Tx, subject: &str) -> Result<Vec<OwnDocument>> {
    tx.all(
        "SELECT kept.id, invoice.number, kept.sha256, CAST(length(kept.pdf) AS BIGINT) AS size,
                invoice.draft, invoice.frozen
         FROM invoice_files AS kept JOIN invoices AS invoice ON invoice.id = kept.id
         WHERE invoice.subject_id = $1 ORDER BY invoice.number",
        values![subject],
    )
    .await
}

/// A document's bytes.
pub(in crate::privacy) async fn document_bytes(tx: &mut Tx, id: &str) -> Result<Vec<u8>> {
    let row: Option<(Vec<u8>,)> = tx
        .optional("SELECT pdf FROM invoice_files WHERE id = $1", values![id])
        .await?;
    Ok(row.map(|(pdf,)| pdf).unwrap_or_default())
}
