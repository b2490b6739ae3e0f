//! The business goes to somebody else: everything arrives, and what was promised to people with it.

use std::io::Read as _;
use std::path::{Path, PathBuf};

use okicrm_core::consent::{self, NewSuppression};
use okicrm_core::contacts::{self, ContactQuery, NewContact};
use okicrm_core::exporting::{self, ExportFormat};
use okicrm_core::importing::progress::Watch;
use okicrm_core::importing::source::Source;
use okicrm_core::importing::{self, ImportOptions};
use okicrm_core::notices;
use okicrm_core::privacy::{self, Person, TransferForm, Transferred};
use okicrm_core::recipients::{self, DisclosureKind, RecipientForm};
use okicrm_core::settings::{self, Business};
use okicrm_core::timeline::{self, About, ActivityKind, NewActivity};
use okicrm_core::values::{ContactId, CountryCode, Labelled};
use okicrm_testing::{TestWorkspace, story};

/// A new workspace in the same kind of database.
async fn another(world: &TestWorkspace) -> TestWorkspace {
    if world.server().is_some() {
        TestWorkspace::postgres().await
    } else {
        TestWorkspace::sqlite().await
    }
}

async fn business(world: &TestWorkspace) {
    let business = Business::first("Harbour Dental", CountryCode::parse("GB").unwrap());
    settings::save(&world.workspace, &business).await.unwrap();
}

async fn contact(world: &TestWorkspace, name: &str) -> ContactId {
    let new = NewContact {
        name: name.to_owned(),
        emails: vec![Labelled::plain(format!(
            "{}@example.org",
            name.to_lowercase()
        ))],
        note: format!("note about {name}"),
        ..NewContact::default()
    };
    let id = contacts::create(&world.workspace, new)
        .await
        .unwrap()
        .record
        .id;
    let said = NewActivity {
        kind: ActivityKind::Note,
        title: format!("said to {name}"),
        ..NewActivity::default()
    };
    timeline::add_activity(&world.workspace, About::Contact(id), said)
        .await
        .unwrap();
    let mut bytes: &[u8] = b"a letter";
    timeline::add_file(
        &world.workspace,
        About::Contact(id),
        &format!("{name}.txt"),
        &mut bytes,
    )
    .await
    .unwrap();
    id
}

fn form(country: &str) -> TransferForm {
    TransferForm {
        to: RecipientForm {
            name: "Buyer & Sons".into(),
            country: country.into(),
            purpose: "Goes on with the practice".into(),
        },
        basis: "Asset purchase agreement of 2 November 2026".into(),
    }
}

async fn given(world: &TestWorkspace, country: &str) -> (PathBuf, Transferred) {
    let path = world.root().join("business.zip");
    let done = privacy::transfer(&world.workspace, &form(country), &path, &Watch::default())
        .await
        .unwrap();
    (path, done)
}

/// Name and bytes of a file of the archive.
fn part(path: &Path, password: &str, name: &str) -> Vec<u8> {
    let mut archive = zip::ZipArchive::new(std::fs::File::open(path).unwrap()).unwrap();
    let mut bytes = Vec::new();
    let mut file = archive.by_name_decrypt(name, password.as_bytes()).unwrap();
    file.read_to_end(&mut bytes).unwrap();
    bytes
}

async fn exported(world: &TestWorkspace) -> String {
    let path = world.root().join("all.json");
    exporting::export(
        &world.workspace,
        ExportFormat::Json,
        &[],
        &path,
        &Watch::default(),
    )
    .await
    .unwrap();
    std::fs::read_to_string(path).unwrap()
}

async fn names(world: &TestWorkspace) -> Vec<String> {
    let page = contacts::list(&world.workspace, &ContactQuery::default())
        .await
        .unwrap();
    page.items.into_iter().map(|one| one.display_name).collect()
}

async fn imported(world: &TestWorkspace, cards: &str) {
    let source = Source::bytes(cards.as_bytes());
    let options = ImportOptions::default();
    importing::run(&world.workspace, &source, options, &Watch::default())
        .await
        .unwrap();
}

