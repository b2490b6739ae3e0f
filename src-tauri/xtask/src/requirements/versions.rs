//! Rust, Node, git and a C compiler: what must be there before anything else, and how new.

use super::list::{Packages, Probe, Requirement};
use super::system::{Manager, Rights};
use crate::{
    failure::{Failure, Result},
    process,
    project::Project,
};

/// A version as numbers; what stands behind a dash is left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Version(u32, u32, u32);

impl Version {
    /// Finds the first version in a text such as `rustc 1.95.0 (59807616e 2026-04-14)`, `v20.20.2` or `>=20.19.0`.
    fn find(text: &str) -> Option<Self> {
        text.split(|letter: char| !letter.is_ascii_digit() && letter != '.')
            .find(|word| word.contains('.'))
            .and_then(|word| {
                let mut numbers = word.split('.').map(str::parse);
                let major = numbers.next()?.ok()?;
                let minor = numbers.next()?.ok()?;
                Some(Self(
                    major,
                    minor,
                    numbers
                        .next()
                        .and_then(std::result::Result::ok)
                        .unwrap_or(0),
                ))
            })
    }
}

impl std::fmt::Display for Version {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "{}.{}.{}", self.0, self.1, self.2)
    }
}

const C_COMPILER: Requirement = Requirement {
    name: "a C compiler",
    purpose: "builds the database",
    probe: Probe::Program("cc"),
    linux_only: false,
    packages: Packages {
        apt: "build-essential",
        dnf: "gcc make",
        pacman: "base-devel",
        zypper: "gcc make",
        brew: "llvm",
        winget: "Microsoft.VisualStudio.2022.BuildTools",
    },
};

/// Checks the four things that the README asks for, and says which versions were found.
pub fn check_basics(project: &Project) -> Result<()> {
    let rust = at_least(
        "Rust",
        process::answer("rustc", &["--version"]),
        env!("CARGO_PKG_RUST_VERSION"),
        "Install it from https://rustup.rs, or type: rustup update stable",
    )?;
    let node = at_least(
        "Node",
        process::answer("node", &["--version"]),
        &wanted_node(project)?,
        "Install it from https://nodejs.org or with your package manager.",
    )?;
    let git = process::answer("git", &["--version"]).ok_or_else(|| {
        Failure::new("git is missing. Install it with your package manager, then run this again.")
    })?;
    let git = Version::find(&git).map_or_else(String::new, |version| version.to_string());
    let compiler = c_compiler()?;
    println!("Rust {rust} · Node {node} · git {git} · {compiler}");
    Ok(())
}

fn at_least(name: &str, answer: Option<String>, bound: &str, remedy: &str) -> Result<Version> {
    let bound = Version::find(bound)
        .ok_or_else(|| Failure::new(format!("“{bound}” is not a version of {name}.")))?;
    let found = answer.as_deref().and_then(Version::find);
    match found {
        Some(version) if version >= bound => Ok(version),
        Some(version) => Err(Failure::new(format!(
            "{name} {version} is too old: OkiCRM needs {bound} or newer. {remedy}"
        ))),
        None => Err(Failure::new(format!(
            "{name} is missing: OkiCRM needs {bound} or newer. {remedy}"
        ))),
    }
}

/// The bound stands in the UI's package.json, where npm reads it too.
fn wanted_node(project: &Project) -> Result<String> {
    let path = project.ui().join("package.json");
    let text = std::fs::read_to_string(&path)
        .map_err(Failure::of(format!("cannot read {}", path.display())))?;
    let package: serde_json::Value = serde_json::from_str(&text)
        .map_err(Failure::of(format!("cannot understand {}", path.display())))?;
    package["engines"]["node"]
        .as_str()
        .map(str::to_owned)
        .ok_or_else(|| Failure::new(format!("{} names no version of Node", path.display())))
}

fn c_compiler() -> Result<String> {
    if cfg!(windows) {
        // Rust finds Microsoft's compiler by itself, and it is not in PATH.
        return Ok("the C compiler that Rust finds".to_owned());
    }
    let found = ["cc", "gcc", "clang"]
        .iter()
        .find_map(|name| process::answer(name, &["--version"]));
    if let Some(answer) = found {
        return Ok(answer.lines().next().unwrap_or_default().to_owned());
    }
    let line = Manager::of_this_machine().map_or_else(String::new, |manager| {
        manager.line_to_type(&manager.packages(&[C_COMPILER]), Rights::of_this_user())
    });
    Err(Failure::new(format!(
        "A C compiler is missing. Type this line, then run this again:\n\n  {line}\n"
    )))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_found_in_what_programs_say() {
        assert_eq!(
            Version::find("rustc 1.95.0 (59807616e 2026-04-14)"),
            Some(Version(1, 95, 0))
        );
        assert_eq!(Version::find("v20.20.2"), Some(Version(20, 20, 2)));
        assert_eq!(Version::find(">=20.19.0"), Some(Version(20, 19, 0)));
        assert_eq!(Version::find("1.94"), Some(Version(1, 94, 0)));
        assert_eq!(Version::find("git version 2.39.5"), Some(Version(2, 39, 5)));
        assert_eq!(Version::find("no figures"), None);
    }

    #[test]
    fn versions_are_compared_as_numbers() {
        assert!(Version(1, 100, 0) > Version(1, 94, 9));
        assert!(Version(20, 9, 0) < Version(20, 19, 0));
    }

    #[test]
    fn too_old_and_missing_are_told_apart() {
        let old = at_least("Node", Some("v18.0.0".to_owned()), "20.19", "").unwrap_err();
        assert!(old.to_string().contains("18.0.0 is too old"), "{old}");
        let none = at_least("Node", None, "20.19", "").unwrap_err();
        assert!(none.to_string().contains("missing"), "{none}");
        assert!(at_least("Node", Some("v22.0.0".to_owned()), "20.19", "").is_ok());
    }
}
