//! No row, no connection; and the end of a workspace.

use okicrm_testing::PASSPHRASE;
use serde_json::json;

use crate::pages::{FirstRunPage, RegisterPage};
use crate::window::Window;

/// A window with a workspace of a business, as first run makes it.
async fn with_business() -> Window {
    let window = Window::first_start().await;
    let first = FirstRunPage::of(&window).await;
    first.agree().await;
    first
        .introduce("Sara Test", "Harbour Dental", "Germany")
        .await;
    first.protect(PASSPHRASE).await;
    first.keep_code().await;
    window
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_without_a_row_is_refused_and_the_form_leads_on() {
    let window = with_business().await;
    let page = RegisterPage::of(&window);
    page.name_server("db.invalid").await;
    page.test_connection().await;
    window.wait_text("no row for db.invalid").await;
    window.assert_accessible("processor-missing").await;
    window.picture("processor-missing").await;
    page.say_who_runs_it("Harbour Hosting", "Germany").await;
    page.test_connection().await;
    // With its row the host is asked, and there is none of this name.
    window.wait_text("cannot be reached").await;
    let register = window.command("processors", json!({})).await.unwrap();
    assert_eq!(register["processors"].as_array().map(Vec::len), Some(0));
    window.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_workspace_is_deleted_by_its_name_and_key_and_nothing_of_it_is_left() {
    let window = with_business().await;
    RegisterPage::of(&window)
        .delete_workspace("Harbour Dental", PASSPHRASE)
        .await;
    FirstRunPage::of(&window).await;
    let home = window.end().await;
    assert!(!home.workspace().exists());
}
