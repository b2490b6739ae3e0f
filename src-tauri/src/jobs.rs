//! Long work: what runs, how far it is, and whether somebody wants it to stop.

use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use serde::Serialize;
use ts_rs::TS;

use crate::state::lock;

/// How often the window is told how far work is.
const TELL_EVERY: Duration = Duration::from_millis(250);

/// Long work as the status bar's tray shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Job {
    /// Its id.
    pub id: String,
    /// Fluent id of what is being done.
    pub title: String,
    /// How many are done.
    pub done: u64,
    /// Of how many; nothing while it is being counted.
    pub total: Option<u64>,
    /// At the pace so far; nothing before there is one.
    pub seconds_left: Option<u64>,
    /// Whether it can be cancelled, which leaves everything as it was.
    pub cancellable: bool,
}

/// What runs. Cheap to share.
#[derive(Clone, Debug, Default)]
pub struct Jobs {
    running: Arc<Mutex<Vec<Arc<Work>>>>,
    last: Arc<AtomicU64>,
    /// When it was last told how far things are.
    told: Arc<Mutex<Option<Instant>>>,
}

#[derive(Debug)]
struct Work {
    id: u64,
    title: &'static str,
    cancellable: bool,
    cancelled: AtomicBool,
    done: AtomicU64,
    /// 0 while it is being counted.
    total: AtomicU64,
    since: Instant,
}

impl Jobs {
    /// Puts work into the tray, until what it answers with is dropped. `tell` lets the window look
    /// at the tray again.
    pub fn begin(&self, title: &'static str, cancellable: bool, tell: Tell) -> RunningJob {
        let work = Arc::new(Work {
            id: self.last.fetch_add(1, Ordering::Relaxed) + 1,
            title,
            cancellable,
            cancelled: AtomicBool::new(false),
            done: AtomicU64::new(0),
            total: AtomicU64::new(0),
            since: Instant::now(),
        });
        lock(&self.running).push(Arc::clone(&work));
        tell();
        RunningJob {
            work,
            jobs: self.clone(),
            tell,
        }
    }

    /// Asks work to stop. What has finished meanwhile is no error.
    pub fn cancel(&self, id: &str) {
        for work in lock(&self.running).iter() {
            if work.cancellable && work.id.to_string() == id {
                work.cancelled.store(true, Ordering::Relaxed);
            }
        }
    }

    /// Whether it is time to tell again how far things are; a beginning and an end always are told.
    fn is_time_to_tell(&self) -> bool {
        let mut told = lock(&self.told);
        let due = told.is_none_or(|told| told.elapsed() >= TELL_EVERY);
        if due {
            *told = Some(Instant::now());
        }
        due
    }

    /// What runs now, oldest first.
    pub fn list(&self) -> Vec<Job> {
        lock(&self.running).iter().map(|work| work.view()).collect()
    }
}

impl Work {
    fn view(&self) -> Job {
        let done = self.done.load(Ordering::Relaxed);
        let total = Some(self.total.load(Ordering::Relaxed)).filter(|total| *total > 0);
        Job {
            id: self.id.to_string(),
            title: self.title.to_owned(),
            done,
            total,
            seconds_left: total.and_then(|total| seconds_left(done, total, self.since)),
            cancellable: self.cancellable,
        }
    }
}

fn seconds_left(done: u64, total: u64, since: Instant) -> Option<u64> {
    let spent = u64::try_from(since.elapsed().as_millis()).ok()?;
    let left = total.saturating_sub(done).checked_mul(spent)?;
    left.checked_div(done)?.checked_div(1_000)
}

/// Lets the window look at the tray again.
pub type Tell = Box<dyn Fn() + Send + Sync>;

/// One piece of running work; dropping it takes it out of the tray.
pub struct RunningJob {
    work: Arc<Work>,
    jobs: Jobs,
    tell: Tell,
}

impl RunningJob {
    /// Says how far it is.
    pub fn report(&self, done: u64, total: u64) {
        self.work.done.store(done, Ordering::Relaxed);
        self.work.total.store(total, Ordering::Relaxed);
        if self.jobs.is_time_to_tell() {
            (self.tell)();
        }
    }

    /// Set when somebody wants it to stop.
    pub fn stop(&self) -> &AtomicBool {
        &self.work.cancelled
    }
}

impl Drop for RunningJob {
    fn drop(&mut self) {
        lock(&self.jobs.running).retain(|work| work.id != self.work.id);
        (self.tell)();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn work_stands_in_the_tray_until_it_ends() {
        let jobs = Jobs::default();
        let import = jobs.begin("job-import", true, Box::new(|| {}));
        import.report(5, 10);
        let listed = jobs.list();
        assert_eq!((listed[0].done, listed[0].total), (5, Some(10)));
        drop(import);
        assert!(jobs.list().is_empty());
    }

    #[test]
    fn only_cancellable_work_hears_that_it_should_stop() {
        let jobs = Jobs::default();
        let import = jobs.begin("job-import", true, Box::new(|| {}));
        let backup = jobs.begin("job-backup", false, Box::new(|| {}));
        for job in jobs.list() {
            jobs.cancel(&job.id);
        }
        jobs.cancel("no such job");
        assert!(import.stop().load(Ordering::Relaxed));
        assert!(!backup.stop().load(Ordering::Relaxed));
    }
}
