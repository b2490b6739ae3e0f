//! Made-up people to try things with, made by the features' own actions and taken away again whole.

use super::{SampleFigures, SampleRefusal, SetupState, store};
use crate::change::{Action, Change};
use crate::contacts::{self, Lifecycle, NewContact};
use crate::data_map::{self, Erase, Subject, Table};
use crate::error::Result;
use crate::leads::{self, LeadStatus, NewLead};
use crate::purpose::Purpose;
use crate::settings::{self, Language};
use crate::timeline::{self, About, ActivityKind, NewActivity, NewTask};
use crate::values::details::Labelled;
use crate::workspace::Workspace;

/// What marks a record as made up.
pub const SAMPLE_SOURCE: &str = "sample";

const REMOVED: Action = Action::lasting("sample-removed").even_without_terms();

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

/// Name, company and how far the lead is.
const LEADS: [(&str, &str, LeadStatus); 3] = [
    ("Lena Hofer", "Hofer Catering", LeadStatus::New),
    ("Tom O’Brien", "", LeadStatus::Working),
    ("Yuki Tanaka", "Tanaka Studio", LeadStatus::Qualified),
];

/// What is to be done with the first people, and what was said with them, in both languages.
const TASKS: [[&str; 2]; 3] = [
    [
        "Send the offer for the garden",
        "Angebot für den Garten schicken",
    ],
    [
        "Call back about the order",
        "Wegen der Bestellung zurückrufen",
    ],
    [
        "Agree a date for the fitting",
        "Termin für die Anprobe vereinbaren",
    ],
];
const NOTES: [[&str; 2]; 3] = [
    [
        "Prefers to be called in the morning.",
        "Ist am besten vormittags zu erreichen.",
    ],
    [
        "Wants everything delivered by the 15th.",
        "Möchte alles bis zum 15. geliefert haben.",
    ],
    ["Met at the trade fair.", "Auf der Messe kennengelernt."],
];

/// Makes the sample records; gives the actions that made them.
pub(super) async fn fill(workspace: &Workspace, language: Language) -> Result<Vec<String>> {
    let mut sets = Vec::new();
    let mut tasks = TASKS.into_iter().zip(NOTES);
    for person in PEOPLE {
        let made = contacts::create(workspace, contact(person, language)).await?;
        sets.push(made.change.to_string());
        if let Some((task, note)) = tasks.next() {
            let about = About::Contact(made.record.id);
            let due = workspace.clock().today();
            sets.push(said(workspace, about, worded(language, note)).await?);
            let task = NewTask {
                title: worded(language, task).to_owned(),
                due_on: due.to_string(),
                ..NewTask::default()
            };
            let added = timeline::add_task(workspace, Some(about), task).await?;
            sets.push(added.change.to_string());
        }
    }
    for (name, company, status) in LEADS {
        let lead = NewLead {
            name: name.to_owned(),
            company: company.to_owned(),
            status,
            source: SAMPLE_SOURCE.to_owned(),
            ..NewLead::default()
        };
        sets.push(leads::create(workspace, lead).await?.change.to_string());
    }
    Ok(sets)
}

fn contact(
    person: (&str, &str, [&'static str; 2], &str, Lifecycle),
    language: Language,
) -> NewContact {
    let (name, company, titles, number, lifecycle) = person;
    NewContact {
        name: name.to_owned(),
        company: company.to_owned(),
        job_title: worded(language, titles).to_owned(),
        emails: vec![Labelled::plain(format!("sample{number}@example.com"))],
        phones: vec![Labelled::plain(format!("+44 20 7946 0{number}"))],
        lifecycle,
        source: SAMPLE_SOURCE.to_owned(),
        ..NewContact::default()
    }
}

async fn said(workspace: &Workspace, about: About, body: &str) -> Result<String> {
    let note = NewActivity {
        kind: ActivityKind::Note,
        body: body.to_owned(),
        ..NewActivity::default()
    };
    let added = timeline::add_activity(workspace, about, note).await?;
    Ok(added.change.to_string())
}

fn worded(language: Language, [english, german]: [&'static str; 2]) -> &'static str {
    match language {
        Language::English => english,
        Language::German => german,
    }
}

/// How much sample data there is.
pub async fn sample_figures(workspace: &Workspace) -> Result<SampleFigures> {
    store::sample_figures(workspace.read(Purpose::Daily)).await
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
        .filter(|table| !table.derived && matches!(table.erase, Erase::Delete | Erase::Detach))
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
