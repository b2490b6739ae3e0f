//! Deadlines against the ICO's examples, an independent calendar, and what holds for every day.

use jiff::ToSpan;
use jiff::civil::{Date, date};
use proptest::prelude::*;

use super::deadline::{Clock, Course, months_after, reckon};
use super::places::{CalendarCode, version};

fn england() -> CalendarCode {
    CalendarCode::parse("GB-EAW").unwrap()
}

fn due(received: Date) -> Date {
    let deadline = reckon(&Course::received(received), england(), received);
    deadline.due.unwrap()
}

#[test]
fn the_ico_s_examples_give_the_ico_s_days() {
    assert_eq!(due(date(2024, 9, 3)), date(2024, 10, 3));
    assert_eq!(due(date(2024, 1, 31)), date(2024, 2, 29));
    assert_eq!(due(date(2023, 1, 31)), date(2023, 2, 28));
    assert_eq!(due(date(2024, 11, 25)), date(2024, 12, 27));
}

#[test]
fn an_independent_calendar_gives_the_same_last_days() {
    let rows: Vec<(CalendarCode, Date, i32, Date)> =
        serde_json::from_str(include_str!("deadlines.json")).unwrap();
    assert!(rows.len() >= 200, "{}", rows.len());
    let mut moved = 0;
    for (calendar, received, months, expected) in rows {
        let course = Course {
            is_extended: months == 3,
            ..Course::received(received)
        };
        let found = reckon(&course, calendar, received).due;
        assert_eq!(found, Some(expected), "{calendar} {received} {months}");
        moved += usize::from(expected != months_after(received, months));
    }
    assert!(moved > 250, "holidays and weekends were tried: {moved}");
}

#[test]
fn a_holiday_at_the_weekend_is_made_up_for_where_the_law_says_so() {
    let is_free = |code: &str, day: Date| {
        let calendar = CalendarCode::parse(code).unwrap();
        !calendar.is_working_day(day)
    };
    for day in [date(2021, 12, 27), date(2021, 12, 28)] {
        assert!(is_free("GB-EAW", day) && !is_free("IE", day) && !is_free("DE-BY", day));
    }
    assert!(is_free("GB-SCT", date(2022, 1, 4)) && !is_free("GB-EAW", date(2022, 1, 4)));
}

#[test]
fn the_clock_begins_with_the_proof_where_proof_was_asked_for() {
    let asked = Course {
        proof_asked: true,
        ..Course::received(date(2026, 3, 2))
    };
    let waiting = reckon(&asked, england(), date(2026, 5, 1));
    assert_eq!((waiting.clock, waiting.due), (Clock::AwaitsProof, None));
    let proven = Course {
        proven: Some(date(2026, 3, 10)),
        ..asked
    };
    let running = reckon(&proven, england(), date(2026, 3, 10));
    assert_eq!(
        (running.clock, running.due),
        (Clock::Running, Some(date(2026, 4, 10)))
    );
    let early = Course {
        proven: Some(date(2026, 2, 1)),
        ..asked
    };
    assert_eq!(
        reckon(&early, england(), date(2026, 3, 2)).due,
        Some(date(2026, 4, 2))
    );
}

#[test]
fn the_clock_stands_still_while_a_clarification_is_awaited() {
    let waiting = Course {
        waiting_since: Some(date(2026, 9, 7)),
        ..Course::received(date(2026, 9, 1))
    };
    let on = |day| reckon(&waiting, england(), day);
    assert_eq!(on(date(2026, 9, 7)).due, Some(date(2026, 10, 1)));
    let later = on(date(2026, 9, 12));
    assert_eq!(
        (later.clock, later.due),
        (Clock::AwaitsClarification, Some(date(2026, 10, 6)))
    );
    let answered = Course {
        paused_days: 5,
        waiting_since: None,
        ..waiting
    };
    assert_eq!(
        reckon(&answered, england(), date(2026, 9, 20)).due,
        Some(date(2026, 10, 6))
    );
}

#[test]
fn the_desk_s_own_day_moves_with_the_days_the_clock_stood_still() {
    let plain = Course::received(date(2026, 9, 1));
    let target = |course: &Course, today| reckon(course, england(), today).target;
    assert_eq!(target(&plain, date(2026, 9, 12)), Some(date(2026, 9, 29)));
    let waiting = Course {
        waiting_since: Some(date(2026, 9, 7)),
        ..plain
    };
    assert_eq!(target(&waiting, date(2026, 9, 12)), Some(date(2026, 10, 4)));
    let answered = Course {
        paused_days: 5,
        ..plain
    };
    assert_eq!(
        target(&answered, date(2026, 9, 20)),
        Some(date(2026, 10, 4))
    );
}

#[test]
fn asking_before_the_clock_began_stops_nothing_before_it_began() {
    let course = Course {
        proof_asked: true,
        proven: Some(date(2026, 9, 10)),
        waiting_since: Some(date(2026, 9, 1)),
        ..Course::received(date(2026, 9, 1))
    };
    let deadline = reckon(&course, england(), date(2026, 9, 12));
    assert_eq!(deadline.due, Some(date(2026, 10, 12)));
}

