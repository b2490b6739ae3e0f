//! Putting one workspace in the place of another, by renames only: whenever the computer stops,
//! one of the two is there whole.
//!
//! 1. The new folder becomes `<name>.restored`.
//! 2. The old folder becomes `<name>.former-<seconds>`.
//! 3. The new folder takes the name.
//! 4. The old one's backups move over, and what is left of it is put among them.
//!
//! Opening finishes what was begun: before step 2 the old workspace stays, after it the new one
//! is in its place.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use tempfile::TempDir;

use super::folder::{Folder, WriteLock, sync_folder};
use crate::error::Result;

/// Before the stamp of a workspace that was put aside, among its backups.
pub(crate) const PUT_ASIDE: &str = "before-restore-";

/// Between the name of a workspace's folder and the stamp, while it is being replaced.
const FORMER: &str = ".former-";

impl Folder {
    /// A folder beside this one to prepare another workspace in.
    pub(crate) fn draft_beside(&self) -> Result<TempDir> {
        let parent = self.parent()?;
        let draft = tempfile::Builder::new()
            .prefix(&self.draft_prefix())
            .tempdir_in(parent)?;
        Ok(draft)
    }

    /// The folder that holds this one, made if it is not there.
    pub(crate) fn parent(&self) -> Result<PathBuf> {
        let parent = self
            .path()
            .parent()
            .filter(|parent| !parent.as_os_str().is_empty())
            .unwrap_or(Path::new("."));
        std::fs::create_dir_all(parent)?;
        Ok(parent.to_owned())
    }

    /// Puts a prepared workspace in this one's place. Answers with where the former one lies now;
    /// nothing if there was none.
    pub(crate) fn replace_by(
        &self,
        draft: TempDir,
        lock: Option<WriteLock>,
        now: Timestamp,
    ) -> Result<Option<PathBuf>> {
        let ready = self.ready();
        if ready.exists() {
            std::fs::remove_dir_all(&ready)?;
        }
        std::fs::rename(draft.keep(), &ready)?;
        // Windows moves no folder with an open file in it.
        drop(lock);
        if !self.path().exists() {
            std::fs::rename(&ready, self.path())?;
            sync_folder(&self.parent()?)?;
            return Ok(None);
        }
        let mut former = self.name();
        former.push(format!("{FORMER}{}", now.as_second()));
        let former = self.path().with_file_name(former);
        std::fs::rename(self.path(), &former)?;
        std::fs::rename(&ready, self.path())?;
        sync_folder(&self.parent()?)?;
        self.put_aside(&former).map(Some)
    }

    /// After step 2: the new workspace takes the name. Cheap, and done before the manifest is read.
    pub(super) fn settle(&self) -> Result<()> {
        let ready = self.ready();
        if !self.path().exists() && Self::at(&ready).manifest().exists() {
            std::fs::rename(ready, self.path())?;
        }
        Ok(())
    }

    /// Finishes or clears what an interrupted restore left beside this folder, whose write lock the
    /// caller holds.
    pub(super) fn finish_replacing(&self) -> Result<()> {
        let ready = self.ready();
        if ready.exists() {
            std::fs::remove_dir_all(ready)?;
        }
        let mut former = self.name();
        former.push(FORMER);
        for path in self.beside(&former.to_string_lossy()) {
            self.put_aside(&path)?;
        }
        for path in self.beside(&self.draft_prefix()) {
            std::fs::remove_dir_all(path)?;
        }
        Ok(())
    }

    /// Step 4; may be done again.
    fn put_aside(&self, former: &Path) -> Result<PathBuf> {
        std::fs::create_dir_all(self.backups())?;
        let backups = Self::at(former).backups();
        if backups.is_dir() {
            for entry in std::fs::read_dir(&backups)? {
                let entry = entry?;
                let place = self.backups().join(entry.file_name());
                if !place.exists() {
                    std::fs::rename(entry.path(), place)?;
                }
            }
        }
        let name = former.to_string_lossy().into_owned();
        let stamp = name.rsplit_once(FORMER).map_or("0", |(_, stamp)| stamp);
        let first = stamp.parse().unwrap_or(0_i64);
        let kept = (first..)
            .map(|stamp| self.backups().join(format!("{PUT_ASIDE}{stamp}")))
            .find(|place| !place.exists())
            .unwrap_or_else(|| self.backups().join(PUT_ASIDE));
        std::fs::rename(former, &kept)?;
        Ok(kept)
    }

