//! Where the project lies and where its builds go.

use std::{
    env,
    path::{Path, PathBuf},
    process::Command,
};

use crate::failure::{Failure, Result};

/// The checkout and its build folder.
#[derive(Debug)]
pub struct Project {
    root: PathBuf,
    target: PathBuf,
}

impl Project {
    /// Finds the checkout from the current folder upwards and the build folder from where this program runs.
    pub fn find() -> Result<Self> {
        let here = env::current_dir().map_err(Failure::of("cannot tell the current folder"))?;
        let root = here
            .ancestors()
            .find(|folder| folder.join("tauri.conf.json").is_file())
            .ok_or_else(|| {
                Failure::new("No OkiCRM checkout here: run this inside the project's folder.")
            })?
            .to_path_buf();
        let target = match env::var_os("CARGO_TARGET_DIR") {
            Some(folder) => here.join(folder),
            None => build_folder_of_this_program().unwrap_or_else(|| root.join("target")),
        };
        Ok(Self { root, target })
    }

    /// The folder of tauri.conf.json.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// The folder of the UI.
    pub fn ui(&self) -> PathBuf {
        self.root.join("ui")
    }

    /// The build folder, outside the checkout where `CARGO_TARGET_DIR` says so.
    pub fn target(&self) -> &Path {
        &self.target
    }

    /// Programs that only the tests need, such as tauri-driver.
    pub fn tools(&self) -> PathBuf {
        self.target.join("tools")
    }

    /// A program built by cargo: `profile` is `debug` or `release`.
    pub fn built(&self, profile: &str, name: &str) -> PathBuf {
        let file = format!("{name}{}", env::consts::EXE_SUFFIX);
        self.target.join(profile).join(file)
    }

    /// The cargo that started this program, working on the checkout.
    pub fn cargo(&self) -> Command {
        let mut cargo = self.command(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
        cargo.env("CARGO_TARGET_DIR", &self.target);
        cargo
    }

    /// npm, working on the UI.
    pub fn npm(&self) -> Command {
        let mut npm = if cfg!(windows) {
            let mut shell = Command::new("cmd");
            shell.args(["/C", "npm"]);
            shell
        } else {
            Command::new("npm")
        };
        npm.current_dir(self.ui()).env("NO_COLOR", "1");
        npm
    }

    /// Any program, started in the checkout.
    pub fn command(&self, program: impl AsRef<std::ffi::OsStr>) -> Command {
        let mut command = Command::new(program);
        command.current_dir(&self.root);
        command
    }
}

/// `cargo run` starts `<target>/debug/xtask`.
fn build_folder_of_this_program() -> Option<PathBuf> {
    let program = env::current_exe().ok()?;
    let profile = program.parent()?;
    (profile.file_name()? == "debug").then(|| profile.parent().map(Path::to_path_buf))?
}
