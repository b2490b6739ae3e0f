//! Killed between the line in the ledger and the commit: the next opening ends the erasure.

use okicrm_core::contacts::{self, NewContact};
use okicrm_core::keys::random;
use okicrm_core::privacy::{self, Person};
use okicrm_core::timeline::{self, About};
use okicrm_core::values::ContactId;
use okicrm_core::workspace::{self, Access, Clock, Folder};
use okicrm_core::{change, checkup};
use okicrm_testing::TestWorkspace;
use okicrm_testing::pages::{everything_readable, occurrences};

use super::life::{Life, Task, copied};
use super::remark;

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
