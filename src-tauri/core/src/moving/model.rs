use std::collections::BTreeMap;

use serde::Serialize;
use ts_rs::TS;

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
