//! The SQL of opening: the first user of a workspace.

use jiff::Timestamp;

use crate::db::{Db, Tx};
use crate::error::{Fault, Result};
use crate::values;
use crate::values::{ActorId, SubjectId};

/// Whether the database already belongs to a workspace.
pub(crate) async fn has_actors(tx: &mut Tx) -> Result<bool> {
    let row: Option<(i64,)> = tx.optional("SELECT count(*) FROM actors", vec![]).await?;
    Ok(row.is_some_and(|(count,)| count > 0))
}

/// Enters the person who makes the workspace, with the subject that her own data leads to.
pub(super) async fn insert_first_actor(
    tx: &mut Tx,
    actor: ActorId,
    subject: SubjectId,
    name: &str,
    at: Timestamp,
) -> Result<()> {
    tx.execute(
        "INSERT INTO subjects (id, created_at) VALUES ($1, $2)",
        values![subject, at],
    )
    .await?;
    tx.execute(
        "INSERT INTO actors (id, subject_id, name, created_at, updated_at)
         VALUES ($1, $2, $3, $4, $4)",
        values![actor, subject, name, at],
    )
    .await?;
    Ok(())
}

/// The user in whose name this computer acts: the one who made the workspace.
pub(super) async fn first_actor(db: &Db) -> Result<ActorId> {
    let row: Option<(String,)> = db
        .optional(
            "SELECT id FROM actors ORDER BY created_at, id LIMIT 1".into(),
            vec![],
        )
        .await?;
    let (id,) = row.ok_or_else(|| Fault::Shape("a workspace without a user".into()))?;
    Ok(ActorId::parse(&id).map_err(|_| Fault::Shape("the id of a user".into()))?)
}
