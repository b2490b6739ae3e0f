//! The built `oki` on a workspace of its own.

use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use serde_json::Value as Json;
use tempfile::TempDir;

/// A workspace in a folder that goes with it, and a home that nobody else uses.
pub struct Stand {
    root: TempDir,
}

impl Stand {
    /// With a workspace of a British practice.
    pub fn new() -> Self {
        let stand = Self {
            root: tempfile::tempdir().unwrap(),
        };
        let arguments = ["--business", "Harbour Dental", "--country", "GB"];
        stand.answer(&[&["workspace", "create"], &arguments[..]].concat());
        stand
    }

    /// Where files of the test lie.
    pub fn path(&self, name: &str) -> PathBuf {
        self.root.path().join(name)
    }

    /// Writes a file for a command to read; its path as text.
    pub fn file(&self, name: &str, content: &str) -> String {
        let path = self.path(name);
        std::fs::write(&path, content).unwrap();
        path.display().to_string()
    }

    /// The workspace's folder.
    pub fn folder(&self) -> PathBuf {
        self.path("workspace")
    }

    /// The command, without `--json`.
    pub fn command(&self, arguments: &[&str]) -> Command {
        self.command_in(&self.folder(), arguments)
    }

    /// The answer of a command about another folder.
    #[track_caller]
    pub fn elsewhere(&self, folder: &Path, arguments: &[&str]) -> Json {
        let mut command = self.command_in(folder, &[&["--json"], arguments].concat());
        serde_json::from_slice(&command.output().unwrap().stdout).unwrap()
    }

    fn command_in(&self, folder: &Path, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_oki"));
        command
            .arg("--workspace")
            .arg(folder)
            .args(arguments)
            .env("OKICRM_PASSPHRASE", "pass")
            .env("HOME", self.root.path())
            .env("XDG_DATA_HOME", self.path("data"))
            .env("XDG_CONFIG_HOME", self.path("config"))
            .env("LC_ALL", "C.UTF-8")
            .env_remove("DO_NOT_TRACK")
            .env_remove("DBUS_SESSION_BUS_ADDRESS")
            .stdin(Stdio::null());
        command
    }

    /// Runs a command with `--json`.
    pub fn run(&self, arguments: &[&str]) -> Output {
        self.command(&[&["--json"], arguments].concat())
            .output()
            .unwrap()
    }

    /// The one document on standard output of a command that is done; standard error is silent.
    #[track_caller]
    pub fn answer(&self, arguments: &[&str]) -> Json {
        let output = self.run(arguments);
        let errors = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(
            (output.status.code(), errors.as_str()),
            (Some(0), ""),
            "{arguments:?}"
        );
        serde_json::from_slice(&output.stdout).unwrap()
    }

    /// The exit code and the code in the one document on standard error; standard output is silent.
    #[track_caller]
    pub fn refused(&self, arguments: &[&str]) -> (i32, String) {
        let output = self.run(arguments);
        let told = String::from_utf8_lossy(&output.stdout).into_owned();
        assert_eq!(told, "", "{arguments:?}");
        let error: Json = serde_json::from_slice(&output.stderr).unwrap();
        let error = &error["error"];
        for field in ["kind", "code", "message"] {
            assert!(
                error[field].as_str().is_some_and(|text| !text.is_empty()),
                "{arguments:?}: {error}"
            );
        }
        assert!(error["problems"].is_array(), "{arguments:?}: {error}");
        let code = error["code"].as_str().unwrap().to_owned();
        (output.status.code().unwrap(), code)
    }

    /// What a person reads.
    #[track_caller]
    pub fn text(&self, arguments: &[&str]) -> String {
        let output = self.command(arguments).output().unwrap();
        assert!(
            output.status.success(),
            "{arguments:?}: {}",
            String::from_utf8_lossy(&output.stderr)
        );
        String::from_utf8(output.stdout).unwrap()
    }

    /// Adds a contact; its id.
    #[track_caller]
    pub fn contact(&self, name: &str) -> String {
        let email = format!("{}@example.org", name.to_lowercase().replace(' ', "."));
        text_at(
            &self.answer(&["contacts", "add", "--name", name, "--email", &email]),
            "id",
        )
    }
}

/// A text in a document.
#[track_caller]
pub fn text_at(json: &Json, field: &str) -> String {
    json[field].as_str().unwrap().to_owned()
}

/// The names of a document's fields.
#[track_caller]
pub fn has_fields(json: &Json, fields: &[&str]) {
    for field in fields {
        assert!(json.get(field).is_some(), "no {field} in {json}");
    }
}

/// A file's whole text as the system has it, for hashes and comparisons.
#[track_caller]
pub fn bytes(path: impl AsRef<Path>) -> Vec<u8> {
    std::fs::read(path).unwrap()
}
