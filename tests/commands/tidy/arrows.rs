//! Which feature of the core may use which: the table in `core/src/lib.rs` is the law.

use std::collections::{BTreeMap, BTreeSet};

use super::sources::{Offence, Source, is_left_alone, the_project_keeps};

const CORE: &str = "src-tauri/core/src/";
const MAP: &str = "src-tauri/core/src/lib.rs";
const OPENING: &str = "//! feature arrows";
const CLOSING: &str = "//! end of feature arrows";
/// It may see every feature, and none may see it: the others declare their data in the data map.
const PRIVACY: &str = "privacy";

/// What the comment at the top of `lib.rs` says.
#[derive(Debug, Default)]
struct Table {
    /// Modules that every feature may use.
    open: BTreeSet<String>,
    /// Each feature with those it may use beside them.
    arrows: BTreeMap<String, BTreeSet<String>>,
}

impl Table {
    /// The words in backticks between “kept by a test” and “open to all” are open; then one arrow a line, its
    /// targets parted by commas or spaces.
    fn read(text: &str) -> Self {
        let sentence = text
            .split_once("kept by a test")
            .map_or("", |(_, rest)| rest);
        let sentence = sentence
            .split_once("open to all")
            .map_or("", |(before, _)| before);
        let open = sentence
            .split('`')
            .skip(1)
            .step_by(2)
            .map(str::to_owned)
            .collect();
        let arrows = text
            .lines()
            .skip_while(|line| *line != OPENING)
            .take_while(|line| *line != CLOSING)
            .filter_map(|line| line.trim_start_matches("//!").split_once("->"))
            .map(|(from, to)| {
                let targets = to.split([',', ' ']).filter(|name| !name.is_empty());
                (from.trim().to_owned(), targets.map(str::to_owned).collect())
            })
            .collect();
        Self { open, arrows }
    }

    fn allows(&self, from: &str, to: &str) -> bool {
        from == to
            || from == PRIVACY
            || self.open.contains(to)
            || self
                .arrows
                .get(from)
                .is_some_and(|targets| targets.contains(to))
    }

    /// A feature from which the arrows lead back to itself.
    fn circle(&self) -> Option<&str> {
        self.arrows.keys().map(String::as_str).find(|start| {
            let mut seen = BTreeSet::new();
            let mut next: Vec<&str> = self.targets(start).collect();
            while let Some(name) = next.pop() {
                if name == *start {
                    return true;
                }
                if seen.insert(name) {
                    next.extend(self.targets(name));
                }
            }
            false
        })
    }

    fn targets(&self, from: &str) -> impl Iterator<Item = &str> {
        self.arrows
            .get(from)
            .into_iter()
            .flatten()
            .map(String::as_str)
    }
}

fn arrows_are_in_the_table(sources: &[Source]) -> Vec<Offence> {
    let Some(map) = sources.iter().find(|source| source.path == MAP) else {
        return Vec::new();
    };
    let table = Table::read(&map.text);
    let features = features(sources);
    let mut offences = Vec::new();
    if !map.text.contains(OPENING) || !map.text.contains(CLOSING) {
        offences.push(map.offence(1, "the table of feature arrows is missing"));
    }
    if let Some(name) = table.circle() {
        offences.push(map.offence(1, format!("the arrows from {name} lead back to it")));
    }
    if table
        .arrows
        .values()
        .any(|targets| targets.contains(PRIVACY))
    {
        offences.push(map.offence(1, "no feature may see privacy"));
    }
    for source in sources
        .iter()
        .filter(|source| source.is_in(CORE) && source.is_a(".rs"))
    {
        let Some(from) = feature_of(&source.path).filter(|name| features.contains(*name)) else {
            continue;
        };
        if table.open.contains(from) {
            continue;
        }
        for (line, to) in used(source) {
            if features.contains(to.as_str()) && !table.allows(from, &to) {
                offences.push(
                    source.offence(line, format!("there is no arrow {from} -> {to} in lib.rs")),
                );
            }
        }
    }
    offences
}

/// The folders of the core.
fn features(sources: &[Source]) -> BTreeSet<&str> {
    sources
        .iter()
        .filter_map(|source| feature_of(&source.path))
        .collect()
}

fn feature_of(path: &str) -> Option<&str> {
    path.strip_prefix(CORE)?
        .split_once('/')
        .map(|(folder, _)| folder)
}

