//! Who asks at the request desk, as the letters reach her, and how a step that is refused is told.

use okicrm_core::account::{self, AccountForm};
use okicrm_core::contacts::{self, ContactEdit};
use okicrm_core::error::{Error, ErrorKind};
use okicrm_core::privacy::{self, Person};
use okicrm_core::requests::{
    self, Asker, CalendarCode, Decision, DecisionForm, Exemption, NewRequest, RequestKind,
    RequestStatus,
};
use okicrm_core::settings::{self, Business};
use okicrm_core::values::{ContactId, CountryCode, PostalAddress};
use okicrm_testing::{TestWorkspace, story};

use crate::requests::{ana, asked};

async fn business(world: &TestWorkspace) {
    let business = Business::first("Harbour Dental", CountryCode::parse("GB").unwrap());
    settings::save(&world.workspace, &business).await.unwrap();
}

async fn record(world: &TestWorkspace, new: NewRequest) -> requests::RequestView {
    let made = requests::record(&world.workspace, new).await.unwrap();
    made.record
}

async fn refused(world: &TestWorkspace, new: NewRequest) -> Error {
    requests::record(&world.workspace, new).await.unwrap_err()
}

/// Each field that a refusal names, and why.
fn problems(error: Error) -> Vec<(String, String)> {
    let problems = error.report().problems.into_iter();
    problems.map(|one| (one.field, one.code)).collect()
}

