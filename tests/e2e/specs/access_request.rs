//! Somebody asks for a copy of her data: from her page to the answer, counted.

use std::path::Path;

use crate::homes::sample_home;
use crate::window::{Window, results};

const ENTER: &str = "\u{e007}";
const MOST_CLICKS: usize = 6;
const MOST_KEYS: usize = 12;

/// A hand that is counted.
struct Hand<'w> {
    window: &'w Window,
    clicks: usize,
    keys: usize,
}

impl Hand<'_> {
    async fn click(&mut self, role: &str, name: &str) {
        self.window.press(role, name).await;
        self.clicks += 1;
    }

    async fn enter(&mut self) {
        self.window.type_keys(ENTER).await;
        self.keys += 1;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_access_request_is_answered_in_six_clicks_and_twelve_keys() {
    let (home, records) = sample_home().await;
    let window = Window::open(home).await;
    let contact = &records
        .iter()
        .find(|(path, _)| *path == "/contacts")
        .unwrap()
        .1;
    window.go(&format!("/contacts/{contact}")).await;
    let copy = results().join("access-request.zip");
    window.home.answer_save(&copy);
    let mut hand = Hand {
        window: &window,
        clicks: 0,
        keys: 0,
    };
    hand.click("button", "More").await;
    hand.click("menuitem", "Record a request…").await;
    window.find("dialog", "Record request").await;
    hand.click("button", "Record request").await;
    window.find("button", "I know who asks").await;
    window.assert_accessible("access request").await;
    hand.click("button", "I know who asks").await;
    hand.click("button", "Save the copy…").await;
    window.find("button", "Choose where to save…").await;
    window.assert_accessible("saving the copy").await;
    // The button that goes on has the focus, here and beside the password.
    hand.enter().await;
    window.find("dialog", "The password of the archive").await;
    window.assert_accessible("the password of the copy").await;
    hand.enter().await;
    window
        .wait_gone("dialog", "The password of the archive")
        .await;
    hand.click("button", "Answer sent: By e-mail").await;
    window.wait_text("This request is closed.").await;
    assert!(hand.clicks <= MOST_CLICKS, "{} clicks", hand.clicks);
    assert!(hand.keys <= MOST_KEYS, "{} keys", hand.keys);
    assert_locked(&copy);
    window.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_page_of_everything_about_a_person_is_accessible() {
    let (home, records) = sample_home().await;
    let window = Window::open(home).await;
    let (_, person) = records
        .iter()
        .find(|(path, _)| *path == "/privacy/person")
        .unwrap();
    window.go(&format!("/privacy/person/{person}")).await;
    window.find("heading", "Named elsewhere").await;
    window.assert_accessible("everything about a person").await;
    window.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn words_are_taken_out_of_a_copy_with_their_reason_and_shown_again() {
    let (home, records) = sample_home().await;
    let window = Window::open(home).await;
    let (_, person) = records
        .iter()
        .find(|(path, _)| *path == "/privacy/person")
        .unwrap();
    window.go(&format!("/privacy/person/{person}")).await;
    window.press("button", "Take words out…").await;
    window
        .fill("Words or passage", "words that stand nowhere")
        .await;
    window.fill("Why", "Trade secret").await;
    window.press("button", "Take words out").await;
    window.wait_text("stand nowhere in the copy").await;
    window.fill("Words or passage", "Prefers mornings").await;
    window.assert_accessible("taking words out").await;
    window.press("button", "Take words out").await;
    window.wait_text("Trade secret").await;
    window.assert_accessible("words taken out").await;
    window
        .press("button", "Show “Prefers mornings” again")
        .await;
    window
        .wait_gone("button", "Show “Prefers mornings” again")
        .await;
    window.end().await;
}

/// An archive that tells nobody what is in it.
fn assert_locked(path: &Path) {
    let bytes = std::fs::read(path).unwrap();
    assert!(bytes.starts_with(b"PK"));
    assert!(!String::from_utf8_lossy(&bytes).contains("okicrm-access"));
}
