//! The request desk: what people ask about their data, step by step, to the answer.

use okicrm_core::change;
use okicrm_core::contacts::{self, NewContact};
use okicrm_core::error::ErrorKind;
use okicrm_core::leads::{self, NewLead};
use okicrm_core::privacy::packs::CopyLock;
use okicrm_core::privacy::{self, Person};
use okicrm_core::requests::{
    self, Asker, Channel, Decision, DecisionForm, Evidence, Exemption, Identity, LetterKind,
    NewRequest, PersonRecord, RequestKind, RequestStatus, RequestStep, RequestView,
};
use okicrm_core::settings::{self, Business, Language};
use okicrm_core::values::{ContactId, CountryCode, Labelled, LeadId, RequestId};
use okicrm_testing::{TestWorkspace, story};

async fn business(world: &TestWorkspace, country: &str) {
    let business = Business::first("Harbour Dental", CountryCode::parse(country).unwrap());
    settings::save(&world.workspace, &business).await.unwrap();
}

pub(super) async fn ana(world: &TestWorkspace) -> ContactId {
    let new = NewContact {
        name: "Ana Costa".into(),
        emails: vec![Labelled::plain("ana@example.org")],
        ..NewContact::default()
    };
    let made = contacts::create(&world.workspace, new).await.unwrap();
    made.record.id
}

pub(super) fn asked(asker: Asker, kind: RequestKind) -> NewRequest {
    NewRequest {
        asker,
        kind,
        channel: Channel::Email,
        received_on: String::new(),
        details: String::new(),
        language: None,
        name: String::new(),
        email: String::new(),
        address: String::new(),
    }
}

async fn recorded(world: &TestWorkspace, new: NewRequest) -> RequestView {
    requests::record(&world.workspace, new)
        .await
        .unwrap()
        .record
}

async fn known(world: &TestWorkspace, id: RequestId) {
    let how = "called back on the number we have";
    requests::confirm_identity(&world.workspace, id, how)
        .await
        .unwrap();
}

async fn later(world: &TestWorkspace, day: &str) {
    world.clock.set(format!("{day}T12:00:00Z").parse().unwrap());
}

fn day(date: Option<jiff::civil::Date>) -> String {
    date.map(|date| date.to_string()).unwrap_or_default()
}

