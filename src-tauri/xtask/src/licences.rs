//! Holds every crate and every package that ships against the lists in deny.toml.

use std::fs;

use crate::{
    failure::{Failure, Result},
    parts::{self, Part},
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

/// Fails with every offence at once.
pub fn check(project: &Project) -> Result<()> {
    println!("\n▸ licences and bans");
    let text = fs::read_to_string(project.root().join("deny.toml"))
        .map_err(Failure::of("cannot read deny.toml"))?;
    let policy = Policy::read(&text)?;
    // Every crate that goes into a program on any platform, or builds one.
    let everywhere = ["--workspace", "--edges", "normal,build", "--target", "all"];
    let crates = parts::crates(project, &everywhere)?;
    let packages = parts::packages(project)?;
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
        (!satisfied(&part.licence, &accepted)).then(|| {
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
            version: "1.0.0".to_owned(),
            licence: licence.to_owned(),
            is_ours: false,
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
}
