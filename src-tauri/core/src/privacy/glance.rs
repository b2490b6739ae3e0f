//! Privacy at a glance: what is kept, what for, how long, who receives it and where it lies, made from
//! the data map, the rules for keeping and the registers. Nothing in it is written by hand, so it says
//! what the program does.

use serde::Serialize;
use ts_rs::TS;

use super::map::category_name;
use super::record::{categories_of, handles, stays, told};
use super::retention::RetentionRules;
use crate::data_map::Activity;
use crate::db::Db;
use crate::error::Result;
use crate::processors::{self, Processor};
use crate::recipients;
use crate::settings::{self, Business};
use crate::words::{FluentValue, Words};
use crate::workspace::Workspace;

/// What is kept about people, on one page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Glance {
    /// Where the records lie: a sentence.
    pub place: String,
    /// Each thing that data is kept for.
    pub lines: Vec<GlanceLine>,
    /// Who handles data for the business, a sentence each; empty for nobody.
    pub receivers: Vec<String>,
    /// How often data was passed on to somebody else, by the register of disclosures.
    pub passed_on: usize,
}

/// One thing that data is kept for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct GlanceLine {
    /// Which one.
    pub activity: Activity,
    /// What it is called.
    pub name: String,
    /// What for.
    pub purpose: String,
    /// Which categories of data.
    pub says: Vec<String>,
    /// How long it stays.
    pub stays: String,
    /// Which of the processors handle it, by name.
    pub receivers: Vec<String>,
}

/// What is kept about people, in the words of a language.
///
/// # Errors
/// What the database says.
pub async fn glance(workspace: &Workspace, language: &str) -> Result<Glance> {
    let words = Words::new(language);
    let business = settings::business(workspace).await?;
    let rules: RetentionRules = settings::load(workspace).await?.unwrap_or_default();
    let processors = processors::list(workspace).await?;
    let place = if matches!(workspace.database(), Db::Postgres(_)) {
        "server"
    } else {
        "file"
    };
    Ok(Glance {
        place: words.text(&format!("agreement-glance-place-{place}"), &[]),
        lines: Activity::ABOUT_PEOPLE
            .into_iter()
            .map(|activity| line(&words, activity, &business, &rules, &processors))
            .collect(),
        receivers: processors
            .iter()
            .map(|one| told(&words, "datamap-record-processor", one))
            .collect(),
        passed_on: recipients::disclosures(workspace).await?.len(),
    })
}

fn line(
    words: &Words,
    activity: Activity,
    business: &Business,
    rules: &RetentionRules,
    processors: &[Processor],
) -> GlanceLine {
    let say = |part: &str| words.text(&format!("datamap-activity-{}{part}", activity.word()), &[]);
    let categories = categories_of(activity);
    let chosen = chosen(words, activity, rules);
    GlanceLine {
        activity,
        name: say(""),
        purpose: say("-purpose"),
        stays: std::iter::once(stays(words, activity, business))
            .chain(chosen)
            .collect::<Vec<_>>()
            .join("; "),
        receivers: processors
            .iter()
            .filter(|one| handles(one, &categories))
            .map(|one| one.details.name.clone())
            .collect(),
        says: categories
            .into_iter()
            .map(|category| category_name(words, category))
            .collect(),
    }
}

/// What the business chose by itself about keeping.
fn chosen(words: &Words, activity: Activity, rules: &RetentionRules) -> Option<String> {
    let silent = |months: u16| {
        let months = [("months", FluentValue::from(u32::from(months)))];
        words.text("agreement-glance-silent", &months)
    };
    match activity {
        Activity::Leads => rules.leads_months.map(silent),
        Activity::Customers => rules.contacts_months.map(silent),
        Activity::Invoicing if rules.invoices => Some(words.text("agreement-glance-invoices", &[])),
        _ => None,
    }
}