    /// Where the new workspace stands ready.
    fn ready(&self) -> PathBuf {
        let mut name = self.name();
        name.push(".restored");
        self.path().with_file_name(name)
    }

    fn draft_prefix(&self) -> String {
        format!(".okicrm-restore-{}-", self.name().to_string_lossy())
    }

    fn name(&self) -> OsString {
        self.path()
            .file_name()
            .map(OsString::from)
            .unwrap_or_default()
    }

    /// What lies beside this folder under a name that begins so. Where nobody may look, nothing of
    /// ours was made.
    fn beside(&self, prefix: &str) -> Vec<PathBuf> {
        let Some(Ok(entries)) = self.path().parent().map(std::fs::read_dir) else {
            return Vec::new();
        };
        entries
            .flatten()
            .filter(|entry| entry.file_name().to_string_lossy().starts_with(prefix))
            .map(|entry| entry.path())
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn workspace_at(path: &Path, content: &str) -> Folder {
        let folder = Folder::at(path);
        std::fs::create_dir_all(folder.backups()).unwrap();
        std::fs::write(folder.manifest(), content).unwrap();
        folder
    }

    fn content(folder: &Folder) -> String {
        std::fs::read_to_string(folder.manifest()).unwrap()
    }

    /// Each state that the renames pass through, as a computer that stopped there would leave it.
    #[test]
    fn wherever_a_restore_stops_opening_finds_one_whole_workspace_and_every_backup() {
        for stop in 1..=4 {
            let root = tempfile::tempdir().unwrap();
            let folder = workspace_at(&root.path().join("workspace"), "old");
            std::fs::write(folder.backups().join("one.okibackup"), "1").unwrap();
            workspace_at(&folder.ready(), "new");
            std::fs::create_dir(root.path().join(".okicrm-restore-workspace-x")).unwrap();
            let former = root.path().join("workspace.former-100");
            if stop > 1 {
                std::fs::rename(folder.path(), &former).unwrap();
            }
            if stop > 2 {
                std::fs::rename(folder.ready(), folder.path()).unwrap();
            }
            if stop > 3 {
                let from = Folder::at(&former).backups().join("one.okibackup");
                std::fs::rename(from, folder.backups().join("one.okibackup")).unwrap();
            }
            folder.settle().unwrap();
            folder.finish_replacing().unwrap();
            let expected = if stop == 1 { "old" } else { "new" };
            assert_eq!(content(&folder), expected, "stopped after step {stop}");
            assert!(folder.backups().join("one.okibackup").exists(), "{stop}");
            let aside = folder.backups().join("before-restore-100");
            assert_eq!(aside.exists(), stop > 1, "stopped after step {stop}");
            let left: Vec<_> = std::fs::read_dir(root.path()).unwrap().collect();
            assert_eq!(left.len(), 1, "stopped after step {stop}: {left:?}");
        }
    }

    #[test]
    fn two_restores_in_the_same_second_put_both_aside() {
        let root = tempfile::tempdir().unwrap();
        let folder = workspace_at(&root.path().join("workspace"), "first");
        let now = Timestamp::from_second(100).unwrap();
        for _ in 0..2 {
            let draft = folder.draft_beside().unwrap();
            workspace_at(draft.path(), "next");
            folder.replace_by(draft, None, now).unwrap();
        }
        for stamp in [100, 101] {
            assert!(
                folder
                    .backups()
                    .join(format!("{PUT_ASIDE}{stamp}"))
                    .is_dir()
            );
        }
    }
}
