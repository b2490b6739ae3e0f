//! `oki invoices` and `oki schema`.

use serde_json::{Value as Json, json};

use crate::stand::{Stand, bytes, has_fields, text_at};

/// The totals that every answer about money has.
const TOTALS: [&str; 11] = [
    "currency",
    "lines",
    "sumOfLines",
    "discounts",
    "charges",
    "net",
    "vat",
    "vatTotal",
    "gross",
    "paid",
    "due",
];

/// The draft as it is published, for a contact.
fn draft(stand: &Stand) -> String {
    let contact = stand.contact("Ada Byron");
    let draft = json!({
        "type": "invoice",
        "customer": {"contactId": contact},
        "currency": "GBP",
        "issueDate": "2026-11-22", "dueDate": "2026-12-06", "supplyDate": "2026-11-20",
        "buyerReference": "PO 7", "note": "Thank you",
        "lines": [{
            "description": "Check-up", "quantity": "2", "unit": "C62", "unitPrice": "120.00", "baseQuantity": "1",
            "vat": {"category": "S", "rate": "20"},
            "discounts": [{"percent": "10", "reason": "Regular"}], "charges": [{"amount": "3.00", "reason": "Film"}],
        }],
        "discounts": [{"amount": "5.00", "reason": "Voucher", "vat": {"category": "S", "rate": "20"}}],
        "charges": [], "paid": "0.00", "rounding": "0.00",
    });
    stand.file("draft.json", &draft.to_string())
}

fn is_as_computed_by_hand(totals: &Json) {
    has_fields(totals, &TOTALS);
    // 2 × 120.00 less 10 % and with 3.00 is 219.00; less 5.00 is 214.00; 20 % of it is 42.80.
    assert_eq!(totals["lines"][0]["net"], "219.00");
    assert_eq!(
        (&totals["discounts"], &totals["charges"]),
        (&json!("5.00"), &json!("0.00"))
    );
    assert_eq!(
        totals["vat"][0],
        json!({"category": "S", "rate": "20", "base": "214.00", "amount": "42.80"})
    );
    assert_eq!(
        (&totals["net"], &totals["gross"]),
        (&json!("214.00"), &json!("256.80"))
    );
}

#[test]
fn a_preview_stores_nothing_and_computes_everything() {
    let stand = Stand::new();
    let draft = draft(&stand);
    let preview = stand.answer(&["invoices", "preview", &draft]);
    is_as_computed_by_hand(&preview);
    assert_eq!(
        (&preview["due"], &preview["problems"]),
        (&json!("256.80"), &json!([]))
    );
    assert_eq!(stand.answer(&["invoices", "list"])["total"], 0);
    let text = stand.text(&["invoices", "preview", &draft]);
    assert!(
        text.contains("VAT 20 %") && text.contains("256.80"),
        "{text}"
    );
}

#[test]
fn a_draft_is_issued_paid_and_written_as_pdf() {
    let stand = Stand::new();
    let created = stand.answer(&["invoices", "create", &draft(&stand)]);
    has_fields(
        &created,
        &[
            "id",
            "type",
            "status",
            "number",
            "issueDate",
            "dueDate",
            "customer",
            "pdfSha256",
        ],
    );
    is_as_computed_by_hand(&created);
    assert_eq!(
        (&created["status"], &created["number"]),
        (&json!("draft"), &json!(null))
    );
    let id = text_at(&created, "id");
    assert_eq!(stand.refused(&["invoices", "pay", &id]).0, 3);

    let issued = stand.answer(&["invoices", "issue", &id]);
    assert_eq!(
        (&issued["status"], &issued["customer"]["name"]),
        (&json!("issued"), &json!("Ada Byron"))
    );
    let number = text_at(&issued, "number");
    assert_eq!(stand.refused(&["invoices", "issue", &id]).0, 3);
    assert_eq!(stand.refused(&["invoices", "delete", &id]).0, 3);
    assert_eq!(
        stand.answer(&["invoices", "list", "--status", "open"])["items"][0]["number"],
        number.as_str()
    );

    let out = stand.path("invoice.pdf");
    let saved = stand.answer(&["invoices", "pdf", &id, "--out", out.to_str().unwrap()]);
    let pdf = bytes(&out);
    assert!(pdf.starts_with(b"%PDF-"));
    assert_eq!(saved["bytes"], pdf.len());
    assert_eq!(saved["sha256"], issued["pdfSha256"]);

    let part = stand.answer(&[
        "invoices",
        "pay",
        &id,
        "--amount",
        "56.80",
        "--date",
        "2026-11-23",
    ]);
    assert_eq!(
        (&part["paid"], &part["due"], &part["status"]),
        (&json!("56.80"), &json!("200.00"), &json!("partlyPaid"))
    );
    assert_eq!(
        stand.refused(&["invoices", "pay", &id, "--amount", "-1"]).0,
        3
    );
    let paid = stand.answer(&["invoices", "pay", &id]);
    assert_eq!(
        (&paid["due"], &paid["status"]),
        (&json!("0.00"), &json!("paid"))
    );
    assert_eq!(stand.answer(&["invoices", "show", &id]), paid);
}

