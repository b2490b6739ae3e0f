//! Who received data, who has to be told, and who stays at home.

use okicrm_core::change::{self, Action, Change};
use okicrm_core::contacts::{self, NewContact};
use okicrm_core::exporting::{ContactsFormat, ExportFormat};
use okicrm_core::importing::progress::Watch;
use okicrm_core::listing::Selection;
use okicrm_core::moving;
use okicrm_core::privacy::{self, Person};
use okicrm_core::processors::{Connection, DatabaseServer, Mechanism, ProcessorForm};
use okicrm_core::recipients::{self, HandedOver, NotedForm, RecipientForm, Told};
use okicrm_core::settings::{self, Business};
use okicrm_core::timeline;
use okicrm_core::values::{ContactId, CountryCode, Labelled};
use okicrm_testing::{TestWorkspace, story};

async fn business(world: &TestWorkspace) {
    let business = Business::first("Harbour Dental", CountryCode::parse("GB").unwrap());
    settings::save(&world.workspace, &business).await.unwrap();
}

async fn contact(world: &TestWorkspace, name: &str) -> ContactId {
    let new = NewContact {
        name: name.to_owned(),
        emails: vec![Labelled::plain(format!("{}@example.org", &name[..3]))],
        ..NewContact::default()
    };
    let made = contacts::create(&world.workspace, new).await.unwrap();
    made.record.id
}

fn to(country: &str) -> RecipientForm {
    RecipientForm {
        name: "Quill & Ledger".into(),
        country: country.into(),
        purpose: "Accounts".into(),
    }
}

async fn given(world: &TestWorkspace, ids: &[ContactId], country: &str) -> HandedOver {
    let out = world.root().join(format!("{country}.csv"));
    recipients::export_contacts_to(
        &world.workspace,
        Selection::Ids(ids.to_vec()),
        ContactsFormat::Csv,
        &to(country),
        &out,
        &Watch::default(),
    )
    .await
    .unwrap()
}

async fn tasks(world: &TestWorkspace) -> Vec<(String, String)> {
    let open = timeline::agenda(&world.workspace).await.unwrap();
    let all = [open.overdue, open.due_today, open.upcoming, open.someday].concat();
    all.into_iter()
        .map(|task| (task.title, task.note))
        .collect()
}

