//! Several people by one plan, people in two roles, people who only asked, and copies outside the
//! records.

use okicrm_core::account;
use okicrm_core::change;
use okicrm_core::contacts::{self, ContactEdit, ContactQuery, ContactSelection, NewContact};
use okicrm_core::error::ErrorKind;
use okicrm_core::exporting::{self, ExportFormat};
use okicrm_core::importing::progress::Watch;
use okicrm_core::leads::{self, LeadQuery, NewLead};
use okicrm_core::privacy::{self, People, Person, retention};
use okicrm_core::requests::{self, Asker, Channel, NewRequest, RequestKind};
use okicrm_core::settings::{self, Business};
use okicrm_core::values::{ContactId, CountryCode, Labelled};
use okicrm_core::workspace::{Ledger, Workspace};
use okicrm_testing::{TestWorkspace, pages, story};
use serde_json::json;

async fn contact(workspace: &Workspace, name: &str, email: &str) -> ContactId {
    let new = NewContact {
        name: name.to_owned(),
        company: "Harbour Dental".to_owned(),
        emails: vec![Labelled::plain(email)],
        phones: vec![Labelled::plain("+44 20 7946 0018")],
        ..NewContact::default()
    };
    contacts::create(workspace, new).await.unwrap().record.id
}

async fn names(workspace: &Workspace) -> Vec<String> {
    let query = ContactQuery::default();
    let page = contacts::list(workspace, &query).await.unwrap();
    page.items.into_iter().map(|row| row.display_name).collect()
}

fn these(ids: &[ContactId]) -> People {
    People::Contacts(ContactSelection::Ids(ids.to_vec()))
}

async fn erase(workspace: &Workspace, person: Person) {
    let plan = privacy::plan(workspace, person).await.unwrap();
    let done = privacy::erase(workspace, person, &plan.plan_hash)
        .await
        .unwrap();
    assert!(done.verified);
}

async fn typed_request(workspace: &Workspace, kind: RequestKind) -> requests::RequestView {
    let business = Business::first("Praxis", CountryCode::parse("GB").unwrap());
    settings::save(workspace, &business).await.unwrap();
    let new = NewRequest {
        asker: Asker::Typed,
        kind,
        channel: Channel::Letter,
        received_on: String::new(),
        details: "What do you know of me?".to_owned(),
        language: None,
        name: "Eve Unknown".to_owned(),
        email: "eve@example.org".to_owned(),
        address: "1 Far Road".to_owned(),
    };
    requests::record(workspace, new).await.unwrap().record
}

