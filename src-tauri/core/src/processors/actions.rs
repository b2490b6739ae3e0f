use super::data::PROCESSORS;
use super::permit::plain;
use super::{Connection, Permit, Processor, ProcessorForm, ProcessorRefusal, RULES, Register};
use super::{is_this_computer, store};
use crate::change::{Action, Change, Changed};
use crate::db::{Fields, postgres};
use crate::error::{NotFound, Result};
use crate::fields;
use crate::purpose::Purpose;
use crate::settings;
use crate::values::{ChangeSetId, CountryCode, ProcessorId};
use crate::workspace::{Location, Manifest, Workspace};

/// A processor was added.
pub const ADDED: Action = Action::undoable("processor-added");
/// One was changed.
pub const CHANGED: Action = Action::undoable("processor-changed");
/// One was taken off the register.
pub const REMOVED: Action = Action::undoable("processor-removed").even_without_terms();

/// The business's country, whose law says what is abroad.
///
/// # Errors
/// `settings-business-missing` before first run was answered.
pub async fn home(workspace: &Workspace) -> Result<CountryCode> {
    Ok(settings::business(workspace).await?.country)
}

/// Every processor, by name.
///
/// # Errors
/// As [`home`].
pub async fn list(workspace: &Workspace) -> Result<Vec<Processor>> {
    let home = home(workspace).await?;
    let here = own_host(workspace)?;
    let rows = store::all(workspace.read(Purpose::Daily)).await?;
    Ok(rows
        .into_iter()
        .map(|(id, row)| {
            let in_use = is_in_use(&row, here.as_deref());
            Processor::new(id, row, home, in_use)
        })
        .collect())
}

/// The register as it is shown.
///
/// # Errors
/// As [`home`].
pub async fn register(workspace: &Workspace) -> Result<Register> {
    Ok(Register {
        processors: list(workspace).await?,
        home: home(workspace).await?.to_string(),
        rules_version: RULES.version().to_owned(),
    })
}

/// Adds a processor.
///
/// # Errors
/// `processor-invalid` with a problem per field, `processor-twice`.
pub async fn add(workspace: &Workspace, form: &ProcessorForm) -> Result<Changed<Processor>> {
    let row = form.check(Some(home(workspace).await?))?;
    let mut change = Change::begin(workspace, ADDED).await?;
    let id = insert(&mut change, &row).await?;
    let set = change.commit().await?;
    shown(workspace, id, set).await
}

/// Changes what is kept of a processor.
///
/// # Errors
/// `processor-invalid` with a problem per field, `processor-twice`, `processor-in-use` for another
/// host than the one the workspace lies on.
pub async fn change(
    workspace: &Workspace,
    id: ProcessorId,
    form: &ProcessorForm,
) -> Result<Changed<Processor>> {
    let row = form.check(Some(home(workspace).await?))?;
    let here = own_host(workspace)?;
    let mut change = Change::begin(workspace, CHANGED).await?;
    let before = found(store::load(&mut change, id).await?)?;
    if is_in_use(&before, here.as_deref()) && !is_in_use(&row, here.as_deref()) {
        return Err(ProcessorRefusal::InUse.into());
    }
    refuse_twice(&mut change, &row, Some(id)).await?;
    let at = change.at();
    let mut fields = columns(&row)?;
    fields.push(("updated_at", at.into()));
    change.update(&PROCESSORS, &id.to_string(), fields).await?;
    let set = change.commit().await?;
    if is_in_use(&row, here.as_deref()) {
        keep_beside_address(workspace, &row)?;
    }
    shown(workspace, id, set).await
}

/// Takes a processor off the register: from then on OkiCRM does not connect to it.
///
/// # Errors
/// `processor-in-use` while the workspace lies there.
pub async fn remove(workspace: &Workspace, id: ProcessorId) -> Result<ChangeSetId> {
    let here = own_host(workspace)?;
    let mut change = Change::begin(workspace, REMOVED).await?;
    let row = found(store::load(&mut change, id).await?)?;
    if is_in_use(&row, here.as_deref()) {
        return Err(ProcessorRefusal::InUse.into());
    }
    change.delete(&PROCESSORS, &id.to_string()).await?;
    change.commit().await
}

