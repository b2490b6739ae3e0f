//! Restriction over every read there is (GDPR Art. 18): in workspaces put together by chance, no
//! reading action of the day's work says anything of a restricted person, whatever it is asked.
//!
//! The list of actions is the program's own list of commands. What is no read of the day's work is
//! named below with its reason, and each group is held to what its name says; every other command is
//! called with everything that leads to a restricted person, and must answer at least once. So a new
//! command is covered by itself, or fails here until somebody says what it is.

use std::collections::{BTreeMap, BTreeSet};

use okicrm_core::consent::{ContactChannel, MailingRule, PurposeCode};
use okicrm_core::contacts::{ContactQuery, ContactSelection};
use okicrm_core::error::ErrorKind;
use okicrm_core::exporting::{self, ContactsFormat, ExportFormat};
use okicrm_core::importing::progress::Watch;
use okicrm_core::settings::{self, Business};
use okicrm_core::values::CountryCode;
use okicrm_shell::commands;
use okicrm_shell::contract::{Command, Needs};
use serde_json::{Value as Json, json};

use crate::stand::Stand;

/// Reads for the rights of people: restricted people are what they are for, and nothing here is a
/// list of the day's work.
const FOR_RIGHTS: &[(&str, &str)] = &[
    (
        "find_person",
        "finds everything about a person for her own rights",
    ),
    (
        "plan_copy",
        "what the copy that a person asks for would hold",
    ),
    (
        "passed_on",
        "to whom her data went, for her own rights (Art. 15(1)(c), 19)",
    ),
    (
        "preview_transfer",
        "counts whom the business takes along when it goes to somebody else",
    ),
    ("plan_erasure", "counts what a person asks to have erased"),
    (
        "plan_people_erasure",
        "counts it for several, and names who cannot be erased",
    ),
    (
        "field_origins",
        "where her values came from, for her own rights (Art. 15(1)(g))",
    ),
    ("disputes", "what she says against what is kept (Art. 16)"),
    ("restricted_people", "the list of whom it is about"),
    ("quarantined_rows", "what waits because of the restriction"),
    ("suppressions", "whose objection stands"),
    ("requests", "a restricted person keeps her other rights"),
    ("request", "a restricted person keeps her other rights"),
    ("request_letter", "answers the person herself"),
    ("holds", "whose records a claim holds back (Art. 18(2))"),
    ("retention", "names whose records a claim holds back"),
    (
        "audit",
        "shows that rules were kept (Art. 5(2)), to whoever answers for it",
    ),
];

/// Actions that change something, or ask where a file lies or shall lie: what they write is looked
/// at below, in the files themselves.
pub const ACTS: &[&str] = &[
    // What is recorded, changed, taken away.
    "create_contact",
    "edit_contact",
    "delete_contact",
    "delete_contacts",
    "restore_contacts",
    "merge_contacts",
    "complete_contact",
    "tag_contacts",
    "create_company",
    "edit_company",
    "rename_company",
    "delete_companies",
    "restore_companies",
    "create_lead",
    "edit_lead",
    "convert_lead",
    "delete_leads",
    "restore_leads",
    "set_lead_status",
    "add_activity",
    "edit_activity",
    "delete_activity",
    "add_task",
    "edit_task",
    "set_task_done",
    "delete_task",
    "delete_file",
    "add_file",
    "save_invoice_draft",
    "delete_invoice_draft",
    "issue_invoice",
    "pay_invoice",
    "remove_payment",
    "undo",
    "undo_import",
    "run_import",
    "bring_back",
    "record_consent",
    "save_contact_purposes",
    "suppress_address",
    "lift_suppression",
    "answer_sensitive_hint",
    "release_quarantined",
    "discard_quarantined",
    "add_source_notice",
    "settle_source_notice",
    "restrict_person",
    "unrestrict_person",
    "erase_person",
    "erase_people",
    "look_for_erased",
    "check_certificate",
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
    "erase_on_request",
    "choose_request_calendar",
    "erase_account",
    "export_account",
    "add_processor",
    "change_processor",
    "remove_processor",
    "note_passed_on",
    "refuse_transfer",
    "allow_transfer",
    "record_breach",
    "change_breach",
    "take_breach_step",
    "save_breach_letter",
    "save_due_diligence",
    "transfer_business",
    "take_business_over",
    "give_to_authority",
    "export_everything_to",
    "export_contacts_to",
    "save_retention",
    "run_retention",
    "confirm_date",
    "hold_person",
    "release_hold",
    "save_business",
    "remove_logo",
    "save_security",
    "save_preference",
    "save_account",
    "accept_texts",
    "refuse_texts",
    "withdraw_acceptance",
    "save_controller",
    "note_policy_review",
    "keep_recovery_sheet",
    "remove_sample",
    "delete_everything",
    "set_passphrase",
    "remove_passphrase",
    "use_keychain",
    "leave_keychain",
    "new_recovery_code",
    "create_backup",
    "keep_backups",
    "use_usual_backup_folder",
    "remove_old_file",
    "move_to_server",
    "move_to_file",
    "check_log",
    "lock_workspace",
    "note_activity",
    "set_personal_home",
    "show_other",
    "hide_words",
    "show_words",
    "include_file",
    "choose_mentions",
    "save_person_copy",
    "note_opened",
    "pin_record",
    // What asks for a file, and what hands one to another program.
    "choose_import",
    "choose_file",
    "choose_logo",
    "choose_backup_folder",
    "open_folder",
    "export_everything",
    "export_contacts",
    "export_for_mailing",
    "save_export_schema",
    "export_person",
    "save_data_map",
    "save_processing_record",
    "save_policy_page",
    "save_certificate",
    "save_audit",
    "print_audit",
    "save_file",
    "save_invoice_pdf",
    "open_invoice_pdf",
    "print_invoice",
    "save_request_copy",
    "save_request_letter",
    "save_recovery_sheet",
    "print_recovery_sheet",
    // What the account holder writes to the makers of OkiCRM.
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
];

