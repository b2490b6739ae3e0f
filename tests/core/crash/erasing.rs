//! Killed between the line in the ledger and the commit: the next opening ends the erasure.

use std::time::{Duration, Instant};

use okicrm_core::backup;
use okicrm_core::contacts::{self, NewContact};
use okicrm_core::keys::random;
use okicrm_core::privacy::{self, PageState, Person};
use okicrm_core::timeline::{self, About};
use okicrm_core::values::ContactId;
use okicrm_core::workspace::{self, Access, Clock, Folder, Ledger};
use okicrm_core::{change, checkup};
use okicrm_testing::TestWorkspace;
use okicrm_testing::pages::{everything_readable, occurrences};

use super::life::{Life, Task, acknowledge, copied};
use super::{is_full, remark};

/// Occurs nowhere else.
const MARKER: &str = "kvwmarker";

/// How large the person's file is: removing it makes the commit take a moment.
const LARGE: usize = 6 * 1024 * 1024;

/// How many lives there are at most until one ends between the two.
const LIVES: usize = 30;

#[tokio::test]
async fn an_erasure_killed_between_ledger_and_commit_is_ended_by_opening() {
    if let Some(task) = Task::of_this_process() {
        return erase(task).await;
    }
    let world = TestWorkspace::sqlite().await;
    let id = marked(&world).await;
    let folder = world.workspace.folder().clone();
    world.workspace.close().await;
    let mut between = 0;
    for number in 0..LIVES {
        let copy = copied(
            &folder,
            Folder::at(world.root().join(format!("life{number}"))),
        );
        let task = Task::at(copy.clone(), id.to_string());
        let mut life = Life::begin(
            "crash::erasing::an_erasure_killed_between_ledger_and_commit_is_ended_by_opening",
            &task,
        );
        assert!(life.until_there(&copy.ledger()), "the child erases");
        life.kill();
        between += usize::from(is_still_here(&task, id).await);
        gone_after_opening(&task, id).await;
        std::fs::remove_dir_all(copy.path()).unwrap();
        if between > 0 {
            remark(&format!(
                "Erasure: killed between ledger and commit in life {}.",
                number + 1
            ));
            return;
        }
    }
    panic!("none of {LIVES} kills came between ledger and commit");
}

/// Killed at moments spread over a whole erasure: what was not begun is as it was, what was begun is
/// finished by opening, and the list of erasures says which.
#[tokio::test]
async fn an_erasure_killed_at_any_moment_is_finished_or_not_begun_and_says_which() {
    if let Some(task) = Task::of_this_process() {
        acknowledge("begun", "erasure");
        erase(task).await;
        return acknowledge("ended", "erasure");
    }
    let world = TestWorkspace::sqlite().await;
    let id = marked(&world).await;
    let folder = world.workspace.folder().clone();
    world.workspace.close().await;
    let moments: u32 = if is_full() { 60 } else { 12 };
    let (mut finished, mut not_begun) = (0, 0);
    let mut whole = Duration::ZERO;
    for moment in 0..=moments {
        let place = world.root().join(format!("moment{moment}"));
        let copy = copied(&folder, Folder::at(place));
        let task = Task::at(copy.clone(), id.to_string());
        let life = Life::begin(
            "crash::erasing::an_erasure_killed_at_any_moment_is_finished_or_not_begun_and_says_which",
            &task,
        );
        assert_eq!(life.first().unwrap().0, "begun");
        let since = Instant::now();
        if moment == 0 {
            // The first one lives to its end and says how long that takes.
            assert_eq!(life.first().unwrap().0, "ended");
            whole = since.elapsed();
        } else {
            std::thread::sleep(whole * (moment - 1) / moments);
        }
        life.kill();
        if says_which(&task, id).await {
            finished += 1;
        } else {
            not_begun += 1;
        }
        std::fs::remove_dir_all(copy.path()).unwrap();
    }
    assert!(
        finished > 0 && not_begun > 0,
        "{finished} finished, {not_begun} not begun"
    );
    remark(&format!(
        "Erasure: {moments} kills over its {whole:?}, {finished} finished, {not_begun} not begun; --full makes 60."
    ));
}

