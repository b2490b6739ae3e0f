//! Holds every crate and every package that ships against the lists in deny.toml.
//!
//! Cargo itself tells which crates come in and under which licence; npm's lock file does the same for the UI.

use std::{collections::BTreeSet, fs};

use serde_json::Value;

use crate::{
    failure::{Failure, Result},
    project::Project,
};

/// The lists of deny.toml that are read here.
#[derive(Debug, Default, PartialEq, Eq)]
struct Policy {
    allowed: Vec<String>,
    /// Crate and the further licence that it alone may have.
    exceptions: Vec<(String, String)>,
    /// Crate and the reason why it stays out.
    banned: Vec<(String, String)>,
}

/// One crate or package that ships.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Part {
    name: String,
    licence: String,
}

/// Fails with every offence at once.
pub fn check(project: &Project) -> Result<()> {
    println!("\n▸ licences and bans");
    let text = fs::read_to_string(project.root().join("deny.toml"))
        .map_err(Failure::of("cannot read deny.toml"))?;
    let policy = Policy::read(&text)?;
    let crates = crates(project)?;
    let packages = packages(project)?;
    let offences: Vec<String> = crates
        .iter()
        .chain(&packages)
        .filter_map(|part| policy.offence(part))
        .collect();
    if offences.is_empty() {
        println!(
            "  {} crates and {} packages of the UI are allowed",
            crates.len(),
            packages.len()
        );
        return Ok(());
    }
    Err(Failure::new(offences.join("\n")))
}

/// Every crate that goes into a program on any platform, with its licence as its author wrote it.
fn crates(project: &Project) -> Result<BTreeSet<Part>> {
    let output = project
        .cargo()
        .args([
            "tree",
            "--workspace",
            "--edges",
            "normal,build",
            "--target",
            "all",
        ])
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

/// Lines such as `serde v1.0.229|MIT OR Apache-2.0`, perhaps with ` (*)` behind.
fn read_crates(tree: &str) -> BTreeSet<Part> {
    tree.lines()
        .filter_map(|line| {
            let (package, licence) = line.trim_end_matches(" (*)").split_once('|')?;
            let name = package.split_whitespace().next()?;
            Some(Part {
                name: name.to_owned(),
                licence: licence.to_owned(),
            })
        })
        .collect()
}

/// The packages that go into the UI; those that only build it do not ship.
fn packages(project: &Project) -> Result<BTreeSet<Part>> {
    let text = fs::read_to_string(project.ui().join("package-lock.json"))
        .map_err(Failure::of("cannot read ui/package-lock.json"))?;
    let lock: Value = serde_json::from_str(&text)
        .map_err(Failure::of("cannot understand ui/package-lock.json"))?;
    Ok(read_packages(&lock))
}

fn read_packages(lock: &Value) -> BTreeSet<Part> {
    let Some(packages) = lock["packages"].as_object() else {
        return BTreeSet::new();
    };
    packages
        .iter()
        .filter(|(_, package)| package["dev"] != true && package["devOptional"] != true)
        .filter_map(|(path, package)| {
            let (_, name) = path.rsplit_once("node_modules/")?;
            let licence = package["license"].as_str().unwrap_or_default();
            Some(Part {
                name: name.to_owned(),
                licence: licence.to_owned(),
            })
        })
        .collect()
}

impl Policy {
    fn read(text: &str) -> Result<Self> {
        let allowed = list(text, "allow")
            .iter()
            .filter_map(|line| quoted(line))
            .collect();
        let pairs = |name: &str, second: &str| {
            list(text, name)
                .iter()
                .filter_map(|line| {
                    Some((
                        quoted(after(line, "crate =")?)?,
                        quoted(after(line, second)?)?,
                    ))
                })
                .collect()
        };
        let policy = Self {
            allowed,
            exceptions: pairs("exceptions", "allow ="),
            banned: pairs("deny", "reason ="),
        };
        if policy.allowed.is_empty() || policy.banned.is_empty() {
            return Err(Failure::new(
                "deny.toml lists no allowed licence or no banned crate.",
            ));
        }
        Ok(policy)
    }

    fn offence(&self, part: &Part) -> Option<String> {
        if let Some((name, reason)) = self.banned.iter().find(|(name, _)| *name == part.name) {
            return Some(format!("{name} may not come in: {reason}"));
        }
        let accepted = |licence: &str| {
            self.allowed.iter().any(|allowed| allowed == licence)
                || self
                    .exceptions
                    .iter()
                    .any(|(name, allowed)| *name == part.name && allowed == licence)
        };
        // Some authors part the licences of a choice by a slash, as was once usual.
        let expression = part.licence.replace('/', " OR ");
        (!satisfied(&expression, &accepted)).then(|| {
            let licence = if part.licence.is_empty() {
                "no licence at all"
            } else {
                &part.licence
            };
            format!("{}: {licence} is not allowed by deny.toml", part.name)
        })
    }
}

/// The lines of `name = [ … ]`, each without what stands around it.
fn list<'a>(text: &'a str, name: &str) -> Vec<&'a str> {
    let opening = format!("{name} = [");
    text.lines()
        .map(str::trim)
        .skip_while(|line| *line != opening)
        .skip(1)
        .take_while(|line| *line != "]")
        .filter(|line| !line.starts_with('#'))
        .collect()
}

fn after<'a>(line: &'a str, word: &str) -> Option<&'a str> {
    line.split_once(word).map(|(_, rest)| rest)
}