#[test]
fn an_extension_gives_three_months_from_the_same_day_and_ends_with_the_first() {
    let extended = Course {
        is_extended: true,
        ..Course::received(date(2026, 6, 15))
    };
    let deadline = reckon(&extended, england(), date(2026, 7, 1));
    assert_eq!(deadline.due, Some(date(2026, 9, 15)));
    assert_eq!(deadline.extend_until, Some(date(2026, 7, 15)));
    assert_eq!(deadline.target, Some(date(2026, 7, 13)));
}

#[test]
fn a_complaint_is_acknowledged_within_thirty_days_and_then_has_the_desk_s_own_day() {
    let complaint = Course {
        is_complaint: true,
        ..Course::received(date(2026, 6, 1))
    };
    let open = reckon(&complaint, england(), date(2026, 6, 1));
    assert_eq!(
        (open.due, open.days_left),
        (Some(date(2026, 7, 1)), Some(30))
    );
    assert_eq!(open.extend_until, None);
    let acknowledged = Course {
        is_acknowledged: true,
        ..complaint
    };
    let after = reckon(&acknowledged, england(), date(2026, 6, 30));
    assert_eq!(
        (after.due, after.target, after.days_left),
        (None, Some(date(2026, 6, 29)), Some(-1))
    );
}

#[test]
fn every_calendar_can_be_read_and_all_but_one_name_their_authority() {
    let calendars: Vec<CalendarCode> = CalendarCode::all().collect();
    assert_eq!(calendars.len(), 3 + 1 + 16 + 1);
    let unwatched: Vec<&str> = calendars
        .iter()
        .filter(|calendar| calendar.authority().is_none())
        .map(|calendar| calendar.code())
        .collect();
    assert_eq!(unwatched, ["XX"]);
    assert!(version() >= "2026-11-23");
    assert!(CalendarCode::parse("gb-eaw").is_ok() && CalendarCode::parse("ZZ").is_err());
}

#[test]
fn the_usual_calendar_is_that_of_the_business_s_place() {
    let usual = |country, region| CalendarCode::usual(country, region).unwrap().code();
    assert_eq!(usual("GB", ""), "GB-EAW");
    assert_eq!(usual("GB", "Scotland"), "GB-SCT");
    assert_eq!(usual("IE", "Cork"), "IE");
    assert_eq!(usual("DE", "bayern"), "DE-BY");
    assert_eq!(usual("DE", ""), "XX");
    assert_eq!(usual("FR", ""), "XX");
}

fn any_day() -> impl Strategy<Value = Date> {
    (0_i32..12_000).prop_map(|days| date(2015, 1, 1).saturating_add(days.days()))
}

fn any_calendar() -> impl Strategy<Value = CalendarCode> {
    proptest::sample::select(CalendarCode::all().collect::<Vec<_>>())
}

proptest! {
    #[test]
    fn the_last_day_is_a_working_day_no_earlier_than_a_month_and_at_most_a_holiday_run_later(
        received in any_day(),
        calendar in any_calendar(),
        is_extended in any::<bool>(),
    ) {
        let course = Course { is_extended, ..Course::received(received) };
        let due = reckon(&course, calendar, received).due.unwrap();
        let naive = months_after(received, if is_extended { 3 } else { 1 });
        prop_assert!(calendar.is_working_day(due));
        prop_assert!(due >= naive && due <= naive.saturating_add(7.days()));
        let mut skipped = naive;
        while skipped < due {
            prop_assert!(!calendar.is_working_day(skipped));
            skipped = skipped.tomorrow().unwrap();
        }
    }

    #[test]
    fn a_later_request_is_never_due_earlier(one in any_day(), gap in 0_i32..60, calendar in any_calendar()) {
        let other = one.saturating_add(gap.days());
        let due = |day| reckon(&Course::received(day), calendar, day).due.unwrap();
        prop_assert!(due(one) <= due(other));
    }

    #[test]
    fn waiting_for_an_answer_never_shortens_the_time(
        received in any_day(),
        asked in 0_i32..28,
        waited in 0_i32..90,
        calendar in any_calendar(),
    ) {
        let since = received.saturating_add(asked.days());
        let today = since.saturating_add(waited.days());
        let plain = reckon(&Course::received(received), calendar, today).due.unwrap();
        let waiting = Course { waiting_since: Some(since), ..Course::received(received) };
        let answered = Course { paused_days: waited, ..Course::received(received) };
        let due = reckon(&waiting, calendar, today).due.unwrap();
        prop_assert!(due >= plain);
        prop_assert_eq!(Some(due), reckon(&answered, calendar, today).due);
    }

    #[test]
    fn the_desk_s_own_day_is_never_after_the_law_s(received in any_day(), calendar in any_calendar()) {
        let deadline = reckon(&Course::received(received), calendar, received);
        prop_assert!(deadline.target <= deadline.due);
    }
}

#[test]
fn calendars_are_told_apart_by_their_code() {
    let ireland = CalendarCode::parse("IE").unwrap();
    assert_eq!(ireland, CalendarCode::parse("IE").unwrap());
    assert_ne!(ireland, england());
    assert_eq!(format!("{ireland:?}"), "IE");
}
