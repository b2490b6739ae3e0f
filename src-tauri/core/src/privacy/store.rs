//! The SQL of erasing, for any table of the data map.

use jiff::Timestamp;

use crate::change::{Change, select};
use crate::data_map::{self, Category, Column, Erase, Subject, Table};
use crate::db::{Fields, Kind, Sql, Tx, Value};
use crate::error::Result;
use crate::values;

use super::model::Person;
use super::settled::{SETTING, Settled};

/// A row of the person: its id, and the date its keeping counts from.
#[derive(sqlx::FromRow)]
pub(super) struct Found {
    pub id: String,
    pub since: Option<String>,
}

/// The person's rows in one table. Rows that belong to another table's row carry its date.
pub(super) async fn rows(tx: &mut Tx, table: &'static Table, subject: &str) -> Result<Vec<Found>> {
    let Some(sql) = rows_query(table) else {
        return Ok(Vec::new());
    };
    tx.all(sql, values![subject]).await
}

fn rows_query(table: &'static Table) -> Option<Sql> {
    let key = table.columns.first()?;
    // A number as id, as the change log has, is compared and counted as text like all others.
    let id = |sql: Sql| {
        sql.push("CAST(row.")
            .push(key.name)
            .push(" AS TEXT) AS id, ")
    };
    let select = id(Sql::from("SELECT "));
    Some(match table.subject {
        Subject::None => return None,
        Subject::Column(column) => since(select, table, "row.")
            .push(" FROM ")
            .push(table.name)
            .push(" AS row WHERE row.")
            .push(column)
            .push(" = $1"),
        Subject::Through { column, table: of } => {
            let parent = data_map::table(of)?;
            let Subject::Column(subject) = parent.subject else {
                return None;
            };
            since(select, parent, "parent.")
                .push(" FROM ")
                .push(table.name)
                .push(" AS row JOIN ")
                .push(parent.name)
                .push(" AS parent ON parent.id = row.")
                .push(column)
                .push(" WHERE parent.")
                .push(subject)
                .push(" = $1")
        }
    })
}

/// The latest date that keeps a row: its own, or one of the rows that prolong it.
fn since(select: Sql, table: &'static Table, alias: &'static str) -> Sql {
    let Erase::KeepByLaw { since } = table.erase else {
        return select.push("CAST(NULL AS TEXT) AS since");
    };
    let Some(other) = table.prolonged else {
        return select.push(alias).push(since).push(" AS since");
    };
    select
        .push("(SELECT max(dates.day) FROM (SELECT ")
        .push(alias)
        .push(since)
        .push(" AS day UNION ALL SELECT other.")
        .push(other.since)
        .push(" AS day FROM ")
        .push(other.table)
        .push(" AS other WHERE other.")
        .push(other.column)
        .push(" = ")
        .push(alias)
        .push("id) AS dates) AS since")
}

/// Removes rows without leaving their content in the log.
pub(super) async fn delete(tx: &mut Tx, table: &'static Table, ids: &[String]) -> Result<()> {
    let Some(key) = table.columns.first() else {
        return Ok(());
    };
    for some in ids.chunks(500) {
        leave_remains(tx, table, some).await?;
        let sql = Sql::from("DELETE FROM ")
            .push(table.name)
            .push(" WHERE ")
            .push(key.name)
            .push(" IN (VALUES ")
            .push_rows(some.len(), 1, 1)
            .push(")");
        tx.execute(sql, some.iter().map(Value::from).collect())
            .await?;
    }
    Ok(())
}

/// Keeps what stays of rows that the law kept so far.
async fn leave_remains(tx: &mut Tx, table: &'static Table, ids: &[String]) -> Result<()> {
    let Some(remains) = &table.remains else {
        return Ok(());
    };
    let columns = |mut sql: Sql| {
        for (position, column) in remains.table.columns.iter().enumerate() {
            sql = sql
                .push(if position == 0 { "" } else { ", " })
                .push(column.name);
        }
        sql
    };
    let sql = Sql::from("INSERT INTO ")
        .push(remains.table.name)
        .push(" (");
    let sql = columns(sql).push(") SELECT ");
    let sql = columns(sql)
        .push(" FROM ")
        .push(table.name)
        .push(" WHERE ")
        .push(remains.since)
        .push(" IS NOT NULL AND id IN (VALUES ")
        .push_rows(ids.len(), 1, 1)
        .push(") AND id NOT IN (SELECT id FROM ")
        .push(remains.table.name)
        .push(")");
    tx.execute(sql, ids.iter().map(Value::from).collect())
        .await?;
    Ok(())
}

