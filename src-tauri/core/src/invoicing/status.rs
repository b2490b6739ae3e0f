//! The life of an invoice: draft → issued → partly paid → paid. Overdue is no state but a reading
//! of the due date.

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::values::Money;

/// Where an invoice stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "InvoiceStatus")]
pub enum Status {
    /// Being written; has no number.
    Draft,
    /// Has its number and is frozen; nothing was paid since.
    Issued,
    /// Part of it was paid.
    PartlyPaid,
    /// All of it was paid.
    Paid,
}

impl Status {
    /// Where an issued invoice stands by what was due at issue and paid since.
    #[must_use]
    pub const fn of_issued(due_at_issue: Money, paid_since: Money) -> Self {
        if paid_since.minor() >= due_at_issue.minor() {
            Self::Paid
        } else if paid_since.is_zero() {
            Self::Issued
        } else {
            Self::PartlyPaid
        }
    }

    /// Whether a person may still change what it says.
    #[must_use]
    pub const fn can_be_edited(self) -> bool {
        matches!(self, Self::Draft)
    }

    /// Whether something is still to be paid.
    #[must_use]
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Issued | Self::PartlyPaid)
    }

    /// Whether the day to pay has passed and something is still to be paid.
    #[must_use]
    pub fn is_overdue(self, due_date: Date, today: Date) -> bool {
        self.is_open() && due_date < today
    }

    /// How it is written in the database.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Issued => "issued",
            Self::PartlyPaid => "partlyPaid",
            Self::Paid => "paid",
        }
    }

    /// Reads what [`Status::word`] wrote.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        [Self::Draft, Self::Issued, Self::PartlyPaid, Self::Paid]
            .into_iter()
            .find(|status| status.word() == word)
    }
}

/// Which invoices a list shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum StatusFilter {
    /// All of them.
    #[default]
    All,
    /// Drafts.
    Draft,
    /// Issued and not yet paid in full.
    Open,
    /// Open and past the day to pay.
    Overdue,
    /// Paid in full.
    Paid,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::values::CurrencyCode;
    use jiff::civil::date;

    fn euro(minor: i64) -> Money {
        Money::from_minor(minor, CurrencyCode::EUR)
    }

    #[test]
    fn payments_move_an_invoice_on() {
        assert_eq!(Status::of_issued(euro(100), euro(0)), Status::Issued);
        assert_eq!(Status::of_issued(euro(100), euro(1)), Status::PartlyPaid);
        assert_eq!(Status::of_issued(euro(100), euro(100)), Status::Paid);
        assert_eq!(
            Status::of_issued(euro(0), euro(0)),
            Status::Paid,
            "prepaid in full"
        );
    }

    #[test]
    fn an_open_invoice_is_overdue_the_day_after_its_due_date() {
        let due = date(2026, 12, 6);
        assert!(!Status::Issued.is_overdue(due, due));
        assert!(Status::PartlyPaid.is_overdue(due, date(2026, 12, 7)));
        assert!(!Status::Paid.is_overdue(due, date(2027, 1, 1)));
        assert!(!Status::Draft.is_overdue(due, date(2027, 1, 1)));
    }

    #[test]
    fn every_status_reads_its_own_word() {
        for status in [
            Status::Draft,
            Status::Issued,
            Status::PartlyPaid,
            Status::Paid,
        ] {
            assert_eq!(Status::parse(status.word()), Some(status));
        }
        assert_eq!(Status::parse("overdue"), None);
    }
}
