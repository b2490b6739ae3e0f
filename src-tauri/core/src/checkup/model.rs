use std::collections::BTreeMap;

use serde::Serialize;
use ts_rs::TS;

/// What is checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum CheckName {
    /// Each page's authentication code.
    Encryption,
    /// Pages, rows and indexes fit together.
    Structure,
    /// No row refers to one that is not there.
    References,
    /// The database has exactly the columns of the data map.
    DataMap,
    /// The hash chain of the change log.
    ChangeLog,
    /// Every table can be read to its end.
    Rows,
}

/// One check.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Check {
    /// Which one.
    pub name: CheckName,
    /// Whether nothing was found.
    pub ok: bool,
    /// What was found, in the database's words; no personal values.
    pub found: Vec<String>,
}

impl Check {
    /// A check and what it found.
    pub(super) fn new(name: CheckName, found: Vec<String>) -> Self {
        Self {
            name,
            ok: found.is_empty(),
            found,
        }
    }
}

/// The result of every check.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Report {
    /// Whether nothing was found at all.
    pub ok: bool,
    /// Each check.
    pub checks: Vec<Check>,
}

impl Report {
    /// A report of checks.
    pub(super) fn new(checks: Vec<Check>) -> Self {
        Self {
            ok: checks.iter().all(|check| check.ok),
            checks,
        }
    }

    /// Whether the records are whole. A change log that is not what was written proves less, but takes
    /// nothing from them, and whoever has one needs backups all the more.
    pub(crate) fn holds_the_records(&self) -> bool {
        let mut broken = self.checks.iter().filter(|check| !check.ok);
        broken.all(|check| check.name == CheckName::ChangeLog)
    }
}

/// Something that works and should not stay as it is, in words by its code.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Warning {
    /// Names the words.
    pub code: String,
    /// What the words need; dates are ISO 8601.
    #[ts(type = "Record<string, string>")]
    pub args: BTreeMap<String, String>,
}

impl Warning {
    /// A warning and what its words need.
    pub(super) fn new(code: &str, args: &[(&str, &str)]) -> Self {
        let args = args.iter();
        Self {
            code: code.to_owned(),
            args: args
                .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
                .collect(),
        }
    }
}

/// What a workspace is and holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WorkspaceInfo {
    /// The business's name; nothing before first run.
    pub business: Option<String>,
    /// Its country.
    pub country: Option<String>,
    /// Its currency.
    pub currency: Option<String>,
    /// The newest migration.
    #[ts(type = "number")]
    pub schema_version: i64,
    /// The program's version.
    pub app_version: String,
    /// Whether the file is encrypted; a server's disk is its own affair.
    pub encrypted: bool,
    /// `sqlite` or `postgresql`.
    pub database: String,
    /// Records by kind, without the trash.
    #[ts(type = "Record<string, number>")]
    pub counts: BTreeMap<String, i64>,
    /// What should not stay as it is.
    pub warnings: Vec<Warning>,
}
