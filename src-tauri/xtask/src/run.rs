//! `run`: the real application, or, without a display, its main job shown once by the core and once by the window.

use std::time::Instant;

use crate::{
    arguments::RunOptions,
    counting::{self, Count},
    failure::{Failure, Result},
    oki::Trial,
    process,
    project::Project,
    requirements,
    window::{self, Journey},
};

/// Builds and starts OkiCRM.
pub fn run(project: &Project, options: &RunOptions) -> Result<()> {
    let start = Instant::now();
    if let Some(file) = options.import.as_ref().filter(|file| !file.is_file()) {
        return Err(Failure::new(format!(
            "There is no file {}. Give the path of a contact file, for example contacts.csv or contacts.vcf.",
            file.display()
        )));
    }
    requirements::check_basics(project)?;
    let display = window::has_display() && !options.without_display;
    if display && options.import.is_none() {
        return open_window(project);
    }
    show_the_core(project, options, start)?;
    if display {
        return open_window(project);
    }
    drive_the_window(project, options, start)
}

/// For a person in front of a display: the application itself, on her own data.
fn open_window(project: &Project) -> Result<()> {
    requirements::bring(
        project,
        &[requirements::BUILD_CORE, requirements::BUILD_WINDOW],
    )?;
    window::build_ui(project)?;
    process::step(
        "building OkiCRM",
        project.cargo().args([
            "build",
            "--package",
            "okicrm",
            "--features",
            "custom-protocol",
        ]),
    )?;
    println!("\n▸ OkiCRM is open in its own window; close it to come back here.");
    let status = project
        .command(project.built("debug", "okicrm"))
        .status()
        .map_err(Failure::of("cannot start OkiCRM"))?;
    if status.success() {
        return Ok(());
    }
    Err(Failure::new(format!("OkiCRM ended with {status}.")))
}

/// Built first, because it needs little: its result shows minutes before the window's.
fn show_the_core(project: &Project, options: &RunOptions, start: Instant) -> Result<()> {
    requirements::bring(project, &[requirements::BUILD_CORE])?;
    process::step(
        "building oki, the core from a terminal",
        project.cargo().args(["build", "--package", "okicrm-cli"]),
    )?;
    println!("\n▸ the main job, by the core");
    Trial::new(project)?.carry_out(options.import.as_deref())?;
    println!("\nFirst result after {}.", process::shown(start.elapsed()));
    Ok(())
}

fn drive_the_window(project: &Project, options: &RunOptions, start: Instant) -> Result<()> {
    println!("\n▸ no display here: the real window does the same job on a display in memory");
    requirements::bring(project, window::NEEDS)?;
    let journey = Journey::prepare(project)?;
    let mut command = journey.command(project, Some("main_job"));
    command.arg("--nocapture");
    if let Some(file) = &options.import {
        let file = std::fs::canonicalize(file)
            .map_err(Failure::of(format!("cannot read {}", file.display())))?;
        command.env("OKICRM_E2E_IMPORT", file);
    }
    let mut count = Count::default();
    let ended_well = process::watched(&mut command, |line| {
        if let Some(more) = counting::cargo(line) {
            count += more;
        }
    })?;
    // A journey that is not there would end well too.
    if !ended_well || count.passed == 0 {
        return Err(Failure::new(
            "The main job did not come to its end in the real window: its own words are above.",
        ));
    }
    println!(
        "\nScreenshots, PDF and export lie in {}",
        journey.results.display()
    );
    println!(
        "The window's result after {}.",
        process::shown(start.elapsed())
    );
    Ok(())
}
