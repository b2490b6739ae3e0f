//! Terms over every command there is: while policy and terms are not accepted, what enters something is
//! refused with words, and reading, leaving, deleting and the rights of people are not.
//!
//! The list of commands is the program's own. Whatever acts stands in one of the two lists below; every
//! other command is called and must read. So a new command is covered by itself, or fails here until
//! somebody says what it is.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use okicrm_core::error::Result;
use okicrm_core::settings as kept;
use okicrm_core::setup::{FirstData, SetupState};
use okicrm_shell::commands;
use okicrm_shell::native::{Native, Question};
use serde_json::{Value as Json, json};
use tokio::sync::oneshot;

use crate::restricted::{self, ACTS, calls};
use crate::settings::PIXEL;
use crate::stand::Stand;

/// What enters, changes, imports or issues something: refused while the terms are not accepted.
const ENTERS: &[&str] = &[
    "create_contact",
    "edit_contact",
    "restore_contacts",
    "merge_contacts",
    "complete_contact",
    "tag_contacts",
    "create_company",
    "edit_company",
    "rename_company",
    "restore_companies",
    "create_lead",
    "edit_lead",
    "convert_lead",
    "restore_leads",
    "set_lead_status",
    "add_activity",
    "edit_activity",
    "add_task",
    "edit_task",
    "set_task_done",
    "add_file",
    "save_invoice_draft",
    "issue_invoice",
    "pay_invoice",
    "remove_payment",
    "undo",
    "run_import",
    "bring_back",
    "take_business_over",
    "record_consent",
    "save_contact_purposes",
    "lift_suppression",
    "answer_sensitive_hint",
    "release_quarantined",
    "add_processor",
    "change_processor",
    "save_business",
    "choose_logo",
];

/// What acts and stays open, by why.
const STAYS_OPEN: &[(&str, &[&str])] = &[
    (
        "policy and terms themselves",
        &[
            "accept_texts",
            "refuse_texts",
            "withdraw_acceptance",
            "save_controller",
            "note_policy_review",
            "save_policy_page",
        ],
    ),
    (
        "deleting",
        &[
            "delete_contact",
            "delete_contacts",
            "delete_companies",
            "delete_leads",
            "delete_activity",
            "delete_task",
            "delete_file",
            "delete_invoice_draft",
            "remove_logo",
            "remove_processor",
            "remove_sample",
            "undo_import",
            "discard_quarantined",
            "remove_old_file",
            "delete_everything",
            "erase_account",
            "erase_person",
            "erase_people",
            "erase_on_request",
            "look_for_erased",
            "check_certificate",
        ],
    ),
    (
        "the rights of people, and the account holder's own",
        &[
            "suppress_address",
            "add_source_notice",
            "settle_source_notice",
            "restrict_person",
            "unrestrict_person",
            "dispute_field",
            "withdraw_dispute",
            "correct_on_request",
            "record_request",
            "acknowledge_request",
            "confirm_request_identity",
            "ask_request_proof",
            "fail_request_identity",
            "ask_request_clarification",
            "request_clarified",
            "extend_request",
            "decide_request",
            "record_request_work",
            "answer_request",
            "withdraw_request",
            "restrict_on_request",
            "choose_request_calendar",
            "note_passed_on",
            "refuse_transfer",
            "allow_transfer",
            "show_other",
            "hide_words",
            "show_words",
            "include_file",
            "choose_mentions",
            "save_person_copy",
            "export_person",
            "save_request_copy",
            "save_request_letter",
            "save_certificate",
            "save_account",
            "export_account",
        ],
    ),
    (
        "duties: breaches, keeping, proof",
        &[
            "record_breach",
            "change_breach",
            "take_breach_step",
            "save_breach_letter",
            "save_due_diligence",
            "give_to_authority",
            "transfer_business",
            "save_retention",
            "run_retention",
            "confirm_date",
            "hold_person",
            "release_hold",
            "check_log",
            "save_data_map",
            "save_processing_record",
            "save_audit",
            "print_audit",
        ],
    ),
    (
        "taking out and printing",
        &[
            "export_everything_to",
            "export_contacts_to",
            "export_everything",
            "export_contacts",
            "export_for_mailing",
            "save_export_schema",
            "save_file",
            "save_invoice_pdf",
            "open_invoice_pdf",
            "print_invoice",
            "open_folder",
        ],
    ),
    (
        "backups, the place of the data, and what protects it",
        &[
            "create_backup",
            "keep_backups",
            "use_usual_backup_folder",
            "choose_backup_folder",
            "move_to_server",
            "move_to_file",
            "save_security",
            "set_passphrase",
            "remove_passphrase",
            "use_keychain",
            "leave_keychain",
            "new_recovery_code",
            "keep_recovery_sheet",
            "save_recovery_sheet",
            "print_recovery_sheet",
            "lock_workspace",
        ],
    ),
    (
        "asking the makers for help",
        &[
            "record_support",
            "change_support",
            "choose_support_facts",
            "mail_support",
            "save_support",
            "choose_support_mail",
            "add_support_words",
            "add_support_mail",
            "close_support",
            "reopen_support",
            "delete_support",
        ],
    ),
    (
        "what the window remembers of itself, and asking for a file",
        &[
            "save_preference",
            "set_personal_home",
            "note_opened",
            "note_activity",
            "pin_record",
            "choose_import",
            "choose_file",
        ],
    ),
];

