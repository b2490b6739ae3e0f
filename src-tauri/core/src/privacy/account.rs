//! Deleting what is stored about the account holder, while the business goes on.

use super::carrying::{forget_removed, remove_rows};
use super::{planning, store};
use crate::change::{Action, Change, Topic};
use crate::error::{Fault, NotFound, Result};
use crate::settings::{self, Setting};
use crate::workspace::{self, Workspace};

/// The account holder's data was deleted. It lasts, as every erasure.
pub const ACCOUNT_ERASED: Action = Action::lasting("account-erased").even_without_terms();

/// When the account holder's data was deleted last; what the log keeps of it.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "camelCase")]
struct AccountErased {
    at: String,
}

impl Setting for AccountErased {
    const KEY: &'static str = "account-erased";
    const CHANGED: Action = ACCOUNT_ERASED;
}

/// Deletes name, e-mail, phone and billing details of whoever works here, with their history, and what
/// she asked about her own data. The workspace and everybody in it stay, and so does that policy and
/// terms were accepted, which names nobody. Backups made before hold her until they expire.
///
/// # Errors
/// `record-not-found` where nobody works here.
pub async fn erase_account(workspace: &Workspace) -> Result<()> {
    let today = workspace::trusted_today(workspace).await?;
    let mut change = Change::begin(workspace, ACCOUNT_ERASED).await?;
    let actor = workspace.actor().to_string();
    let subject = store::subject_of_actor(change.tx(), &actor)
        .await?
        .ok_or(NotFound { record: "account" })?;
    let rows = planning::rows(change.tx(), &subject, today).await?;
    remove_rows(&mut change, &subject, &rows).await?;
    let at = change.at();
    if !store::empty_account(change.tx(), &actor, &subject, at).await? {
        return Err(Fault::Invariant("the account was not there any more".into()).into());
    }
    let erased = AccountErased {
        at: format!("{at:.3}"),
    };
    settings::save_in(&mut change, &erased).await?;
    change.touch(Topic::Account);
    change.touch(Topic::Shell);
    change.commit().await?;
    forget_removed(workspace).await
}
