//! Usage figures: nothing before the notice is answered, closed lists only, off deletes.

use okicrm_core::telemetry::{self, Reason, Screen, State, UsageFolder};
use okicrm_core::workspace::Clock;
use okicrm_testing::NOON;

struct Usage {
    folder: UsageFolder,
    clock: Clock,
    root: tempfile::TempDir,
}

fn usage() -> Usage {
    let root = tempfile::tempdir().unwrap();
    Usage {
        folder: UsageFolder::at(root.path().join("usage"))
            .with_policy(root.path().join("policy.json")),
        clock: Clock::fixed(NOON.parse().unwrap()),
        root,
    }
}

impl Usage {
    fn visit(&self, screen: Screen) {
        telemetry::count(&self.folder, &self.clock, screen).unwrap();
    }
}

#[test]
fn nothing_is_recorded_before_the_notice_is_answered() {
    let usage = usage();
    usage.visit(Screen::Contacts);
    assert_eq!(telemetry::status(&usage.folder).state, State::Undecided);
    assert!(telemetry::show(&usage.folder).is_empty());
    assert!(telemetry::preview(&usage.folder, &usage.clock).is_none());
    assert!(
        !usage.root.path().join("usage").exists(),
        "not even a folder"
    );
}

#[test]
fn screens_are_counted_by_week_when_on_and_gone_when_off() {
    let usage = usage();
    telemetry::answer(&usage.folder, true).unwrap();
    usage.visit(Screen::Contacts);
    usage.visit(Screen::Contacts);
    usage.clock.set("2026-11-30T12:00:00Z".parse().unwrap());
    usage.visit(Screen::Invoices);
    let weeks = telemetry::show(&usage.folder);
    let names: Vec<&str> = weeks.iter().map(|week| week.week.as_str()).collect();
    assert_eq!(names, ["2026-W47", "2026-W49"]);
    assert_eq!(weeks[0].screens[&Screen::Contacts], 2);
    telemetry::answer(&usage.folder, false).unwrap();
    assert!(telemetry::show(&usage.folder).is_empty());
    usage.visit(Screen::Contacts);
    assert!(telemetry::show(&usage.folder).is_empty());
}

#[test]
fn eight_weeks_are_kept() {
    let usage = usage();
    telemetry::answer(&usage.folder, true).unwrap();
    let start: jiff::Timestamp = NOON.parse().unwrap();
    for week in 0..12 {
        usage
            .clock
            .set(start + jiff::SignedDuration::from_hours(week * 7 * 24));
        usage.visit(Screen::Home);
    }
    assert_eq!(telemetry::show(&usage.folder).len(), 8);
}

#[test]
fn a_managed_policy_switches_off_and_cannot_switch_on() {
    let usage = usage();
    let policy = usage.root.path().join("policy.json");
    std::fs::write(&policy, r#"{"usageFigures": true}"#).unwrap();
    assert_eq!(telemetry::status(&usage.folder).state, State::Undecided);
    telemetry::answer(&usage.folder, true).unwrap();
    usage.visit(Screen::Home);
    for against in [r#"{"usageFigures": false}"#, "not json"] {
        std::fs::write(&policy, against).unwrap();
        let status = telemetry::status(&usage.folder);
        assert_eq!(
            (status.state, status.reason),
            (State::Off, Reason::ManagedPolicy)
        );
        let refused = telemetry::answer(&usage.folder, true).unwrap_err();
        assert_eq!(refused.code(), "telemetry-forced-off");
    }
    usage.visit(Screen::Home);
    assert!(telemetry::show(&usage.folder).is_empty());
}

#[test]
fn a_choice_that_cannot_be_read_means_off() {
    let usage = usage();
    telemetry::answer(&usage.folder, true).unwrap();
    std::fs::write(
        usage.root.path().join("usage/choice.json"),
        "{\"answered\":true",
    )
    .unwrap();
    let status = telemetry::status(&usage.folder);
    assert_eq!(
        (status.state, status.reason),
        (State::Off, Reason::Unreadable)
    );
    usage.visit(Screen::Home);
    assert!(telemetry::show(&usage.folder).is_empty());
}
