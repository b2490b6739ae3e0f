//! A file while it is written, and the note by which the next start finds what a killed export left.

use std::fs::File;
use std::io::{BufRead as _, BufReader, BufWriter, Read as _, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};
use tempfile::NamedTempFile;

use super::model::ExportedFile;
use crate::error::Result;
use crate::values::ExportId;
use crate::workspace::Folder;

/// How the names of half-written files begin.
const DRAFT: &str = ".okicrm-";
/// Name of the note, which lies in the workspace's folder while its export is being written.
const NOTE: &str = "export-";
const RUNNING: &str = ".running";
/// How much of a file is read at once.
const PIECE: usize = 256 * 1024;

/// The files of one export while they are written. Exports go wherever a person says, so where
/// their halves lie is noted until all are whole: a program that is killed cannot clear them away.
pub(crate) struct Drafts {
    note: NamedTempFile,
}

impl Drafts {
    /// Begins the note, and holds it as long as this export runs.
    pub(crate) fn begin(folder: &Folder) -> Result<Self> {
        let note = tempfile::Builder::new()
            .prefix(NOTE)
            .suffix(RUNNING)
            .tempfile_in(folder.path())?;
        note.as_file().lock()?;
        Ok(Self { note })
    }

    /// Begins a file beside its place.
    pub(crate) fn file(&mut self, target: &Path) -> Result<Draft> {
        let folder = std::path::absolute(folder_of(target))?;
        let name = format!("{DRAFT}{}", ExportId::new());
        // A path that is no text is not noted: such an export is as whole, only its half may stay.
        if let Some(path) = folder.join(&name).to_str() {
            let mut line = serde_json::to_string(path)?;
            line.push('\n');
            self.note.as_file_mut().write_all(line.as_bytes())?;
        }
        let file = tempfile::Builder::new()
            .prefix(&name)
            .rand_bytes(0)
            .tempfile_in(folder)?;
        Ok(Draft {
            target: target.to_owned(),
            file: BufWriter::with_capacity(256 * 1024, file),
            sum: Some(Sha256::new()),
            bytes: 0,
            records: 0,
        })
    }
}

/// Removes what exports left that were killed; those that still run are left alone. Says how many
/// half-written files went.
///
/// # Errors
/// What the file system refuses in the workspace's folder. A folder that is not there any more,
/// such as a stick that was pulled out, keeps nobody from working.
pub fn clear_drafts(folder: &Folder) -> Result<usize> {
    let mut removed = 0;
    for entry in std::fs::read_dir(folder.path())? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if !(name.starts_with(NOTE) && name.ends_with(RUNNING)) {
            continue;
        }
        let note = File::open(entry.path())?;
        // Held: its export still runs, in another window or in a terminal.
        if note.try_lock().is_err() {
            continue;
        }
        for line in BufReader::new(note).lines().map_while(std::io::Result::ok) {
            removed += usize::from(is_cleared(&line));
        }
        std::fs::remove_file(entry.path())?;
    }
    Ok(removed)
}

/// Removes the half-written file that a line names. Whatever the line says, nothing goes but files
/// whose names are those of drafts.
fn is_cleared(line: &str) -> bool {
    let Ok(path) = serde_json::from_str::<PathBuf>(line) else {
        return false;
    };
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    name.starts_with(DRAFT) && path.is_file() && std::fs::remove_file(&path).is_ok()
}

fn folder_of(target: &Path) -> &Path {
    target
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty())
        .unwrap_or(Path::new("."))
}

/// A file while it is written: beside its place, counted and summed.
pub(crate) struct Draft {
    target: PathBuf,
    file: BufWriter<NamedTempFile>,
    /// The sum of what was written, until something was written over.
    sum: Option<Sha256>,
    bytes: u64,
    /// How many records were written.
    pub(crate) records: u64,
}

