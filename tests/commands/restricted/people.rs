//! A workspace put together by chance, some of whose people are restricted.

use std::collections::{BTreeMap, BTreeSet};

use okicrm_core::settings::{self, Business};
use okicrm_core::values::CountryCode;
use serde_json::{Value as Json, json};

use crate::stand::Stand;

/// What is found of a restricted person in an answer, and of nobody else.
pub const MARK: &str = "qzvhidden";

/// What only a restricted person has, and a hint at sensitive data would name.
pub const ILLNESS: &str = "asthma";

/// Whether an answer says anything of a restricted person.
pub fn tells(answer: &str) -> bool {
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

    pub fn of(&self, kind: &str) -> Vec<Json> {
        self.ids
            .get(kind)
            .into_iter()
            .flatten()
            .map(|id| json!(id))
            .collect()
    }

    pub fn all(&self) -> Vec<Json> {
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