/// Whether the erasure is finished after opening; each of the two is told from the other.
async fn says_which(task: &Task, id: ContactId) -> bool {
    let (folder, key) = (task.folder.clone(), task.key.clone());
    let open = privacy::open(folder, key, Access::Write, Clock::system())
        .await
        .unwrap();
    let kept = privacy::certificates(&open).await.unwrap();
    let backups = backup::list(&open).await.unwrap();
    let is_here = contacts::show(&open, id).await.is_ok();
    let ledger = Ledger::of(&open).unwrap().erasures().len();
    assert_eq!(change::verify(&open).await.unwrap().first_broken, None);
    assert!(checkup::verify(&open).await.unwrap().ok);
    if is_here {
        assert_eq!(
            (kept.certificates.len(), ledger),
            (0, 0),
            "nothing of it was done"
        );
        assert_eq!(
            kept.not_begun.is_some(),
            !backups.is_empty(),
            "a prepared one says so"
        );
    } else {
        assert_eq!((kept.certificates.len(), ledger), (1, 1));
        assert_eq!(kept.not_begun, None);
        assert_eq!(occurrences(&everything_readable(&task.folder), MARKER), 0);
        privacy::look_through(&open, backup::Watch::default())
            .await
            .unwrap();
        let kept = privacy::certificates(&open).await.unwrap();
        assert_eq!(kept.certificates[0].pages, PageState::Clean);
        assert!(kept.certificates[0].intact);
    }
    open.close().await;
    !is_here
}

async fn marked(world: &TestWorkspace) -> ContactId {
    let new = NewContact {
        name: format!("{MARKER} Costa"),
        note: MARKER.to_owned(),
        ..NewContact::default()
    };
    let made = contacts::create(&world.workspace, new).await.unwrap();
    let id = made.record.id;
    let mut bytes = vec![0_u8; LARGE];
    for piece in bytes.chunks_mut(4_096) {
        piece[..9].copy_from_slice(MARKER.as_bytes());
        piece[9..41].copy_from_slice(&random::<32>().unwrap());
    }
    timeline::add_file(
        &world.workspace,
        About::Contact(id),
        "large.bin",
        &mut bytes.as_slice(),
    )
    .await
    .unwrap();
    id
}

async fn erase(task: Task) {
    let workspace = privacy::open(task.folder, task.key, Access::Write, Clock::system())
        .await
        .unwrap();
    let person = Person::Contact(ContactId::parse(&task.told).unwrap());
    let plan = privacy::plan(&workspace, person).await.unwrap();
    privacy::erase(&workspace, person, &plan.plan_hash)
        .await
        .unwrap();
}

/// Looked at past the step that ends erasures.
async fn is_still_here(task: &Task, id: ContactId) -> bool {
    let (folder, key) = (task.folder.clone(), task.key.clone());
    let open = workspace::open_with_key(folder, key, Access::Read, Clock::system())
        .await
        .unwrap();
    let here = contacts::show(&open, id).await.is_ok();
    open.close().await;
    here
}

async fn gone_after_opening(task: &Task, id: ContactId) {
    let (folder, key) = (task.folder.clone(), task.key.clone());
    let open = privacy::open(folder, key, Access::Write, Clock::system())
        .await
        .unwrap();
    let gone = contacts::show(&open, id).await.unwrap_err();
    assert_eq!(gone.code(), "contact-missing");
    assert!(checkup::verify(&open).await.unwrap().ok);
    let chain = change::verify(&open).await.unwrap();
    assert_eq!(chain.first_broken, None);
    // While it is open: closing folds the log in by itself.
    assert_eq!(occurrences(&everything_readable(&task.folder), MARKER), 0);
    open.close().await;
}
