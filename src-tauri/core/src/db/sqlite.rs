//! The encrypted file: SQLCipher with a raw key, one connection that writes, a few that read.

use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use sqlx::sqlite::{
    SqliteConnectOptions, SqliteJournalMode, SqlitePool, SqlitePoolOptions, SqliteSynchronous,
};
use sqlx::{ConnectOptions, Connection};

use super::closing;
use crate::error::{Error, Fault, Result};

/// Readers beside the one writer.
const READERS: u32 = 3;

/// How long a connection waits for a lock before it says the file is busy.
const BUSY: Duration = Duration::from_secs(10);

/// Kibibytes, as a negative number, of pages that a reader keeps: each page that is not kept is
/// decrypted anew, and a list of 100,000 rows that is filtered walks through its index and the search's.
const READER_CACHE: &str = "-32768";

/// As [`READER_CACHE`], for the writer: an import adds to a dozen indexes in no order, and each page
/// that does not fit is encrypted, written, and soon read again.
const WRITER_CACHE: &str = "-65536";

/// Rows that may wait to be read.
const ROWS_WAITING: usize = 256;

/// After how many steps of its engine a copy asks whether it should stop.
const STEPS: i32 = 1_000;

/// The connections to one file.
///
/// SQLite before 3.51.3 can corrupt its write-ahead log when two connections write or checkpoint
/// ("WAL-reset"), and SQLCipher 4.10 carries 3.50.4. So exactly one connection writes and
/// checkpoints; the readers are `query_only` and never checkpoint.
#[derive(Clone, Debug)]
pub struct Pools {
    writer: Option<SqlitePool>,
    readers: SqlitePool,
    damage: Damage,
}

impl Pools {
    /// The writing connection; a refusal where the file was opened only to read.
    pub fn writer(&self) -> Result<&SqlitePool> {
        self.writer
            .as_ref()
            .ok_or_else(|| crate::workspace::WorkspaceRefusal::Busy.into())
    }

    /// A reading connection.
    pub fn reader(&self) -> &SqlitePool {
        &self.readers
    }

    /// What a read failed with. Where it met a damaged page, the connections of before are not asked
    /// again.
    pub fn failed(&self, error: sqlx::Error) -> Error {
        if is_damage(&error) {
            self.damage.met();
        }
        error.into()
    }

    /// Closes the readers first, so that the writer is the one that folds the log into the file.
    pub async fn close(&self) {
        self.readers.close().await;
        if let Some(writer) = &self.writer {
            writer.close().await;
        }
    }
}

/// When a read last met a page that does not decrypt. A connection of SQLCipher that met one answers
/// nothing any more, not even about the pages that are whole; new ones do.
#[derive(Clone, Debug, Default)]
struct Damage(Arc<Mutex<Option<Instant>>>);

impl Damage {
    fn met(&self) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(Instant::now());
    }

    /// Whether it was before a connection of this age was opened.
    fn is_older(&self, age: Duration) -> bool {
        let met = *self.0.lock().unwrap_or_else(PoisonError::into_inner);
        met.is_none_or(|at| age < at.elapsed())
    }
}

/// SQLCipher tells a page that does not decrypt as want of memory, SQLite as a malformed file or none.
fn is_damage(error: &sqlx::Error) -> bool {
    const PRIMARY: i32 = 0xff;
    let sqlx::Error::Database(error) = error else {
        return false;
    };
    let code = error.code().and_then(|code| code.parse::<i32>().ok());
    matches!(code.map(|code| code & PRIMARY), Some(7 | 11 | 26))
}

/// Whether a file may be made, and whether it will be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// Make the file if it is not there; write.
    Create,
    /// The file must be there; write.
    Write,
    /// The file must be there; only read, beside a process that writes.
    Read,
}

/// Opens the file with its raw 32-byte key.
///
/// # Errors
/// A fault when the file cannot be opened or the key is not its key; the caller tells these apart
/// with the manifest's key check, because to SQLite they look alike.
pub async fn open(path: &Path, key: &[u8; 32], access: Access) -> Result<Pools> {
    let writer = match access {
        Access::Read => None,
        Access::Create | Access::Write => Some(
            SqlitePoolOptions::new()
                .max_connections(1)
                .min_connections(1)
                .idle_timeout(None)
                .max_lifetime(None)
                .connect_with(writer_options(path, key, access == Access::Create))
                .await?,
        ),
    };
    let damage = Damage::default();
    let known = damage.clone();
    let readers = SqlitePoolOptions::new()
        .max_connections(READERS)
        .idle_timeout(None)
        .max_lifetime(None)
        .before_acquire(move |_, connection| {
            let is_whole = known.is_older(connection.age);
            Box::pin(async move { Ok(is_whole) })
        })
        .connect_with(reader_options(path, key))
        .await?;
    let pools = Pools {
        writer,
        readers,
        damage,
    };
    assert_reader_cannot_write(&pools).await?;
    Ok(pools)
}

