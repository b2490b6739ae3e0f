//! The look itself: in the background, apart from the threads that answer, over all erasures that
//! wait for it at once. An interrupted look begins anew at the next start: pages change meanwhile, so
//! that the place where it stopped would prove nothing.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::atomic::Ordering;

use aho_corasick::{AhoCorasick, AhoCorasickKind};
use futures_util::TryStreamExt;

use super::file::{Pages, Seen};
use super::model::PageLook;
use super::store::{self, Waiting};
use super::words::Words;
use crate::backup::Watch;
use crate::data_map;
use crate::db::{Db, Value};
use crate::error::{Fault, Result};
use crate::privacy::carrying::forget_removed;
use crate::privacy::model::{Count, PrivacyRefusal};
use crate::privacy::proof::{self, Certificate};
use crate::workspace::Workspace;

/// With more pieces than this, a table of every step would not fit into memory.
const FEW: usize = 2_048;
/// Plain files of ours are far smaller; what is larger is no file of ours.
const LARGEST_FILE: u64 = 64 * 1024 * 1024;

/// How many erasures wait for a look through the pages.
///
/// # Errors
/// What the database says.
pub async fn waiting(workspace: &Workspace) -> Result<usize> {
    Ok(store::waiting(workspace.database()).await?.len())
}

/// Looks through every page for what was erased and waits for it, and completes the certificates;
/// gives those that were completed.
///
/// # Errors
/// `erasure-look-stopped` when somebody stopped it: it waits for the next time. What the disk says.
pub async fn look_through(workspace: &Workspace, watch: Watch<'_>) -> Result<Vec<Certificate>> {
    let waiting = store::waiting(workspace.database()).await?;
    if waiting.is_empty() || !matches!(workspace.database(), Db::Sqlite(_)) {
        return Ok(Vec::new());
    }
    let searched = Searched::of(workspace, waiting)?;
    let (mut seen, mut found) = searched.pages(workspace, watch).await?;
    if found.iter().any(|one| one.left > 0) {
        // Somebody may have read meanwhile, so that the log could not be folded in.
        forget_removed(workspace).await?;
        (seen, found) = searched.pages(workspace, watch).await?;
    }
    let mut completed = Vec::new();
    for (one, found) in searched.waiting.iter().zip(found) {
        let look = PageLook {
            looked_at: format!("{:.3}", workspace.clock().now()),
            pages: seen.pages,
            log_pages: seen.log_pages,
            unreadable: seen.unreadable,
            looked_for: count(one.pieces),
            found: count(found.left),
            elsewhere: found.elsewhere,
        };
        completed.extend(proof::complete_with_look(workspace, &one.id, look).await?);
    }
    // The words themselves leave the log as well.
    forget_removed(workspace).await?;
    Ok(completed)
}

fn count(number: usize) -> u64 {
    u64::try_from(number).unwrap_or(u64::MAX)
}

/// An erasure and how many of the pieces are its own.
struct One {
    id: String,
    pieces: usize,
}

/// What is looked for, of all erasures that wait.
struct Searched {
    waiting: Vec<One>,
    pieces: Vec<Vec<u8>>,
    /// Whose piece each is, by its place in `waiting`.
    owners: Vec<usize>,
    finder: AhoCorasick,
}

/// What was found of one erasure.
#[derive(Clone, Default)]
struct Found {
    left: usize,
    elsewhere: Vec<Count>,
}

impl Searched {
    fn of(workspace: &Workspace, rows: Vec<Waiting>) -> Result<Self> {
        let (mut waiting, mut pieces, mut owners) = (Vec::new(), Vec::new(), Vec::new());
        for row in rows {
            let words = Words::open(workspace.keys(), &row.id, &row.words)?;
            owners.extend(words.pieces().iter().map(|_| waiting.len()));
            pieces.extend(words.pieces().iter().cloned());
            waiting.push(One {
                id: row.id,
                pieces: words.pieces().len(),
            });
        }
        Ok(Self {
            finder: finder(&pieces)?,
            waiting,
            pieces,
            owners,
        })
    }

    /// Looks through the pages and the plain files, then for records that account for what was found.
    async fn pages(&self, workspace: &Workspace, watch: Watch<'_>) -> Result<(Seen, Vec<Found>)> {
        let (seen, mut hits) = self.read(workspace, watch).await?;
        for (hit, in_file) in hits.iter_mut().zip(self.files(workspace)?) {
            *hit |= in_file;
        }
        // A day or a word that other records have as well stands in the lines of a log too.
        let accounted = self.accounted(workspace, &hits).await?;
        for (hit, is_accounted) in hits.iter_mut().zip(&accounted.pieces) {
            *hit &= !is_accounted;
        }
        let mut found = vec![Found::default(); self.waiting.len()];
        for (hit, owner) in hits.iter().zip(&self.owners) {
            if let Some(one) = found.get_mut(*owner).filter(|_| *hit) {
                one.left += 1;
            }
        }
        for ((owner, kind), rows) in accounted.rows {
            if let Some(one) = found.get_mut(owner) {
                one.elsewhere.push(Count {
                    kind: kind.to_owned(),
                    count: rows,
                });
            }
        }
        Ok((seen, found))
    }

