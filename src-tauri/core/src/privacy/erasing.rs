//! Erasing: a backup first, then rows, search words, keys and plain copies, so that whenever the
//! computer stops, the next opening ends what was begun.

use jiff::civil::Date;

use super::carrying::{carry_out, forget_removed, words_of};
use super::model::{ErasureDone, Person, PrivacyRefusal};
use super::passing_on::parsed;
use super::planning::{self, Planned};
use super::proof::{self, Certificate, Statement};
use super::{bulk, pages, store};
use crate::backup::{self, Reason};
use crate::change::{Action, Change};
use crate::consent;
use crate::db::{Db, Tx};
use crate::error::{Fault, Result};
use crate::recipients::{self, Told};
use crate::requests;
use crate::values::{ErasureId, RequestId, SubjectId};
use crate::workspace::{self, Erasure, Ledger, Workspace};

/// An erasure lasts.
pub const ERASED: Action = Action::lasting("person-erased").even_without_terms();

/// Erases a person for ever: her rows go or are detached, what the law keeps is sealed, the key of
/// her history is destroyed, plain copies go, the ledger remembers.
///
/// A backup is made before. It holds the person, as every older one, until it expires; the ledger
/// is applied to whatever is restored, so that she stays erased. The records are looked through at
/// once; the pages of the file by [`super::look_through`], which completes the certificate.
///
/// # Errors
/// `erasure-plan-outdated` when the rows are not the plan's any more, `erasure-copy-open` while
/// another program holds a document, each refusal of making a backup; nothing is changed then.
pub async fn erase(workspace: &Workspace, person: Person, confirmed: &str) -> Result<ErasureDone> {
    erase_for(workspace, person, confirmed, None).await
}

/// As [`erase`], for a request that the certificate names. Whatever else the person had asked for
/// and was not answered is answered by it.
pub(super) async fn erase_for(
    workspace: &Workspace,
    person: Person,
    confirmed: &str,
    request: Option<RequestId>,
) -> Result<ErasureDone> {
    let order = Order {
        people: vec![person],
        confirmed,
        request,
        may_leave_out: false,
    };
    let (mut certificates, verified) = order.carry_out(workspace).await?;
    let certificate = certificates
        .pop()
        .ok_or_else(|| Fault::Invariant("an erasure without a certificate".into()))?;
    Ok(ErasureDone {
        certificate,
        verified,
    })
}

/// Whom to erase, by which plan.
pub(super) struct Order<'of> {
    pub people: Vec<Person>,
    /// The hash that was confirmed.
    pub confirmed: &'of str,
    /// The request it answers.
    pub request: Option<RequestId>,
    /// Whether somebody who cannot be erased is left out, or stops the whole.
    pub may_leave_out: bool,
}

/// Somebody who was just erased.
struct Gone {
    id: ErasureId,
    subject: String,
    merged: Vec<String>,
    certificate: Certificate,
}

