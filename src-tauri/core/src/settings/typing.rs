//! How a typed amount or date is read in the business's own formats, with the reading written out
//! in full, so that a wrong guess is seen before it is kept.

use serde::Serialize;
use ts_rs::TS;

use super::actions::load;
use super::model::Business;
use crate::error::Result;
use crate::values::{CurrencyCode, DateOrder, Money, read_amount, read_date};
use crate::words::Formats;
use crate::workspace::Workspace;

/// The locale before a business was set up.
const FIRST_LOCALE: &str = "en-GB";

/// What was typed, as it was read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Reading {
    /// The value: a decimal with a point, or an ISO date.
    pub value: String,
    /// The value written out for a person: `1,234.50`, `Friday, 27 November 2026`.
    pub echo: String,
}

/// Reads an amount or a sum such as `=3*45`; for a currency it is rounded to its digits.
///
/// # Errors
/// `value-amount-malformed`, `value-amount-out-of-range`, `value-currency-unknown`.
pub async fn read_typed_amount(
    workspace: &Workspace,
    text: &str,
    currency: Option<&str>,
) -> Result<Reading> {
    let formats = formats(workspace).await?;
    let amount = read_amount(text, formats.decimal_sign())?;
    Ok(match currency {
        Some(code) => {
            let money = Money::rounded(amount, CurrencyCode::parse(code)?)?;
            Reading {
                value: money.amount_text(),
                echo: formats.money(money),
            }
        }
        None => Reading {
            value: amount.to_string(),
            echo: formats.number(amount),
        },
    })
}

/// Reads a date such as `fri`, `+30d`, `3/4` or `22. Nov`.
///
/// # Errors
/// `value-date-malformed`, `value-date-impossible`.
pub async fn read_typed_date(workspace: &Workspace, text: &str) -> Result<Reading> {
    let formats = formats(workspace).await?;
    let order = DateOrder::of_locale(formats.locale());
    let date = read_date(text, workspace.clock().today(), order)?;
    Ok(Reading {
        value: date.to_string(),
        echo: formats.full_date(date),
    })
}

async fn formats(workspace: &Workspace) -> Result<Formats> {
    let business: Option<Business> = load(workspace).await?;
    Ok(match business {
        Some(business) => Formats::new(&business.formats.locale),
        None => Formats::new(FIRST_LOCALE),
    })
}
