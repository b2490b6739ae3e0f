//! Putting right what is wrong: where values came from, what a person says against them, corrections.

use okicrm_core::change;
use okicrm_core::contacts::{self, ContactEdit, NewContact};
use okicrm_core::exporting::{self, ExportFormat};
use okicrm_core::importing::progress::Watch;
use okicrm_core::importing::source::Source;
use okicrm_core::importing::{self, ImportOptions};
use okicrm_core::invoicing::{self, InvoiceDraft};
use okicrm_core::leads::{self, NewLead};
use okicrm_core::privacy::{self, Correction, NewDispute, OriginSource, Person, PersonField};
use okicrm_core::requests::{
    self, Asker, Channel, Evidence, LetterKind, NewRequest, RequestKind, RequestStatus, RequestStep,
};
use okicrm_core::settings::{self, Business};
use okicrm_core::trash;
use okicrm_core::values::{ContactId, CountryCode, InvoiceId, Labelled, PostalAddress, RequestId};
use okicrm_core::workspace::Workspace;
use okicrm_testing::{TestWorkspace, story};
use serde_json::json;

async fn business(workspace: &Workspace) {
    let business = Business::first("Praxis Müller", CountryCode::parse("GB").unwrap());
    settings::save(workspace, &business).await.unwrap();
}

async fn ana(workspace: &Workspace) -> ContactId {
    let new = NewContact {
        name: "Anna Costa".to_owned(),
        emails: vec![
            Labelled::plain("ana@example.org"),
            Labelled::plain("old@example.org"),
        ],
        ..NewContact::default()
    };
    contacts::create(workspace, new).await.unwrap().record.id
}

async fn asked(workspace: &Workspace, asker: Asker) -> RequestId {
    let new = NewRequest {
        asker,
        kind: RequestKind::Rectification,
        channel: Channel::Email,
        received_on: String::new(),
        details: "My name has one n.".to_owned(),
        language: None,
        name: String::new(),
        email: String::new(),
        address: String::new(),
    };
    let id = requests::record(workspace, new)
        .await
        .unwrap()
        .record
        .request
        .id;
    requests::confirm_identity(workspace, id, "").await.unwrap();
    id
}

fn correction(field: PersonField, was: &str, becomes: &str) -> Correction {
    Correction {
        field,
        was: was.to_owned(),
        becomes: becomes.to_owned(),
    }
}

fn statement(field: PersonField, text: &str) -> NewDispute {
    NewDispute {
        field,
        statement: text.to_owned(),
        request: None,
    }
}

/// An issued invoice, and its number.
async fn issued(workspace: &Workspace, contact: ContactId) -> (InvoiceId, String) {
    let draft: InvoiceDraft = serde_json::from_value(json!({
        "customer": {"contactId": contact},
        "lines": [{"description": "Check-up", "quantity": "1", "unitPrice": "100.00"}],
    }))
    .unwrap();
    let saved = invoicing::save_draft(workspace, None, &draft)
        .await
        .unwrap();
    let issued = invoicing::issue(workspace, saved.record.id).await.unwrap();
    (saved.record.id, issued.record.number.unwrap())
}

/// The values of each field that says something, the newest first.
async fn values(
    workspace: &Workspace,
    contact: ContactId,
) -> Vec<(PersonField, Vec<(String, OriginSource)>)> {
    let origins = privacy::field_origins(workspace, Person::Contact(contact))
        .await
        .unwrap();
    let values = |one: privacy::FieldOrigins| {
        let values = one.values.into_iter();
        values.map(|one| (one.value, one.source)).collect()
    };
    origins
        .into_iter()
        .map(|one| (one.field, values(one)))
        .collect()
}