/// Whether records of a person are held back.
pub(super) async fn is_held(tx: &mut Tx, subject: &str) -> Result<bool> {
    let row: Option<(i64,)> = tx
        .optional(
            "SELECT count(*) FROM legal_holds WHERE subject_id = $1 AND lifted_at IS NULL",
            values![subject],
        )
        .await?;
    Ok(row.is_some_and(|(count,)| count > 0))
}

/// Takes the person and every personal column out of rows that stay.
pub(super) async fn detach(tx: &mut Tx, table: &'static Table, ids: &[String]) -> Result<()> {
    let mut sql = Sql::from("UPDATE ").push(table.name).push(" SET ");
    let mut first = true;
    for column in cleared(table) {
        sql = sql
            .push(if first { "" } else { ", " })
            .push(column.name)
            .push(
                if column.kind == Kind::Text && column.category != Category::None {
                    " = ''"
                } else {
                    " = NULL"
                },
            );
        first = false;
    }
    for some in ids.chunks(500) {
        let sql = sql
            .clone()
            .push(" WHERE id IN (VALUES ")
            .push_rows(some.len(), 1, 1)
            .push(")");
        tx.execute(sql, some.iter().map(Value::from).collect())
            .await?;
    }
    Ok(())
}

/// What detaching clears: the link to the person, links to her records, and what is about her.
fn cleared(table: &'static Table) -> impl Iterator<Item = &'static Column> {
    table.columns.iter().filter(move |column| {
        column.category != Category::None
            || table.subject == Subject::Column(column.name)
            || matches!(column.name, "contact_id" | "lead_id")
    })
}

/// E-mail addresses and phone numbers of the person, normalised, for the ledger's marks.
pub(super) async fn contact_points(tx: &mut Tx, subject: &str) -> Result<Vec<String>> {
    if data_map::table("contact_points").is_none() {
        return Ok(Vec::new());
    }
    let rows: Vec<(String,)> = tx
        .all(
            "SELECT DISTINCT value FROM contact_points WHERE subject_id = $1",
            values![subject],
        )
        .await?;
    Ok(rows.into_iter().map(|(value,)| value).collect())
}

/// Whether this is a person who works here.
pub(super) async fn is_account_holder(tx: &mut Tx, subject: &str) -> Result<bool> {
    let row: Option<(i64,)> = tx
        .optional(
            "SELECT count(*) FROM actors WHERE subject_id = $1",
            values![subject],
        )
        .await?;
    Ok(row.is_some_and(|(count,)| count > 0))
}

/// The person who is behind somebody who works here.
pub(super) async fn subject_of_actor(tx: &mut Tx, actor: &str) -> Result<Option<String>> {
    let row: Option<(String,)> = tx
        .optional(
            "SELECT subject_id FROM actors WHERE id = $1",
            values![actor],
        )
        .await?;
    Ok(row.map(|(subject,)| subject))
}

/// Empties everything personal about somebody who works here, and destroys the key of her history;
/// says whether she was there.
pub(super) async fn empty_account(
    tx: &mut Tx,
    actor: &str,
    subject: &str,
    at: Timestamp,
) -> Result<bool> {
    let emptied = tx
        .execute(
            "UPDATE actors SET name = '', email = NULL, phone = NULL, billing = NULL,
                    updated_at = $2 WHERE id = $1",
            values![actor, at],
        )
        .await?;
    tx.execute("DELETE FROM subject_keys WHERE id = $1", values![subject])
        .await?;
    Ok(emptied == 1)
}

/// Keeps the person restricted while the law keeps rows of hers; forgets her where it keeps none.
pub(super) async fn settle_subject(
    change: &mut Change<'_>,
    subject: &str,
    kept: bool,
) -> Result<()> {
    let at = change.at();
    let tx = change.tx();
    if kept {
        tx.execute(
            "UPDATE subjects SET restricted_at = COALESCE(restricted_at, $2) WHERE id = $1",
            values![subject, at],
        )
        .await?;
    } else {
        tx.execute("DELETE FROM subjects WHERE id = $1", values![subject])
            .await?;
    }
    tx.execute("DELETE FROM subject_keys WHERE id = $1", values![subject])
        .await?;
    Ok(())
}

/// Since when the person is restricted; nothing where there is no such person.
pub(super) async fn restricted_at(tx: &mut Tx, subject: &str) -> Result<Option<Option<String>>> {
    let row: Option<(Option<String>,)> = tx
        .optional(
            "SELECT restricted_at FROM subjects WHERE id = $1",
            values![subject],
        )
        .await?;
    Ok(row.map(|(at,)| at))
}

/// A person of the ledger of whom something is here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Here {
    pub id: String,
    /// As it is with whom only the law keeps.
    pub restricted: bool,
}

