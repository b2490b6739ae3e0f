//! The data key under a passphrase or a recovery code, as the manifest keeps it.

use argon2::{Algorithm, Argon2, Params, Version};
use data_encoding::BASE64;
use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

use super::{Key, KeyRefusal, RecoveryCode, open, random, seal};
use crate::error::{Fault, Result};

/// Argon2id costs, RFC 9106 section 4 (second recommended choice: 64 MiB, three passes).
const MEMORY_KIB: u32 = 64 * 1024;
const PASSES: u32 = 3;
const LANES: u32 = 4;

/// Longer passphrases are refused before any work is done on them.
const LONGEST: usize = 1_024;

/// The data key under a passphrase.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct PassphraseWrap {
    salt: String,
    memory_kib: u32,
    passes: u32,
    lanes: u32,
    sealed: String,
}

impl PassphraseWrap {
    /// Wraps the data key.
    ///
    /// # Errors
    /// `passphrase-unusable` for an empty or endless passphrase.
    pub fn new(passphrase: &str, data: &Key) -> Result<Self> {
        let salt: [u8; 16] = random()?;
        let key = stretch(passphrase, &salt, MEMORY_KIB, PASSES, LANES)?;
        Ok(Self {
            salt: BASE64.encode(&salt),
            memory_kib: MEMORY_KIB,
            passes: PASSES,
            lanes: LANES,
            sealed: BASE64.encode(&seal(&key, b"passphrase", data.bytes())?),
        })
    }

    /// Gives the data key back.
    ///
    /// # Errors
    /// `passphrase-wrong`.
    pub fn unwrap_key(&self, passphrase: &str) -> Result<Key> {
        // A manifest from elsewhere must not make this computer work for hours.
        if self.memory_kib > 4 * MEMORY_KIB || self.passes > 16 || self.lanes > 16 {
            return Err(Fault::Shape("the costs in the manifest".into()).into());
        }
        let salt = decode(&self.salt)?;
        let key = stretch(passphrase, &salt, self.memory_kib, self.passes, self.lanes)?;
        let data = open(&key, b"passphrase", &decode(&self.sealed)?)
            .map(Zeroizing::new)
            .ok_or(KeyRefusal::PassphraseWrong)?;
        Key::from_bytes(&data)
    }
}

/// The data key under the recovery code.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RecoveryWrap {
    sealed: String,
}

impl RecoveryWrap {
    /// Wraps the data key.
    pub fn new(code: &RecoveryCode, data: &Key) -> Result<Self> {
        Ok(Self {
            sealed: BASE64.encode(&seal(&code.key()?, b"recovery", data.bytes())?),
        })
    }

    /// Gives the data key back.
    ///
    /// # Errors
    /// `recovery-code-wrong`.
    pub fn unwrap_key(&self, code: &RecoveryCode) -> Result<Key> {
        let data = open(&code.key()?, b"recovery", &decode(&self.sealed)?)
            .map(Zeroizing::new)
            .ok_or(KeyRefusal::RecoveryCodeWrong)?;
        Key::from_bytes(&data)
    }
}

/// Composed and decomposed accents are the same passphrase, as keyboards differ (RFC 8265).
fn stretch(passphrase: &str, salt: &[u8], memory: u32, passes: u32, lanes: u32) -> Result<Key> {
    if passphrase.is_empty() || passphrase.len() > LONGEST {
        return Err(KeyRefusal::PassphraseUnusable.into());
    }
    let normal = Zeroizing::new(passphrase.nfc().collect::<String>());
    let costs = Params::new(memory, passes, lanes, Some(32))
        .map_err(|_| Fault::Cryptography("the costs of the passphrase"))?;
    let mut bytes = Zeroizing::new([0; 32]);
    Argon2::new(Algorithm::Argon2id, Version::V0x13, costs)
        .hash_password_into(normal.as_bytes(), salt, bytes.as_mut())
        .map_err(|_| Fault::Cryptography("the passphrase could not be stretched"))?;
    Key::from_bytes(bytes.as_ref())
}

fn decode(text: &str) -> Result<Vec<u8>> {
    BASE64
        .decode(text.as_bytes())
        .map_err(|_| Fault::Shape("the manifest's base64".into()).into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn attack_57_the_passphrase_gives_the_key_back_and_no_other_does() {
        let data = Key::random().unwrap();
        let wrap = PassphraseWrap::new("Grüße '\"; PRAGMA", &data).unwrap();
        assert_eq!(wrap.unwrap_key("Gru\u{308}ße '\"; PRAGMA").unwrap(), data);
        assert_eq!(
            wrap.unwrap_key("grüße").unwrap_err().code(),
            "passphrase-wrong"
        );
    }

    #[test]
    fn attack_57_empty_and_endless_passphrases_are_refused() {
        let data = Key::random().unwrap();
        for passphrase in [String::new(), "x".repeat(1 << 20)] {
            let refusal = PassphraseWrap::new(&passphrase, &data).unwrap_err();
            assert_eq!(refusal.code(), "passphrase-unusable");
        }
    }

    #[test]
    fn the_recovery_code_gives_the_key_back() {
        let data = Key::random().unwrap();
        let code = RecoveryCode::random().unwrap();
        let wrap = RecoveryWrap::new(&code, &data).unwrap();
        assert_eq!(wrap.unwrap_key(&code).unwrap(), data);
        let other = RecoveryCode::random().unwrap();
        assert_eq!(
            wrap.unwrap_key(&other).unwrap_err().code(),
            "recovery-code-wrong"
        );
    }
}
