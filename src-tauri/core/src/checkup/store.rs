use crate::data_map::{Subject, Table};
use crate::db::{Db, Sql};
use crate::error::Result;
use crate::purpose::Purpose;
use crate::values;
use crate::workspace::Workspace;

/// Every row of a table, the trash included.
pub(super) async fn count_all(db: &Db, table: &'static Table) -> Result<i64> {
    let sql = Sql::from("SELECT count(*) FROM ").push(table.name);
    let row: Option<(i64,)> = db.optional(sql, vec![]).await?;
    Ok(row.map_or(0, |(count,)| count))
}

/// The rows of a table that a person sees in a day's work.
pub(super) async fn count_seen(workspace: &Workspace, table: &'static Table) -> Result<i64> {
    let mut sql = Sql::from("SELECT count(*) FROM ")
        .push(table.name)
        .push(" AS record WHERE ");
    sql = match table.subject {
        Subject::Column(column) => sql.push("{visible record.").push(column).push("}"),
        Subject::None | Subject::Through { .. } => sql.push("TRUE"),
    };
    if table.column("deleted_at").is_some() {
        sql = sql.push(" AND record.deleted_at IS NULL");
    }
    let purpose = match table.subject {
        // Rows of rows have no marker of their own; their number tells nothing of anybody.
        Subject::Through { .. } => return count_all(workspace.database(), table).await,
        _ => Purpose::Daily,
    };
    workspace.read(purpose).number(sql, values![]).await
}
