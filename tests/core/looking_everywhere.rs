//! How far the look through the pages goes: every page of the file and of its log, and the plain
//! files beside it; and what it does not take for something that was left.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use okicrm_core::backup::Watch;
use okicrm_core::contacts::{self, NewContact};
use okicrm_core::privacy::{self, PageLook};
use okicrm_core::timeline::{self, About};
use okicrm_core::values::ContactId;
use okicrm_core::workspace::Workspace;
use okicrm_testing::TestWorkspace;

use crate::looking::{MARKER, contact, erase, look};

const PAGE: u64 = 4_096;
const FRAME: u64 = 24 + PAGE;
const LOG_HEADER: u64 = 32;

async fn named(workspace: &Workspace, name: &str, note: &str) -> ContactId {
    let new = NewContact {
        name: name.to_owned(),
        note: note.to_owned(),
        ..NewContact::default()
    };
    contacts::create(workspace, new).await.unwrap().record.id
}

async fn add_file(workspace: &Workspace, about: ContactId, mut bytes: &[u8]) {
    timeline::add_file(workspace, About::Contact(about), "scan.bin", &mut bytes)
        .await
        .unwrap();
}

/// Bytes that fill more pages than are read at once.
fn many_pages() -> Vec<u8> {
    (0..5_000_000_u32)
        .map(|number| number.to_le_bytes()[0])
        .collect()
}

fn log(workspace: &Workspace) -> PathBuf {
    let mut path = workspace.folder().database().into_os_string();
    path.push("-wal");
    path.into()
}

fn length(path: &Path) -> u64 {
    std::fs::metadata(path).unwrap().len()
}

async fn only_look(workspace: &Workspace) -> PageLook {
    let mut completed = look(workspace).await;
    assert_eq!(completed.len(), 1);
    completed.remove(0).statement.pages.unwrap()
}

#[tokio::test]
async fn every_page_of_the_file_and_of_its_log_is_looked_at_and_told() {
    let world = TestWorkspace::sqlite().await;
    let workspace = &world.workspace;
    let ana = contact(workspace, &format!("{MARKER} Costa")).await;
    let ben = named(workspace, "Ben Okafor", "").await;
    add_file(workspace, ben, &many_pages()).await;
    erase(workspace, ana).await;
    add_file(workspace, ben, &many_pages()).await;
    let (file, log) = (
        length(&workspace.folder().database()),
        length(&log(workspace)),
    );
    assert!(file > 1_100 * PAGE && log > 1_100 * FRAME, "{file} {log}");
    let told = Mutex::new(Vec::new());
    let tell = |done, total| told.lock().unwrap().push((done, total));
    let watch = Watch {
        tell: Some(&tell),
        stop: None,
    };
    let completed = privacy::look_through(workspace, watch).await.unwrap();
    let looked = completed[0].statement.pages.as_ref().unwrap();
    assert_eq!(
        (
            looked.pages,
            looked.log_pages,
            looked.unreadable,
            looked.found
        ),
        (file / PAGE, (log - LOG_HEADER) / FRAME, 0, 0)
    );
    let told_first = std::mem::take(&mut *told.lock().unwrap());
    assert_eq!(told_first.first(), Some(&(1_024 * PAGE, file + log)));
    assert_eq!(
        told_first.last(),
        Some(&(file + log - LOG_HEADER, file + log))
    );
    // Nothing waits any more, and nothing is read.
    privacy::look_through(workspace, watch).await.unwrap();
    assert_eq!(*told.lock().unwrap(), []);
}

#[tokio::test]
async fn a_frame_of_the_log_that_nobody_can_read_is_counted() {
    let world = TestWorkspace::sqlite().await;
    let workspace = &world.workspace;
    let ana = contact(workspace, &format!("{MARKER} Costa")).await;
    erase(workspace, ana).await;
    named(workspace, "Ben Okafor", "").await;
    // Behind the last frame that SQLite takes for its own.
    let mut log = std::fs::OpenOptions::new()
        .append(true)
        .open(log(workspace))
        .unwrap();
    log.write_all(&[7; 24 + 4_096]).unwrap();
    assert_eq!(only_look(workspace).await.unreadable, 1);
}

#[tokio::test]
async fn a_word_in_a_plain_file_of_ours_is_found_and_in_a_backup_is_not_looked_for() {
    let world = TestWorkspace::sqlite().await;
    let workspace = &world.workspace;
    let ana = contact(workspace, &format!("{MARKER} Costa")).await;
    erase(workspace, ana).await;
    let text = format!("{}{MARKER} Costa", "line\n".repeat(400_000));
    let backups = workspace.folder().backups();
    std::fs::create_dir_all(&backups).unwrap();
    std::fs::write(backups.join("old.txt"), &text).unwrap();
    assert_eq!(only_look(workspace).await.found, 0);

    let eva = contact(workspace, &format!("{MARKER} Costa")).await;
    erase(workspace, eva).await;
    let logs = world.root().join("logs");
    std::fs::create_dir_all(&logs).unwrap();
    std::fs::write(logs.join("today.log"), &text).unwrap();
    assert!(only_look(workspace).await.found > 0);
    std::fs::remove_file(logs.join("today.log")).unwrap();
    std::fs::write(workspace.folder().path().join("letter.txt"), &text).unwrap();
    assert!(only_look(workspace).await.found > 0);
    std::fs::remove_file(workspace.folder().path().join("letter.txt")).unwrap();
    assert_eq!(only_look(workspace).await.found, 0);
}

#[tokio::test]
async fn the_same_bytes_in_a_file_of_somebody_else_are_not_held_against_the_erasure() {
    let world = TestWorkspace::sqlite().await;
    let workspace = &world.workspace;
    let ana = named(workspace, "Ana Costa", "").await;
    let ben = named(workspace, "Ben Okafor", "").await;
    for person in [ana, ben] {
        add_file(
            workspace,
            person,
            "the same price list ".repeat(500).as_bytes(),
        )
        .await;
    }
    erase(workspace, ana).await;
    let looked = only_look(workspace).await;
    assert_eq!(looked.found, 0, "{looked:?}");
    let chunks = looked
        .elsewhere
        .iter()
        .find(|one| one.kind == "file_chunks");
    assert_eq!(chunks.map(|one| one.count), Some(1), "{looked:?}");
}

#[tokio::test]
async fn a_word_that_names_a_table_is_not_held_against_the_erasure() {
    let world = TestWorkspace::sqlite().await;
    let ana = named(&world.workspace, "Ana Costa", "invoice_remains").await;
    erase(&world.workspace, ana).await;
    assert_eq!(only_look(&world.workspace).await.found, 0);
}
