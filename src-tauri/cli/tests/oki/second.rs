//! Beside an open window: reading works, writing is refused, nothing waits.

use okicrm_core::workspace::Folder;

use crate::stand::Stand;

#[test]
fn beside_an_open_window_reading_works_and_writing_is_refused_with_the_reason() {
    let stand = Stand::new();
    let id = stand.contact("Ada Byron");
    let draft = stand.file(
        "draft.json",
        &format!("{{\"customer\": {{\"contactId\": \"{id}\"}}}}"),
    );
    let people = stand.file("people.csv", "Name\nBen Okafor\n");
    let copy = stand.path("copy.zip");
    let export = stand.path("export.json");
    // What the window holds while it is open.
    let window = Folder::at(stand.folder()).take_lock().unwrap();
    for arguments in [
        &["workspace", "info"][..],
        &["contacts", "list"],
        &["contacts", "show", &id],
        &["contacts", "search", "ada"],
        &["leads", "list"],
        &["history", &id],
        &["invoices", "list"],
        &["invoices", "preview", &draft],
        &["privacy", "plan", "--contact", &id],
        &[
            "privacy",
            "access",
            "--contact",
            &id,
            "--out",
            copy.to_str().unwrap(),
        ],
        &[
            "export",
            "--format",
            "json",
            "--out",
            export.to_str().unwrap(),
        ],
        &["backup", "create"],
        &["backup", "list"],
        &["verify"],
    ] {
        stand.answer(arguments);
    }
    for arguments in [
        &["contacts", "add", "--name", "Ben Okafor"][..],
        &["contacts", "edit", &id, "--note", "x"],
        &["contacts", "delete", &id],
        &["leads", "add", "--name", "Ben Okafor"],
        &["import", &people],
        &["invoices", "create", &draft],
        &["privacy", "restrict", "--contact", &id],
        &["privacy", "erase", "--contact", &id, "--confirm", "0"],
        &["undo", &id],
        &["workspace", "move", "--file"],
    ] {
        assert_eq!(
            stand.refused(arguments),
            (3, "workspace.busy".to_owned()),
            "{arguments:?}"
        );
    }
    drop(window);
    assert_eq!(stand.answer(&["contacts", "list"])["total"], 1);
    stand.contact("Ben Okafor");
}

#[test]
fn two_that_write_at_once_lose_nothing() {
    let stand = Stand::new();
    let children: Vec<_> = (0..6)
        .map(|number| {
            let name = format!("Person {number}");
            let mut command = stand.command(&["--json", "contacts", "add", "--name", &name]);
            command
                .stdout(std::process::Stdio::piped())
                .stderr(std::process::Stdio::piped());
            command.spawn().unwrap()
        })
        .collect();
    let mut added = 0;
    for child in children {
        let output = child.wait_with_output().unwrap();
        match output.status.code() {
            Some(0) => added += 1,
            code => {
                let told = String::from_utf8_lossy(&output.stderr).into_owned();
                assert_eq!(code, Some(3), "{told}");
                assert!(told.contains("workspace.busy"), "{told}");
            }
        }
    }
    assert!(added > 0);
    assert_eq!(stand.answer(&["contacts", "list"])["total"], added);
    assert_eq!(stand.answer(&["verify"])["ok"], true);
}
