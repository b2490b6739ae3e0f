//! `oki export`.

use std::io::IsTerminal as _;
use std::path::PathBuf;

use clap::{Args, ValueEnum};
use okicrm_core::Result;
use okicrm_core::exporting::{self, ExportFormat, ExportedFile};
use okicrm_core::importing::progress::{Progress, Watch};
use okicrm_core::workspace::Workspace;
use serde_json::json;

use crate::commands::import::show_progress;
use crate::outcome::{Outcome, table};
use crate::session::Session;

/// What to export, and where to.
#[derive(Args)]
pub struct Arguments {
    /// One JSON document, one CSV file per kind, or the contacts as vCards.
    #[arg(long, value_enum)]
    format: Format,
    /// The file to write; for CSV, the folder.
    #[arg(long, value_name = "PATH")]
    out: PathBuf,
    /// Which kinds; everything where none is named.
    #[arg(long, value_name = "KIND")]
    kind: Vec<String>,
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    Json,
    Csv,
    Vcard,
}

async fn write(
    workspace: &Workspace,
    format: ExportFormat,
    arguments: &Arguments,
    is_recorded: bool,
) -> Result<Vec<ExportedFile>> {
    let tell = |progress: Progress| show_progress(progress);
    let watch = Watch {
        tell: std::io::stderr().is_terminal().then_some(&tell as _),
        stop: None,
    };
    let files =
        exporting::export(workspace, format, &arguments.kind, &arguments.out, &watch).await?;
    if is_recorded {
        exporting::record(workspace, format, &files).await?;
    }
    Ok(files)
}

/// Exports.
pub async fn run(arguments: Arguments, session: &Session) -> Result<Outcome> {
    // Writing is only for the record of the export: beside an open window it is left out.
    let (workspace, is_recorded) = match session.write().await {
        Ok(workspace) => (workspace, true),
        Err(busy) if busy.code() == "workspace-busy" => (session.read().await?, false),
        Err(error) => return Err(error),
    };
    let format = match arguments.format {
        Format::Json => ExportFormat::Json,
        Format::Csv => ExportFormat::Csv,
        Format::Vcard => ExportFormat::Vcard,
    };
    let files = write(&workspace, format, &arguments, is_recorded).await;
    workspace.close().await;
    let files = files?;
    let rows: Vec<Vec<String>> = files
        .iter()
        .map(|file| {
            vec![
                file.path.clone(),
                file.kind.clone(),
                file.records.to_string(),
                file.bytes.to_string(),
            ]
        })
        .collect();
    let text = table(&["File", "Kind", "Records", "Bytes"], &rows);
    Outcome::new(&json!({"files": files}), text)
}
