//! Workspaces on both databases, a fixed clock and samples. For tests and benches only.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test that cannot set itself up should stop at once, with the reason"
)]

pub mod measuring;
pub mod pages;
pub mod samples;

use std::sync::atomic::{AtomicU32, AtomicUsize, Ordering};

use okicrm_core::keys::RecoveryCode;
use okicrm_core::workspace::{
    self, Access, Clock, Folder, NewWorkspace, Protection, Unlock, Workspace,
};
use tempfile::TempDir;

/// What the tests' passphrase is.
pub const PASSPHRASE: &str = "correct horse battery staple";

/// Where the tests' clocks stand: a Sunday at noon.
pub const NOON: &str = "2026-11-22T12:00:00Z";

/// A workspace in a folder of its own, on a clock that stands still.
pub struct TestWorkspace {
    /// The open workspace.
    pub workspace: Workspace,
    /// Its clock, to be moved.
    pub clock: Clock,
    /// Its printed code.
    pub recovery_code: RecoveryCode,
    root: TempDir,
    server: Option<String>,
    in_use: InUse,
}

/// How many workspaces the tests of this process have in use.
static IN_USE: AtomicUsize = AtomicUsize::new(0);

struct InUse;

impl InUse {
    fn new() -> Self {
        IN_USE.fetch_add(1, Ordering::SeqCst);
        Self
    }
}

impl Drop for InUse {
    fn drop(&mut self) {
        IN_USE.fetch_sub(1, Ordering::SeqCst);
    }
}

/// Ends a story. The last one waits until all files that stories opened are closed, because the
/// process may end right after it; see [`okicrm_core::db::all_closed`].
pub async fn end() {
    if IN_USE.load(Ordering::SeqCst) == 0 {
        okicrm_core::db::all_closed().await;
    }
}

impl TestWorkspace {
    /// On an encrypted file.
    pub async fn sqlite() -> Self {
        Self::create(None).await
    }

    /// On the server that `OKICRM_TEST_POSTGRES` names, in a schema of its own.
    ///
    /// # Panics
    /// Without that server: a story on one database only would not be the story.
    pub async fn postgres() -> Self {
        Self::create(Some(fresh_schema().await)).await
    }

    async fn create(server: Option<String>) -> Self {
        let root = tempfile::tempdir().expect("a folder for the test");
        let clock = Clock::fixed(NOON.parse().expect("the tests' time"));
        let (workspace, recovery_code) = workspace::create(NewWorkspace {
            folder: Folder::at(root.path().join("workspace")),
            actor_name: "Sara Test",
            protection: Protection {
                passphrase: Some(PASSPHRASE),
                keychain: None,
            },
            server: server.as_deref().map(Into::into),
            clock: clock.clone(),
        })
        .await
        .expect("a workspace for the test");
        Self {
            workspace,
            clock,
            recovery_code,
            root,
            server,
            in_use: InUse::new(),
        }
    }

    /// The test's own folder, for files beside the workspace.
    pub fn root(&self) -> &std::path::Path {
        self.root.path()
    }

    /// The server's address, if the workspace is on one.
    pub fn server(&self) -> Option<&str> {
        self.server.as_deref()
    }

    /// Moves the clock, and somebody says that its date is right: as if the days between had been
    /// lived through.
    ///
    /// # Panics
    /// For a text that is no time.
    pub async fn come_to(&self, time: &str) {
        self.clock.set(time.parse().expect("a time"));
        workspace::confirm_clock(&self.workspace)
            .await
            .expect("the day is remembered");
    }

    /// Closes the workspace and opens it again, as after a restart.
    pub async fn reopen(self) -> Self {
        let Self {
            workspace,
            clock,
            recovery_code,
            root,
            server,
            in_use,
        } = self;
        let folder = workspace.folder().clone();
        workspace.close().await;
        drop(workspace);
        let workspace = workspace::open(
            folder,
            Unlock::Passphrase(PASSPHRASE),
            Access::Write,
            clock.clone(),
        )
        .await
        .expect("the workspace opens again");
        Self {
            workspace,
            clock,
            recovery_code,
            root,
            server,
            in_use,
        }
    }
}

/// A new schema on the test server; the address leads into it.
pub async fn fresh_schema() -> String {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let server = std::env::var("OKICRM_TEST_POSTGRES")
        .expect("OKICRM_TEST_POSTGRES names a PostgreSQL server; `cargo xtask test` starts one");
    let schema = format!(
        "t_{}_{}",
        std::process::id(),
        COUNT.fetch_add(1, Ordering::Relaxed)
    );
    run_on_server(&server, format!("DROP SCHEMA IF EXISTS {schema} CASCADE")).await;
    run_on_server(&server, format!("CREATE SCHEMA {schema}")).await;
    let separator = if server.contains('?') { '&' } else { '?' };
    format!("{server}{separator}options=-c%20search_path%3D{schema},public")
}

/// Carries out one statement on a server, past everything that OkiCRM does there.
///
/// # Panics
/// When the server does not answer or refuses the statement.
pub async fn run_on_server(server: &str, statement: impl Into<String>) {
    let pool = sqlx::postgres::PgPoolOptions::new()
        .max_connections(1)
        .connect(server)
        .await
        .expect("the test server answers");
    sqlx::query(sqlx::AssertSqlSafe(statement.into()))
        .execute(&pool)
        .await
        .unwrap();
    pool.close().await;
}

/// One story, told on both databases:
///
/// ```ignore
/// story! {
///     async fn a_deleted_contact_comes_back(world) {
///         …
///     }
/// }
/// ```
#[macro_export]
macro_rules! story {
    ($($(#[$attribute:meta])* async fn $name:ident($world:ident) $body:block)+) => {
        $(
            $(#[$attribute])*
            mod $name {
                #[allow(unused_imports, reason = "short stories use little of their file's imports")]
                use super::*;

                async fn story($world: $crate::TestWorkspace) $body

                #[tokio::test]
                async fn sqlite() {
                    story($crate::TestWorkspace::sqlite().await).await;
                    $crate::end().await;
                }

                #[tokio::test]
                async fn postgresql() {
                    story($crate::TestWorkspace::postgres().await).await;
                    $crate::end().await;
                }
            }
        )+
    };
}
