mod owners;

use jiff::civil::Date;

use super::model::{ActivityKind, CallDirection};
use super::owner::{Names, Owner};
use super::views::{ActivityView, FileView, Place, TaskView};
use crate::db::{Sql, Tx};
use crate::error::{Fault, Result};
use crate::purpose::{Purpose, Reader, visible};
use crate::values;
use crate::values::{ActivityId, FileId, SubjectId, TaskId};

use owners::owner_of;
pub(super) use owners::{names, owner, owner_in, touch_in};

/// How many rows of each group of tasks home shows at most.
const AGENDA: i64 = 200;

/// A row that knows whom it is about and when it happened.
pub(super) trait Owned {
    fn owner(&self) -> Option<Owner>;
}

macro_rules! owned {
    ($row:ty) => {
        impl Owned for $row {
            fn owner(&self) -> Option<Owner> {
                owner_of(self.subject_id.as_deref(), self.company_id.as_deref())
            }
        }
    };
}

const ACTIVITY: &str = "SELECT record.id, record.subject_id, record.company_id, record.kind,
        record.happened_at, record.title, record.body, record.direction, record.minutes,
        record.created_at, record.updated_at
 FROM activities AS record
 WHERE record.deleted_at IS NULL AND {visible record.subject_id} AND ";

#[derive(sqlx::FromRow)]
pub(super) struct ActivityRow {
    #[sqlx(try_from = "String")]
    id: ActivityId,
    subject_id: Option<String>,
    company_id: Option<String>,
    kind: String,
    happened_at: String,
    title: String,
    body: String,
    direction: String,
    minutes: Option<i64>,
    created_at: String,
    updated_at: String,
}
owned!(ActivityRow);

impl ActivityRow {
    pub(super) fn view(self, names: &Names) -> Result<ActivityView> {
        let about = names.get(self.owner());
        Ok(ActivityView {
            id: self.id,
            kind: ActivityKind::parse(&self.kind)
                .ok_or_else(|| Fault::Shape("the kind of an activity".into()))?,
            happened_at: self.happened_at,
            title: self.title,
            body: self.body,
            direction: CallDirection::parse(&self.direction)
                .ok_or_else(|| Fault::Shape("the direction of an activity".into()))?,
            minutes: self.minutes,
            about,
            created_at: self.created_at,
            updated_at: self.updated_at,
        })
    }
}

const TASK: &str = "SELECT record.id, record.subject_id, record.company_id, record.title,
        record.note, record.due_on, record.due_time, record.done_at, record.created_at,
        record.updated_at
 FROM tasks AS record
 WHERE record.deleted_at IS NULL AND {visible record.subject_id} AND ";

#[derive(sqlx::FromRow)]
pub(super) struct TaskRow {
    #[sqlx(try_from = "String")]
    id: TaskId,
    subject_id: Option<String>,
    company_id: Option<String>,
    title: String,
    note: String,
    due_on: Option<String>,
    due_time: Option<String>,
    done_at: Option<String>,
    created_at: String,
    updated_at: String,
}
owned!(TaskRow);

impl TaskRow {
    pub(super) fn view(self, names: &Names) -> TaskView {
        let about = names.get(self.owner());
        TaskView {
            id: self.id,
            title: self.title,
            note: self.note,
            due_on: self.due_on,
            due_time: self.due_time,
            done_at: self.done_at,
            about,
            created_at: self.created_at,
            updated_at: self.updated_at,
        }
    }
}

const FILE: &str = "SELECT record.id, record.subject_id, record.company_id, record.name,
        record.media_type, record.size, record.sha256, record.created_at
 FROM files AS record
 WHERE record.deleted_at IS NULL AND {visible record.subject_id} AND ";

#[derive(sqlx::FromRow)]
pub(super) struct FileRow {
    #[sqlx(try_from = "String")]
    id: FileId,
    subject_id: Option<String>,
    company_id: Option<String>,
    name: String,
    media_type: String,
    size: i64,
    sha256: String,
    created_at: String,
}
owned!(FileRow);

impl FileRow {
    pub(super) fn view(self, names: &Names) -> FileView {
        let about = names.get(self.owner());
        FileView {
            id: self.id,
            name: self.name,
            media_type: self.media_type,
            size: self.size,
            sha256: self.sha256,
            about,
            created_at: self.created_at,
        }
    }
}

/// Words that say a row is about an owner, `$1`. A company's rows are also those of its people.
fn about_owner(owner: Owner) -> &'static str {
    match owner {
        Owner::Person(_) => "record.subject_id = $1",
        Owner::Company(_) => {
            "(record.company_id = $1 OR record.subject_id IN (
                 SELECT contact.subject_id FROM contacts AS contact
                 WHERE contact.company_id = $1 AND contact.deleted_at IS NULL))"
        }
    }
}

fn owner_id(owner: Owner) -> String {
    match owner {
        Owner::Person(subject) => subject.to_string(),
        Owner::Company(company) => company.to_string(),
    }
}

/// What was said before a moment, the latest first; only of one kind where one is named.
pub(super) async fn activities_before(
    reader: Reader<'_>,
    owner: Owner,
    before: &Place,
    only: Option<ActivityKind>,
    limit: i64,
) -> Result<Vec<ActivityRow>> {
    let sql = Sql::from(ACTIVITY).push(about_owner(owner)).push(
        " AND (record.happened_at, record.id) < ($2, $3) AND ($4 = '' OR record.kind = $4)
         ORDER BY record.happened_at DESC, record.id DESC LIMIT $5",
    );
    let kind = only.map_or("", ActivityKind::word);
    let values = values![owner_id(owner), &before.at, &before.id, kind, limit];
    reader.all(sql, values).await
}

