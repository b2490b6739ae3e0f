//! Attack 55: no way round the lock by calling commands.

use okicrm_core::error::ErrorKind;
use okicrm_shell::commands;
use okicrm_shell::contract::Needs;
use serde_json::json;

use crate::stand::Stand;

/// What answers without an open workspace. A command is added here only with a reason.
const ANSWERS_ALWAYS: &[&str] = &[
    // The frame must draw itself, and its look lies outside the workspace.
    "shell_status",
    "save_appearance",
    "safe_graphics",
    "save_safe_graphics",
    // The ways in.
    "unlock_workspace",
    "unlock_with_recovery_code",
    "retry_opening",
    // First run, before there is a workspace; refused by the folder once there is one.
    "setup_texts",
    "countries",
    "keychain_available",
    "first_run",
    // The server that first run may name; while locked it refuses like all others (below).
    "check_server",
    // Names who runs the server of a workspace that cannot be opened; it wants the key's own proof.
    "name_server_host",
    // A workspace that cannot be opened is what a restore is for; the backup wants its own key.
    "choose_backup",
    "restore_backup",
    // Usage figures lie outside the workspace and can be read and switched off at any time.
    "usage_status",
    "answer_usage",
    "count_screen",
    "usage_figures",
    "usage_metrics",
    "usage_preview",
    "usage_sent",
    "send_usage_to",
    "save_usage",
    "delete_usage",
    // Reports of what broke lie outside the workspace and say nothing of anybody.
    "crash_reports",
    "delete_crash_report",
    // The error screen works in every phase; it brings text and gets an id.
    "report_fault",
    // Stops work that was begun before; tells nothing.
    "cancel_job",
];

#[test]
fn attack_55_while_locked_every_command_but_the_ways_in_is_refused() {
    for stand in [Stand::locked(), Stand::empty()] {
        let mut refused = 0;
        for command in commands::all().filter(|command| command.needs == Needs::OpenWorkspace) {
            let error = stand.call(command.name, json!({})).unwrap_err();
            assert_eq!(
                (error.kind, error.code.as_str()),
                (ErrorKind::Locked, "workspace-locked"),
                "{}",
                command.name
            );
            refused += 1;
        }
        assert_eq!(refused + ANSWERS_ALWAYS.len(), commands::all().count());
    }
}

#[test]
fn attack_55_while_locked_no_server_is_called() {
    let asked = json!({ "address": { "host": "127.0.0.1", "database": "crm", "user": "sara" } });
    let error = Stand::locked().call("check_server", asked).unwrap_err();
    assert_eq!(error.code, "workspace-locked");
}

#[test]
fn what_answers_while_locked_is_a_short_list_with_reasons() {
    let mut found: Vec<&str> = commands::all()
        .filter(|command| command.needs == Needs::Nothing)
        .map(|command| command.name)
        .collect();
    let mut expected = ANSWERS_ALWAYS.to_vec();
    found.sort_unstable();
    expected.sort_unstable();
    assert_eq!(found, expected);
}

#[test]
fn locking_forgets_the_workspace_and_the_passphrase_brings_it_back() {
    let stand = Stand::open();
    assert_eq!(stand.phase(), "open");
    stand.call("latest_undoable", json!({})).unwrap();
    stand.call("lock_workspace", json!({})).unwrap();
    assert_eq!(stand.phase(), "locked");
    let wrong = stand
        .call("unlock_workspace", json!({ "passphrase": "a guess" }))
        .unwrap_err();
    assert_eq!(wrong.code, "passphrase-wrong");
    assert_eq!(stand.phase(), "locked");
    stand
        .call(
            "unlock_workspace",
            json!({ "passphrase": okicrm_testing::PASSPHRASE }),
        )
        .unwrap();
    assert_eq!(stand.phase(), "open");
}
