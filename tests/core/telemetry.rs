//! Usage figures: nothing before the notice is answered, closed lists only, off deletes.

use okicrm_core::telemetry::{
    self, Event, Feature, Operation, Reason, Screen, State, Took, Trouble, UsageFolder,
};
use okicrm_core::workspace::Clock;
use okicrm_testing::NOON;

pub(crate) struct Usage {
    pub(crate) folder: UsageFolder,
    pub(crate) clock: Clock,
    pub(crate) root: tempfile::TempDir,
}

pub(crate) fn usage() -> Usage {
    let root = tempfile::tempdir().unwrap();
    Usage {
        folder: UsageFolder::at(root.path().join("usage"))
            .with_policy(root.path().join("policy.json")),
        clock: Clock::fixed(NOON.parse().unwrap()),
        root,
    }
}

impl Usage {
    pub(crate) fn visit(&self, screen: Screen) {
        self.count(Event::Visited(screen));
    }

    pub(crate) fn count(&self, event: Event) {
        telemetry::count(&self.folder, &self.clock, event).unwrap();
    }

    /// Puts a file of an earlier version where it lay.
    pub(crate) fn bring(&self, name: &str, fixture: &str) {
        let folder = self.root.path().join("usage");
        std::fs::create_dir_all(&folder).unwrap();
        let from = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/fixtures/usage/");
        std::fs::copy(format!("{from}{fixture}"), folder.join(name)).unwrap();
    }
}

#[test]
fn nothing_is_recorded_before_the_notice_is_answered() {
    let usage = usage();
    usage.visit(Screen::Contacts);
    assert_eq!(telemetry::status(&usage.folder).state, State::Undecided);
    assert!(telemetry::show(&usage.folder).is_empty());
    let preview = telemetry::preview(&usage.folder, &usage.clock).unwrap();
    assert!(preview.is_none());
    assert!(
        !usage.root.path().join("usage").exists(),
        "not even a folder"
    );
}

#[test]
fn everything_is_counted_by_week_when_on_and_gone_when_off() {
    let usage = usage();
    telemetry::answer(&usage.folder, true).unwrap();
    usage.visit(Screen::Contacts);
    usage.visit(Screen::Contacts);
    usage.count(Event::Used(Feature::InvoiceIssued));
    usage.count(Event::Took(Operation::Import, Took::Waiting));
    usage.count(Event::Met(Trouble::Refused));
    usage.clock.set("2026-11-30T12:00:00Z".parse().unwrap());
    usage.visit(Screen::Invoices);
    let weeks = telemetry::show(&usage.folder);
    let names: Vec<String> = weeks.iter().map(|week| week.week.to_string()).collect();
    assert_eq!(names, ["2026-W47", "2026-W49"]);
    assert_eq!(weeks[0].screens[&Screen::Contacts], 2);
    assert_eq!(weeks[0].features[&Feature::InvoiceIssued], 1);
    assert_eq!(weeks[0].durations[&Operation::Import][&Took::Waiting], 1);
    assert_eq!(weeks[0].errors[&Trouble::Refused], 1);
    telemetry::answer(&usage.folder, false).unwrap();
    assert!(telemetry::show(&usage.folder).is_empty());
    usage.visit(Screen::Contacts);
    assert!(telemetry::show(&usage.folder).is_empty());
}

