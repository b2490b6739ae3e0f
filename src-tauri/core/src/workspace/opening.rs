//! Creating a workspace and opening one, with each way it can fail told apart.

use std::io::Read as _;
use std::sync::Arc;

use tokio::sync::broadcast;

use super::{Clock, Folder, Inner, Location, Manifest, Workspace, WorkspaceRefusal, store};
use crate::db::postgres::Holds;
use crate::db::{Db, LATEST_SCHEMA, integrity, postgres, sqlite};
use crate::error::{Error, Fault, Result, StorageRefusal};
use crate::gate;
use crate::keys::{Key, KeyRefusal, Keychain, Keys, PassphraseWrap, RecoveryCode, RecoveryWrap};
use crate::processors::DatabaseServer;
use crate::values::{ActorId, SubjectId, WorkspaceId};

/// Less room than this on its disk, in bytes, and the file cannot be opened.
const LEAST_ROOM: u64 = 256 * 1024;

/// The page size of the file.
const PAGE: u64 = 4_096;

/// How a new workspace's key is kept. Without a keychain a passphrase is required.
pub struct Protection<'a> {
    /// A passphrase.
    pub passphrase: Option<&'a str>,
    /// The keychain to keep the key in.
    pub keychain: Option<&'a dyn Keychain>,
}

/// What a new workspace needs.
pub struct NewWorkspace<'a> {
    /// Where; the folder must hold no workspace.
    pub folder: Folder,
    /// Who works in it.
    pub actor_name: &'a str,
    /// How its key is kept.
    pub protection: Protection<'a>,
    /// A server with the row for whoever runs it, or nothing for the encrypted file.
    pub server: Option<DatabaseServer<'a>>,
    /// Its clock.
    pub clock: Clock,
}

