//! The folder of a workspace: what lies where, and who may write.

use std::fs::{File, OpenOptions};
use std::io::{Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::time::Duration;

use fs4::FileExt;

use super::{FolderPlace, WorkspaceRefusal, place};
use crate::error::{Fault, Result};

/// A program that is being started holds its parent's lock for the moment between fork and exec, so
/// one look is not enough to say that another process has it.
const ATTEMPTS: u32 = 6;
const PAUSE: Duration = Duration::from_millis(20);

/// How the names of files begin that are being written.
const DRAFT: &str = ".okicrm-";
/// How the name of the folder begins in which a workspace comes back from a server.
pub(crate) const MOVING: &str = ".okicrm-move-";

/// A workspace's folder. It need not exist yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Folder(PathBuf);

impl Folder {
    /// A folder at a path.
    pub fn at(path: impl Into<PathBuf>) -> Self {
        Self(path.into())
    }

    /// Where the application keeps its workspace: `dirs`' data folder.
    ///
    /// # Errors
    /// A fault where the system names no data folder.
    pub fn standard() -> Result<Self> {
        dirs::data_dir()
            .map(|folder| Self(folder.join("okicrm").join("workspace")))
            .ok_or_else(|| Fault::Invariant("the system names no data folder".into()).into())
    }

    /// Whether it is on this computer's own disk.
    pub fn place(&self) -> FolderPlace {
        place::of(&self.0)
    }

    /// The folder itself.
    pub fn path(&self) -> &Path {
        &self.0
    }

    /// The manifest: how to find the key, and which database.
    pub fn manifest(&self) -> PathBuf {
        self.0.join("workspace.json")
    }

    /// The encrypted file.
    pub fn database(&self) -> PathBuf {
        self.0.join("workspace.db")
    }

    /// The backups, unless the person chose another folder.
    pub fn backups(&self) -> PathBuf {
        self.0.join("backups")
    }

    /// The erasure ledger.
    pub fn ledger(&self) -> PathBuf {
        self.0.join("erasures.ledger")
    }

    /// What was promised to people and outlives a restore, sealed.
    pub fn promises(&self) -> PathBuf {
        self.0.join("promises.sealed")
    }

    /// There while a workspace is being made: what lies beside it is half made.
    pub(super) fn making(&self) -> PathBuf {
        self.0.join("workspace.making")
    }

    fn lock(&self) -> PathBuf {
        self.0.join("workspace.lock")
    }

    fn draft_lock(&self) -> PathBuf {
        self.0.join("backup.lock")
    }

    /// Makes the folder, for its owner only.
    pub fn create(&self) -> Result<()> {
        std::fs::create_dir_all(&self.0)?;
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            std::fs::set_permissions(&self.0, std::fs::Permissions::from_mode(0o700))?;
        }
        Ok(())
    }

    /// Plain copies made to be shown by another program: none outlives the moment the workspace
    /// closes, or somebody is erased.
    pub fn opened(&self) -> PathBuf {
        self.0.join("opened")
    }

    /// Removes the plain copies.
    pub fn clear_opened(&self) -> Result<()> {
        match std::fs::remove_dir_all(self.opened()) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error.into()),
            _ => Ok(()),
        }
    }

    /// Removes the files that an interrupted writing left. Only the process with the write lock
    /// writes here, so none of them is in use; those of backups have a lock of their own.
    pub(crate) fn clear_drafts(&self) -> Result<usize> {
        let mut removed = 0;
        for entry in std::fs::read_dir(&self.0)? {
            let entry = entry?;
            let name = entry.file_name().to_string_lossy().into_owned();
            if !name.starts_with(DRAFT) {
                continue;
            }
            if entry.file_type()?.is_file() {
                std::fs::remove_file(entry.path())?;
                removed += 1;
            } else if name.starts_with(MOVING) {
                std::fs::remove_dir_all(entry.path())?;
                removed += 1;
            }
        }
        Ok(removed)
    }

    /// Removes a workspace whose making did not end. The manifest goes first: without it the rest
    /// is no workspace. Backups and ledger stay.
    pub(crate) fn discard(&self) -> Result<()> {
        for path in [vec![self.manifest()], self.database_files()].concat() {
            if path.exists() {
                std::fs::remove_file(path)?;
            }
        }
        Ok(())
    }

    /// Removes everything in the folder. The manifest goes first: without it the rest is no
    /// workspace.
    pub(crate) fn remove(&self) -> Result<()> {
        self.destroy_manifest()?;
        Ok(std::fs::remove_dir_all(&self.0)?)
    }

    /// Removes everything but the backups, and the lists that a restore needs: who was erased, and what
    /// was promised.
    pub(crate) fn remove_but_backups(&self) -> Result<()> {
        self.destroy_manifest()?;
        for entry in std::fs::read_dir(&self.0)? {
            let entry = entry?;
            let path = entry.path();
            if [self.backups(), self.ledger(), self.promises()].contains(&path) {
                continue;
            }
            if entry.file_type()?.is_dir() {
                std::fs::remove_dir_all(path)?;
            } else {
                std::fs::remove_file(path)?;
            }
        }
        Ok(())
    }

    /// Overwrites the manifest before it is removed: it holds the key, wrapped by passphrase and
    /// recovery code, and without them whatever a disk keeps of the file stays unreadable.
    fn destroy_manifest(&self) -> Result<()> {
        let path = self.manifest();
        let length = std::fs::metadata(&path)?.len();
        let mut file = OpenOptions::new().write(true).open(&path)?;
        std::io::copy(&mut std::io::repeat(0).take(length), &mut file)?;
        file.sync_all()?;
        drop(file);
        Ok(std::fs::remove_file(path)?)
    }

    /// The encrypted file and what SQLite keeps beside it.
    pub(crate) fn database_files(&self) -> Vec<PathBuf> {
        ["", "-wal", "-shm"]
            .into_iter()
            .map(|ending| {
                let mut path = self.database().into_os_string();
                path.push(ending);
                PathBuf::from(path)
            })
            .collect()
    }

    /// Takes the right to write, until the lock is dropped.
    ///
    /// # Errors
    /// `workspace-busy` while another process has it.
    pub fn take_lock(&self) -> Result<WriteLock> {
        let file = lock_file(&self.lock())?;
        for _ in 0..ATTEMPTS {
            match FileExt::try_lock(&file) {
                Ok(()) => return Ok(WriteLock { _file: file }),
                Err(fs4::TryLockError::WouldBlock) => std::thread::sleep(PAUSE),
                Err(fs4::TryLockError::Error(error)) => return Err(error.into()),
            }
        }
        Err(WorkspaceRefusal::Busy.into())
    }

    /// Waits for the right to make or prove a backup: one at a time, by whatever process.
    pub(crate) async fn take_draft_lock(&self) -> Result<WriteLock> {
        let file = lock_file(&self.draft_lock())?;
        // A lock that is not free yet blocks its thread.
        let waited = tokio::task::spawn_blocking(move || file.lock().map(|()| file)).await;
        let file = waited.map_err(|_| Fault::Invariant("waiting for a lock ended".into()))??;
        Ok(WriteLock { _file: file })
    }

    /// The same right, if it is free.
    pub(crate) fn try_draft_lock(&self) -> Result<Option<WriteLock>> {
        let file = lock_file(&self.draft_lock())?;
        match file.try_lock() {
            Ok(()) => Ok(Some(WriteLock { _file: file })),
            Err(std::fs::TryLockError::WouldBlock) => Ok(None),
            Err(std::fs::TryLockError::Error(error)) => Err(error.into()),
        }
    }
}

