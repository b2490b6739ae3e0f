//! Opening a workspace: each way it can fail is told apart, and the file stays untouched.

use okicrm_core::keys::MemoryKeychain;
use okicrm_core::workspace::{self, Access, Clock, Folder, NewWorkspace, Protection, Unlock};
use okicrm_testing::{PASSPHRASE, TestWorkspace};

async fn opened(folder: &Folder, unlock: Unlock<'_>) -> Result<(), String> {
    workspace::open(folder.clone(), unlock, Access::Write, Clock::system())
        .await
        .map(|_| ())
        .map_err(|error| error.code().to_owned())
}

/// A closed workspace's folder and the root that keeps it alive.
async fn closed() -> (Folder, TestWorkspace) {
    let world = TestWorkspace::sqlite().await;
    let folder = world.workspace.folder().clone();
    let copy = Folder::at(world.root().join("copy"));
    world.workspace.close().await;
    std::fs::create_dir_all(copy.path()).unwrap();
    for name in ["workspace.json", "workspace.db"] {
        std::fs::copy(folder.path().join(name), copy.path().join(name)).unwrap();
    }
    (copy, world)
}

/// Attack 53: each kind of broken file has its own words, and no byte of it is changed.
#[tokio::test]
async fn attack_53_broken_files_are_told_apart_and_left_untouched() {
    let (folder, _world) = closed().await;
    let whole = std::fs::read(folder.database()).unwrap();
    let plain = [b"SQLite format 3\0".as_slice(), &whole[16..]].concat();
    let mut flipped = whole.clone();
    flipped[2_000] ^= 1;
    let cases: [(&str, Vec<u8>); 5] = [
        ("workspace-file-empty", Vec::new()),
        ("workspace-file-plain", plain),
        (
            "workspace-file-truncated",
            whole[..whole.len() - 100].to_vec(),
        ),
        ("workspace-file-truncated", whole[..8 * 4_096].to_vec()),
        ("workspace-file-damaged", flipped),
    ];
    for (code, bytes) in cases {
        std::fs::write(folder.database(), &bytes).unwrap();
        let result = opened(&folder, Unlock::Passphrase(PASSPHRASE)).await;
        assert_eq!(result, Err(code.to_owned()));
        assert!(std::fs::read(folder.database()).unwrap() == bytes, "{code}");
    }
    std::fs::remove_file(folder.database()).unwrap();
    let missing = opened(&folder, Unlock::Passphrase(PASSPHRASE)).await;
    assert_eq!(missing, Err("workspace-file-missing".to_owned()));
    std::fs::write(folder.database(), &whole).unwrap();
    assert_eq!(
        opened(&folder, Unlock::Passphrase(PASSPHRASE)).await,
        Ok(())
    );
}

#[tokio::test]
async fn attack_53_a_wrong_passphrase_is_not_a_broken_file() {
    let (folder, world) = closed().await;
    let wrong = opened(&folder, Unlock::Passphrase("wrong")).await;
    assert_eq!(wrong, Err("passphrase-wrong".to_owned()));
    let misspelt = opened(&folder, Unlock::RecoveryCode("AAAA")).await;
    assert_eq!(misspelt, Err("recovery-code-misspelt".to_owned()));
    let code = world.recovery_code.text().unwrap();
    assert_eq!(opened(&folder, Unlock::RecoveryCode(&code)).await, Ok(()));
}

#[tokio::test]
async fn manifests_that_are_missing_damaged_or_newer_are_told_apart() {
    let (folder, _world) = closed().await;
    let whole = std::fs::read_to_string(folder.manifest()).unwrap();
    for (text, code) in [
        ("{", "workspace-manifest-damaged"),
        (
            &whole.replace("\"format\": 1", "\"format\": 2"),
            "workspace-newer",
        ),
    ] {
        std::fs::write(folder.manifest(), text).unwrap();
        let result = opened(&folder, Unlock::Passphrase(PASSPHRASE)).await;
        assert_eq!(result, Err(code.to_owned()));
    }
    std::fs::remove_file(folder.manifest()).unwrap();
    let result = opened(&folder, Unlock::Passphrase(PASSPHRASE)).await;
    assert_eq!(result, Err("workspace-missing".to_owned()));
}

#[tokio::test]
async fn a_second_process_reads_and_does_not_write() {
    let world = TestWorkspace::sqlite().await;
    let folder = world.workspace.folder().clone();
    let busy = opened(&folder, Unlock::Passphrase(PASSPHRASE)).await;
    assert_eq!(busy, Err("workspace-busy".to_owned()));
    let beside = workspace::open(
        folder,
        Unlock::Passphrase(PASSPHRASE),
        Access::Read,
        Clock::system(),
    )
    .await
    .unwrap();
    assert!(!beside.can_write());
    let refused = okicrm_core::change::Change::begin(
        &beside,
        okicrm_core::change::Action::undoable("settings-changed"),
    )
    .await
    .map(|_| ())
    .unwrap_err();
    assert_eq!(refused.code(), "workspace-busy");
}

#[tokio::test]
async fn attack_56_the_keychain_opens_without_a_passphrase_and_one_of_the_two_is_required() {
    let root = tempfile::tempdir().unwrap();
    let keychain = MemoryKeychain::default();
    let new = |name: &str, keychain| NewWorkspace {
        folder: Folder::at(root.path().join(name)),
        actor_name: "Sara Test",
        protection: Protection {
            passphrase: None,
            keychain,
        },
        server: None,
        clock: Clock::system(),
    };
    let unprotected = workspace::create(new("none", None)).await.map(|_| ());
    assert_eq!(unprotected.unwrap_err().code(), "protection-missing");
    let (made, _) = workspace::create(new("chain", Some(&keychain)))
        .await
        .unwrap();
    let folder = made.folder().clone();
    made.close().await;
    drop(made);
    assert_eq!(opened(&folder, Unlock::Keychain(&keychain)).await, Ok(()));
    let empty = MemoryKeychain::default();
    let missing = opened(&folder, Unlock::Keychain(&empty)).await;
    assert_eq!(missing, Err("keychain-missing".to_owned()));
}

#[tokio::test]
async fn the_file_holds_nothing_readable() {
    let (folder, _world) = closed().await;
    let bytes = std::fs::read(folder.database()).unwrap();
    assert!(!bytes.windows(9).any(|window| window == b"Sara Test"));
    assert!(!bytes.windows(6).any(|window| window == b"CREATE"));
}