story! {
    async fn what_is_given_arrives_whole_and_can_be_given_again_the_same(world) {
        business(&world).await;
        let ana = contact(&world, "Ana").await;
        contact(&world, "Ben").await;
        privacy::restrict(&world.workspace, Person::Contact(ana)).await.unwrap();
        let seen = privacy::preview_transfer(&world.workspace, CountryCode::parse("GB").unwrap()).await.unwrap();
        assert_eq!((seen.people, seen.restricted, seen.left_out, seen.files, seen.is_abroad), (2, 1, 0, 2, false));
        let before = exported(&world).await;
        let (path, done) = given(&world, "GB").await;
        assert_eq!((done.people, done.left_out), (2, 0));
        let buyer = another(&world).await;
        let taken = privacy::take_over(&buyer.workspace, &path, done.password.as_str(), &Watch::default()).await.unwrap();
        assert_eq!((taken.from.as_str(), taken.records["contacts"]), ("Harbour Dental", 2));
        // Restricted people are no part of a day's work, here as there.
        assert_eq!(names(&buyer).await, ["Ben"]);
        assert_eq!(privacy::restricted(&buyer.workspace).await.unwrap().len(), 1);
        assert_eq!(exported(&buyer).await, before);
        let again = buyer.root().join("again.zip");
        let twice = privacy::transfer(&buyer.workspace, &form("GB"), &again, &Watch::default()).await.unwrap();
        let data = |path: &Path, password: &str| String::from_utf8(part(path, password, "data.json")).unwrap();
        assert_eq!(data(&again, twice.password.as_str()), data(&path, done.password.as_str()));
        assert!(data(&path, done.password.as_str()).contains("note about Ana"));
    }

    async fn who_objected_or_was_erased_stays_so_at_the_buyer_s(world) {
        business(&world).await;
        let gone = contact(&world, "Gone").await;
        let plan = privacy::plan(&world.workspace, Person::Contact(gone)).await.unwrap();
        privacy::erase(&world.workspace, Person::Contact(gone), &plan.plan_hash).await.unwrap();
        let alone = NewSuppression { address: "alone@example.org".into(), purpose: None };
        consent::suppress(&world.workspace, alone).await.unwrap();
        let (path, done) = given(&world, "GB").await;
        let buyer = another(&world).await;
        let taken = privacy::take_over(&buyer.workspace, &path, done.password.as_str(), &Watch::default()).await.unwrap();
        assert_eq!(taken.erased, 1);
        let alone = [Labelled::plain("Alone@example.org")];
        assert!(consent::is_suppressed(&buyer.workspace, &alone, &[]).await.unwrap());
        let card = |mail: &str| format!("BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Back Again\r\nEMAIL:{mail}\r\nEND:VCARD\r\n");
        imported(&buyer, &card("gone@example.org")).await;
        assert_eq!(names(&buyer).await, [""; 0]);
        imported(&buyer, &card("new@example.org")).await;
        assert_eq!(names(&buyer).await, ["Back Again"]);
        // What is given on once more still knows both.
        let again = buyer.root().join("again.zip");
        let twice = privacy::transfer(&buyer.workspace, &form("GB"), &again, &Watch::default()).await.unwrap();
        let third = another(&world).await;
        privacy::take_over(&third.workspace, &again, twice.password.as_str(), &Watch::default()).await.unwrap();
        assert!(consent::is_suppressed(&third.workspace, &[Labelled::plain("alone@example.org")], &[]).await.unwrap());
        imported(&third, &card("gone@example.org")).await;
        assert_eq!(names(&third).await, ["Back Again"]);
    }

    async fn who_refuses_that_her_data_goes_abroad_stays_out_of_what_does(world) {
        business(&world).await;
        let ana = contact(&world, "Ana").await;
        contact(&world, "Ben").await;
        privacy::refuse_transfer(&world.workspace, Person::Contact(ana)).await.unwrap();
        let (home, done) = given(&world, "GB").await;
        let text = String::from_utf8(part(&home, done.password.as_str(), "data.json")).unwrap();
        assert!(text.contains("note about Ana") && done.left_out == 0);
        let (abroad, done) = given(&world, "US").await;
        assert_eq!((done.people, done.left_out), (1, 1));
        let mut archive = zip::ZipArchive::new(std::fs::File::open(&abroad).unwrap()).unwrap();
        for at in 0..archive.len() {
            let mut bytes = Vec::new();
            let mut file = archive.by_index_decrypt(at, done.password.as_str().as_bytes()).unwrap();
            file.read_to_end(&mut bytes).unwrap();
            let text = String::from_utf8_lossy(&bytes).to_lowercase();
            assert!(!text.contains("about ana") && !text.contains("ana@") && !text.contains("ana.txt"), "{}", file.name().unwrap());
        }
        let buyer = another(&world).await;
        privacy::take_over(&buyer.workspace, &abroad, done.password.as_str(), &Watch::default()).await.unwrap();
        assert_eq!(names(&buyer).await, ["Ben"]);
    }

    async fn the_gift_is_kept_with_its_right_and_people_are_to_be_told_on_both_sides(world) {
        business(&world).await;
        let ana = contact(&world, "Ana").await;
        let (path, done) = given(&world, "GB").await;
        let kept = recipients::disclosures(&world.workspace).await.unwrap();
        assert_eq!((kept[0].kind, kept[0].people, kept[0].sha256.as_str()), (DisclosureKind::Succession, 1, done.sha256.as_str()));
        assert_eq!((kept[0].recipient.as_str(), kept[0].basis.as_str()), ("Buyer & Sons", "Asset purchase agreement of 2 November 2026"));
        let hers = privacy::passed_on(&world.workspace, Person::Contact(ana)).await.unwrap();
        assert_eq!(hers.recipients[0].recipient, "Buyer & Sons");
        let agenda = timeline::agenda(&world.workspace).await.unwrap();
        assert!(agenda.due_today[0].title.contains("Buyer & Sons"), "{agenda:?}");
        let buyer = another(&world).await;
        privacy::take_over(&buyer.workspace, &path, done.password.as_str(), &Watch::default()).await.unwrap();
        let due = notices::due(&buyer.workspace).await.unwrap();
        assert_eq!((due.len(), due[0].origin.as_str(), due[0].people), (1, "Harbour Dental", 1));
        let told = notices::people(&buyer.workspace, due[0].id).await.unwrap();
        assert_eq!(told[0].name, "Ana");
    }

    async fn an_archive_with_another_password_or_for_a_full_workspace_changes_nothing_attack(world) {
        business(&world).await;
        contact(&world, "Ana").await;
        let (path, done) = given(&world, "GB").await;
        let password = done.password.as_str().to_owned();
        let full = privacy::take_over(&world.workspace, &path, &password, &Watch::default()).await.unwrap_err();
        assert_eq!(full.code(), "bring-back-not-empty");
        let buyer = another(&world).await;
        let wrong = privacy::take_over(&buyer.workspace, &path, "abcd-efgh-ijkm-npqr-stuv", &Watch::default()).await.unwrap_err();
        assert_eq!(wrong.code(), "succession-password-wrong");
        let other = world.root().join("other.zip");
        std::fs::write(&other, b"no archive").unwrap();
        assert_eq!(privacy::take_over(&buyer.workspace, &other, &password, &Watch::default()).await.unwrap_err().code(), "succession-not-ours");
        // One byte of the records: the archive's own sum finds it, and nothing stays half.
        let mut bytes = std::fs::read(&path).unwrap();
        bytes[600] ^= 1;
        std::fs::write(&other, &bytes).unwrap();
        assert!(privacy::take_over(&buyer.workspace, &other, &password, &Watch::default()).await.is_err());
        assert_eq!(names(&buyer).await, [""; 0]);
        assert!(notices::list(&buyer.workspace).await.unwrap().is_empty());
        privacy::take_over(&buyer.workspace, &path, &password, &Watch::default()).await.unwrap();
        assert_eq!(names(&buyer).await, ["Ana"]);
    }

    async fn the_archive_opens_with_other_programs_by_its_password_alone(world) {
        business(&world).await;
        contact(&world, "Ana").await;
        let (path, done) = given(&world, "GB").await;
        let opens = |password: &str| {
            let told = std::process::Command::new("7zz")
                .args(["t", &format!("-p{password}")])
                .arg(&path)
                .output()
                .expect("7-Zip is installed (Debian: 7zip); `cargo xtask test` installs it");
            let said = String::from_utf8_lossy(&told.stdout).into_owned();
            told.status.success() && said.contains("Everything is Ok")
        };
        assert!(opens(done.password.as_str()) && !opens("a wrong password"));
        let raw = String::from_utf8_lossy(&std::fs::read(&path).unwrap()).into_owned();
        assert!(!raw.contains("Ana") && !raw.contains("Harbour"));
        assert_eq!(part(&path, done.password.as_str(), "files/001.txt"), b"a letter");
        let table = String::from_utf8(part(&path, done.password.as_str(), "tables/contacts.csv")).unwrap();
        assert!(table.contains("ana@example.org"), "{table}");
    }

    async fn nothing_is_given_without_a_name_a_country_and_a_right(world) {
        business(&world).await;
        let path = world.root().join("business.zip");
        let refused = privacy::transfer(&world.workspace, &TransferForm::default(), &path, &Watch::default()).await.unwrap_err();
        let problems = refused.report().problems;
        let fields: Vec<&str> = problems.iter().map(|one| one.field.as_str()).collect();
        assert_eq!(fields, ["name", "purpose", "country", "basis"]);
        assert!(!path.exists());
        assert!(recipients::disclosures(&world.workspace).await.unwrap().is_empty());
    }
}
