//! How long records stay: the day before they are there, the day after they are gone, and a claim or
//! a clock that jumped keeps them.

use okicrm_core::backup::{self, Reason};
use okicrm_core::contacts::{self, ContactQuery, NewContact};
use okicrm_core::error::ErrorKind;
use okicrm_core::invoicing::{self, InvoiceDraft, NewPayment};
use okicrm_core::leads::{self, LeadQuery, NewLead};
use okicrm_core::privacy::retention::{
    self, Outcome, RetentionRules, RetentionRun, RuleName, StartedBy,
};
use okicrm_core::privacy::{self, Person};
use okicrm_core::settings::{self, Business};
use okicrm_core::timeline::{self, About, NewActivity};
use okicrm_core::values::{ContactId, CountryCode, LeadId};
use okicrm_core::workspace;
use okicrm_testing::pages::everything_readable;
use okicrm_testing::{TestWorkspace, story};
use serde_json::json;

async fn business_in(world: &TestWorkspace, country: &str) {
    let business = Business::first("Praxis Müller", CountryCode::parse(country).unwrap());
    settings::save(&world.workspace, &business).await.unwrap();
}

async fn choose(world: &TestWorkspace, rules: RetentionRules) {
    retention::save_rules(&world.workspace, &rules)
        .await
        .unwrap();
}

fn leads_after(months: u16) -> RetentionRules {
    RetentionRules {
        leads_months: Some(months),
        ..RetentionRules::default()
    }
}

async fn look(world: &TestWorkspace) -> RetentionRun {
    retention::run(&world.workspace, StartedBy::Person)
        .await
        .unwrap()
}

async fn lead(world: &TestWorkspace, name: &str) -> LeadId {
    let new = NewLead {
        name: name.to_owned(),
        ..NewLead::default()
    };
    leads::create(&world.workspace, new)
        .await
        .unwrap()
        .record
        .id
}

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

async fn listed_leads(world: &TestWorkspace) -> Vec<String> {
    let page = leads::list(&world.workspace, &LeadQuery::default())
        .await
        .unwrap();
    page.items.into_iter().map(|row| row.display_name).collect()
}

async fn listed_contacts(world: &TestWorkspace) -> i64 {
    let query = ContactQuery::default();
    contacts::list(&world.workspace, &query)
        .await
        .unwrap()
        .total
}

/// An issued invoice, paid on a day of choice.
async fn invoice(world: &TestWorkspace, contact: ContactId, paid_on: &str) {
    let draft: InvoiceDraft = serde_json::from_value(json!({
        "customer": {"contactId": contact},
        "lines": [{"description": "Check-up", "quantity": "1", "unitPrice": "100.00"}],
    }))
    .unwrap();
    let saved = invoicing::save_draft(&world.workspace, None, &draft)
        .await
        .unwrap();
    let id = saved.record.id;
    invoicing::issue(&world.workspace, id).await.unwrap();
    let all = NewPayment {
        amount: String::new(),
        date: paid_on.to_owned(),
    };
    invoicing::record_payment(&world.workspace, id, &all)
        .await
        .unwrap();
}

async fn rows(world: &TestWorkspace, table: &str) -> i64 {
    let made = backup::create(&world.workspace, Reason::ByHand)
        .await
        .unwrap();
    made.manifest.counts[table]
}

async fn erase(world: &TestWorkspace, contact: ContactId) {
    let person = Person::Contact(contact);
    let plan = privacy::plan(&world.workspace, person).await.unwrap();
    privacy::erase(&world.workspace, person, &plan.plan_hash)
        .await
        .unwrap();
}

