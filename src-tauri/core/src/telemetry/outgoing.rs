//! Sending: at most one report a week, of the newest week that is over, at a moment drawn by chance;
//! three tries, hours apart; and at once no more when the switch goes off.

use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::encoder::encode;
use super::figures::{Payload, WeekFigures};
use super::state::State;
use super::store::UsageFolder;
use crate::error::Result;
use crate::gate::{self, LONGEST_WAIT, NoReply, Reply};
use crate::processors::Permit;
use crate::values::Week;
use crate::workspace::Clock;

/// How often a report is tried.
const TRIES: u32 = 3;

/// The shortest wait after a try.
const SHORTEST: SignedDuration = SignedDuration::from_hours(1);

/// The longest wait before and between tries.
const LONGEST: SignedDuration = SignedDuration::from_hours(24);

/// A week that ended longer ago than so many weeks is not sent any more.
const STALE: i32 = 4;

/// How often the switch is looked at while a report leaves.
const LOOK: Duration = Duration::from_millis(200);

/// The most of a receiver's answer that is kept, in characters.
const LONGEST_WORDS: usize = 300;

/// The register of processors as sending sees it: no connection without a row in it.
pub trait Register {
    /// The permit to connect to a receiver; nothing where it does not stand in the register.
    ///
    /// # Errors
    /// What reading the register refuses; nothing is sent then.
    fn permit(&self, host: &str) -> impl Future<Output = Result<Option<Permit>>> + Send;
}

/// A report that waits.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Outbox {
    pub week: Week,
    pub tries: u32,
    pub next: Timestamp,
}

/// What came of a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "ReportOutcome")]
pub enum Outcome {
    /// The receiver took it.
    Taken,
    /// The receiver did not take it.
    Refused,
    /// Nobody answered, or nobody who may be connected to.
    Unreachable,
    /// The receiver's certificate is not to be trusted.
    Untrusted,
    /// The receiver took too long.
    TooLong,
    /// What came back is no answer.
    Broken,
}

/// A report that left this computer, or tried to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SentReport {
    /// The week it told of.
    pub week: Week,
    /// When, for the person's own eyes.
    #[ts(type = "string")]
    pub at: Timestamp,
    /// Where it went.
    pub endpoint: String,
    /// Every byte of it.
    pub body: String,
    /// What came of it.
    pub outcome: Outcome,
    /// The number the receiver answered with.
    pub status: Option<u16>,
    /// The first words of its answer.
    pub words: String,
}

/// What one look at sending did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sending {
    /// Figures are not recorded.
    NotOn,
    /// No receiver is written down.
    NoReceiver,
    /// No week is over that was not sent.
    NothingDue,
    /// Another process is sending.
    Elsewhere,
    /// Its moment has not come.
    Later,
    /// The receiver does not stand in the register of processors.
    NotRegistered,
    /// The receiver took it.
    Taken,
    /// It did not; it is tried again later, or not any more.
    NotTaken,
    /// The switch went off meanwhile: the connection was closed.
    Stopped,
}

/// Sends the report that is due, if one is.
///
/// # Errors
/// What the file system or the register refuses.
pub async fn send_if_due(
    folder: &UsageFolder,
    clock: &Clock,
    register: &impl Register,
) -> Result<Sending> {
    if !is_on(folder) {
        return Ok(Sending::NotOn);
    }
    let Some(endpoint) = folder.read_endpoint() else {
        return Ok(Sending::NoReceiver);
    };
    let Some(_turn) = folder.begin_sending()? else {
        return Ok(Sending::Elsewhere);
    };
    let Some(figures) = due(folder, Week::of(clock.today())) else {
        return Ok(Sending::NothingDue);
    };
    let outbox = planned(folder, figures.week, clock.now())?;
    if outbox.next > clock.now() {
        return Ok(Sending::Later);
    }
    let Some(permit) = register.permit(endpoint.host()).await? else {
        return Ok(Sending::NotRegistered);
    };
    let body = encode(&Payload::of(&figures), figures.week)?;
    let outbox = Outbox {
        tries: outbox.tries.saturating_add(1),
        next: after(clock.now(), outbox.tries, chance()),
        ..outbox
    };
    // Before anything leaves: whatever happens now, this try is counted.
    folder.write_outbox(Some(&outbox))?;
    let reply = tokio::select! {
        reply = gate::post(&endpoint, &permit, body.clone(), LONGEST_WAIT) => reply,
        () = switched_off(folder) => return Ok(Sending::Stopped),
    };
    let (outcome, status, words) = told(&reply);
    let report = SentReport {
        week: figures.week,
        at: clock.now(),
        endpoint: endpoint.as_str().to_owned(),
        body: String::from_utf8_lossy(&body).into_owned(),
        outcome,
        status,
        words,
    };
    conclude(folder, report, &outbox, is_worth_another_try(&reply))
}

fn is_on(folder: &UsageFolder) -> bool {
    super::actions::status(folder).state == State::On
}

/// Ends when figures are no longer recorded, whoever switched that off.
async fn switched_off(folder: &UsageFolder) {
    while is_on(folder) {
        tokio::time::sleep(LOOK).await;
    }
}

/// The newest week that is over, if it has something to tell and was not dealt with.
fn due(folder: &UsageFolder, current: Week) -> Option<WeekFigures> {
    let over = |figures: &WeekFigures| {
        let ago = figures.week.until(current).unwrap_or_default();
        (1..=STALE).contains(&ago)
    };
    let newest = folder.read_weeks().into_iter().rfind(over)?;
    let is_dealt_with = folder
        .read_sent()
        .iter()
        .any(|sent| sent.week == newest.week);
    (!is_dealt_with && !Payload::of(&newest).is_empty()).then_some(newest)
}

