//! What a person can do with tasks.

use super::data::TASKS;
use super::model::{About, NewTask, Task, TimelineRefusal};
use super::owner::{Names, touched_in};
use super::store::{self, Due, Owned as _, TaskRow};
use super::views::{TaskAgenda, TaskView};
use crate::change::{Action, Change, Changed};
use crate::error::Result;
use crate::fields;
use crate::purpose::{Purpose, Reader};
use crate::values::{ChangeSetId, TaskId};
use crate::workspace::Workspace;

/// A task was made.
pub const TASK_ADDED: Action = Action::undoable("task-added");
/// A task was changed.
pub const TASK_CHANGED: Action = Action::undoable("task-changed");
/// A task was done.
pub const TASK_DONE: Action = Action::undoable("task-done");
/// A task was opened again.
pub const TASK_REOPENED: Action = Action::undoable("task-reopened");
/// A task went to the trash.
pub const TASK_DELETED: Action = Action::undoable("task-deleted").even_without_terms();

/// Makes a task, about a record or about nothing in particular.
pub async fn add_task(
    workspace: &Workspace,
    about: Option<About>,
    new: NewTask,
) -> Result<Changed<TaskView>> {
    let task = Task::draft(&new)?;
    let mut change = Change::begin(workspace, TASK_ADDED).await?;
    let owner = match about {
        Some(about) => Some(touched_in(&mut change, about).await?),
        None => None,
    };
    let (id, at) = (TaskId::new(), change.at());
    let row = fields! {
        "id" => id,
        "subject_id" => owner.and_then(|owner| owner.subject()),
        "company_id" => owner.and_then(|owner| owner.company()),
        "title" => task.title,
        "note" => task.note,
        "due_on" => task.due_on,
        "due_time" => task.due_time,
        "created_at" => at,
        "updated_at" => at,
    };
    change.insert(&TASKS, row).await?;
    finish(workspace, change, id).await
}

/// Writes a task anew.
pub async fn edit_task(
    workspace: &Workspace,
    id: TaskId,
    new: NewTask,
) -> Result<Changed<TaskView>> {
    let task = Task::draft(&new)?;
    let mut change = Change::begin(workspace, TASK_CHANGED).await?;
    known(&mut change, id).await?;
    let row = fields! {
        "title" => task.title,
        "note" => task.note,
        "due_on" => task.due_on,
        "due_time" => task.due_time,
        "updated_at" => change.at(),
    };
    change.update(&TASKS, &id.to_string(), row).await?;
    finish(workspace, change, id).await
}

/// Says that a task is done, or that it is not.
pub async fn set_task_done(
    workspace: &Workspace,
    id: TaskId,
    done: bool,
) -> Result<Changed<TaskView>> {
    let action = if done { TASK_DONE } else { TASK_REOPENED };
    let mut change = Change::begin(workspace, action).await?;
    known(&mut change, id).await?;
    let at = change.at();
    let row = fields! { "done_at" => done.then_some(at), "updated_at" => at };
    change.update(&TASKS, &id.to_string(), row).await?;
    finish(workspace, change, id).await
}

/// Puts a task into the trash, for 30 days.
pub async fn delete_task(workspace: &Workspace, id: TaskId) -> Result<ChangeSetId> {
    let mut change = Change::begin(workspace, TASK_DELETED).await?;
    known(&mut change, id).await?;
    let at = change.at();
    let row = fields! { "deleted_at" => at, "updated_at" => at };
    change.update(&TASKS, &id.to_string(), row).await?;
    change.commit().await
}

/// The open tasks as home shows them, by the day of the workspace's clock.
pub async fn agenda(workspace: &Workspace) -> Result<TaskAgenda> {
    let reader = workspace.read(Purpose::Daily);
    let today = workspace.clock().today();
    let due = async |group| views(reader, store::tasks_due(reader, group, today).await?).await;
    Ok(TaskAgenda {
        today: today.to_string(),
        overdue: due(Due::Before).await?,
        due_today: due(Due::Today).await?,
        upcoming: due(Due::Later).await?,
        someday: due(Due::Someday).await?,
    })
}

/// The tasks done last, the latest first.
pub async fn done_tasks(workspace: &Workspace) -> Result<Vec<TaskView>> {
    let reader = workspace.read(Purpose::Daily);
    views(reader, store::tasks_done(reader).await?).await
}

/// The open tasks about a record, the next first.
pub async fn open_tasks(workspace: &Workspace, about: About) -> Result<Vec<TaskView>> {
    let reader = workspace.read(Purpose::Daily);
    let owner = store::owner(reader, about)
        .await?
        .ok_or(TimelineRefusal::RecordMissing)?;
    views(reader, store::open_tasks(reader, owner).await?).await
}

async fn views(reader: Reader<'_>, rows: Vec<TaskRow>) -> Result<Vec<TaskView>> {
    let names = Names::of(reader, rows.iter().filter_map(|row| row.owner()).collect()).await?;
    Ok(rows.into_iter().map(|row| row.view(&names)).collect())
}

async fn known(change: &mut Change<'_>, id: TaskId) -> Result<()> {
    store::task_in(change.tx(), id)
        .await?
        .map(|_| ())
        .ok_or_else(|| TimelineRefusal::TaskMissing.into())
}

async fn finish(
    workspace: &Workspace,
    change: Change<'_>,
    id: TaskId,
) -> Result<Changed<TaskView>> {
    let set = change.commit().await?;
    let reader = workspace.read(Purpose::Daily);
    let row = store::task(reader, id)
        .await?
        .ok_or(TimelineRefusal::TaskMissing)?;
    let names = Names::of(reader, row.owner().into_iter().collect()).await?;
    Ok(Changed {
        change: set,
        record: row.view(&names),
    })
}
