//! Attacks 50 and 51: statements, wildcards and operators in every field and in everything that a
//! list can be asked for.

use okicrm_core::account::{self, AccountForm};
use okicrm_core::checkup;
use okicrm_core::companies::{self, CompanyQuery, CompanySort, NewCompany};
use okicrm_core::contacts::{self, ContactQuery, ContactSort, NewContact};
use okicrm_core::invoicing::{self, InvoiceDraft, InvoiceQuery, InvoiceSort};
use okicrm_core::leads::{self, LeadQuery, LeadSort, NewLead};
use okicrm_core::listing::Window;
use okicrm_core::settings::{self, BusinessAddress, BusinessForm};
use okicrm_core::timeline::{self, About, NewActivity, NewTask, TimelineEntry, TimelineQuery};
use okicrm_core::values::{Labelled, PostalAddress};
use okicrm_testing::{TestWorkspace, story};
use serde_json::json;

/// What would end a statement, a string or a comment on either database, if any text were part of one.
const STATEMENTS: [&str; 6] = [
    "'; DROP TABLE contacts; --",
    "\"; DELETE FROM changes; --",
    "x' OR '1'='1",
    "$1; SELECT pg_sleep(10); --",
    "\\'; ATTACH DATABASE '/tmp/x' AS x; --",
    "/* */ UNION SELECT * FROM subject_keys --",
];

/// What `LIKE` and FTS5 would take for operators.
const OPERATORS: [&str; 12] = [
    "%",
    "_",
    "%%%",
    "a_a",
    "\\",
    "NEAR(",
    "NEAR(\"a\" \"b\", 2)",
    "*",
    "\"",
    "a OR b",
    "name:a",
    "^a",
];

async fn is_whole(world: &TestWorkspace) -> bool {
    checkup::verify(&world.workspace).await.unwrap().ok
}

fn person(bad: &str) -> NewContact {
    let labelled = Labelled {
        value: bad.to_owned(),
        label: bad.to_owned(),
    };
    NewContact {
        given_name: bad.to_owned(),
        family_name: bad.to_owned(),
        company: bad.to_owned(),
        job_title: bad.to_owned(),
        addresses: vec![PostalAddress {
            street: bad.to_owned(),
            city: bad.to_owned(),
            region: bad.to_owned(),
            postal_code: bad.to_owned(),
            country: bad.to_owned(),
            label: bad.to_owned(),
        }],
        websites: vec![labelled],
        tags: vec![bad.to_owned()],
        note: bad.to_owned(),
        source: bad.to_owned(),
        unknown: vec![bad.to_owned()],
        ..NewContact::default()
    }
}

fn invoice(bad: &str) -> InvoiceDraft {
    let draft = json!({
        "customer": {"name": bad, "address": {"street": bad, "city": bad, "postalCode": bad, "country": "GB"}},
        "buyerReference": bad,
        "note": bad,
        "lines": [{"description": bad, "quantity": "1", "unitPrice": "10.00"}],
    });
    serde_json::from_value(draft).unwrap()
}

/// A list of each kind, by each order, for a text and a tag.
async fn ask_every_list(world: &TestWorkspace, bad: &str) {
    let (workspace, window) = (&world.workspace, Window::first(10));
    let (text, tag) = (bad.to_owned(), Some(bad.to_owned()));
    for sort in [
        ContactSort::Name,
        ContactSort::Company,
        ContactSort::Updated,
    ] {
        for tag in [None, tag.clone()] {
            let query = ContactQuery {
                sort,
                tag,
                text: text.clone(),
                window: window.clone(),
                ..ContactQuery::default()
            };
            contacts::list(workspace, &query).await.unwrap();
        }
    }
    for sort in [
        CompanySort::Name,
        CompanySort::Created,
        CompanySort::Updated,
    ] {
        let query = CompanyQuery {
            sort,
            tag: tag.clone(),
            text: text.clone(),
            ..CompanyQuery::default()
        };
        companies::list(workspace, &query).await.unwrap();
    }
    let query = LeadQuery {
        sort: LeadSort::Name,
        tag,
        source: Some(text.clone()),
        text: text.clone(),
        ..LeadQuery::default()
    };
    leads::list(workspace, &query).await.unwrap();
    for sort in [
        InvoiceSort::Customer,
        InvoiceSort::Number,
        InvoiceSort::DueDate,
    ] {
        let query = InvoiceQuery {
            sort,
            text: text.clone(),
            ..InvoiceQuery::default()
        };
        invoicing::list(workspace, &query).await.unwrap();
    }
}

