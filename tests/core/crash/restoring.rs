//! Killed while a backup is restored.

use std::collections::BTreeSet;

use okicrm_core::backup::{self, Reason, Restoring, Watch};
use okicrm_core::contacts::{self, ContactQuery, NewContact};
use okicrm_core::workspace::{Access, Clock, Folder, Unlock, Workspace};
use okicrm_core::{checkup, privacy};
use okicrm_testing::TestWorkspace;

use super::life::{Life, Task, acknowledge, copied, some_moment};
use super::{is_full, remark};

/// One whole workspace, the old one or the restored one, and every backup.
#[tokio::test]
async fn a_restore_killed_at_any_moment_leaves_one_whole_workspace() {
    if let Some(task) = Task::of_this_process() {
        return restore_until_killed(task).await;
    }
    let kills = if is_full() { 60 } else { 10 };
    let world = TestWorkspace::sqlite().await;
    person(&world.workspace, "Ana Costa").await;
    let made = backup::create(&world.workspace, Reason::ByHand)
        .await
        .unwrap();
    let folder = world.workspace.folder().clone();
    world.workspace.close().await;
    let room = world.root().join("room");
    std::fs::create_dir(&room).unwrap();
    let folder = copied(&folder, Folder::at(room.join("killed")));
    std::fs::create_dir(folder.backups()).unwrap();
    let name = made.path.file_name().unwrap();
    std::fs::copy(&made.path, folder.backups().join(name)).unwrap();
    let task = Task::at(folder, name.to_string_lossy());
    let mut both = BTreeSet::new();
    for _ in 0..kills {
        let life = Life::begin(
            "crash::restoring::a_restore_killed_at_any_moment_leaves_one_whole_workspace",
            &task,
        );
        assert!(life.first().is_some());
        some_moment(600);
        life.kill();
        both.insert(look_after_a_kill(&task).await);
        let left: Vec<_> = std::fs::read_dir(&room).unwrap().collect();
        assert_eq!(left.len(), 1, "what was half restored is cleared: {left:?}");
    }
    remark(&format!(
        "Crash: {kills} kills while restoring; --full makes 60."
    ));
    println!("{kills} kills while restoring; people found: {both:?}");
}

async fn person(workspace: &Workspace, name: &str) {
    let new = NewContact {
        name: name.to_owned(),
        ..NewContact::default()
    };
    contacts::create(workspace, new).await.unwrap();
}

async fn opened(task: &Task) -> Workspace {
    let (folder, key) = (task.folder.clone(), task.key.clone());
    privacy::open(folder, key, Access::Write, Clock::system())
        .await
        .unwrap()
}

async fn restore_until_killed(task: Task) {
    let file = task.folder.backups().join(&task.told);
    loop {
        let open = opened(&task).await;
        person(&open, "Ben Okafor").await;
        open.close().await;
        drop(open);
        acknowledge("added", "Ben Okafor");
        privacy::restore(Restoring {
            folder: &task.folder,
            file: &file,
            unlock: Unlock::Key(&task.key),
            clock: Clock::system(),
            present: None,
            watch: Watch::default(),
        })
        .await
        .unwrap();
        acknowledge("restored", "it");
    }
}

/// Who is there.
async fn look_after_a_kill(task: &Task) -> Vec<String> {
    let open = opened(task).await;
    let report = checkup::verify(&open).await.unwrap();
    assert!(report.ok, "{report:?}");
    assert!(task.folder.backups().join(&task.told).exists());
    let page = contacts::list(&open, &ContactQuery::default())
        .await
        .unwrap();
    let mut names: Vec<String> = page.items.into_iter().map(|row| row.display_name).collect();
    names.sort();
    names.dedup();
    assert_eq!(names.first().map(String::as_str), Some("Ana Costa"));
    open.close().await;
    names
}