#[test]
fn the_next_number_is_told_and_not_taken() {
    let stand = Stand::new();
    let told = |year: &str| {
        let date = format!("{year}-03-01");
        text_at(
            &stand.answer(&["invoices", "next", "--date", &date]),
            "number",
        )
    };
    let id = text_at(&stand.answer(&["invoices", "create", &draft(&stand)]), "id");
    let next = told("2026");
    assert_eq!(told("2026"), next);
    assert_eq!(
        text_at(&stand.answer(&["invoices", "issue", &id]), "number"),
        next
    );
    assert!(next.ends_with("2026-0001"), "{next}");
    assert!(told("2026").ends_with("2026-0002"));
    assert!(told("2027").ends_with("2027-0001"));
    assert_eq!(
        stand.refused(&["invoices", "next", "--date", "soon"]),
        (3, "invoicing-draft-unfinished".to_owned())
    );
    let today = stand.text(&["invoices", "next"]);
    assert!(today.trim().starts_with("INV-"), "{today}");
}

#[test]
fn sums_and_figures_are_those_of_the_window() {
    let stand = Stand::new();
    let nothing = stand.answer(&["invoices", "sums"]);
    assert_eq!(nothing, json!({"items": []}));
    let draft = draft(&stand);
    let issue = || {
        let id = text_at(&stand.answer(&["invoices", "create", &draft]), "id");
        stand.answer(&["invoices", "issue", &id]);
        id
    };
    let first = issue();
    issue();
    stand.answer(&["invoices", "create", &draft]);
    stand.answer(&["invoices", "pay", &first, "--amount", "56.80"]);
    assert_eq!(
        stand.answer(&["invoices", "sums"]),
        json!({"items": [{"currency": "GBP", "count": 3, "gross": "770.40", "due": "456.80"}]})
    );
    assert_eq!(
        stand.answer(&["invoices", "sums", "--status", "open"])["items"][0]["count"],
        2
    );
    assert_eq!(
        stand.answer(&["invoices", "sums", "--text", "nobody"]),
        nothing
    );
    let text = stand.text(&["invoices", "sums"]);
    assert!(text.contains("770.40") && text.contains("456.80"), "{text}");
    let figures = stand.answer(&["invoices", "figures"]);
    has_fields(&figures, &["overdue", "dueThisWeek", "paidThisMonth"]);
    assert_eq!(
        figures["paidThisMonth"],
        json!([{"currency": "GBP", "amount": "56.80", "count": 1}])
    );
    let text = stand.text(&["invoices", "figures"]);
    assert!(text.contains("Paid this month"), "{text}");
}

#[test]
fn a_payment_recorded_by_mistake_is_taken_off() {
    let stand = Stand::new();
    let id = text_at(&stand.answer(&["invoices", "create", &draft(&stand)]), "id");
    stand.answer(&["invoices", "issue", &id]);
    let paid = stand.answer(&["invoices", "pay", &id]);
    let payment = text_at(&paid["payments"][0], "id");
    let text = stand.text(&["invoices", "show", &id]);
    assert!(text.contains(&payment), "{text}");
    let off = stand.answer(&["invoices", "unpay", &payment]);
    assert_eq!(
        (&off["status"], &off["due"], &off["payments"]),
        (&json!("issued"), &json!("256.80"), &json!([]))
    );
    assert_eq!(
        stand.refused(&["invoices", "unpay", &payment]),
        (4, "record-not-found".to_owned())
    );
}

#[test]
fn a_draft_is_written_as_a_pdf_that_says_so() {
    let stand = Stand::new();
    let id = text_at(&stand.answer(&["invoices", "create", &draft(&stand)]), "id");
    let out = stand.path("draft.pdf");
    let saved = stand.answer(&["invoices", "pdf", &id, "--out", out.to_str().unwrap()]);
    let pdf = bytes(&out);
    assert!(pdf.starts_with(b"%PDF-"));
    assert_eq!(saved["bytes"], pdf.len());
    assert_eq!(
        stand.answer(&["invoices", "show", &id])["status"],
        json!("draft")
    );
    let missing = stand.path("nowhere").join("draft.pdf");
    let refused = stand.refused(&["invoices", "pdf", &id, "--out", missing.to_str().unwrap()]);
    assert_ne!(refused.0, 0);
}

#[test]
fn a_draft_that_cannot_be_read_is_refused_with_its_place() {
    let stand = Stand::new();
    for (name, text) in [
        ("cut.json", "{\"lines\": ["),
        ("other.json", "{\"lines\": [], \"surprise\": 1}"),
        ("number.json", "{\"lines\": [{\"quantity\": 2}]}"),
        ("binary.json", "\u{0}\u{1}"),
    ] {
        let file = stand.file(name, text);
        assert_eq!(
            stand.refused(&["invoices", "create", &file]),
            (3, "invoicing-draft-unreadable".to_owned()),
            "{name}"
        );
    }
    assert_eq!(stand.answer(&["invoices", "list"])["total"], 0);
}

#[test]
fn a_draft_can_be_deleted_and_brought_back() {
    let stand = Stand::new();
    let id = text_at(&stand.answer(&["invoices", "create", &draft(&stand)]), "id");
    let deleted = stand.answer(&["invoices", "delete", &id]);
    assert_eq!(stand.answer(&["invoices", "list"])["total"], 0);
    stand.answer(&["undo", &text_at(&deleted, "change")]);
    assert_eq!(
        stand.answer(&["invoices", "list", "--status", "draft"])["total"],
        1
    );
}

#[test]
fn both_schemas_need_no_workspace_and_know_the_published_fields() {
    let stand = Stand::new();
    let draft = stand.elsewhere(&stand.path("nowhere"), &["schema", "invoice-draft"]);
    has_fields(
        &draft["properties"],
        &[
            "type",
            "customer",
            "currency",
            "issueDate",
            "dueDate",
            "supplyDate",
            "lines",
            "discounts",
            "charges",
            "paid",
            "rounding",
        ],
    );
    assert!(stand.answer(&["schema", "export"])["$schema"].is_string());
}
