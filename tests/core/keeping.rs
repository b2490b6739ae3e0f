//! What tax law keeps when a person is erased, for how long, and that nothing else stays with it.

use okicrm_core::backup::{self, Reason};
use okicrm_core::change;
use okicrm_core::checkup;
use okicrm_core::contacts::{self, ContactQuery, NewContact};
use okicrm_core::invoicing::{self, InvoiceDraft, InvoiceQuery, NewPayment};
use okicrm_core::privacy::{self, ErasurePlan, Person};
use okicrm_core::search::{self, SearchKind};
use okicrm_core::settings::{self, Business};
use okicrm_core::timeline::{self, About, NewActivity, NewTask};
use okicrm_core::values::{ContactId, CountryCode, InvoiceId, Labelled};
use okicrm_testing::{TestWorkspace, story};
use serde_json::json;

async fn business_in(world: &TestWorkspace, country: &str) {
    let business = Business::first("Praxis Müller", CountryCode::parse(country).unwrap());
    settings::save(&world.workspace, &business).await.unwrap();
}

async fn ada(world: &TestWorkspace) -> ContactId {
    let new = NewContact {
        name: "Ada Byron".to_owned(),
        emails: vec![Labelled::plain("ada@example.org")],
        phones: vec![Labelled::plain("+44 20 7946 0018")],
        tags: vec!["Gold".to_owned()],
        ..NewContact::default()
    };
    let made = contacts::create(&world.workspace, new).await.unwrap();
    made.record.id
}

/// A draft, and one that was issued and paid.
async fn invoices(world: &TestWorkspace, contact: ContactId) -> InvoiceId {
    let draft: InvoiceDraft = serde_json::from_value(json!({
        "customer": {"contactId": contact},
        "lines": [{"description": "Check-up", "quantity": "1", "unitPrice": "100.00"}],
    }))
    .unwrap();
    let save = || invoicing::save_draft(&world.workspace, None, &draft);
    save().await.unwrap();
    let id = save().await.unwrap().record.id;
    invoicing::issue(&world.workspace, id).await.unwrap();
    let all = NewPayment {
        amount: String::new(),
        date: String::new(),
    };
    invoicing::record_payment(&world.workspace, id, &all)
        .await
        .unwrap();
    id
}

/// Everything else that is written down about somebody.
async fn said_and_kept(world: &TestWorkspace, contact: ContactId) {
    let about = About::Contact(contact);
    let said = NewActivity {
        body: "likes tea".to_owned(),
        ..NewActivity::default()
    };
    timeline::add_activity(&world.workspace, about, said)
        .await
        .unwrap();
    let task = NewTask {
        title: "call Ada".to_owned(),
        ..NewTask::default()
    };
    timeline::add_task(&world.workspace, Some(about), task)
        .await
        .unwrap();
    timeline::add_file(&world.workspace, about, "ada.txt", &mut &b"hello"[..])
        .await
        .unwrap();
}

async fn plan(world: &TestWorkspace, contact: ContactId) -> ErasurePlan {
    privacy::plan(&world.workspace, Person::Contact(contact))
        .await
        .unwrap()
}

fn kept(plan: &ErasurePlan) -> Vec<(&str, usize, &str)> {
    let kept = plan.kept.iter();
    kept.map(|one| (one.kind.as_str(), one.count, one.until.as_str()))
        .collect()
}

/// The rows that are really there, whoever may see them.
async fn rows(world: &TestWorkspace, table: &str) -> i64 {
    let made = backup::create(&world.workspace, Reason::ByHand)
        .await
        .unwrap();
    made.manifest.counts[table]
}

async fn erase(world: &TestWorkspace, contact: ContactId) -> String {
    let plan = plan(world, contact).await;
    let person = Person::Contact(contact);
    let done = privacy::erase(&world.workspace, person, &plan.plan_hash)
        .await
        .unwrap();
    assert!(done.verified);
    assert_eq!(done.certificate.statement.kept, plan.kept);
    done.certificate.statement.id.to_string()
}

