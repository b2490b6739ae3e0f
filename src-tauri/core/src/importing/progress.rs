//! How far a long work is, and the wish to stop it.

use std::sync::atomic::{AtomicBool, Ordering};

use super::model::ImportStopped;

/// How far an import is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct Progress {
    /// Rows worked on.
    #[ts(type = "number")]
    pub rows: u64,
    /// Bytes of the file read.
    #[ts(type = "number")]
    pub bytes: u64,
    /// Bytes of the whole file, where that is known.
    #[ts(type = "number | null")]
    pub of_bytes: Option<u64>,
    /// Rows there are, where they were counted.
    #[ts(type = "number | null")]
    pub of_rows: Option<u64>,
}

impl Progress {
    /// How many rows there are, as far as can be told: counted, or by the part of the file read.
    pub fn rows_in_all(&self) -> Option<u64> {
        let by_bytes = || {
            self.rows
                .checked_mul(self.of_bytes?)?
                .checked_div(self.bytes)
        };
        self.of_rows.or_else(by_bytes)
    }
}

/// Watches a long work: is told how far it is, and can stop it.
#[derive(Clone, Copy, Default)]
pub struct Watch<'a> {
    /// Is told how far the work is, some times a second.
    pub tell: Option<&'a (dyn Fn(Progress) + Sync)>,
    /// Set to stop the work; everything is then as before.
    pub stop: Option<&'a AtomicBool>,
}

impl Watch<'_> {
    /// Says how far the work is.
    ///
    /// # Errors
    /// [`ImportStopped`] when the person wants it to stop.
    pub fn at(&self, progress: Progress) -> Result<(), ImportStopped> {
        self.tell(progress);
        if self.is_to_stop() {
            Err(ImportStopped)
        } else {
            Ok(())
        }
    }

    /// Says how far the work is, where it cannot be stopped.
    pub fn tell(&self, progress: Progress) {
        if let Some(tell) = self.tell {
            tell(progress);
        }
    }

    /// Whether the person wants the work to stop.
    pub fn is_to_stop(&self) -> bool {
        self.stop.is_some_and(|stop| stop.load(Ordering::Relaxed))
    }

    /// Says how many rows are done, where bytes are not counted.
    ///
    /// # Errors
    /// As [`Watch::at`].
    pub fn rows(&self, rows: u64) -> Result<(), ImportStopped> {
        self.at(Progress {
            rows,
            bytes: 0,
            of_bytes: None,
            of_rows: None,
        })
    }
}
