//! The one log: history, undo and audit.

use okicrm_core::change::{self, Action, Change};
use okicrm_core::data_map::SETTINGS;
use okicrm_core::fields;
use okicrm_testing::{TestWorkspace, story};

const CHANGED: Action = Action::undoable("settings-changed");
const LASTING: Action = Action::lasting("settings-changed");

async fn put(world: &TestWorkspace, action: Action, value: &str) -> String {
    let mut change = Change::begin(&world.workspace, action).await.unwrap();
    let row = fields! { "id" => "colour", "value" => value, "updated_at" => change.at() };
    if change.load(&SETTINGS, "colour").await.unwrap().is_some() {
        change.update(&SETTINGS, "colour", row).await.unwrap();
    } else {
        change.insert(&SETTINGS, row).await.unwrap();
    }
    change.commit().await.unwrap().to_string()
}

async fn colour(world: &TestWorkspace) -> Option<String> {
    let mut change = Change::begin(&world.workspace, CHANGED).await.unwrap();
    let row = change.load(&SETTINGS, "colour").await.unwrap();
    change.rollback().await.unwrap();
    row.and_then(|row| row[1].1.as_text().map(str::to_owned))
}

story! {
    async fn an_action_is_undone_after_a_restart(world) {
        put(&world, CHANGED, "red").await;
        let second = put(&world, CHANGED, "blue").await;
        let world = world.reopen().await;
        assert_eq!(change::latest_undoable(&world.workspace).await.unwrap(), Some(second.clone()));
        let undoing = change::undo(&world.workspace, &second).await.unwrap().to_string();
        assert_eq!(colour(&world).await.as_deref(), Some("red"));
        change::undo(&world.workspace, &undoing).await.unwrap();
        assert_eq!(colour(&world).await.as_deref(), Some("blue"));
    }

    async fn an_insert_is_undone_by_removing_it(world) {
        let first = put(&world, CHANGED, "red").await;
        change::undo(&world.workspace, &first).await.unwrap();
        assert_eq!(colour(&world).await, None);
    }

    async fn undo_refuses_what_changed_since_and_leaves_it(world) {
        let first = put(&world, CHANGED, "red").await;
        put(&world, CHANGED, "blue").await;
        let refused = change::undo(&world.workspace, &first).await.unwrap_err();
        assert_eq!(refused.code(), "undo-changed-since");
        assert_eq!(colour(&world).await.as_deref(), Some("blue"));
    }

    async fn undo_refuses_what_lasts_what_is_done_and_what_is_old(world) {
        let lasting = put(&world, LASTING, "red").await;
        assert_eq!(change::undo(&world.workspace, &lasting).await.unwrap_err().code(), "undo-lasting");
        let second = put(&world, CHANGED, "blue").await;
        change::undo(&world.workspace, &second).await.unwrap();
        assert_eq!(change::undo(&world.workspace, &second).await.unwrap_err().code(), "undo-done-before");
        let third = put(&world, CHANGED, "green").await;
        world.clock.set("2026-12-23T12:00:00Z".parse().unwrap());
        assert_eq!(change::undo(&world.workspace, &third).await.unwrap_err().code(), "undo-too-old");
        assert_eq!(change::undo(&world.workspace, "no such").await.unwrap_err().code(), "undo-gone");
    }

    async fn the_history_tells_what_was_before_and_after(world) {
        put(&world, CHANGED, "red").await;
        put(&world, CHANGED, "blue").await;
        let history = change::history(&world.workspace, "colour").await.unwrap();
        assert_eq!(history.len(), 2);
        assert_eq!(history[0].actor.as_deref(), Some("Sara Test"));
        assert_eq!(history[0].fields[0].before, "red");
        assert_eq!(history[0].fields[0].after, "blue");
        assert!(history[0].undoable && !history[0].erased);
    }

    async fn what_is_not_committed_never_happened(world) {
        let mut change = Change::begin(&world.workspace, CHANGED).await.unwrap();
        let row = fields! { "id" => "colour", "value" => "red", "updated_at" => change.at() };
        change.insert(&SETTINGS, row).await.unwrap();
        drop(change);
        assert_eq!(colour(&world).await, None);
        assert_eq!(change::verify(&world.workspace).await.unwrap().verified, 0);
    }

    async fn the_chain_verifies_after_many_actions(world) {
        for value in 0..5 {
            put(&world, CHANGED, &value.to_string()).await;
        }
        let report = change::verify(&world.workspace).await.unwrap();
        assert_eq!((report.verified, report.first_broken), (5, None));
    }
}
