//! Journeys in the real window: pages act, specs assert. `cargo xtask test` starts them on a
//! display of their own; by hand: `dbus-run-session -- xvfb-run cargo test --features
//! custom-protocol,e2e --test e2e -- --test-threads=1`.
#![cfg(target_os = "linux")]
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a journey stops at the first surprise"
)]

mod accessibility;
mod dialogs;
mod driver;
mod homes;
#[path = "../silence.rs"]
mod listening;
mod pages;
mod routes;
mod specs;
mod window;
