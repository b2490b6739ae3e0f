//! The register of metrics: what is counted, what for, who answers for it, and until when.
//!
//! A metric that is past its date fails the build, so that nothing is counted because somebody
//! forgot about it; a program that was built before goes on without it.

use jiff::civil::Date;
use serde::Serialize;
use ts_rs::TS;

/// What a metric is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum MetricKind {
    /// How often, per week.
    Counter,
    /// How long, as a range.
    Duration,
    /// Something that describes the program and its surroundings.
    Description,
}

/// What a metric is about, as words and the store name it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "UsageMetricId")]
pub enum MetricId {
    /// Screens that were opened.
    Screens,
    /// What was done.
    Features,
    /// How long it took.
    Durations,
    /// The kinds of errors that were met.
    Errors,
    /// Program, language, operating system, web view.
    Setting,
}

/// One metric.
#[derive(Clone, Copy, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "UsageMetric")]
pub struct Metric {
    /// Which one.
    pub id: MetricId,
    /// Its name in a report.
    pub name: &'static str,
    /// What it is made of.
    pub kind: MetricKind,
    /// The attribute that tells its values apart.
    #[serde(skip)]
    pub attribute: &'static str,
    /// The ranges a number is reduced to.
    #[serde(skip)]
    pub buckets: &'static [&'static str],
    /// What it is counted for; the window says it in its own words.
    #[serde(skip)]
    pub purpose: &'static str,
    /// Who answers for it.
    pub owner: &'static str,
    /// The version of the program that began to count it.
    pub since: &'static str,
    /// The last day on which it is counted, as `20271231`.
    pub expires: u32,
}

/// How often something happened, as reports tell it.
pub const COUNT_BUCKETS: &[&str] = &["1", "2-5", "6-20", "21-100", "101 or more"];

/// How long something took.
const DURATION_BUCKETS: &[&str] = &[
    "under 100 ms",
    "under 500 ms",
    "under 2 s",
    "under 10 s",
    "under 1 min",
    "1 min or more",
];

const OWNER: &str = "OkiCRM, okicrm@marketingballoon.co.uk";

/// Every metric there is.
pub const METRICS: &[Metric] = &[
    Metric {
        id: MetricId::Screens,
        name: "okicrm.screens",
        kind: MetricKind::Counter,
        attribute: "screen",
        buckets: COUNT_BUCKETS,
        purpose: "to see which screens are used, so that work goes where it helps",
        owner: OWNER,
        since: "0.1.0",
        expires: 20271231,
    },
    Metric {
        id: MetricId::Features,
        name: "okicrm.features",
        kind: MetricKind::Counter,
        attribute: "feature",
        buckets: COUNT_BUCKETS,
        purpose: "to see what people do with the program, and what nobody finds",
        owner: OWNER,
        since: "0.1.0",
        expires: 20271231,
    },
    Metric {
        id: MetricId::Durations,
        name: "okicrm.durations",
        kind: MetricKind::Duration,
        attribute: "operation",
        buckets: DURATION_BUCKETS,
        purpose: "to see where people wait",
        owner: OWNER,
        since: "0.1.0",
        expires: 20271231,
    },
    Metric {
        id: MetricId::Errors,
        name: "okicrm.errors",
        kind: MetricKind::Counter,
        attribute: "kind",
        buckets: COUNT_BUCKETS,
        purpose: "to see whether a version brought errors",
        owner: OWNER,
        since: "0.1.0",
        expires: 20271231,
    },
    Metric {
        id: MetricId::Setting,
        name: "okicrm.setting",
        kind: MetricKind::Description,
        attribute: "",
        buckets: &[],
        purpose: "to know which systems, web views and languages must work",
        owner: OWNER,
        since: "0.1.0",
        expires: 20271231,
    },
];

/// Goes up when more is counted than before: a yes that was given to less is asked for again.
pub(super) const SCHEMA: u32 = 2;

impl Metric {
    /// Whether it is still counted on a day.
    #[must_use]
    pub fn is_in_force(&self, day: Date) -> bool {
        number_of(day) <= self.expires
    }
}

/// Whether a metric is still counted on a day.
pub(super) fn is_in_force(id: MetricId, day: Date) -> bool {
    METRICS
        .iter()
        .any(|metric| metric.id == id && metric.is_in_force(day))
}

/// A day as the register writes it: `20261123`.
fn number_of(day: Date) -> u32 {
    let part = |number: i8| u32::try_from(number).unwrap_or_default();
    // Before the year 0 nothing was counted, so nothing is past its date.
    let year = u32::try_from(day.year()).unwrap_or_default();
    year * 10_000 + part(day.month()) * 100 + part(day.day())
}

/// Stops the build when a metric is past its date on the day of the build, written as `20261123`.
///
/// ```
/// use okicrm_core::telemetry::registry::{METRICS, stop_when_expired};
/// const _: () = stop_when_expired(METRICS, 20261123);
/// ```
///
/// On a later day the same line does not build:
///
/// ```compile_fail,E0080
/// use okicrm_core::telemetry::registry::{METRICS, stop_when_expired};
/// const _: () = stop_when_expired(METRICS, 20990101);
/// ```
///
/// # Panics
/// While building, and only then: where a metric's last day is before `day`.
pub const fn stop_when_expired(metrics: &[Metric], day: u32) {
    let mut position = 0;
    while position < metrics.len() {
        assert!(
            metrics[position].expires >= day,
            "a metric of the usage figures is past its date: take it out, or say why it stays and until when"
        );
        position += 1;
    }
}

/// The number a text of digits writes.
const fn digits(text: &str) -> u32 {
    let bytes = text.as_bytes();
    let (mut number, mut position) = (0, 0);
    while position < bytes.len() {
        number = number * 10 + (bytes[position] - b'0') as u32;
        position += 1;
    }
    number
}

// `build.rs` says the day.
const _: () = stop_when_expired(METRICS, digits(env!("OKICRM_BUILD_DAY")));

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_metric_is_counted_on_its_last_day_and_no_longer() {
        let metric = METRICS[0];
        assert!(metric.is_in_force("2027-12-31".parse().unwrap()));
        assert!(!metric.is_in_force("2028-01-01".parse().unwrap()));
        assert!(metric.is_in_force("-000044-03-15".parse().unwrap()));
    }

    #[test]
    #[should_panic(expected = "past its date")]
    fn the_check_of_the_build_finds_one_metric_that_is_past_its_date() {
        let mut metrics = METRICS.to_vec();
        metrics[1].expires = 20261122;
        stop_when_expired(&metrics, 20261122);
        stop_when_expired(&metrics, 20261123);
    }

    #[test]
    fn every_metric_says_what_for_by_whom_and_since_when() {
        for metric in METRICS {
            assert!(metric.purpose.starts_with("to "), "{}", metric.name);
            assert!(metric.name.starts_with("okicrm."));
            assert!(!metric.owner.is_empty() && !metric.since.is_empty());
        }
    }

    #[test]
    fn the_day_of_the_build_is_a_day() {
        let day = digits(env!("OKICRM_BUILD_DAY"));
        assert!((20260101..21000101).contains(&day), "{day}");
    }
}
