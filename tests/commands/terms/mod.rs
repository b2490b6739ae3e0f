//! Terms over every command there is: while policy and terms are not accepted, what enters something is
//! refused with words, and reading, leaving, deleting and the rights of people are not.
//!
//! The list of commands is the program's own. Whatever acts stands in one of the two lists below; every
//! other command is called and must read. So a new command is covered by itself, or fails here until
//! somebody says what it is.

mod furnished;
mod lists;

use std::collections::BTreeSet;

use okicrm_shell::commands;
use serde_json::json;

use crate::restricted::{self, ACTS, calls};
use furnished::{Furnished, accept, changes, furnished, lock};
use lists::{ENTERS, STAYS_OPEN};

#[test]
fn whatever_acts_either_enters_something_or_says_why_it_stays_open() {
    let open = STAYS_OPEN.iter().flat_map(|(_, names)| names.iter());
    let mut named: Vec<&str> = ENTERS.iter().chain(open).copied().collect();
    let listed = named.len();
    named.sort_unstable();
    named.dedup();
    assert_eq!(named.len(), listed, "a command stands in both lists");
    let acts: BTreeSet<&str> = ACTS.iter().copied().collect();
    let named: BTreeSet<&str> = named.into_iter().collect();
    assert_eq!(named, acts, "the left names the lock, the right what acts");
}

#[test]
fn without_terms_nothing_is_entered_by_any_command_and_with_them_everything_is_again() {
    let furnished = furnished();
    let Furnished { stand, calls, .. } = &furnished;
    lock(stand);
    let before = changes(stand);
    for name in ENTERS {
        let arguments = calls
            .get(name)
            .unwrap_or_else(|| panic!("say what {name} is called with"));
        match stand.call(name, arguments.clone()) {
            Err(error) => assert_eq!(error.code, "terms-withdrawn", "{name}: {error:?}"),
            Ok(answer) => panic!("{name} entered something: {answer}"),
        }
    }
    assert_eq!(changes(stand), before, "something was written");
    accept(stand);
    for name in ENTERS {
        if let Err(error) = stand.call(name, calls[name].clone()) {
            assert!(!error.code.starts_with("terms-"), "{name} stays locked");
        }
    }
    assert_ne!(
        changes(stand),
        before,
        "nothing was entered with terms either"
    );
}

/// The other half: a person who refuses the terms can read, take along, delete and answer people.
#[test]
fn without_terms_reading_leaving_deleting_and_rights_stay_open() {
    let furnished = furnished();
    let Furnished {
        stand,
        contact,
        task,
        ..
    } = &furnished;
    lock(stand);
    let person = json!({ "kind": "contact", "id": contact });
    let address = json!({ "address": "ben@example.org" });
    let objected = json!({
        "purpose": "newsletter", "channels": ["email"], "standing": "objected",
        "source": "spoken", "wording": "", "reason": "", "saidOn": "",
    });
    let asked = json!({ "asker": person, "kind": "access", "channel": "email", "details": "" });
    for (name, arguments) in [
        ("contact", json!({ "id": contact })),
        (
            "record_consent",
            json!({ "person": person, "statement": objected }),
        ),
        ("suppress_address", json!({ "address": address })),
        ("record_request", json!({ "input": asked })),
        ("restrict_person", json!({ "person": person })),
        (
            "unrestrict_person",
            json!({ "person": person, "toldOn": "2026-11-22" }),
        ),
        (
            "hold_person",
            json!({ "person": person, "reason": "a claim" }),
        ),
        ("save_retention", json!({ "rules": { "leadsMonths": 12 } })),
        ("save_account", json!({ "form": { "name": "Sara Müller" } })),
        ("save_security", json!({ "security": { "idleMinutes": 5 } })),
        ("create_backup", json!({})),
        ("delete_task", json!({ "id": task })),
        ("delete_contact", json!({ "id": contact })),
    ] {
        let refused = stand.call(name, arguments).err();
        assert!(refused.is_none(), "{name}: {refused:?}");
    }
}

#[test]
fn no_read_is_locked_by_terms_and_none_writes() {
    let (stand, hidden) = restricted::furnished(0);
    lock(&stand);
    let before = changes(&stand);
    let mut asked = 0;
    for command in restricted::reads() {
        let shape = (command.shape)(&mut Default::default());
        for arguments in calls(&shape.arguments, &hidden) {
            asked += 1;
            if let Err(error) = stand.call(command.name, arguments) {
                assert!(
                    !error.code.starts_with("terms-"),
                    "{} is locked",
                    command.name
                );
            }
        }
    }
    assert_eq!(changes(&stand), before);
    assert!(
        asked > 100 && commands::all().count() > asked / 20,
        "{asked}"
    );
}
