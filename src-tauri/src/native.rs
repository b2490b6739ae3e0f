//! What only a native program can do: ask for a file, show a file with the system's program.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use okicrm_core::error::Result;
use okicrm_core::words::Words;
use tauri::{AppHandle, Runtime};
use tauri_plugin_dialog::DialogExt as _;
use tokio::sync::oneshot;

use crate::files::FileRefusal;

/// What a dialog asks for.
#[derive(Clone, Debug)]
pub struct Question {
    /// The dialog's title, in the window's language.
    pub title: String,
    /// The kind of files, in the window's language.
    pub kind: String,
    /// Endings of their names, without the dot.
    pub endings: &'static [&'static str],
    /// The name to begin with, when saving.
    pub name: String,
}

impl Question {
    /// A question about files of a kind, in the window's language: `shell-file-kind-<kind>`.
    pub(crate) fn about(
        shell: &crate::state::Shell,
        kind: &str,
        endings: &'static [&'static str],
    ) -> Self {
        let words = Words::new(&shell.appearance().language());
        Self {
            title: words.text("app-name", &[]),
            kind: words.text(&format!("shell-file-kind-{kind}"), &[]),
            endings,
            name: String::new(),
        }
    }

    /// With a name to begin with.
    #[must_use]
    pub(crate) fn named(self, name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            ..self
        }
    }
}

/// The native side of the window; tests have another.
pub trait Native: Send + Sync {
    /// Asks for a file to open; nothing when she thinks better of it.
    fn open(&self, question: Question, answer: oneshot::Sender<Option<PathBuf>>);
    /// Asks where to save; nothing when she thinks better of it.
    fn save(&self, question: Question, answer: oneshot::Sender<Option<PathBuf>>);
    /// Asks for a folder.
    fn folder(&self, question: Question, answer: oneshot::Sender<Option<PathBuf>>);
    /// Shows a file with the program the system has for it.
    ///
    /// # Errors
    /// `file-no-program`.
    fn show(&self, path: &Path) -> Result<()>;
    /// Lets the person's mail program begin a letter from its address (`mailto:`).
    ///
    /// # Errors
    /// `file-no-program`.
    fn write_mail(&self, address: &str) -> Result<()>;
}

/// The system's own dialogs and programs.
pub(crate) struct System<R: Runtime>(pub(crate) AppHandle<R>);

impl<R: Runtime> Native for System<R> {
    fn open(&self, question: Question, answer: oneshot::Sender<Option<PathBuf>>) {
        self.0
            .dialog()
            .file()
            .set_title(question.title)
            .add_filter(question.kind, question.endings)
            .pick_file(move |path| reply(answer, path));
    }

    fn save(&self, question: Question, answer: oneshot::Sender<Option<PathBuf>>) {
        self.0
            .dialog()
            .file()
            .set_title(question.title)
            .add_filter(question.kind, question.endings)
            .set_file_name(question.name)
            .save_file(move |path| reply(answer, path));
    }

    fn folder(&self, question: Question, answer: oneshot::Sender<Option<PathBuf>>) {
        self.0
            .dialog()
            .file()
            .set_title(question.title)
            .pick_folder(move |path| reply(answer, path));
    }

    fn show(&self, path: &Path) -> Result<()> {
        opened(path.as_os_str())
    }

    fn write_mail(&self, address: &str) -> Result<()> {
        opened(address.as_ref())
    }
}

/// Opens a file, or a letter by its address, with the system's own way.
fn opened(what: &OsStr) -> Result<()> {
    let mut child = viewer(what)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .map_err(|_| FileRefusal::NoProgram)?;
    // The program outlives our interest in it; its end is awaited so that none is left over.
    std::thread::spawn(move || child.wait());
    Ok(())
}

fn reply(answer: oneshot::Sender<Option<PathBuf>>, path: Option<tauri_plugin_dialog::FilePath>) {
    let path = path.and_then(|path| path.into_path().ok());
    // Nobody waits any more when the window is gone.
    answer.send(path).ok();
}

/// The system's own way to open something; it is one argument, never part of a command line.
fn viewer(what: &OsStr) -> Command {
    let program = if cfg!(target_os = "macos") {
        "open"
    } else if cfg!(windows) {
        "explorer"
    } else {
        "xdg-open"
    };
    let mut command = Command::new(program);
    command.arg(what);
    command
}

/// Answers for the journeys in the real window: each variable names a file that holds the path, so
/// that a journey can change the answer while the window runs.
#[cfg(feature = "e2e")]
pub(crate) mod rehearsed {
    use std::io::Write as _;

    use super::{Native, Path, PathBuf, Question, Result, oneshot};

    pub(crate) struct Rehearsed;

    fn told(variable: &str) -> Option<PathBuf> {
        let text = std::fs::read_to_string(std::env::var_os(variable)?).ok()?;
        let path = text.trim();
        (!path.is_empty()).then(|| PathBuf::from(path))
    }

    impl Native for Rehearsed {
        fn open(&self, _question: Question, answer: oneshot::Sender<Option<PathBuf>>) {
            answer.send(told("OKICRM_E2E_OPEN")).ok();
        }

        fn save(&self, _question: Question, answer: oneshot::Sender<Option<PathBuf>>) {
            answer.send(told("OKICRM_E2E_SAVE")).ok();
        }

        fn folder(&self, _question: Question, answer: oneshot::Sender<Option<PathBuf>>) {
            answer.send(told("OKICRM_E2E_SAVE")).ok();
        }

        /// Notes what would be shown; a file that is not there would not be.
        fn show(&self, path: &Path) -> Result<()> {
            std::fs::metadata(path)?;
            note(&path.display().to_string())
        }

        /// Notes the letter that would be written.
        fn write_mail(&self, address: &str) -> Result<()> {
            note(address)
        }
    }

    fn note(line: &str) -> Result<()> {
        if let Some(notes) = std::env::var_os("OKICRM_E2E_SHOWN") {
            let mut notes = std::fs::OpenOptions::new()
                .create(true)
                .append(true)
                .open(notes)?;
            writeln!(notes, "{line}")?;
        }
        Ok(())
    }
}
