//! `check`: format, lints, types, house rules, licences and bans. It says what ran, and what could not.

use std::time::Instant;

use crate::{
    failure::{Failure, Result},
    licences, process,
    project::Project,
    requirements, shipped,
    window::{self, TEST_FEATURES},
};

/// One check: it says itself what it found.
type Check = fn(&Project) -> Result<()>;

/// Runs every check and names all that found something, not only the first.
pub fn check(project: &Project) -> Result<()> {
    let start = Instant::now();
    requirements::check_basics(project)?;
    requirements::bring(
        project,
        &[requirements::BUILD_CORE, requirements::BUILD_WINDOW],
    )?;
    requirements::bring_rust_component(project, "fmt", "rustfmt")?;
    requirements::bring_rust_component(project, "clippy", "clippy")?;
    requirements::bring_ui_packages(project)?;

    let checks: [(&str, Check); 8] = [
        ("format of the Rust files", format),
        ("house rules", house_rules),
        ("licences and bans", licences::check),
        ("the list of licences", shipped::check),
        ("format of the UI", ui_format),
        ("lints of the UI", ui_lints),
        // Before the Rust lints, because the shell embeds what this builds.
        ("types and build of the UI", window::build_ui),
        ("lints of the Rust files", rust_lints),
    ];
    let mut report = Vec::new();
    let mut failed = 0;
    for (name, run) in checks {
        match run(project) {
            Ok(()) => report.push(format!("  ✓ {name}")),
            Err(failure) => {
                println!("{failure}");
                failed += 1;
                report.push(format!("  ✗ {name}"));
            }
        }
    }
    report.push(format!("  {}", advisories(project)));
    println!(
        "\nchecked in {}:\n{}",
        process::shown(start.elapsed()),
        report.join("\n")
    );
    if failed == 0 {
        return Ok(());
    }
    Err(Failure::new(format!(
        "{failed} of the checks found something: their own words are above."
    )))
}

fn format(project: &Project) -> Result<()> {
    process::step(
        "format of the Rust files",
        project.cargo().args(["fmt", "--all", "--", "--check"]),
    )
}

fn house_rules(project: &Project) -> Result<()> {
    process::step(
        "house rules",
        project
            .cargo()
            .args(["test", "--quiet", "--package", "xtask", "--test", "tidy"]),
    )
}

fn ui_format(project: &Project) -> Result<()> {
    process::step(
        "format of the UI",
        project.npm().args(["run", "--silent", "format"]),
    )
}

fn ui_lints(project: &Project) -> Result<()> {
    process::step(
        "lints of the UI",
        project.npm().args(["run", "--silent", "lint"]),
    )
}

fn rust_lints(project: &Project) -> Result<()> {
    let features: Vec<String> = TEST_FEATURES
        .split(',')
        .map(|feature| format!("okicrm/{feature}"))
        .collect();
    process::step(
        "lints of the Rust files",
        project
            .cargo()
            .args([
                "clippy",
                "--workspace",
                "--all-targets",
                "--features",
                &features.join(","),
            ])
            .args(["--", "--deny", "warnings"]),
    )
}

/// Known weaknesses of crates, where cargo-deny and its database can be had. Their absence is said, not hidden.
fn advisories(project: &Project) -> String {
    let has_cargo_deny = process::find_program("cargo-deny").is_some();
    if !has_cargo_deny {
        return "– advisories: not run, cargo-deny is not installed (cargo install --locked cargo-deny)".to_owned();
    }
    match project.cargo().args(["deny", "--log-level", "error", "check", "advisories"]).status() {
        Ok(status) if status.success() => "✓ advisories (cargo-deny)".to_owned(),
        _ => "– advisories: not run to the end, their database could not be reached or names a crate; see above"
            .to_owned(),
    }
}
