//! Copying and hashing tables, generic by the data map.

use std::collections::BTreeMap;

use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};

use super::{MoveRefusal, MoveReport};
use crate::change::{page, rebuild_derived};
use crate::data_map::{self, Table};
use crate::db::{Fields, Kind, Tx, Value};
use crate::error::Result;

/// Rows held at once; fewer where a row may carry a piece of a file.
const BATCH: i64 = 1_000;
const BATCH_OF_BYTES: i64 = 64;

/// Copies every table that is not made from others, compares both sides, and makes the others
/// again. Nothing is committed here.
///
/// # Errors
/// `moving-differs` when what arrived is not what left.
pub(crate) async fn copy_tables(from: &mut Tx, to: &mut Tx) -> Result<MoveReport> {
    let mut counts = BTreeMap::new();
    let mut sums = BTreeMap::new();
    for table in data_map::tables().filter(|table| !table.derived) {
        let left = copy_table(from, to, table).await?;
        let arrived = digest(to, table).await?;
        if left != arrived {
            return Err(MoveRefusal::Differs { table: table.name }.into());
        }
        counts.insert(table.name.to_owned(), left.0);
        sums.insert(table.name.to_owned(), left.1);
    }
    rebuild_derived(to).await?;
    Ok(MoveReport {
        counts,
        sha256: sums,
        equal: true,
        remains: String::new(),
    })
}

/// Copies a table; gives the count and hash of what left.
async fn copy_table(from: &mut Tx, to: &mut Tx, table: &'static Table) -> Result<(i64, String)> {
    let columns: Vec<&'static str> = table.columns.iter().map(|column| column.name).collect();
    let mut sum = TableSum::default();
    let mut last = None;
    loop {
        let rows = page(from, table, last.as_ref(), batch(table)).await?;
        let Some(newest) = rows.last() else {
            return Ok(sum.finish());
        };
        last = newest.first().map(|(_, value)| value.clone());
        for row in &rows {
            sum.add(row);
        }
        let values = rows
            .into_iter()
            .map(|row| row.into_iter().map(|(_, value)| value).collect())
            .collect();
        to.insert_rows(table.name, &columns, values).await?;
    }
}

/// Count and hash of a table as it stands.
async fn digest(tx: &mut Tx, table: &'static Table) -> Result<(i64, String)> {
    let mut sum = TableSum::default();
    let mut last = None;
    loop {
        let rows = page(tx, table, last.as_ref(), batch(table)).await?;
        let Some(newest) = rows.last() else {
            return Ok(sum.finish());
        };
        last = newest.first().map(|(_, value)| value.clone());
        for row in &rows {
            sum.add(row);
        }
    }
}

fn batch(table: &'static Table) -> i64 {
    if table
        .columns
        .iter()
        .any(|column| column.kind == Kind::Bytes)
    {
        BATCH_OF_BYTES
    } else {
        BATCH
    }
}

/// Counts and hashes rows in one spelling, whatever database they come from.
#[derive(Default)]
struct TableSum {
    rows: i64,
    sum: Sha256,
}

impl TableSum {
    fn add(&mut self, row: &Fields) {
        self.rows += 1;
        for (_, value) in row {
            let (kind, bytes) = spelling(value);
            let length = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
            self.sum.update([kind]);
            self.sum.update(length.to_be_bytes());
            self.sum.update(&bytes);
        }
    }

    fn finish(self) -> (i64, String) {
        (self.rows, HEXLOWER.encode(&self.sum.finalize()))
    }
}

/// A null is no empty text: the first byte tells them apart.
fn spelling(value: &Value) -> (u8, Vec<u8>) {
    match value {
        Value::Text(Some(text)) => (1, text.clone().into_bytes()),
        Value::Integer(Some(number)) => (2, number.to_be_bytes().to_vec()),
        Value::Truth(Some(truth)) => (3, vec![u8::from(*truth)]),
        Value::Bytes(Some(bytes)) => (4, bytes.clone()),
        Value::Text(None) | Value::Integer(None) | Value::Truth(None) | Value::Bytes(None) => {
            (0, Vec::new())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_that_differ_only_in_their_borders_have_different_sums() {
        let sum = |row: Fields| {
            let mut sum = TableSum::default();
            sum.add(&row);
            sum.finish()
        };
        let text = |text: &str| Value::from(text);
        let one = sum(vec![("a", text("ab")), ("b", text("c"))]);
        assert_ne!(one, sum(vec![("a", text("a")), ("b", text("bc"))]));
        assert_ne!(
            sum(vec![("a", text(""))]),
            sum(vec![("a", Value::Text(None))])
        );
        assert_eq!(one, sum(vec![("a", text("ab")), ("b", text("c"))]));
    }
}
