//! The trash: thirty days to think again, then gone for good.

use okicrm_core::backup;
use okicrm_core::change;
use okicrm_core::companies::{self, CompanySelection};
use okicrm_core::contacts::{self, ContactQuery, ContactView, NewContact};
use okicrm_core::home::{self, HOME_VISITS, OpenedRecord, RecentKind};
use okicrm_core::privacy::{self, Person};
use okicrm_core::recipients::TRANSFER_REFUSALS;
use okicrm_core::timeline::{self, About, NewActivity};
use okicrm_core::trash;
use okicrm_testing::{TestWorkspace, story};

async fn deleted(world: &TestWorkspace) -> ContactView {
    let new = NewContact {
        name: "Ada Byron".into(),
        company: "Harbour Dental".into(),
        ..NewContact::default()
    };
    let ada = contacts::create(&world.workspace, new)
        .await
        .unwrap()
        .record;
    let said = NewActivity {
        body: "Hello".into(),
        ..NewActivity::default()
    };
    timeline::add_activity(&world.workspace, About::Contact(ada.id), said)
        .await
        .unwrap();
    let mut bytes = &b"hello"[..];
    timeline::add_file(
        &world.workspace,
        About::Contact(ada.id),
        "a.txt",
        &mut bytes,
    )
    .await
    .unwrap();
    contacts::delete(&world.workspace, ada.id).await.unwrap();
    ada
}

async fn in_trash(world: &TestWorkspace) -> i64 {
    let query = ContactQuery {
        trash: true,
        ..ContactQuery::default()
    };
    contacts::list(&world.workspace, &query)
        .await
        .unwrap()
        .total
}

async fn rows_in<const TABLES: usize>(
    world: &TestWorkspace,
    tables: [&'static str; TABLES],
) -> [i64; TABLES] {
    let counts = backup::counts_now(&world.workspace).await.unwrap();
    tables.map(|table| counts[table])
}

story! {
    async fn the_day_before_it_is_kept_and_the_day_after_it_is_gone(world) {
        let ada = deleted(&world).await;
        world.come_to("2026-12-22T11:00:00Z").await;
        assert_eq!(trash::empty_old(&world.workspace).await.unwrap(), 0);
        assert_eq!(in_trash(&world).await, 1);
        let history = change::history(&world.workspace, &ada.id.to_string()).await.unwrap();
        assert!(history.iter().all(|entry| !entry.erased));

        world.come_to("2026-12-23T13:00:00Z").await;
        assert_eq!(trash::empty_old(&world.workspace).await.unwrap(), 1);
        assert_eq!(in_trash(&world).await, 0);
        let history = change::history(&world.workspace, &ada.id.to_string()).await.unwrap();
        assert!(!history.is_empty() && history.iter().all(|entry| entry.erased), "her history can be read");
        let report = change::verify(&world.workspace).await.unwrap();
        assert_eq!(report.first_broken, None);
        assert!(companies::show(&world.workspace, ada.company_id.unwrap()).await.is_ok());
    }

    async fn what_stood_beside_the_last_record_of_a_person_goes_with_it(world) {
        home::set_personal(&world.workspace, true).await.unwrap();
        let ada = deleted(&world).await;
        contacts::restore(&world.workspace, ada.id).await.unwrap();
        let opened = OpenedRecord { kind: RecentKind::Contacts, id: ada.id.to_string() };
        home::note_opened(&world.workspace, &opened).await.unwrap();
        privacy::refuse_transfer(&world.workspace, Person::Contact(ada.id)).await.unwrap();
        let beside = [HOME_VISITS.name, TRANSFER_REFUSALS.name];
        assert_eq!(rows_in(&world, beside).await, [1, 1]);
        contacts::delete(&world.workspace, ada.id).await.unwrap();

        world.come_to("2026-12-23T13:00:00Z").await;
        trash::empty_old(&world.workspace).await.unwrap();
        assert_eq!(rows_in(&world, beside).await, [0, 0]);
        let history = change::history(&world.workspace, &ada.id.to_string()).await.unwrap();
        assert!(!history.is_empty() && history.iter().all(|entry| entry.erased), "her history can be read");
    }

    async fn a_restored_contact_is_never_emptied(world) {
        let ada = deleted(&world).await;
        contacts::restore(&world.workspace, ada.id).await.unwrap();
        world.come_to("2027-06-01T12:00:00Z").await;
        assert_eq!(trash::empty_old(&world.workspace).await.unwrap(), 0);
        assert!(contacts::show(&world.workspace, ada.id).await.is_ok());
    }

    async fn a_company_that_people_work_at_stays_in_the_trash(world) {
        let ada = deleted(&world).await;
        contacts::restore(&world.workspace, ada.id).await.unwrap();
        let company = ada.company_id.unwrap();
        companies::delete(&world.workspace, CompanySelection::one(company)).await.unwrap();
        world.come_to("2027-06-01T12:00:00Z").await;
        assert_eq!(trash::empty_old(&world.workspace).await.unwrap(), 0);
        companies::restore(&world.workspace, CompanySelection::one(company)).await.unwrap();
    }
}
