//! Invoices as pages and lists show them.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::draft::{DocumentKind, DraftVat, InvoiceDraft};
use super::status::{Status, StatusFilter};
use super::totals::Totals;
use crate::error::Problem;
use crate::listing::{Direction, Window};
use crate::values::{CompanyId, ContactId, CurrencyCode, InvoiceId, PaymentId};

/// An invoice as its page shows it.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct InvoiceView {
    /// Its id.
    pub id: InvoiceId,
    /// What kind of document it is.
    #[serde(rename = "type")]
    pub kind: DocumentKind,
    /// Where it stands.
    pub status: Status,
    /// Whether the day to pay has passed and something is still to be paid.
    pub overdue: bool,
    /// Its number; none while it is a draft.
    pub number: Option<String>,
    /// The day on the document, ISO 8601.
    pub issue_date: String,
    /// The day by which to pay.
    pub due_date: String,
    /// Who is to pay.
    pub customer: InvoiceCustomer,
    /// What was entered.
    pub draft: InvoiceDraft,
    /// What it comes to; `paid` and `due` with every payment counted.
    #[serde(flatten)]
    pub totals: Totals,
    /// What stands in the way of issuing it.
    pub problems: Vec<Problem>,
    /// What would be better put right.
    pub advice: Vec<Problem>,
    /// What was paid since it was issued, the oldest first.
    pub payments: Vec<PaymentView>,
    /// The SHA-256 of the PDF, in hexadecimal.
    pub pdf_sha256: Option<String>,
    /// When it was issued, ISO 8601.
    pub issued_at: Option<String>,
    /// When the draft was begun.
    pub created_at: String,
    /// When it last changed.
    pub updated_at: String,
}

/// Who is to pay.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct InvoiceCustomer {
    /// The contact.
    pub contact_id: Option<ContactId>,
    /// The company.
    pub company_id: Option<CompanyId>,
    /// The name on the document.
    pub name: String,
}

/// A payment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PaymentView {
    /// Its id.
    pub id: PaymentId,
    /// In major units.
    pub amount: String,
    /// ISO 4217.
    pub currency: String,
    /// The day it came in, ISO 8601.
    pub paid_on: String,
}

/// What is entered about a payment.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct NewPayment {
    /// In major units with a decimal point; all that is still to be paid where empty.
    pub amount: String,
    /// The day it came in, ISO 8601; today where empty.
    pub date: String,
}

/// An invoice as a list shows it.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct InvoiceSummary {
    /// Its id.
    pub id: InvoiceId,
    /// Where it stands.
    pub status: Status,
    /// Whether the day to pay has passed and something is still to be paid.
    pub overdue: bool,
    /// Its number; none while it is a draft.
    pub number: Option<String>,
    /// Who is to pay.
    pub customer: InvoiceCustomer,
    /// ISO 4217.
    pub currency: String,
    /// With tax, in major units.
    pub gross: String,
    /// Still to be paid, in major units.
    pub due: String,
    /// The day on the document, ISO 8601.
    pub issue_date: String,
    /// The day by which to pay.
    pub due_date: String,
}

/// By what a list of invoices is sorted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum InvoiceSort {
    /// The day on the document.
    #[default]
    IssueDate,
    /// The day by which to pay.
    DueDate,
    /// The number; drafts first.
    Number,
    /// The customer's name.
    Customer,
    /// The last change.
    Updated,
}

/// Which invoices, in which order.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct InvoiceQuery {
    /// Words of the number or the customer's name.
    pub text: String,
    /// Where they stand.
    pub status: StatusFilter,
    /// Of one contact.
    pub contact_id: Option<ContactId>,
    /// Of one company.
    pub company_id: Option<CompanyId>,
    /// By what they are sorted.
    pub sort: InvoiceSort,
    /// Which way.
    pub direction: Direction,
    /// Which rows.
    pub window: Window,
}

/// What the start page says about money, by currency.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct InvoiceFigures {
    /// Still to be paid and past its day.
    pub overdue: Vec<Figure>,
    /// Still to be paid, today or within the next six days.
    pub due_this_week: Vec<Figure>,
    /// Came in since the first of the month.
    pub paid_this_month: Vec<Figure>,
}

/// An amount with how many invoices or payments it is made of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Figure {
    /// ISO 4217.
    pub currency: String,
    /// In major units.
    pub amount: String,
    /// How many.
    #[ts(type = "number")]
    pub count: i64,
}

/// What the invoices of a list come to in one currency.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct InvoiceSum {
    /// ISO 4217.
    pub currency: String,
    /// How many.
    #[ts(type = "number")]
    pub count: i64,
    /// With tax, in major units.
    pub gross: String,
    /// Still to be paid of those with a number, in major units.
    pub due: String,
}

/// What the editor of an invoice offers.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct InvoiceOptions {
    /// The business's currency.
    pub currency: CurrencyCode,
    /// The taxes a line can bear, the usual one first.
    pub vat: Vec<VatChoice>,
}

/// A tax a line can bear.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct VatChoice {
    /// The tax, with the reason of the law where it has one.
    pub vat: DraftVat,
    /// Whether a line that says nothing bears it.
    pub is_usual: bool,
}

/// A PDF as it was written to a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SavedPdf {
    /// Where.
    pub path: String,
    /// How many bytes.
    #[ts(type = "number")]
    pub bytes: u64,
    /// Their SHA-256, in hexadecimal.
    pub sha256: String,
}
