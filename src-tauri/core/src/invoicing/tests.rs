use serde_json::Value as Json;

use super::draft::{DraftAddress, DraftAdjustment, DraftCustomer, DraftLine, DraftVat};
use super::vat::VatCategory;
use super::*;
use crate::values::CurrencyCode;
use jiff::civil::date;
use proptest::prelude::*;

fn context() -> Context {
    Context {
        today: date(2026, 11, 22),
        currency: CurrencyCode::EUR,
        payment_days: 14,
        usual_vat: DraftVat {
            category: VatCategory::S,
            rate: "19".to_owned(),
            ..DraftVat::default()
        },
        seller_has_vat_id: true,
        seller_has_tax_number: false,
        customer_has_vat_id: false,
        customer_has_country: false,
    }
}

fn draft(lines: Vec<DraftLine>) -> InvoiceDraft {
    InvoiceDraft {
        customer: DraftCustomer {
            name: "Oak & Iron".to_owned(),
            ..DraftCustomer::default()
        },
        lines,
        ..InvoiceDraft::default()
    }
}

fn line(quantity: &str, price: &str) -> DraftLine {
    DraftLine {
        description: "Work".to_owned(),
        quantity: quantity.to_owned(),
        unit_price: price.to_owned(),
        ..DraftLine::default()
    }
}

fn problems(draft: &InvoiceDraft) -> Vec<(String, String)> {
    Calculation::of(draft, &context())
        .problems
        .into_iter()
        .map(|problem| (problem.field, problem.code))
        .collect()
}

fn from_json(json: Json) -> InvoiceDraft {
    serde_json::from_value(json).expect("a draft")
}

#[test]
fn the_totals_are_those_that_plain_fractions_give() {
    // Reckoned by vectors.py beside this file with Python's fractions.
    let vectors: Vec<Json> =
        serde_json::from_str(include_str!("vectors.json")).expect("the vectors");
    assert!(vectors.len() >= 60);
    for vector in vectors {
        let name = &vector["name"];
        let calculation = Calculation::of(&from_json(vector["draft"].clone()), &context());
        assert_eq!(calculation.problems, [], "{name}");
        let totals = serde_json::to_value(calculation.totals()).expect("totals serialise");
        assert_eq!(totals, vector["totals"], "{name}");
    }
}

#[test]
fn the_smallest_invoice_needs_a_customer_and_a_line_with_a_price() {
    assert_eq!(problems(&draft(vec![line("", "120.00")])), []);
    assert_eq!(
        problems(&InvoiceDraft::default()),
        [
            ("lines".to_owned(), "invoicing-lines-missing".to_owned()),
            (
                "customer".to_owned(),
                "invoicing-customer-missing".to_owned()
            ),
        ]
    );
    assert_eq!(
        problems(&draft(vec![DraftLine::default()])),
        [
            (
                "lines.0.description".to_owned(),
                "invoicing-description-missing".to_owned()
            ),
            (
                "lines.0.unitPrice".to_owned(),
                "invoicing-price-missing".to_owned()
            ),
        ]
    );
}

#[test]
fn a_problem_stands_at_its_field_and_the_rest_is_still_reckoned() {
    let mut draft = draft(vec![line("2", "10"), line("two", "10")]);
    draft.due_date = "2026-02-31".to_owned();
    let calculation = Calculation::of(&draft, &context());
    let found: Vec<_> = calculation
        .problems
        .iter()
        .map(|p| (p.field.as_str(), p.code.as_str()))
        .collect();
    assert_eq!(
        found,
        [
            ("lines.1.quantity", "value-amount-malformed"),
            ("dueDate", "value-date-malformed")
        ]
    );
    assert_eq!(calculation.totals().gross, "23.80");
    assert_eq!(calculation.totals().lines[1].net, "0.00");
}

