use std::panic::Location;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::values::IncidentId;

/// How much is kept of a path that begins at the root: the file and the folders just above it. More would
/// name the folders of whoever built the program. Paths of the program itself begin in its own folder.
const PARTS: usize = 4;

/// The longest place, in characters.
const LONGEST: usize = 200;

/// Which program broke.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "CrashedProgram")]
pub enum Program {
    /// The window.
    Window,
    /// `oki`.
    Terminal,
}

impl Program {
    /// What it is called.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Window => "okicrm",
            Self::Terminal => "oki",
        }
    }
}

/// What came of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "CrashEnding")]
pub enum Ending {
    /// An action broke; the program went on, as far as is known.
    WentOn,
    /// The program ended.
    Ended,
}

/// A place in the program's code: file, line and column.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(try_from = "String", into = "String")]
#[ts(type = "string")]
pub struct Place(String);

impl Place {
    /// The place of a panic. Its message is not looked at: it may quote a value.
    #[must_use]
    pub fn of(location: &Location<'_>) -> Self {
        Self(shortened(&location.to_string()))
    }

    /// As it is written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The last parts of a path, in plain signs.
fn shortened(path: &str) -> String {
    let unified = path.replace('\\', "/");
    let is_from_root = unified.starts_with('/') || unified.get(1..3) == Some(":/");
    let parts: Vec<&str> = unified.split('/').collect();
    let first = if is_from_root {
        parts.len().saturating_sub(PARTS)
    } else {
        0
    };
    let kept = parts.get(first..).unwrap_or_default().join("/");
    kept.chars()
        .filter(|sign| is_plain(*sign))
        .take(LONGEST)
        .collect()
}

fn is_plain(sign: char) -> bool {
    sign.is_ascii_alphanumeric() || "-_./:".contains(sign)
}

impl TryFrom<String> for Place {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        let is_place = text.chars().count() <= LONGEST && text.chars().all(is_plain);
        is_place.then_some(Self(text)).ok_or("no place in the code")
    }
}

impl From<Place> for String {
    fn from(place: Place) -> Self {
        place.0
    }
}

/// A report. It has no room for a text that a person wrote.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CrashReport {
    /// The incident it also stands under in the log.
    pub id: IncidentId,
    /// When, RFC 3339, for the person's own eyes.
    #[ts(type = "string")]
    pub at: jiff::Timestamp,
    /// Which program.
    pub program: Program,
    /// Its version, of three numbers.
    pub version: Version,
    /// Where in the code; nothing where it ended without a word.
    pub place: Option<Place>,
    /// What came of it.
    pub ending: Ending,
}

impl CrashReport {
    /// The report as the line that may go with a support request.
    #[must_use]
    pub fn line(&self) -> String {
        let what = match self.ending {
            Ending::WentOn => "broke and went on",
            Ending::Ended => "ended unexpectedly",
        };
        let place = self
            .place
            .as_ref()
            .map_or_else(String::new, |place| format!(" at {}", place.as_str()));
        format!(
            "{:.0} {} {} {what}{place}",
            self.at,
            self.program.word(),
            self.version.0
        )
    }
}

/// The version of a program.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(try_from = "String", into = "String")]
#[ts(type = "string")]
pub struct Version(String);

impl Version {
    /// The version of this program.
    pub(super) fn own() -> Self {
        Self(env!("CARGO_PKG_VERSION").to_owned())
    }
}

impl TryFrom<String> for Version {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        let is_version = text.len() <= 32
            && text
                .chars()
                .all(|sign| sign.is_ascii_digit() || sign == '.');
        is_version.then_some(Self(text)).ok_or("no version")
    }
}

impl From<Version> for String {
    fn from(version: Version) -> Self {
        version.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_names_the_file_and_no_folder_of_whoever_built_the_program() {
        let place = shortened("/home/ada byron/.cargo/registry/src/x/hyper-1.0/src/lib.rs:12:3");
        assert_eq!(place, "x/hyper-1.0/src/lib.rs:12:3");
        assert_eq!(
            shortened("C:\\Users\\Ada\\core\\src\\lib.rs:1:2"),
            "Ada/core/src/lib.rs:1:2"
        );
        let own = "src-tauri/cli/src/commands/mod.rs:1:2";
        assert_eq!(shortened(own), own);
    }

    #[test]
    fn a_file_with_a_text_in_the_place_of_a_place_or_version_is_none_of_ours() {
        for (place, version) in [("no contact Ada", "0.1.0"), ("a.rs:1:2", "Ada")] {
            let text = format!(
                r#"{{"id":"{}","at":"2026-11-22T12:00:00Z","program":"window","version":"{version}","place":"{place}","ending":"ended"}}"#,
                IncidentId::new()
            );
            assert!(
                serde_json::from_str::<CrashReport>(&text).is_err(),
                "{text}"
            );
        }
    }
}
