use serde::Serialize;
use ts_rs::TS;

use crate::values::Week;

/// How many weeks are shown, this one included.
pub const WEEKS_SHOWN: i32 = 12;

/// What was invoiced in one currency.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Invoiced {
    /// ISO 4217.
    pub currency: String,
    /// With value added tax, in major units.
    pub gross: String,
}

/// One week.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TrendWeek {
    /// Such as `2026-W47`.
    pub week: Week,
    /// Calls, meetings, e-mails and notes that happened.
    #[ts(type = "number")]
    pub activities: i64,
    /// Tasks that were done.
    #[ts(type = "number")]
    pub tasks_done: i64,
    /// Leads that came.
    #[ts(type = "number")]
    pub leads: i64,
    /// Invoices that were issued.
    #[ts(type = "number")]
    pub invoices: i64,
    /// What they came to, by currency.
    pub invoiced: Vec<Invoiced>,
}

impl TrendWeek {
    /// A week in which nothing happened.
    pub(super) const fn empty(week: Week) -> Self {
        Self {
            week,
            activities: 0,
            tasks_done: 0,
            leads: 0,
            invoices: 0,
            invoiced: Vec::new(),
        }
    }
}
