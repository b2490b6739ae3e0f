//! `oki privacy`: what a person may ask for.

use serde_json::json;

use crate::stand::{Stand, bytes, has_fields, text_at};

#[test]
fn a_plan_is_shown_confirmed_carried_out_and_certified() {
    let stand = Stand::new();
    let id = stand.contact("Ada Byron");
    stand.contact("Ben Okafor");
    let plan = stand.answer(&["privacy", "plan", "--contact", &id]);
    has_fields(
        &plan,
        &["planHash", "erased", "detached", "kept", "backups"],
    );
    assert!(
        plan["erased"]
            .as_array()
            .unwrap()
            .contains(&json!({"kind": "contacts", "count": 1}))
    );
    assert_eq!(stand.answer(&["privacy", "plan", "--contact", &id]), plan);
    assert!(
        stand
            .text(&["privacy", "plan", "--contact", &id])
            .contains("To carry this out: --confirm")
    );

    let wrong = ["privacy", "erase", "--contact", &id, "--confirm", "0"];
    assert_eq!(
        stand.refused(&wrong),
        (3, "erasure-plan-outdated".to_owned())
    );
    assert_eq!(stand.answer(&["contacts", "list"])["total"], 2);

    let file = stand.path("certificate.json");
    let file = file.to_str().unwrap();
    let hash = text_at(&plan, "planHash");
    let done = stand.answer(&[
        "privacy",
        "erase",
        "--contact",
        &id,
        "--confirm",
        &hash,
        "--certificate",
        file,
    ]);
    assert_eq!(done["verified"], true);
    assert_eq!(stand.refused(&["contacts", "show", &id]).0, 4);
    assert_eq!(stand.answer(&["contacts", "list"])["total"], 1);
    let checked = stand.answer(&["privacy", "certificate", "verify", file]);
    assert_eq!(
        (&checked["unchanged"], &checked["ofThisWorkspace"]),
        (&json!(true), &json!(true))
    );
    assert!(
        !String::from_utf8(bytes(file)).unwrap().contains("Byron"),
        "a certificate names nobody"
    );

    let forged = String::from_utf8(bytes(file))
        .unwrap()
        .replace("\"count\": 1", "\"count\": 2");
    let forged = stand.file("forged.json", &forged);
    let checked = stand.answer(&["privacy", "certificate", "verify", &forged]);
    assert_eq!(checked["unchanged"], false);
}

#[test]
fn what_names_a_person_elsewhere_is_found_judged_and_counted_in_her_plan() {
    let stand = Stand::new();
    let ada = stand.contact("Ada Byron");
    stand.answer(&[
        "contacts",
        "add",
        "--name",
        "Ben Okafor",
        "--note",
        "came with Ada Byron to the fair",
    ]);
    let plan = ["privacy", "plan", "--contact", &ada];
    assert_eq!(stand.answer(&plan)["elsewhere"], 1);
    assert!(stand.text(&plan).contains("stay as they are: 1."));

    let found = stand.answer(&["privacy", "find", "--contact", &ada]);
    let mention = &found["mentions"][0];
    assert_eq!(mention["matched"], "Ada Byron");
    let (place, fingerprint) = (text_at(mention, "place"), text_at(mention, "fingerprint"));
    stand.answer(&[
        "privacy",
        "mark",
        "--contact",
        &ada,
        "--place",
        &place,
        "--fingerprint",
        &fingerprint,
        "--as",
        "not-hers",
    ]);
    assert_eq!(stand.answer(&plan)["elsewhere"], 0);
    assert!(!stand.text(&plan).contains("elsewhere"));
}

#[test]
fn a_restricted_person_is_out_of_lists_and_can_still_be_looked_up_by_id() {
    let stand = Stand::new();
    let id = stand.contact("Ada Byron");
    assert_eq!(
        stand.answer(&["privacy", "restrict", "--contact", &id]),
        json!({"restricted": true})
    );
    assert_eq!(stand.answer(&["contacts", "list"])["total"], 0);
    assert_eq!(stand.answer(&["contacts", "search", "byron"])["total"], 0);
    assert_eq!(stand.answer(&["contacts", "show", &id])["restricted"], true);
    assert!(
        stand
            .text(&["contacts", "show", &id])
            .contains("Restricted")
    );
    assert_eq!(
        stand.refused(&["privacy", "restrict", "--contact", &id]).0,
        3
    );
    let restricted = stand.answer(&["privacy", "restricted"]);
    assert_eq!(restricted[0]["name"], "Ada Byron");
    let since = text_at(&restricted[0], "since");
    let refused =
        |told: &str| stand.refused(&["privacy", "unrestrict", "--contact", &id, "--told-on", told]);
    assert_eq!(
        refused("2999-01-01"),
        (3, "restriction-told-ahead".to_owned())
    );
    assert_eq!(
        refused("soon"),
        (3, "restriction-told-unreadable".to_owned())
    );
    let told = since.get(..10).unwrap();
    let lifted = stand.answer(&["privacy", "unrestrict", "--contact", &id, "--told-on", told]);
    assert_eq!(lifted["toldOn"], told);
    assert_eq!(refused(told), (3, "restriction-not-set".to_owned()));
    assert_eq!(stand.answer(&["contacts", "list"])["total"], 1);
}

