//! The first start on a computer.

use serde_json::json;

use crate::driver::Home;
use crate::window::Window;

#[tokio::test(flavor = "multi_thread")]
async fn the_first_start_leads_to_first_run_and_leaves_no_workspace_behind() {
    let window = Window::first_start().await;
    let status = window.command("shell_status", json!({})).await.unwrap();
    assert_eq!(status["phase"], "firstRun");
    window.picture("first-start").await;
    let home = window.end().await;
    assert!(!home.workspace().join("workspace.db").exists());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_look_that_was_chosen_is_there_at_the_next_start() {
    let window = Window::first_start().await;
    let status = window.command("shell_status", json!({})).await.unwrap();
    let mut appearance = status["appearance"].clone();
    appearance["theme"] = json!("dark");
    appearance["language"] = json!("de");
    window
        .command("save_appearance", json!({ "appearance": appearance }))
        .await
        .unwrap();
    let home: Home = window.end().await;
    let window = Window::start(home).await;
    let look = "return [document.documentElement.dataset.theme, document.documentElement.lang]";
    window.wait_until(look, json!(["dark", "de"])).await;
    window.end().await;
}
