//! A lead names its company in words until she becomes a contact: a new name is carried to her.

use super::data::LEADS;
use super::store;
use crate::change::{Change, Changed};
use crate::companies::{self, CompanyView};
use crate::contacts;
use crate::error::Result;
use crate::fields;
use crate::values::CompanyId;
use crate::values::plain_text::sort_key;
use crate::workspace::Workspace;

/// Gives a company another name, and to the records of its people and of the leads that name it, as
/// one change. Leads stay as they are where another company goes by the name they were given.
///
/// # Errors
/// What is wrong with the name; nothing is changed then.
pub async fn rename_company(
    workspace: &Workspace,
    id: CompanyId,
    name: &str,
) -> Result<Changed<CompanyView>> {
    let mut change = Change::begin(workspace, contacts::COMPANY_RENAMED).await?;
    let renamed = contacts::rename_company_in(&mut change, id, name).await?;
    if !renamed.is_before_shared {
        let at = change.at();
        for lead in store::naming_in(change.tx(), &renamed.before).await? {
            let row = fields! {
                "company_name" => &renamed.now,
                "sort_company" => sort_key(&renamed.now),
                "updated_at" => at,
            };
            change.update(&LEADS, &lead, row).await?;
        }
    }
    let set = change.commit().await?;
    Ok(Changed {
        change: set,
        record: companies::show(workspace, id).await?,
    })
}
