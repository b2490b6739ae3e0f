//! Two contacts that are one person become one, with everything about both, and back.

use okicrm_core::change;
use okicrm_core::contacts::{self, ContactQuery, ContactView, NewContact};
use okicrm_core::invoicing::{self, InvoiceDraft, InvoiceQuery};
use okicrm_core::leads::{self, NewLead};
use okicrm_core::privacy::{self, Person};
use okicrm_core::settings::{self, Business};
use okicrm_core::timeline::{self, About, NewActivity, NewTask, TimelineQuery};
use okicrm_core::trash;
use okicrm_core::values::{ContactId, CountryCode, InvoiceId, Labelled};
use okicrm_testing::{TestWorkspace, story};

async fn add(world: &TestWorkspace, name: &str, email: &str) -> ContactView {
    let new = NewContact {
        name: name.to_owned(),
        emails: vec![Labelled::plain(email)],
        ..NewContact::default()
    };
    contacts::create(&world.workspace, new)
        .await
        .unwrap()
        .record
}

async fn listed(world: &TestWorkspace) -> Vec<String> {
    let page = contacts::list(&world.workspace, &ContactQuery::default()).await;
    let rows = page.unwrap().items.into_iter();
    rows.map(|row| row.display_name).collect()
}

async fn entries(world: &TestWorkspace, contact: ContactId) -> usize {
    let query = TimelineQuery::default();
    let page = timeline::timeline(&world.workspace, About::Contact(contact), &query).await;
    page.unwrap().items.len()
}

async fn said(world: &TestWorkspace, contact: ContactId) {
    let about = About::Contact(contact);
    let note = NewActivity {
        body: "Wants whitening".into(),
        ..NewActivity::default()
    };
    timeline::add_activity(&world.workspace, about, note)
        .await
        .unwrap();
    let mut bytes: &[u8] = b"scan";
    timeline::add_file(&world.workspace, about, "scan.txt", &mut bytes)
        .await
        .unwrap();
}

async fn with_task(world: &TestWorkspace, contact: ContactId) {
    let task = NewTask {
        title: "Call".into(),
        ..NewTask::default()
    };
    timeline::add_task(&world.workspace, Some(About::Contact(contact)), task)
        .await
        .unwrap();
}

async fn tasks(world: &TestWorkspace, contact: ContactId) -> usize {
    let about = About::Contact(contact);
    timeline::open_tasks(&world.workspace, about)
        .await
        .unwrap()
        .len()
}

async fn invoices(world: &TestWorkspace, contact: ContactId) -> i64 {
    let query = InvoiceQuery {
        contact_id: Some(contact),
        ..InvoiceQuery::default()
    };
    invoicing::list(&world.workspace, &query)
        .await
        .unwrap()
        .total
}

async fn in_business(world: &TestWorkspace) {
    let business = Business::first("Harbour Dental", CountryCode::parse("GB").unwrap());
    settings::save(&world.workspace, &business).await.unwrap();
}

async fn draft_for(world: &TestWorkspace, contact: ContactId) -> InvoiceId {
    let mut draft = InvoiceDraft::default();
    draft.customer.contact_id = Some(contact.to_string());
    let kept = invoicing::save_draft(&world.workspace, None, &draft).await;
    kept.unwrap().record.id
}