/// The first text in double quotes.
fn quoted(line: &str) -> Option<String> {
    line.split('"').nth(1).map(str::to_owned)
}

/// Whether a licence expression (SPDX: `OR`, `AND`, `WITH`, brackets) is satisfied by what is accepted.
fn satisfied(expression: &str, accepted: &impl Fn(&str) -> bool) -> bool {
    let spaced = expression.replace('(', " ( ").replace(')', " ) ");
    let words: Vec<&str> = spaced.split_whitespace().collect();
    let mut place = 0;
    let result = either(&words, &mut place, accepted);
    result && place == words.len()
}

fn either(words: &[&str], place: &mut usize, accepted: &impl Fn(&str) -> bool) -> bool {
    let mut result = both(words, place, accepted);
    while words.get(*place) == Some(&"OR") {
        *place += 1;
        // Read the other side in any case, so that the place moves on.
        let other = both(words, place, accepted);
        result = result || other;
    }
    result
}

fn both(words: &[&str], place: &mut usize, accepted: &impl Fn(&str) -> bool) -> bool {
    let mut result = single(words, place, accepted);
    while words.get(*place) == Some(&"AND") {
        *place += 1;
        let other = single(words, place, accepted);
        result = result && other;
    }
    result
}

fn single(words: &[&str], place: &mut usize, accepted: &impl Fn(&str) -> bool) -> bool {
    let Some(word) = words.get(*place) else {
        return false;
    };
    *place += 1;
    if *word == "(" {
        let inside = either(words, place, accepted);
        *place += 1;
        return inside && words.get(*place - 1) == Some(&")");
    }
    if words.get(*place) == Some(&"WITH") {
        let exception = words.get(*place + 1).copied().unwrap_or_default();
        *place += 2;
        return accepted(&format!("{word} WITH {exception}"));
    }
    accepted(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    const POLICY: &str = r#"
allow = [
    # Permissive ones
    "MIT",
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
]
exceptions = [
    { crate = "roots", allow = ["CDLA-Permissive-2.0"] },
]
deny = [
    { crate = "openssl", reason = "TLS is rustls" },
]
"#;

    fn offence(name: &str, licence: &str) -> Option<String> {
        let part = Part {
            name: name.to_owned(),
            licence: licence.to_owned(),
        };
        Policy::read(POLICY).unwrap().offence(&part)
    }

    #[test]
    fn the_lists_are_read_without_their_comments() {
        let policy = Policy::read(POLICY).unwrap();
        assert_eq!(policy.allowed.len(), 3);
        assert_eq!(
            policy.exceptions,
            [("roots".to_owned(), "CDLA-Permissive-2.0".to_owned())]
        );
        assert_eq!(
            policy.banned,
            [("openssl".to_owned(), "TLS is rustls".to_owned())]
        );
    }

    #[test]
    fn an_empty_policy_is_an_error_and_not_a_pass() {
        assert!(Policy::read("").is_err());
    }

    #[test]
    fn a_choice_needs_one_licence_and_a_sum_needs_all() {
        assert_eq!(offence("a", "MIT OR GPL-3.0-only"), None);
        assert_eq!(offence("a", "MIT/GPL-3.0-only"), None);
        assert!(offence("a", "MIT AND GPL-3.0-only").is_some());
        assert_eq!(offence("a", "(GPL-3.0-only OR MIT) AND Apache-2.0"), None);
        assert!(offence("a", "(GPL-3.0-only OR ISC) AND Apache-2.0").is_some());
    }

    #[test]
    fn an_exception_to_a_licence_is_a_licence_of_its_own() {
        assert_eq!(offence("a", "Apache-2.0 WITH LLVM-exception"), None);
        assert!(offence("a", "MIT WITH Strange-exception").is_some());
    }

    #[test]
    fn no_licence_and_broken_expressions_are_refused() {
        assert!(offence("a", "").is_some());
        assert!(offence("a", "(MIT").is_some());
        assert!(offence("a", "MIT MIT").is_some());
    }

    #[test]
    fn a_licence_may_be_allowed_for_one_crate_only() {
        assert_eq!(offence("roots", "CDLA-Permissive-2.0"), None);
        assert!(offence("others", "CDLA-Permissive-2.0").is_some());
    }

    #[test]
    fn a_banned_crate_is_refused_with_its_reason() {
        assert_eq!(
            offence("openssl", "MIT"),
            Some("openssl may not come in: TLS is rustls".to_owned())
        );
    }

    #[test]
    fn crates_are_read_from_the_tree_once_each() {
        let tree = "serde v1.0.229|MIT OR Apache-2.0\nserde v1.0.229|MIT OR Apache-2.0 (*)\n\n";
        let crates = read_crates(tree);
        assert_eq!(crates.len(), 1);
        assert!(
            crates
                .iter()
                .all(|part| part.name == "serde" && part.licence == "MIT OR Apache-2.0")
        );
    }

    #[test]
    fn packages_that_only_build_the_ui_do_not_ship() {
        let lock = serde_json::json!({ "packages": {
            "": { "license": "MIT" },
            "node_modules/react": { "license": "MIT" },
            "node_modules/vite": { "license": "MIT", "dev": true },
            "node_modules/a/node_modules/@b/c": { "license": "ISC" },
        }});
        let names: Vec<String> = read_packages(&lock)
            .into_iter()
            .map(|part| part.name)
            .collect();
        assert_eq!(names, ["@b/c", "react"]);
    }
}