story! {
    async fn several_people_go_by_one_plan_and_each_has_her_own_certificate(world) {
        let workspace = &world.workspace;
        let ana = contact(workspace, "Ana Costa", "ana@example.org").await;
        let ben = contact(workspace, "Ben Okafor", "ben@example.org").await;
        contact(workspace, "Ana Costa", "other@example.org").await;
        let plan = privacy::plan_people(workspace, these(&[ana, ben])).await.unwrap();
        assert_eq!((plan.people, plan.left_out.len()), (2, 0));
        let of = |kind: &str| plan.plan.erased.iter().find(|one| one.kind == kind).unwrap().count;
        assert_eq!(of("contacts"), 2);
        let turned = privacy::plan_people(workspace, these(&[ben, ana])).await.unwrap();
        assert_eq!(turned.plan.plan_hash, plan.plan.plan_hash, "the order of ticking means nothing");
        let done = privacy::erase_people(workspace, these(&[ana, ben]), &plan.plan.plan_hash).await.unwrap();
        assert!(done.verified);
        assert_eq!(done.certificates.len(), 2);
        for certificate in &done.certificates {
            let contacts = certificate.statement.erased.iter().find(|one| one.kind == "contacts").unwrap();
            assert_eq!(contacts.count, 1, "it tells of nobody else");
            assert_eq!(certificate.statement.verified, Some(true));
        }
        assert_eq!(names(workspace).await, ["Ana Costa"], "the namesake stays");
        let ledger = Ledger::of(workspace).unwrap();
        assert_eq!(ledger.erasures().len(), 2);
        assert!(ledger.blocks("ben@example.org").unwrap());
        assert_eq!(privacy::certificates(workspace).await.unwrap().certificates.len(), 2);
        let chain = change::verify(workspace).await.unwrap();
        assert_eq!(chain.first_broken, None);
    }

    async fn who_cannot_be_erased_is_left_out_by_name_and_reason(world) {
        let workspace = &world.workspace;
        let ana = contact(workspace, "Ana Costa", "ana@example.org").await;
        let held = contact(workspace, "Hella Held", "held@example.org").await;
        retention::hold(workspace, Person::Contact(held), "a claim").await.unwrap();
        let everybody = || People::Contacts(ContactSelection::Matching { query: ContactQuery::default(), except: Vec::new() });
        let plan = privacy::plan_people(workspace, everybody()).await.unwrap();
        assert_eq!(plan.people, 1);
        assert_eq!((plan.left_out[0].name.as_str(), plan.left_out[0].code.as_str()), ("Hella Held", "erasure-held"));
        privacy::erase_people(workspace, everybody(), &plan.plan.plan_hash).await.unwrap();
        assert_eq!(names(workspace).await, ["Hella Held"]);
        let gone = privacy::plan_people(workspace, these(&[ana])).await.unwrap_err();
        assert_eq!(gone.code(), "erasure-nobody");
    }

    async fn a_plan_of_several_is_out_of_date_once_one_of_them_changed(world) {
        let workspace = &world.workspace;
        let ana = contact(workspace, "Ana Costa", "ana@example.org").await;
        let ben = contact(workspace, "Ben Okafor", "ben@example.org").await;
        let plan = privacy::plan_people(workspace, these(&[ana, ben])).await.unwrap();
        let more = ContactEdit::Emails(vec![Labelled::plain("more@example.org"), Labelled::plain("ben@example.org")]);
        contacts::edit(workspace, ben, more).await.unwrap();
        let refused = privacy::erase_people(workspace, these(&[ana, ben]), &plan.plan.plan_hash).await.unwrap_err();
        assert_eq!(refused.code(), "erasure-plan-outdated");
        assert_eq!(names(workspace).await.len(), 2);
    }

    async fn more_people_than_one_plan_takes_are_refused(world) {
        let workspace = &world.workspace;
        let ids: Vec<ContactId> = (0..=privacy::MOST_AT_ONCE).map(|_| ContactId::new()).collect();
        let refused = privacy::plan_people(workspace, these(&ids)).await.unwrap_err();
        assert_eq!(refused.code(), "erasure-too-many");
        assert_eq!(refused.report().args["most"], privacy::MOST_AT_ONCE.to_string());
    }

    async fn whoever_was_only_typed_in_as_asker_can_be_erased(world) {
        let workspace = &world.workspace;
        let asked = typed_request(workspace, RequestKind::Complaint).await;
        let person = Person::Asker(asked.request.id);
        let plan = privacy::plan(workspace, person).await.unwrap();
        assert!(plan.detached.iter().any(|one| one.kind == "requests" && one.count == 1));
        erase(workspace, person).await;
        let left = requests::show(workspace, asked.request.id).await.unwrap();
        assert!(left.is_of_nobody);
        let request = left.request;
        for text in [request.name, request.email, request.address, request.details] {
            assert_eq!(text, "");
        }
        assert_eq!(request.number, asked.request.number, "that somebody asked stays");
        let again = privacy::plan(workspace, person).await.unwrap_err();
        assert_eq!(again.code(), "record-not-found");
    }

    async fn an_asker_who_waits_for_a_copy_gets_it_first(world) {
        let workspace = &world.workspace;
        let asked = typed_request(workspace, RequestKind::Access).await;
        let person = Person::Asker(asked.request.id);
        let plan = privacy::plan(workspace, person).await.unwrap();
        let refused = privacy::erase(workspace, person, &plan.plan_hash).await.unwrap_err();
        assert_eq!(refused.code(), "request-copy-first");
    }

    async fn a_lead_that_became_a_contact_is_one_person_and_goes_in_both_roles(world) {
        let workspace = &world.workspace;
        let new = NewLead { name: "Ana Costa".to_owned(), ..NewLead::default() };
        let lead = leads::create(workspace, new).await.unwrap().record.id;
        let made = leads::convert(workspace, lead).await.unwrap();
        let by_lead = privacy::plan(workspace, Person::Lead(lead)).await.unwrap();
        let by_contact = privacy::plan(workspace, Person::Contact(made.contact_id)).await.unwrap();
        assert_eq!(by_lead.plan_hash, by_contact.plan_hash, "one plan, whichever record leads to her");
        erase(workspace, Person::Lead(lead)).await;
        assert!(names(workspace).await.is_empty());
        assert!(leads::list(workspace, &LeadQuery::default()).await.unwrap().items.is_empty());
    }

    async fn the_account_holder_is_not_erased_as_asker_nor_as_contact(world) {
        let workspace = &world.workspace;
        let business = Business::first("Praxis", CountryCode::parse("GB").unwrap());
        settings::save(workspace, &business).await.unwrap();
        let mut asked = NewRequest {
            asker: Asker::Account, kind: RequestKind::Objection, channel: Channel::Form,
            received_on: String::new(), details: String::new(), language: None,
            name: String::new(), email: String::new(), address: String::new(),
        };
        let id = requests::record(workspace, asked.clone()).await.unwrap().record.request.id;
        let plan = privacy::plan(workspace, Person::Asker(id)).await.unwrap();
        let refused = privacy::erase(workspace, Person::Asker(id), &plan.plan_hash).await.unwrap_err();
        assert_eq!(refused.code(), "erasure-account-holder");
        // The holder as a contact of her own business is another record, and goes without the account.
        let herself = contact(workspace, "Sara Test", "sara@example.org").await;
        asked.asker = Asker::Contact(herself);
        requests::record(workspace, asked).await.unwrap();
        erase(workspace, Person::Contact(herself)).await;
        let account = serde_json::to_string(&account::show(workspace).await.unwrap()).unwrap();
        assert!(account.contains("Sara Test"), "the account stays");
    }

    async fn saved_views_that_name_the_person_are_emptied_and_others_stay(world) {
        let workspace = &world.workspace;
        let ana = contact(workspace, "Ana Costa", "ana@example.org").await;
        let views = json!([{"name": "Mine", "text": "ana costa"}, {"name": "Dental", "text": "dental"}]);
        settings::save_preference(workspace, "contacts.views", &views).await.unwrap();
        let path = world.root().join("all.json");
        let files = exporting::export(workspace, ExportFormat::Json, &[], &path, &Watch::default()).await.unwrap();
        exporting::record(workspace, ExportFormat::Json, &files).await.unwrap();
        let opened = workspace.folder().opened();
        std::fs::create_dir_all(&opened).unwrap();
        std::fs::write(opened.join("ana.pdf"), b"Ana").unwrap();
        let plan = privacy::plan(workspace, Person::Contact(ana)).await.unwrap();
        assert_eq!((plan.copies.opened, plan.copies.views, plan.copies.exports), (1, 1, 1));
        erase(workspace, Person::Contact(ana)).await;
        let left = settings::preference(workspace, "contacts.views").await.unwrap().unwrap();
        assert_eq!(left, json!([{"name": "Mine", "text": ""}, {"name": "Dental", "text": "dental"}]));
        assert!(!opened.exists());
    }

    async fn an_erasure_and_an_edit_at_once_leave_her_whole_or_gone(world) {
        let workspace = &world.workspace;
        for number in 0..8 {
            let ana = contact(workspace, &format!("Ana {number}"), "ana@example.org").await;
            let plan = privacy::plan(workspace, Person::Contact(ana)).await.unwrap();
            let edit = ContactEdit::Phones(vec![Labelled::plain("+44 20 7946 0199"), Labelled::plain("+44 20 7946 0198")]);
            let (erased, edited) = tokio::join!(
                privacy::erase(workspace, Person::Contact(ana), &plan.plan_hash),
                contacts::edit(workspace, ana, edit)
            );
            match erased {
                Ok(done) => {
                    assert!(done.verified);
                    let gone = contacts::show(workspace, ana).await.unwrap_err();
                    assert_eq!(gone.code(), "contact-missing");
                }
                Err(error) => {
                    assert_eq!(error.code(), "erasure-plan-outdated");
                    edited.unwrap();
                    assert_eq!(contacts::show(workspace, ana).await.unwrap().phones.len(), 2, "the edit is whole");
                }
            }
        }
        assert_eq!(change::verify(workspace).await.unwrap().first_broken, None);
    }

    async fn who_shares_company_phone_and_mail_domain_stays_as_she_was(world) {
        let workspace = &world.workspace;
        let ana = contact(workspace, "Ana Costa", "ana@harbour.example").await;
        let ben = contact(workspace, "Ben Costa", "ben@harbour.example").await;
        let before = serde_json::to_value(contacts::show(workspace, ben).await.unwrap()).unwrap();
        let history = change::history(workspace, &ben.to_string()).await.unwrap().len();
        erase(workspace, Person::Contact(ana)).await;
        let after = serde_json::to_value(contacts::show(workspace, ben).await.unwrap()).unwrap();
        assert_eq!(after, before);
        assert_eq!(change::history(workspace, &ben.to_string()).await.unwrap().len(), history);
        let found = ContactQuery { text: "harbour".to_owned(), ..ContactQuery::default() };
        assert_eq!(contacts::list(workspace, &found).await.unwrap().total, 1);
    }

    async fn five_hundred_people_are_looked_for_one_by_one_and_nobody_is_among_them(world) {
        let ids: Vec<ContactId> = (0..privacy::MOST_AT_ONCE).map(|_| ContactId::new()).collect();
        let refused = privacy::plan_people(&world.workspace, these(&ids)).await.unwrap_err();
        assert_eq!(refused.code(), "erasure-nobody");
    }

    async fn a_plan_counts_each_document_that_is_open_and_each_export_that_was_made(world) {
        let workspace = &world.workspace;
        let ana = contact(workspace, "Ana Costa", "ana@example.org").await;
        let counted = async || {
            let copies = privacy::plan(workspace, Person::Contact(ana)).await.unwrap().copies;
            (copies.opened, copies.exports)
        };
        assert_eq!(counted().await, (0, 0));
        let below = workspace.folder().opened().join("letters");
        std::fs::create_dir_all(&below).unwrap();
        for number in 1..=2 {
            std::fs::write(below.join(format!("{number}.pdf")), b"Ana").unwrap();
            let path = world.root().join(format!("{number}.json"));
            let files = exporting::export(workspace, ExportFormat::Json, &[], &path, &Watch::default()).await.unwrap();
            exporting::record(workspace, ExportFormat::Json, &files).await.unwrap();
        }
        assert_eq!(counted().await, (2, 2));
    }

    /// Both were one for a while, so each has a part in the other's history. In the trash, search does not
    /// know her; she is somebody of her own all the same, who was not asked for.
    async fn who_was_parted_again_and_deleted_is_not_erased_with_the_other(world) {
        let workspace = &world.workspace;
        let named = |name: &str| NewContact { name: name.to_owned(), ..NewContact::default() };
        let ana = contacts::create(workspace, named("Ana Costa")).await.unwrap().record.id;
        let other = contacts::create(workspace, named("Anna Costa")).await.unwrap().record.id;
        let merged = contacts::merge(workspace, ana, other).await.unwrap();
        change::undo(workspace, &merged.change.to_string()).await.unwrap();
        let deleted = contacts::delete(workspace, ana).await.unwrap();
        erase(workspace, Person::Contact(other)).await;
        assert_eq!(Ledger::of(workspace).unwrap().erasures().len(), 1);
        let history = change::history(workspace, &ana.to_string()).await.unwrap();
        let created = history.iter().find(|entry| entry.action == "contact-created").unwrap();
        assert!(!created.erased, "what was written before the two were one is hers");
        change::undo(workspace, &deleted.to_string()).await.unwrap();
        assert_eq!(names(workspace).await, ["Ana Costa"]);
    }
}

/// Whoever cannot be looked up is not taken for somebody who is gone.
#[tokio::test]
async fn what_breaks_while_people_are_sorted_out_is_told() {
    let world = TestWorkspace::sqlite().await;
    let ana = contact(&world.workspace, "Ana Costa", "ana@example.org").await;
    let broken = "ALTER TABLE legal_holds RENAME TO lost_holds";
    pages::change_schema(world.workspace.folder(), &[broken]).await;
    let error = privacy::plan_people(&world.workspace, these(&[ana]))
        .await
        .unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Internal, "{}", error.code());
}
