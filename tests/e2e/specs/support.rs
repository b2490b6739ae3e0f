//! A support request with what goes with it and its answer; and what a start shows after one that broke.

use crate::homes::{empty_home, sample_home};
use crate::pages::SupportPage;
use crate::window::Window;

#[tokio::test(flavor = "multi_thread")]
async fn a_request_goes_to_the_mail_program_with_chosen_facts_and_its_answer_lies_with_it() {
    let window = Window::open(sample_home().await.0).await;
    let page = SupportPage::open(&window).await;
    page.write("Printing", "Nothing prints since Monday.").await;
    page.choose_facts_without("/^Currency: /").await;
    window.assert_accessible("support-request").await;
    page.hand_over().await;
    let shown = std::fs::read_to_string(window.home.path().join("shown")).unwrap();
    let draft = shown.lines().last().unwrap().to_owned();
    assert!(draft.ends_with("okicrm-support.eml"), "{draft}");
    let draft = std::fs::read_to_string(draft).unwrap();
    assert!(draft.contains("X-Unsent: 1") && draft.contains("okicrm-diagnostics.txt"));
    let answer = window.home.path().join("answer.eml");
    std::fs::write(
        &answer,
        "From: Jo <jo@example.org>\r\nSubject: Re: Printing\r\nDate: Mon, 23 Nov 2026 09:30:00 +0000\r\n\r\nTurn it on.\r\n",
    )
    .unwrap();
    page.take_answer(&answer).await;
    window.wait_text("Turn it on.").await;
    window.wait_text("Answered").await;
    window.picture("support-answered").await;
    // Each notice below has a button of that name too.
    window.press_first("button", "Close").await;
    window.wait_text("Closed").await;
    window.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_window_that_was_killed_says_so_at_the_next_start_until_its_report_is_deleted() {
    let home = Window::open(empty_home().await).await.cut();
    assert!(home.is_marked());
    let window = Window::open(home).await;
    window.go("/").await;
    window.press("link", "/^OkiCRM ended unexpectedly/").await;
    window.wait_text("It ended without a word").await;
    window.assert_accessible("support-crash").await;
    window.press_first("button", "/^Delete report/").await;
    window.wait_text("Nothing broke.").await;
    window.go("/").await;
    assert!(!window.has("link", "/^OkiCRM ended unexpectedly/").await);
    window.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_window_that_is_open_when_somebody_logs_off_closes_as_if_by_hand() {
    let window = Window::open(sample_home().await.0).await;
    assert!(window.home.is_marked());
    let home = window.log_off();
    assert!(!home.is_marked());
    let window = Window::open(home).await;
    window.wait_text("Needs you").await;
    assert!(!window.has("link", "/^OkiCRM ended unexpectedly/").await);
    window.end().await;
}
