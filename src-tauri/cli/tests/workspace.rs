//! `oki workspace` and `oki verify`: the built program, its JSON and its exit codes.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test stops at the first surprise"
)]

use std::path::Path;
use std::process::{Command, Output};

use okicrm_core::settings;
use okicrm_testing::pages::change_schema;
use okicrm_testing::{PASSPHRASE, TestWorkspace};
use serde_json::Value as Json;

fn oki(folder: &Path, passphrase: Option<&str>, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_oki"));
    command
        .arg("--json")
        .arg("--workspace")
        .arg(folder)
        .args(arguments)
        .env_remove("OKICRM_PASSPHRASE")
        .env_remove("DBUS_SESSION_BUS_ADDRESS")
        .stdin(std::process::Stdio::null());
    if let Some(passphrase) = passphrase {
        command.env("OKICRM_PASSPHRASE", passphrase);
    }
    command.output().unwrap()
}

fn answer(output: &Output) -> Json {
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    serde_json::from_slice(&output.stdout).expect("one JSON document on standard output")
}

fn error(output: &Output) -> (i32, String) {
    assert!(output.stdout.is_empty());
    let json: Json =
        serde_json::from_slice(&output.stderr).expect("one document on standard error");
    let code = json["error"]["code"].as_str().unwrap().to_owned();
    (output.status.code().unwrap(), code)
}

fn create(folder: &Path) -> Json {
    let arguments = [
        "workspace",
        "create",
        "--business",
        "Praxis Müller",
        "--country",
        "DE",
    ];
    answer(&oki(folder, Some("pass"), &arguments))
}

#[test]
fn a_workspace_is_made_opened_and_described() {
    let root = tempfile::tempdir().unwrap();
    let folder = root.path().join("workspace");
    let made = create(&folder);
    assert_eq!(made["currency"], "EUR");
    assert_eq!(made["workspace"], folder.display().to_string());
    assert!(made["recoveryCode"].as_str().unwrap().contains('-'));
    let info = answer(&oki(&folder, Some("pass"), &["workspace", "info"]));
    assert_eq!(info["business"], "Praxis Müller");
    assert_eq!(info["country"], "DE");
    assert_eq!(info["encrypted"], true);
    assert_eq!(info["database"], "sqlite");
    assert!(info["counts"].is_object() && info["schemaVersion"].as_i64().unwrap() > 0);
}

#[test]
fn each_refusal_has_its_code_and_its_exit() {
    let root = tempfile::tempdir().unwrap();
    let folder = root.path().join("workspace");
    let missing = oki(&folder, Some("pass"), &["workspace", "info"]);
    assert_eq!(error(&missing), (4, "workspace-missing".to_owned()));
    let nowhere = ["workspace", "create", "--business", "X", "--country", "XX"];
    assert_eq!(
        error(&oki(&folder, Some("pass"), &nowhere)),
        (3, "setup-invalid".to_owned())
    );
    let unprotected = ["workspace", "create", "--business", "X", "--country", "GB"];
    assert_eq!(
        error(&oki(&folder, None, &unprotected)),
        (3, "protection-missing".to_owned())
    );
    create(&folder);
    let again = ["workspace", "create", "--business", "X", "--country", "GB"];
    assert_eq!(
        error(&oki(&folder, Some("pass"), &again)),
        (3, "workspace-exists".to_owned())
    );
    let wrong = oki(&folder, Some("wrong"), &["workspace", "info"]);
    assert_eq!(error(&wrong), (5, "passphrase-wrong".to_owned()));
    let usage = oki(&folder, Some("pass"), &["workspace", "create"]);
    assert_eq!(usage.status.code(), Some(2));
}

#[test]
fn a_whole_workspace_verifies_and_one_changed_byte_is_found() {
    let root = tempfile::tempdir().unwrap();
    let folder = root.path().join("workspace");
    create(&folder);
    let report = answer(&oki(&folder, Some("pass"), &["verify"]));
    assert_eq!(report["ok"], true);
    let names: Vec<_> = report["checks"]
        .as_array()
        .unwrap()
        .iter()
        .map(|check| &check["name"])
        .collect();
    assert_eq!(
        names,
        [
            "encryption",
            "structure",
            "references",
            "changeLog",
            "dataMap",
            "rows"
        ]
    );
    let file = folder.join("workspace.db");
    let mut bytes = std::fs::read(&file).unwrap();
    let late = bytes.len() - 2_000;
    bytes[late] ^= 1;
    std::fs::write(&file, bytes).unwrap();
    let broken = oki(&folder, Some("pass"), &["verify"]);
    assert_eq!(broken.status.code(), Some(1));
    let report: Json = serde_json::from_slice(&broken.stdout).unwrap();
    assert_eq!(report["ok"], false);
}

