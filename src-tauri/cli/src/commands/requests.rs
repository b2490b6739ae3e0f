//! `oki privacy requests …`: the request desk.

use std::path::PathBuf;

use clap::{Args, Subcommand};
use okicrm_core::Result;
use okicrm_core::change::Changed;
use okicrm_core::error::Problem;
use okicrm_core::privacy::{self, Person};
use okicrm_core::requests::{
    self, Asker, CalendarCode, Channel, Decision, DecisionForm, Exemption, LetterKind, NewRequest,
    RequestKind, RequestRefusal, RequestView,
};
use okicrm_core::settings::Language;
use okicrm_core::telemetry::Feature;
use okicrm_core::values::{ContactId, LeadId, RequestId};
use okicrm_core::workspace::write_whole;
use serde_json::json;

use crate::outcome::{Outcome, table};
use crate::session::Session;

/// A step at the request desk.
#[derive(Subcommand)]
pub enum Command {
    /// Every request: open ones by what is due first.
    List,
    /// One request, with its deadline and what can be done with it.
    Show {
        /// The request's id.
        id: RequestId,
    },
    /// Record a request.
    Add(Box<AddArguments>),
    /// Note that the person was told that it came.
    Acknowledge {
        /// The request's id.
        id: RequestId,
    },
    /// Note what is known about who asks.
    Identity(IdentityArguments),
    /// Note a question to the person, or without one that she answered; the clock waits between.
    Clarify {
        /// The request's id.
        id: RequestId,
        /// What she was asked.
        #[arg(long, value_name = "TEXT")]
        question: Option<String>,
    },
    /// Note that she was told that it takes longer.
    Extend {
        /// The request's id.
        id: RequestId,
        /// Why.
        #[arg(long, value_name = "TEXT")]
        reason: String,
    },
    /// Decide.
    Decide(DecideArguments),
    /// Let the program do what was asked: write the copy, erase, restrict.
    CarryOut(CarryOutArguments),
    /// Note what was done by hand.
    Work {
        /// The request's id.
        id: RequestId,
        /// What was done.
        #[arg(long, value_name = "TEXT")]
        note: String,
    },
    /// Note that the answer was sent; closes the request.
    Answer {
        /// The request's id.
        id: RequestId,
        /// How: email, letter, phone, inPerson, form, other.
        #[arg(long, value_parser = channel)]
        sent_by: Channel,
    },
    /// Note that the person took it back; closes the request.
    Withdraw {
        /// The request's id.
        id: RequestId,
    },
    /// Write a letter to the person; a PDF where the file's name ends so, else text.
    Letter {
        /// The request's id.
        id: RequestId,
        /// Which: acknowledgement, proof, clarification, extension, granted, refused, done.
        #[arg(long, value_parser = letter_kind)]
        kind: LetterKind,
        /// Where.
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
    },
    /// The calendars of deadlines; with a code, choose the one new requests follow.
    Calendar {
        /// Such as GB-SCT or DE-BY.
        code: Option<CalendarCode>,
    },
}

impl Command {
    /// What the usage figures count it as.
    pub const fn feature(&self) -> Option<Feature> {
        match self {
            Self::Add(_) => Some(Feature::RequestRecorded),
            Self::CarryOut(arguments) if arguments.out.is_some() => Some(Feature::PersonExported),
            Self::CarryOut(arguments) if arguments.confirm.is_some() => Some(Feature::PersonErased),
            _ => None,
        }
    }
}

/// Who asks for what.
#[derive(Args)]
pub struct AddArguments {
    /// access, rectification, erasure, restriction, portability, objection, complaint.
    #[arg(long, value_parser = kind)]
    kind: RequestKind,
    /// A contact's id.
    #[arg(long, group = "asker")]
    contact: Option<ContactId>,
    /// A lead's id.
    #[arg(long, group = "asker")]
    lead: Option<LeadId>,
    /// The person who works with OkiCRM here.
    #[arg(long, group = "asker")]
    account: bool,
    /// The name of somebody who is not in the records.
    #[arg(long, group = "asker")]
    name: Option<String>,
    /// Her e-mail, with --name.
    #[arg(long, default_value = "")]
    email: String,
    /// email, letter, phone, inPerson, form, other.
    #[arg(long, value_parser = channel, default_value = "email")]
    channel: Channel,
    /// The day it came, ISO 8601; today where nothing is said.
    #[arg(long, value_name = "DATE", default_value = "")]
    received: String,
    /// What she wrote.
    #[arg(long, value_name = "TEXT", default_value = "")]
    details: String,
    /// The language of its letters: en or de.
    #[arg(long)]
    language: Option<String>,
}

/// What is known about who asks.
#[derive(Args)]
#[command(group = clap::ArgGroup::new("state").required(true))]
pub struct IdentityArguments {
    /// The request's id.
    id: RequestId,
    /// Proof was asked for.
    #[arg(long, group = "state")]
    ask: bool,
    /// It is known who asks.
    #[arg(long, group = "state")]
    confirm: bool,
    /// What came proves nothing.
    #[arg(long, group = "state")]
    fail: bool,
    /// How it was checked; never a copy of a document.
    #[arg(long, value_name = "TEXT", default_value = "")]
    how: String,
}