#[test]
fn the_copy_of_a_person_is_one_archive_with_her_data_and_nobody_else_s() {
    let stand = Stand::new();
    let id = stand.contact("Ada Byron");
    stand.contact("Ben Okafor");
    let out = stand.path("copy.zip");
    let report = stand.answer(&[
        "privacy",
        "access",
        "--contact",
        &id,
        "--out",
        out.to_str().unwrap(),
    ]);
    assert_eq!(report["bytes"], bytes(&out).len());
    assert!(report["searched"].as_array().unwrap().len() > 5);
    assert!(bytes(&out).starts_with(b"PK"));
    let lead = text_at(&stand.answer(&["leads", "add", "--name", "Cy Lane"]), "id");
    stand.answer(&["privacy", "plan", "--lead", &lead]);
}

#[test]
fn one_person_has_to_be_named() {
    let stand = Stand::new();
    let id = stand.contact("Ada Byron");
    for arguments in [
        &["privacy", "plan"][..],
        &["privacy", "plan", "--contact", &id, "--lead", &id],
        &["privacy", "erase", "--contact", &id],
        &["privacy", "access", "--contact", &id],
        &["privacy", "plan", "--contact", "not-an-id"],
    ] {
        assert_eq!(
            stand.refused(arguments),
            (2, "usage".to_owned()),
            "{arguments:?}"
        );
    }
    let nobody = "0199f0c4-7c1e-7a53-9b1e-1f4f6c2d8a10";
    assert_eq!(
        stand.refused(&["privacy", "plan", "--contact", nobody]).0,
        4
    );
}

#[test]
fn the_data_map_tells_every_column_without_a_workspace_being_asked() {
    let stand = Stand::new();
    let map = stand.answer(&["privacy", "data-map"]);
    let tables = map["tables"].as_array().unwrap();
    assert!(
        tables
            .iter()
            .any(|table| table["table"] == "contacts" && table["personal"] == true)
    );
    assert!(
        tables
            .iter()
            .all(|table| !table["columns"].as_array().unwrap().is_empty())
    );
    for kept in ["indexes", "files"] {
        assert!(!map[kept].as_array().unwrap().is_empty(), "{kept}");
    }
}

#[test]
fn the_record_of_processing_is_read_and_written_as_a_pdf() {
    let stand = Stand::new();
    let out = stand.path("record.pdf").display().to_string();
    let record = stand.answer(&["privacy", "record", "--language", "de", "--out", &out]);
    let activities = record["activities"].as_array().unwrap();
    assert_eq!(activities.len(), 8);
    assert!(
        activities
            .iter()
            .all(|one| !one["basis"].as_str().unwrap().is_empty())
    );
    assert!(std::fs::read(&out).unwrap().starts_with(b"%PDF"));
}

#[test]
fn a_request_is_recorded_proven_carried_out_and_answered() {
    let stand = Stand::new();
    let contact = stand.contact("Ada Byron");
    let desk = |words: &[&str]| stand.answer(&[&["privacy", "requests"], words].concat());
    let made = desk(&[
        "add",
        "--kind",
        "access",
        "--contact",
        &contact,
        "--received",
        "2024-11-25",
    ]);
    has_fields(
        &made,
        &["id", "number", "status", "deadline", "steps", "letters"],
    );
    assert_eq!(made["deadline"]["due"], "2024-12-27");
    let id = text_at(&made, "id");
    let copy = stand.path("copy.zip");
    let copy = copy.to_str().unwrap();
    let early = ["privacy", "requests", "carry-out", &id, "--out", copy];
    assert_eq!(
        stand.refused(&early),
        (3, "request-identity-open".to_owned())
    );
    desk(&["identity", &id, "--confirm", "--how", "called back"]);
    desk(&["carry-out", &id, "--out", copy]);
    let done = desk(&["show", &id]);
    assert_eq!(
        (&done["status"], &done["evidence"]),
        (&json!("toAnswer"), &json!("copy"))
    );
    assert!(bytes(copy).starts_with(b"PK"));
    let letter = stand.path("letter.pdf");
    let letter = letter.to_str().unwrap();
    desk(&["letter", &id, "--kind", "done", "--out", letter]);
    assert!(bytes(letter).starts_with(b"%PDF-"));
    let closed = desk(&["answer", &id, "--sent-by", "email"]);
    assert_eq!(closed["status"], "answered");
    assert_eq!(desk(&["list"])["total"], 1);
    let chosen = desk(&["calendar", "GB-SCT"]);
    assert_eq!(chosen["chosen"], "GB-SCT");
}
