//! The usage figures in the real window: the switch, what was counted, off.

use serde_json::json;

use crate::homes::empty_home;
use crate::window::Window;

const SWITCH: &str = "Record usage figures";

#[tokio::test(flavor = "multi_thread")]
async fn the_switch_counts_what_is_opened_and_off_leaves_nothing() {
    let window = Window::open(empty_home().await).await;
    window.go("/privacy?tab=usage").await;
    window.wait_text("Nothing was counted this week.").await;
    window.press("switch", SWITCH).await;
    window
        .wait_text("On. Switching off deletes what was counted")
        .await;
    window.go("/contacts").await;
    window.go("/invoices").await;
    window.go("/privacy?tab=usage").await;
    window.wait_text("Contacts: opened once").await;
    window.wait_text("okicrm.screens").await;
    window.press("button", "Show as table").await;
    window.assert_accessible("usage-table").await;
    window.picture("usage-on").await;
    window.press("switch", SWITCH).await;
    window.wait_text("Off. Nothing is counted.").await;
    window.wait_text("No week was counted yet.").await;
    let weeks = window.command("usage_figures", json!({})).await.unwrap();
    assert_eq!(weeks, json!([]));
    window.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn another_process_that_switches_off_is_obeyed_within_a_second() {
    let window = Window::open(empty_home().await).await;
    window.go("/privacy?tab=usage").await;
    window.press("switch", SWITCH).await;
    window.wait_text("On. Switching off").await;
    let folder = window.home.workspace().parent().unwrap().join("usage");
    let since = std::time::Instant::now();
    let usage = okicrm_core::telemetry::UsageFolder::at(folder);
    okicrm_core::telemetry::answer(&usage, false).unwrap();
    window.wait_text("Off. Nothing is counted.").await;
    let took = since.elapsed();
    assert!(took < std::time::Duration::from_secs(1), "{took:?}");
    window.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_log_is_read_in_the_window() {
    let window = Window::open(empty_home().await).await;
    window.go("/settings/log").await;
    window
        .wait_text("It holds codes and places in the code")
        .await;
    window.wait_text("phase=Open").await;
    window.end().await;
}
