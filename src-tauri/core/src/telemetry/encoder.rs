//! A report as bytes: OTLP metrics in JSON, delta temporality
//! (OpenTelemetry Protocol 1.9, `ExportMetricsServiceRequest`, JSON Protobuf encoding).
//!
//! Besides the payload it writes the register's own names and the bounds of the ISO week; nothing
//! else is added here, and nowhere else are bytes made.

use std::collections::BTreeMap;

use serde_json::{Value as Json, json};

use super::figures::{Payload, Times};
use super::registry::{METRICS, Metric, MetricId};
use crate::error::{Fault, Result};
use crate::values::Week;

/// The most a report may be, in bytes.
pub const LARGEST_REPORT: usize = 8 * 1024;

/// `AGGREGATION_TEMPORALITY_DELTA`.
const DELTA: u8 = 1;

/// What is left out first where a report would be too large: the last of these.
const IN_ORDER: [MetricId; 4] = [
    MetricId::Screens,
    MetricId::Features,
    MetricId::Errors,
    MetricId::Durations,
];

/// The report of a week. A metric that does not fit stays out as a whole.
///
/// # Errors
/// A fault where the week lies outside the calendar.
pub(super) fn encode(payload: &Payload, week: Week) -> Result<Vec<u8>> {
    let bounds = Bounds::of(week)?;
    for metrics in (0..=IN_ORDER.len()).rev() {
        let kept = IN_ORDER.get(..metrics).unwrap_or_default();
        let body = serde_json::to_vec(&request(payload, &bounds, kept))?;
        if body.len() <= LARGEST_REPORT {
            return Ok(body);
        }
    }
    Err(Fault::Invariant("a report without figures is too large".into()).into())
}

/// Beginning and end of the week in nanoseconds since 1970, as OTLP writes 64-bit numbers: in text.
struct Bounds {
    start: String,
    end: String,
}

impl Bounds {
    fn of(week: Week) -> Result<Self> {
        let (start, end) = week
            .bounds()
            .ok_or_else(|| Fault::Shape("a week outside the calendar".into()))?;
        Ok(Self {
            start: start.as_nanosecond().to_string(),
            end: end.as_nanosecond().to_string(),
        })
    }
}

fn request(payload: &Payload, bounds: &Bounds, kept: &[MetricId]) -> Json {
    let metrics: Vec<Json> = METRICS
        .iter()
        .filter(|metric| kept.contains(&metric.id))
        .filter_map(|metric| encoded(metric, &points(payload, metric), bounds))
        .collect();
    json!({"resourceMetrics": [{
        "resource": {"attributes": resource(payload)},
        "scopeMetrics": [{
            "scope": {"name": "okicrm.usage", "version": super::registry::SCHEMA.to_string()},
            "metrics": metrics,
        }],
    }]})
}

/// A value of a metric and how often, or how long, it was.
struct Point {
    value: &'static str,
    took: Option<&'static str>,
    times: u32,
}

fn points(payload: &Payload, metric: &Metric) -> Vec<Point> {
    match metric.id {
        MetricId::Screens => counted(&payload.screens, |screen| screen.word()),
        MetricId::Features => counted(&payload.features, |feature| feature.word()),
        MetricId::Errors => counted(&payload.errors, |trouble| trouble.word()),
        MetricId::Durations => payload
            .durations
            .iter()
            .map(|(operation, took)| Point {
                value: operation.word(),
                took: Some(took.word()),
                times: 1,
            })
            .collect(),
        MetricId::Setting => Vec::new(),
    }
}

fn counted<Counted>(
    counts: &BTreeMap<Counted, Times>,
    word: fn(&Counted) -> &'static str,
) -> Vec<Point> {
    counts
        .iter()
        .map(|(counted, times)| Point {
            value: word(counted),
            took: None,
            times: times.least(),
        })
        .collect()
}

