//! `oki telemetry`: nothing before the notice is answered, nothing after it is switched off.

use std::process::Stdio;

use serde_json::json;

use crate::stand::{Stand, has_fields, text_at};

#[test]
fn the_switch_is_undecided_then_on_then_off_and_off_leaves_nothing() {
    let stand = Stand::new();
    let first = stand.answer(&["telemetry", "status"]);
    assert_eq!(
        first,
        json!({"state": "undecided", "reason": "noticeUnanswered", "endpoint": null})
    );
    assert_eq!(stand.answer(&["telemetry", "preview"]), json!(null));
    assert_eq!(stand.answer(&["telemetry", "on"])["state"], "on");
    let report = stand.answer(&["telemetry", "preview"]);
    has_fields(&report, &["resourceMetrics"]);
    assert_eq!(stand.answer(&["telemetry", "show"]), json!({"weeks": []}));
    stand.contact("Ada Byron");
    let weeks = stand.answer(&["telemetry", "show"]);
    assert_eq!(weeks["weeks"][0]["features"], json!({"terminal": 1}));
    assert!(!weeks.to_string().contains("Byron"));
    assert!(
        stand
            .text(&["telemetry", "preview"])
            .contains("\"okicrm.features\"")
    );
    assert_eq!(stand.answer(&["telemetry", "off"])["state"], "off");
    assert_eq!(stand.answer(&["telemetry", "preview"]), json!(null));
    assert!(
        stand
            .text(&["telemetry", "status"])
            .contains("Nothing is recorded: it is switched off.")
    );
}

#[test]
fn do_not_track_wins_over_the_switch() {
    let stand = Stand::new();
    stand.answer(&["telemetry", "on"]);
    let output = stand
        .command(&["--json", "telemetry", "status"])
        .env("DO_NOT_TRACK", "1")
        .output()
        .unwrap();
    let status: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(
        (&status["state"], &status["reason"]),
        (&json!("off"), &json!("doNotTrack"))
    );
}

#[test]
fn a_receiver_is_an_https_address_and_can_be_taken_away() {
    let stand = Stand::new();
    let receiver = |address| ["telemetry", "receiver", address];
    assert_eq!(
        stand.refused(&receiver("http://usage.example.org")),
        (3, "telemetry-endpoint-wrong".to_owned())
    );
    let status = stand.answer(&receiver("https://usage.example.org/v1/metrics"));
    assert_eq!(
        status["endpoint"],
        json!("https://usage.example.org/v1/metrics")
    );
    assert_eq!(stand.answer(&receiver("none"))["endpoint"], json!(null));
    assert_eq!(stand.answer(&["telemetry", "sent"]), json!({"sent": []}));
}

#[test]
fn every_metric_says_until_when_it_is_counted() {
    let stand = Stand::new();
    let metrics = stand.answer(&["telemetry", "metrics"]);
    for metric in metrics["metrics"].as_array().unwrap() {
        has_fields(metric, &["name", "since", "expires", "owner"]);
    }
}

#[test]
fn an_erasure_and_a_copy_are_counted_as_what_they_are_and_name_nobody() {
    let stand = Stand::new();
    stand.answer(&["telemetry", "on"]);
    let id = stand.contact("Ada Byron");
    let out = stand.path("copy.zip").display().to_string();
    stand.answer(&["privacy", "access", "--contact", &id, "--out", &out]);
    let plan = stand.answer(&["privacy", "plan", "--contact", &id]);
    let hash = text_at(&plan, "planHash");
    stand.answer(&["privacy", "erase", "--contact", &id, "--confirm", &hash]);
    let weeks = stand.answer(&["telemetry", "show"]);
    assert_eq!(
        weeks["weeks"][0]["features"],
        json!({"personErased": 1, "personExported": 1, "terminal": 4})
    );
    assert!(!weeks.to_string().contains("Byron"));
}

#[test]
fn several_processes_at_once_lose_no_figure_and_one_that_switches_off_leaves_none() {
    let stand = Stand::new();
    stand.answer(&["telemetry", "on"]);
    let at_once = |last: Option<&[&str]>| {
        let reads = (0..6).map(|_| &["contacts", "list"][..]).chain(last);
        let running: Vec<_> = reads
            .map(|arguments| {
                stand
                    .command(arguments)
                    .stdout(Stdio::null())
                    .spawn()
                    .unwrap()
            })
            .collect();
        for mut process in running {
            assert!(process.wait().unwrap().success());
        }
    };
    at_once(None);
    let weeks = stand.answer(&["telemetry", "show"]);
    assert_eq!(weeks["weeks"][0]["features"]["terminal"], 6);
    at_once(Some(&["telemetry", "off"]));
    assert_eq!(stand.answer(&["telemetry", "show"]), json!({"weeks": []}));
    assert!(!stand.path("data/okicrm/usage/counters.json").exists());
}
