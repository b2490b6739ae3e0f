use super::copy::copy_tables;
use super::{MoveRefusal, MoveReport, Place, ServerCheck, store};
use crate::change::{Action, Change};
use crate::db::postgres::{self, Holds};
use crate::db::{Db, Tx, sqlite};
use crate::error::Result;
use crate::gate;
use crate::processors::{self, DatabaseServer, ProcessorForm};
use crate::recipients;
use crate::workspace::{self, Folder, Location, MOVING, Manifest, Unlock, Workspace};

/// The row of the server that the records move to. It cannot be taken back: they lie there then.
const PLACED: Action = Action::lasting("processor-added").even_without_terms();

/// Where a workspace lies.
pub fn place(workspace: &Workspace) -> Result<Place> {
    let folder = workspace.folder();
    let file = folder.database();
    let key = workspace.keys().data();
    Ok(match Manifest::read(folder)?.database.address(key)? {
        Some(url) => Place {
            on_server: true,
            shown: without_password(&url),
            old_file: file.exists().then(|| file.display().to_string()),
        },
        None => Place {
            on_server: false,
            shown: file.display().to_string(),
            old_file: None,
        },
    })
}

/// Looks at a server without writing anything there.
///
/// # Errors
/// `processor-missing`, `processor-invalid`, `database-address-wrong`, `database-unreachable`, `database-login-refused`, `database-missing`,
/// `database-unencrypted`, `database-too-old`.
pub async fn check_server(server: impl Into<DatabaseServer<'_>>) -> Result<ServerCheck> {
    let named = server.into();
    let server = Db::Postgres(gate::database(named.url, &named.permit(None)?).await?);
    let looked = look_at(&server).await;
    server.close().await;
    looked
}

async fn look_at(server: &Db) -> Result<ServerCheck> {
    let mut tx = server.snapshot().await?;
    let version = store::server_version(&mut tx).await?;
    let holds = Holds::of(&mut tx).await?;
    tx.rollback().await?;
    Ok(ServerCheck { version, holds })
}

/// Removes the file that a move to the server left behind: who is erased on the server would
/// otherwise live on in it.
///
/// # Errors
/// `moving-in-file` while the file is the workspace itself.
pub async fn remove_old_file(workspace: &Workspace) -> Result<()> {
    if !Manifest::read(workspace.folder())?.is_on_server() {
        return Err(MoveRefusal::InFile.into());
    }
    for path in workspace.folder().database_files() {
        if path.exists() {
            std::fs::remove_file(path)?;
        }
    }
    Ok(())
}

/// Moves a workspace from its file to a server. It is closed; open it again afterwards.
///
/// # Errors
/// `moving-on-server`, `moving-target-not-empty`, `database-not-empty`, `moving-differs`,
/// `processor-missing`, `processor-invalid`, `processor-people-refuse`, each refusal of the address. The manifest is untouched
/// then, and of the file all but the row of the register.
pub async fn to_server(
    workspace: Workspace,
    server: impl Into<DatabaseServer<'_>>,
) -> Result<MoveReport> {
    let named = server.into();
    let source = workspace.database();
    if !matches!(source, Db::Sqlite(_)) {
        return Err(MoveRefusal::OnServer.into());
    }
    let home = match postgres::host(named.url)? {
        Some(_) => Some(processors::home(&workspace).await?),
        None => None,
    };
    let row = named.row(home)?;
    if let Some(row) = &row {
        recipients::refuse_if_abroad(&workspace, row).await?;
    }
    let target = Db::Postgres(gate::database(named.url, &named.permit(home)?).await?);
    if let Some(row) = &row {
        keep_row(&workspace, row).await?;
    }
    let copied = match refuse_used(&target).await {
        Ok(()) => copy(source, &target).await,
        Err(used) => Err(used),
    };
    target.close().await;
    let (mut report, held) = copied?;
    let mut manifest = Manifest::read(workspace.folder())?;
    manifest.database = Location::server(named.url, row.as_ref(), workspace.keys().data())?;
    manifest.write(workspace.folder())?;
    held.rollback().await?;
    report.remains = workspace.folder().database().display().to_string();
    workspace.close().await;
    Ok(report)
}

