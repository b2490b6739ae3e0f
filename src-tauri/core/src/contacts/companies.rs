//! A company's name also stands in its people's records: a new name is carried to them.

use super::data::CONTACTS;
use super::store;
use crate::change::{Action, Change};
use crate::companies::{self, Renamed};
use crate::error::Result;
use crate::fields;
use crate::values::CompanyId;
use crate::values::plain_text::sort_key;

/// A company got another name.
pub const COMPANY_RENAMED: Action = Action::undoable("company-renamed");

/// Gives a company another name, and its people's records too, as part of a change that also tells
/// the leads that name it.
pub(crate) async fn rename_company_in(
    change: &mut Change<'_>,
    id: CompanyId,
    name: &str,
) -> Result<Renamed> {
    let renamed = companies::rename_in(change, id, name).await?;
    let at = change.at();
    for contact in store::people_of_in(change.tx(), id).await? {
        let row = fields! {
            "company_name" => &renamed.now,
            "sort_company" => sort_key(&renamed.now),
            "updated_at" => at,
        };
        change.update(&CONTACTS, &contact, row).await?;
    }
    Ok(renamed)
}
