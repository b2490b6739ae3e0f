//! `oki telemetry …`: the usage figures of the person at this computer.

use clap::Subcommand;
use okicrm_core::Result;
use okicrm_core::telemetry::registry::METRICS;
use okicrm_core::telemetry::{
    self, Outcome as ReportOutcome, Reason, SentReport, State, Status, UsageFolder, WeekFigures,
};
use okicrm_core::workspace::Clock;
use serde_json::{Value as Json, json};

use crate::outcome::{Outcome, table};

/// What to do with the usage figures.
#[derive(Subcommand)]
pub enum Command {
    /// Whether figures are recorded, and why.
    Status,
    /// Record figures.
    On,
    /// Record none, and delete what was recorded.
    Off,
    /// What was recorded.
    Show,
    /// The next report exactly as it would leave.
    Preview,
    /// The reports that left this computer, and what was answered.
    Sent,
    /// What is counted, what for, and until when.
    Metrics,
    /// Delete what was recorded and sent; the switch stays.
    Delete,
    /// Say where reports go.
    Receiver {
        /// An https address of an OpenTelemetry Collector; `none` for nowhere.
        address: String,
    },
}

pub fn run(command: Command) -> Result<Outcome> {
    let folder = UsageFolder::standard()?;
    match command {
        Command::Status => status(&telemetry::status(&folder)),
        Command::On => status(&telemetry::answer(&folder, true)?),
        Command::Off => status(&telemetry::answer(&folder, false)?),
        Command::Show => show(&folder),
        Command::Preview => preview(&folder),
        Command::Sent => sent(&folder),
        Command::Metrics => metrics(),
        Command::Delete => {
            telemetry::delete(&folder)?;
            Outcome::new(&json!({"deleted": true}), "Deleted.")
        }
        Command::Receiver { address } => {
            let address = (address != "none").then_some(address);
            status(&telemetry::send_to(&folder, address.as_deref())?)
        }
    }
}

fn status(status: &Status) -> Result<Outcome> {
    let goes = match &status.endpoint {
        Some(endpoint) => {
            format!("Reports go to {endpoint}, once it stands in the register of processors.")
        }
        None => "No endpoint: nothing is sent.".to_owned(),
    };
    let text = match status.state {
        State::Undecided => format!("Nothing is recorded: {}.", why(status)),
        State::On => format!("Figures are recorded on this computer. {goes}"),
        State::Off => format!("Nothing is recorded: {}.", why(status)),
    };
    Outcome::new(status, text)
}

fn why(status: &Status) -> &'static str {
    match status.reason {
        Reason::NoticeUnanswered => "the notice was not answered",
        Reason::NoticeGrown => "more is counted than when the notice was answered; answer it again",
        Reason::Choice => "it is switched off",
        Reason::DoNotTrack => "the variable DO_NOT_TRACK says no",
        Reason::ManagedPolicy => "whoever manages this computer says no",
        Reason::Unreadable => "the switch could not be read, which means off",
    }
}

fn show(folder: &UsageFolder) -> Result<Outcome> {
    let weeks = telemetry::show(folder);
    let rows: Vec<Vec<String>> = weeks.iter().flat_map(rows_of).collect();
    let text = table(&["Week", "What", "Which", "Times"], &rows);
    Outcome::new(&json!({"weeks": weeks}), text)
}

fn rows_of(figures: &WeekFigures) -> Vec<Vec<String>> {
    let week = figures.week.to_string();
    let row = |what: &str, which: String, times: u32| {
        vec![week.clone(), what.to_owned(), which, times.to_string()]
    };
    let screens = figures.screens.iter();
    let features = figures.features.iter();
    let errors = figures.errors.iter();
    let durations = figures.durations.iter().flat_map(|(operation, took)| {
        took.iter()
            .map(move |(took, times)| (format!("{} {}", operation.word(), took.word()), *times))
    });
    screens
        .map(|(screen, times)| row("opened", screen.word().to_owned(), *times))
        .chain(features.map(|(feature, times)| row("done", feature.word().to_owned(), *times)))
        .chain(durations.map(|(which, times)| row("took", which, times)))
        .chain(errors.map(|(trouble, times)| row("error", trouble.word().to_owned(), *times)))
        .collect()
}

/// The payload itself is the document, so that a program sees every byte.
fn preview(folder: &UsageFolder) -> Result<Outcome> {
    match telemetry::preview(folder, &Clock::system())? {
        Some(preview) => {
            let payload: Json = serde_json::from_str(&preview.body)?;
            Outcome::new(&payload, preview.body)
        }
        None => Outcome::new(
            &Json::Null,
            "Nothing would be sent: no figures are recorded.",
        ),
    }
}

fn sent(folder: &UsageFolder) -> Result<Outcome> {
    let sent = telemetry::sent(folder);
    let rows: Vec<Vec<String>> = sent
        .iter()
        .map(|report| {
            vec![
                report.week.to_string(),
                report.at.to_string(),
                report.endpoint.clone(),
                came_of(report),
            ]
        })
        .collect();
    let text = match rows.is_empty() {
        true => "No report left this computer.".to_owned(),
        false => table(&["Week", "When", "Where", "Answer"], &rows),
    };
    Outcome::new(&json!({"sent": sent}), text)
}

fn came_of(report: &SentReport) -> String {
    let outcome = match report.outcome {
        ReportOutcome::Taken => "taken",
        ReportOutcome::Refused => "not taken",
        ReportOutcome::Unreachable => "nobody answered",
        ReportOutcome::Untrusted => "its certificate is not to be trusted",
        ReportOutcome::TooLong => "it took too long",
        ReportOutcome::Broken => "what came is no answer",
    };
    let status = report.status.map(|status| format!(" ({status})"));
    format!("{outcome}{}", status.unwrap_or_default())
}

fn metrics() -> Result<Outcome> {
    let rows: Vec<Vec<String>> = METRICS
        .iter()
        .map(|metric| {
            vec![
                metric.name.to_owned(),
                metric.since.to_owned(),
                metric.expires.to_string(),
                metric.buckets.join(", "),
                metric.purpose.to_owned(),
            ]
        })
        .collect();
    let text = table(&["Name", "Since", "Until", "Ranges", "What for"], &rows);
    Outcome::new(&json!({"metrics": METRICS}), text)
}