/// Reads that need something that is not here, a chosen file or a backup, or that give back what was
/// typed. They get no record's id.
const WITHOUT_RECORDS: &[(&str, &str)] = &[
    ("read_task", "gives back what was typed"),
    (
        "answered_text",
        "reads policy or terms by their fingerprint",
    ),
    ("text_difference", "compares policy or terms"),
    ("preview_import", "reads a file that was chosen in a dialog"),
    ("is_export", "reads a file that was chosen in a dialog"),
    ("verify_backup", "reads a backup by its name"),
    (
        "plan_requested_erasure",
        "counts rows for a request that was granted",
    ),
    ("support_request", "what the account holder herself wrote"),
    ("support_letter", "what the account holder herself wrote"),
];

/// What is found of a restricted person in an answer, and of nobody else.
const MARK: &str = "qzvhidden";

/// What only a restricted person has, and a hint at sensitive data would name.
const ILLNESS: &str = "asthma";

/// Whether an answer says anything of a restricted person.
fn tells(answer: &str) -> bool {
    answer.contains(MARK) || answer.contains(ILLNESS)
}

/// Numbers by chance that are the same in every run.
struct Chance(u64);

impl Chance {
    fn next(&mut self, below: u64) -> u64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % below
    }

    fn holds(&mut self) -> bool {
        self.next(2) == 0
    }
}

/// The ids that lead to restricted people, by the name of their type.
#[derive(Default)]
pub struct Hidden {
    ids: BTreeMap<&'static str, BTreeSet<String>>,
    pub people: Vec<Json>,
}

impl Hidden {
    fn add(&mut self, kind: &'static str, id: &Json) {
        self.ids
            .entry(kind)
            .or_default()
            .insert(id.as_str().unwrap().to_owned());
    }

    fn of(&self, kind: &str) -> Vec<Json> {
        self.ids
            .get(kind)
            .into_iter()
            .flatten()
            .map(|id| json!(id))
            .collect()
    }

    fn all(&self) -> Vec<Json> {
        self.ids.values().flatten().map(|id| json!(id)).collect()
    }
}

/// A workspace of some people of whom some are restricted; whatever is said of those carries the mark.
pub fn furnished(seed: u64) -> (Stand, Hidden) {
    let stand = Stand::open();
    let workspace = stand.shell.workspace().unwrap();
    let business = Business::first("Harbour Dental", CountryCode::parse("GB").unwrap());
    tauri::async_runtime::block_on(settings::save(&workspace, &business)).unwrap();
    let (mut chance, mut hidden) = (Chance(seed), Hidden::default());
    for number in 0..10 {
        // The first of each kind are restricted whatever chance says, so that no run is empty.
        let is_hidden = number < 2 || chance.holds();
        let as_lead = if number < 2 {
            number == 1
        } else {
            chance.holds()
        };
        person(&stand, &mut chance, &mut hidden, number, is_hidden, as_lead);
    }
    // Whoever works there is hidden; the company is not.
    let companies = stand
        .call("list_companies", json!({ "query": {} }))
        .unwrap();
    hidden.add("CompanyId", &companies["items"][0]["id"]);
    for one in &hidden.people {
        stand
            .call("restrict_person", json!({ "person": one }))
            .unwrap();
    }
    (stand, hidden)
}

