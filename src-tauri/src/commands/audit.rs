//! The change log: looking through it, checking it, letting it out.

use okicrm_core::change::{self, AuditChoices, AuditPage, AuditQuery};
use okicrm_core::error::Result;
use okicrm_core::privacy;
use okicrm_core::workspace::write_whole;
use serde::Deserialize;
use ts_rs::TS;

use crate::automatic::LogCheck;
use crate::contract::commands;
use crate::native::Question;
use crate::state::Shell;

commands! {
    workspace {
        /// A page of the change log.
        audit(&query: AuditQuery) -> AuditPage => change::audit;
        /// What the change log can be filtered by.
        audit_choices() -> AuditChoices => change::audit_choices;
    }
    desk {
        /// What the last look through the change log found; nothing before the first.
        log_check() -> Option<LogCheck> => last_check;
        /// Looks through the whole change log now.
        check_log() -> LogCheck => check;
        /// Asks where, and writes what fits the query there; its path, or nothing.
        save_audit(query: AuditQuery, format: AuditFormat) -> Option<String> => save;
        /// Prints what fits the query.
        print_audit(query: AuditQuery) => print;
    }
}

/// How the change log is written.
#[derive(Clone, Copy, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum AuditFormat {
    /// For a spreadsheet.
    Csv,
    /// For a program, with every entry sealed as it is stored.
    Json,
    /// For paper.
    Pdf,
}

async fn last_check(shell: &Shell) -> Result<Option<LogCheck>> {
    Ok(shell.automatic().log_check())
}

async fn check(shell: &Shell) -> Result<LogCheck> {
    let job = shell.begin_job("shell-job-check-log", false);
    let checked = shell.check_log().await;
    drop(job);
    checked
}

async fn save(shell: &Shell, query: AuditQuery, format: AuditFormat) -> Result<Option<String>> {
    let workspace = shell.workspace()?;
    let (kind, endings): (&str, &'static [&'static str]) = match format {
        AuditFormat::Csv => ("table", &["csv"]),
        AuditFormat::Json => ("json", &["json"]),
        AuditFormat::Pdf => ("pdf", &["pdf"]),
    };
    let day = shell.clock().today();
    let ending = endings.first().copied().unwrap_or_default();
    let question = Question::about(shell, kind, endings);
    let named = question.named(format!("okicrm-changes-{day}.{ending}"));
    let Some(path) = shell.ask_to_save(named).await else {
        return Ok(None);
    };
    let language = shell.appearance().language();
    let bytes = match format {
        AuditFormat::Csv => privacy::audit_csv(&workspace, &query, &language)
            .await?
            .into_bytes(),
        AuditFormat::Json => privacy::audit_json(&workspace, &query).await?,
        AuditFormat::Pdf => privacy::audit_pdf(&workspace, &query, &language).await?,
    };
    write_whole(&path, &bytes)?;
    Ok(Some(path.display().to_string()))
}

async fn print(shell: &Shell, query: AuditQuery) -> Result<()> {
    let workspace = shell.workspace()?;
    privacy::print_audit(&workspace, &query, &shell.appearance().language()).await
}
