//! A workspace that cannot be opened says so in words, and nothing is touched.

use okicrm_testing::PASSPHRASE;

use super::home_with_workspace;
use crate::pages::{LockPage, ProblemPage};
use crate::window::Window;

#[tokio::test(flavor = "multi_thread")]
async fn a_damaged_manifest_is_told_and_left_as_it_is() {
    let home = home_with_workspace().await;
    std::fs::write(home.workspace().join("workspace.json"), b"{ damaged").unwrap();
    let window = Window::start(home).await;
    let problem = ProblemPage::of(&window).await;
    assert!(!problem.sentence().await.contains("workspace-manifest"));
    window.assert_accessible("problem").await;
    let home = window.end().await;
    let manifest = home.workspace().join("workspace.json");
    assert_eq!(std::fs::read(manifest).unwrap(), b"{ damaged");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_that_is_no_workspace_is_told_after_unlocking() {
    let home = home_with_workspace().await;
    std::fs::write(home.workspace().join("workspace.db"), b"").unwrap();
    let window = Window::start(home).await;
    LockPage::of(&window).await.unlock(PASSPHRASE).await;
    ProblemPage::of(&window).await;
    window.picture("problem-empty-file").await;
    let home = window.end().await;
    assert_eq!(
        std::fs::read(home.workspace().join("workspace.db")).unwrap(),
        b""
    );
}
