//! The ways in change, the key stays.

use okicrm_core::keys::{MemoryKeychain, NoKeychain};
use okicrm_core::protection;
use okicrm_core::workspace::{self, Access, Clock, Folder, Unlock};
use okicrm_testing::{PASSPHRASE, story};

async fn opens(folder: &Folder, unlock: Unlock<'_>) -> Result<(), String> {
    workspace::open(folder.clone(), unlock, Access::Read, Clock::system())
        .await
        .map(|_| ())
        .map_err(|error| error.code().to_owned())
}

story! {
    async fn a_changed_passphrase_opens_and_the_old_one_does_not(world) {
        let wrong = protection::set_passphrase(&world.workspace, Unlock::Passphrase("wrong"), "new").await;
        assert_eq!(wrong.unwrap_err().code(), "passphrase-wrong");
        let before = std::fs::read(world.workspace.folder().manifest()).unwrap();
        let empty = protection::set_passphrase(&world.workspace, Unlock::Passphrase(PASSPHRASE), "").await;
        assert_eq!(empty.unwrap_err().code(), "passphrase-unusable");
        assert_eq!(std::fs::read(world.workspace.folder().manifest()).unwrap(), before);
        protection::set_passphrase(&world.workspace, Unlock::Passphrase(PASSPHRASE), "neu 'für\" 1").await.unwrap();
        let folder = world.workspace.folder();
        assert_eq!(opens(folder, Unlock::Passphrase(PASSPHRASE)).await, Err("passphrase-wrong".into()));
        assert_eq!(opens(folder, Unlock::Passphrase("neu 'für\" 1")).await, Ok(()));
        let code = world.recovery_code.text().unwrap();
        assert_eq!(opens(folder, Unlock::RecoveryCode(&code)).await, Ok(()));
    }

    async fn a_new_recovery_code_replaces_the_old_one(world) {
        let new = protection::new_recovery_code(&world.workspace, Unlock::Passphrase(PASSPHRASE)).await.unwrap();
        let folder = world.workspace.folder();
        let old = world.recovery_code.text().unwrap();
        assert_eq!(opens(folder, Unlock::RecoveryCode(&old)).await, Err("recovery-code-wrong".into()));
        assert_eq!(opens(folder, Unlock::RecoveryCode(&new.text().unwrap())).await, Ok(()));
    }

    async fn the_last_way_in_cannot_be_removed(world) {
        let keychain = MemoryKeychain::default();
        let proof = || Unlock::Passphrase(PASSPHRASE);
        let refused = protection::remove_passphrase(&world.workspace, proof()).await.unwrap_err();
        assert_eq!(refused.code(), "protection-last-way-in");
        let none = protection::set_keychain(&world.workspace, proof(), &NoKeychain).await.unwrap_err();
        assert_eq!(none.code(), "keychain-missing");
        protection::set_keychain(&world.workspace, proof(), &keychain).await.unwrap();
        assert_eq!(opens(world.workspace.folder(), Unlock::Keychain(&keychain)).await, Ok(()));
        protection::remove_passphrase(&world.workspace, proof()).await.unwrap();
        let refused = protection::remove_keychain(&world.workspace, &keychain).await.unwrap_err();
        assert_eq!(refused.code(), "protection-last-way-in");
        let status = protection::status(world.workspace.folder(), &keychain).unwrap();
        assert!(!status.passphrase && status.keychain && status.keychain_available);
        assert_eq!(opens(world.workspace.folder(), Unlock::Keychain(&keychain)).await, Ok(()));
    }
}
