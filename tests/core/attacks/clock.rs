//! A clock ten years off, forward and back: told in words, and nothing is lost.

use okicrm_core::contacts::{self, ContactQuery, NewContact};
use okicrm_core::invoicing::{self, InvoiceDraft};
use okicrm_core::settings::{self, Business};
use okicrm_core::timeline::{self, About, NewTask};
use okicrm_core::values::{ContactId, CountryCode};
use okicrm_core::{change, checkup, trash};
use okicrm_testing::{NOON, TestWorkspace, story};
use serde_json::json;

const AHEAD: &str = "2036-11-22T12:00:00Z";
const BEHIND: &str = "2016-11-22T12:00:00Z";

async fn add(world: &TestWorkspace, name: &str) -> ContactId {
    let new = NewContact {
        name: name.to_owned(),
        ..NewContact::default()
    };
    let made = contacts::create(&world.workspace, new).await.unwrap();
    made.record.id
}

async fn warned(world: &TestWorkspace) -> Vec<String> {
    let warnings = checkup::warnings(&world.workspace).await.unwrap();
    warnings.into_iter().map(|warning| warning.code).collect()
}

fn draft(customer: ContactId) -> InvoiceDraft {
    let draft = json!({
        "customer": {"contactId": customer},
        "lines": [{"description": "Check-up", "quantity": "1", "unitPrice": "100.00"}],
    });
    serde_json::from_value(draft).unwrap()
}

fn at(world: &TestWorkspace, time: &str) {
    world.clock.set(time.parse().unwrap());
}

story! {
    async fn a_clock_ten_years_ahead_is_told_and_the_trash_is_not_emptied(world) {
        let ada = add(&world, "Ada Byron").await;
        contacts::delete(&world.workspace, ada).await.unwrap();
        assert_eq!(warned(&world).await, [""; 0]);
        at(&world, AHEAD);
        assert_eq!(warned(&world).await, ["workspace-clock-ahead"]);
        assert_eq!(trash::empty_old(&world.workspace).await.unwrap(), 0);
        // Work goes on under the wrong date; the next start that day still empties nothing.
        add(&world, "Ben Okafor").await;
        assert_eq!(trash::empty_old(&world.workspace).await.unwrap(), 0);
        at(&world, NOON);
        assert_eq!(warned(&world).await, ["workspace-clock-behind"]);
        contacts::restore(&world.workspace, ada).await.unwrap();
        let all = contacts::list(&world.workspace, &ContactQuery::default()).await.unwrap();
        assert_eq!(all.total, 2);
        assert_eq!(warned(&world).await, [""; 0], "one change under the right date ends it");
    }

    async fn a_clock_ten_years_behind_is_told_and_numbers_undo_and_log_go_on(world) {
        let business = Business::first("Harbour Dental", CountryCode::parse("GB").unwrap());
        settings::save(&world.workspace, &business).await.unwrap();
        let ada = add(&world, "Ada Byron").await;
        let mut numbers = Vec::new();
        for time in [NOON, BEHIND, AHEAD, NOON] {
            at(&world, time);
            let saved = invoicing::save_draft(&world.workspace, None, &draft(ada)).await.unwrap();
            let issued = invoicing::issue(&world.workspace, saved.record.id).await.unwrap();
            numbers.push(issued.record.number.unwrap());
            let task = NewTask { title: time.to_owned(), ..NewTask::default() };
            let added = timeline::add_task(&world.workspace, Some(About::Contact(ada)), task).await.unwrap();
            change::undo(&world.workspace, &added.change.to_string()).await.unwrap();
        }
        at(&world, BEHIND);
        assert_eq!(warned(&world).await, ["workspace-clock-behind"]);
        let different: std::collections::BTreeSet<&String> = numbers.iter().collect();
        assert_eq!(different.len(), 4, "{numbers:?}");
        let world = world.reopen().await;
        assert!(checkup::verify(&world.workspace).await.unwrap().ok);
        assert_eq!(timeline::open_tasks(&world.workspace, About::Contact(ada)).await.unwrap(), []);
        let history = change::history(&world.workspace, &ada.to_string()).await.unwrap();
        assert!(!history.is_empty());
    }
}
