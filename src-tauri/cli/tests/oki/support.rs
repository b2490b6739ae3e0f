//! `oki support`: requests, what goes with them, answers, and reports of what broke.

use serde_json::Value as Json;

use crate::stand::{Stand, has_fields, text_at};

fn written(stand: &Stand) -> String {
    let message = "Nothing prints.";
    let made = stand.answer(&["support", "new", "--kind", "problem", "--message", message]);
    has_fields(&made, &["change", "record"]);
    text_at(&made["record"], "id")
}

#[test]
fn a_request_is_written_given_facts_saved_answered_and_closed() {
    let stand = Stand::new();
    let id = written(&stand);
    let facts = stand.answer(&["support", "facts"]);
    let schema = facts.as_array().unwrap().iter();
    let mut schema = schema.filter(|fact| fact["text"].as_str().unwrap().starts_with("Schema"));
    let line = text_at(schema.next().unwrap(), "id");
    let made = stand.answer(&["support", "attach", &id, "--line", &line]);
    assert_eq!(made["record"]["diagnostics"].as_array().unwrap().len(), 1);
    assert_eq!(
        stand.refused(&["support", "attach", &id, "--line", "ffff"]),
        (3, "support-facts-changed".to_owned())
    );
    let out = stand.path("request.eml").display().to_string();
    let saved = stand.answer(&["support", "save", &id, "--out", &out]);
    assert_eq!(saved["path"], out.as_str());
    let draft = std::fs::read_to_string(&out).unwrap();
    assert!(draft.contains("X-Unsent: 1") && draft.contains("okicrm-diagnostics.txt"));
    let mail = stand.file(
        "answer.eml",
        "From: Jo <jo@example.org>\r\nSubject: Re\r\n\r\nTurn it on.\r\n",
    );
    let made = stand.answer(&["support", "answer", &id, "--file", &mail]);
    assert_eq!(made["record"]["state"], "answered");
    assert_eq!(made["record"]["answers"][0]["message"], "Turn it on.");
    let none = stand.file("answer.txt", "no mail at all");
    assert_eq!(
        stand.refused(&["support", "answer", &id, "--file", &none]),
        (3, "support-no-mail".to_owned())
    );
    stand.answer(&["support", "close", &id]);
    assert_eq!(
        stand.refused(&["support", "close", &id]).1,
        "support-closed"
    );
    assert_eq!(stand.answer(&["support", "list"])[0]["state"], "closed");
    assert!(
        stand
            .text(&["support", "show", &id])
            .contains("Turn it on.")
    );
    stand.answer(&["support", "reopen", &id]);
    stand.answer(&["support", "delete", &id]);
    assert_eq!(stand.refused(&["support", "show", &id]).0, 4);
}

#[test]
fn oki_that_breaks_leaves_a_report_with_its_place_and_without_a_word_of_what_it_did() {
    let stand = Stand::new();
    assert_eq!(reports(&stand), 0);
    let output = stand.run(&["break", "Marker Byron, marker@example.org"]);
    assert!(!output.status.success());
    let told = String::from_utf8(output.stderr).unwrap();
    assert!(
        told.contains("oki broke at src-tauri/cli/src/commands/mod.rs:"),
        "{told}"
    );
    assert!(!told.contains("Marker") && !told.contains('@'), "{told}");
    assert_eq!(reports(&stand), 1);
    let found = stand.answer(&["support", "crashes"]);
    let report = &found["reports"][0];
    assert_eq!(
        (&report["program"], &report["ending"]),
        (&"terminal".into(), &"ended".into())
    );
    assert!(
        report["place"]
            .as_str()
            .unwrap()
            .contains("commands/mod.rs:")
    );
    for file in std::fs::read_dir(stand.path("crashes")).unwrap() {
        let text = std::fs::read_to_string(file.unwrap().path()).unwrap();
        assert!(!text.contains("Marker") && !text.contains('@'), "{text}");
    }
    let facts = stand.answer(&["support", "facts"]);
    let crash = facts
        .as_array()
        .unwrap()
        .iter()
        .find(|fact| fact["group"] == "crashes");
    assert_eq!(crash.unwrap()["isProposed"], Json::Bool(false));
    let id = text_at(report, "id");
    stand.answer(&["support", "crashes", "--delete", &id]);
    assert_eq!(reports(&stand), 0);
    assert_eq!(stand.refused(&["support", "crashes", "--delete", &id]).0, 4);
}

fn reports(stand: &Stand) -> usize {
    let found = stand.answer(&["support", "crashes"]);
    found["reports"].as_array().unwrap().len()
}