story! {
    async fn an_issued_invoice_stays_sealed_and_everything_else_goes(world) {
        business_in(&world, "DE").await;
        let ada = ada(&world).await;
        let invoice = invoices(&world, ada).await;
        said_and_kept(&world, ada).await;
        let told = plan(&world, ada).await;
        assert_eq!(kept(&told), [
            ("invoices", 1, "2035-01-01"), ("invoice_files", 1, "2035-01-01"), ("payments", 1, "2035-01-01"),
        ]);
        assert!(told.kept.iter().all(|one| one.law.contains("147")), "{:?}", told.kept);
        let erased: Vec<&str> = told.erased.iter().map(|one| one.kind.as_str()).collect();
        for kind in ["contacts", "contact_points", "activities", "files", "invoices", "search_entries"] {
            assert!(erased.contains(&kind), "{kind} in {erased:?}");
        }
        erase(&world, ada).await;
        for (table, count) in [("invoices", 1), ("invoice_files", 1), ("payments", 1), ("contacts", 0), ("activities", 0), ("files", 0), ("file_chunks", 0)] {
            assert_eq!(rows(&world, table).await, count, "{table}");
        }
        // Sealed: no day's work sees it any more.
        let seen = invoicing::list(&world.workspace, &InvoiceQuery::default()).await.unwrap();
        assert_eq!(seen.total, 0);
        assert!(invoicing::show(&world.workspace, invoice).await.is_err());
        assert!(search::find(&world.workspace, "ada", &SearchKind::ALL, 10).await.unwrap().is_empty());
        assert_eq!(contacts::tags(&world.workspace).await.unwrap(), []);
        let tasks = timeline::agenda(&world.workspace).await.unwrap();
        assert!(tasks.someday.iter().all(|task| !task.title.contains("Ada") && task.about.is_none()));
        assert!(checkup::verify(&world.workspace).await.unwrap().ok);
        // What she did can be neither read nor taken back.
        let history = change::history(&world.workspace, &ada.to_string()).await.unwrap();
        assert!(history.is_empty(), "{history:?}");
        assert!(privacy::unrestrict(&world.workspace, Person::Contact(ada), "2026-11-22").await.is_err());
    }

    async fn the_copy_of_a_person_holds_her_rows_and_neither_keys_nor_what_is_only_derived(world) {
        business_in(&world, "GB").await;
        let ada = ada(&world).await;
        invoices(&world, ada).await;
        said_and_kept(&world, ada).await;
        let path = world.root().join("ada.zip");
        let report = privacy::export_person(&world.workspace, Person::Contact(ada), &path).await.unwrap();
        let searched: Vec<&str> = report.searched.iter().map(String::as_str).collect();
        for kind in ["contacts", "activities", "tasks", "files", "invoices", "payments", "leads"] {
            assert!(searched.contains(&kind), "{kind} in {searched:?}");
        }
        for kind in ["changes", "subject_keys", "actors", "acceptances", "search_entries", "contact_points", "settings"] {
            assert!(!searched.contains(&kind), "{kind} in {searched:?}");
        }
        let found: Vec<(&str, usize)> = report.records.iter().map(|one| (one.kind.as_str(), one.count)).collect();
        for one in [("contacts", 1), ("invoices", 2), ("payments", 1), ("files", 1), ("activities", 1)] {
            assert!(found.contains(&one), "{one:?} in {found:?}");
        }
    }

    async fn the_law_is_that_of_the_business_s_country(world) {
        let ada = {
            business_in(&world, "GB").await;
            let ada = ada(&world).await;
            invoices(&world, ada).await;
            ada
        };
        for (country, until) in [("GB", "2033-01-01"), ("DE", "2035-01-01"), ("AT", "2034-01-01"), ("IT", "2037-01-01")] {
            business_in(&world, country).await;
            let told = plan(&world, ada).await;
            assert_eq!(kept(&told)[0], ("invoices", 1, until), "{country}");
        }
    }

    async fn past_its_date_an_invoice_goes_with_the_person(world) {
        business_in(&world, "GB").await;
        let ada = ada(&world).await;
        invoices(&world, ada).await;
        world.come_to("2032-12-31T12:00:00Z").await;
        assert_eq!(plan(&world, ada).await.kept.len(), 3);
        world.come_to("2033-01-01T12:00:00Z").await;
        assert!(plan(&world, ada).await.kept.is_empty());
        erase(&world, ada).await;
        for table in ["invoices", "invoice_files", "payments", "contacts"] {
            assert_eq!(rows(&world, table).await, 0, "{table}");
        }
        assert!(checkup::verify(&world.workspace).await.unwrap().ok);
    }

    async fn a_person_who_is_kept_by_law_stays_erased_when_the_ledger_is_applied_again(world) {
        business_in(&world, "DE").await;
        let ada = ada(&world).await;
        invoices(&world, ada).await;
        erase(&world, ada).await;
        assert_eq!(privacy::apply_ledger(&world.workspace).await.unwrap(), 0);
        assert_eq!(rows(&world, "invoices").await, 1);
        // When the law no longer keeps it, the next look finishes what was begun.
        world.clock.set("2035-01-01T12:00:00Z".parse().unwrap());
        assert_eq!(privacy::apply_ledger(&world.workspace).await.unwrap(), 0, "a clock that jumped takes nothing");
        world.come_to("2035-01-01T12:00:00Z").await;
        assert_eq!(privacy::apply_ledger(&world.workspace).await.unwrap(), 1);
        assert_eq!(rows(&world, "invoices").await, 0);
        assert_eq!(privacy::apply_ledger(&world.workspace).await.unwrap(), 0);
        let all = contacts::list(&world.workspace, &ContactQuery::default()).await.unwrap();
        assert_eq!(all.total, 0);
    }
}
