//! `oki telemetry …`: the usage figures of the person at this computer.

use clap::Subcommand;
use okicrm_core::Result;
use okicrm_core::telemetry::{self, Reason, State, Status, UsageFolder};
use okicrm_core::workspace::Clock;
use serde_json::json;

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
}

pub fn run(command: Command) -> Result<Outcome> {
    let folder = UsageFolder::standard()?;
    match command {
        Command::Status => status(&telemetry::status(&folder)),
        Command::On => status(&telemetry::answer(&folder, true)?),
        Command::Off => status(&telemetry::answer(&folder, false)?),
        Command::Show => show(&folder),
        Command::Preview => preview(&folder),
    }
}

fn status(status: &Status) -> Result<Outcome> {
    let text = match status.state {
        State::Undecided => "Nothing is recorded: the notice was not answered.".to_owned(),
        State::On => {
            "Figures are recorded on this computer. No endpoint: nothing is sent.".to_owned()
        }
        State::Off => format!("Nothing is recorded: {}.", why(status)),
    };
    Outcome::new(status, text)
}

fn why(status: &Status) -> &'static str {
    match status.reason {
        Reason::NoticeUnanswered => "the notice was not answered",
        Reason::Choice => "it is switched off",
        Reason::DoNotTrack => "the variable DO_NOT_TRACK says no",
        Reason::ManagedPolicy => "whoever manages this computer says no",
        Reason::Unreadable => "the switch could not be read, which means off",
    }
}

fn show(folder: &UsageFolder) -> Result<Outcome> {
    let weeks = telemetry::show(folder);
    let rows: Vec<Vec<String>> = weeks
        .iter()
        .flat_map(|week| {
            week.screens.iter().map(|(screen, visits)| {
                vec![week.week.clone(), format!("{screen:?}"), visits.to_string()]
            })
        })
        .collect();
    let text = table(&["Week", "Screen", "Visits"], &rows);
    Outcome::new(&json!({"weeks": weeks}), text)
}

fn preview(folder: &UsageFolder) -> Result<Outcome> {
    let report = telemetry::preview(folder, &Clock::system());
    let text = match &report {
        Some(report) => serde_json::to_string_pretty(report)?,
        None => "Nothing would be sent: no figures are recorded.".to_owned(),
    };
    Outcome::new(&report, text)
}
