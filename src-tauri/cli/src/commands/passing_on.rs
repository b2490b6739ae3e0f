//! `oki privacy passed-on`, `stay-home`, `disclosures`, `authority` and `figures`: what leaves the
//! business, to whom, and whose data does not.

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use okicrm_core::Result;
use okicrm_core::data_map::Activity;
use okicrm_core::privacy::{self, AuthorityForm, Person};
use okicrm_core::recipients::{self, RecipientForm};
use okicrm_core::values::{ContactId, LeadId};
use serde_json::json;

use super::privacy::Who;
use crate::outcome::{Outcome, table};
use crate::session::Session;

/// To whom, and what for.
#[derive(Args)]
pub struct ToArguments {
    /// Who receives it.
    #[arg(long, value_name = "NAME")]
    to: String,
    /// The recipient's country, as a code.
    #[arg(long, value_name = "COUNTRY")]
    to_country: String,
    /// What for.
    #[arg(long, value_name = "TEXT")]
    purpose: String,
}

impl ToArguments {
    pub(super) fn form(self) -> RecipientForm {
        RecipientForm {
            name: self.to,
            country: self.to_country,
            purpose: self.purpose,
        }
    }
}

/// What an authority is given.
#[derive(Args)]
pub struct AuthorityArguments {
    #[command(flatten)]
    to: ToArguments,
    /// The law by which it may ask.
    #[arg(long)]
    basis: String,
    /// Its reference.
    #[arg(long, default_value = "")]
    reference: String,
    /// What it asked for.
    #[arg(long)]
    asked: String,
    /// Who approved it.
    #[arg(long)]
    approved_by: String,
    /// Whose data: contacts' ids.
    #[arg(long, value_name = "ID")]
    contact: Vec<ContactId>,
    /// Whose data: leads' ids.
    #[arg(long, value_name = "ID")]
    lead: Vec<LeadId>,
    /// Which parts.
    #[arg(long, value_enum)]
    part: Vec<Part>,
    /// Where to write the file.
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
}

/// A part of a person's data.
#[derive(Clone, Copy, ValueEnum)]
pub enum Part {
    Customers,
    Leads,
    Conversations,
    Invoicing,
}

/// Figures without people.
#[derive(Args)]
pub struct FiguresArguments {
    #[command(flatten)]
    to: ToArguments,
    /// Where to write the archive.
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
}

/// Whose data stays at home, or may go abroad again.
#[derive(Args)]
pub struct StayHomeArguments {
    #[command(flatten)]
    who: Who,
    /// It may go abroad again.
    #[arg(long)]
    lift: bool,
}

pub async fn passed_on(who: &Who, session: &Session) -> Result<Outcome> {
    let workspace = session.read().await?;
    let found = privacy::passed_on(&workspace, who.person()?).await?;
    let rows: Vec<Vec<String>> = found
        .recipients
        .iter()
        .map(|one| {
            vec![
                one.at.clone(),
                one.recipient.clone(),
                one.country.clone(),
                one.what.clone(),
            ]
        })
        .collect();
    Outcome::new(
        &found,
        table(&["When", "Recipient", "Country", "What"], &rows),
    )
}

pub async fn disclosures(session: &Session) -> Result<Outcome> {
    let workspace = session.read().await?;
    let all = recipients::disclosures(&workspace).await?;
    let rows: Vec<Vec<String>> = all
        .iter()
        .map(|one| {
            vec![
                one.at.clone(),
                one.recipient.clone(),
                one.purpose.clone(),
                one.people.to_string(),
                one.left_out.to_string(),
            ]
        })
        .collect();
    let head = ["When", "Recipient", "What for", "People", "Left out"];
    Outcome::new(&all, table(&head, &rows))
}

pub async fn stay_home(arguments: StayHomeArguments, session: &Session) -> Result<Outcome> {
    let workspace = session.write().await?;
    let person = arguments.who.person()?;
    let change = if arguments.lift {
        privacy::allow_transfer(&workspace, person).await?
    } else {
        privacy::refuse_transfer(&workspace, person).await?
    };
    workspace.close().await;
    let text = if arguments.lift {
        "Her data may go abroad again."
    } else {
        "Her data stays out of what goes abroad."
    };
    Outcome::new(
        &json!({"change": change, "staysHome": !arguments.lift}),
        text,
    )
}

pub async fn authority(arguments: AuthorityArguments, session: &Session) -> Result<Outcome> {
    let workspace = session.write().await?;
    let contacts = arguments.contact.into_iter().map(Person::Contact);
    let leads = arguments.lead.into_iter().map(Person::Lead);
    let form = AuthorityForm {
        to: arguments.to.form(),
        basis: arguments.basis,
        reference: arguments.reference,
        scope_asked: arguments.asked,
        approved_by: arguments.approved_by,
        people: contacts.chain(leads).collect(),
        parts: arguments.part.into_iter().map(Into::into).collect(),
    };
    let given = privacy::give_to_authority(&workspace, &form, &arguments.out).await?;
    workspace.close().await;
    let text = format!(
        "{}: {} people, {} records.\nSHA-256 {}",
        given.path, given.people, given.records, given.sha256
    );
    Outcome::new(&given, text)
}

pub async fn figures(arguments: FiguresArguments, session: &Session) -> Result<Outcome> {
    let workspace = session.write().await?;
    let to = arguments.to.form();
    let made = privacy::due_diligence(&workspace, &to, &arguments.out).await?;
    workspace.close().await;
    let text = format!("{}: {} figures are hidden.", made.path, made.hidden);
    Outcome::new(&made, text)
}

impl From<Part> for Activity {
    fn from(part: Part) -> Self {
        match part {
            Part::Customers => Self::Customers,
            Part::Leads => Self::Leads,
            Part::Conversations => Self::Conversations,
            Part::Invoicing => Self::Invoicing,
        }
    }
}
