use jiff::Timestamp;

use super::model::{RecentKind, RecentRecord};
use super::personal::OpenedRecord;
use crate::db::{Tx, Value};
use crate::error::Result;
use crate::purpose::Reader;
use crate::setup::SAMPLE_SOURCE;
use crate::values;

/// Whether there is a contact or a lead that was not made up.
pub(super) async fn has_own_people(reader: Reader<'_>) -> Result<bool> {
    let found: Option<(String,)> = reader
        .optional(
            "SELECT record.id FROM contacts AS record
             WHERE record.deleted_at IS NULL AND record.source <> $1
               AND {visible record.subject_id}
             UNION ALL
             SELECT record.id FROM leads AS record
             WHERE record.deleted_at IS NULL AND record.source <> $1
               AND {visible record.subject_id}
             LIMIT 1",
            values![SAMPLE_SOURCE],
        )
        .await?;
    Ok(found.is_some())
}

/// Whether an invoice was ever issued.
pub(super) async fn has_issued(reader: Reader<'_>) -> Result<bool> {
    let found: Option<(String,)> = reader
        .optional(
            "SELECT record.id FROM invoices AS record
             WHERE record.number IS NOT NULL AND {visible record.subject_id} LIMIT 1",
            values![],
        )
        .await?;
    Ok(found.is_some())
}

/// The records of one kind that were written last, the latest first.
pub(super) async fn written_last(
    reader: Reader<'_>,
    kind: RecentKind,
    limit: usize,
) -> Result<Vec<RecentRecord>> {
    let sql = match kind {
        RecentKind::Contacts => {
            "SELECT record.id, record.display_name, record.company_name, record.updated_at
             FROM contacts AS record
             WHERE record.deleted_at IS NULL AND {visible record.subject_id}
             ORDER BY record.updated_at DESC, record.id DESC LIMIT $1"
        }
        RecentKind::Companies => {
            "SELECT record.id, record.name, '', record.updated_at
             FROM companies AS record WHERE record.deleted_at IS NULL
             ORDER BY record.updated_at DESC, record.id DESC LIMIT $1"
        }
        RecentKind::Leads => {
            "SELECT record.id, record.display_name, record.company_name, record.updated_at
             FROM leads AS record
             WHERE record.deleted_at IS NULL AND record.converted_at IS NULL
               AND {visible record.subject_id}
             ORDER BY record.updated_at DESC, record.id DESC LIMIT $1"
        }
        RecentKind::Invoices => {
            "SELECT record.id, COALESCE(record.number, ''), record.customer_name, record.updated_at
             FROM invoices AS record WHERE {visible record.subject_id}
             ORDER BY record.updated_at DESC, record.id DESC LIMIT $1"
        }
    };
    let limit = i64::try_from(limit).unwrap_or(i64::MAX);
    let rows: Vec<(String, String, String, String)> =
        reader.all(sql, vec![Value::from(limit)]).await?;
    Ok(rows
        .into_iter()
        .map(|(id, title, subtitle, at)| RecentRecord {
            kind,
            id,
            title,
            subtitle,
            at,
        })
        .collect())
}

/// A record that was opened, as the table has it.
pub(super) struct Visit {
    pub kind: RecentKind,
    pub record_id: String,
    pub subject_id: Option<String>,
    pub is_pinned: bool,
}

/// As many visits are kept; the oldest that are not pinned go.
const MOST_VISITS: i64 = 200;

/// What was opened: the pinned first, then the most frequent, of the same number the latest.
pub(super) async fn visits(reader: Reader<'_>) -> Result<Vec<Visit>> {
    let rows: Vec<(String, String, Option<String>, Option<String>)> = reader
        .all(
            "SELECT record.kind, record.record_id, record.subject_id, record.pinned_at
             FROM home_visits AS record WHERE {visible record.subject_id}
             ORDER BY CASE WHEN record.pinned_at IS NULL THEN 1 ELSE 0 END, record.pinned_at DESC,
                      record.times DESC, record.last_at DESC, record.id",
            values![],
        )
        .await?;
    Ok(rows
        .into_iter()
        .filter_map(|(kind, record_id, subject_id, pinned_at)| {
            Some(Visit {
                kind: RecentKind::ALL.into_iter().find(|one| one.word() == kind)?,
                record_id,
                subject_id,
                is_pinned: pinned_at.is_some(),
            })
        })
        .collect())
}

