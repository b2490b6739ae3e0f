//! Archives that only a password opens: AES-256 as WinZip defined it, which 7-Zip, Keka, WinZip and
//! the archivers of every Linux open.

use std::io::{Seek, Write};

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use zeroize::Zeroizing;
use zip::write::SimpleFileOptions;
use zip::{AesMode, CompressionMethod, ZipWriter};

use crate::error::{Fault, Result};
use crate::privacy::model::PrivacyRefusal;

/// The format derives its key quickly, so that a password must be long to withstand guessing.
const SHORTEST: usize = 12;
/// Letters and digits that nobody mistakes for one another.
const SIGNS: &[u8; 32] = b"abcdefghijkmnpqrstuvwxyz23456789";
/// Groups and the signs of each: a hundred bits.
const GROUPS: usize = 5;
const GROUP: usize = 4;

/// Whether a copy is locked, and by which password.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", tag = "kind", content = "password")]
pub enum CopyLock {
    /// Anybody can open it.
    Open,
    /// By a password that is made for it, and shown once.
    Made,
    /// By a password that was agreed on.
    Given(String),
}

/// A password that is shown once. It is never printed by a log.
#[derive(Clone, Serialize, TS)]
#[ts(type = "string")]
pub struct MadePassword(String);

impl std::fmt::Debug for MadePassword {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("MadePassword")
    }
}

impl MadePassword {
    /// The password.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The password of an archive; it is kept nowhere.
pub(in crate::privacy) struct Password(Option<Zeroizing<String>>);

impl CopyLock {
    /// The password, and the one to show where it was made here.
    ///
    /// # Errors
    /// `copy-password-short`.
    pub(in crate::privacy) fn password(&self) -> Result<(Password, Option<MadePassword>)> {
        Ok(match self {
            Self::Open => (Password(None), None),
            Self::Made => {
                let made = made()?;
                (
                    Password(Some(Zeroizing::new(made.clone()))),
                    Some(MadePassword(made)),
                )
            }
            Self::Given(text) if text.chars().count() < SHORTEST => {
                return Err(PrivacyRefusal::PasswordShort.into());
            }
            Self::Given(text) => (Password(Some(Zeroizing::new(text.clone()))), None),
        })
    }
}

fn made() -> Result<String> {
    let mut bytes = [0_u8; GROUPS * GROUP];
    getrandom::fill(&mut bytes)
        .map_err(|_| Fault::Cryptography("the system gave no randomness"))?;
    let signs: Vec<char> = bytes
        .iter()
        .map(|byte| char::from(SIGNS[usize::from(*byte) % SIGNS.len()]))
        .collect();
    let groups: Vec<String> = signs
        .chunks(GROUP)
        .map(|group| group.iter().collect())
        .collect();
    Ok(groups.join("-"))
}

/// An archive while it is written.
pub(in crate::privacy) struct Archive<'p, W: Write + Seek> {
    writer: ZipWriter<W>,
    password: &'p Password,
    files: usize,
}

impl<'p, W: Write + Seek> Archive<'p, W> {
    pub(in crate::privacy) fn new(out: W, password: &'p Password) -> Self {
        Self {
            writer: ZipWriter::new(out),
            password,
            files: 0,
        }
    }

    /// Adds a file.
    pub(in crate::privacy) fn add(&mut self, name: &str, bytes: &[u8]) -> Result<()> {
        self.start(name, false)?;
        self.writer.write_all(bytes)?;
        Ok(())
    }

    /// Begins a file that may become longer than four gigabytes; it is written until the next begins.
    pub(in crate::privacy) fn begin(&mut self, name: &str) -> Result<&mut ZipWriter<W>> {
        self.start(name, true)?;
        Ok(&mut self.writer)
    }

    fn start(&mut self, name: &str, may_be_large: bool) -> Result<()> {
        let plain = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .large_file(may_be_large);
        let started = match &self.password.0 {
            None => self.writer.start_file(name, plain),
            Some(password) => {
                let locked = plain.with_aes_encryption(AesMode::Aes256, password);
                self.writer.start_file(name, locked)
            }
        };
        started.map_err(fault)?;
        Ok(())
    }

    /// Adds a file that somebody attached. The names in a locked archive can be read without its
    /// password, so that there it is only counted; the list of files in the copy names it.
    pub(in crate::privacy) fn add_attached(&mut self, name: &str, bytes: &[u8]) -> Result<String> {
        self.files += 1;
        let safe = crate::values::file_name::safe(name);
        let path = if self.password.0.is_some() {
            let ending = safe.rsplit_once('.').map_or("bin", |(_, ending)| ending);
            format!("files/{:03}.{ending}", self.files)
        } else {
            format!("files/{:03}-{safe}", self.files)
        };
        self.add(&path, bytes)?;
        Ok(path)
    }

    /// Ends the archive, and gives back where it was written.
    pub(in crate::privacy) fn finish(self) -> Result<W> {
        Ok(self.writer.finish().map_err(fault)?)
    }
}

fn fault(error: zip::result::ZipError) -> Fault {
    Fault::Shape(format!("archive: {error}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_made_password_is_long_different_each_time_and_never_printed() {
        let (one, other) = (made().unwrap(), made().unwrap());
        assert_eq!((one.len(), one.split('-').count()), (24, 5));
        assert_ne!(one, other);
        assert!(!format!("{:?}", MadePassword(one.clone())).contains(&one));
    }

    #[test]
    fn a_short_password_is_refused() {
        let refused = CopyLock::Given("elevenchars".into())
            .password()
            .err()
            .unwrap();
        assert_eq!(refused.code(), "copy-password-short");
        assert!(CopyLock::Given("twelve chars".into()).password().is_ok());
    }
}
