//! The file of a backup: written part by part, read with suspicion.

use std::collections::BTreeSet;
use std::fs::File;
use std::io::{BufReader, BufWriter, Read, Write};
use std::path::Path;

use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

use super::BackupRefusal;
use super::model::{BackupManifest, FORMAT, Part};
use super::progress::Course;
use crate::change::Promises;
use crate::error::{Fault, Result};
use crate::keys::{Key, Keys};
use crate::workspace::{Erasure, Ledger};

/// How the files are called.
pub(super) const ENDING: &str = "okibackup";

/// The parts by name.
pub(super) const ABOUT: &str = "backup.json";
pub(super) const SEAL: &str = "backup.seal";
pub(super) const MANIFEST: &str = "workspace.json";
pub(super) const DATABASE: &str = "workspace.db";
pub(super) const LEDGER: &str = "erasures.ledger";
pub(super) const PROMISES: &str = "promises.sealed";

const NAMES: [&str; 6] = [ABOUT, SEAL, MANIFEST, DATABASE, LEDGER, PROMISES];

/// Longer texts are not read: a ledger of this length names some 100,000 people.
const LONGEST_TEXT: u64 = 64 * 1024 * 1024;

/// Bytes that are copied at once.
const BUFFER: usize = 128 * 1024;

/// What seals a backup's description.
fn seal_of(data: &Key, about: &[u8]) -> Result<String> {
    let key = data.derive("okicrm backup seal")?;
    Ok(HEXLOWER.encode(&key.authenticate(about)?))
}

/// Writes a backup's file and makes it durable.
pub(super) fn write(
    path: &Path,
    about: &BackupManifest,
    data: &Key,
    parts: &Path,
    course: &Course<'_>,
) -> Result<()> {
    let text = serde_json::to_vec_pretty(about)?;
    let seal = seal_of(data, &text)?;
    let file = File::create_new(path)?;
    let mut zip = ZipWriter::new(BufWriter::with_capacity(BUFFER, &file));
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Stored)
        .large_file(true);
    for (name, text) in [(ABOUT, text.as_slice()), (SEAL, seal.as_bytes())] {
        zip.start_file(name, options).map_err(zip_fault)?;
        zip.write_all(text)?;
    }
    for part in &about.parts {
        zip.start_file(part.name.as_str(), options)
            .map_err(zip_fault)?;
        let mut content = File::open(parts.join(&part.name))?;
        read_through(&mut content, course, |some| Ok(zip.write_all(some)?))?;
    }
    zip.finish().map_err(zip_fault)?.flush()?;
    Ok(file.sync_all()?)
}

/// What a zip that is being written can fail with: the disk, else our own order of calls.
fn zip_fault(error: zip::result::ZipError) -> crate::error::Error {
    match error {
        zip::result::ZipError::Io(error) => error.into(),
        other => Fault::Invariant(format!("writing a zip: {other}")).into(),
    }
}

/// What is read piece by piece; each kind says what an error of reading means.
trait Pieces {
    fn piece(&mut self, buffer: &mut [u8]) -> Result<usize>;
}

impl Pieces for File {
    fn piece(&mut self, buffer: &mut [u8]) -> Result<usize> {
        Ok(self.read(buffer)?)
    }
}

/// A part inside a backup: a wrong check sum of the zip shows as an error of reading.
struct Suspect<R>(R);

impl<R: Read> Pieces for Suspect<R> {
    fn piece(&mut self, buffer: &mut [u8]) -> Result<usize> {
        Ok(self.0.read(buffer).map_err(|_| BackupRefusal::Damaged)?)
    }
}

/// Reads to the end, piece by piece, and says how far that is.
fn read_through(
    content: &mut impl Pieces,
    course: &Course<'_>,
    mut take: impl FnMut(&[u8]) -> Result<()>,
) -> Result<u64> {
    let mut buffer = vec![0; BUFFER];
    let mut bytes: u64 = 0;
    loop {
        let read = content.piece(&mut buffer)?;
        let Some(some) = buffer.get(..read).filter(|some| !some.is_empty()) else {
            return Ok(bytes);
        };
        take(some)?;
        let length = u64::try_from(read).unwrap_or(u64::MAX);
        bytes = bytes.saturating_add(length);
        course.add(length)?;
    }
}

