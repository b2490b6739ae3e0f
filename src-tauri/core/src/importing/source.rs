//! Where a file's bytes come from. It is read twice: once to find its encoding, once to read it.

use std::fs::File;
use std::io::{Cursor, Read};
use std::path::PathBuf;
use std::sync::Arc;

use super::model::{ImportRefusal, Limits};

/// A file to import: on the disk, or already in memory.
#[derive(Clone, Debug)]
pub enum Source {
    /// A file on the disk.
    Path(PathBuf),
    /// Bytes that were dropped on the window or made by a test.
    Bytes(Arc<[u8]>),
}

impl Source {
    /// Bytes in memory as a source.
    pub fn bytes(bytes: impl Into<Arc<[u8]>>) -> Self {
        Self::Bytes(bytes.into())
    }

    /// Opens the file from its first byte.
    ///
    /// # Errors
    /// When the file cannot be opened, or is larger than `limits` allow.
    pub fn try_open(&self, limits: &Limits) -> Result<Box<dyn Read + Send>, ImportRefusal> {
        let limit = limits.file_bytes;
        match self {
            Self::Path(path) => {
                let file = File::open(path)?;
                // A pipe has no length; the reader counts as well.
                if file.metadata()?.len() > limit {
                    return Err(ImportRefusal::FileTooLarge { limit });
                }
                Ok(Box::new(file))
            }
            Self::Bytes(bytes) => {
                if u64::try_from(bytes.len()).unwrap_or(u64::MAX) > limit {
                    return Err(ImportRefusal::FileTooLarge { limit });
                }
                Ok(Box::new(Cursor::new(Arc::clone(bytes))))
            }
        }
    }

    /// The file's own name, without its folders; of bytes, none.
    pub fn file_name(&self) -> String {
        let name = match self {
            Self::Path(path) => path.file_name(),
            Self::Bytes(_) => None,
        };
        name.map(|name| name.to_string_lossy().into_owned())
            .unwrap_or_default()
    }

    /// How many bytes the file has, when that is known before reading.
    pub fn length(&self) -> Option<u64> {
        match self {
            Self::Path(path) => path.metadata().ok().map(|metadata| metadata.len()),
            Self::Bytes(bytes) => u64::try_from(bytes.len()).ok(),
        }
    }
}

/// Reads until the buffer is full or the file ends; returns how many bytes there are.
///
/// # Errors
/// When reading fails.
pub(crate) fn fill(reader: &mut dyn Read, buffer: &mut [u8]) -> std::io::Result<usize> {
    let mut filled = 0;
    while filled < buffer.len() {
        match reader.read(&mut buffer[filled..]) {
            Ok(0) => break,
            Ok(count) => filled += count,
            Err(error) if error.kind() == std::io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    Ok(filled)
}