fn lock_file(path: &Path) -> Result<File> {
    Ok(OpenOptions::new()
        .create(true)
        .truncate(false)
        .write(true)
        .open(path)?)
}

/// The right to write. The system gives it back when the process ends, however it ends.
#[derive(Debug)]
pub struct WriteLock {
    _file: File,
}

/// Writes a file whole or not at all: beside it, made durable, then renamed.
pub fn write_whole(path: &Path, content: &[u8]) -> Result<()> {
    write_whole_with(path, |file| Ok(file.write_all(content)?))
}

/// As [`write_whole`], for content that is written in parts.
pub fn write_whole_with(path: &Path, write: impl FnOnce(&mut File) -> Result<()>) -> Result<()> {
    let folder = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty())
        .unwrap_or(Path::new("."));
    let mut draft = tempfile::Builder::new().prefix(DRAFT).tempfile_in(folder)?;
    write(draft.as_file_mut())?;
    draft.as_file().sync_all()?;
    draft
        .persist(path)
        .map_err(|error| crate::error::Error::from(error.error))?;
    sync_folder(folder)
}

/// Makes the rename durable; Windows has no such call and needs none.
pub(crate) fn sync_folder(folder: &Path) -> Result<()> {
    if cfg!(unix) {
        File::open(folder)?.sync_all()?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failed_write_leaves_the_old_file_and_no_other() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("export.json");
        write_whole(&path, b"old").unwrap();
        let failed = write_whole_with(&path, |file| {
            file.write_all(b"half")?;
            Err(WorkspaceRefusal::Busy.into())
        });
        assert!(failed.is_err());
        assert_eq!(std::fs::read(&path).unwrap(), b"old");
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn a_second_lock_is_refused_until_the_first_is_dropped() {
        let root = tempfile::tempdir().unwrap();
        let folder = Folder::at(root.path());
        let first = folder.take_lock().unwrap();
        assert_eq!(folder.take_lock().unwrap_err().code(), "workspace-busy");
        drop(first);
        folder.take_lock().unwrap();
    }
}
