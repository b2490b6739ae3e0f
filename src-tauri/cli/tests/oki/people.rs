//! `oki contacts`, `oki leads`, `oki history`, `oki undo`.

use serde_json::json;

use crate::stand::{Stand, has_fields, text_at};

#[test]
fn a_contact_is_added_with_everything_and_shown_as_published() {
    let stand = Stand::new();
    let added = stand.answer(&[
        "contacts",
        "add",
        "--name",
        "Ada Byron",
        "--email",
        "ada@example.org",
        "--email",
        "ada@example.com",
        "--phone",
        "+44 20 7946 0018",
        "--company",
        "Harbour",
        "--tag",
        "Gold",
        "--note",
        "likes tea",
    ]);
    has_fields(
        &added,
        &[
            "id",
            "givenName",
            "familyName",
            "displayName",
            "company",
            "emails",
            "phones",
            "addresses",
            "tags",
            "note",
            "lifecycle",
            "restricted",
            "createdAt",
            "updatedAt",
        ],
    );
    assert_eq!(
        (&added["givenName"], &added["familyName"]),
        (&json!("Ada"), &json!("Byron"))
    );
    assert_eq!(
        added["emails"][1],
        json!({"value": "ada@example.com", "label": ""})
    );
    assert_eq!(
        (&added["company"], &added["restricted"]),
        (&json!("Harbour"), &json!(false))
    );
    let shown = stand.answer(&["contacts", "show", &text_at(&added, "id")]);
    assert_eq!(shown, added);
}

#[test]
fn a_list_comes_in_pages_and_its_last_page_says_so() {
    let stand = Stand::new();
    for name in ["Ada Byron", "Ben Okafor", "Chloé Martin"] {
        stand.contact(name);
    }
    let (mut seen, mut after) = (Vec::new(), None::<String>);
    loop {
        let mut arguments = vec!["contacts", "list", "--limit", "2"];
        if let Some(after) = &after {
            arguments.extend(["--after", after.as_str()]);
        }
        let page = stand.answer(&arguments);
        assert_eq!(page["total"], 3);
        let items = page["items"].as_array().unwrap();
        seen.extend(items.iter().map(|item| text_at(item, "displayName")));
        match page["next"].as_str() {
            Some(next) => after = Some(next.to_owned()),
            None => break,
        }
    }
    assert_eq!(seen, ["Ada Byron", "Chloé Martin", "Ben Okafor"]);
    let whole = stand.answer(&["contacts", "list", "--limit", "3"]);
    assert_eq!(whole["next"], json!(null));
}

#[test]
fn a_search_finds_the_middle_of_words_and_hostile_text_finds_nothing() {
    let stand = Stand::new();
    stand.contact("Jürgen Großmann");
    let found = stand.answer(&["contacts", "search", "ossman jurgen", "--limit", "5"]);
    assert_eq!(found["items"][0]["displayName"], "Jürgen Großmann");
    for text in ["'; DROP TABLE contacts; --", "%", "*", "NEAR("] {
        assert_eq!(
            stand.answer(&["contacts", "search", text])["total"],
            0,
            "{text}"
        );
    }
    assert_eq!(stand.answer(&["contacts", "list"])["total"], 1);
}

#[test]
fn edits_change_only_what_they_name_and_one_undo_takes_them_back() {
    let stand = Stand::new();
    let id = stand.contact("Ada Byron");
    let before = stand.answer(&["contacts", "show", &id]);
    let edited = stand.answer(&[
        "contacts",
        "edit",
        &id,
        "--company",
        "Quay",
        "--lifecycle",
        "customer",
        "--phone",
        "020 1",
    ]);
    assert_eq!(
        (&edited["company"], &edited["lifecycle"]),
        (&json!("Quay"), &json!("customer"))
    );
    assert_eq!(edited["emails"], before["emails"]);
    let history = stand.answer(&["history", &id]);
    let last = &history["items"][0];
    assert_eq!(last["action"], "contact-changed");
    stand.answer(&["undo", &text_at(last, "setId")]);
    let after = stand.answer(&["contacts", "show", &id]);
    assert_eq!(
        (&after["company"], &after["lifecycle"]),
        (&before["company"], &before["lifecycle"])
    );
}

#[test]
fn a_deleted_contact_is_out_of_the_list_says_where_it_is_and_comes_back() {
    let stand = Stand::new();
    let id = stand.contact("Ada Byron");
    let deleted = stand.answer(&["contacts", "delete", &id]);
    assert_eq!(deleted["deleted"], id.as_str());
    assert_eq!(stand.answer(&["contacts", "list"])["total"], 0);
    assert!(
        stand
            .text(&["contacts", "show", &id])
            .contains("In the trash since")
    );
    stand.answer(&["undo", &text_at(&deleted, "action")]);
    assert_eq!(stand.answer(&["contacts", "list"])["total"], 1);
}

