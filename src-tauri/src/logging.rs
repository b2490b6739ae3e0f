//! The log: what happened, when, under which incident; never a value a person typed. It lies in
//! files of limited size beside the workspace, the newest first in number.

use std::fs::{File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use okicrm_core::support::log::{LOG_FILES_KEPT, log_file};
use tracing_subscriber::EnvFilter;
use tracing_subscriber::fmt::MakeWriter;

use crate::state::lock;

/// The size at which a file is put aside, in bytes.
const LARGEST: u64 = 1024 * 1024;

/// Nothing of the database's own: a statement's log could quote a value.
const FILTER: &str = "warn,okicrm=info,okicrm_shell=info,okicrm_core=info,sqlx=off";

/// Begins to log into a folder. Where that cannot be done the program runs without a log.
pub fn begin(folder: &Path) {
    let Ok(log) = LogFile::open(folder, LARGEST) else {
        return;
    };
    // A second start of the log, as in tests, keeps the first.
    tracing_subscriber::fmt()
        .json()
        .with_env_filter(EnvFilter::new(FILTER))
        .with_writer(log)
        .try_init()
        .ok();
}

/// A file that is put aside when it is full.
#[derive(Clone, Debug)]
struct LogFile(Arc<Mutex<Written>>);

#[derive(Debug)]
struct Written {
    folder: PathBuf,
    file: File,
    size: u64,
    largest: u64,
}

impl LogFile {
    fn open(folder: &Path, largest: u64) -> io::Result<Self> {
        std::fs::create_dir_all(folder)?;
        let file = append(&log_file(folder, 0))?;
        Ok(Self(Arc::new(Mutex::new(Written {
            size: file.metadata()?.len(),
            folder: folder.to_owned(),
            file,
            largest,
        }))))
    }
}

impl Written {
    fn put_aside(&mut self) -> io::Result<()> {
        for number in (0..LOG_FILES_KEPT).rev() {
            let older = log_file(&self.folder, number);
            if older.exists() {
                std::fs::rename(older, log_file(&self.folder, number.saturating_add(1)))?;
            }
        }
        self.file = append(&log_file(&self.folder, 0))?;
        self.size = 0;
        Ok(())
    }
}

fn append(path: &Path) -> io::Result<File> {
    OpenOptions::new().create(true).append(true).open(path)
}

/// Writes one entry; the file changes only between entries.
struct Entry<'log>(std::sync::MutexGuard<'log, Written>);

impl Write for Entry<'_> {
    fn write(&mut self, text: &[u8]) -> io::Result<usize> {
        if self.0.size >= self.0.largest {
            self.0.put_aside()?;
        }
        let written = self.0.file.write(text)?;
        self.0.size += u64::try_from(written).unwrap_or(u64::MAX);
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.file.flush()
    }
}

impl<'log> MakeWriter<'log> for LogFile {
    type Writer = Entry<'log>;

    fn make_writer(&'log self) -> Self::Writer {
        Entry(lock(&self.0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_full_log_is_put_aside_and_the_oldest_goes() {
        let folder = tempfile::tempdir().unwrap();
        let log = LogFile::open(folder.path(), 10).unwrap();
        for number in 0..20 {
            // One entry arrives in one piece, as the log writes it.
            let entry = format!("entry number {number:02}");
            log.make_writer().write_all(entry.as_bytes()).unwrap();
        }
        let mut names: Vec<_> = std::fs::read_dir(folder.path())
            .unwrap()
            .map(|file| file.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort_unstable();
        assert_eq!(
            names,
            [
                "okicrm.1.log",
                "okicrm.2.log",
                "okicrm.3.log",
                "okicrm.4.log",
                "okicrm.log"
            ]
        );
        let newest = std::fs::read_to_string(folder.path().join("okicrm.log")).unwrap();
        assert_eq!(newest, "entry number 19");
    }

    #[test]
    fn a_log_goes_on_where_it_ended() {
        let folder = tempfile::tempdir().unwrap();
        for _ in 0..2 {
            let log = LogFile::open(folder.path(), 1_000).unwrap();
            write!(log.make_writer(), "a start;").unwrap();
        }
        let text = std::fs::read_to_string(folder.path().join("okicrm.log")).unwrap();
        assert_eq!(text, "a start;a start;");
    }
}
