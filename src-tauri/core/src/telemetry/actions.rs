//! The switch, the counters, and what would be sent.

use super::model::{
    Choice, Reason, Report, Screen, State, Status, TelemetryRefusal, WeekFigures, decide, week_of,
};
use super::store::UsageFolder;
use crate::error::Result;
use crate::workspace::Clock;

/// The switch as it stands.
pub fn status(folder: &UsageFolder) -> Status {
    decide(folder.read_choice(), folder.surroundings())
}

/// Answers the notice or moves the switch. Off is stored durably first, then the figures go.
///
/// # Errors
/// `telemetry-forced-off` for switching on against `DO_NOT_TRACK` or a managed policy.
pub fn answer(folder: &UsageFolder, on: bool) -> Result<Status> {
    let around = folder.surroundings();
    if on && (around.do_not_track || around.managed_off) {
        return Err(TelemetryRefusal::ForcedOff.into());
    }
    folder.write_choice(Choice { answered: true, on })?;
    if !on {
        folder.delete_weeks()?;
    }
    Ok(status(folder))
}

/// Counts a visit, if figures are recorded.
pub fn count(folder: &UsageFolder, clock: &Clock, screen: Screen) -> Result<()> {
    match status(folder) {
        Status {
            state: State::On, ..
        } => {}
        // Switched off from outside: what was counted before goes too.
        Status {
            reason: Reason::DoNotTrack | Reason::ManagedPolicy,
            ..
        } => return folder.delete_weeks(),
        _ => return Ok(()),
    }
    let week = week_of(clock.today());
    folder.change_weeks(|weeks| {
        let position = weeks.iter().position(|figures| figures.week == week);
        let position = position.unwrap_or_else(|| {
            weeks.push(WeekFigures {
                week,
                ..WeekFigures::default()
            });
            weeks.len() - 1
        });
        if let Some(figures) = weeks.get_mut(position) {
            let visits = figures.screens.entry(screen).or_insert(0);
            *visits = visits.saturating_add(1);
        }
    })
}

/// The counted weeks, oldest first.
pub fn show(folder: &UsageFolder) -> Vec<WeekFigures> {
    folder.read_weeks()
}

/// The next report exactly as it would leave; nothing while figures are not recorded.
pub fn preview(folder: &UsageFolder, clock: &Clock) -> Option<Report> {
    if status(folder).state != State::On {
        return None;
    }
    let week = week_of(clock.today());
    let weeks = folder.read_weeks();
    let empty = WeekFigures {
        week: week.clone(),
        ..WeekFigures::default()
    };
    let current = weeks.iter().find(|figures| figures.week == week);
    Some(Report::of(current.unwrap_or(&empty)))
}

/// Deletes what was counted; the switch stays.
pub fn delete(folder: &UsageFolder) -> Result<()> {
    folder.delete_weeks()
}
