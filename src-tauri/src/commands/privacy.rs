//! The rights of the people in the records.

use okicrm_core::error::Result;
use okicrm_core::privacy::{
    self, AccessReport, Certificate, DataMapEntry, ErasureDone, ErasurePlan, Person,
    RestrictedPerson,
};
use okicrm_core::workspace::{Workspace, write_whole};

use crate::contract::commands;
use crate::native::Question;
use crate::state::Shell;

commands! {
    workspace {
        /// What is kept, column by column, with where it comes from and how long it stays.
        data_map() -> Vec<DataMapEntry> => data_map_of;
        /// What an erasure would do; confirming names its hash.
        plan_erasure(person: Person) -> ErasurePlan => privacy::plan;
        /// Hides a person from daily work.
        restrict_person(person: Person) => privacy::restrict;
        /// Everybody who is hidden from daily work.
        restricted_people() -> Vec<RestrictedPerson> => privacy::restricted;
        /// Lets a person be seen in daily work again.
        unrestrict_person(person: Person) => privacy::unrestrict;
    }
    desk {
        /// Erases a person for ever, as a plan said; a backup is made before.
        erase_person(person: Person, plan_hash: String) -> ErasureDone => erase;
        /// Asks where, and writes everything about a person there; nothing when she thinks better of it.
        export_person(person: Person) -> Option<AccessReport> => export;
        /// Asks where to keep the certificate of an erasure; answers with the file's name, or nothing.
        save_certificate(certificate: Certificate) -> Option<String> => keep;
    }
}

async fn data_map_of(_workspace: &Workspace) -> Result<Vec<DataMapEntry>> {
    Ok(privacy::data_map())
}

async fn keep(shell: &Shell, certificate: Certificate) -> Result<Option<String>> {
    let question = Question::about(shell, "json", &["json"]);
    let named = question.named(format!("okicrm-erasure-{}.json", certificate.statement.id));
    let Some(path) = shell.ask_to_save(named).await else {
        return Ok(None);
    };
    write_whole(&path, &serde_json::to_vec_pretty(&certificate)?)?;
    Ok(path
        .file_name()
        .map(|name| name.to_string_lossy().into_owned()))
}

async fn erase(shell: &Shell, person: Person, plan_hash: String) -> Result<ErasureDone> {
    let workspace = shell.workspace()?;
    let job = shell.begin_job("shell-job-erase", false);
    let done = privacy::erase(&workspace, person, &plan_hash).await;
    drop(job);
    done
}

async fn export(shell: &Shell, person: Person) -> Result<Option<AccessReport>> {
    let workspace = shell.workspace()?;
    let question = Question::about(shell, "zip", &["zip"]).named("okicrm-access.zip");
    let Some(path) = shell.ask_to_save(question).await else {
        return Ok(None);
    };
    let report = privacy::export_person(&workspace, person, &path).await?;
    Ok(Some(report))
}
