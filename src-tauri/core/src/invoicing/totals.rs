//! What a document comes to, by the rules of EN 16931 (their ids stand at each step).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::adjustment::{self, DocumentAdjustment};
use super::draft::{DraftAdjustment, InvoiceDraft};
use super::lines::Line;
use super::problems::Problems;
use super::vat::{Vat, VatCategory};
use crate::error::Problem;
use crate::values::{CurrencyCode, Money, ValueRefusal};

/// The sums of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sums {
    /// The sum of the rounded line nets (BR-CO-10).
    pub lines: Money,
    /// The discounts on the document (BR-CO-11).
    pub discounts: Money,
    /// The charges on the document (BR-CO-12).
    pub charges: Money,
    /// Lines − discounts + charges (BR-CO-13).
    pub net: Money,
    /// The tax by category and rate.
    pub groups: Vec<VatGroup>,
    /// The sum of the groups' taxes (BR-CO-14).
    pub vat: Money,
    /// Net + tax (BR-CO-15).
    pub gross: Money,
    /// What was paid before.
    pub paid: Money,
    /// What is added so that the sum can be paid in coins.
    pub rounding: Money,
    /// Gross − paid + rounding (BR-CO-16).
    pub due: Money,
}

/// One row of the breakdown of taxes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VatGroup {
    /// Category, rate and reason.
    pub vat: Vat,
    /// What the tax is reckoned on (BR-S-08 and its sisters).
    pub base: Money,
    /// Base × rate, rounded once (BR-CO-17, BR-S-09).
    pub amount: Money,
}

/// The document's discounts and charges with their shares.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DocumentAdjustments {
    /// Discounts.
    pub discounts: Vec<DocumentAdjustment>,
    /// Charges.
    pub charges: Vec<DocumentAdjustment>,
}

/// Reads the document's discounts and charges and shares them out over the taxes of the lines.
pub(super) fn check_adjustments(
    draft: &InvoiceDraft,
    lines: &[Line],
    currency: CurrencyCode,
    problems: &mut Problems,
) -> Result<DocumentAdjustments, ValueRefusal> {
    let groups = grouped(lines, currency)?;
    let mut check = |drafts: &[DraftAdjustment], name: &str| -> Vec<DocumentAdjustment> {
        drafts
            .iter()
            .enumerate()
            .filter_map(|(index, draft)| {
                let field = format!("{name}.{index}");
                adjustment::check_on_document(draft, &groups, currency, &field, problems)
            })
            .collect()
    };
    Ok(DocumentAdjustments {
        discounts: check(&draft.discounts, "discounts"),
        charges: check(&draft.charges, "charges"),
    })
}

/// The lines' nets by tax, the highest rate first.
fn grouped(lines: &[Line], currency: CurrencyCode) -> Result<Vec<(Vat, Money)>, ValueRefusal> {
    let mut groups: Vec<(Vat, Money)> = Vec::new();
    for line in lines {
        add_to_group(&mut groups, &line.vat, line.net, currency)?;
    }
    sort_groups(&mut groups);
    Ok(groups)
}

fn sort_groups(groups: &mut [(Vat, Money)]) {
    groups.sort_by(|(one, _), (other, _)| {
        (one.category, other.rate).cmp(&(other.category, one.rate))
    });
}

fn add_to_group(
    groups: &mut Vec<(Vat, Money)>,
    vat: &Vat,
    amount: Money,
    currency: CurrencyCode,
) -> Result<(), ValueRefusal> {
    let place = groups.iter().position(|(known, _)| known.same_group(vat));
    match place.and_then(|place| groups.get_mut(place)) {
        Some((known, base)) => {
            *base = base.checked_add(amount)?;
            if known.exemption_reason.is_none() {
                known.exemption_reason.clone_from(&vat.exemption_reason);
            }
        }
        None => groups.push((vat.clone(), Money::zero(currency).checked_add(amount)?)),
    }
    Ok(())
}

