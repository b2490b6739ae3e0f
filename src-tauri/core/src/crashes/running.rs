//! The mark of a window that runs: who finds it left over knows that the window ended without a word.

use std::fs::{File, OpenOptions};

use fs4::FileExt;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::model::Version;
use super::{CrashFolder, CrashReport, Ending, Program};
use crate::error::Result;
use crate::values::IncidentId;
use crate::workspace::{Clock, write_whole};

/// What stands in the mark.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Mark {
    since: Timestamp,
    version: Version,
    /// Which start of the computer it was; a computer that was switched off is no fault of ours.
    boot: String,
}

/// A window that runs, until it is dropped or ends otherwise.
#[derive(Debug)]
pub struct Running {
    folder: CrashFolder,
    /// Held as long as the process lives: the system lets go of it when it dies.
    _lock: File,
}

impl Running {
    /// Marks that the window runs; nothing where another one does. Where the mark of the one before was
    /// left, its end is reported.
    ///
    /// # Errors
    /// What the file system refuses.
    pub fn begin(folder: &CrashFolder, clock: &Clock) -> Result<Option<Self>> {
        folder.create()?;
        let lock = OpenOptions::new()
            .create(true)
            .truncate(false)
            .write(true)
            .open(folder.path().join("running.lock"))?;
        if FileExt::try_lock(&lock).is_err() {
            return Ok(None);
        }
        let path = folder.path().join("running.json");
        let left: Option<Mark> = std::fs::read(&path)
            .ok()
            .and_then(|text| serde_json::from_slice(&text).ok());
        let boot = boot();
        if let Some(left) = left.filter(|left| left.boot == boot) {
            ended(folder, clock, left)?;
        }
        let mark = Mark {
            since: clock.now(),
            version: Version::own(),
            boot,
        };
        write_whole(&path, &serde_json::to_vec(&mark)?)?;
        Ok(Some(Self {
            folder: folder.clone(),
            _lock: lock,
        }))
    }

    /// Takes the mark away: the window closes as it should.
    pub fn end(&self) {
        // Left where it cannot be removed: one report too many is better than a window that hangs.
        std::fs::remove_file(self.folder.path().join("running.json")).ok();
    }
}

/// The panic of that window, if one was reported, was its end; else a report without a place is written.
fn ended(folder: &CrashFolder, clock: &Clock, left: Mark) -> Result<()> {
    let last = folder
        .reports()
        .into_iter()
        .find(|report| report.program == Program::Window && report.at >= left.since);
    let report = match last {
        Some(last) => CrashReport {
            ending: Ending::Ended,
            ..last
        },
        None => CrashReport {
            id: IncidentId::new(),
            at: clock.now(),
            program: Program::Window,
            version: left.version,
            place: None,
            ending: Ending::Ended,
        },
    };
    folder.write(&report)
}

/// Which start of the computer this is; empty where the system does not say.
fn boot() -> String {
    let text = std::fs::read_to_string("/proc/sys/kernel/random/boot_id").unwrap_or_default();
    text.trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::super::Place;
    use super::*;
    use crate::workspace::Folder;

    fn folder() -> (tempfile::TempDir, CrashFolder, Clock) {
        let root = tempfile::tempdir().unwrap();
        let folder = CrashFolder::beside(&Folder::at(root.path().join("workspace")));
        let clock = Clock::fixed("2026-11-22T12:00:00Z".parse().unwrap());
        (root, folder, clock)
    }

    #[test]
    fn an_end_without_a_word_is_reported_once_at_the_next_start() {
        let (_root, folder, clock) = folder();
        let first = Running::begin(&folder, &clock).unwrap();
        assert!(Running::begin(&folder, &clock).unwrap().is_none(), "two");
        drop(first);
        let second = Running::begin(&folder, &clock).unwrap().unwrap();
        let reports = folder.reports();
        assert_eq!((reports.len(), reports[0].ending), (1, Ending::Ended));
        assert_eq!(reports[0].place, None);
        second.end();
        drop(second);
        Running::begin(&folder, &clock).unwrap().unwrap().end();
        assert_eq!(folder.reports().len(), 1);
    }

    #[test]
    fn the_panic_that_ended_it_is_not_reported_twice() {
        let (_root, folder, clock) = folder();
        let running = Running::begin(&folder, &clock).unwrap();
        let place = Place::of(std::panic::Location::caller());
        let id = IncidentId::new();
        folder
            .report(&clock, Program::Window, id, Some(place), Ending::WentOn)
            .unwrap();
        drop(running);
        Running::begin(&folder, &clock).unwrap().unwrap().end();
        let reports = folder.reports();
        assert_eq!((reports.len(), reports[0].ending), (1, Ending::Ended));
        assert!(reports[0].place.is_some());
    }

    #[test]
    fn a_computer_that_was_switched_off_is_no_fault_of_ours() {
        let (_root, folder, clock) = folder();
        folder.create().unwrap();
        let mark = r#"{"since":"2026-11-21T12:00:00Z","version":"0.1.0","boot":"another"}"#;
        std::fs::write(folder.path().join("running.json"), mark).unwrap();
        Running::begin(&folder, &clock).unwrap().unwrap().end();
        assert!(folder.reports().is_empty());
    }
}