#[test]
fn a_lead_is_added_worked_on_converted_and_taken_back() {
    let stand = Stand::new();
    let added = stand.answer(&["leads", "add", "--name", "Ben Okafor", "--source", "Fair"]);
    let id = text_at(&added, "id");
    assert_eq!(
        (&added["status"], &added["source"]),
        (&json!("new"), &json!("Fair"))
    );
    assert_eq!(
        stand.answer(&["leads", "status", &id, "working"])["status"],
        "working"
    );
    assert_eq!(
        stand.answer(&["leads", "list", "--status", "working"])["total"],
        1
    );
    assert_eq!(
        stand.answer(&["leads", "list", "--status", "new"])["total"],
        0
    );
    assert_eq!(
        stand.answer(&["leads", "list", "--search", "okaf"])["total"],
        1
    );
    let converted = stand.answer(&["leads", "convert", &id]);
    let contact = text_at(&converted, "contactId");
    assert_eq!(
        stand.answer(&["contacts", "show", &contact])["displayName"],
        "Ben Okafor"
    );
    assert_eq!(
        stand.refused(&["leads", "convert", &id]),
        (3, "lead-converted-before".to_owned())
    );
    stand.answer(&["undo", &text_at(&converted, "change")]);
    assert_eq!(stand.answer(&["leads", "list"])["total"], 1);
    let deleted = stand.answer(&["leads", "delete", &id]);
    assert_eq!(deleted["deleted"], id.as_str());
    assert!(
        stand
            .text(&["leads", "show", &id])
            .contains("In the trash since")
    );
}

#[test]
fn people_read_tables_without_colours_and_text_of_strangers_steers_no_terminal() {
    let stand = Stand::new();
    stand.answer(&[
        "contacts",
        "add",
        "--name",
        "Ada Byron",
        "--note",
        "\u{1b}[2J\u{1b}]0;owned\u{7}\u{202e}",
    ]);
    let list = stand.text(&["contacts", "list"]);
    assert!(
        list.starts_with("Name") && list.contains("Ada Byron") && list.ends_with("1 of 1\n"),
        "{list}"
    );
    let id = text_at(&stand.answer(&["contacts", "list"])["items"][0], "id");
    let shown = stand.text(&["contacts", "show", &id]);
    for text in [
        list,
        shown,
        stand.text(&["--help"]),
        stand.text(&["leads", "list"]),
    ] {
        assert!(!text.contains(['\u{1b}', '\u{7}', '\u{202e}']), "{text:?}");
    }
}

#[test]
fn two_contacts_that_are_one_person_become_one() {
    let stand = Stand::new();
    let kept = stand.contact("Ada Byron");
    let other = stand.contact("Ada Lovelace");
    assert_eq!(
        stand.answer(&["contacts", "merge", &kept, &other])["id"],
        kept.as_str()
    );
    assert_eq!(stand.answer(&["contacts", "list"])["total"], 1);
    assert_eq!(stand.refused(&["contacts", "merge", &kept, &kept]).0, 3);
    assert_eq!(stand.refused(&["contacts", "merge", &kept, &other]).0, 4);
}

#[test]
fn what_was_said_and_kept_is_written_down_shown_in_pages_and_saved_again() {
    let stand = Stand::new();
    let id = stand.contact("Ada Byron");
    let about = ["--contact", id.as_str()];
    let add = |kind: &str, text: &str, at: &str| {
        let rest = ["--kind", kind, "--text", text, "--at", at];
        stand.answer(&[&["timeline", "add"][..], &about, &rest].concat())
    };
    assert_eq!(
        add("note", "likes tea", "2026-11-20T10:00:00Z")["body"],
        "likes tea"
    );
    assert_eq!(
        add("call", "wants a date", "2026-11-21T10:00:00Z")["kind"],
        "call"
    );
    let file = stand.file("offer ü.txt", "two pages");
    let kept = stand.answer(&[&["timeline", "keep"][..], &about, &[&file]].concat());
    assert_eq!(
        (&kept["name"], &kept["size"]),
        (&json!("offer ü.txt"), &json!(9))
    );
    let out = stand.path("again.txt");
    let saved = [
        "timeline",
        "save",
        &text_at(&kept, "id"),
        "--out",
        out.to_str().unwrap(),
    ];
    assert_eq!(stand.answer(&saved)["bytes"], 9);
    assert_eq!(crate::stand::bytes(&out), b"two pages");

    let (mut seen, mut before) = (0, None::<String>);
    loop {
        let mut arguments = [&["timeline", "show"][..], &about, &["--limit", "2"]].concat();
        if let Some(before) = &before {
            arguments.extend(["--before", before.as_str()]);
        }
        let page = stand.answer(&arguments);
        seen += page["items"].as_array().unwrap().len();
        match page["next"].as_str() {
            Some(next) => before = Some(next.to_owned()),
            None => break,
        }
    }
    assert_eq!(seen, 3);
    let text = stand.text(&[&["timeline", "show"][..], &about].concat());
    assert!(
        text.contains("wants a date") && text.contains("offer ü.txt"),
        "{text}"
    );
    assert_eq!(
        stand.refused(&["timeline", "show"]),
        (2, "usage".to_owned())
    );
    let nobody = "0199f0c4-7c1e-7a53-9b1e-1f4f6c2d8a10";
    assert_eq!(
        stand
            .refused(&["timeline", "add", "--contact", nobody, "--text", "x"])
            .0,
        4
    );
    let empty = [&["timeline", "add"][..], &about, &["--text", " "]].concat();
    assert_eq!(stand.refused(&empty), (3, "timeline-invalid".to_owned()));
}
