//! Files a person chose or dropped. The page never names a path: it gets a token, and the way from
//! a token to its file is known here only.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use okicrm_core::error::{Error, ErrorKind, Refusal, Result};
use okicrm_core::keys;
use serde::Serialize;
use ts_rs::TS;

use crate::state::{Shell, lock};

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
            name: name_of(path),
            size: metadata.len(),
        }
    }
}

/// Files that are held over the window and not yet let go.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Dragged {
    /// How many.
    pub count: usize,
    /// Whether there is one among them that the import reads.
    pub importable: bool,
}

/// A file that was let go over the window.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DroppedFile {
    /// The file.
    pub file: ChosenFile,
    /// Whether its name is that of a file the import reads; what is in it shows later.
    pub importable: bool,
}

/// What was let go over the window.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Dropped {
    /// The files.
    pub files: Vec<DroppedFile>,
    /// The names of what is no file: folders, and what cannot be read.
    pub refused: Vec<String>,
}

/// Endings of the names of files that the import reads.
pub(crate) const IMPORTABLE: &[&str] = &["csv", "tsv", "txt", "vcf", "vcard", "json"];

fn is_importable(path: &Path) -> bool {
    let ending = path.extension().and_then(|ending| ending.to_str());
    ending.is_some_and(|ending| {
        IMPORTABLE
            .iter()
            .any(|known| known.eq_ignore_ascii_case(ending))
    })
}

/// What is held over the window, as the page may know it: nothing while locked.
pub(crate) fn dragged(shell: &Shell, paths: &[PathBuf]) -> Option<Dragged> {
    shell.workspace().ok().map(|_| Dragged {
        count: paths.len(),
        importable: paths.iter().any(|path| is_importable(path)),
    })
}

/// What was let go, as the page may know it. While locked nothing may be dropped.
pub(crate) fn dropped(shell: &Shell, paths: &[PathBuf]) -> Dropped {
    if shell.workspace().is_err() {
        return Dropped::default();
    }
    remembered(shell.files(), paths)
}

fn remembered(files: &ChosenFiles, paths: &[PathBuf]) -> Dropped {
    let mut dropped = Dropped::default();
    for path in paths {
        match files.remember(path) {
            Ok(file) => dropped.files.push(DroppedFile {
                file,
                importable: is_importable(path),
            }),
            Err(_) => dropped.refused.push(name_of(path)),
        }
    }
    dropped
}

fn name_of(path: &Path) -> String {
    path.file_name()
        .map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_default()
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
    fn what_is_dropped_is_known_by_token_and_name_and_a_folder_is_refused_by_name() {
        let folder = tempfile::tempdir().unwrap();
        let csv = folder.path().join("Customers.CSV");
        let picture = folder.path().join("photo.png");
        std::fs::write(&csv, b"Name\n").unwrap();
        std::fs::write(&picture, b"png").unwrap();
        let paths = [csv, picture, folder.path().to_owned()];
        let dropped = remembered(&ChosenFiles::default(), &paths);
        let seen: Vec<(&str, bool)> = dropped
            .files
            .iter()
            .map(|one| (one.file.name.as_str(), one.importable))
            .collect();
        assert_eq!(seen, [("Customers.CSV", true), ("photo.png", false)]);
        assert_eq!(dropped.refused, [name_of(folder.path())]);
        let crossing = serde_json::to_string(&dropped).unwrap();
        let path = folder.path().to_string_lossy().into_owned();
        assert!(!crossing.contains(&path), "no path crosses to the page");
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
