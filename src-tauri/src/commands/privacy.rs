//! The rights of the people in the records.

use okicrm_core::error::Result;
use okicrm_core::privacy::{self, AccessReport, DataMapEntry, ErasureDone, ErasurePlan, Person};
use okicrm_core::workspace::Workspace;

use crate::contract::commands;
use crate::native::Question;
use crate::state::Shell;

commands! {
    workspace {
        /// What is kept, column by column, with where it comes from and how long it stays.
        data_map() -> Vec<DataMapEntry> => data_map_of;
        /// What an erasure would do; confirming names its hash.
        plan_erasure(person: Person) -> ErasurePlan => privacy::plan;
        /// Erases a person for ever, as a plan said.
        erase_person(person: Person, &plan_hash: String) -> ErasureDone => privacy::erase;
        /// Hides a person from daily work.
        restrict_person(person: Person) => privacy::restrict;
        /// Lets a person be seen in daily work again.
        unrestrict_person(person: Person) => privacy::unrestrict;
    }
    desk {
        /// Asks where, and writes everything about a person there; nothing when she thinks better of it.
        export_person(person: Person) -> Option<AccessReport> => export;
    }
}

async fn data_map_of(_workspace: &Workspace) -> Result<Vec<DataMapEntry>> {
    Ok(privacy::data_map())
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
