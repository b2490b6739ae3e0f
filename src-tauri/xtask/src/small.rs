//! The commands that only call one thing: `bench`, `bindings`, `screenshots`.

use crate::{
    failure::{Failure, Result},
    process,
    project::Project,
    requirements,
    window::{self, Journey},
};

/// The benchmarks, beside plain SQLite on the same data.
pub fn bench(project: &Project, filter: Option<&str>) -> Result<()> {
    requirements::check_basics(project)?;
    requirements::bring(project, &[requirements::BUILD_CORE, requirements::MEASURE])?;
    let mut cargo = project.cargo();
    cargo.args(["bench", "--package", "okicrm-core"]);
    if let Some(filter) = filter {
        cargo.args(["--", filter]);
    }
    process::step("benchmarks", &mut cargo)
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
