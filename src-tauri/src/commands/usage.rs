//! Usage figures of the person at this computer. They lie outside the workspace and answer in
//! every phase; nothing is counted before the notice is answered.

use okicrm_core::error::Result;
use okicrm_core::telemetry::{self, Report, Screen, Status, WeekFigures};

use crate::contract::commands;
use crate::state::Shell;

commands! {
    frame {
        /// The switch as it stands, and why.
        usage_status() -> Status => status;
        /// Answers the notice or moves the switch; off deletes what was counted.
        answer_usage(on: bool) -> Status => answer;
        /// Counts a visit to a screen, if figures are recorded.
        count_screen(screen: Screen) => count;
        /// The counted weeks, oldest first.
        usage_figures() -> Vec<WeekFigures> => show;
        /// The next report exactly as it would leave; nothing while figures are not recorded.
        usage_preview() -> Option<Report> => preview;
        /// Deletes what was counted; the switch stays.
        delete_usage() => delete;
    }
}

async fn status(shell: &Shell) -> Result<Status> {
    Ok(telemetry::status(shell.usage()))
}

async fn answer(shell: &Shell, on: bool) -> Result<Status> {
    let status = telemetry::answer(shell.usage(), on)?;
    shell.announce(&[okicrm_core::change::Topic::Telemetry]);
    Ok(status)
}

async fn count(shell: &Shell, screen: Screen) -> Result<()> {
    telemetry::count(shell.usage(), shell.clock(), screen)
}

async fn show(shell: &Shell) -> Result<Vec<WeekFigures>> {
    Ok(telemetry::show(shell.usage()))
}

async fn preview(shell: &Shell) -> Result<Option<Report>> {
    Ok(telemetry::preview(shell.usage(), shell.clock()))
}

async fn delete(shell: &Shell) -> Result<()> {
    telemetry::delete(shell.usage())?;
    shell.announce(&[okicrm_core::change::Topic::Telemetry]);
    Ok(())
}
