//! The switch, the counters, and what would be sent.

use std::collections::BTreeMap;

use serde::Serialize;
use ts_rs::TS;

use super::catalogue::Event;
use super::encoder::encode;
use super::figures::{Payload, Setting, WeekFigures};
use super::outgoing::SentReport;
use super::receiver::Endpoint;
use super::registry::{MetricId, is_in_force};
use super::state::{Choice, Reason, State, Status, TelemetryRefusal, decide};
use super::store::UsageFolder;
use crate::error::{Fault, Result};
use crate::values::Week;
use crate::workspace::Clock;

/// The switch as it stands.
pub fn status(folder: &UsageFolder) -> Status {
    let (state, reason) = decide(folder.read_choice(), folder.surroundings());
    Status {
        state,
        reason,
        endpoint: folder
            .read_endpoint()
            .map(|endpoint| endpoint.as_str().to_owned()),
    }
}

/// Answers the notice or moves the switch. Off is stored durably first, then the figures go, with
/// what waits to be sent.
///
/// # Errors
/// `telemetry-forced-off` for switching on against `DO_NOT_TRACK` or a managed policy.
pub fn answer(folder: &UsageFolder, on: bool) -> Result<Status> {
    let around = folder.surroundings();
    if on && (around.do_not_track || around.managed_off) {
        return Err(TelemetryRefusal::ForcedOff.into());
    }
    folder.write_choice(Choice::now(on))?;
    if !on {
        folder.delete_figures()?;
    }
    Ok(status(folder))
}

/// Counts one thing that happened, if figures are recorded.
///
/// # Errors
/// What the file system refuses.
pub fn count(folder: &UsageFolder, clock: &Clock, event: Event) -> Result<()> {
    count_all(folder, clock, &BTreeMap::from([(event, 1)]), None)
}

/// Counts what happened and how often, if figures are recorded, with what it happened on. What is
/// past its date in the register is not counted.
///
/// # Errors
/// What the file system refuses.
pub fn count_all(
    folder: &UsageFolder,
    clock: &Clock,
    events: &BTreeMap<Event, u32>,
    setting: Option<Setting>,
) -> Result<()> {
    match status(folder) {
        Status {
            state: State::On, ..
        } => {}
        // Switched off from outside: what was counted before goes too.
        Status {
            reason: Reason::DoNotTrack | Reason::ManagedPolicy,
            ..
        } => return folder.delete_figures(),
        _ => return Ok(()),
    }
    let today = clock.today();
    let counted: Vec<(Event, u32)> = events
        .iter()
        .filter(|(event, _)| is_in_force(metric_of(**event), today))
        .map(|(event, times)| (*event, *times))
        .collect();
    if counted.is_empty() {
        return Ok(());
    }
    let setting = setting.filter(|_| is_in_force(MetricId::Setting, today));
    // Looked at again under the lock: a switch that went off meanwhile leaves no figure behind.
    let may = || status(folder).state == State::On;
    folder.change_weeks(may, |weeks| {
        let figures = week_among(weeks, Week::of(today));
        for (event, times) in counted {
            figures.add(event, times);
        }
        figures.setting = setting.or(figures.setting);
    })
}

fn metric_of(event: Event) -> MetricId {
    match event {
        Event::Visited(_) => MetricId::Screens,
        Event::Used(_) => MetricId::Features,
        Event::Took(..) => MetricId::Durations,
        Event::Met(_) => MetricId::Errors,
    }
}

fn week_among(weeks: &mut Vec<WeekFigures>, week: Week) -> &mut WeekFigures {
    let position = weeks
        .iter()
        .position(|figures| figures.week == week)
        .unwrap_or(weeks.len());
    if position == weeks.len() {
        weeks.push(WeekFigures::empty(week));
    }
    &mut weeks[position]
}

/// The counted weeks, oldest first.
pub fn show(folder: &UsageFolder) -> Vec<WeekFigures> {
    folder.read_weeks()
}

/// The next report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "ReportPreview")]
pub struct Preview {
    /// The week it tells of.
    pub week: Week,
    /// Every byte of it, as it would leave now.
    pub body: String,
    /// How many bytes that are.
    #[ts(type = "number")]
    pub bytes: usize,
}

/// The report of this week exactly as it would leave; nothing while figures are not recorded.
///
/// # Errors
/// A fault where the clock stands outside the calendar.
pub fn preview(folder: &UsageFolder, clock: &Clock) -> Result<Option<Preview>> {
    if status(folder).state != State::On {
        return Ok(None);
    }
    let week = Week::of(clock.today());
    let mut weeks = folder.read_weeks();
    let body = encode(&Payload::of(week_among(&mut weeks, week)), week)?;
    let bytes = body.len();
    let body = String::from_utf8(body).map_err(|_| Fault::Invariant("JSON is UTF-8".into()))?;
    Ok(Some(Preview { week, body, bytes }))
}

/// The reports that left this computer or tried to, oldest first.
pub fn sent(folder: &UsageFolder) -> Vec<SentReport> {
    folder.read_sent()
}

/// Deletes what was counted, what waits and what was sent; the switch stays.
///
/// # Errors
/// What the file system refuses.
pub fn delete(folder: &UsageFolder) -> Result<()> {
    folder.delete_figures()?;
    folder.delete_sent()
}

/// Everything that is known about how the program was used, to take along.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Everything {
    /// The switch.
    pub status: Status,
    /// The counted weeks.
    pub weeks: Vec<WeekFigures>,
    /// The reports that left.
    pub sent: Vec<SentReport>,
}

/// All of it.
pub fn everything(folder: &UsageFolder) -> Everything {
    Everything {
        status: status(folder),
        weeks: show(folder),
        sent: sent(folder),
    }
}

/// Writes down where reports go, or that they go nowhere.
///
/// # Errors
/// `telemetry-endpoint-wrong`.
pub fn send_to(folder: &UsageFolder, endpoint: Option<&str>) -> Result<Status> {
    let endpoint = endpoint.map(Endpoint::parse).transpose()?;
    folder.write_endpoint(endpoint.as_ref())?;
    Ok(status(folder))
}
