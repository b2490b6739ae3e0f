//! Finding by any words, also hostile ones.

use okicrm_core::change;
use okicrm_core::companies::{self, NewCompany};
use okicrm_core::contacts::{self, ContactQuery, NewContact};
use okicrm_core::invoicing::{self, InvoiceDraft, InvoiceQuery};
use okicrm_core::leads::{self, NewLead};
use okicrm_core::search::{self, SearchKind};
use okicrm_core::settings::{self, Business};
use okicrm_core::values::{CountryCode, Labelled};
use okicrm_testing::{TestWorkspace, story};
use serde_json::json;

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
    let found = search::find(&world.workspace, text, &SearchKind::ALL, 20)
        .await
        .unwrap();
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

    async fn an_invoice_is_found_by_its_number_and_its_customer(world) {
        let business = Business::first("Harbour Dental", CountryCode::parse("GB").unwrap());
        settings::save(&world.workspace, &business).await.unwrap();
        contact(&world, "Ana Costa", "", "", "").await;
        let draft: InvoiceDraft = serde_json::from_value(json!({
            "customer": {"name": "Ana"}, "issueDate": "2026-03-02",
            "lines": [{"description": "Check-up", "quantity": "1", "unitPrice": "120.00"}],
        }))
        .unwrap();
        let saved = invoicing::save_draft(&world.workspace, None, &draft).await.unwrap().record;
        // A draft has no number; the window says what it is.
        assert_eq!(found(&world, "ana").await, ["Ana Costa", ""], "people first");
        invoicing::issue(&world.workspace, saved.id).await.unwrap();
        for text in ["INV-2026-0001", "inv 2026 0001", "2026-0001", "2026 0001", "0001"] {
            assert_eq!(found(&world, text).await, ["INV-2026-0001"], "{text}");
            let query = InvoiceQuery { text: text.to_owned(), ..InvoiceQuery::default() };
            let listed = invoicing::list(&world.workspace, &query).await.unwrap();
            assert_eq!(listed.total, 1, "{text}");
        }
        assert_eq!(found(&world, "2026-0002").await, [""; 0]);
        assert_eq!(found(&world, "ana").await, ["Ana Costa", "INV-2026-0001"]);
        let people = [SearchKind::Contacts, SearchKind::Companies];
        let hits = search::find(&world.workspace, "ana", &people, 20).await.unwrap();
        assert_eq!(hits.len(), 1, "only of the kinds that are asked for: {hits:?}");
    }

    /// More begin so than are shown: those with it in the middle come only where there is room.
    async fn what_begins_so_comes_before_what_has_it_in_the_middle(world) {
        for number in 0..25 {
            contact(&world, &format!("Harbour {number:02}"), "", "", "").await;
        }
        contact(&world, "Bo Pearlharbour", "", "", "").await;
        let first = found(&world, "harbour").await;
        assert_eq!((first.len(), first[0].as_str()), (20, "Harbour 00"));
        assert!(!first.contains(&"Bo Pearlharbour".to_owned()));
        let all = search::find(&world.workspace, "harbour", &SearchKind::ALL, 50).await.unwrap();
        assert_eq!(all.last().map(|one| one.title.as_str()), Some("Bo Pearlharbour"));
        assert_eq!(all.len(), 26);
    }

    async fn what_is_undone_is_not_found(world) {
        let new = NewContact { name: "Ana Costa".into(), ..NewContact::default() };
        let made = contacts::create(&world.workspace, new).await.unwrap();
        change::undo(&world.workspace, &made.change.to_string()).await.unwrap();
        assert_eq!(found(&world, "ana").await, [""; 0]);
    }
}
