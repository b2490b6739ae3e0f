//! What the window warns of while everything works.

use okicrm_core::workspace::Clock;
use okicrm_testing::NOON;
use serde_json::{Value as Json, json};

use crate::stand::Stand;

fn warned(stand: &Stand) -> Vec<Json> {
    let status = stand.call("shell_status", json!({})).unwrap();
    status["warnings"].as_array().unwrap().clone()
}

#[test]
fn attack_54_the_window_warns_of_a_folder_that_is_copied_elsewhere() {
    let clock = || Clock::fixed(NOON.parse().unwrap());
    let stand = Stand::at("OneDrive/okicrm/workspace", clock()).furnished();
    assert_eq!(
        warned(&stand),
        [] as [Json; 0],
        "nothing is told of it while locked"
    );
    let stand = stand.unlocked();
    assert_eq!(
        warned(&stand)[0]["code"],
        "workspace-in-synchronised-folder"
    );
    assert_eq!(warned(&Stand::open()), [] as [Json; 0]);
}

#[test]
fn the_window_warns_of_a_clock_that_jumped_with_the_day_of_the_last_change() {
    let clock = Clock::fixed(NOON.parse().unwrap());
    let stand = Stand::at("workspace", clock.clone()).furnished().unlocked();
    stand
        .call("create_lead", json!({ "lead": { "name": "Ben Okafor" } }))
        .unwrap();
    assert_eq!(warned(&stand), [] as [Json; 0]);
    clock.set("2036-11-22T12:00:00Z".parse().unwrap());
    let warning = &warned(&stand)[0];
    assert_eq!(warning["code"], "workspace-clock-ahead");
    assert_eq!(warning["args"]["last"], NOON[..10]);
}
