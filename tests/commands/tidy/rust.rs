//! What Rust files must not hold, and where.

use super::sources::{Offence, Source, is_caught, is_left_alone, the_project_keeps};

const CORE: &str = "src-tauri/core/src/";

/// SQL stands in a feature's `store.rs` and in `db/`, so that one knows where to look and both databases are served.
/// Three doors that the stores' statements pass write their own: `change/` the log of every write, `purpose.rs` the
/// condition of every read, `listing.rs` the order and the page of every list.
fn sql_stands_in_stores_only(sources: &[Source]) -> Vec<Offence> {
    const WORDS: [&str; 9] = [
        "SELECT ",
        "INSERT INTO ",
        "DELETE FROM ",
        "CREATE TABLE ",
        "CREATE INDEX ",
        "ALTER TABLE ",
        "PRAGMA ",
        "VACUUM ",
        "sqlx::query",
    ];
    let is_update = |line: &str| line.contains("UPDATE ") && line.contains(" SET ");
    rust(sources)
        .filter(|source| !is_store(&source.path))
        // Neither ships: one starts other programs, the other makes databases for tests.
        .filter(|source| !source.is_in("src-tauri/xtask/") && !source.is_in("src-tauri/testing/"))
        .flat_map(|source| {
            source
                .code()
                .filter(move |(_, line)| {
                    WORDS.iter().any(|word| line.contains(word)) || is_update(line)
                })
                .map(|(line, _)| source.offence(line, "SQL outside store.rs and db/"))
        })
        .collect()
}

fn is_store(path: &str) -> bool {
    path.strip_prefix(CORE).is_some_and(|inside| {
        ["db/", "change/", "purpose.rs", "listing.rs"]
            .iter()
            .any(|door| inside.starts_with(door))
            || inside.ends_with("/store.rs")
            || inside.contains("/store/")
    })
}

/// The core knows nothing of the window, and neither do the terminal's tool and the tests' workspaces.
fn only_the_shell_knows_tauri(sources: &[Source]) -> Vec<Offence> {
    const WITHOUT: [&str; 3] = ["src-tauri/core/", "src-tauri/cli/", "src-tauri/testing/"];
    sources
        .iter()
        .filter(|source| source.is_a(".rs") || source.is_a("Cargo.toml"))
        .filter(|source| WITHOUT.iter().any(|folder| source.is_in(folder)))
        .flat_map(|source| {
            source
                .code()
                .filter(|(_, line)| !line.trim_start().starts_with('#'))
                .filter(|(_, line)| {
                    line.contains("tauri::") || line.trim_start().starts_with("tauri")
                })
                .map(|(line, _)| source.offence(line, "only the shell knows Tauri"))
        })
        .collect()
}

/// A fault becomes an error with words, never an abort in front of the person.
fn nothing_aborts(sources: &[Source]) -> Vec<Offence> {
    const CALLS: [&str; 7] = [
        ".unwrap()",
        ".expect(\"",
        "panic!(",
        "todo!(",
        "unimplemented!(",
        "unsafe {",
        "#[allow(",
    ];
    rust(sources)
        .filter(|source| !source.is_in("src-tauri/testing/"))
        .flat_map(|source| {
            source.code().filter_map(|(line, text)| {
                let call = CALLS.iter().find(|call| text.contains(**call))?;
                Some(source.offence(line, format!("{call} outside tests")))
            })
        })
        .collect()
}

/// A room is named after what lives in it; these words fit anything, and so everything ends up there.
fn rooms_are_named_after_what_lives_in_them(sources: &[Source]) -> Vec<Offence> {
    const NAMES: [&str; 11] = [
        "util", "utils", "helper", "helpers", "manager", "managers", "common", "misc", "service",
        "services", "shared",
    ];
    sources
        .iter()
        .filter(|source| {
            ["src-tauri/", "ui/src/", "tests/", "benches/"]
                .iter()
                .any(|top| source.is_in(top))
        })
        .filter_map(|source| {
            let name = source.path.split('/').find(|name| {
                let stem = name.split('.').next().unwrap_or_default();
                NAMES.contains(&stem.to_ascii_lowercase().as_str())
            })?;
            Some(source.offence(1, format!("“{name}” is no name for a room")))
        })
        .collect()
}

