//! The keys of a workspace.
//!
//! One random 32-byte data key, used raw for the file. It is never written in plain: a passphrase
//! (Argon2id), the system's keychain and a printed recovery code each give it back. Other keys are
//! derived from it, one per use, so that none serves two ends.

mod keychain;
mod recovery;
mod seal;
mod wrap;

use hkdf::Hkdf;
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use zeroize::{Zeroize, ZeroizeOnDrop};

pub use keychain::{Keychain, MemoryKeychain, NoKeychain, SystemKeychain};
pub use recovery::RecoveryCode;
pub use seal::{open, seal};
pub use wrap::{PassphraseWrap, RecoveryWrap};

use crate::error::{ErrorKind, Fault, Refusal, Result};

/// What can be wrong with a key.
#[derive(Debug, thiserror::Error)]
pub enum KeyRefusal {
    /// The passphrase does not open this workspace.
    #[error("wrong passphrase")]
    PassphraseWrong,
    /// The passphrase is empty or longer than 1,024 bytes.
    #[error("unusable passphrase")]
    PassphraseUnusable,
    /// The recovery code has a typing error.
    #[error("misspelt recovery code")]
    RecoveryCodeMisspelt,
    /// The recovery code is well formed but not this workspace's.
    #[error("recovery code of another workspace")]
    RecoveryCodeWrong,
    /// The keychain has no key for this workspace, or does not answer.
    #[error("no key in the keychain")]
    KeychainMissing,
    /// What was locked has another key than the one at hand.
    #[error("another key")]
    OtherKey,
    /// Without a keychain a passphrase is required.
    #[error("nothing would hold the key")]
    ProtectionMissing,
}

impl Refusal for KeyRefusal {
    fn kind(&self) -> ErrorKind {
        match self {
            Self::PassphraseUnusable | Self::ProtectionMissing => ErrorKind::Invalid,
            _ => ErrorKind::Locked,
        }
    }

    fn code(&self) -> &'static str {
        match self {
            Self::PassphraseWrong => "passphrase-wrong",
            Self::PassphraseUnusable => "passphrase-unusable",
            Self::RecoveryCodeMisspelt => "recovery-code-misspelt",
            Self::RecoveryCodeWrong => "recovery-code-wrong",
            Self::KeychainMissing => "keychain-missing",
            Self::OtherKey => "key-other",
            Self::ProtectionMissing => "protection-missing",
        }
    }
}

/// A key of 32 bytes, wiped when dropped and never printed.
#[derive(Clone, PartialEq, Eq, Zeroize, ZeroizeOnDrop)]
pub struct Key([u8; 32]);

impl std::fmt::Debug for Key {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("Key(…)")
    }
}

impl Key {
    /// A fresh random key.
    pub fn random() -> Result<Self> {
        random().map(Self)
    }

    /// A key from its bytes.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self> {
        bytes
            .try_into()
            .map(Self)
            .map_err(|_| Fault::Cryptography("a key has 32 bytes").into())
    }

    /// The bytes.
    pub fn bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// Another key for one use, named by `label`.
    pub fn derive(&self, label: &str) -> Result<Self> {
        let mut bytes = [0; 32];
        Hkdf::<Sha256>::new(None, &self.0)
            .expand(label.as_bytes(), &mut bytes)
            .map_err(|_| Fault::Cryptography("a key could not be derived"))?;
        Ok(Self(bytes))
    }

    /// HMAC-SHA-256 of a text under this key.
    pub fn authenticate(&self, text: &[u8]) -> Result<[u8; 32]> {
        let mut mac = Hmac::<Sha256>::new_from_slice(&self.0)
            .map_err(|_| Fault::Cryptography("a key has 32 bytes"))?;
        mac.update(text);
        Ok(mac.finalize().into_bytes().into())
    }
}

/// Random bytes from the system.
pub fn random<const LENGTH: usize>() -> Result<[u8; LENGTH]> {
    let mut bytes = [0; LENGTH];
    getrandom::fill(&mut bytes)
        .map_err(|_| Fault::Cryptography("the system gave no randomness"))?;
    Ok(bytes)
}

/// The keys of an open workspace.
#[derive(Clone, Debug)]
pub struct Keys {
    data: Key,
    log: Key,
    subjects: Key,
}

impl Keys {
    /// Derives what a workspace uses from its data key.
    pub fn new(data: Key) -> Result<Self> {
        Ok(Self {
            log: data.derive("okicrm change log")?,
            subjects: data.derive("okicrm subject keys")?,
            data,
        })
    }

    /// The data key: the file's raw key.
    pub fn data(&self) -> &Key {
        &self.data
    }

    /// Seals what the change log says about no person.
    pub fn log(&self) -> &Key {
        &self.log
    }

    /// Wraps the key of one person's history.
    pub fn subjects(&self) -> &Key {
        &self.subjects
    }

    /// A further key for one use, such as `okicrm erasure ledger`.
    pub fn derive(&self, label: &str) -> Result<Key> {
        self.data.derive(label)
    }
}

/// Tells a wrong key from a broken file: kept in the manifest.
pub fn key_check(data: &Key) -> Result<[u8; 32]> {
    data.authenticate(b"okicrm key check 1")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_never_printed() {
        let key = Key([7; 32]);
        assert_eq!(format!("{key:?}"), "Key(…)");
    }

    #[test]
    fn derived_keys_differ_by_use() {
        let key = Key([7; 32]);
        assert_ne!(key.derive("a").unwrap(), key.derive("b").unwrap());
        assert_eq!(key.derive("a").unwrap(), key.derive("a").unwrap());
    }
}
