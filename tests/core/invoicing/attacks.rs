//! What is typed into an invoice to break its sums or its file.

use super::*;
use crate::documents::assert_sound;
use crate::documents::attacks::forbidden;

/// Texts where an amount belongs.
const NO_AMOUNTS: [&str; 16] = [
    "NaN",
    "Infinity",
    "-Infinity",
    "1e309",
    "0x10",
    "9223372036854775807",
    "-9223372036854775808",
    "92233720368547758.08",
    "1.234,50",
    "1;50",
    "1,50",
    "١٢٣",
    "１２",
    "1_000",
    "--1",
    "1\u{0}0",
];

story! {
    async fn attack_37_figures_that_are_none_are_problems_at_their_field(world) {
        business(&world).await;
        let customer = ana(&world).await;
        let id = issued(&world, &draft_for(&customer)).await.id;
        for text in NO_AMOUNTS {
            for field in ["unitPrice", "quantity"] {
                let mut line = json!({"description": "Work", "unitPrice": "1", "quantity": "1"});
                line[field] = text.into();
                let draft = json!({"customer": {"contactId": customer.id}, "lines": [line], "paid": text});
                let draft: InvoiceDraft = serde_json::from_value(draft).unwrap();
                let preview = invoicing::preview(&world.workspace, &draft).await.unwrap();
                assert!(preview.problems.iter().any(|problem| problem.field.starts_with("lines")), "{field} {text:?}");
                let kept = saved(&world, &draft).await;
                assert_eq!(invoicing::issue(&world.workspace, kept.id).await.unwrap_err().code(), "invoicing-draft-unfinished");
            }
            let refused = pay(&world, id, text).await.unwrap_err();
            assert_eq!(refused.code(), "invoicing-payment-malformed", "{text:?}");
        }
        assert_eq!(invoicing::show(&world.workspace, id).await.unwrap().totals.due, "296.29");
    }

    async fn attack_37_a_line_that_is_a_number_is_no_draft(world) {
        business(&world).await;
        for text in [r#"{"lines":[1]}"#, r#"{"lines":[{"unitPrice":1e999}]}"#, r#"{"lines":[{"quantity":-1}]}"#, "9".repeat(400).as_str()] {
            assert_eq!(okicrm_core::error::Refusal::code(&InvoiceDraft::parse(text).unwrap_err()), "invoicing-draft-unreadable");
        }
    }

    async fn attack_14_amounts_with_a_decimal_comma_are_read_where_the_business_is(world) {
        let mut business = business(&world).await;
        business.formats.locale = "de-DE".into();
        settings::save(&world.workspace, &business).await.unwrap();
        for (typed, wanted) in [("1.234,50", "1234.50"), ("1,50", "1.50"), ("1.234", "1234.00"), ("=3*45,5", "136.50"), ("1 234,5", "1234.50")] {
            let read = settings::read_typed_amount(&world.workspace, typed, Some("EUR")).await.unwrap();
            assert_eq!(read.value, wanted, "{typed}");
        }
        for typed in ["1;50", "1,5;2,5", "1,234,50", ""] {
            assert!(settings::read_typed_amount(&world.workspace, typed, Some("EUR")).await.is_err(), "{typed}");
        }
    }

    async fn attack_49_an_evil_customer_gets_an_ordinary_invoice(world) {
        let mut business = business(&world).await;
        let evil = "\\) Tj ET endstream endobj 1 0 obj << /S /JavaScript /JS (app.alert(1)) >> /URI";
        let zalgo: String = "Zalgo".chars().map(|letter| format!("{letter}{}", "\u{0337}\u{0301}".repeat(60))).collect();
        let names = [format!("(({evil}"), "\u{202E}gpj.exe\u{202C} שלום مرحبا".to_owned(), "👩‍👩‍👧‍👦🚀 ☠".to_owned(), zalgo];
        business.name = format!("Praxis {evil}");
        settings::save(&world.workspace, &business).await.unwrap();
        for (number, name) in names.into_iter().enumerate() {
            let draft = json!({
                "customer": {"name": name},
                "buyerReference": evil,
                "note": format!("{name}\n{evil}"),
                "lines": [{"description": format!("{name}\n{evil}"), "unitPrice": "1.00"}],
            });
            let invoice = issued(&world, &serde_json::from_value(draft).unwrap()).await;
            let pdf = invoicing::pdf(&world.workspace, invoice.id).await.unwrap();
            assert_sound(&format!("customer-{number}.pdf"), &pdf);
            assert_eq!(forbidden(&pdf), Vec::<String>::new(), "{number}");
        }
    }

    async fn attack_49_one_line_more_than_ten_thousand_is_refused_before_anything_is_drawn(world) {
        business(&world).await;
        let mut draft = draft_for(&ana(&world).await);
        let line = draft.lines[0].clone();
        draft.lines = vec![line.clone(); invoicing::calculation::MOST_LINES];
        let most = invoicing::preview(&world.workspace, &draft).await.unwrap();
        assert_eq!((most.totals.net.as_str(), most.problems.len()), ("2400000.00", 0));
        draft.lines.push(line);
        let refused = invoicing::preview(&world.workspace, &draft).await.unwrap();
        assert_eq!(refused.problems[0].code, "invoicing-too-many-lines");
        let kept = saved(&world, &draft).await;
        assert_eq!(invoicing::issue(&world.workspace, kept.id).await.unwrap_err().code(), "invoicing-draft-unfinished");
    }

    async fn attack_49_a_drawing_that_refers_elsewhere_becomes_no_logo(world) {
        business(&world).await;
        let drawing = br#"<svg xmlns="http://www.w3.org/2000/svg"><image href="http://example.com/x"/></svg>"#;
        let refused = settings::save_logo(&world.workspace, drawing).await.unwrap_err();
        assert_eq!(refused.code(), "document-logo-kind");
        assert!(settings::document_logo(&world.workspace).await.unwrap().is_none());
    }
}