/// Length and hash of a file.
pub(super) fn part(folder: &Path, name: &str, course: &Course<'_>) -> Result<Part> {
    let (bytes, sha256) = sum(&mut File::open(folder.join(name))?, course)?;
    Ok(Part {
        name: name.to_owned(),
        bytes,
        sha256,
    })
}

/// Length and SHA-256 of what can be read.
pub(super) fn sum(content: &mut File, course: &Course<'_>) -> Result<(u64, String)> {
    let mut sum = Sha256::new();
    let bytes = read_through(content, course, |some| {
        sum.update(some);
        Ok(())
    })?;
    Ok((bytes, HEXLOWER.encode(&sum.finalize())))
}

/// An opened backup whose names and lengths were looked at, and nothing more.
pub(super) struct Archive {
    zip: ZipArchive<BufReader<File>>,
    /// What it says about itself.
    pub(super) about: BackupManifest,
    about_text: Vec<u8>,
}

impl Archive {
    /// Opens a file.
    ///
    /// # Errors
    /// `backup-missing`, `backup-unreadable` (also for one that is cut off), `backup-foreign`,
    /// `backup-newer`, `backup-damaged`.
    pub(super) fn open(path: &Path) -> Result<Self> {
        let file = match File::open(path) {
            Ok(file) => file,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
                return Err(BackupRefusal::Missing.into());
            }
            Err(error) => return Err(error.into()),
        };
        let length = file.metadata()?.len();
        let mut zip =
            ZipArchive::new(BufReader::new(file)).map_err(|_| BackupRefusal::Unreadable)?;
        look_at_entries(&mut zip, length)?;
        let about_text = text_of(&mut zip, ABOUT)?;
        let about = parse(&about_text)?;
        let archive = Self {
            zip,
            about,
            about_text,
        };
        archive.compare_names()?;
        Ok(archive)
    }

    /// The parts in the file are the parts in the description.
    fn compare_names(&self) -> Result<()> {
        let told: BTreeSet<_> = self
            .about
            .parts
            .iter()
            .map(|part| std::borrow::Cow::from(part.name.as_str()))
            .chain([ABOUT, SEAL].map(std::borrow::Cow::from))
            .collect();
        let there: BTreeSet<_> = self
            .zip
            .file_names()
            .collect::<std::result::Result<_, _>>()
            .map_err(|_| BackupRefusal::Foreign)?;
        let needed = [MANIFEST, DATABASE];
        if told != there || needed.iter().any(|name| !told.contains(*name)) {
            return Err(BackupRefusal::Foreign.into());
        }
        Ok(())
    }

    /// Whether the description was written with the workspace's key.
    pub(super) fn check_seal(&mut self, data: &Key) -> Result<()> {
        let seal = text_of(&mut self.zip, SEAL)?;
        let right = seal_of(data, &self.about_text)?;
        if bool::from(seal.ct_eq(right.as_bytes())) {
            Ok(())
        } else {
            Err(BackupRefusal::Damaged.into())
        }
    }

    /// Whether there is such a part.
    pub(super) fn has(&self, name: &str) -> bool {
        self.about.parts.iter().any(|part| part.name == name)
    }

    /// Writes a part to a file and compares its length and hash.
    pub(super) fn extract(&mut self, name: &str, path: &Path, course: &Course<'_>) -> Result<()> {
        let mut file = File::create_new(path)?;
        self.go_through(name, course, |some| Ok(file.write_all(some)?))?;
        Ok(file.sync_all()?)
    }

    /// Compares length and hash of every part with what the file says about it.
    pub(super) fn compare_parts(&mut self, course: &Course<'_>) -> Result<()> {
        for part in self.about.parts.clone() {
            self.go_through(&part.name, course, |_| Ok(()))?;
        }
        Ok(())
    }

    fn go_through(
        &mut self,
        name: &str,
        course: &Course<'_>,
        mut take: impl FnMut(&[u8]) -> Result<()>,
    ) -> Result<()> {
        let part = self.part(name)?;
        let content = self.zip.by_name(name).map_err(|_| BackupRefusal::Damaged)?;
        let mut sum = Sha256::new();
        let mut left = part.bytes;
        read_through(&mut Suspect(content), course, |some| {
            left = u64::try_from(some.len())
                .ok()
                .and_then(|length| left.checked_sub(length))
                .ok_or(BackupRefusal::Damaged)?;
            sum.update(some);
            take(some)
        })?;
        if left != 0 || HEXLOWER.encode(&sum.finalize()) != part.sha256 {
            return Err(BackupRefusal::Damaged.into());
        }
        Ok(())
    }

    /// The text of a small part.
    pub(super) fn text(&mut self, name: &str) -> Result<Vec<u8>> {
        let part = self.part(name)?;
        let text = text_of(&mut self.zip, name)?;
        if HEXLOWER.encode(&Sha256::digest(&text)) != part.sha256 {
            return Err(BackupRefusal::Damaged.into());
        }
        Ok(text)
    }

    /// Whom the ledger inside names; nobody where there is none.
    pub(super) fn ledger(&mut self, keys: &Keys) -> Result<Vec<Erasure>> {
        if !self.has(LEDGER) {
            return Ok(Vec::new());
        }
        let text = self.text(LEDGER)?;
        Ok(Ledger::parse(&text, keys)?.erasures().to_vec())
    }

    /// What was promised to people when it was made; nothing in older backups.
    pub(super) fn promises(&mut self, keys: &Keys) -> Result<Option<Promises>> {
        if !self.has(PROMISES) {
            return Ok(None);
        }
        let sealed = self.text(PROMISES)?;
        Promises::read(&sealed, keys)
    }

    fn part(&self, name: &str) -> Result<Part> {
        let part = self.about.parts.iter().find(|part| part.name == name);
        Ok(part.cloned().ok_or(BackupRefusal::Foreign)?)
    }
}