story! {
    async fn a_letter_goes_to_the_first_address_of_the_contact(world) {
        business(&world).await;
        let ana = ana(&world).await;
        let nowhere = record(&world, asked(Asker::Contact(ana), RequestKind::Access)).await;
        assert_eq!(nowhere.request.address, "");
        let address = |street: &str, region: &str| PostalAddress {
            street: street.to_owned(),
            postal_code: "BS1 4DJ".to_owned(),
            city: "Bristol".to_owned(),
            region: region.to_owned(),
            country: "GB".to_owned(),
            label: "home".to_owned(),
        };
        let addresses = vec![address("1 Quay Street", ""), address("2 Hill Road", "Avon")];
        contacts::edit(&world.workspace, ana, ContactEdit::Addresses(addresses)).await.unwrap();
        let first = record(&world, asked(Asker::Contact(ana), RequestKind::Portability)).await;
        assert_eq!(first.request.address, "1 Quay Street\nBS1 4DJ Bristol\nGB");
        assert!(!first.is_of_nobody);
    }

    async fn the_account_holder_is_reached_at_what_she_said_about_herself(world) {
        business(&world).await;
        let form = AccountForm {
            name: "Sara Test".to_owned(),
            email: "sara@example.org".to_owned(),
            phone: String::new(),
            billing: "3 Mill Lane, Bath".to_owned(),
        };
        account::edit(&world.workspace, &form).await.unwrap();
        let request = record(&world, asked(Asker::Account, RequestKind::Access)).await.request;
        assert_eq!(
            (request.name.as_str(), request.email.as_str(), request.address.as_str()),
            ("Sara Test", "sara@example.org", "3 Mill Lane, Bath")
        );
    }

    async fn texts_of_a_request_fit_up_to_their_last_character(world) {
        business(&world).await;
        let typed = |name: usize, text: usize| NewRequest {
            name: "ü".repeat(name),
            address: "ü".repeat(text),
            details: "ü".repeat(text),
            ..asked(Asker::Typed, RequestKind::Access)
        };
        let too_long = |field: &str| (field.to_owned(), "settings-field-too-long".to_owned());
        let error = refused(&world, typed(201, 4_001)).await;
        assert_eq!(error.kind(), ErrorKind::Invalid);
        assert_eq!(problems(error), [too_long("name"), too_long("address"), too_long("details")]);
        let request = record(&world, typed(200, 4_000)).await.request;
        assert_eq!((request.name.chars().count(), request.details.chars().count()), (200, 4_000));
        let error = requests::confirm_identity(&world.workspace, request.id, &"ü".repeat(4_001)).await.unwrap_err();
        assert_eq!(problems(error), [too_long("how")]);
        let known = requests::confirm_identity(&world.workspace, request.id, &"ü".repeat(4_000)).await.unwrap();
        assert_eq!(known.record.request.identity_how.chars().count(), 4_000);
    }

    async fn each_refusal_says_which_request_is_meant_and_what_to_make_of_it(world) {
        business(&world).await;
        let nobody = refused(&world, asked(Asker::Contact(ContactId::new()), RequestKind::Access)).await;
        assert_eq!((nobody.code(), nobody.kind()), ("request-person-missing", ErrorKind::NotFound));
        let ana = ana(&world).await;
        let access = asked(Asker::Contact(ana), RequestKind::Access);
        record(&world, NewRequest { name: "Zoë Li".into(), ..asked(Asker::Typed, RequestKind::Access) }).await;
        let id = record(&world, access.clone()).await.request.id;
        let again = refused(&world, access).await;
        assert_eq!((again.code(), again.kind()), ("request-open-already", ErrorKind::Refused));
        assert_eq!(again.report().args.get("number").map(String::as_str), Some("2"));
        requests::acknowledge(&world.workspace, id).await.unwrap();
        let twice = requests::acknowledge(&world.workspace, id).await.unwrap_err();
        assert_eq!((twice.code(), twice.kind()), ("request-done-already", ErrorKind::Conflict));
        requests::withdraw(&world.workspace, id).await.unwrap();
        let closed = requests::acknowledge(&world.workspace, id).await.unwrap_err();
        assert_eq!((closed.code(), closed.kind()), ("request-closed", ErrorKind::Conflict));
        let nowhere = Error::from(CalendarCode::parse("moon").unwrap_err());
        assert_eq!((nowhere.code(), nowhere.kind()), ("request-calendar-unknown", ErrorKind::Invalid));
    }

    async fn a_request_stands_where_its_last_step_left_it(world) {
        business(&world).await;
        let ana = ana(&world).await;
        let id = record(&world, asked(Asker::Contact(ana), RequestKind::Access)).await.request.id;
        let now = async || requests::show(&world.workspace, id).await.unwrap().status;
        assert_eq!(now().await, RequestStatus::Open);
        requests::ask_clarification(&world.workspace, id, "Which years?").await.unwrap();
        assert_eq!(now().await, RequestStatus::AwaitsClarification);
        requests::clarified(&world.workspace, id).await.unwrap();
        requests::confirm_identity(&world.workspace, id, "her voice").await.unwrap();
        let granted = DecisionForm { decision: Decision::Granted, exemptions: vec![], reason: String::new() };
        requests::decide(&world.workspace, id, granted).await.unwrap();
        assert_eq!(now().await, RequestStatus::ToCarryOut);
    }

    async fn a_copy_that_was_granted_comes_before_the_erasure_and_a_refused_one_does_not(world) {
        business(&world).await;
        let ana = ana(&world).await;
        let id = record(&world, asked(Asker::Contact(ana), RequestKind::Access)).await.request.id;
        requests::confirm_identity(&world.workspace, id, "her voice").await.unwrap();
        let plan = privacy::plan(&world.workspace, Person::Contact(ana)).await.unwrap();
        let decided = |decision, exemptions| DecisionForm { decision, exemptions, reason: String::new() };
        requests::decide(&world.workspace, id, decided(Decision::Granted, vec![])).await.unwrap();
        let waits = privacy::erase(&world.workspace, Person::Contact(ana), &plan.plan_hash).await.unwrap_err();
        let waits = waits.report();
        assert_eq!((waits.code.as_str(), waits.args.get("number").map(String::as_str)), ("request-copy-first", Some("1")));
        requests::decide(&world.workspace, id, decided(Decision::Refused, vec![Exemption::Excessive])).await.unwrap();
        let plan = privacy::plan(&world.workspace, Person::Contact(ana)).await.unwrap();
        let done = privacy::erase(&world.workspace, Person::Contact(ana), &plan.plan_hash).await.unwrap();
        assert!(done.verified);
    }
}
