//! Rows of any table by column name, for what works on the data map.
//!
//! On SQLite such a row crosses as one JSON array that SQLite writes: handing over each column by
//! itself copies it twice and costs more than everything else that an export does for it.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error as _, SeqAccess, Visitor};
use sqlx::postgres::PgRow;
use sqlx::sqlite::SqliteRow;
use sqlx::{Column as _, Row as _};

use super::{Fields, Kind, Sql, Value};
use crate::error::{Fault, Result};

/// The columns of a row and what they hold, in the order of the statement.
type Shape<'a> = &'a [(&'static str, Kind)];

/// How rows cross from SQLite.
#[derive(Clone, Copy)]
pub(super) enum Form {
    /// One array in JSON.
    Json,
    /// Column by column: JSON knows no bytes.
    Columns,
}

impl Form {
    /// The statement that gives the rows of `sql` in the form that suits their columns.
    pub(super) fn of(sql: Sql, columns: Shape<'_>) -> (Sql, Self) {
        if columns.iter().any(|(_, kind)| *kind == Kind::Bytes) {
            return (sql, Self::Columns);
        }
        let mut array = Sql::from("SELECT json_array(");
        for (position, (name, _)) in columns.iter().enumerate() {
            array = array.push(if position == 0 { "" } else { ", " }).push(name);
        }
        (array.push(") FROM (").append(sql).push(")"), Self::Json)
    }

    pub(super) fn read(self, row: &SqliteRow, columns: Shape<'_>) -> Result<Fields> {
        match self {
            Self::Json => {
                let text: &str = row.try_get(0)?;
                let mut reading = serde_json::Deserializer::from_str(text);
                Ok(Row(columns).deserialize(&mut reading)?)
            }
            Self::Columns => from_sqlite(row, columns),
        }
    }
}

macro_rules! read_fields {
    ($name:ident, $row:ty) => {
        /// Reads a row column by column.
        pub(super) fn $name(row: &$row, columns: Shape<'_>) -> Result<Fields> {
            if row.columns().len() != columns.len() {
                return Err(
                    Fault::Invariant("a row has other columns than asked for".into()).into(),
                );
            }
            columns
                .iter()
                .enumerate()
                .map(|(position, (name, kind))| {
                    debug_assert_eq!(row.column(position).name(), *name);
                    let value = match kind {
                        Kind::Text => Value::Text(row.try_get(position)?),
                        Kind::Integer => Value::Integer(row.try_get(position)?),
                        Kind::Truth => Value::Truth(row.try_get(position)?),
                        Kind::Bytes => Value::Bytes(row.try_get(position)?),
                    };
                    Ok((*name, value))
                })
                .collect()
        }
    };
}

read_fields!(from_sqlite, SqliteRow);
read_fields!(from_postgres, PgRow);

/// Reads an array of one row's values.
struct Row<'a>(Shape<'a>);

impl<'de> DeserializeSeed<'de> for Row<'_> {
    type Value = Fields;

    fn deserialize<D: Deserializer<'de>>(
        self,
        deserializer: D,
    ) -> std::result::Result<Fields, D::Error> {
        deserializer.deserialize_seq(self)
    }
}

impl<'de> Visitor<'de> for Row<'_> {
    type Value = Fields;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "an array of {} values", self.0.len())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut array: A) -> std::result::Result<Fields, A::Error> {
        let mut fields = Vec::with_capacity(self.0.len());
        for (name, kind) in self.0 {
            let value = match kind {
                Kind::Text => array.next_element()?.map(Value::Text),
                Kind::Integer => array.next_element()?.map(Value::Integer),
                // SQLite keeps a truth value as 0 or 1.
                Kind::Truth => array
                    .next_element()?
                    .map(|number: Option<i64>| Value::Truth(number.map(|number| number != 0))),
                Kind::Bytes => return Err(A::Error::custom("bytes in JSON")),
            };
            let value = value.ok_or_else(|| A::Error::invalid_length(fields.len(), &self))?;
            fields.push((*name, value));
        }
        Ok(fields)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::db::Db;
    use crate::db::sqlite::{Access, open};
    use crate::values;

    const COLUMNS: Shape<'_> = &[
        ("id", Kind::Integer),
        ("text", Kind::Text),
        ("truth", Kind::Truth),
    ];

    #[tokio::test]
    async fn rows_come_back_as_they_were_written() {
        let texts = [
            "",
            "\"quoted\" \\ and / {\"a\": [1]}",
            "[]",
            "tab\tline\r\nbell\u{7} delete\u{7f}",
            "Ünïcödé 東京 👩‍👩‍👧 \u{2028}\u{feff}",
            "before\0after",
        ];
        let folder = tempfile::tempdir().unwrap();
        let pools = open(&folder.path().join("rows"), &[7; 32], Access::Create)
            .await
            .unwrap();
        let db = Db::Sqlite(pools);
        let mut tx = db.begin().await.unwrap();
        tx.execute(
            "CREATE TABLE kept (id BIGINT, text TEXT, truth BOOLEAN)",
            vec![],
        )
        .await
        .unwrap();
        let mut rows: Vec<Fields> = texts
            .into_iter()
            .zip([i64::MIN, -1, 0, 1, (1 << 53) + 1, i64::MAX])
            .map(|(text, number)| {
                crate::fields! { "id" => number, "text" => text, "truth" => number > 0 }
            })
            .collect();
        rows.push(vec![
            ("id", Value::Integer(None)),
            ("text", Value::Text(None)),
            ("truth", Value::Truth(None)),
        ]);
        let values = rows
            .iter()
            .map(|row| row.iter().map(|(_, value)| value.clone()).collect());
        tx.insert_rows("kept", &["id", "text", "truth"], values.collect())
            .await
            .unwrap();
        let read = tx
            .all_fields(
                "SELECT id, text, truth FROM kept ORDER BY rowid",
                vec![],
                COLUMNS,
            )
            .await
            .unwrap();
        assert_eq!(read, rows);
        let backwards = tx
            .all_fields(
                "SELECT id, text, truth FROM kept WHERE id IS NOT NULL ORDER BY id DESC LIMIT $1",
                values![2_i64],
                COLUMNS,
            )
            .await
            .unwrap();
        assert_eq!(backwards, vec![rows[5].clone(), rows[4].clone()]);
        tx.rollback().await.unwrap();
        db.close().await;
    }
}