#[test]
fn the_week_changes_with_monday_also_over_the_end_of_a_year() {
    let usage = usage();
    telemetry::answer(&usage.folder, true).unwrap();
    for moment in [
        "2026-12-31T23:59:59Z",
        "2027-01-01T00:00:00Z",
        "2027-01-03T23:59:59Z",
        "2027-01-04T00:00:00Z",
    ] {
        usage.clock.set(moment.parse().unwrap());
        usage.visit(Screen::Home);
    }
    let counted: Vec<(String, u32)> = telemetry::show(&usage.folder)
        .iter()
        .map(|week| (week.week.to_string(), week.screens[&Screen::Home]))
        .collect();
    assert_eq!(
        counted,
        [("2026-W53".to_owned(), 3), ("2027-W01".to_owned(), 1)]
    );
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
    let choice = usage.root.path().join("usage/choice.json");
    let folder_instead = || {
        std::fs::remove_file(&choice).unwrap();
        std::fs::create_dir(&choice).unwrap();
    };
    let broken: [&dyn Fn(); 4] = [
        &|| std::fs::write(&choice, "{\"answered\":true").unwrap(),
        &|| std::fs::write(&choice, "").unwrap(),
        &|| std::fs::write(&choice, vec![b' '; 300 * 1024]).unwrap(),
        &folder_instead,
    ];
    for break_it in broken {
        break_it();
        let status = telemetry::status(&usage.folder);
        assert_eq!(
            (status.state, status.reason),
            (State::Off, Reason::Unreadable)
        );
        usage.visit(Screen::Home);
        assert!(telemetry::show(&usage.folder).is_empty());
    }
}

#[test]
fn a_no_of_the_version_before_stays_a_no() {
    let usage = usage();
    usage.bring("choice.json", "choice-off-schema-1.json");
    usage.visit(Screen::Home);
    let status = telemetry::status(&usage.folder);
    assert_eq!((status.state, status.reason), (State::Off, Reason::Choice));
    assert!(telemetry::show(&usage.folder).is_empty());
}

#[test]
fn a_yes_of_the_version_before_is_asked_for_again_because_more_is_counted_now() {
    let usage = usage();
    usage.bring("choice.json", "choice-on-schema-1.json");
    usage.bring("counters.json", "counters-schema-1.json");
    usage.visit(Screen::Home);
    let status = telemetry::status(&usage.folder);
    assert_eq!(
        (status.state, status.reason),
        (State::Undecided, Reason::NoticeGrown)
    );
    let weeks = telemetry::show(&usage.folder);
    assert_eq!(weeks[1].screens[&Screen::Home], 14, "nothing was added");
    telemetry::answer(&usage.folder, true).unwrap();
    usage.visit(Screen::Home);
    let weeks = telemetry::show(&usage.folder);
    assert_eq!(weeks[1].screens[&Screen::Home], 15);
}

#[test]
fn a_clock_that_is_ten_years_off_switches_nothing_on_and_counts_nothing_past_its_date() {
    let usage = usage();
    telemetry::answer(&usage.folder, true).unwrap();
    usage.visit(Screen::Home);
    usage.clock.set("2036-11-22T12:00:00Z".parse().unwrap());
    usage.visit(Screen::Home);
    assert_eq!(telemetry::show(&usage.folder).len(), 1);
    telemetry::answer(&usage.folder, false).unwrap();
    for moment in ["2016-11-22T12:00:00Z", "2036-11-22T12:00:00Z", NOON] {
        usage.clock.set(moment.parse().unwrap());
        usage.visit(Screen::Home);
        assert_eq!(telemetry::status(&usage.folder).state, State::Off);
        assert!(telemetry::show(&usage.folder).is_empty(), "{moment}");
    }
}

#[test]
fn nothing_is_lost_when_several_processes_count_at_once() {
    let usage = usage();
    telemetry::answer(&usage.folder, true).unwrap();
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| {
                for _ in 0..25 {
                    usage.visit(Screen::Contacts);
                }
            });
        }
    });
    let weeks = telemetry::show(&usage.folder);
    assert_eq!(weeks[0].screens[&Screen::Contacts], 100);
}

#[test]
fn a_switch_that_goes_off_while_others_count_leaves_no_figure() {
    let usage = usage();
    telemetry::answer(&usage.folder, true).unwrap();
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| {
                for _ in 0..25 {
                    usage.visit(Screen::Contacts);
                }
            });
        }
        scope.spawn(|| telemetry::answer(&usage.folder, false).unwrap());
    });
    assert!(telemetry::show(&usage.folder).is_empty());
}
