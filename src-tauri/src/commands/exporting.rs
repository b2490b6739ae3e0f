//! The way out: everything as JSON, CSV or vCards.

use std::path::PathBuf;

use okicrm_core::consent::{MailingCount, MailingRule};
use okicrm_core::contacts::ContactSelection;
use okicrm_core::error::Result;
use okicrm_core::exporting::{
    self, ContactsFormat, ExportFormat, ExportedFile, MailingExport, PastExport,
};
use okicrm_core::importing::progress::{Progress, Watch};
use okicrm_core::telemetry::{Event, Feature};
use okicrm_core::workspace::write_whole;

use crate::contract::commands;
use crate::native::Question;
use crate::state::Shell;

commands! {
    desk {
        /// Asks where, and writes everything there; nothing when she thinks better of it.
        export_everything(format: ExportFormat) -> Option<Vec<ExportedFile>> => export;
        /// Asks where, and writes the contacts of a selection there; nothing when she thinks better of it.
        export_contacts(selection: ContactSelection, format: ContactsFormat) -> Option<ExportedFile> => export_selected;
        /// Asks where, and writes the list for a mailing there; nothing when she thinks better of it.
        export_for_mailing(selection: ContactSelection, rule: MailingRule) -> Option<MailingExport> => export_mailing;
        /// Writes the schema of the export as JSON where the person says; its path, or nothing.
        save_export_schema() -> Option<String> => save_schema;
    }
    workspace {
        /// What was exported before, the newest first.
        past_exports() -> Vec<PastExport> => exporting::list;
        /// Who of a selection would be written to, and who is left out and why.
        preview_mailing(selection: ContactSelection, &rule: MailingRule) -> MailingCount => exporting::preview_mailing;
    }
}

async fn save_schema(shell: &Shell) -> Result<Option<String>> {
    let question = Question::about(shell, "json", &["json"]).named("okicrm-export.schema.json");
    let Some(path) = shell.ask_to_save(question).await else {
        return Ok(None);
    };
    let schema = serde_json::to_vec_pretty(&exporting::export_schema())?;
    write_whole(&path, &schema)?;
    Ok(Some(path.display().to_string()))
}

async fn export(shell: &Shell, format: ExportFormat) -> Result<Option<Vec<ExportedFile>>> {
    let workspace = shell.workspace()?;
    let Some(path) = ask_for_export(shell, format).await else {
        return Ok(None);
    };
    let job = shell.begin_job("shell-job-export", true);
    let tell = |progress: Progress| {
        job.report(progress.rows, progress.rows_in_all().unwrap_or(0));
    };
    let watch = Watch {
        tell: Some(&tell),
        stop: Some(job.stop()),
    };
    let files = exporting::export(&workspace, format, &[], &path, &watch).await?;
    exporting::record(&workspace, format, &files).await?;
    shell.note_event(Event::Used(Feature::Exported));
    Ok(Some(files))
}

async fn export_selected(
    shell: &Shell,
    selection: ContactSelection,
    format: ContactsFormat,
) -> Result<Option<ExportedFile>> {
    let workspace = shell.workspace()?;
    let Some(path) = ask_for_contacts(shell, format).await else {
        return Ok(None);
    };
    let job = shell.begin_job("shell-job-export", true);
    let tell = |progress: Progress| {
        job.report(progress.rows, progress.rows_in_all().unwrap_or(0));
    };
    let watch = Watch {
        tell: Some(&tell),
        stop: Some(job.stop()),
    };
    let file = exporting::export_contacts(&workspace, selection, format, &path, &watch).await?;
    exporting::record(&workspace, format.into(), std::slice::from_ref(&file)).await?;
    shell.note_event(Event::Used(Feature::Exported));
    Ok(Some(file))
}

async fn export_mailing(
    shell: &Shell,
    selection: ContactSelection,
    rule: MailingRule,
) -> Result<Option<MailingExport>> {
    let workspace = shell.workspace()?;
    let Some(path) = ask_for_file(shell, "contacts", &["csv"]).await else {
        return Ok(None);
    };
    let job = shell.begin_job("shell-job-export", true);
    let tell = |progress: Progress| {
        job.report(progress.rows, progress.rows_in_all().unwrap_or(0));
    };
    let watch = Watch {
        tell: Some(&tell),
        stop: Some(job.stop()),
    };
    let made = exporting::export_for_mailing(&workspace, selection, &rule, &path, &watch).await?;
    let files = std::slice::from_ref(&made.file);
    exporting::record(&workspace, ExportFormat::Csv, files).await?;
    Ok(Some(made))
}

/// Asks where an export of everything goes.
pub(super) async fn ask_for_export(shell: &Shell, format: ExportFormat) -> Option<PathBuf> {
    match format {
        ExportFormat::Json => ask_for_file(shell, "json", &["json"]).await,
        ExportFormat::Vcard => ask_for_file(shell, "contacts", &["vcf"]).await,
        // One file per kind, in a folder of their own.
        ExportFormat::Csv => {
            let question = Question::about(shell, "contacts", &["csv"]);
            let folder = shell.ask_for_folder(question).await;
            folder.map(|folder| folder.join(format!("okicrm-{}", shell.clock().today())))
        }
    }
}

/// Asks where an export of contacts goes.
pub(super) async fn ask_for_contacts(shell: &Shell, format: ContactsFormat) -> Option<PathBuf> {
    match format {
        ContactsFormat::Csv => ask_for_file(shell, "contacts", &["csv"]).await,
        ContactsFormat::Vcard => ask_for_file(shell, "contacts", &["vcf"]).await,
    }
}

/// Asks where one file goes; its name begins as the day's.
async fn ask_for_file(
    shell: &Shell,
    kind: &str,
    endings: &'static [&'static str],
) -> Option<PathBuf> {
    let ending = endings.first()?;
    let name = format!("okicrm-{}.{ending}", shell.clock().today());
    let question = Question::about(shell, kind, endings).named(name);
    shell.ask_to_save(question).await
}