/// What waits for this week; drawn anew for a new week, and where the clock was moved.
fn planned(folder: &UsageFolder, week: Week, now: Timestamp) -> Result<Outbox> {
    let known = folder
        .read_outbox()
        .filter(|outbox| outbox.week == week && outbox.next.duration_since(now) <= LONGEST);
    if let Some(outbox) = known {
        return Ok(outbox);
    }
    let tries = folder
        .read_outbox()
        .filter(|outbox| outbox.week == week)
        .map_or(0, |outbox| outbox.tries);
    let outbox = Outbox {
        week,
        tries,
        next: drawn(now, SignedDuration::ZERO, chance()),
    };
    folder.write_outbox(Some(&outbox))?;
    Ok(outbox)
}

/// When the next try may be: an hour after the first, four after the second, a day at most, each
/// moved back by chance up to twice as far.
fn after(now: Timestamp, tries: u32, chance: u16) -> Timestamp {
    let least = SHORTEST.saturating_mul(if tries == 0 { 1 } else { 4 });
    let most = least.saturating_mul(2).min(LONGEST);
    between(now, least, most, chance)
}

/// A moment within a day.
fn drawn(now: Timestamp, least: SignedDuration, chance: u16) -> Timestamp {
    between(now, least, LONGEST, chance)
}

fn between(now: Timestamp, least: SignedDuration, most: SignedDuration, chance: u16) -> Timestamp {
    let room = (most - least).as_secs();
    let seconds = room.saturating_mul(i64::from(chance)) / i64::from(u16::MAX);
    let wait = least + SignedDuration::from_secs(seconds);
    now.saturating_add(wait).unwrap_or(now)
}

/// A number by chance; where the system has none, the middle.
fn chance() -> u16 {
    let mut bytes = [0; 2];
    match getrandom::fill(&mut bytes) {
        Ok(()) => u16::from_le_bytes(bytes),
        Err(_) => u16::MAX / 2,
    }
}

/// What came of it, the number of the answer and its words.
fn told(reply: &std::result::Result<Reply, NoReply>) -> (Outcome, Option<u16>, String) {
    let nothing = |outcome| (outcome, None, String::new());
    match reply {
        Ok(reply) => {
            let outcome = match reply.status {
                200..300 => Outcome::Taken,
                _ => Outcome::Refused,
            };
            (outcome, Some(reply.status), harmless(&reply.words))
        }
        Err(NoReply::Unreachable) => nothing(Outcome::Unreachable),
        Err(NoReply::Untrusted) => nothing(Outcome::Untrusted),
        Err(NoReply::TooLong) => nothing(Outcome::TooLong),
        Err(NoReply::Broken) => nothing(Outcome::Broken),
    }
}

/// A stranger's words, short and without signs that steer.
fn harmless(words: &str) -> String {
    words
        .chars()
        .filter(|sign| !sign.is_control())
        .take(LONGEST_WORDS)
        .collect()
}

/// What may pass by itself (OTLP 1.9, "Retryable Response Codes"). A receiver that sends elsewhere
/// or does not know what to do with a report is not asked again.
fn is_worth_another_try(reply: &std::result::Result<Reply, NoReply>) -> bool {
    match reply {
        Ok(reply) => matches!(reply.status, 429 | 500 | 502 | 503 | 504),
        Err(_) => true,
    }
}

fn conclude(
    folder: &UsageFolder,
    report: SentReport,
    outbox: &Outbox,
    may_pass: bool,
) -> Result<Sending> {
    let taken = report.outcome == Outcome::Taken;
    if !taken && may_pass && outbox.tries < TRIES {
        tracing::info!(tries = outbox.tries, "a usage report was not taken");
        return Ok(Sending::NotTaken);
    }
    tracing::info!(taken, "a usage report is dealt with");
    folder.add_sent(report)?;
    folder.write_outbox(None)?;
    Ok(if taken {
        Sending::Taken
    } else {
        Sending::NotTaken
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_wait_is_between_an_hour_and_a_day() {
        let now: Timestamp = "2026-11-23T12:00:00Z".parse().unwrap();
        for tries in 0..TRIES {
            for chance in [0, 1, u16::MAX / 2, u16::MAX] {
                let wait = after(now, tries, chance).duration_since(now);
                assert!((SHORTEST..=LONGEST).contains(&wait), "{tries} {wait}");
            }
        }
        assert!(after(now, 1, 0) > after(now, 0, u16::MAX));
    }

    #[test]
    fn a_redirect_is_no_reason_to_try_again() {
        let reply = |status| {
            Ok(Reply {
                status,
                words: String::new(),
            })
        };
        for (status, expected) in [(301, false), (400, false), (500, true), (503, true)] {
            assert_eq!(is_worth_another_try(&reply(status)), expected, "{status}");
        }
        assert!(is_worth_another_try(&Err(NoReply::TooLong)));
    }

    #[test]
    fn a_strangers_words_are_kept_short_and_steer_nothing() {
        assert_eq!(harmless("no\u{1b}[2J\r\n way"), "no[2J way");
        assert_eq!(harmless(&"a".repeat(5_000)).len(), LONGEST_WORDS);
    }
}
