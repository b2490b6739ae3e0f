//! What goes by itself is seen before it goes; a date that jumped and a claim hold it back.

use serde_json::json;

use crate::homes::home_left_alone_for_a_year;
use crate::pages::KeepingPage;
use crate::window::Window;

#[tokio::test(flavor = "multi_thread")]
async fn what_a_rule_removes_is_previewed_and_a_claim_or_a_jumped_date_keeps_it() {
    let (home, [_, held]) = home_left_alone_for_a_year().await;
    let window = Window::open(home).await;
    KeepingPage::hold_lead(&window, &held, "Claim 12/26").await;
    let page = KeepingPage::open(&window).await;
    window.wait_text("Nothing goes within a year.").await;
    window.wait_text("date jumped").await;
    page.leads_go("After 12 months").await;
    window.wait_text("Ada Quiet").await;
    window.wait_text("Held back").await;
    assert!(!window.has("button", "Remove what is due now").await);
    window.assert_accessible("keeping with a preview").await;
    window.picture("keeping-preview").await;

    page.confirm_date().await;
    page.remove_what_is_due("One record is due by today’s rules.")
        .await;
    window.wait_text("One record went").await;
    let leads = window
        .command("list_leads", json!({ "query": {} }))
        .await
        .unwrap();
    assert_eq!(leads["total"], 1, "{leads}");
    assert_eq!(leads["items"][0]["id"], held.as_str());
    window.go("/trash?kind=leads").await;
    window.wait_text("Ada Quiet").await;
    window.end().await;
}
