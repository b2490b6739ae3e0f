use std::collections::BTreeMap;

use super::model::{Invoiced, TrendWeek, WEEKS_SHOWN};
use super::store::{self, Day};
use crate::error::{Fault, Result};
use crate::purpose::Purpose;
use crate::values::{CurrencyCode, Money, Week};
use crate::workspace::Workspace;

/// The last twelve weeks, this one last. Days are those of UTC, but for invoices, whose date is
/// their own.
///
/// # Errors
/// What the database refuses.
pub async fn weeks(workspace: &Workspace) -> Result<Vec<TrendWeek>> {
    let current = Week::of(workspace.clock().today());
    let mut weeks: BTreeMap<Week, TrendWeek> = (0..WEEKS_SHOWN)
        .map(|ago| current.before(ago))
        .map(|week| (week, TrendWeek::empty(week)))
        .collect();
    let first = current
        .before(WEEKS_SHOWN - 1)
        .monday()
        .map_err(|_| Fault::Invariant("a clock outside the calendar".into()))?
        .to_string();
    let reader = workspace.read(Purpose::Daily);
    let activities = store::activities(reader, &first).await?;
    add(&mut weeks, activities, |week| &mut week.activities);
    let tasks = store::tasks_done(reader, &first).await?;
    add(&mut weeks, tasks, |week| &mut week.tasks_done);
    let leads = store::leads(reader, &first).await?;
    add(&mut weeks, leads, |week| &mut week.leads);
    add_invoices(&mut weeks, store::invoices(reader, &first).await?)?;
    Ok(weeks.into_values().collect())
}

fn add(
    weeks: &mut BTreeMap<Week, TrendWeek>,
    days: Vec<Day>,
    counter: fn(&mut TrendWeek) -> &mut i64,
) {
    for (day, count) in days {
        if let Some(week) = among(weeks, &day) {
            *counter(week) += count;
        }
    }
}

/// The week of a day that is shown; nothing for a day that is not, such as one in the future.
fn among<'weeks>(
    weeks: &'weeks mut BTreeMap<Week, TrendWeek>,
    day: &str,
) -> Option<&'weeks mut TrendWeek> {
    weeks.get_mut(&Week::of(day.parse().ok()?))
}

fn add_invoices(
    weeks: &mut BTreeMap<Week, TrendWeek>,
    days: Vec<store::InvoicedDay>,
) -> Result<()> {
    let mut sums: BTreeMap<(Week, String), i64> = BTreeMap::new();
    for (day, currency, count, gross) in days {
        if let Some(week) = among(weeks, &day) {
            week.invoices += count;
            let sum = sums.entry((week.week, currency)).or_insert(0);
            *sum = sum.saturating_add(gross);
        }
    }
    for ((week, currency), gross) in sums {
        let code = CurrencyCode::parse(&currency).map_err(|_| Fault::Shape("currency".into()))?;
        if let Some(week) = weeks.get_mut(&week) {
            let gross = Money::from_minor(gross, code).amount_text();
            week.invoiced.push(Invoiced { currency, gross });
        }
    }
    Ok(())
}
