//! Makes everything that is made from records again: after a move or a restore, where only the
//! records themselves were copied.

use super::derived;
use crate::data_map::{self, Table};
use crate::db::{Fields, Sql, Tx, Value, passages, search};
use crate::error::Result;

/// Rows held at once.
const BATCH: i64 = 500;

/// Empties the derived tables and fills them from the records, in the same transaction.
pub(crate) async fn rebuild_derived(tx: &mut Tx) -> Result<()> {
    search::clear(tx).await?;
    passages::clear(tx).await?;
    for derived in data_map::tables().flat_map(|table| table.derives) {
        tx.execute(Sql::from("DELETE FROM ").push(derived.table.name), vec![])
            .await?;
    }
    let sources =
        data_map::tables().filter(|table| table.search.is_some() || !table.derives.is_empty());
    for table in sources {
        let mut last = None;
        loop {
            let rows = page(tx, table, last.as_ref(), BATCH).await?;
            let Some(newest) = rows.last() else {
                break;
            };
            last = newest.first().map(|(_, value)| value.clone());
            let entries = rows
                .iter()
                .map(|row| super::search_entry(table, row))
                .collect::<Result<Vec<_>>>()?;
            search::add_entries(tx, entries.into_iter().flatten().collect()).await?;
            derived::add(tx, derived::rows_from(table, &rows)).await?;
        }
    }
    search::rebuild(tx).await
}

/// Rows of a table in the order of its first column, after a value of it.
pub(crate) async fn page(
    tx: &mut Tx,
    table: &'static Table,
    after: Option<&Value>,
    most: i64,
) -> Result<Vec<Fields>> {
    let key = table.columns.first().map_or("id", |column| column.name);
    let mut sql = super::select(table);
    let mut values = Vec::new();
    if let Some(value) = after {
        sql = sql.push(" WHERE ").push(key).push(" > $1");
        values.push(value.clone());
    }
    let position = values.len() + 1;
    let sql: Sql = sql
        .push(" ORDER BY ")
        .push(key)
        .push(" LIMIT ")
        .push_rows(1, 1, position);
    values.push(Value::from(most));
    tx.all_fields(sql, values, &table.shape()).await
}
