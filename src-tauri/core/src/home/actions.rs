use super::model::{NextStep, RecentKind, RecentRecord, Step};
use super::store;
use crate::backup;
use crate::error::Result;
use crate::protection::ProtectionHistory;
use crate::purpose::Purpose;
use crate::settings::{self, Business};
use crate::setup::{self, SetupState};
use crate::workspace::Workspace;

/// How many records written last are told.
const RECENT: usize = 8;

/// The steps after first run, in the order in which they help.
pub async fn next_steps(workspace: &Workspace) -> Result<Vec<NextStep>> {
    let reader = workspace.read(Purpose::Daily);
    let business: Option<Business> = settings::load(workspace).await?;
    let backups = backup::list(workspace).await?;
    let taken = [
        (Step::Recovery, recovery_is_kept(workspace).await?),
        (Step::Address, business.as_ref().is_some_and(has_address)),
        (Step::People, store::has_own_people(reader).await?),
        (Step::Invoice, store::has_issued(reader).await?),
        (
            Step::Backup,
            backups.iter().any(|backup| backup.manifest.is_some()),
        ),
    ];
    Ok(taken
        .into_iter()
        .map(|(step, done)| NextStep { step, done })
        .collect())
}

/// Said so at the end of first run, or made anew and read since.
async fn recovery_is_kept(workspace: &Workspace) -> Result<bool> {
    let state: Option<SetupState> = setup::state(workspace).await?;
    let history: Option<ProtectionHistory> = settings::load(workspace).await?;
    Ok(state.is_some_and(|state| state.recovery_kept)
        || history.is_some_and(|history| history.recovery_code_changed_at.is_some()))
}

/// An invoice names the full address of who makes it (Directive 2006/112/EC, art. 226 no. 5).
fn has_address(business: &Business) -> bool {
    let address = &business.address;
    !address.street.trim().is_empty() && !address.city.trim().is_empty()
}

/// The records that were written last, the latest first.
pub async fn recent_records(workspace: &Workspace) -> Result<Vec<RecentRecord>> {
    let reader = workspace.read(Purpose::Daily);
    let mut records = Vec::new();
    for kind in RecentKind::ALL {
        records.extend(store::written_last(reader, kind, RECENT).await?);
    }
    records.sort_by(|one, other| (&other.at, &other.id).cmp(&(&one.at, &one.id)));
    records.truncate(RECENT);
    Ok(records)
}
