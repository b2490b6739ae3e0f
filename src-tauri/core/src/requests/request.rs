//! A request as it stands, and what can be done with it: the thing decides.

use jiff::civil::Date;
use serde::Serialize;
use ts_rs::TS;

use super::deadline::{Clock, Course, Deadline, reckon};
use super::model::{
    AskerKind, Channel, Decision, Evidence, Exemption, Identity, LetterKind, RequestKind,
    RequestStatus, RequestStep,
};
use super::places::CalendarCode;
use super::refusal::RequestRefusal;
use crate::db::{Fields, Value, field};
use crate::error::{Fault, Result};
use crate::settings::Language;
use crate::values::{RequestId, SubjectId};

/// Whether a step can be taken.
type Checked = std::result::Result<(), RequestRefusal>;

/// A request as it is stored.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Request {
    /// Its id.
    pub id: RequestId,
    /// The number it is known by, from 1.
    #[ts(type = "number")]
    pub number: i64,
    #[serde(skip)]
    pub(super) subject: Option<SubjectId>,
    /// Who asked, when it was recorded.
    pub asker: AskerKind,
    /// The person's name then; blank once she was erased.
    pub name: String,
    /// Her e-mail then; may be blank.
    pub email: String,
    /// Her address then, line by line; may be blank.
    pub address: String,
    /// The language of its letters.
    pub language: Language,
    /// Which right.
    pub kind: RequestKind,
    /// How it came.
    pub channel: Channel,
    /// The calendar of its deadline.
    pub calendar: CalendarCode,
    /// The day it came.
    #[ts(type = "string")]
    pub received_on: Date,
    /// What she wrote or said; may be blank.
    pub details: String,
    /// Whether it is known who asks.
    pub identity: Identity,
    /// When proof was asked for.
    #[ts(type = "string | null")]
    pub identity_asked_on: Option<Date>,
    /// When it was known, or known not to be her.
    #[ts(type = "string | null")]
    pub identity_settled_on: Option<Date>,
    /// How it was checked; may be blank.
    pub identity_how: String,
    /// What she was asked last; may be blank.
    pub question: String,
    /// Since when the answer to it is awaited.
    #[ts(type = "string | null")]
    pub question_asked_on: Option<Date>,
    /// Days that answered questions took.
    pub paused_days: i32,
    /// When she was told that it came.
    #[ts(type = "string | null")]
    pub acknowledged_on: Option<Date>,
    /// When the extension was announced.
    #[ts(type = "string | null")]
    pub extended_on: Option<Date>,
    /// Why it takes longer.
    pub extension_reason: String,
    /// What was decided.
    pub decision: Option<Decision>,
    /// When.
    #[ts(type = "string | null")]
    pub decided_on: Option<Date>,
    /// The law's reasons.
    pub exemptions: Vec<Exemption>,
    /// The reasons in words; may be blank.
    pub reason: String,
    /// When it was done.
    #[ts(type = "string | null")]
    pub carried_out_on: Option<Date>,
    /// What shows that.
    pub evidence: Option<Evidence>,
    /// The SHA-256 of the copy or the id of the certificate; else blank.
    pub proof: String,
    /// What was done by hand; may be blank.
    pub note: String,
    /// When the answer was sent; closed since.
    #[ts(type = "string | null")]
    pub answered_on: Option<Date>,
    /// How it was sent.
    pub sent_by: Option<Channel>,
    /// When she took it back; closed since.
    #[ts(type = "string | null")]
    pub withdrawn_on: Option<Date>,
}

