//! The commands that only call one thing: `bench`, `bindings`, `screenshots`.

use crate::{
    failure::{Failure, Result},
    process,
    project::Project,
    requirements,
    window::{self, Journey},
};

/// The one that needs a window; the others are the core's.
const OF_THE_WINDOW: &str = "window_ready";

/// The benchmarks, beside plain SQLite on the same data and an empty window; or the one of this name.
pub fn bench(project: &Project, only: Option<&str>) -> Result<()> {
    requirements::check_basics(project)?;
    requirements::bring(project, &[requirements::BUILD_CORE, requirements::MEASURE])?;
    if only != Some(OF_THE_WINDOW) {
        let mut cargo = project.cargo();
        cargo.args(["bench", "--package", "okicrm-core"]);
        cargo.args(["--bench", only.unwrap_or("*")]);
        process::step("benchmarks of the core", &mut cargo)?;
    }
    if only.is_none_or(|name| name == OF_THE_WINDOW) {
        bench_window(project)?;
    }
    Ok(())
}

fn bench_window(project: &Project) -> Result<()> {
    requirements::bring(
        project,
        &[requirements::BUILD_WINDOW, requirements::DRIVE_WINDOW],
    )?;
    window::build_ui(project)?;
    let bench = [
        "bench",
        "--package",
        "okicrm",
        "--features",
        "custom-protocol",
        "--bench",
        OF_THE_WINDOW,
    ];
    process::step(
        "building the application as it ships",
        project.cargo().args(bench).arg("--no-run"),
    )?;
    process::step(
        "starts of the window",
        window::on_a_display_in_memory(project).args(bench),
    )
}

/// The contract test writes the generated files anew when it is asked to.
pub fn bindings(project: &Project) -> Result<()> {
    requirements::check_basics(project)?;
    requirements::bring(
        project,
        &[requirements::BUILD_CORE, requirements::BUILD_WINDOW],
    )?;
    process::step(
        "writing the bindings",
        project
            .cargo()
            .args([
                "test",
                "--quiet",
                "--package",
                "okicrm",
                "--test",
                "commands",
            ])
            .env("UPDATE_BINDINGS", "1"),
    )
}

/// The pictures of the guide, taken in the real window.
pub fn screenshots(project: &Project) -> Result<()> {
    requirements::check_basics(project)?;
    requirements::bring(project, window::NEEDS)?;
    let journey = Journey::prepare(project)?;
    let pictures = project.root().join("docs/guide/pictures");
    std::fs::create_dir_all(&pictures)
        .map_err(Failure::of(format!("cannot make {}", pictures.display())))?;
    process::step(
        "taking the guide's pictures",
        journey
            .command(project, Some(window::PICTURES))
            .env("OKICRM_E2E_PICTURES", &pictures),
    )?;
    println!("\nThe pictures lie in {}", pictures.display());
    Ok(())
}
