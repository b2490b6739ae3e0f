//! tauri-driver and the window it starts, in folders of their own.

use std::net::TcpListener;
use std::os::unix::process::CommandExt as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use tempfile::TempDir;

use crate::dialogs;
use crate::listening::Standing;

/// How long a window may take to start on a busy machine.
const PATIENCE: Duration = Duration::from_secs(60);

/// How the switch of the usage figures stands while journeys are listened to; else nothing is written.
fn standing() -> Option<Standing> {
    let named = std::env::var(STANDING).ok()?;
    let mut all = Standing::ALL.into_iter();
    all.find(|one| format!("{one:?}") == named)
}

/// The variable by which the listening journeys say how the switch stands.
pub const STANDING: &str = "OKICRM_E2E_STANDING";

/// The variable by which file dialogs are the system's own in every journey.
const REAL_DIALOGS: &str = "OKICRM_E2E_REAL_DIALOGS";

/// Where one journey keeps everything: the application's folders, and the answers to its dialogs.
pub struct Home {
    folder: TempDir,
    has_real_dialogs: bool,
}

impl Home {
    pub fn new() -> Self {
        let home = Self {
            folder: tempfile::tempdir().unwrap(),
            has_real_dialogs: std::env::var_os(REAL_DIALOGS).is_some(),
        };
        for folder in ["data", "config", "cache", "runtime"] {
            std::fs::create_dir_all(home.path().join(folder)).unwrap();
        }
        if let Some(standing) = standing() {
            standing.furnish(&home.usage());
        }
        home
    }

    /// A home whose window asks for files in the system's own dialogs, as it does for a person.
    pub fn with_real_dialogs(self) -> Self {
        Self {
            has_real_dialogs: true,
            ..self
        }
    }

    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    /// The folder of the usage figures.
    pub fn usage(&self) -> PathBuf {
        self.path().join("data/okicrm/usage")
    }

    /// The workspace's folder.
    pub fn workspace(&self) -> PathBuf {
        self.path().join("data/okicrm/workspace")
    }

    /// Whether the mark of a window that runs lies there: left behind, it tells of an unexpected end.
    pub fn is_marked(&self) -> bool {
        self.path()
            .join("data/okicrm/crashes/running.json")
            .exists()
    }

    /// What the next dialog for opening a file answers.
    pub fn answer_open(&self, path: &Path) {
        self.answer("open", path);
    }

    /// What the next dialog for saving a file answers.
    pub fn answer_save(&self, path: &Path) {
        // One that is there would be asked about.
        std::fs::remove_file(path).ok();
        self.answer("save", path);
    }

    fn answer(&self, question: &str, path: &Path) {
        if self.has_real_dialogs {
            dialogs::answer_next(path);
        } else {
            std::fs::write(self.path().join(question), path.to_str().unwrap()).unwrap();
        }
    }

    /// The environment in which only this folder is known.
    pub fn environment(&self) -> Vec<(&'static str, PathBuf)> {
        [
            ("XDG_DATA_HOME", "data"),
            ("XDG_CONFIG_HOME", "config"),
            ("XDG_CACHE_HOME", "cache"),
            ("OKICRM_E2E_OPEN", "open"),
            ("OKICRM_E2E_SAVE", "save"),
            ("OKICRM_E2E_SHOWN", "shown"),
        ]
        .into_iter()
        .map(|(name, place)| (name, self.path().join(place)))
        .chain(standing().map_or_else(Vec::new, |one| one.variables(&self.usage())))
        .collect()
    }
}

/// A running tauri-driver.
pub struct Driver {
    process: Child,
    port: u16,
}

impl Driver {
    pub fn start(home: &Home) -> Self {
        let (port, native) = (free_port(), free_port());
        let process = Command::new(program())
            .args(["--port", &port.to_string()])
            .args(["--native-port", &native.to_string()])
            .envs(home.environment())
            .envs(home.has_real_dialogs.then_some((REAL_DIALOGS, "1")))
            .env("LANG", "C.UTF-8")
            .env("LANGUAGE", "en_GB:en")
            // Instead of a quarter of an hour.
            .env("OKICRM_E2E_SEND_EVERY", "2000")
            // With one of these set the window hangs under a display in memory.
            .env_remove("WEBKIT_DISABLE_DMABUF_RENDERER")
            .env_remove("WEBKIT_DISABLE_COMPOSITING_MODE")
            .stdout(Stdio::null())
            // A group of their own, so that a journey that failed leaves no window behind: the next
            // start would only bring that one to the front.
            .process_group(0)
            .spawn()
            .expect("tauri-driver starts; `cargo install tauri-driver` brings it");
        Self { process, port }
    }

    /// Starts the window. The driver listens a moment after it starts, so the first tries may fail.
    pub async fn open(&self) -> Client {
        let wanted = serde_json::json!({
            "tauri:options": { "application": application() }
        });
        let since = Instant::now();
        loop {
            let opened = ClientBuilder::new(HttpConnector::new())
                .capabilities(wanted.as_object().unwrap().clone())
                .connect(&format!("http://127.0.0.1:{}", self.port))
                .await;
            match opened {
                Ok(client) => return client,
                Err(_) if since.elapsed() < PATIENCE => {
                    tokio::time::sleep(Duration::from_millis(200)).await;
                }
                Err(error) => panic!("the window did not start: {error}"),
            }
        }
    }
}

impl Driver {
    /// Ends the application and all that drives it at once, as a power cut does.
    pub fn cut(mut self) {
        let group = format!("-{}", self.process.id());
        Command::new("kill")
            .args(["-KILL", "--", &group])
            .status()
            .unwrap();
        self.process.wait().unwrap();
    }
}

impl Driver {
    /// Asks everything to end, as the system does when somebody logs off, and waits until all has.
    pub fn log_off(mut self) {
        let group = format!("-{}", self.process.id());
        let told = |signal: &str| {
            Command::new("kill")
                .args([signal, "--", &group])
                .stderr(Stdio::null())
                .status()
                .unwrap()
                .success()
        };
        assert!(told("-TERM"));
        let since = Instant::now();
        // Nobody is left to be signalled.
        while told("-0") {
            self.process.try_wait().unwrap();
            assert!(since.elapsed() < PATIENCE, "the application did not end");
            std::thread::sleep(Duration::from_millis(50));
        }
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        let group = format!("-{}", self.process.id());
        for signal in ["-TERM", "-KILL"] {
            Command::new("kill")
                .args([signal, "--", &group])
                .stderr(Stdio::null())
                .status()
                .ok();
            std::thread::sleep(Duration::from_millis(200));
        }
        self.process.wait().ok();
    }
}

/// The application of this build, or the one that is installed.
pub fn application() -> String {
    std::env::var("OKICRM_E2E_APPLICATION")
        .unwrap_or_else(|_| env!("CARGO_BIN_EXE_okicrm").to_owned())
}

fn program() -> PathBuf {
    std::env::var_os("TAURI_DRIVER").map_or_else(|| "tauri-driver".into(), PathBuf::from)
}

fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0")
        .unwrap()
        .local_addr()
        .unwrap()
        .port()
}