/// A person who chooses the picture where one is asked for, and else the table.
struct Chosen {
    table: PathBuf,
    picture: PathBuf,
    pack: PathBuf,
}

impl Chosen {
    fn answer(&self, question: &Question) -> Option<PathBuf> {
        let is_for = |ending| question.endings.contains(&ending);
        let path = if is_for("png") {
            &self.picture
        } else if is_for("zip") {
            &self.pack
        } else {
            &self.table
        };
        Some(path.clone())
    }
}

impl Native for Chosen {
    fn open(&self, question: Question, answer: oneshot::Sender<Option<PathBuf>>) {
        answer.send(self.answer(&question)).ok();
    }

    fn save(&self, question: Question, answer: oneshot::Sender<Option<PathBuf>>) {
        answer.send(self.answer(&question)).ok();
    }

    fn folder(&self, question: Question, answer: oneshot::Sender<Option<PathBuf>>) {
        answer.send(self.answer(&question)).ok();
    }

    fn show(&self, path: &Path) -> Result<()> {
        std::fs::metadata(path)?;
        Ok(())
    }

    fn write_mail(&self, _address: &str) -> Result<()> {
        Ok(())
    }
}

/// First run was answered, both texts were accepted, and that was withdrawn.
fn lock(stand: &Stand) {
    let workspace = stand.shell.workspace().unwrap();
    let state = SetupState {
        data: FirstData::Empty,
        sample: false,
        sample_sets: Vec::new(),
        recovery_kept: true,
    };
    tauri::async_runtime::block_on(kept::save(&workspace, &state)).unwrap();
    accept(stand);
    stand.call("withdraw_acceptance", json!({})).unwrap();
}

fn accept(stand: &Stand) {
    let agreement = stand
        .call("agreement", json!({ "language": "en" }))
        .unwrap();
    let texts: Vec<Json> = agreement["texts"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| &one["text"])
        .map(|text| json!({ "kind": text["kind"], "version": text["version"], "sha256": text["sha256"] }))
        .collect();
    stand
        .call("accept_texts", json!({ "accepted": texts }))
        .unwrap();
}

fn changes(stand: &Stand) -> Json {
    let query = json!({ "query": { "limit": 1 } });
    stand.call("audit", query).unwrap()["total"].clone()
}

/// What each command that enters something is called with, on a workspace furnished for it.
struct Furnished {
    stand: Stand,
    calls: BTreeMap<&'static str, Json>,
    contact: Json,
    task: Json,
    _folder: tempfile::TempDir,
}

