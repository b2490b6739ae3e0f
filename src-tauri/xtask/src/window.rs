//! The real window: building it, and driving it on a display that exists only in memory.

use std::{
    env,
    path::{Path, PathBuf},
    process::Command,
};

use crate::{
    failure::{Failure, Result},
    process,
    project::Project,
    requirements::{self, Requirement},
};

/// Embeds the UI, and lets file dialogs be answered by the tests.
pub const TEST_FEATURES: &str = "custom-protocol,e2e";

/// The journey that takes the guide's pictures.
pub const PICTURES: &str = "screenshots";

/// How the session bus of a display in memory is set up.
const BUS: &str = "tests/e2e/session.conf";

/// The display in memory. Without `-noreset` it starts anew whenever its last window closes, and a program
/// that connects at that moment cannot.
const SCREEN: &str = "-screen 0 1600x1200x24 -nolisten tcp -noreset";

/// What the window's journeys need beside a Rust and a C compiler.
pub const NEEDS: &[&[Requirement]] = &[
    requirements::BUILD_CORE,
    requirements::BUILD_WINDOW,
    requirements::DRIVE_WINDOW,
    requirements::READ_PDF,
];

/// Whether a window could be shown to a person here.
pub fn has_display() -> bool {
    let set = |name: &str| env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(target_os = "linux") || set("DISPLAY") || set("WAYLAND_DISPLAY")
}

/// Builds the UI into ui/dist, from where the shell embeds it.
pub fn build_ui(project: &Project) -> Result<()> {
    requirements::bring_ui_packages(project)?;
    process::step(
        "building the UI",
        project.npm().args(["run", "--silent", "build"]),
    )
}

/// Journeys in the real window, to be started after [`Journey::prepare`].
#[derive(Debug)]
pub struct Journey {
    driver: PathBuf,
    /// Pictures, PDFs and exports of the journeys.
    pub results: PathBuf,
}

impl Journey {
    /// Builds everything that the journeys need, so that the display in memory is not kept waiting.
    pub fn prepare(project: &Project) -> Result<Self> {
        let driver = requirements::bring_tauri_driver(project)?;
        build_ui(project)?;
        process::step(
            "building the application and its journeys",
            project
                .cargo()
                .args(["test", "--package", "okicrm", "--features", TEST_FEATURES])
                .args(["--test", "e2e", "--no-run"]),
        )?;
        let results = project.target().join("journeys");
        empty_folder(&results)?;
        Ok(Self { driver, results })
    }

    /// The journeys whose names contain `filter`, on a display and a session bus of their own. Those that take
    /// pictures for the guide only when they are asked for.
    pub fn command(&self, project: &Project, filter: Option<&str>) -> Command {
        let mut command = on_a_display_in_memory(project);
        command
            .args(["test", "--package", "okicrm", "--features", TEST_FEATURES])
            .args(["--test", "e2e", "--no-fail-fast", "--"])
            // Two windows at once starve each other on a small machine.
            .arg("--test-threads=1")
            .args(filter)
            .args(
                (filter != Some(PICTURES))
                    .then_some(["--skip", PICTURES])
                    .into_iter()
                    .flatten(),
            )
            .env("TAURI_DRIVER", &self.driver)
            .env("OKICRM_E2E_RESULTS", &self.results);
        command
    }
}

/// `dbus-run-session -- xvfb-run … cargo`, ready for cargo's arguments. Elsewhere than on Linux: cargo.
pub fn on_a_display_in_memory(project: &Project) -> Command {
    let cargo = project.cargo();
    if !cfg!(target_os = "linux") {
        return cargo;
    }
    let mut command = project.command("dbus-run-session");
    command
        .arg("--config-file")
        .arg(project.root().join(BUS))
        .args(["--", "xvfb-run", "--auto-servernum"])
        .args(["--server-args", SCREEN])
        .arg(cargo.get_program())
        .env("CARGO_TARGET_DIR", project.target())
        .env("GDK_BACKEND", "x11")
        // The bus has no accessibility service that GTK could tell of its widgets; journeys read the page itself.
        .env("NO_AT_BRIDGE", "1")
        .env_remove("WAYLAND_DISPLAY");
    command
}

/// Makes a folder anew, without anything of an earlier run in it.
pub fn empty_folder(folder: &Path) -> Result<()> {
    if folder.exists() {
        std::fs::remove_dir_all(folder)
            .map_err(Failure::of(format!("cannot clear {}", folder.display())))?;
    }
    std::fs::create_dir_all(folder)
        .map_err(Failure::of(format!("cannot make {}", folder.display())))
}
