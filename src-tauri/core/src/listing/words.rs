//! The words a list is filtered by, as SQL.
//!
//! Two ways lead to the rows that have them. From the words: each entry of the search leads to its
//! record, which costs some 13 µs for each. Along the list: each row, in the list's order, is asked
//! whether its entry is among those found, which costs 20 µs for each. Where one letter finds a third
//! of the records a page is full after 300 rows; where few are found, the list would be walked to its
//! end. So it is walked where much is found, and only so far. (Measured on 100,000 contacts.)

use crate::db::{Sql, Value, search};
use crate::error::Result;
use crate::purpose::Reader;

/// Where more is found, the list is walked.
const MANY: i64 = 2_500;

/// The entries of the search that have every word.
pub(super) struct Words {
    kind: &'static str,
    /// Which placeholder is the kind.
    kind_value: usize,
    found: search::Found,
    /// Whether the list's own conditions say whom the purpose sees.
    is_list_personal: bool,
}

impl Words {
    /// What has every word of a text, as one type it; nothing where there is no word in it. The
    /// placeholders begin after the values that the list has.
    pub(super) fn read(
        reader: &Reader<'_>,
        kind: &'static str,
        text: &str,
        values: usize,
        is_list_personal: bool,
    ) -> Option<Self> {
        let folded = search::folded_query(text);
        Some(Self {
            kind,
            kind_value: values + 1,
            found: search::all(reader.db(), &folded, values + 2)?,
            is_list_personal,
        })
    }

    /// The values of the placeholders, in their order.
    pub(super) fn values(&self) -> impl Iterator<Item = Value> {
        std::iter::once(Value::from(self.kind)).chain(self.found.values.iter().cloned())
    }

    /// Whether so much is found that the list is walked.
    pub(super) async fn are_common(&self, reader: &Reader<'_>, values: &[Value]) -> Result<bool> {
        let Some(numbers) = self.found.numbers.clone() else {
            return Ok(false);
        };
        let mut values = values.to_vec();
        values.push((MANY + 1).into());
        let sql = Sql::from("SELECT count(*) FROM (")
            .append(numbers)
            .push(" LIMIT ")
            .push_rows(1, 1, values.len())
            .push(")");
        Ok(reader.number(sql, values).await? > MANY)
    }

    /// A count of the entries, where these are the rows of the list. Reading the index of their kind
    /// costs the same whatever is found.
    pub(super) fn count(&self, are_common: bool) -> Sql {
        let from = match (&self.found.numbers, are_common) {
            (Some(_), false) => "SELECT count(*) FROM search_entries AS entry NOT INDEXED WHERE ",
            _ => "SELECT count(*) FROM search_entries AS entry WHERE ",
        };
        Sql::from(from)
            .append(self.entries())
            .push(" AND {visible entry.subject_id}")
    }

    /// The condition that leads from the words to the rows.
    pub(super) fn from_words(&self) -> Sql {
        Sql::from("record.id IN (SELECT entry.id FROM search_entries AS entry WHERE ")
            .append(self.entries())
            .push(self.seen())
            .push(")")
    }

    /// The condition that each row of a walk is asked, where the database can.
    pub(super) fn along_the_list(&self) -> Option<Sql> {
        let numbers = self.found.numbers.clone()?;
        Some(
            Sql::from(
                "(SELECT entry.number FROM search_entries AS entry WHERE entry.id = record.id",
            )
            .push(self.seen())
            .push(") IN (")
            .append(numbers)
            .push(")"),
        )
    }

    fn entries(&self) -> Sql {
        Sql::from("entry.kind = ")
            .push_rows(1, 1, self.kind_value)
            .push(" AND ")
            .append(self.found.condition.clone())
    }

    fn seen(&self) -> &'static str {
        if self.is_list_personal {
            ""
        } else {
            " AND {visible entry.subject_id}"
        }
    }
}
