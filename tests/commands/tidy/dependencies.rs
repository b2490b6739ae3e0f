//! Every dependency has its reason in docs/decisions/dependencies.md, and the UI's lock file is whole.

use std::collections::BTreeSet;

use serde_json::Value;

use super::sources::{Offence, Source, the_project_keeps};

const PAGE: &str = "docs/decisions/dependencies.md";
const LOCK: &str = "ui/package-lock.json";

/// Both ways: what we depend on is on the page, and what is on the page is depended on.
fn dependencies_have_their_reason(sources: &[Source]) -> Vec<Offence> {
    let Some(page) = sources.iter().find(|source| source.path == PAGE) else {
        return vec![Source::planted(PAGE, "").offence(1, "the page is missing")];
    };
    let explained = explained(&page.text);
    let used: BTreeSet<String> = sources.iter().flat_map(declared).collect();
    let missing = used
        .difference(&explained)
        .map(|name| format!("{name} has no line with its reason"));
    let stale = explained
        .difference(&used)
        .map(|name| format!("{name} is explained and not used"));
    missing
        .chain(stale)
        .map(|what| page.offence(1, what))
        .collect()
}

/// Lines of the form ``- `name`: reason``, with a reason.
fn explained(page: &str) -> BTreeSet<String> {
    page.lines()
        .filter_map(|line| line.strip_prefix("- `")?.split_once("`: "))
        .filter(|(_, reason)| reason.len() > 10)
        .map(|(name, _)| name.to_owned())
        .collect()
}

fn declared(source: &Source) -> Vec<String> {
    if source.is_a("Cargo.toml") {
        crates(&source.text)
    } else if source.path == "ui/package.json" {
        packages(&source.text)
    } else {
        Vec::new()
    }
}

/// The names under every heading that ends in `dependencies]`. Crates of our own have a path, not a version.
fn crates(manifest: &str) -> Vec<String> {
    let mut inside = false;
    let mut names = Vec::new();
    for line in manifest.lines() {
        if line.starts_with('[') {
            inside = line.trim_end().ends_with("dependencies]");
        } else if inside
            && let Some((name, value)) = line.split_once('=')
            && !line.starts_with('#')
        {
            let name = name.trim().trim_end_matches(".workspace");
            if !value.contains("path =") && !name.starts_with("okicrm") {
                names.push(name.to_owned());
            }
        }
    }
    names
}

fn packages(manifest: &str) -> Vec<String> {
    let manifest: Value = serde_json::from_str(manifest).unwrap_or_default();
    ["dependencies", "devDependencies"]
        .iter()
        .filter_map(|kind| manifest[*kind].as_object())
        .flat_map(|packages| packages.keys().cloned())
        .collect()
}

/// `npm ci` refuses a lock file that leaves out a package for another platform.
fn the_lock_file_is_whole(sources: &[Source]) -> Vec<Offence> {
    sources
        .iter()
        .filter(|source| source.path == LOCK)
        .flat_map(|source| {
            let lock: Value = serde_json::from_str(&source.text).unwrap_or_default();
            missing_platforms(&lock).into_iter().map(|name| {
                source.offence(
                    1,
                    format!("{name} is named and not locked, so npm ci refuses the file"),
                )
            })
        })
        .collect()
}

fn missing_platforms(lock: &Value) -> BTreeSet<String> {
    let Some(packages) = lock["packages"].as_object() else {
        return BTreeSet::from(["everything".to_owned()]);
    };
    let locked: BTreeSet<&str> = packages
        .keys()
        .filter_map(|path| path.rsplit_once("node_modules/").map(|(_, name)| name))
        .collect();
    packages
        .values()
        .filter_map(|package| package["optionalDependencies"].as_object())
        .flat_map(|optional| optional.keys())
        .filter(|name| !locked.contains(name.as_str()))
        .cloned()
        .collect()
}

#[test]
fn every_dependency_has_its_reason_on_the_page() {
    the_project_keeps(dependencies_have_their_reason);
}

#[test]
fn a_dependency_without_a_reason_and_a_reason_without_one_are_caught() {
    let page = |text: &str| Source::planted(PAGE, text);
    let manifest = Source::planted(
        "Cargo.toml",
        "[workspace.dependencies]\nserde = \"1\"\nokicrm-core = { path = \"x\" }\n",
    );
    let offences = |page: Source| dependencies_have_their_reason(&[page, manifest.clone()]).len();
    assert_eq!(offences(page("")), 1);
    assert_eq!(offences(page("- `serde`: ")), 1, "an empty reason is none");
    assert_eq!(
        offences(page("- `serde`: shapes of what crosses a border")),
        0
    );
    assert_eq!(
        offences(page(
            "- `serde`: shapes of what crosses\n- `chrono`: no longer needed"
        )),
        1
    );
}

#[test]
fn dependencies_are_read_from_every_kind_of_heading() {
    let manifest = "[package]\nname = \"x\"\n[dependencies]\n# why\na.workspace = true\nb = { version = \"1\" }\n\
                    [dev-dependencies]\nc = \"1\"\n[target.'cfg(windows)'.dependencies]\nd = \"1\"\n[lints]\nworkspace = true\n";
    assert_eq!(crates(manifest), ["a", "b", "c", "d"]);
    let package = r#"{"dependencies": {"react": "1"}, "devDependencies": {"vite": "8"}, "engines": {"node": "20"}}"#;
    assert_eq!(packages(package), ["react", "vite"]);
}

#[test]
fn the_lock_file_of_the_ui_is_whole() {
    the_project_keeps(the_lock_file_is_whole);
}

#[test]
fn a_lock_file_without_a_platform_is_caught() {
    let lock = serde_json::json!({ "packages": {
        "node_modules/tool": { "optionalDependencies": { "tool-linux": "1", "tool-mac": "1" } },
        "node_modules/tool-linux": {},
    }});
    assert_eq!(
        missing_platforms(&lock),
        BTreeSet::from(["tool-mac".to_owned()])
    );
}