    /// Which pieces are on a page.
    async fn read(&self, workspace: &Workspace, watch: Watch<'_>) -> Result<(Seen, Vec<bool>)> {
        let path = workspace.folder().database();
        let mut pages = Pages::open(&path, workspace.keys().data())?;
        let mut hits = vec![false; self.pieces.len()];
        loop {
            let finder = self.finder.clone();
            let step = tokio::task::spawn_blocking(move || {
                let more = pages.read_some(&mut |text| mark(&finder, text, &mut hits));
                more.map(|more| (pages, hits, more))
            });
            let more;
            (pages, hits, more) = step
                .await
                .map_err(|_| Fault::Invariant("the look through the pages ended".into()))??;
            if let Some(tell) = watch.tell {
                tell(pages.seen.done.min(pages.seen.total), pages.seen.total);
            }
            if !more {
                return Ok((pages.seen, hits));
            }
            if watch.stop.is_some_and(|stop| stop.load(Ordering::Relaxed)) {
                return Err(PrivacyRefusal::LookStopped.into());
            }
        }
    }

    /// Which of the pieces that are on a page stand in a record that is there.
    async fn accounted(&self, workspace: &Workspace, hits: &[bool]) -> Result<Accounted> {
        let mut accounted = Accounted {
            pieces: vec![false; self.pieces.len()],
            rows: BTreeMap::new(),
        };
        if !hits.contains(&true) {
            return Ok(accounted);
        }
        let db = workspace.database();
        for text in store::schema(db).await? {
            mark(&self.finder, text.as_bytes(), &mut accounted.pieces);
        }
        for table in data_map::tables() {
            let Some((sql, columns)) = store::readable(table) else {
                continue;
            };
            let mut rows = db.stream_fields(sql, Vec::new(), &columns);
            while let Some(row) = rows.try_next().await? {
                let mut owners = Vec::new();
                for (_, value) in &row {
                    let bytes: &[u8] = match value {
                        Value::Text(Some(text)) => text.as_bytes(),
                        Value::Bytes(Some(bytes)) => bytes,
                        _ => continue,
                    };
                    for hit in self.finder.find_overlapping_iter(bytes) {
                        let piece = hit.pattern().as_usize();
                        if let Some(place) = accounted.pieces.get_mut(piece) {
                            *place = true;
                        }
                        owners.extend(self.owners.get(piece).copied());
                    }
                }
                owners.sort_unstable();
                owners.dedup();
                for owner in owners {
                    *accounted.rows.entry((owner, table.name)).or_default() += 1;
                }
            }
        }
        Ok(accounted)
    }

    /// Which pieces stand in a plain file of ours.
    fn files(&self, workspace: &Workspace) -> Result<Vec<bool>> {
        let mut hits = vec![false; self.pieces.len()];
        let folder = workspace.folder();
        let skipped = [folder.backups(), folder.database()];
        let is_plain = |path: &Path| {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            !skipped.iter().any(|one| one == path) && !name.starts_with("workspace.db")
        };
        let mut left = vec![folder.path().to_owned()];
        left.extend(folder.path().parent().map(|beside| beside.join("logs")));
        while let Some(path) = left.pop() {
            if path.is_dir() {
                for entry in std::fs::read_dir(&path)? {
                    left.push(entry?.path());
                }
                left.retain(|path| is_plain(path));
            } else if std::fs::metadata(&path).is_ok_and(|file| file.len() <= LARGEST_FILE) {
                // A file that went meanwhile holds nothing any more.
                let content = std::fs::read(&path).unwrap_or_default();
                mark(&self.finder, &content, &mut hits);
                mark(&self.finder, path.to_string_lossy().as_bytes(), &mut hits);
            }
        }
        Ok(hits)
    }
}

struct Accounted {
    pieces: Vec<bool>,
    rows: BTreeMap<(usize, &'static str), usize>,
}

fn finder(pieces: &[Vec<u8>]) -> Result<AhoCorasick> {
    let kind = (pieces.len() <= FEW).then_some(AhoCorasickKind::DFA);
    let made = AhoCorasick::builder().kind(kind).build(pieces);
    Ok(made.map_err(|_| Fault::Invariant("too much to look for at once".into()))?)
}

fn mark(finder: &AhoCorasick, text: &[u8], hits: &mut [bool]) {
    for hit in finder.find_overlapping_iter(text) {
        if let Some(place) = hits.get_mut(hit.pattern().as_usize()) {
            *place = true;
        }
    }
}
