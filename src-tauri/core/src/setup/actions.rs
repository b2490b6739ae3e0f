use super::model::Checked;
use super::sample;
use super::{FirstData, FirstRun, FirstRunDone, Place, RecoverySheet, SetupRefusal, SetupState};
use crate::account;
use crate::agreement::{self, AcceptedText, texts};
use crate::change::{Action, Change};
use crate::error::Result;
use crate::processors::{self, ProcessorForm};
use crate::settings::{self, Appearance, Setting};
use crate::workspace::{self, NewWorkspace, Protection, Workspace};

/// Makes the workspace with every answer of first run, or nothing at all.
///
/// # Errors
/// `setup-invalid` with a problem per field, `setup-not-accepted`, `setup-texts-differ`, and each
/// refusal of [`workspace::create`].
pub async fn first_run(place: Place<'_>, run: &FirstRun) -> Result<FirstRunDone> {
    let accepted = run.checked_texts()?;
    make(place, run, accepted).await
}

/// As [`first_run`], for a terminal, where making the workspace is what accepts the texts of its
/// language; the terminal says so.
///
/// # Errors
/// As [`first_run`].
pub async fn first_run_accepting(place: Place<'_>, run: &FirstRun) -> Result<FirstRunDone> {
    let accepted = texts(run.language)
        .into_iter()
        .map(|text| AcceptedText {
            kind: text.kind,
            version: text.version,
            sha256: text.sha256,
        })
        .collect();
    make(place, run, accepted).await
}

/// As [`first_run`], leaving the texts to be accepted later: until then nothing can be entered.
///
/// # Errors
/// As [`first_run`], and `setup-not-accepted` for sample data, which would be entered.
pub async fn first_run_accepting_later(place: Place<'_>, run: &FirstRun) -> Result<FirstRunDone> {
    if run.data == FirstData::Sample {
        return Err(SetupRefusal::NotAccepted.into());
    }
    make(place, run, Vec::new()).await
}

async fn make(
    place: Place<'_>,
    run: &FirstRun,
    accepted: Vec<AcceptedText>,
) -> Result<FirstRunDone> {
    let checked = run.check()?;
    let row = match place.server {
        Some(server) => server.row(Some(checked.business.country))?,
        None => None,
    };
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
    if let Err(error) = answer(&workspace, run, checked, &accepted, row.as_ref()).await {
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

/// The person said that she keeps the recovery code.
pub const RECOVERY_KEPT: Action = Action::lasting("recovery-sheet-kept").even_without_terms();

/// Notes that the recovery code is kept in a safe place, so that nobody is reminded of it.
pub async fn keep_recovery_sheet(workspace: &Workspace) -> Result<()> {
    let state = state(workspace).await?.unwrap_or(SetupState {
        data: FirstData::Empty,
        sample: false,
        sample_sets: Vec::new(),
        recovery_kept: false,
    });
    let mut change = Change::begin(workspace, RECOVERY_KEPT).await?;
    let kept = SetupState {
        recovery_kept: true,
        ..state
    };
    settings::save_in(&mut change, &kept).await?;
    change.commit().await?;
    Ok(())
}

async fn answer(
    workspace: &Workspace,
    run: &FirstRun,
    checked: Checked,
    accepted: &[AcceptedText],
    row: Option<&ProcessorForm>,
) -> Result<()> {
    let mut change = Change::begin(workspace, SetupState::CHANGED).await?;
    if let Some(row) = row {
        processors::keep_for_server(&mut change, row).await?;
    }
    account::edit_in(&mut change, checked.holder).await?;
    for text in accepted {
        agreement::accept_in(&mut change, text).await?;
    }
    settings::save_in(&mut change, &checked.business).await?;
    let appearance = Appearance {
        language: Some(run.language),
        ..Appearance::default()
    };
    settings::save_in(&mut change, &appearance).await?;
    let mut state = SetupState {
        data: run.data,
        sample: false,
        sample_sets: Vec::new(),
        recovery_kept: false,
    };
    settings::save_in(&mut change, &state).await?;
    change.commit().await?;
    if run.data == FirstData::Sample {
        state.sample_sets = sample::fill(workspace, run.language).await?;
        state.sample = true;
        settings::save(workspace, &state).await?;
    }
    Ok(())
}