story! {
    async fn a_silent_lead_is_there_the_day_before_and_gone_the_day_after(world) {
        lead(&world, "Ada Byron").await;
        choose(&world, leads_after(6)).await;
        world.come_to("2027-05-21T12:00:00Z").await;
        assert_eq!(look(&world).await.gone.leads, 0);
        let view = retention::view(&world.workspace).await.unwrap();
        assert_eq!((view.upcoming[0].on.to_string().as_str(), view.upcoming[0].rule), ("2027-05-22", RuleName::Leads));
        world.come_to("2027-05-22T12:00:00Z").await;
        assert_eq!(look(&world).await.gone.leads, 1);
        assert!(listed_leads(&world).await.is_empty());
        assert_eq!(rows(&world, "leads").await, 1, "thirty days remain to think again");
        world.come_to("2027-06-20T12:00:00Z").await;
        look(&world).await;
        assert_eq!(rows(&world, "leads").await, 1);
        world.come_to("2027-06-22T13:00:00Z").await;
        assert_eq!(look(&world).await.gone.trash, 1);
        for table in ["leads", "subject_keys"] {
            assert!(rows(&world, table).await < 2, "{table}");
        }
        assert_eq!(rows(&world, "leads").await, 0);
    }

    async fn whoever_was_spoken_to_stays_and_a_converted_lead_is_no_lead(world) {
        let spoken = lead(&world, "Ada Byron").await;
        lead(&world, "Ben Okafor").await;
        let customer = lead(&world, "Cleo Diaz").await;
        leads::convert(&world.workspace, customer).await.unwrap();
        choose(&world, leads_after(6)).await;
        world.come_to("2027-05-01T12:00:00Z").await;
        let said = NewActivity { body: "Called".to_owned(), ..NewActivity::default() };
        timeline::add_activity(&world.workspace, About::Lead(spoken), said).await.unwrap();
        world.come_to("2027-06-01T12:00:00Z").await;
        assert_eq!(look(&world).await.gone.leads, 1);
        let left = listed_leads(&world).await;
        assert!(left.contains(&"Ada Byron".to_owned()) && !left.contains(&"Ben Okafor".to_owned()), "{left:?}");
        assert_eq!(listed_contacts(&world).await, 1);
    }

    async fn a_silent_contact_goes_and_one_with_an_invoice_stays(world) {
        business_in(&world, "GB").await;
        contact(&world, "Ada Byron").await;
        let customer = contact(&world, "Ben Okafor").await;
        invoice(&world, customer, "").await;
        choose(&world, RetentionRules { contacts_months: Some(12), ..RetentionRules::default() }).await;
        world.come_to("2027-11-21T12:00:00Z").await;
        assert_eq!(look(&world).await.gone.contacts, 0);
        world.come_to("2027-11-22T12:00:00Z").await;
        assert_eq!(look(&world).await.gone.contacts, 1);
        assert_eq!(listed_contacts(&world).await, 1);
    }

    async fn nothing_goes_until_the_business_chose(world) {
        lead(&world, "Ada Byron").await;
        contact(&world, "Ben Okafor").await;
        world.come_to("2036-01-01T12:00:00Z").await;
        let run = look(&world).await;
        assert_eq!((run.outcome, run.gone.leads, run.gone.contacts), (Outcome::Done, 0, 0));
        let wrong = retention::save_rules(&world.workspace, &leads_after(1)).await.unwrap_err();
        assert_eq!(wrong.code(), "retention-rule-unknown");
    }

    async fn an_invoice_goes_when_its_country_s_law_ends_and_leaves_number_date_and_hash(world) {
        business_in(&world, "DE").await;
        let ada = contact(&world, "Ada Byron").await;
        invoice(&world, ada, "").await;
        choose(&world, RetentionRules { invoices: true, ..RetentionRules::default() }).await;
        world.come_to("2034-12-31T12:00:00Z").await;
        assert_eq!(look(&world).await.gone.invoices, 0);
        assert_eq!(rows(&world, "invoice_remains").await, 0);
        world.come_to("2035-01-01T12:00:00Z").await;
        assert_eq!(look(&world).await.gone.invoices, 1);
        for (table, count) in [("invoices", 0), ("invoice_files", 0), ("payments", 0), ("invoice_remains", 1), ("contacts", 1)] {
            assert_eq!(rows(&world, table).await, count, "{table}");
        }
    }

    async fn an_invoice_is_kept_as_long_as_what_was_paid_on_it(world) {
        business_in(&world, "GB").await;
        let ada = contact(&world, "Ada Byron").await;
        invoice(&world, ada, "2026-11-22").await;
        let ben = contact(&world, "Ben Okafor").await;
        world.come_to("2027-01-10T12:00:00Z").await;
        invoice(&world, ben, "2027-01-10").await;
        // Issued in 2026 and paid in 2027: Ben's would be gone a year too early by its own date.
        let plan = privacy::plan(&world.workspace, Person::Contact(ben)).await.unwrap();
        assert!(plan.kept.iter().all(|one| one.until == "2034-01-01"), "{:?}", plan.kept);
        erase(&world, ada).await;
        erase(&world, ben).await;
        world.come_to("2033-01-01T12:00:00Z").await;
        assert_eq!(look(&world).await.gone.people, 1);
        assert_eq!((rows(&world, "invoices").await, rows(&world, "payments").await), (1, 1));
        world.come_to("2034-01-01T12:00:00Z").await;
        look(&world).await;
        assert_eq!((rows(&world, "invoices").await, rows(&world, "invoice_remains").await), (0, 2));
    }

    async fn a_hold_keeps_everything_until_it_is_lifted(world) {
        let held = lead(&world, "Ada Byron").await;
        let person = Person::Lead(held);
        for reason in ["", "  ", &"x".repeat(501)] {
            assert_eq!(retention::hold(&world.workspace, person, reason).await.unwrap_err().code(), "hold-reason");
        }
        retention::hold(&world.workspace, person, "Claim 12/26").await.unwrap();
        retention::hold(&world.workspace, person, "Claim 12/26, second letter").await.unwrap();
        choose(&world, leads_after(6)).await;
        world.come_to("2028-01-01T12:00:00Z").await;
        let run = look(&world).await;
        assert_eq!((run.gone.leads, run.gone.held), (0, 1));
        let holds = retention::holds(&world.workspace).await.unwrap();
        assert_eq!(holds.len(), 1);
        assert_eq!((holds[0].name.as_str(), holds[0].reason.as_str()), ("Ada Byron", "Claim 12/26, second letter"));
        // Neither the trash nor a request takes her away.
        assert_eq!(privacy::plan(&world.workspace, person).await.unwrap_err().code(), "erasure-held");
        assert_eq!(privacy::erase(&world.workspace, person, "x").await.unwrap_err().code(), "erasure-held");
        leads::delete(&world.workspace, leads::LeadSelection::one(held)).await.unwrap();
        world.come_to("2028-04-01T12:00:00Z").await;
        assert_eq!(look(&world).await.gone.trash, 0);
        assert_eq!(rows(&world, "leads").await, 1);
        retention::release(&world.workspace, holds[0].id).await.unwrap();
        assert_eq!(retention::release(&world.workspace, holds[0].id).await.unwrap_err().code(), "hold-missing");
        look(&world).await;
        assert_eq!(rows(&world, "leads").await, 0);
    }

    async fn a_clock_a_year_ahead_takes_nothing_and_one_behind_neither(world) {
        business_in(&world, "GB").await;
        lead(&world, "Ada Byron").await;
        choose(&world, leads_after(6)).await;
        look(&world).await;
        world.clock.set("2027-11-22T12:00:00Z".parse().unwrap());
        for _ in 0..5 {
            let run = look(&world).await;
            assert_eq!((run.outcome, run.gone.leads), (Outcome::ClockDoubted, 0));
        }
        // Nor after days of work under the wrong date: only a person's word counts.
        for day in 23..28 {
            world.clock.set(format!("2027-11-{day}T12:00:00Z").parse().unwrap());
            assert_eq!(look(&world).await.outcome, Outcome::ClockDoubted);
        }
        assert!(retention::view(&world.workspace).await.unwrap().clock.asks);
        world.clock.set("2025-11-22T12:00:00Z".parse().unwrap());
        assert_eq!(look(&world).await.gone.leads, 0);
        world.clock.set("2026-11-23T12:00:00Z".parse().unwrap());
        assert_eq!(look(&world).await.outcome, Outcome::Done);
        assert_eq!(listed_leads(&world).await, ["Ada Byron"]);
        // Set right, confirmed, and half a year later she goes.
        world.clock.set("2027-11-22T12:00:00Z".parse().unwrap());
        workspace::confirm_clock(&world.workspace).await.unwrap();
        assert_eq!(look(&world).await.gone.leads, 1);
    }

    async fn a_look_is_made_once_a_day_and_its_list_names_nobody(world) {
        lead(&world, "Zebedee Quartermain").await;
        choose(&world, leads_after(6)).await;
        assert!(retention::run_if_due(&world.workspace).await.unwrap().is_some());
        assert!(retention::run_if_due(&world.workspace).await.unwrap().is_none());
        world.come_to("2026-11-23T00:10:00Z").await;
        assert!(retention::run_if_due(&world.workspace).await.unwrap().is_some());
        world.come_to("2027-06-01T12:00:00Z").await;
        look(&world).await;
        let runs = retention::view(&world.workspace).await.unwrap().runs;
        assert_eq!(runs.len(), 3);
        assert_eq!((runs[0].started_by, runs[0].gone.leads), (StartedBy::Person, 1));
        let text = serde_json::to_string(&runs).unwrap();
        assert!(!text.contains("Zebedee"), "{text}");
        assert_eq!(runs[0].rules_version, retention::RULES_VERSION);
    }

    async fn each_hold_is_listed_with_its_person_and_is_lifted_by_her_record(world) {
        let (ada, ben) = (Person::Lead(lead(&world, "Ada Byron").await), Person::Contact(contact(&world, "Ben Okafor").await));
        let longest = "ü".repeat(500);
        retention::hold(&world.workspace, ada, &longest).await.unwrap();
        world.come_to("2026-11-22T13:00:00Z").await;
        retention::hold(&world.workspace, ben, " Claim 12/26 ").await.unwrap();
        let holds = retention::holds(&world.workspace).await.unwrap();
        let told: Vec<_> = holds.iter().map(|one| (one.person, one.name.as_str(), one.reason.as_str(), one.since.as_str())).collect();
        assert_eq!(told, [
            (ben, "Ben Okafor", "Claim 12/26", "2026-11-22T13:00:00.000Z"),
            (ada, "Ada Byron", longest.as_str(), "2026-11-22T12:00:00.000Z"),
        ], "the newest first");
        retention::release_person(&world.workspace, ben).await.unwrap();
        assert_eq!(retention::holds(&world.workspace).await.unwrap(), holds[1..]);
        let again = retention::release_person(&world.workspace, ben).await.unwrap_err();
        assert_eq!((again.code(), again.kind()), ("hold-missing", ErrorKind::NotFound));
        privacy::plan(&world.workspace, ben).await.unwrap();
        assert_eq!(privacy::plan(&world.workspace, ada).await.unwrap_err().code(), "erasure-held");
    }

    async fn what_lies_in_the_trash_is_announced_for_the_day_on_which_it_goes(world) {
        let (ada, ben, cleo) = (contact(&world, "Ada Byron").await, lead(&world, "Ben Okafor").await, contact(&world, "Cleo Diaz").await);
        retention::hold(&world.workspace, Person::Contact(cleo), "Claim 12/26").await.unwrap();
        contacts::delete(&world.workspace, ada).await.unwrap();
        leads::delete(&world.workspace, leads::LeadSelection::one(ben)).await.unwrap();
        contacts::delete(&world.workspace, cleo).await.unwrap();
        let view = retention::view(&world.workspace).await.unwrap();
        let told: Vec<_> = view.upcoming.iter().map(|one| (one.on.to_string(), one.rule, one.name.as_str(), one.held)).collect();
        let on = || "2026-12-23".to_owned();
        assert_eq!(told, [
            (on(), RuleName::Trash, "Ada Byron", false),
            (on(), RuleName::Trash, "Ben Okafor", false),
            (on(), RuleName::Trash, "Cleo Diaz", true),
        ]);
        world.come_to("2026-12-22T11:00:00Z").await;
        assert_eq!(look(&world).await.gone.trash, 0);
        world.come_to("2026-12-23T13:00:00Z").await;
        let gone = look(&world).await.gone;
        assert_eq!((gone.trash, gone.held), (2, 1));
        assert_eq!((rows(&world, "contacts").await, rows(&world, "leads").await), (1, 0));
    }

    async fn a_look_is_remembered_for_three_years(world) {
        look(&world).await;
        let days = async || {
            let runs = retention::view(&world.workspace).await.unwrap().runs;
            runs.iter().map(|run| run.on.to_string()).collect::<Vec<_>>()
        };
        world.come_to("2029-11-23T12:00:00Z").await;
        look(&world).await;
        assert_eq!(days().await, ["2029-11-23", "2026-11-22"]);
        world.come_to("2029-11-25T12:00:00Z").await;
        look(&world).await;
        assert_eq!(days().await, ["2029-11-25", "2029-11-23"]);
    }
}

