use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::change::Action;
use crate::settings::Setting;

/// How the key is kept now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ProtectionStatus {
    /// A passphrase is set.
    pub passphrase: bool,
    /// The keychain holds the key.
    pub keychain: bool,
    /// This computer has a keychain that answers.
    pub keychain_available: bool,
}

/// When the ways in last changed: what the audit tells about them. No key and no part of one.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct ProtectionHistory {
    /// When the passphrase was set or removed.
    pub passphrase_changed_at: Option<String>,
    /// When the key was put into the keychain or taken from it.
    pub keychain_changed_at: Option<String>,
    /// When a new recovery code was made.
    pub recovery_code_changed_at: Option<String>,
}

impl Setting for ProtectionHistory {
    const KEY: &'static str = "protection";
    const CHANGED: Action = Action::lasting("protection-changed").even_without_terms();
}
