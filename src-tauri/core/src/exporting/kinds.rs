//! Which tables leave the workspace, and under which name. A new table leaves by itself: the data
//! map knows it, and only what is listed here stays, each for its reason.

use crate::data_map::{self, Subject, Table};

/// Names the format in the document's first member.
pub(super) const FORMAT: &str = "okicrm-export";
/// Names the format of what goes to whoever takes the business over.
pub(super) const SUCCESSION: &str = "okicrm-succession";
/// The version of the formats. A change that an older reader would misread counts it up.
pub(super) const VERSION: u32 = 1;

/// Tables that stay, beside those made from others.
const STAYS: &[(&str, &str)] = &[
    (
        "subject_keys",
        "keys never leave; the new workspace makes its own",
    ),
    (
        "changes",
        "the log is encrypted under keys that never leave",
    ),
    ("change_head", "belongs to the log"),
    ("actors", "the account belongs to the installation"),
    (
        "acceptances",
        "proof of what was accepted at this installation",
    ),
    (
        "accepted_texts",
        "what the acceptances of this installation are of",
    ),
    ("imports", "undoing an import needs the log"),
    ("import_rows", "undoing an import needs the log"),
    ("exports", "lists files of this installation"),
    (
        "clock_witness",
        "says which day this installation's clock reached",
    ),
    (
        "person_choices",
        "choices belong to requests that this installation answers",
    ),
    ("backups", "lists files of this installation"),
    (
        "suppressions",
        "marks that only this installation's key can make",
    ),
    (
        "quarantined_rows",
        "what is kept back of an import stays where the import was",
    ),
    (
        "lifted_restrictions",
        "proves what this installation did about a person's right",
    ),
    ("inherited_keys", "keys never leave"),
    (
        "source_notices",
        "belongs to an import of this installation",
    ),
    ("processors", "says whom this installation may connect to"),
];

/// Tables that go to whoever takes the business over, though they stay when data is exported: what was
/// promised to people.
const GO_OVER: &[&str] = &["lifted_restrictions", "person_choices", "suppressions"];

/// Prefixes of tables that stay: what counts this installation's use, and what proves its erasures
/// under keys that never leave.
const STAYING_FAMILIES: &[&str] = &["telemetry", "usage", "erasure"];

/// One kind of record: a table and its name in the export.
#[derive(Clone, Debug)]
pub(super) struct Kind {
    /// Where it is stored.
    pub table: &'static Table,
    /// Its name in the document and of its CSV file, such as `fileChunks`.
    pub name: String,
}

impl Kind {
    /// Whether rows carry bytes, of which few fit into memory at a time.
    pub fn is_heavy(&self) -> bool {
        self.table
            .columns
            .iter()
            .any(|column| column.kind == crate::db::Kind::Bytes)
    }

    /// Whether a workspace has rows of it before anybody worked in it: the first start looks at what is
    /// to go, and notes that.
    pub fn is_begun(&self) -> bool {
        matches!(self.table.name, "settings" | "retention_runs")
    }

    /// Whether its rows are written past the log: pieces of files have no history, the people behind
    /// records get theirs with their records, and a log is no business record.
    pub fn is_past_the_log(&self) -> bool {
        self.is_heavy() || matches!(self.table.name, "subjects" | "retention_runs")
    }

    /// Whether people look for it by name: not the pieces of files, not the people behind records.
    pub fn is_of_people(&self) -> bool {
        !self.is_heavy() && self.table.name != "subjects"
    }

    /// The column that leads to the person, and the table it stands in when that is another.
    pub fn subject(&self) -> Option<(&'static str, Option<(&'static str, &'static str)>)> {
        match self.table.subject {
            Subject::None => None,
            Subject::Column(column) => Some((column, None)),
            Subject::Through { column, table } => {
                let other = data_map::table(table)?;
                match other.subject {
                    Subject::Column(of_other) => Some((column, Some((other.name, of_other)))),
                    _ => None,
                }
            }
        }
    }
}

/// Every kind that leaves, in an order in which rows can be written again.
pub(super) fn kinds() -> Vec<Kind> {
    kinds_of(|table| !stays(table))
}

/// Every kind that goes to whoever takes the business over.
pub(super) fn succession_kinds() -> Vec<Kind> {
    kinds_of(|table| !stays(table) || GO_OVER.contains(&table))
}

fn kinds_of(goes: impl Fn(&'static str) -> bool) -> Vec<Kind> {
    data_map::tables()
        .filter(|table| !table.derived && goes(table.name))
        .map(|table| Kind {
            table,
            name: super::json::wire_name(table.name),
        })
        .collect()
}

fn stays(name: &str) -> bool {
    STAYS.iter().any(|(table, _)| *table == name)
        || STAYING_FAMILIES
            .iter()
            .any(|family| name.starts_with(family))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_and_the_log_stay_and_everything_else_leaves() {
        let names: Vec<&str> = kinds().iter().map(|kind| kind.table.name).collect();
        for leaving in [
            "settings",
            "subjects",
            "legal_holds",
            "retention_runs",
            "invoice_remains",
            "disputes",
        ] {
            assert!(names.contains(&leaving), "{leaving}");
        }
        for staying in [
            "subject_keys",
            "changes",
            "change_head",
            "search_entries",
            "schema_migrations",
        ] {
            assert!(!names.contains(&staying), "{staying}");
        }
    }

    #[test]
    fn what_was_promised_to_people_goes_over_and_keys_do_not() {
        let over: Vec<&str> = succession_kinds()
            .iter()
            .map(|one| one.table.name)
            .collect();
        assert!(kinds().iter().all(|kind| over.contains(&kind.table.name)));
        assert!(GO_OVER.iter().all(|table| over.contains(table)));
        assert_eq!(over.len(), kinds().len() + GO_OVER.len());
        for staying in ["subject_keys", "changes", "inherited_keys", "actors"] {
            assert!(!over.contains(&staying), "{staying}");
        }
    }
}
