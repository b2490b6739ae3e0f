//! Reports that leave: exactly one, equal to its preview, to a receiver in the register; bounded
//! whatever the receiver does; and none when the switch is off.

use std::io::Write;
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};
use std::time::{Duration, Instant};

use jiff::SignedDuration;
use okicrm_core::Result;
use okicrm_core::processors::Permit;
use okicrm_core::telemetry::{
    self, Event, Feature, Operation, Outcome, Register, Screen, Sending, Took,
};
use serde_json::{Value as Json, json};

use crate::collector::{Answer, Collector, says, says_nothing, takes};
use crate::telemetry::{Usage, usage};

/// The most that a receiver may take to answer.
const LONGEST_WAIT: Duration = Duration::from_secs(20);

/// A register in which every receiver stands, or none.
struct Known(bool);

impl Register for Known {
    async fn permit(&self, host: &str) -> Result<Option<Permit>> {
        Ok(Permit::here(host).filter(|_| self.0))
    }
}

/// A week with figures that is over, a receiver, and the moment after every moment that could have
/// been drawn.
fn due_for(collector: &Collector) -> Usage {
    let usage = usage();
    telemetry::answer(&usage.folder, true).unwrap();
    telemetry::send_to(&usage.folder, Some(&collector.address)).unwrap();
    for _ in 0..17 {
        usage.visit(Screen::Contact);
    }
    usage.count(Event::Used(Feature::InvoiceIssued));
    usage.count(Event::Took(Operation::Import, Took::Waiting));
    usage
}

impl Usage {
    async fn send(&self) -> Sending {
        telemetry::send_if_due(&self.folder, &self.clock, &Known(true))
            .await
            .unwrap()
    }

    fn pass(&self, hours: i64) {
        self.clock
            .set(self.clock.now() + SignedDuration::from_hours(hours));
    }

