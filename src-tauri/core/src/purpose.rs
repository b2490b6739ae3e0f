//! Why something is read. Each read names its purpose; a restricted person is invisible to all but
//! those that may see her (GDPR Art. 18(2): storage, claims, the rights of others; UK GDPR likewise).

use std::collections::BTreeSet;

use crate::data_map;
use crate::db::{Db, Fields, Kind, Record, Sql, Value};
use crate::error::{Fault, Result};

/// Why something is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// The day's work: lists, search, documents, exports, figures.
    Daily,
    /// Answering a person's rights.
    Rights,
    /// Keeping and deleting by law, backups, moves, checks.
    Retention,
    /// Legal claims.
    Claims,
}

impl Purpose {
    /// Whether a restricted person is seen for this purpose.
    pub fn sees_restricted(self) -> bool {
        self != Self::Daily
    }
}

/// Reads for one purpose. A query over personal rows says where the person stands:
///
/// ```sql
/// SELECT … FROM contacts AS contact WHERE {visible contact.subject_id} AND …
/// ```
///
/// and the marker becomes the condition the purpose asks for. A query over a personal table
/// without a marker is refused, so that no new query can forget it.
#[derive(Clone, Copy)]
pub struct Reader<'w> {
    db: &'w Db,
    purpose: Purpose,
}

impl<'w> Reader<'w> {
    pub(crate) fn new(db: &'w Db, purpose: Purpose) -> Self {
        Self { db, purpose }
    }

    /// The database, for what differs between the two.
    pub(crate) fn db(&self) -> &'w Db {
        self.db
    }

    /// Why this reads.
    pub fn purpose(&self) -> Purpose {
        self.purpose
    }

    /// All rows of a query.
    pub async fn all<T: Record>(&self, sql: impl Into<Sql>, values: Vec<Value>) -> Result<Vec<T>> {
        self.db
            .all(visible(self.purpose, sql.into())?, values)
            .await
    }

    /// The first row of a query, if any.
    pub async fn optional<T: Record>(
        &self,
        sql: impl Into<Sql>,
        values: Vec<Value>,
    ) -> Result<Option<T>> {
        self.db
            .optional(visible(self.purpose, sql.into())?, values)
            .await
    }

    /// A number such as a count.
    pub async fn number(&self, sql: impl Into<Sql>, values: Vec<Value>) -> Result<i64> {
        let row: Option<(i64,)> = self.optional(sql, values).await?;
        Ok(row.map_or(0, |(number,)| number))
    }

    /// The rows of a query one after the other, in constant memory.
    pub fn stream<T: Record + 'w>(
        &self,
        sql: impl Into<Sql>,
        values: Vec<Value>,
    ) -> Result<futures_util::stream::BoxStream<'w, Result<T>>> {
        Ok(self.db.stream(visible(self.purpose, sql.into())?, values))
    }

    /// Rows by column name, see [`Db::stream_fields`].
    pub fn stream_fields(
        &self,
        sql: impl Into<Sql>,
        values: Vec<Value>,
        columns: &'w [(&'static str, Kind)],
    ) -> Result<futures_util::stream::BoxStream<'w, Result<Fields>>> {
        Ok(self
            .db
            .stream_fields(visible(self.purpose, sql.into())?, values, columns))
    }
}

/// Puts the purpose's condition in place of each `{visible column}`.
pub(crate) fn visible(purpose: Purpose, sql: Sql) -> Result<Sql> {
    let text = sql.as_str();
    let Some(_) = text.find("{visible ") else {
        return match personal_table_in(text) {
            Some(table) => Err(Fault::Invariant(format!(
                "a query over {table} does not say whom its purpose sees"
            ))
            .into()),
            None => Ok(sql),
        };
    };
    Ok(sql.replace_markers("{visible ", |column| match purpose {
        Purpose::Daily => format!(
            // One short list instead of a look at every person; rows about nobody are seen.
            "({column} IS NULL OR {column} NOT IN (SELECT subjects.id FROM subjects WHERE subjects.restricted_at IS NOT NULL))"
        ),
        _ => "TRUE".to_owned(),
    }))
}

fn personal_table_in(text: &str) -> Option<&'static str> {
    let words: BTreeSet<&str> = text
        .split(|letter: char| !letter.is_ascii_alphanumeric() && letter != '_')
        .collect();
    data_map::tables()
        .filter(|table| table.is_personal())
        .map(|table| table.name)
        .find(|name| words.contains(name))
}
