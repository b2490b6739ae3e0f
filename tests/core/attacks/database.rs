//! Attacks 52 and 53: the database file exchanged for another.

use okicrm_core::workspace::{self, Access, Clock, Folder, Unlock};
use okicrm_testing::{PASSPHRASE, TestWorkspace, pages};

/// Opens and closes at once; the code of a refusal.
async fn opened(folder: &Folder, access: Access) -> Result<(), String> {
    let unlock = Unlock::Passphrase(PASSPHRASE);
    match workspace::open(folder.clone(), unlock, access, Clock::system()).await {
        Ok(open) => {
            open.close().await;
            Ok(())
        }
        Err(error) => Err(error.code().to_owned()),
    }
}

/// The folder of a closed workspace, and what keeps it alive.
async fn closed() -> (Folder, TestWorkspace) {
    let world = TestWorkspace::sqlite().await;
    let copy = Folder::at(world.root().join("copy"));
    std::fs::create_dir_all(copy.path()).unwrap();
    let folder = world.workspace.folder().clone();
    world.workspace.close().await;
    for name in ["workspace.json", "workspace.db"] {
        std::fs::copy(folder.path().join(name), copy.path().join(name)).unwrap();
    }
    (copy, world)
}

/// Who once had the key could put commands into the file that run when somebody else writes.
#[tokio::test]
async fn attack_52_triggers_and_views_of_others_keep_the_file_closed() {
    let (folder, _world) = closed().await;
    let whole = std::fs::read(folder.database()).unwrap();
    for schema in [
        &["CREATE TRIGGER spy AFTER INSERT ON contacts BEGIN DELETE FROM changes; END"][..],
        &["CREATE VIEW everything AS SELECT * FROM subject_keys"],
        &[
            "DROP TRIGGER invoices_frozen",
            "CREATE TRIGGER invoices_frozen BEFORE UPDATE ON invoices BEGIN SELECT 1; END",
        ],
        &[
            "ALTER TABLE leads RENAME TO hidden",
            "CREATE VIEW leads AS SELECT * FROM hidden",
        ],
    ] {
        std::fs::write(folder.database(), &whole).unwrap();
        pages::change_schema(&folder, schema).await;
        let swapped = std::fs::read(folder.database()).unwrap();
        for access in [Access::Write, Access::Read] {
            let result = opened(&folder, access).await;
            assert_eq!(
                result,
                Err("workspace-file-foreign".to_owned()),
                "{schema:?}"
            );
        }
        assert!(
            std::fs::read(folder.database()).unwrap() == swapped,
            "{schema:?}"
        );
    }
    std::fs::write(folder.database(), &whole).unwrap();
    assert_eq!(opened(&folder, Access::Write).await, Ok(()));
}

#[tokio::test]
async fn attack_52_a_column_that_nobody_knows_is_found_by_the_check() {
    let (folder, _world) = closed().await;
    pages::change_schema(&folder, &["ALTER TABLE contacts ADD COLUMN spy TEXT"]).await;
    let unlock = Unlock::Passphrase(PASSPHRASE);
    let open = workspace::open(folder, unlock, Access::Write, Clock::system())
        .await
        .unwrap();
    let report = okicrm_core::checkup::verify(&open).await.unwrap();
    let found: Vec<String> = report
        .checks
        .into_iter()
        .flat_map(|check| check.found)
        .collect();
    assert_eq!(found, ["contacts.spy"]);
}

#[tokio::test]
async fn attack_53_the_file_of_another_workspace_is_damaged_to_this_one() {
    let (folder, _world) = closed().await;
    let (other, _other_world) = closed().await;
    std::fs::copy(other.database(), folder.database()).unwrap();
    let before = std::fs::read(folder.database()).unwrap();
    let result = opened(&folder, Access::Write).await;
    assert_eq!(result, Err("workspace-file-damaged".to_owned()));
    assert!(std::fs::read(folder.database()).unwrap() == before);
}

/// A description that asks this computer to work for hours on the passphrase, or holds nonsense.
#[tokio::test]
async fn attack_53_a_forged_description_is_refused_at_once() {
    let (folder, _world) = closed().await;
    let whole = std::fs::read_to_string(folder.manifest()).unwrap();
    let json: serde_json::Value = serde_json::from_str(&whole).unwrap();
    for (field, value) in [
        ("memoryKib", serde_json::json!(4_294_967_295_u32)),
        ("passes", serde_json::json!(1_000_000)),
        ("salt", serde_json::json!("'; --")),
        ("sealed", serde_json::json!("")),
    ] {
        let mut forged = json.clone();
        forged["passphrase"][field] = value;
        std::fs::write(folder.manifest(), forged.to_string()).unwrap();
        assert!(opened(&folder, Access::Write).await.is_err(), "{field}");
    }
    std::fs::write(folder.manifest(), whole).unwrap();
    assert_eq!(opened(&folder, Access::Write).await, Ok(()));
}
