//! `oki trends`: what happened week by week, from the business's own records.

use okicrm_core::Result;
use okicrm_core::trends::{self, TrendWeek};
use serde_json::json;

use crate::outcome::{Outcome, table};
use crate::session::Session;

pub async fn run(session: &Session) -> Result<Outcome> {
    let weeks = trends::weeks(&session.read().await?).await?;
    let rows: Vec<Vec<String>> = weeks.iter().map(row).collect();
    let head = [
        "Week",
        "Activities",
        "Tasks done",
        "Leads",
        "Invoices",
        "Invoiced",
    ];
    let text = table(&head, &rows);
    Outcome::new(&json!({"weeks": weeks}), text)
}

fn row(week: &TrendWeek) -> Vec<String> {
    let invoiced: Vec<String> = week
        .invoiced
        .iter()
        .map(|sum| format!("{} {}", sum.gross, sum.currency))
        .collect();
    vec![
        week.week.to_string(),
        week.activities.to_string(),
        week.tasks_done.to_string(),
        week.leads.to_string(),
        week.invoices.to_string(),
        invoiced.join(", "),
    ]
}
