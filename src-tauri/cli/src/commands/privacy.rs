//! `oki privacy …`: what erasing would do, erasing, one person's copy, restriction, the data map.

use std::path::PathBuf;

use clap::{Args, Subcommand};
use okicrm_core::Result;
use okicrm_core::privacy::discovery::{MentionPlace, MentionState};
use okicrm_core::privacy::packs::{self, CopyLock, CopyOptions, Written};
use okicrm_core::privacy::{self, Person};
use okicrm_core::telemetry::Feature;
use okicrm_core::values::{ContactId, DisputeId, LeadId};
use serde_json::json;

use super::{certificates, erasing, hiding, passing_on, rectifying, retention, succession};
use crate::outcome::{Outcome, table};
use crate::session::Session;

/// A right of a person.
#[derive(Subcommand)]
pub enum Command {
    /// What erasing one or several people would do. No record is changed; what new files say is read.
    Plan(erasing::Whom),
    /// Erase one or several people for ever, as the plan says.
    Erase(erasing::Arguments),
    /// Everything about this person, wherever it stands: where else records and files name her.
    Find(Who),
    /// Everything kept about this person, as one archive.
    Access(AccessArguments),
    /// What this person may take elsewhere, as one archive: JSON, tables, a vCard, files.
    Portability(AccessArguments),
    /// Take words out of a person's copy, with the reason.
    HideWords(hiding::HideArguments),
    /// The words that are taken out of a person's copy by hand.
    HiddenWords(Who),
    /// Let words stand in a person's copy again.
    ShowWords(hiding::ShowArguments),
    /// Say of a place that `find` gave whether it is about this person.
    Mark(MarkArguments),
    /// Keep this person's data, and use it for nothing else.
    Restrict(Who),
    /// Lift a restriction, of which the person was told before.
    Unrestrict(LiftArguments),
    /// Everybody whose data is restricted.
    Restricted,
    /// Erasure certificates.
    #[command(subcommand)]
    Certificate(certificates::Command),
    /// What is kept: every column, index and kind of file.
    DataMap,
    /// The request desk: what people ask about their data, and by when it must be answered.
    #[command(subcommand)]
    Requests(super::requests::Command),
    /// The record of processing activities (GDPR Art. 30).
    Record(RecordArguments),
    /// How long records stay, and what goes when.
    #[command(subcommand)]
    Retention(retention::Command),
    /// Hold a person's records back while a claim is open.
    Hold(retention::HoldArguments),
    /// Lift the hold of a person.
    Release(Who),
    /// Everybody whose records are held back.
    Holds,
    /// The register of processors: who handles data for the business.
    #[command(subcommand)]
    Processors(super::processors::Command),
    /// To whom a person's data was passed on.
    PassedOn(Who),
    /// Keep a person's data from going abroad, or let it go again.
    StayHome(passing_on::StayHomeArguments),
    /// What was passed on, to whom and what for.
    Disclosures,
    /// Write what an authority may have, and nothing else.
    Authority(passing_on::AuthorityArguments),
    /// Write figures without people, for whoever thinks of buying the business.
    Figures(passing_on::FiguresArguments),
    /// What would go with the business to a country, and who would stay out; nothing is written.
    TransferPreview(succession::PreviewArguments),
    /// Write everything for whoever takes the business over, into an archive with a password.
    Transfer(succession::TransferArguments),
    /// Fill an empty workspace with a business that was given.
    TakeOver(succession::TakeOverArguments),
    /// What went wrong with data, and the 72 hours in which the authority is told.
    #[command(subcommand)]
    Breaches(super::breaches::Command),
    /// Delete what is stored about the account holder; the workspace stays.
    EraseAccount,
    /// Where each value of a person came from.
    Origins(Who),
    /// What a person says against what is kept about her.
    Disputes(Who),
    /// Attach a statement of dispute to a field.
    Dispute(rectifying::DisputeArguments),
    /// Take a statement of dispute off.
    WithdrawDispute {
        /// Its id.
        id: DisputeId,
    },
    /// Put right what a person asked for.
    Correct(rectifying::CorrectArguments),
}

