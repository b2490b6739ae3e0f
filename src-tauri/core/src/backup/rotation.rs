//! Which backups go. Never fewer than five stay; of the older ones each day's last for two weeks,
//! then each week's last, up to 90 days or as many as were chosen.

use std::collections::BTreeSet;
use std::path::PathBuf;

use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::actions::create;
use super::folders::{list, load_settings};
use super::model::{LONGEST_DAYS, Reason};
use crate::error::Result;
use crate::workspace::{self, Ledger, PUT_ASIDE, Workspace};

/// How many always stay.
const NEVER_FEWER: usize = 5;

/// How long every backup stays.
const EVERY_HOURS: i64 = 48;

/// How long one of each day stays.
const DAILY_HOURS: i64 = 14 * 24;

/// What is this far ahead was made while the clock was wrong.
const AHEAD_HOURS: i64 = 24;

/// The positions of the backups that go, for the times they were made at. One from the future has
/// no age yet: it stays, and is none of the five.
pub fn outdated(now: Timestamp, made: &[Timestamp], keep_days: u16) -> Vec<usize> {
    let longest = i64::from(keep_days) * 24;
    let mut newest_first: Vec<usize> = (0..made.len()).collect();
    newest_first.sort_by_key(|position| std::cmp::Reverse(made.get(*position).copied()));
    newest_first.retain(|position| {
        made.get(*position)
            .is_some_and(|at| now.duration_since(*at).as_hours() > -AHEAD_HOURS)
    });
    let mut seen = BTreeSet::new();
    newest_first
        .into_iter()
        .enumerate()
        .filter(|(rank, position)| {
            let stays = made
                .get(*position)
                .is_some_and(|at| slot(now, *at, longest).is_some_and(|slot| seen.insert(slot)));
            !stays && *rank >= NEVER_FEWER
        })
        .map(|(_, position)| position)
        .collect()
}

/// The place a backup fills; the newest to fill it stays. Nothing once it is too old.
fn slot(now: Timestamp, made: Timestamp, longest: i64) -> Option<(u8, i64)> {
    let hours = now.duration_since(made).as_hours();
    let day = i64::from(made.to_zoned(TimeZone::UTC).date().day_of_year())
        + 400 * i64::from(made.to_zoned(TimeZone::UTC).year());
    match hours {
        _ if hours >= longest => None,
        ..EVERY_HOURS => Some((0, made.as_millisecond())),
        EVERY_HOURS..DAILY_HOURS => Some((1, day)),
        _ => Some((2, made.as_second().div_euclid(7 * 24 * 3_600))),
    }
}

/// Removes what is outdated. A backup that cannot be read has no age and stays; while the computer's
/// date is not believed, nothing has one.
pub(super) async fn rotate(workspace: &Workspace) -> Result<()> {
    if workspace::clock_view(workspace).await?.doubted {
        return Ok(());
    }
    let now = workspace.clock().now();
    let settings = load_settings(workspace).await?;
    let dated: Vec<(PathBuf, Timestamp)> = dated(workspace).await?;
    let made: Vec<Timestamp> = dated.iter().map(|(_, made)| *made).collect();
    for position in outdated(now, &made, settings.keep_days) {
        if let Some((path, _)) = dated.get(position) {
            std::fs::remove_file(path)?;
        }
    }
    for (path, made) in put_aside(workspace)? {
        if now.duration_since(made).as_hours() >= i64::from(LONGEST_DAYS) * 24 {
            std::fs::remove_dir_all(path)?;
        }
    }
    Ok(())
}

async fn dated(workspace: &Workspace) -> Result<Vec<(PathBuf, Timestamp)>> {
    Ok(list(workspace)
        .await?
        .into_iter()
        .filter_map(|backup| Some((backup.path, backup.manifest?.made_at)))
        .collect())
}

/// The workspaces that a restore has put aside, with the time of that.
fn put_aside(workspace: &Workspace) -> Result<Vec<(PathBuf, Timestamp)>> {
    let folder = workspace.folder().backups();
    if !folder.is_dir() {
        return Ok(Vec::new());
    }
    let mut aside = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let stamp = name
            .strip_prefix(PUT_ASIDE)
            .and_then(|stamp| Timestamp::from_second(stamp.parse().ok()?).ok());
        aside.extend(stamp.map(|made| (entry.path(), made)));
    }
    Ok(aside)
}

/// How many backups and workspaces put aside there are: each may hold whoever is erased now.
pub async fn still_holding(workspace: &Workspace) -> Result<usize> {
    Ok(list(workspace).await?.len() + put_aside(workspace)?.len())
}

/// Keeps what a certificate of erasure promises: after 90 days no backup holds the person, also
/// where there are so few that five would stay. Fresh ones take the place of those that go.
pub async fn retire(workspace: &Workspace) -> Result<usize> {
    if workspace::clock_view(workspace).await?.doubted {
        return Ok(0);
    }
    rotate(workspace).await?;
    let ledger = Ledger::of(workspace)?;
    let Some(erased) = ledger.erasures().iter().map(|erasure| erasure.at).max() else {
        return Ok(0);
    };
    let now = workspace.clock().now();
    let (old, fresh): (Vec<_>, Vec<_>) =
        dated(workspace).await?.into_iter().partition(|(_, made)| {
            *made <= erased && now.duration_since(*made).as_hours() >= i64::from(LONGEST_DAYS) * 24
        });
    if old.is_empty() {
        return Ok(0);
    }
    for _ in fresh.len()..NEVER_FEWER {
        create(workspace, Reason::AfterErasure).await?;
    }
    let mut gone = 0;
    for (path, _) in old.into_iter().filter(|(path, _)| path.exists()) {
        std::fs::remove_file(path)?;
        gone += 1;
    }
    Ok(gone)
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
        let gone = outdated(at(0), made, LONGEST_DAYS);
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

    #[test]
    fn fewer_days_are_kept_where_they_were_chosen() {
        let made: Vec<Timestamp> = (0..60).map(|days| at(days * 24)).collect();
        let gone = outdated(at(0), &made, 7);
        assert_eq!(gone.len(), 53);
        assert!(gone.iter().all(|position| *position >= 7));
    }

    #[test]
    fn a_clock_put_back_by_ten_years_removes_nothing() {
        let made: Vec<Timestamp> = (0..60).map(|days| at(days * 24)).collect();
        assert!(outdated(at(10 * 365 * 24), &made, LONGEST_DAYS).is_empty());
    }

    /// Made while the clock was ten years ahead: they do not push out the five newest real ones.
    #[test]
    fn backups_from_the_future_are_none_of_the_five() {
        let future: Vec<Timestamp> = (1..=9).map(|number| at(-number * 24 * 365)).collect();
        let real: Vec<Timestamp> = (0..5).map(|number| at(100 * 24 + number)).collect();
        let all = [future, real].concat();
        assert!(outdated(at(0), &all, LONGEST_DAYS).is_empty());
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