story! {
    async fn each_value_of_a_person_says_where_it_came_from(world) {
        let workspace = &world.workspace;
        business(workspace).await;
        let file = "Name,E-mail\nAnna Costa,ana@example.org\n";
        let path = world.root().join("customers.csv");
        std::fs::write(&path, file).unwrap();
        importing::run(workspace, &Source::Path(path), ImportOptions::default(), &Watch::default()).await.unwrap();
        let query = contacts::ContactQuery::default();
        let id = contacts::list(workspace, &query).await.unwrap().items[0].id;
        contacts::edit(workspace, id, ContactEdit::Note("prefers mornings".into())).await.unwrap();
        let request = asked(workspace, Asker::Contact(id)).await;
        privacy::correct_on_request(workspace, request, vec![correction(PersonField::Name, "Anna Costa", "Ana Costa")]).await.unwrap();
        let origins = privacy::field_origins(workspace, Person::Contact(id)).await.unwrap();
        let of = |field: PersonField| origins.iter().find(|one| one.field == field).unwrap();
        let name: Vec<_> = of(PersonField::Name).values.iter().map(|one| (one.value.as_str(), one.source)).collect();
        assert_eq!(name, [("Ana Costa", OriginSource::Request), ("Anna Costa", OriginSource::Import)]);
        assert_eq!(of(PersonField::Name).values[0].detail.as_deref(), Some("1"), "the request's number");
        assert_eq!(of(PersonField::Name).values[1].detail.as_deref(), Some("customers.csv"));
        assert_eq!(of(PersonField::Note).values[0].source, OriginSource::Typed);
        assert_eq!(of(PersonField::Email).values[0].value, "ana@example.org");
        assert!(!origins.iter().any(|one| one.field == PersonField::Birthday), "what never said anything");
    }

    async fn a_lead_s_values_are_hers_as_a_contact_and_undoing_says_so(world) {
        let workspace = &world.workspace;
        let new = NewLead { name: "Ana Costa".to_owned(), ..NewLead::default() };
        let lead = leads::create(workspace, new).await.unwrap().record.id;
        let contact = leads::convert(workspace, lead).await.unwrap().contact_id;
        let edited = contacts::edit(workspace, contact, ContactEdit::JobTitle("Dentist".into())).await.unwrap();
        change::undo(workspace, &edited.change.to_string()).await.unwrap();
        let origins = privacy::field_origins(workspace, Person::Contact(contact)).await.unwrap();
        let of = |field: PersonField| &origins.iter().find(|one| one.field == field).unwrap().values;
        assert_eq!(of(PersonField::Name).len(), 1, "the same value is no news");
        assert_eq!(of(PersonField::Name)[0].source, OriginSource::Typed);
        assert_eq!((of(PersonField::Job)[0].value.as_str(), of(PersonField::Job)[0].source), ("", OriginSource::TakenBack));
    }

    async fn a_statement_stands_at_its_field_until_it_is_withdrawn_and_both_can_be_undone(world) {
        let workspace = &world.workspace;
        let id = ana(workspace).await;
        let person = Person::Contact(id);
        let made = privacy::dispute(workspace, person, statement(PersonField::Email, " That is not mine ")).await.unwrap();
        let listed = privacy::disputes(workspace, person).await.unwrap();
        assert_eq!((listed.len(), listed[0].statement.as_str(), listed[0].field), (1, "That is not mine", PersonField::Email));
        let copy = world.root().join("copy.zip");
        privacy::export_person(workspace, person, &copy).await.unwrap();
        assert!(unzipped(&copy).contains("That is not mine"), "it is in her copy");
        let withdrawn = privacy::withdraw_dispute(workspace, listed[0].id).await.unwrap();
        assert!(privacy::disputes(workspace, person).await.unwrap().is_empty());
        let again = privacy::withdraw_dispute(workspace, listed[0].id).await.unwrap_err();
        assert_eq!(again.code(), "dispute-missing");
        change::undo(workspace, &withdrawn.to_string()).await.unwrap();
        assert_eq!(privacy::disputes(workspace, person).await.unwrap().len(), 1);
        change::undo(workspace, &made.to_string()).await.unwrap();
        assert!(privacy::disputes(workspace, person).await.unwrap().is_empty());
    }

    async fn a_statement_needs_words_and_not_too_many(world) {
        let workspace = &world.workspace;
        let person = Person::Contact(ana(workspace).await);
        for text in ["  ".to_owned(), "x".repeat(2_001)] {
            let refused = privacy::dispute(workspace, person, statement(PersonField::Note, &text)).await.unwrap_err();
            assert_eq!(refused.code(), "dispute-statement");
        }
        privacy::dispute(workspace, person, statement(PersonField::Record, &"x".repeat(2_000))).await.unwrap();
    }

    async fn a_correction_is_one_change_that_the_letter_tells_of(world) {
        let workspace = &world.workspace;
        business(workspace).await;
        let id = ana(workspace).await;
        let request = asked(workspace, Asker::Contact(id)).await;
        let view = requests::show(workspace, request).await.unwrap();
        assert!(view.steps.contains(&RequestStep::CarryOut) && view.steps.contains(&RequestStep::RecordWork));
        let done = privacy::correct_on_request(workspace, request, vec![
            correction(PersonField::Name, "Anna Costa", "Ana Costa"),
            correction(PersonField::Email, "old@example.org", ""),
        ]).await.unwrap();
        let contact = contacts::show(workspace, id).await.unwrap();
        assert_eq!((contact.display_name.as_str(), contact.emails.len()), ("Ana Costa", 1));
        assert_eq!(done.request.status, RequestStatus::ToAnswer);
        assert_eq!(done.request.request.evidence, Some(Evidence::Correction));
        assert_eq!(done.request.request.note, "Name, E-mail");
        let letter = requests::letter(workspace, request, LetterKind::Done).await.unwrap();
        assert!(letter.text.contains("put this right: Name, E-mail"), "{}", letter.text);
        assert!(!letter.text.contains("old@example.org"), "what was wrong is not said again");
        change::undo(workspace, &done.change.to_string()).await.unwrap();
        let back = contacts::show(workspace, id).await.unwrap();
        assert_eq!((back.display_name.as_str(), back.emails.len()), ("Anna Costa", 2));
        assert_eq!(requests::show(workspace, request).await.unwrap().request.evidence, None);
    }

    async fn nothing_is_corrected_for_somebody_whose_identity_is_open_or_who_asked_for_something_else(world) {
        let workspace = &world.workspace;
        business(workspace).await;
        let id = ana(workspace).await;
        let right = || vec![correction(PersonField::Name, "Anna Costa", "Ana Costa")];
        let new = NewRequest {
            asker: Asker::Contact(id), kind: RequestKind::Rectification, channel: Channel::Phone,
            received_on: String::new(), details: String::new(), language: None,
            name: String::new(), email: String::new(), address: String::new(),
        };
        let open = requests::record(workspace, new.clone()).await.unwrap().record.request.id;
        let refused = privacy::correct_on_request(workspace, open, right()).await.unwrap_err();
        assert_eq!(refused.code(), "request-identity-open");
        let other = NewRequest { kind: RequestKind::Restriction, ..new };
        let other = requests::record(workspace, other).await.unwrap().record.request.id;
        requests::confirm_identity(workspace, other, "").await.unwrap();
        let refused = privacy::correct_on_request(workspace, other, right()).await.unwrap_err();
        assert_eq!(refused.code(), "request-another-way");
        requests::confirm_identity(workspace, open, "").await.unwrap();
        let stale = vec![correction(PersonField::Name, "Annabel Costa", "Ana Costa")];
        let refused = privacy::correct_on_request(workspace, open, stale).await.unwrap_err();
        assert_eq!(refused.code(), "dispute-field");
        let none = privacy::correct_on_request(workspace, open, Vec::new()).await.unwrap_err();
        assert_eq!(none.code(), "dispute-field");
        assert_eq!(contacts::show(workspace, id).await.unwrap().display_name, "Anna Costa");
    }

    async fn a_lead_is_corrected_too_but_has_no_birthday(world) {
        let workspace = &world.workspace;
        business(workspace).await;
        let new = NewLead { name: "Anna Costa".to_owned(), ..NewLead::default() };
        let lead = leads::create(workspace, new).await.unwrap().record.id;
        let request = asked(workspace, Asker::Lead(lead)).await;
        let birthday = vec![correction(PersonField::Birthday, "", "1984-03-12")];
        let refused = privacy::correct_on_request(workspace, request, birthday).await.unwrap_err();
        assert_eq!(refused.code(), "dispute-field");
        let right = vec![correction(PersonField::Name, "Anna Costa", "Ana Costa")];
        privacy::correct_on_request(workspace, request, right).await.unwrap();
        assert_eq!(leads::show(workspace, lead).await.unwrap().display_name, "Ana Costa");
    }

    async fn an_issued_invoice_stays_as_it_is_and_another_document_is_pointed_to(world) {
        let workspace = &world.workspace;
        business(workspace).await;
        let id = ana(workspace).await;
        let (kept, number) = issued(workspace, id).await;
        let before = invoicing::pdf(workspace, kept).await.unwrap();
        let shown = serde_json::to_value(invoicing::show(workspace, kept).await.unwrap()).unwrap();
        let request = asked(workspace, Asker::Contact(id)).await;
        let done = privacy::correct_on_request(workspace, request, vec![correction(PersonField::Name, "Anna Costa", "Ana Costa")]).await.unwrap();
        assert_eq!(done.documents, [number]);
        assert!(invoicing::pdf(workspace, kept).await.unwrap() == before, "the same bytes");
        let after = serde_json::to_value(invoicing::show(workspace, kept).await.unwrap()).unwrap();
        for part in ["number", "issueDate", "pdfSha256", "frozen", "customerName"] {
            assert_eq!(after.get(part), shown.get(part), "{part}");
        }
    }

    async fn every_field_of_a_lead_is_put_right_by_one_change_and_taken_back_by_one(world) {
        let workspace = &world.workspace;
        business(workspace).await;
        let plain = |value: &str| vec![Labelled::plain(value)];
        let new = NewLead {
            name: "Anna Costa".into(), company: "Harbor".into(), job_title: "Dentit".into(), note: "likes tee".into(), source: "Fare".into(),
            emails: plain("anna@example.org"), phones: plain("+44 20 7946 0018"), websites: plain("https://anna.example"), ..NewLead::default()
        };
        let lead = leads::create(workspace, new).await.unwrap().record.id;
        let request = asked(workspace, Asker::Lead(lead)).await;
        let corrections = vec![
            correction(PersonField::Name, "Anna Costa", "Ana Costa"),
            correction(PersonField::Company, "Harbor", "Harbour"),
            correction(PersonField::Job, "Dentit", "Dentist"),
            correction(PersonField::Note, "likes tee", "likes tea"),
            correction(PersonField::Source, "Fare", "Fair"),
            correction(PersonField::Email, "anna@example.org", "ana@example.org"),
            correction(PersonField::Phone, "+44 20 7946 0018", "+44 20 7946 0019"),
            correction(PersonField::Website, "https://anna.example", "https://ana.example"),
        ];
        let done = privacy::correct_on_request(workspace, request, corrections).await.unwrap();
        assert_eq!(done.request.request.note, "Name, Company, Job title, Note, Source, E-mail, Phone, Website");
        let right = leads::show(workspace, lead).await.unwrap();
        let each = |list: Vec<Labelled>| list.into_iter().map(|one| one.value).collect::<Vec<_>>();
        assert_eq!([right.display_name, right.company, right.job_title, right.note, right.source], ["Ana Costa", "Harbour", "Dentist", "likes tea", "Fair"]);
        assert_eq!([each(right.emails), each(right.phones), each(right.websites)], [["ana@example.org"], ["+44 20 7946 0019"], ["https://ana.example"]]);
        change::undo(workspace, &done.change.to_string()).await.unwrap();
        let back = leads::show(workspace, lead).await.unwrap();
        assert_eq!((back.company.as_str(), each(back.phones)), ("Harbor", vec!["+44 20 7946 0018".to_owned()]));
    }

    async fn tags_and_addresses_are_told_as_people_read_them(world) {
        let workspace = &world.workspace;
        let leeds = PostalAddress { street: "1 Far Road".into(), postal_code: "LS1 1AA".into(), city: "Leeds".into(), country: "GB".into(), ..PostalAddress::default() };
        let cork = PostalAddress { city: "Cork".into(), region: "Munster".into(), ..PostalAddress::default() };
        let new = NewContact { name: "Ana Costa".into(), tags: vec!["Gold".into(), "Leeds".into()], addresses: vec![leeds, cork], ..NewContact::default() };
        let id = contacts::create(workspace, new).await.unwrap().record.id;
        let told = values(workspace, id).await;
        assert_eq!(told, [
            (PersonField::Name, vec![("Ana Costa".to_owned(), OriginSource::Typed)]),
            (PersonField::Address, vec![("1 Far Road, LS1 1AA Leeds, GB; Cork, Munster".to_owned(), OriginSource::Typed)]),
            (PersonField::Tags, vec![("Gold; Leeds".to_owned(), OriginSource::Typed)]),
        ]);
    }

    async fn what_was_added_to_a_contact_came_with_a_lead_or_from_another_workspace_says_so(world) {
        let workspace = &world.workspace;
        let new = NewLead { name: "Ana Costa".into(), job_title: "Dentist".into(), ..NewLead::default() };
        let lead = leads::create(workspace, new).await.unwrap().record.id;
        let id = leads::convert(workspace, lead).await.unwrap().contact_id;
        let more = NewContact { phones: vec![Labelled::plain("+44 20 7946 0018")], ..NewContact::default() };
        contacts::complete(workspace, id, more).await.unwrap();
        // Once the lead itself is gone for good, the contact alone can tell.
        leads::delete(workspace, leads::LeadSelection::one(lead)).await.unwrap();
        world.come_to("2026-12-24T12:00:00Z").await;
        assert_eq!(trash::empty_old(workspace).await.unwrap(), 1);
        let told = values(workspace, id).await;
        assert_eq!(told, [
            (PersonField::Name, vec![("Ana Costa".to_owned(), OriginSource::Lead)]),
            (PersonField::Job, vec![("Dentist".to_owned(), OriginSource::Lead)]),
            (PersonField::Phone, vec![("+44 20 7946 0018".to_owned(), OriginSource::Merged)]),
        ]);
        let path = world.root().join("all.json");
        exporting::export(workspace, ExportFormat::Json, &[], &path, &Watch::default()).await.unwrap();
        let new = if world.server().is_some() { TestWorkspace::postgres().await } else { TestWorkspace::sqlite().await };
        exporting::bring_back(&new.workspace, &Source::Path(path), &Watch::default()).await.unwrap();
        let moved: Vec<_> = told.into_iter().map(|(field, values)| (field, vec![(values[0].0.clone(), OriginSource::Moved)])).collect();
        assert_eq!(values(&new.workspace, id).await, moved);
    }

    async fn only_documents_that_say_what_was_wrong_are_pointed_to(world) {
        let workspace = &world.workspace;
        business(workspace).await;
        let id = ana(workspace).await;
        let (_, number) = issued(workspace, id).await;
        let request = asked(workspace, Asker::Contact(id)).await;
        let elsewhere = vec![
            correction(PersonField::Note, "", "prefers mornings"),
            correction(PersonField::Email, "old@example.org", "new@example.org"),
        ];
        let done = privacy::correct_on_request(workspace, request, elsewhere).await.unwrap();
        assert_eq!(done.documents, [""; 0]);
        change::undo(workspace, &done.change.to_string()).await.unwrap();
        let name = vec![correction(PersonField::Name, "Anna Costa", "Ana Costa")];
        let done = privacy::correct_on_request(workspace, request, name).await.unwrap();
        assert_eq!(done.documents, [number]);
    }
}

fn unzipped(path: &std::path::Path) -> String {
    let mut archive = zip::ZipArchive::new(std::fs::File::open(path).unwrap()).unwrap();
    let mut text = String::new();
    for position in 0..archive.len() {
        let mut bytes = Vec::new();
        std::io::Read::read_to_end(&mut archive.by_index(position).unwrap(), &mut bytes).unwrap();
        text.push_str(&String::from_utf8_lossy(&bytes));
    }
    text
}
