//! Which backups go. Never fewer than five stay; of the older ones each day's last for two weeks,
//! then each week's last up to 90 days.

use std::collections::BTreeSet;

use jiff::Timestamp;
use jiff::tz::TimeZone;

/// How many always stay.
const NEVER_FEWER: usize = 5;

/// How long every backup stays.
const EVERY_HOURS: i64 = 48;

/// How long one of each day stays.
const DAILY_HOURS: i64 = 14 * 24;

/// How long one of each week stays: what erasing promises about backups ends here.
const LONGEST_HOURS: i64 = 90 * 24;

/// The positions of the backups that go, for the times they were made at.
pub fn outdated(now: Timestamp, made: &[Timestamp]) -> Vec<usize> {
    let mut newest_first: Vec<usize> = (0..made.len()).collect();
    newest_first.sort_by_key(|position| std::cmp::Reverse(made.get(*position).copied()));
    let mut seen = BTreeSet::new();
    newest_first
        .into_iter()
        .enumerate()
        .filter(|(rank, position)| {
            let stays = made
                .get(*position)
                .is_some_and(|at| slot(now, *at).is_some_and(|slot| seen.insert(slot)));
            !stays && *rank >= NEVER_FEWER
        })
        .map(|(_, position)| position)
        .collect()
}

/// The place a backup fills; the newest to fill it stays. Nothing once it is too old.
fn slot(now: Timestamp, made: Timestamp) -> Option<(u8, i64)> {
    let hours = now.duration_since(made).as_hours();
    let day = i64::from(made.to_zoned(TimeZone::UTC).date().day_of_year())
        + 400 * i64::from(made.to_zoned(TimeZone::UTC).year());
    match hours {
        ..EVERY_HOURS => Some((0, made.as_millisecond())),
        EVERY_HOURS..DAILY_HOURS => Some((1, day)),
        DAILY_HOURS..LONGEST_HOURS => Some((2, made.as_second().div_euclid(7 * 24 * 3_600))),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const NOW: i64 = 1_795_348_800;

    fn at(hours_ago: i64) -> Timestamp {
        Timestamp::from_second(NOW - hours_ago * 3_600).unwrap()
    }

    fn kept(made: &[Timestamp]) -> Vec<Timestamp> {
        let gone = outdated(at(0), made);
        (0..made.len())
            .filter(|position| !gone.contains(position))
            .map(|position| made[position])
            .collect()
    }

    #[test]
    fn a_year_of_hourly_backups_thins_out_to_ninety_days() {
        let made: Vec<Timestamp> = (0..365 * 24).map(at).collect();
        let kept = kept(&made);
        assert!((60..=85).contains(&kept.len()), "{}", kept.len());
        assert!(
            kept.iter()
                .all(|made| at(0).duration_since(*made).as_hours() < 90 * 24)
        );
    }

    #[test]
    fn five_very_old_backups_stay() {
        let made: Vec<Timestamp> = (1..=7).map(|year| at(year * 365 * 24)).collect();
        assert_eq!(kept(&made), made[..5]);
    }

    proptest! {
        #[test]
        fn never_fewer_than_five_stay_the_newest_among_them(hours in prop::collection::vec(-100_i64..5_000, 0..60)) {
            let made: Vec<Timestamp> = hours.iter().copied().map(at).collect();
            let kept = kept(&made);
            prop_assert!(kept.len() >= made.len().min(5));
            let mut newest = made.clone();
            newest.sort();
            for one in newest.iter().rev().take(5) {
                prop_assert!(kept.contains(one));
            }
            let old = kept.iter().filter(|made| at(0).duration_since(**made).as_hours() >= 90 * 24).count();
            prop_assert!(old <= 5);
        }

        #[test]
        fn rotating_twice_removes_nothing_more(hours in prop::collection::vec(0_i64..5_000, 0..60)) {
            let made: Vec<Timestamp> = hours.iter().copied().map(at).collect();
            let once = kept(&made);
            prop_assert_eq!(kept(&once), once);
        }
    }
}
