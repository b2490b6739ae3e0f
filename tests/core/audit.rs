//! The change log as it is looked through: filtered, let out sealed, and one changed byte found.

use okicrm_core::change::{self, AuditQuery};
use okicrm_core::checkup;
use okicrm_core::contacts::{self, NewContact};
use okicrm_core::leads::{self, NewLead};
use okicrm_core::privacy::{self, Person};
use okicrm_core::settings::{self, Business};
use okicrm_core::values::{ContactId, CountryCode};
use okicrm_testing::pages::change_schema;
use okicrm_testing::{TestWorkspace, story};
use serde_json::Value as Json;

async fn contact(world: &TestWorkspace, name: &str) -> ContactId {
    let new = NewContact {
        name: name.to_owned(),
        ..NewContact::default()
    };
    contacts::create(&world.workspace, new)
        .await
        .unwrap()
        .record
        .id
}

fn all() -> AuditQuery {
    AuditQuery {
        limit: 100,
        ..AuditQuery::default()
    }
}

async fn numbers(world: &TestWorkspace, query: &AuditQuery) -> (Vec<i64>, i64) {
    let page = change::audit(&world.workspace, query).await.unwrap();
    (
        page.items.iter().map(|entry| entry.number).collect(),
        page.total,
    )
}

async fn in_business(world: &TestWorkspace) {
    let business = Business::first("Harbour Dental", CountryCode::parse("GB").unwrap());
    settings::save(&world.workspace, &business).await.unwrap();
}

story! {
    async fn the_log_is_filtered_by_what_which_and_when(world) {
        contact(&world, "Ada Byron").await;
        world.clock.set("2026-11-24T09:00:00Z".parse().unwrap());
        let new = NewLead { name: "Ben Okafor".to_owned(), ..NewLead::default() };
        leads::create(&world.workspace, new).await.unwrap();
        let choices = change::audit_choices(&world.workspace).await.unwrap();
        assert_eq!(choices.actions, ["contact-created", "lead-created"]);
        assert_eq!(choices.tables, ["contacts", "leads"]);
        assert_eq!(choices.actors[0].1, "Sara Test");
        assert_eq!(numbers(&world, &all()).await, (vec![2, 1], 2));
        let by = |change: fn(&mut AuditQuery)| { let mut query = all(); change(&mut query); query };
        for (query, found) in [
            (by(|query| query.action = "contact-created".into()), vec![1]),
            (by(|query| query.table = "leads".into()), vec![2]),
            (by(|query| query.from = "2026-11-23".into()), vec![2]),
            (by(|query| query.until = "2026-11-22".into()), vec![1]),
            (by(|query| query.until = "2026-11-24".into()), vec![2, 1]),
            (by(|query| query.actor = "nobody".into()), vec![]),
            (by(|query| query.offset = 1), vec![1]),
        ] {
            assert_eq!(numbers(&world, &query).await.0, found, "{query:?}");
        }
        let entry = &change::audit(&world.workspace, &all()).await.unwrap().items[0];
        assert_eq!((entry.actor.as_deref(), entry.at.get(..10)), (Some("Sara Test"), Some("2026-11-24")));
    }

    async fn what_leaves_names_nobody_and_its_chain_can_be_followed(world) {
        in_business(&world).await;
        contact(&world, "Zebedee Quartermain").await;
        let text = privacy::audit_json(&world.workspace, &all()).await.unwrap();
        assert!(!String::from_utf8(text.clone()).unwrap().contains("Zebedee"));
        let left: Json = serde_json::from_slice(&text).unwrap();
        let entries = left["entries"].as_array().unwrap();
        assert_eq!(left["chain"]["firstBroken"], Json::Null);
        assert_eq!(entries.len(), 2);
        assert!(entries.iter().all(|entry| entry["hash"].as_str().unwrap().len() == 64));
        let table = privacy::audit_csv(&world.workspace, &all(), "de").await.unwrap();
        assert!(!table.contains("Zebedee") && table.lines().count() == 3, "{table}");
        let pdf = privacy::audit_pdf(&world.workspace, &all(), "en").await.unwrap();
        assert!(pdf.starts_with(b"%PDF"));
    }

    async fn whoever_was_erased_is_an_entry_that_nobody_can_read(world) {
        let ada = contact(&world, "Ada Byron").await;
        let person = Person::Contact(ada);
        let plan = privacy::plan(&world.workspace, person).await.unwrap();
        privacy::erase(&world.workspace, person, &plan.plan_hash).await.unwrap();
        let page = change::audit(&world.workspace, &all()).await.unwrap();
        assert!(page.items.iter().any(|entry| entry.table_name == "contacts" && entry.erased));
        assert_eq!(change::verify(&world.workspace).await.unwrap().first_broken, None);
    }
}

/// One byte of one entry, past every door: found, and named with its number, its time and what it was.
#[tokio::test]
async fn one_changed_byte_is_found_and_named() {
    for (statement, at, action) in [
        (
            "UPDATE changes SET payload = zeroblob(length(payload)) WHERE id = 2",
            Some("2026-11-22"),
            Some("contact-created"),
        ),
        (
            "UPDATE changes SET at = '2026-11-22T12:00:00.001Z' WHERE id = 2",
            Some("2026-11-22"),
            Some("contact-created"),
        ),
        ("DELETE FROM changes WHERE id = 2", None, None),
        (
            "UPDATE changes SET hash = zeroblob(32) WHERE id = 2",
            Some("2026-11-22"),
            Some("contact-created"),
        ),
    ] {
        let world = TestWorkspace::sqlite().await;
        for name in ["Ada Byron", "Ben Okafor", "Cleo Diaz"] {
            contact(&world, name).await;
        }
        change_schema(world.workspace.folder(), &[statement]).await;
        let world = world.reopen().await;
        let report = change::verify(&world.workspace).await.unwrap();
        assert_eq!(
            (report.verified, report.first_broken),
            (1, Some(2)),
            "{statement}"
        );
        assert_eq!(
            report.broken_at.as_deref().and_then(|at| at.get(..10)),
            at,
            "{statement}"
        );
        assert_eq!(report.broken_action.as_deref(), action, "{statement}");
        // `oki verify` says the same: there is one implementation.
        let whole = checkup::verify(&world.workspace).await.unwrap();
        let found: Vec<String> = whole
            .checks
            .into_iter()
            .flat_map(|check| check.found)
            .collect();
        assert!(
            !whole.ok && found.iter().any(|one| one.starts_with("entry 2")),
            "{found:?}"
        );
    }
}
