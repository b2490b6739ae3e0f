//! Silence: whatever is done and however the switch stands, `oki` reaches for nothing.

use std::io::Write as _;
use std::process::Command;

use crate::listening::{Method, listened};
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

fn is_silent(stand: &Stand, state: &str, variable: Option<(&str, &str)>) -> Method {
    let mut method = Method::Calls;
    for arguments in day(stand) {
        let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
        let mut command = stand.command(&arguments);
        command.envs(variable);
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

/// Says in the run's notes how it was listened.
fn note(method: Method) {
    if let Ok(path) = std::env::var("OKICRM_TEST_NOTES") {
        let mut notes = std::fs::OpenOptions::new()
            .create(true)
            .append(true)
            .open(path)
            .unwrap();
        writeln!(notes, "silence of oki: listened by {method:?}").unwrap();
    }
}

#[test]
fn oki_reaches_for_nothing_however_the_switch_stands() {
    let usage = |stand: &Stand, file: &str, content: &str| {
        let folder = stand.path("data/okicrm/usage");
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(folder.join(file), content).unwrap();
    };
    let never = Stand::new();
    note(is_silent(&never, "never answered", None));
    let off = Stand::new();
    off.answer(&["telemetry", "off"]);
    is_silent(&off, "off", None);
    let corrupt = Stand::new();
    usage(&corrupt, "choice.json", "{\"answered\":tr");
    is_silent(&corrupt, "corrupt", None);
    // On, with a receiver and a week that is over: the terminal still sends nothing.
    let on = Stand::new();
    on.answer(&["telemetry", "on"]);
    let receiver = "https://usage.example.org/v1/metrics";
    on.answer(&["telemetry", "receiver", receiver]);
    is_silent(&on, "on", None);
    is_silent(&on, "on, but DO_NOT_TRACK", Some(("DO_NOT_TRACK", "1")));
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