fn person(
    stand: &Stand,
    chance: &mut Chance,
    hidden: &mut Hidden,
    number: u64,
    is_hidden: bool,
    as_lead: bool,
) {
    let word = if is_hidden { MARK } else { "seen" };
    let new = json!({
        "name": format!("{word}{number} Person"),
        "emails": [{ "value": format!("{word}{number}@example.org"), "label": "" }],
        "phones": [{ "value": format!("+44 20 7946 {}", 1_000 + number), "label": "" }],
        "company": "Shared Works",
        "tags": [word],
        "note": format!("{word} has {}", if is_hidden { ILLNESS } else { "diabetes" }),
        "source": word,
    });
    let (kind, type_name) = if as_lead {
        ("lead", "LeadId")
    } else {
        ("contact", "ContactId")
    };
    let made = if as_lead {
        stand.call("create_lead", json!({ "lead": new })).unwrap()
    } else {
        stand
            .call("create_contact", json!({ "contact": new }))
            .unwrap()
    };
    let id = &made["record"]["id"];
    let whom = json!({ "kind": kind, "id": id });
    let is_whole = number < 2;
    let mut keep = |kind: &'static str, id: &Json| {
        if is_hidden {
            hidden.add(kind, id);
        }
    };
    keep(type_name, id);
    if !as_lead {
        let edit = json!({ "field": "jobTitle", "value": format!("{word} keeper") });
        stand
            .call("edit_contact", json!({ "id": id, "edit": edit }))
            .unwrap();
    }
    if is_whole || chance.holds() {
        let said = json!({ "title": word, "body": word });
        let made = stand
            .call("add_activity", json!({ "about": whom, "activity": said }))
            .unwrap();
        keep("ActivityId", &made["record"]["id"]);
    }
    if is_whole || chance.holds() {
        let task = json!({ "title": format!("{word} call"), "note": word, "dueOn": "2026-11-22" });
        let made = stand
            .call("add_task", json!({ "about": whom, "task": task }))
            .unwrap();
        keep("TaskId", &made["record"]["id"]);
    }
    if !as_lead && (is_whole || chance.holds()) {
        let draft = json!({
            "type": "invoice", "customer": { "contactId": id }, "currency": "GBP",
            "lines": [{ "description": word, "quantity": "1", "unitPrice": "10.00" }],
        });
        let made = stand
            .call("save_invoice_draft", json!({ "id": null, "draft": draft }))
            .unwrap();
        keep("InvoiceId", &made["record"]["id"]);
    }
    if is_whole || chance.holds() {
        let given = json!({
            "purpose": "newsletter", "channels": ["email"], "standing": "given",
            "source": "website", "wording": word, "reason": "", "saidOn": "",
        });
        stand
            .call(
                "record_consent",
                json!({ "person": whom, "statement": given }),
            )
            .unwrap();
        stand
            .call(
                "add_source_notice",
                json!({ "person": whom, "origin": word }),
            )
            .unwrap();
        for notice in stand
            .call("source_notices", json!({}))
            .unwrap()
            .as_array()
            .unwrap()
        {
            if notice["origin"] == word {
                keep("NoticeId", &notice["id"]);
            }
        }
    }
    if is_hidden {
        hidden.people.push(whom);
    }
}

/// Everything to call an argument with: what leads to a restricted person where the type can.
fn candidates(name: &str, kind: &str, hidden: &Hidden) -> Vec<Json> {
    let people = || hidden.people.clone();
    let ids = hidden.of(kind);
    if !ids.is_empty() {
        return ids;
    }
    let contact = hidden.of("ContactId").into_iter().next().unwrap();
    match kind {
        "About" | "Person" | "ConsentPerson" | "SensitivePerson" | "PersonRecord" => people(),
        "About | null" => people(),
        "NewContact" => vec![json!({
            "name": format!("{MARK}0 Person"),
            "emails": [{ "value": format!("{MARK}0@example.org"), "label": "" }],
            "phones": [{ "value": "+44 20 7946 1000", "label": "" }],
        })],
        "Selection<ContactId, ContactQuery>" => vec![
            json!({ "ids": [contact] }),
            json!({ "matching": { "query": {}, "except": [] } }),
        ],
        "MailingRule" => vec![json!({ "purpose": "newsletter", "channel": "email" })],
        "Language" => vec![json!("en"), json!("de")],
        "CurrencyCode" => vec![json!("GBP")],
        "InvoiceDraft" => vec![
            json!({ "type": "invoice", "customer": { "contactId": contact }, "currency": "GBP", "lines": [] }),
            json!({ "type": "invoice", "customer": { "name": "Somebody" }, "currency": "GBP", "lines": [] }),
        ],
        // A query: everything, and what only a restricted person would answer.
        _ if kind.ends_with("Query") => vec![
            json!({}),
            json!({ "text": MARK }),
            json!({ "text": "person" }),
        ],
        "string" if name == "text" => {
            vec![json!(MARK), json!("1"), json!("today"), json!("Person")]
        }
        "string" if name == "language" => vec![json!("en")],
        "string" => hidden.all(),
        _ => Vec::new(),
    }
}

/// Each way to call a command, the arguments chosen one after the other.
pub fn calls(arguments: &[(&'static str, String)], hidden: &Hidden) -> Vec<Json> {
    let mut calls = vec![serde_json::Map::new()];
    for (name, kind) in arguments {
        let mut more = Vec::new();
        for candidate in candidates(name, kind, hidden) {
            for call in &calls {
                let mut call = call.clone();
                call.insert(camel_case(name), candidate.clone());
                more.push(call);
            }
        }
        calls = more;
    }
    calls.into_iter().map(Json::Object).collect()
}

fn camel_case(name: &str) -> String {
    let mut parts = name.split('_');
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |text, part| {
        let (head, tail) = part.split_at(1);
        text + &head.to_uppercase() + tail
    })
}

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
