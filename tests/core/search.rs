//! Finding by any words, also hostile ones.

use okicrm_core::change;
use okicrm_core::companies::{self, NewCompany};
use okicrm_core::contacts::{self, ContactQuery, NewContact};
use okicrm_core::leads::{self, NewLead};
use okicrm_core::search;
use okicrm_core::values::Labelled;
use okicrm_testing::{TestWorkspace, story};

async fn contact(world: &TestWorkspace, name: &str, company: &str, email: &str, phone: &str) {
    let list = |value: &str| match value {
        "" => Vec::new(),
        value => vec![Labelled::plain(value)],
    };
    let new = NewContact {
        name: name.to_owned(),
        company: company.to_owned(),
        emails: list(email),
        phones: list(phone),
        ..NewContact::default()
    };
    contacts::create(&world.workspace, new).await.unwrap();
}

async fn found(world: &TestWorkspace, text: &str) -> Vec<String> {
    let found = search::find(&world.workspace, text, 20).await.unwrap();
    found.into_iter().map(|one| one.title).collect()
}

async fn listed(world: &TestWorkspace, text: &str) -> i64 {
    let query = ContactQuery {
        text: text.to_owned(),
        ..ContactQuery::default()
    };
    contacts::list(&world.workspace, &query)
        .await
        .unwrap()
        .total
}

story! {
    async fn case_accents_order_middles_and_last_digits_do_not_matter(world) {
        contact(&world, "Jürgen Großmann", "Bäckerei Süd", "j.gross@example.com", "+49 (0)30 7946-0018").await;
        contact(&world, "Someone Else", "", "else@example.org", "020 1234 5678").await;
        for text in [
            "jürgen", "JURGEN", "grossmann", "Großm", "mann", "süd jürgen", "backerei", "j.gross@example.com",
            "gross example", "0018", "79460018", "030 7946 0018", "+49 30 79460018", "030/7946-0018",
        ] {
            assert!(found(&world, text).await.contains(&"Jürgen Großmann".to_owned()), "{text}");
            assert_eq!(listed(&world, text).await, 1, "{text}");
        }
        for text in ["jürgen else", "nobody", "99999"] {
            assert_eq!(found(&world, text).await, [""; 0], "{text}");
            assert_eq!(listed(&world, text).await, 0, "{text}");
        }
    }

    async fn every_kind_is_found_and_the_best_comes_first(world) {
        contact(&world, "Hannah Harbour", "", "", "").await;
        let company = NewCompany { name: "Harbour Dental".into(), ..NewCompany::default() };
        companies::create(&world.workspace, company).await.unwrap();
        let lead = NewLead { name: "Bo Harbourton".into(), ..NewLead::default() };
        leads::create(&world.workspace, lead).await.unwrap();
        assert_eq!(found(&world, "harbour").await, ["Harbour Dental", "Bo Harbourton", "Hannah Harbour"]);
    }

    /// Attacks 50 and 51.
    async fn attacks_50_and_51_operators_wildcards_and_injections_are_letters(world) {
        contact(&world, "Ana Costa", "", "", "").await;
        for text in [
            "%", "_", "*", "\"", "'", "\\", "NEAR(", "ana NOT costa", "a* OR b", "NEAR(\"ana\" \"costa\", 5)",
            "'; DROP TABLE contacts; --", "\0", "col:ana", "ana AND", "((((", "%n%",
        ] {
            assert_eq!(found(&world, text).await, [""; 0], "{text:?}");
        }
        for text in ["\"ana\"* %costa_", "^ana", "%a%", "(costa)"] {
            assert_eq!(found(&world, text).await, ["Ana Costa"], "{text:?}");
        }
        assert_eq!(found(&world, &"ana ".repeat(10_000)).await, ["Ana Costa"]);
        assert_eq!(found(&world, "ana").await, ["Ana Costa"]);
    }

    async fn what_is_undone_is_not_found(world) {
        let new = NewContact { name: "Ana Costa".into(), ..NewContact::default() };
        let made = contacts::create(&world.workspace, new).await.unwrap();
        change::undo(&world.workspace, &made.change.to_string()).await.unwrap();
        assert_eq!(found(&world, "ana").await, [""; 0]);
    }
}
