//! Policy and terms in the real window: a changed text, and what a refusal locks.

use serde_json::json;

use crate::homes::{empty_home, home_that_accepted_earlier};
use crate::pages::TermsPage;
use crate::window::Window;

const CHANGED: &str = "have changed since you accepted them";
const LOCKED: &str = "Entering is locked";
const BANNER: &str = "Policy and terms";

fn ada() -> serde_json::Value {
    json!({ "contact": { "name": "Ada Byron" } })
}

#[tokio::test(flavor = "multi_thread")]
async fn a_changed_policy_is_told_once_shown_as_a_difference_and_accepted() {
    let window = Window::open(home_that_accepted_earlier().await).await;
    window.wait_text(CHANGED).await;
    // A change locks nothing.
    window.command("create_contact", ada()).await.unwrap();
    let page = TermsPage::of(&window).await;
    page.see_changes().await;
    window.wait_text("From version 1, accepted on").await;
    window.wait_text("Accepting, refusing, withdrawing").await;
    window.assert_accessible("terms-difference").await;
    window.picture("terms-difference").await;
    page.close().await;
    page.accept().await;
    window.wait_gone("region", BANNER).await;
    window.go("/contacts").await;
    window.wait_text("Ada Byron").await;
    window.wait_gone("region", BANNER).await;
    window.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn withdrawn_and_refused_terms_lock_entering_and_leave_the_way_out_open() {
    let window = Window::open(empty_home().await).await;
    window.command("create_contact", ada()).await.unwrap();
    let page = TermsPage::of(&window).await;
    page.withdraw().await;
    window.wait_text(LOCKED).await;
    window.assert_accessible("terms-withdrawn").await;
    window.picture("terms-withdrawn").await;
    let refused = window.command("create_contact", ada()).await.unwrap_err();
    assert_eq!(refused["code"], "terms-withdrawn");
    window.go("/contacts").await;
    window.wait_text("Ada Byron").await;
    window.go("/export").await;
    window.wait_text("Everything").await;
    window.command("create_backup", json!({})).await.unwrap();
    let page = TermsPage::of(&window).await;
    page.accept().await;
    window.wait_gone("region", BANNER).await;
    window.command("create_contact", ada()).await.unwrap();
    window.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_changed_text_can_be_refused_and_accepted_later() {
    let window = Window::open(home_that_accepted_earlier().await).await;
    let page = TermsPage::of(&window).await;
    page.refuse().await;
    window.wait_text(LOCKED).await;
    let refused = window.command("create_contact", ada()).await.unwrap_err();
    assert_eq!(refused["code"], "terms-refused");
    page.accept().await;
    window.wait_gone("region", BANNER).await;
    window.end().await;
}
