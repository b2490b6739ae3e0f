//! `oki privacy plan` and `erase`: one person, several by one plan, or somebody who only asked.

use std::path::{Path, PathBuf};

use clap::Args;
use okicrm_core::Result;
use okicrm_core::backup::Watch;
use okicrm_core::contacts::ContactSelection;
use okicrm_core::leads::LeadSelection;
use okicrm_core::privacy::discovery::{self, Mention, MentionState};
use okicrm_core::privacy::{
    self, BulkDone, BulkPlan, Certificate, Count, ErasureDone, ErasurePlan, People, Person,
};
use okicrm_core::values::{ContactId, LeadId, RequestId};
use okicrm_core::workspace::{Workspace, write_whole};
use serde::Serialize;

use crate::outcome::{Outcome, table};
use crate::session::Session;

/// Which people.
#[derive(Args)]
#[group(required = true, multiple = false)]
pub struct Whom {
    /// A contact's id; several times for several people.
    #[arg(long)]
    contact: Vec<ContactId>,
    /// A lead's id; several times for several people.
    #[arg(long)]
    lead: Vec<LeadId>,
    /// A request's id: whoever asked, also somebody who is not in the records.
    #[arg(long)]
    request: Option<RequestId>,
}

/// Whom to erase, by which plan.
#[derive(Args)]
pub struct Arguments {
    #[command(flatten)]
    whom: Whom,
    /// The hash that `oki privacy plan` gave.
    #[arg(long, value_name = "PLAN_HASH")]
    confirm: String,
    /// Where to write the certificate; for several people, the folder for theirs.
    #[arg(long, value_name = "FILE")]
    certificate: Option<PathBuf>,
}

enum Chosen {
    One(Person),
    Several(People),
}

impl Whom {
    fn chosen(&self) -> Result<Chosen> {
        Ok(match (&*self.contact, &*self.lead, self.request) {
            ([one], _, _) => Chosen::One(Person::Contact(*one)),
            (_, [one], _) => Chosen::One(Person::Lead(*one)),
            (_, _, Some(request)) => Chosen::One(Person::Asker(request)),
            ([_, ..], _, _) => Chosen::Several(People::Contacts(ContactSelection::Ids(
                self.contact.clone(),
            ))),
            (_, [_, ..], _) => {
                Chosen::Several(People::Leads(LeadSelection::Ids(self.lead.clone())))
            }
            // clap requires one of the three.
            _ => return Err(okicrm_core::error::NotFound { record: "person" }.into()),
        })
    }
}

/// A plan, and what it leaves to be read by somebody: nothing is blindly replaced in texts.
#[derive(Serialize)]
struct Planned<'a> {
    #[serde(flatten)]
    plan: &'a ErasurePlan,
    /// How many other texts name the person.
    elsewhere: usize,
}

pub async fn plan(whom: &Whom, session: &Session) -> Result<Outcome> {
    let workspace = session.for_finding().await?;
    let outcome = match whom.chosen()? {
        Chosen::One(person) => {
            let plan = privacy::plan(&workspace, person).await?;
            planned(&workspace, person, &plan).await
        }
        Chosen::Several(people) => {
            let bulk = privacy::plan_people(&workspace, people).await?;
            Outcome::new(&bulk, bulk_text(&bulk))
        }
    };
    workspace.close().await;
    outcome
}

/// A plan, how many texts elsewhere name the person, and how it is carried out.
pub async fn planned(workspace: &Workspace, person: Person, plan: &ErasurePlan) -> Result<Outcome> {
    let found = discovery::find(workspace, person).await?;
    let theirs = |one: &&Mention| one.state != MentionState::NotHers;
    let elsewhere = found.mentions.iter().filter(theirs).count();
    let mut text = plan_text(plan);
    if elsewhere > 0 {
        text.push_str(&format!(
            "\nTexts elsewhere that name the person, and stay as they are: {elsewhere}. \
             `oki privacy find` shows them."
        ));
    }
    Outcome::new(&Planned { plan, elsewhere }, text)
}

