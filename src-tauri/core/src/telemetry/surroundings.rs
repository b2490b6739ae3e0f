//! What the program runs on, as enums and small numbers.

use super::catalogue::{Engine, System};
use super::figures::{Major, Setting};
use crate::settings::Language;

/// What the program runs on. `web_view` is the version of what draws the window; nothing in a
/// terminal. No name of a computer and no user agent is ever read.
#[must_use]
pub fn setting(language: Language, web_view: Option<&str>) -> Setting {
    let system = system();
    Setting {
        system,
        system_major: system_version().as_deref().and_then(Major::of),
        engine: match (web_view, system) {
            (None, _) => Engine::Terminal,
            (Some(_), System::Windows) => Engine::WebView2,
            (Some(_), System::MacOs) => Engine::WebKit,
            (Some(_), System::Linux | System::Other) => Engine::WebKitGtk,
        },
        engine_major: web_view.and_then(Major::of),
        language,
    }
}

fn system() -> System {
    match std::env::consts::OS {
        "linux" => System::Linux,
        "macos" => System::MacOs,
        "windows" => System::Windows,
        _ => System::Other,
    }
}

/// The kernel's version.
#[cfg(target_os = "linux")]
fn system_version() -> Option<String> {
    std::fs::read_to_string("/proc/sys/kernel/osrelease").ok()
}

/// The version that "About this Mac" shows.
#[cfg(target_os = "macos")]
fn system_version() -> Option<String> {
    let list = std::fs::read_to_string("/System/Library/CoreServices/SystemVersion.plist").ok()?;
    let (_, after) = list.split_once("<key>ProductVersion</key>")?;
    let (_, value) = after.split_once("<string>")?;
    Some(value.split_once('<')?.0.to_owned())
}

/// 10 or 11: Windows 11 calls itself 10 and is told by its build (22000 and later).
#[cfg(windows)]
fn system_version() -> Option<String> {
    let version = windows_version::OsVersion::current();
    Some(match version.build {
        22_000.. => "11".to_owned(),
        _ => version.major.to_string(),
    })
}

#[cfg(not(any(target_os = "linux", target_os = "macos", windows)))]
fn system_version() -> Option<String> {
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_setting_knows_families_and_first_numbers_only() {
        let setting = setting(Language::German, Some("2.50.4-ada"));
        assert_eq!(setting.engine_major.map(Major::number), Some(2));
        assert_ne!(setting.engine, Engine::Terminal);
        assert_eq!(setting.language, Language::German);
        let text = serde_json::to_string(&setting).unwrap();
        assert!(!text.contains("ada") && !text.contains("50"), "{text}");
    }

    #[test]
    fn a_terminal_draws_no_window() {
        let setting = setting(Language::English, None);
        assert_eq!(setting.engine, Engine::Terminal);
        assert_eq!(setting.engine_major, None);
    }
}