    /// Draws the moment and waits for it.
    async fn wait_until_due(&self) {
        self.pass(24);
        assert_eq!(self.send().await, Sending::Later);
        self.pass(24);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn exactly_one_report_leaves_and_its_bytes_are_those_of_the_preview() {
    let collector = Collector::listening(takes);
    let usage = due_for(&collector);
    let preview = telemetry::preview(&usage.folder, &usage.clock)
        .unwrap()
        .unwrap();
    assert_eq!(
        usage.send().await,
        Sending::NothingDue,
        "the week is not over"
    );
    usage.wait_until_due().await;
    assert_eq!(usage.send().await, Sending::Taken);
    for _ in 0..10 {
        usage.pass(5);
        assert_eq!(usage.send().await, Sending::NothingDue);
    }
    let arrived = collector.arrived();
    assert_eq!(arrived.len(), 1);
    assert_eq!(String::from_utf8_lossy(&arrived[0].body), preview.body);
    let sent = telemetry::sent(&usage.folder);
    assert_eq!(
        (sent.len(), sent[0].outcome, sent[0].status),
        (1, Outcome::Taken, Some(200))
    );
    assert_eq!(sent[0].body, preview.body);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_report_names_neither_program_nor_person_nor_session() {
    let collector = Collector::listening(takes);
    let usage = due_for(&collector);
    usage.wait_until_due().await;
    usage.send().await;
    let head = collector.arrived()[0].head.to_ascii_lowercase();
    let mut names: Vec<&str> = head
        .lines()
        .skip(1)
        .filter_map(|line| Some(line.split_once(':')?.0))
        .collect();
    names.sort_unstable();
    assert_eq!(
        names,
        ["connection", "content-length", "content-type", "host"]
    );
    assert!(head.starts_with("post /v1/metrics http/1.1"));
}

/// What OpenTelemetry's own package for Python (PyPI `opentelemetry-proto`) understands of a report; its error where it
/// is none.
fn read_by_opentelemetry(report: &[u8]) -> std::result::Result<Json, String> {
    let python = std::env::var("OKICRM_TEST_PYTHON").expect(
        "OKICRM_TEST_PYTHON names a Python with opentelemetry-proto; `cargo xtask test` brings it",
    );
    let script = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../../tests/core/read_report.py"
    );
    let mut reader = Command::new(python)
        .arg(script)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    reader.stdin.take().unwrap().write_all(report).unwrap();
    let output = reader.wait_with_output().unwrap();
    if !output.status.success() {
        return Err(String::from_utf8_lossy(&output.stderr).into_owned());
    }
    Ok(serde_json::from_slice(&output.stdout).unwrap())
}

#[tokio::test(flavor = "multi_thread")]
async fn opentelemetrys_own_types_read_the_report() {
    let collector = Collector::listening(takes);
    let usage = due_for(&collector);
    usage.wait_until_due().await;
    usage.send().await;
    let read = read_by_opentelemetry(&collector.arrived()[0].body).unwrap();
    let metrics = &read["resourceMetrics"][0]["scopeMetrics"][0]["metrics"];
    let names: Vec<&str> = metrics
        .as_array()
        .unwrap()
        .iter()
        .map(|metric| metric["name"].as_str().unwrap())
        .collect();
    assert_eq!(
        names,
        ["okicrm.screens", "okicrm.features", "okicrm.durations"]
    );
    assert_eq!(
        metrics[0]["sum"],
        json!({
            "aggregationTemporality": "AGGREGATION_TEMPORALITY_DELTA",
            "isMonotonic": true,
            "dataPoints": [{
                "attributes": [{ "key": "screen", "value": { "stringValue": "contact" } }],
                "startTimeUnixNano": "1794787200000000000",
                "timeUnixNano": "1795392000000000000",
                // 6 to 20 visits.
                "asInt": "6",
            }],
        })
    );
    let wrong = read_by_opentelemetry(br#"{ "resourceMetrics": [{ "person": "ada" }] }"#);
    assert!(
        wrong.unwrap_err().contains("person"),
        "the reader is strict"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn without_a_row_in_the_register_nothing_leaves() {
    let collector = Collector::listening(takes);
    let usage = due_for(&collector);
    usage.wait_until_due().await;
    let sending = telemetry::send_if_due(&usage.folder, &usage.clock, &Known(false)).await;
    assert_eq!(sending.unwrap(), Sending::NotRegistered);
    assert!(collector.arrived().is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn without_a_receiver_nothing_leaves() {
    let collector = Collector::listening(takes);
    let usage = due_for(&collector);
    telemetry::send_to(&usage.folder, None).unwrap();
    usage.pass(48);
    assert_eq!(usage.send().await, Sending::NoReceiver);
    assert!(collector.arrived().is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn off_in_the_middle_of_an_upload_closes_the_connection_within_a_second() {
    let collector = Collector::listening(says_nothing);
    let usage = due_for(&collector);
    usage.wait_until_due().await;
    let (folder, clock) = (usage.folder.clone(), usage.clock.clone());
    let sending =
        tokio::spawn(async move { telemetry::send_if_due(&folder, &clock, &Known(true)).await });
    collector
        .told
        .recv_timeout(Duration::from_secs(10))
        .unwrap();
    let off = Instant::now();
    telemetry::answer(&usage.folder, false).unwrap();
    assert_eq!(sending.await.unwrap().unwrap(), Sending::Stopped);
    let closed = collector.closed.recv_timeout(Duration::from_secs(10));
    let took = closed.unwrap().duration_since(off);
    assert!(took < Duration::from_secs(1), "{took:?}");
    for _ in 0..24 {
        usage.pass(1);
        assert_eq!(usage.send().await, Sending::NotOn);
    }
    assert_eq!(collector.arrived().len(), 1, "and none after it");
    let left = usage.root.path().join("usage/outbox.json");
    assert!(!left.exists() && telemetry::show(&usage.folder).is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_collector_that_stalls_is_left_after_the_longest_wait_and_tried_again_later() {
    let collector = Collector::listening(says_nothing);
    let usage = due_for(&collector);
    usage.wait_until_due().await;
    let begun = Instant::now();
    assert_eq!(usage.send().await, Sending::NotTaken);
    let took = begun.elapsed();
    assert!(took < LONGEST_WAIT * 2, "{took:?}");
    collector
        .closed
        .recv_timeout(LONGEST_WAIT)
        .expect("the connection is closed");
    assert_eq!(usage.send().await, Sending::Later);
    assert_eq!(collector.arrived().len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_collector_that_fails_is_asked_three_times_hours_apart_and_not_again() {
    let collector = Collector::listening(|stream| {
        says(stream, "HTTP/1.1 500 No\r\ncontent-length: 0\r\n\r\n");
    });
    let usage = due_for(&collector);
    usage.wait_until_due().await;
    for tries in 1..=3 {
        assert_eq!(usage.send().await, Sending::NotTaken);
        assert_eq!(collector.arrived().len(), tries);
        if tries < 3 {
            assert_eq!(usage.send().await, Sending::Later, "not at once");
            usage
                .clock
                .set(usage.clock.now() + SignedDuration::from_mins(59));
            assert_eq!(usage.send().await, Sending::Later, "not within the hour");
            usage.pass(24);
        }
    }
    for _ in 0..7 {
        usage.pass(12);
        assert_eq!(usage.send().await, Sending::NothingDue);
    }
    let sent = telemetry::sent(&usage.folder);
    assert_eq!(
        (sent[0].outcome, sent[0].status),
        (Outcome::Refused, Some(500))
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn attack_59_a_redirect_is_not_followed() {
    let elsewhere = Collector::listening(takes);
    let collector = Collector::listening(|stream| {
        says(
            stream,
            "HTTP/1.1 307 Elsewhere\r\nlocation: http://169.254.169.254/\r\ncontent-length: 0\r\n\r\n",
        );
    });
    let usage = due_for(&collector);
    usage.wait_until_due().await;
    assert_eq!(usage.send().await, Sending::NotTaken);
    usage.pass(24);
    assert_eq!(usage.send().await, Sending::NothingDue, "nor asked again");
    assert_eq!(
        (collector.arrived().len(), elsewhere.arrived().len()),
        (1, 0)
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn attack_61_of_an_answer_of_a_gigabyte_the_beginning_is_read() {
    static SAID: AtomicUsize = AtomicUsize::new(0);
    let collector = Collector::listening(|stream| {
        says(
            stream,
            "HTTP/1.1 200 OK\r\ncontent-length: 1000000000\r\n\r\n",
        );
        let block = [b'a'; 64 * 1024];
        // Whoever closes ends it.
        while SAID.load(Relaxed) < 1_000_000_000 && stream.write_all(&block).is_ok() {
            SAID.fetch_add(block.len(), Relaxed);
        }
    });
    let usage = due_for(&collector);
    usage.wait_until_due().await;
    assert_eq!(usage.send().await, Sending::Taken);
    collector.closed.recv().unwrap();
    let said = SAID.load(Relaxed);
    assert!(said < 100_000_000, "{said} bytes were taken");
    assert!(telemetry::sent(&usage.folder)[0].words.len() <= 300);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_collector_that_closes_or_talks_nonsense_is_tried_again_later() {
    let closes: Answer = |stream| {
        stream.shutdown(std::net::Shutdown::Both).ok();
    };
    let nonsense: Answer = |stream| says(stream, "220 mail.example.org ESMTP\r\n\r\n");
    for answer in [closes, nonsense] {
        let collector = Collector::listening(answer);
        let usage = due_for(&collector);
        usage.wait_until_due().await;
        assert_eq!(usage.send().await, Sending::NotTaken);
        assert_eq!(usage.send().await, Sending::Later);
        assert!(telemetry::sent(&usage.folder).is_empty());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn two_processes_at_once_send_one_report() {
    let collector = Collector::listening(takes);
    let usage = due_for(&collector);
    usage.wait_until_due().await;
    // The second begins while the first waits for its answer.
    let (one, other) = tokio::join!(usage.send(), usage.send());
    let mut both = [one, other];
    both.sort_by_key(|sending| *sending == Sending::Elsewhere);
    assert_eq!(both, [Sending::Taken, Sending::Elsewhere]);
    assert_eq!(collector.arrived().len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_clock_that_jumps_brings_no_burst() {
    let collector = Collector::listening(takes);
    let usage = due_for(&collector);
    for moment in [
        "2036-11-24T12:00:00Z",
        "2016-11-24T12:00:00Z",
        "2036-11-24T12:00:00Z",
    ] {
        usage.clock.set(moment.parse().unwrap());
        assert_eq!(usage.send().await, Sending::NothingDue, "{moment}");
    }
    usage.clock.set("2026-11-23T12:00:00Z".parse().unwrap());
    assert_eq!(usage.send().await, Sending::Later);
    usage.pass(24);
    assert_eq!(usage.send().await, Sending::Taken);
    assert_eq!(collector.arrived().len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn after_a_month_without_a_receiver_one_report_leaves_and_not_four() {
    let collector = Collector::listening(takes);
    let usage = due_for(&collector);
    for _ in 0..3 {
        usage.pass(7 * 24);
        usage.visit(Screen::Home);
    }
    usage.pass(7 * 24);
    assert_eq!(usage.send().await, Sending::Later);
    usage.pass(24);
    assert_eq!(usage.send().await, Sending::Taken);
    usage.pass(24);
    assert_eq!(usage.send().await, Sending::NothingDue);
    assert_eq!(collector.arrived().len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_upgrade_asks_again_and_brings_no_burst_and_a_no_stays_a_no() {
    let collector = Collector::listening(takes);
    for (choice, is_asked) in [
        ("choice-on-schema-1.json", true),
        ("choice-off-schema-1.json", false),
    ] {
        let usage = usage();
        usage.bring("choice.json", choice);
        usage.bring("counters.json", "counters-schema-1.json");
        telemetry::send_to(&usage.folder, Some(&collector.address)).unwrap();
        for _ in 0..14 {
            usage.pass(24);
            assert_eq!(usage.send().await, Sending::NotOn, "{choice}");
        }
        let state = telemetry::status(&usage.folder).state;
        assert_eq!(state == telemetry::State::Undecided, is_asked, "{choice}");
    }
    assert!(collector.arrived().is_empty());
    // A yes to the new notice tells of one week that is over, whatever lies there.
    let usage = usage();
    usage.bring("choice.json", "choice-on-schema-1.json");
    usage.bring("counters.json", "counters-schema-1.json");
    telemetry::send_to(&usage.folder, Some(&collector.address)).unwrap();
    telemetry::answer(&usage.folder, true).unwrap();
    for _ in 0..14 {
        usage.pass(24);
        usage.send().await;
    }
    assert_eq!(collector.arrived().len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn off_sends_nothing_on_a_simulated_day_at_the_end_of_a_week_and_of_a_year() {
    let collector = Collector::listening(takes);
    let usage = due_for(&collector);
    telemetry::answer(&usage.folder, false).unwrap();
    for moment in [
        "2026-11-29T23:59:59Z",
        "2026-11-30T00:00:00Z",
        "2026-12-31T23:59:59Z",
        "2027-01-01T00:00:00Z",
        "2027-01-04T00:00:00Z",
        "2016-11-24T12:00:00Z",
        "2036-11-24T12:00:00Z",
    ] {
        usage.clock.set(moment.parse().unwrap());
        for _ in 0..24 {
            usage.visit(Screen::Home);
            assert_eq!(usage.send().await, Sending::NotOn, "{moment}");
            usage.pass(1);
        }
    }
    assert!(collector.arrived().is_empty());
    assert!(telemetry::show(&usage.folder).is_empty());
}
