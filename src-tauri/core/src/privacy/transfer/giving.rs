//! Writing the archive, and that it was given.

use std::collections::{BTreeMap, HashSet};
use std::io::{Seek, Write};
use std::path::Path;

use serde_json::{Value as Json, json};

use super::guards::Guards;
use super::model::{TransferForm, TransferPreview, Transferred};
use super::store::{self, Attached};
use crate::change::Change;
use crate::db::Tx;
use crate::error::{Fault, Result};
use crate::exporting::succession::{Going, count_going};
use crate::exporting::{Drafts, ExportedFile};
use crate::fields;
use crate::importing::progress::Watch;
use crate::privacy::discovery::store::file_bytes;
use crate::privacy::model::Count;
use crate::privacy::packs::{Archive, CopyLock, document_bytes};
use crate::recipients::{self, DisclosureKind, NewDisclosure, PASSED_ON};
use crate::settings::{self, Business};
use crate::timeline::TASKS;
use crate::values::{CountryCode, TaskId};
use crate::words::Words;
use crate::workspace::{Ledger, Workspace};

/// Names the form of the archive.
pub(super) const FORMAT: &str = "okicrm-transfer-1";
/// Where everything is, as OkiCRM takes it in.
pub(super) const DATA: &str = "data.json";
/// Where the marks are.
pub(super) const GUARDS: &str = "guards.json";
/// What the archive is, and what its files are called.
pub(super) const ABOUT: &str = "about.json";

/// Who goes and who does not.
struct People {
    going: Vec<String>,
    restricted: usize,
    left_out: HashSet<String>,
}

impl People {
    async fn of(tx: &mut Tx, is_abroad: bool) -> Result<Self> {
        let known = store::everybody(tx).await?;
        let (out, going): (Vec<_>, Vec<_>) =
            known.into_iter().partition(|one| is_abroad && one.refuses);
        Ok(Self {
            restricted: going.iter().filter(|one| one.is_restricted).count(),
            going: going.into_iter().map(|one| one.id).collect(),
            left_out: out.into_iter().map(|one| one.id).collect(),
        })
    }

    fn goes(&self, one: &Attached) -> bool {
        let subject = one.subject_id.as_ref();
        subject.is_none_or(|subject| !self.left_out.contains(subject))
    }
}

/// What would go to a country, and who would stay out. Nothing is written.
///
/// # Errors
/// `settings-business-missing` before first run was answered.
pub async fn preview_transfer(
    workspace: &Workspace,
    country: CountryCode,
) -> Result<TransferPreview> {
    let is_abroad = recipients::is_abroad(workspace, country).await?;
    let erased = Ledger::of(workspace)?.erasures().len();
    let mut tx = workspace.snapshot().await?;
    let seen = look(&mut tx, is_abroad, erased).await;
    tx.rollback().await?;
    seen
}

async fn look(tx: &mut Tx, is_abroad: bool, erased: usize) -> Result<TransferPreview> {
    let people = People::of(tx, is_abroad).await?;
    let files = store::files(tx).await?.into_iter();
    let documents = store::documents(tx).await?;
    let counts = count_going(tx, is_abroad).await?;
    Ok(TransferPreview {
        people: people.going.len(),
        restricted: people.restricted,
        left_out: people.left_out.len(),
        is_abroad,
        left_alone: store::left_alone(tx).await?,
        erased,
        files: files
            .chain(documents)
            .filter(|one| people.goes(one))
            .count(),
        records: counts
            .into_iter()
            .filter(|(_, count)| *count > 0)
            .map(|(kind, count)| Count {
                kind,
                count: usize::try_from(count).unwrap_or(usize::MAX),
            })
            .collect(),
    })
}