/// What is decided.
#[derive(Args)]
pub struct DecideArguments {
    /// The request's id.
    id: RequestId,
    /// granted, partly, refused, nothingHeld.
    #[arg(value_parser = decision)]
    decision: Decision,
    /// The law's reason, such as legalObligation; may be repeated.
    #[arg(long, value_parser = exemption)]
    exemption: Vec<Exemption>,
    /// The reasons in words.
    #[arg(long, value_name = "TEXT", default_value = "")]
    reason: String,
}

/// How it is carried out.
#[derive(Args)]
pub struct CarryOutArguments {
    /// The request's id.
    id: RequestId,
    #[command(flatten)]
    lock: super::privacy::LockArguments,
    /// Where to write the copy, for access and portability.
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    /// For an erasure: the hash of its plan. Without it the plan is shown and nothing changed.
    #[arg(long, value_name = "PLAN_HASH")]
    confirm: Option<String>,
    /// Where to write the certificate of an erasure.
    #[arg(long, value_name = "FILE")]
    certificate: Option<PathBuf>,
}

fn kind(word: &str) -> std::result::Result<RequestKind, String> {
    RequestKind::parse(word).ok_or_else(|| one_of(RequestKind::ALL, RequestKind::word))
}

fn channel(word: &str) -> std::result::Result<Channel, String> {
    Channel::parse(word).ok_or_else(|| one_of(Channel::ALL, Channel::word))
}

fn decision(word: &str) -> std::result::Result<Decision, String> {
    Decision::parse(word).ok_or_else(|| one_of(Decision::ALL, Decision::word))
}

fn exemption(word: &str) -> std::result::Result<Exemption, String> {
    Exemption::parse(word).ok_or_else(|| one_of(Exemption::ALL, Exemption::word))
}

fn letter_kind(word: &str) -> std::result::Result<LetterKind, String> {
    LetterKind::parse(word).ok_or_else(|| one_of(LetterKind::ALL, LetterKind::word))
}

fn one_of<T: Copy>(all: &[T], word: fn(T) -> &'static str) -> String {
    let words: Vec<&str> = all.iter().map(|one| word(*one)).collect();
    format!("one of {}", words.join(", "))
}

pub async fn run(command: Command, session: &Session) -> Result<Outcome> {
    match command {
        Command::List => list(session).await,
        Command::Show { id } => shown(&requests::show(&session.read().await?, id).await?),
        Command::Letter { id, kind, out } => letter(id, kind, out, session).await,
        Command::Calendar { code } => calendar(code, session).await,
        Command::CarryOut(arguments) => carry_out(arguments, session).await,
        step => {
            let workspace = session.write().await?;
            let changed = take(step, &workspace).await?;
            workspace.close().await;
            shown(&changed.record)
        }
    }
}

/// The steps that change one request and nothing else.
async fn take(
    command: Command,
    workspace: &okicrm_core::workspace::Workspace,
) -> Result<Changed<RequestView>> {
    match command {
        Command::Add(arguments) => requests::record(workspace, arguments.request()).await,
        Command::Acknowledge { id } => requests::acknowledge(workspace, id).await,
        Command::Identity(one) if one.ask => requests::ask_proof(workspace, one.id).await,
        Command::Identity(one) if one.fail => {
            requests::fail_identity(workspace, one.id, &one.how).await
        }
        Command::Identity(one) => requests::confirm_identity(workspace, one.id, &one.how).await,
        Command::Clarify {
            id,
            question: Some(question),
        } => requests::ask_clarification(workspace, id, &question).await,
        Command::Clarify { id, question: None } => requests::clarified(workspace, id).await,
        Command::Extend { id, reason } => requests::extend(workspace, id, &reason).await,
        Command::Decide(one) => requests::decide(workspace, one.id, one.form()).await,
        Command::Work { id, note } => requests::record_work(workspace, id, &note).await,
        Command::Answer { id, sent_by } => requests::answer(workspace, id, sent_by).await,
        Command::Withdraw { id } => requests::withdraw(workspace, id).await,
        // Taken in `run`.
        Command::List
        | Command::Show { .. }
        | Command::Letter { .. }
        | Command::Calendar { .. }
        | Command::CarryOut(_) => Err(RequestRefusal::AnotherWay.into()),
    }
}

impl AddArguments {
    fn request(self) -> NewRequest {
        let asker = match (self.contact, self.lead, self.account) {
            (Some(contact), ..) => Asker::Contact(contact),
            (None, Some(lead), _) => Asker::Lead(lead),
            (None, None, true) => Asker::Account,
            (None, None, false) => Asker::Typed,
        };
        NewRequest {
            asker,
            kind: self.kind,
            channel: self.channel,
            received_on: self.received,
            details: self.details,
            language: self.language.as_deref().map(Language::of_locale),
            name: self.name.unwrap_or_default(),
            email: self.email,
            address: String::new(),
        }
    }
}

