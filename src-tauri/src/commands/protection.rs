//! How the key is kept: passphrase, keychain, recovery code.

use okicrm_core::error::Result;
use okicrm_core::protection::{self, ProtectionStatus};
use okicrm_core::workspace::{Unlock, write_whole};
use serde::Deserialize;
use ts_rs::TS;

use crate::apart::apart;
use crate::contract::commands;
use crate::files::ChosenFile;
use crate::native::Question;
use crate::state::Shell;

commands! {
    desk {
        /// How the key is kept now.
        protection() -> ProtectionStatus => status;
        /// Sets or changes the passphrase.
        set_passphrase(proof: Proof, passphrase: String) => set_passphrase_of;
        /// Removes the passphrase; the keychain alone holds the key then.
        remove_passphrase(proof: Proof) => remove_passphrase_of;
        /// Lets this computer open the workspace by itself.
        use_keychain(proof: Proof) => use_keychain_of;
        /// Takes the key out of this computer's keychain.
        leave_keychain() => leave_keychain_of;
        /// Makes a new recovery code, told once; the old one opens nothing any more.
        new_recovery_code(proof: Proof) -> String => new_recovery_code_of;
        /// Asks where, and saves the page with the recovery code there; nothing when she thinks better of it.
        save_recovery_sheet(code: String) -> Option<ChosenFile> => save_sheet;
        /// Prints the page with the recovery code.
        print_recovery_sheet(code: String) => print_sheet;
    }
}

/// What proves that somebody may change how the key is kept.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", tag = "kind", content = "text")]
pub enum Proof {
    /// The passphrase.
    Passphrase(String),
    /// The printed code.
    RecoveryCode(String),
    /// The keychain, where no passphrase is set.
    Keychain,
}

impl Proof {
    pub(super) fn unlock<'a>(&'a self, shell: &'a Shell) -> Unlock<'a> {
        match self {
            Self::Passphrase(text) => Unlock::Passphrase(text),
            Self::RecoveryCode(text) => Unlock::RecoveryCode(text),
            Self::Keychain => Unlock::Keychain(shell.keychain_ref()),
        }
    }
}

async fn status(shell: &Shell) -> Result<ProtectionStatus> {
    let shell = shell.clone();
    apart(async move { protection::status(shell.folder(), shell.keychain_ref()) }).await
}

async fn set_passphrase_of(shell: &Shell, proof: Proof, passphrase: String) -> Result<()> {
    let (shell, workspace) = (shell.clone(), shell.workspace()?);
    apart(async move {
        protection::set_passphrase(&workspace, proof.unlock(&shell), &passphrase).await
    })
    .await
}

async fn remove_passphrase_of(shell: &Shell, proof: Proof) -> Result<()> {
    let (shell, workspace) = (shell.clone(), shell.workspace()?);
    apart(async move { protection::remove_passphrase(&workspace, proof.unlock(&shell)).await })
        .await
}

async fn use_keychain_of(shell: &Shell, proof: Proof) -> Result<()> {
    let (shell, workspace) = (shell.clone(), shell.workspace()?);
    apart(async move {
        protection::set_keychain(&workspace, proof.unlock(&shell), shell.keychain_ref()).await
    })
    .await
}

async fn leave_keychain_of(shell: &Shell) -> Result<()> {
    let (shell, workspace) = (shell.clone(), shell.workspace()?);
    apart(async move { protection::remove_keychain(&workspace, shell.keychain_ref()).await }).await
}

async fn new_recovery_code_of(shell: &Shell, proof: Proof) -> Result<String> {
    let (shell, workspace) = (shell.clone(), shell.workspace()?);
    apart(async move {
        let code = protection::new_recovery_code(&workspace, proof.unlock(&shell)).await?;
        code.text()
    })
    .await
}

async fn save_sheet(shell: &Shell, code: String) -> Result<Option<ChosenFile>> {
    let workspace = shell.workspace()?;
    let language = shell.appearance().language();
    // Drawn before the question, so that a wrong code asks nobody where to save it.
    let pdf = protection::recovery_sheet(&workspace, &code, &language).await?;
    let question = Question::about(shell, "pdf", &["pdf"]).named("okicrm-recovery.pdf");
    let Some(path) = shell.ask_to_save(question).await else {
        return Ok(None);
    };
    write_whole(&path, &pdf)?;
    shell.files().remember(&path).map(Some)
}

async fn print_sheet(shell: &Shell, code: String) -> Result<()> {
    let workspace = shell.workspace()?;
    let language = shell.appearance().language();
    protection::print_recovery_sheet(&workspace, &code, &language).await
}
