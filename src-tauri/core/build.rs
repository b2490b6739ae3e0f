//! Says the day of the build, so that a metric past its date stops it (`telemetry/registry.rs`).

use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// The days from 0000-03-01, where that algorithm begins, to 1970-01-01.
const BEFORE: u64 = 719_468;

fn main() {
    println!("cargo::rerun-if-changed=src/telemetry/registry.rs");
    println!("cargo::rerun-if-env-changed=SOURCE_DATE_EPOCH");
    println!("cargo::rustc-env=OKICRM_BUILD_DAY={}", written(days()));
}

/// Days since 1970. A build that is made again says its day itself (reproducible-builds.org).
fn days() -> u64 {
    let said = std::env::var("SOURCE_DATE_EPOCH")
        .ok()
        .and_then(|seconds| seconds.parse().ok());
    said.unwrap_or_else(now) / 86_400
}

#[expect(
    clippy::disallowed_methods,
    reason = "a build has no workspace whose clock could be asked"
)]
fn now() -> u64 {
    SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .unwrap_or(Duration::ZERO)
        .as_secs()
}

/// A day as `20261123`, by the algorithm `civil_from_days` (howardhinnant.github.io/date_algorithms.html).
fn written(days: u64) -> String {
    let shifted = days + BEFORE;
    let era = shifted / 146_097;
    let of_era = shifted % 146_097;
    let year_of_era = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted_month = (5 * of_year + 2) / 153;
    let day = of_year - (153 * shifted_month + 2) / 5 + 1;
    let month = if shifted_month < 10 {
        shifted_month + 3
    } else {
        shifted_month - 9
    };
    let year = year_of_era + era * 400 + u64::from(month <= 2);
    format!("{year:04}{month:02}{day:02}")
}
