//! Usage figures of the person at this computer. They lie outside the workspace and answer in
//! every phase.

use okicrm_core::change::Topic;
use okicrm_core::error::Result;
use okicrm_core::telemetry::registry::{METRICS, Metric};
use okicrm_core::telemetry::{self, Event, Preview, Screen, SentReport, Status, WeekFigures};
use okicrm_core::workspace::write_whole;

use crate::contract::commands;
use crate::native::Question;
use crate::state::Shell;

commands! {
    frame {
        /// Whether figures are recorded, and why.
        usage_status() -> Status => status;
        /// Answers the notice or moves the switch; off deletes what was counted.
        answer_usage(on: bool) -> Status => answer;
        /// Counts a visit to a screen, if figures are recorded.
        count_screen(screen: Screen) => count;
        /// What is counted, since when, until when, and who answers for it.
        usage_metrics() -> Vec<Metric> => metrics;
        /// The counted weeks, oldest first.
        usage_figures() -> Vec<WeekFigures> => show;
        /// The next report exactly as it would leave; nothing while figures are not recorded.
        usage_preview() -> Option<Preview> => preview;
        /// The reports that left this computer or tried to, oldest first.
        usage_sent() -> Vec<SentReport> => sent;
        /// Says where reports go; nothing: nowhere.
        send_usage_to(endpoint: Option<String>) -> Status => send_to;
        /// Deletes what was counted and what was sent; the switch stays.
        delete_usage() => delete;
        /// Asks where, and writes all of it there as JSON; its path, or nothing.
        save_usage() -> Option<String> => save;
    }
}

async fn status(shell: &Shell) -> Result<Status> {
    Ok(telemetry::status(shell.usage()))
}

async fn answer(shell: &Shell, on: bool) -> Result<Status> {
    let status = telemetry::answer(shell.usage(), on)?;
    shell.look_at_usage_switch();
    shell.announce(&[Topic::Telemetry]);
    Ok(status)
}

async fn count(shell: &Shell, screen: Screen) -> Result<()> {
    shell.note_event(Event::Visited(screen));
    Ok(())
}

async fn metrics(_shell: &Shell) -> Result<Vec<Metric>> {
    Ok(METRICS.to_vec())
}

async fn show(shell: &Shell) -> Result<Vec<WeekFigures>> {
    shell.write_figures();
    Ok(telemetry::show(shell.usage()))
}

async fn preview(shell: &Shell) -> Result<Option<Preview>> {
    shell.write_figures();
    telemetry::preview(shell.usage(), shell.clock())
}

async fn sent(shell: &Shell) -> Result<Vec<SentReport>> {
    Ok(telemetry::sent(shell.usage()))
}

async fn send_to(shell: &Shell, endpoint: Option<String>) -> Result<Status> {
    let status = telemetry::send_to(shell.usage(), endpoint.as_deref())?;
    shell.announce(&[Topic::Telemetry]);
    Ok(status)
}

async fn delete(shell: &Shell) -> Result<()> {
    shell.forget_noted();
    telemetry::delete(shell.usage())?;
    shell.announce(&[Topic::Telemetry]);
    Ok(())
}

async fn save(shell: &Shell) -> Result<Option<String>> {
    let question = Question::about(shell, "json", &["json"]).named("okicrm-usage.json");
    let Some(path) = shell.ask_to_save(question).await else {
        return Ok(None);
    };
    shell.write_figures();
    let everything = serde_json::to_vec_pretty(&telemetry::everything(shell.usage()))?;
    write_whole(&path, &everything)?;
    Ok(Some(path.display().to_string()))
}