story! {
    async fn everything_about_both_is_about_the_one_who_stays_and_can_be_parted_again(world) {
        in_business(&world).await;
        let kept = add(&world, "Ana Costa", "ana@example.com").await;
        let lead = NewLead { name: "Anna Costa".into(), source: "Fair".into(), ..NewLead::default() };
        let lead = leads::create(&world.workspace, lead).await.unwrap().record;
        let other = leads::convert(&world.workspace, lead.id).await.unwrap().contact_id;
        said(&world, other).await;
        with_task(&world, other).await;
        let invoice = draft_for(&world, other).await;

        let merged = contacts::merge(&world.workspace, kept.id, other).await.unwrap();
        assert_eq!((merged.record.display_name.as_str(), merged.record.source.as_str()), ("Ana Costa", "Fair"));
        assert_eq!(listed(&world).await, ["Ana Costa"]);
        assert_eq!(entries(&world, kept.id).await, 2);
        assert_eq!(tasks(&world, kept.id).await, 1);
        assert_eq!((invoices(&world, kept.id).await, invoices(&world, other).await), (1, 0));
        let draft = invoicing::show(&world.workspace, invoice).await.unwrap().draft;
        assert_eq!(draft.customer.contact_id, Some(kept.id.to_string()));
        let of_lead = leads::show(&world.workspace, lead.id).await.unwrap();
        assert_eq!((of_lead.contact_id, of_lead.subject_id), (Some(kept.id), kept.subject_id));

        let world = world.reopen().await;
        trash::empty_old(&world.workspace).await.unwrap();
        change::undo(&world.workspace, &merged.change.to_string()).await.unwrap();
        assert_eq!(listed(&world).await, ["Ana Costa", "Anna Costa"]);
        assert_eq!((entries(&world, kept.id).await, entries(&world, other).await), (0, 2));
        assert_eq!((tasks(&world, kept.id).await, tasks(&world, other).await), (0, 1));
        assert_eq!((invoices(&world, kept.id).await, invoices(&world, other).await), (0, 1));
        let known = contacts::show(&world.workspace, kept.id).await.unwrap();
        assert_eq!(known.source, "");
    }

    async fn a_contact_is_not_merged_with_itself_or_with_one_that_is_gone(world) {
        let ana = add(&world, "Ana Costa", "ana@example.com").await;
        let same = contacts::merge(&world.workspace, ana.id, ana.id).await.unwrap_err();
        assert_eq!(same.code(), "contact-merge-same");
        let gone = add(&world, "Anna Costa", "anna@example.com").await;
        contacts::delete(&world.workspace, gone.id).await.unwrap();
        let missing = contacts::merge(&world.workspace, ana.id, gone.id).await.unwrap_err();
        assert_eq!(missing.code(), "contact-missing");
    }

    async fn what_was_typed_is_added_to_the_contact_that_is_there(world) {
        let ana = add(&world, "Ana Costa", "ana@example.com").await;
        let typed = NewContact {
            name: "A. Costa".into(),
            emails: vec![Labelled::plain("ANA@example.com")],
            phones: vec![Labelled::plain("020 7946 0018")],
            ..NewContact::default()
        };
        let completed = contacts::complete(&world.workspace, ana.id, typed).await.unwrap();
        let (record, change) = (completed.record, completed.change);
        assert_eq!((record.display_name.as_str(), record.emails.len(), record.phones.len()), ("Ana Costa", 1, 1));
        change::undo(&world.workspace, &change.to_string()).await.unwrap();
        assert_eq!(contacts::show(&world.workspace, ana.id).await.unwrap().phones.len(), 0);
    }

    /// The history of the one who went lies under a key of its own.
    async fn erasing_the_one_who_stays_also_erases_the_history_of_the_other(world) {
        let kept = add(&world, "Ana Costa", "ana@example.com").await;
        let other = add(&world, "Anna Costa", "anna@example.com").await;
        contacts::merge(&world.workspace, kept.id, other.id).await.unwrap();
        let person = Person::Contact(kept.id);
        let plan = privacy::plan(&world.workspace, person).await.unwrap();
        let done = privacy::erase(&world.workspace, person, &plan.plan_hash).await.unwrap();
        assert!(done.verified);
        for record in [kept.id, other.id] {
            let history = change::history(&world.workspace, &record.to_string()).await.unwrap();
            assert!(!history.is_empty() && history.iter().all(|entry| entry.erased));
        }
    }

    async fn parted_again_each_is_erased_alone(world) {
        let kept = add(&world, "Ana Costa", "ana@example.com").await;
        let other = add(&world, "Anna Costa", "anna@example.com").await;
        let merged = contacts::merge(&world.workspace, kept.id, other.id).await.unwrap();
        change::undo(&world.workspace, &merged.change.to_string()).await.unwrap();
        let person = Person::Contact(other.id);
        let plan = privacy::plan(&world.workspace, person).await.unwrap();
        privacy::erase(&world.workspace, person, &plan.plan_hash).await.unwrap();
        let history = change::history(&world.workspace, &kept.id.to_string()).await.unwrap();
        assert!(history.iter().all(|entry| !entry.erased));
        assert_eq!(listed(&world).await, ["Ana Costa"]);
    }
}
