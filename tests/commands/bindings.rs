//! What is generated from the list of commands is committed and current. `cargo xtask bindings`
//! (`UPDATE_BINDINGS=1`) writes it anew.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use okicrm_shell::commands;
use okicrm_shell::contract::{Command, Shape, Types};

const HEAD: &str = "\
// Generated from the commands in src-tauri/src/commands by `cargo xtask bindings`. Do not edit.

import { call } from \"./call\";

";

#[test]
fn the_typed_calls_of_the_window_are_current() {
    hold(Path::new("ui/src/ipc/bindings.ts"), &typescript());
}

#[test]
fn the_permission_of_the_window_names_every_command_and_no_other() {
    hold(
        Path::new("src-tauri/permissions/main-window.toml"),
        &permission(),
    );
}

#[test]
fn no_two_commands_have_the_same_name() {
    let mut seen = BTreeSet::new();
    for command in commands::all() {
        assert!(seen.insert(command.name), "{} twice", command.name);
    }
}

#[test]
fn no_two_types_share_a_name() {
    let mut types = Types::default();
    collect(&mut types);
    assert!(
        types.clashes().is_empty(),
        "give these types names of their own: {:?}",
        types.clashes()
    );
}

fn collect(types: &mut Types) -> Vec<(&'static Command, Shape)> {
    commands::other_types(types);
    commands::all()
        .map(|command| (command, (command.shape)(types)))
        .collect()
}

fn typescript() -> String {
    let mut types = Types::default();
    let shapes = collect(&mut types);
    let mut text = HEAD.to_owned();
    for declaration in types.declarations().values() {
        writeln!(text, "{}", tidied(declaration)).unwrap();
    }
    text.push_str("export const commands = {\n");
    for (command, shape) in shapes {
        write_call(&mut text, command, &shape);
    }
    text.push_str("};\n");
    text
}

/// A declaration as a person would write it: a comment of one line on one line, fields indented.
fn tidied(declaration: &str) -> String {
    let mut text = String::new();
    let mut comment: Vec<&str> = Vec::new();
    let mut depth: usize = 0;
    let declaration = declaration.replace(", };", ",\n};");
    for line in declaration.lines().map(str::trim) {
        if line.starts_with('}') {
            depth = depth.saturating_sub(1);
        }
        let indent = "  ".repeat(depth);
        match line {
            "/**" => comment.clear(),
            "*/" => writeln!(text, "{indent}/** {} */", comment.join(" ")).unwrap(),
            line if line.starts_with("* ") || line == "*" => comment.push(line[1..].trim()),
            line => writeln!(text, "{indent}{line}").unwrap(),
        }
        if !line.starts_with('*') {
            let closed = line.trim_start_matches('}').matches('}').count();
            depth = (depth + line.matches('{').count()).saturating_sub(closed);
        }
    }
    text
}

fn write_call(text: &mut String, command: &Command, shape: &Shape) {
    let words: Vec<&str> = command.words.iter().map(|line| line.trim()).collect();
    writeln!(text, "  /** {} */", words.join(" ")).unwrap();
    let parameters: Vec<String> = shape
        .arguments
        .iter()
        .map(|(name, kind)| format!("{}: {kind}", camel_case(name)))
        .collect();
    let names: Vec<String> = shape
        .arguments
        .iter()
        .map(|(name, _)| camel_case(name))
        .collect();
    let handed = if names.is_empty() {
        String::new()
    } else {
        format!(", {{ {} }}", names.join(", "))
    };
    writeln!(
        text,
        "  {}: ({}) => call<{}>(\"{}\"{handed}),",
        camel_case(command.name),
        parameters.join(", "),
        shape.answer,
        command.name
    )
    .unwrap();
}

fn permission() -> String {
    let mut text = "\
# Generated from the commands in src-tauri/src/commands by `cargo xtask bindings`. Do not edit.
[[permission]]
identifier = \"main-window\"
description = \"Every command the main window may give.\"
commands.allow = [
"
    .to_owned();
    for command in commands::all() {
        writeln!(text, "    \"{}\",", command.name).unwrap();
    }
    text.push_str("]\n");
    text
}

fn camel_case(name: &str) -> String {
    let mut words = name.split('_');
    let mut text = words.next().unwrap_or_default().to_owned();
    for word in words {
        let mut letters = word.chars();
        text.extend(letters.next().map(|letter| letter.to_ascii_uppercase()));
        text.push_str(letters.as_str());
    }
    text
}

/// Holds a committed file against what it should be, or writes it where that is asked for.
fn hold(path: &Path, expected: &str) {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(path);
    if std::env::var_os("UPDATE_BINDINGS").is_some() {
        std::fs::write(&path, expected).unwrap();
        return;
    }
    let found = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        found.replace("\r\n", "\n") == expected,
        "{} is stale: run `cargo xtask bindings`",
        path.display()
    );
}