impl Draft {
    /// Makes the file whole and durable and gives it its name.
    pub(crate) fn finish(self, kind: String) -> Result<ExportedFile> {
        let mut file = self.file.into_inner().map_err(|error| error.into_error())?;
        file.as_file().sync_all()?;
        let (sum, bytes) = match self.sum {
            Some(sum) => (sum, self.bytes),
            None => read_again(file.as_file_mut())?,
        };
        file.persist(&self.target).map_err(|error| error.error)?;
        if cfg!(unix) {
            File::open(folder_of(&self.target))?.sync_all()?;
        }
        Ok(ExportedFile {
            path: self.target.to_string_lossy().into_owned(),
            kind,
            records: self.records,
            bytes,
            sha256: HEXLOWER.encode(&sum.finalize()),
        })
    }
}

impl Write for Draft {
    fn write(&mut self, buffer: &[u8]) -> std::io::Result<usize> {
        self.file.write_all(buffer)?;
        if let Some(sum) = &mut self.sum {
            sum.update(buffer);
        }
        self.bytes += u64::try_from(buffer.len()).unwrap_or(u64::MAX);
        Ok(buffer.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        self.file.flush()
    }
}

/// An archive goes back to say how long its parts became.
impl Seek for Draft {
    fn seek(&mut self, to: SeekFrom) -> std::io::Result<u64> {
        if to != SeekFrom::Current(0) {
            self.sum = None;
        }
        self.file.seek(to)
    }
}

/// Sum and length of a file that was written over.
fn read_again(file: &mut File) -> std::io::Result<(Sha256, u64)> {
    file.rewind()?;
    let mut sum = Sha256::new();
    let (mut bytes, mut piece) = (0, vec![0; PIECE]);
    loop {
        let length = file.read(&mut piece)?;
        if length == 0 {
            return Ok((sum, bytes));
        }
        sum.update(piece.get(..length).unwrap_or_default());
        bytes += u64::try_from(length).unwrap_or(u64::MAX);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_over_is_summed_as_it_stands_in_the_end() {
        let own = tempfile::tempdir().unwrap();
        let mut drafts = Drafts::begin(&Folder::at(own.path())).unwrap();
        let mut draft = drafts.file(&own.path().join("one.zip")).unwrap();
        draft.write_all(b"length ?, end").unwrap();
        draft.seek(SeekFrom::Start(7)).unwrap();
        draft.write_all(b"9").unwrap();
        let written = draft.finish("all".to_owned()).unwrap();
        assert_eq!(std::fs::read(&written.path).unwrap(), b"length 9, end");
        let sum = HEXLOWER.encode(&Sha256::digest(b"length 9, end"));
        assert_eq!((written.sha256, written.bytes), (sum, 13));
    }

    #[test]
    fn what_a_killed_export_left_is_cleared_and_what_runs_is_left_alone() {
        let (own, stick) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let folder = Folder::at(own.path());
        let halves = || std::fs::read_dir(stick.path()).unwrap().count();
        let mut drafts = Drafts::begin(&folder).unwrap();
        let mut draft = drafts.file(&stick.path().join("all.json")).unwrap();
        draft.write_all(b"half").unwrap();
        draft.flush().unwrap();
        assert_eq!((clear_drafts(&folder).unwrap(), halves()), (0, 1));
        // A kill: neither the half nor the note is removed, and the system gives the lock back.
        let (half, _) = draft.file.into_inner().unwrap().keep().unwrap();
        let (note, _) = drafts.note.keep().unwrap();
        drop((half, note));
        std::fs::write(stick.path().join("letter.txt"), "hers").unwrap();
        assert_eq!((clear_drafts(&folder).unwrap(), halves()), (1, 1));
        assert_eq!(std::fs::read_dir(own.path()).unwrap().count(), 0);
    }

    #[test]
    fn a_note_that_names_other_files_removes_none_of_them() {
        let own = tempfile::tempdir().unwrap();
        let folder = Folder::at(own.path());
        let letter = own.path().join("letter.txt");
        std::fs::write(&letter, "hers").unwrap();
        let line = serde_json::to_string(letter.to_str().unwrap()).unwrap();
        let note = own.path().join("export-x.running");
        std::fs::write(&note, format!("{line}\nno path\n")).unwrap();
        assert_eq!(clear_drafts(&folder).unwrap(), 0);
        assert!(letter.exists() && !note.exists());
    }
}
