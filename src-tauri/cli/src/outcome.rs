//! What a command gives back, for a person and for a program.

use std::collections::BTreeMap;
use std::io::Write as _;
use std::process::ExitCode;
use std::sync::OnceLock;

use okicrm_core::error::{AppError, ErrorKind};
use okicrm_core::words::Words;
use serde::Serialize;
use serde_json::{Value as Json, json};

/// What a command gives back.
pub struct Outcome {
    /// For programs.
    pub json: Json,
    /// For people: lines, or a table.
    pub text: String,
    /// Whether the answer is that something is not right: exit 1, with the answer printed.
    pub failed: bool,
}

impl Outcome {
    /// An answer in both forms.
    pub fn new(answer: &impl Serialize, text: impl Into<String>) -> okicrm_core::Result<Self> {
        Ok(Self {
            json: serde_json::to_value(answer)?,
            text: text.into(),
            failed: false,
        })
    }

    /// The answer says that something is not right.
    pub fn failed(self) -> Self {
        Self {
            failed: true,
            ..self
        }
    }
}

/// Prints an answer.
pub fn print(outcome: &Outcome, json: bool) -> ExitCode {
    let mut out = std::io::stdout().lock();
    let written = if json {
        writeln!(out, "{}", outcome.json)
    } else {
        writeln!(out, "{}", harmless(outcome.text.trim_end()))
    };
    // A closed pipe is the reader's wish to stop, as with `oki … | head`.
    match written {
        Ok(()) if outcome.failed => ExitCode::FAILURE,
        Ok(()) => ExitCode::SUCCESS,
        Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(_) => ExitCode::FAILURE,
    }
}

/// Prints an error to standard error and gives its exit code.
pub fn print_error(error: AppError, json: bool) -> ExitCode {
    let message = sentence(&error.code, &error.args);
    let mut out = std::io::stderr().lock();
    let written = if json {
        let problems: Vec<Json> = error
            .problems
            .iter()
            .map(|problem| {
                json!({
                    "field": problem.field,
                    "code": problem.code,
                    "message": sentence(&problem.code, &problem.args),
                })
            })
            .collect();
        let document = json!({"error": {
            "kind": error.kind,
            "code": published(&error.code),
            "message": message,
            "problems": problems,
            "incident": error.incident,
        }});
        writeln!(out, "{document}")
    } else {
        let mut lines = message;
        for problem in &error.problems {
            let sentence = sentence(&problem.code, &problem.args);
            lines.push_str(&format!("\n  {}: {sentence}", problem.field));
        }
        if let Some(details) = &error.details {
            lines.push_str(&format!("\n  {details}"));
        }
        writeln!(out, "{}", harmless(&lines))
    };
    match written {
        Ok(()) => exit_code(error.kind),
        Err(_) => ExitCode::FAILURE,
    }
}

/// Prints what clap says: help and version to standard output, a wrong command to standard error,
/// with `--json` as the error document that every other error is.
pub fn print_usage(usage: &clap::Error, json: bool) -> ExitCode {
    if !json || !usage.use_stderr() {
        let printed = usage.print();
        return match (printed, usage.use_stderr()) {
            (Ok(()), false) => ExitCode::SUCCESS,
            _ => ExitCode::from(USAGE),
        };
    }
    let message = usage.render().to_string();
    let document = json!({"error": {
        "kind": "usage",
        "code": "usage",
        "message": message.trim_end(),
        "problems": [],
        "incident": null,
    }});
    // Where standard error is closed, the exit code still tells.
    writeln!(std::io::stderr().lock(), "{document}").ok();
    ExitCode::from(USAGE)
}

/// The exit code of a wrong command, as clap has it.
const USAGE: u8 = 2;

/// The code of an error as scripts know it. One was published before the codes were the names of
/// words, in which a dot means something else.
fn published(code: &str) -> &str {
    match code {
        "workspace-busy" => "workspace.busy",
        other => other,
    }
}

/// Text of strangers must not steer the terminal: control characters and marks that turn the
/// direction of writing are shown as �.
fn harmless(text: &str) -> String {
    text.chars()
        .map(|letter| match letter {
            '\n' => '\n',
            '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => {
                '\u{FFFD}'
            }
            letter if letter.is_control() => '\u{FFFD}',
            letter => letter,
        })
        .collect()
}

/// The sentence of a code in the language of the terminal.
pub fn sentence(code: &str, args: &BTreeMap<String, String>) -> String {
    static WORDS: OnceLock<Words> = OnceLock::new();
    WORDS
        .get_or_init(|| Words::new(&language()))
        .sentence(code, args)
}

/// What the terminal is set to (POSIX, environment variables of internationalisation).
fn language() -> String {
    ["LC_ALL", "LC_MESSAGES", "LANG"]
        .into_iter()
        .find_map(|name| std::env::var(name).ok().filter(|value| !value.is_empty()))
        .unwrap_or_default()
}

/// 1 fault, 3 refused or invalid, 4 not found, 5 locked or wrong key; clap gives 2 for usage.
fn exit_code(kind: ErrorKind) -> ExitCode {
    match kind {
        ErrorKind::Internal => ExitCode::from(1),
        ErrorKind::NotFound => ExitCode::from(4),
        ErrorKind::Locked => ExitCode::from(5),
        ErrorKind::Invalid | ErrorKind::Refused | ErrorKind::Conflict | ErrorKind::Unavailable => {
            ExitCode::from(3)
        }
    }
}

/// Rows as columns that line up, for people.
pub fn table(head: &[&str], rows: &[Vec<String>]) -> String {
    let mut widths: Vec<usize> = head.iter().map(|cell| cell.chars().count()).collect();
    for row in rows {
        for (width, cell) in widths.iter_mut().zip(row) {
            *width = (*width).max(cell.chars().count());
        }
    }
    let line = |cells: Vec<String>| {
        let padded: Vec<String> = cells
            .iter()
            .zip(&widths)
            .map(|(cell, width)| format!("{cell:<width$}"))
            .collect();
        padded.join("  ").trim_end().to_owned()
    };
    let head = head.iter().map(|cell| (*cell).to_owned()).collect();
    let mut lines = vec![line(head)];
    // A cell is one line, whatever is in it.
    lines.extend(rows.iter().map(|row| {
        let cells = row.iter().map(|cell| cell.replace('\n', " "));
        line(cells.collect())
    }));
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_of_strangers_does_not_steer_the_terminal() {
        let name = "Ada\u{1B}[2J\u{1B}]0;title\u{7}\u{202E}nimda\r\u{9B}31m";
        let shown = harmless(name);
        assert!(
            !shown.contains(['\u{1B}', '\u{7}', '\u{202E}', '\r', '\u{9B}']),
            "{shown:?}"
        );
        assert_eq!(harmless("Ärger & Söhne\n北京 😀"), "Ärger & Söhne\n北京 😀");
    }

    #[test]
    fn columns_line_up_without_spaces_at_the_end() {
        let rows = vec![vec!["Ada".to_owned(), "1".to_owned()]];
        assert_eq!(table(&["Name", "No"], &rows), "Name  No\nAda   1");
    }
}