/// The person a record is about, if it is about one; nothing where the record is not there.
pub(super) async fn subject_of(
    reader: Reader<'_>,
    kind: RecentKind,
    id: &str,
) -> Result<Option<Option<String>>> {
    let sql = match kind {
        RecentKind::Contacts => {
            "SELECT record.subject_id FROM contacts AS record
             WHERE record.id = $1 AND record.deleted_at IS NULL AND {visible record.subject_id}"
        }
        RecentKind::Leads => {
            "SELECT record.subject_id FROM leads AS record
             WHERE record.id = $1 AND record.deleted_at IS NULL AND {visible record.subject_id}"
        }
        RecentKind::Invoices => {
            "SELECT record.subject_id FROM invoices AS record
             WHERE record.id = $1 AND {visible record.subject_id}"
        }
        RecentKind::Companies => {
            "SELECT CAST(NULL AS TEXT) FROM companies AS record
             WHERE record.id = $1 AND record.deleted_at IS NULL"
        }
    };
    let row: Option<(Option<String>,)> = reader.optional(sql, values![id]).await?;
    Ok(row.map(|(subject,)| subject))
}

/// A record as home shows it; nothing where it is not there any more.
pub(super) async fn record(
    reader: Reader<'_>,
    kind: RecentKind,
    id: &str,
) -> Result<Option<RecentRecord>> {
    let sql = match kind {
        RecentKind::Contacts => {
            "SELECT record.display_name, record.company_name, record.updated_at
             FROM contacts AS record
             WHERE record.id = $1 AND record.deleted_at IS NULL AND {visible record.subject_id}"
        }
        RecentKind::Companies => {
            "SELECT record.name, '', record.updated_at FROM companies AS record
             WHERE record.id = $1 AND record.deleted_at IS NULL"
        }
        RecentKind::Leads => {
            "SELECT record.display_name, record.company_name, record.updated_at FROM leads AS record
             WHERE record.id = $1 AND record.deleted_at IS NULL AND record.converted_at IS NULL
               AND {visible record.subject_id}"
        }
        RecentKind::Invoices => {
            "SELECT COALESCE(record.number, ''), record.customer_name, record.updated_at
             FROM invoices AS record WHERE record.id = $1 AND {visible record.subject_id}"
        }
    };
    let row: Option<(String, String, String)> = reader.optional(sql, values![id]).await?;
    Ok(row.map(|(title, subtitle, at)| RecentRecord {
        kind,
        id: id.to_owned(),
        title,
        subtitle,
        at,
    }))
}

/// Whether something is planned for a person.
pub(super) async fn has_open_task(reader: Reader<'_>, subject: &str) -> Result<bool> {
    let found: Option<(String,)> = reader
        .optional(
            "SELECT record.id FROM tasks AS record
             WHERE record.subject_id = $1 AND record.deleted_at IS NULL AND record.done_at IS NULL
               AND {visible record.subject_id} LIMIT 1",
            values![subject],
        )
        .await?;
    Ok(found.is_some())
}

/// Counts one opening of a record, and forgets what is too much.
pub(super) async fn note_visit(
    tx: &mut Tx,
    opened: &OpenedRecord,
    subject: Option<&str>,
    at: Timestamp,
) -> Result<()> {
    tx.execute(
        "INSERT INTO home_visits (id, kind, record_id, subject_id, times, last_at, pinned_at)
         VALUES ($1, $2, $3, $4, 1, $5, NULL)
         ON CONFLICT (id) DO UPDATE SET times = home_visits.times + 1, last_at = excluded.last_at,
             subject_id = excluded.subject_id",
        values![
            key(opened),
            opened.kind.word(),
            opened.id.as_str(),
            subject.map(str::to_owned),
            at
        ],
    )
    .await?;
    tx.execute(
        "DELETE FROM home_visits WHERE pinned_at IS NULL AND id NOT IN
             (SELECT id FROM home_visits ORDER BY last_at DESC, id LIMIT $1)",
        values![MOST_VISITS],
    )
    .await?;
    Ok(())
}

/// Pins a record that is remembered, or takes it off.
pub(super) async fn pin(tx: &mut Tx, opened: &OpenedRecord, at: Option<Timestamp>) -> Result<()> {
    tx.execute(
        "UPDATE home_visits SET pinned_at = $1 WHERE id = $2",
        values![at, key(opened)],
    )
    .await?;
    Ok(())
}

/// Forgets everything.
pub(super) async fn forget_visits(tx: &mut Tx) -> Result<()> {
    tx.execute("DELETE FROM home_visits", values![]).await?;
    Ok(())
}

fn key(opened: &OpenedRecord) -> String {
    format!("{}:{}", opened.kind.word(), opened.id)
}
