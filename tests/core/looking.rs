//! The look through the pages: what it finds, what it does not hold against namesakes, that it is
//! taken up again, and what remains on a server.

use std::sync::atomic::{AtomicBool, Ordering};

use okicrm_core::backup::Watch;
use okicrm_core::contacts::{self, ContactQuery, NewContact};
use okicrm_core::privacy::{self, Certificate, PageState, Person};
use okicrm_core::timeline::{self, About, NewActivity};
use okicrm_core::values::{ContactId, FileId, Labelled};
use okicrm_core::workspace::Workspace;
use okicrm_testing::pages::{self, everything_readable, occurrences};
use okicrm_testing::{TestWorkspace, story};

/// Occurs nowhere else.
pub(super) const MARKER: &str = "yzqmarker";

pub(super) async fn contact(workspace: &Workspace, name: &str) -> ContactId {
    let new = NewContact {
        name: name.to_owned(),
        company: "Harbour Dental".to_owned(),
        emails: vec![Labelled::plain(format!("{MARKER}@example.org"))],
        note: format!("{MARKER} {}", "told us ".repeat(2_000)),
        ..NewContact::default()
    };
    let id = contacts::create(workspace, new).await.unwrap().record.id;
    let said = NewActivity {
        body: format!("{MARKER} said"),
        ..NewActivity::default()
    };
    timeline::add_activity(workspace, About::Contact(id), said)
        .await
        .unwrap();
    id
}

pub(super) async fn erase(workspace: &Workspace, id: ContactId) -> Certificate {
    let person = Person::Contact(id);
    let plan = privacy::plan(workspace, person).await.unwrap();
    let done = privacy::erase(workspace, person, &plan.plan_hash)
        .await
        .unwrap();
    assert!(done.verified);
    done.certificate
}

pub(super) async fn look(workspace: &Workspace) -> Vec<Certificate> {
    privacy::look_through(workspace, Watch::default())
        .await
        .unwrap()
}

async fn state(workspace: &Workspace) -> PageState {
    privacy::certificates(workspace).await.unwrap().certificates[0].pages
}

story! {
    async fn a_certificate_is_signed_at_once_and_says_what_is_known_of_the_pages(world) {
        let workspace = &world.workspace;
        let id = contact(workspace, &format!("{MARKER} Costa")).await;
        let certificate = erase(workspace, id).await;
        assert_eq!(certificate.statement.verified, Some(true));
        let text = serde_json::to_vec(&certificate).unwrap();
        let report = privacy::verify_certificate(workspace, &text).unwrap();
        assert!(report.unchanged && report.of_this_workspace);
        let kept = privacy::certificate(workspace, certificate.statement.id).await.unwrap();
        assert!(kept.intact);
        assert_eq!(kept.certificate, certificate);
        match &certificate.statement.server {
            None => assert_eq!(kept.pages, PageState::Waiting),
            Some(server) => {
                assert_eq!(kept.pages, PageState::OnServer);
                assert!(server.log_position.as_deref().is_some_and(|at| at.contains('/')), "{server:?}");
                assert_eq!(server.archived, Some(false));
                assert_eq!(server.commands[0], "VACUUM FULL");
                assert!(look(workspace).await.is_empty(), "there are no pages to look through");
            }
        }
    }

    async fn a_certificate_that_was_altered_in_the_database_is_named(world) {
        let workspace = &world.workspace;
        let id = contact(workspace, "Ana Costa").await;
        let certificate = erase(workspace, id).await;
        let altered = serde_json::to_string(&certificate).unwrap().replace("\"verified\":true", "\"verified\":false");
        let mut change = okicrm_core::change::Change::begin(workspace, okicrm_core::change::Action::lasting("erasure-checked")).await.unwrap();
        let row = okicrm_core::fields! { "certificate" => altered };
        let id = certificate.statement.id.to_string();
        change.update(&okicrm_core::data_map::ERASURE_CERTIFICATES, &id, row).await.unwrap();
        change.commit().await.unwrap();
        let kept = privacy::certificates(workspace).await.unwrap();
        assert!(!kept.certificates[0].intact);
    }
}

