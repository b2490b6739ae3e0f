//! Erasing for ever: with its backups, its plain copies, its interruptions, and nobody else.

use std::path::PathBuf;

use okicrm_core::backup::{self, Reason, Restoring, Watch};
use okicrm_core::change::Topic;
use okicrm_core::companies::{self, CompanyQuery};
use okicrm_core::contacts::{self, ContactQuery, NewContact};
use okicrm_core::invoicing::{self, InvoiceDraft};
use okicrm_core::leads::{self, LeadQuery, NewLead};
use okicrm_core::privacy::{self, PageState, Person};
use okicrm_core::settings::{self, Business};
use okicrm_core::startup;
use okicrm_core::timeline::{self, About, NewActivity, NewTask};
use okicrm_core::values::{ContactId, CountryCode, Labelled, LeadId};
use okicrm_core::workspace::{
    self, Access, Clock, Folder, Ledger, Manifest, Unlock, Workspace, data_key,
};
use okicrm_testing::pages::{self, everything_readable, occurrences};
use okicrm_testing::{PASSPHRASE, TestWorkspace, story};
use serde_json::json;

/// Occurs nowhere else.
const MARKER: &str = "qzvmarker";

fn pass() -> Unlock<'static> {
    Unlock::Passphrase(PASSPHRASE)
}

async fn contact(workspace: &Workspace, name: &str, company: &str) -> ContactId {
    let new = NewContact {
        name: name.to_owned(),
        company: company.to_owned(),
        emails: vec![Labelled::plain("ana@example.org")],
        ..NewContact::default()
    };
    contacts::create(workspace, new).await.unwrap().record.id
}

async fn lead(workspace: &Workspace, name: &str, company: &str) -> LeadId {
    let new = NewLead {
        name: name.to_owned(),
        company: company.to_owned(),
        ..NewLead::default()
    };
    leads::create(workspace, new).await.unwrap().record.id
}

async fn note(workspace: &Workspace, about: About, body: &str) {
    let new = NewActivity {
        body: body.to_owned(),
        ..NewActivity::default()
    };
    timeline::add_activity(workspace, about, new).await.unwrap();
}

async fn people(workspace: &Workspace) -> Vec<String> {
    let page = contacts::list(workspace, &ContactQuery::default())
        .await
        .unwrap();
    page.items.into_iter().map(|row| row.display_name).collect()
}

async fn erase(workspace: &Workspace, person: Person) {
    let plan = privacy::plan(workspace, person).await.unwrap();
    let done = privacy::erase(workspace, person, &plan.plan_hash)
        .await
        .unwrap();
    assert!(done.verified);
}

async fn restore(folder: &Folder, file: PathBuf) -> Workspace {
    privacy::restore(Restoring {
        folder,
        file: &file,
        unlock: pass(),
        clock: Clock::system(),
        present: None,
        watch: Watch::default(),
    })
    .await
    .unwrap();
    opened(folder).await
}

async fn opened(folder: &Folder) -> Workspace {
    let key = data_key(&Manifest::read(folder).unwrap(), pass()).unwrap();
    privacy::open(folder.clone(), key, Access::Write, Clock::system())
        .await
        .unwrap()
}

