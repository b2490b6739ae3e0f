//! How far a backup is, in bytes, and the wish to stop it.

use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

use super::BackupRefusal;
use crate::error::Result;

/// Watches a backup: is told how far it is, and can stop it.
#[derive(Clone, Copy, Default)]
pub struct Watch<'a> {
    /// Is told how many bytes of how many are done.
    pub tell: Option<&'a (dyn Fn(u64, u64) + Sync)>,
    /// Set to stop the work; everything is then as before.
    pub stop: Option<&'a AtomicBool>,
}

/// The way from nothing to all bytes.
pub(super) struct Course<'a> {
    watch: Watch<'a>,
    done: AtomicU64,
    total: u64,
}

impl<'a> Course<'a> {
    /// Work on so many bytes, as far as that is known before.
    pub(super) fn new(watch: Watch<'a>, total: u64) -> Self {
        Self {
            watch,
            done: AtomicU64::new(0),
            total,
        }
    }

    /// Says that further bytes are done.
    ///
    /// # Errors
    /// `backup-stopped` when the person wants it to stop.
    pub(super) fn add(&self, bytes: u64) -> Result<()> {
        let done = self.done.fetch_add(bytes, Ordering::Relaxed) + bytes;
        if let Some(tell) = self.watch.tell {
            tell(done.min(self.total), self.total);
        }
        match self.watch.stop {
            Some(stop) if stop.load(Ordering::Relaxed) => Err(BackupRefusal::Stopped.into()),
            _ => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn more_than_all_is_never_told_and_a_wish_to_stop_is_heard() {
        let told = AtomicU64::new(0);
        let tell = |done: u64, _: u64| told.store(done, Ordering::Relaxed);
        let stop = AtomicBool::new(false);
        let watch = Watch {
            tell: Some(&tell),
            stop: Some(&stop),
        };
        let course = Course::new(watch, 10);
        course.add(4).unwrap();
        course.add(20).unwrap();
        assert_eq!(told.load(Ordering::Relaxed), 10);
        stop.store(true, Ordering::Relaxed);
        assert_eq!(course.add(1).unwrap_err().code(), "backup-stopped");
    }
}
