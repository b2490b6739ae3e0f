//! What the window stands before: no workspace yet, a locked one, an open one, or one that cannot
//! be opened, and why.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError, RwLock};

use okicrm_core::change::Topic;
use okicrm_core::error::{AppError, Error, ErrorKind, Result};
use okicrm_core::keys::Keychain;
use okicrm_core::telemetry::UsageFolder;
use okicrm_core::workspace::{Clock, Folder, Workspace, WorkspaceRefusal};
use serde::Serialize;
use tokio::sync::{oneshot, watch};
use ts_rs::TS;

use crate::apart::ApartKeychain;
use crate::appearance::AppearanceFile;
use crate::automatic::Automatic;
use crate::files::{ChosenFiles, FileRefusal};
use crate::jobs::{Jobs, RunningJob};
use crate::locking::Activity;
use crate::native::{Native, Question};
use crate::usage::Noted;

/// Where the shell stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Phase {
    /// There is no workspace: the first run makes one.
    FirstRun,
    /// There is one, and its key is not known.
    Locked,
    /// It is open.
    Open,
    /// A backup takes its place.
    Restoring,
    /// It cannot be opened.
    Problem,
}

/// As [`Phase`], with what belongs to it.
#[derive(Clone, Debug)]
pub(crate) enum Standing {
    FirstRun,
    Locked,
    Open(Workspace),
    Restoring,
    Problem(AppError),
}

impl Standing {
    pub(crate) fn phase(&self) -> Phase {
        match self {
            Self::FirstRun => Phase::FirstRun,
            Self::Locked => Phase::Locked,
            Self::Open(_) => Phase::Open,
            Self::Restoring => Phase::Restoring,
            Self::Problem(_) => Phase::Problem,
        }
    }

    /// What follows when opening did not succeed.
    pub(crate) fn after(error: Error) -> Self {
        match error.kind() {
            ErrorKind::Locked => Self::Locked,
            _ => Self::Problem(error.report()),
        }
    }
}

/// Sends events to the window. The window's own in the application, a list in tests.
pub type Announce = Box<dyn Fn(&[Topic]) + Send + Sync>;

/// The shell's state, shared by all commands.
#[derive(Clone)]
pub struct Shell(Arc<Inner>);

struct Inner {
    folder: Folder,
    clock: Clock,
    keychain: Arc<dyn Keychain>,
    appearance: AppearanceFile,
    usage: UsageFolder,
    noted: Noted,
    standing: RwLock<Standing>,
    /// Set once the first look at the folder is done, so that the window never shows a wrong phase.
    looked: watch::Sender<bool>,
    /// Held while the workspace is being opened or closed.
    turning: tokio::sync::Mutex<()>,
    announce: Mutex<Option<Announce>>,
    native: OnceLock<Box<dyn Native>>,
    files: ChosenFiles,
    activity: Activity,
    jobs: Jobs,
    automatic: Automatic,
}

impl Shell {
    /// A shell before its workspace's folder; nothing is opened yet.
    pub fn new(
        folder: Folder,
        clock: Clock,
        keychain: Arc<dyn Keychain>,
        appearance: AppearanceFile,
        usage: UsageFolder,
    ) -> Self {
        Self(Arc::new(Inner {
            folder,
            clock,
            keychain: Arc::new(ApartKeychain::new(keychain)),
            appearance,
            usage,
            noted: Noted::default(),
            standing: RwLock::new(Standing::Locked),
            looked: watch::Sender::new(false),
            turning: tokio::sync::Mutex::new(()),
            announce: Mutex::new(None),
            native: OnceLock::new(),
            files: ChosenFiles::default(),
            activity: Activity::default(),
            jobs: Jobs::default(),
            automatic: Automatic::default(),
        }))
    }

    /// The open workspace.
    ///
    /// # Errors
    /// `workspace-locked` in every other phase.
    pub fn workspace(&self) -> Result<Workspace> {
        match &*self.standing() {
            Standing::Open(workspace) => Ok(workspace.clone()),
            _ => Err(WorkspaceRefusal::Locked.into()),
        }
    }

    /// Waits for the first look at the folder, then tells where the shell stands.
    pub(crate) async fn settled(&self) -> Standing {
        let mut looked = self.0.looked.subscribe();
        // An error means that the shell is gone, and then nobody reads the answer.
        looked.wait_for(|looked| *looked).await.ok();
        self.standing().clone()
    }

