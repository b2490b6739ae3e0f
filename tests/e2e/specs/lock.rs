//! Lock and unlock.

use okicrm_testing::PASSPHRASE;
use serde_json::json;

use super::home_with_workspace;
use crate::pages::LockPage;
use crate::window::Window;

#[tokio::test(flavor = "multi_thread")]
async fn a_wrong_passphrase_is_told_and_the_right_one_opens() {
    let window = Window::start(home_with_workspace().await).await;
    let lock = LockPage::of(&window).await;
    window.assert_accessible("locked").await;
    lock.unlock("not this one").await;
    window.wait_text("passphrase").await;
    window.assert_accessible("locked-wrong-passphrase").await;
    lock.unlock(PASSPHRASE).await;
    window.wait_gone("heading", "/is locked/").await;
    window.find("navigation", "Pages").await;
    window.picture("unlocked").await;
    window.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn attack_55_locking_takes_everything_away_and_no_call_gets_it_back() {
    let window = Window::start(home_with_workspace().await).await;
    LockPage::of(&window).await.unlock(PASSPHRASE).await;
    window.find("navigation", "Pages").await;
    window.command("lock_workspace", json!({})).await.unwrap();
    LockPage::of(&window).await;
    for (name, arguments) in [
        ("latest_undoable", json!({})),
        ("undo", json!({ "change": "any" })),
        ("history", json!({ "record": "any" })),
        ("lock_workspace", json!({})),
    ] {
        let error = window.command(name, arguments).await.unwrap_err();
        assert_eq!(error["code"], "workspace-locked", "{name}");
    }
    window.end().await;
}
