use super::model::Checked;
use super::{FirstData, FirstRun, FirstRunDone, Place, RecoverySheet, SetupState};
use crate::account;
use crate::change::Change;
use crate::error::Result;
use crate::settings::{self, Appearance, Setting};
use crate::workspace::{self, NewWorkspace, Protection, Workspace};

/// Makes the workspace with every answer of first run, or nothing at all.
///
/// # Errors
/// `setup-invalid` with a problem per field, `setup-not-accepted`, `setup-texts-differ`, and each
/// refusal of [`workspace::create`].
pub async fn first_run(place: Place<'_>, run: &FirstRun) -> Result<FirstRunDone> {
    let checked = run.check()?;
    let folder = place.folder.clone();
    let (workspace, code) = workspace::create(NewWorkspace {
        folder: place.folder,
        actor_name: run.person.name.trim(),
        protection: Protection {
            passphrase: run.protection.passphrase.as_deref(),
            keychain: run.protection.keychain.then_some(place.keychain),
        },
        server: place.server,
        clock: place.clock,
    })
    .await?;
    let business = checked.business.clone();
    if let Err(error) = answer(&workspace, run, checked).await {
        workspace.close().await;
        drop(workspace);
        folder.discard()?;
        return Err(error);
    }
    let recovery = RecoverySheet {
        code: code.text()?,
        business: business.name.clone(),
        made: workspace.clock().today().to_string(),
    };
    Ok(FirstRunDone {
        workspace,
        recovery,
        business,
    })
}

/// How first run was answered; nothing in a workspace that was made without it.
pub async fn state(workspace: &Workspace) -> Result<Option<SetupState>> {
    settings::load(workspace).await
}

async fn answer(workspace: &Workspace, run: &FirstRun, checked: Checked) -> Result<()> {
    let mut change = Change::begin(workspace, SetupState::CHANGED).await?;
    account::edit_in(&mut change, checked.holder).await?;
    for text in &checked.accepted {
        account::accept_in(&mut change, text.kind, &text.version, &text.sha256).await?;
    }
    settings::save_in(&mut change, &checked.business).await?;
    let appearance = Appearance {
        language: Some(run.language),
        ..Appearance::default()
    };
    settings::save_in(&mut change, &appearance).await?;
    let state = SetupState {
        data: run.data,
        sample: run.data == FirstData::Sample,
    };
    settings::save_in(&mut change, &state).await?;
    change.commit().await?;
    Ok(())
}
