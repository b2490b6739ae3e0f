//! The system's keychain: Keychain on macOS, Credential Manager on Windows, Secret Service on Linux.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use data_encoding::BASE64;

use super::{Key, KeyRefusal};
use crate::error::Result;

const SERVICE: &str = "OkiCRM";

/// Somewhere the system keeps a key for the person who is logged in.
pub trait Keychain: Send + Sync {
    /// Whether it can hold a key now.
    fn is_available(&self) -> bool;
    /// Keeps the key of a workspace.
    fn store(&self, workspace: &str, key: &Key) -> Result<()>;
    /// Gives the key of a workspace back.
    fn load(&self, workspace: &str) -> Result<Key>;
    /// Forgets the key of a workspace.
    fn forget(&self, workspace: &str) -> Result<()>;
}

/// The system's own.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemKeychain;

impl SystemKeychain {
    fn entry(workspace: &str) -> Result<keyring::Entry> {
        keyring::Entry::new(SERVICE, workspace).map_err(|_| KeyRefusal::KeychainMissing.into())
    }
}

/// On Linux the keychain waits for an asynchronous bus of its own, which must not run inside ours:
/// each question is asked on a thread of its own.
fn apart<T: Send>(ask: impl FnOnce() -> Result<T> + Send) -> Result<T> {
    std::thread::scope(|scope| scope.spawn(ask).join())
        .unwrap_or_else(|_| Err(KeyRefusal::KeychainMissing.into()))
}

impl Keychain for SystemKeychain {
    fn is_available(&self) -> bool {
        // On Linux there may be no session bus or no service on it; asking for an entry that is
        // not there tells: "no entry" is an answer, anything else is none.
        apart(|| {
            let answer = Self::entry("availability")?.get_password();
            Ok(matches!(answer, Ok(_) | Err(keyring::Error::NoEntry)))
        })
        .unwrap_or(false)
    }

    fn store(&self, workspace: &str, key: &Key) -> Result<()> {
        apart(|| {
            Self::entry(workspace)?
                .set_password(&BASE64.encode(key.bytes()))
                .map_err(|_| KeyRefusal::KeychainMissing.into())
        })
    }

    fn load(&self, workspace: &str) -> Result<Key> {
        apart(|| {
            let text = Self::entry(workspace)?
                .get_password()
                .map_err(|_| KeyRefusal::KeychainMissing)?;
            let bytes = BASE64
                .decode(text.as_bytes())
                .map_err(|_| KeyRefusal::KeychainMissing)?;
            Key::from_bytes(&bytes)
        })
    }

    fn forget(&self, workspace: &str) -> Result<()> {
        apart(|| match Self::entry(workspace)?.delete_credential() {
            Ok(()) | Err(keyring::Error::NoEntry) => Ok(()),
            Err(_) => Err(KeyRefusal::KeychainMissing.into()),
        })
    }
}

/// A computer without a keychain.
#[derive(Clone, Copy, Debug, Default)]
pub struct NoKeychain;

impl Keychain for NoKeychain {
    fn is_available(&self) -> bool {
        false
    }

    fn store(&self, _workspace: &str, _key: &Key) -> Result<()> {
        Err(KeyRefusal::KeychainMissing.into())
    }

    fn load(&self, _workspace: &str) -> Result<Key> {
        Err(KeyRefusal::KeychainMissing.into())
    }

    fn forget(&self, _workspace: &str) -> Result<()> {
        Ok(())
    }
}

/// A keychain in memory, for tests.
#[derive(Clone, Debug, Default)]
pub struct MemoryKeychain(Arc<Mutex<HashMap<String, Key>>>);

impl Keychain for MemoryKeychain {
    fn is_available(&self) -> bool {
        true
    }

    fn store(&self, workspace: &str, key: &Key) -> Result<()> {
        let mut keys = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        keys.insert(workspace.to_owned(), key.clone());
        Ok(())
    }

    fn load(&self, workspace: &str) -> Result<Key> {
        let keys = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        keys.get(workspace)
            .cloned()
            .ok_or_else(|| KeyRefusal::KeychainMissing.into())
    }

    fn forget(&self, workspace: &str) -> Result<()> {
        let mut keys = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        keys.remove(workspace);
        Ok(())
    }
}
