//! Opening and closing the workspace.
//!
//! The key is looked for apart from the threads that answer the window: deriving it takes a moment
//! on purpose, and a keychain may ask the person first.

use std::time::Duration;

use okicrm_core::backup;
use okicrm_core::change::Topic;
use okicrm_core::error::{ErrorKind, Result};
use okicrm_core::keys::Key;
use okicrm_core::privacy;
use okicrm_core::workspace::{self, Access, Manifest, Unlock, Workspace};

use crate::apart::apart;
use crate::state::{Shell, Standing};

/// What a person opens the workspace with.
#[derive(Clone)]
pub(crate) enum Given {
    /// Her passphrase.
    Passphrase(String),
    /// The printed code.
    RecoveryCode(String),
    /// Nothing: the keychain holds the key.
    Keychain,
}

/// How long a locked workspace may take to let go of its file, while commands end.
const LETTING_GO: Duration = Duration::from_secs(5);

impl Shell {
    /// The first look at the folder: opens the workspace where the keychain holds its key.
    pub async fn look(&self) {
        let turn = self.turn().await;
        self.clear_shown();
        let standing = match Manifest::read(self.folder()) {
            Err(error) if error.code() == "workspace-missing" => Standing::FirstRun,
            Err(error) => Standing::after(error),
            Ok(manifest) if !manifest.keychain => Standing::Locked,
            Ok(_) => match self.open(Given::Keychain).await {
                Ok(workspace) => self.watched(workspace),
                Err(error) => Standing::after(error),
            },
        };
        self.stand_and_work(standing).await;
        drop(turn);
    }

    /// Moves to another phase; where that is an open workspace, its automatic work begins.
    pub(crate) async fn stand_and_work(&self, standing: Standing) {
        if let Standing::Open(workspace) = &standing {
            let workspace = workspace.clone();
            self.clear_left_over(&workspace).await;
            self.stand(standing);
            self.begin_automatic();
        } else {
            self.stand(standing);
        }
    }

    /// Opens the workspace with what a person gave. What is wrong with the workspace itself is
    /// shown as the phase `problem`.
    ///
    /// # Errors
    /// A key that does not fit; the shell stays locked.
    pub(crate) async fn unlock(&self, given: Given) -> Result<()> {
        let turn = self.turn().await;
        if self.workspace().is_ok() {
            return Ok(());
        }
        let standing = match self.open(given).await {
            Ok(workspace) => {
                self.activity().note();
                self.watched(workspace)
            }
            Err(error) if matches!(error.kind(), ErrorKind::Locked | ErrorKind::Invalid) => {
                return Err(error);
            }
            Err(error) => Standing::after(error),
        };
        self.stand_and_work(standing).await;
        drop(turn);
        Ok(())
    }

    /// Locks: closes the workspace and forgets its keys. In other phases nothing happens.
    pub async fn lock(&self) {
        let turn = self.turn().await;
        if self.workspace().is_ok() {
            self.close_now(Standing::Locked).await;
        }
        drop(turn);
    }

    /// Closes the workspace, if it is open, and moves to another phase.
    pub(crate) async fn close_for(&self, standing: Standing) {
        let turn = self.turn().await;
        self.close_now(standing).await;
        drop(turn);
    }

    async fn close_now(&self, standing: Standing) {
        if let Standing::Open(workspace) = self.stand(standing) {
            self.files().forget();
            self.automatic().end();
            self.clear_shown();
            workspace.close().await;
            drop(workspace);
            self.let_go().await;
        }
    }

    /// Waits until commands that began before the lock have let go of the file, so that unlocking
    /// does not find it busy.
    async fn let_go(&self) {
        let since = std::time::Instant::now();
        while since.elapsed() < LETTING_GO
            && self
                .folder()
                .take_lock()
                .is_err_and(|error| error.code() == "workspace-busy")
        {
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }

    /// Closes the workspace because the program ends, with a backup if anything changed.
    pub async fn close(&self) {
        let open = self.workspace();
        if let Ok(workspace) = open {
            self.automatic().end();
            if let Err(error) = backup::on_quitting(&workspace).await {
                error.report();
            }
            workspace.close().await;
            self.clear_shown();
        }
    }

    /// Opens the workspace anew where it lies now, after it was moved or restored; the person goes on
    /// working without being asked for anything. Whoever calls holds the turn.
    pub(crate) async fn reopen(&self, key: Key) {
        if let Standing::Open(workspace) = self.put(Standing::Locked) {
            self.automatic().end();
            workspace.close().await;
            drop(workspace);
            self.let_go().await;
        }
        let standing = match self.open_with_key(key).await {
            Ok(workspace) => self.watched(workspace),
            Err(error) => Standing::after(error),
        };
        self.stand_and_work(standing).await;
    }

    async fn open(&self, given: Given) -> Result<Workspace> {
        let shell = self.clone();
        let key = apart(async move { shell.data_key(&given) }).await?;
        self.open_with_key(key).await
    }

    async fn open_with_key(&self, key: Key) -> Result<Workspace> {
        privacy::open(
            self.folder().clone(),
            key,
            Access::Write,
            self.clock().clone(),
        )
        .await
    }

    fn data_key(&self, given: &Given) -> Result<Key> {
        let manifest = Manifest::read(self.folder())?;
        match given {
            Given::Passphrase(text) => workspace::data_key(&manifest, Unlock::Passphrase(text)),
            Given::RecoveryCode(text) => workspace::data_key(&manifest, Unlock::RecoveryCode(text)),
            Given::Keychain => {
                workspace::data_key(&manifest, Unlock::Keychain(self.keychain_ref()))
            }
        }
    }

    /// From now on the window hears what changes in this workspace.
    pub(crate) fn watched(&self, workspace: Workspace) -> Standing {
        let mut topics = workspace.watch();
        let shell = self.clone();
        tokio::spawn(async move {
            use tokio::sync::broadcast::error::RecvError;
            loop {
                match topics.recv().await {
                    Ok(topics) => shell.announce(&topics),
                    // Too many at once: what was missed is told as one.
                    Err(RecvError::Lagged(_)) => shell.announce(&Topic::ALL),
                    Err(RecvError::Closed) => return,
                }
            }
        });
        Standing::Open(workspace)
    }
}
