use std::path::{Path, PathBuf};

use super::model::Version;
use super::{CrashReport, Ending, Place, Program};
use crate::error::{Fault, NotFound, Result};
use crate::values::IncidentId;
use crate::workspace::{Clock, Folder, write_whole};

/// How many reports are kept; the oldest goes.
pub const REPORTS_KEPT: usize = 10;

/// Larger files are not ours, in bytes.
const LARGEST: u64 = 4 * 1024;

/// Where reports lie.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CrashFolder(PathBuf);

impl CrashFolder {
    /// Beside a workspace's folder.
    #[must_use]
    pub fn beside(workspace: &Folder) -> Self {
        let beside = workspace.path().parent().unwrap_or(workspace.path());
        Self(beside.join("crashes"))
    }

    /// The folder itself.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.0
    }

    fn file(&self, id: IncidentId) -> PathBuf {
        self.0.join(format!("crash-{id}.json"))
    }

    /// Makes the folder, for its owner only.
    pub(super) fn create(&self) -> Result<()> {
        std::fs::create_dir_all(&self.0)?;
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            std::fs::set_permissions(&self.0, std::fs::Permissions::from_mode(0o700))?;
        }
        Ok(())
    }

    /// Writes a report of what broke just now. Called while a program goes down: whoever calls has
    /// nobody to tell when it does not succeed.
    ///
    /// # Errors
    /// What the file system refuses.
    pub fn report(
        &self,
        clock: &Clock,
        program: Program,
        id: IncidentId,
        place: Option<Place>,
        ending: Ending,
    ) -> Result<()> {
        let report = CrashReport {
            id,
            at: clock.now(),
            program,
            version: Version::own(),
            place,
            ending,
        };
        self.write(&report)?;
        self.remove_surplus()
    }

    pub(super) fn write(&self, report: &CrashReport) -> Result<()> {
        self.create()?;
        write_whole(&self.file(report.id), &serde_json::to_vec(report)?)
    }

    /// The reports, the newest first. What is none of ours is passed over.
    #[must_use]
    pub fn reports(&self) -> Vec<CrashReport> {
        let mut reports: Vec<CrashReport> = self
            .places()
            .iter()
            .filter_map(|place| read(place))
            .collect();
        reports.sort_by_key(|report| std::cmp::Reverse((report.at, report.id)));
        reports
    }

    /// Deletes a report.
    ///
    /// # Errors
    /// `record-not-found` where it is not there any more.
    pub fn delete(&self, id: IncidentId) -> Result<()> {
        match std::fs::remove_file(self.file(id)) {
            Ok(()) => Ok(()),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Err(NotFound {
                record: "crash report",
            }
            .into()),
            Err(error) => Err(error.into()),
        }
    }

    fn remove_surplus(&self) -> Result<()> {
        for old in self.reports().iter().skip(REPORTS_KEPT) {
            // Another process may have removed it meanwhile.
            std::fs::remove_file(self.file(old.id)).ok();
        }
        match self.reports().len() {
            0..=REPORTS_KEPT => Ok(()),
            _ => Err(Fault::Invariant("old crash reports stay".into()).into()),
        }
    }

    fn places(&self) -> Vec<PathBuf> {
        let Ok(entries) = std::fs::read_dir(&self.0) else {
            return Vec::new();
        };
        entries
            .filter_map(|entry| Some(entry.ok()?.path()))
            .filter(|path| {
                let name = path.file_name().map(|name| name.to_string_lossy());
                name.is_some_and(|name| name.starts_with("crash-") && name.ends_with(".json"))
            })
            .collect()
    }
}

fn read(path: &Path) -> Option<CrashReport> {
    if std::fs::metadata(path).ok()?.len() > LARGEST {
        return None;
    }
    serde_json::from_slice(&std::fs::read(path).ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder() -> (tempfile::TempDir, CrashFolder, Clock) {
        let root = tempfile::tempdir().unwrap();
        let folder = CrashFolder::beside(&Folder::at(root.path().join("workspace")));
        let clock = Clock::fixed("2026-11-22T12:00:00Z".parse().unwrap());
        (root, folder, clock)
    }

    fn report(folder: &CrashFolder, clock: &Clock) -> IncidentId {
        let id = IncidentId::new();
        let place = Place::of(std::panic::Location::caller());
        folder
            .report(clock, Program::Window, id, Some(place), Ending::WentOn)
            .unwrap();
        id
    }

    #[test]
    fn ten_reports_are_kept_the_newest_first_and_one_can_be_deleted() {
        let (_root, folder, clock) = folder();
        let ids: Vec<IncidentId> = (0..14).map(|_| report(&folder, &clock)).collect();
        let kept = folder.reports();
        assert_eq!(kept.len(), REPORTS_KEPT);
        assert_eq!(kept[0].id, ids[13]);
        assert!(kept[0].line().contains("okicrm"), "{}", kept[0].line());
        folder.delete(ids[13]).unwrap();
        assert_eq!(folder.reports().len(), REPORTS_KEPT - 1);
        let again = folder.delete(ids[13]).unwrap_err();
        assert_eq!(again.code(), "record-not-found");
    }

    #[test]
    fn what_is_no_report_is_passed_over_and_stays() {
        let (_root, folder, clock) = folder();
        report(&folder, &clock);
        for (name, content) in [
            ("crash-x.json", "half".to_owned()),
            ("crash-y.json", " ".repeat(9_000)),
            ("notes.txt", "mine".to_owned()),
        ] {
            std::fs::write(folder.path().join(name), content).unwrap();
        }
        assert_eq!(folder.reports().len(), 1);
        assert!(folder.path().join("notes.txt").exists());
    }
}
