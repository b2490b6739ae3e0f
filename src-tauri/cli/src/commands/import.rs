//! `oki import` and `oki import undo`.

use std::io::{IsTerminal as _, Write as _};
use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};
use okicrm_core::backup::{self, Reason};
use okicrm_core::exporting;
use okicrm_core::importing::columns::ColumnChoice;
use okicrm_core::importing::model::{ImportReport, OnMatch, RowProblem};
use okicrm_core::importing::progress::{Progress, Watch};
use okicrm_core::importing::reader::{PeopleFormat, ReadingChoices};
use okicrm_core::importing::source::Source;
use okicrm_core::importing::{self, ImportOptions};
use okicrm_core::{Error, Result};
use serde_json::json;

use crate::outcome::{Outcome, table};
use crate::session::Session;

/// What to import, and how.
#[derive(Args)]
#[command(args_conflicts_with_subcommands = true, arg_required_else_help = true)]
pub struct Arguments {
    #[command(subcommand)]
    undo: Option<Undo>,
    /// The file: CSV, vCards, or an export as JSON.
    file: Option<PathBuf>,
    /// What the file is.
    #[arg(long = "as", value_enum, default_value_t = Format::Auto)]
    format: Format,
    /// What its rows become.
    #[arg(long, value_enum, default_value_t = Kind::Contacts)]
    kind: Kind,
    /// Say what would happen, and change nothing.
    #[arg(long)]
    preview: bool,
    /// What to do with people who are there already.
    #[arg(long, value_enum, default_value_t = Match::Skip)]
    on_match: Match,
    /// A JSON file with a list of what columns hold: `[{"column": 0, "target": {"field": "email"}}]`.
    #[arg(long, value_name = "FILE")]
    mapping: Option<PathBuf>,
}

#[derive(Subcommand)]
enum Undo {
    /// Take an import back: what it made goes, what it changed is as before.
    Undo {
        /// The import's id.
        import: String,
    },
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    Auto,
    Json,
    Csv,
    Vcard,
}

#[derive(Clone, Copy, ValueEnum)]
enum Kind {
    Contacts,
}

#[derive(Clone, Copy, ValueEnum)]
enum Match {
    Skip,
    Update,
    Add,
}

/// Imports, or undoes an import.
pub async fn run(arguments: Arguments, session: &Session) -> Result<Outcome> {
    match (&arguments.undo, &arguments.file) {
        (Some(Undo::Undo { import }), _) => undo(import, session).await,
        (None, Some(file)) => import_file(&arguments, Source::Path(file.clone()), session).await,
        // clap shows the help before it comes to this.
        (None, None) => Outcome::new(&json!({}), ""),
    }
}

async fn undo(import: &str, session: &Session) -> Result<Outcome> {
    let workspace = session.write().await?;
    let undone = importing::undo(&workspace, import).await;
    workspace.close().await;
    let undone = undone?;
    let mut text = format!("{} removed, {} restored.", undone.removed, undone.restored);
    if !undone.kept.is_empty() {
        text.push_str(&format!(
            " {} changed since and kept:\n{}",
            undone.kept.len(),
            undone.kept.join("\n")
        ));
    }
    Outcome::new(&undone, text)
}

async fn import_file(arguments: &Arguments, source: Source, session: &Session) -> Result<Outcome> {
    let is_export = match arguments.format {
        Format::Json => true,
        Format::Auto => exporting::is_export(&source)?,
        Format::Csv | Format::Vcard => false,
    };
    let Kind::Contacts = arguments.kind;
    let choices = choices(arguments)?;
    let workspace = session.write().await?;
    let tell = |progress: Progress| show_progress(progress);
    let watch = Watch {
        tell: std::io::stderr().is_terminal().then_some(&tell as _),
        stop: None,
    };
    let done = if is_export {
        bring_back(&workspace, &source, arguments.preview, &watch).await
    } else {
        let options = ImportOptions {
            choices: Some(&choices),
            on_match: match arguments.on_match {
                Match::Skip => OnMatch::Skip,
                Match::Update => OnMatch::Update,
                Match::Add => OnMatch::Add,
            },
            ..ImportOptions::default()
        };
        people(&workspace, &source, options, arguments.preview, &watch).await
    };
    workspace.close().await;
    done
}

