//! Killed at any moment: everything acknowledged is there, and the workspace is whole.
//!
//! The test starts itself again as a child that writes and prints an acknowledgement after each
//! action returned; the parent kills it (SIGKILL on Unix) at a random moment, opens the workspace
//! and looks. `OKICRM_TEST_FULL=1` makes 200 kills, else 25.

use std::collections::BTreeSet;
use std::io::{BufRead, BufReader, Write as _};
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::sync::mpsc;
use std::time::Duration;

use okicrm_core::backup::{self, Reason};
use okicrm_core::contacts::{self, ContactQuery, NewContact};
use okicrm_core::keys::{Key, random};
use okicrm_core::settings::{self, Appearance, Security, TextSize};
use okicrm_core::workspace::{self, Access, Clock, Folder, Manifest, Unlock, Workspace};
use okicrm_core::{change, checkup, startup};
use okicrm_testing::{PASSPHRASE, TestWorkspace};

/// Where the child finds the workspace and its key; there only in a child.
const FOLDER: &str = "OKICRM_CRASH_FOLDER";
const KEY: &str = "OKICRM_CRASH_KEY";

/// Before each acknowledgement, because the test harness prints lines of its own.
const ACKNOWLEDGED: &str = "done: ";

#[tokio::test]
async fn everything_acknowledged_survives_a_kill_at_any_moment() {
    if let Ok(folder) = std::env::var(FOLDER) {
        return write_until_killed(Folder::at(folder)).await;
    }
    let kills = if std::env::var("OKICRM_TEST_FULL").is_ok() {
        200
    } else {
        25
    };
    let world = TestWorkspace::sqlite().await;
    let folder = world.workspace.folder().clone();
    world.workspace.close().await;
    let manifest = Manifest::read(&folder).unwrap();
    let key = workspace::data_key(&manifest, Unlock::Passphrase(PASSPHRASE)).unwrap();
    // The world's own folder stays locked by this process, so the children work on a copy.
    let copy = Folder::at(world.root().join("killed"));
    std::fs::create_dir(copy.path()).unwrap();
    for name in ["workspace.json", "workspace.db"] {
        std::fs::copy(folder.path().join(name), copy.path().join(name)).unwrap();
    }
    let mut people = BTreeSet::new();
    let mut backups = BTreeSet::new();
    let (mut during, mut written) = (0, 0);
    for _ in 0..kills {
        let lines = one_life(&copy, &key);
        during += usize::from(!lines.is_empty());
        written += lines.len();
        for line in lines {
            match line.split_once(' ').unwrap() {
                ("contact", name) => people.insert(name.to_owned()),
                ("backup", path) => backups.insert(PathBuf::from(path)),
                _ => false,
            };
        }
        look_after_a_kill(&copy, &key, &people, &backups).await;
    }
    assert!(
        during > kills / 2,
        "most kills came while it was writing: {during} of {kills}"
    );
    remark(kills);
    println!(
        "{kills} kills, {written} acknowledged actions, {} people, {} backups: all there",
        people.len(),
        backups.len()
    );
}

/// What plain `test` samples, it says.
fn remark(kills: usize) {
    if let Ok(notes) = std::env::var("OKICRM_TEST_NOTES") {
        let mut notes = std::fs::OpenOptions::new()
            .append(true)
            .create(true)
            .open(notes)
            .unwrap();
        writeln!(
            notes,
            "Crash: {kills} kills while writing; --full makes 200."
        )
        .unwrap();
    }
}

