//! The erasure ledger: lies beside the workspace and inside its backups, and remembers who was
//! erased without saying who that was. It blocks silent re-import, and it is applied before a
//! restored workspace opens.
//!
//! Each line names the erased subject's id and HMACs of the e-mail addresses and phone numbers
//! (never of a name alone), and is sealed together with the line before it.

use std::collections::HashSet;

use data_encoding::HEXLOWER;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{Folder, Workspace, write_whole};
use crate::error::{ErrorKind, Fault, Refusal, Result};
use crate::keys::{Key, Keys};
use crate::values::ErasureId;

/// Why the ledger cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum LedgerRefusal {
    /// A line was changed, taken out or cut off.
    #[error("line {line} of the erasure ledger is not what was written")]
    Altered {
        /// The first such line, from 1.
        line: usize,
    },
}

impl Refusal for LedgerRefusal {
    fn kind(&self) -> ErrorKind {
        ErrorKind::Refused
    }

    fn code(&self) -> &'static str {
        "ledger-altered"
    }

    fn args(&self) -> std::collections::BTreeMap<String, String> {
        let Self::Altered { line } = self;
        [("line".to_owned(), line.to_string())].into()
    }
}

/// One erasure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Erasure {
    /// The erasure.
    pub id: ErasureId,
    /// When.
    pub at: Timestamp,
    /// The person's subject id.
    pub subject: String,
    /// HMACs of her e-mail addresses and phone numbers.
    pub blocked: Vec<String>,
}

#[derive(Serialize, Deserialize)]
struct Line {
    #[serde(flatten)]
    erasure: Erasure,
    seal: String,
}

/// The ledger of a workspace.
#[derive(Clone, Debug)]
pub struct Ledger {
    key: Key,
    /// Keys of businesses that were taken over; their erasures are marked under these.
    inherited: Vec<Key>,
    erasures: Vec<Erasure>,
    blocked: HashSet<String>,
}

impl Ledger {
    /// Reads the ledger of a folder; an absent one is empty.
    ///
    /// # Errors
    /// `ledger-altered`.
    pub fn read(folder: &Folder, keys: &Keys) -> Result<Self> {
        match std::fs::read(folder.ledger()) {
            Ok(text) => Self::parse(&text, keys),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Self::parse(b"", keys),
            Err(error) => Err(error.into()),
        }
    }

    /// The ledger of an open workspace.
    pub fn of(workspace: &Workspace) -> Result<Self> {
        Self::read(workspace.folder(), workspace.keys())
    }

    /// Reads a ledger from its text.
    pub fn parse(text: &[u8], keys: &Keys) -> Result<Self> {
        let key = keys.derive("okicrm erasure ledger")?;
        let mut erasures = Vec::new();
        let mut seal = String::new();
        for (position, text) in text
            .split(|byte| *byte == b'\n')
            .filter(|line| !line.is_empty())
            .enumerate()
        {
            let altered = LedgerRefusal::Altered { line: position + 1 };
            let Ok(line) = serde_json::from_slice::<Line>(text) else {
                return Err(altered.into());
            };
            seal = seal_of(&key, &seal, &line.erasure)?;
            if seal != line.seal {
                return Err(altered.into());
            }
            erasures.push(line.erasure);
        }
        let blocked = erasures
            .iter()
            .flat_map(|erasure| &erasure.blocked)
            .cloned()
            .collect();
        Ok(Self {
            key,
            inherited: Vec::new(),
            erasures,
            blocked,
        })
    }

    /// Every erasure, oldest first.
    pub fn erasures(&self) -> &[Erasure] {
        &self.erasures
    }

    /// What a normalised e-mail address or the digits of a phone number become in the ledger.
    pub fn mark(&self, normalised: &str) -> Result<String> {
        mark(&self.key, normalised)
    }

