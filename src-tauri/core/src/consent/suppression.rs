//! The list of addresses that are left alone: marks under a key of this workspace, so that the list
//! outlives the person and names nobody. Whoever comes back under such an address, typed or
//! imported, is left alone again.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::data::{CONSENTS, SUPPRESSIONS};
use super::marking::MarkKeys;
use super::model::{
    Checked, ConsentPerson, ConsentSource, ContactChannel, LiftReason, Standing, SuppressionReason,
};
use super::points::{EMAIL, Points};
use super::purposes::{self, PurposeCode};
use super::refusal::ConsentRefusal;
use super::store;
use super::views::SuppressionList;
use crate::change::{Action, Change, PROMISES_KEPT, Topic};
use crate::db::Tx;
use crate::error::Result;
use crate::fields;
use crate::purpose::Purpose;
use crate::values::{ChangeSetId, EmailAddress, Labelled, SubjectId, SuppressionId};
use crate::workspace::Workspace;

/// An address was put on the list.
pub const SUPPRESSED: Action = Action::undoable("suppression-added").even_without_terms();
/// An address was taken off the list.
pub const SUPPRESSION_LIFTED: Action = Action::undoable("suppression-lifted");

/// The list as one moment has it.
pub(crate) struct Suppressed {
    keys: MarkKeys,
    marks: HashMap<String, Vec<(String, ContactChannel)>>,
}

impl Suppressed {
    /// Reads the list.
    pub(crate) async fn load(tx: &mut Tx, workspace: &Workspace) -> Result<Self> {
        let mut marks: HashMap<String, Vec<(String, ContactChannel)>> = HashMap::new();
        for (mark, purpose, channel) in store::marks(tx).await? {
            if let Some(channel) = ContactChannel::parse(&channel) {
                marks.entry(mark).or_default().push((purpose, channel));
            }
        }
        Ok(Self {
            keys: MarkKeys::load(tx, workspace).await?,
            marks,
        })
    }

    /// Whether nothing is on it.
    pub(crate) fn is_empty(&self) -> bool {
        self.marks.is_empty()
    }

    /// Whether one of the addresses is not to be written to.
    pub(crate) fn leaves_alone(
        &self,
        points: &Points,
        purpose: &PurposeCode,
        channel: ContactChannel,
    ) -> Result<bool> {
        let found = self.found(points)?;
        Ok(found.iter().any(|(of, by)| {
            *by == channel && (of == purpose.as_str() || (of.is_empty() && purpose.advertises()))
        }))
    }

    /// Whether one of the addresses is on it at all.
    pub(crate) fn knows(&self, points: &Points) -> Result<bool> {
        Ok(!self.found(points)?.is_empty())
    }

    fn found(&self, points: &Points) -> Result<BTreeSet<(String, ContactChannel)>> {
        let mut found = BTreeSet::new();
        if self.marks.is_empty() {
            return Ok(found);
        }
        for (kind, value) in points.each() {
            for mark in self.keys.all(kind, value)? {
                found.extend(self.marks.get(&mark).into_iter().flatten().cloned());
            }
        }
        Ok(found)
    }
}

/// Says of somebody whose address is on the list that she is left alone: when she is typed in,
/// imported, or gets the address.
pub(crate) async fn note_suppressed_in(
    change: &mut Change<'_>,
    list: &Suppressed,
    subject: &str,
    points: &Points,
) -> Result<bool> {
    let found = list.found(points)?;
    if found.is_empty() {
        return Ok(false);
    }
    let own = purposes::own_in(change.tx()).await?;
    for (purpose, channel) in found {
        let purposes = match purpose.as_str() {
            "" => own.advertising(),
            code => PurposeCode::parse(code).into_iter().collect(),
        };
        for purpose in purposes {
            note_one(change, subject, &purpose, channel).await?;
        }
    }
    Ok(true)
}

/// As [`note_suppressed_in`], for one person who was just written down or changed.
pub(crate) async fn leave_alone_in(
    change: &mut Change<'_>,
    subject: SubjectId,
    emails: &[Labelled],
    phones: &[Labelled],
) -> Result<()> {
    let workspace = change.workspace();
    let list = Suppressed::load(change.tx(), workspace).await?;
    let points = Points::of(emails, phones);
    note_suppressed_in(change, &list, &subject.to_string(), &points).await?;
    Ok(())
}