story! {
    async fn a_lead_goes_and_her_namesakes_and_the_company_they_share_stay(world) {
        let workspace = &world.workspace;
        let ana = lead(workspace, "Ana Costa", "Harbour Dental").await;
        lead(workspace, "Ana Costa", "Harbour Dental").await;
        contact(workspace, "Ana Costa", "Harbour Dental").await;
        note(workspace, About::Lead(ana), "wants whitening").await;
        erase(workspace, Person::Lead(ana)).await;
        let left = leads::list(workspace, &LeadQuery::default()).await.unwrap();
        assert_eq!(left.items.len(), 1);
        assert_eq!(left.items[0].company, "Harbour Dental");
        assert_eq!(people(workspace).await, ["Ana Costa"]);
        let gone = leads::show(workspace, ana).await.unwrap_err();
        assert_eq!(gone.code(), "lead-missing");
        let shared = companies::list(workspace, &CompanyQuery::default()).await.unwrap();
        assert_eq!(shared.items.len(), 1);
    }

    async fn a_contact_goes_and_the_company_keeps_its_other_people(world) {
        let workspace = &world.workspace;
        let ana = contact(workspace, "Ana Costa", "Harbour Dental").await;
        let ben = contact(workspace, "Ben Okafor", "Harbour Dental").await;
        note(workspace, About::Contact(ben), "called").await;
        erase(workspace, Person::Contact(ana)).await;
        let ben = contacts::show(workspace, ben).await.unwrap();
        assert_eq!(ben.company, "Harbour Dental");
        assert_eq!(people(workspace).await, ["Ben Okafor"]);
    }

    async fn a_backup_is_made_before_and_plain_copies_go(world) {
        let workspace = &world.workspace;
        let ana = contact(workspace, "Ana Costa", "").await;
        let opened = workspace.folder().opened();
        std::fs::create_dir_all(&opened).unwrap();
        std::fs::write(opened.join("INV-1.pdf"), b"Ana Costa").unwrap();
        let plan = privacy::plan(workspace, Person::Contact(ana)).await.unwrap();
        assert_eq!(plan.backups, 0);
        let refused = privacy::erase(workspace, Person::Contact(ana), "another plan").await.unwrap_err();
        assert_eq!(refused.code(), "erasure-plan-outdated");
        assert!(opened.exists() && backup::list(workspace).await.unwrap().is_empty());
        erase(workspace, Person::Contact(ana)).await;
        assert!(!opened.exists());
        let made = backup::list(workspace).await.unwrap();
        assert_eq!(made.len(), 1);
        assert_eq!(made[0].manifest.as_ref().unwrap().reason, Reason::BeforeErasure);
    }

    async fn whoever_was_erased_stays_erased_in_every_older_backup(world) {
        let workspace = &world.workspace;
        let ana = contact(workspace, "Ana Costa", "").await;
        contact(workspace, "Ben Okafor", "").await;
        backup::create(workspace, Reason::ByHand).await.unwrap();
        erase(workspace, Person::Contact(ana)).await;
        let older: Vec<PathBuf> = backup::list(workspace).await.unwrap().into_iter().map(|one| one.path).collect();
        assert_eq!(older.len(), 2);
        let folder = workspace.folder().clone();
        world.workspace.close().await;
        drop(world.workspace);
        for file in older {
            let back = restore(&folder, file).await;
            assert_eq!(people(&back).await, ["Ben Okafor"]);
            assert!(Ledger::of(&back).unwrap().blocks("ana@example.org").unwrap());
            let gone = contacts::show(&back, ana).await.unwrap_err();
            assert_eq!(gone.code(), "contact-missing");
            back.close().await;
        }
    }

    /// What the certificate says about backups holds also where nobody worked for a long time, and
    /// five are there all the same.
    async fn after_ninety_days_no_backup_holds_the_person(world) {
        let workspace = &world.workspace;
        let ana = contact(workspace, "Ana Costa", "").await;
        backup::create(workspace, Reason::ByHand).await.unwrap();
        erase(workspace, Person::Contact(ana)).await;
        let holding: Vec<PathBuf> = backup::list(workspace).await.unwrap().into_iter().map(|one| one.path).collect();
        world.come_to("2027-02-19T11:00:00Z").await;
        startup::hourly(workspace, Watch::default()).await.unwrap();
        assert!(holding.iter().all(|path| path.exists()), "a day before");
        world.come_to("2027-02-20T12:00:00Z").await;
        startup::hourly(workspace, Watch::default()).await.unwrap();
        assert!(!holding.iter().any(|path| path.exists()));
        assert!(backup::list(workspace).await.unwrap().len() >= 5);
    }

    async fn an_erasure_says_which_lists_have_changed_and_no_others(world) {
        let workspace = &world.workspace;
        let ana = contact(workspace, "Ana Costa", "").await;
        note(workspace, About::Contact(ana), "wants whitening").await;
        let task = NewTask { title: "call".into(), ..NewTask::default() };
        timeline::add_task(workspace, Some(About::Contact(ana)), task).await.unwrap();
        let mut told = workspace.watch();
        erase(workspace, Person::Contact(ana)).await;
        let mut topics = Vec::new();
        while let Ok(some) = told.try_recv() {
            topics.extend(some);
        }
        for changed in [Topic::Contacts, Topic::Timeline, Topic::Tasks, Topic::Privacy] {
            assert!(topics.contains(&changed), "{changed:?} in {topics:?}");
        }
        for untouched in [Topic::Leads, Topic::Invoices, Topic::Payments, Topic::Imports] {
            assert!(!topics.contains(&untouched), "{untouched:?} in {topics:?}");
        }
    }

    async fn an_erasure_that_was_prepared_after_another_was_done_is_told_with_its_time(world) {
        let workspace = &world.workspace;
        let ana = contact(workspace, "Ana Costa", "").await;
        erase(workspace, Person::Contact(ana)).await;
        world.come_to("2026-11-22T12:10:00Z").await;
        backup::create(workspace, Reason::BeforeErasure).await.unwrap();
        let kept = privacy::certificates(workspace).await.unwrap();
        assert_eq!(kept.not_begun.as_deref(), Some("2026-11-22T12:10:00.000Z"));
    }
}

