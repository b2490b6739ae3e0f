//! A new computer: the backup of the old one is brought back in the first run, by its recovery code.

use std::path::PathBuf;

use okicrm_core::backup::{self, Reason};
use okicrm_core::contacts::{self, NewContact};
use okicrm_core::workspace::{self, Clock, Folder, NewWorkspace, Protection};
use serde_json::json;
use tempfile::TempDir;

use crate::pages::{FirstRunPage, LockPage};
use crate::window::Window;

/// What lies on the stick that was carried from the old computer.
struct Stick {
    folder: TempDir,
    code: String,
}

impl Stick {
    fn file(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }
}

/// The old computer: a contact, a backup, and then it is lost.
async fn carried_from_the_old_computer() -> Stick {
    let lost = tempfile::tempdir().unwrap();
    let (workspace, code) = workspace::create(NewWorkspace {
        folder: Folder::at(lost.path().join("workspace")),
        actor_name: "Sara Test",
        protection: Protection {
            passphrase: Some("the old passphrase"),
            keychain: None,
        },
        server: None,
        clock: Clock::system(),
    })
    .await
    .unwrap();
    let contact = NewContact {
        name: "Jürgen Weiß".to_owned(),
        ..NewContact::default()
    };
    contacts::create(&workspace, contact).await.unwrap();
    let made = backup::create(&workspace, Reason::ByHand).await.unwrap();
    let stick = Stick {
        folder: tempfile::tempdir().unwrap(),
        code: code.text().unwrap(),
    };
    std::fs::copy(&made.path, stick.file("okicrm.okibackup")).unwrap();
    std::fs::write(stick.file("letter.okibackup"), b"Dear Sara").unwrap();
    workspace.close().await;
    stick
}

#[tokio::test(flavor = "multi_thread")]
async fn a_new_computer_gets_everything_back_from_a_backup_by_its_recovery_code() {
    let stick = carried_from_the_old_computer().await;
    let window = Window::first_start().await;
    let first = FirstRunPage::of(&window).await;
    first.bring_back().await;
    window.assert_accessible("new-computer-empty").await;

    // What is no backup is told, and nothing is lost by it.
    window.home.answer_open(&stick.file("letter.okibackup"));
    window.press("button", "Choose a backup…").await;
    window.find("alert", "/./").await;
    window.assert_accessible("new-computer-no-backup").await;

    window.home.answer_open(&stick.file("okicrm.okibackup"));
    window.press("button", "Choose a backup…").await;
    window.press("radio", "Recovery code").await;
    window.fill("Recovery code", "0000-0000").await;
    window.press("button", "Restore").await;
    window.find("alert", "/code/").await;
    window.assert_accessible("new-computer-wrong-code").await;
    window.fill("Recovery code", &stick.code).await;
    window.picture("new-computer").await;
    window.press("button", "Restore").await;
    window.find("navigation", "Pages").await;
    window.wait_text("Restored: everything is as it was").await;

    let found = json!({ "text": "weiss", "kinds": ["contacts"] });
    let found = window.command("search_everywhere", found).await.unwrap();
    assert_eq!(found[0]["title"], "Jürgen Weiß");

    // The passphrase of the old computer opens the new one from now on.
    let window = Window::start(window.end().await).await;
    LockPage::of(&window)
        .await
        .unlock("the old passphrase")
        .await;
    window.find("navigation", "Pages").await;
    window.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_has_no_backup_after_all_starts_anew_from_where_she_was() {
    let window = Window::first_start().await;
    let first = FirstRunPage::of(&window).await;
    first.bring_back().await;
    window.press("button", "Start anew instead").await;
    FirstRunPage::of(&window).await.agree().await;
    window.end().await;
}
