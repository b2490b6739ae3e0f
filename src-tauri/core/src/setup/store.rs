use super::{SAMPLE_SOURCE, SampleFigures};
use crate::data_map::{self, Table};
use crate::db::{Sql, Tx};
use crate::error::Result;
use crate::purpose::Reader;
use crate::values;

/// What an action made: table, record, person.
pub(super) async fn made_by(
    tx: &mut Tx,
    set: &str,
) -> Result<Vec<(String, String, Option<String>)>> {
    tx.all(
        "SELECT table_name, record_id, subject_id FROM changes
         WHERE set_id = $1 AND operation = 'insert' ORDER BY id DESC",
        values![set],
    )
    .await
}

/// The rows of a table that are about a person.
pub(super) async fn ids_of(
    tx: &mut Tx,
    table: &'static Table,
    column: &'static str,
    subject: &str,
) -> Result<Vec<String>> {
    let sql = Sql::from("SELECT id FROM ")
        .push(table.name)
        .push(" WHERE ")
        .push(column)
        .push(" = $1");
    let rows: Vec<(String,)> = tx.all(sql, values![subject]).await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// Whether any other table names this record, by a column called after its kind: `company_id`.
pub(super) async fn is_named(tx: &mut Tx, table: &'static Table, id: &str) -> Result<bool> {
    if table.name != "companies" {
        return Ok(false);
    }
    for other in data_map::tables().filter(|other| other.column("company_id").is_some()) {
        let sql = Sql::from("SELECT count(*) FROM ")
            .push(other.name)
            .push(" WHERE company_id = $1");
        let found: Option<(i64,)> = tx.optional(sql, values![id]).await?;
        if found.is_some_and(|(count,)| count > 0) {
            return Ok(true);
        }
    }
    Ok(false)
}

/// How many made-up people there are.
pub(super) async fn sample_figures(reader: Reader<'_>) -> Result<SampleFigures> {
    let count = async |sql: &'static str| -> Result<i64> {
        let found: Option<(i64,)> = reader.optional(sql, values![SAMPLE_SOURCE]).await?;
        Ok(found.map_or(0, |(count,)| count))
    };
    Ok(SampleFigures {
        contacts: count(
            "SELECT count(*) FROM contacts AS record
             WHERE record.source = $1 AND record.deleted_at IS NULL
               AND {visible record.subject_id}",
        )
        .await?,
        leads: count(
            "SELECT count(*) FROM leads AS record
             WHERE record.source = $1 AND record.deleted_at IS NULL
               AND {visible record.subject_id}",
        )
        .await?,
    })
}

/// Removes every row of every table, those first that name others. Which migrations ran stays: the
/// tables are still there.
pub(super) async fn empty(tx: &mut Tx) -> Result<()> {
    let tables: Vec<&'static Table> = data_map::tables()
        .filter(|table| table.name != data_map::SCHEMA_MIGRATIONS.name)
        .collect();
    for table in tables.into_iter().rev() {
        tx.execute(Sql::from("DELETE FROM ").push(table.name), vec![])
            .await?;
    }
    Ok(())
}