async fn bring_back(
    workspace: &okicrm_core::workspace::Workspace,
    source: &Source,
    preview: bool,
    watch: &Watch<'_>,
) -> Result<Outcome> {
    let counts = match preview {
        true => exporting::preview_bringing_back(workspace, source, watch).await?,
        false => exporting::bring_back(workspace, source, watch).await?,
    };
    let rows: u64 = counts.values().sum();
    let lines: Vec<Vec<String>> = counts
        .iter()
        .map(|(kind, count)| vec![kind.clone(), count.to_string()])
        .collect();
    let answer = json!({
        "importId": null, "source": source.file_name(), "encoding": "UTF-8", "delimiter": null,
        "rows": rows, "created": rows, "updated": 0, "skipped": [], "failed": [], "mapping": [],
        "kinds": counts,
    });
    Outcome::new(&answer, table(&["Kind", "Records"], &lines))
}

async fn people(
    workspace: &okicrm_core::workspace::Workspace,
    source: &Source,
    options: ImportOptions<'_>,
    preview: bool,
    watch: &Watch<'_>,
) -> Result<Outcome> {
    if !preview {
        backup::create(workspace, Reason::BeforeImport).await?;
        let report = importing::run(workspace, source, options, watch).await?;
        return Outcome::new(&report, sentences(&report));
    }
    let preview = importing::preview(workspace, source, options, watch).await?;
    let mut answer = serde_json::to_value(&preview.report)?;
    answer["differences"] = serde_json::to_value(&preview.differences)?;
    Outcome::new(&answer, sentences(&preview.report))
}

/// A mapping that cannot be read is the person's to mend, not a fault.
fn choices(arguments: &Arguments) -> Result<ReadingChoices> {
    let columns: Vec<ColumnChoice> = match &arguments.mapping {
        None => Vec::new(),
        Some(path) => serde_json::from_slice(&std::fs::read(path)?)
            .map_err(|_| Error::from(importing::model::ImportRefusal::MappingUnreadable))?,
    };
    let format = match arguments.format {
        Format::Csv => Some(PeopleFormat::Csv),
        Format::Vcard => Some(PeopleFormat::Vcard),
        Format::Auto | Format::Json => None,
    };
    Ok(ReadingChoices {
        format,
        columns,
        ..ReadingChoices::default()
    })
}

fn sentences(report: &ImportReport) -> String {
    let mut text = format!(
        "{} rows: {} created, {} updated, {} skipped, {} failed.",
        report.rows,
        report.created,
        report.updated,
        report.skipped.len(),
        report.failed.len()
    );
    if let Some(id) = &report.import_id {
        text.push_str(&format!("\nTo take it back: oki import undo {id}"));
    }
    let of = |what: &str, problems: &[RowProblem]| -> Vec<Vec<String>> {
        let rows = problems.iter();
        rows.map(|problem| {
            vec![
                problem.row.to_string(),
                what.to_owned(),
                problem.reason.code().to_owned(),
            ]
        })
        .collect()
    };
    let problems = [
        of("failed", &report.failed),
        of("skipped", &report.skipped),
        of("kept aside", &report.notices),
    ]
    .concat();
    if !problems.is_empty() {
        text.push('\n');
        text.push_str(&table(&["Row", "What", "Why"], &problems));
    }
    text
}

/// Says on the terminal how far a long work is.
pub fn show_progress(progress: Progress) {
    let mut out = std::io::stderr().lock();
    // A terminal that is gone needs no progress.
    let done = match progress.rows_in_all() {
        Some(all) => write!(out, "\r{} of {all} rows", progress.rows.min(all)),
        None => write!(out, "\r{} rows", progress.rows),
    };
    done.and_then(|()| out.flush()).ok();
}
