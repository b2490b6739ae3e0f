//! Carrying out a plan: each row's fate, the search words, the key of the history, the saved views.

use std::collections::HashSet;

use super::model::{Fate, Row};
use super::pages::Words;
use super::{copies, planning, store};
use crate::change::{Change, Topic};
use crate::data_map::{self, Column, Table};
use crate::db::{Fields, Tx, Value, passages, search};
use crate::error::Result;
use crate::workspace::{self, Workspace};

pub(super) async fn carry_out(change: &mut Change<'_>, subject: &str, rows: &[Row]) -> Result<()> {
    let merged = store::merged_into(change.tx(), subject).await?;
    copies::clear_views(change.tx(), subject).await?;
    remove_rows(change, subject, rows).await?;
    for one in &merged {
        passages::remove_of(change.tx(), one).await?;
    }
    let kept = rows.iter().any(|row| matches!(row.fate, Fate::Keep { .. }));
    store::settle_subject(change, subject, kept).await?;
    for one in &merged {
        store::settle_subject(change, one, false).await?;
    }
    change.touch(Topic::Privacy);
    Ok(())
}

/// Removes or detaches a person's rows, as they were planned.
pub(super) async fn remove_rows(
    change: &mut Change<'_>,
    subject: &str,
    rows: &[Row],
) -> Result<()> {
    let tables: Vec<&'static Table> = data_map::tables().collect();
    for table in tables.into_iter().rev() {
        let (gone, detached) = (
            ids(rows, table, &Fate::Delete),
            ids(rows, table, &Fate::Detach),
        );
        if table.name == data_map::SEARCH_ENTRIES.name {
            remove_search(change.tx(), subject).await?;
        } else if !gone.is_empty() {
            store::delete(change.tx(), table, &gone).await?;
        }
        if !detached.is_empty() {
            store::detach(change.tx(), table, &detached).await?;
        }
        if !gone.is_empty() || !detached.is_empty() {
            table
                .topic
                .into_iter()
                .for_each(|topic| change.touch(topic));
        }
    }
    passages::remove_of(change.tx(), subject).await?;
    Ok(())
}

fn ids(rows: &[Row], table: &Table, fate: &Fate) -> Vec<String> {
    rows.iter()
        .filter(|row| row.table == table.name && row.fate == *fate)
        .map(|row| row.id.clone())
        .collect()
}

async fn remove_search(tx: &mut Tx, subject: &str) -> Result<()> {
    for id in store::search_entries(tx, subject).await? {
        search::remove(tx, &id).await?;
    }
    Ok(())
}

/// Makes what was removed from our tables leave the disk.
pub(super) async fn forget_removed(workspace: &Workspace) -> Result<()> {
    let tables = data_map::tables().map(|table| table.name);
    workspace.database().forget_removed(tables).await
}

/// Looks through every table again: nothing of the person but what the law keeps.
pub(super) async fn verify(
    workspace: &Workspace,
    subject: &str,
    merged: &[String],
) -> Result<bool> {
    let today = workspace::trusted_today(workspace).await?;
    let mut tx = workspace.snapshot().await?;
    let mut rows = planning::rows(&mut tx, subject, today).await?;
    for one in merged {
        rows.extend(planning::rows(&mut tx, one, today).await?);
    }
    tx.rollback().await?;
    Ok(!rows.iter().any(Row::is_open))
}

/// Pieces of everything that a plan removes, to be looked for on the pages afterwards.
pub(super) async fn words_of(tx: &mut Tx, subject: &str, rows: &[Row]) -> Result<Words> {
    let mut found: Vec<(&'static [Column], Fields)> = Vec::new();
    for table in data_map::tables() {
        let goes: HashSet<&str> = rows
            .iter()
            .filter(|row| row.table == table.name && row.is_open())
            .map(|row| row.id.as_str())
            .collect();
        if goes.is_empty() {
            continue;
        }
        for row in store::beginnings(tx, table, subject).await? {
            if key_of(&row).is_some_and(|key| goes.contains(key.as_str())) {
                found.push((table.columns, row));
            }
        }
    }
    Ok(Words::of(
        found.iter().map(|(columns, row)| (*columns, row)),
    ))
}

fn key_of(row: &Fields) -> Option<String> {
    match row.first()? {
        (_, Value::Text(Some(text))) => Some(text.clone()),
        (_, Value::Integer(Some(number))) => Some(number.to_string()),
        _ => None,
    }
}
