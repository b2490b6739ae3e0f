//! Work that blocks, kept off the threads that answer the window.
//!
//! Deriving a key takes a moment on purpose, and the Linux keychain runs a runtime of its own,
//! which must not start on a thread that belongs to ours.

use std::sync::Arc;

use okicrm_core::error::{Fault, Result};
use okicrm_core::keys::{Key, KeyRefusal, Keychain};

/// Runs an action that blocks in places, while other calls are answered.
///
/// # Errors
/// The action's own, and a fault where it ended without an answer.
pub(crate) async fn apart<T, A>(action: A) -> Result<T>
where
    T: Send + 'static,
    A: Future<Output = Result<T>> + Send + 'static,
{
    let runtime = tokio::runtime::Handle::current();
    tokio::task::spawn_blocking(move || runtime.block_on(action))
        .await
        .map_err(|_| Fault::Invariant("an action ended without an answer".into()))?
}

/// A keychain that is asked on a thread of its own each time.
pub(crate) struct ApartKeychain(Arc<dyn Keychain>);

impl ApartKeychain {
    pub(crate) fn new(keychain: Arc<dyn Keychain>) -> Self {
        Self(keychain)
    }

    fn ask<T: Send>(&self, question: impl FnOnce(&dyn Keychain) -> T + Send) -> Result<T> {
        std::thread::scope(|scope| {
            scope
                .spawn(|| question(&*self.0))
                .join()
                .map_err(|_| KeyRefusal::KeychainMissing.into())
        })
    }
}

impl Keychain for ApartKeychain {
    fn is_available(&self) -> bool {
        self.ask(|keychain| keychain.is_available())
            .unwrap_or(false)
    }

    fn store(&self, workspace: &str, key: &Key) -> Result<()> {
        self.ask(|keychain| keychain.store(workspace, key))?
    }

    fn load(&self, workspace: &str) -> Result<Key> {
        self.ask(|keychain| keychain.load(workspace))?
    }

    fn forget(&self, workspace: &str) -> Result<()> {
        self.ask(|keychain| keychain.forget(workspace))?
    }
}
