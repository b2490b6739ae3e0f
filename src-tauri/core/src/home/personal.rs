//! The personal home: what is opened often, what is pinned, and what could come next. It is made of
//! one table that is empty while its switch is off; nothing of it leaves the workspace.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::model::{RecentKind, RecentRecord};
use super::store;
use crate::change::{Action, Change, Topic};
use crate::error::Result;
use crate::purpose::Purpose;
use crate::settings::{self, Setting};
use crate::workspace::Workspace;

/// How many records of each sort are shown.
const SHOWN: usize = 6;

/// Whether home remembers what is opened. Off until somebody wants it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct PersonalHomeSwitch {
    /// Whether it does.
    pub on: bool,
}

impl Setting for PersonalHomeSwitch {
    const KEY: &'static str = "home.personal";
    const CHANGED: Action = Action::lasting("home-personal-changed").even_without_terms();
}

/// What the personal home shows.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PersonalHome {
    /// Whether home remembers what is opened.
    pub on: bool,
    /// What was pinned, the latest first.
    pub pinned: Vec<RecentRecord>,
    /// What was opened most often, the most frequent first; without what is pinned.
    pub most_used: Vec<RecentRecord>,
    /// People among these for whom nothing is planned.
    pub unplanned: Vec<RecentRecord>,
}

/// A record of one of the kinds.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OpenedRecord {
    /// What it is.
    pub kind: RecentKind,
    /// Its id.
    pub id: String,
}

/// The personal home.
///
/// # Errors
/// What the database refuses.
pub async fn personal(workspace: &Workspace) -> Result<PersonalHome> {
    if !is_on(workspace).await? {
        return Ok(PersonalHome::default());
    }
    let reader = workspace.read(Purpose::Daily);
    let (mut pinned, mut most_used) = (Vec::new(), Vec::new());
    let mut unplanned = Vec::new();
    for visit in store::visits(reader).await? {
        let Some(record) = store::record(reader, visit.kind, &visit.record_id).await? else {
            continue;
        };
        let place = if visit.is_pinned {
            &mut pinned
        } else {
            &mut most_used
        };
        if place.len() == SHOWN {
            continue;
        }
        place.push(record.clone());
        if let Some(subject) = &visit.subject_id
            && unplanned.len() < SHOWN
            && visit.kind != RecentKind::Invoices
            && !store::has_open_task(reader, subject).await?
        {
            unplanned.push(record);
        }
    }
    Ok(PersonalHome {
        on: true,
        pinned,
        most_used,
        unplanned,
    })
}

async fn is_on(workspace: &Workspace) -> Result<bool> {
    let switch: Option<PersonalHomeSwitch> = settings::load(workspace).await?;
    Ok(switch.unwrap_or_default().on)
}

/// Moves the switch. Off empties the table at once, pins included; that is not taken back, because
/// what is to be forgotten is forgotten.
///
/// # Errors
/// What the database refuses.
pub async fn set_personal(workspace: &Workspace, on: bool) -> Result<()> {
    let mut change = Change::begin(workspace, PersonalHomeSwitch::CHANGED).await?;
    settings::save_in(&mut change, &PersonalHomeSwitch { on }).await?;
    if !on {
        store::forget_visits(change.tx()).await?;
    }
    change.commit().await?;
    workspace.publish(vec![Topic::Settings]);
    Ok(())
}

/// Remembers that a record was opened, if home does. A record that is not there, or whose person is
/// restricted, is not remembered. It has no history: opening something is nothing the business did.
///
/// # Errors
/// What the database refuses.
pub async fn note_opened(workspace: &Workspace, opened: &OpenedRecord) -> Result<()> {
    if !workspace.can_write() || !is_on(workspace).await? {
        return Ok(());
    }
    let reader = workspace.read(Purpose::Daily);
    let Some(subject) = store::subject_of(reader, opened.kind, &opened.id).await? else {
        return Ok(());
    };
    let mut tx = workspace.begin().await?;
    store::note_visit(&mut tx, opened, subject.as_deref(), workspace.clock().now()).await?;
    tx.commit().await
}

/// Pins a record to home, or takes it off.
///
/// # Errors
/// What the database refuses.
pub async fn pin(workspace: &Workspace, opened: &OpenedRecord, pinned: bool) -> Result<()> {
    let at = pinned.then(|| workspace.clock().now());
    note_opened(workspace, opened).await?;
    let mut tx = workspace.begin().await?;
    store::pin(&mut tx, opened, at).await?;
    tx.commit().await?;
    workspace.publish(vec![Topic::Settings]);
    Ok(())
}
