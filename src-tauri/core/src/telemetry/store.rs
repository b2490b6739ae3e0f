//! A few small files of this computer's person: her choice, the counters, what was sent.

use std::fs::{File, OpenOptions};
use std::io::ErrorKind as Io;
use std::path::{Path, PathBuf};

use fs4::FileExt;
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::figures::WeekFigures;
use super::outgoing::{Outbox, SentReport};
use super::receiver::Endpoint;
use super::state::{Choice, Surroundings};
use crate::error::{Error, Fault, Result};
use crate::workspace::write_whole;

/// How many weeks are kept, and how many reports that were sent.
pub const WEEKS_KEPT: usize = 8;

/// Larger files are not ours.
const LARGEST: u64 = 256 * 1024;

/// Where the usage figures lie.
#[derive(Clone, Debug)]
pub struct UsageFolder {
    path: PathBuf,
    policy: PathBuf,
    /// One more, named by the environment: a policy can only switch off, so that whoever may set
    /// variables gains nothing by it.
    further: Option<PathBuf>,
}

impl UsageFolder {
    /// Where the application keeps them: `dirs`' data folder, beside the workspace.
    ///
    /// # Errors
    /// A fault where the system names no data folder.
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
            further: std::env::var_os("OKICRM_POLICY").map(PathBuf::from),
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

    /// Where whoever manages this computer may say no.
    #[must_use]
    pub fn policy(&self) -> &Path {
        &self.policy
    }

    fn file(&self, name: &str) -> PathBuf {
        self.path.join(name)
    }

    /// What stands in the way from outside. A policy that cannot be read counts as one against.
    pub(super) fn surroundings(&self) -> Surroundings {
        let do_not_track = std::env::var_os("DO_NOT_TRACK")
            .is_some_and(|value| !matches!(value.to_str(), Some("" | "0" | "false")));
        Surroundings {
            do_not_track,
            managed_off: self.managed_off(),
        }
    }

    /// Whether any policy says no. One that cannot be read counts as a no.
    fn managed_off(&self) -> bool {
        [Some(&self.policy), self.further.as_ref()]
            .into_iter()
            .flatten()
            .any(|policy| says_no(policy))
    }

    /// The person's choice; nothing where it cannot be read.
    pub(super) fn read_choice(&self) -> Option<Choice> {
        match self.read("choice.json") {
            Ok(choice) => Some(choice.unwrap_or(Choice::NONE)),
            Err(_) => None,
        }
    }

    pub(super) fn write_choice(&self, choice: Choice) -> Result<()> {
        self.write("choice.json", &choice)
    }

    /// The receiver that was written down; one that is none any more counts as none.
    pub(super) fn read_endpoint(&self) -> Option<Endpoint> {
        let text: Option<String> = self.read("receiver.json").ok().flatten();
        Endpoint::parse(&text?).ok()
    }

    pub(super) fn write_endpoint(&self, endpoint: Option<&Endpoint>) -> Result<()> {
        match endpoint {
            Some(endpoint) => self.write("receiver.json", &endpoint.as_str()),
            None => self.remove("receiver.json"),
        }
    }

    /// The counted weeks, oldest first; a file that cannot be read holds none.
    pub(super) fn read_weeks(&self) -> Vec<WeekFigures> {
        self.read("counters.json")
            .ok()
            .flatten()
            .unwrap_or_default()
    }

    /// Changes the counters while no other process does, if the switch still lets it then.
    pub(super) fn change_weeks(
        &self,
        may: impl FnOnce() -> bool,
        change: impl FnOnce(&mut Vec<WeekFigures>),
    ) -> Result<()> {
        let _lock = self.lock("counters.lock")?;
        if !may() {
            return Ok(());
        }
        let mut weeks = self.read_weeks();
        change(&mut weeks);
        weeks.sort_by_key(|figures| figures.week);
        let surplus = weeks.len().saturating_sub(WEEKS_KEPT);
        weeks.drain(..surplus);
        self.write("counters.json", &weeks)
    }

