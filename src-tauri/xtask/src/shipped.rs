//! The list of what ships inside the program, with its licences, as the window shows it under About.
//!
//! It is made from the two lock files and committed, so that a build needs no network for it; a test holds it
//! against them.

use std::{fmt::Write as _, fs, path::PathBuf};

use serde_json::Value;

use crate::{
    failure::{Failure, Result},
    licence_texts,
    parts::{self, Part},
    project::Project,
};

/// What ships without being a crate or a package of its own.
const INSIDE: &[(&str, &str, &str)] = &[
    ("Inter (documents)", "4.1", "OFL-1.1"),
    ("Noto Sans (documents)", "2", "OFL-1.1"),
    (
        "SQLCipher and SQLite",
        "in libsqlite3-sys",
        "BSD-3-Clause AND blessing",
    ),
];

/// The systems there are packages for.
const SYSTEMS: &[&str] = &[
    "x86_64-unknown-linux-gnu",
    "x86_64-pc-windows-msvc",
    "aarch64-apple-darwin",
];

/// Writes the list and the texts anew.
pub fn write(project: &Project) -> Result<()> {
    let all = all(project)?;
    fs::write(place(project), written(&all))
        .map_err(Failure::of("cannot write the list of licences"))?;
    licence_texts::write(project, &all)
}

/// Fails when the committed list is not the one that the lock files give, or a text is missing.
pub fn check(project: &Project) -> Result<()> {
    let all = all(project)?;
    let kept = fs::read_to_string(place(project))
        .map_err(Failure::of("cannot read the list of licences"))?;
    if kept != written(&all) {
        return Err(Failure::new(
            "About shows another list of licences than the lock files give. Run `cargo xtask licences`.",
        ));
    }
    licence_texts::check(project, &all)
}

fn place(project: &Project) -> PathBuf {
    project.ui().join("src/features/settings/licences.json")
}

/// The crates that are linked into the window's program or into `oki` on any system, the packages of its page, and
/// what stands inside either.
fn all(project: &Project) -> Result<Vec<Part>> {
    let mut arguments = vec!["--package", "okicrm", "--package", "okicrm-cli"];
    arguments.extend(["--edges", "normal,no-proc-macro"]);
    arguments.extend(SYSTEMS.iter().flat_map(|system| ["--target", system]));
    let mut all = parts::crates(project, &arguments)?;
    all.retain(|part| !part.is_ours);
    all.extend(parts::packages(project)?);
    all.extend(INSIDE.iter().map(|(name, version, licence)| Part {
        name: (*name).to_owned(),
        version: (*version).to_owned(),
        licence: (*licence).to_owned(),
        is_ours: false,
    }));
    Ok(all.into_iter().collect())
}

/// One part on a line, so that a change reads well.
fn written(all: &[Part]) -> String {
    let mut text = String::from("[\n");
    for (position, part) in all.iter().enumerate() {
        let comma = if position + 1 == all.len() { "" } else { "," };
        let quoted = |text: &str| Value::from(text).to_string();
        // Writing to a text cannot fail.
        let _ = writeln!(
            text,
            "  {{ \"name\": {}, \"version\": {}, \"licence\": {} }}{comma}",
            quoted(&part.name),
            quoted(&part.version),
            quoted(&part.licence)
        );
    }
    text.push_str("]\n");
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_that_about_shows_is_the_one_of_the_lock_files() {
        let project = Project::find().unwrap();
        if let Err(failure) = check(&project) {
            panic!("{failure}");
        }
    }

    #[test]
    fn each_part_stands_on_a_line_of_its_own() {
        let tree = "serde v1.0.229|MIT/Apache-2.0\nserde v1.0.229|MIT/Apache-2.0 (*)\n";
        let all: Vec<Part> = parts::read_crates(tree).into_iter().collect();
        let line = "  { \"name\": \"serde\", \"version\": \"1.0.229\", \"licence\": \"MIT OR Apache-2.0\" }\n";
        assert_eq!(written(&all), format!("[\n{line}]\n"));
    }
}