impl Order<'_> {
    /// Erases them all as one change; gives a certificate for each, and whether nothing of them was
    /// found afterwards.
    pub(super) async fn carry_out(
        &self,
        workspace: &Workspace,
    ) -> Result<(Vec<Certificate>, bool)> {
        let today = workspace::trusted_today(workspace).await?;
        let mut tx = workspace.snapshot().await?;
        self.planned(&mut tx, today).await?;
        tx.rollback().await?;
        let cleared = workspace.folder().clear_opened();
        cleared.map_err(|_| PrivacyRefusal::CopyOpen)?;
        backup::create(workspace, Reason::BeforeErasure).await?;
        let mut change = Change::begin(workspace, ERASED).await?;
        let mut erasures = Vec::new();
        let mut gone = Vec::new();
        for planned in self.planned(change.tx(), today).await? {
            gone.push(self.erase_one(&mut change, planned, &mut erasures).await?);
        }
        // The ledger first: should the computer stop between the two, opening finishes the erasure.
        Ledger::of(workspace)?.add(workspace.folder(), &erasures)?;
        change.commit().await?;
        forget_removed(workspace).await?;
        look_at_records(workspace, gone).await
    }

    /// The people's rows, if they are still what was confirmed.
    async fn planned(&self, tx: &mut Tx, today: Date) -> Result<Vec<Planned>> {
        let (planned, hash) = if self.may_leave_out {
            let (planned, _) = bulk::sort_out(tx, &self.people, today).await?;
            let hash = bulk::hash(&planned);
            (planned, hash)
        } else {
            let mut planned = Vec::new();
            for person in &self.people {
                planned.push(erasable(tx, *person, today).await?);
            }
            let hash = planned.first().map(|one| one.plan.plan_hash.clone());
            (planned, hash.unwrap_or_default())
        };
        if hash != self.confirmed {
            return Err(PrivacyRefusal::PlanOutdated.into());
        }
        Ok(planned)
    }

    async fn erase_one(
        &self,
        change: &mut Change<'_>,
        planned: Planned,
        erasures: &mut Vec<Erasure>,
    ) -> Result<Gone> {
        let Planned {
            subject,
            rows,
            plan,
            ..
        } = planned;
        let requests = open_requests(change.tx(), &subject).await?;
        consent::keep_suppressed_in(change, &subject).await?;
        let erasure = ledger_entry(change, &subject).await?;
        let merged = store::merged_into(change.tx(), &subject).await?;
        for one in &merged {
            erasures.push(ledger_entry(change, one).await?);
        }
        let statement = Statement::new(&erasure, &plan, change.workspace().id(), self.request);
        let certificate = prove(change, &subject, &rows, statement).await?;
        recipients::tell_in(change, parsed(&subject)?, Told::Erased).await?;
        carry_out(change, &subject, &rows).await?;
        requests::erased_in(change, &requests, &erasure.id.to_string()).await?;
        let id = erasure.id;
        erasures.push(erasure);
        Ok(Gone {
            id,
            subject,
            merged,
            certificate,
        })
    }
}

/// Keeps the certificate of an erasure, and what the pages are to be looked through for, which must be
/// read before it goes.
pub(super) async fn prove(
    change: &mut Change<'_>,
    subject: &str,
    rows: &[super::model::Row],
    statement: Statement,
) -> Result<Certificate> {
    let words = match change.workspace().database() {
        Db::Sqlite(_) => words_of(change.tx(), subject, rows).await?,
        Db::Postgres(_) => pages::Words::default(),
    };
    let (id, at) = (statement.id.to_string(), change.at());
    if !words.is_empty() {
        let sealed = words.seal(change.workspace().keys(), &id)?;
        pages::ask(change.tx(), &id, sealed, at).await?;
    }
    proof::keep(change, statement, !words.is_empty()).await
}

/// Somebody's plan, if nothing stands against erasing her now.
pub(super) async fn erasable(tx: &mut Tx, person: Person, today: Date) -> Result<Planned> {
    let subject = super::actions::subject_in(tx, person).await?;
    if store::is_account_holder(tx, &subject).await? {
        return Err(PrivacyRefusal::AccountHolder.into());
    }
    super::actions::refuse_held(tx, &subject).await?;
    open_requests(tx, &subject).await?;
    planning::planned(tx, subject, today).await
}

/// The person's open requests, unless one of them asks for a copy that there would be no more.
async fn open_requests(tx: &mut Tx, subject: &str) -> Result<Vec<RequestId>> {
    let subject =
        SubjectId::parse(subject).map_err(|_| Fault::Shape("the id of a subject".into()))?;
    requests::before_erasing(tx, subject).await
}

async fn ledger_entry(change: &mut Change<'_>, subject: &str) -> Result<Erasure> {
    let ledger = Ledger::of(change.workspace())?;
    let points = store::contact_points(change.tx(), subject).await?;
    Ok(Erasure {
        id: ErasureId::new(),
        at: change.at(),
        subject: subject.to_owned(),
        blocked: points
            .iter()
            .map(|point| ledger.mark(point))
            .collect::<Result<_>>()?,
    })
}

/// Looks through every table again: nothing of the people but what the law keeps.
async fn look_at_records(
    workspace: &Workspace,
    gone: Vec<Gone>,
) -> Result<(Vec<Certificate>, bool)> {
    let mut certificates = Vec::new();
    let mut all_verified = true;
    for one in gone {
        let verified = super::carrying::verify(workspace, &one.subject, &one.merged).await?;
        all_verified &= verified;
        // She is erased, whatever happens to the note of it: the next look notes it again.
        let noted = proof::note_check(workspace, one.id, verified)
            .await
            .inspect_err(|error| tracing::warn!(code = error.code(), "a check was not noted"));
        certificates.push(noted.ok().flatten().unwrap_or(one.certificate));
    }
    Ok((certificates, all_verified))
}
