use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::error::{ErrorKind, Problem, Refusal};
use crate::values::details;
use crate::values::{CompanyId, ContactId, LeadId};

/// The most bytes one file has: 25 MiB.
pub const LARGEST_FILE: u64 = 25 * 1024 * 1024;

/// Why something about what was said or is to be done cannot be done.
#[derive(Debug, thiserror::Error)]
pub enum TimelineRefusal {
    /// There is no such note, call, meeting or e-mail.
    #[error("no such activity")]
    ActivityMissing,
    /// There is no such task.
    #[error("no such task")]
    TaskMissing,
    /// There is no such file.
    #[error("no such file")]
    FileMissing,
    /// There is no such contact, lead or company.
    #[error("no such record")]
    RecordMissing,
    /// The `before` did not come from a timeline.
    #[error("not a place in a timeline")]
    PlaceUnknown,
    /// The file has more bytes than one may have.
    #[error("the file is larger than {LARGEST_FILE} bytes")]
    FileTooLarge,
    /// The stored bytes are not those that were added.
    #[error("the file's bytes are damaged")]
    FileDamaged,
    /// The input is wrong at some fields.
    #[error("the fields are wrong")]
    Invalid(Vec<Problem>),
}

impl Refusal for TimelineRefusal {
    fn kind(&self) -> ErrorKind {
        match self {
            Self::ActivityMissing | Self::TaskMissing | Self::FileMissing | Self::RecordMissing => {
                ErrorKind::NotFound
            }
            Self::FileTooLarge | Self::FileDamaged => ErrorKind::Refused,
            Self::Invalid(_) | Self::PlaceUnknown => ErrorKind::Invalid,
        }
    }

    fn code(&self) -> &'static str {
        match self {
            Self::ActivityMissing => "activity-missing",
            Self::TaskMissing => "task-missing",
            Self::FileMissing => "file-missing",
            Self::RecordMissing => "timeline-record-missing",
            Self::PlaceUnknown => "list-place-unknown",
            Self::FileTooLarge => "file-too-large",
            Self::FileDamaged => "file-damaged",
            Self::Invalid(_) => "timeline-invalid",
        }
    }

    fn problems(&self) -> Vec<Problem> {
        match self {
            Self::Invalid(problems) => problems.clone(),
            _ => Vec::new(),
        }
    }
}

/// Whom something is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase", tag = "kind", content = "id")]
pub enum About {
    /// A contact.
    Contact(ContactId),
    /// A lead. What was said with it is said with the contact it becomes.
    Lead(LeadId),
    /// A company.
    Company(CompanyId),
}

/// What was said, and how.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum ActivityKind {
    /// A note.
    #[default]
    Note,
    /// A call.
    Call,
    /// A meeting.
    Meeting,
    /// An e-mail.
    Email,
}

impl ActivityKind {
    /// How it is written.
    pub fn word(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Call => "call",
            Self::Meeting => "meeting",
            Self::Email => "email",
        }
    }

    /// Reads how it is written.
    pub fn parse(word: &str) -> Option<Self> {
        [Self::Note, Self::Call, Self::Meeting, Self::Email]
            .into_iter()
            .find(|one| one.word() == word)
    }
}

/// Who called or wrote.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum CallDirection {
    /// Neither: a note, a meeting.
    #[default]
    None,
    /// They did.
    Incoming,
    /// We did.
    Outgoing,
}

impl CallDirection {
    /// How it is written.
    pub fn word(self) -> &'static str {
        match self {
            Self::None => "",
            Self::Incoming => "incoming",
            Self::Outgoing => "outgoing",
        }
    }

    /// Reads how it is written.
    pub fn parse(word: &str) -> Option<Self> {
        [Self::None, Self::Incoming, Self::Outgoing]
            .into_iter()
            .find(|one| one.word() == word)
    }
}