story! {
    async fn an_export_for_somebody_stands_with_each_person_in_it_and_in_her_copy(world) {
        business(&world).await;
        let (ana, ben) = (contact(&world, "Ana Costa").await, contact(&world, "Ben Okafor").await);
        let done = given(&world, &[ana], "GB").await;
        assert_eq!((done.people, done.left_out, done.files[0].records), (1, 0, 1));
        let hers = privacy::passed_on(&world.workspace, Person::Contact(ana)).await.unwrap();
        assert_eq!(hers.recipients.len(), 1);
        assert_eq!((hers.recipients[0].recipient.as_str(), hers.recipients[0].country.as_str()), ("Quill & Ledger", "GB"));
        let his = privacy::passed_on(&world.workspace, Person::Contact(ben)).await.unwrap();
        assert!(his.recipients.is_empty());
        let all = recipients::disclosures(&world.workspace).await.unwrap();
        assert_eq!((all.len(), all[0].people, all[0].sha256.as_str()), (1, 1, done.files[0].sha256.as_str()));
        let out = world.root().join("copy.zip");
        privacy::export_person(&world.workspace, Person::Contact(ana), &out).await.unwrap();
        let mut archive = zip::ZipArchive::new(std::fs::File::open(&out).unwrap()).unwrap();
        let copy = std::io::read_to_string(archive.by_name("tables/recipients.csv").unwrap()).unwrap();
        assert!(copy.contains("Quill & Ledger"), "{copy}");
    }

    async fn whoever_stays_at_home_is_left_out_of_what_goes_abroad_and_counted(world) {
        business(&world).await;
        let (ana, ben) = (contact(&world, "Ana Costa").await, contact(&world, "Ben Okafor").await);
        let set = privacy::refuse_transfer(&world.workspace, Person::Contact(ana)).await.unwrap();
        let twice = privacy::refuse_transfer(&world.workspace, Person::Contact(ana)).await.unwrap_err();
        assert_eq!(twice.code(), "transfer-refused-already");
        let home = given(&world, &[ana, ben], "GB").await;
        assert_eq!((home.people, home.left_out), (2, 0));
        let abroad = given(&world, &[ana, ben], "US").await;
        assert_eq!((abroad.people, abroad.left_out), (1, 1));
        let text = std::fs::read_to_string(&abroad.files[0].path).unwrap();
        assert!(text.contains("Okafor") && !text.contains("Costa"), "{text}");
        let only_her = recipients::export_contacts_to(
            &world.workspace, Selection::one(ana), ContactsFormat::Csv, &to("US"),
            &world.root().join("nobody.csv"), &Watch::default(),
        ).await.unwrap_err();
        assert_eq!(only_her.code(), "transfer-nobody-left");
        assert!(!world.root().join("nobody.csv").exists());
        let out = world.root().join("all.json");
        let all = recipients::export_to(&world.workspace, ExportFormat::Json, &to("US"), &out, &Watch::default())
            .await.unwrap();
        assert_eq!((all.people, all.left_out), (1, 1));
        let text = std::fs::read_to_string(&out).unwrap();
        assert!(text.contains("Okafor") && !text.contains("Costa"));
        change::undo(&world.workspace, &set.to_string()).await.unwrap();
        let again = given(&world, &[ana, ben], "US").await;
        assert_eq!((again.people, again.left_out), (2, 0));
    }

    async fn a_recipient_without_name_purpose_or_country_gets_nothing(world) {
        business(&world).await;
        let ana = contact(&world, "Ana Costa").await;
        let out = world.root().join("nothing.csv");
        let refused = recipients::export_contacts_to(
            &world.workspace, Selection::one(ana), ContactsFormat::Csv, &RecipientForm::default(),
            &out, &Watch::default(),
        ).await.unwrap_err();
        let problems = refused.report().problems;
        let fields: Vec<&str> = problems.iter().map(|one| one.field.as_str()).collect();
        assert_eq!(fields, ["name", "purpose", "country"]);
        assert!(!out.exists() && recipients::disclosures(&world.workspace).await.unwrap().is_empty());
    }

    async fn what_left_on_paper_is_noted_and_the_note_can_be_taken_back(world) {
        business(&world).await;
        let ana = contact(&world, "Ana Costa").await;
        let form = NotedForm { to: to("GB"), what: "Her invoice of March".into(), on: "2026-11-20".into() };
        let later = NotedForm { on: "2026-11-23".into(), ..form.clone() };
        let refused = privacy::note_passed_on(&world.workspace, Person::Contact(ana), &later).await.unwrap_err();
        assert_eq!(refused.report().problems[0].field, "on");
        let set = privacy::note_passed_on(&world.workspace, Person::Contact(ana), &form).await.unwrap();
        let hers = privacy::passed_on(&world.workspace, Person::Contact(ana)).await.unwrap().recipients;
        assert_eq!((hers[0].what.as_str(), hers[0].at.as_str()), ("Her invoice of March · Accounts", "2026-11-20"));
        change::undo(&world.workspace, &set.to_string()).await.unwrap();
        let hers = privacy::passed_on(&world.workspace, Person::Contact(ana)).await.unwrap().recipients;
        assert!(hers.is_empty());
    }

    async fn every_recipient_gets_one_task_when_data_is_corrected_restricted_or_erased(world) {
        business(&world).await;
        let ana = contact(&world, "Ana Costa").await;
        given(&world, &[ana], "GB").await;
        given(&world, &[ana], "DE").await;
        let subject = contacts::show(&world.workspace, ana).await.unwrap().subject_id;
        let mut change = Change::begin(&world.workspace, Action::undoable("contact-changed")).await.unwrap();
        assert_eq!(recipients::tell_in(&mut change, subject, Told::Rectified).await.unwrap(), 1);
        change.commit().await.unwrap();
        privacy::restrict(&world.workspace, Person::Contact(ana)).await.unwrap();
        let plan = privacy::plan(&world.workspace, Person::Contact(ana)).await.unwrap();
        assert!(plan.erased.iter().any(|one| one.kind == "recipients" && one.count == 2));
        let done = privacy::erase(&world.workspace, Person::Contact(ana), &plan.plan_hash).await.unwrap();
        assert!(done.verified);
        let left = tasks(&world).await;
        let titles: Vec<&str> = left.iter().map(|(title, _)| title.as_str()).collect();
        assert!(titles.contains(&"Tell Quill & Ledger: data they have from us may only be stored"), "{titles:?}");
        assert!(titles.contains(&"Tell Quill & Ledger: data they have from us was erased here"), "{titles:?}");
        assert!(left.iter().all(|(title, note)| !title.contains("Costa") && !note.contains("Costa")));
        assert!(left.iter().any(|(_, note)| note.contains(&ana.to_string())));
        let kept = recipients::disclosures(&world.workspace).await.unwrap();
        assert_eq!(kept.len(), 2);
    }
}

#[tokio::test]
async fn nobody_who_stays_at_home_moves_to_a_server_abroad() {
    let world = TestWorkspace::sqlite().await;
    business(&world).await;
    let ana = contact(&world, "Ana Costa").await;
    privacy::refuse_transfer(&world.workspace, Person::Contact(ana))
        .await
        .unwrap();
    let server = |country: &str| ProcessorForm {
        connection: Connection::Database,
        name: "Far Hosting".into(),
        purpose: "Keeps the records".into(),
        country: country.into(),
        mechanism: Mechanism::StandardClauses,
        ..ProcessorForm::default()
    };
    let moved = async |row: &ProcessorForm| {
        let server = DatabaseServer {
            url: "postgres://sara@db.invalid/crm",
            processor: Some(row),
        };
        moving::to_server(world.workspace.clone(), server)
            .await
            .unwrap_err()
    };
    let abroad = moved(&server("IN")).await;
    assert_eq!(abroad.code(), "processor-people-refuse");
    assert_eq!(abroad.report().args["count"], "1");
    assert_eq!(moved(&server("GB")).await.code(), "database-unreachable");
}
