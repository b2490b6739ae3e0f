//! Killed in the middle of writing an invoice: the draft is there as it was typed.
//!
//! The window keeps a draft within a second of any key (`autosave.ts`); here it is kept after every
//! key, so that each kill comes while one is being written.

use okicrm_core::invoicing::{self, InvoiceDraft, InvoiceQuery, StatusFilter};
use okicrm_core::settings::{self, Business};
use okicrm_core::values::CountryCode;
use okicrm_core::workspace::{Access, Clock, Folder};
use okicrm_core::{checkup, privacy, startup};
use okicrm_testing::TestWorkspace;
use serde_json::json;

use super::life::{Life, Task, acknowledge, copied, some_moment};
use super::{is_full, remark};

/// What is typed, again and again, into the note and into a price that is half written.
const WRITTEN: &str = "Vielen Dank, Änne! ";

#[tokio::test]
async fn a_draft_survives_a_kill_as_it_was_typed() {
    if let Some(task) = Task::of_this_process() {
        return type_until_killed(task).await;
    }
    let kills = if is_full() { 50 } else { 8 };
    let world = TestWorkspace::sqlite().await;
    let business = Business::first("Praxis Müller", CountryCode::parse("DE").unwrap());
    settings::save(&world.workspace, &business).await.unwrap();
    let folder = world.workspace.folder().clone();
    world.workspace.close().await;
    let copy = copied(&folder, Folder::at(world.root().join("killed")));
    let task = Task::at(copy, "");
    let mut keys = 0;
    for life in 1..=kills {
        let typing = Life::begin(
            "crash::typing::a_draft_survives_a_kill_as_it_was_typed",
            &task,
        );
        let first = typing.first();
        some_moment(300);
        let heard = first.into_iter().chain(typing.kill());
        let last = heard.last().expect("something was typed before the kill").1;
        keys += look_at_the_draft(&task, life, last.parse().unwrap()).await;
    }
    remark(&format!(
        "Crash: {kills} kills while a draft was typed; --full makes 50."
    ));
    println!("{kills} kills after {keys} keys: no key that was kept is lost");
}

/// The first keys of the text.
fn typed(keys: usize) -> String {
    WRITTEN.chars().cycle().take(keys).collect()
}

/// A draft after so many keys: the price stops in the middle of being written.
fn draft(keys: usize) -> InvoiceDraft {
    serde_json::from_value(json!({
        "customer": {"name": "Ana Costa"},
        "lines": [{"description": typed(keys), "quantity": "1", "unitPrice": "=3*"}],
        "note": typed(keys),
    }))
    .unwrap()
}

async fn type_until_killed(task: Task) {
    let workspace = privacy::open(task.folder, task.key, Access::Write, Clock::system())
        .await
        .unwrap();
    startup::run(&workspace).await.unwrap();
    let mut id = None;
    for keys in 1_usize.. {
        let kept = invoicing::save_draft(&workspace, id, &draft(keys))
            .await
            .unwrap();
        id = Some(kept.record.id);
        acknowledge("key", &keys.to_string());
    }
}

/// The newest draft holds every key that was acknowledged, and of the next one all or nothing.
/// Answers how many keys it holds.
async fn look_at_the_draft(task: &Task, lives: usize, acknowledged: usize) -> usize {
    let workspace = privacy::open(
        task.folder.clone(),
        task.key.clone(),
        Access::Write,
        Clock::system(),
    )
    .await
    .unwrap();
    assert!(checkup::verify(&workspace).await.unwrap().ok);
    let drafts = InvoiceQuery {
        status: StatusFilter::Draft,
        ..InvoiceQuery::default()
    };
    let page = invoicing::list(&workspace, &drafts).await.unwrap();
    assert_eq!(page.items.len(), lives, "one draft of each life");
    let newest = page.items.iter().map(|row| row.id).max().unwrap();
    let shown = invoicing::show(&workspace, newest).await.unwrap();
    let keys = shown.draft.note.chars().count();
    assert!(
        keys == acknowledged || keys == acknowledged + 1,
        "{keys} keys are there of {acknowledged}"
    );
    assert_eq!(shown.draft, draft(keys));
    assert_eq!((shown.number, shown.totals.gross.as_str()), (None, "0.00"));
    workspace.close().await;
    keys
}
