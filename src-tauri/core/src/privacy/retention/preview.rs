//! What would go on which day.

use jiff::ToSpan as _;
use jiff::civil::{Date, date};
use serde::Serialize;
use ts_rs::TS;

use super::holds::{self, Hold};
use super::model::{LawRule, RetentionRules, RetentionRun, RuleName};
use super::store::{self, Issued, Silent};
use crate::backup;
use crate::error::Result;
use crate::purpose::Purpose;
use crate::settings;
use crate::values::CountryCode;
use crate::workspace::{self, ClockView, Workspace};

/// How many days the trash keeps.
const TRASH_DAYS: i32 = 30;
/// How far ahead the preview looks, in months.
const AHEAD_MONTHS: i32 = 12;
/// How many records it names.
const NAMED: usize = 200;

/// Everything the page of retention shows.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RetentionView {
    /// What is known of the clock.
    pub clock: ClockView,
    /// What the business chose.
    pub rules: RetentionRules,
    /// The rules of law, by the month they were looked up in.
    pub rules_version: String,
    /// What its country's law says.
    pub law: LawRule,
    /// How many days backups stay.
    #[ts(type = "number")]
    pub backup_days: u16,
    /// What goes within a year, the next first; the first 200.
    pub upcoming: Vec<Upcoming>,
    /// How many there are in all.
    pub upcoming_total: usize,
    /// Whose records are held back.
    pub holds: Vec<Hold>,
    /// The latest looks.
    pub runs: Vec<RetentionRun>,
}

/// One record that goes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Upcoming {
    /// On which day; today or before: at the next look.
    #[ts(type = "string")]
    pub on: Date,
    /// By which rule.
    pub rule: RuleName,
    /// The record.
    pub id: String,
    /// Its name or number; blank where only the law keeps it.
    pub name: String,
    /// Held back: it stays until the hold is lifted.
    pub held: bool,
}

/// Everything the page of retention shows.
///
/// # Errors
/// What the database says.
pub async fn view(workspace: &Workspace) -> Result<RetentionView> {
    let clock = workspace::clock_view(workspace).await?;
    let rules = load(workspace).await?;
    let country = country(workspace).await?;
    let mut upcoming = upcoming(workspace, &rules, country).await?;
    let end = clock.today.saturating_add(AHEAD_MONTHS.months());
    upcoming.retain(|one| one.on <= end);
    upcoming.sort_by(|one, other| {
        (one.on, one.rule, &one.name, &one.id).cmp(&(other.on, other.rule, &other.name, &other.id))
    });
    let upcoming_total = upcoming.len();
    upcoming.truncate(NAMED);
    Ok(RetentionView {
        clock,
        rules,
        rules_version: super::RULES_VERSION.to_owned(),
        law: LawRule::of(country),
        backup_days: backup::load_settings(workspace).await?.keep_days,
        upcoming,
        upcoming_total,
        holds: holds::holds(workspace).await?,
        runs: store::runs(workspace.read(Purpose::Retention)).await?,
    })
}

/// What the business chose; nothing where it never did.
pub(super) async fn load(workspace: &Workspace) -> Result<RetentionRules> {
    Ok(settings::load(workspace).await?.unwrap_or_default())
}

pub(super) async fn country(workspace: &Workspace) -> Result<CountryCode> {
    let mut tx = workspace.snapshot().await?;
    let country = super::super::actions::business_country(&mut tx).await?;
    tx.rollback().await?;
    Ok(country)
}

/// Everything that goes by the rules, whenever that is.
pub(super) async fn upcoming(
    workspace: &Workspace,
    rules: &RetentionRules,
    country: CountryCode,
) -> Result<Vec<Upcoming>> {
    let reader = workspace.read(Purpose::Retention);
    let mut upcoming = Vec::new();
    if let Some(months) = rules.leads_months {
        upcoming.extend(silent(
            RuleName::Leads,
            store::leads(reader).await?,
            months,
        )?);
    }
    if let Some(months) = rules.contacts_months {
        let rows = store::contacts(reader).await?;
        upcoming.extend(silent(RuleName::Contacts, rows, months)?);
    }
    for row in store::trash(reader).await? {
        let on = store::day(&row.last)?.saturating_add((TRASH_DAYS + 1).days());
        upcoming.push(one(RuleName::Trash, row, on));
    }
    for row in store::issued(reader).await? {
        if row.sealed || rules.invoices {
            upcoming.push(invoice(row, country)?);
        }
    }
    Ok(upcoming)
}

fn silent(rule: RuleName, rows: Vec<Silent>, months: u16) -> Result<Vec<Upcoming>> {
    rows.into_iter()
        .map(|row| {
            let on = store::day(&row.last)?.saturating_add(i32::from(months).months());
            Ok(one(rule, row, on))
        })
        .collect()
}

fn one(rule: RuleName, row: Silent, on: Date) -> Upcoming {
    Upcoming {
        on,
        rule,
        id: row.id,
        name: row.name,
        held: row.held,
    }
}

/// An invoice goes when the last year is over for which the law keeps it. Of somebody erased not even
/// the number is shown.
fn invoice(row: Issued, country: CountryCode) -> Result<Upcoming> {
    let since = store::day(&row.since)?;
    let years = i16::from(country.invoice_retention().years);
    let on = date(since.year() + years + 1, 1, 1);
    Ok(Upcoming {
        on,
        rule: if row.sealed {
            RuleName::Erased
        } else {
            RuleName::Invoices
        },
        id: row.id,
        name: if row.sealed {
            String::new()
        } else {
            row.number
        },
        held: row.held,
    })
}
