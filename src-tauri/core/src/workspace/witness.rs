//! Whether the clock can be believed. What is removed for good because its time has come is removed
//! by the day that is believed, so that a clock that jumped takes nothing away.
//!
//! A day is believed when the clock came to it in steps: by at most ten days at a time, or by up to
//! sixty once work was seen on three different days after the jump. A longer jump is believed when
//! somebody says that the date is right. A clock that goes back takes the day back with it.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use serde::Serialize;
use ts_rs::TS;

use super::{Workspace, store};
use crate::db::LATEST_SCHEMA;
use crate::error::{Fault, Result};

/// A step that is believed at once, in days: a holiday.
const STEP: i32 = 10;
/// A jump that is believed after some days of work, in days; a longer one asks.
const JUMP: i32 = 60;
/// On how many different days work must be seen after a jump.
const DAYS_OF_WORK: i64 = 3;

/// What is known of the clock.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ClockView {
    /// What the computer says, ISO 8601.
    #[ts(type = "string")]
    pub today: Date,
    /// The day that is believed: things are removed by it. Never after today.
    #[ts(type = "string")]
    pub believed: Date,
    /// Whether the computer's day is not believed yet.
    pub doubted: bool,
    /// Whether it is believed only when somebody says that it is right.
    pub asks: bool,
}

/// What is kept of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Witness {
    /// The latest day that was believed.
    pub believed: Date,
    /// The latest day seen after a jump.
    pub doubted: Option<Date>,
    /// On how many different days work was seen after it.
    pub doubted_days: i64,
}

impl Witness {
    pub(super) const fn of(believed: Date) -> Self {
        Self {
            believed,
            doubted: None,
            doubted_days: 0,
        }
    }

    /// What is known once the clock shows a day.
    fn after(self, today: Date) -> Self {
        let jump = days_between(self.believed, today);
        if jump <= STEP {
            return Self::of(self.believed.max(today));
        }
        let days = match self.doubted {
            Some(seen) if today == seen => self.doubted_days,
            Some(seen) if today > seen => self.doubted_days.saturating_add(1),
            // The first day after the jump, or the clock went back in part.
            _ => 1,
        };
        if jump <= JUMP && days >= DAYS_OF_WORK {
            return Self::of(today);
        }
        Self {
            believed: self.believed,
            doubted: Some(today),
            doubted_days: days,
        }
    }

    fn view(self, today: Date) -> ClockView {
        ClockView {
            today,
            believed: self.believed.min(today),
            doubted: self.doubted.is_some(),
            asks: self.doubted.is_some() && days_between(self.believed, today) > JUMP,
        }
    }
}

fn days_between(from: Date, to: Date) -> i32 {
    (to - from).get_days()
}

/// What is known of the clock, without learning from this look.
///
/// # Errors
/// What the database says.
pub async fn clock_view(workspace: &Workspace) -> Result<ClockView> {
    let today = workspace.clock().today();
    Ok(known(workspace).await?.after(today).view(today))
}

/// Looks at the clock, remembers the day, and tells what is known.
///
/// # Errors
/// What the database says.
pub async fn look_at_clock(workspace: &Workspace) -> Result<ClockView> {
    let today = workspace.clock().today();
    let witness = known(workspace).await?.after(today);
    remember(workspace, witness).await?;
    Ok(witness.view(today))
}

/// Somebody says that the computer's date is right.
///
/// # Errors
/// What the database says.
pub async fn confirm_clock(workspace: &Workspace) -> Result<ClockView> {
    let today = workspace.clock().today();
    let witness = Witness::of(today);
    remember(workspace, witness).await?;
    Ok(witness.view(today))
}

/// The day by which things are removed for good.
///
/// # Errors
/// What the database says.
pub async fn trusted_today(workspace: &Workspace) -> Result<Date> {
    Ok(clock_view(workspace).await?.believed)
}

async fn known(workspace: &Workspace) -> Result<Witness> {
    // An older schema, as when a backup is made before it is changed, does not have the table.
    let is_current = workspace.database().schema_version().await? == LATEST_SCHEMA;
    let mut tx = workspace.snapshot().await?;
    let kept = if is_current {
        store::witness(&mut tx).await?
    } else {
        None
    };
    let last = store::last_change(&mut tx).await?;
    tx.rollback().await?;
    if let Some(witness) = kept {
        return Ok(witness);
    }
    // A workspace that never looked: the last entry of its log was written on a day that was.
    let today = workspace.clock().today();
    let Some(last) = last else {
        return Ok(Witness::of(today));
    };
    let last: jiff::Timestamp = last
        .parse()
        .map_err(|_| Fault::Shape("a time in the change log".into()))?;
    Ok(Witness::of(last.to_zoned(TimeZone::UTC).date()))
}

async fn remember(workspace: &Workspace, witness: Witness) -> Result<()> {
    let mut tx = workspace.begin().await?;
    if store::witness(&mut tx).await? == Some(witness) {
        return tx.rollback().await;
    }
    store::keep_witness(&mut tx, witness).await?;
    tx.commit().await
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    const DAY: Date = date(2026, 11, 22);

    fn after(days: &[i32]) -> Witness {
        days.iter().fold(Witness::of(DAY), |witness, ahead| {
            witness.after(DAY + jiff::Span::new().days(*ahead))
        })
    }

    fn believed(days: &[i32]) -> i32 {
        days_between(DAY, after(days).believed)
    }

    #[test]
    fn small_steps_are_believed_and_a_jump_is_not() {
        assert_eq!(believed(&[1, 3, 13, 23]), 23);
        assert_eq!(believed(&[11]), 0);
        assert_eq!(believed(&[10]), 10);
    }

    #[test]
    fn a_jump_is_believed_after_three_different_days_of_work() {
        assert_eq!(believed(&[30, 30, 30, 30]), 0);
        assert_eq!(believed(&[30, 31]), 0);
        assert_eq!(believed(&[30, 31, 33]), 33);
        assert_eq!(believed(&[58, 59, 60]), 60);
    }

    #[test]
    fn a_jump_of_a_year_is_never_believed_by_itself() {
        assert_eq!(believed(&[365, 366, 367, 368, 390]), 0);
        assert_eq!(believed(&[61, 62, 63, 64]), 0);
        let today = DAY + jiff::Span::new().days(365);
        assert!(Witness::of(DAY).after(today).view(today).asks);
    }

    #[test]
    fn a_clock_that_is_put_right_again_forgets_the_doubt() {
        assert_eq!(
            after(&[365, 1]),
            Witness::of(DAY + jiff::Span::new().days(1))
        );
        assert_eq!(believed(&[30, 31, 1, 30, 31]), 1);
    }

    #[test]
    fn a_clock_that_goes_back_takes_the_day_back_with_it() {
        let witness = after(&[-365]);
        assert_eq!(witness.believed, DAY);
        let today = DAY - jiff::Span::new().days(365);
        assert_eq!(witness.view(today).believed, today);
        assert!(!witness.view(today).doubted);
    }

    #[test]
    fn a_jump_that_goes_back_in_part_begins_anew() {
        assert_eq!(believed(&[40, 41, 30, 31]), 0);
        assert_eq!(believed(&[40, 41, 30, 31, 32]), 32);
    }
}
