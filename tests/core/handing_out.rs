//! What is handed out: to the person who asked for it, to an authority, and what lies abroad anyway; and that
//! the page about privacy says what the business chose.

use okicrm_core::contacts::{self, NewContact};
use okicrm_core::data_map::Activity;
use okicrm_core::privacy::packs::CopyLock;
use okicrm_core::privacy::retention::{self, RetentionRules};
use okicrm_core::privacy::{self, AuthorityForm, Person};
use okicrm_core::processors::{self, Mechanism, ProcessorForm};
use okicrm_core::recipients::{self, RecipientForm};
use okicrm_core::requests::{self, Asker, Channel, NewRequest, RequestKind};
use okicrm_core::settings::{self, Business};
use okicrm_core::values::{ContactId, CountryCode, RequestId};
use okicrm_testing::{TestWorkspace, story};

async fn business(world: &TestWorkspace) {
    let business = Business::first("Harbour Dental", CountryCode::parse("GB").unwrap());
    settings::save(&world.workspace, &business).await.unwrap();
}

async fn ana(world: &TestWorkspace) -> ContactId {
    let new = NewContact {
        name: "Ana Costa".to_owned(),
        ..NewContact::default()
    };
    let made = contacts::create(&world.workspace, new).await.unwrap();
    made.record.id
}

async fn asked(world: &TestWorkspace, contact: ContactId, kind: RequestKind) -> RequestId {
    let new = NewRequest {
        asker: Asker::Contact(contact),
        kind,
        channel: Channel::Email,
        received_on: String::new(),
        details: String::new(),
        language: None,
        name: String::new(),
        email: String::new(),
        address: String::new(),
    };
    let made = requests::record(&world.workspace, new).await.unwrap();
    made.record.request.id
}

/// The names of the files that somebody gets who asked for a copy of a kind.
async fn handed(world: &TestWorkspace, contact: ContactId, kind: RequestKind) -> Vec<String> {
    let request = asked(world, contact, kind).await;
    requests::confirm_identity(&world.workspace, request, "")
        .await
        .unwrap();
    let path = world.root().join("handed.zip");
    privacy::answer_with_copy(&world.workspace, request, &path, CopyLock::Open)
        .await
        .unwrap();
    let archive = zip::ZipArchive::new(std::fs::File::open(&path).unwrap()).unwrap();
    let names = archive.file_names().map(Result::unwrap);
    names.map(std::borrow::Cow::into_owned).collect()
}

story! {
    async fn before_a_place_for_a_copy_is_asked_for_it_is_known_whether_one_can_be_made(world) {
        business(&world).await;
        let ana = ana(&world).await;
        let copy = asked(&world, ana, RequestKind::Access).await;
        let early = privacy::check_copy(&world.workspace, copy).await.unwrap_err();
        assert_eq!(early.code(), "request-identity-open");
        requests::confirm_identity(&world.workspace, copy, "").await.unwrap();
        privacy::check_copy(&world.workspace, copy).await.unwrap();
        let other = asked(&world, ana, RequestKind::Restriction).await;
        requests::confirm_identity(&world.workspace, other, "").await.unwrap();
        let other = privacy::check_copy(&world.workspace, other).await.unwrap_err();
        assert_eq!(other.code(), "request-another-way");
    }

    async fn who_wants_to_read_gets_a_document_and_who_goes_elsewhere_gets_data(world) {
        business(&world).await;
        let ana = ana(&world).await;
        let has = |names: &[String], file: &str| names.iter().any(|one| one == file);
        let read = handed(&world, ana, RequestKind::Access).await;
        assert!(has(&read, "copy.pdf") && !has(&read, "contacts.vcf"), "{read:?}");
        let taken = handed(&world, ana, RequestKind::Portability).await;
        assert!(has(&taken, "contacts.vcf") && has(&taken, "data.json") && !has(&taken, "copy.pdf"), "{taken:?}");
    }

    async fn the_register_keeps_by_which_law_an_authority_asked_and_what_it_got(world) {
        business(&world).await;
        let form = AuthorityForm {
            to: RecipientForm { name: "Revenue and Customs".into(), country: "GB".into(), purpose: "Tax audit".into() },
            basis: " Finance Act 2008, Sch. 36 ".into(),
            reference: "HM-26-1187".into(),
            scope_asked: " Everything since March ".into(),
            approved_by: "Sara".into(),
            people: vec![Person::Contact(ana(&world).await)],
            parts: vec![Activity::Customers, Activity::Invoicing],
        };
        let out = world.root().join("authority.json");
        privacy::give_to_authority(&world.workspace, &form, &out).await.unwrap();
        let kept = recipients::disclosures(&world.workspace).await.unwrap();
        let told = [&kept[0].basis, &kept[0].scope_asked, &kept[0].scope_given];
        assert_eq!(told, ["Finance Act 2008, Sch. 36", "Everything since March", "customers, invoicing"]);
        assert_eq!((kept[0].purpose.as_str(), kept[0].people), ("Tax audit", 1));
    }

    async fn a_service_abroad_on_whose_computers_no_records_lie_is_not_told_to_a_person(world) {
        business(&world).await;
        let row = ProcessorForm {
            name: "Far Hosting".into(),
            purpose: "Keeps the records".into(),
            country: "IN".into(),
            mechanism: Mechanism::TransferAgreement,
            ..ProcessorForm::default()
        };
        processors::add(&world.workspace, &row).await.unwrap();
        let ana = Person::Contact(ana(&world).await);
        assert_eq!(privacy::passed_on(&world.workspace, ana).await.unwrap().lies_abroad, []);
    }

    async fn the_glance_says_that_invoices_go_only_where_the_business_chose_so(world) {
        business(&world).await;
        let goes = "goes when the law no longer keeps it";
        for chosen in [false, true] {
            let rules = RetentionRules { invoices: chosen, ..RetentionRules::default() };
            retention::save_rules(&world.workspace, &rules).await.unwrap();
            let glance = privacy::glance(&world.workspace, "en").await.unwrap();
            let saying: Vec<Activity> = glance.lines.into_iter()
                .filter(|line| line.stays.contains(goes)).map(|line| line.activity).collect();
            assert_eq!(saying, if chosen { vec![Activity::Invoicing] } else { Vec::new() });
        }
    }
}
