use super::data::ACTIVITIES;
use super::model::{About, Activity, NewActivity, TimelineRefusal};
use super::owner::{Names, Owner, touched_in};
use super::store::{self, Owned as _};
use super::views::{ActivityView, EntryKind, Place, TimelineEntry, TimelinePage, TimelineQuery};
use crate::change::{Action, Change, Changed};
use crate::error::Result;
use crate::fields;
use crate::purpose::{Purpose, Reader};
use crate::values::{ActivityId, ChangeSetId};
use crate::workspace::Workspace;

/// A note, call, meeting or e-mail was written down.
pub const ACTIVITY_ADDED: Action = Action::undoable("activity-added");
/// It was changed.
pub const ACTIVITY_CHANGED: Action = Action::undoable("activity-changed");
/// It went to the trash.
pub const ACTIVITY_DELETED: Action = Action::undoable("activity-deleted").even_without_terms();

/// How many entries a page of a timeline has where the asker does not say, and at most.
const USUAL: u32 = 50;
const LONGEST: u32 = 200;

/// Writes down what was said.
pub async fn add_activity(
    workspace: &Workspace,
    about: About,
    new: NewActivity,
) -> Result<Changed<ActivityView>> {
    let activity = Activity::draft(&new)?;
    let mut change = Change::begin(workspace, ACTIVITY_ADDED).await?;
    let owner = touched_in(&mut change, about).await?;
    let (id, at) = (ActivityId::new(), change.at());
    let row = fields! {
        "id" => id,
        "subject_id" => owner.subject(),
        "company_id" => owner.company(),
        "kind" => activity.kind.word(),
        "happened_at" => activity.happened_at.unwrap_or(at),
        "title" => activity.title,
        "body" => activity.body,
        "direction" => activity.direction.word(),
        "minutes" => activity.minutes,
        "created_at" => at,
        "updated_at" => at,
    };
    change.insert(&ACTIVITIES, row).await?;
    finish(workspace, change, id).await
}

/// Writes it anew. A blank time leaves the time as it is.
pub async fn edit_activity(
    workspace: &Workspace,
    id: ActivityId,
    new: NewActivity,
) -> Result<Changed<ActivityView>> {
    let activity = Activity::draft(&new)?;
    let mut change = Change::begin(workspace, ACTIVITY_CHANGED).await?;
    known(&mut change, id).await?;
    let mut row = fields! {
        "kind" => activity.kind.word(),
        "title" => activity.title,
        "body" => activity.body,
        "direction" => activity.direction.word(),
        "minutes" => activity.minutes,
        "updated_at" => change.at(),
    };
    if let Some(at) = activity.happened_at {
        row.extend(fields! { "happened_at" => at });
    }
    change.update(&ACTIVITIES, &id.to_string(), row).await?;
    finish(workspace, change, id).await
}

/// Puts it into the trash, for 30 days.
pub async fn delete_activity(workspace: &Workspace, id: ActivityId) -> Result<ChangeSetId> {
    let mut change = Change::begin(workspace, ACTIVITY_DELETED).await?;
    known(&mut change, id).await?;
    let at = change.at();
    let row = fields! { "deleted_at" => at, "updated_at" => at };
    change.update(&ACTIVITIES, &id.to_string(), row).await?;
    change.commit().await
}

/// What was said, done and added about a record, the latest first. Open tasks stand apart: see
/// `open_tasks`.
pub async fn timeline(
    workspace: &Workspace,
    about: About,
    query: &TimelineQuery,
) -> Result<TimelinePage> {
    let reader = workspace.read(Purpose::Daily);
    let owner = store::owner(reader, about)
        .await?
        .ok_or(TimelineRefusal::RecordMissing)?;
    let limit = match query.limit {
        0 => USUAL,
        limit => limit.min(LONGEST),
    };
    let before = match &query.before {
        Some(text) => Place::parse(text)?,
        None => Place::end(),
    };
    let entries = entries(reader, owner, &before, query.only, i64::from(limit)).await?;
    Ok(TimelinePage::cut(entries, limit))
}

/// So many entries of each kind that is asked for, with the names they are about.
async fn entries(
    reader: Reader<'_>,
    owner: Owner,
    before: &Place,
    only: Option<EntryKind>,
    rows: i64,
) -> Result<Vec<TimelineEntry>> {
    let (mut activities, mut tasks, mut files) = (Vec::new(), Vec::new(), Vec::new());
    if only.is_none_or(|kind| kind.activity().is_some()) {
        let kind = only.and_then(EntryKind::activity);
        activities = store::activities_before(reader, owner, before, kind, rows).await?;
    }
    if only.is_none_or(|kind| kind == EntryKind::Task) {
        tasks = store::tasks_done_before(reader, owner, before, rows).await?;
    }
    if only.is_none_or(|kind| kind == EntryKind::File) {
        files = store::files_before(reader, owner, before, rows).await?;
    }
    let mut owners: Vec<_> = activities.iter().filter_map(|row| row.owner()).collect();
    owners.extend(tasks.iter().filter_map(|row| row.owner()));
    owners.extend(files.iter().filter_map(|row| row.owner()));
    let names = Names::of(reader, owners).await?;
    let mut entries = Vec::new();
    for row in activities {
        entries.push(TimelineEntry::Activity(row.view(&names)?));
    }
    let tasks = tasks.into_iter().map(|row| row.view(&names));
    entries.extend(tasks.map(TimelineEntry::Task));
    let files = files.into_iter().map(|row| row.view(&names));
    entries.extend(files.map(TimelineEntry::File));
    Ok(entries)
}

async fn known(change: &mut Change<'_>, id: ActivityId) -> Result<()> {
    store::activity_in(change.tx(), id)
        .await?
        .map(|_| ())
        .ok_or_else(|| TimelineRefusal::ActivityMissing.into())
}

async fn finish(
    workspace: &Workspace,
    change: Change<'_>,
    id: ActivityId,
) -> Result<Changed<ActivityView>> {
    let set = change.commit().await?;
    let reader = workspace.read(Purpose::Daily);
    let row = store::activity(reader, id)
        .await?
        .ok_or(TimelineRefusal::ActivityMissing)?;
    let names = Names::of(reader, row.owner().into_iter().collect()).await?;
    Ok(Changed {
        change: set,
        record: row.view(&names)?,
    })
}
