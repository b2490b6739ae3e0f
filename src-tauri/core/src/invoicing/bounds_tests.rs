//! What stands at the edge: the last line that is allowed, the code that is just no code, the advice
//! that is not given.

use super::draft::{DraftAdjustment, DraftCustomer, DraftLine, DraftVat};
use super::vat::VatCategory;
use super::*;
use crate::values::CurrencyCode;
use jiff::civil::date;

fn context() -> Context {
    Context {
        today: date(2026, 11, 22),
        currency: CurrencyCode::EUR,
        usual_vat: DraftVat {
            category: VatCategory::S,
            rate: "19".to_owned(),
            ..DraftVat::default()
        },
        seller_has_vat_id: true,
        seller_has_tax_number: false,
        customer_has_vat_id: false,
        customer_has_country: false,
        payment_days: 14,
    }
}

fn line() -> DraftLine {
    DraftLine {
        description: "Work".to_owned(),
        unit_price: "10".to_owned(),
        ..DraftLine::default()
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

fn codes(draft: &InvoiceDraft) -> Vec<String> {
    let problems = Calculation::of(draft, &context()).problems;
    problems.into_iter().map(|problem| problem.code).collect()
}

#[test]
fn as_many_lines_as_are_allowed_are_taken_and_one_more_is_not() {
    let mut longest = draft(vec![line(); calculation::MOST_LINES]);
    assert!(!codes(&longest).contains(&"invoicing-too-many-lines".to_owned()));
    for _ in 0..2 {
        longest.lines.push(line());
        assert!(codes(&longest).contains(&"invoicing-too-many-lines".to_owned()));
    }
}

#[test]
fn a_discount_without_a_figure_says_that_the_figure_is_missing() {
    let mut draft = draft(vec![line()]);
    draft.lines[0].discounts.push(DraftAdjustment {
        reason: "Regular".to_owned(),
        ..DraftAdjustment::default()
    });
    assert!(codes(&draft).contains(&"invoicing-amount-missing".to_owned()));
}

#[test]
fn a_contact_or_a_company_is_a_customer_without_any_name() {
    for customer in [
        DraftCustomer {
            contact_id: Some("0199f0c4-7c1e-7a53-9b1e-1f4f6c2d8a10".to_owned()),
            ..DraftCustomer::default()
        },
        DraftCustomer {
            company_id: Some("0199f0c4-7c1e-7a53-9b1e-1f4f6c2d8a10".to_owned()),
            ..DraftCustomer::default()
        },
    ] {
        let mut draft = draft(vec![line()]);
        draft.customer = customer;
        assert!(!codes(&draft).contains(&"invoicing-customer-missing".to_owned()));
    }
}

#[test]
fn a_unit_is_two_or_three_capitals_or_digits() {
    for (unit, known) in [
        ("C62", true),
        ("HUR", true),
        ("E4", true),
        ("34", true),
        ("C", false),
        ("C622", false),
        ("c62", false),
        ("C-2", false),
        ("HOURS", false),
    ] {
        let mut draft = draft(vec![line()]);
        draft.lines[0].unit = unit.to_owned();
        let unknown = codes(&draft).contains(&"invoicing-unit-unknown".to_owned());
        assert_eq!(!unknown, known, "{unit}");
    }
}

#[test]
fn categories_have_the_codes_of_the_standard_and_keep_their_reason() {
    for (category, code) in [
        (VatCategory::S, "S"),
        (VatCategory::Z, "Z"),
        (VatCategory::E, "E"),
        (VatCategory::AE, "AE"),
        (VatCategory::K, "K"),
        (VatCategory::G, "G"),
        (VatCategory::O, "O"),
    ] {
        assert_eq!(category.code(), code);
    }
    let mut exempt = draft(vec![line()]);
    exempt.lines[0].vat = Some(DraftVat {
        category: VatCategory::E,
        exemption_reason: " by law ".to_owned(),
        ..DraftVat::default()
    });
    let reasons = |draft: &InvoiceDraft| -> Vec<Option<String>> {
        let lines = Calculation::of(draft, &context()).lines;
        lines
            .into_iter()
            .flatten()
            .map(|line| line.vat.exemption_reason)
            .collect()
    };
    assert_eq!(reasons(&exempt), [Some("by law".to_owned())]);
    assert_eq!(reasons(&draft(vec![line()])), [None]);
}

#[test]
fn advice_about_the_tax_number_is_given_only_where_tax_is_charged_and_no_number_is_known() {
    let advised = |category: VatCategory, seller_has_tax_number: bool| {
        let mut draft = draft(vec![line()]);
        draft.lines[0].vat = Some(DraftVat {
            category,
            rate: if category == VatCategory::S { "19" } else { "" }.to_owned(),
            exemption_reason: if category == VatCategory::S {
                ""
            } else {
                "by law"
            }
            .to_owned(),
        });
        let context = Context {
            seller_has_vat_id: false,
            seller_has_tax_number,
            ..context()
        };
        let advice = Calculation::of(&draft, &context).advice;
        advice
            .iter()
            .any(|one| one.code == "invoicing-seller-tax-id-advised")
    };
    assert!(advised(VatCategory::S, false));
    assert!(!advised(VatCategory::S, true));
    assert!(!advised(VatCategory::O, false));
}