/// What a person writes down of what was said. One text is enough.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase", default)]
#[ts(optional_fields)]
pub struct NewActivity {
    /// What it was.
    pub kind: ActivityKind,
    /// When, ISO 8601 with an offset or `Z`; now where it is blank.
    pub happened_at: String,
    /// Subject line; may be blank.
    pub title: String,
    /// What was said.
    pub body: String,
    /// Who called or wrote.
    pub direction: CallDirection,
    /// How long, in minutes.
    pub minutes: Option<u32>,
}

/// What a person writes to be reminded. The title is enough.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase", default)]
#[ts(optional_fields)]
pub struct NewTask {
    /// What is to be done.
    pub title: String,
    /// Anything else.
    pub note: String,
    /// The day, `2026-11-27`; blank for some day.
    pub due_on: String,
    /// The time of that day where the computer stands, `14:00`; blank for all day.
    pub due_time: String,
}

/// What was said, cleaned.
pub(super) struct Activity {
    pub kind: ActivityKind,
    pub happened_at: Option<jiff::Timestamp>,
    pub title: String,
    pub body: String,
    pub direction: CallDirection,
    pub minutes: Option<u32>,
}

impl Activity {
    pub(super) fn draft(new: &NewActivity) -> Result<Self, TimelineRefusal> {
        let mut problems = Vec::new();
        let title = details::line(&new.title, "title", &mut problems);
        let body = details::text(&new.body, "body", &mut problems);
        let happened_at = moment(&new.happened_at, &mut problems);
        // A call or a meeting says something by having happened; a note without text does not.
        if new.kind == ActivityKind::Note && title.is_empty() && body.is_empty() {
            problems.push(Problem::at("body", "activity-text-missing"));
        }
        refuse(problems)?;
        Ok(Self {
            kind: new.kind,
            happened_at,
            title,
            body,
            direction: new.direction,
            minutes: new.minutes,
        })
    }
}

fn moment(text: &str, problems: &mut Vec<Problem>) -> Option<jiff::Timestamp> {
    let text = text.trim();
    if text.is_empty() {
        return None;
    }
    let at = text.parse().ok();
    if at.is_none() {
        problems.push(Problem::at("happenedAt", "activity-time-malformed"));
    }
    at
}

/// What is to be done, cleaned.
pub(super) struct Task {
    pub title: String,
    pub note: String,
    pub due_on: Option<Date>,
    pub due_time: Option<String>,
}

impl Task {
    pub(super) fn draft(new: &NewTask) -> Result<Self, TimelineRefusal> {
        let mut problems = Vec::new();
        let title = details::line(&new.title, "title", &mut problems);
        if title.is_empty() {
            problems.push(Problem::at("title", "task-title-missing"));
        }
        let due_on = match new.due_on.trim() {
            "" => None,
            text => match text.parse::<Date>() {
                Ok(date) => Some(date),
                Err(_) => {
                    problems.push(Problem::at("dueOn", "task-date-malformed"));
                    None
                }
            },
        };
        let due_time = time_of_day(&new.due_time, &mut problems);
        if due_time.is_some() && due_on.is_none() && new.due_on.trim().is_empty() {
            problems.push(Problem::at("dueOn", "task-date-missing"));
        }
        let note = details::text(&new.note, "note", &mut problems);
        refuse(problems)?;
        Ok(Self {
            title,
            note,
            due_on,
            due_time,
        })
    }
}

fn time_of_day(text: &str, problems: &mut Vec<Problem>) -> Option<String> {
    let text = text.trim();
    if text.is_empty() {
        return None;
    }
    match text.parse::<jiff::civil::Time>() {
        Ok(time) => Some(time.strftime("%H:%M").to_string()),
        Err(_) => {
            problems.push(Problem::at("dueTime", "task-time-malformed"));
            None
        }
    }
}

fn refuse(problems: Vec<Problem>) -> Result<(), TimelineRefusal> {
    if problems.is_empty() {
        Ok(())
    } else {
        Err(TimelineRefusal::Invalid(problems))
    }
}