async fn note_one(
    change: &mut Change<'_>,
    subject: &str,
    purpose: &PurposeCode,
    channel: ContactChannel,
) -> Result<()> {
    let current = store::current(change.tx(), subject, purpose, channel).await?;
    let refuses = |standing: &str| Standing::parse(standing).is_some_and(Standing::refuses);
    if current.iter().any(|(_, standing)| refuses(standing)) {
        return Ok(());
    }
    let said_on = change.workspace().clock().today();
    let found = Checked {
        purpose: None,
        channels: Vec::new(),
        standing: Standing::Suppressed,
        source: ConsentSource::List,
        wording: String::new(),
        reason: String::new(),
        said_on,
    };
    super::actions::insert_in(change, subject, purpose, channel, &found).await
}

/// Puts what a person is reached by on the list, as far as it is not there.
pub(super) async fn add_in(
    change: &mut Change<'_>,
    points: &Points,
    purpose: Option<&PurposeCode>,
    channel: ContactChannel,
    reason: SuppressionReason,
) -> Result<bool> {
    let workspace = change.workspace();
    let keys = MarkKeys::load(change.tx(), workspace).await?;
    let code = purpose.map_or("", PurposeCode::as_str);
    let mut added = false;
    let known: Vec<String> = points
        .by(channel)
        .map(|(kind, value)| keys.own(kind, value))
        .collect::<Result<_>>()?;
    for mark in known {
        let there = store::entries_of(change.tx(), &mark, channel).await?;
        if there.iter().any(|(_, of)| of.is_empty() || of == code) {
            continue;
        }
        let nothing: Option<String> = None;
        let row = fields! {
            "id" => SuppressionId::new(),
            "mark" => mark,
            "channel" => channel.word(),
            "purpose" => code,
            "reason" => reason.word(),
            "added_at" => change.at(),
            "lifted_at" => nothing,
            "lift_reason" => "",
        };
        change.insert(&SUPPRESSIONS, row).await?;
        added = true;
    }
    Ok(added)
}

/// Takes what a person is reached by off the list, because she agreed again.
pub(super) async fn agreed_again_in(
    change: &mut Change<'_>,
    points: &Points,
    purpose: Option<&PurposeCode>,
    channel: ContactChannel,
) -> Result<()> {
    let workspace = change.workspace();
    let keys = MarkKeys::load(change.tx(), workspace).await?;
    let known: Vec<Vec<String>> = points
        .by(channel)
        .map(|(kind, value)| keys.all(kind, value))
        .collect::<Result<_>>()?;
    for mark in known.into_iter().flatten() {
        for (id, of) in store::entries_of(change.tx(), &mark, channel).await? {
            // Whoever agrees to one thing has not agreed to all others.
            let is_meant = purpose.is_none_or(|purpose| of == purpose.as_str());
            if is_meant {
                lift_entry(change, &id, LiftReason::AgreedAgain).await?;
            } else if of.is_empty() {
                narrow(change, &id, &mark, purpose, channel).await?;
            }
        }
    }
    Ok(())
}

/// An entry for all advertising becomes entries for all other advertising.
async fn narrow(
    change: &mut Change<'_>,
    id: &str,
    mark: &str,
    agreed: Option<&PurposeCode>,
    channel: ContactChannel,
) -> Result<()> {
    lift_entry(change, id, LiftReason::AgreedAgain).await?;
    let mut others = purposes::own_in(change.tx()).await?.advertising();
    others.retain(|other| Some(other) != agreed);
    for other in others {
        let nothing: Option<String> = None;
        let row = fields! {
            "id" => SuppressionId::new(),
            "mark" => mark,
            "channel" => channel.word(),
            "purpose" => other.as_str(),
            "reason" => SuppressionReason::Objected.word(),
            "added_at" => change.at(),
            "lifted_at" => nothing,
            "lift_reason" => "",
        };
        change.insert(&SUPPRESSIONS, row).await?;
    }
    Ok(())
}

