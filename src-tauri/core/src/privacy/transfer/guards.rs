//! Who is left alone and who is gone: marks that name nobody, with the keys under which they were made.
//! Without these keys nobody at the buyer's could tell that an address coming back is one of them.

use data_encoding::HEXLOWER;
use serde::{Deserialize, Serialize};
use zeroize::{Zeroize, ZeroizeOnDrop};

use super::refusal::TransferRefusal;
use crate::change::Change;
use crate::consent::{MarksOf, inherit_in, inherited_in, own_key};
use crate::db::Tx;
use crate::error::Result;
use crate::keys::Key;
use crate::workspace::{Erasure, Ledger, Workspace};

/// What keeps people left alone and erased.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Guards {
    /// Keys of the list of those who are left alone, hexadecimal; the list goes with the records.
    suppression_keys: Vec<WrittenKey>,
    /// Keys of the marks of erased people, hexadecimal.
    erasure_keys: Vec<WrittenKey>,
    /// The erasures.
    pub erasures: Vec<Erasure>,
}

impl Guards {
    /// Those of a workspace, and those it inherited itself.
    pub(super) async fn of(workspace: &Workspace, tx: &mut Tx) -> Result<Self> {
        let ledger = Ledger::of(workspace)?;
        let mut suppressions = vec![own_key(workspace)?];
        suppressions.extend(inherited_in(tx, workspace, MarksOf::Suppressions).await?);
        let mut erasures = vec![ledger.key().clone()];
        erasures.extend(inherited_in(tx, workspace, MarksOf::Erasures).await?);
        Ok(Self {
            suppression_keys: suppressions.iter().map(WrittenKey::of).collect(),
            erasure_keys: erasures.iter().map(WrittenKey::of).collect(),
            erasures: ledger.erasures().to_vec(),
        })
    }

    /// Keeps the keys in the workspace that takes the business over.
    pub(super) async fn keep_in(&self, change: &mut Change<'_>, came_from: &str) -> Result<()> {
        for (of, keys) in [
            (MarksOf::Suppressions, &self.suppression_keys),
            (MarksOf::Erasures, &self.erasure_keys),
        ] {
            for key in keys {
                inherit_in(change, of, came_from, &key.read()?).await?;
            }
        }
        Ok(())
    }
}

/// A key as it stands in the archive, wiped when dropped.
#[derive(Serialize, Deserialize, Zeroize, ZeroizeOnDrop)]
struct WrittenKey(String);

impl WrittenKey {
    fn of(key: &Key) -> Self {
        Self(HEXLOWER.encode(key.bytes()))
    }

    fn read(&self) -> Result<Key> {
        let Ok(mut bytes) = HEXLOWER.decode(self.0.as_bytes()) else {
            return Err(TransferRefusal::NotOurs.into());
        };
        let key = Key::from_bytes(&bytes);
        bytes.zeroize();
        key.map_err(|_| TransferRefusal::NotOurs.into())
    }
}
