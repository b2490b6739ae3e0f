use super::Acceptance;
use crate::change::select;
use crate::data_map::{ACTORS, Subject, Table};
use crate::db::Fields;
use crate::error::Result;
use crate::purpose::Purpose;
use crate::values;
use crate::workspace::Workspace;

/// The account holder's row, every column of the data map. Her own page shows her everything, so
/// the purpose is her rights.
pub(super) async fn row(workspace: &Workspace) -> Result<Option<Fields>> {
    use futures_util::TryStreamExt;
    let shape = ACTORS.shape();
    let sql = select(&ACTORS).push(" AS actor WHERE actor.id = $1 AND {visible actor.subject_id}");
    let reader = workspace.read(Purpose::Rights);
    let mut rows = reader.stream_fields(sql, values![workspace.actor()], &shape)?;
    rows.try_next().await
}

/// The rows of one table that lead to the account holder, the newest first, every column of the data
/// map.
pub(super) async fn rows_of(workspace: &Workspace, table: &'static Table) -> Result<Vec<Fields>> {
    use futures_util::TryStreamExt;
    let shape = table.shape();
    let sql = select(table);
    let sql = match table.subject {
        Subject::None => return Ok(Vec::new()),
        Subject::Column(column) => sql
            .push(" AS kept WHERE kept.")
            .push(column)
            .push(" = (SELECT actor.subject_id FROM actors AS actor WHERE actor.id = $1 AND {visible actor.subject_id})"),
        Subject::Through { column, .. } => sql
            .push(" AS kept WHERE kept.")
            .push(column)
            .push(" = $1 AND EXISTS (SELECT 1 FROM actors AS actor WHERE actor.id = kept.")
            .push(column)
            .push(" AND {visible actor.subject_id})"),
    };
    let reader = workspace.read(Purpose::Rights);
    let sql = sql.push(" ORDER BY kept.id DESC");
    reader
        .stream_fields(sql, values![workspace.actor()], &shape)?
        .try_collect()
        .await
}

/// What she said to which text, the newest first.
pub(super) async fn acceptances(workspace: &Workspace) -> Result<Vec<Acceptance>> {
    workspace
        .read(Purpose::Rights)
        .all(
            "SELECT acceptance.document, acceptance.version, acceptance.sha256, acceptance.accepted_at,
                    acceptance.answer, acceptance.language, actor.name AS who
             FROM acceptances AS acceptance JOIN actors AS actor ON actor.id = acceptance.actor_id
             WHERE actor.id = $1 AND {visible actor.subject_id}
             ORDER BY acceptance.accepted_at DESC, acceptance.id DESC",
            values![workspace.actor()],
        )
        .await
}
