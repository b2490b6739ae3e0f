//! Reading an encrypted file page by page, past SQLite.
//!
//! SQLCipher 4 (zetetic.net/sqlcipher/design): pages of 4,096 bytes, the last 80 of them an IV (16)
//! and an HMAC-SHA-512 (64) over text, IV and page number; AES-256-CBC with the raw key; the HMAC's
//! key is derived from it with the file's salt. The write-ahead log holds a header and frames of a
//! header and a page (sqlite.org/fileformat.html).

use std::fs::File;
use std::io::{ErrorKind, Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};

use aes::Aes256;
use cbc::Decryptor;
use cbc::cipher::block_padding::NoPadding;
use cbc::cipher::{BlockModeDecrypt, KeyIvInit};
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha512;

use crate::error::{Fault, Result};
use crate::keys::Key;

const PAGE: usize = 4_096;
const IV: usize = 16;
const TAG: usize = 64;
/// The first page begins with the salt in plain.
const SALT: usize = 16;
const LOG_HEADER: u64 = 32;
const FRAME_HEADER: usize = 24;
const FRAME: usize = FRAME_HEADER + PAGE;
const PAGE_LENGTH: u64 = 4_096;
const FRAME_HEADER_LENGTH: u64 = 24;
/// What the salt is changed by for the key of the HMAC, byte by byte.
const SALT_MASK: u8 = 0x3a;
/// How many pages are read at once.
const AT_ONCE: usize = 1_024;
/// A page may be written just while it is read: it is read again so often.
const ATTEMPTS: usize = 5;

/// What opens the pages of one file.
struct PageKeys {
    data: Key,
    tag: Hmac<Sha512>,
}

impl PageKeys {
    fn new(data: &Key, salt: &[u8]) -> Result<Self> {
        let masked: Vec<u8> = salt.iter().map(|byte| byte ^ SALT_MASK).collect();
        let key = two_rounds(data.bytes(), &masked)?;
        Ok(Self {
            data: data.clone(),
            tag: mac(key.get(..32).unwrap_or_default())?,
        })
    }

    /// Decrypts a page in place; nothing where it does not verify. A page that was never written is
    /// all zeros and says nothing.
    fn open<'page>(&self, page: &'page mut [u8], number: u32) -> Option<&'page [u8]> {
        if page.iter().all(|byte| *byte == 0) {
            return Some(&[]);
        }
        let start = if number == 1 { SALT } else { 0 };
        let (signed, tag) = page.split_at_checked(PAGE - TAG)?;
        let mut mac = self.tag.clone();
        mac.update(signed.get(start..)?);
        mac.update(&number.to_le_bytes());
        mac.verify_slice(tag).ok()?;
        let iv: [u8; IV] = page.get(PAGE - TAG - IV..PAGE - TAG)?.try_into().ok()?;
        let text = page.get_mut(start..PAGE - TAG - IV)?;
        Decryptor::<Aes256>::new(self.data.bytes().into(), &iv.into())
            .decrypt_padded::<NoPadding>(text)
            .ok()
    }
}

/// PBKDF2 with HMAC-SHA-512 and two rounds (RFC 8018), as SQLCipher derives the key of its HMAC.
fn two_rounds(password: &[u8], salt: &[u8]) -> Result<[u8; 64]> {
    let keyed = mac(password)?;
    let mut first = keyed.clone();
    first.update(salt);
    first.update(&1_u32.to_be_bytes());
    let mut block: [u8; 64] = first.finalize().into_bytes().into();
    let mut second = keyed;
    second.update(&block);
    let next: [u8; 64] = second.finalize().into_bytes().into();
    block
        .iter_mut()
        .zip(next)
        .for_each(|(one, other)| *one ^= other);
    Ok(block)
}

fn mac(key: &[u8]) -> Result<Hmac<Sha512>> {
    Ok(Hmac::<Sha512>::new_from_slice(key)
        .map_err(|_| Fault::Cryptography("a page's key cannot be used"))?)
}

/// How many pages were seen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Seen {
    pub pages: u64,
    pub log_pages: u64,
    pub unreadable: u64,
    /// Bytes read so far.
    pub done: u64,
    /// Of how many, when it began.
    pub total: u64,
}

/// The file, its log, and how far they were read.
///
/// The pages are read while others write. What was removed cannot move meanwhile: only what a page
/// still means is ever copied to another one.
pub(super) struct Pages {
    keys: PageKeys,
    path: PathBuf,
    log: PathBuf,
    part: Part,
    /// Where the next byte is in that part.
    place: u64,
    pub(super) seen: Seen,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    File,
    Log,
    End,
}

