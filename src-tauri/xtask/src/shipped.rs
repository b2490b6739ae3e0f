//! The list of what ships inside the program, with its licences, as the window shows it under About.
//!
//! It is made from the two lock files and committed, so that a build needs no network for it; a test holds it
//! against them.

use std::{collections::BTreeSet, fmt::Write as _, fs, path::PathBuf};

use serde_json::Value;

use crate::{
    failure::{Failure, Result},
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

/// One part of the program by somebody else.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Shipped {
    name: String,
    version: String,
    licence: String,
}

/// Writes the list anew.
pub fn write(project: &Project) -> Result<()> {
    let list = list(project)?;
    fs::write(place(project), list).map_err(Failure::of("cannot write the list of licences"))
}

/// Fails when the committed list is not the one that the lock files give.
pub fn check(project: &Project) -> Result<()> {
    let kept = fs::read_to_string(place(project))
        .map_err(Failure::of("cannot read the list of licences"))?;
    if kept == list(project)? {
        return Ok(());
    }
    Err(Failure::new(
        "About shows another list of licences than the lock files give. Run `cargo xtask licences`.",
    ))
}

fn place(project: &Project) -> PathBuf {
    project.ui().join("src/features/settings/licences.json")
}

fn list(project: &Project) -> Result<String> {
    let mut all = crates(project)?;
    all.extend(packages(project)?);
    all.extend(INSIDE.iter().map(|(name, version, licence)| Shipped {
        name: (*name).to_owned(),
        version: (*version).to_owned(),
        licence: (*licence).to_owned(),
    }));
    Ok(written(&all))
}

/// One part on a line, so that a change reads well.
fn written(all: &BTreeSet<Shipped>) -> String {
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

/// The crates that are linked into the window's program or into `oki` on any system: not what only builds them.
fn crates(project: &Project) -> Result<BTreeSet<Shipped>> {
    let output = project
        .cargo()
        .args([
            "tree",
            "--locked",
            "--package",
            "okicrm",
            "--package",
            "okicrm-cli",
        ])
        .args(["--edges", "normal,no-proc-macro"])
        .args(SYSTEMS.iter().flat_map(|system| ["--target", system]))
        .args(["--prefix", "none", "--format", "{p}|{l}"])
        .output()
        .map_err(Failure::of("cannot start cargo tree"))?;
    if !output.status.success() {
        return Err(Failure::new(format!(
            "cargo tree: {}",
            String::from_utf8_lossy(&output.stderr)
        )));
    }
    Ok(read_crates(&String::from_utf8_lossy(&output.stdout)))
}

/// Lines such as `serde v1.0.229|MIT OR Apache-2.0`; our own crates have their folder behind the version.
fn read_crates(tree: &str) -> BTreeSet<Shipped> {
    tree.lines()
        .filter_map(|line| {
            let (package, licence) = line.trim_end_matches(" (*)").split_once('|')?;
            let (name, version) = package.split_once(" v")?;
            (!version.contains(' ')).then(|| Shipped {
                name: name.to_owned(),
                version: version.to_owned(),
                licence: either(licence),
            })
        })
        .collect()
}

/// Some authors part the licences of a choice by a slash, as was once usual.
fn either(licence: &str) -> String {
    let choices: Vec<&str> = licence.split('/').map(str::trim).collect();
    choices.join(" OR ")
}

/// The packages that go into the window's page: not what only builds it.
fn packages(project: &Project) -> Result<BTreeSet<Shipped>> {
    let text = fs::read_to_string(project.ui().join("package-lock.json"))
        .map_err(Failure::of("cannot read ui/package-lock.json"))?;
    let lock: Value = serde_json::from_str(&text)
        .map_err(Failure::of("cannot understand ui/package-lock.json"))?;
    Ok(read_packages(&lock))
}

fn read_packages(lock: &Value) -> BTreeSet<Shipped> {
    let Some(packages) = lock["packages"].as_object() else {
        return BTreeSet::new();
    };
    packages
        .iter()
        .filter(|(_, package)| package["dev"] != true && package["devOptional"] != true)
        .filter_map(|(path, package)| {
            let (_, name) = path.rsplit_once("node_modules/")?;
            let text = |field: &str| package[field].as_str().unwrap_or_default().to_owned();
            Some(Shipped {
                name: name.to_owned(),
                version: text("version"),
                licence: text("license"),
            })
        })
        .collect()
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
    fn every_part_stands_once_and_our_own_and_what_only_builds_do_not() {
        let tree = "okicrm v0.1.0 (/somewhere)|MIT OR Apache-2.0\nserde v1.0.229|MIT/Apache-2.0\nserde v1.0.229|MIT/Apache-2.0 (*)\n";
        let lock = serde_json::json!({ "packages": {
            "": { "license": "MIT" },
            "node_modules/react": { "version": "19.3.1", "license": "MIT" },
            "node_modules/vite": { "version": "8.3.8", "license": "MIT", "dev": true },
        }});
        let mut all = read_crates(tree);
        all.extend(read_packages(&lock));
        let expected = concat!(
            "[\n",
            "  { \"name\": \"react\", \"version\": \"19.3.1\", \"licence\": \"MIT\" },\n",
            "  { \"name\": \"serde\", \"version\": \"1.0.229\", \"licence\": \"MIT OR Apache-2.0\" }\n",
            "]\n"
        );
        assert_eq!(written(&all), expected);
    }
}