impl Command {
    /// What the usage figures count it as.
    pub const fn feature(&self) -> Option<Feature> {
        match self {
            Self::Erase(_) => Some(Feature::PersonErased),
            Self::Access(_) | Self::Portability(_) => Some(Feature::PersonExported),
            Self::Requests(command) => command.feature(),
            _ => None,
        }
    }
}

/// How the record is written.
#[derive(Args)]
pub struct RecordArguments {
    /// The language of its words.
    #[arg(long, default_value = "en")]
    language: String,
    /// Where to write it as a PDF.
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
}

/// Which person.
#[derive(Args)]
#[group(required = true, multiple = false)]
pub struct Who {
    /// A contact's id.
    #[arg(long)]
    contact: Option<ContactId>,
    /// A lead's id.
    #[arg(long)]
    lead: Option<LeadId>,
}

/// Whose restriction to lift, and when she was told.
#[derive(Args)]
pub struct LiftArguments {
    #[command(flatten)]
    who: Who,
    /// The day on which the person was told that the restriction ends, 2026-11-22 (GDPR Art. 18(3)).
    #[arg(long, value_name = "DATE")]
    told_on: String,
}

/// Whose copy, and where.
#[derive(Args)]
pub struct AccessArguments {
    #[command(flatten)]
    who: Who,
    /// Where to write the archive.
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
    #[command(flatten)]
    lock: LockArguments,
}

/// Whether an archive is locked.
#[derive(Args)]
pub struct LockArguments {
    /// Lock the archive by a password that is made for it and told once.
    #[arg(long, conflicts_with = "password_file")]
    lock: bool,
    /// Lock the archive by the first line of this file.
    #[arg(long, value_name = "FILE")]
    password_file: Option<PathBuf>,
}

impl LockArguments {
    /// The lock that was asked for.
    pub(super) fn lock(&self) -> Result<CopyLock> {
        Ok(match &self.password_file {
            Some(path) => {
                let text = std::fs::read_to_string(path)?;
                CopyLock::Given(text.lines().next().unwrap_or_default().to_owned())
            }
            None if self.lock => CopyLock::Made,
            None => CopyLock::Open,
        })
    }
}

/// Which place, and what is said about it.
#[derive(Args)]
pub struct MarkArguments {
    #[command(flatten)]
    who: Who,
    /// The place, as `find --json` names it.
    #[arg(long)]
    place: String,
    /// The fingerprint beside it.
    #[arg(long)]
    fingerprint: String,
    /// Whether it is about the person.
    #[arg(long = "as", value_enum)]
    state: MarkState,
}

/// What can be said about a place.
#[derive(Clone, Copy, clap::ValueEnum)]
pub enum MarkState {
    /// It is about this person.
    Hers,
    /// It is about somebody else.
    NotHers,
    /// Nobody knows yet.
    Open,
}

