//! What erasing would do, and who is behind a record.

use super::model::{
    Copies, ErasurePlan, Fate, Person, PrivacyRefusal, Row, count, count_kept, plan_hash,
};
use super::{copies, planning, store};
use crate::backup;
use crate::data_map;
use crate::db::Tx;
use crate::error::{Fault, NotFound, Result};
use crate::values::CountryCode;
use crate::workspace::{self, Workspace};

/// What erasing this person would do. Nothing is changed.
pub async fn plan(workspace: &Workspace, person: Person) -> Result<ErasurePlan> {
    let today = workspace::trusted_today(workspace).await?;
    let mut tx = workspace.snapshot().await?;
    let subject = subject_in(&mut tx, person).await?;
    refuse_held(&mut tx, &subject).await?;
    let rows = planning::rows(&mut tx, &subject, today).await?;
    let copies = copies::count(&mut tx, workspace.folder(), &subject).await?;
    tx.rollback().await?;
    let backups = backup::still_holding(workspace).await?;
    Ok(ErasurePlan {
        copies,
        ..summary(&subject, &rows, backups)?
    })
}

pub(super) fn summary(subject: &str, rows: &[Row], backups: usize) -> Result<ErasurePlan> {
    let mut erased = count(rows, &Fate::Delete);
    erased.extend(count(rows, &Fate::DestroyKey));
    Ok(ErasurePlan {
        plan_hash: plan_hash(subject, rows)?,
        erased,
        detached: count(rows, &Fate::Detach),
        kept: count_kept(rows),
        backups,
        copies: Copies::default(),
    })
}

/// Nobody is erased whose records are held back for a claim (GDPR Art. 17(3)(e)).
pub(super) async fn refuse_held(tx: &mut Tx, subject: &str) -> Result<()> {
    if store::is_held(tx, subject).await? {
        return Err(PrivacyRefusal::Held.into());
    }
    Ok(())
}

/// The subject id behind a contact or a lead.
pub async fn subject_of(workspace: &Workspace, person: Person) -> Result<String> {
    let mut tx = workspace.snapshot().await?;
    let subject = subject_in(&mut tx, person).await?;
    tx.rollback().await?;
    Ok(subject)
}

pub(super) async fn subject_in(tx: &mut Tx, person: Person) -> Result<String> {
    let (name, record, id) = match person {
        Person::Contact(id) => ("contacts", "contact", id.to_string()),
        Person::Lead(id) => ("leads", "lead", id.to_string()),
        Person::Asker(id) => ("requests", "request", id.to_string()),
    };
    let table =
        data_map::table(name).ok_or_else(|| Fault::Invariant(format!("no table {name}")))?;
    Ok(store::subject_of(tx, table, id)
        .await?
        .ok_or(NotFound { record })?)
}

/// The business's country, which says how long the law keeps what it keeps.
pub(super) async fn business_country(tx: &mut Tx) -> Result<CountryCode> {
    #[derive(serde::Deserialize)]
    struct Place {
        country: CountryCode,
    }
    match store::business_settings(tx).await? {
        Some(text) => Ok(serde_json::from_str::<Place>(&text)?.country),
        // Before the first run said where the business is: the country with the longest period.
        None => {
            Ok(CountryCode::parse("FR")
                .map_err(|_| Fault::Invariant("France is a country".into()))?)
        }
    }
}