async fn lift_entry(change: &mut Change<'_>, id: &str, reason: LiftReason) -> Result<()> {
    let row = fields! { "lifted_at" => change.at(), "lift_reason" => reason.word() };
    change.update(&SUPPRESSIONS, id, row).await?;
    Ok(())
}

/// An address to be left alone, as it is typed in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct NewSuppression {
    /// An e-mail address or a phone number.
    pub address: String,
    /// What for; nothing is everything that advertises.
    #[serde(default)]
    pub purpose: Option<PurposeCode>,
}

/// Puts an address on the list by hand. Whoever has it now is left alone as well. A number is left
/// alone by call and by text.
///
/// # Errors
/// `suppression-address-unreadable`, `suppression-there-already`, `consent-purpose-unknown`.
pub async fn suppress(workspace: &Workspace, new: NewSuppression) -> Result<ChangeSetId> {
    let address = [Labelled::plain(new.address.trim())];
    let (points, channels) = match EmailAddress::parse(&new.address) {
        Ok(_) => (Points::of(&address, &[]), vec![ContactChannel::Email]),
        Err(_) => (
            Points::of(&[], &address),
            vec![ContactChannel::Phone, ContactChannel::Text],
        ),
    };
    let Some((kind, value)) = points.each().next() else {
        return Err(ConsentRefusal::AddressUnreadable.into());
    };
    let mut change = Change::begin(workspace, SUPPRESSED).await?;
    let own = purposes::own_in(change.tx()).await?;
    if let Some(purpose) = &new.purpose {
        own.check(purpose)?;
    }
    let mut is_new = false;
    for channel in &channels {
        let reason = SuppressionReason::ByHand;
        is_new |= add_in(&mut change, &points, new.purpose.as_ref(), *channel, reason).await?;
    }
    if !is_new {
        return Err(ConsentRefusal::SuppressedAlready.into());
    }
    let list = Suppressed::load(change.tx(), workspace).await?;
    for subject in store::holders(change.tx(), kind, value).await? {
        note_suppressed_in(&mut change, &list, &subject, &points).await?;
    }
    change.touch(Topic::Contacts);
    change.commit().await
}

/// Takes an entry off the list, with a reason. A person who objected herself stays left alone until
/// she agrees again.
///
/// # Errors
/// `suppression-entry-missing`.
pub async fn lift(
    workspace: &Workspace,
    id: SuppressionId,
    reason: LiftReason,
) -> Result<ChangeSetId> {
    let mut change = Change::begin(workspace, SUPPRESSION_LIFTED).await?;
    let entry = store::entry(change.tx(), id).await?;
    let (lifted, ..) = entry.ok_or(ConsentRefusal::EntryMissing)?;
    lift_entry(&mut change, &id.to_string(), reason).await?;
    let list = Suppressed::load(change.tx(), workspace).await?;
    let mut released = BTreeSet::new();
    for point in store::points_in(change.tx()).await? {
        if list.keys.all(&point.kind, &point.value)?.contains(&lifted) {
            released.insert(point.subject_id);
        }
    }
    for subject in released {
        release(&mut change, &list, &subject).await?;
    }
    change.touch(Topic::Contacts);
    change.commit().await
}

/// Takes back what the list alone said of a person, where it says it no more.
async fn release(change: &mut Change<'_>, list: &Suppressed, subject: &str) -> Result<()> {
    let points = points_of(change.tx(), subject).await?;
    for (purpose, channel, standing) in store::refused_by(change.tx(), subject).await? {
        let (Ok(purpose), Some(channel)) = (
            PurposeCode::parse(&purpose),
            ContactChannel::parse(&channel),
        ) else {
            continue;
        };
        if standing != Standing::Suppressed.word()
            || list.leaves_alone(&points, &purpose, channel)?
        {
            continue;
        }
        for (id, current) in store::current(change.tx(), subject, &purpose, channel).await? {
            if current == Standing::Suppressed.word() {
                let row = fields! { "superseded_at" => change.at() };
                change.update(&CONSENTS, &id, row).await?;
            }
        }
    }
    Ok(())
}

