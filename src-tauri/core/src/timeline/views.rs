//! How what was said and is to be done is shown.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::model::{About, ActivityKind, CallDirection, TimelineRefusal};
use crate::values::{ActivityId, FileId, TaskId};

/// Whom something is about, with the name to show.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AboutName {
    /// Whom.
    pub about: About,
    /// The name to show.
    pub name: String,
}

/// What was said, as the timeline shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ActivityView {
    /// Its id.
    pub id: ActivityId,
    /// What it was.
    pub kind: ActivityKind,
    /// When, ISO 8601.
    pub happened_at: String,
    /// Subject line; may be blank.
    pub title: String,
    /// What was said.
    pub body: String,
    /// Who called or wrote.
    pub direction: CallDirection,
    /// How long, in minutes.
    pub minutes: Option<i64>,
    /// Whom it is about.
    pub about: Option<AboutName>,
    /// When it was written down, ISO 8601.
    pub created_at: String,
    /// When it was last changed, ISO 8601.
    pub updated_at: String,
}

/// A task as lists show it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TaskView {
    /// Its id.
    pub id: TaskId,
    /// What is to be done.
    pub title: String,
    /// Anything else.
    pub note: String,
    /// The day, ISO 8601.
    pub due_on: Option<String>,
    /// The time of that day, `14:00`.
    pub due_time: Option<String>,
    /// When it was done, ISO 8601.
    pub done_at: Option<String>,
    /// Whom it is about.
    pub about: Option<AboutName>,
    /// When it was made, ISO 8601.
    pub created_at: String,
    /// When it was last changed, ISO 8601.
    pub updated_at: String,
}

/// The open tasks as home shows them.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TaskAgenda {
    /// The day this was made for, ISO 8601.
    pub today: String,
    /// Due before today.
    pub overdue: Vec<TaskView>,
    /// Due today.
    pub due_today: Vec<TaskView>,
    /// Due later, the next first.
    pub upcoming: Vec<TaskView>,
    /// Due some day.
    pub someday: Vec<TaskView>,
}

/// A file as lists show it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FileView {
    /// Its id.
    pub id: FileId,
    /// A name that is safe on every system.
    pub name: String,
    /// What the name's ending says it is; never taken from the bytes, never run.
    pub media_type: String,
    /// How many bytes.
    pub size: i64,
    /// SHA-256 of the bytes, in hexadecimal.
    pub sha256: String,
    /// Whom it is about.
    pub about: Option<AboutName>,
    /// When it was added, ISO 8601.
    pub created_at: String,
}

/// Which part of a timeline.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
#[ts(optional_fields)]
pub struct TimelineQuery {
    /// The `next` of the page before; nothing for the latest.
    pub before: Option<String>,
    /// How many entries; 50 where it is 0, never more than 200.
    pub limit: u32,
    /// Only entries of one kind; all where nothing is said.
    pub only: Option<EntryKind>,
}

/// The kinds of entries that a timeline can be narrowed to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum EntryKind {
    /// Notes.
    Note,
    /// Calls.
    Call,
    /// Meetings.
    Meeting,
    /// E-mails.
    Email,
    /// Tasks that are done.
    Task,
    /// Files.
    File,
}

impl EntryKind {
    /// What was said, if it is a kind of that.
    pub(super) fn activity(self) -> Option<ActivityKind> {
        match self {
            Self::Note => Some(ActivityKind::Note),
            Self::Call => Some(ActivityKind::Call),
            Self::Meeting => Some(ActivityKind::Meeting),
            Self::Email => Some(ActivityKind::Email),
            Self::Task | Self::File => None,
        }
    }
}

/// One entry of a timeline.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase", tag = "entry")]
pub enum TimelineEntry {
    /// What was said.
    Activity(ActivityView),
    /// What was done.
    Task(TaskView),
    /// A file that was added.
    File(FileView),
}

impl TimelineEntry {
    fn place(&self) -> Place {
        let (at, id) = match self {
            Self::Activity(one) => (one.happened_at.as_str(), one.id.to_string()),
            Self::Task(one) => (
                one.done_at.as_deref().unwrap_or_default(),
                one.id.to_string(),
            ),
            Self::File(one) => (one.created_at.as_str(), one.id.to_string()),
        };
        Place {
            at: at.to_owned(),
            id,
        }
    }
}

/// Where an entry stands in a timeline.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Place {
    pub at: String,
    pub id: String,
}

impl Place {
    /// After every other.
    pub(super) fn end() -> Self {
        Self {
            at: "9999-12-31T23:59:59.999Z".to_owned(),
            id: String::new(),
        }
    }

    /// Reads what [`TimelinePage::next`] said.
    pub(super) fn parse(text: &str) -> Result<Self, TimelineRefusal> {
        let (at, id) = text.split_once('/').ok_or(TimelineRefusal::PlaceUnknown)?;
        let known = at.parse::<jiff::Timestamp>().is_ok() && ActivityId::parse(id).is_ok();
        if !known {
            return Err(TimelineRefusal::PlaceUnknown);
        }
        Ok(Self {
            at: at.to_owned(),
            id: id.to_owned(),
        })
    }
}

/// A part of a timeline, the latest first.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TimelinePage {
    /// The entries.
    pub items: Vec<TimelineEntry>,
    /// What to ask with to get those before.
    pub next: Option<String>,
}

impl TimelinePage {
    /// The latest of some entries.
    pub(super) fn cut(entries: Vec<TimelineEntry>, limit: u32) -> Self {
        let mut placed: Vec<(Place, TimelineEntry)> = entries
            .into_iter()
            .map(|entry| (entry.place(), entry))
            .collect();
        placed.sort_by(|(one, _), (other, _)| other.cmp(one));
        let limit = usize::try_from(limit).unwrap_or(usize::MAX);
        let full = placed.len() >= limit;
        placed.truncate(limit);
        let next = placed
            .last()
            .filter(|_| full)
            .map(|(place, _)| format!("{}/{}", place.at, place.id));
        Self {
            items: placed.into_iter().map(|(_, entry)| entry).collect(),
            next,
        }
    }
}
