//! The application on Tauri's mock runtime, with its real configuration and permissions.

use std::sync::Arc;

use okicrm_core::error::AppError;
use okicrm_core::keys::MemoryKeychain;
use okicrm_core::telemetry::UsageFolder;
use okicrm_core::workspace::{self, Clock, Folder, NewWorkspace, Protection};
use okicrm_shell::appearance::AppearanceFile;
use okicrm_shell::state::Shell;
use okicrm_testing::{NOON, PASSPHRASE};
use serde_json::Value as Json;
use tauri::ipc::{CallbackFn, InvokeBody};
use tauri::test::{INVOKE_KEY, MockRuntime, get_ipc_response, mock_builder};
use tauri::webview::InvokeRequest;
use tauri::{App, WebviewWindow, WebviewWindowBuilder};
use tempfile::TempDir;

/// The application, ready to be called as its own page calls it.
pub struct Stand {
    pub shell: Shell,
    window: WebviewWindow<MockRuntime>,
    _app: App<MockRuntime>,
    _folder: TempDir,
}

impl Stand {
    /// Before the first run: there is no workspace.
    pub fn empty() -> Self {
        Self::at("workspace", Clock::fixed(NOON.parse().unwrap()))
    }

    /// As [`Self::empty`], with a path to the workspace and a clock of its own.
    pub fn at(path: &str, clock: Clock) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let shell = Shell::new(
            Folder::at(folder.path().join(path)),
            clock,
            Arc::new(MemoryKeychain::default()),
            AppearanceFile::read(folder.path().join("window.json")),
            UsageFolder::at(folder.path().join("usage")),
        );
        let app = okicrm_shell::builder(mock_builder(), shell.clone())
            .build(okicrm_shell::context())
            .unwrap();
        let window = WebviewWindowBuilder::new(&app, "main", tauri::WebviewUrl::default())
            .build()
            .unwrap();
        let stand = Self {
            shell,
            window,
            _app: app,
            _folder: folder,
        };
        tauri::async_runtime::block_on(stand.shell.look());
        stand
    }

    /// With a locked workspace; `PASSPHRASE` opens it.
    pub fn locked() -> Self {
        Self::empty().furnished()
    }

    /// With an open workspace.
    pub fn open() -> Self {
        Self::locked().unlocked()
    }

    /// Makes a workspace where there is none; `PASSPHRASE` opens it.
    pub fn furnished(self) -> Self {
        tauri::async_runtime::block_on(async {
            let (workspace, _) = workspace::create(NewWorkspace {
                folder: self.shell.folder().clone(),
                actor_name: "Sara Test",
                protection: Protection {
                    passphrase: Some(PASSPHRASE),
                    keychain: None,
                },
                server: None,
                clock: self.shell.clock().clone(),
            })
            .await
            .unwrap();
            workspace.close().await;
            drop(workspace);
            self.shell.look().await;
        });
        self
    }

    /// Opens the workspace.
    pub fn unlocked(self) -> Self {
        let passphrase = serde_json::json!({ "passphrase": PASSPHRASE });
        self.call("unlock_workspace", passphrase).unwrap();
        self
    }

    /// Calls a command as the page would; whatever is no answer of ours is an error of the test.
    pub fn call(&self, command: &str, arguments: Json) -> Result<Json, AppError> {
        self.call_raw(command, arguments).map_err(|error| {
            serde_json::from_value(error.clone())
                .unwrap_or_else(|_| panic!("{command} answers with no AppError: {error}"))
        })
    }

    /// Calls a command and gives back what crosses to the page.
    pub fn call_raw(&self, command: &str, arguments: Json) -> Result<Json, Json> {
        get_ipc_response(
            &self.window,
            InvokeRequest {
                cmd: command.to_owned(),
                callback: CallbackFn(0),
                error: CallbackFn(1),
                url: page(),
                body: InvokeBody::Json(arguments),
                headers: tauri::http::HeaderMap::default(),
                invoke_key: INVOKE_KEY.to_owned(),
            },
        )
        .map(|body| body.deserialize().unwrap())
    }

    /// The phase, as the page sees it.
    pub fn phase(&self) -> String {
        let status = self.call("shell_status", serde_json::json!({})).unwrap();
        status["phase"].as_str().unwrap().to_owned()
    }
}

/// A process that ends while a file is being closed may die of it; see `okicrm_core::db::all_closed`.
impl Drop for Stand {
    fn drop(&mut self) {
        if let Ok(workspace) = self.shell.workspace() {
            tauri::async_runtime::block_on(workspace.close());
        }
    }
}

/// The address of our own page.
fn page() -> tauri::Url {
    let address = if cfg!(windows) {
        "http://tauri.localhost"
    } else {
        "tauri://localhost"
    };
    address.parse().unwrap()
}
