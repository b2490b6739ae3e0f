//! `oki verify`: whether the workspace is whole.

use okicrm_core::Result;
use okicrm_core::checkup;

use crate::outcome::{Outcome, table};
use crate::session::Session;

pub async fn run(session: &Session) -> Result<Outcome> {
    let workspace = session.read().await?;
    let report = checkup::verify(&workspace).await?;
    let json = serde_json::to_value(&report)?;
    let rows: Vec<Vec<String>> = report
        .checks
        .iter()
        .zip(json["checks"].as_array().into_iter().flatten())
        .map(|(check, json)| {
            vec![
                json["name"].as_str().unwrap_or_default().to_owned(),
                if check.ok { "ok" } else { "NOT OK" }.to_owned(),
                check.found.join("; "),
            ]
        })
        .collect();
    let outcome = Outcome::new(&json, table(&["Check", "Result", "Found"], &rows))?;
    Ok(if report.ok { outcome } else { outcome.failed() })
}