pub async fn run(command: Command, session: &Session) -> Result<Outcome> {
    match command {
        Command::Plan(whom) => erasing::plan(&whom, session).await,
        Command::Erase(arguments) => erasing::erase(arguments, session).await,
        Command::Find(who) => find(&who, session).await,
        Command::Access(arguments) => access(arguments, session).await,
        Command::Portability(arguments) => portability(arguments, session).await,
        Command::Mark(arguments) => mark(arguments, session).await,
        Command::Restrict(who) => restrict(&who, session).await,
        Command::Unrestrict(arguments) => unrestrict(&arguments, session).await,
        Command::Restricted => restricted(session).await,
        Command::Certificate(command) => certificates::run(command, session).await,
        Command::DataMap => data_map(),
        Command::Requests(command) => super::requests::run(command, session).await,
        Command::Record(arguments) => processing_record(arguments, session).await,
        Command::Retention(command) => retention::run(command, session).await,
        Command::Hold(arguments) => retention::hold(arguments, session).await,
        Command::Release(who) => retention::release(&who, session).await,
        Command::Holds => retention::holds(session).await,
        Command::Processors(command) => super::processors::run(command, session).await,
        Command::HideWords(arguments) => hiding::hide(arguments, session).await,
        Command::HiddenWords(who) => hiding::all(&who, session).await,
        Command::ShowWords(arguments) => hiding::show(arguments, session).await,
        Command::PassedOn(who) => passing_on::passed_on(&who, session).await,
        Command::StayHome(arguments) => passing_on::stay_home(arguments, session).await,
        Command::Disclosures => passing_on::disclosures(session).await,
        Command::Authority(arguments) => passing_on::authority(arguments, session).await,
        Command::Figures(arguments) => passing_on::figures(arguments, session).await,
        Command::TransferPreview(arguments) => succession::preview(arguments, session).await,
        Command::Transfer(arguments) => succession::transfer(arguments, session).await,
        Command::TakeOver(arguments) => succession::take_over(arguments, session).await,
        Command::Breaches(command) => super::breaches::run(command, session).await,
        Command::EraseAccount => erase_account(session).await,
        Command::Origins(who) => rectifying::origins(&who, session).await,
        Command::Disputes(who) => rectifying::disputes(&who, session).await,
        Command::Dispute(arguments) => rectifying::dispute(arguments, session).await,
        Command::WithdrawDispute { id } => rectifying::withdraw(id, session).await,
        Command::Correct(arguments) => rectifying::correct(arguments, session).await,
    }
}

impl Who {
    pub(super) fn person(&self) -> Result<Person> {
        match (self.contact, self.lead) {
            (Some(contact), _) => Ok(Person::Contact(contact)),
            (None, Some(lead)) => Ok(Person::Lead(lead)),
            // clap requires one of the two.
            (None, None) => Err(okicrm_core::error::NotFound { record: "person" }.into()),
        }
    }
}

async fn find(who: &Who, session: &Session) -> Result<Outcome> {
    let workspace = session.for_finding().await?;
    let found = privacy::discovery::find(&workspace, who.person()?).await?;
    let rows: Vec<Vec<String>> = found
        .mentions
        .iter()
        .map(|one| {
            let whose = one.whose.as_ref().map(|whose| whose.name.clone());
            vec![
                one.kind.clone(),
                one.title.clone(),
                whose.unwrap_or_default(),
                format!("{:?}", one.by),
                format!("{:?}", one.state),
                format!("{}[{}]{}", one.before, one.matched, one.after),
            ]
        })
        .collect();
    let mut text = table(&["Kind", "Record", "Of", "By", "State", "Text"], &rows);
    for file in &found.unread {
        text.push_str(&format!("\nNot read: {} ({:?})", file.name, file.why));
    }
    workspace.close().await;
    Outcome::new(&found, text)
}

async fn access(arguments: AccessArguments, session: &Session) -> Result<Outcome> {
    let workspace = session.read().await?;
    let person = arguments.who.person()?;
    let options = CopyOptions {
        lock: arguments.lock.lock()?,
        ..CopyOptions::default()
    };
    let written = packs::write_copy(&workspace, person, &arguments.out, &options).await?;
    copied(&written)
}

async fn portability(arguments: AccessArguments, session: &Session) -> Result<Outcome> {
    let workspace = session.read().await?;
    let person = arguments.who.person()?;
    let options = CopyOptions {
        lock: arguments.lock.lock()?,
        ..CopyOptions::default()
    };
    let written = packs::write_portable(&workspace, person, &arguments.out, &options).await?;
    copied(&written)
}

/// A copy that was written, with its password where one was made.
pub fn copied(written: &Written) -> Result<Outcome> {
    let report = &written.report;
    let mut text = format!("{} ({} bytes)", report.path, report.bytes);
    let mut json = serde_json::to_value(report)?;
    if let Some(password) = &written.password {
        text.push_str("\nPassword, told this once: ");
        text.push_str(password.as_str());
        json["password"] = json!(password.as_str());
    }
    Outcome::new(&json, text)
}

