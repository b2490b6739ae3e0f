//! A second start, and a workspace on a server.

use std::process::Command;
use std::time::{Duration, Instant};

use okicrm_testing::fresh_schema;
use serde_json::json;

use crate::driver::application;
use crate::homes::{empty_home, server_home};
use crate::window::Window;

/// How long the second may take to see that it is one.
const PATIENCE: Duration = Duration::from_secs(30);

#[tokio::test(flavor = "multi_thread")]
async fn a_second_start_hands_over_to_the_window_that_is_there() {
    let window = Window::open(empty_home().await).await;
    let mut second = Command::new(application())
        .envs(window.home.environment())
        .spawn()
        .unwrap();
    let since = Instant::now();
    let ended = loop {
        if let Some(status) = second.try_wait().unwrap() {
            break status;
        }
        assert!(since.elapsed() < PATIENCE, "the second start stays");
        tokio::time::sleep(Duration::from_millis(50)).await;
    };
    assert!(ended.success(), "the second start ends with {ended}");
    window
        .wait_until("return document.hasFocus()", json!(true))
        .await;
    let status = window.command("shell_status", json!({})).await.unwrap();
    assert_eq!(status["phase"], "open");
    window.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_workspace_on_a_server_opens_in_the_window() {
    let window = Window::open(server_home(&fresh_schema().await).await).await;
    window.go("/contacts").await;
    window.wait_text("Data on your server").await;
    let rows = window.all("row", "/@example.com/").await;
    assert!(rows.len() > 5, "{} rows of sample data", rows.len());
    window.picture("on-a-server").await;
    window.end().await;
}
