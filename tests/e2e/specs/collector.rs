//! With the switch on and a collector listening: one report and no more; and a collector that stalls is
//! noticed by nobody who works.

use std::io::{Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::{Duration, Instant};

use jiff::Span;
use okicrm_core::telemetry::{self, Event, Feature, Screen, UsageFolder};
use okicrm_core::values::Week;
use okicrm_core::workspace::Clock;
use serde_json::json;

use crate::driver::Home;
use crate::homes::{empty_home, sample_home};
use crate::window::{Window, note};

/// Days with a collector that stalls, and as many with none, by turns.
const DAYS: usize = 3;

/// What one does on such a day, over and over, while the report is on its way.
const ROUNDS: usize = 6;

/// How much later it may be done beside a collector that stalls: whoever waited for its answer would be twenty
/// seconds late, and the machine's own unrest is less than this.
const UNREST: Duration = Duration::from_secs(5);

/// A collector on this computer.
struct Collector {
    address: String,
    /// What was posted, as it came.
    posted: Receiver<String>,
    /// Told when a connection is over.
    over: Receiver<()>,
}

/// Takes every report.
fn takes(stream: &mut TcpStream) {
    stream
        .write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}")
        .ok();
}

/// Says nothing for as long as the other side waits.
fn stalls(stream: &mut TcpStream) {
    let mut more = [0; 64];
    while stream.read(&mut more).is_ok_and(|read| read > 0) {}
}

impl Collector {
    fn listening(answer: fn(&mut TcpStream)) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = format!("http://{}/v1/metrics", listener.local_addr().unwrap());
        let (tell, posted) = channel();
        let (end, over) = channel();
        std::thread::spawn(move || {
            for mut stream in listener.incoming().map_while(Result::ok) {
                heard(&mut stream, &tell);
                answer(&mut stream);
                // The test may have ended.
                end.send(()).ok();
            }
        });
        Self {
            address,
            posted,
            over,
        }
    }

    /// What is posted within the time that two looks at what is due take many times.
    fn next(&self) -> String {
        self.posted.recv_timeout(Duration::from_secs(30)).unwrap()
    }
}

fn heard(stream: &mut TcpStream, tell: &Sender<String>) {
    let mut bytes = Vec::new();
    let mut some = [0; 4096];
    while !is_whole(&bytes) {
        match stream.read(&mut some) {
            Ok(read) if read > 0 => bytes.extend_from_slice(&some[..read]),
            _ => return,
        }
    }
    tell.send(String::from_utf8(bytes).unwrap()).ok();
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

/// Gives a home figures of last week and somebody to send them to, the moment drawn for it already past; the
/// body of the report.
fn owe_a_report(home: &Home, address: &str) -> String {
    let usage = UsageFolder::at(home.usage());
    let now = Clock::system().now();
    let last_week = Clock::fixed(now - Span::new().hours(7 * 24));
    telemetry::answer(&usage, true).unwrap();
    telemetry::send_to(&usage, Some(address)).unwrap();
    for _ in 0..7 {
        telemetry::count(&usage, &last_week, Event::Visited(Screen::Contacts)).unwrap();
    }
    telemetry::count(&usage, &last_week, Event::Used(Feature::Imported)).unwrap();
    let preview = telemetry::preview(&usage, &last_week).unwrap().unwrap();
    let due = json!({ "week": Week::of(last_week.today()), "tries": 0, "next": now.to_string() });
    std::fs::write(home.usage().join("outbox.json"), due.to_string()).unwrap();
    preview.body
}

/// This computer needs no row in the register, because nobody else handles anything there; that a receiver
/// elsewhere gets nothing without its row is listened to where the window is silent.
#[tokio::test(flavor = "multi_thread")]
async fn on_with_a_collector_listening_one_report_leaves_and_it_is_its_preview() {
    let home = empty_home().await;
    let collector = Collector::listening(takes);
    let preview = owe_a_report(&home, &collector.address);
    let window = Window::open(home).await;
    let request = collector.next();
    let (head, body) = request.split_once("\r\n\r\n").unwrap();
    assert!(head.starts_with("POST /v1/metrics HTTP/1.1"), "{head}");
    assert_eq!(body, preview);
    for name in ["cookie", "user-agent", "authorization", "referer"] {
        assert!(!head.to_ascii_lowercase().contains(name), "{head}");
    }
    // Several more looks at what is due.
    let more = collector.posted.recv_timeout(Duration::from_secs(5));
    assert!(more.is_err(), "a second report left");
    let sent = window.command("usage_sent", json!({})).await.unwrap();
    assert_eq!(
        (sent.as_array().map(Vec::len), &sent[0]["outcome"]),
        (Some(1), &json!("taken"))
    );
    assert_eq!(sent[0]["body"], preview.as_str());
    window.go("/privacy?tab=usage").await;
    window.picture("usage-sent").await;
    window.end().await;
}

/// How long a start took, and a round of daily work.
struct Day {
    start: Duration,
    round: Duration,
}

/// A person is noted, found and looked at, the list is opened; while a collector, if there is one, keeps its
/// connection open and says nothing.
async fn day(collector: Option<&Collector>) -> Day {
    let (home, _) = sample_home().await;
    if let Some(collector) = collector {
        owe_a_report(&home, &collector.address);
    }
    let begun = Instant::now();
    let window = Window::open(home).await;
    window.go("/contacts").await;
    let start = begun.elapsed();
    if let Some(collector) = collector {
        collector.next();
    }
    let mut rounds = Vec::new();
    for round in 0..ROUNDS {
        let begun = Instant::now();
        work(&window, &format!("Person{round}")).await;
        rounds.push(begun.elapsed());
    }
    if let Some(collector) = collector {
        assert!(
            collector.over.try_recv().is_err(),
            "the report was still on its way when the work was done"
        );
    }
    window.end().await;
    Day {
        start,
        round: median(rounds),
    }
}

async fn work(window: &Window, name: &str) {
    let made = json!({ "contact": { "name": format!("Ada {name}") } });
    window.command("create_contact", made).await.unwrap();
    let wanted = json!({ "text": name, "kinds": ["contacts"] });
    let found = window.command("search_everywhere", wanted).await.unwrap();
    let id = found[0]["id"].as_str().unwrap();
    window.go(&format!("/contacts/{id}")).await;
    window.go("/contacts").await;
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times[times.len() / 2]
}

#[tokio::test(flavor = "multi_thread")]
async fn beside_a_collector_that_stalls_start_and_work_take_as_long_as_without() {
    let (mut without, mut beside) = (Vec::new(), Vec::new());
    for _ in 0..DAYS {
        without.push(day(None).await);
        beside.push(day(Some(&Collector::listening(stalls))).await);
    }
    for (name, of) in [
        ("start", (|day| day.start) as fn(&Day) -> Duration),
        ("round of work", |day| day.round),
    ] {
        let [without, beside] =
            [&without, &beside].map(|days| median(days.iter().map(of).collect()));
        note(&format!(
            "a collector that stalls: {name} {beside:.0?}, without one {without:.0?}"
        ));
        assert!(
            beside < without + UNREST,
            "{name}: {beside:?} beside {without:?}"
        );
    }
}