async fn mark(arguments: MarkArguments, session: &Session) -> Result<Outcome> {
    let workspace = session.write().await?;
    let place = MentionPlace {
        place: arguments.place,
        fingerprint: arguments.fingerprint,
    };
    let state = match arguments.state {
        MarkState::Hers => MentionState::Hers,
        MarkState::NotHers => MentionState::NotHers,
        MarkState::Open => MentionState::Open,
    };
    let person = arguments.who.person()?;
    let change = privacy::discovery::choose_mentions(&workspace, person, &[place], state).await?;
    workspace.close().await;
    Outcome::new(&json!({"change": change}), "Noted.")
}

async fn restrict(who: &Who, session: &Session) -> Result<Outcome> {
    let workspace = session.write().await?;
    privacy::restrict(&workspace, who.person()?).await?;
    workspace.close().await;
    Outcome::new(&json!({"restricted": true}), "Restricted.")
}

async fn unrestrict(arguments: &LiftArguments, session: &Session) -> Result<Outcome> {
    let workspace = session.write().await?;
    let person = arguments.who.person()?;
    privacy::unrestrict(&workspace, person, &arguments.told_on).await?;
    workspace.close().await;
    Outcome::new(
        &json!({"restricted": false, "toldOn": arguments.told_on}),
        "The restriction is lifted.",
    )
}

async fn restricted(session: &Session) -> Result<Outcome> {
    let workspace = session.read().await?;
    let people = privacy::restricted(&workspace).await?;
    let rows: Vec<Vec<String>> = people
        .iter()
        .map(|one| {
            let id = match one.person {
                Person::Contact(id) => id.to_string(),
                Person::Lead(id) => id.to_string(),
                Person::Asker(id) => id.to_string(),
            };
            vec![one.name.clone(), one.since.clone(), id]
        })
        .collect();
    Outcome::new(&people, table(&["Name", "Since", "Id"], &rows))
}

fn data_map() -> Result<Outcome> {
    let map = privacy::data_map();
    let mut rows: Vec<Vec<String>> = Vec::new();
    for entry in &map.tables {
        rows.extend(entry.columns.iter().map(|column| {
            let place = format!("{}.{}", entry.table, column.name);
            let (about, from) = (column.category, column.source);
            let basis = entry.basis.map(|basis| format!("{basis:?}"));
            vec![
                place,
                format!("{about:?}"),
                format!("{from:?}"),
                format!("{:?}", entry.activity),
                basis.unwrap_or_default(),
            ]
        }));
    }
    let other = |place: String, about: &str, serves: String| {
        vec![
            place,
            about.to_owned(),
            String::new(),
            serves,
            String::new(),
        ]
    };
    for index in &map.indexes {
        rows.push(other(
            format!("index {}", index.name),
            "as its table",
            index.table.clone(),
        ));
    }
    for file in &map.files {
        let about = if file.personal { "people" } else { "nobody" };
        rows.push(other(
            format!("file {}", file.name),
            about,
            format!("{:?}", file.activity),
        ));
    }
    let text = table(
        &["Place", "About", "From", "Kept for", "Lawful basis"],
        &rows,
    );
    Outcome::new(&map, text)
}

async fn processing_record(arguments: RecordArguments, session: &Session) -> Result<Outcome> {
    let workspace = session.read().await?;
    let record = privacy::processing_record(&workspace, &arguments.language).await?;
    if let Some(path) = &arguments.out {
        let pdf = privacy::record_pdf(&workspace, &record, &arguments.language).await?;
        okicrm_core::workspace::write_whole(path, &pdf)?;
    }
    let rows: Vec<Vec<String>> = record
        .activities
        .iter()
        .map(|one| vec![one.name.clone(), one.basis.clone(), one.stays.clone()])
        .collect();
    Outcome::new(&record, table(&["Activity", "Lawful basis", "Kept"], &rows))
}

async fn erase_account(session: &Session) -> Result<Outcome> {
    let workspace = session.write().await?;
    privacy::erase_account(&workspace).await?;
    workspace.close().await;
    Outcome::new(
        &json!({"erased": true}),
        "What was stored about the account holder is deleted.",
    )
}