/// What every connection begins with.
///
/// SQLite's defensive mode is not among it: it is switched on by `sqlite3_db_config` only, for which
/// there is no pragma, no call in sqlx and no option of the build, and calling it ourselves would
/// need `unsafe`. What it refuses (statements that write the schema or the search's own tables)
/// can only come from statements of others; there are none, and a file with triggers or views of
/// others stays closed ([`super::integrity`]).
fn options(path: &Path, key: &[u8; 32]) -> SqliteConnectOptions {
    closing::counted(SqliteConnectOptions::new())
        .filename(path)
        // First of all pragmas: sqlx sends `key` before any other.
        .pragma("key", raw(key))
        .journal_mode(SqliteJournalMode::Wal)
        .foreign_keys(true)
        .busy_timeout(BUSY)
        .pragma("trusted_schema", "OFF")
        .pragma("temp_store", "MEMORY")
        // Rows that wait between SQLite's thread and the one that reads them: each time one of them
        // waits for the other costs more than a row.
        .row_buffer_size(ROWS_WAITING)
        .pragma("secure_delete", "ON")
        // The statements carry personal values and the key, so none reaches the log.
        .disable_statement_logging()
}

fn writer_options(path: &Path, key: &[u8; 32], create: bool) -> SqliteConnectOptions {
    let options = options(path, key)
        .pragma("cache_size", WRITER_CACHE)
        .create_if_missing(create)
        .synchronous(SqliteSynchronous::Full);
    if cfg!(target_os = "macos") {
        options.pragma("fullfsync", "ON")
    } else {
        options
    }
}

fn reader_options(path: &Path, key: &[u8; 32]) -> SqliteConnectOptions {
    options(path, key)
        .pragma("cache_size", READER_CACHE)
        .pragma("query_only", "ON")
        .pragma("wal_autocheckpoint", "0")
}

/// Copies the file as it stands into a new one with the same key, without free pages, while others
/// read and write. The connection only reads the source; it neither writes nor checkpoints there.
/// It ends with a fault soon after `stop` is set.
pub(crate) async fn copy_into(
    path: &Path,
    key: &[u8; 32],
    copy: &Path,
    stop: Arc<AtomicBool>,
) -> Result<()> {
    let mut connection = options(path, key)
        .pragma("cache_size", READER_CACHE)
        .pragma("wal_autocheckpoint", "0")
        .connect()
        .await?;
    let copy = copy
        .to_str()
        .ok_or_else(|| Fault::Invariant("a folder's name is not text".into()))?;
    connection
        .lock_handle()
        .await?
        .set_progress_handler(STEPS, move || !stop.load(Ordering::Relaxed));
    sqlx::query("VACUUM INTO $1")
        .bind(copy)
        .execute(&mut connection)
        .await?;
    connection.close().await?;
    Ok(())
}

/// Whether a file that does not open with its right key ends too early. The first page says how many
/// pages there are; SQLite compares before it reads any other, and answers `SQLITE_CORRUPT` (11).
pub(crate) async fn ends_too_early(path: &Path, key: &[u8; 32]) -> bool {
    let looking = closing::counted(SqliteConnectOptions::new())
        .filename(path)
        .pragma("key", raw(key))
        .read_only(true)
        .disable_statement_logging();
    let answer = match looking.connect().await {
        Ok(mut connection) => {
            sqlx::query("PRAGMA schema_version")
                .execute(&mut connection)
                .await
        }
        Err(error) => Err(error),
    };
    let code = match &answer {
        Err(sqlx::Error::Database(error)) => error.code(),
        _ => None,
    };
    code.as_deref() == Some("11")
}

fn raw(key: &[u8; 32]) -> String {
    format!("\"x'{}'\"", data_encoding::HEXLOWER.encode(key))
}

/// The bound on the WAL-reset fault holds only while readers cannot write: start-up asks them.
async fn assert_reader_cannot_write(pools: &Pools) -> Result<()> {
    let (query_only,): (i64,) = sqlx::query_as("PRAGMA query_only")
        .fetch_one(&pools.readers)
        .await?;
    let (checkpoint,): (i64,) = sqlx::query_as("PRAGMA wal_autocheckpoint")
        .fetch_one(&pools.readers)
        .await?;
    // The first read of the schema: a wrong key shows only here.
    sqlx::query("SELECT count(*) FROM sqlite_schema")
        .execute(&pools.readers)
        .await?;
    if query_only != 1 || checkpoint != 0 {
        return Err(Fault::Invariant("a reading connection could write".into()).into());
    }
    Ok(())
}
