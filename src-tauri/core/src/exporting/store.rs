//! Reads tables page by page in one snapshot: every page sees the same state, and memory stays
//! bounded whatever the table holds.

use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};

use super::kinds::Kind;
use super::model::{ExportedFile, PastExport};
use crate::db::{Fields, Kind as ColumnKind, Sql, Tx, Value, field};
use crate::error::{Fault, Result};
use crate::purpose::{Purpose, Reader, visible};
use crate::values;

/// Rows read at a time, as many as wait in line for their reader; of those with bytes, few.
const PAGE: i64 = 256;
const HEAVY_PAGE: i64 = 16;

/// The columns of some rows and what they hold.
pub(super) type Shape = Vec<(&'static str, ColumnKind)>;

/// Whose rows leave.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Whom {
    /// What for: the day's work leaves restricted people out.
    pub purpose: Purpose,
    /// Whether it goes abroad: without those who refuse that.
    pub abroad: bool,
}

impl Whom {
    /// Everybody whom the day's work sees.
    pub(super) const EVERYBODY: Self = Self {
        purpose: Purpose::Daily,
        abroad: false,
    };
    /// Those of them who do not refuse that their data goes abroad.
    pub(super) const MAY_GO_ABROAD: Self = Self {
        purpose: Purpose::Daily,
        abroad: true,
    };

    /// Everybody, restricted people too, for whoever takes the business over.
    pub(super) const fn successor(abroad: bool) -> Self {
        Self {
            purpose: Purpose::Rights,
            abroad,
        }
    }
}

/// The rows after `after`, by id, that the purpose of an export may see.
pub(super) async fn page(
    tx: &mut Tx,
    kind: &Kind,
    shape: &Shape,
    after: &str,
    whom: Whom,
) -> Result<Vec<Fields>> {
    let has_bytes = shape.iter().any(|(_, holds)| *holds == ColumnKind::Bytes);
    let limit = if has_bytes { HEAVY_PAGE } else { PAGE };
    let sql = query(kind, shape, whom)?;
    tx.all_fields(sql, values![after, limit], shape).await
}

/// Rows about nobody stay; of people only whoever does not refuse.
fn who_may_go(sql: Sql, table: &'static str, column: &'static str, whom: Whom) -> Sql {
    if !whom.abroad {
        return sql;
    }
    sql.push(" AND (")
        .push(table)
        .push(".")
        .push(column)
        .push(" IS NULL OR ")
        .push(table)
        .push(".")
        .push(column)
        .push(" NOT IN (SELECT refusal.subject_id FROM transfer_refusals AS refusal))")
}

fn query(kind: &Kind, shape: &Shape, whom: Whom) -> Result<Sql> {
    let mut sql = Sql::from("SELECT ");
    for (position, (column, _)) in shape.iter().enumerate() {
        sql = sql.push(if position == 0 { "" } else { ", " }).push(column);
    }
    let sql = going(sql, kind, whom).push("id > $1 ORDER BY id LIMIT $2");
    visible(whom.purpose, sql)
}

/// Which rows of a kind go; a condition follows.
fn going(sql: Sql, kind: &Kind, whom: Whom) -> Sql {
    let table = kind.table.name;
    let mut sql = sql.push(" FROM ").push(table).push(" WHERE ");
    match kind.subject() {
        None => {}
        Some((column, None)) => {
            sql = sql
                .push("{visible ")
                .push(table)
                .push(".")
                .push(column)
                .push("}");
            sql = who_may_go(sql, table, column, whom).push(" AND ");
        }
        Some((column, Some((other, subject)))) => {
            sql = sql
                .push(column)
                .push(" IN (SELECT id FROM ")
                .push(other)
                .push(" WHERE {visible ")
                .push(other)
                .push(".")
                .push(subject)
                .push("}");
            sql = who_may_go(sql, other, subject, whom).push(") AND ");
        }
    }
    if table == "subjects" {
        // The account holder belongs to the installation, as her record does.
        sql = sql
            .push("NOT EXISTS (SELECT 1 FROM actors WHERE actors.subject_id = subjects.id) AND ");
    }
    sql
}

/// How many rows of a kind go.
pub(super) async fn count_going(tx: &mut Tx, kind: &Kind, whom: Whom) -> Result<u64> {
    let sql = going(Sql::from("SELECT count(*)"), kind, whom).push("TRUE");
    let row: Option<(i64,)> = tx.optional(visible(whom.purpose, sql)?, vec![]).await?;
    Ok(row.map_or(0, |(count,)| u64::try_from(count).unwrap_or(0)))
}

/// The id of a row.
pub(super) fn id_of(row: &Fields) -> Result<String> {
    let id = field(row, "id").and_then(Value::as_text);
    Ok(id
        .map(str::to_owned)
        .ok_or_else(|| Fault::Invariant("an exported row has no id".into()))?)
}

