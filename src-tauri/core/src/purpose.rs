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

/// The people whom the day's work does not see: one short list instead of a look at every person.
const RESTRICTED: &str =
    "(SELECT subjects.id FROM subjects WHERE subjects.restricted_at IS NOT NULL)";

/// Puts the purpose's condition in place of each `{visible column}`, and its opposite in place of each
/// `{hidden column}`, by which a count leaves out the few instead of asking about everybody.
pub(crate) fn visible(purpose: Purpose, sql: Sql) -> Result<Sql> {
    let text = sql.as_str();
    if !text.contains("{visible ") && !text.contains("{hidden ") {
        return match personal_table_in(text) {
            Some(table) => Err(Fault::Invariant(format!(
                "a query over {table} does not say whom its purpose sees"
            ))
            .into()),
            None => Ok(sql),
        };
    }
    let seen = sql.replace_markers("{visible ", |column| match purpose {
        // Rows about nobody are seen.
        Purpose::Daily => format!("({column} IS NULL OR {column} NOT IN {RESTRICTED})"),
        _ => "TRUE".to_owned(),
    });
    Ok(seen.replace_markers("{hidden ", |column| match purpose {
        Purpose::Daily => format!("{column} IN {RESTRICTED}"),
        _ => "FALSE".to_owned(),
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

#[cfg(test)]
mod tests {
    use super::*;

    const PURPOSES: [Purpose; 4] = [
        Purpose::Daily,
        Purpose::Rights,
        Purpose::Retention,
        Purpose::Claims,
    ];

    fn shown(purpose: Purpose, sql: &'static str) -> Result<String> {
        visible(purpose, Sql::from(sql)).map(|sql| sql.as_str().to_owned())
    }

    #[test]
    fn who_is_hidden_is_who_is_not_seen() {
        let sql = "SELECT count(*) FROM contacts AS one WHERE {hidden one.subject_id}";
        for purpose in PURPOSES {
            let text = shown(purpose, sql).unwrap();
            let condition = match purpose {
                Purpose::Daily => format!("one.subject_id IN {RESTRICTED}"),
                _ => "FALSE".to_owned(),
            };
            assert!(text.ends_with(&condition), "{text}");
        }
    }

    #[test]
    fn only_the_day_s_work_does_not_see_restricted_people() {
        let sql = "SELECT id FROM contacts AS one WHERE {visible one.subject_id}";
        for purpose in PURPOSES {
            let is_daily = purpose == Purpose::Daily;
            let text = shown(purpose, sql).unwrap();
            assert_eq!(
                text.contains("restricted_at IS NOT NULL"),
                is_daily,
                "{text}"
            );
            assert_eq!(text.ends_with("WHERE TRUE"), !is_daily, "{text}");
            assert!(!text.contains('{'), "{text}");
        }
    }

    #[test]
    fn a_query_over_personal_rows_that_does_not_say_whom_it_sees_is_refused() {
        for sql in [
            "SELECT count(*) FROM contacts",
            "SELECT id FROM settings, contacts",
            "SELECT id FROM(leads)",
            "SELECT id FROM\ncontacts\nWHERE TRUE",
        ] {
            for purpose in PURPOSES {
                assert!(shown(purpose, sql).is_err(), "{sql}");
            }
        }
    }

    #[test]
    fn a_query_over_nobody_s_rows_stays_as_it_is() {
        for sql in [
            "SELECT value FROM settings WHERE key = $1",
            "SELECT id FROM contacts_of_another_program",
            "SELECT id FROM my_contacts",
        ] {
            for purpose in PURPOSES {
                assert_eq!(shown(purpose, sql).unwrap(), sql);
            }
        }
    }
}
