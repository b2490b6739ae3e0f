//! Files of contacts, and exports that come back: look first, then take, then take back.

use std::collections::BTreeMap;

use okicrm_core::backup::{self, Reason};
use okicrm_core::error::Result;
use okicrm_core::exporting;
use okicrm_core::importing::model::{
    ImportPreview, ImportReport, ImportUndone, OnMatch, PastImport, PastRow,
};
use okicrm_core::importing::progress::{Progress, Watch};
use okicrm_core::importing::reader::ReadingChoices;
use okicrm_core::importing::source::Source;
use okicrm_core::importing::{self, ImportOptions};

use crate::contract::commands;
use crate::files::{ChosenFile, IMPORTABLE};
use crate::jobs::RunningJob;
use crate::native::Question;
use crate::state::Shell;

commands! {
    desk {
        /// Asks for a file of contacts or an export; nothing when she thinks better of it.
        choose_import() -> Option<ChosenFile> => choose;
        /// Whether a chosen file is an export of OkiCRM, which comes back whole.
        is_export(file: String) -> bool => is_export_file;
        /// What an import would do; nothing is changed.
        preview_import(file: String, choices: ReadingChoices, on_match: OnMatch) -> ImportPreview => preview;
        /// Imports a file of contacts: one action, undone as one.
        run_import(file: String, choices: ReadingChoices, on_match: OnMatch) -> ImportReport => run;
        /// Brings an export back into this empty workspace; answers with records by kind.
        bring_back(file: String) -> BTreeMap<String, u64> => bring_back_file;
    }
    workspace {
        /// Takes an import back: what it made goes, what it changed is as before.
        undo_import(&id: String) -> ImportUndone => importing::undo;
        /// The imports of the past, the newest first.
        past_imports() -> Vec<PastImport> => importing::list;
        /// The rows that a past import left or could not take, each with its reason.
        import_rows_left(&id: String) -> Vec<PastRow> => importing::rows_left;
    }
}

async fn choose(shell: &Shell) -> Result<Option<ChosenFile>> {
    let question = Question::about(shell, "contacts", IMPORTABLE);
    match shell.ask_to_open(question).await {
        Some(path) => Ok(Some(shell.files().remember(&path)?)),
        None => Ok(None),
    }
}

async fn is_export_file(shell: &Shell, file: String) -> Result<bool> {
    exporting::is_export(&Source::Path(shell.files().path(&file)?))
}

async fn preview(
    shell: &Shell,
    file: String,
    choices: ReadingChoices,
    on_match: OnMatch,
) -> Result<ImportPreview> {
    let (workspace, source) = (shell.workspace()?, Source::Path(shell.files().path(&file)?));
    let job = shell.begin_job("shell-job-preview", true);
    let tell = |progress| report(&job, progress);
    importing::preview(
        &workspace,
        &source,
        options(&choices, on_match),
        &watch(&job, &tell),
    )
    .await
}

async fn run(
    shell: &Shell,
    file: String,
    choices: ReadingChoices,
    on_match: OnMatch,
) -> Result<ImportReport> {
    let (workspace, source) = (shell.workspace()?, Source::Path(shell.files().path(&file)?));
    let job = shell.begin_job("shell-job-import", true);
    let before = backup::Watch {
        tell: None,
        stop: Some(job.stop()),
    };
    backup::create_watched(&workspace, Reason::BeforeImport, before).await?;
    let tell = |progress| report(&job, progress);
    importing::run(
        &workspace,
        &source,
        options(&choices, on_match),
        &watch(&job, &tell),
    )
    .await
}

async fn bring_back_file(shell: &Shell, file: String) -> Result<BTreeMap<String, u64>> {
    let (workspace, source) = (shell.workspace()?, Source::Path(shell.files().path(&file)?));
    let job = shell.begin_job("shell-job-import", true);
    let tell = |progress| report(&job, progress);
    exporting::bring_back(&workspace, &source, &watch(&job, &tell)).await
}

fn options(choices: &ReadingChoices, on_match: OnMatch) -> ImportOptions<'_> {
    ImportOptions {
        choices: Some(choices),
        on_match,
        name: None,
    }
}

fn watch<'a>(job: &'a RunningJob, tell: &'a (dyn Fn(Progress) + Sync)) -> Watch<'a> {
    Watch {
        tell: Some(tell),
        stop: Some(job.stop()),
    }
}

/// Rows are counted; how many there are follows from the part of the file that was read.
fn report(job: &RunningJob, progress: Progress) {
    job.report(progress.rows, progress.rows_in_all().unwrap_or(0));
}
