//! The commands, one file per noun. Each opens the workspace as it needs, asks the core, and says
//! the answer in both forms.

mod audit;
mod backup;
mod breaches;
mod certificates;
mod consent;
mod contacts;
mod erasing;
mod export;
mod hiding;
mod hints;
mod history;
mod import;
mod invoices;
mod leads;
mod mailing;
mod notices;
mod passing_on;
mod privacy;
mod processors;
mod purposes;
mod rectifying;
mod requests;
mod retention;
mod schema;
mod succession;
mod support;
mod telemetry;
mod terms;
mod timeline;
mod trends;
mod verify;
mod workspace;

use clap::Subcommand;
use okicrm_core::Result;
use okicrm_core::telemetry::Feature;

use crate::Outcome;
use crate::session::Session;

/// What to do.
#[derive(Subcommand)]
pub enum Command {
    /// Look through the change log, and let it out.
    #[command(subcommand)]
    Audit(audit::Command),
    /// Make, list, prove and restore backups.
    #[command(subcommand)]
    Backup(backup::Command),
    /// May we contact somebody, who is left alone, and who must be told.
    #[command(subcommand)]
    Consent(consent::Command),
    /// The people the business knows.
    #[command(subcommand)]
    Contacts(contacts::Command),
    /// People who are not yet customers.
    #[command(subcommand)]
    Leads(leads::Command),
    /// Who changed a record, when, and how.
    History(history::Arguments),
    /// Undo one action as a whole.
    Undo(history::UndoArguments),
    /// Invoices.
    #[command(subcommand)]
    Invoices(invoices::Command),
    /// The rights of a person.
    #[command(subcommand)]
    Privacy(privacy::Command),
    /// Requests to the makers of OkiCRM, their answers, and reports of what broke.
    #[command(subcommand)]
    Support(support::Command),
    /// Breaks, so that tests see what is left behind; not in what is released.
    #[cfg(debug_assertions)]
    #[command(hide = true)]
    Break {
        /// What the panic says; it must be found nowhere.
        message: String,
    },
    /// The usage figures of the person at this computer.
    #[command(subcommand)]
    Telemetry(telemetry::Command),
    /// Policy and terms: what they say, what was answered, the page to publish.
    #[command(subcommand)]
    Terms(terms::Command),
    /// What was said about a record, and the files kept with it.
    #[command(subcommand)]
    Timeline(timeline::Command),
    /// What happened week by week.
    Trends,
    /// Check that the workspace is whole.
    Verify,
    /// Make a workspace, or say what it is and holds.
    #[command(subcommand)]
    Workspace(workspace::Command),
    /// Bring in a file of people, or an export.
    Import(import::Arguments),
    /// Write everything, or some of it, to files.
    Export(export::Arguments),
    /// Print the JSON Schema of a published shape.
    #[command(subcommand)]
    Schema(schema::Arguments),
}

impl Command {
    /// What the usage figures count it as, beside work from the terminal.
    pub const fn feature(&self) -> Option<Feature> {
        match self {
            Self::Privacy(command) => command.feature(),
            _ => None,
        }
    }
}

/// Does it.
pub async fn run(command: Command, session: &Session) -> Result<Outcome> {
    match command {
        Command::Audit(command) => audit::run(command, session).await,
        Command::Backup(command) => backup::run(command, session).await,
        Command::Consent(command) => consent::run(command, session).await,
        Command::Contacts(command) => contacts::run(command, session).await,
        Command::Leads(command) => leads::run(command, session).await,
        Command::History(arguments) => history::show(arguments, session).await,
        Command::Undo(arguments) => history::undo(arguments, session).await,
        Command::Invoices(command) => invoices::run(command, session).await,
        Command::Privacy(command) => privacy::run(command, session).await,
        #[cfg(debug_assertions)]
        Command::Break { message } => break_down(&message),
        Command::Support(command) => support::run(command, session).await,
        Command::Telemetry(command) => telemetry::run(command),
        Command::Terms(command) => terms::run(command, session).await,
        Command::Timeline(command) => timeline::run(command, session).await,
        Command::Trends => trends::run(session).await,
        Command::Verify => verify::run(session).await,
        Command::Workspace(command) => workspace::run(command, session).await,
        Command::Import(arguments) => import::run(arguments, session).await,
        Command::Export(arguments) => export::run(arguments, session).await,
        Command::Schema(arguments) => schema::run(&arguments),
    }
}

/// What a fault in the program does, for the tests of what it leaves behind.
#[cfg(debug_assertions)]
#[expect(clippy::panic, reason = "that is what it is for")]
fn break_down(message: &str) -> ! {
    std::panic::panic_any(message.to_owned());
}
