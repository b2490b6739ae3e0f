//! Silence of the window and its engine however the switch stands.

use std::process::Command;

use serde_json::json;

use crate::driver::STANDING;
use crate::homes::sample_home;
use crate::listening::{Heard, Standing, listened};
use crate::window::{FULL, Window, is_full, note};

/// What reaches for a server on this computer, or is this test.
const ELSEWHERE: [&str; 5] = ["server", "silence", "collector", "new_computer", "bench"];

/// The standings that every run listens to; a full one listens to all.
const SAMPLED: [Standing; 2] = [Standing::NeverAnswered, Standing::OnWithoutRow];

/// The journey that is listened to in each standing.
const DAY: &str = "a_day_in_the_window";

#[tokio::test(flavor = "multi_thread")]
async fn a_day_in_the_window() {
    let (home, records) = sample_home().await;
    let window = Window::open(home).await;
    let (contacts, contact) = &records[0];
    for route in [
        "/contacts",
        "/invoices",
        "/trends",
        "/privacy?tab=usage",
        "/help",
        "/settings/about",
    ] {
        window.go(route).await;
    }
    window.go(&format!("{contacts}/{contact}")).await;
    let made = json!({ "contact": { "name": "Marker Person" } });
    window.command("create_contact", made).await.unwrap();
    let wanted = json!({ "text": "Marker", "kinds": ["contacts"] });
    let found = window.command("search_everywhere", wanted).await.unwrap();
    assert_eq!(found.as_array().map(Vec::len), Some(1));
    window.go("/").await;
    window.end().await;
}

/// A journey in a network of its own that leads nowhere. The page and its engine are listened to as well.
fn listened_to(prepare: impl FnOnce(&mut Command)) -> Heard {
    let mut journeys = Command::new(std::env::current_exe().unwrap());
    journeys.arg("--test-threads=1");
    prepare(&mut journeys);
    let folder = tempfile::tempdir().unwrap();
    let (output, heard) = listened(&journeys, folder.path());
    let told = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{told}");
    assert!(!told.contains(" 0 passed"), "journeys ran: {told}");
    // The driver speaks to the window over loopback, so that deaf ears would show here.
    assert!(heard.loopback > 0, "{heard:?}");
    heard
}

#[test]
fn the_window_reaches_for_nothing_however_the_switch_stands() {
    let standings = if is_full() {
        &Standing::ALL[..]
    } else {
        &SAMPLED[..]
    };
    for standing in standings {
        let heard = listened_to(|journeys| {
            journeys.arg(DAY).env(STANDING, format!("{standing:?}"));
        });
        note(&format!(
            "silence of the window, {standing:?}: listened by {:?}, {} attempts to reach out, {} packets to itself",
            heard.method, heard.outside, heard.loopback
        ));
        assert_eq!(heard.outside, 0, "{standing:?}");
    }
    if !is_full() {
        note("silence of the window: two standings of seven; with --full all of them.");
    }
}

/// The main job in every run; in a full one all journeys, each as long as in every run: pressing every
/// control twice would double the longest of them.
#[test]
fn the_window_and_its_engine_reach_for_nothing() {
    let heard = listened_to(|journeys| {
        if is_full() {
            journeys.env_remove(FULL);
            for name in ELSEWHERE {
                journeys.args(["--skip", name]);
            }
        } else {
            journeys.arg("specs::main_job");
        }
    });
    note(&format!(
        "silence of the window in its journeys: listened by {:?}, {} attempts to reach out, {} packets to itself",
        heard.method, heard.outside, heard.loopback
    ));
    assert_eq!(heard.outside, 0);
}
