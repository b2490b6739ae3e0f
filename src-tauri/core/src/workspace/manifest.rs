//! The manifest beside the database: which database it is, how to get its key, and how to tell a
//! wrong key from a broken file. It holds no personal data and no key in plain.

use data_encoding::BASE64;
use serde::{Deserialize, Serialize};

use super::{Folder, WorkspaceRefusal, write_whole};
use crate::error::{Fault, Result};
use crate::keys::{self, Key, PassphraseWrap, RecoveryWrap};
use crate::processors::ProcessorForm;
use crate::values::WorkspaceId;

/// The format this program writes.
const FORMAT: u32 = 1;

/// Larger manifests are not read.
const LARGEST: u64 = 64 * 1024;

/// The manifest of a workspace.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Manifest {
    format: u32,
    /// The workspace.
    pub workspace_id: WorkspaceId,
    /// Where its records are.
    pub database: Location,
    key_check: String,
    /// The key under a passphrase, if one is set.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub passphrase: Option<PassphraseWrap>,
    /// The key under the recovery code.
    pub recovery: RecoveryWrap,
    /// Whether the system's keychain holds the key too.
    pub keychain: bool,
}

/// Where a workspace's records are.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", tag = "kind")]
pub enum Location {
    /// In the encrypted file beside the manifest.
    File,
    /// On a server; its address, which may hold a password, is sealed under the data key.
    Server {
        /// The sealed address.
        address: String,
        /// The sealed row of the register of processors for whoever runs it; none for a server on
        /// this computer. The register itself can be read only over a connection, and there is none
        /// without a row.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        processor: Option<String>,
    },
}

impl Location {
    /// A server's address and the row for whoever runs it, sealed.
    pub fn server(url: &str, row: Option<&ProcessorForm>, data: &Key) -> Result<Self> {
        let sealed = keys::seal(data, b"database address", url.as_bytes())?;
        let processor = match row {
            Some(row) => {
                let text = serde_json::to_vec(row)?;
                Some(BASE64.encode(&keys::seal(data, b"database processor", &text)?))
            }
            None => None,
        };
        Ok(Self::Server {
            address: BASE64.encode(&sealed),
            processor,
        })
    }

    /// The row for whoever runs the server.
    pub fn processor(&self, data: &Key) -> Result<Option<ProcessorForm>> {
        let Self::Server {
            processor: Some(sealed),
            ..
        } = self
        else {
            return Ok(None);
        };
        let damaged = || Fault::Shape("the processor in the manifest".into());
        let sealed = BASE64.decode(sealed.as_bytes()).map_err(|_| damaged())?;
        let text = keys::open(data, b"database processor", &sealed).ok_or_else(damaged)?;
        Ok(Some(serde_json::from_slice(&text)?))
    }

    /// The server's address.
    pub fn address(&self, data: &Key) -> Result<Option<String>> {
        let Self::Server { address, .. } = self else {
            return Ok(None);
        };
        let damaged = || Fault::Shape("the database address in the manifest".into());
        let sealed = BASE64.decode(address.as_bytes()).map_err(|_| damaged())?;
        let text = keys::open(data, b"database address", &sealed).ok_or_else(damaged)?;
        Ok(Some(String::from_utf8(text).map_err(|_| damaged())?))
    }
}

impl Manifest {
    /// A manifest for a new workspace.
    pub fn new(
        workspace_id: WorkspaceId,
        database: Location,
        data: &Key,
        recovery: RecoveryWrap,
    ) -> Result<Self> {
        Ok(Self {
            format: FORMAT,
            workspace_id,
            database,
            key_check: BASE64.encode(&keys::key_check(data)?),
            passphrase: None,
            recovery,
            keychain: false,
        })
    }

    /// Whether the records are on a server.
    pub fn is_on_server(&self) -> bool {
        matches!(self.database, Location::Server { .. })
    }

    /// Reads the manifest of a folder.
    ///
    /// # Errors
    /// `workspace-missing`, `workspace-manifest-damaged`, `workspace-newer`.
    pub fn read(folder: &Folder) -> Result<Self> {
        folder.settle()?;
        let path = folder.manifest();
        let size = match std::fs::metadata(&path) {
            Ok(metadata) => metadata.len(),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
                return Err(WorkspaceRefusal::Missing.into());
            }
            Err(error) => return Err(error.into()),
        };
        if size > LARGEST {
            return Err(WorkspaceRefusal::ManifestDamaged.into());
        }
        Self::parse(&std::fs::read(path)?)
    }

    /// Reads a manifest from its text.
    pub fn parse(text: &[u8]) -> Result<Self> {
        #[derive(Deserialize)]
        struct Format {
            format: u32,
        }
        let damaged = |_| WorkspaceRefusal::ManifestDamaged;
        let Format { format } = serde_json::from_slice(text).map_err(damaged)?;
        if format > FORMAT {
            return Err(WorkspaceRefusal::Newer.into());
        }
        Ok(serde_json::from_slice(text).map_err(damaged)?)
    }

    /// The manifest's text.
    pub fn text(&self) -> Result<Vec<u8>> {
        Ok(serde_json::to_vec_pretty(self)?)
    }

    /// Writes the manifest whole or not at all.
    pub fn write(&self, folder: &Folder) -> Result<()> {
        write_whole(&folder.manifest(), &self.text()?)
    }

    /// Whether this is the workspace's key.
    pub fn accepts(&self, data: &Key) -> Result<bool> {
        use subtle::ConstantTimeEq;
        let known = BASE64
            .decode(self.key_check.as_bytes())
            .map_err(|_| WorkspaceRefusal::ManifestDamaged)?;
        Ok(known.ct_eq(&keys::key_check(data)?).into())
    }
}