impl Request {
    /// Reads a row.
    pub(super) fn read(row: &Fields) -> Result<Self> {
        let row = Row(row);
        Ok(Self {
            id: row.parsed("id", |text| RequestId::parse(text).ok())?,
            number: row.number("number")?,
            subject: row.optional("subject_id", |text| SubjectId::parse(text).ok())?,
            asker: row.parsed("asker", AskerKind::parse)?,
            name: row.text("name"),
            email: row.text("email"),
            address: row.text("address"),
            language: Language::of_locale(&row.text("language")),
            kind: row.parsed("kind", RequestKind::parse)?,
            channel: row.parsed("channel", Channel::parse)?,
            calendar: row.parsed("calendar", |text| CalendarCode::parse(text).ok())?,
            received_on: row.parsed("received_on", day)?,
            details: row.text("details"),
            identity: row.parsed("identity", Identity::parse)?,
            identity_asked_on: row.optional("identity_asked_on", day)?,
            identity_settled_on: row.optional("identity_settled_on", day)?,
            identity_how: row.text("identity_how"),
            question: row.text("question"),
            question_asked_on: row.optional("question_asked_on", day)?,
            paused_days: i32::try_from(row.number("paused_days")?).unwrap_or(i32::MAX),
            acknowledged_on: row.optional("acknowledged_on", day)?,
            extended_on: row.optional("extended_on", day)?,
            extension_reason: row.text("extension_reason"),
            decision: row.optional("decision", Decision::parse)?,
            decided_on: row.optional("decided_on", day)?,
            exemptions: serde_json::from_str(&row.text("exemptions"))?,
            reason: row.text("reason"),
            carried_out_on: row.optional("carried_out_on", day)?,
            evidence: row.optional("evidence", Evidence::parse)?,
            proof: row.text("proof"),
            note: row.text("note"),
            answered_on: row.optional("answered_on", day)?,
            sent_by: row.optional("sent_by", Channel::parse)?,
            withdrawn_on: row.optional("withdrawn_on", day)?,
        })
    }

    pub(super) fn is_closed(&self) -> bool {
        self.answered_on.is_some() || self.withdrawn_on.is_some()
    }

    /// Whether the person was erased, and nothing of her is left here.
    pub(super) fn is_of_nobody(&self) -> bool {
        self.subject.is_none()
    }

    pub(super) fn deadline(&self, today: Date) -> Deadline {
        reckon(&self.course(), self.calendar, today)
    }

    fn course(&self) -> Course {
        Course {
            received: self.received_on,
            is_complaint: self.kind == RequestKind::Complaint,
            is_acknowledged: self.acknowledged_on.is_some(),
            proof_asked: self.identity_asked_on.is_some(),
            proven: self
                .identity_settled_on
                .filter(|_| self.identity.is_settled()),
            paused_days: self.paused_days,
            waiting_since: self.question_asked_on,
            is_extended: self.extended_on.is_some(),
        }
    }

    pub(super) fn status(&self) -> RequestStatus {
        match self.decision {
            _ if self.withdrawn_on.is_some() => RequestStatus::Withdrawn,
            _ if self.answered_on.is_some() => RequestStatus::Answered,
            Some(decision) if decision.needs_work() && self.carried_out_on.is_none() => {
                RequestStatus::ToCarryOut
            }
            Some(_) => RequestStatus::ToAnswer,
            None if self.question_asked_on.is_some() => RequestStatus::AwaitsClarification,
            None if self.identity == Identity::Asked => RequestStatus::AwaitsProof,
            None => RequestStatus::Open,
        }
    }

    /// Whether a step can be taken; `in_records` says whether a contact or lead is behind it.
    pub(super) fn check(&self, step: RequestStep, today: Date, in_records: bool) -> Checked {
        if self.is_closed() {
            return Err(RequestRefusal::Closed);
        }
        match step {
            RequestStep::Acknowledge => once(self.acknowledged_on.is_none()),
            RequestStep::ConfirmIdentity => once(!self.identity.is_settled()),
            RequestStep::AskProof => once(matches!(
                self.identity,
                Identity::Unchecked | Identity::Failed
            )),
            RequestStep::FailIdentity => unless(
                self.identity != Identity::Asked,
                RequestRefusal::NothingAsked,
            ),
            RequestStep::AskClarification => self.can_ask(),
            RequestStep::Clarified => unless(
                self.question_asked_on.is_none(),
                RequestRefusal::NothingAsked,
            ),
            RequestStep::Extend => self.can_extend(today),
            RequestStep::Decide => self.can_decide(),
            RequestStep::CarryOut => self.can_carry_out(in_records),
            RequestStep::RecordWork => self.can_record(in_records),
            RequestStep::Answer => self.can_answer(),
            RequestStep::Withdraw => Ok(()),
        }
    }

    fn can_ask(&self) -> Checked {
        unless(
            self.kind == RequestKind::Complaint,
            RequestRefusal::NotForComplaints,
        )?;
        unless(
            self.question_asked_on.is_some(),
            RequestRefusal::ClarificationOpen,
        )?;
        once(self.carried_out_on.is_none())
    }

