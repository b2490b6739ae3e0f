//! Where the records lie: in the encrypted file, or on a server.

use okicrm_core::change::Topic;
use okicrm_core::error::Result;
use okicrm_core::keys::Key;
use okicrm_core::moving::{self, MoveReport, Place, ServerAddress, ServerCheck};
use okicrm_core::processors::ProcessorForm;
use okicrm_core::workspace::{self, Manifest, Workspace, WorkspaceRefusal};

use super::protection::Proof;
use crate::apart::apart;
use crate::contract::commands;
use crate::state::{Phase, Shell};

commands! {
    workspace {
        /// Where the records lie.
        data_place() -> Place => place_now;
        /// Removes the file that a move to the server left behind.
        remove_old_file() => remove_old;
    }
    frame {
        /// Looks at a server without writing anything there: before first run, or before a move.
        check_server(address: ServerAddress) -> ServerCheck => check;
        /// Names who runs the server of a workspace that is refused for want of that row, and opens it.
        name_server_host(row: ProcessorForm, proof: Proof) => name_host;
    }
    desk {
        /// Moves everything to a server, compares both sides, and goes on working there.
        move_to_server(address: ServerAddress, proof: Proof) -> MoveReport => to_server;
        /// Moves everything back into the encrypted file, compares both sides, and goes on working there.
        move_to_file(proof: Proof) -> MoveReport => to_file;
    }
}

async fn place_now(workspace: &Workspace) -> Result<Place> {
    moving::place(workspace)
}

async fn check(shell: &Shell, address: ServerAddress) -> Result<ServerCheck> {
    // Nobody who found the window locked calls servers with it.
    if !matches!(shell.standing().phase(), Phase::FirstRun) {
        shell.workspace()?;
    }
    let url = address.url()?;
    moving::check_server(address.server(&url)).await
}

async fn name_host(shell: &Shell, row: ProcessorForm, proof: Proof) -> Result<()> {
    if !matches!(shell.standing().phase(), Phase::Problem) {
        return Err(WorkspaceRefusal::Locked.into());
    }
    let asked = shell.clone();
    let key = apart(async move {
        moving::name_host(asked.folder(), proof.unlock(&asked), &row)?;
        workspace::data_key(&Manifest::read(asked.folder())?, proof.unlock(&asked))
    })
    .await?;
    let turn = shell.turn().await;
    shell.reopen(key).await;
    drop(turn);
    Ok(())
}

async fn remove_old(workspace: &Workspace) -> Result<()> {
    moving::remove_old_file(workspace).await
}

async fn to_server(shell: &Shell, address: ServerAddress, proof: Proof) -> Result<MoveReport> {
    let url = address.url()?;
    let key = proven(shell, proof).await?;
    moved(shell, key, async |workspace| {
        moving::to_server(workspace, address.server(&url)).await
    })
    .await
}

async fn to_file(shell: &Shell, proof: Proof) -> Result<MoveReport> {
    let key = proven(shell, proof).await?;
    moved(shell, key, moving::to_file).await
}

/// The key, for somebody who proves that she may have it: the moved workspace is opened with it.
async fn proven(shell: &Shell, proof: Proof) -> Result<Key> {
    let shell = shell.clone();
    apart(async move {
        let manifest = Manifest::read(shell.folder())?;
        workspace::data_key(&manifest, proof.unlock(&shell))
    })
    .await
}

/// Moves and opens the workspace where it is then. A move that is refused leaves it open where it was.
async fn moved(
    shell: &Shell,
    key: Key,
    move_it: impl AsyncFnOnce(Workspace) -> Result<MoveReport>,
) -> Result<MoveReport> {
    let workspace = shell.workspace()?;
    let turn = shell.turn().await;
    let job = shell.begin_job("shell-job-move", false);
    let report = move_it(workspace).await;
    if report.is_ok() {
        shell.reopen(key).await;
    }
    drop((turn, job));
    shell.announce(&[Topic::Workspace]);
    report
}
