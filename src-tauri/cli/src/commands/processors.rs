//! `oki privacy processors …`: who handles data for the business, and which hosts may be connected to.

use clap::{Args, Subcommand, ValueEnum};
use okicrm_core::Result;
use okicrm_core::processors::{self, Connection, Mechanism, ProcessorForm};
use okicrm_core::values::ProcessorId;
use serde_json::json;

use crate::outcome::{self, Outcome, table};
use crate::session::Session;

/// What to do with the register.
#[derive(Subcommand)]
pub enum Command {
    /// Every processor, with what is missing.
    List,
    /// Add one.
    Add(AddArguments),
    /// Take one off; its host is not connected to any more.
    Remove {
        /// Which one.
        #[arg(long)]
        id: ProcessorId,
    },
}

/// A processor.
#[derive(Args)]
pub struct AddArguments {
    /// Who it is.
    #[arg(long)]
    name: String,
    /// What it handles the data for.
    #[arg(long)]
    purpose: String,
    /// Where: a country's code.
    #[arg(long)]
    country: String,
    /// What OkiCRM connects to it for.
    #[arg(long, value_enum, default_value = "none")]
    connection: ConnectionName,
    /// The host it connects to.
    #[arg(long, default_value = "")]
    host: String,
    /// What allows data to go there, where it is abroad.
    #[arg(long, value_enum)]
    mechanism: Option<MechanismName>,
    /// How the data is protected there.
    #[arg(long, default_value = "")]
    safeguard: String,
    /// The day of the agreement.
    #[arg(long, value_name = "DAY", default_value = "")]
    agreed_on: String,
    /// Whom it hands data on to; may be named several times.
    #[arg(long, value_name = "NAME")]
    sub_processor: Vec<String>,
}

/// What OkiCRM connects for.
#[derive(Clone, Copy, ValueEnum)]
pub enum ConnectionName {
    None,
    Database,
    Mail,
    UsageFigures,
    Updates,
}

/// What allows a transfer abroad.
#[derive(Clone, Copy, ValueEnum)]
pub enum MechanismName {
    Adequacy,
    StandardClauses,
    TransferAgreement,
    BindingRules,
    Derogation,
}

impl From<MechanismName> for Mechanism {
    fn from(name: MechanismName) -> Self {
        match name {
            MechanismName::Adequacy => Self::Adequacy,
            MechanismName::StandardClauses => Self::StandardClauses,
            MechanismName::TransferAgreement => Self::TransferAgreement,
            MechanismName::BindingRules => Self::BindingRules,
            MechanismName::Derogation => Self::Derogation,
        }
    }
}

impl From<ConnectionName> for Connection {
    fn from(name: ConnectionName) -> Self {
        match name {
            ConnectionName::None => Self::None,
            ConnectionName::Database => Self::Database,
            ConnectionName::Mail => Self::Mail,
            ConnectionName::UsageFigures => Self::UsageFigures,
            ConnectionName::Updates => Self::Updates,
        }
    }
}

pub async fn run(command: Command, session: &Session) -> Result<Outcome> {
    match command {
        Command::List => list(session).await,
        Command::Add(arguments) => add(arguments, session).await,
        Command::Remove { id } => remove(id, session).await,
    }
}

async fn list(session: &Session) -> Result<Outcome> {
    let workspace = session.read().await?;
    let all = processors::list(&workspace).await?;
    let rows: Vec<Vec<String>> = all
        .iter()
        .map(|one| {
            let warnings: Vec<String> = one
                .warnings
                .iter()
                .map(|code| outcome::sentence(code, &Default::default()))
                .collect();
            vec![
                one.id.to_string(),
                one.details.name.clone(),
                one.details.country.clone(),
                one.details.host.clone(),
                warnings.join(" "),
            ]
        })
        .collect();
    Outcome::new(&all, table(&["Id", "Name", "Country", "Host", ""], &rows))
}

async fn add(arguments: AddArguments, session: &Session) -> Result<Outcome> {
    let workspace = session.write().await?;
    let form = ProcessorForm {
        connection: arguments.connection.into(),
        host: arguments.host,
        name: arguments.name,
        purpose: arguments.purpose,
        categories: Vec::new(),
        country: arguments.country,
        mechanism: arguments.mechanism.map(Into::into).unwrap_or_default(),
        safeguard: arguments.safeguard,
        agreed_on: arguments.agreed_on,
        sub_processors: arguments.sub_processor.join("\n"),
    };
    let added = processors::add(&workspace, &form).await?;
    workspace.close().await;
    let text = format!("{} is in the register.", added.record.details.name);
    Outcome::new(&added, text)
}

async fn remove(id: ProcessorId, session: &Session) -> Result<Outcome> {
    let workspace = session.write().await?;
    let change = processors::remove(&workspace, id).await?;
    workspace.close().await;
    Outcome::new(&json!({"change": change}), "It is off the register.")
}