/// Tasks done before a moment, the latest first.
pub(super) async fn tasks_done_before(
    reader: Reader<'_>,
    owner: Owner,
    before: &Place,
    limit: i64,
) -> Result<Vec<TaskRow>> {
    let sql = Sql::from(TASK).push(about_owner(owner)).push(
        " AND (record.done_at, record.id) < ($2, $3)
         ORDER BY record.done_at DESC, record.id DESC LIMIT $4",
    );
    reader
        .all(sql, values![owner_id(owner), &before.at, &before.id, limit])
        .await
}

/// Files added before a moment, the latest first.
pub(super) async fn files_before(
    reader: Reader<'_>,
    owner: Owner,
    before: &Place,
    limit: i64,
) -> Result<Vec<FileRow>> {
    let sql = Sql::from(FILE).push(about_owner(owner)).push(
        " AND (record.created_at, record.id) < ($2, $3)
         ORDER BY record.created_at DESC, record.id DESC LIMIT $4",
    );
    reader
        .all(sql, values![owner_id(owner), &before.at, &before.id, limit])
        .await
}

/// The open tasks of a record.
pub(super) async fn open_tasks(reader: Reader<'_>, owner: Owner) -> Result<Vec<TaskRow>> {
    let sql = Sql::from(TASK).push(about_owner(owner)).push(
        " AND record.done_at IS NULL
         ORDER BY coalesce(record.due_on, '9999'), coalesce(record.due_time, ''), record.id LIMIT $2",
    );
    reader.all(sql, values![owner_id(owner), AGENDA]).await
}

/// A group of open tasks by their day.
pub(super) async fn tasks_due(reader: Reader<'_>, group: Due, today: Date) -> Result<Vec<TaskRow>> {
    let when = match group {
        Due::Before => "record.done_at IS NULL AND record.due_on < $1",
        Due::Today => "record.done_at IS NULL AND record.due_on = $1",
        Due::Later => "record.done_at IS NULL AND record.due_on > $1",
        Due::Someday => "record.done_at IS NULL AND record.due_on IS NULL AND $1 <> ''",
    };
    let sql = Sql::from(TASK)
        .push(when)
        .push(" ORDER BY record.due_on, coalesce(record.due_time, ''), record.id LIMIT $2");
    reader.all(sql, values![today, AGENDA]).await
}

/// Groups of open tasks.
#[derive(Clone, Copy)]
pub(super) enum Due {
    Before,
    Today,
    Later,
    Someday,
}

/// The tasks done last.
pub(super) async fn tasks_done(reader: Reader<'_>) -> Result<Vec<TaskRow>> {
    let sql = Sql::from(TASK)
        .push("record.done_at IS NOT NULL ORDER BY record.done_at DESC, record.id DESC LIMIT $1");
    reader.all(sql, values![AGENDA]).await
}

pub(super) async fn activity_in(tx: &mut Tx, id: ActivityId) -> Result<Option<ActivityRow>> {
    let sql = visible(Purpose::Daily, Sql::from(ACTIVITY).push("record.id = $1"))?;
    tx.optional(sql, values![id]).await
}

pub(super) async fn activity(reader: Reader<'_>, id: ActivityId) -> Result<Option<ActivityRow>> {
    let sql = Sql::from(ACTIVITY).push("record.id = $1");
    reader.optional(sql, values![id]).await
}

pub(super) async fn task_in(tx: &mut Tx, id: TaskId) -> Result<Option<TaskRow>> {
    let sql = visible(Purpose::Daily, Sql::from(TASK).push("record.id = $1"))?;
    tx.optional(sql, values![id]).await
}

pub(super) async fn task(reader: Reader<'_>, id: TaskId) -> Result<Option<TaskRow>> {
    let sql = Sql::from(TASK).push("record.id = $1");
    reader.optional(sql, values![id]).await
}

pub(super) async fn file(reader: Reader<'_>, id: FileId) -> Result<Option<FileRow>> {
    let sql = Sql::from(FILE).push("record.id = $1");
    reader.optional(sql, values![id]).await
}

pub(super) async fn file_in(tx: &mut Tx, id: FileId) -> Result<Option<FileRow>> {
    let sql = visible(Purpose::Daily, Sql::from(FILE).push("record.id = $1"))?;
    tx.optional(sql, values![id]).await
}

/// One piece of a file.
pub(super) async fn chunk(
    reader: Reader<'_>,
    file: FileId,
    position: i64,
) -> Result<Option<Vec<u8>>> {
    let row: Option<(Vec<u8>,)> = reader
        .optional(
            "SELECT chunk.bytes FROM file_chunks AS chunk
             WHERE chunk.file_id = $1 AND chunk.position = $2 AND {visible chunk.subject_id}",
            values![file, position],
        )
        .await?;
    Ok(row.map(|(bytes,)| bytes))
}

/// Writes one piece of a file.
pub(super) async fn add_chunk_in(
    tx: &mut Tx,
    file: FileId,
    subject: Option<SubjectId>,
    position: i64,
    bytes: &[u8],
) -> Result<()> {
    tx.insert_rows(
        "file_chunks",
        &["id", "file_id", "subject_id", "position", "bytes"],
        vec![values![
            format!("{file}:{position}"),
            file,
            subject,
            position,
            bytes
        ]],
    )
    .await
}
