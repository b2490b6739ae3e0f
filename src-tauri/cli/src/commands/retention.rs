//! `oki privacy retention …`, `hold` and `release`: how long records stay.

use clap::{Args, Subcommand};
use okicrm_core::privacy::retention::{self, RetentionRules, StartedBy};
use okicrm_core::{Result, workspace};
use serde_json::json;

use super::privacy::Who;
use crate::outcome::{Outcome, table};
use crate::session::Session;

/// What to do about what is to go.
#[derive(Subcommand)]
pub enum Command {
    /// The rules, and what goes on which day; nothing is changed.
    Show,
    /// Choose the rules.
    Set(RuleArguments),
    /// Remove what is due now.
    Run,
    /// Say that this computer's date is right, after a long pause.
    ConfirmDate,
}

/// The business's own rules; what is not named is switched off.
#[derive(Args)]
pub struct RuleArguments {
    /// Months of silence after which a lead goes to the trash: 6, 12, 24, 36 or 60.
    #[arg(long, value_name = "MONTHS")]
    leads: Option<u16>,
    /// Months of silence after which a contact without invoices goes to the trash.
    #[arg(long, value_name = "MONTHS")]
    contacts: Option<u16>,
    /// Invoices go when the law no longer keeps them.
    #[arg(long)]
    invoices: bool,
}

/// Whom to hold back, and why.
#[derive(Args)]
pub struct HoldArguments {
    #[command(flatten)]
    who: Who,
    /// Why; stands in the list of holds.
    #[arg(long)]
    reason: String,
}

pub async fn run(command: Command, session: &Session) -> Result<Outcome> {
    match command {
        Command::Show => show(session).await,
        Command::Set(arguments) => set(arguments, session).await,
        Command::Run => look(session).await,
        Command::ConfirmDate => confirm(session).await,
    }
}

async fn show(session: &Session) -> Result<Outcome> {
    let workspace = session.read().await?;
    let view = retention::view(&workspace).await?;
    let rows: Vec<Vec<String>> = view
        .upcoming
        .iter()
        .map(|one| {
            let held = if one.held { "held back" } else { "" };
            vec![
                one.on.to_string(),
                format!("{:?}", one.rule),
                one.name.clone(),
                held.to_owned(),
            ]
        })
        .collect();
    Outcome::new(&view, table(&["Goes on", "Rule", "Record", ""], &rows))
}

async fn set(arguments: RuleArguments, session: &Session) -> Result<Outcome> {
    let workspace = session.write().await?;
    let rules = RetentionRules {
        leads_months: arguments.leads,
        contacts_months: arguments.contacts,
        invoices: arguments.invoices,
    };
    retention::save_rules(&workspace, &rules).await?;
    workspace.close().await;
    Outcome::new(&rules, "Chosen. Nothing goes before the next look.")
}

async fn look(session: &Session) -> Result<Outcome> {
    let workspace = session.write().await?;
    let run = retention::run(&workspace, StartedBy::Person).await?;
    workspace.close().await;
    let gone = run.gone;
    let text = format!(
        "{:?}. To the trash: {} leads, {} contacts. Gone: {} invoices, {} erased people, {} from the \
         trash, {} backups. Held back: {}.",
        run.outcome,
        gone.leads,
        gone.contacts,
        gone.invoices,
        gone.people,
        gone.trash,
        gone.backups,
        gone.held
    );
    Outcome::new(&run, text)
}

async fn confirm(session: &Session) -> Result<Outcome> {
    let workspace = session.write().await?;
    let clock = workspace::confirm_clock(&workspace).await?;
    workspace.close().await;
    Outcome::new(&clock, format!("The date is {}.", clock.today))
}

pub async fn hold(arguments: HoldArguments, session: &Session) -> Result<Outcome> {
    let workspace = session.write().await?;
    retention::hold(&workspace, arguments.who.person()?, &arguments.reason).await?;
    workspace.close().await;
    Outcome::new(&json!({"held": true}), "Held back.")
}

pub async fn release(who: &Who, session: &Session) -> Result<Outcome> {
    let workspace = session.write().await?;
    retention::release_person(&workspace, who.person()?).await?;
    workspace.close().await;
    Outcome::new(&json!({"held": false}), "The hold is lifted.")
}

pub async fn holds(session: &Session) -> Result<Outcome> {
    let workspace = session.read().await?;
    let holds = retention::holds(&workspace).await?;
    let rows: Vec<Vec<String>> = holds
        .iter()
        .map(|one| vec![one.name.clone(), one.since.clone(), one.reason.clone()])
        .collect();
    Outcome::new(&holds, table(&["Name", "Since", "Why"], &rows))
}
