//! Backups through the window's commands: made, proven, restored into the open window.

use okicrm_core::workspace::Folder;
use okicrm_testing::PASSPHRASE;
use serde_json::{Value as Json, json};

use crate::stand::Stand;

fn listed(stand: &Stand) -> Vec<Json> {
    let rows = stand.call("backups", json!({})).unwrap();
    rows.as_array().unwrap().clone()
}

fn days_kept(stand: &Stand) -> Json {
    stand.call("backup_settings", json!({})).unwrap()["keepDays"].clone()
}

#[test]
fn a_backup_is_made_checked_and_restored_and_the_window_stays_open() {
    let stand = Stand::open();
    let made = stand.call("create_backup", json!({})).unwrap();
    assert_eq!(made["verified"], true);
    stand.call("keep_backups", json!({ "days": 7 })).unwrap();
    let file = listed(&stand)[0]["file"]["token"].clone();
    let checked = json!({ "file": file, "proof": null });
    let verified = stand.call("verify_backup", checked.clone()).unwrap();
    assert_eq!(verified["sha256"], made["sha256"]);
    let report = stand.call("restore_backup", checked).unwrap();
    assert_eq!(report["verified"], true);
    assert_eq!(stand.phase(), "open");
    let newest = &listed(&stand)[0]["manifest"];
    assert_eq!(newest["reason"], "beforeRestore");
    // Where backups go and how long they stay is this computer's affair, not the backup's.
    assert_eq!(days_kept(&stand), 7);
}

#[test]
fn a_backup_that_cannot_be_restored_leaves_the_window_open_as_it_was() {
    let stand = Stand::open();
    let made = stand.call("create_backup", json!({})).unwrap();
    let file = listed(&stand)[0]["file"]["token"].clone();
    let path = made["path"].as_str().unwrap();
    let whole = std::fs::read(path).unwrap();
    std::fs::write(path, &whole[..whole.len() / 2]).unwrap();
    let asked = json!({ "file": file, "proof": null });
    let refused = stand.call("restore_backup", asked).unwrap_err();
    assert_eq!(refused.code, "backup-unreadable");
    assert_eq!(stand.phase(), "open");
    assert_eq!(days_kept(&stand), 90);
}

/// A backup of one computer, chosen on another that has no workspace yet.
fn on_a_new_computer(old: &Stand) -> (Stand, Json) {
    let made = old.call("create_backup", json!({})).unwrap();
    let path = std::path::PathBuf::from(made["path"].as_str().unwrap());
    let new = Stand::empty();
    let file = new.shell.files().remember(&path).unwrap();
    (new, json!(file.token))
}

#[test]
fn a_backup_brings_a_new_computer_up_with_everything_that_was_on_the_old_one() {
    let old = Stand::open();
    old.call("create_lead", json!({ "lead": { "name": "Ben Okafor" } }))
        .unwrap();
    let (new, file) = on_a_new_computer(&old);
    assert_eq!(new.phase(), "firstRun");
    for (text, code) in [("a guess", "passphrase-wrong"), (PASSPHRASE, "")] {
        let proof = json!({ "kind": "passphrase", "text": text });
        let restored = new.call("restore_backup", json!({ "file": file, "proof": proof }));
        let refused = restored.map_or_else(|error| error.code, |_| String::new());
        assert_eq!(refused, code);
        let phase = if code.is_empty() { "open" } else { "firstRun" };
        assert_eq!(new.phase(), phase);
    }
    let found = new
        .call(
            "search_everywhere",
            json!({ "text": "okafor", "kinds": ["contacts", "leads"] }),
        )
        .unwrap();
    assert_eq!(found[0]["title"], "Ben Okafor");
}

#[test]
fn a_backup_that_is_damaged_leaves_a_new_computer_before_its_first_run() {
    let old = Stand::open();
    let (new, file) = on_a_new_computer(&old);
    let path = new.shell.files().path(file.as_str().unwrap()).unwrap();
    let mut bytes = std::fs::read(&path).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    std::fs::write(&path, bytes).unwrap();
    let proof = json!({ "kind": "passphrase", "text": PASSPHRASE });
    let refused = new
        .call("restore_backup", json!({ "file": file, "proof": proof }))
        .unwrap_err();
    assert_eq!(refused.code, "backup-damaged");
    assert_eq!(new.phase(), "firstRun");
    assert!(!new.shell.folder().manifest().exists());
}

#[test]
fn opened_copies_go_when_the_workspace_is_locked() {
    let stand = Stand::open();
    let folder = Folder::at(stand.shell.folder().path());
    std::fs::create_dir_all(folder.opened()).unwrap();
    std::fs::write(folder.opened().join("INV-1.pdf"), b"plain").unwrap();
    stand.call("lock_workspace", json!({})).unwrap();
    assert!(!folder.opened().exists());
}
