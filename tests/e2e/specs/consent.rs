//! Whom a business may write to, and whose data it only keeps.

use serde_json::json;

use crate::homes::sample_home;
use crate::pages::{ConsentPage, MailingPage, RestrictedPage};
use crate::window::Window;

#[tokio::test(flavor = "multi_thread")]
async fn a_mailing_has_whoever_agreed_and_says_how_many_it_leaves_out() {
    let (home, records) = sample_home().await;
    let window = Window::open(home).await;
    let id = &records[0].1;
    let person = ConsentPage::of_contact(&window, id).await;
    person
        .agree_to_newsletter("Yes, send me the newsletter.")
        .await;
    window.picture("consent-given").await;

    let mailing = MailingPage::open(&window).await;
    mailing.newsletter().await;
    window.wait_text("without consent or another basis").await;
    window.picture("mailing").await;
    let file = window.home.path().join("mailing.csv");
    window.home.answer_save(&file);
    mailing.save().await;
    let text = std::fs::read_to_string(&file).unwrap();
    assert_eq!(
        text.lines().count(),
        2,
        "a heading, and the one who agreed: {text}"
    );

    let person = ConsentPage::of_contact(&window, id).await;
    person.withdraw_newsletter().await;
    let rule = json!({ "purpose": "newsletter", "channel": "email" });
    let everybody = json!({ "matching": { "query": {}, "except": [] } });
    let asked = json!({ "selection": everybody, "rule": rule });
    let count = window.command("preview_mailing", asked).await.unwrap();
    assert_eq!(count["included"], 0);
    window.go("/privacy?tab=contact").await;
    window.wait_text("Withdrawn consent").await;
    window.picture("suppression-list").await;
    window.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_restriction_hides_a_person_until_it_is_lifted_with_the_day_she_was_told() {
    let (home, records) = sample_home().await;
    let window = Window::open(home).await;
    let id = &records[0].1;
    let shown = window
        .command("contact", json!({ "id": id }))
        .await
        .unwrap();
    let name = shown["displayName"].as_str().unwrap().to_owned();
    let person = ConsentPage::of_contact(&window, id).await;
    person.restrict().await;
    assert!(
        window
            .command("contact", json!({ "id": id }))
            .await
            .is_err()
    );

    let restricted = RestrictedPage::open(&window).await;
    window.wait_text(&name).await;
    window.picture("restricted").await;
    restricted.lift(&name, "today").await;
    assert!(window.command("contact", json!({ "id": id })).await.is_ok());
    window.end().await;
}
