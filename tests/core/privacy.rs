//! The rights of a person: restriction, the plan, erasure, the copy.

use okicrm_core::change;
use okicrm_core::contacts::{self, ContactEdit, ContactQuery, NewContact};
use okicrm_core::error::ErrorKind;
use okicrm_core::privacy::{self, Person};
use okicrm_core::purpose::Purpose;
use okicrm_core::values::{ContactId, Labelled};
use okicrm_core::workspace::Ledger;
use okicrm_testing::pages::everything_readable;
use okicrm_testing::{TestWorkspace, story};

async fn contact(world: &TestWorkspace, name: &str, email: &str) -> ContactId {
    let new = NewContact {
        name: name.to_owned(),
        company: "Harbour Dental".to_owned(),
        emails: vec![Labelled::plain(email)],
        ..NewContact::default()
    };
    contacts::create(&world.workspace, new)
        .await
        .unwrap()
        .record
        .id
}

async fn names(world: &TestWorkspace, text: &str) -> Vec<String> {
    let query = ContactQuery {
        text: text.to_owned(),
        ..ContactQuery::default()
    };
    let page = contacts::list(&world.workspace, &query).await.unwrap();
    page.items.into_iter().map(|row| row.display_name).collect()
}

story! {
    async fn a_restricted_person_is_out_of_list_and_search_until_it_is_lifted(world) {
        let ana = contact(&world, "Ana Costa", "ana@example.org").await;
        contact(&world, "Ben Okafor", "ben@example.org").await;
        privacy::restrict(&world.workspace, Person::Contact(ana)).await.unwrap();
        assert_eq!(names(&world, "").await, ["Ben Okafor"]);
        assert!(names(&world, "ana").await.is_empty());
        assert_eq!(contacts::show(&world.workspace, ana).await.unwrap_err().kind(), ErrorKind::NotFound);
        let seen = contacts::show_for(&world.workspace, ana, Purpose::Rights).await.unwrap();
        assert_eq!(seen.display_name, "Ana Costa");
        let again = privacy::restrict(&world.workspace, Person::Contact(ana)).await.unwrap_err();
        assert_eq!(again.code(), "restriction-set-already");
        let restricted = privacy::restricted(&world.workspace).await.unwrap();
        assert_eq!((restricted.len(), restricted[0].name.as_str()), (1, "Ana Costa"));
        assert_eq!(restricted[0].person, Person::Contact(ana));
        privacy::unrestrict(&world.workspace, Person::Contact(ana), "2026-11-22").await.unwrap();
        assert_eq!(names(&world, "ana").await, ["Ana Costa"]);
        assert!(privacy::restricted(&world.workspace).await.unwrap().is_empty());
        let none = privacy::unrestrict(&world.workspace, Person::Contact(ana), "2026-11-22").await.unwrap_err();
        assert_eq!(none.code(), "restriction-not-set");
    }

    async fn erasing_follows_the_plan_and_leaves_everybody_else(world) {
        let ana = contact(&world, "Ana Costa", "shared@example.org").await;
        let namesake = contact(&world, "Ana Costa", "shared@example.org").await;
        let before = contacts::show(&world.workspace, namesake).await.unwrap();
        let plan = privacy::plan(&world.workspace, Person::Contact(ana)).await.unwrap();
        assert!(plan.erased.iter().any(|one| one.kind == "contacts" && one.count == 1));
        assert!(plan.kept.is_empty());
        let done = privacy::erase(&world.workspace, Person::Contact(ana), &plan.plan_hash).await.unwrap();
        assert!(done.verified);
        assert_eq!(done.certificate.statement.plan_hash, plan.plan_hash);
        let gone = privacy::plan(&world.workspace, Person::Contact(ana)).await.unwrap_err();
        assert_eq!(gone.code(), "record-not-found");
        let after = contacts::show(&world.workspace, namesake).await.unwrap();
        assert_eq!(after.display_name, before.display_name);
        assert_eq!(names(&world, "ana costa").await, ["Ana Costa"]);
        let chain = change::verify(&world.workspace).await.unwrap();
        assert!(chain.verified > 0 && chain.first_broken.is_none());
    }

    async fn a_plan_out_of_date_is_refused_and_nothing_is_erased(world) {
        let ana = contact(&world, "Ana Costa", "ana@example.org").await;
        let plan = privacy::plan(&world.workspace, Person::Contact(ana)).await.unwrap();
        let more = ContactEdit::Phones(vec![Labelled::plain("+44 20 7946 0123")]);
        contacts::edit(&world.workspace, ana, more).await.unwrap();
        let refused = privacy::erase(&world.workspace, Person::Contact(ana), &plan.plan_hash).await.unwrap_err();
        assert_eq!(refused.code(), "erasure-plan-outdated");
        assert_eq!(names(&world, "ana").await, ["Ana Costa"]);
    }

    async fn the_history_of_an_erased_person_cannot_be_read_and_not_be_undone(world) {
        let made = contacts::create(&world.workspace, NewContact { name: "Ana Costa".into(), ..NewContact::default() }).await.unwrap();
        let ana = made.record.id;
        let plan = privacy::plan(&world.workspace, Person::Contact(ana)).await.unwrap();
        privacy::erase(&world.workspace, Person::Contact(ana), &plan.plan_hash).await.unwrap();
        let history = change::history(&world.workspace, &ana.to_string()).await.unwrap();
        assert!(!history.is_empty() && history.iter().all(|entry| entry.erased && !entry.undoable));
        let refused = change::undo(&world.workspace, &history[0].set_id).await.unwrap_err();
        assert_eq!(refused.code(), "undo-gone");
    }

    async fn the_ledger_blocks_the_address_and_erases_again_who_comes_back(world) {
        let ana = contact(&world, "Ana Costa", "Ana@Example.org").await;
        let plan = privacy::plan(&world.workspace, Person::Contact(ana)).await.unwrap();
        privacy::erase(&world.workspace, Person::Contact(ana), &plan.plan_hash).await.unwrap();
        let ledger = Ledger::of(&world.workspace).unwrap();
        assert_eq!(ledger.erasures().len(), 1);
        assert!(ledger.blocks("ana@example.org").unwrap());
        assert!(!ledger.blocks("ben@example.org").unwrap());
        assert_eq!(privacy::apply_ledger(&world.workspace).await.unwrap(), 0);
    }

    async fn a_copy_holds_the_person_and_nobody_else(world) {
        let ana = contact(&world, "Ana Costa", "ana@example.org").await;
        contact(&world, "Ben Okafor", "ben@example.org").await;
        let path = world.root().join("ana.zip");
        let report = privacy::export_person(&world.workspace, Person::Contact(ana), &path).await.unwrap();
        assert!(report.searched.iter().any(|kind| kind == "contacts"));
        let text = unzipped(&path);
        assert!(text.contains("ana@example.org"));
        assert!(!text.contains("Okafor") && !text.contains("ben@example.org"));
    }
}

