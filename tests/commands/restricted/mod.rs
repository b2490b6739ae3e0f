//! Restriction over every read there is (GDPR Art. 18): in workspaces put together by chance, no
//! reading action of the day's work says anything of a restricted person, whatever it is asked.
//!
//! The list of actions is the program's own list of commands. What is no read of the day's work is
//! named below with its reason, and each group is held to what its name says; every other command is
//! called with everything that leads to a restricted person, and must answer at least once. So a new
//! command is covered by itself, or fails here until somebody says what it is.

mod calls;
mod lists;
mod people;

use std::collections::BTreeSet;

use okicrm_core::consent::{ContactChannel, MailingRule, PurposeCode};
use okicrm_core::contacts::{ContactQuery, ContactSelection};
use okicrm_core::error::ErrorKind;
use okicrm_core::exporting::{self, ContactsFormat, ExportFormat};
use okicrm_core::importing::progress::Watch;
use okicrm_shell::commands;
use okicrm_shell::contract::{Command, Needs};
use serde_json::json;

use crate::stand::Stand;
use lists::{FOR_RIGHTS, WITHOUT_RECORDS};
use people::{MARK, tells};

pub use calls::calls;
pub use lists::ACTS;
pub use people::furnished;

fn names(of: &[(&'static str, &str)]) -> BTreeSet<&'static str> {
    of.iter().map(|(name, _)| *name).collect()
}

/// The commands that read for the day's work.
pub fn reads() -> Vec<&'static Command> {
    let (rights, without) = (names(FOR_RIGHTS), names(WITHOUT_RECORDS));
    commands::all()
        .filter(|command| command.needs == Needs::OpenWorkspace)
        .filter(|command| !ACTS.contains(&command.name))
        .filter(|command| !rights.contains(command.name) && !without.contains(command.name))
        .collect()
}

#[test]
fn no_read_of_the_day_s_work_says_anything_of_a_restricted_person() {
    for seed in 0..4 {
        let (stand, hidden) = furnished(seed);
        let (mut answered, mut asked) = (0, 0);
        let changes = |stand: &Stand| {
            stand
                .call("audit", json!({ "query": { "limit": 1 } }))
                .unwrap()["total"]
                .clone()
        };
        let before = changes(&stand);
        let mut offences = Vec::new();
        for command in reads() {
            let name = command.name;
            let shape = (command.shape)(&mut Default::default());
            let calls = calls(&shape.arguments, &hidden);
            if calls.is_empty() {
                let asked = &shape.arguments;
                offences.push(format!("{name}: say what {asked:?} can be called with"));
            }
            let mut refused_all = true;
            for arguments in calls {
                asked += 1;
                let answer = stand.call(name, arguments.clone());
                refused_all &= answer.is_err();
                let text = match answer {
                    Ok(answer) => answer.to_string(),
                    Err(error) => serde_json::to_string(&error).unwrap(),
                };
                if tells(&text) {
                    offences.push(format!("{name} with {arguments} says {text:.600}"));
                }
            }
            // Whoever is asked for by her id alone is not found; everything else answers.
            let by_id_alone = shape.arguments.iter().any(|(_, kind)| {
                let people = ["About", "Person", "ConsentPerson", "SensitivePerson"];
                !hidden.of(kind).is_empty() || people.contains(&kind.as_str())
            });
            if refused_all && !by_id_alone {
                offences.push(format!("{name} never answered"));
            }
            answered += 1;
        }
        assert!(offences.is_empty(), "seed {seed}: {offences:#?}");
        assert_eq!(
            changes(&stand),
            before,
            "a read wrote something: it belongs to those that act"
        );
        assert_eq!(answered, reads().len());
        assert!(
            answered > 40 && asked > answered,
            "{answered} reads in {asked} calls"
        );
    }
}

/// The same calls find the people while they are not restricted: the test sees what it looks for.
#[test]
fn the_same_reads_find_the_same_people_once_the_restriction_is_lifted() {
    let (stand, hidden) = furnished(0);
    for one in &hidden.people {
        let today = stand.shell.clock().today().to_string();
        stand
            .call(
                "unrestrict_person",
                json!({ "person": one, "toldOn": today }),
            )
            .unwrap();
    }
    let mut telling = BTreeSet::new();
    for command in reads() {
        let shape = (command.shape)(&mut Default::default());
        for arguments in calls(&shape.arguments, &hidden) {
            let answer = stand.call(command.name, arguments);
            if answer.is_ok_and(|answer| tells(&answer.to_string())) {
                telling.insert(command.name);
            }
        }
    }
    for expected in [
        "history",
        "list_contacts",
        "contact",
        "contact_tags",
        "contact_duplicates",
        "list_leads",
        "lead",
        "lead_sources",
        "search_everywhere",
        "timeline",
        "open_tasks",
        "task_agenda",
        "list_invoices",
        "invoice",
        "consents",
        "sensitive_hints",
        "source_notices",
        "noticed_people",
        "recent_records",
    ] {
        assert!(
            telling.contains(expected),
            "{expected} is not seen telling anything: {telling:?}"
        );
    }
}

#[test]
fn each_list_of_exceptions_names_commands_that_there_are_once() {
    let known: BTreeSet<&str> = commands::all().map(|command| command.name).collect();
    let mut named: Vec<&str> = ACTS.to_vec();
    named.extend(names(FOR_RIGHTS));
    named.extend(names(WITHOUT_RECORDS));
    let once: BTreeSet<&str> = named.iter().copied().collect();
    assert_eq!(once.len(), named.len());
    let gone: Vec<&&str> = once.iter().filter(|name| !known.contains(**name)).collect();
    assert!(gone.is_empty(), "{gone:?}");
}

/// What leaves as a file says as little.
#[test]
fn no_file_that_leaves_says_anything_of_a_restricted_person() {
    let (stand, hidden) = furnished(1);
    let workspace = stand.shell.workspace().unwrap();
    let folder = tempfile::tempdir().unwrap();
    let ids = hidden
        .of("ContactId")
        .iter()
        .map(|id| serde_json::from_value(id.clone()).unwrap())
        .collect();
    let all = || ContactSelection::Matching {
        query: ContactQuery::default(),
        except: Vec::new(),
    };
    let rule = MailingRule {
        purpose: PurposeCode::parse("newsletter").unwrap(),
        channel: ContactChannel::Email,
    };
    tauri::async_runtime::block_on(async {
        let watch = Watch::default();
        let path = |name: &str| folder.path().join(name);
        for (format, name) in [
            (ExportFormat::Json, "all.json"),
            (ExportFormat::Csv, "tables"),
            (ExportFormat::Vcard, "all.vcf"),
        ] {
            exporting::export(&workspace, format, &[], &path(name), &watch)
                .await
                .unwrap();
        }
        let ticked = ContactSelection::Ids(ids);
        exporting::export_contacts(
            &workspace,
            ticked.clone(),
            ContactsFormat::Csv,
            &path("some.csv"),
            &watch,
        )
        .await
        .unwrap();
        exporting::export_for_mailing(&workspace, ticked, &rule, &path("ticked.csv"), &watch)
            .await
            .unwrap();
        exporting::export_for_mailing(&workspace, all(), &rule, &path("mailing.csv"), &watch)
            .await
            .unwrap();
    });
    let mut open = vec![folder.path().to_owned()];
    let mut files = 0;
    while let Some(place) = open.pop() {
        for entry in std::fs::read_dir(place).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
                continue;
            }
            files += 1;
            let text = std::fs::read_to_string(&path).unwrap();
            assert!(!text.contains(MARK), "{}", path.display());
        }
    }
    assert!(files > 6, "{files} files");
}