/// Every copy that a person's words can lie in: the file, its log, plain copies, and the copy in a
/// backup, before and after.
#[tokio::test]
async fn no_marker_is_left_in_folder_plain_copies_and_restored_backups() {
    let world = TestWorkspace::sqlite().await;
    let name = format!("{MARKER} Costa");
    let ana = contact(&world.workspace, &name, "").await;
    note(&world.workspace, About::Contact(ana), MARKER).await;
    let folder = world.workspace.folder().clone();
    std::fs::create_dir_all(folder.opened()).unwrap();
    let copy = folder.opened().join(format!("{MARKER}.pdf"));
    std::fs::write(&copy, MARKER).unwrap();
    backup::create(&world.workspace, Reason::ByHand)
        .await
        .unwrap();
    let plain = std::fs::read(&copy).unwrap();
    assert_eq!(occurrences(&plain, MARKER), 1, "the plain copy is readable");
    assert!(occurrences(&everything_readable(&folder), MARKER) > 5);
    erase(&world.workspace, Person::Contact(ana)).await;
    assert_eq!(occurrences(&everything_readable(&folder), MARKER), 0);
    let backups = backup::list(&world.workspace).await.unwrap();
    assert_eq!(backups.len(), 2);
    for (number, backup) in backups.into_iter().enumerate() {
        // Positive control: what is inside the backup does hold her.
        let inside = inside(&backup.path, &folder, world.root());
        assert!(occurrences(&inside, MARKER) > 0, "{number}");
        let here = Folder::at(world.root().join(format!("restored{number}")));
        std::fs::create_dir_all(here.path()).unwrap();
        for file in [folder.manifest(), folder.ledger()] {
            std::fs::copy(&file, here.path().join(file.file_name().unwrap())).unwrap();
        }
        let back = restore(&here, backup.path).await;
        assert_eq!(
            occurrences(&everything_readable(&here), MARKER),
            0,
            "{number}"
        );
        back.close().await;
    }
}

/// The pages of the copy inside a backup, decrypted.
fn inside(file: &std::path::Path, folder: &Folder, root: &std::path::Path) -> Vec<u8> {
    let mut archive = zip::ZipArchive::new(std::fs::File::open(file).unwrap()).unwrap();
    let path = root.join("inside.db");
    let mut entry = archive.by_name("workspace.db").unwrap();
    std::io::copy(&mut entry, &mut std::fs::File::create(&path).unwrap()).unwrap();
    let key = data_key(&Manifest::read(folder).unwrap(), pass()).unwrap();
    pages::decrypted(&path, key.bytes())
}

/// A row that comes back the moment it goes stands for any step of an erasure that does not do what it
/// says: the look at the records finds it, and nothing says that she is gone.
#[tokio::test]
async fn an_erasure_that_leaves_a_row_is_not_called_verified() {
    let world = TestWorkspace::sqlite().await;
    let id = contact(&world.workspace, "Ana Costa", "Harbour Dental").await;
    let trigger = "CREATE TRIGGER put_back AFTER DELETE ON search_entries BEGIN
           INSERT INTO search_entries (number, id, kind, subject_id, text)
           VALUES (OLD.number, OLD.id, OLD.kind, OLD.subject_id, OLD.text);
         END";
    pages::change_schema(world.workspace.folder(), &[trigger]).await;
    let person = Person::Contact(id);
    let plan = privacy::plan(&world.workspace, person).await.unwrap();
    let done = privacy::erase(&world.workspace, person, &plan.plan_hash)
        .await
        .unwrap();
    assert!(!done.verified);
    assert_eq!(done.certificate.statement.verified, Some(false));
}

/// Of a name as short as this nothing can be told from other words, so there is nothing to look for.
#[tokio::test]
async fn of_somebody_with_nothing_distinct_the_pages_are_clean_at_once() {
    let world = TestWorkspace::sqlite().await;
    let bo = lead(&world.workspace, "Bo", "").await;
    erase(&world.workspace, Person::Lead(bo)).await;
    let kept = privacy::certificates(&world.workspace).await.unwrap();
    assert_eq!(kept.certificates[0].pages, PageState::Clean);
    let waiting = privacy::waiting_for_look(&world.workspace).await.unwrap();
    assert_eq!(waiting, 0);
}