    fn can_extend(&self, today: Date) -> Checked {
        unless(
            self.kind == RequestKind::Complaint,
            RequestRefusal::NotForComplaints,
        )?;
        once(self.extended_on.is_none())?;
        let deadline = self.deadline(today);
        let in_time = deadline.extend_until.is_some_and(|last| today <= last);
        unless(
            !in_time || deadline.clock == Clock::AwaitsProof,
            RequestRefusal::ExtensionLate,
        )
    }

    fn can_decide(&self) -> Checked {
        unless(
            self.question_asked_on.is_some(),
            RequestRefusal::ClarificationOpen,
        )?;
        once(self.carried_out_on.is_none())
    }

    /// What the program does, and what somebody writes down, both need a person who is who she says
    /// and a decision that is not against it. To carry out what nobody decided is to grant it.
    fn can_work(&self) -> Checked {
        once(self.carried_out_on.is_none())?;
        unless(
            self.question_asked_on.is_some(),
            RequestRefusal::ClarificationOpen,
        )?;
        unless(!self.identity.is_settled(), RequestRefusal::IdentityOpen)?;
        unless(
            self.decision.is_some_and(|decision| !decision.needs_work()),
            RequestRefusal::DecidedAgainst,
        )
    }

    fn can_carry_out(&self, in_records: bool) -> Checked {
        unless(
            !(self.kind.is_automatic() || self.kind.is_assisted()),
            RequestRefusal::AnotherWay,
        )?;
        self.can_work()?;
        unless(!in_records, RequestRefusal::NobodyInRecords)
    }

    fn can_record(&self, in_records: bool) -> Checked {
        unless(
            self.kind.is_automatic() && in_records,
            RequestRefusal::AnotherWay,
        )?;
        self.can_work()
    }

    fn can_answer(&self) -> Checked {
        let decision = self.decision.ok_or(RequestRefusal::NotDecided)?;
        unless(
            decision.needs_work() && self.carried_out_on.is_none(),
            RequestRefusal::NotCarriedOut,
        )
    }

    /// Whether a letter has something to tell.
    pub(super) fn has_letter(&self, letter: LetterKind) -> bool {
        match letter {
            LetterKind::Acknowledgement => !self.is_closed(),
            LetterKind::Proof => self.identity == Identity::Asked,
            LetterKind::Clarification => self.question_asked_on.is_some(),
            LetterKind::Extension => self.extended_on.is_some(),
            LetterKind::Granted => self.decision.is_some_and(Decision::needs_work),
            LetterKind::Refused => {
                matches!(self.decision, Some(Decision::Refused | Decision::Partly))
            }
            LetterKind::Done => {
                self.carried_out_on.is_some() || self.decision == Some(Decision::NothingHeld)
            }
        }
    }
}

fn once(is_first: bool) -> Checked {
    unless(!is_first, RequestRefusal::DoneAlready)
}

fn unless(forbidden: bool, refusal: RequestRefusal) -> Checked {
    if forbidden { Err(refusal) } else { Ok(()) }
}

fn day(text: &str) -> Option<Date> {
    text.parse().ok()
}

/// A row being read.
struct Row<'row>(&'row Fields);

impl Row<'_> {
    fn text(&self, column: &str) -> String {
        let text = field(self.0, column).and_then(Value::as_text);
        text.unwrap_or_default().to_owned()
    }

    fn number(&self, column: &str) -> Result<i64> {
        match field(self.0, column) {
            Some(Value::Integer(Some(number))) => Ok(*number),
            _ => Err(shape(column).into()),
        }
    }

    fn parsed<T>(&self, column: &str, read: impl FnOnce(&str) -> Option<T>) -> Result<T> {
        Ok(read(&self.text(column)).ok_or_else(|| shape(column))?)
    }

    /// Nothing where the column holds nothing.
    fn optional<T>(&self, column: &str, read: impl FnOnce(&str) -> Option<T>) -> Result<Option<T>> {
        if self.text(column).is_empty() {
            return Ok(None);
        }
        self.parsed(column, read).map(Some)
    }
}

fn shape(column: &str) -> Fault {
    Fault::Shape(format!("the {column} of a request"))
}
