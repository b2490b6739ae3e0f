//! `oki privacy breaches …`: what went wrong with data, and the 72 hours.

use clap::{Args, Subcommand, ValueEnum};
use okicrm_core::Result;
use okicrm_core::breaches::{self, BreachForm, BreachStep, Risk};
use okicrm_core::values::BreachId;

use crate::outcome::{Outcome, table};
use crate::session::Session;

/// What to do about a breach.
#[derive(Subcommand)]
pub enum Command {
    /// Every breach, with the hours left.
    List,
    /// Record one; its 72 hours count from when it was known.
    Record(RecordArguments),
    /// Note that the authority was told.
    Told {
        /// Which one.
        #[arg(long)]
        id: BreachId,
        /// Why so late, after the 72 hours.
        #[arg(long, default_value = "")]
        reason: String,
    },
}

/// A breach.
#[derive(Args)]
pub struct RecordArguments {
    /// What happened.
    #[arg(long)]
    what: String,
    /// When it was known, RFC 3339; now where nothing is said.
    #[arg(long, default_value = "")]
    known_at: String,
    /// The day it happened.
    #[arg(long, value_name = "DAY", default_value = "")]
    happened_on: String,
    /// Whose data it is.
    #[arg(long, default_value = "")]
    people: String,
    /// About how many people.
    #[arg(long)]
    people_count: Option<i64>,
    /// What may come of it.
    #[arg(long, default_value = "")]
    consequences: String,
    /// What was done about it.
    #[arg(long, default_value = "")]
    measures: String,
    /// What it means for these people.
    #[arg(long, value_enum, default_value = "unknown")]
    risk: RiskName,
}

/// What a breach means for people.
#[derive(Clone, Copy, ValueEnum)]
pub enum RiskName {
    Unknown,
    None,
    Some,
    High,
}

impl From<RiskName> for Risk {
    fn from(name: RiskName) -> Self {
        match name {
            RiskName::Unknown => Self::Unknown,
            RiskName::None => Self::None,
            RiskName::Some => Self::Some,
            RiskName::High => Self::High,
        }
    }
}

pub async fn run(command: Command, session: &Session) -> Result<Outcome> {
    match command {
        Command::List => list(session).await,
        Command::Record(arguments) => record(arguments, session).await,
        Command::Told { id, reason } => told(id, reason, session).await,
    }
}

async fn list(session: &Session) -> Result<Outcome> {
    let workspace = session.read().await?;
    let all = breaches::breaches(&workspace).await?;
    let rows: Vec<Vec<String>> = all
        .iter()
        .map(|one| {
            let left = one.hours_left.map(|hours| hours.to_string());
            vec![
                one.number.to_string(),
                one.id.to_string(),
                left.unwrap_or_else(|| "settled".to_owned()),
                one.details.what.clone(),
            ]
        })
        .collect();
    Outcome::new(&all, table(&["Number", "Id", "Hours left", "What"], &rows))
}

async fn record(arguments: RecordArguments, session: &Session) -> Result<Outcome> {
    let workspace = session.write().await?;
    let form = BreachForm {
        what: arguments.what,
        happened_on: arguments.happened_on,
        known_at: arguments.known_at,
        people: arguments.people,
        people_count: arguments.people_count,
        consequences: arguments.consequences,
        measures: arguments.measures,
        risk: arguments.risk.into(),
        ..BreachForm::default()
    };
    let made = breaches::record(&workspace, &form).await?;
    workspace.close().await;
    let text = format!(
        "Breach {}. The authority has to know by {}.",
        made.record.number, made.record.due_at
    );
    Outcome::new(&made, text)
}

async fn told(id: BreachId, reason: String, session: &Session) -> Result<Outcome> {
    let workspace = session.write().await?;
    let step = BreachStep::AuthorityTold(reason);
    let made = breaches::take_step(&workspace, id, step).await?;
    workspace.close().await;
    let text = format!("Noted for breach {}.", made.record.number);
    Outcome::new(&made, text)
}
