//! Two small files of this computer's person: her choice, and the counters.

use std::fs::{File, OpenOptions};
use std::path::{Path, PathBuf};

use fs4::FileExt;

use super::model::{Choice, Surroundings, WEEKS, WeekFigures};
use crate::error::{Fault, Result};
use crate::workspace::write_whole;

/// Larger files are not ours.
const LARGEST: u64 = 64 * 1024;

/// Where the usage figures lie.
#[derive(Clone, Debug)]
pub struct UsageFolder {
    path: PathBuf,
    policy: PathBuf,
}

impl UsageFolder {
    /// Where the application keeps them: `dirs`' data folder, beside the workspace.
    pub fn standard() -> Result<Self> {
        dirs::data_dir()
            .map(|folder| Self::at(folder.join("okicrm").join("usage")))
            .ok_or_else(|| Fault::Invariant("the system names no data folder".into()).into())
    }

    /// A folder at a path.
    pub fn at(path: impl Into<PathBuf>) -> Self {
        Self {
            path: path.into(),
            policy: managed_policy(),
        }
    }

    /// With another file for the policy of whoever manages this computer, for tests.
    #[must_use]
    pub fn with_policy(self, policy: impl Into<PathBuf>) -> Self {
        Self {
            policy: policy.into(),
            ..self
        }
    }

    fn choice(&self) -> PathBuf {
        self.path.join("choice.json")
    }

    fn counters(&self) -> PathBuf {
        self.path.join("counters.json")
    }

    /// What stands in the way from outside. A policy that cannot be read counts as one against.
    pub(super) fn surroundings(&self) -> Surroundings {
        let do_not_track = std::env::var("DO_NOT_TRACK")
            .is_ok_and(|value| !matches!(value.as_str(), "" | "0" | "false"));
        Surroundings {
            do_not_track,
            managed_off: self.managed_off(),
        }
    }

    fn managed_off(&self) -> bool {
        #[derive(serde::Deserialize)]
        #[serde(rename_all = "camelCase")]
        struct Policy {
            usage_figures: Option<bool>,
        }
        match std::fs::read(&self.policy) {
            Ok(text) => serde_json::from_slice::<Policy>(&text)
                .map_or(true, |policy| policy.usage_figures == Some(false)),
            Err(error) => error.kind() != std::io::ErrorKind::NotFound,
        }
    }

    /// The person's choice; nothing where it cannot be read.
    pub(super) fn read_choice(&self) -> Option<Choice> {
        match read_small(&self.choice()) {
            Ok(Some(text)) => serde_json::from_slice(&text).ok(),
            Ok(None) => Some(Choice::default()),
            Err(_) => None,
        }
    }

    pub(super) fn write_choice(&self, choice: Choice) -> Result<()> {
        std::fs::create_dir_all(&self.path)?;
        write_whole(&self.choice(), &serde_json::to_vec(&choice)?)
    }

    /// The counted weeks, oldest first; a file that cannot be read holds none.
    pub(super) fn read_weeks(&self) -> Vec<WeekFigures> {
        read_small(&self.counters())
            .ok()
            .flatten()
            .and_then(|text| serde_json::from_slice(&text).ok())
            .unwrap_or_default()
    }

    /// Changes the counters while no other process does.
    pub(super) fn change_weeks(&self, change: impl FnOnce(&mut Vec<WeekFigures>)) -> Result<()> {
        std::fs::create_dir_all(&self.path)?;
        let _lock = self.lock()?;
        let mut weeks = self.read_weeks();
        change(&mut weeks);
        weeks.sort_by(|one, other| one.week.cmp(&other.week));
        let surplus = weeks.len().saturating_sub(WEEKS);
        weeks.drain(..surplus);
        write_whole(&self.counters(), &serde_json::to_vec(&weeks)?)
    }

    /// Deletes the counters.
    pub(super) fn delete_weeks(&self) -> Result<()> {
        match std::fs::remove_file(self.counters()) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error.into()),
            _ => Ok(()),
        }
    }

    fn lock(&self) -> Result<File> {
        let file = OpenOptions::new()
            .create(true)
            .truncate(false)
            .write(true)
            .open(self.path.join("counters.lock"))?;
        FileExt::lock(&file)?;
        Ok(file)
    }
}

/// Where whoever manages this computer may say no.
fn managed_policy() -> PathBuf {
    if cfg!(windows) {
        PathBuf::from(r"C:\ProgramData\OkiCRM\policy.json")
    } else if cfg!(target_os = "macos") {
        PathBuf::from("/Library/Application Support/OkiCRM/policy.json")
    } else {
        PathBuf::from("/etc/okicrm/policy.json")
    }
}

fn read_small(path: &Path) -> Result<Option<Vec<u8>>> {
    match std::fs::metadata(path) {
        Ok(metadata) if metadata.len() > LARGEST => {
            Err(Fault::Shape("a usage file that is too large".into()).into())
        }
        Ok(_) => Ok(Some(std::fs::read(path)?)),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error.into()),
    }
}