/// Nothing can be done with her in the day's work either, so no action tells what it did.
#[test]
fn no_action_of_the_day_s_work_touches_a_restricted_person() {
    let (stand, hidden) = furnished(2);
    let contact = hidden.of("ContactId").into_iter().next().unwrap();
    let lead = hidden.of("LeadId").into_iter().next().unwrap();
    let about = json!({ "kind": "contact", "id": contact });
    let other = json!({ "name": "Somebody else" });
    let other = stand
        .call("create_contact", json!({ "contact": other }))
        .unwrap();
    let draft = json!({ "type": "invoice", "customer": { "contactId": contact }, "currency": "GBP", "lines": [] });
    let said = json!({
        "purpose": "newsletter", "channels": ["email"], "standing": "withdrawn",
        "source": "spoken", "wording": "", "reason": "", "saidOn": "",
    });
    let edit = json!({ "field": "note", "value": "new" });
    for (command, arguments) in [
        ("edit_contact", json!({ "id": contact, "edit": edit })),
        ("delete_contact", json!({ "id": contact })),
        (
            "merge_contacts",
            json!({ "kept": other["record"]["id"], "other": contact }),
        ),
        (
            "merge_contacts",
            json!({ "kept": contact, "other": other["record"]["id"] }),
        ),
        (
            "complete_contact",
            json!({ "id": contact, "contact": { "name": "New" } }),
        ),
        ("edit_lead", json!({ "id": lead, "edit": edit })),
        ("convert_lead", json!({ "id": lead })),
        (
            "add_activity",
            json!({ "about": about, "activity": { "body": "called" } }),
        ),
        (
            "add_task",
            json!({ "about": about, "task": { "title": "call" } }),
        ),
        (
            "record_consent",
            json!({ "person": about, "statement": said }),
        ),
        (
            "add_source_notice",
            json!({ "person": about, "origin": "a list" }),
        ),
        (
            "answer_sensitive_hint",
            json!({ "person": about, "category": "health", "answer": "care" }),
        ),
    ] {
        let error = stand.call(command, arguments).unwrap_err();
        assert_ne!(error.kind, ErrorKind::Internal, "{command}");
        assert!(
            !serde_json::to_string(&error).unwrap().contains(MARK),
            "{command}"
        );
    } // A draft can be begun for anybody; for her it finds nobody and cannot be issued.
    let asked = json!({ "id": null, "draft": draft });
    let made = stand.call("save_invoice_draft", asked).unwrap();
    assert_eq!(made["record"]["customer"]["name"], "");
    let problems = made["record"]["problems"].to_string();
    assert!(problems.contains("contact-missing"), "{problems}");
    let issued = stand.call("issue_invoice", json!({ "id": made["record"]["id"] }));
    assert!(issued.is_err());
}
