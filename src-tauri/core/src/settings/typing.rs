//! How a typed amount or date is read in the business's own formats, with the reading written out
//! in full, so that a wrong guess is seen before it is kept.

use rust_decimal::Decimal;
use serde::Serialize;
use ts_rs::TS;

use super::actions::load;
use super::model::Business;
use crate::error::Result;
use crate::values::{CurrencyCode, DateOrder, DecimalSign, Money, read_amount, read_date};
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
    /// How somebody from elsewhere means the same text, where that is more: `1,234` is a little more
    /// than one in German and over a thousand in English. Written so that it is read only that way.
    pub otherwise: Option<String>,
}

/// Reads an amount or a sum such as `=3*45`. For a currency a sum is rounded to its digits; an
/// amount with more digits than that is refused, because it may be meant as thousands.
///
/// # Errors
/// `value-amount-malformed`, `value-amount-out-of-range`, `value-amount-too-precise`,
/// `value-currency-unknown`.
pub async fn read_typed_amount(
    workspace: &Workspace,
    text: &str,
    currency: Option<&str>,
) -> Result<Reading> {
    let formats = formats(workspace).await?;
    let amount = read_amount(text, formats.decimal_sign())?;
    let otherwise = otherwise(text, amount, &formats);
    Ok(match currency {
        Some(code) => {
            let code = CurrencyCode::parse(code)?;
            let money = if text.contains('=') {
                Money::rounded(amount, code)?
            } else {
                Money::exact(amount, code)?
            };
            Reading {
                value: money.amount_text(),
                echo: formats.money(money),
                otherwise,
            }
        }
        None => Reading {
            value: amount.to_string(),
            echo: formats.number(amount),
            otherwise,
        },
    })
}

/// The greater figure that the text means where the other sign stands before the decimals, with
/// decimals that leave no doubt.
fn otherwise(text: &str, amount: Decimal, formats: &Formats) -> Option<String> {
    let other = match formats.decimal_sign() {
        DecimalSign::Point => DecimalSign::Comma,
        DecimalSign::Comma => DecimalSign::Point,
    };
    let mut other = read_amount(text, other).ok()?;
    if other.abs() <= amount.abs() {
        return None;
    }
    other.rescale(other.scale().max(2));
    Some(formats.number(other))
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
        otherwise: None,
    })
}

async fn formats(workspace: &Workspace) -> Result<Formats> {
    let business: Option<Business> = load(workspace).await?;
    Ok(match business {
        Some(business) => Formats::new(&business.formats.locale),
        None => Formats::new(FIRST_LOCALE),
    })
}
