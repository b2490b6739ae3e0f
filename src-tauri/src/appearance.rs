//! How the window looks on this computer. Kept beside the workspace and in plain, because the lock
//! screen needs it; it holds nothing about anybody.

use std::path::PathBuf;
use std::sync::RwLock;

use okicrm_core::error::{ErrorKind, Refusal, Result};
use okicrm_core::workspace::write_whole;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Colours.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Theme {
    /// As the system has it.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

/// Heights of rows and controls.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Density {
    /// High rows.
    Comfortable,
    /// In between.
    #[default]
    Standard,
    /// Low rows.
    Compact,
}

/// How the window looks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct Appearance {
    /// `system`, or one of the languages words exist in.
    pub language: String,
    /// Colours.
    pub theme: Theme,
    /// Heights of rows and controls.
    pub density: Density,
    /// Per cent of the normal text size, 90 to 200.
    pub text_size: u16,
    /// Whether the sidebar shows icons only.
    pub sidebar_collapsed: bool,
}

impl Default for Appearance {
    fn default() -> Self {
        Self {
            language: "system".to_owned(),
            theme: Theme::default(),
            density: Density::default(),
            text_size: 100,
            sidebar_collapsed: false,
        }
    }
}

/// What the file holds: the look, and what the program must know before there is a window.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
struct Kept {
    #[serde(flatten)]
    appearance: Appearance,
    safe_graphics: bool,
}

/// A look that cannot be kept.
#[derive(Debug, thiserror::Error)]
pub enum AppearanceRefusal {
    /// Text smaller or larger than any screen of ours is made for.
    #[error("text size out of 90 to 200 per cent")]
    TextSize,
    /// There are no words in this language.
    #[error("unknown language")]
    Language,
}

impl Refusal for AppearanceRefusal {
    fn kind(&self) -> ErrorKind {
        ErrorKind::Invalid
    }

    fn code(&self) -> &'static str {
        match self {
            Self::TextSize => "appearance-text-size",
            Self::Language => "appearance-language",
        }
    }
}

/// Per cent of the normal size. Above 150 the keys go on, for people who need 200 (WCAG 1.4.4).
const TEXT_SIZES: std::ops::RangeInclusive<u16> = 90..=200;

/// The languages words exist in.
const LANGUAGES: [&str; 3] = ["system", "en", "de"];

/// The look, and the file it is kept in.
#[derive(Debug)]
pub struct AppearanceFile {
    path: PathBuf,
    kept: RwLock<Kept>,
}

impl AppearanceFile {
    /// Reads the look. A file that is missing or cannot be read counts as never written: the look
    /// is worth no error.
    pub fn read(path: PathBuf) -> Self {
        let kept = std::fs::read(&path)
            .ok()
            .and_then(|text| serde_json::from_slice(&text).ok())
            .unwrap_or_default();
        Self {
            path,
            kept: RwLock::new(kept),
        }
    }

    /// The look.
    pub fn appearance(&self) -> Appearance {
        self.kept().appearance
    }

    /// The language words are taken from: the chosen one, or the system's where it has words.
    pub fn language(&self) -> String {
        let chosen = self.kept().appearance.language;
        if chosen != "system" {
            return chosen;
        }
        let system = ["LC_ALL", "LC_MESSAGES", "LANG"]
            .into_iter()
            .filter_map(|name| std::env::var(name).ok())
            .find(|value| !value.is_empty())
            .unwrap_or_default();
        if system.starts_with("de") { "de" } else { "en" }.to_owned()
    }

    /// Keeps another look.
    ///
    /// # Errors
    /// `appearance-text-size`, `appearance-language`, and what a disk can refuse.
    pub fn save(&self, appearance: Appearance) -> Result<()> {
        if !TEXT_SIZES.contains(&appearance.text_size) {
            return Err(AppearanceRefusal::TextSize.into());
        }
        if !LANGUAGES.contains(&appearance.language.as_str()) {
            return Err(AppearanceRefusal::Language.into());
        }
        self.keep(Kept {
            appearance,
            ..self.kept()
        })
    }

    /// Whether the window is drawn without the graphics card.
    pub fn safe_graphics(&self) -> bool {
        self.kept().safe_graphics
    }

    /// Draws the window with or without the graphics card, from the next start on.
    pub fn save_safe_graphics(&self, safe_graphics: bool) -> Result<()> {
        self.keep(Kept {
            safe_graphics,
            ..self.kept()
        })
    }

    fn kept(&self) -> Kept {
        self.kept
            .read()
            .unwrap_or_else(std::sync::PoisonError::into_inner)
            .clone()
    }

    fn keep(&self, kept: Kept) -> Result<()> {
        if let Some(folder) = self.path.parent() {
            std::fs::create_dir_all(folder)?;
        }
        write_whole(&self.path, &serde_json::to_vec_pretty(&kept)?)?;
        *self
            .kept
            .write()
            .unwrap_or_else(std::sync::PoisonError::into_inner) = kept;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(folder: &tempfile::TempDir) -> AppearanceFile {
        AppearanceFile::read(folder.path().join("okicrm").join("window.json"))
    }

    #[test]
    fn a_look_is_there_after_a_restart() {
        let folder = tempfile::tempdir().unwrap();
        let look = Appearance {
            theme: Theme::Dark,
            text_size: 120,
            ..Appearance::default()
        };
        file(&folder).save(look.clone()).unwrap();
        file(&folder).save_safe_graphics(true).unwrap();
        assert_eq!(file(&folder).appearance(), look);
        assert!(file(&folder).safe_graphics());
    }

    #[test]
    fn a_look_no_screen_is_made_for_is_refused_and_the_old_one_stays() {
        let folder = tempfile::tempdir().unwrap();
        let kept = file(&folder);
        for (text_size, language, code) in [
            (89, "system", "appearance-text-size"),
            (201, "en", "appearance-text-size"),
            (100, "../en", "appearance-language"),
        ] {
            let look = Appearance {
                text_size,
                language: language.to_owned(),
                ..Appearance::default()
            };
            assert_eq!(kept.save(look).unwrap_err().code(), code);
        }
        assert_eq!(kept.appearance(), Appearance::default());
    }

    #[test]
    fn a_damaged_file_gives_the_usual_look() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("window.json");
        std::fs::write(&path, b"{\"theme\": \"pink\"").unwrap();
        assert_eq!(
            AppearanceFile::read(path).appearance(),
            Appearance::default()
        );
    }
}
