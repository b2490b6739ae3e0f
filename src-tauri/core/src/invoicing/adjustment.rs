//! Discounts and charges: of a line, and of a whole document shared out over its taxes.

use super::draft::DraftAdjustment;
use super::problems::Problems;
use super::vat::Vat;
use crate::values::{CurrencyCode, Money, Percent, ValueRefusal};

/// A checked discount or charge. The amount is never negative; which of the two it is, is said by
/// the list it stands in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Adjustment {
    /// The amount.
    pub amount: Money,
    /// The percentage it was reckoned by, if it was.
    pub percent: Option<Percent>,
    /// Why.
    pub reason: String,
}

/// Checks a discount or charge on a base: an amount, or a percentage of the base rounded once
/// (BR-DEC-01, 05, 24, 27). A reason must be given (BR-CO-21 to BR-CO-24).
pub(super) fn check(
    draft: &DraftAdjustment,
    base: Money,
    field: &str,
    problems: &mut Problems,
) -> Option<Adjustment> {
    let reason = draft.reason.trim();
    problems.add_unless(
        !reason.is_empty(),
        &format!("{field}.reason"),
        "invoicing-reason-missing",
    );
    let (amount, percent) = match (draft.amount.trim(), draft.percent.trim()) {
        ("", "") => {
            problems.add(&format!("{field}.amount"), "invoicing-amount-missing");
            return None;
        }
        (text, "") => (
            check_amount(text, base.currency(), &format!("{field}.amount"), problems)?,
            None,
        ),
        ("", text) => {
            let field = format!("{field}.percent");
            let percent = problems.take(&field, Percent::parse(text))?;
            (problems.take(&field, percent.of(base))?, Some(percent))
        }
        _ => {
            problems.add(&format!("{field}.amount"), "invoicing-amount-and-percent");
            return None;
        }
    };
    Some(Adjustment {
        amount,
        percent,
        reason: reason.to_owned(),
    })
}

/// An amount that is not negative.
pub(super) fn check_amount(
    text: &str,
    currency: CurrencyCode,
    field: &str,
    problems: &mut Problems,
) -> Option<Money> {
    let amount = problems.take(field, Money::parse(text, currency))?;
    problems.add_unless(!amount.is_negative(), field, "invoicing-amount-negative");
    (!amount.is_negative()).then_some(amount)
}

/// The sum of the amounts.
pub(super) fn total(
    adjustments: &[Adjustment],
    currency: CurrencyCode,
) -> Result<Money, ValueRefusal> {
    Money::sum(
        adjustments.iter().map(|adjustment| adjustment.amount),
        currency,
    )
}

/// A discount or charge of the whole document with the part each tax bears.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DocumentAdjustment {
    /// The discount or charge.
    pub adjustment: Adjustment,
    /// What each tax bears; the parts add up to the amount exactly.
    pub parts: Vec<(Vat, Money)>,
}

/// Checks a document's discount or charge and shares it out. With a tax of its own it belongs to
/// that tax alone (BR-32, BR-37); without one it is shared out in proportion to the sums of the
/// lines, to the last unit (the sum of the parts is what BR-S-08 subtracts).
pub(super) fn check_on_document(
    draft: &DraftAdjustment,
    groups: &[(Vat, Money)],
    currency: CurrencyCode,
    field: &str,
    problems: &mut Problems,
) -> Option<DocumentAdjustment> {
    let own = match &draft.vat {
        Some(vat) => Some(Vat::check(vat, &format!("{field}.vat"), problems)?),
        None => None,
    };
    let bears = |vat: &Vat| own.as_ref().is_none_or(|own| own.same_group(vat));
    let bases = groups
        .iter()
        .filter(|(vat, _)| bears(vat))
        .map(|(_, base)| *base);
    let base = problems.take(field, Money::sum(bases, currency))?;
    let adjustment = check(draft, base, field, problems)?;
    let parts = match own {
        Some(vat) => vec![(vat, adjustment.amount)],
        None => shared_out(adjustment.amount, groups, field, problems)?,
    };
    Some(DocumentAdjustment { adjustment, parts })
}

fn shared_out(
    amount: Money,
    groups: &[(Vat, Money)],
    field: &str,
    problems: &mut Problems,
) -> Option<Vec<(Vat, Money)>> {
    let weights: Vec<i64> = groups.iter().map(|(_, base)| base.minor()).collect();
    let Ok(parts) = amount.split(&weights) else {
        problems.add(field, "invoicing-nothing-to-share-over");
        return None;
    };
    Some(
        groups
            .iter()
            .map(|(vat, _)| vat.clone())
            .zip(parts)
            .collect(),
    )
}
