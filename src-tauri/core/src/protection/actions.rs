use super::{ProtectionHistory, ProtectionRefusal, ProtectionStatus};
use crate::change::Change;
use crate::error::Result;
use crate::keys::{Key, Keychain, PassphraseWrap, RecoveryCode, RecoveryWrap};
use crate::settings::{self, Setting};
use crate::workspace::{self, Folder, Manifest, Unlock, Workspace};

/// How the key of a folder's workspace is kept.
pub fn status(folder: &Folder, keychain: &dyn Keychain) -> Result<ProtectionStatus> {
    let manifest = Manifest::read(folder)?;
    Ok(ProtectionStatus {
        passphrase: manifest.passphrase.is_some(),
        keychain: manifest.keychain,
        keychain_available: keychain.is_available(),
    })
}

/// Sets or changes the passphrase, for somebody who proves that she may open the workspace.
///
/// # Errors
/// Each refusal of a wrong proof; `passphrase-unusable`.
pub async fn set_passphrase(workspace: &Workspace, proof: Unlock<'_>, new: &str) -> Result<()> {
    let (mut manifest, data) = proven(workspace, proof)?;
    manifest.passphrase = Some(PassphraseWrap::new(new, &data)?);
    write(workspace, &manifest, |history, at| {
        history.passphrase_changed_at = Some(at);
    })
    .await
}

/// Removes the passphrase; the keychain alone holds the key then.
///
/// # Errors
/// `protection-last-way-in` without a keychain that holds it.
pub async fn remove_passphrase(workspace: &Workspace, proof: Unlock<'_>) -> Result<()> {
    let (mut manifest, _) = proven(workspace, proof)?;
    if !manifest.keychain {
        return Err(ProtectionRefusal::LastWayIn.into());
    }
    manifest.passphrase = None;
    write(workspace, &manifest, |history, at| {
        history.passphrase_changed_at = Some(at);
    })
    .await
}

/// Puts the key into the keychain, so that this computer opens the workspace by itself.
///
/// # Errors
/// `keychain-missing`; each refusal of a wrong proof.
pub async fn set_keychain(
    workspace: &Workspace,
    proof: Unlock<'_>,
    keychain: &dyn Keychain,
) -> Result<()> {
    let (mut manifest, data) = proven(workspace, proof)?;
    keychain.store(&manifest.workspace_id.to_string(), &data)?;
    manifest.keychain = true;
    write(workspace, &manifest, |history, at| {
        history.keychain_changed_at = Some(at);
    })
    .await
}

/// Takes the key out of the keychain.
///
/// # Errors
/// `protection-last-way-in` without a passphrase.
pub async fn remove_keychain(workspace: &Workspace, keychain: &dyn Keychain) -> Result<()> {
    let mut manifest = Manifest::read(workspace.folder())?;
    if manifest.passphrase.is_none() {
        return Err(ProtectionRefusal::LastWayIn.into());
    }
    manifest.keychain = false;
    write(workspace, &manifest, |history, at| {
        history.keychain_changed_at = Some(at);
    })
    .await?;
    // Forgotten last: what failed before leaves a key too many, not one too few.
    keychain.forget(&manifest.workspace_id.to_string())
}

/// Makes a new recovery code; the old one opens nothing any more but older backups.
pub async fn new_recovery_code(workspace: &Workspace, proof: Unlock<'_>) -> Result<RecoveryCode> {
    let (mut manifest, data) = proven(workspace, proof)?;
    let code = RecoveryCode::random()?;
    manifest.recovery = RecoveryWrap::new(&code, &data)?;
    write(workspace, &manifest, |history, at| {
        history.recovery_code_changed_at = Some(at);
    })
    .await?;
    Ok(code)
}

fn proven(workspace: &Workspace, proof: Unlock<'_>) -> Result<(Manifest, Key)> {
    let manifest = Manifest::read(workspace.folder())?;
    let data = workspace::data_key(&manifest, proof)?;
    Ok((manifest, data))
}

/// Writes the manifest between the audit entry and its commit: an entry without its change is
/// impossible, a change whose entry failed to become durable is possible only when the disk fails
/// between the two.
async fn write(
    workspace: &Workspace,
    manifest: &Manifest,
    note: impl FnOnce(&mut ProtectionHistory, String),
) -> Result<()> {
    let mut history: ProtectionHistory = settings::load(workspace).await?.unwrap_or_default();
    let mut change = Change::begin(workspace, ProtectionHistory::CHANGED).await?;
    note(&mut history, change.at().to_string());
    settings::save_in(&mut change, &history).await?;
    manifest.write(workspace.folder())?;
    change.commit().await?;
    Ok(())
}
