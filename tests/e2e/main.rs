//! Journeys in the real window: pages act, specs assert. `cargo xtask test` starts them on a
//! display of their own; by hand: `dbus-run-session -- xvfb-run cargo test --features
//! custom-protocol,e2e --test e2e -- --test-threads=1`.
#![cfg(target_os = "linux")]

mod accessibility;
mod driver;
mod pages;
mod specs;
mod window;
