//! The business is given to somebody who takes it over: what a person asked for goes along.

use serde_json::json;

use crate::homes::{empty_home, sample_home};
use crate::pages::SuccessionPage;
use crate::window::{Window, results};

#[tokio::test(flavor = "multi_thread")]
async fn a_business_is_given_and_taken_over_and_restricted_people_stay_restricted() {
    let (home, records) = sample_home().await;
    let (_, contact) = records
        .iter()
        .find(|(path, _)| *path == "/contacts")
        .unwrap();
    let window = Window::open(home).await;
    let person = json!({ "person": { "kind": "contact", "id": contact } });
    window.command("restrict_person", person).await.unwrap();
    let page = SuccessionPage::open(&window).await;
    page.give_to("Pine Dental Ltd", "United Kingdom").await;
    window
        .wait_text("1 of them is restricted and stays so")
        .await;
    window.assert_accessible("giving the business").await;
    window.picture("business-given").await;
    let archive = results().join("business.zip");
    let password = page.write(&archive).await;
    window.wait_text("Pine Dental Ltd").await;
    window.end().await;

    let window = Window::open(empty_home().await).await;
    let page = SuccessionPage::open(&window).await;
    page.take_over(&archive, "not the password").await;
    window
        .wait_text("the password does not open this archive")
        .await;
    window.assert_accessible("a business not taken over").await;
    window.press("button", "Cancel").await;
    page.take_over(&archive, &password).await;
    window.wait_text("of Harbour Dental are here").await;
    window.go("/privacy?tab=restricted").await;
    window.wait_text("Noémie Süß-O’Connor").await;
    let listed = window
        .command("list_contacts", json!({ "query": { "text": "Noémie" } }))
        .await
        .unwrap();
    assert_eq!(listed["total"], 0, "{listed}");
    window.end().await;
}
