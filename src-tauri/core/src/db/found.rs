//! The words a list is filtered by, as SQL.
//!
//! Two ways lead to the rows that have them. From the words: each entry of the search leads to its
//! record, which costs some 13 µs for each. Along the list: each row, in the list's order, is asked
//! whether its entry is among those found, which costs 20 µs for each. Where one letter finds a third
//! of the records a page is full after 300 rows; where few are found, the list would be walked to its
//! end. So it is walked where much is found, and only so far. (Measured on 100,000 contacts.)

use super::search::{self, Entries, Typed};
use super::{Db, Sql, Value};

/// The entries of one kind that have every word of a text.
pub struct Found {
    kind: &'static str,
    /// Which placeholder is the kind.
    kind_value: usize,
    entries: Entries,
    /// Whether the list's own conditions say whom the purpose sees.
    is_list_personal: bool,
}

impl Found {
    /// Where more is found, the list is walked.
    pub const MANY: i64 = 2_500;

    /// What has every word of a text, as one typed it; nothing where there is no word in it. The
    /// placeholders begin after the values that the list has.
    pub fn read(
        db: &Db,
        kind: &'static str,
        text: &str,
        values: usize,
        is_list_personal: bool,
    ) -> Option<Self> {
        let typed = Typed::read(text)?;
        Some(Self {
            kind,
            kind_value: values + 1,
            entries: search::all(db, &typed, values + 2),
            is_list_personal,
        })
    }

    /// The values of the placeholders, in their order.
    pub fn values(&self) -> impl Iterator<Item = Value> {
        std::iter::once(Value::from(self.kind)).chain(self.entries.values.iter().cloned())
    }

    /// A count of what is found, of any kind, up to the placeholder's number; nothing where the database
    /// does not walk.
    pub fn count_up_to(&self, placeholder: usize) -> Option<Sql> {
        let numbers = self.entries.numbers.clone()?;
        Some(
            Sql::from("SELECT count(*) FROM (")
                .append(numbers)
                .push(" LIMIT ")
                .push_rows(1, 1, placeholder)
                .push(")"),
        )
    }

    /// A count of the entries, for a list whose rows are these. Reading the index of their kind costs the
    /// same whatever is found.
    pub fn count(&self, are_many: bool) -> Sql {
        let from = match (&self.entries.numbers, are_many) {
            (Some(_), false) => "SELECT count(*) FROM search_entries AS entry NOT INDEXED WHERE ",
            _ => "SELECT count(*) FROM search_entries AS entry WHERE ",
        };
        Sql::from(from)
            .append(self.of_kind())
            .push(" AND {visible entry.subject_id}")
    }

    /// The condition that leads from the words to the rows.
    pub fn by_words(&self) -> Sql {
        Sql::from("record.id IN (SELECT entry.id FROM search_entries AS entry WHERE ")
            .append(self.of_kind())
            .push(self.seen())
            .push(")")
    }

    /// The condition that each row of a walk is asked, where the database walks.
    pub fn along_the_list(&self) -> Option<Sql> {
        let numbers = self.entries.numbers.clone()?;
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

    fn of_kind(&self) -> Sql {
        Sql::from("entry.kind = ")
            .push_rows(1, 1, self.kind_value)
            .push(" AND ")
            .append(self.entries.condition.clone())
    }

    fn seen(&self) -> &'static str {
        if self.is_list_personal {
            ""
        } else {
            " AND {visible entry.subject_id}"
        }
    }
}
