//! What must hold in the real window.

mod access_request;
mod arranged_lists;
mod collector;
mod consent;
mod controls;
mod dialogs;
mod drafts;
mod erasure;
mod first_run;
mod keeping;
mod keyboard;
mod lock;
mod main_job;
mod new_computer;
mod problem;
mod registers;
mod safety;
mod screens;
mod screenshots;
mod silence;
mod start;
mod succession;
mod support;
mod terms;
mod twice;
mod usage;
mod whole;

use okicrm_core::workspace::{self, Clock, Folder, NewWorkspace, Protection};
use okicrm_testing::PASSPHRASE;

use crate::driver::Home;

/// A home in which a workspace was made before; `PASSPHRASE` opens it.
pub async fn home_with_workspace() -> Home {
    let home = Home::new();
    let (workspace, _) = workspace::create(NewWorkspace {
        folder: Folder::at(home.workspace()),
        actor_name: "Sara Test",
        protection: Protection {
            passphrase: Some(PASSPHRASE),
            keychain: None,
        },
        server: None,
        clock: Clock::system(),
    })
    .await
    .unwrap();
    workspace.close().await;
    home
}