/// Every `crate::name` of a file, also inside braces: `use crate::{contacts::Contact, values::Money}`.
fn used(source: &Source) -> Vec<(usize, String)> {
    let code: Vec<(usize, &str)> = source.code().collect();
    let mut found = Vec::new();
    for (index, (line, text)) in code.iter().enumerate() {
        for (_, rest) in text
            .match_indices("crate::")
            .map(|(at, word)| text.split_at(at + word.len()))
        {
            if rest.starts_with('{') {
                let mut group = rest.to_owned();
                for (_, further) in code.iter().skip(index + 1) {
                    group.push('\n');
                    group.push_str(further);
                }
                found.extend(first_names(&group).into_iter().map(|name| (*line, name)));
            } else {
                found.extend(identifier(rest).map(|name| (*line, name)));
            }
        }
    }
    found
}

/// The first word of each part of a group in braces, at its top level.
fn first_names(group: &str) -> Vec<String> {
    let mut depth = 0_usize;
    let mut names = Vec::new();
    let mut at_start = false;
    for (at, letter) in group.char_indices() {
        match letter {
            '{' => {
                depth += 1;
                at_start = depth == 1;
            }
            '}' => {
                depth -= 1;
                if depth == 0 {
                    break;
                }
            }
            ',' if depth == 1 => at_start = true,
            letter if letter.is_whitespace() => {}
            _ if at_start => {
                names.extend(identifier(&group[at..]));
                at_start = false;
            }
            _ => {}
        }
    }
    names
}

fn identifier(text: &str) -> Option<String> {
    let word: String = text
        .chars()
        .take_while(|letter| letter.is_ascii_alphanumeric() || *letter == '_')
        .collect();
    (!word.is_empty()).then_some(word)
}

#[test]
fn features_use_each_other_only_along_the_arrows() {
    the_project_keeps(arrows_are_in_the_table);
}

const TABLE: &str = "//! Which feature may use which (kept by a test; `values`, `db`,
//! and `change` are open to all):
//!
//! feature arrows
//! contacts ->
//! invoicing -> contacts, documents
//! end of feature arrows
";

fn offences_with(table: &str, path: &str, text: &str) -> usize {
    let folders = [
        "contacts",
        "invoicing",
        "documents",
        "privacy",
        "values",
        "db",
        "change",
    ];
    let mut sources: Vec<Source> = folders
        .iter()
        .map(|name| Source::planted(&format!("{CORE}{name}/mod.rs"), ""))
        .collect();
    sources.push(Source::planted(MAP, table));
    sources.push(Source::planted(path, text));
    arrows_are_in_the_table(&sources).len()
}

#[test]
fn an_arrow_that_is_not_in_the_table_is_caught() {
    let actions = "src-tauri/core/src/contacts/actions.rs";
    assert_eq!(
        offences_with(TABLE, actions, "use crate::invoicing::Invoice;"),
        1
    );
    assert_eq!(
        offences_with(
            TABLE,
            actions,
            "use crate::{\n    invoicing::Invoice,\n    values::Money,\n};"
        ),
        1
    );
    assert_eq!(
        offences_with(TABLE, actions, "let x = crate::documents::layout();"),
        1
    );
    assert_eq!(
        offences_with(TABLE, actions, "use crate::{values::{Money, Id}, privacy};"),
        1
    );
}

#[test]
fn arrows_in_the_table_and_open_modules_are_left_alone() {
    let actions = "src-tauri/core/src/invoicing/actions.rs";
    let text = "use crate::{change::Change, contacts::Contact, documents, values::Money};";
    assert_eq!(offences_with(TABLE, actions, text), 0);
    let privacy = "src-tauri/core/src/privacy/erasing.rs";
    assert_eq!(
        offences_with(TABLE, privacy, "use crate::invoicing::Invoice;"),
        0
    );
    let test = "fn f() {}\n#[cfg(test)]\nmod tests { use crate::invoicing::Invoice; }";
    assert_eq!(
        offences_with(TABLE, "src-tauri/core/src/contacts/model.rs", test),
        0
    );
    is_left_alone(
        arrows_are_in_the_table,
        &[("src-tauri/src/lib.rs", "use crate::window;")],
    );
}

#[test]
fn a_missing_table_a_circle_and_an_arrow_to_privacy_are_caught() {
    let nowhere = "src-tauri/core/src/contacts/model.rs";
    assert_eq!(offences_with("//! nothing", nowhere, ""), 1);
    let circle = TABLE.replace("contacts ->\n", "contacts -> invoicing\n");
    assert_eq!(offences_with(&circle, nowhere, ""), 1);
    let privacy = TABLE.replace("documents\n", "privacy\n");
    assert_eq!(offences_with(&privacy, nowhere, ""), 1);
}
