//! What others made and ships with the program: Cargo itself tells which crates come in and under which licence;
//! npm's lock file does the same for the window's page.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::PathBuf,
};

use serde_json::Value;

use crate::{
    failure::{Failure, Result},
    project::Project,
};

/// One crate or package.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Part {
    /// As its author named it.
    pub name: String,
    /// Of the lock file.
    pub version: String,
    /// SPDX, as its author wrote it, choices by `OR`; empty where he wrote none.
    pub licence: String,
    /// Whether it lies in this project.
    pub is_ours: bool,
}

/// The crates that `cargo tree` finds with these arguments, each once.
pub fn crates(project: &Project, arguments: &[&str]) -> Result<BTreeSet<Part>> {
    let output = project
        .cargo()
        .args(["tree", "--locked"])
        .args(arguments)
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

/// Lines such as `serde v1.0.229|MIT OR Apache-2.0`, perhaps with ` (*)` behind; crates of this project have their
/// folder behind the version.
pub fn read_crates(tree: &str) -> BTreeSet<Part> {
    tree.lines()
        .filter_map(|line| {
            let (package, licence) = line.trim_end_matches(" (*)").split_once('|')?;
            let (name, version) = package.split_once(" v")?;
            let (version, folder) = version.split_once(' ').unwrap_or((version, ""));
            Some(Part {
                name: name.to_owned(),
                version: version.to_owned(),
                licence: either(licence),
                is_ours: folder.starts_with("(/") || folder.contains(":\\"),
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
pub fn packages(project: &Project) -> Result<BTreeSet<Part>> {
    Ok(read_packages(&lock(project)?).into_keys().collect())
}

fn lock(project: &Project) -> Result<Value> {
    let text = fs::read_to_string(project.ui().join("package-lock.json"))
        .map_err(Failure::of("cannot read ui/package-lock.json"))?;
    serde_json::from_str(&text).map_err(Failure::of("cannot understand ui/package-lock.json"))
}

/// Each package with its path below `ui`.
pub fn read_packages(lock: &Value) -> BTreeMap<Part, String> {
    let Some(packages) = lock["packages"].as_object() else {
        return BTreeMap::new();
    };
    packages
        .iter()
        .filter(|(_, package)| package["dev"] != true && package["devOptional"] != true)
        .filter_map(|(path, package)| {
            let (_, name) = path.rsplit_once("node_modules/")?;
            let text = |field: &str| package[field].as_str().unwrap_or_default().to_owned();
            let part = Part {
                name: name.to_owned(),
                version: text("version"),
                licence: text("license"),
                is_ours: false,
            };
            Some((part, path.clone()))
        })
        .collect()
}

/// Where a part lies on this computer, and who made it.
#[derive(Debug)]
pub struct Source {
    /// Its folder.
    pub folder: PathBuf,
    /// Names of its authors, without addresses; empty where they did not say.
    pub authors: Vec<String>,
}

/// Where every crate and package lies, by name and version. Cargo fetches what is not there yet.
pub fn sources(project: &Project) -> Result<BTreeMap<(String, String), Source>> {
    let output = project
        .cargo()
        .args(["metadata", "--locked", "--format-version", "1"])
        .output()
        .map_err(Failure::of("cannot start cargo metadata"))?;
    let metadata: Value = serde_json::from_slice(&output.stdout)
        .map_err(Failure::of("cannot understand cargo metadata"))?;
    let mut found = BTreeMap::new();
    for package in metadata["packages"].as_array().into_iter().flatten() {
        let text = |field: &str| package[field].as_str().unwrap_or_default();
        let mut folder = PathBuf::from(text("manifest_path"));
        folder.pop();
        let authors = package["authors"].as_array().into_iter().flatten();
        let authors = authors.filter_map(Value::as_str).map(without_address);
        let source = Source {
            folder,
            authors: authors.collect(),
        };
        found.insert(
            (text("name").to_owned(), text("version").to_owned()),
            source,
        );
    }
    for (part, path) in read_packages(&lock(project)?) {
        let source = Source {
            folder: project.ui().join(path),
            authors: Vec::new(),
        };
        found.insert((part.name, part.version), source);
    }
    Ok(found)
}

fn without_address(author: &str) -> String {
    let name = author.split('<').next().unwrap_or_default();
    name.trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn crates_are_read_from_the_tree_once_each() {
        let tree = "okicrm v0.1.0 (/somewhere)|MIT OR Apache-2.0\nserde v1.0.229|MIT/Apache-2.0\nserde v1.0.229|MIT/Apache-2.0 (*)\nserde_derive v1.0.229 (proc-macro)|MIT\n\n";
        let crates: Vec<Part> = read_crates(tree).into_iter().collect();
        let ours: Vec<bool> = crates.iter().map(|part| part.is_ours).collect();
        assert_eq!(ours, [true, false, false]);
        assert_eq!(crates[1].licence, "MIT OR Apache-2.0");
        assert_eq!(crates[2].version, "1.0.229");
    }

    #[test]
    fn packages_that_only_build_the_page_do_not_ship() {
        let lock = serde_json::json!({ "packages": {
            "": { "license": "MIT" },
            "node_modules/react": { "version": "19.3.1", "license": "MIT" },
            "node_modules/vite": { "license": "MIT", "dev": true },
            "node_modules/a/node_modules/@b/c": { "license": "ISC" },
        }});
        let names: Vec<String> = read_packages(&lock)
            .into_keys()
            .map(|part| part.name)
            .collect();
        assert_eq!(names, ["@b/c", "react"]);
    }

    #[test]
    fn the_addresses_of_authors_stay_out() {
        assert_eq!(without_address("Ana Costa <ana@example.com>"), "Ana Costa");
    }
}
