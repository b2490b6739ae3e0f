//! What a person enters: every figure as text with a decimal point, every date in ISO 8601. Left
//! empty, a field takes what the business and the customer suggest.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::refusal::InvoicingRefusal;
use super::vat::VatCategory;
use crate::settings::Language;

/// A document that is being written.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct InvoiceDraft {
    /// What kind of document it is.
    #[serde(rename = "type")]
    pub kind: DocumentKind,
    /// Who is to pay.
    pub customer: DraftCustomer,
    /// The language of the document; the customer's where absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub language: Option<Language>,
    /// ISO 4217; the business's currency where empty.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub currency: String,
    /// The day on the document; today where empty.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub issue_date: String,
    /// The day by which to pay; 14 days later where empty.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub due_date: String,
    /// The day of delivery or service.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub supply_date: String,
    /// What the customer wants to find on the document, such as an order number.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub buyer_reference: String,
    /// A note to the customer.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// What is charged for.
    pub lines: Vec<DraftLine>,
    /// Discounts on the whole document.
    pub discounts: Vec<DraftAdjustment>,
    /// Charges on the whole document.
    pub charges: Vec<DraftAdjustment>,
    /// What was paid before; nothing where empty.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub paid: String,
    /// What is added so that the sum can be paid in coins; nothing where empty.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub rounding: String,
}

impl InvoiceDraft {
    /// Reads a draft from the text of a file.
    ///
    /// # Errors
    /// `invoicing-draft-unreadable` with the line where it stops being one.
    pub fn parse(text: &str) -> Result<Self, InvoicingRefusal> {
        serde_json::from_str(text)
            .map_err(|error| InvoicingRefusal::DraftUnreadable { line: error.line() })
    }

    /// What a draft may say, as a JSON Schema.
    #[must_use]
    pub fn schema() -> schemars::Schema {
        schemars::schema_for!(Self)
    }
}

/// The kinds of documents.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "InvoiceKind")]
pub enum DocumentKind {
    /// An invoice (UNTDID 1001: 380).
    #[default]
    Invoice,
}

/// Who is to pay: a contact, a company, or written out.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct DraftCustomer {
    /// A contact of the workspace.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub contact_id: Option<String>,
    /// A company of the workspace.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub company_id: Option<String>,
    /// The name, where it is written out.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// The address, where it is written out.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub address: Option<DraftAddress>,
    /// The VAT id, which some kinds of VAT want.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub vat_id: String,
    /// Where the document may be sent.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub email: String,
}

/// A postal address.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct DraftAddress {
    /// Street and number, or several lines.
    pub street: String,
    /// City.
    pub city: String,
    /// Postal code.
    pub postal_code: String,
    /// ISO 3166 code of the country.
    pub country: String,
}

/// One line.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct DraftLine {
    /// What it is.
    pub description: String,
    /// How many; one where empty, negative for what is given back.
    pub quantity: String,
    /// UN/ECE Recommendation 20 code of the unit; `C62` (piece) where empty.
    pub unit: String,
    /// The net price of the base quantity, never negative.
    pub unit_price: String,
    /// For how many of the unit the price is; one where empty.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub base_quantity: String,
    /// The tax; the business's usual one where absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub vat: Option<DraftVat>,
    /// Discounts on the line.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub discounts: Vec<DraftAdjustment>,
    /// Charges on the line.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub charges: Vec<DraftAdjustment>,
}

/// A tax: its category and rate.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct DraftVat {
    /// The category (UNCL 5305).
    pub category: VatCategory,
    /// In percent; nothing where empty.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub rate: String,
    /// Why no tax is charged.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub exemption_reason: String,
}

/// A discount or charge: an amount or a percentage, and why.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct DraftAdjustment {
    /// The amount, where no percentage is given.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub amount: String,
    /// The percentage of the line, or of the sum of the lines.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub percent: String,
    /// Why.
    pub reason: String,
    /// On a whole document: the tax it belongs to. Where absent, it is shared out over the taxes in
    /// proportion to the lines.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub vat: Option<DraftVat>,
}