impl Pages {
    /// Begins at the first page of a file.
    pub(super) fn open(path: &Path, key: &Key) -> Result<Self> {
        let mut log = path.as_os_str().to_owned();
        log.push("-wal");
        let log = PathBuf::from(log);
        let length = |path: &Path| std::fs::metadata(path).map_or(0, |file| file.len());
        let mut salt = [0; SALT];
        File::open(path)?.read_exact(&mut salt)?;
        Ok(Self {
            keys: PageKeys::new(key, &salt)?,
            seen: Seen {
                total: length(path) + length(&log),
                ..Seen::default()
            },
            path: path.to_owned(),
            log,
            part: Part::File,
            place: 0,
        })
    }

    /// Shows the next few megabytes, page by page, decrypted; says whether there is more.
    pub(super) fn read_some(&mut self, look: &mut impl FnMut(&[u8])) -> Result<bool> {
        match self.part {
            Part::File => self.read_file(look)?,
            Part::Log => self.read_log(look)?,
            Part::End => {}
        }
        Ok(self.part != Part::End)
    }

    fn read_file(&mut self, look: &mut impl FnMut(&[u8])) -> Result<()> {
        let mut buffer = vec![0; AT_ONCE * PAGE];
        let read = read_at(&self.path, self.place, &mut buffer)?;
        let whole = buffer.get_mut(..read).unwrap_or_default();
        for page in whole.chunks_exact_mut(PAGE) {
            let number = u32::try_from(self.place / PAGE_LENGTH + 1)
                .map_err(|_| Fault::Shape("a file with more pages than SQLite counts".into()))?;
            self.show(page, number, Part::File, self.place, look)?;
            self.seen.pages += 1;
            self.advance(PAGE_LENGTH);
        }
        if read < AT_ONCE * PAGE {
            self.part = Part::Log;
            self.place = LOG_HEADER;
        }
        Ok(())
    }

    /// Each frame says which page it is of; what an earlier round of the log left is read as well.
    fn read_log(&mut self, look: &mut impl FnMut(&[u8])) -> Result<()> {
        let mut buffer = vec![0; AT_ONCE * FRAME];
        let read = read_at(&self.log, self.place, &mut buffer)?;
        let whole = buffer.get_mut(..read).unwrap_or_default();
        for frame in whole.chunks_exact_mut(FRAME) {
            let (head, page) = frame.split_at_mut(FRAME_HEADER);
            let Some(Ok(number)) = head.get(..4).map(<[u8; 4]>::try_from) else {
                break;
            };
            let place = self.place + FRAME_HEADER_LENGTH;
            self.show(page, u32::from_be_bytes(number), Part::Log, place, look)?;
            self.seen.log_pages += 1;
            self.advance(FRAME_HEADER_LENGTH + PAGE_LENGTH);
        }
        if read < AT_ONCE * FRAME {
            self.part = Part::End;
        }
        Ok(())
    }

    fn advance(&mut self, bytes: u64) {
        self.place += bytes;
        self.seen.done += bytes;
    }

    fn show(
        &mut self,
        page: &mut [u8],
        number: u32,
        part: Part,
        place: u64,
        look: &mut impl FnMut(&[u8]),
    ) -> Result<()> {
        let path = if part == Part::File {
            &self.path
        } else {
            &self.log
        };
        for _ in 0..ATTEMPTS {
            if let Some(text) = self.keys.open(page, number) {
                look(text);
                return Ok(());
            }
            // A log may have been cut meanwhile.
            if read_at(path, place, page)? < page.len() {
                return Ok(());
            }
        }
        self.seen.unreadable += 1;
        Ok(())
    }
}

/// Fills a buffer from a place on, as far as the file goes; a file that is not there has nothing.
fn read_at(path: &Path, place: u64, buffer: &mut [u8]) -> Result<usize> {
    let mut file = match File::open(path) {
        Ok(file) => file,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(0),
        Err(error) => return Err(error.into()),
    };
    file.seek(SeekFrom::Start(place))?;
    let mut filled = 0;
    while let Some(rest) = buffer.get_mut(filled..).filter(|rest| !rest.is_empty()) {
        match file.read(rest) {
            Ok(0) => break,
            Ok(read) => filled += read,
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            Err(error) => return Err(error.into()),
        }
    }
    Ok(filled)
}
