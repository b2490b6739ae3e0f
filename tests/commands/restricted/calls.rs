//! Every way to call a command that could lead to a restricted person.

use serde_json::{Value as Json, json};

use super::people::{Hidden, MARK};

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
        "Array<SearchKind>" => vec![json!(["contacts", "companies", "leads", "invoices"])],
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