/// Starts a child and kills it up to half a second after its first acknowledgement. Gives what it
/// had acknowledged.
fn one_life(folder: &Folder, key: &Key) -> Vec<String> {
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args([
            "--exact",
            "crash::everything_acknowledged_survives_a_kill_at_any_moment",
        ])
        .args(["--nocapture", "--test-threads=1"])
        .env(FOLDER, folder.path())
        .env(KEY, data_encoding::HEXLOWER.encode(key.bytes()))
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let out = child.stdout.take().unwrap();
    let (sender, receiver) = mpsc::channel();
    let reader = std::thread::spawn(move || {
        // A line that the kill cut in two was never acknowledged.
        let mut lines = BufReader::new(out);
        let mut line = String::new();
        while lines.read_line(&mut line).is_ok_and(|length| length > 0) && line.ends_with('\n') {
            if let Some((_, done)) = line.trim_end().split_once(ACKNOWLEDGED) {
                sender.send(done.to_owned()).ok();
            }
            line.clear();
        }
    });
    let first = receiver.recv_timeout(Duration::from_secs(60)).ok();
    let [low, high] = random::<2>().unwrap();
    std::thread::sleep(Duration::from_millis(
        u64::from(u16::from_le_bytes([low, high])) % 500,
    ));
    child.kill().unwrap();
    child.wait().unwrap();
    reader.join().unwrap();
    first.into_iter().chain(receiver).collect()
}

async fn write_until_killed(folder: Folder) {
    let key = data_encoding::HEXLOWER
        .decode(std::env::var(KEY).unwrap().as_bytes())
        .unwrap();
    let key = Key::from_bytes(&key).unwrap();
    let workspace = workspace::open_with_key(folder, key, Access::Write, Clock::system())
        .await
        .unwrap();
    startup::run(&workspace).await.unwrap();
    for number in 0_u32.. {
        let name = format!("Person {}", Clock::system().now().as_nanosecond());
        let new = NewContact {
            name: name.clone(),
            ..NewContact::default()
        };
        contacts::create(&workspace, new).await.unwrap();
        acknowledge("contact", &name);
        let look = Appearance {
            text_size: if number % 2 == 0 {
                TextSize::Large
            } else {
                TextSize::Small
            },
            ..Appearance::default()
        };
        settings::save(&workspace, &look).await.unwrap();
        settings::save(
            &workspace,
            &Security {
                idle_minutes: number % 60,
                ..Security::default()
            },
        )
        .await
        .unwrap();
        if number % 6 == 5 {
            let made = backup::create(&workspace, Reason::ByHand).await.unwrap();
            acknowledge("backup", &made.path.display().to_string());
        }
    }
}

fn acknowledge(what: &str, which: &str) {
    let mut out = std::io::stdout().lock();
    writeln!(out, "{ACKNOWLEDGED}{what} {which}").unwrap();
    out.flush().unwrap();
}

async fn look_after_a_kill(
    folder: &Folder,
    key: &Key,
    people: &BTreeSet<String>,
    backups: &BTreeSet<PathBuf>,
) {
    let workspace =
        workspace::open_with_key(folder.clone(), key.clone(), Access::Write, Clock::system())
            .await
            .unwrap();
    let report = checkup::verify(&workspace).await.unwrap();
    assert!(report.ok, "{report:?}");
    let chain = change::verify(&workspace).await.unwrap();
    assert_eq!(chain.first_broken, None);
    let there = names(&workspace).await;
    let lost: Vec<_> = people.difference(&there).collect();
    assert!(lost.is_empty(), "acknowledged and lost: {lost:?}");
    startup::run(&workspace).await.unwrap();
    for path in backups {
        // Within two days no backup is outdated, so none may be missing.
        assert!(path.exists(), "{path:?}");
    }
    if let Some(newest) = backup::list(&workspace).await.unwrap().first() {
        assert!(newest.manifest.is_some(), "no backup is half written");
    }
    let drafts = [folder.path().to_owned(), folder.backups()]
        .iter()
        .filter_map(|folder| std::fs::read_dir(folder).ok())
        .flatten()
        .filter(|entry| {
            entry
                .as_ref()
                .unwrap()
                .file_name()
                .to_string_lossy()
                .starts_with(".okicrm-")
        })
        .count();
    assert_eq!(
        drafts, 0,
        "what was half written is cleared at the next start"
    );
    workspace.close().await;
}

async fn names(workspace: &Workspace) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    let mut query = ContactQuery::default();
    loop {
        query.window.limit = 1_000;
        let page = contacts::list(workspace, &query).await.unwrap();
        names.extend(page.items.into_iter().map(|contact| contact.display_name));
        if page.next.is_none() {
            return names;
        }
        query.window.after = page.next;
    }
}
