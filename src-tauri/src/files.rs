//! Files a person chose or dropped. The page never names a path: it gets a token, and the way from
//! a token to its file is known here only.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use okicrm_core::error::{Error, ErrorKind, Refusal, Result};
use okicrm_core::keys;
use serde::Serialize;
use ts_rs::TS;

use crate::state::lock;

/// A file that a person chose, as the page knows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ChosenFile {
    /// What commands take in the place of a path.
    pub token: String,
    /// Its name, without the folder.
    pub name: String,
    /// Its size in bytes.
    pub size: u64,
}

impl ChosenFile {
    fn of(token: String, path: &Path, metadata: &std::fs::Metadata) -> Self {
        Self {
            token,
            name: path
                .file_name()
                .map(|name| name.to_string_lossy().into_owned())
                .unwrap_or_default(),
            size: metadata.len(),
        }
    }
}

/// Why a file cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum FileRefusal {
    /// It was not chosen in this window, or too long ago.
    #[error("no such chosen file")]
    NotChosen,
    /// It is a folder, or something that cannot be read as a file.
    #[error("not a file")]
    NotAFile,
    /// Nothing on this computer opens it.
    #[error("no program opens it")]
    NoProgram,
}

impl Refusal for FileRefusal {
    fn kind(&self) -> ErrorKind {
        match self {
            Self::NotChosen => ErrorKind::NotFound,
            Self::NotAFile => ErrorKind::Refused,
            Self::NoProgram => ErrorKind::Unavailable,
        }
    }

    fn code(&self) -> &'static str {
        match self {
            Self::NotChosen => "file-not-chosen",
            Self::NotAFile => "file-not-a-file",
            Self::NoProgram => "file-no-program",
        }
    }
}

/// How many files are remembered; the oldest goes.
const REMEMBERED: usize = 512;

/// The files that were chosen in this window.
#[derive(Debug, Default)]
pub struct ChosenFiles(Mutex<Remembered>);

#[derive(Debug, Default)]
struct Remembered {
    paths: BTreeMap<String, PathBuf>,
    order: Vec<String>,
}

impl ChosenFiles {
    /// Remembers a file under a fresh token.
    ///
    /// # Errors
    /// `file-not-a-file`, and what the file system refuses.
    pub fn remember(&self, path: &Path) -> Result<ChosenFile> {
        let metadata = std::fs::metadata(path)?;
        if !metadata.is_file() {
            return Err(FileRefusal::NotAFile.into());
        }
        let mut remembered = lock(&self.0);
        let known = remembered.paths.iter().find(|(_, known)| *known == path);
        if let Some((token, _)) = known {
            return Ok(ChosenFile::of(token.clone(), path, &metadata));
        }
        let token = data_encoding::HEXLOWER.encode(&keys::random::<16>()?);
        if remembered.order.len() >= REMEMBERED {
            let oldest = remembered.order.remove(0);
            remembered.paths.remove(&oldest);
        }
        remembered.order.push(token.clone());
        remembered.paths.insert(token.clone(), path.to_owned());
        Ok(ChosenFile::of(token, path, &metadata))
    }

    /// The file behind a token.
    ///
    /// # Errors
    /// `file-not-chosen`.
    pub fn path(&self, token: &str) -> Result<PathBuf> {
        lock(&self.0)
            .paths
            .get(token)
            .cloned()
            .ok_or_else(|| Error::from(FileRefusal::NotChosen))
    }

    /// Forgets every file, when the workspace is locked.
    pub(crate) fn forget(&self) {
        *lock(&self.0) = Remembered::default();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_leads_to_its_file_and_nothing_else_does() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("contacts.csv");
        std::fs::write(&path, b"Name\nAnna\n").unwrap();
        let files = ChosenFiles::default();
        let chosen = files.remember(&path).unwrap();
        assert_eq!((chosen.name.as_str(), chosen.size), ("contacts.csv", 10));
        assert_eq!(files.path(&chosen.token).unwrap(), path);
        for guess in ["", "/etc/passwd", path.to_str().unwrap(), "00"] {
            assert_eq!(files.path(guess).unwrap_err().code(), "file-not-chosen");
        }
        files.forget();
        assert!(files.path(&chosen.token).is_err());
    }

    #[test]
    fn a_folder_is_no_file_to_choose() {
        let folder = tempfile::tempdir().unwrap();
        let error = ChosenFiles::default().remember(folder.path()).unwrap_err();
        assert_eq!(error.code(), "file-not-a-file");
    }

    #[test]
    fn the_oldest_of_many_files_is_forgotten() {
        let folder = tempfile::tempdir().unwrap();
        let files = ChosenFiles::default();
        let remember = |number: usize| {
            let path = folder.path().join(format!("{number}.csv"));
            std::fs::write(&path, b"").unwrap();
            files.remember(&path).unwrap()
        };
        let first = remember(0);
        assert_eq!(remember(0), first);
        for number in 1..=REMEMBERED {
            remember(number);
        }
        assert!(files.path(&first.token).is_err());
        assert_eq!(lock(&files.0).paths.len(), REMEMBERED);
    }
}
