//! `oki export`.

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use okicrm_core::Result;
use okicrm_core::exporting::{self, ExportFormat};
use serde_json::json;

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

/// Exports.
pub async fn run(arguments: Arguments, session: &Session) -> Result<Outcome> {
    let workspace = session.read().await?;
    let format = match arguments.format {
        Format::Json => ExportFormat::Json,
        Format::Csv => ExportFormat::Csv,
        Format::Vcard => ExportFormat::Vcard,
    };
    let files = exporting::export(&workspace, format, &arguments.kind, &arguments.out).await;
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