fn bulk_text(bulk: &BulkPlan) -> String {
    let left_out: Vec<String> = bulk
        .left_out
        .iter()
        .map(|one| format!("Left out: {} ({})\n", one.name, one.code))
        .collect();
    format!(
        "{} people\n{}{}",
        bulk.people,
        left_out.concat(),
        plan_text(&bulk.plan)
    )
}

fn plan_text(plan: &ErasurePlan) -> String {
    let mut rows = Vec::new();
    let mut add = |what: &str, counts: &[Count]| {
        for one in counts {
            rows.push(vec![
                what.to_owned(),
                one.kind.clone(),
                one.count.to_string(),
            ]);
        }
    };
    add("erased", &plan.erased);
    add("detached", &plan.detached);
    for one in &plan.kept {
        rows.push(vec![
            format!("kept until {} ({})", one.until, one.law),
            one.kind.clone(),
            one.count.to_string(),
        ]);
    }
    let copies = &plan.copies;
    for (what, count) in [
        ("removed", copies.opened),
        ("cleared", copies.views),
        ("out of reach", copies.exports),
    ] {
        let kind = match what {
            "removed" => "opened documents",
            "cleared" => "saved views",
            _ => "exports since",
        };
        if count > 0 {
            rows.push(vec![what.to_owned(), kind.to_owned(), count.to_string()]);
        }
    }
    format!(
        "{}\n\nTo carry this out: --confirm {}",
        table(&["What happens", "Kind", "Rows"], &rows),
        plan.plan_hash
    )
}

pub async fn erase(arguments: Arguments, session: &Session) -> Result<Outcome> {
    let workspace = session.write().await?;
    let chosen = arguments.whom.chosen()?;
    let place = arguments.certificate.as_deref();
    let outcome = match chosen {
        Chosen::One(person) => {
            let done = privacy::erase(&workspace, person, &arguments.confirm).await?;
            erased(&looked(&workspace, done).await?, place)
        }
        Chosen::Several(people) => {
            let done = privacy::erase_people(&workspace, people, &arguments.confirm).await?;
            erased_all(&looked_for_all(&workspace, done).await?, place)
        }
    };
    workspace.close().await;
    outcome
}

/// What was erased; the certificate is written where that was asked for.
pub fn erased(done: &ErasureDone, place: Option<&Path>) -> Result<Outcome> {
    if let Some(path) = place {
        write_whole(path, &serde_json::to_vec_pretty(&done.certificate)?)?;
    }
    let statement = &done.certificate.statement;
    let text = format!(
        "Erased. Certificate {}. Verified: {}. {}",
        statement.id,
        done.verified,
        super::certificates::pages_text(statement)
    );
    Outcome::new(done, text)
}

fn erased_all(done: &BulkDone, place: Option<&Path>) -> Result<Outcome> {
    if let Some(folder) = place {
        std::fs::create_dir_all(folder)?;
        for certificate in &done.certificates {
            let name = format!("okicrm-erasure-{}.json", certificate.statement.id);
            write_whole(&folder.join(name), &serde_json::to_vec_pretty(certificate)?)?;
        }
    }
    let text = format!(
        "{} people erased. Verified: {}.",
        done.certificates.len(),
        done.verified
    );
    Outcome::new(done, text)
}

/// In a terminal there is nothing to go on with meanwhile: the pages are looked through at once.
pub async fn looked(workspace: &Workspace, done: ErasureDone) -> Result<ErasureDone> {
    let completed = privacy::look_through(workspace, Watch::default()).await?;
    Ok(ErasureDone {
        certificate: newest(done.certificate, &completed),
        ..done
    })
}

async fn looked_for_all(workspace: &Workspace, done: BulkDone) -> Result<BulkDone> {
    let completed = privacy::look_through(workspace, Watch::default()).await?;
    let certificates = done.certificates.into_iter();
    Ok(BulkDone {
        certificates: certificates
            .map(|certificate| newest(certificate, &completed))
            .collect(),
        ..done
    })
}

fn newest(certificate: Certificate, completed: &[Certificate]) -> Certificate {
    let id = certificate.statement.id;
    let found = completed.iter().find(|one| one.statement.id == id);
    found.cloned().unwrap_or(certificate)
}
