//! `oki history` and `oki undo`.

use clap::Args;
use okicrm_core::Result;
use okicrm_core::change;
use serde_json::json;

use crate::outcome::{Outcome, table};
use crate::session::Session;

/// Which record.
#[derive(Args)]
pub struct Arguments {
    /// The record's id.
    record: String,
}

/// Which action.
#[derive(Args)]
pub struct UndoArguments {
    /// The action's id, as `oki history` shows it.
    action: String,
}

pub async fn show(arguments: Arguments, session: &Session) -> Result<Outcome> {
    let workspace = session.read().await?;
    let entries = change::history(&workspace, &arguments.record).await?;
    let rows: Vec<Vec<String>> = entries
        .iter()
        .map(|entry| {
            vec![
                entry.at.clone(),
                entry.actor.clone().unwrap_or_default(),
                entry.action.clone(),
                entry.set_id.clone(),
            ]
        })
        .collect();
    let text = table(&["When", "Who", "What", "Action"], &rows);
    Outcome::new(&json!({"items": entries}), text)
}

pub async fn undo(arguments: UndoArguments, session: &Session) -> Result<Outcome> {
    let workspace = session.write().await?;
    let undone = change::undo(&workspace, &arguments.action).await?;
    workspace.close().await;
    Outcome::new(
        &json!({"undone": arguments.action, "action": undone}),
        "Undone.",
    )
}