#[test]
fn wrong_figures_are_refused_at_their_field() {
    for (json, field, code) in [
        (
            serde_json::json!({"lines": [{"description": "a", "unitPrice": "-1"}]}),
            "lines.0.unitPrice",
            "invoicing-price-negative",
        ),
        (
            serde_json::json!({"lines": [{"description": "a", "unitPrice": "1", "quantity": "0.0000001"}]}),
            "lines.0.quantity",
            "value-number-too-precise",
        ),
        (
            serde_json::json!({"lines": [{"description": "a", "unitPrice": "1", "baseQuantity": "0"}]}),
            "lines.0.baseQuantity",
            "value-number-out-of-range",
        ),
        (
            serde_json::json!({"lines": [{"description": "a", "unitPrice": "1", "unit": "hour"}]}),
            "lines.0.unit",
            "invoicing-unit-unknown",
        ),
        (
            serde_json::json!({"lines": [{"description": "a", "unitPrice": "1", "vat": {"category": "S", "rate": "0"}}]}),
            "lines.0.vat.rate",
            "invoicing-rate-missing",
        ),
        (
            serde_json::json!({"lines": [{"description": "a", "unitPrice": "1", "vat": {"category": "Z", "rate": "7"}}]}),
            "lines.0.vat.rate",
            "invoicing-rate-must-be-zero",
        ),
        (
            serde_json::json!({"lines": [{"description": "a", "unitPrice": "1", "vat": {"category": "E"}}]}),
            "lines.0.vat.exemptionReason",
            "invoicing-exemption-reason-missing",
        ),
        (
            serde_json::json!({"lines": [{"description": "a", "unitPrice": "1", "vat": {"category": "S", "rate": "7", "exemptionReason": "x"}}]}),
            "lines.0.vat.exemptionReason",
            "invoicing-exemption-reason-needless",
        ),
        (
            serde_json::json!({"lines": [{"description": "a", "unitPrice": "1", "discounts": [{"percent": "10"}]}]}),
            "lines.0.discounts.0.reason",
            "invoicing-reason-missing",
        ),
        (
            serde_json::json!({"lines": [{"description": "a", "unitPrice": "1", "discounts": [{"percent": "10", "amount": "1", "reason": "x"}]}]}),
            "lines.0.discounts.0.amount",
            "invoicing-amount-and-percent",
        ),
        (
            serde_json::json!({"lines": [{"description": "a", "unitPrice": "1", "charges": [{"amount": "0.001", "reason": "x"}]}]}),
            "lines.0.charges.0.amount",
            "value-amount-too-precise",
        ),
        (
            serde_json::json!({"lines": [{"description": "a", "unitPrice": "1", "charges": [{"amount": "-1", "reason": "x"}]}]}),
            "lines.0.charges.0.amount",
            "invoicing-amount-negative",
        ),
        (
            serde_json::json!({"lines": [{"description": "a", "unitPrice": "0"}], "discounts": [{"amount": "1", "reason": "x"}]}),
            "discounts.0",
            "invoicing-nothing-to-share-over",
        ),
        (
            serde_json::json!({"lines": [{"description": "a", "unitPrice": "1"}], "currency": "XXX"}),
            "currency",
            "value-currency-unknown",
        ),
        (
            serde_json::json!({"lines": [{"description": "a", "unitPrice": "1"}], "paid": "-1"}),
            "paid",
            "invoicing-amount-negative",
        ),
        (
            serde_json::json!({"lines": [{"description": "a", "unitPrice": "1"}], "rounding": "1.00"}),
            "rounding",
            "invoicing-rounding-too-large",
        ),
        (
            serde_json::json!({"lines": [{"description": "a", "unitPrice": "1", "quantity": "-1"}]}),
            "lines",
            "invoicing-total-negative",
        ),
        (
            serde_json::json!({"lines": [{"description": "a", "unitPrice": "1"}], "dueDate": "2026-11-21"}),
            "dueDate",
            "invoicing-due-before-issue",
        ),
        (
            serde_json::json!({"lines": [{"description": "a", "unitPrice": "999999999999", "quantity": "999999999"}]}),
            "lines.0",
            "value-amount-out-of-range",
        ),
    ] {
        let mut draft = from_json(json);
        draft.customer.name = "Oak & Iron".to_owned();
        assert_eq!(problems(&draft), [(field.to_owned(), code.to_owned())]);
    }
}

#[test]
fn categories_ask_for_what_the_standard_wants_of_them() {
    let with = |category: &str| {
        let mut draft = from_json(
            serde_json::json!({"lines": [{"description": "a", "unitPrice": "1",
            "vat": {"category": category, "exemptionReason": "by law"}}]}),
        );
        draft.customer.name = "Oak & Iron".to_owned();
        draft
    };
    let codes = |draft: &InvoiceDraft| {
        problems(draft)
            .into_iter()
            .map(|(_, code)| code)
            .collect::<Vec<_>>()
    };
    assert_eq!(codes(&with("AE")), ["invoicing-buyer-vat-id-missing"]);
    assert_eq!(
        codes(&with("K")),
        [
            "invoicing-buyer-vat-id-missing",
            "invoicing-supply-date-missing",
            "invoicing-delivery-country-missing"
        ]
    );
    assert!(
        codes(&with("E")).is_empty()
            && codes(&with("G")).is_empty()
            && codes(&with("O")).is_empty()
    );
    let mut mixed = with("O");
    mixed.lines.push(line("1", "1"));
    assert_eq!(codes(&mixed), ["invoicing-outside-scope-mixed"]);
    let mut complete = with("K");
    complete.customer.vat_id = "FR61954506077".to_owned();
    complete.supply_date = "2026-11-20".to_owned();
    complete.customer.address = Some(DraftAddress {
        country: "FR".to_owned(),
        ..Default::default()
    });
    assert_eq!(codes(&complete), Vec::<String>::new());
}

