//! What happens while the program runs: the automatic work in its time, and the lock, after a time
//! without a key or a click and when the computer slept.
//!
//! Sleep is seen by the clocks, on every system alike: a tick that comes much later by the wall
//! clock than it was due means that nothing ran in between. So the lock falls when the computer
//! wakes, before the window is drawn again. A clock that was set forward by hand locks as well.

use std::sync::Mutex;
use std::time::{Duration, Instant};

use jiff::{SignedDuration, Timestamp};
use okicrm_core::settings::{self, Security};

use crate::state::{Shell, Standing, lock};

/// How often it is looked at.
const TICK: Duration = Duration::from_secs(5);

/// After how many ticks it is looked whether a backup is due.
const BACKUP_EVERY: u64 = 12;

/// So many ticks are an hour of work.
const HOUR: u64 = 720;

/// A tick this late is no busy computer.
const SLEPT: SignedDuration = SignedDuration::from_secs(30);

/// When the person last did something.
#[derive(Debug)]
pub(crate) struct Activity(Mutex<Instant>);

impl Default for Activity {
    fn default() -> Self {
        Self(Mutex::new(Instant::now()))
    }
}

impl Activity {
    /// She did something just now.
    pub(crate) fn note(&self) {
        *lock(&self.0) = Instant::now();
    }

    /// How long she has done nothing.
    fn idle(&self) -> Duration {
        lock(&self.0).elapsed()
    }
}

/// Watches for as long as the program runs.
pub(crate) async fn watch(shell: Shell) {
    let mut before = shell.clock().now();
    for tick in 1_u64.. {
        tokio::time::sleep(TICK).await;
        let now = shell.clock().now();
        let asleep = slept(before, now);
        before = now;
        if !matches!(*shell.standing(), Standing::Open(_)) {
            continue;
        }
        if asleep && locks_on_suspend(&shell).await {
            tracing::info!("locked after sleep");
            shell.lock().await;
        } else if idled(&shell).await {
            tracing::info!("locked after a time without activity");
            shell.lock().await;
        } else if tick.is_multiple_of(HOUR) {
            apart_from_the_clock(&shell, true);
        } else if tick.is_multiple_of(BACKUP_EVERY) {
            apart_from_the_clock(&shell, false);
        }
    }
}

/// A backup of many records takes longer than a tick, and a late tick means sleep.
fn apart_from_the_clock(shell: &Shell, hour: bool) {
    let shell = shell.clone();
    tokio::spawn(async move {
        if hour {
            shell.work_of_the_hour().await;
        } else {
            shell.back_up_if_due().await;
        }
    });
}

/// Whether the computer slept between two ticks.
fn slept(before: Timestamp, now: Timestamp) -> bool {
    let due = SignedDuration::try_from(TICK).unwrap_or(SignedDuration::ZERO);
    now.duration_since(before) > due.saturating_add(SLEPT)
}

async fn idled(shell: &Shell) -> bool {
    security(shell)
        .await
        .is_some_and(|security| is_too_long(shell.activity().idle(), security))
}

/// Whether sleep locks. A setting that cannot be read locks.
async fn locks_on_suspend(shell: &Shell) -> bool {
    security(shell)
        .await
        .is_none_or(|security| security.lock_on_suspend)
}

/// When the window locks by itself; nothing where that cannot be read.
async fn security(shell: &Shell) -> Option<Security> {
    let workspace = shell.workspace().ok()?;
    match settings::load::<Security>(&workspace).await {
        Ok(security) => Some(security.unwrap_or_default()),
        Err(error) => {
            error.report();
            None
        }
    }
}

fn is_too_long(idle: Duration, security: Security) -> bool {
    let most = Duration::from_secs(u64::from(security.idle_minutes).saturating_mul(60));
    !most.is_zero() && idle >= most
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    #[test]
    fn a_late_tick_means_sleep_and_a_punctual_or_backward_one_does_not() {
        let before = at("2026-11-22T12:00:00Z");
        for (now, expected) in [
            ("2026-11-22T12:00:05Z", false),
            ("2026-11-22T12:00:34Z", false),
            ("2026-11-22T12:01:00Z", true),
            ("2036-11-22T12:00:00Z", true),
            ("2016-11-22T12:00:00Z", false),
        ] {
            assert_eq!(slept(before, at(now)), expected, "{now}");
        }
    }

    #[test]
    fn idle_minutes_lock_and_none_never_do() {
        let minutes = |idle_minutes| Security {
            idle_minutes,
            ..Security::default()
        };
        let idle = Duration::from_secs(15 * 60);
        assert!(is_too_long(idle, minutes(15)));
        assert!(!is_too_long(idle, minutes(16)));
        assert!(!is_too_long(idle, minutes(0)));
    }
}
