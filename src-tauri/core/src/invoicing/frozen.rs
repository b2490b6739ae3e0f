//! What an issued invoice said, kept as it was when its number was given out.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::draft::InvoiceDraft;
use super::parties::Buyer;
use super::totals::Totals;
use crate::settings::{Business, Language};

/// The frozen copy of an issued invoice.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Frozen {
    /// Who wrote it.
    pub seller: Business,
    /// Who is to pay.
    pub buyer: Buyer,
    /// What was entered, with every default filled in.
    pub draft: InvoiceDraft,
    /// What it came to.
    pub totals: Totals,
    /// The day of delivery or service.
    pub supply_date: Option<Date>,
    /// The language of its words.
    pub language: Language,
    /// The locale of its figures and dates.
    pub locale: String,
    /// The logo on it, as the settings keep it.
    #[serde(default)]
    pub logo: Option<String>,
    /// The version of the design it was drawn with.
    pub template_version: u32,
}