/// What gives the key.
pub enum Unlock<'a> {
    /// The passphrase.
    Passphrase(&'a str),
    /// The printed code.
    RecoveryCode(&'a str),
    /// The system's keychain.
    Keychain(&'a dyn Keychain),
    /// An open workspace, which may have the same key.
    Workspace(&'a Workspace),
    /// A key that was found before.
    Key(&'a Key),
}

/// Whether to write.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// Write; refused while another process does.
    Write,
    /// Only read, beside a process that writes.
    Read,
}

/// Makes a workspace and opens it. The recovery code is told once and kept nowhere.
///
/// # Errors
/// `workspace-exists`, `protection-missing`, what a keychain refuses; on a server
/// `processor-missing` without a row for it and each refusal of it, among them `database-holds-workspace` and `database-not-empty`. Nothing is made then.
pub async fn create(new: NewWorkspace<'_>) -> Result<(Workspace, RecoveryCode)> {
    if new.protection.passphrase.is_none() && new.protection.keychain.is_none() {
        return Err(KeyRefusal::ProtectionMissing.into());
    }
    new.folder.create()?;
    let lock = new.folder.take_lock()?;
    clear_half_made(&new.folder)?;
    let data = Key::random()?;
    let code = RecoveryCode::random()?;
    // Before any key is kept: a server has many ways to refuse.
    let server = match new.server {
        Some(server) => Some(free_server(server).await?),
        None => None,
    };
    let manifest = first_manifest(&new, &data, &code)?;
    let db = match server {
        Some(server) => server,
        None => Db::Sqlite(
            sqlite::open(&new.folder.database(), data.bytes(), sqlite::Access::Create).await?,
        ),
    };
    let built = fill(&db, &new).await;
    db.close().await;
    // The manifest comes last: until it stands, the next attempt clears what is half made.
    if let Err(error) = built.and_then(|()| manifest.write(&new.folder)) {
        clear_half_made(&new.folder)?;
        return Err(error);
    }
    std::fs::remove_file(new.folder.making())?;
    drop(lock);
    let workspace = open_with_key(new.folder, data, Access::Write, new.clock).await?;
    Ok((workspace, code))
}

/// Connects to a server in whose database a workspace can be made.
async fn free_server(named: DatabaseServer<'_>) -> Result<Db> {
    let server = Db::Postgres(gate::database(named.url, &named.permit(None)?).await?);
    let mut tx = server.snapshot().await?;
    let holds = Holds::of(&mut tx).await?;
    tx.rollback().await?;
    if let Err(used) = holds.refuse_unless_free() {
        server.close().await;
        return Err(used);
    }
    Ok(server)
}

fn first_manifest(new: &NewWorkspace<'_>, data: &Key, code: &RecoveryCode) -> Result<Manifest> {
    let location = match new.server {
        Some(server) => {
            postgres::parse(server.url)?;
            Location::server(server.url, server.row(None)?.as_ref(), data)?
        }
        None => Location::File,
    };
    let mut manifest = Manifest::new(
        WorkspaceId::new(),
        location,
        data,
        RecoveryWrap::new(code, data)?,
    )?;
    if let Some(passphrase) = new.protection.passphrase {
        manifest.passphrase = Some(PassphraseWrap::new(passphrase, data)?);
    }
    if let Some(keychain) = new.protection.keychain {
        keychain.store(&manifest.workspace_id.to_string(), data)?;
        manifest.keychain = true;
    }
    Ok(manifest)
}

async fn fill(db: &Db, new: &NewWorkspace<'_>) -> Result<()> {
    db.migrate().await?;
    let at = new.clock.now();
    let (actor, subject) = (ActorId::new(), SubjectId::new());
    let mut tx = db.begin().await?;
    if store::has_actors(&mut tx).await? {
        return Err(WorkspaceRefusal::Exists.into());
    }
    store::insert_first_actor(&mut tx, actor, subject, new.actor_name, at).await?;
    tx.commit().await
}

/// Refuses a folder that holds a workspace; clears one where making a workspace was interrupted.
fn clear_half_made(folder: &Folder) -> Result<()> {
    if folder.manifest().exists() {
        return Err(WorkspaceRefusal::Exists.into());
    }
    if folder.making().exists() {
        for path in folder.database_files() {
            if path.exists() {
                std::fs::remove_file(path)?;
            }
        }
    }
    if folder.database().exists() {
        return Err(WorkspaceRefusal::Exists.into());
    }
    super::write_whole(&folder.making(), b"")
}

/// Opens a workspace.
///
/// # Errors
/// Every [`WorkspaceRefusal`] and [`KeyRefusal`]; the file stays untouched then.
pub async fn open(
    folder: Folder,
    unlock: Unlock<'_>,
    access: Access,
    clock: Clock,
) -> Result<Workspace> {
    let manifest = Manifest::read(&folder)?;
    let data = data_key(&manifest, unlock)?;
    open_with_key(folder, data, access, clock).await
}

/// Gets the data key of a workspace.
pub fn data_key(manifest: &Manifest, unlock: Unlock<'_>) -> Result<Key> {
    let (data, wrong) = match unlock {
        Unlock::Passphrase(passphrase) => {
            let wrap = manifest
                .passphrase
                .as_ref()
                .ok_or(KeyRefusal::PassphraseWrong)?;
            (wrap.unwrap_key(passphrase)?, KeyRefusal::PassphraseWrong)
        }
        Unlock::RecoveryCode(text) => {
            let code = RecoveryCode::parse(text)?;
            (
                manifest.recovery.unwrap_key(&code)?,
                KeyRefusal::RecoveryCodeWrong,
            )
        }
        Unlock::Keychain(keychain) => {
            let id = manifest.workspace_id.to_string();
            (keychain.load(&id)?, KeyRefusal::KeychainMissing)
        }
        Unlock::Workspace(open) => (open.keys().data().clone(), KeyRefusal::OtherKey),
        Unlock::Key(key) => (key.clone(), KeyRefusal::OtherKey),
    };
    if manifest.accepts(&data)? {
        Ok(data)
    } else {
        Err(wrong.into())
    }
}

/// Opens a workspace whose key is known, after unlocking it once. An older schema is brought up to date
/// where it may be written.
pub async fn open_with_key(
    folder: Folder,
    data: Key,
    access: Access,
    clock: Clock,
) -> Result<Workspace> {
    let (workspace, is_behind) = open_as_it_is(folder, data, access, clock).await?;
    if is_behind && access == Access::Write {
        workspace.database().migrate().await?;
    }
    Ok(workspace)
}

/// As [`open_with_key`], and says whether the schema is an older one, which stays as it is.
pub(crate) async fn open_as_it_is(
    folder: Folder,
    data: Key,
    access: Access,
    clock: Clock,
) -> Result<(Workspace, bool)> {
    let manifest = Manifest::read(&folder)?;
    if !manifest.accepts(&data)? {
        return Err(KeyRefusal::PassphraseWrong.into());
    }
    let lock = match access {
        Access::Write => Some(folder.take_lock()?),
        Access::Read => None,
    };
    if lock.is_some() {
        folder.finish_replacing()?;
    }
    let db = match manifest.database.address(&data)? {
        Some(url) => {
            let processor = manifest.database.processor(&data)?;
            let server = DatabaseServer {
                url: &url,
                processor: processor.as_ref(),
            };
            Db::Postgres(gate::database(&url, &server.kept_permit()?).await?)
        }
        None => Db::Sqlite(open_file(&folder, &data, access).await?),
    };
    let version = db.schema_version().await?;
    if version > LATEST_SCHEMA {
        db.close().await;
        return Err(WorkspaceRefusal::Newer.into());
    }
    // Before anything is written: a foreign trigger would run with it.
    if !integrity::foreign_parts(&db).await?.is_empty() {
        db.close().await;
        return Err(WorkspaceRefusal::FileForeign.into());
    }
    let actor = store::first_actor(&db).await?;
    let (topics, _) = broadcast::channel(64);
    let workspace = Workspace(Arc::new(Inner {
        id: manifest.workspace_id,
        folder,
        db,
        keys: Keys::new(data)?,
        actor,
        clock,
        topics,
        lock,
    }));
    Ok((workspace, version < LATEST_SCHEMA))
}

async fn open_file(folder: &Folder, data: &Key, access: Access) -> Result<sqlite::Pools> {
    let path = folder.database();
    look_at_file(&path)?;
    let access = match access {
        Access::Write => sqlite::Access::Write,
        Access::Read => sqlite::Access::Read,
    };
    match sqlite::open(&path, data.bytes(), access).await {
        // The key is known to be right, so what fails now is the file.
        Err(Error::Fault(Fault::Database(_))) if path.exists() => {
            if let Some(refusal) = hindrance(folder) {
                return Err(refusal.into());
            }
            Err(if sqlite::ends_too_early(&path, data.bytes()).await {
                WorkspaceRefusal::FileTruncated.into()
            } else {
                WorkspaceRefusal::FileDamaged.into()
            })
        }
        other => other,
    }
}

/// Opening makes two small files beside the database, even to read; where they cannot be made,
/// SQLite's answer looks like that of a broken file.
fn hindrance(folder: &Folder) -> Option<StorageRefusal> {
    if fs4::available_space(folder.path()).is_ok_and(|free| free < LEAST_ROOM) {
        return Some(StorageRefusal::DiskFull);
    }
    let writing = std::fs::OpenOptions::new()
        .write(true)
        .open(folder.database());
    writing.is_err().then_some(StorageRefusal::ReadOnly)
}

/// What a look at the bytes tells before any key is tried.
fn look_at_file(path: &std::path::Path) -> Result<()> {
    let mut file = match std::fs::File::open(path) {
        Ok(file) => file,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            return Err(WorkspaceRefusal::FileMissing.into());
        }
        Err(error) => return Err(error.into()),
    };
    let size = file.metadata()?.len();
    if size == 0 {
        return Err(WorkspaceRefusal::FileEmpty.into());
    }
    let mut beginning = [0; 16];
    if size < PAGE || file.read_exact(&mut beginning).is_err() || size % PAGE != 0 {
        return Err(WorkspaceRefusal::FileTruncated.into());
    }
    if &beginning == b"SQLite format 3\0" {
        return Err(WorkspaceRefusal::FilePlain.into());
    }
    Ok(())
}
