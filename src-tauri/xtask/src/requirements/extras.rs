//! What no package manager of the system brings: Node packages, tauri-driver, a package of Python, Rust's own tools.

use std::{
    env,
    path::{Path, PathBuf},
    time::SystemTime,
};

use crate::{
    failure::{Failure, Result},
    process,
    project::Project,
};

/// Runs `npm ci` unless what is installed is at least as new as the lock file.
pub fn bring_ui_packages(project: &Project) -> Result<()> {
    let lock = project.ui().join("package-lock.json");
    let installed = project.ui().join("node_modules/.package-lock.json");
    if is_as_new_as(&installed, &lock) {
        return Ok(());
    }
    process::step(
        "fetching the UI's packages (npm ci)",
        project
            .npm()
            .args(["ci", "--no-audit", "--no-fund", "--loglevel=error"]),
    )
}

fn is_as_new_as(one: &Path, other: &Path) -> bool {
    fn changed(path: &Path) -> Option<SystemTime> {
        std::fs::metadata(path).ok()?.modified().ok()
    }
    matches!((changed(one), changed(other)), (Some(one), Some(other)) if one >= other)
}

/// Finds tauri-driver, or builds it into the build folder. Version 2, as the application's Tauri.
pub fn bring_tauri_driver(project: &Project) -> Result<PathBuf> {
    let ours = project
        .tools()
        .join(format!("bin/tauri-driver{}", env::consts::EXE_SUFFIX));
    let known = env::var_os("TAURI_DRIVER")
        .map(PathBuf::from)
        .filter(|path| path.is_file());
    if let Some(driver) = known.or_else(|| ours.is_file().then(|| ours.clone())) {
        return Ok(driver);
    }
    process::step(
        "building tauri-driver",
        project
            .cargo()
            .args([
                "install",
                "--quiet",
                "--locked",
                "tauri-driver",
                "--version",
                "^2",
                "--root",
            ])
            .arg(project.tools()),
    )?;
    ours.is_file()
        .then_some(ours)
        .ok_or_else(|| Failure::new("tauri-driver was built and is not where it should be."))
}

/// OpenTelemetry's types for Python, and what reads JSON into them.
const REPORT_READER: [&str; 2] = ["opentelemetry-proto==1.45.2", "protobuf==7.36.2"];

/// The Python of this machine, if it can make an environment of its own.
pub fn python() -> Option<&'static str> {
    ["python3", "python"]
        .into_iter()
        .find(|name| process::answer(name, &["-c", "import ensurepip, venv"]).is_some())
}

/// Finds the Python that reads usage reports, or makes it in the build folder.
pub fn bring_report_reader(project: &Project) -> Result<PathBuf> {
    let folder = project.tools().join("report-reader");
    let reader = folder.join(if cfg!(windows) {
        "Scripts/python.exe"
    } else {
        "bin/python"
    });
    let wanted = format!(
        "from importlib.metadata import version; assert [name + '==' + version(name) for name in ['opentelemetry-proto', 'protobuf']] == {REPORT_READER:?}"
    );
    if process::answer(&reader.to_string_lossy(), &["-c", &wanted]).is_some() {
        return Ok(reader);
    }
    let python =
        python().ok_or_else(|| Failure::new("Python was here a moment ago, and is not."))?;
    let log = project.target().join("report-reader.log");
    process::quiet_step(
        "making a Python of the tests' own",
        project.command(python).args(["-m", "venv"]).arg(&folder),
        &log,
    )?;
    process::quiet_step(
        "fetching OpenTelemetry's types for it",
        project
            .command(&reader)
            .args(["-m", "pip", "install", "--quiet"])
            .args(REPORT_READER),
        &log,
    )?;
    Ok(reader)
}

/// Makes sure that `cargo fmt` or `cargo clippy` is there; rustup adds it otherwise.
pub fn bring_rust_component(project: &Project, subcommand: &str, component: &str) -> Result<()> {
    let there = project
        .cargo()
        .args([subcommand, "--version"])
        .output()
        .is_ok_and(|output| output.status.success());
    if there {
        return Ok(());
    }
    process::step(
        &format!("adding {component}"),
        project
            .command("rustup")
            .args(["component", "add", component]),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn packages_that_were_never_installed_are_not_new_enough() {
        let here = env::current_exe().unwrap();
        assert!(is_as_new_as(&here, &here));
        assert!(!is_as_new_as(Path::new("nowhere"), &here));
    }
}
