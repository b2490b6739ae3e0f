//! What is left when the application breaks: a report by its place, which the next start shows, and never
//! a word of what it was about.

use std::process::Command;

use okicrm_core::crashes::{CrashFolder, Ending, Program, Running};
use okicrm_core::workspace::{Clock, Folder};
use serde_json::json;

use crate::stand::Stand;

const MARKER: &str = "Zyxmarker Person, zyx@example.org";

#[test]
#[cfg(all(feature = "e2e", target_os = "linux"))]
fn a_start_that_breaks_leaves_a_report_with_its_place_and_without_its_message() {
    let root = tempfile::tempdir().unwrap();
    let data = root.path().join("data");
    let output = Command::new(env!("CARGO_BIN_EXE_okicrm"))
        .env("XDG_DATA_HOME", &data)
        .env("XDG_CONFIG_HOME", root.path().join("config"))
        .env("OKICRM_E2E_PANIC", MARKER)
        .output()
        .unwrap();
    assert!(!output.status.success());
    let folder = CrashFolder::beside(&Folder::at(data.join("okicrm/workspace")));
    let reports = folder.reports();
    assert_eq!((reports.len(), reports[0].program), (1, Program::Window));
    let place = reports[0].place.as_ref().unwrap().as_str();
    assert!(place.starts_with("src-tauri/src/lib.rs:"), "{place}");
    let logged = std::fs::read_to_string(data.join("okicrm/logs/okicrm.log")).unwrap();
    assert!(
        logged.contains("panic") && logged.contains(place),
        "{logged}"
    );
    let report =
        std::fs::read_to_string(folder.path().join(format!("crash-{}.json", reports[0].id)));
    for text in [logged, report.unwrap()] {
        assert!(!text.contains("Zyx") && !text.contains('@'), "{text}");
    }
}

#[test]
fn the_next_start_shows_a_report_also_while_locked_and_it_can_be_asked_about_and_deleted() {
    let stand = Stand::locked();
    let folder = CrashFolder::beside(stand.shell.folder());
    drop(Running::begin(&folder, &Clock::system()).unwrap().unwrap());
    Running::begin(&folder, &Clock::system())
        .unwrap()
        .unwrap()
        .end();
    let shown = stand.call("crash_reports", json!({})).unwrap();
    assert_eq!(shown[0]["ending"], json!(Ending::Ended));
    let stand = stand.unlocked();
    let facts = stand.call("support_facts", json!({})).unwrap();
    let about = facts
        .as_array()
        .unwrap()
        .iter()
        .find(|fact| fact["id"] == shown[0]["id"]);
    assert_eq!(about.unwrap()["isProposed"], false);
    let id = json!({ "id": shown[0]["id"] });
    stand.call("delete_crash_report", id.clone()).unwrap();
    let gone = stand.call("delete_crash_report", id).unwrap_err();
    assert_eq!(gone.code, "record-not-found");
    assert_eq!(stand.call("crash_reports", json!({})).unwrap(), json!([]));
}
