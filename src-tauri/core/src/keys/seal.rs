//! Authenticated encryption of small texts: XChaCha20-Poly1305, a random nonce before the text.

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};

use super::{Key, random};
use crate::error::{Fault, Result};

const NONCE: usize = 24;

/// Encrypts `text`; `context` must be the same when it is opened.
pub fn seal(key: &Key, context: &[u8], text: &[u8]) -> Result<Vec<u8>> {
    let nonce: [u8; NONCE] = random()?;
    let sealed = cipher(key)
        .encrypt(
            &XNonce::from(nonce),
            Payload {
                msg: text,
                aad: context,
            },
        )
        .map_err(|_| Fault::Cryptography("a text could not be sealed"))?;
    let mut whole = Vec::with_capacity(NONCE + sealed.len());
    whole.extend_from_slice(&nonce);
    whole.extend_from_slice(&sealed);
    Ok(whole)
}

/// Decrypts what [`seal`] made; nothing if the key or the context is another, or a byte changed.
pub fn open(key: &Key, context: &[u8], sealed: &[u8]) -> Option<Vec<u8>> {
    let (nonce, text) = sealed.split_at_checked(NONCE)?;
    let nonce: [u8; NONCE] = nonce.try_into().ok()?;
    cipher(key)
        .decrypt(
            &XNonce::from(nonce),
            Payload {
                msg: text,
                aad: context,
            },
        )
        .ok()
}

fn cipher(key: &Key) -> XChaCha20Poly1305 {
    XChaCha20Poly1305::new(&(*key.bytes()).into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_changed_byte_or_another_context_opens_nothing() {
        let key = Key::random().unwrap();
        let sealed = seal(&key, b"here", b"text").unwrap();
        assert_eq!(open(&key, b"here", &sealed).as_deref(), Some(&b"text"[..]));
        assert_eq!(open(&key, b"there", &sealed), None);
        for position in 0..sealed.len() {
            let mut changed = sealed.clone();
            changed[position] ^= 1;
            assert_eq!(open(&key, b"here", &changed), None, "byte {position}");
        }
        assert_eq!(open(&key, b"here", b"short"), None);
    }
}
