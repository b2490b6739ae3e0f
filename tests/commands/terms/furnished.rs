//! A workspace with a record for each command, and what each that enters something is called with.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use okicrm_core::error::Result;
use okicrm_core::settings as kept;
use okicrm_core::setup::{FirstData, SetupState};
use okicrm_shell::native::{Native, Question};
use serde_json::{Value as Json, json};
use tokio::sync::oneshot;

use crate::settings::PIXEL;
use crate::stand::Stand;

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
pub fn lock(stand: &Stand) {
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

pub fn accept(stand: &Stand) {
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

pub fn changes(stand: &Stand) -> Json {
    let query = json!({ "query": { "limit": 1 } });
    stand.call("audit", query).unwrap()["total"].clone()
}

/// What each command that enters something is called with, on a workspace furnished for it.
pub struct Furnished {
    pub stand: Stand,
    pub calls: BTreeMap<&'static str, Json>,
    pub contact: Json,
    pub task: Json,
    _folder: tempfile::TempDir,
}

pub fn furnished() -> Furnished {
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
