//! What authorities and buyers of the business are given: what they may have, and nothing else.

use okicrm_core::contacts::{self, NewContact};
use okicrm_core::data_map::Activity;
use okicrm_core::privacy::{self, AuthorityForm, Person};
use okicrm_core::recipients::{self, DisclosureKind, RecipientForm};
use okicrm_core::settings::{self, Business};
use okicrm_core::timeline::{self, About, ActivityKind, NewActivity};
use okicrm_core::values::{ContactId, CountryCode, Labelled};
use okicrm_testing::{TestWorkspace, story};

async fn business(world: &TestWorkspace) {
    let business = Business::first("Harbour Dental", CountryCode::parse("GB").unwrap());
    settings::save(&world.workspace, &business).await.unwrap();
}

async fn contact(world: &TestWorkspace, marker: &str) -> ContactId {
    let new = NewContact {
        name: format!("Name{marker}"),
        emails: vec![Labelled::plain(format!("mail{marker}@example.org"))],
        note: format!("note{marker}"),
        ..NewContact::default()
    };
    let id = contacts::create(&world.workspace, new)
        .await
        .unwrap()
        .record
        .id;
    let call = NewActivity {
        kind: ActivityKind::Note,
        title: format!("said{marker}"),
        ..NewActivity::default()
    };
    timeline::add_activity(&world.workspace, About::Contact(id), call)
        .await
        .unwrap();
    id
}

fn authority(people: Vec<Person>, parts: Vec<Activity>) -> AuthorityForm {
    AuthorityForm {
        to: RecipientForm {
            name: "Revenue and Customs".into(),
            country: "GB".into(),
            purpose: "Tax audit".into(),
        },
        basis: "Finance Act 2008, Sch. 36".into(),
        reference: "HM-26-1187".into(),
        scope_asked: "Everything about Ana since March".into(),
        approved_by: "Sara".into(),
        people,
        parts,
    }
}

story! {
    async fn an_authority_gets_the_people_and_parts_it_may_have_and_nothing_else(world) {
        business(&world).await;
        let (ana, _ben) = (contact(&world, "QXZANA").await, contact(&world, "QXZBEN").await);
        let out = world.root().join("authority.json");
        let form = authority(vec![Person::Contact(ana)], vec![Activity::Customers]);
        let given = privacy::give_to_authority(&world.workspace, &form, &out).await.unwrap();
        let text = std::fs::read_to_string(&out).unwrap();
        for there in ["NameQXZANA", "mailQXZANA", "noteQXZANA"] {
            assert!(text.contains(there), "{there}");
        }
        assert!(!text.contains("QXZBEN") && !text.contains("saidQXZANA"), "{text}");
        assert_eq!((given.people, given.records > 0), (1, true));
        let kept = recipients::disclosures(&world.workspace).await.unwrap();
        assert_eq!((kept[0].kind, kept[0].sha256.as_str()), (DisclosureKind::Authority, given.sha256.as_str()));
        assert_eq!((kept[0].approved_by.as_str(), kept[0].reference.as_str()), ("Sara", "HM-26-1187"));
        let hers = privacy::passed_on(&world.workspace, Person::Contact(ana)).await.unwrap();
        assert_eq!(hers.recipients[0].recipient, "Revenue and Customs");
        let both = authority(vec![Person::Contact(ana)], vec![Activity::Customers, Activity::Conversations]);
        privacy::give_to_authority(&world.workspace, &both, &out).await.unwrap();
        assert!(std::fs::read_to_string(&out).unwrap().contains("saidQXZANA"));
    }

    async fn an_authority_without_law_approval_people_or_parts_gets_nothing(world) {
        business(&world).await;
        let out = world.root().join("nothing.json");
        let refused = privacy::give_to_authority(&world.workspace, &AuthorityForm::default(), &out).await.unwrap_err();
        let problems = refused.report().problems;
        let fields: Vec<&str> = problems.iter().map(|one| one.field.as_str()).collect();
        assert_eq!(fields, ["name", "purpose", "country", "basis", "scopeAsked", "approvedBy", "people", "parts"]);
        assert!(!out.exists());
        let log = authority(vec![], vec![Activity::Accountability]);
        assert_eq!(privacy::give_to_authority(&world.workspace, &log, &out).await.unwrap_err().code(), "recipient-invalid");
        assert!(recipients::disclosures(&world.workspace).await.unwrap().is_empty());
    }

    async fn figures_for_a_buyer_name_nobody_and_hide_small_groups(world) {
        business(&world).await;
        for number in 0..6 {
            contact(&world, &format!("QXZ{number}")).await;
        }
        let to = RecipientForm { name: "Buyer & Sons".into(), country: "GB".into(), purpose: "Purchase".into() };
        let out = world.root().join("figures.zip");
        privacy::due_diligence(&world.workspace, &to, &out).await.unwrap();
        let mut archive = zip::ZipArchive::new(std::fs::File::open(&out).unwrap()).unwrap();
        let mut all = String::new();
        for name in ["figures.json", "figures.csv", "manifest.json"] {
            all.push_str(&std::io::read_to_string(archive.by_name(name).unwrap()).unwrap());
        }
        assert!(!all.contains("QXZ") && !all.contains("example.org"), "{all}");
        // The same search finds them where they are.
        let copy = world.root().join("all.json");
        let watch = okicrm_core::importing::progress::Watch::default();
        let json = okicrm_core::exporting::ExportFormat::Json;
        okicrm_core::exporting::export(&world.workspace, json, &[], &copy, &watch).await.unwrap();
        assert!(std::fs::read_to_string(&copy).unwrap().contains("NameQXZ3"));
        let tables = privacy::figures(&world.workspace).await.unwrap();
        let years = tables.iter().find(|table| table.name == "contactsByYear").unwrap();
        assert_eq!((years.cells.len(), years.total), (1, Some(6)));
        let kept = recipients::disclosures(&world.workspace).await.unwrap();
        assert_eq!((kept[0].kind, kept[0].people), (DisclosureKind::Succession, 0));
    }
}
