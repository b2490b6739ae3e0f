//! Taking a business over into an empty workspace.

use std::fs::File;
use std::io::{BufReader, Read};
use std::path::{Path, PathBuf};

use serde::Deserialize;
use serde::de::DeserializeOwned;
use zeroize::Zeroizing;
use zip::ZipArchive;
use zip::result::ZipError;

use super::giving::{ABOUT, DATA, FORMAT, GUARDS};
use super::guards::Guards;
use super::model::TakenOver;
use super::refusal::TransferRefusal;
use crate::change::{Action, Change};
use crate::error::Result;
use crate::exporting::BringBackRefusal;
use crate::exporting::succession::take_over_in;
use crate::importing::progress::Watch;
use crate::notices;
use crate::workspace::{Ledger, Workspace};

/// A business was taken over. It cannot be undone: it is everything the workspace has.
pub const TAKEN_OVER: Action = Action::lasting("business-taken-over");

/// The longest of the short files of an archive, in bytes: a list of a million erased people.
const LONGEST: u64 = 1024 * 1024 * 1024;

/// What an archive says of itself.
#[derive(Deserialize)]
struct About {
    format: String,
    from: String,
}

/// Fills a workspace that has no records yet with a business that was given. Who was erased there stays
/// erased here, who objected is left alone, and that everybody must be told where the data came from
/// (GDPR Art. 14) is noted with its month.
///
/// # Errors
/// A [`TransferRefusal`], a [`BringBackRefusal`]. Nothing is changed then.
pub async fn take_over(
    workspace: &Workspace,
    path: &Path,
    password: &str,
    watch: &Watch<'_>,
) -> Result<TakenOver> {
    let pack = Pack {
        path: path.to_owned(),
        password: Zeroizing::new(password.to_owned()),
    };
    // First of all, because it says whether anything may be entered at all.
    let mut change = Change::begin(workspace, TAKEN_OVER).await?;
    let about: About = pack.read(ABOUT)?;
    if about.format != FORMAT {
        return Err(TransferRefusal::OtherVersion.into());
    }
    let guards: Guards = pack.read(GUARDS)?;
    let records = take_over_in(&mut change, watch, move |read| pack.read_data(read)).await?;
    guards.keep_in(&mut change, &about.from).await?;
    notices::for_business_in(&mut change, &about.from).await?;
    // Before it is kept: whoever is erased there never stands here without her line in the ledger.
    Ledger::of(workspace)?.add(workspace.folder(), &guards.erasures)?;
    change.commit().await?;
    Ok(TakenOver {
        from: about.from,
        records,
        erased: guards.erasures.len(),
    })
}

/// An archive that was given.
struct Pack {
    path: PathBuf,
    password: Zeroizing<String>,
}

impl Pack {
    fn open(&self) -> Result<ZipArchive<BufReader<File>>> {
        let file = BufReader::new(File::open(&self.path)?);
        ZipArchive::new(file).map_err(|_| TransferRefusal::NotOurs.into())
    }

    /// Reads one of its short files.
    fn read<T: DeserializeOwned>(&self, name: &str) -> Result<T> {
        let mut archive = self.open()?;
        let file = archive
            .by_name_decrypt(name, self.password.as_bytes())
            .map_err(|error| refusal(&error))?;
        let mut text = Zeroizing::new(Vec::new());
        file.take(LONGEST)
            .read_to_end(&mut text)
            .map_err(|_| TransferRefusal::PasswordWrong)?;
        serde_json::from_slice(&text).map_err(|_| TransferRefusal::NotOurs.into())
    }

    /// Gives the records' bytes to whoever reads them.
    fn read_data(
        &self,
        read: &mut dyn FnMut(&mut dyn Read) -> std::result::Result<(), BringBackRefusal>,
    ) -> std::result::Result<(), BringBackRefusal> {
        let mut archive = self.open().map_err(|_| BringBackRefusal::NotOurs)?;
        let file = archive
            .by_name_decrypt(DATA, self.password.as_bytes())
            .map_err(|_| BringBackRefusal::NotOurs)?;
        read(&mut BufReader::with_capacity(256 * 1024, file))
    }
}

/// By two bytes of each file the format knows most wrong passwords at once; the few others show when
/// its sum does not fit.
fn refusal(error: &ZipError) -> TransferRefusal {
    match error {
        ZipError::InvalidPassword => TransferRefusal::PasswordWrong,
        _ => TransferRefusal::NotOurs,
    }
}
