//! One life of a child process: begun, listened to, killed.

use std::io::{BufRead, BufReader, Write as _};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{self, Receiver};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use okicrm_core::keys::{Key, random};
use okicrm_core::workspace::{self, Folder, Manifest, Unlock};
use okicrm_testing::PASSPHRASE;

/// Where the child finds the workspace and its key; there only in a child.
const FOLDER: &str = "OKICRM_CRASH_FOLDER";
const KEY: &str = "OKICRM_CRASH_KEY";
/// What else a child is told.
const TOLD: &str = "OKICRM_CRASH_TOLD";

/// Before each acknowledgement, because the test harness prints lines of its own.
const ACKNOWLEDGED: &str = "done: ";

/// What a child is to work with.
pub struct Task {
    pub folder: Folder,
    pub key: Key,
    pub told: String,
}

impl Task {
    /// The task of this process, if it is a child.
    pub fn of_this_process() -> Option<Self> {
        let folder = std::env::var_os(FOLDER)?;
        let key = std::env::var(KEY).unwrap();
        let key = data_encoding::HEXLOWER.decode(key.as_bytes()).unwrap();
        Some(Self {
            folder: Folder::at(folder),
            key: Key::from_bytes(&key).unwrap(),
            told: std::env::var(TOLD).unwrap_or_default(),
        })
    }

    /// A task in a folder that the tests' passphrase opens.
    pub fn at(folder: Folder, told: impl Into<String>) -> Self {
        let manifest = Manifest::read(&folder).unwrap();
        let key = workspace::data_key(&manifest, Unlock::Passphrase(PASSPHRASE)).unwrap();
        Self {
            folder,
            key,
            told: told.into(),
        }
    }
}

/// Says that something has happened that no kill may undo.
pub fn acknowledge(what: &str, which: &str) {
    let mut out = std::io::stdout().lock();
    writeln!(out, "{ACKNOWLEDGED}{what} {which}").unwrap();
    out.flush().unwrap();
}

/// A running child.
pub struct Life {
    child: Child,
    heard: Receiver<(String, String)>,
    reader: JoinHandle<()>,
}

impl Life {
    /// Starts a test again as a child.
    pub fn begin(test: &str, task: &Task) -> Self {
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", test, "--nocapture", "--test-threads=1"])
            .env(FOLDER, task.folder.path())
            .env(KEY, data_encoding::HEXLOWER.encode(task.key.bytes()))
            .env(TOLD, &task.told)
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let out = child.stdout.take().unwrap();
        let (sender, heard) = mpsc::channel();
        let reader = std::thread::spawn(move || {
            // A line that the kill cut in two was never acknowledged.
            let mut lines = BufReader::new(out);
            let mut line = String::new();
            while lines.read_line(&mut line).is_ok_and(|length| length > 0) && line.ends_with('\n')
            {
                let done = line.trim_end().split_once(ACKNOWLEDGED);
                if let Some((what, which)) = done.and_then(|(_, done)| done.split_once(' ')) {
                    sender.send((what.to_owned(), which.to_owned())).ok();
                }
                line.clear();
            }
        });
        Self {
            child,
            heard,
            reader,
        }
    }

    /// Waits for the first acknowledgement.
    pub fn first(&self) -> Option<(String, String)> {
        self.heard.recv_timeout(Duration::from_secs(60)).ok()
    }

    /// Waits until a file is there; says whether it came before the child ended.
    pub fn until_there(&mut self, path: &Path) -> bool {
        let since = Instant::now();
        while since.elapsed() < Duration::from_secs(60) {
            if path.exists() {
                return true;
            }
            if self.child.try_wait().unwrap().is_some() {
                return path.exists();
            }
            std::thread::sleep(Duration::from_micros(200));
        }
        false
    }

    /// Kills the child at once; gives what it had acknowledged and nobody took yet.
    pub fn kill(mut self) -> Vec<(String, String)> {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
        self.reader.join().unwrap();
        self.heard.into_iter().collect()
    }
}

/// Lets up to so many milliseconds pass.
pub fn some_moment(most: u64) {
    let [low, high] = random::<2>().unwrap();
    let pause = u64::from(u16::from_le_bytes([low, high])) % most;
    std::thread::sleep(Duration::from_millis(pause));
}

/// The files of a closed workspace, copied so that the test's own process does not hold them.
pub fn copied(from: &Folder, to: Folder) -> Folder {
    std::fs::create_dir(to.path()).unwrap();
    for name in ["workspace.json", "workspace.db"] {
        std::fs::copy(from.path().join(name), to.path().join(name)).unwrap();
    }
    to
}
