use std::collections::BTreeMap;

use serde::Serialize;
use ts_rs::TS;

use crate::db::postgres::Holds;

/// What a move did.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MoveReport {
    /// Rows by table, the same on both sides.
    #[ts(type = "Record<string, number>")]
    pub counts: BTreeMap<String, i64>,
    /// SHA-256 of each table's rows in the order of their ids, the same on both sides.
    pub sha256: BTreeMap<String, String>,
    /// Whether both sides are equal; a move that is not ends in a refusal instead.
    pub equal: bool,
    /// Where the source still holds everything: a path, or a server's host and database.
    pub remains: String,
}

/// Where a workspace lies, in words to show: never a user, a password or an option.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "DataPlace")]
pub struct Place {
    /// Whether the records are on a server.
    pub on_server: bool,
    /// The file's path, or the server's host and database.
    pub shown: String,
    /// The file that a move to the server left behind, if it is still there.
    pub old_file: Option<String>,
}

/// What a look at a server found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ServerCheck {
    /// The server's own version.
    pub version: String,
    /// What lies in its database; only where nothing does can a workspace be made there.
    pub holds: Holds,
}
