//! A company's name also stands in its people's records: a new name is carried to them.

use super::data::CONTACTS;
use super::store;
use crate::change::{Action, Change, Changed};
use crate::companies::{self, CompanyView};
use crate::error::Result;
use crate::fields;
use crate::values::CompanyId;
use crate::values::plain_text::sort_key;
use crate::workspace::Workspace;

/// A company got another name.
pub const COMPANY_RENAMED: Action = Action::undoable("company-renamed");

/// Gives a company another name, and its people's records too, as one change.
pub async fn rename_company(
    workspace: &Workspace,
    id: CompanyId,
    name: &str,
) -> Result<Changed<CompanyView>> {
    let mut change = Change::begin(workspace, COMPANY_RENAMED).await?;
    let name = companies::rename_in(&mut change, id, name).await?;
    let at = change.at();
    for contact in store::people_of_in(change.tx(), id).await? {
        let row = fields! {
            "company_name" => &name,
            "sort_company" => sort_key(&name),
            "updated_at" => at,
        };
        change.update(&CONTACTS, &contact, row).await?;
    }
    let set = change.commit().await?;
    Ok(Changed {
        change: set,
        record: companies::show(workspace, id).await?,
    })
}
