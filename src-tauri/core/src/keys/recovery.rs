//! The printed recovery code: 128 random bits and a check of 12 bits, in letters that are hard to
//! confuse (Crockford's base 32), in groups of four.

use data_encoding::{Encoding, Specification};
use sha2::{Digest, Sha256};
use zeroize::{Zeroize, ZeroizeOnDrop};

use super::{Key, KeyRefusal, random};
use crate::error::{Fault, Result};

const BITS: usize = 16;
const CHECK: usize = 2;

/// A recovery code.
#[derive(Clone, PartialEq, Eq, Zeroize, ZeroizeOnDrop)]
pub struct RecoveryCode([u8; BITS]);

impl std::fmt::Debug for RecoveryCode {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("RecoveryCode(…)")
    }
}

impl RecoveryCode {
    /// A fresh code.
    pub fn random() -> Result<Self> {
        random().map(Self)
    }

    /// Reads a code as a person types it: any case, with or without hyphens and spaces, `O` for
    /// zero, `I` and `L` for one.
    ///
    /// # Errors
    /// `recovery-code-misspelt` when the check does not agree.
    pub fn parse(text: &str) -> Result<Self> {
        let letters: String = text
            .chars()
            .filter(|letter| letter.is_alphanumeric())
            .collect();
        let bytes = encoding()?
            .decode(letters.as_bytes())
            .map_err(|_| KeyRefusal::RecoveryCodeMisspelt)?;
        let (code, check) = bytes
            .split_at_checked(BITS)
            .ok_or(KeyRefusal::RecoveryCodeMisspelt)?;
        let code: [u8; BITS] = code
            .try_into()
            .map_err(|_| KeyRefusal::RecoveryCodeMisspelt)?;
        if check != check_of(&code) {
            return Err(KeyRefusal::RecoveryCodeMisspelt.into());
        }
        Ok(Self(code))
    }

    /// The code as it is printed: `XXXX-XXXX-…`.
    pub fn text(&self) -> Result<String> {
        let mut bytes = self.0.to_vec();
        bytes.extend_from_slice(&check_of(&self.0));
        let letters = encoding()?.encode(&bytes);
        let groups: Vec<String> = letters
            .as_bytes()
            .chunks(4)
            .map(|group| String::from_utf8_lossy(group).into_owned())
            .collect();
        Ok(groups.join("-"))
    }

    /// The key that wraps the data key. 128 random bits need no stretching.
    pub(super) fn key(&self) -> Result<Key> {
        let mut bytes = [0; 32];
        hkdf::Hkdf::<Sha256>::new(None, &self.0)
            .expand(b"okicrm recovery code", &mut bytes)
            .map_err(|_| Fault::Cryptography("a key could not be derived"))?;
        Key::from_bytes(&bytes)
    }
}

fn check_of(code: &[u8; BITS]) -> [u8; CHECK] {
    let sum = Sha256::digest(code);
    [sum[0], sum[1]]
}

fn encoding() -> Result<Encoding> {
    let mut specification = Specification::new();
    specification
        .symbols
        .push_str("0123456789ABCDEFGHJKMNPQRSTVWXYZ");
    specification
        .translate
        .from
        .push_str("abcdefghjkmnpqrstvwxyzoOiIlL");
    specification
        .translate
        .to
        .push_str("ABCDEFGHJKMNPQRSTVWXYZ001111");
    specification.check_trailing_bits = false;
    specification
        .encoding()
        .map_err(|_| Fault::Cryptography("the alphabet of the recovery code").into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_reads_as_people_type_it() {
        let code = RecoveryCode::random().unwrap();
        let text = code.text().unwrap();
        assert_eq!(RecoveryCode::parse(&text).unwrap(), code);
        let typed = text.to_lowercase().replace('-', " ").replace('0', "o");
        assert_eq!(RecoveryCode::parse(&typed).unwrap(), code);
    }

    #[test]
    fn attack_58_a_changed_letter_is_a_typing_error() {
        let code = RecoveryCode([9; BITS]);
        let text = code.text().unwrap();
        for (position, letter) in text.char_indices().filter(|(_, letter)| *letter != '-') {
            let other = if letter == 'A' { 'B' } else { 'A' };
            let mut changed = text.clone();
            changed.replace_range(position..=position, &other.to_string());
            if let Ok(parsed) = RecoveryCode::parse(&changed) {
                // Only the unused bits of the last letter may differ.
                assert_eq!(parsed, code, "at {position}");
            }
        }
        assert!(RecoveryCode::parse("").is_err());
        assert!(RecoveryCode::parse("ABCD").is_err());
    }
}
