//! The SQL of opening: the first user of a workspace.

use jiff::Timestamp;
use jiff::civil::Date;

use super::witness::Witness;
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

/// What is kept of the clock.
pub(super) async fn witness(tx: &mut Tx) -> Result<Option<Witness>> {
    let row: Option<(String, Option<String>, i64)> = tx
        .optional(
            "SELECT believed, doubted, doubted_days FROM clock_witness WHERE id = 'clock'",
            vec![],
        )
        .await?;
    let day = |text: String| {
        text.parse::<Date>()
            .map_err(|_| Fault::Shape("a day of the clock".into()))
    };
    row.map(|(believed, doubted, doubted_days)| {
        Ok(Witness {
            believed: day(believed)?,
            doubted: doubted.map(day).transpose()?,
            doubted_days,
        })
    })
    .transpose()
}

/// Keeps what is known of the clock. It is no business record, so the log does not have it.
pub(super) async fn keep_witness(tx: &mut Tx, witness: Witness) -> Result<()> {
    tx.execute("DELETE FROM clock_witness WHERE id = 'clock'", vec![])
        .await?;
    tx.execute(
        "INSERT INTO clock_witness (id, believed, doubted, doubted_days)
         VALUES ('clock', $1, $2, $3)",
        values![
            witness.believed.to_string(),
            witness.doubted.map(|day| day.to_string()),
            witness.doubted_days,
        ],
    )
    .await?;
    Ok(())
}

/// When the newest entry of the log was written.
pub(super) async fn last_change(tx: &mut Tx) -> Result<Option<String>> {
    let row: Option<(String,)> = tx
        .optional("SELECT at FROM changes ORDER BY id DESC LIMIT 1", vec![])
        .await?;
    Ok(row.map(|(at,)| at))
}