impl DecideArguments {
    fn form(self) -> DecisionForm {
        DecisionForm {
            decision: self.decision,
            exemptions: self.exemption,
            reason: self.reason,
        }
    }
}

async fn list(session: &Session) -> Result<Outcome> {
    let workspace = session.read().await?;
    let all = requests::list(&workspace).await?;
    let rows: Vec<Vec<String>> = all
        .iter()
        .map(|one| {
            vec![
                one.number.to_string(),
                one.kind.word().to_owned(),
                one.name.clone(),
                one.status.word().to_owned(),
                one.deadline
                    .due
                    .map(|day| day.to_string())
                    .unwrap_or_default(),
                one.id.to_string(),
            ]
        })
        .collect();
    let text = table(
        &["No.", "Asks for", "Name", "RequestStatus", "Due", "Id"],
        &rows,
    );
    Outcome::new(&json!({"items": all, "total": all.len()}), text)
}

fn shown(view: &RequestView) -> Result<Outcome> {
    let words = |words: Vec<&str>| words.join(", ");
    let due = view.deadline.due.map(|day| day.to_string());
    let rows = [
        ("Id", view.request.id.to_string()),
        ("Number", view.request.number.to_string()),
        ("Asks for", view.request.kind.word().to_owned()),
        ("Name", view.request.name.clone()),
        ("Received", view.request.received_on.to_string()),
        ("RequestStatus", view.status.word().to_owned()),
        ("Due", due.unwrap_or_default()),
        (
            "Can be done",
            words(view.steps.iter().map(|step| step.word()).collect()),
        ),
        (
            "Letters",
            words(view.letters.iter().map(|kind| kind.word()).collect()),
        ),
    ];
    let rows: Vec<Vec<String>> = rows
        .into_iter()
        .map(|(label, value)| vec![label.to_owned(), value])
        .collect();
    Outcome::new(view, table(&["What", "Value"], &rows))
}

async fn letter(
    id: RequestId,
    kind: LetterKind,
    out: PathBuf,
    session: &Session,
) -> Result<Outcome> {
    let workspace = session.read().await?;
    let is_pdf = out
        .extension()
        .is_some_and(|ending| ending.eq_ignore_ascii_case("pdf"));
    let bytes = if is_pdf {
        requests::letter_pdf(&workspace, id, kind).await?
    } else {
        let letter = requests::letter(&workspace, id, kind).await?;
        format!("{}\n\n{}\n", letter.title, letter.text).into_bytes()
    };
    write_whole(&out, &bytes)?;
    let path = out.display().to_string();
    Outcome::new(&json!({"path": path, "bytes": bytes.len()}), path.clone())
}

async fn calendar(code: Option<CalendarCode>, session: &Session) -> Result<Outcome> {
    let workspace = match code {
        Some(code) => {
            let workspace = session.write().await?;
            requests::choose_calendar(&workspace, code).await?;
            workspace
        }
        None => session.read().await?,
    };
    let calendars = requests::calendars(&workspace).await?;
    workspace.close().await;
    let rows: Vec<Vec<String>> = calendars
        .choices
        .iter()
        .map(|one| {
            let mark = if one.code == calendars.chosen {
                "*"
            } else {
                ""
            };
            let authority = one.authority.clone().unwrap_or_default();
            vec![mark.to_owned(), one.code.to_string(), authority]
        })
        .collect();
    Outcome::new(&calendars, table(&["", "Code", "Authority"], &rows))
}

/// Asks for what the request's kind needs.
async fn carry_out(arguments: CarryOutArguments, session: &Session) -> Result<Outcome> {
    let workspace = session.write().await?;
    let id = arguments.id;
    let kind = requests::show(&workspace, id).await?.request.kind;
    let outcome = match (kind, &arguments.out, &arguments.confirm) {
        (RequestKind::Erasure, _, None) => {
            let plan = privacy::plan_request(&workspace, id).await?;
            super::erasing::planned(&workspace, Person::Asker(id), &plan).await
        }
        (RequestKind::Erasure, _, Some(hash)) => {
            let done = privacy::erase_on_request(&workspace, id, hash).await?;
            let done = super::erasing::looked(&workspace, done).await?;
            super::erasing::erased(&done, arguments.certificate.as_deref())
        }
        (RequestKind::Restriction, ..) => {
            shown(&privacy::restrict_on_request(&workspace, id).await?.record)
        }
        (RequestKind::Access | RequestKind::Portability, None, _) => {
            privacy::check_copy(&workspace, id).await?;
            let missing = Problem::at("out", "settings-field-missing");
            Err(RequestRefusal::Invalid(vec![missing]).into())
        }
        (_, Some(out), _) => {
            let lock = arguments.lock.lock()?;
            let written = privacy::answer_with_copy(&workspace, id, out, lock).await?;
            super::privacy::copied(&written)
        }
        (_, None, _) => Err(RequestRefusal::AnotherWay.into()),
    };
    workspace.close().await;
    outcome
}
