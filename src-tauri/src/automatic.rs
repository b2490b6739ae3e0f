//! What is done by itself while a workspace is open: backups, the trash, what has outlived its time.

use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};

use okicrm_core::backup::{self, Watch};
use okicrm_core::change::{self, ChainReport, Topic};
use okicrm_core::error::{AppError, Result};
use okicrm_core::privacy::{self, discovery, retention};
use okicrm_core::startup;
use okicrm_core::workspace::Workspace;
use serde::Serialize;
use ts_rs::TS;

use crate::state::{Shell, lock};

const MEGABYTE: u64 = 1_000_000;

/// How automatic work stands.
#[derive(Debug, Default)]
pub(crate) struct Automatic {
    /// Set while the workspace closes, so that it need not wait for the end of a backup.
    stop: AtomicBool,
    /// One piece of work at a time.
    working: tokio::sync::Mutex<()>,
    /// One look through the pages at a time, beside other work.
    looking: tokio::sync::Mutex<()>,
    /// Why the last backup that was made by itself did not succeed.
    trouble: Mutex<Option<AppError>>,
    /// What the last look through the change log found.
    log_check: Mutex<Option<LogCheck>>,
}

/// What a look through the change log found.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LogCheck {
    /// When it was looked through, ISO 8601.
    pub at: String,
    /// What was found.
    pub report: ChainReport,
}

impl Automatic {
    /// Lets work end soon, because the workspace closes.
    pub(crate) fn end(&self) {
        self.stop.store(true, Ordering::Relaxed);
        *lock(&self.trouble) = None;
        *lock(&self.log_check) = None;
    }

    /// What the last look through the change log found; nothing before the first.
    pub(crate) fn log_check(&self) -> Option<LogCheck> {
        lock(&self.log_check).clone()
    }

    /// Why the last automatic backup did not succeed; nothing when it did.
    pub(crate) fn trouble(&self) -> Option<AppError> {
        lock(&self.trouble).clone()
    }

    fn watch(&self) -> Watch<'_> {
        Watch {
            tell: None,
            stop: Some(&self.stop),
        }
    }
}

impl Shell {
    /// Clears what an interruption left in a workspace that was just opened, before anybody works
    /// in it.
    pub(crate) async fn clear_left_over(&self, workspace: &Workspace) {
        self.automatic().stop.store(false, Ordering::Relaxed);
        if let Err(error) = startup::clear(workspace).await {
            error.report();
        }
    }

    /// Begins to work by itself in the workspace that is open now.
    pub(crate) fn begin_automatic(&self) {
        let shell = self.clone();
        tokio::spawn(async move {
            shell.work_of_the_hour().await;
            if let Err(error) = shell.check_log().await {
                error.report();
            }
            // What an earlier run began and did not end.
            shell.look_for_erased().await;
        });
    }

    /// Begins to look through the pages of the file for what was erased, so that the certificates are
    /// completed.
    pub(crate) fn begin_look(&self) {
        let shell = self.clone();
        tokio::spawn(async move { shell.look_for_erased().await });
    }

    async fn look_for_erased(&self) {
        let looking = self.automatic().looking.lock().await;
        let Ok(workspace) = self.workspace() else {
            return;
        };
        if !matches!(privacy::waiting_for_look(&workspace).await, Ok(1..)) {
            return;
        }
        let job = self.begin_job("shell-job-erasure-look", true);
        let tell = |done: u64, total: u64| {
            if self.automatic().stop.load(Ordering::Relaxed) {
                job.stop().store(true, Ordering::Relaxed);
            }
            job.report(done / MEGABYTE, (total / MEGABYTE).max(1));
        };
        let watch = Watch {
            tell: Some(&tell),
            stop: Some(job.stop()),
        };
        let looked = privacy::look_through(&workspace, watch).await;
        drop(job);
        drop(looking);
        match looked {
            // It is taken up again at the next start, or when somebody wants it.
            Err(error) if error.code() == "erasure-look-stopped" => {}
            Err(error) => drop(error.report()),
            Ok(_) => {}
        }
    }

    /// Looks through the whole change log, and keeps what was found.
    pub(crate) async fn check_log(&self) -> Result<LogCheck> {
        let workspace = self.workspace()?;
        let report = change::verify(&workspace).await?;
        let check = LogCheck {
            at: format!("{:.3}", self.clock().now()),
            report,
        };
        *lock(&self.automatic().log_check) = Some(check.clone());
        self.announce(&[Topic::Privacy]);
        Ok(check)
    }

    /// What each hour of work brings.
    pub(crate) async fn work_of_the_hour(&self) {
        let Ok(working) = self.automatic().working.try_lock() else {
            return;
        };
        if let Ok(workspace) = self.workspace() {
            if let Err(error) = retention::run_if_due(&workspace).await {
                error.report();
            }
            // So that nobody who looks for a person waits for files to be read.
            if let Err(error) = discovery::bring_up(&workspace).await {
                error.report();
            }
            let done = startup::hourly(&workspace, self.automatic().watch()).await;
            self.note(done.map(|_| ()));
        }
        drop(working);
    }

    /// Makes a backup if an hour of work has passed since the last.
    pub(crate) async fn back_up_if_due(&self) {
        let Ok(working) = self.automatic().working.try_lock() else {
            return;
        };
        if let Ok(workspace) = self.workspace() {
            let made = backup::if_due(&workspace, self.automatic().watch()).await;
            self.note(made.map(|_| ()));
        }
        drop(working);
    }

    /// Keeps why automatic work did not succeed, for the status bar. It is tried again.
    fn note(&self, done: Result<()>) {
        let trouble = match done {
            Err(error) if error.code() == "backup-stopped" => return,
            Err(error) => Some(error.report()),
            Ok(()) => None,
        };
        let mut place = lock(&self.automatic().trouble);
        let same =
            place.as_ref().map(|error| &error.code) == trouble.as_ref().map(|error| &error.code);
        *place = trouble;
        drop(place);
        if !same {
            self.announce(&[Topic::Shell, Topic::Backups]);
        }
    }
}
