//! `oki telemetry`: nothing before the notice is answered, nothing after it is switched off.

use serde_json::json;

use crate::stand::{Stand, has_fields};

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
    has_fields(&report, &["format", "week", "screens", "appVersion"]);
    assert_eq!(stand.answer(&["telemetry", "show"]), json!({"weeks": []}));
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