    /// Whether an erased person had this e-mail address or phone number, normalised.
    pub fn blocks(&self, normalised: &str) -> Result<bool> {
        if self.blocked.is_empty() || normalised.is_empty() {
            return Ok(false);
        }
        for key in std::iter::once(&self.key).chain(&self.inherited) {
            if self.blocked.contains(&mark(key, normalised)?) {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Blocks also what was marked under the keys of businesses that were taken over.
    pub(crate) fn also_under(self, inherited: Vec<Key>) -> Self {
        Self { inherited, ..self }
    }

    /// This workspace's key for marks of erased people.
    pub(crate) fn key(&self) -> &Key {
        &self.key
    }

    /// Adds erasures that are not in it yet, and makes the ledger durable.
    pub fn add(&mut self, folder: &Folder, erasures: &[Erasure]) -> Result<()> {
        for erasure in erasures {
            if !self.erasures.iter().any(|known| known.id == erasure.id) {
                self.blocked.extend(erasure.blocked.iter().cloned());
                self.erasures.push(erasure.clone());
            }
        }
        write_whole(&folder.ledger(), &self.text()?)
    }

    /// The ledger's text.
    pub fn text(&self) -> Result<Vec<u8>> {
        let mut text = Vec::new();
        let mut seal = String::new();
        for erasure in &self.erasures {
            seal = seal_of(&self.key, &seal, erasure)?;
            let line = Line {
                erasure: erasure.clone(),
                seal: seal.clone(),
            };
            serde_json::to_writer(&mut text, &line)
                .map_err(|error| Fault::Shape(error.to_string()))?;
            text.push(b'\n');
        }
        Ok(text)
    }
}

fn mark(key: &Key, normalised: &str) -> Result<String> {
    Ok(HEXLOWER.encode(&key.authenticate(normalised.as_bytes())?))
}

fn seal_of(key: &Key, before: &str, erasure: &Erasure) -> Result<String> {
    let text = serde_json::to_string(erasure)?;
    let seal = key.authenticate(format!("{before}\n{text}").as_bytes())?;
    Ok(HEXLOWER.encode(&seal))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys() -> Keys {
        Keys::new(Key::from_bytes(&[7; 32]).unwrap()).unwrap()
    }

    fn erasure(number: u8) -> Erasure {
        Erasure {
            id: ErasureId::new(),
            at: "2026-11-22T12:00:00Z".parse().unwrap(),
            subject: format!("subject {number}"),
            blocked: Vec::new(),
        }
    }

    #[test]
    fn what_was_added_is_read_and_blocks() {
        let root = tempfile::tempdir().unwrap();
        let folder = Folder::at(root.path());
        let mut ledger = Ledger::read(&folder, &keys()).unwrap();
        assert!(!ledger.blocks("zoe@example.org").unwrap());
        let mut one = erasure(1);
        one.blocked.push(ledger.mark("zoe@example.org").unwrap());
        ledger.add(&folder, &[one.clone(), erasure(2)]).unwrap();
        let read = Ledger::read(&folder, &keys()).unwrap();
        assert_eq!(read.erasures().len(), 2);
        assert!(read.blocks("zoe@example.org").unwrap());
        assert!(!read.blocks("bob@example.org").unwrap());
        // No letter of her name is a hexadecimal digit, as those of a mark are.
        assert!(
            !String::from_utf8(read.text().unwrap())
                .unwrap()
                .contains("zo")
        );
    }

    #[test]
    fn an_absent_ledger_is_empty_and_one_that_cannot_be_read_is_not() {
        let root = tempfile::tempdir().unwrap();
        let folder = Folder::at(root.path());
        let empty = Ledger::read(&folder, &keys()).unwrap();
        assert!(empty.erasures().is_empty());
        // A folder in its place can be opened by nobody as a file.
        std::fs::create_dir(folder.ledger()).unwrap();
        assert!(Ledger::read(&folder, &keys()).is_err());
    }

    #[test]
    fn nothing_is_not_somebody_s_address() {
        let root = tempfile::tempdir().unwrap();
        let folder = Folder::at(root.path());
        let mut ledger = Ledger::read(&folder, &keys()).unwrap();
        let mut one = erasure(1);
        one.blocked.push(ledger.mark("").unwrap());
        ledger.add(&folder, &[one]).unwrap();
        assert!(!ledger.blocks("").unwrap());
    }

    #[test]
    fn the_first_line_that_was_changed_is_named() {
        let root = tempfile::tempdir().unwrap();
        let folder = Folder::at(root.path());
        let mut ledger = Ledger::read(&folder, &keys()).unwrap();
        let erasures = [erasure(1), erasure(2), erasure(3)];
        ledger.add(&folder, &erasures).unwrap();
        let whole = std::fs::read_to_string(folder.ledger()).unwrap();
        let changed = whole.replacen("subject 3", "subject 4", 1);
        let error = Ledger::parse(changed.as_bytes(), &keys()).unwrap_err();
        assert_eq!(error.code(), "ledger-altered");
        assert_eq!(error.report().args["line"], "3");
    }

    #[test]
    fn any_changed_byte_is_found() {
        let root = tempfile::tempdir().unwrap();
        let folder = Folder::at(root.path());
        let mut ledger = Ledger::read(&folder, &keys()).unwrap();
        ledger.add(&folder, &[erasure(1), erasure(2)]).unwrap();
        let whole = std::fs::read(folder.ledger()).unwrap();
        for position in (0..whole.len()).filter(|position| whole[*position] != b'\n') {
            let mut changed = whole.clone();
            changed[position] ^= 1;
            if let Ok(read) = Ledger::parse(&changed, &keys()) {
                panic!("byte {position} went unnoticed: {read:?}");
            }
        }
    }
}
