use super::model::{RecentKind, RecentRecord};
use crate::db::Value;
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