fn furnished() -> Furnished {
    let stand = Stand::open();
    let folder = tempfile::tempdir().unwrap();
    let call = |name: &str, arguments: Json| stand.call(name, arguments).unwrap();
    let business = json!({ "name": "Harbour Dental", "country": "GB", "invoiceStart": 1 });
    call("save_business", json!({ "form": business }));
    let new =
        |name: &str| json!({ "name": name, "emails": [{ "value": "a@b.example", "label": "" }] });
    let id = |made: Json| made["record"]["id"].clone();
    let contact = id(call(
        "create_contact",
        json!({ "contact": new("Ada Byron") }),
    ));
    let other = id(call(
        "create_contact",
        json!({ "contact": new("Ada Lovelace") }),
    ));
    let company = id(call(
        "create_company",
        json!({ "company": { "name": "Oak & Iron" } }),
    ));
    let lead = id(call(
        "create_lead",
        json!({ "lead": new("Håkon Ångström") }),
    ));
    let about = json!({ "kind": "contact", "id": contact });
    let said = json!({ "body": "called" });
    let activity = id(call(
        "add_activity",
        json!({ "about": about, "activity": said }),
    ));
    let todo = json!({ "title": "call" });
    let task = id(call("add_task", json!({ "about": about, "task": todo })));
    let draft = json!({
        "customer": { "name": "Oak & Iron" }, "currency": "GBP",
        "lines": [{ "description": "Check-up", "quantity": "1", "unitPrice": "10.00" }],
    });
    let drafted = id(call(
        "save_invoice_draft",
        json!({ "id": null, "draft": draft }),
    ));
    let processor =
        json!({ "name": "Quill & Ledger", "purpose": "keeps the books", "country": "GB" });
    let row = id(call("add_processor", json!({ "form": processor })));
    let undoable = call("latest_undoable", json!({}));
    let table = folder.path().join("people.csv");
    std::fs::write(&table, "Name,Email\nBen Okafor,ben@example.org\n").unwrap();
    let picture = folder.path().join("logo.png");
    std::fs::write(&picture, PIXEL).unwrap();
    stand.shell.act_through(Box::new(Chosen {
        table,
        picture,
        pack: folder.path().join("business.zip"),
    }));
    let file = call("choose_import", json!({}))["token"].clone();
    let attached = call("choose_file", json!({}))["token"].clone();
    let buyer = json!({ "name": "New Harbour", "country": "GB", "purpose": "goes on with it" });
    let given = json!({ "form": { "to": buyer, "basis": "contract of sale" } });
    let password = call("transfer_business", given)["password"].clone();
    let none = "0199f0c4-7c1e-7a53-9b1e-1f4f6c2d8a10";
    let edit = json!({ "field": "note", "value": "new" });
    let some = |id: &Json| json!({ "ids": [id] });
    let given = json!({
        "purpose": "newsletter", "channels": ["email"], "standing": "given",
        "source": "website", "wording": "yes", "reason": "", "saidOn": "",
    });
    let calls = BTreeMap::from([
        ("create_contact", json!({ "contact": new("Somebody") })),
        ("edit_contact", json!({ "id": contact, "edit": edit })),
        ("restore_contacts", json!({ "selection": some(&contact) })),
        ("merge_contacts", json!({ "kept": contact, "other": other })),
        (
            "complete_contact",
            json!({ "id": contact, "contact": new("Ada B") }),
        ),
        (
            "tag_contacts",
            json!({ "selection": some(&contact), "tag": "regular", "wanted": true }),
        ),
        (
            "create_company",
            json!({ "company": { "name": "Bluebird" } }),
        ),
        ("edit_company", json!({ "id": company, "edit": edit })),
        ("rename_company", json!({ "id": company, "name": "Oak" })),
        ("restore_companies", json!({ "selection": some(&company) })),
        ("create_lead", json!({ "lead": new("Somebody") })),
        ("edit_lead", json!({ "id": lead, "edit": edit })),
        ("convert_lead", json!({ "id": lead })),
        ("restore_leads", json!({ "selection": some(&lead) })),
        (
            "set_lead_status",
            json!({ "selection": some(&lead), "status": "working" }),
        ),
        ("add_activity", json!({ "about": about, "activity": said })),
        ("edit_activity", json!({ "id": activity, "activity": said })),
        ("add_task", json!({ "about": about, "task": todo })),
        ("edit_task", json!({ "id": task, "task": todo })),
        ("set_task_done", json!({ "id": task, "done": true })),
        ("add_file", json!({ "about": about, "file": attached })),
        ("save_invoice_draft", json!({ "id": null, "draft": draft })),
        ("issue_invoice", json!({ "id": drafted })),
        (
            "pay_invoice",
            json!({ "id": drafted, "payment": { "amount": "1.00" } }),
        ),
        ("remove_payment", json!({ "id": none })),
        ("undo", json!({ "change": undoable })),
        (
            "run_import",
            json!({ "file": file, "choices": {}, "onMatch": "skip" }),
        ),
        ("bring_back", json!({ "file": file })),
        ("take_business_over", json!({ "password": password })),
        (
            "record_consent",
            json!({ "person": about, "statement": given }),
        ),
        (
            "save_contact_purposes",
            json!({ "purposes": { "purposes": [] } }),
        ),
        (
            "lift_suppression",
            json!({ "id": none, "reason": "mistake" }),
        ),
        (
            "answer_sensitive_hint",
            json!({ "person": about, "category": "health", "answer": "care" }),
        ),
        ("release_quarantined", json!({ "id": none })),
        ("add_processor", json!({ "form": processor })),
        ("change_processor", json!({ "id": row, "form": processor })),
        ("save_business", json!({ "form": business })),
        ("choose_logo", json!({})),
    ]);
    Furnished {
        stand,
        calls,
        contact,
        task,
        _folder: folder,
    }
}

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
