//! Value added tax: categories, rates, and what EN 16931 asks of each category.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::draft::DraftVat;
use super::problems::Problems;
use crate::values::Percent;

/// The category of a tax (UNCL 5305, the part EN 16931 uses).
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    JsonSchema,
    TS,
)]
pub enum VatCategory {
    /// Standard and reduced rates.
    #[default]
    S,
    /// Zero rated.
    Z,
    /// Exempt.
    E,
    /// Reverse charge: the buyer owes the tax.
    AE,
    /// Supply within the European Union.
    K,
    /// Export outside the European Union.
    G,
    /// Outside the scope of the tax.
    O,
}

impl VatCategory {
    /// The code in capitals.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::S => "S",
            Self::Z => "Z",
            Self::E => "E",
            Self::AE => "AE",
            Self::K => "K",
            Self::G => "G",
            Self::O => "O",
        }
    }

    /// Whether a reason must stand on the document (BR-E-10, BR-AE-10, BR-IC-10, BR-G-10, BR-O-10).
    const fn wants_reason(self) -> bool {
        matches!(self, Self::E | Self::AE | Self::K | Self::G | Self::O)
    }
}

/// A checked tax: what groups the lines of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Vat {
    /// The category.
    pub category: VatCategory,
    /// The rate; nothing for every category but [`VatCategory::S`].
    pub rate: Percent,
    /// Why no tax is charged.
    pub exemption_reason: Option<String>,
}

impl Vat {
    /// Checks what was entered; problems stand at `field.rate` and `field.exemptionReason`.
    pub(super) fn check(draft: &DraftVat, field: &str, problems: &mut Problems) -> Option<Self> {
        let rate_field = format!("{field}.rate");
        let rate = if draft.rate.trim().is_empty() {
            Some(Percent::ZERO)
        } else {
            problems.take(&rate_field, Percent::parse(&draft.rate))
        }?;
        let reason = draft.exemption_reason.trim();
        match draft.category {
            // BR-S-05: the rate of a standard rated line is above zero.
            VatCategory::S if rate.is_zero() => {
                problems.add(&rate_field, "invoicing-rate-missing");
                return None;
            }
            VatCategory::S => {}
            // BR-Z-05, BR-E-05, BR-AE-05, BR-IC-05, BR-G-05, BR-O-05: every other rate is zero.
            _ if !rate.is_zero() => {
                problems.add(&rate_field, "invoicing-rate-must-be-zero");
                return None;
            }
            _ => {}
        }
        if draft.category.wants_reason() && reason.is_empty() {
            problems.add(
                &format!("{field}.exemptionReason"),
                "invoicing-exemption-reason-missing",
            );
        }
        // BR-S-10, BR-Z-10: a reason must not stand where tax is charged or the rate is zero.
        if !draft.category.wants_reason() && !reason.is_empty() {
            problems.add(
                &format!("{field}.exemptionReason"),
                "invoicing-exemption-reason-needless",
            );
        }
        Some(Self {
            category: draft.category,
            rate,
            exemption_reason: (!reason.is_empty()).then(|| reason.to_owned()),
        })
    }

    /// Whether both belong to one group of the breakdown (BR-S-08 and its sisters).
    pub(super) fn same_group(&self, other: &Self) -> bool {
        (self.category, self.rate) == (other.category, other.rate)
    }
}

/// What the parties have, as far as the categories ask for it.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Parties {
    pub seller_vat_id: bool,
    pub seller_tax_number: bool,
    pub buyer_vat_id: bool,
    pub supply_date: bool,
    pub buyer_country: bool,
}

/// Checks what the categories of a document ask of its parties and dates.
pub(super) fn check_parties(groups: &[Vat], parties: Parties, problems: &mut Problems) {
    let has = |category| groups.iter().any(|vat| vat.category == category);
    let seller_known = parties.seller_vat_id || parties.seller_tax_number;
    // BR-AE-02: the seller's tax id and the buyer's VAT id.
    if has(VatCategory::AE) {
        problems.add_unless(
            seller_known,
            "seller.vatId",
            "invoicing-seller-tax-id-missing",
        );
        problems.add_unless(
            parties.buyer_vat_id,
            "customer.vatId",
            "invoicing-buyer-vat-id-missing",
        );
    }
    // BR-IC-02: both VAT ids; BR-IC-11: date of delivery; BR-IC-12: country of delivery.
    if has(VatCategory::K) {
        problems.add_unless(
            parties.seller_vat_id,
            "seller.vatId",
            "invoicing-seller-vat-id-missing",
        );
        problems.add_unless(
            parties.buyer_vat_id,
            "customer.vatId",
            "invoicing-buyer-vat-id-missing",
        );
        problems.add_unless(
            parties.supply_date,
            "supplyDate",
            "invoicing-supply-date-missing",
        );
        problems.add_unless(
            parties.buyer_country,
            "customer.address.country",
            "invoicing-delivery-country-missing",
        );
    }
    // BR-G-02: the seller's VAT id.
    if has(VatCategory::G) {
        problems.add_unless(
            parties.seller_vat_id,
            "seller.vatId",
            "invoicing-seller-vat-id-missing",
        );
    }
    // BR-O-11 to BR-O-14: outside the scope stands alone.
    if has(VatCategory::O) {
        let alone = groups.iter().all(|vat| vat.category == VatCategory::O);
        problems.add_unless(alone, "lines", "invoicing-outside-scope-mixed");
    }
    // BR-S-02, BR-Z-02, BR-E-02 want a tax id of the seller as well; a business that has none yet
    // is told so as advice, because it may still write invoices in some countries.
    if has(VatCategory::S) && !seller_known {
        problems.advise("seller.vatId", "invoicing-seller-tax-id-advised");
    }
}