/// Adds everything up. Exact but for the one rounding of each group's tax.
pub(super) fn add_up(
    lines: &[Line],
    adjustments: &DocumentAdjustments,
    paid: Money,
    rounding: Money,
) -> Result<Sums, ValueRefusal> {
    let currency = paid.currency();
    let sum_of_lines = Money::sum(lines.iter().map(|line| line.net), currency)?;
    let total = |list: &[DocumentAdjustment]| {
        Money::sum(list.iter().map(|one| one.adjustment.amount), currency)
    };
    let (discounts, charges) = (total(&adjustments.discounts)?, total(&adjustments.charges)?);
    let net = sum_of_lines.checked_sub(discounts)?.checked_add(charges)?;
    let groups = break_down(lines, adjustments, currency)?;
    let vat = Money::sum(groups.iter().map(|group| group.amount), currency)?;
    let gross = net.checked_add(vat)?;
    let due = gross.checked_sub(paid)?.checked_add(rounding)?;
    Ok(Sums {
        lines: sum_of_lines,
        discounts,
        charges,
        net,
        groups,
        vat,
        gross,
        paid,
        rounding,
        due,
    })
}

fn break_down(
    lines: &[Line],
    adjustments: &DocumentAdjustments,
    currency: CurrencyCode,
) -> Result<Vec<VatGroup>, ValueRefusal> {
    let mut groups = grouped(lines, currency)?;
    for (vat, part) in adjustments.discounts.iter().flat_map(|one| &one.parts) {
        add_to_group(&mut groups, vat, part.checked_neg()?, currency)?;
    }
    for (vat, part) in adjustments.charges.iter().flat_map(|one| &one.parts) {
        add_to_group(&mut groups, vat, *part, currency)?;
    }
    sort_groups(&mut groups);
    groups
        .into_iter()
        .map(|(vat, base)| {
            let amount = vat.rate.of(base)?;
            Ok(VatGroup { vat, base, amount })
        })
        .collect()
}

/// The totals of a draft or an invoice as they cross: amounts in major units as text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct Totals {
    /// ISO 4217.
    pub currency: String,
    /// One entry per line of the draft.
    pub lines: Vec<LineTotals>,
    /// Sum of the line nets.
    pub sum_of_lines: String,
    /// Discounts on the document.
    pub discounts: String,
    /// Charges on the document.
    pub charges: String,
    /// Without tax.
    pub net: String,
    /// The tax by category and rate.
    pub vat: Vec<VatTotals>,
    /// All tax.
    pub vat_total: String,
    /// With tax.
    pub gross: String,
    /// Paid before.
    pub paid: String,
    /// Rounding to coins.
    pub rounding: String,
    /// To be paid.
    pub due: String,
}

/// What a line comes to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct LineTotals {
    /// Without tax; nothing while the line has a problem.
    pub net: String,
}

/// One row of the breakdown of taxes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct VatTotals {
    /// Category.
    pub category: VatCategory,
    /// In percent.
    pub rate: String,
    /// What the tax is reckoned on.
    pub base: String,
    /// The tax.
    pub amount: String,
}

/// A draft's totals with what stands in the way of issuing it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DraftTotals {
    /// The totals of the lines that can be reckoned.
    #[serde(flatten)]
    pub totals: Totals,
    /// What must be put right before the document can be issued.
    pub problems: Vec<Problem>,
    /// What would be better put right.
    pub advice: Vec<Problem>,
}

impl Totals {
    /// The sums as text; a line without a net stands as nothing.
    pub(super) fn of(sums: &Sums, nets: impl IntoIterator<Item = Option<Money>>) -> Self {
        let currency = sums.net.currency();
        let text = Money::amount_text;
        Self {
            currency: currency.to_string(),
            lines: nets
                .into_iter()
                .map(|net| LineTotals {
                    net: text(net.unwrap_or(Money::zero(currency))),
                })
                .collect(),
            sum_of_lines: text(sums.lines),
            discounts: text(sums.discounts),
            charges: text(sums.charges),
            net: text(sums.net),
            vat: sums.groups.iter().map(VatTotals::of).collect(),
            vat_total: text(sums.vat),
            gross: text(sums.gross),
            paid: text(sums.paid),
            rounding: text(sums.rounding),
            due: text(sums.due),
        }
    }
}

impl VatTotals {
    fn of(group: &VatGroup) -> Self {
        Self {
            category: group.vat.category,
            rate: group.vat.rate.to_string(),
            base: group.base.amount_text(),
            amount: group.amount.amount_text(),
        }
    }
}