/// Writes everything into one archive that only the password opens, and keeps who received it. The
/// password is made for it, given back once and kept nowhere.
///
/// # Errors
/// `recipient-invalid` with a problem per field, `export-stopped`, what the file system refuses. No
/// file is there then, and nothing is kept.
pub async fn transfer(
    workspace: &Workspace,
    form: &TransferForm,
    path: &Path,
    watch: &Watch<'_>,
) -> Result<Transferred> {
    let country = form.check()?;
    let is_abroad = recipients::is_abroad(workspace, country).await?;
    let (lock, made) = CopyLock::Made.password()?;
    let password = made.ok_or_else(|| Fault::Invariant("a password was made".into()))?;
    let business = settings::business(workspace).await?;
    let mut going = Going::begin(workspace, is_abroad, watch).await?;
    let people = People::of(going.tx(), is_abroad).await?;
    let guards = Guards::of(workspace, going.tx()).await?;
    let mut drafts = Drafts::begin(workspace.folder())?;
    let mut archive = Archive::new(drafts.file(path)?, &lock);
    let counts = write_data(&mut going, &mut archive).await?;
    let listed = attach(&mut going, &people, &mut archive).await?;
    going.end().await?;
    let about = json!({
        "format": FORMAT,
        "from": business.name,
        "to": form.to.name.trim(),
        "basis": form.basis.trim(),
        "madeOn": workspace.clock().today().to_string(),
        "people": people.going.len(),
        "leftOut": people.left_out.len(),
        "records": counts,
        "files": listed,
    });
    archive.add(GUARDS, &serde_json::to_vec(&guards)?)?;
    archive.add(ABOUT, &serde_json::to_vec_pretty(&about)?)?;
    let file = archive.finish()?.finish("all".to_owned())?;
    if let Err(error) = keep(workspace, form, country, &people, &file, &business).await {
        // What is not kept as given is not given.
        std::fs::remove_file(path)?;
        return Err(error);
    }
    Ok(Transferred {
        path: file.path,
        bytes: file.bytes,
        sha256: file.sha256,
        people: people.going.len(),
        left_out: people.left_out.len(),
        password,
    })
}

/// Everything as OkiCRM takes it in, and as tables that other programs read.
async fn write_data<W: Write + Seek + Send>(
    going: &mut Going<'_>,
    archive: &mut Archive<'_, W>,
) -> Result<BTreeMap<String, u64>> {
    let counts = going.write_document(archive.begin(DATA)?).await?;
    for name in going.tables() {
        let table = archive.begin(&format!("tables/{name}.csv"))?;
        going.write_table(&name, table).await?;
    }
    Ok(counts)
}

/// The files and documents as such; which is which stands in the list, because the names in a locked
/// archive can be read without its password.
async fn attach<W: Write + Seek + Send>(
    going: &mut Going<'_>,
    people: &People,
    archive: &mut Archive<'_, W>,
) -> Result<Vec<Json>> {
    let mut listed = Vec::new();
    for one in store::files(going.tx()).await? {
        if people.goes(&one) {
            let bytes = file_bytes(going.tx(), &one.id).await?;
            let path = archive.add_attached(&one.name, &bytes)?;
            listed.push(json!({"path": path, "name": one.name, "id": one.id}));
        }
    }
    for one in store::documents(going.tx()).await? {
        if people.goes(&one) {
            let bytes = document_bytes(going.tx(), &one.id).await?;
            let name = format!("{}.pdf", one.name);
            let path = archive.add_attached(&name, &bytes)?;
            listed.push(json!({"path": path, "name": name, "id": one.id}));
        }
    }
    Ok(listed)
}

/// Keeps that it was given, with everybody it is about, and a task to tell them (GDPR Art. 13(3)).
async fn keep(
    workspace: &Workspace,
    form: &TransferForm,
    country: CountryCode,
    people: &People,
    file: &ExportedFile,
    business: &Business,
) -> Result<()> {
    let new = NewDisclosure {
        basis: form.basis.trim().to_owned(),
        scope_given: "business".to_owned(),
        left_out: people.left_out.len(),
        sha256: file.sha256.clone(),
        ..NewDisclosure::to(DisclosureKind::Succession, &form.to, country)
    };
    let mut change = Change::begin(workspace, PASSED_ON).await?;
    recipients::pass_on_in(&mut change, &new, &people.going).await?;
    let (title, note) = task(business, form, people.going.len());
    let nobody: Option<String> = None;
    let (today, at) = (workspace.clock().today(), change.at());
    let row = fields! {
        "id" => TaskId::new(), "subject_id" => nobody, "title" => title, "note" => note,
        "due_on" => today, "created_at" => at, "updated_at" => at,
    };
    change.insert(&TASKS, row).await?;
    change.commit().await?;
    Ok(())
}

/// Title and note of the task. On its own, because words are not shared between threads.
fn task(business: &Business, form: &TransferForm, people: usize) -> (String, String) {
    let words = Words::new(business.language.code());
    let values = [
        ("recipient", form.to.name.trim().into()),
        ("count", people.into()),
    ];
    (
        words.text("succession-task", &values),
        words.text("succession-task-note", &values),
    )
}
