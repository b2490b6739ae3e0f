//! What is stored about the person who works here.

use okicrm_core::account::{self, Account, AccountForm};
use okicrm_core::error::Result;
use okicrm_core::privacy;
use okicrm_core::workspace::write_whole;

use crate::contract::commands;
use crate::native::Question;
use crate::state::Shell;

commands! {
    workspace {
        /// Everything stored about the account holder, field by field.
        account() -> Account => account::show;
        /// Changes what is stored about the account holder.
        save_account(&form: AccountForm) => account::edit;
        /// Deletes what is stored about the account holder; the workspace and everybody in it stay.
        erase_account() => privacy::erase_account;
    }
    desk {
        /// Asks where, and writes everything stored about the account holder there; its path, or nothing.
        export_account() -> Option<String> => export;
    }
}

async fn export(shell: &Shell) -> Result<Option<String>> {
    let workspace = shell.workspace()?;
    let question = Question::about(shell, "json", &["json"]).named("okicrm-account.json");
    let Some(path) = shell.ask_to_save(question).await else {
        return Ok(None);
    };
    let account = account::show(&workspace).await?;
    write_whole(&path, &serde_json::to_vec_pretty(&account)?)?;
    Ok(Some(path.display().to_string()))
}