#[tokio::test]
async fn the_look_completes_the_certificate_and_forgets_what_it_looked_for() {
    let world = TestWorkspace::sqlite().await;
    let id = contact(&world.workspace, &format!("{MARKER} Costa")).await;
    erase(&world.workspace, id).await;
    assert_eq!(state(&world.workspace).await, PageState::Waiting);
    assert_eq!(
        privacy::waiting_for_look(&world.workspace).await.unwrap(),
        1
    );
    // What is looked for lies sealed, so that it is no hit itself.
    assert_eq!(
        occurrences(&everything_readable(world.workspace.folder()), MARKER),
        0
    );
    let completed = look(&world.workspace).await;
    let pages = completed[0].statement.pages.as_ref().unwrap();
    assert_eq!((pages.found, pages.unreadable), (0, 0), "{pages:?}");
    assert!(pages.pages > 50 && pages.looked_for > 10, "{pages:?}");
    let elsewhere = pages.elsewhere.iter().any(|one| one.kind == "companies");
    assert!(elsewhere, "the company they shared stays: {pages:?}");
    assert_eq!(state(&world.workspace).await, PageState::Clean);
    assert_eq!(
        privacy::waiting_for_look(&world.workspace).await.unwrap(),
        0
    );
    assert!(look(&world.workspace).await.is_empty());
    let text = serde_json::to_vec(&completed[0]).unwrap();
    assert!(
        privacy::verify_certificate(&world.workspace, &text)
            .unwrap()
            .unchanged
    );
}

#[tokio::test]
async fn a_namesake_s_name_on_the_pages_is_not_held_against_the_erasure() {
    let world = TestWorkspace::sqlite().await;
    let id = contact(&world.workspace, "Anastasia Costa").await;
    contact(&world.workspace, "Anastasia Costa").await;
    erase(&world.workspace, id).await;
    let completed = look(&world.workspace).await;
    let pages = completed[0].statement.pages.as_ref().unwrap();
    assert_eq!(pages.found, 0, "{pages:?}");
    assert!(
        pages
            .elsewhere
            .iter()
            .any(|one| one.kind == "contacts" && one.count == 1),
        "{pages:?}"
    );
}

#[tokio::test]
async fn what_was_left_on_a_page_is_found_and_looked_for_again_until_it_is_gone() {
    let world = TestWorkspace::sqlite().await;
    pages::without_secure_delete(&world).await;
    let id = contact(&world.workspace, &format!("{MARKER} Costa")).await;
    erase(&world.workspace, id).await;
    let completed = look(&world.workspace).await;
    let found = completed[0].statement.pages.as_ref().unwrap().found;
    assert!(found > 0, "the look finds what the index kept");
    assert_eq!(state(&world.workspace).await, PageState::Found);
    assert_eq!(
        privacy::waiting_for_look(&world.workspace).await.unwrap(),
        1
    );
    pages::rebuild_search(&world).await;
    let completed = look(&world.workspace).await;
    assert_eq!(completed[0].statement.pages.as_ref().unwrap().found, 0);
    assert_eq!(state(&world.workspace).await, PageState::Clean);
}

#[tokio::test]
async fn a_log_that_could_not_be_folded_in_is_found() {
    let world = TestWorkspace::sqlite().await;
    let id = contact(&world.workspace, &format!("{MARKER} Costa")).await;
    let reader = pages::hold_open(&world).await;
    let person = Person::Contact(id);
    let plan = privacy::plan(&world.workspace, person).await.unwrap();
    privacy::erase(&world.workspace, person, &plan.plan_hash)
        .await
        .ok();
    let completed = look(&world.workspace).await;
    assert!(completed[0].statement.pages.as_ref().unwrap().found > 0);
    drop(reader);
}

