//! What a person can do with files. Bytes go in and out in pieces, so that memory stays bounded.

use std::path::Path;

use sha2::{Digest as _, Sha256};
use tokio::io::{AsyncRead, AsyncReadExt as _, AsyncWrite, AsyncWriteExt as _};

use super::data::FILES;
use super::model::{About, LARGEST_FILE, TimelineRefusal};
use super::owner::{Names, touched_in};
use super::store::{self, Owned as _};
use super::views::FileView;
use crate::change::{Action, Change, Changed};
use crate::error::{Fault, Result};
use crate::fields;
use crate::purpose::Purpose;
use crate::values::{ChangeSetId, FileId, SubjectId, file_name};
use crate::workspace::{Workspace, write_whole};

/// A file was added.
pub const FILE_ADDED: Action = Action::undoable("file-added");
/// A file went to the trash.
pub const FILE_DELETED: Action = Action::undoable("file-deleted").even_without_terms();

/// How many bytes a piece has.
const PIECE: usize = 256 * 1024;

/// Adds a file to a record, whole or not at all.
pub async fn add_file(
    workspace: &Workspace,
    about: About,
    name: &str,
    from: &mut (dyn AsyncRead + Send + Unpin),
) -> Result<Changed<FileView>> {
    let mut change = Change::begin(workspace, FILE_ADDED).await?;
    let owner = touched_in(&mut change, about).await?;
    let id = FileId::new();
    let written = write_pieces(&mut change, id, owner.subject(), from).await?;
    let name = file_name::safe(name);
    let at = change.at();
    let row = fields! {
        "id" => id,
        "subject_id" => owner.subject(),
        "company_id" => owner.company(),
        "media_type" => file_name::media_type(&name),
        "name" => name,
        "size" => written.size,
        "sha256" => written.sha256,
        "created_at" => at,
        "updated_at" => at,
    };
    change.insert(&FILES, row).await?;
    let set = change.commit().await?;
    Ok(Changed {
        change: set,
        record: show_file(workspace, id).await?,
    })
}

/// A file's name, size and sum.
pub async fn show_file(workspace: &Workspace, id: FileId) -> Result<FileView> {
    let reader = workspace.read(Purpose::Daily);
    let row = store::file(reader, id)
        .await?
        .ok_or(TimelineRefusal::FileMissing)?;
    let names = Names::of(reader, row.owner().into_iter().collect()).await?;
    Ok(row.view(&names))
}

/// Writes a file's bytes out; refused at the end if they are not those that were added, so that the
/// caller does not keep what it wrote.
pub async fn read_file(
    workspace: &Workspace,
    id: FileId,
    to: &mut (dyn AsyncWrite + Send + Unpin),
) -> Result<FileView> {
    let view = show_file(workspace, id).await?;
    let reader = workspace.read(Purpose::Daily);
    let mut sum = Sha256::new();
    let mut position = 0;
    while let Some(bytes) = store::chunk(reader, id, position).await? {
        sum.update(&bytes);
        to.write_all(&bytes).await?;
        position += 1;
    }
    to.flush().await?;
    if data_encoding::HEXLOWER.encode(&sum.finalize()) != view.sha256 {
        return Err(TimelineRefusal::FileDamaged.into());
    }
    Ok(view)
}

/// Writes a file's bytes to a path, whole or not at all.
pub async fn save_file(workspace: &Workspace, id: FileId, path: &Path) -> Result<FileView> {
    let mut bytes = Vec::new();
    let view = read_file(workspace, id, &mut bytes).await?;
    write_whole(path, &bytes)?;
    Ok(view)
}

/// Puts a file into the trash, for 30 days.
pub async fn delete_file(workspace: &Workspace, id: FileId) -> Result<ChangeSetId> {
    let mut change = Change::begin(workspace, FILE_DELETED).await?;
    if store::file_in(change.tx(), id).await?.is_none() {
        return Err(TimelineRefusal::FileMissing.into());
    }
    let at = change.at();
    let row = fields! { "deleted_at" => at, "updated_at" => at };
    change.update(&FILES, &id.to_string(), row).await?;
    change.commit().await
}

struct Written {
    size: i64,
    sha256: String,
}

async fn write_pieces(
    change: &mut Change<'_>,
    file: FileId,
    subject: Option<SubjectId>,
    from: &mut (dyn AsyncRead + Send + Unpin),
) -> Result<Written> {
    let mut sum = Sha256::new();
    let mut size = 0_u64;
    let mut position = 0;
    let mut piece = vec![0; PIECE];
    loop {
        let filled = fill(from, &mut piece).await?;
        let bytes = piece.get(..filled).unwrap_or_default();
        if bytes.is_empty() {
            break;
        }
        size += u64::try_from(filled).map_err(|_| Fault::Invariant("a piece's size".into()))?;
        if size > LARGEST_FILE {
            return Err(TimelineRefusal::FileTooLarge.into());
        }
        sum.update(bytes);
        store::add_chunk_in(change.tx(), file, subject, position, bytes).await?;
        position += 1;
    }
    Ok(Written {
        size: i64::try_from(size).map_err(|_| Fault::Invariant("a file's size".into()))?,
        sha256: data_encoding::HEXLOWER.encode(&sum.finalize()),
    })
}

/// Reads until the piece is full or nothing comes any more.
async fn fill(from: &mut (dyn AsyncRead + Send + Unpin), piece: &mut [u8]) -> Result<usize> {
    let mut filled = 0;
    while let Some(rest) = piece.get_mut(filled..).filter(|rest| !rest.is_empty()) {
        match from.read(rest).await? {
            0 => break,
            read => filled += read,
        }
    }
    Ok(filled)
}