#[test]
fn a_backup_is_made_listed_verified_and_restored() {
    let root = tempfile::tempdir().unwrap();
    let folder = root.path().join("workspace");
    create(&folder);
    let made = answer(&oki(&folder, Some("pass"), &["backup", "create"]));
    assert_eq!(made["verified"], true);
    assert_eq!(made["sha256"].as_str().unwrap().len(), 64);
    let path = made["path"].as_str().unwrap();
    let listed = answer(&oki(&folder, Some("pass"), &["backup", "list"]));
    assert_eq!(listed["items"][0]["path"], path);
    let verified = answer(&oki(&folder, Some("pass"), &["backup", "verify", path]));
    assert_eq!(verified["sha256"], made["sha256"]);
    let wrong = oki(&folder, Some("wrong"), &["backup", "verify", path]);
    assert_eq!(error(&wrong), (5, "passphrase-wrong".to_owned()));
    let none = oki(
        &folder,
        Some("pass"),
        &["backup", "restore", "nowhere.okibackup"],
    );
    assert_eq!(error(&none), (4, "backup-missing".to_owned()));
    let elsewhere = root.path().join("elsewhere");
    let back = answer(&oki(&elsewhere, Some("pass"), &["backup", "restore", path]));
    assert_eq!(
        (&back["verified"], &back["kept"]),
        (&Json::Bool(true), &Json::Null)
    );
    let info = answer(&oki(&elsewhere, Some("pass"), &["workspace", "info"]));
    assert_eq!(info["business"], "Praxis Müller");
    let again = answer(&oki(&folder, Some("pass"), &["backup", "restore", path]));
    assert!(
        Path::new(again["kept"].as_str().unwrap())
            .join("workspace.db")
            .exists()
    );
    let listed = answer(&oki(&folder, Some("pass"), &["backup", "list"]));
    let reasons: Vec<_> = listed["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|item| &item["reason"])
        .collect();
    assert_eq!(reasons, ["beforeRestore", "byHand"]);
    let before = listed["items"][0]["path"].as_str().unwrap();
    answer(&oki(&folder, Some("pass"), &["backup", "restore", before]));
}

#[test]
fn erasing_makes_a_backup_before_and_who_was_erased_stays_erased_when_it_is_restored() {
    let root = tempfile::tempdir().unwrap();
    let folder = root.path().join("workspace");
    create(&folder);
    let add = ["contacts", "add", "--name", "Ana Costa"];
    let made = answer(&oki(&folder, Some("pass"), &add));
    let id = made["id"].as_str().unwrap();
    let planned = answer(&oki(
        &folder,
        Some("pass"),
        &["privacy", "plan", "--contact", id],
    ));
    let hash = planned["planHash"].as_str().unwrap();
    let erase = ["privacy", "erase", "--contact", id, "--confirm", hash];
    assert_eq!(
        answer(&oki(&folder, Some("pass"), &erase))["verified"],
        true
    );
    let listed = answer(&oki(&folder, Some("pass"), &["backup", "list"]));
    assert_eq!(listed["items"][0]["reason"], "beforeErasure");
    let file = listed["items"][0]["path"].as_str().unwrap();
    answer(&oki(&folder, Some("pass"), &["backup", "restore", file]));
    let gone = oki(&folder, Some("pass"), &["contacts", "show", id]);
    assert_eq!(error(&gone).0, 4);
}

/// The records are whole, so there is a backup; that the log was altered is told with it.
#[test]
fn a_backup_with_an_altered_change_log_is_made_and_says_so() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let world = runtime.block_on(async {
        let world = TestWorkspace::sqlite().await;
        let look = settings::Appearance::default();
        settings::save(&world.workspace, &look).await.unwrap();
        world.workspace.close().await;
        change_schema(
            world.workspace.folder(),
            &["DELETE FROM changes WHERE id = 1"],
        )
        .await;
        world
    });
    let folder = world.workspace.folder().path();
    let made = answer(&oki(folder, Some(PASSPHRASE), &["backup", "create"]));
    assert_eq!(made["verified"], false);
    let file = made["path"].as_str().unwrap();
    let told = Command::new(env!("CARGO_BIN_EXE_oki"))
        .arg("--workspace")
        .arg(folder)
        .args(["backup", "verify", file])
        .env("OKICRM_PASSPHRASE", PASSPHRASE)
        .output()
        .unwrap();
    let text = String::from_utf8(told.stdout).unwrap();
    assert!(
        told.status.success() && text.contains("Its change log was altered"),
        "{text}"
    );
}

/// `OKICRM_TEST_POSTGRES` names a server; `cargo xtask test` starts one.
#[test]
fn a_workspace_moves_to_a_server_and_back() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let url = runtime.block_on(okicrm_testing::fresh_schema());
    let root = tempfile::tempdir().unwrap();
    let folder = root.path().join("workspace");
    create(&folder);
    let there = answer(&oki(
        &folder,
        Some("pass"),
        &["workspace", "move", "--database", &url],
    ));
    assert_eq!(there["equal"], true);
    assert!(there["counts"]["changes"].as_i64().unwrap() > 0);
    let info = answer(&oki(&folder, Some("pass"), &["workspace", "info"]));
    assert_eq!(
        (&info["database"], &info["business"]),
        (&"postgresql".into(), &"Praxis Müller".into())
    );
    let back = answer(&oki(
        &folder,
        Some("pass"),
        &["workspace", "move", "--file"],
    ));
    assert_eq!(back["sha256"], there["sha256"]);
    let report = answer(&oki(&folder, Some("pass"), &["verify"]));
    assert_eq!(report["ok"], true);
    let nowhere = oki(&folder, Some("pass"), &["workspace", "move"]);
    assert_eq!(nowhere.status.code(), Some(2));
}
