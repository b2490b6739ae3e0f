//! The certificates of a workspace.

use serde::Serialize;
use ts_rs::TS;

use super::certificate::{Certificate, Statement};
use super::store::{self, Stored};
use crate::backup::{self, Reason};
use crate::change::{Action, Change};
use crate::db::Db;
use crate::error::{Fault, NotFound, Result};
use crate::fields;
use crate::keys::Keys;
use crate::privacy::pages::{self, PageLook, PageState};
use crate::purpose::Purpose;
use crate::values::ErasureId;
use crate::workspace::Workspace;

/// The records, then the pages, were looked through after an erasure.
pub const CHECKED: Action = Action::lasting("erasure-checked").even_without_terms();

/// A certificate of this workspace.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct KeptCertificate {
    /// The certificate.
    pub certificate: Certificate,
    /// How far the look through the pages is.
    pub pages: PageState,
    /// Whether it still says what was signed.
    pub intact: bool,
}

/// Every erasure of this workspace.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct KeptCertificates {
    /// The newest first.
    pub certificates: Vec<KeptCertificate>,
    /// When an erasure was prepared that did not begin: its backup was made, and then the plan was out
    /// of date, or the program ended. Nobody was erased by it. ISO 8601.
    pub not_begun: Option<String>,
}

/// Every certificate of the workspace.
///
/// # Errors
/// What the database and the folder of backups say.
pub async fn certificates(workspace: &Workspace) -> Result<KeptCertificates> {
    let rows = store::all(workspace.read(Purpose::Rights)).await?;
    let certificates: Vec<KeptCertificate> = rows
        .into_iter()
        .map(|row| read(row, workspace.keys()))
        .collect::<Result<_>>()?;
    let newest = certificates
        .iter()
        .map(|kept| kept.certificate.statement.erased_at.clone())
        .max();
    let prepared = backup::list(workspace).await?;
    let not_begun = prepared
        .into_iter()
        .filter_map(|one| one.manifest)
        .filter(|manifest| manifest.reason == Reason::BeforeErasure)
        .map(|manifest| format!("{:.3}", manifest.made_at))
        .max()
        .filter(|prepared| newest.is_none_or(|erased| *prepared > erased));
    Ok(KeptCertificates {
        certificates,
        not_begun,
    })
}

/// One certificate of the workspace.
///
/// # Errors
/// `record-not-found` where this workspace has none of this id.
pub async fn certificate(workspace: &Workspace, id: ErasureId) -> Result<KeptCertificate> {
    let row = store::one(workspace.read(Purpose::Rights), &id.to_string()).await?;
    let row = row.ok_or(NotFound {
        record: "certificate",
    })?;
    read(row, workspace.keys())
}

fn read(row: Stored, keys: &Keys) -> Result<KeptCertificate> {
    let certificate: Certificate = serde_json::from_str(&row.certificate)?;
    Ok(KeptCertificate {
        intact: certificate.is_of(keys)?,
        certificate,
        pages: PageState::parse(&row.pages)
            .ok_or_else(|| Fault::Shape("how far an erasure's pages are".into()))?,
    })
}

/// Signs and keeps a certificate as part of an erasure. One that is there already stays.
pub(in crate::privacy) async fn keep(
    change: &mut Change<'_>,
    statement: Statement,
    has_words: bool,
) -> Result<Certificate> {
    let id = statement.id.to_string();
    let state = match change.workspace().database() {
        Db::Postgres(_) => PageState::OnServer,
        Db::Sqlite(_) if has_words => PageState::Waiting,
        // Nothing was distinct enough to be looked for, as of somebody without a name.
        Db::Sqlite(_) => PageState::Clean,
    };
    let certificate = Certificate::sign(change.workspace().keys(), statement)?;
    if store::one_in(change.tx(), &id).await?.is_none() {
        let row = fields! {
            "id" => id,
            "certificate" => serde_json::to_string(&certificate)?,
            "erased_at" => certificate.statement.erased_at.clone(),
            "pages" => state.word(),
        };
        store::insert(change, row).await?;
    }
    Ok(certificate)
}

/// Completes a certificate with what the look through the records found, and on a server with what
/// remains there.
pub(in crate::privacy) async fn note_check(
    workspace: &Workspace,
    id: ErasureId,
    verified: bool,
) -> Result<Option<Certificate>> {
    let server = workspace.database().remains_on_server().await?;
    let mut change = Change::begin(workspace, CHECKED).await?;
    let Some(kept) = loaded(&mut change, &id.to_string()).await? else {
        change.rollback().await?;
        return Ok(None);
    };
    let mut statement = kept.certificate.statement;
    statement.verified = Some(verified);
    statement.server = server;
    write(change, statement, kept.pages).await.map(Some)
}

/// Completes a certificate with what the look through the pages found. What was looked for is
/// forgotten once nothing is found.
pub(in crate::privacy) async fn complete_with_look(
    workspace: &Workspace,
    id: &str,
    look: PageLook,
) -> Result<Option<Certificate>> {
    let mut change = Change::begin(workspace, CHECKED).await?;
    let state = look.state();
    if state == PageState::Clean {
        pages::answered(change.tx(), id).await?;
    }
    let Some(kept) = loaded(&mut change, id).await? else {
        change.commit().await?;
        return Ok(None);
    };
    let mut statement = kept.certificate.statement;
    statement.pages = Some(look);
    write(change, statement, state).await.map(Some)
}

async fn loaded(change: &mut Change<'_>, id: &str) -> Result<Option<KeptCertificate>> {
    let row = store::one_in(change.tx(), id).await?;
    row.map(|row| read(row, change.workspace().keys()))
        .transpose()
}

async fn write(
    mut change: Change<'_>,
    statement: Statement,
    state: PageState,
) -> Result<Certificate> {
    let id = statement.id.to_string();
    let certificate = Certificate::sign(change.workspace().keys(), statement)?;
    let text = serde_json::to_string(&certificate)?;
    store::update(&mut change, &id, text, state.word()).await?;
    change.commit().await?;
    Ok(certificate)
}
