//! `oki`: OkiCRM's core from a terminal, for the person who looks after the business's computer.
//!
//! A public interface, described by `oki --help`. With `--json`
//! there is one JSON document on standard output, or one error document on standard error.

mod broken;
mod commands;
mod outcome;
mod session;

use std::collections::BTreeMap;
use std::process::ExitCode;

use clap::Parser;
use okicrm_core::crashes::CrashFolder;
use okicrm_core::telemetry::{self, Event, Feature, UsageFolder};
use okicrm_core::workspace::Clock;

use crate::commands::Command;
use crate::outcome::Outcome;
use crate::session::Session;

/// Values are made in one thread and freed in another, SQLite's: the system's allocators are slow at that.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// The CRM a small business keeps on its own computer, from a terminal.
#[derive(Parser)]
#[command(name = "oki", version, about)]
struct Arguments {
    /// The workspace's folder; the application's own where none is named.
    #[arg(long, global = true, value_name = "DIR")]
    workspace: Option<std::path::PathBuf>,
    /// Answer with one JSON document.
    #[arg(long, global = true)]
    json: bool,
    /// A file whose first line is the passphrase; `-` for standard input.
    #[arg(long, global = true, value_name = "FILE")]
    passphrase_file: Option<std::path::PathBuf>,
    #[command(subcommand)]
    command: Command,
}

#[tokio::main]
async fn main() -> ExitCode {
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(usage) => return outcome::print_usage(&usage, asks_for_json()),
    };
    let is_counted = !matches!(arguments.command, Command::Telemetry(_));
    let feature = arguments.command.feature();
    let session = Session::new(arguments.workspace, arguments.passphrase_file);
    let result = match session {
        Ok(session) => {
            broken::report_panics(CrashFolder::beside(session.folder()));
            commands::run(arguments.command, &session).await
        }
        Err(error) => Err(error),
    };
    okicrm_core::db::all_closed().await;
    if is_counted {
        count(feature, result.as_ref().err());
    }
    match result {
        Ok(done) => outcome::print(&done, arguments.json),
        Err(error) => outcome::print_error(error.report(), arguments.json),
    }
}

/// Counts that somebody worked from the terminal, with what she did for a person's rights, or the kind of
/// error she met, where figures are recorded. A figure that cannot be written is no reason to disturb a
/// script.
fn count(feature: Option<Feature>, error: Option<&okicrm_core::Error>) {
    let events: BTreeMap<Event, u32> = match error {
        Some(error) => [Event::Met(error.kind().into())]
            .map(|event| (event, 1))
            .into(),
        None => [Some(Feature::Terminal), feature]
            .into_iter()
            .flatten()
            .map(|feature| (Event::Used(feature), 1))
            .collect(),
    };
    if let Ok(folder) = UsageFolder::standard() {
        telemetry::count_all(&folder, &Clock::system(), &events, None).ok();
    }
}

/// Arguments that are no right ones are not parsed, so this one is looked for by itself.
fn asks_for_json() -> bool {
    std::env::args_os()
        .skip(1)
        .take_while(|argument| argument != "--")
        .any(|argument| argument == "--json")
}