/// The proof with which the gate connects to a host: whoever wants a connection asks here first.
///
/// # Errors
/// `processor-missing` where the register has no row for it.
pub async fn permit(workspace: &Workspace, connection: Connection, host: &str) -> Result<Permit> {
    if is_this_computer(host) {
        return Ok(Permit::this_computer());
    }
    let rows = store::all(workspace.read(Purpose::Daily)).await?;
    if rows.iter().any(|(_, row)| row.is_for(connection, host)) {
        Ok(Permit::of_row(host))
    } else {
        Err(ProcessorRefusal::missing(&plain(host)).into())
    }
}

/// Whether the register has a row for the same connection.
pub(crate) async fn has_row_for(change: &mut Change<'_>, row: &ProcessorForm) -> Result<bool> {
    let known = store::for_host(change.tx(), row.connection, &row.host).await?;
    Ok(known.is_some())
}

/// Keeps the row of the server on which a workspace is made or to which it moves; the row that is
/// there for the host becomes the new one.
pub(crate) async fn keep_for_server(change: &mut Change<'_>, row: &ProcessorForm) -> Result<()> {
    let known = store::for_host(change.tx(), row.connection, &row.host).await?;
    let Some(id) = known else {
        return insert(change, row).await.map(|_| ());
    };
    let at = change.at();
    let mut fields = columns(row)?;
    fields.push(("updated_at", at.into()));
    change
        .update(&PROCESSORS, &id.to_string(), fields)
        .await
        .map(|_| ())
}

async fn insert(change: &mut Change<'_>, row: &ProcessorForm) -> Result<ProcessorId> {
    refuse_twice(change, row, None).await?;
    let (id, at) = (ProcessorId::new(), change.at());
    let mut fields = fields! { "id" => id };
    fields.extend(columns(row)?);
    fields.extend(fields! { "created_at" => at, "updated_at" => at });
    change.insert(&PROCESSORS, fields).await?;
    Ok(id)
}

async fn refuse_twice(
    change: &mut Change<'_>,
    row: &ProcessorForm,
    but: Option<ProcessorId>,
) -> Result<()> {
    if row.connection == Connection::None {
        return Ok(());
    }
    let other = store::for_host(change.tx(), row.connection, &row.host).await?;
    match other {
        Some(other) if Some(other) != but => Err(ProcessorRefusal::Twice.into()),
        _ => Ok(()),
    }
}

fn columns(row: &ProcessorForm) -> Result<Fields> {
    let agreed = (!row.agreed_on.is_empty()).then_some(row.agreed_on.as_str());
    Ok(fields! {
        "connection" => row.connection.word(),
        "host" => row.host.as_str(),
        "name" => row.name.as_str(),
        "purpose" => row.purpose.as_str(),
        "categories" => serde_json::to_string(&row.categories)?,
        "country" => row.country.as_str(),
        "mechanism" => row.mechanism.word(),
        "safeguard" => row.safeguard.as_str(),
        "agreed_on" => agreed,
        "sub_processors" => row.sub_processors.as_str(),
    })
}

async fn shown(
    workspace: &Workspace,
    id: ProcessorId,
    set: ChangeSetId,
) -> Result<Changed<Processor>> {
    let all = list(workspace).await?;
    Ok(Changed {
        change: set,
        record: found(all.into_iter().find(|one| one.id == id))?,
    })
}

fn found<T>(row: Option<T>) -> Result<T> {
    Ok(row.ok_or(NotFound {
        record: "processor",
    })?)
}

/// The host on which the workspace lies, where that is another computer.
fn own_host(workspace: &Workspace) -> Result<Option<String>> {
    let manifest = Manifest::read(workspace.folder())?;
    match manifest.database.address(workspace.keys().data())? {
        Some(url) => postgres::host(&url),
        None => Ok(None),
    }
}

fn is_in_use(row: &ProcessorForm, here: Option<&str>) -> bool {
    here.is_some_and(|host| row.is_for(Connection::Database, host))
}

/// Keeps the copy in the manifest as the register has it.
fn keep_beside_address(workspace: &Workspace, row: &ProcessorForm) -> Result<()> {
    let key = workspace.keys().data();
    let mut manifest = Manifest::read(workspace.folder())?;
    if let Some(url) = manifest.database.address(key)? {
        manifest.database = Location::server(&url, Some(row), key)?;
        manifest.write(workspace.folder())?;
    }
    Ok(())
}
