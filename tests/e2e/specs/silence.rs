//! Silence of the window and its engine however the switch stands; and with it on, one report and no more.

use std::io::{Read as _, Write as _};
use std::net::TcpListener;
use std::process::Command;
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use jiff::Span;
use okicrm_core::telemetry::{self, Event, Feature, Screen, UsageFolder};
use okicrm_core::workspace::Clock;
use serde_json::json;

use crate::driver::STANDING;
use crate::homes::{empty_home, sample_home};
use crate::listening::{Heard, Standing, listened};
use crate::window::{FULL, Window, is_full, note};

/// What reaches for a server on this computer, or is this test.
const ELSEWHERE: [&str; 4] = ["server", "silence", "new_computer", "bench"];

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

/// A collector on this computer, and the bodies of what was posted to it.
fn collector() -> (String, Receiver<Vec<u8>>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}/v1/metrics", listener.local_addr().unwrap());
    let (tell, told) = channel();
    std::thread::spawn(move || {
        for mut stream in listener.incoming().map_while(Result::ok) {
            stream
                .set_read_timeout(Some(Duration::from_secs(2)))
                .unwrap();
            let mut bytes = Vec::new();
            let mut some = [0; 4096];
            while !is_whole(&bytes) {
                match stream.read(&mut some) {
                    Ok(read) if read > 0 => bytes.extend_from_slice(&some[..read]),
                    _ => break,
                }
            }
            stream
                .write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}")
                .ok();
            // The test may have ended.
            tell.send(bytes).ok();
        }
    });
    (address, told)
}

fn is_whole(bytes: &[u8]) -> bool {
    let text = String::from_utf8_lossy(bytes).to_ascii_lowercase();
    text.split_once("\r\n\r\n").is_some_and(|(head, body)| {
        let length = head
            .lines()
            .find_map(|line| line.strip_prefix("content-length: ")?.parse().ok());
        length == Some(body.len())
    })
}

/// This computer needs no row in the register, because nobody else handles anything there; that a receiver
/// elsewhere gets nothing without its row is listened to above.
#[tokio::test(flavor = "multi_thread")]
async fn on_with_a_collector_listening_one_report_leaves_and_it_is_its_preview() {
    let home = empty_home().await;
    let (address, told) = collector();
    let usage = UsageFolder::at(home.usage());
    let now = Clock::system().now();
    let last_week = Clock::fixed(now - Span::new().hours(7 * 24));
    telemetry::answer(&usage, true).unwrap();
    telemetry::send_to(&usage, Some(&address)).unwrap();
    for _ in 0..7 {
        telemetry::count(&usage, &last_week, Event::Visited(Screen::Contacts)).unwrap();
    }
    telemetry::count(&usage, &last_week, Event::Used(Feature::Imported)).unwrap();
    let preview = telemetry::preview(&usage, &last_week).unwrap().unwrap();
    // The moment that is drawn by chance within a day, already past.
    let due = json!({ "week": preview.week, "tries": 0, "next": now.to_string() });
    std::fs::write(home.usage().join("outbox.json"), due.to_string()).unwrap();
    let window = Window::open(home).await;
    let request = told.recv_timeout(Duration::from_secs(30)).unwrap();
    let request = String::from_utf8(request).unwrap();
    let (head, body) = request.split_once("\r\n\r\n").unwrap();
    assert!(head.starts_with("POST /v1/metrics HTTP/1.1"), "{head}");
    assert_eq!(body, preview.body);
    for name in ["cookie", "user-agent", "authorization", "referer"] {
        assert!(!head.to_ascii_lowercase().contains(name), "{head}");
    }
    // Several more looks at what is due.
    assert!(
        told.recv_timeout(Duration::from_secs(5)).is_err(),
        "a second report left"
    );
    let sent = window.command("usage_sent", json!({})).await.unwrap();
    assert_eq!(
        (sent.as_array().map(Vec::len), &sent[0]["outcome"]),
        (Some(1), &json!("taken"))
    );
    assert_eq!(sent[0]["body"], preview.body.as_str());
    window.go("/privacy?tab=usage").await;
    window.picture("usage-sent").await;
    window.end().await;
}