/// Says of everybody whose address is on the list that she is left alone, as far as it is not said:
/// after a restore the list may be younger than what people said. Says of how many it had to be said.
///
/// # Errors
/// When the database fails.
pub(crate) async fn leave_alone_again(workspace: &Workspace) -> Result<usize> {
    let mut change = Change::begin(workspace, PROMISES_KEPT).await?;
    let list = Suppressed::load(change.tx(), workspace).await?;
    let mut people: BTreeMap<String, Points> = BTreeMap::new();
    if !list.is_empty() {
        for point in store::points_in(change.tx()).await? {
            let points = people.entry(point.subject_id).or_default();
            match point.kind.as_str() {
                EMAIL => points.emails.push(point.value),
                _ => points.phones.push(point.value),
            }
        }
    }
    let mut noted = 0;
    for (subject, points) in people {
        let is_known = note_suppressed_in(&mut change, &list, &subject, &points).await?;
        noted += usize::from(is_known);
    }
    change.commit().await?;
    Ok(noted)
}

/// Whether one of the addresses being typed is on the list, to say so at once.
pub async fn is_suppressed(
    workspace: &Workspace,
    emails: &[Labelled],
    phones: &[Labelled],
) -> Result<bool> {
    let mut tx = workspace.snapshot().await?;
    let list = Suppressed::load(&mut tx, workspace).await?;
    tx.rollback().await?;
    list.knows(&Points::of(emails, phones))
}

/// The list, the newest entries first; an address is told only while a contact has it.
pub async fn suppressions(workspace: &Workspace) -> Result<SuppressionList> {
    let reader = workspace.read(Purpose::Rights);
    let (standing, lifted) = store::counts(reader).await?;
    let mut marked = store::entries(reader).await?;
    if !marked.is_empty() {
        let mut tx = workspace.snapshot().await?;
        let keys = MarkKeys::load(&mut tx, workspace).await;
        tx.rollback().await?;
        let keys = keys?;
        let mut of_mark: HashMap<String, Vec<usize>> = HashMap::new();
        for (position, (mark, _)) in marked.iter().enumerate() {
            of_mark.entry(mark.clone()).or_default().push(position);
        }
        for point in store::points(reader).await? {
            let marks = keys.all(&point.kind, &point.value)?;
            let positions = marks.iter().filter_map(|mark| of_mark.get(mark));
            for position in positions.flatten() {
                if let Some((_, entry)) = marked.get_mut(*position) {
                    entry.address = Some(point.value.clone());
                    entry.person = Some(ConsentPerson::Contact(point.contact_id));
                    entry.name = Some(point.display_name.clone());
                }
            }
        }
    }
    Ok(SuppressionList {
        standing: u64::try_from(standing).unwrap_or(0),
        lifted: u64::try_from(lifted).unwrap_or(0),
        entries: marked.into_iter().map(|(_, entry)| entry).collect(),
    })
}

/// Before a person goes for ever: whatever she refuses is on the list for each address she has now.
pub(crate) async fn keep_suppressed_in(change: &mut Change<'_>, subject: &str) -> Result<()> {
    let refused = store::refused_by(change.tx(), subject).await?;
    if refused.is_empty() {
        return Ok(());
    }
    let points = points_of(change.tx(), subject).await?;
    for (purpose, channel, standing) in refused {
        let (Ok(purpose), Some(channel)) = (
            PurposeCode::parse(&purpose),
            ContactChannel::parse(&channel),
        ) else {
            continue;
        };
        let reason = match Standing::parse(&standing) {
            Some(Standing::Withdrawn) => SuppressionReason::Withdrawn,
            _ => SuppressionReason::Objected,
        };
        add_in(change, &points, Some(&purpose), channel, reason).await?;
    }
    Ok(())
}

/// What a person is reached by, by all her records.
pub(super) async fn points_of(tx: &mut Tx, subject: &str) -> Result<Points> {
    let mut points = Points::default();
    for (emails, phones) in store::reached_by(tx, subject).await? {
        let more = Points::of_stored(&emails, &phones)?;
        points.emails.extend(more.emails);
        points.phones.extend(more.phones);
    }
    points.emails.sort_unstable();
    points.emails.dedup();
    points.phones.sort_unstable();
    points.phones.dedup();
    Ok(points)
}