/// Attacks 40 to 46: only known names, once each, stored as they are, no longer than the file. So
/// no name can lead out of the folder and nothing can be unpacked that is larger than what is there.
fn look_at_entries(zip: &mut ZipArchive<BufReader<File>>, length: u64) -> Result<()> {
    let mut seen = BTreeSet::new();
    let mut total: u64 = 0;
    for position in 0..zip.len() {
        let entry = zip
            .by_index_raw(position)
            .map_err(|_| BackupRefusal::Unreadable)?;
        let name = entry.name().map_err(|_| BackupRefusal::Foreign)?;
        let known = NAMES.iter().find(|known| **known == name);
        let fresh = known.is_some_and(|name| seen.insert(*name));
        let plain = entry.compression() == CompressionMethod::Stored
            && !entry.encrypted()
            && entry.is_file()
            && entry.size() == entry.compressed_size();
        total = total.saturating_add(entry.size());
        if !fresh || !plain || total > length {
            return Err(BackupRefusal::Foreign.into());
        }
    }
    Ok(())
}

fn text_of(zip: &mut ZipArchive<BufReader<File>>, name: &str) -> Result<Vec<u8>> {
    let entry = zip.by_name(name).map_err(|_| BackupRefusal::Unreadable)?;
    let mut text = Vec::new();
    entry
        .take(LONGEST_TEXT + 1)
        .read_to_end(&mut text)
        .map_err(|_| BackupRefusal::Damaged)?;
    if u64::try_from(text.len()).unwrap_or(u64::MAX) > LONGEST_TEXT {
        return Err(BackupRefusal::Foreign.into());
    }
    Ok(text)
}

fn parse(text: &[u8]) -> Result<BackupManifest> {
    #[derive(serde::Deserialize)]
    struct Format {
        format: u32,
    }
    let Format { format } = serde_json::from_slice(text).map_err(|_| BackupRefusal::Damaged)?;
    if format > FORMAT {
        return Err(BackupRefusal::Newer.into());
    }
    Ok(serde_json::from_slice(text).map_err(|_| BackupRefusal::Damaged)?)
}