    /// Deletes the counters and what waits to be sent, when no other process is counting.
    pub(super) fn delete_figures(&self) -> Result<()> {
        if !self.path.exists() {
            return Ok(());
        }
        let _lock = self.lock("counters.lock")?;
        self.remove("counters.json")?;
        self.remove("outbox.json")
    }

    /// What was sent, oldest first; a file that cannot be read holds nothing.
    pub(super) fn read_sent(&self) -> Vec<SentReport> {
        self.read("sent.json").ok().flatten().unwrap_or_default()
    }

    pub(super) fn add_sent(&self, report: SentReport) -> Result<()> {
        let mut sent = self.read_sent();
        sent.push(report);
        let surplus = sent.len().saturating_sub(WEEKS_KEPT);
        sent.drain(..surplus);
        self.write("sent.json", &sent)
    }

    pub(super) fn delete_sent(&self) -> Result<()> {
        self.remove("sent.json")
    }

    pub(super) fn read_outbox(&self) -> Option<Outbox> {
        self.read("outbox.json").ok().flatten()
    }

    pub(super) fn write_outbox(&self, outbox: Option<&Outbox>) -> Result<()> {
        match outbox {
            Some(outbox) => self.write("outbox.json", outbox),
            None => self.remove("outbox.json"),
        }
    }

    /// The right to send, which one process has at a time; nothing where another has it.
    pub(super) fn begin_sending(&self) -> Result<Option<File>> {
        let file = self.open("sending.lock")?;
        Ok(FileExt::try_lock(&file).is_ok().then_some(file))
    }

    fn lock(&self, name: &str) -> Result<File> {
        let file = self.open(name)?;
        FileExt::lock(&file)?;
        Ok(file)
    }

    fn open(&self, name: &str) -> Result<File> {
        std::fs::create_dir_all(&self.path)?;
        Ok(OpenOptions::new()
            .create(true)
            .truncate(false)
            .write(true)
            .open(self.file(name))?)
    }

    fn read<Content: DeserializeOwned>(&self, name: &str) -> Result<Option<Content>> {
        let path = self.file(name);
        match std::fs::metadata(&path) {
            Ok(metadata) if metadata.len() > LARGEST => {
                Err(Fault::Shape("a usage file that is too large".into()).into())
            }
            Ok(_) => Ok(Some(serde_json::from_slice(&std::fs::read(path)?)?)),
            Err(error) if error.kind() == Io::NotFound => Ok(None),
            Err(error) => Err(error.into()),
        }
    }

    fn write(&self, name: &str, content: &impl Serialize) -> Result<()> {
        std::fs::create_dir_all(&self.path)?;
        write_whole(&self.file(name), &serde_json::to_vec(content)?)
    }

    fn remove(&self, name: &str) -> Result<()> {
        match std::fs::remove_file(self.file(name)) {
            Err(error) if error.kind() != Io::NotFound => Err(Error::from(error)),
            _ => Ok(()),
        }
    }
}

/// Whether a policy says no; one that is not there says nothing.
fn says_no(policy: &Path) -> bool {
    #[derive(serde::Deserialize)]
    #[serde(rename_all = "camelCase")]
    struct Policy {
        usage_figures: Option<bool>,
    }
    match std::fs::read(policy) {
        Ok(text) => serde_json::from_slice::<Policy>(&text)
            .map_or(true, |policy| policy.usage_figures == Some(false)),
        Err(error) => error.kind() != Io::NotFound,
    }
}

/// Where whoever manages this computer may say no: a file that only she can write, on every system.
fn managed_policy() -> PathBuf {
    if cfg!(windows) {
        PathBuf::from(r"C:\ProgramData\OkiCRM\policy.json")
    } else if cfg!(target_os = "macos") {
        PathBuf::from("/Library/Application Support/OkiCRM/policy.json")
    } else {
        PathBuf::from("/etc/okicrm/policy.json")
    }
}
