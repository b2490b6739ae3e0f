//! Columns, their widths and saved views are as they were left, after the application ended.

use serde_json::{Value as Json, json};

use crate::homes::sample_home;
use crate::window::Window;

/// The headings in their order with the widths they are drawn in.
const COLUMNS: &str = "return [...document.querySelectorAll('[role=columnheader]')]
    .map((cell) => [cell.innerText.trim(), Math.round(cell.getBoundingClientRect().width)]);";

/// The views above the list.
const VIEWS: &str =
    "return [...document.querySelectorAll('[role=radiogroup][aria-label=Views] [role=radio]')]
    .map((view) => view.innerText.trim());";

async fn arranged(window: &Window) -> (Json, Json) {
    (
        window.execute(COLUMNS, vec![]).await,
        window.execute(VIEWS, vec![]).await,
    )
}

#[tokio::test(flavor = "multi_thread")]
async fn columns_widths_and_views_of_a_list_are_there_after_a_restart() {
    let window = Window::open(sample_home().await.0).await;
    window.go("/contacts").await;
    let (at_first, _) = arranged(&window).await;

    window.press("button", "Columns").await;
    window.press("checkbox", "Tags").await;
    window.press("checkbox", "Phone").await;
    window.type_keys("\u{e00c}").await;
    window.wait_gone("dialog", "Columns").await;
    let focus = "document.querySelector('[role=columnheader] button').focus(); return null";
    window.execute(focus, vec![]).await;
    for _ in 0..5 {
        // Shift and the right arrow, then Shift is let go.
        window.type_keys("\u{e008}\u{e014}\u{e000}").await;
    }
    window.fill("/^Filter/", "noemie").await;
    window.press("button", "Save view").await;
    window.fill("Name of the view", "With an accent").await;
    window.press_last("button", "Save view").await;
    window.wait_text("With an accent").await;
    // What is arranged is written a moment after the last change of it.
    window.wait_kept("contacts.columns").await;
    window.wait_kept("contacts.views").await;
    let before = arranged(&window).await;
    let (headings, views) = (before.0.to_string(), before.1.to_string());
    assert!(headings.contains("Tags") && !headings.contains("Phone"));
    assert_ne!(before.0[1], at_first[1], "the first column is wider");
    assert!(views.contains("With an accent"), "{views}");

    let window = Window::open(window.end().await).await;
    window.go("/contacts").await;
    window.press("radio", "With an accent").await;
    window.rest("/contacts").await;
    assert_eq!(arranged(&window).await, before);
    window.picture("arranged-list").await;
    window.end().await;
}

impl Window {
    /// Waits until something the person arranged lies in the workspace.
    async fn wait_kept(&self, name: &str) {
        for _ in 0..100 {
            let kept = self.command("preference", json!({ "name": name })).await;
            if !kept.unwrap().is_null() {
                return;
            }
            self.settle().await;
        }
        panic!("{name} is not kept");
    }
}
