//! What the machine must have: looked for by what it can do, installed where we may, named where we may not.
//!
//! [`list`] says what each job needs and what the packages are called; [`system`] knows the package managers;
//! [`versions`] holds the lower bounds; [`extras`] are the things that no package manager of the system brings.

mod extras;
mod list;
mod system;
mod versions;

pub use extras::{
    bring_report_reader, bring_rust_component, bring_tauri_driver, bring_ui_packages,
};
pub use list::{
    BUILD_CORE, BUILD_WINDOW, DRIVE_WINDOW, LISTEN, MEASURE, MOVE_CLOCK, POSTGRES, PRINT, READ_PDF,
    READ_REPORT, Requirement,
};
pub use versions::check_basics;

use crate::{
    failure::{Failure, Result},
    process,
    project::Project,
};
use list::Probe;
use system::{Manager, Rights};

/// Makes sure that everything in `groups` is there: installs what is missing if this user may,
/// otherwise fails with the one line to type.
pub fn bring(project: &Project, groups: &[&[Requirement]]) -> Result<()> {
    let wanted = wanted(groups);
    let missing = missing(&wanted);
    if missing.is_empty() {
        return Ok(());
    }
    println!("\nMissing on this machine:");
    for requirement in &missing {
        println!("  {:<28} {}", requirement.name, requirement.purpose);
    }
    let manager = Manager::of_this_machine();
    install(project, manager, &missing)?;
    let still: Vec<&str> = self::missing(&wanted).iter().map(|one| one.name).collect();
    if still.is_empty() {
        return Ok(());
    }
    Err(Failure::new(format!(
        "Installed, and still not found: {}. Install it by hand, then run this again.",
        still.join(", ")
    )))
}

/// What the groups name, each once: several parts of a run need the same.
fn wanted(groups: &[&[Requirement]]) -> Vec<Requirement> {
    let mut wanted: Vec<Requirement> = Vec::new();
    for requirement in groups.iter().copied().flatten() {
        let applies = cfg!(target_os = "linux") || !requirement.linux_only;
        if applies && wanted.iter().all(|one| one.name != requirement.name) {
            wanted.push(*requirement);
        }
    }
    wanted
}

fn missing(wanted: &[Requirement]) -> Vec<Requirement> {
    // Without pkg-config no library can be asked for; then only pkg-config itself and the libraries are named.
    wanted
        .iter()
        .copied()
        .filter(|one| !is_there(&one.probe))
        .collect()
}

fn is_there(probe: &Probe) -> bool {
    match probe {
        Probe::Program(name) => process::find_program(name).is_some(),
        Probe::Library(name) => process::answer("pkg-config", &["--exists", name]).is_some(),
        Probe::File(path) => std::path::Path::new(path).exists(),
        Probe::Font => process::answer("fc-list", &[]).is_some_and(|fonts| !fonts.is_empty()),
        Probe::Python => extras::python().is_some(),
        Probe::PostgresServer => crate::postgres::programs().is_some(),
    }
}

fn install(project: &Project, manager: Option<Manager>, missing: &[Requirement]) -> Result<()> {
    let Some(manager) = manager else {
        return Err(Failure::new(
            "No package manager that is known here (apt, dnf, pacman, zypper, brew, winget). \
             Install what is named above by hand, then run this again.",
        ));
    };
    let packages = manager.packages(missing);
    let rights = Rights::of_this_user();
    if manager != Manager::Apt || rights == Rights::None {
        return Err(Failure::new(format!(
            "Type this line, then run the same command again:\n\n  {}\n",
            manager.line_to_type(&packages, rights)
        )));
    }
    std::fs::create_dir_all(project.target()).map_err(Failure::of(format!(
        "cannot make {}",
        project.target().display()
    )))?;
    process::quiet_step(
        &format!("installing {}", packages.join(" ")),
        &mut system::apt_install(&packages, rights),
        &project.target().join("apt.log"),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_two_parts_of_a_run_need_is_named_once() {
        let once = wanted(&[PRINT, POSTGRES]);
        let names = |list: &[Requirement]| list.iter().map(|one| one.name).collect::<Vec<_>>();
        assert!(!once.is_empty());
        assert_eq!(
            names(&wanted(&[PRINT, POSTGRES, PRINT, POSTGRES])),
            names(&once)
        );
    }
}
