//! When a request must be answered. Pure: dates in, dates out.
//!
//! One month from the day after which the clock runs (UK GDPR and GDPR, Art. 12(3)), to the day with
//! the same number, or the month's last; the next working day where that one is none (ICO, "How do we
//! calculate the time limit?"; Regulation 1182/71, Art. 3(4)). Three months where an extension was
//! announced in time. The clock begins with the proof of identity where proof was asked for, and
//! stands still while a clarification is awaited. A complaint is acknowledged within 30 days (Data
//! Protection Act 2018, s. 164A).

use jiff::ToSpan;
use jiff::civil::Date;
use serde::Serialize;
use ts_rs::TS;

use super::places::CalendarCode;

/// Months in which a request is answered.
const MONTHS: i32 = 1;

/// Months after an extension, counted from the same day.
const EXTENDED_MONTHS: i32 = 3;

/// Days in which a complaint is acknowledged.
const ACKNOWLEDGE_DAYS: i32 = 30;

/// What the desk sets itself, in days: before the law's shortest month is over.
const TARGET_DAYS: i32 = 28;

/// What the dates of a request are reckoned from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Course {
    /// The day it came.
    pub received: Date,
    /// Whether it is a complaint, which has a deadline for its acknowledgement only.
    pub is_complaint: bool,
    /// Whether that was sent.
    pub is_acknowledged: bool,
    /// Whether proof of identity was asked for.
    pub proof_asked: bool,
    /// When the proof came.
    pub proven: Option<Date>,
    /// Days lost to clarifications that were answered.
    pub paused_days: i32,
    /// Since when a clarification is awaited.
    pub waiting_since: Option<Date>,
    /// Whether the extension was announced.
    pub is_extended: bool,
}

#[cfg(test)]
impl Course {
    /// A request that came on a day, nothing asked.
    pub const fn received(received: Date) -> Self {
        Self {
            received,
            is_complaint: false,
            is_acknowledged: false,
            proof_asked: false,
            proven: None,
            paused_days: 0,
            waiting_since: None,
            is_extended: false,
        }
    }
}

/// Whether the days count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Clock {
    /// They do.
    Running,
    /// Proof of identity was asked for and has not come.
    AwaitsProof,
    /// A clarification was asked for and has not come.
    AwaitsClarification,
}

/// When a request must be answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Deadline {
    /// Whether the days count.
    pub clock: Clock,
    /// The last day the law gives; nothing before the clock began. While it stands still, the last
    /// day if it went on today.
    #[ts(type = "string | null")]
    pub due: Option<Date>,
    /// The day the desk sets itself.
    #[ts(type = "string | null")]
    pub target: Option<Date>,
    /// Until when an extension can be announced; nothing where the law knows none.
    #[ts(type = "string | null")]
    pub extend_until: Option<Date>,
    /// Days left until `due`, or until `target` where the law sets no day; below 0 when it has passed.
    #[ts(type = "number | null")]
    pub days_left: Option<i32>,
}

/// Reckons the deadline as it stands today.
pub fn reckon(course: &Course, calendar: CalendarCode, today: Date) -> Deadline {
    if course.is_complaint {
        return of_complaint(course, calendar, today);
    }
    let Some(start) = start(course) else {
        return Deadline {
            clock: Clock::AwaitsProof,
            due: None,
            target: None,
            extend_until: None,
            days_left: None,
        };
    };
    let paused = paused(course, start, today);
    let last = |months: i32| calendar.working_day_from(later(months_after(start, months), paused));
    let first = last(MONTHS);
    let due = if course.is_extended {
        last(EXTENDED_MONTHS)
    } else {
        first
    };
    Deadline {
        clock: match course.waiting_since {
            Some(_) => Clock::AwaitsClarification,
            None => Clock::Running,
        },
        due: Some(due),
        // Never after the law's last day, which February can put first.
        target: Some(later(start, TARGET_DAYS + paused).min(due)),
        extend_until: Some(first),
        days_left: Some(days_between(today, due)),
    }
}

/// Once it is acknowledged the law says "without undue delay" and no day; the desk's own stays.
fn of_complaint(course: &Course, calendar: CalendarCode, today: Date) -> Deadline {
    let acknowledge = calendar.working_day_from(later(course.received, ACKNOWLEDGE_DAYS));
    let target = later(course.received, TARGET_DAYS);
    let due = (!course.is_acknowledged).then_some(acknowledge);
    Deadline {
        clock: Clock::Running,
        due,
        target: Some(target),
        extend_until: None,
        days_left: Some(days_between(today, due.unwrap_or(target))),
    }
}

/// The day whose number the last day has. Proof that came before the request counts from the request.
fn start(course: &Course) -> Option<Date> {
    match (course.proof_asked, course.proven) {
        (true, None) => None,
        (true, Some(proven)) => Some(proven.max(course.received)),
        (false, _) => Some(course.received),
    }
}

/// Days the clock stood still since it began.
fn paused(course: &Course, start: Date, today: Date) -> i32 {
    let waiting = course
        .waiting_since
        .map_or(0, |since| paused_between(since.max(start), today));
    course.paused_days + waiting
}

/// Days a clarification cost that was asked for and answered.
pub fn paused_between(asked: Date, answered: Date) -> i32 {
    days_between(asked, answered).max(0)
}

/// The day with the same number, or the month's last.
pub fn months_after(day: Date, months: i32) -> Date {
    day.saturating_add(months.months())
}

fn later(day: Date, days: i32) -> Date {
    day.saturating_add(days.days())
}

fn days_between(from: Date, to: Date) -> i32 {
    from.until(to).map_or(0, |span| span.get_days())
}
