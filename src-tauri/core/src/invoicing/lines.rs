//! The lines of a document and what each comes to.

use super::adjustment::{self, Adjustment};
use super::draft::{DraftLine, DraftVat};
use super::problems::Problems;
use super::vat::Vat;
use crate::values::{
    BaseQuantity, CurrencyCode, ExactAmount, Money, Quantity, UnitPrice, ValueRefusal,
};

/// A piece, where nothing else is said (UN/ECE Recommendation 20).
pub(super) const PIECE: &str = "C62";

/// The longest description of a line, in characters.
const LONGEST_DESCRIPTION: usize = 2_000;

/// A line whose fields could all be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// What it is.
    pub description: String,
    /// How many.
    pub quantity: Quantity,
    /// UN/ECE Recommendation 20.
    pub unit: String,
    /// The net price of the base quantity.
    pub price: UnitPrice,
    /// For how many the price is.
    pub base: BaseQuantity,
    /// The tax.
    pub vat: Vat,
    /// Discounts on the line.
    pub discounts: Vec<Adjustment>,
    /// Charges on the line.
    pub charges: Vec<Adjustment>,
    /// What it comes to without tax.
    pub net: Money,
}

/// Checks a line; nothing if it has a problem that keeps it from being reckoned.
pub(super) fn check(
    draft: &DraftLine,
    usual_vat: &DraftVat,
    currency: CurrencyCode,
    field: &str,
    problems: &mut Problems,
) -> Option<Line> {
    let description = check_description(draft, field, problems);
    let quantity = problems.take(
        &format!("{field}.quantity"),
        or_default(&draft.quantity, "1", Quantity::parse),
    );
    let base = problems.take(
        &format!("{field}.baseQuantity"),
        or_default(&draft.base_quantity, "1", BaseQuantity::parse),
    );
    let price = check_price(draft, field, problems);
    let unit = check_unit(draft, field, problems);
    let vat = Vat::check(
        draft.vat.as_ref().unwrap_or(usual_vat),
        &format!("{field}.vat"),
        problems,
    );
    let (quantity, base, price, unit, vat) = (quantity?, base?, price?, unit?, vat?);

    let exact = problems.take(field, ExactAmount::product(quantity, price, base, currency))?;
    // The base of a percentage is an amount on the document (BT-137), so it is rounded (BR-DEC-25).
    let rounded = problems.take(field, exact.rounded())?;
    let discounts = check_adjustments(
        &draft.discounts,
        rounded,
        &format!("{field}.discounts"),
        problems,
    )?;
    let charges = check_adjustments(
        &draft.charges,
        rounded,
        &format!("{field}.charges"),
        problems,
    )?;
    let net = problems.take(field, line_net(exact, &discounts, &charges, currency))?;
    Some(Line {
        description,
        quantity,
        unit,
        price,
        base,
        vat,
        discounts,
        charges,
        net,
    })
}

/// Quantity × price ÷ base quantity − discounts + charges, rounded once (BR-DEC-23).
fn line_net(
    exact: ExactAmount,
    discounts: &[Adjustment],
    charges: &[Adjustment],
    currency: CurrencyCode,
) -> Result<Money, ValueRefusal> {
    let less = adjustment::total(discounts, currency)?;
    let more = adjustment::total(charges, currency)?;
    exact.checked_add(more.checked_sub(less)?)?.rounded()
}

fn check_adjustments(
    drafts: &[super::draft::DraftAdjustment],
    base: Money,
    field: &str,
    problems: &mut Problems,
) -> Option<Vec<Adjustment>> {
    drafts
        .iter()
        .enumerate()
        .map(|(index, draft)| adjustment::check(draft, base, &format!("{field}.{index}"), problems))
        .collect()
}

/// BR-25: every line says what it is.
fn check_description(draft: &DraftLine, field: &str, problems: &mut Problems) -> String {
    let description = draft.description.trim();
    let field = format!("{field}.description");
    problems.add_unless(
        !description.is_empty(),
        &field,
        "invoicing-description-missing",
    );
    let fits = description.chars().count() <= LONGEST_DESCRIPTION;
    problems.add_unless(fits, &field, "invoicing-text-too-long");
    description.to_owned()
}

/// BR-26, BR-27: every line has a price, and it is not negative.
fn check_price(draft: &DraftLine, field: &str, problems: &mut Problems) -> Option<UnitPrice> {
    let field = format!("{field}.unitPrice");
    let text = draft.unit_price.trim();
    if text.is_empty() {
        problems.add(&field, "invoicing-price-missing");
        return None;
    }
    if text.starts_with('-') {
        problems.add(&field, "invoicing-price-negative");
        return None;
    }
    problems.take(&field, UnitPrice::parse(text))
}

/// BR-23: every line has a unit; codes are two or three capitals and digits.
fn check_unit(draft: &DraftLine, field: &str, problems: &mut Problems) -> Option<String> {
    let unit = draft.unit.trim();
    if unit.is_empty() {
        return Some(PIECE.to_owned());
    }
    let is_code = (2..=3).contains(&unit.len())
        && unit
            .bytes()
            .all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit());
    problems.add_unless(is_code, &format!("{field}.unit"), "invoicing-unit-unknown");
    is_code.then(|| unit.to_owned())
}

fn or_default<T>(
    text: &str,
    default: &str,
    parse: impl Fn(&str) -> Result<T, ValueRefusal>,
) -> Result<T, ValueRefusal> {
    let text = text.trim();
    parse(if text.is_empty() { default } else { text })
}