fn encoded(metric: &Metric, points: &[Point], bounds: &Bounds) -> Option<Json> {
    if points.is_empty() {
        return None;
    }
    let points: Vec<Json> = points
        .iter()
        .map(|point| {
            let mut attributes = vec![text(metric.attribute, point.value)];
            attributes.extend(point.took.map(|took| text("took", took)));
            json!({
                "attributes": attributes,
                "startTimeUnixNano": bounds.start,
                "timeUnixNano": bounds.end,
                "asInt": point.times.to_string(),
            })
        })
        .collect();
    Some(json!({
        "name": metric.name,
        "sum": {
            "dataPoints": points,
            "aggregationTemporality": DELTA,
            "isMonotonic": true,
        },
    }))
}

/// The program and what it runs on, named as OpenTelemetry's conventions name them.
fn resource(payload: &Payload) -> Vec<Json> {
    let mut attributes = vec![
        text("service.name", "okicrm"),
        text("service.version", env!("CARGO_PKG_VERSION")),
    ];
    let Some(setting) = payload.setting else {
        return attributes;
    };
    attributes.push(text("os.type", setting.system.word()));
    if let Some(major) = setting.system_major {
        attributes.push(text("os.version", &major.number().to_string()));
    }
    attributes.push(text("browser.engine", setting.engine.word()));
    if let Some(major) = setting.engine_major {
        attributes.push(text("browser.engine.version", &major.number().to_string()));
    }
    attributes.push(text("browser.language", setting.language.code()));
    attributes
}

fn text(key: &str, value: &str) -> Json {
    json!({"key": key, "value": {"stringValue": value}})
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::telemetry::catalogue::{Event, Feature, Operation, Screen, Took, Trouble};
    use crate::telemetry::figures::WeekFigures;

    fn week() -> Week {
        "2026-W47".parse().unwrap()
    }

    /// A week in which everything happened that can happen.
    fn everything() -> WeekFigures {
        let mut figures = WeekFigures::empty(week());
        for screen in Screen::ALL {
            figures.add(Event::Visited(*screen), 500);
        }
        for feature in Feature::ALL {
            figures.add(Event::Used(*feature), 500);
        }
        for operation in Operation::ALL {
            figures.add(Event::Took(*operation, Took::VeryLong), 500);
        }
        for trouble in Trouble::ALL {
            figures.add(Event::Met(*trouble), 500);
        }
        figures
    }

    fn report(figures: &WeekFigures) -> Json {
        let body = encode(&Payload::of(figures), figures.week).unwrap();
        serde_json::from_slice(&body).unwrap()
    }

    fn metrics(report: &Json) -> Vec<&str> {
        report["resourceMetrics"][0]["scopeMetrics"][0]["metrics"]
            .as_array()
            .unwrap()
            .iter()
            .map(|metric| metric["name"].as_str().unwrap())
            .collect()
    }

    #[test]
    fn the_fullest_week_keeps_the_cap_and_leaves_whole_metrics_out() {
        let figures = everything();
        let body = encode(&Payload::of(&figures), week()).unwrap();
        assert!(body.len() <= LARGEST_REPORT, "{} bytes", body.len());
        let report: Json = serde_json::from_slice(&body).unwrap();
        let kept = metrics(&report);
        assert!(kept.starts_with(&["okicrm.screens", "okicrm.features"]));
        let points =
            &report["resourceMetrics"][0]["scopeMetrics"][0]["metrics"][0]["sum"]["dataPoints"];
        assert_eq!(points.as_array().unwrap().len(), Screen::ALL.len());
    }

    #[test]
    fn every_point_has_the_bounds_of_the_week_and_no_other_time() {
        let mut figures = WeekFigures::empty(week());
        figures.add(Event::Visited(Screen::Contact), 17);
        let report = report(&figures);
        let point =
            &report["resourceMetrics"][0]["scopeMetrics"][0]["metrics"][0]["sum"]["dataPoints"][0];
        assert_eq!(point["startTimeUnixNano"], "1794787200000000000");
        assert_eq!(point["timeUnixNano"], "1795392000000000000");
        assert_eq!(point["asInt"], "6");
        assert!(!report.to_string().contains("17\""));
    }

    #[test]
    fn a_week_without_figures_has_no_metric() {
        assert_eq!(metrics(&report(&WeekFigures::empty(week()))), [""; 0]);
    }
}
