//! Which workspace, and how its key is found.

use std::io::IsTerminal as _;
use std::path::PathBuf;

use okicrm_core::Result;
use okicrm_core::keys::{KeyRefusal, SystemKeychain};
use okicrm_core::privacy;
use okicrm_core::workspace::{
    self, Access, Clock, Folder, Manifest, Unlock, Workspace, WorkspaceRefusal,
};

/// The workspace a command is about. It is opened only when the command asks.
pub struct Session {
    folder: Folder,
    passphrase: Option<String>,
}

impl Session {
    /// Reads where the workspace lies and which passphrase was given.
    pub fn new(folder: Option<PathBuf>, passphrase_file: Option<PathBuf>) -> Result<Self> {
        let folder = match folder {
            Some(path) => Folder::at(path),
            None => Folder::standard()?,
        };
        let passphrase = match passphrase_file {
            Some(path) => Some(first_line(&path)?),
            None => std::env::var("OKICRM_PASSPHRASE").ok(),
        };
        Ok(Self { folder, passphrase })
    }

    /// The workspace's folder.
    pub fn folder(&self) -> &Folder {
        &self.folder
    }

    /// The passphrase that was given by file or variable.
    pub fn given_passphrase(&self) -> Option<&str> {
        self.passphrase.as_deref()
    }

    /// Opens the workspace to read: beside the window if it is open there.
    pub async fn read(&self) -> Result<Workspace> {
        self.open(Access::Read).await
    }

    /// Opens the workspace to write.
    ///
    /// # Errors
    /// `workspace-busy` while the window has it open.
    pub async fn write(&self) -> Result<Workspace> {
        self.open(Access::Write).await
    }

    /// Opens the workspace to look through every text: what new files say is written down on the way,
    /// which beside an open window is left to the window.
    pub async fn for_finding(&self) -> Result<Workspace> {
        match self.write().await {
            Err(error) if error.code() == "workspace-busy" => self.read().await,
            opened => opened,
        }
    }

    async fn open(&self, access: Access) -> Result<Workspace> {
        let manifest = Manifest::read(&self.folder)?;
        let data = self.data_key(manifest).await?;
        privacy::open(self.folder.clone(), data, access, Clock::system()).await
    }

    /// Hands the proof of the key to what needs it before the workspace can be opened: the passphrase
    /// that was given, else the keychain.
    ///
    /// # Errors
    /// What `act` refuses.
    pub fn with_unlock<T>(&self, act: impl FnOnce(Unlock<'_>) -> Result<T> + Send) -> Result<T>
    where
        T: Send,
    {
        match &self.passphrase {
            Some(passphrase) => act(Unlock::Passphrase(passphrase)),
            // The keychain's own runtime must not run inside ours.
            None => std::thread::scope(|scope| {
                scope
                    .spawn(|| act(Unlock::Keychain(&SystemKeychain)))
                    .join()
                    .unwrap_or_else(|_| Err(WorkspaceRefusal::Locked.into()))
            }),
        }
    }

    async fn data_key(&self, manifest: Manifest) -> Result<okicrm_core::keys::Key> {
        if let Some(passphrase) = &self.passphrase {
            return workspace::data_key(&manifest, Unlock::Passphrase(passphrase));
        }
        if manifest.keychain {
            let asked = manifest.clone();
            // The keychain's own runtime must not run inside ours.
            let found = tokio::task::spawn_blocking(move || {
                workspace::data_key(&asked, Unlock::Keychain(&SystemKeychain))
            })
            .await
            .map_err(|_| WorkspaceRefusal::Locked)?;
            if found.is_ok() || manifest.passphrase.is_none() {
                return found;
            }
        }
        if !std::io::stdin().is_terminal() {
            return Err(WorkspaceRefusal::Locked.into());
        }
        let typed =
            rpassword::prompt_password("Passphrase: ").map_err(|_| KeyRefusal::PassphraseWrong)?;
        workspace::data_key(&manifest, Unlock::Passphrase(&typed))
    }
}

/// `-` is standard input, so that a passphrase need not lie in a file.
fn first_line(path: &std::path::Path) -> Result<String> {
    let text = if path == std::path::Path::new("-") {
        std::io::read_to_string(std::io::stdin())?
    } else {
        std::fs::read_to_string(path)?
    };
    Ok(text.lines().next().unwrap_or_default().to_owned())
}
