//! Silence: whatever is done and however the switch stands, `oki` reaches for nothing.

use std::io::Write as _;
use std::path::PathBuf;
use std::process::Command;

use serde_json::Value as Json;

use crate::listening::{Method, Standing, listened};
use crate::stand::Stand;

/// A day at the terminal.
fn day(stand: &Stand) -> Vec<Vec<String>> {
    let out = stand.path("export.json").display().to_string();
    [
        "workspace info",
        "contacts add --name Marker",
        "contacts search Marker",
        "contacts list",
        "telemetry show",
        "telemetry preview",
        "trends",
        "backup create",
        &format!("export --format json --out {out}"),
        "verify",
    ]
    .iter()
    .map(|line| line.split(' ').map(str::to_owned).collect())
    .collect()
}

fn is_silent(stand: &Stand, state: &str, variables: &[(&'static str, PathBuf)]) -> Method {
    let mut method = Method::Calls;
    for arguments in day(stand) {
        let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
        let mut command = stand.command(&arguments);
        command.envs(variables.iter().cloned());
        let (output, heard) = listened(&command, &stand.path(""));
        let errors = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{state}: {arguments:?}: {errors}");
        assert_eq!(
            (heard.outside, heard.loopback),
            (0, 0),
            "{state}: {arguments:?}"
        );
        method = heard.method;
    }
    method
}

/// Says something in the run's notes.
fn note(remark: &str) {
    if let Ok(path) = std::env::var("OKICRM_TEST_NOTES") {
        let mut notes = std::fs::OpenOptions::new()
            .create(true)
            .append(true)
            .open(path)
            .unwrap();
        writeln!(notes, "{remark}").unwrap();
    }
}

/// What `oki telemetry status` gives as the reason.
const fn reason(standing: Standing) -> &'static str {
    match standing {
        Standing::NeverAnswered => "noticeUnanswered",
        Standing::Off | Standing::OnWithoutRow => "choice",
        Standing::DoNotTrack => "doNotTrack",
        Standing::Policy => "managedPolicy",
        Standing::Corrupt | Standing::Unreadable => "unreadable",
    }
}

/// All of the matrix, in every run: a command takes no longer than a look.
#[test]
fn oki_reaches_for_nothing_however_the_switch_stands() {
    for standing in Standing::ALL {
        let stand = Stand::new();
        let usage = stand.path("data/okicrm/usage");
        standing.furnish(&usage);
        let variables = standing.variables(&usage);
        let mut asked = stand.command(&["--json", "telemetry", "status"]);
        let told = asked.envs(variables.iter().cloned()).output().unwrap();
        let status: Json = serde_json::from_slice(&told.stdout).unwrap();
        assert_eq!(status["reason"], reason(standing), "{standing:?}");
        let is_on = status["state"] == "on";
        assert_eq!(is_on, standing == Standing::OnWithoutRow, "{standing:?}");
        let method = is_silent(&stand, &format!("{standing:?}"), &variables);
        note(&format!(
            "silence of oki, {standing:?}: listened by {method:?}"
        ));
    }
}

#[test]
fn whoever_does_reach_out_is_heard() {
    let stand = Stand::new();
    let mut reaching = Command::new("bash");
    reaching.args([
        "-c",
        "echo > /dev/tcp/203.0.113.7/443; echo x > /dev/udp/203.0.113.7/53; true",
    ]);
    let (_, heard) = listened(&reaching, &stand.path(""));
    assert!(heard.outside >= 2, "{heard:?}");
}