/// Not only hidden: the bytes are gone from the file, its log and its free pages.
#[tokio::test]
async fn a_past_invoice_is_gone_from_the_file_and_its_free_pages() {
    const MARKER: &str = "Qz7MarkerLine";
    let world = TestWorkspace::sqlite().await;
    business_in(&world, "GB").await;
    let ada = contact(&world, "Ada Byron").await;
    let draft: InvoiceDraft = serde_json::from_value(json!({
        "customer": {"contactId": ada},
        "lines": [{"description": MARKER, "quantity": "1", "unitPrice": "100.00"}],
    }))
    .unwrap();
    let saved = invoicing::save_draft(&world.workspace, None, &draft)
        .await
        .unwrap();
    invoicing::issue(&world.workspace, saved.record.id)
        .await
        .unwrap();
    let folder = world.workspace.folder().clone();
    let found = |bytes: Vec<u8>| okicrm_testing::pages::occurrences(&bytes, MARKER);
    assert!(
        found(everything_readable(&folder)) > 0,
        "the marker is found while it is there"
    );
    choose(
        &world,
        RetentionRules {
            invoices: true,
            ..RetentionRules::default()
        },
    )
    .await;
    world.come_to("2033-01-01T12:00:00Z").await;
    assert_eq!(look(&world).await.gone.invoices, 1);
    assert_eq!(found(everything_readable(&folder)), 0);
}
