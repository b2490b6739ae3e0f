//! An open workspace: one business's data, its keys, its user, its clock, its folder.

mod clock;
mod folder;
mod ledger;
mod manifest;
mod opening;
mod place;
mod replacing;
mod store;
mod witness;

use std::sync::Arc;

use tokio::sync::broadcast;

pub use clock::Clock;
pub use folder::{Folder, WriteLock, write_whole, write_whole_with};
pub(crate) use folder::{MOVING, sync_folder};
pub use ledger::{Erasure, Ledger, LedgerRefusal};
pub use manifest::{Location, Manifest};
pub(crate) use opening::open_as_it_is;
pub use opening::{
    Access, NewWorkspace, Protection, Unlock, create, data_key, open, open_with_key,
};
pub use place::FolderPlace;
pub(crate) use replacing::PUT_ASIDE;
pub(crate) use store::has_actors;
pub use witness::{ClockView, clock_view, confirm_clock, look_at_clock, trusted_today};

use crate::change::Topic;
use crate::db::{Db, Tx};
use crate::error::{ErrorKind, Refusal, Result};
use crate::keys::Keys;
use crate::purpose::{Purpose, Reader};
use crate::values::{ActorId, WorkspaceId};

/// Why a workspace does not open, or not for writing.
#[derive(Debug, thiserror::Error)]
pub enum WorkspaceRefusal {
    /// There is none in this folder.
    #[error("no workspace here")]
    Missing,
    /// There is one in this folder already.
    #[error("a workspace is here already")]
    Exists,
    /// The manifest cannot be read.
    #[error("the manifest is damaged")]
    ManifestDamaged,
    /// A newer OkiCRM made it.
    #[error("made by a newer OkiCRM")]
    Newer,
    /// The manifest is there, its file is not.
    #[error("the file is missing")]
    FileMissing,
    /// The file has no bytes.
    #[error("the file is empty")]
    FileEmpty,
    /// The file is a plain SQLite database, so it is not ours.
    #[error("the file is not encrypted")]
    FilePlain,
    /// The file ends before its end.
    #[error("the file is cut off")]
    FileTruncated,
    /// A page of the file does not verify.
    #[error("the file is damaged")]
    FileDamaged,
    /// Its schema holds triggers or views that OkiCRM did not make.
    #[error("the file holds foreign triggers or views")]
    FileForeign,
    /// Another process has it open for writing.
    #[error("open in another window or program")]
    Busy,
    /// The workspace is locked.
    #[error("locked")]
    Locked,
}

impl Refusal for WorkspaceRefusal {
    fn kind(&self) -> ErrorKind {
        match self {
            Self::Missing => ErrorKind::NotFound,
            Self::Locked => ErrorKind::Locked,
            _ => ErrorKind::Refused,
        }
    }

    fn code(&self) -> &'static str {
        match self {
            Self::Missing => "workspace-missing",
            Self::Exists => "workspace-exists",
            Self::ManifestDamaged => "workspace-manifest-damaged",
            Self::Newer => "workspace-newer",
            Self::FileMissing => "workspace-file-missing",
            Self::FileEmpty => "workspace-file-empty",
            Self::FilePlain => "workspace-file-plain",
            Self::FileTruncated => "workspace-file-truncated",
            Self::FileDamaged => "workspace-file-damaged",
            Self::FileForeign => "workspace-file-foreign",
            Self::Busy => "workspace-busy",
            Self::Locked => "workspace-locked",
        }
    }
}

/// An open workspace. Cheap to share.
#[derive(Clone, Debug)]
pub struct Workspace(Arc<Inner>);

#[derive(Debug)]
struct Inner {
    id: WorkspaceId,
    folder: Folder,
    db: Db,
    keys: Keys,
    actor: ActorId,
    clock: Clock,
    topics: broadcast::Sender<Vec<Topic>>,
    lock: Option<WriteLock>,
}

impl Workspace {
    /// The workspace's id.
    pub fn id(&self) -> WorkspaceId {
        self.0.id
    }

    /// Its folder.
    pub fn folder(&self) -> &Folder {
        &self.0.folder
    }

    /// Who works in it.
    pub fn actor(&self) -> ActorId {
        self.0.actor
    }

    /// Its clock.
    pub fn clock(&self) -> &Clock {
        &self.0.clock
    }

    /// Reads for a purpose.
    pub fn read(&self, purpose: Purpose) -> Reader<'_> {
        Reader::new(&self.0.db, purpose)
    }

    /// Whether this process may write.
    pub fn can_write(&self) -> bool {
        self.0.lock.is_some() || matches!(self.0.db, Db::Postgres(_))
    }

    /// Which topics changed, after each commit.
    pub fn watch(&self) -> broadcast::Receiver<Vec<Topic>> {
        self.0.topics.subscribe()
    }

    /// Closes every connection; on SQLite the write-ahead log is folded into the file.
    pub async fn close(&self) {
        self.0.db.close().await;
    }

    /// Its keys.
    pub(crate) fn keys(&self) -> &Keys {
        &self.0.keys
    }

    /// Its database, past the purposes: for the log, moves, backups and checks only.
    pub(crate) fn database(&self) -> &Db {
        &self.0.db
    }

    pub(crate) fn publish(&self, topics: Vec<Topic>) {
        // Nobody may be watching; that is no error.
        if !topics.is_empty() {
            self.0.topics.send(topics).ok();
        }
    }

    pub(crate) async fn begin(&self) -> Result<Tx> {
        self.0.db.begin().await
    }

    /// A transaction that only reads: many queries over one state.
    pub(crate) async fn snapshot(&self) -> Result<Tx> {
        self.0.db.snapshot().await
    }
}
