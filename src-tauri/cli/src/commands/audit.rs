//! `oki audit …`: the change log, by who, what and when. `oki verify` checks its chain.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};
use okicrm_core::change::{self, AuditQuery};
use okicrm_core::workspace::write_whole;
use okicrm_core::{Result, privacy};
use serde_json::json;

use crate::outcome::{Outcome, table};
use crate::session::Session;

/// What to do with the change log.
#[derive(Subcommand)]
pub enum Command {
    /// The newest entries.
    List(ListArguments),
    /// Write entries to a file, sealed as they are stored.
    Export(ExportArguments),
}

/// Which entries.
#[derive(Args)]
pub struct Which {
    /// Only what was done, by its code, such as `contact-created`.
    #[arg(long, default_value = "")]
    action: String,
    /// Only records of this kind, such as `contacts`.
    #[arg(long, default_value = "")]
    kind: String,
    /// From this day on, as 2026-11-22.
    #[arg(long, default_value = "", value_name = "DAY")]
    from: String,
    /// Until this day.
    #[arg(long, default_value = "", value_name = "DAY")]
    until: String,
}

/// Which entries, and how many.
#[derive(Args)]
pub struct ListArguments {
    #[command(flatten)]
    which: Which,
    /// How many.
    #[arg(long, default_value_t = 50)]
    limit: u32,
    /// How many of the newest to leave out.
    #[arg(long, default_value_t = 0)]
    offset: u32,
}

/// Which entries, and where to.
#[derive(Args)]
pub struct ExportArguments {
    #[command(flatten)]
    which: Which,
    /// How it is written.
    #[arg(long)]
    format: Format,
    /// Where to.
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
}

/// How it is written.
#[derive(Clone, Copy, ValueEnum)]
pub enum Format {
    Csv,
    Json,
    Pdf,
}

pub async fn run(command: Command, session: &Session) -> Result<Outcome> {
    match command {
        Command::List(arguments) => list(arguments, session).await,
        Command::Export(arguments) => export(arguments, session).await,
    }
}

impl Which {
    fn query(self) -> AuditQuery {
        AuditQuery {
            action: self.action,
            table: self.kind,
            from: self.from,
            until: self.until,
            ..AuditQuery::default()
        }
    }
}

async fn list(arguments: ListArguments, session: &Session) -> Result<Outcome> {
    let workspace = session.read().await?;
    let query = AuditQuery {
        limit: arguments.limit,
        offset: arguments.offset,
        ..arguments.which.query()
    };
    let page = change::audit(&workspace, &query).await?;
    let rows: Vec<Vec<String>> = page
        .items
        .iter()
        .map(|entry| {
            vec![
                entry.number.to_string(),
                entry.at.clone(),
                entry.actor.clone().unwrap_or_default(),
                entry.action.clone(),
                entry.table_name.clone(),
                entry.record_id.clone(),
            ]
        })
        .collect();
    let text = table(&["No", "When", "Who", "What", "Record", "Id"], &rows);
    Outcome::new(&page, text)
}

async fn export(arguments: ExportArguments, session: &Session) -> Result<Outcome> {
    let workspace = session.read().await?;
    let query = arguments.which.query();
    let bytes = match arguments.format {
        Format::Csv => privacy::audit_csv(&workspace, &query, "en")
            .await?
            .into_bytes(),
        Format::Json => privacy::audit_json(&workspace, &query).await?,
        Format::Pdf => privacy::audit_pdf(&workspace, &query, "en").await?,
    };
    write_whole(&arguments.out, &bytes)?;
    let path = arguments.out.display().to_string();
    Outcome::new(&json!({"path": path, "bytes": bytes.len()}), path)
}