#[tokio::test]
async fn a_look_that_was_stopped_is_taken_up_again_after_a_restart() {
    let world = TestWorkspace::sqlite().await;
    let id = contact(&world.workspace, &format!("{MARKER} Costa")).await;
    // More than is read at once, so that there is something left to stop.
    let mut large: Vec<u8> = (0..9_000_000_u32)
        .map(|number| number.to_le_bytes()[0])
        .collect();
    timeline::add_file(
        &world.workspace,
        About::Contact(id),
        "large.bin",
        &mut large.as_slice(),
    )
    .await
    .unwrap();
    large.clear();
    erase(&world.workspace, id).await;
    let stop = AtomicBool::new(false);
    let tell = |_: u64, _: u64| stop.store(true, Ordering::Relaxed);
    let watch = Watch {
        tell: Some(&tell),
        stop: Some(&stop),
    };
    let stopped = privacy::look_through(&world.workspace, watch)
        .await
        .unwrap_err();
    assert_eq!(stopped.code(), "erasure-look-stopped");
    assert_eq!(state(&world.workspace).await, PageState::Waiting);
    let world = world.reopen().await;
    assert_eq!(
        privacy::waiting_for_look(&world.workspace).await.unwrap(),
        1
    );
    assert_eq!(look(&world.workspace).await.len(), 1);
    assert_eq!(state(&world.workspace).await, PageState::Clean);
}

/// A file of somebody's that fills pages of its own.
async fn add_picture(workspace: &Workspace) -> FileId {
    let new = NewContact {
        name: "Ben Okafor".to_owned(),
        ..NewContact::default()
    };
    let ben = contacts::create(workspace, new).await.unwrap();
    let about = About::Contact(ben.record.id);
    let picture = "xraypicture".repeat(10_000);
    timeline::add_file(workspace, about, "x-ray.png", &mut picture.as_bytes())
        .await
        .unwrap()
        .record
        .id
}

#[tokio::test]
async fn a_page_that_was_damaged_is_not_passed_over_in_silence() {
    let world = TestWorkspace::sqlite().await;
    let id = contact(&world.workspace, &format!("{MARKER} Costa")).await;
    add_picture(&world.workspace).await;
    erase(&world.workspace, id).await;
    pages::damage_page_with(world.workspace.folder(), "xraypicture");
    // The records on it cannot be read either.
    let looked = privacy::look_through(&world.workspace, Watch::default()).await;
    assert!(looked.is_err());
    assert_ne!(state(&world.workspace).await, PageState::Clean);
}

/// SQLCipher's connections answer nothing any more after a damaged page; the workspace does.
#[tokio::test]
async fn what_is_whole_beside_a_damaged_page_can_still_be_read() {
    let world = TestWorkspace::sqlite().await;
    let picture = add_picture(&world.workspace).await;
    // Opened anew, everything lies in the file and nothing in a connection's memory.
    let world = world.reopen().await;
    pages::damage_page_with(world.workspace.folder(), "xraypicture");
    for _ in 0..5 {
        let mut out = Vec::new();
        let read = timeline::read_file(&world.workspace, picture, &mut out).await;
        assert!(read.is_err());
        for _ in 0..5 {
            let all = contacts::list(&world.workspace, &ContactQuery::default()).await;
            assert_eq!(all.unwrap().total, 1);
        }
    }
}

#[tokio::test]
async fn a_page_that_nobody_can_read_is_counted() {
    let world = TestWorkspace::sqlite().await;
    let id = contact(&world.workspace, &format!("{MARKER} Costa")).await;
    erase(&world.workspace, id).await;
    let path = world.workspace.folder().database();
    let mut file = std::fs::read(&path).unwrap();
    // Behind the last page that SQLite counts.
    file.extend([7; 4_096]);
    std::fs::write(&path, &file).unwrap();
    let completed = look(&world.workspace).await;
    let looked = completed[0].statement.pages.as_ref().unwrap();
    assert_eq!(looked.unreadable, 1);
    assert_ne!(state(&world.workspace).await, PageState::Clean);
}

#[tokio::test]
async fn an_erasure_that_was_prepared_and_did_not_begin_says_so() {
    let world = TestWorkspace::sqlite().await;
    okicrm_core::backup::create(&world.workspace, okicrm_core::backup::Reason::BeforeErasure)
        .await
        .unwrap();
    let kept = privacy::certificates(&world.workspace).await.unwrap();
    assert!(kept.not_begun.is_some() && kept.certificates.is_empty());
    world.come_to("2026-11-22T12:05:00Z").await;
    let id = contact(&world.workspace, "Ana Costa").await;
    erase(&world.workspace, id).await;
    let kept = privacy::certificates(&world.workspace).await.unwrap();
    assert_eq!((kept.not_begun, kept.certificates.len()), (None, 1));
}
