//! Rows made from a record's row, kept in step with it: see [`Derived`]. They have no history of
//! their own, because undoing the record's change makes them again.

use crate::data_map::{Derived, Table};
use crate::db::{Fields, Sql, Tx, Value};
use crate::error::Result;
use crate::values;

/// What is made from rows that are about to be inserted.
pub(super) fn rows_from(
    table: &'static Table,
    rows: &[Fields],
) -> Vec<(&'static Derived, Vec<Fields>)> {
    table
        .derives
        .iter()
        .map(|derived| (derived, rows.iter().flat_map(derived.rows).collect()))
        .collect()
}

/// Writes what was made.
pub(super) async fn add(tx: &mut Tx, made: Vec<(&'static Derived, Vec<Fields>)>) -> Result<()> {
    for (derived, rows) in made {
        let Some(first) = rows.first() else {
            continue;
        };
        let columns: Vec<&'static str> = first.iter().map(|(name, _)| *name).collect();
        let values: Vec<Vec<Value>> = rows
            .into_iter()
            .map(|row| row.into_iter().map(|(_, value)| value).collect())
            .collect();
        tx.insert_rows(derived.table.name, &columns, values).await?;
    }
    Ok(())
}

/// Makes the rows of one record again where they differ.
pub(super) async fn renew(
    tx: &mut Tx,
    table: &'static Table,
    id: &str,
    before: &Fields,
    after: &Fields,
) -> Result<()> {
    for derived in table.derives {
        let rows = (derived.rows)(after);
        if (derived.rows)(before) != rows {
            remove_one(tx, derived, id).await?;
            add(tx, vec![(derived, rows)]).await?;
        }
    }
    Ok(())
}

/// Removes the rows of one record.
pub(super) async fn remove(tx: &mut Tx, table: &'static Table, id: &str) -> Result<()> {
    for derived in table.derives {
        remove_one(tx, derived, id).await?;
    }
    Ok(())
}

async fn remove_one(tx: &mut Tx, derived: &'static Derived, id: &str) -> Result<()> {
    let sql = Sql::from("DELETE FROM ")
        .push(derived.table.name)
        .push(" WHERE ")
        .push(derived.owner)
        .push(" = $1");
    tx.execute(sql, values![id]).await?;
    Ok(())
}