/// Names who runs the server of a workspace that cannot be opened for want of that row. The register
/// gets it on opening.
///
/// # Errors
/// `moving-in-file`, `processor-invalid`, each refusal of a wrong proof. Nothing is changed then.
pub fn name_host(folder: &Folder, proof: Unlock<'_>, row: &ProcessorForm) -> Result<()> {
    let _lock = folder.take_lock()?;
    let mut manifest = Manifest::read(folder)?;
    let key = workspace::data_key(&manifest, proof)?;
    let url = manifest
        .database
        .address(&key)?
        .ok_or(MoveRefusal::InFile)?;
    let server = DatabaseServer {
        url: &url,
        processor: Some(row),
    };
    manifest.database = Location::server(&url, server.row(None)?.as_ref(), &key)?;
    manifest.write(folder)
}

/// Puts the row that a server was opened with into the register, where it is not there yet.
///
/// # Errors
/// When the database fails.
pub async fn settle_host(workspace: &Workspace) -> Result<()> {
    let manifest = Manifest::read(workspace.folder())?;
    let row = manifest.database.processor(workspace.keys().data())?;
    let Some(row) = row else {
        return Ok(());
    };
    let mut change = Change::begin(workspace, PLACED).await?;
    if processors::has_row_for(&mut change, &row).await? {
        return change.rollback().await;
    }
    processors::keep_for_server(&mut change, &row).await?;
    change.commit().await.map(|_| ())
}

/// The row goes along with the records, so that the register is whole on the server.
async fn keep_row(workspace: &Workspace, row: &ProcessorForm) -> Result<()> {
    let mut change = Change::begin(workspace, PLACED).await?;
    processors::keep_for_server(&mut change, row).await?;
    change.commit().await.map(|_| ())
}

/// Refuses a server's database in which something lies already, before anything is made there.
async fn refuse_used(server: &Db) -> Result<()> {
    let mut tx = server.snapshot().await?;
    let holds = Holds::of(&mut tx).await?;
    tx.rollback().await?;
    match holds {
        Holds::Workspace => Err(MoveRefusal::TargetNotEmpty.into()),
        other => other.refuse_unless_free(),
    }
}

/// Moves a workspace from its server into the encrypted file. It is closed; open it again.
///
/// # Errors
/// `moving-in-file`, `moving-differs`. The server and the manifest are untouched then.
pub async fn to_file(workspace: Workspace) -> Result<MoveReport> {
    let source = workspace.database();
    if !matches!(source, Db::Postgres(_)) {
        return Err(MoveRefusal::InFile.into());
    }
    let folder = workspace.folder();
    let mut manifest = Manifest::read(folder)?;
    let draft = tempfile::Builder::new()
        .prefix(MOVING)
        .tempdir_in(folder.path())?;
    let path = draft.path().join("workspace.db");
    let key = workspace.keys().data();
    let target = Db::Sqlite(sqlite::open(&path, key.bytes(), sqlite::Access::Create).await?);
    let copied = copy(source, &target).await;
    target.close().await;
    let (mut report, held) = copied?;
    report.remains = manifest
        .database
        .address(key)?
        .map(|url| without_password(&url))
        .unwrap_or_default();
    // A file that a former move left behind is stale: the manifest names the server.
    for stale in folder.database_files() {
        if stale.exists() {
            std::fs::remove_file(stale)?;
        }
    }
    std::fs::File::open(&path)?.sync_all()?;
    std::fs::rename(&path, folder.database())?;
    manifest.database = Location::File;
    manifest.write(folder)?;
    held.rollback().await?;
    workspace.close().await;
    Ok(report)
}

/// Copies everything while nobody can write to the source; commits only what is equal. The source's
/// transaction comes back open: nobody may write there before the manifest has changed.
async fn copy(source: &Db, target: &Db) -> Result<(MoveReport, Tx)> {
    target.migrate().await?;
    let mut from = source.begin().await?;
    if let Tx::Postgres(_) = from {
        from.execute("LOCK TABLE change_head, settings IN EXCLUSIVE MODE", vec![])
            .await?;
    }
    let mut to = target.begin().await?;
    if workspace::has_actors(&mut to).await? {
        return Err(MoveRefusal::TargetNotEmpty.into());
    }
    let report = copy_tables(&mut from, &mut to).await?;
    to.commit().await?;
    Ok((report, from))
}

/// A server's address to show: no user, no password, no options.
fn without_password(url: &str) -> String {
    let address = url.split_once("://").map_or(url, |(_, rest)| rest);
    let address = address.rsplit_once('@').map_or(address, |(_, host)| host);
    address.split('?').next().unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_shown_without_user_password_and_options() {
        let shown = without_password("postgres://sara:p@ss@db.example.org:5432/crm?options=x");
        assert_eq!(shown, "db.example.org:5432/crm");
    }
}
