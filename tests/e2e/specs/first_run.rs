//! From an empty computer to an open workspace, and what opens it again.

use serde_json::json;

use crate::pages::{FirstRunPage, LockPage};
use crate::window::Window;

const PASSPHRASE: &str = "seven quiet harbours";

#[tokio::test(flavor = "multi_thread")]
async fn first_run_makes_a_workspace_that_its_passphrase_and_its_code_open_again() {
    let window = Window::first_start().await;
    let first = FirstRunPage::of(&window).await;
    window.assert_accessible("first-run-agree").await;
    first.agree().await;
    window.assert_accessible("first-run-business").await;
    first
        .introduce("Sara Test", "Harbour Dental", "Germany")
        .await;
    window.assert_accessible("first-run-protect").await;
    first.protect(PASSPHRASE).await;
    window.assert_accessible("first-run-recovery-code").await;
    let code = first.keep_code().await;
    let status = window.command("shell_status", json!({})).await.unwrap();
    assert_eq!(status["businessName"], "Harbour Dental");
    assert_eq!(status["formats"]["currency"], "EUR");
    window.picture("after-first-run").await;

    let window = Window::start(window.end().await).await;
    LockPage::of(&window).await.unlock(PASSPHRASE).await;
    window.find("navigation", "Pages").await;

    let window = Window::start(window.end().await).await;
    LockPage::of(&window).await.unlock_with_code(&code).await;
    window.find("navigation", "Pages").await;
    window.end().await;
}