story! {
    async fn a_request_for_a_copy_is_answered_and_keeps_its_proof(world) {
        business(&world, "GB").await;
        let contact = ana(&world).await;
        let request = recorded(&world, asked(Asker::Contact(contact), RequestKind::Access)).await;
        assert_eq!((request.request.number, request.request.name.as_str()), (1, "Ana Costa"));
        assert_eq!(day(request.deadline.due), "2026-12-22");
        assert_eq!(request.person, Some(PersonRecord::Contact(contact)));
        let id = request.request.id;
        known(&world, id).await;
        let path = world.root().join("copy.zip");
        privacy::answer_with_copy(&world.workspace, id, &path, CopyLock::Open).await.unwrap();
        let done = requests::show(&world.workspace, id).await.unwrap();
        assert_eq!((done.status, done.request.decision), (RequestStatus::ToAnswer, Some(Decision::Granted)));
        assert_eq!((done.request.evidence, done.request.proof.len()), (Some(Evidence::Copy), 64));
        let closed = requests::answer(&world.workspace, id, Channel::Email).await.unwrap();
        assert_eq!(closed.record.status, RequestStatus::Answered);
        assert!(closed.record.steps.is_empty());
        let again = requests::acknowledge(&world.workspace, id).await.unwrap_err();
        assert_eq!(again.code(), "request-closed");
        change::undo(&world.workspace, &closed.change.to_string()).await.unwrap();
        assert_eq!(requests::show(&world.workspace, id).await.unwrap().status, RequestStatus::ToAnswer);
    }

    async fn attack_a_false_requester_gets_nothing_and_changes_nothing(world) {
        business(&world, "GB").await;
        let contact = ana(&world).await;
        let path = world.root().join("copy.zip");
        let access = recorded(&world, asked(Asker::Contact(contact), RequestKind::Access)).await.request.id;
        let restriction = recorded(&world, asked(Asker::Contact(contact), RequestKind::Restriction)).await.request.id;
        for failed in [false, true] {
            if failed {
                requests::ask_proof(&world.workspace, access).await.unwrap();
                let waits = requests::show(&world.workspace, access).await.unwrap();
                assert_eq!((waits.status, waits.deadline.due), (RequestStatus::AwaitsProof, None));
                requests::fail_identity(&world.workspace, access, "another voice").await.unwrap();
            }
            let refused = privacy::answer_with_copy(&world.workspace, access, &path, CopyLock::Open).await.unwrap_err();
            assert_eq!(refused.code(), "request-identity-open");
            assert!(!path.exists());
            let granted = DecisionForm { decision: Decision::Granted, exemptions: vec![], reason: String::new() };
            let refused = requests::decide(&world.workspace, access, granted).await.unwrap_err();
            assert_eq!(refused.code(), "request-identity-open");
        }
        let refused = privacy::restrict_on_request(&world.workspace, restriction).await.unwrap_err();
        assert_eq!(refused.code(), "request-identity-open");
        assert!(privacy::restricted(&world.workspace).await.unwrap().is_empty());
        let no = DecisionForm { decision: Decision::Refused, exemptions: vec![Exemption::NotIdentified], reason: String::new() };
        requests::decide(&world.workspace, access, no).await.unwrap();
        let closed = requests::answer(&world.workspace, access, Channel::Letter).await.unwrap();
        assert_eq!((closed.record.status, closed.record.request.identity), (RequestStatus::Answered, Identity::Failed));
    }

    async fn an_erasure_is_carried_out_from_its_request_and_the_certificate_names_it(world) {
        business(&world, "DE").await;
        let contact = ana(&world).await;
        let id = recorded(&world, asked(Asker::Contact(contact), RequestKind::Erasure)).await.request.id;
        let objection = recorded(&world, asked(Asker::Contact(contact), RequestKind::Objection)).await.request.id;
        known(&world, id).await;
        let plan = privacy::plan_request(&world.workspace, id).await.unwrap();
        assert!(plan.detached.iter().any(|one| one.kind == "requests" && one.count == 2));
        let done = privacy::erase_on_request(&world.workspace, id, &plan.plan_hash).await.unwrap();
        assert!(done.verified);
        assert_eq!(done.certificate.statement.request, Some(id));
        let request = requests::show(&world.workspace, id).await.unwrap();
        assert!(request.is_of_nobody && request.request.name.is_empty() && request.request.email.is_empty());
        assert!(request.request.identity_how.is_empty());
        assert_eq!(request.request.proof, done.certificate.statement.id.to_string());
        assert_eq!(request.status, RequestStatus::ToAnswer);
        let other = requests::show(&world.workspace, objection).await.unwrap();
        assert_eq!((other.status, other.request.evidence), (RequestStatus::ToAnswer, Some(Evidence::Certificate)));
        let letter = requests::letter(&world.workspace, id, LetterKind::Done).await.unwrap();
        assert!(letter.text.contains(&request.request.proof) && !letter.text.contains("Costa"));
        let history = change::history(&world.workspace, &id.to_string()).await.unwrap();
        assert!(!serde_json::to_string(&history).unwrap().contains("Costa"));
        let text = serde_json::to_vec(&done.certificate).unwrap();
        assert!(privacy::verify_certificate(&world.workspace, &text).unwrap().unchanged);
        let closed = requests::answer(&world.workspace, id, Channel::Email).await.unwrap();
        assert_eq!(closed.record.status, RequestStatus::Answered);
    }

    async fn who_waits_for_a_copy_is_not_erased_before_she_has_it(world) {
        business(&world, "GB").await;
        let contact = ana(&world).await;
        let copy = recorded(&world, asked(Asker::Contact(contact), RequestKind::Access)).await.request.id;
        let erasure = recorded(&world, asked(Asker::Contact(contact), RequestKind::Erasure)).await;
        assert_eq!(erasure.also_open.iter().map(|one| one.number).collect::<Vec<_>>(), [1]);
        known(&world, copy).await;
        known(&world, erasure.request.id).await;
        let plan = privacy::plan_request(&world.workspace, erasure.request.id).await.unwrap();
        let refused = privacy::erase_on_request(&world.workspace, erasure.request.id, &plan.plan_hash).await.unwrap_err();
        assert_eq!(refused.code(), "request-copy-first");
        let refused = privacy::erase(&world.workspace, Person::Contact(contact), &plan.plan_hash).await.unwrap_err();
        assert_eq!(refused.code(), "request-copy-first");
        assert!(contacts::show(&world.workspace, contact).await.is_ok());
        let path = world.root().join("copy.zip");
        privacy::answer_with_copy(&world.workspace, copy, &path, CopyLock::Open).await.unwrap();
        let plan = privacy::plan_request(&world.workspace, erasure.request.id).await.unwrap();
        let done = privacy::erase_on_request(&world.workspace, erasure.request.id, &plan.plan_hash).await.unwrap();
        assert!(done.verified);
        let copy = requests::show(&world.workspace, copy).await.unwrap();
        assert_eq!(copy.request.evidence, Some(Evidence::Copy));
    }

    async fn the_same_request_twice_is_one_and_another_stands_beside_it(world) {
        business(&world, "GB").await;
        let contact = ana(&world).await;
        recorded(&world, asked(Asker::Contact(contact), RequestKind::Access)).await;
        let twice = asked(Asker::Contact(contact), RequestKind::Access);
        let refused = requests::record(&world.workspace, twice).await.unwrap_err();
        assert_eq!(refused.code(), "request-open-already");
        let other = recorded(&world, asked(Asker::Contact(contact), RequestKind::Rectification)).await;
        assert_eq!(other.request.number, 2);
        requests::withdraw(&world.workspace, other.request.id).await.unwrap();
        let again = recorded(&world, asked(Asker::Contact(contact), RequestKind::Rectification)).await;
        assert_eq!(again.request.number, 3);
    }

    async fn a_person_who_is_lead_and_contact_is_one_person_at_the_desk(world) {
        business(&world, "GB").await;
        let new = NewLead { name: "Ben Okafor".into(), ..NewLead::default() };
        let lead: LeadId = leads::create(&world.workspace, new).await.unwrap().record.id;
        let first = recorded(&world, asked(Asker::Lead(lead), RequestKind::Erasure)).await;
        assert_eq!(first.person, Some(PersonRecord::Lead(lead)));
        let contact = leads::convert(&world.workspace, lead).await.unwrap().contact_id;
        let twice = asked(Asker::Contact(contact), RequestKind::Erasure);
        assert_eq!(requests::record(&world.workspace, twice).await.unwrap_err().code(), "request-open-already");
        let id = first.request.id;
        let now = requests::show(&world.workspace, id).await.unwrap();
        assert_eq!(now.person, Some(PersonRecord::Contact(contact)));
        known(&world, id).await;
        let plan = privacy::plan_request(&world.workspace, id).await.unwrap();
        privacy::erase_on_request(&world.workspace, id, &plan.plan_hash).await.unwrap();
        for gone in [Person::Lead(lead), Person::Contact(contact)] {
            assert_eq!(privacy::plan(&world.workspace, gone).await.unwrap_err().kind(), ErrorKind::NotFound);
        }
    }

    async fn a_restriction_is_set_from_its_request_and_one_undo_takes_both_back(world) {
        business(&world, "GB").await;
        let contact = ana(&world).await;
        let id = recorded(&world, asked(Asker::Contact(contact), RequestKind::Restriction)).await.request.id;
        known(&world, id).await;
        let changed = privacy::restrict_on_request(&world.workspace, id).await.unwrap();
        let done = changed.record;
        assert_eq!((done.status, done.request.evidence), (RequestStatus::ToAnswer, Some(Evidence::Restriction)));
        assert_eq!(privacy::restricted(&world.workspace).await.unwrap().len(), 1);
        assert_eq!(requests::list(&world.workspace).await.unwrap()[0].name, "Ana Costa");
        let due = requests::due(&world.workspace).await.unwrap();
        assert!(!serde_json::to_string(&due).unwrap().contains("Costa"), "home names nobody");
        assert!(
            change::history(&world.workspace, &id.to_string()).await.unwrap().is_empty(),
            "whoever is restricted has no history in the day's work"
        );
        change::undo(&world.workspace, &changed.change.to_string()).await.unwrap();
        assert!(privacy::restricted(&world.workspace).await.unwrap().is_empty());
        assert_eq!(requests::show(&world.workspace, id).await.unwrap().status, RequestStatus::Open);
    }

    async fn the_clock_waits_for_proof_and_for_an_answer_and_an_extension_comes_in_time(world) {
        business(&world, "GB").await;
        let contact = ana(&world).await;
        let id = recorded(&world, asked(Asker::Contact(contact), RequestKind::Access)).await.request.id;
        requests::ask_proof(&world.workspace, id).await.unwrap();
        let early = requests::extend(&world.workspace, id, "many files").await.unwrap_err();
        assert_eq!(early.code(), "request-extension-late");
        later(&world, "2026-12-01").await;
        known(&world, id).await;
        let proven = requests::show(&world.workspace, id).await.unwrap();
        assert_eq!((proven.request.identity, day(proven.deadline.due)), (Identity::Proven, "2027-01-04".into()));
        requests::ask_clarification(&world.workspace, id, "Which years?").await.unwrap();
        let waits = requests::decide(&world.workspace, id, DecisionForm { decision: Decision::NothingHeld, exemptions: vec![], reason: String::new() }).await.unwrap_err();
        assert_eq!(waits.code(), "request-clarification-open");
        later(&world, "2026-12-08").await;
        let clear = requests::clarified(&world.workspace, id).await.unwrap().record;
        assert_eq!((clear.request.paused_days, day(clear.deadline.due)), (7, "2027-01-08".into()));
        later(&world, "2027-01-09").await;
        let late = requests::extend(&world.workspace, id, "many files").await.unwrap_err();
        assert_eq!(late.code(), "request-extension-late");
        later(&world, "2027-01-08").await;
        let longer = requests::extend(&world.workspace, id, "many files").await.unwrap().record;
        assert_eq!(day(longer.deadline.due), "2027-03-08");
        let twice = requests::extend(&world.workspace, id, "more").await.unwrap_err();
        assert_eq!(twice.code(), "request-done-already");
    }

    async fn a_complaint_is_acknowledged_and_answered_by_what_was_done(world) {
        business(&world, "GB").await;
        let new = NewRequest { name: "Zoë Li".into(), email: "zoe@example.org".into(), ..asked(Asker::Typed, RequestKind::Complaint) };
        let request = recorded(&world, new).await;
        let id = request.request.id;
        assert_eq!((day(request.deadline.due), request.person), ("2026-12-22".into(), None));
        assert!(!request.steps.contains(&RequestStep::Extend) && !request.steps.contains(&RequestStep::AskClarification));
        let acknowledged = requests::acknowledge(&world.workspace, id).await.unwrap().record;
        assert_eq!(acknowledged.deadline.due, None);
        known(&world, id).await;
        let wordless = requests::record_work(&world.workspace, id, " ").await.unwrap_err();
        assert_eq!(wordless.code(), "request-invalid");
        let done = requests::record_work(&world.workspace, id, "The list was corrected.").await.unwrap().record;
        assert_eq!(done.status, RequestStatus::ToAnswer);
        let letter = requests::letter(&world.workspace, id, LetterKind::Done).await.unwrap();
        assert!(letter.text.contains("The list was corrected.") && letter.text.contains("Information Commission (ICO)"));
    }

    async fn what_somebody_types_is_checked_at_its_field(world) {
        business(&world, "GB").await;
        let new = NewRequest {
            received_on: "2026-11-23".into(),
            email: "no".into(),
            details: "x".repeat(5_000),
            ..asked(Asker::Typed, RequestKind::Access)
        };
        let refused = requests::record(&world.workspace, new).await.unwrap_err();
        let report = refused.report();
        let fields: Vec<&str> = report.problems.iter().map(|one| one.field.as_str()).collect();
        assert_eq!(fields, ["receivedOn", "name", "email", "details"]);
        assert!(requests::list(&world.workspace).await.unwrap().is_empty());
        let nobody = asked(Asker::Contact(ContactId::new()), RequestKind::Access);
        assert_eq!(requests::record(&world.workspace, nobody).await.unwrap_err().code(), "request-person-missing");
    }

    async fn the_program_does_not_do_by_itself_what_it_cannot_and_says_so(world) {
        business(&world, "GB").await;
        let path = world.root().join("copy.zip");
        let typed = NewRequest { name: "Zoë Li".into(), ..asked(Asker::Typed, RequestKind::Access) };
        let nobody = recorded(&world, typed).await.request.id;
        known(&world, nobody).await;
        let refused = privacy::answer_with_copy(&world.workspace, nobody, &path, CopyLock::Open).await.unwrap_err();
        assert_eq!(refused.code(), "request-nobody-in-records");
        let none = DecisionForm { decision: Decision::NothingHeld, exemptions: vec![], reason: String::new() };
        requests::decide(&world.workspace, nobody, none).await.unwrap();
        let letter = requests::letter(&world.workspace, nobody, LetterKind::Done).await.unwrap();
        assert!(letter.text.contains("hold no personal data"));
        let contact = ana(&world).await;
        let correction = recorded(&world, asked(Asker::Contact(contact), RequestKind::Rectification)).await.request.id;
        known(&world, correction).await;
        let refused = privacy::answer_with_copy(&world.workspace, correction, &path, CopyLock::Open).await.unwrap_err();
        assert_eq!(refused.code(), "request-another-way");
        let copy = recorded(&world, asked(Asker::Contact(contact), RequestKind::Portability)).await.request.id;
        known(&world, copy).await;
        let refused = requests::record_work(&world.workspace, copy, "by hand").await.unwrap_err();
        assert_eq!(refused.code(), "request-another-way");
        let early = requests::answer(&world.workspace, copy, Channel::Email).await.unwrap_err();
        assert_eq!(early.code(), "request-not-decided");
        let yes = DecisionForm { decision: Decision::Granted, exemptions: vec![], reason: String::new() };
        requests::decide(&world.workspace, copy, yes).await.unwrap();
        let early = requests::answer(&world.workspace, copy, Channel::Email).await.unwrap_err();
        assert_eq!(early.code(), "request-not-carried-out");
        let no = DecisionForm { decision: Decision::Refused, exemptions: vec![Exemption::NotCovered], reason: String::new() };
        requests::decide(&world.workspace, copy, no).await.unwrap();
        let refused = privacy::answer_with_copy(&world.workspace, copy, &path, CopyLock::Open).await.unwrap_err();
        assert_eq!(refused.code(), "request-decided-against");
        assert!(!path.exists());
    }

    async fn the_account_holder_asks_like_anybody_and_is_not_erased_like_a_contact(world) {
        business(&world, "GB").await;
        let request = recorded(&world, asked(Asker::Account, RequestKind::Access)).await;
        assert_eq!((request.request.name.as_str(), request.person), ("Sara Test", None));
        assert!(!request.steps.contains(&RequestStep::CarryOut));
        known(&world, request.request.id).await;
        let done = requests::record_work(&world.workspace, request.request.id, "Saved from the account page.").await.unwrap();
        assert_eq!(done.record.status, RequestStatus::ToAnswer);
        let erasure = recorded(&world, asked(Asker::Account, RequestKind::Erasure)).await.request.id;
        known(&world, erasure).await;
        let refused = privacy::plan_request(&world.workspace, erasure).await.unwrap_err();
        assert_eq!(refused.code(), "request-nobody-in-records");
    }

    async fn letters_are_in_the_person_s_language_and_tell_what_the_law_wants(world) {
        business(&world, "DE").await;
        requests::choose_calendar(&world.workspace, "DE-BY".parse().unwrap()).await.unwrap();
        let contact = ana(&world).await;
        let german = NewRequest { language: Some(Language::German), ..asked(Asker::Contact(contact), RequestKind::Access) };
        let id = recorded(&world, german).await.request.id;
        let letter = requests::letter(&world.workspace, id, LetterKind::Acknowledgement).await.unwrap();
        assert!(letter.text.contains("22. Dezember 2026"), "{}", letter.text);
        assert!(letter.text.contains("Bayerisches Landesamt für Datenschutzaufsicht"));
        assert_eq!(letter.email, "ana@example.org");
        let early = requests::letter(&world.workspace, id, LetterKind::Refused).await.unwrap_err();
        assert_eq!(early.code(), "request-letter-not-yet");
        let pdf = requests::letter_pdf(&world.workspace, id, LetterKind::Acknowledgement).await.unwrap();
        assert!(pdf.starts_with(b"%PDF-") && pdf.len() > 4_000);
    }

    async fn the_list_puts_first_what_is_due_first_and_closed_ones_last(world) {
        business(&world, "GB").await;
        let contact = ana(&world).await;
        let waiting = recorded(&world, asked(Asker::Contact(contact), RequestKind::Access)).await.request.id;
        requests::ask_proof(&world.workspace, waiting).await.unwrap();
        let gone = recorded(&world, asked(Asker::Contact(contact), RequestKind::Objection)).await.request.id;
        requests::withdraw(&world.workspace, gone).await.unwrap();
        let new = |received: &str, kind| NewRequest { received_on: received.into(), ..asked(Asker::Contact(contact), kind) };
        recorded(&world, new("2026-11-20", RequestKind::Erasure)).await;
        recorded(&world, new("2026-11-02", RequestKind::Restriction)).await;
        let numbers: Vec<i64> = requests::list(&world.workspace).await.unwrap().iter().map(|one| one.number).collect();
        assert_eq!(numbers, [4, 3, 1, 2]);
        let due = requests::due(&world.workspace).await.unwrap();
        assert_eq!((due.len(), due[0].number, due[0].deadline.days_left), (3, 4, Some(10)));
    }
}