    /// Where the shell stands.
    pub(crate) fn standing(&self) -> std::sync::RwLockReadGuard<'_, Standing> {
        self.0
            .standing
            .read()
            .unwrap_or_else(PoisonError::into_inner)
    }

    /// Moves to another phase and tells the window; answers with where the shell stood.
    pub(crate) fn stand(&self, standing: Standing) -> Standing {
        tracing::info!(phase = ?standing.phase(), "phase");
        let before = self.put(standing);
        self.0.looked.send_replace(true);
        self.announce(&[Topic::Shell]);
        before
    }

    /// As [`Self::stand`], for a moment that the window need not hear of.
    pub(crate) fn put(&self, standing: Standing) -> Standing {
        let mut place = self
            .0
            .standing
            .write()
            .unwrap_or_else(PoisonError::into_inner);
        std::mem::replace(&mut *place, standing)
    }

    /// Tells the window which queries to read again.
    pub fn announce(&self, topics: &[Topic]) {
        if let Some(announce) = &*lock(&self.0.announce) {
            announce(topics);
        }
    }

    /// Says how the window is told.
    pub fn announce_with(&self, announce: Announce) {
        *lock(&self.0.announce) = Some(announce);
    }

    /// One opening or closing at a time.
    pub(crate) async fn turn(&self) -> tokio::sync::MutexGuard<'_, ()> {
        self.0.turning.lock().await
    }

    /// The workspace's folder.
    pub fn folder(&self) -> &Folder {
        &self.0.folder
    }

    /// The clock.
    pub fn clock(&self) -> &Clock {
        &self.0.clock
    }

    /// The keychain.
    pub(crate) fn keychain(&self) -> Arc<dyn Keychain> {
        Arc::clone(&self.0.keychain)
    }

    /// The keychain, borrowed.
    pub(crate) fn keychain_ref(&self) -> &dyn Keychain {
        &*self.0.keychain
    }

    /// How the window looks.
    pub fn appearance(&self) -> &AppearanceFile {
        &self.0.appearance
    }

    /// The usage figures' folder.
    pub fn usage(&self) -> &UsageFolder {
        &self.0.usage
    }

    /// What was noted of how it is used.
    pub(crate) fn noted(&self) -> &Noted {
        &self.0.noted
    }

    /// The files that were chosen in this window.
    pub fn files(&self) -> &ChosenFiles {
        &self.0.files
    }

    /// When the person last did something.
    pub(crate) fn activity(&self) -> &Activity {
        &self.0.activity
    }

    /// Says through what dialogs are asked and files shown; the first word holds.
    pub fn act_through(&self, native: Box<dyn Native>) {
        self.0.native.set(native).ok();
    }

    /// Asks for a file to open; nothing when the person thinks better of it.
    pub(crate) async fn ask_to_open(&self, question: Question) -> Option<PathBuf> {
        self.ask(|native, answer| native.open(question, answer))
            .await
    }

    /// Asks where to save; nothing when the person thinks better of it.
    pub(crate) async fn ask_to_save(&self, question: Question) -> Option<PathBuf> {
        self.ask(|native, answer| native.save(question, answer))
            .await
    }

    /// Asks for a folder; nothing when the person thinks better of it.
    pub(crate) async fn ask_for_folder(&self, question: Question) -> Option<PathBuf> {
        self.ask(|native, answer| native.folder(question, answer))
            .await
    }

    async fn ask(
        &self,
        ask: impl FnOnce(&dyn Native, oneshot::Sender<Option<PathBuf>>),
    ) -> Option<PathBuf> {
        let (answer, answered) = oneshot::channel();
        ask(&**self.0.native.get()?, answer);
        // A dialog that went away without a word was not answered.
        answered.await.ok().flatten()
    }

    /// Shows a file with the program the system has for it.
    ///
    /// # Errors
    /// `file-no-program`.
    pub(crate) fn show(&self, path: &Path) -> Result<()> {
        let native = self.0.native.get().ok_or(FileRefusal::NoProgram)?;
        native.show(path)
    }

    /// Lets the person's mail program begin a letter.
    ///
    /// # Errors
    /// `file-no-program`.
    pub(crate) fn write_mail(&self, address: &str) -> Result<()> {
        let native = self.0.native.get().ok_or(FileRefusal::NoProgram)?;
        native.write_mail(address)
    }

    /// Removes the copies in `opened` that were made to be shown by the system's programs.
    pub(crate) fn clear_shown(&self) {
        // What a program still holds open goes the next time.
        self.folder().clear_opened().ok();
    }

    /// Begins long work, which the window shows in its tray.
    pub(crate) fn begin_job(&self, title: &'static str, cancellable: bool) -> RunningJob {
        let shell = self.clone();
        let tell = Box::new(move || shell.announce(&[Topic::Shell]));
        self.jobs().begin(title, cancellable, tell)
    }

    /// What is done by itself.
    pub(crate) fn automatic(&self) -> &Automatic {
        &self.0.automatic
    }

    /// Long work.
    pub fn jobs(&self) -> &Jobs {
        &self.0.jobs
    }
}

impl std::fmt::Debug for Shell {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter
            .debug_struct("Shell")
            .field("phase", &self.standing().phase())
            .finish_non_exhaustive()
    }
}

/// A lock whose holder panicked still guards a whole value here: each is replaced in one step.
pub(crate) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