story! {
    async fn attack_50_statements_in_every_field_are_kept_as_text(world) {
        let workspace = &world.workspace;
        let business = BusinessForm {
            name: STATEMENTS[0].into(),
            country: "GB".into(),
            address: BusinessAddress { street: STATEMENTS[1].into(), city: STATEMENTS[2].into(), ..BusinessAddress::default() },
            tax_number: STATEMENTS[2].into(),
            invoice_prefix: "RE-".into(),
            invoice_start: 1,
            ..BusinessForm::default()
        };
        let hostile = BusinessForm { invoice_prefix: "A'; --".into(), ..business.clone() };
        let refused = settings::save_business(workspace, &hostile).await.unwrap_err().report();
        assert_eq!(refused.problems[0].field, "invoicePrefix");
        settings::save_business(workspace, &business).await.unwrap();
        assert_eq!(settings::business(workspace).await.unwrap().name, STATEMENTS[0]);
        account::edit(workspace, &AccountForm { name: STATEMENTS[0].into(), billing: STATEMENTS[1].into(), ..AccountForm::default() }).await.unwrap();
        for bad in STATEMENTS {
            let contact = contacts::create(workspace, person(bad)).await.unwrap().record;
            assert_eq!((contact.given_name.as_str(), contact.addresses[0].city.as_str()), (bad, bad));
            let about = About::Contact(contact.id);
            let said = NewActivity { title: bad.into(), body: bad.into(), ..NewActivity::default() };
            timeline::add_activity(workspace, about, said).await.unwrap();
            let todo = NewTask { title: bad.into(), note: bad.into(), ..NewTask::default() };
            assert_eq!(timeline::add_task(workspace, Some(about), todo).await.unwrap().record.title, bad);
            timeline::add_file(workspace, about, bad, &mut bad.as_bytes()).await.unwrap();
            let lead = NewLead { name: bad.into(), company: bad.into(), source: bad.into(), note: bad.into(), ..NewLead::default() };
            assert_eq!(leads::create(workspace, lead).await.unwrap().record.source, bad);
            let company = NewCompany { name: format!("{bad} Ltd"), note: bad.into(), tags: vec![bad.into()], ..NewCompany::default() };
            assert_eq!(companies::create(workspace, company).await.unwrap().record.note, bad);
            let written = invoicing::save_draft(workspace, None, &invoice(bad)).await.unwrap().record;
            assert_eq!(written.draft.lines[0].description, bad);
            invoicing::issue(workspace, written.id).await.unwrap();
            let page = timeline::timeline(workspace, about, &TimelineQuery::default()).await.unwrap();
            assert!(page.items.iter().any(|entry| matches!(entry, TimelineEntry::Activity(said) if said.body == bad)));
        }
        assert!(is_whole(&world).await);
    }

    async fn attack_50_statements_in_what_a_list_is_asked_for_are_text(world) {
        contacts::create(&world.workspace, person("Ana")).await.unwrap();
        for bad in STATEMENTS {
            ask_every_list(&world, bad).await;
            let query = ContactQuery { tag: Some(bad.into()), ..ContactQuery::default() };
            assert_eq!(contacts::list(&world.workspace, &query).await.unwrap().total, 0, "{bad}");
        }
        assert_eq!(contacts::list(&world.workspace, &ContactQuery::default()).await.unwrap().total, 1);
        assert!(is_whole(&world).await);
    }

    /// The place behind a page comes back from outside: it is a value like any other.
    async fn attack_50_a_forged_place_in_a_list_is_refused_or_harmless(world) {
        contacts::create(&world.workspace, person("Ana")).await.unwrap();
        let forged = data_encoding::BASE64URL_NOPAD.encode(b"[\"'; DROP TABLE contacts; --\",\"' OR 1=1\"]");
        for after in [STATEMENTS[0], "", "AAAA", "%00", &forged, &"A".repeat(100_000)] {
            let window = Window { after: Some(after.to_owned()), ..Window::default() };
            let query = ContactQuery { window, ..ContactQuery::default() };
            if let Err(error) = contacts::list(&world.workspace, &query).await {
                assert_eq!(error.code(), "list-place-unknown", "{after:.40}");
            }
        }
        assert_eq!(contacts::list(&world.workspace, &ContactQuery::default()).await.unwrap().total, 1);
    }

    async fn attack_51_operators_in_any_list_are_letters(world) {
        contacts::create(&world.workspace, person("Ana Costa")).await.unwrap();
        for bad in OPERATORS {
            ask_every_list(&world, bad).await;
        }
        for nothing in ["%", "_", "%%%", "_na", "*", "\"", "NEAR("] {
            let query = ContactQuery { text: nothing.into(), ..ContactQuery::default() };
            assert_eq!(contacts::list(&world.workspace, &query).await.unwrap().total, 0, "{nothing}");
            let query = ContactQuery { tag: Some(nothing.into()), ..ContactQuery::default() };
            assert_eq!(contacts::list(&world.workspace, &query).await.unwrap().total, 0, "{nothing}");
        }
    }
}

/// An order is one of the program's own words: no other can even be asked for.
#[test]
fn attack_50_no_other_word_becomes_the_name_of_a_column() {
    for bad in STATEMENTS
        .into_iter()
        .chain(["id; --", "Name", "rowid", "__proto__"])
    {
        let query = json!({"sort": bad});
        assert!(
            serde_json::from_value::<ContactQuery>(query.clone()).is_err(),
            "{bad}"
        );
        assert!(
            serde_json::from_value::<CompanyQuery>(query.clone()).is_err(),
            "{bad}"
        );
        assert!(
            serde_json::from_value::<LeadQuery>(query.clone()).is_err(),
            "{bad}"
        );
        assert!(
            serde_json::from_value::<InvoiceQuery>(query).is_err(),
            "{bad}"
        );
        let direction = json!({"direction": bad});
        assert!(
            serde_json::from_value::<ContactQuery>(direction).is_err(),
            "{bad}"
        );
    }
}
