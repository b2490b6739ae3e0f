//! Moving a workspace between file and server: equal on both sides, or not at all.

use okicrm_core::settings::{self, Appearance, Theme};
use okicrm_core::workspace::{self, Access, Clock, Folder, Unlock, Workspace};
use okicrm_core::{change, checkup, moving};
use okicrm_testing::{PASSPHRASE, TestWorkspace, fresh_schema};

async fn look_dark(workspace: &Workspace) {
    let dark = Appearance {
        theme: Theme::Dark,
        ..Appearance::default()
    };
    settings::save(workspace, &dark).await.unwrap();
}

async fn theme(workspace: &Workspace) -> Option<Theme> {
    let look: Option<Appearance> = settings::load(workspace).await.unwrap();
    look.map(|look| look.theme)
}

async fn opened(folder: &Folder) -> Workspace {
    let unlock = Unlock::Passphrase(PASSPHRASE);
    workspace::open(folder.clone(), unlock, Access::Write, Clock::system())
        .await
        .unwrap()
}

#[tokio::test]
async fn a_workspace_moves_to_a_server_and_back_and_stays_the_same() {
    let world = TestWorkspace::sqlite().await;
    look_dark(&world.workspace).await;
    let folder = world.workspace.folder().clone();
    let before = change::verify(&world.workspace).await.unwrap();
    let server = fresh_schema().await;
    let there = moving::to_server(world.workspace.clone(), &server)
        .await
        .unwrap();
    assert!(there.equal && there.counts["changes"] > 0);
    assert!(std::path::Path::new(&there.remains).exists());
    drop(world.workspace);

    let on_server = opened(&folder).await;
    assert_eq!(
        checkup::info(&on_server).await.unwrap().database,
        "postgresql"
    );
    assert_eq!(theme(&on_server).await, Some(Theme::Dark));
    assert_eq!(change::verify(&on_server).await.unwrap(), before);
    let back = moving::to_file(on_server.clone()).await.unwrap();
    drop(on_server);
    assert_eq!(back.sha256, there.sha256);
    let (credentials, place) = server["postgres://".len()..].split_once('@').unwrap();
    let database = place.split('?').next().unwrap();
    assert!(back.remains.contains(database), "{}", back.remains);
    assert!(
        !back.remains.contains(&format!("{credentials}@")),
        "{}",
        back.remains
    );

    let in_file = opened(&folder).await;
    assert_eq!(checkup::info(&in_file).await.unwrap().database, "sqlite");
    assert_eq!(theme(&in_file).await, Some(Theme::Dark));
    assert!(checkup::verify(&in_file).await.unwrap().ok);
}

#[tokio::test]
async fn a_server_that_holds_a_workspace_is_left_alone() {
    let world = TestWorkspace::sqlite().await;
    let other = TestWorkspace::postgres().await;
    look_dark(&other.workspace).await;
    let folder = world.workspace.folder().clone();
    let refused = moving::to_server(world.workspace.clone(), other.server().unwrap())
        .await
        .unwrap_err();
    assert_eq!(refused.code(), "moving-target-not-empty");
    assert_eq!(theme(&other.workspace).await, Some(Theme::Dark));
    world.workspace.close().await;
    drop(world.workspace);
    let still = opened(&folder).await;
    assert_eq!(checkup::info(&still).await.unwrap().database, "sqlite");
}

#[tokio::test]
async fn a_move_to_where_it_is_or_to_nowhere_is_refused() {
    let world = TestWorkspace::sqlite().await;
    let in_file = moving::to_file(world.workspace.clone()).await.unwrap_err();
    assert_eq!(in_file.code(), "moving-in-file");
    let wrong = moving::to_server(world.workspace.clone(), "https://example.org")
        .await
        .unwrap_err();
    assert_eq!(wrong.code(), "database-address-wrong");
    let server = TestWorkspace::postgres().await;
    let on_server = moving::to_server(server.workspace.clone(), "postgres://127.0.0.1:1/x")
        .await
        .unwrap_err();
    assert_eq!(on_server.code(), "moving-on-server");
}
