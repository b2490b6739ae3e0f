//! Made-up people to try things with, made by the features' own actions and taken away again whole.

use super::{SampleRefusal, SetupState, store};
use crate::change::{Action, Change};
use crate::contacts::{self, Lifecycle, NewContact};
use crate::data_map::{self, Erase, Subject, Table};
use crate::error::Result;
use crate::settings::{self, Language};
use crate::values::details::Labelled;
use crate::workspace::Workspace;

/// What marks a record as made up.
const SOURCE: &str = "sample";

const REMOVED: Action = Action::lasting("sample-removed");

/// Name, company, job title, the ending of a number nobody has, and what the person is.
///
/// The numbers are those that Ofcom keeps for drama (London, 020 7946 0xxx), the addresses those
/// that RFC 2606 keeps for examples: nothing written to them reaches anybody.
const PEOPLE: [(&str, &str, [&str; 2], &str, Lifecycle); 8] = [
    (
        "Ada Byron",
        "Analytical Gardens",
        ["Head gardener", "Obergärtnerin"],
        "018",
        Lifecycle::Customer,
    ),
    (
        "Jörg Weißmüller",
        "Weißmüller & Söhne",
        ["Owner", "Inhaber"],
        "127",
        Lifecycle::Customer,
    ),
    (
        "Chloé Dubois",
        "Atelier Dubois",
        ["Designer", "Gestalterin"],
        "233",
        Lifecycle::Prospect,
    ),
    (
        "Mohammed al-Farsi",
        "Farsi Imports",
        ["Buyer", "Einkäufer"],
        "304",
        Lifecycle::Customer,
    ),
    ("Grace O’Neill", "", ["", ""], "415", Lifecycle::Contact),
    (
        "Søren Kjær",
        "Kjær Bikes",
        ["Workshop manager", "Werkstattleiter"],
        "526",
        Lifecycle::Supplier,
    ),
    (
        "Ingrid van der Berg",
        "Atelier Dubois",
        ["Bookkeeper", "Buchhalterin"],
        "637",
        Lifecycle::Partner,
    ),
    ("Zoë Papadopoulou", "", ["", ""], "748", Lifecycle::Former),
];

/// Makes the sample records; gives the actions that made them.
pub(super) async fn fill(workspace: &Workspace, language: Language) -> Result<Vec<String>> {
    let mut sets = Vec::new();
    for (name, company, titles, number, lifecycle) in PEOPLE {
        let [english, german] = titles;
        let job_title = match language {
            Language::English => english,
            Language::German => german,
        };
        let made = contacts::create(
            workspace,
            NewContact {
                name: name.to_owned(),
                company: company.to_owned(),
                job_title: job_title.to_owned(),
                emails: vec![Labelled::plain(format!("sample{number}@example.com"))],
                phones: vec![Labelled::plain(format!("+44 20 7946 0{number}"))],
                lifecycle,
                source: SOURCE.to_owned(),
                ..NewContact::default()
            },
        )
        .await?;
        sets.push(made.change.to_string());
    }
    Ok(sets)
}

/// Takes every sample record away for good, with whatever was written about these made-up people
/// since. A company that real people work for by now stays.
///
/// # Errors
/// `sample-missing` when there is none.
pub async fn remove_sample(workspace: &Workspace) -> Result<()> {
    let state: Option<SetupState> = settings::load(workspace).await?;
    let Some(state) = state.filter(|state| state.sample) else {
        return Err(SampleRefusal::Missing.into());
    };
    let mut change = Change::begin(workspace, REMOVED).await?;
    let mut others = Vec::new();
    for set in &state.sample_sets {
        for (table, record, subject) in store::made_by(change.tx(), set).await? {
            match subject {
                Some(subject) => remove_person(&mut change, &subject).await?,
                None => others.push((table, record)),
            }
        }
    }
    for (table, record) in others {
        if let Some(table) = data_map::table(&table)
            && !store::is_named(change.tx(), table, &record).await?
        {
            change.delete(table, &record).await?;
        }
    }
    let state = SetupState {
        sample: false,
        sample_sets: Vec::new(),
        ..state
    };
    settings::save_in(&mut change, &state).await?;
    change.commit().await?;
    Ok(())
}

/// Deletes every row about a made-up person. What the law keeps is not ours to delete, made up or
/// not: an issued number stays issued.
async fn remove_person(change: &mut Change<'_>, subject: &str) -> Result<()> {
    let mut tables: Vec<(&'static Table, &'static str)> = data_map::tables()
        .filter(|table| !table.derived && table.erase == Erase::Delete)
        .filter(|table| !["subjects", "subject_keys"].contains(&table.name))
        .filter_map(|table| match table.subject {
            Subject::Column(column) => Some((table, column)),
            _ => None,
        })
        .collect();
    tables.reverse();
    for (table, column) in tables {
        for id in store::ids_of(change.tx(), table, column, subject).await? {
            change.delete(table, &id).await?;
        }
    }
    Ok(())
}
