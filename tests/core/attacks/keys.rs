//! Attacks 56 to 58: keychains that refuse or changed, passphrases that mean something elsewhere,
//! recovery codes as tired people type them.

use okicrm_core::keys::{Key, KeyRefusal, Keychain, MemoryKeychain};
use okicrm_core::protection;
use okicrm_core::workspace::{self, Access, Clock, Folder, NewWorkspace, Protection, Unlock};
use okicrm_testing::{PASSPHRASE, TestWorkspace};

/// A keychain that is there and refuses everything, as when the person presses “Deny”.
struct Denying;

impl Keychain for Denying {
    fn is_available(&self) -> bool {
        true
    }

    fn store(&self, _workspace: &str, _key: &Key) -> okicrm_core::Result<()> {
        Err(KeyRefusal::KeychainMissing.into())
    }

    fn load(&self, _workspace: &str) -> okicrm_core::Result<Key> {
        Err(KeyRefusal::KeychainMissing.into())
    }

    fn forget(&self, _workspace: &str) -> okicrm_core::Result<()> {
        Err(KeyRefusal::KeychainMissing.into())
    }
}

async fn opened(folder: &Folder, unlock: Unlock<'_>) -> Result<(), String> {
    match workspace::open(folder.clone(), unlock, Access::Write, Clock::system()).await {
        Ok(open) => {
            open.close().await;
            Ok(())
        }
        Err(error) => Err(error.code().to_owned()),
    }
}

fn new<'a>(folder: &Folder, keychain: Option<&'a dyn Keychain>) -> NewWorkspace<'a> {
    NewWorkspace {
        folder: folder.clone(),
        actor_name: "Sara Test",
        protection: Protection {
            passphrase: Some(PASSPHRASE),
            keychain,
        },
        server: None,
        clock: Clock::system(),
    }
}

#[tokio::test]
async fn attack_56_a_keychain_that_denies_leaves_no_half_made_workspace() {
    let root = tempfile::tempdir().unwrap();
    let folder = Folder::at(root.path().join("workspace"));
    let denied = workspace::create(new(&folder, Some(&Denying)))
        .await
        .map(|_| ());
    assert_eq!(denied.unwrap_err().code(), "keychain-missing");
    assert_eq!(
        opened(&folder, Unlock::Passphrase(PASSPHRASE)).await,
        Err("workspace-missing".to_owned())
    );
    let (made, _) = workspace::create(new(&folder, None)).await.unwrap();
    made.close().await;
    drop(made);
    assert_eq!(
        opened(&folder, Unlock::Passphrase(PASSPHRASE)).await,
        Ok(())
    );
}

#[tokio::test]
async fn attack_56_a_keychain_that_denies_or_was_exchanged_asks_for_the_passphrase() {
    let root = tempfile::tempdir().unwrap();
    let folder = Folder::at(root.path().join("workspace"));
    let keychain = MemoryKeychain::default();
    let (made, _) = workspace::create(new(&folder, Some(&keychain)))
        .await
        .unwrap();
    let id = made.id().to_string();
    made.close().await;
    drop(made);
    assert_eq!(opened(&folder, Unlock::Keychain(&keychain)).await, Ok(()));
    // Another keychain answers now, with the key of an earlier time.
    let other = MemoryKeychain::default();
    other.store(&id, &Key::random().unwrap()).unwrap();
    for asked in [
        &Denying as &dyn Keychain,
        &MemoryKeychain::default(),
        &other,
    ] {
        let refused = opened(&folder, Unlock::Keychain(asked)).await;
        assert_eq!(refused, Err("keychain-missing".to_owned()));
        assert_eq!(
            opened(&folder, Unlock::Passphrase(PASSPHRASE)).await,
            Ok(())
        );
    }
}

#[tokio::test]
async fn attack_56_a_keychain_that_denies_is_not_relied_on_later() {
    let world = TestWorkspace::sqlite().await;
    let denied =
        protection::set_keychain(&world.workspace, Unlock::Passphrase(PASSPHRASE), &Denying).await;
    assert_eq!(denied.unwrap_err().code(), "keychain-missing");
    let folder = world.workspace.folder().clone();
    world.workspace.close().await;
    drop(world.workspace);
    assert_eq!(
        opened(&folder, Unlock::Passphrase(PASSPHRASE)).await,
        Ok(())
    );
}

/// A passphrase never reaches a statement: the file's key is random and only wrapped by it.
#[tokio::test]
async fn attack_57_passphrases_with_quotation_marks_and_statements_are_only_passphrases() {
    let world = TestWorkspace::sqlite().await;
    let folder = world.workspace.folder().clone();
    let mut current = PASSPHRASE.to_owned();
    for next in [
        "'; PRAGMA rekey = ''; --",
        "\"x'00'\"\0\r\n",
        "Gru\u{308}ße 🦀 ﷽",
    ] {
        protection::set_passphrase(&world.workspace, Unlock::Passphrase(&current), next)
            .await
            .unwrap();
        current = next.to_owned();
    }
    for unusable in [String::new(), "x".repeat(1 << 20)] {
        let refused =
            protection::set_passphrase(&world.workspace, Unlock::Passphrase(&current), &unusable)
                .await;
        assert_eq!(refused.unwrap_err().code(), "passphrase-unusable");
    }
    world.workspace.close().await;
    drop(world.workspace);
    // Composed and decomposed accents are one passphrase, as keyboards differ.
    assert_eq!(
        opened(&folder, Unlock::Passphrase("Gr\u{fc}ße 🦀 ﷽")).await,
        Ok(())
    );
    for wrong in [PASSPHRASE, "", "Grüße", "' OR 1=1 --", &"x".repeat(1 << 20)] {
        let refused = opened(&folder, Unlock::Passphrase(wrong))
            .await
            .unwrap_err();
        assert!(refused.starts_with("passphrase-"), "{wrong:.20}: {refused}");
    }
}

#[tokio::test]
async fn attack_58_typing_errors_in_the_recovery_code_are_told_and_its_looks_do_not_matter() {
    let world = TestWorkspace::sqlite().await;
    let folder = world.workspace.folder().clone();
    let code = world.recovery_code.text().unwrap();
    world.workspace.close().await;
    drop(world.workspace);
    let typed = [
        code.to_lowercase(),
        code.replace('-', " "),
        code.replace('-', ""),
        format!("  {code}\n"),
        code.replace('0', "O").replace('1', "l"),
    ];
    for right in &typed {
        assert_eq!(
            opened(&folder, Unlock::RecoveryCode(right)).await,
            Ok(()),
            "{right}"
        );
    }
    let first = if code.starts_with('A') { "B" } else { "A" };
    let mistyped = [
        format!("{first}{}", &code[1..]),
        code[1..].to_owned(),
        code[..code.len() - 2].to_owned(),
        format!("{code}-{code}"),
        format!("U{}", &code[1..]),
        "'; DROP TABLE contacts; --".to_owned(),
        String::new(),
        "A".repeat(1 << 20),
    ];
    for wrong in &mistyped {
        let refused = opened(&folder, Unlock::RecoveryCode(wrong))
            .await
            .unwrap_err();
        assert_eq!(refused, "recovery-code-misspelt", "{wrong:.40}");
    }
}
