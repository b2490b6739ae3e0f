//! Usage figures in the window: what commands do is counted, and nothing of what they are about.

use std::path::Path;

use serde_json::{Value as Json, json};

use crate::settings::Chosen;
use crate::stand::Stand;

/// A name that nothing but a person could have.
const MARKER: &str = "Zyxmarker";

fn nothing() -> Json {
    json!({})
}

/// With an open workspace and the switch on.
fn counting() -> Stand {
    let stand = Stand::open();
    let answered = stand.call("answer_usage", json!({ "on": true })).unwrap();
    assert_eq!(answered["state"], "on");
    stand
}

fn contact(number: u32) -> Json {
    json!({ "contact": {
        "name": format!("{MARKER}{number} Person"),
        "emails": [{ "value": format!("{MARKER}{number}@example.org"), "label": "" }],
        "note": format!("{MARKER} note"),
    } })
}

/// Every byte below a folder that is not the encrypted workspace's own.
fn written_below(folder: &Path, into: &mut String) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            written_below(&path, into);
        } else {
            into.push_str(&String::from_utf8_lossy(&std::fs::read(path).unwrap()));
        }
    }
}

#[test]
fn what_commands_do_is_counted_and_their_errors_by_kind() {
    let stand = counting();
    stand.call("create_contact", contact(1)).unwrap();
    stand.call("create_contact", contact(2)).unwrap();
    stand
        .call(
            "search_everywhere",
            json!({ "text": "Person", "kinds": ["contacts"] }),
        )
        .unwrap();
    stand
        .call("create_contact", json!({ "contact": { "name": "" } }))
        .unwrap_err();
    let weeks = stand.call("usage_figures", nothing()).unwrap();
    assert_eq!(
        weeks[0]["features"],
        json!({ "contactAdded": 2, "searched": 1 })
    );
    assert_eq!(weeks[0]["errors"], json!({ "invalid": 1 }));
    assert!(weeks[0]["durations"]["search"].is_object());
    assert_eq!(weeks[0]["setting"]["language"], "en");
}

#[test]
fn five_hundred_people_leave_no_trace_in_figures_report_and_log() {
    let stand = counting();
    let beside = stand.shell.folder().path().parent().unwrap().to_owned();
    okicrm_shell::logging::begin(&beside.join("logs"));
    let out = tempfile::tempdir().unwrap();
    let export = out.path().join("export.json");
    stand.shell.act_through(Box::new(Chosen(export.clone())));
    for number in 0..500 {
        let made = stand.call("create_contact", contact(number)).unwrap();
        let id = &made["record"]["id"];
        stand.call("contact", json!({ "id": id })).unwrap();
        let edit =
            json!({ "id": id, "edit": { "field": "note", "value": format!("{MARKER} edited") } });
        stand.call("edit_contact", edit).unwrap();
        if number % 50 == 0 {
            let text = format!("{MARKER}{number}");
            let found = stand
                .call(
                    "search_everywhere",
                    json!({ "text": text, "kinds": ["contacts"] }),
                )
                .unwrap();
            assert!(!found.as_array().unwrap().is_empty(), "the marker is there");
            let wrong =
                json!({ "contact": { "name": "", "emails": [{ "value": text, "label": "" }] } });
            stand.call("create_contact", wrong).unwrap_err();
        }
    }
    let weeks = stand.call("usage_figures", nothing()).unwrap();
    assert_eq!(weeks[0]["features"]["contactAdded"], 500);
    let preview = stand.call("usage_preview", nothing()).unwrap();
    stand
        .call("export_everything", json!({ "format": "json" }))
        .unwrap();
    let exported = std::fs::read_to_string(&export).unwrap();
    assert!(
        exported.matches(MARKER).count() > 500,
        "what is looked for can be found"
    );
    let mut written = format!("{weeks}{preview}{}", whole_bundle(&stand));
    written_below(&beside.join("usage"), &mut written);
    written_below(&beside.join("logs"), &mut written);
    assert!(written.contains("contactAdded") && written.contains("refused"));
    let lower = written.to_lowercase();
    assert!(!lower.contains(&MARKER.to_lowercase()));
}

/// A support request with every line that may go with it ticked, as it leaves.
fn whole_bundle(stand: &Stand) -> String {
    let form = json!({ "form": { "kind": "problem", "title": "", "message": "It is slow." } });
    let made = stand.call("record_support", form).unwrap();
    let id = &made["record"]["id"];
    let facts = stand.call("support_facts", nothing()).unwrap();
    let chosen: Vec<&Json> = facts
        .as_array()
        .unwrap()
        .iter()
        .map(|fact| &fact["id"])
        .collect();
    let choice = json!({ "id": id, "chosen": chosen });
    stand.call("choose_support_facts", choice).unwrap();
    let letter = stand.call("support_letter", json!({ "id": id })).unwrap();
    let attachment = letter["attachment"].as_str().unwrap();
    assert!(
        attachment.contains("Records in contacts: 101 to 1,000"),
        "{attachment}"
    );
    assert!(attachment.contains("WARN refused code="), "{attachment}");
    format!("{facts}{letter}")
}

#[test]
fn a_switch_that_another_process_moves_is_obeyed_by_the_next_look() {
    let stand = counting();
    stand.call("create_contact", contact(1)).unwrap();
    let beside = stand.shell.folder().path().parent().unwrap().to_owned();
    let other = okicrm_core::telemetry::UsageFolder::at(beside.join("usage"));
    okicrm_core::telemetry::answer(&other, false).unwrap();
    stand.shell.look_at_usage_switch();
    stand.call("create_contact", contact(2)).unwrap();
    let weeks = stand.call("usage_figures", nothing()).unwrap();
    assert_eq!(weeks, json!([]), "what was noted before is forgotten");
    assert!(!beside.join("usage/counters.json").exists());
}

#[test]
fn a_receiver_is_checked_and_named() {
    let stand = Stand::empty();
    let named = |endpoint: &str| stand.call("send_usage_to", json!({ "endpoint": endpoint }));
    let refused = named("http://169.254.169.254/").unwrap_err();
    assert_eq!(refused.code, "telemetry-endpoint-wrong");
    let receiver = "https://usage.example.org/v1/metrics";
    assert_eq!(named(receiver).unwrap()["endpoint"], receiver);
    let nowhere = stand
        .call("send_usage_to", json!({ "endpoint": null }))
        .unwrap();
    assert_eq!(nowhere["endpoint"], Json::Null);
}
