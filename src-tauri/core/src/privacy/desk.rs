//! Carrying out what a person asked for at the request desk.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};

use super::erasing::erase_for;
use super::model::{ErasureDone, ErasurePlan, Person};
use super::packs::{CopyLock, CopyOptions, Written, write_copy, write_portable};
use super::restricting::restrict_in;
use crate::change::{Change, Changed};
use crate::error::{Fault, Result};
use crate::requests::{self, Evidence, PersonRecord, RequestKind, RequestView};
use crate::values::RequestId;
use crate::workspace::Workspace;

impl From<PersonRecord> for Person {
    fn from(record: PersonRecord) -> Self {
        match record {
            PersonRecord::Contact(id) => Self::Contact(id),
            PersonRecord::Lead(id) => Self::Lead(id),
        }
    }
}

/// Requests that are answered with a copy.
const COPIES: &[RequestKind] = &[RequestKind::Access, RequestKind::Portability];

/// Whether a copy can be made, before somebody is asked where it should lie.
///
/// # Errors
/// Each refusal of [`requests::ready`].
pub async fn check_copy(workspace: &Workspace, id: RequestId) -> Result<()> {
    requests::ready(workspace, id, COPIES).await.map(|_| ())
}

/// Writes the copy that a person asked for, or what she takes elsewhere where she asked for that, in
/// her language; and notes its SHA-256 in the request.
///
/// # Errors
/// Each refusal of [`requests::ready`], above all `request-identity-open`: nothing is written then.
pub async fn answer_with_copy(
    workspace: &Workspace,
    id: RequestId,
    path: &Path,
    lock: CopyLock,
) -> Result<Written> {
    let person = requests::ready(workspace, id, COPIES).await?.into();
    let request = requests::show(workspace, id).await?.request;
    let options = CopyOptions {
        language: request.language.code().to_owned(),
        lock,
    };
    let written = if request.kind == RequestKind::Portability {
        write_portable(workspace, person, path, &options).await?
    } else {
        write_copy(workspace, person, path, &options).await?
    };
    let proof = sum(path).await?;
    let mut change = Change::begin(workspace, requests::COPIED).await?;
    requests::note_in(&mut change, id, Evidence::Copy, &proof).await?;
    change.commit().await?;
    Ok(written)
}

/// What erasing the person who asked for it would do.
///
/// # Errors
/// Each refusal of [`requests::ready`].
pub async fn plan_request(workspace: &Workspace, id: RequestId) -> Result<ErasurePlan> {
    let person = requests::ready(workspace, id, &[RequestKind::Erasure]).await?;
    super::plan(workspace, person.into()).await
}

/// Erases the person who asked for it, as her plan said; the certificate names the request.
///
/// # Errors
/// Each refusal of [`requests::ready`] and of [`super::erase`]; nothing is changed then.
pub async fn erase_on_request(
    workspace: &Workspace,
    id: RequestId,
    confirmed: &str,
) -> Result<ErasureDone> {
    let person = requests::ready(workspace, id, &[RequestKind::Erasure]).await?;
    erase_for(workspace, person.into(), confirmed, Some(id)).await
}

/// Restricts the person who asked for it; one change, so that undoing takes both back. Whoever is
/// restricted already stays it, and the request is carried out by that.
///
/// # Errors
/// Each refusal of [`requests::ready`].
pub async fn restrict_on_request(
    workspace: &Workspace,
    id: RequestId,
) -> Result<Changed<RequestView>> {
    let person = requests::ready(workspace, id, &[RequestKind::Restriction]).await?;
    let mut change = Change::begin(workspace, requests::CARRIED_OUT).await?;
    restrict_in(&mut change, person.into()).await?;
    requests::note_in(&mut change, id, Evidence::Restriction, "").await?;
    let set = change.commit().await?;
    Ok(Changed {
        change: set,
        record: requests::show(workspace, id).await?,
    })
}

async fn sum(path: &Path) -> Result<String> {
    let path = path.to_owned();
    let summed = tokio::task::spawn_blocking(move || -> std::io::Result<String> {
        let (mut file, mut sum) = (File::open(path)?, Sha256::new());
        let mut piece = vec![0; 64 * 1024];
        loop {
            match file.read(&mut piece)? {
                0 => return Ok(HEXLOWER.encode(&sum.finalize())),
                read => sum.update(piece.get(..read).unwrap_or_default()),
            }
        }
    });
    let sum = summed.await;
    Ok(sum.map_err(|_| Fault::Invariant("a copy was not summed".into()))??)
}
