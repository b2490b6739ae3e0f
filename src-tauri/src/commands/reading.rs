//! Amounts and dates as people type them, read by the core so that one reading holds everywhere.

use okicrm_core::error::Result;
use okicrm_core::settings::{self, Reading};
use okicrm_core::values::{self, CurrencyCode, DateOrder};
use okicrm_core::workspace::Workspace;
use serde::Serialize;
use ts_rs::TS;

use crate::contract::commands;

commands! {
    workspace {
        /// Reads an amount such as `1.234,50` or `=3*45`, in the currency's smallest unit.
        read_amount(&text: String, currency: CurrencyCode) -> Reading => amount;
        /// Reads a decimal such as a quantity or a rate, with the digits it was typed with.
        read_number(&text: String) -> Reading => number;
        /// Reads a date such as `fri`, `+30d` or `3/4`; answers in ISO 8601.
        read_date(&text: String) -> String => date;
        /// Parts a task such as `call fri 2pm` into what is to be done, the day and the time.
        read_task(&text: String) -> TaskReading => task;
    }
}

/// A task as it was typed, parted.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TaskReading {
    /// What is to be done.
    pub title: String,
    /// The day, ISO 8601; blank where none was named.
    pub due_on: String,
    /// The time of that day, `14:00`; blank where none was named.
    pub due_time: String,
}

async fn task(workspace: &Workspace, text: &str) -> Result<TaskReading> {
    let business = settings::business(workspace).await?;
    let order = DateOrder::of_locale(&business.formats.locale);
    let due = values::read_due(text, workspace.clock().today(), order);
    Ok(TaskReading {
        title: due.rest,
        due_on: due.day.map(|day| day.to_string()).unwrap_or_default(),
        due_time: due
            .time
            .map(|time| time.strftime("%H:%M").to_string())
            .unwrap_or_default(),
    })
}

async fn amount(workspace: &Workspace, text: &str, currency: CurrencyCode) -> Result<Reading> {
    settings::read_typed_amount(workspace, text, Some(currency.as_str())).await
}

async fn number(workspace: &Workspace, text: &str) -> Result<Reading> {
    settings::read_typed_amount(workspace, text, None).await
}

async fn date(workspace: &Workspace, text: &str) -> Result<String> {
    let business = settings::business(workspace).await?;
    let order = DateOrder::of_locale(&business.formats.locale);
    let read = values::read_date(text, workspace.clock().today(), order)?;
    Ok(read.to_string())
}