/// What was printed stays for the law, and is no leftover: its words are not even looked for.
#[tokio::test]
async fn what_the_law_keeps_is_not_looked_for_on_the_pages() {
    let world = TestWorkspace::sqlite().await;
    let business = Business::first("Praxis Müller", CountryCode::parse("DE").unwrap());
    settings::save(&world.workspace, &business).await.unwrap();
    let ana = contact(&world.workspace, "Ana Costa", "").await;
    let draft: InvoiceDraft = serde_json::from_value(json!({
        "customer": {"contactId": ana},
        "lines": [{"description": "Check-up", "quantity": "1", "unitPrice": "100.00"}],
    }))
    .unwrap();
    let saved = invoicing::save_draft(&world.workspace, None, &draft)
        .await
        .unwrap();
    invoicing::issue(&world.workspace, saved.record.id)
        .await
        .unwrap();
    erase(&world.workspace, Person::Contact(ana)).await;
    let completed = privacy::look_through(&world.workspace, Watch::default())
        .await
        .unwrap();
    let pages = completed[0].statement.pages.as_ref().unwrap();
    assert_eq!(pages.found, 0, "{pages:?}");
    let elsewhere: Vec<&str> = pages
        .elsewhere
        .iter()
        .map(|one| one.kind.as_str())
        .collect();
    assert!(!elsewhere.contains(&"invoice_files"), "{elsewhere:?}");
    // All of it stands in her certificate, which is longer for it and read like any other.
    let path = world.root().join("certificate.json");
    std::fs::write(&path, serde_json::to_vec_pretty(&completed[0]).unwrap()).unwrap();
    let report = privacy::verify_certificate_file(&world.workspace, &path).unwrap();
    assert!(report.unchanged && report.of_this_workspace);
    assert_eq!(report.statement.kept.len(), 2, "{:?}", report.statement);
}

/// A new computer has no ledger of its own, and a stick has many backups.
#[tokio::test]
async fn a_younger_backup_beside_an_older_one_says_who_was_erased_since() {
    let world = TestWorkspace::sqlite().await;
    let ana = contact(&world.workspace, "Ana Costa", "").await;
    let older = backup::create(&world.workspace, Reason::ByHand)
        .await
        .unwrap();
    erase(&world.workspace, Person::Contact(ana)).await;
    let alone = world.root().join("alone.okibackup");
    std::fs::copy(&older.path, &alone).unwrap();
    backup::create(&world.workspace, Reason::ByHand)
        .await
        .unwrap();
    let fresh = Folder::at(world.root().join("fresh"));
    assert!(people(&restore(&fresh, older.path).await).await.is_empty());
    let other = Folder::at(world.root().join("other").join("workspace"));
    let back = restore(&other, alone).await;
    assert_eq!(
        people(&back).await,
        ["Ana Costa"],
        "nothing there knows of it"
    );
}

/// Nobody's right hangs on what somebody else did to the log: the backup before it is made, and she goes.
#[tokio::test]
async fn an_altered_change_log_keeps_nobody_from_being_erased() {
    let world = TestWorkspace::sqlite().await;
    let ana = contact(&world.workspace, "Ana Costa", "").await;
    let statement = "DELETE FROM changes WHERE id = 1";
    pages::change_schema(world.workspace.folder(), &[statement]).await;
    let world = world.reopen().await;
    erase(&world.workspace, Person::Contact(ana)).await;
    assert!(people(&world.workspace).await.is_empty());
}

/// The manifest is damaged, so the workspace does not open; its ledger still counts.
#[tokio::test]
async fn a_damaged_manifest_does_not_bring_erased_people_back() {
    let world = TestWorkspace::sqlite().await;
    let ana = contact(&world.workspace, "Ana Costa", "").await;
    let older = backup::create(&world.workspace, Reason::ByHand)
        .await
        .unwrap();
    let elsewhere = world.root().join("stick.okibackup");
    std::fs::copy(&older.path, &elsewhere).unwrap();
    erase(&world.workspace, Person::Contact(ana)).await;
    let folder = world.workspace.folder().clone();
    world.workspace.close().await;
    drop(world.workspace);
    std::fs::write(folder.manifest(), b"{ damaged").unwrap();
    assert!(people(&restore(&folder, elsewhere).await).await.is_empty());
}

/// The mutant of the ledger: a restore that does not apply it brings the person back, so the story
/// above would notice.
#[tokio::test]
async fn without_the_ledger_a_restored_backup_brings_the_person_back() {
    let world = TestWorkspace::sqlite().await;
    let ana = contact(&world.workspace, "Ana Costa", "").await;
    let made = backup::create(&world.workspace, Reason::ByHand)
        .await
        .unwrap();
    erase(&world.workspace, Person::Contact(ana)).await;
    let fresh = Folder::at(world.root().join("fresh"));
    let restoring = Restoring {
        folder: &fresh,
        file: &made.path,
        unlock: pass(),
        clock: Clock::system(),
        present: None,
        watch: Watch::default(),
    };
    backup::restore(restoring, backup::no_ledger).await.unwrap();
    let back = workspace::open(fresh, pass(), Access::Write, Clock::system())
        .await
        .unwrap();
    assert_eq!(people(&back).await, ["Ana Costa"]);
}