#[test]
fn a_seller_without_tax_number_is_advised_and_not_stopped() {
    let context = Context {
        seller_has_vat_id: false,
        ..context()
    };
    let calculation = Calculation::of(&draft(vec![line("1", "1")]), &context);
    assert!(calculation.problems.is_empty());
    assert_eq!(
        calculation.advice[0].code,
        "invoicing-seller-tax-id-advised"
    );
}

#[test]
fn dates_that_are_left_out_are_today_and_two_weeks_later() {
    let calculation = Calculation::of(&draft(vec![line("1", "1")]), &context());
    assert_eq!(calculation.issue_date, date(2026, 11, 22));
    assert_eq!(calculation.due_date, date(2026, 12, 6));
}

#[test]
fn a_draft_with_fields_that_do_not_exist_is_refused() {
    let unknown = serde_json::json!({"lines": [], "vatTotal": "0.00"});
    assert!(serde_json::from_value::<InvoiceDraft>(unknown).is_err());
    let unknown = serde_json::json!({"type": "letter"});
    assert!(serde_json::from_value::<InvoiceDraft>(unknown).is_err());
}

fn any_line() -> impl Strategy<Value = DraftLine> {
    let rates = prop::sample::select(vec!["19", "7", "20", "5.5", "25.5", "8.1"]);
    (-50_000_i64..500_000, 0_i64..10_000_000, rates).prop_map(|(quantity, price, rate)| DraftLine {
        description: "Work".to_owned(),
        quantity: rust_decimal::Decimal::new(quantity, 3).to_string(),
        unit_price: rust_decimal::Decimal::new(price, 4).to_string(),
        vat: Some(DraftVat {
            category: VatCategory::S,
            rate: rate.to_owned(),
            ..DraftVat::default()
        }),
        ..DraftLine::default()
    })
}

proptest! {
    #[test]
    fn a_shared_discount_adds_up_over_the_taxes(lines in prop::collection::vec(any_line(), 1..12), discount in 0_i64..100_000) {
        let mut draft = draft(lines);
        draft.discounts = vec![DraftAdjustment {
            amount: rust_decimal::Decimal::new(discount, 2).to_string(), reason: "x".to_owned(), ..Default::default()
        }];
        let calculation = Calculation::of(&draft, &context());
        let shared = calculation.problems.iter().all(|p| p.code != "invoicing-nothing-to-share-over");
        if shared {
            let parts: i64 = calculation.adjustments.discounts[0].parts.iter().map(|(_, part)| part.minor()).sum();
            prop_assert_eq!(parts, discount);
        }
        let sums = &calculation.sums;
        let bases: i64 = sums.groups.iter().map(|group| group.base.minor()).sum();
        prop_assert_eq!(bases, sums.net.minor());
        let taxes: i64 = sums.groups.iter().map(|group| group.amount.minor()).sum();
        prop_assert_eq!(sums.net.minor() + taxes, sums.gross.minor());
    }

    #[test]
    fn the_order_of_the_lines_does_not_change_the_sums(lines in prop::collection::vec(any_line(), 1..12)) {
        let forwards = Calculation::of(&draft(lines.clone()), &context());
        let backwards = Calculation::of(&draft(lines.into_iter().rev().collect()), &context());
        prop_assert_eq!(forwards.sums, backwards.sums);
    }

    #[test]
    fn no_draft_brings_the_reckoning_down(text in "[-0-9.,a]{0,14}", percent in "[0-9.]{0,6}") {
        let mut draft = draft(vec![line(&text, &text)]);
        draft.paid = text.clone();
        draft.rounding = text;
        draft.discounts = vec![DraftAdjustment { percent, ..Default::default() }];
        let _ = Calculation::of(&draft, &context()).draft_totals();
    }
}
