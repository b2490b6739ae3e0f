//! `oki consent purposes`, `purpose-add`, `purpose-rename` and `purpose-remove`: what for people are
//! contacted, beside what OkiCRM knows by itself.

use okicrm_core::Result;
use okicrm_core::consent::{OwnPurpose, OwnPurposes, PurposeCode, own_purposes, save_own_purposes};
use okicrm_core::error::NotFound;

use crate::outcome::{Outcome, table};
use crate::session::Session;

/// Each with its code.
pub async fn all(session: &Session) -> Result<Outcome> {
    let workspace = session.read().await?;
    shown(&own_purposes(&workspace).await?)
}

/// Adds one; it gets a code.
pub async fn add(name: String, session: &Session) -> Result<Outcome> {
    let new = OwnPurpose { code: None, name };
    changed(session, |own| {
        own.purposes.push(new);
        Ok(())
    })
    .await
}

/// Calls one something else.
pub async fn rename(code: &PurposeCode, name: String, session: &Session) -> Result<Outcome> {
    changed(session, |own| {
        let one = own
            .purposes
            .iter_mut()
            .find(|one| one.code.as_ref() == Some(code));
        one.ok_or(NotFound { record: "purpose" })?.name = name;
        Ok(())
    })
    .await
}

/// Takes one out.
pub async fn remove(code: &PurposeCode, session: &Session) -> Result<Outcome> {
    changed(session, |own| {
        let before = own.purposes.len();
        own.purposes.retain(|one| one.code.as_ref() != Some(code));
        if own.purposes.len() == before {
            return Err(NotFound { record: "purpose" }.into());
        }
        Ok(())
    })
    .await
}

async fn changed(
    session: &Session,
    change: impl FnOnce(&mut OwnPurposes) -> Result<()>,
) -> Result<Outcome> {
    let workspace = session.write().await?;
    let mut own = own_purposes(&workspace).await?;
    change(&mut own)?;
    let own = save_own_purposes(&workspace, own).await?;
    workspace.close().await;
    shown(&own)
}

fn shown(own: &OwnPurposes) -> Result<Outcome> {
    let rows: Vec<Vec<String>> = own
        .purposes
        .iter()
        .map(|one| {
            let code = one.code.as_ref().map_or("", PurposeCode::as_str);
            vec![code.to_owned(), one.name.clone()]
        })
        .collect();
    Outcome::new(own, table(&["Code", "Name"], &rows))
}