/// Those of some persons of whom something is here: her history can still be read, or somebody
/// stands behind records still, perhaps only as long as the law keeps one.
pub(super) async fn here(tx: &mut Tx, subjects: &[&str]) -> Result<Vec<Here>> {
    let mut here = Vec::new();
    for some in subjects.chunks(500) {
        let sql = Sql::from(
            "SELECT named.id, CASE WHEN subject.restricted_at IS NULL THEN 0 ELSE 1 END
             FROM (SELECT id FROM subject_keys WHERE id IN (VALUES ",
        )
        .push_rows(some.len(), 1, 1)
        .push(") UNION SELECT id FROM subjects WHERE id IN (VALUES ")
        .push_rows(some.len(), 1, 1 + some.len())
        .push(")) AS named LEFT JOIN subjects AS subject ON subject.id = named.id");
        let values = some.iter().chain(some).map(|subject| Value::from(*subject));
        let rows: Vec<(String, i32)> = tx.all(sql, values.collect()).await?;
        here.extend(rows.into_iter().map(|(id, restricted)| Here {
            id,
            restricted: restricted != 0,
        }));
    }
    Ok(here)
}

/// What was remembered of carrying out the ledger.
pub(super) async fn settled(tx: &mut Tx) -> Result<Option<Settled>> {
    let row: Option<(String,)> = tx
        .optional("SELECT value FROM settings WHERE id = $1", values![SETTING])
        .await?;
    // What cannot be read, perhaps because a newer version wrote it, is as good as nothing.
    Ok(row.and_then(|(text,)| serde_json::from_str(&text).ok()))
}

/// Remembers it, beside the log: it says nothing that the ledger and the rows do not.
pub(super) async fn remember_settled(tx: &mut Tx, settled: &Settled, at: Timestamp) -> Result<()> {
    tx.execute(
        "INSERT INTO settings (id, value, updated_at) VALUES ($1, $2, $3)
         ON CONFLICT (id) DO UPDATE SET value = excluded.value, updated_at = excluded.updated_at",
        values![SETTING, serde_json::to_string(settled)?, at],
    )
    .await?;
    Ok(())
}

/// The subject of a contact or lead, also of one in the trash.
pub(super) async fn subject_of(
    tx: &mut Tx,
    table: &'static Table,
    id: String,
) -> Result<Option<String>> {
    let sql = Sql::from("SELECT subject_id FROM ")
        .push(table.name)
        .push(" WHERE id = $1");
    // A request outlives whoever asked: then it leads to nobody.
    let row: Option<(Option<String>,)> = tx.optional(sql, values![id]).await?;
    Ok(row.and_then(|(subject,)| subject))
}

/// A person's name as her record shows it.
pub(super) async fn name_of(tx: &mut Tx, person: Person) -> Result<String> {
    let (sql, id) = match person {
        Person::Contact(id) => (
            "SELECT display_name FROM contacts WHERE id = $1",
            id.to_string(),
        ),
        Person::Lead(id) => (
            "SELECT display_name FROM leads WHERE id = $1",
            id.to_string(),
        ),
        Person::Asker(id) => ("SELECT name FROM requests WHERE id = $1", id.to_string()),
    };
    let row: Option<(String,)> = tx.optional(sql, values![id]).await?;
    Ok(row.map(|(name,)| name).unwrap_or_default())
}

/// Who was merged into a person and is somebody of her own no more: her contact is the person's
/// now, its history began under the other's key, and no record names the other.
pub(super) async fn merged_into(tx: &mut Tx, subject: &str) -> Result<Vec<String>> {
    let mut sql = Sql::from(
        "SELECT DISTINCT change.subject_id FROM changes AS change
         WHERE change.subject_id <> $1 AND change.table_name = 'contacts'
           AND change.record_id IN (SELECT contact.id FROM contacts AS contact
                                    WHERE contact.subject_id = $1)",
    );
    for table in data_map::tables().filter(|table| is_record(table)) {
        sql = sql
            .push(" AND NOT EXISTS (SELECT 1 FROM ")
            .push(table.name)
            .push(" AS record WHERE record.subject_id = change.subject_id)");
    }
    let rows: Vec<(String,)> = tx.all(sql, values![subject]).await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// Tables whose rows name a person themselves, the log left out.
fn is_record(table: &Table) -> bool {
    !table.derived && table.name != "changes" && table.subject == Subject::Column("subject_id")
}

/// The person's rows in one table with all their columns.
pub(super) async fn whole_rows(
    tx: &mut Tx,
    table: &'static Table,
    subject: &str,
) -> Result<Vec<Fields>> {
    let Some(sql) = of_person(table, select(table)) else {
        return Ok(Vec::new());
    };
    tx.all_fields(
        Sql::push(sql, " ORDER BY id"),
        values![subject],
        &table.shape(),
    )
    .await
}

/// As [`whole_rows`], with only the beginning of each piece of a file, and not of every one: what is
/// looked for on the pages.
pub(super) async fn beginnings(
    tx: &mut Tx,
    table: &'static Table,
    subject: &str,
) -> Result<Vec<Fields>> {
    let mut sql = Sql::from("SELECT ");
    for (position, column) in table.columns.iter().enumerate() {
        sql = sql.push(if position == 0 { "" } else { ", " });
        sql = if column.kind == Kind::Bytes {
            sql.push("substr(").push(column.name).push(", 1, 4096) AS ")
        } else {
            sql
        };
        sql = sql.push(column.name);
    }
    let Some(sql) = of_person(table, sql.push(" FROM ").push(table.name)) else {
        return Ok(Vec::new());
    };
    tx.all_fields(
        Sql::push(sql, " LIMIT 1000"),
        values![subject],
        &table.shape(),
    )
    .await
}

/// Narrows a statement to the rows of one person.
fn of_person(table: &'static Table, sql: Sql) -> Option<Sql> {
    match table.subject {
        Subject::None => None,
        Subject::Column(column) => Some(sql.push(" WHERE ").push(column).push(" = $1")),
        Subject::Through { column, table: of } => {
            let Some(Subject::Column(owner)) = data_map::table(of).map(|parent| parent.subject)
            else {
                return None;
            };
            Some(
                sql.push(" WHERE ")
                    .push(column)
                    .push(" IN (SELECT id FROM ")
                    .push(of)
                    .push(" WHERE ")
                    .push(owner)
                    .push(" = $1)"),
            )
        }
    }
}

/// The records of the person that the search knows.
pub(super) async fn search_entries(tx: &mut Tx, subject: &str) -> Result<Vec<String>> {
    let rows: Vec<(String,)> = tx
        .all(
            "SELECT id FROM search_entries WHERE subject_id = $1",
            values![subject],
        )
        .await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// The business's settings as they are stored; nothing before the first run wrote them.
pub(super) async fn business_settings(tx: &mut Tx) -> Result<Option<String>> {
    let row: Option<(String,)> = tx
        .optional("SELECT value FROM settings WHERE id = 'business'", vec![])
        .await?;
    Ok(row.map(|(value,)| value))
}
