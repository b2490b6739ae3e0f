use super::data::COMPANIES;
use super::model::{
    Company, CompanyEdit, CompanyQuery, CompanyRefusal, CompanySelection, CompanySummary,
    CompanyView, NewCompany,
};
use super::store;
use crate::change::{Action, Change, Changed};
use crate::error::Result;
use crate::fields;
use crate::listing::ListPage;
use crate::purpose::Purpose;
use crate::values::{ChangeSetId, CompanyId};
use crate::workspace::Workspace;

/// A company was made.
pub const CREATED: Action = Action::undoable("company-created");
/// A company's field was changed.
pub const CHANGED: Action = Action::undoable("company-changed");
/// A company went to the trash.
pub const DELETED: Action = Action::undoable("company-deleted").even_without_terms();
/// A company came back from the trash.
pub const RESTORED: Action = Action::undoable("company-restored");

/// Makes a company.
pub async fn create(workspace: &Workspace, new: NewCompany) -> Result<Changed<CompanyView>> {
    let company = Company::draft(new)?;
    let mut change = Change::begin(workspace, CREATED).await?;
    let id = insert(&mut change, &company).await?;
    finish(change, id).await
}

/// The company of this name; made where there is none. For records that name their company.
pub async fn find_or_create_in(change: &mut Change<'_>, name: &str) -> Result<CompanyId> {
    if let Some(id) = store::named_in(change.tx(), name).await? {
        return Ok(id);
    }
    let company = Company::draft(NewCompany {
        name: name.to_owned(),
        ..NewCompany::default()
    })?;
    insert(change, &company).await
}

/// Changes one field of a company.
pub async fn edit(
    workspace: &Workspace,
    id: CompanyId,
    edit: CompanyEdit,
) -> Result<Changed<CompanyView>> {
    let mut change = Change::begin(workspace, CHANGED).await?;
    let mut company: Company = loaded(&mut change, id).await?.into();
    company.edit(edit)?;
    write(&mut change, id, &company).await?;
    finish(change, id).await
}

/// What a company was called, and is.
pub(crate) struct Renamed {
    /// The name before.
    pub(crate) before: String,
    /// Whether another company goes by the name before: then nobody knows which of them somebody
    /// meant who only wrote the name.
    pub(crate) is_before_shared: bool,
    /// The name now.
    pub(crate) now: String,
}

/// Gives a company another name, as part of a change that also tells the people's records.
pub(crate) async fn rename_in(
    change: &mut Change<'_>,
    id: CompanyId,
    name: &str,
) -> Result<Renamed> {
    let view = loaded(change, id).await?;
    let before = view.name.clone();
    let mut company: Company = view.into();
    company.rename(name)?;
    write(change, id, &company).await?;
    Ok(Renamed {
        is_before_shared: store::has_another_in(change.tx(), id, &before).await?,
        before,
        now: company.name,
    })
}

/// Puts companies into the trash as one change, for 30 days. Their people stay.
pub async fn delete(workspace: &Workspace, selection: CompanySelection) -> Result<ChangeSetId> {
    let ids = store::selected(workspace.read(Purpose::Daily), selection).await?;
    let mut change = Change::begin(workspace, DELETED).await?;
    for id in ids {
        loaded(&mut change, id).await?;
        change.put_into_trash(&COMPANIES, id).await?;
    }
    change.commit().await
}

/// Takes companies out of the trash as one change.
pub async fn restore(workspace: &Workspace, selection: CompanySelection) -> Result<ChangeSetId> {
    let ids = store::selected(workspace.read(Purpose::Daily), selection).await?;
    let mut change = Change::begin(workspace, RESTORED).await?;
    for id in ids {
        if store::load_in(change.tx(), id).await?.is_none() {
            return Err(CompanyRefusal::Missing.into());
        }
        change.take_from_trash(&COMPANIES, id).await?;
    }
    change.commit().await
}

/// A company, also from the trash.
pub async fn show(workspace: &Workspace, id: CompanyId) -> Result<CompanyView> {
    store::load(workspace.read(Purpose::Daily), id)
        .await?
        .ok_or_else(|| CompanyRefusal::Missing.into())
}

/// Companies.
pub async fn list(workspace: &Workspace, query: &CompanyQuery) -> Result<ListPage<CompanySummary>> {
    store::list(workspace.read(Purpose::Daily), query).await
}

async fn insert(change: &mut Change<'_>, company: &Company) -> Result<CompanyId> {
    let id = CompanyId::new();
    let at = change.at();
    let mut row = fields! { "id" => id };
    row.extend(company.fields()?);
    row.extend(fields! { "created_at" => at, "updated_at" => at });
    change.insert(&COMPANIES, row).await?;
    Ok(id)
}

async fn write(change: &mut Change<'_>, id: CompanyId, company: &Company) -> Result<()> {
    let mut row = company.fields()?;
    row.extend(fields! { "updated_at" => change.at() });
    change.update(&COMPANIES, &id.to_string(), row).await?;
    Ok(())
}

/// The company, if it is not in the trash.
async fn loaded(change: &mut Change<'_>, id: CompanyId) -> Result<CompanyView> {
    store::load_in(change.tx(), id)
        .await?
        .filter(|company| company.deleted_at.is_none())
        .ok_or_else(|| CompanyRefusal::Missing.into())
}

async fn finish(mut change: Change<'_>, id: CompanyId) -> Result<Changed<CompanyView>> {
    let record = store::load_in(change.tx(), id)
        .await?
        .ok_or(CompanyRefusal::Missing)?;
    let set = change.commit().await?;
    Ok(Changed {
        change: set,
        record,
    })
}