fn unzipped(path: &std::path::Path) -> String {
    let mut archive = zip::ZipArchive::new(std::fs::File::open(path).unwrap()).unwrap();
    let mut bytes = Vec::new();
    for position in 0..archive.len() {
        let mut file = archive.by_index(position).unwrap();
        std::io::Read::read_to_end(&mut file, &mut bytes).unwrap();
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// Words that occur nowhere else, for every place of one person.
const MARKER: &str = "zqxmarker";

async fn marked(world: &TestWorkspace) -> ContactId {
    let word = |place: &str| format!("{MARKER}{place}");
    let new = NewContact {
        given_name: word("given"),
        family_name: word("family"),
        company: String::new(),
        job_title: word("job"),
        emails: vec![Labelled::plain(format!("{MARKER}@example.org"))],
        websites: vec![Labelled::plain(format!("https://{MARKER}.example.org"))],
        tags: vec![word("tag")],
        note: format!("{} and {}", word("note"), "x".repeat(9_000)),
        source: word("source"),
        unknown: vec![format!("X-PET:{MARKER}pet")],
        ..NewContact::default()
    };
    let id = contacts::create(&world.workspace, new)
        .await
        .unwrap()
        .record
        .id;
    for note in ["second", "third"] {
        let edit = ContactEdit::Note(word(note));
        contacts::edit(&world.workspace, id, edit).await.unwrap();
    }
    assert_eq!(
        names(world, MARKER).await.len(),
        1,
        "the person is found by search"
    );
    id
}

async fn erase(world: &TestWorkspace, id: ContactId) {
    let plan = privacy::plan(&world.workspace, Person::Contact(id))
        .await
        .unwrap();
    let done = privacy::erase(&world.workspace, Person::Contact(id), &plan.plan_hash)
        .await
        .unwrap();
    assert!(done.verified);
}

/// PRIVACY.md's marker test: what was findable is found nowhere, free pages included.
#[tokio::test]
async fn no_marker_of_an_erased_person_is_left_on_any_page() {
    let world = TestWorkspace::sqlite().await;
    let id = marked(&world).await;
    let found =
        okicrm_testing::pages::occurrences(&everything_readable(world.workspace.folder()), MARKER);
    assert!(
        found > 10,
        "the scan finds the markers while they are there: {found}"
    );
    erase(&world, id).await;
    let left =
        okicrm_testing::pages::occurrences(&everything_readable(world.workspace.folder()), MARKER);
    assert_eq!(left, 0);
}

/// The same test must fail where a step is left out: here another process reads all the while, so
/// that the write-ahead log cannot be folded in.
#[tokio::test]
async fn a_log_that_is_not_folded_in_leaves_markers_that_the_scan_finds() {
    let world = TestWorkspace::sqlite().await;
    let id = marked(&world).await;
    let reader = okicrm_testing::pages::hold_open(&world).await;
    let plan = privacy::plan(&world.workspace, Person::Contact(id))
        .await
        .unwrap();
    privacy::erase(&world.workspace, Person::Contact(id), &plan.plan_hash)
        .await
        .ok();
    let left =
        okicrm_testing::pages::occurrences(&everything_readable(world.workspace.folder()), MARKER);
    assert!(left > 0, "the scan would notice");
    drop(reader);
}

/// The same test must fail where the search index does not overwrite what it removes.
#[tokio::test]
async fn an_index_without_secure_delete_leaves_markers_that_the_scan_finds() {
    let world = TestWorkspace::sqlite().await;
    okicrm_testing::pages::without_secure_delete(&world).await;
    let id = marked(&world).await;
    erase(&world, id).await;
    let left =
        okicrm_testing::pages::occurrences(&everything_readable(world.workspace.folder()), MARKER);
    assert!(left > 0, "the scan would notice");
}
