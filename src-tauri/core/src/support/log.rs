//! The log as it is read: the newest entries for the window, and the lines of it that may go with a
//! support request.

use std::path::{Path, PathBuf};

use jiff::Timestamp;
use serde::Serialize;
use serde_json::Value as Json;
use ts_rs::TS;

use crate::workspace::Folder;

/// How many files are kept beside the one that is written.
pub const LOG_FILES_KEPT: u32 = 4;

/// What a value of a line may be made of: codes, places in the code, numbers.
const LONGEST_VALUE: usize = 120;

/// Fields whose values come from closed lists of the program. Any other value is left out of what may
/// leave: nobody knows what a later version writes there.
const OPEN_FIELDS: [&str; 12] = [
    "applied", "argument", "bytes", "code", "count", "from", "incident", "phase", "place", "taken",
    "to", "tries",
];

/// The folder of the log: beside the workspace's.
#[must_use]
pub fn log_folder(workspace: &Folder) -> PathBuf {
    let beside = workspace.path().parent().unwrap_or(workspace.path());
    beside.join("logs")
}

/// A file of the log; 0 is the one that is written.
#[must_use]
pub fn log_file(folder: &Path, number: u32) -> PathBuf {
    match number {
        0 => folder.join("okicrm.log"),
        number => folder.join(format!("okicrm.{number}.log")),
    }
}

/// One entry, as the window shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LogEntry {
    /// When, RFC 3339.
    pub at: String,
    /// `ERROR`, `WARN`, `INFO`.
    pub level: String,
    /// What happened, in the program's own words.
    pub message: String,
    /// Codes and numbers that belong to it: `code=workspace-busy`.
    pub details: String,
    /// Whether this program wrote it, and no library.
    #[serde(skip)]
    #[ts(skip)]
    is_own: bool,
    #[serde(skip)]
    #[ts(skip)]
    fields: Vec<(String, String)>,
}

impl LogEntry {
    /// Reads a line; nothing where it is none of ours, such as half a line after a power cut.
    fn read(line: &str) -> Option<Self> {
        let entry: Json = serde_json::from_str(line).ok()?;
        let text = |name: &str| Some(entry.get(name)?.as_str()?.to_owned());
        let written = |value: &Json| {
            value
                .as_str()
                .map_or_else(|| value.to_string(), str::to_owned)
        };
        let all = entry.get("fields")?.as_object()?;
        let fields: Vec<(String, String)> = all
            .iter()
            .filter(|(name, _)| *name != "message")
            .map(|(name, value)| (name.clone(), written(value)))
            .collect();
        let details: Vec<String> = fields
            .iter()
            .map(|(name, value)| format!("{name}={value}"))
            .collect();
        Some(Self {
            at: text("timestamp")?,
            level: text("level")?,
            message: all.get("message").map(written).unwrap_or_default(),
            details: details.join(" "),
            is_own: text("target").is_some_and(|target| target.starts_with("okicrm")),
            fields,
        })
    }

    /// The line as it may leave this computer: time, level, the program's own words, and values of
    /// closed lists; nothing where a library wrote it.
    pub(super) fn harmless(&self) -> Option<String> {
        let at: Timestamp = self.at.parse().ok()?;
        let is_known = matches!(self.level.as_str(), "ERROR" | "WARN" | "INFO");
        if !(self.is_own && is_known && is_code(&self.message)) {
            return None;
        }
        let mut line = format!("{at:.0} {} {}", self.level, self.message);
        for (name, value) in self.fields.iter().filter(|(name, _)| is_code(name)) {
            let is_open = OPEN_FIELDS.contains(&name.as_str()) && is_code(value);
            let value = if is_open { value.as_str() } else { "…" };
            line.push_str(&format!(" {name}={value}"));
        }
        Some(line)
    }
}

/// Whether a text can be one of the program's own: short, and without what addresses are made of.
fn is_code(text: &str) -> bool {
    text.len() <= LONGEST_VALUE
        && text
            .chars()
            .all(|sign| sign.is_ascii_alphanumeric() || " -_.,:;/'()".contains(sign))
}

/// The newest entries, the newest first, from as many files as are needed.
#[must_use]
pub fn newest_entries(folder: &Path, most: usize) -> Vec<LogEntry> {
    let mut entries = Vec::new();
    for number in 0..=LOG_FILES_KEPT {
        // A file that is not there, or was put aside meanwhile, has nothing to tell.
        let text = std::fs::read_to_string(log_file(folder, number)).unwrap_or_default();
        entries.extend(text.lines().rev().filter_map(LogEntry::read));
        if entries.len() >= most {
            break;
        }
    }
    entries.truncate(most);
    entries
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(target: &str, fields: &str) -> String {
        format!(
            "{{\"timestamp\":\"2026-11-22T12:00:03.123456Z\",\"level\":\"WARN\",\"fields\":{fields},\"target\":\"{target}\"}}\n"
        )
    }

    fn harmless(target: &str, fields: &str) -> Option<String> {
        LogEntry::read(&line(target, fields)).unwrap().harmless()
    }

    #[test]
    fn the_newest_entries_are_read_from_as_many_files_as_are_needed() {
        let folder = tempfile::tempdir().unwrap();
        let one = |tries: u32| {
            let fields = format!(
                "{{\"message\":\"refused\",\"code\":\"workspace-busy\",\"tries\":{tries}}}"
            );
            line("okicrm_core::error", &fields)
        };
        std::fs::write(log_file(folder.path(), 1), one(1) + &one(2)).unwrap();
        std::fs::write(log_file(folder.path(), 0), one(3) + "{\"timestamp\":\"2026").unwrap();
        let entries = newest_entries(folder.path(), 2);
        assert_eq!(entries.len(), 2);
        assert_eq!(entries[0].details, "code=workspace-busy tries=3");
        assert_eq!(entries[1].details, "code=workspace-busy tries=2");
        assert_eq!(entries[1].message, "refused");
        assert!(newest_entries(&folder.path().join("none"), 2).is_empty());
    }

    #[test]
    fn a_line_leaves_with_codes_and_places_and_without_anything_else() {
        let fields =
            r#"{"message":"refused","code":"workspace-busy","details":"no contact Ada Byron"}"#;
        assert_eq!(
            harmless("okicrm_core::error", fields).unwrap(),
            "2026-11-22T12:00:03Z WARN refused code=workspace-busy details=…"
        );
        for value in ["ada@example.org", "Süß", "a\\nb"] {
            let fields = format!("{{\"message\":\"refused\",\"code\":\"{value}\"}}");
            let line = harmless("okicrm_core::error", &fields).unwrap();
            assert!(line.ends_with("code=…"), "{line}");
        }
    }

    #[test]
    fn what_a_library_wrote_and_what_is_no_sentence_of_ours_stays() {
        let fields = r#"{"message":"cannot read"}"#;
        assert!(harmless("hyper::client", fields).is_none());
        assert!(harmless("okicrm", fields).is_some());
        assert!(harmless("okicrm", r#"{"message":"mail of ada@example.org"}"#).is_none());
    }
}