/// Rust that goes into the programs: not the tests, not the benchmarks.
fn rust(sources: &[Source]) -> impl Iterator<Item = &Source> {
    sources
        .iter()
        .filter(|source| source.is_in("src-tauri/") && source.is_a(".rs"))
        .filter(|source| !source.path.contains("/tests/"))
}

#[test]
fn sql_stands_in_store_rs_and_db_only() {
    the_project_keeps(sql_stands_in_stores_only);
}

#[test]
fn sql_in_an_action_is_caught() {
    let action = "src-tauri/core/src/contacts/actions.rs";
    is_caught(
        sql_stands_in_stores_only,
        &[
            (action, "let text = \"SELECT id FROM contacts\";"),
            (action, "tx.execute(\"UPDATE contacts SET name = $1\")"),
            (action, "tx.execute(\"DELETE FROM contacts\")"),
            (action, "sqlx::query(text)"),
            (
                "src-tauri/src/commands/contacts.rs",
                "\"INSERT INTO contacts\"",
            ),
        ],
    );
    is_left_alone(
        sql_stands_in_stores_only,
        &[
            (
                "src-tauri/core/src/contacts/store.rs",
                "\"SELECT id FROM contacts\"",
            ),
            ("src-tauri/core/src/db/sqlite.rs", "\"PRAGMA journal_mode\""),
            (action, "// SELECT is left to the store"),
            (
                action,
                "fn f() {}\n#[cfg(test)]\nmod tests { \"SELECT 1\" }",
            ),
        ],
    );
}

#[test]
fn the_core_never_names_tauri() {
    the_project_keeps(only_the_shell_knows_tauri);
}

#[test]
fn tauri_in_the_core_is_caught() {
    is_caught(
        only_the_shell_knows_tauri,
        &[
            ("src-tauri/core/src/files.rs", "use tauri::Manager;"),
            ("src-tauri/core/Cargo.toml", "tauri.workspace = true"),
            ("src-tauri/cli/Cargo.toml", "tauri-plugin-dialog = \"2\""),
        ],
    );
    is_left_alone(
        only_the_shell_knows_tauri,
        &[("src-tauri/src/lib.rs", "use tauri::Manager;")],
    );
}

#[test]
fn no_program_aborts_on_purpose() {
    the_project_keeps(nothing_aborts);
}

#[test]
fn aborts_outside_tests_are_caught() {
    let path = "src-tauri/core/src/values/money.rs";
    is_caught(
        nothing_aborts,
        &[
            (path, "let x = y.unwrap();"),
            (path, "y.expect(\"there\")"),
            (path, "panic!(\"no\")"),
            (path, "unsafe { go() }"),
            (path, "#[allow(dead_code)]"),
        ],
    );
    is_left_alone(
        nothing_aborts,
        &[(
            path,
            "y.unwrap_or_default();\n#[cfg(test)]\nmod tests { fn f() { y.unwrap(); } }",
        )],
    );
}

#[test]
fn every_room_is_named_after_what_lives_in_it() {
    the_project_keeps(rooms_are_named_after_what_lives_in_them);
}

#[test]
fn rooms_for_anything_are_caught() {
    is_caught(
        rooms_are_named_after_what_lives_in_them,
        &[
            ("src-tauri/core/src/contacts/helpers.rs", ""),
            ("src-tauri/core/src/util/mod.rs", ""),
            ("ui/src/components/Utils.tsx", ""),
            ("tests/core/common/mod.rs", ""),
        ],
    );
    is_left_alone(
        rooms_are_named_after_what_lives_in_them,
        &[("src-tauri/core/src/contacts/duplicates.rs", "")],
    );
}