/// Whether a kind has any row, the account holder's left out.
pub(super) async fn has_rows(tx: &mut Tx, kind: &Kind) -> Result<bool> {
    let mut sql = Sql::from("SELECT id FROM ").push(kind.table.name);
    if kind.table.name == "subjects" {
        sql = sql
            .push(" WHERE NOT EXISTS (SELECT 1 FROM actors WHERE actors.subject_id = subjects.id)");
    }
    let row: Option<(String,)> = tx.optional(sql.push(" LIMIT 1"), vec![]).await?;
    Ok(row.is_some())
}

/// Sets when a setting was last changed, which is no change of the setting.
pub(super) async fn set_updated_at(tx: &mut Tx, id: &str, at: Value) -> Result<()> {
    tx.execute(
        "UPDATE settings SET updated_at = $2 WHERE id = $1",
        vec![Value::from(id), at],
    )
    .await?;
    Ok(())
}

/// How many rows of a kind leave, for progress.
pub(super) async fn count(tx: &mut Tx, kind: &Kind) -> Result<u64> {
    let sql = Sql::from("SELECT count(*) FROM ").push(kind.table.name);
    let row: Option<(i64,)> = tx.optional(sql, vec![]).await?;
    Ok(row.map_or(0, |(count,)| u64::try_from(count).unwrap_or(0)))
}

/// One sum of the sums of several files.
pub(super) fn sum_of(files: &[ExportedFile]) -> String {
    let mut sum = Sha256::new();
    files.iter().for_each(|file| sum.update(&file.sha256));
    HEXLOWER.encode(&sum.finalize())
}

/// How many exports a list shows.
const SHOWN: i64 = 50;

/// The newest exports.
pub(super) async fn exports(reader: Reader<'_>) -> Result<Vec<PastExport>> {
    let rows: Vec<(String, String, i64, i64, i64)> = reader
        .all(
            "SELECT created_at, format, file_count, record_count, byte_count FROM exports
             ORDER BY created_at DESC, id DESC LIMIT $1",
            values![SHOWN],
        )
        .await?;
    let number = |number: i64| u64::try_from(number).unwrap_or(0);
    Ok(rows
        .into_iter()
        .map(|(at, format, files, records, bytes)| PastExport {
            at,
            format,
            files: number(files),
            records: number(records),
            bytes: number(bytes),
        })
        .collect())
}

/// A contact as a mailing needs it.
#[derive(sqlx::FromRow)]
pub(super) struct MailingRow {
    pub id: String,
    pub subject_id: String,
    pub given_name: String,
    pub family_name: String,
    pub display_name: String,
    pub company_name: String,
    pub lifecycle: String,
    pub emails: String,
    pub phones: String,
    pub addresses: String,
    pub restricted_at: Option<String>,
}

/// Contacts read at a time for a mailing: light rows.
const MAILING_PAGE: i64 = 2_000;

/// The contacts after `after`, by id; also the restricted, who are counted among those left out.
pub(super) async fn mailing_page(tx: &mut Tx, after: &str) -> Result<Vec<MailingRow>> {
    let sql = visible(
        Purpose::Rights,
        "SELECT record.id, record.subject_id, record.given_name, record.family_name,
                record.display_name, record.company_name, record.lifecycle, record.emails,
                record.phones, record.addresses, subject.restricted_at
         FROM contacts AS record JOIN subjects AS subject ON subject.id = record.subject_id
         WHERE record.id > $1 AND record.deleted_at IS NULL AND {visible record.subject_id}
         ORDER BY record.id LIMIT $2"
            .into(),
    )?;
    tx.all(sql, values![after, MAILING_PAGE]).await
}

/// Files that came without a sum.
pub(super) async fn files_without_sum(tx: &mut Tx) -> Result<Vec<String>> {
    let rows: Vec<(String,)> = tx
        .all("SELECT id FROM files WHERE sha256 = '' ORDER BY id", vec![])
        .await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// The bytes of a file.
pub(super) async fn bytes_of_file(tx: &mut Tx, id: &str) -> Result<Vec<u8>> {
    let pieces: Vec<(Vec<u8>,)> = tx
        .all(
            "SELECT bytes FROM file_chunks WHERE file_id = $1 ORDER BY position",
            values![id],
        )
        .await?;
    Ok(pieces.into_iter().flat_map(|(piece,)| piece).collect())
}

/// Writes down how many bytes a file has, and their sum.
pub(super) async fn put_sum(tx: &mut Tx, id: &str, bytes: &[u8]) -> Result<()> {
    let size = i64::try_from(bytes.len()).map_err(|_| Fault::Invariant("a file's size".into()))?;
    tx.execute(
        "UPDATE files SET size = $2, sha256 = $3 WHERE id = $1",
        values![id, size, HEXLOWER.encode(&Sha256::digest(bytes))],
    )
    .await?;
    Ok(())
}
