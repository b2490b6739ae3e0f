//! What is recorded of a person, and how it is shown.

use super::data::CONSENTS;
use super::mailing::may_write;
use super::model::{
    Checked, ConsentPerson, ContactChannel, NewStatement, Standing, SuppressionReason,
};
use super::points::Points;
use super::purposes::{self, OwnPurposes, PurposeCode};
use super::refusal::ConsentRefusal;
use super::store;
use super::suppression::{self, Suppressed};
use super::views::{ConsentCell, ConsentStatement, ConsentView, PurposeConsents};
use crate::change::{Action, Change, Changed, Topic};
use crate::error::Result;
use crate::fields;
use crate::purpose::Purpose;
use crate::values::ConsentId;
use crate::workspace::Workspace;

/// Somebody agreed.
pub const GIVEN: Action = Action::undoable("consent-given");
/// Somebody took her consent back.
pub const WITHDRAWN: Action = Action::undoable("consent-withdrawn").even_without_terms();
/// Somebody objected.
pub const OBJECTED: Action = Action::undoable("consent-objected").even_without_terms();
/// A basis that is no consent was recorded.
pub const BASIS_RECORDED: Action = Action::undoable("consent-basis-recorded");

/// Records what a person said, or what the business stands on. A no puts her addresses on the list
/// of those that are left alone; a yes takes them off it.
///
/// # Errors
/// `consent-invalid` with a problem per field, `consent-person-missing`, `consent-purpose-unknown`,
/// and each refusal of a basis that the law does not give.
pub async fn record(
    workspace: &Workspace,
    person: ConsentPerson,
    new: NewStatement,
) -> Result<Changed<ConsentView>> {
    let checked = new.check(workspace.clock().today())?;
    let mut change = Change::begin(workspace, action(checked.standing)).await?;
    let row = store::person_in(change.tx(), person).await?;
    let row = row.ok_or(ConsentRefusal::PersonMissing)?;
    let own = purposes::own_in(change.tx()).await?;
    if let Some(purpose) = &checked.purpose {
        own.check(purpose)?;
    }
    let purposes = match &checked.purpose {
        Some(purpose) => vec![purpose.clone()],
        None => own.advertising(),
    };
    for purpose in &purposes {
        for channel in &checked.channels {
            say_in(&mut change, &row.subject_id, purpose, *channel, &checked).await?;
        }
    }
    keep_list_in_step(&mut change, &row.subject_id, &checked).await?;
    change.touch(Topic::Leads);
    let set = change.commit().await?;
    Ok(Changed {
        change: set,
        record: show(workspace, person).await?,
    })
}

const fn action(standing: Standing) -> Action {
    match standing {
        Standing::Given => GIVEN,
        Standing::Withdrawn => WITHDRAWN,
        Standing::Objected | Standing::Suppressed => OBJECTED,
        Standing::Interest | Standing::Customer | Standing::Contract => BASIS_RECORDED,
    }
}

async fn keep_list_in_step(
    change: &mut Change<'_>,
    subject: &str,
    checked: &Checked,
) -> Result<()> {
    let points = suppression::points_of(change.tx(), subject).await?;
    let purpose = checked.purpose.as_ref();
    for channel in &checked.channels {
        match checked.standing {
            Standing::Withdrawn => {
                let reason = SuppressionReason::Withdrawn;
                suppression::add_in(change, &points, purpose, *channel, reason).await?;
            }
            Standing::Objected => {
                let reason = SuppressionReason::Objected;
                suppression::add_in(change, &points, purpose, *channel, reason).await?;
            }
            // Only her own yes takes her off the list; an interest of the business does not.
            Standing::Given => {
                suppression::agreed_again_in(change, &points, purpose, *channel).await?;
            }
            _ => {}
        }
    }
    Ok(())
}

/// Records one statement in place of what counted before.
async fn say_in(
    change: &mut Change<'_>,
    subject: &str,
    purpose: &PurposeCode,
    channel: ContactChannel,
    said: &Checked,
) -> Result<()> {
    let current = store::current(change.tx(), subject, purpose, channel).await?;
    let refuses = |standing: &str| Standing::parse(standing).is_some_and(Standing::refuses);
    let stays = |standing: &str| {
        // An interest of the business never takes the place of her no.
        !matches!(said.standing, Standing::Given) && !said.standing.refuses() && refuses(standing)
    };
    if current.iter().any(|(_, standing)| stays(standing)) {
        return Err(ConsentRefusal::Refused.into());
    }
    for (id, _) in current {
        let row = fields! { "superseded_at" => change.at() };
        change.update(&CONSENTS, &id, row).await?;
    }
    insert_in(change, subject, purpose, channel, said).await
}

pub(super) async fn insert_in(
    change: &mut Change<'_>,
    subject: &str,
    purpose: &PurposeCode,
    channel: ContactChannel,
    said: &Checked,
) -> Result<()> {
    let nothing: Option<String> = None;
    let row = fields! {
        "id" => ConsentId::new(),
        "subject_id" => subject,
        "purpose" => purpose.as_str(),
        "channel" => channel.word(),
        "standing" => said.standing.word(),
        "came_by" => said.source.word(),
        "wording" => said.wording.as_str(),
        "reason" => said.reason.as_str(),
        "said_on" => said.said_on,
        "actor_id" => change.workspace().actor(),
        "created_at" => change.at(),
        "superseded_at" => nothing,
    };
    change.insert(&CONSENTS, row).await
}

/// May we contact her?
///
/// # Errors
/// `consent-person-missing`, also for somebody whose data is restricted.
pub async fn show(workspace: &Workspace, person: ConsentPerson) -> Result<ConsentView> {
    let reader = workspace.read(Purpose::Daily);
    let row = store::person(reader, person).await?;
    let row = row.ok_or(ConsentRefusal::PersonMissing)?;
    let history = store::statements(reader, &row.subject_id).await?;
    let own = purposes::own_purposes(workspace).await?;
    let mut tx = workspace.snapshot().await?;
    let list = Suppressed::load(&mut tx, workspace).await?;
    tx.rollback().await?;
    let reached = Reached {
        points: Points::of_stored(&row.emails, &row.phones)?,
        has_address: row.addresses != "[]",
        lifecycle: row.lifecycle,
        list,
    };
    let purposes = own
        .all()
        .into_iter()
        .map(|purpose| purpose_view(purpose, &own, &history, &reached))
        .collect::<Result<_>>()?;
    Ok(ConsentView {
        purposes,
        suppressed: reached.list.knows(&reached.points)?,
        history,
    })
}

/// How a person is reached, for one look.
struct Reached {
    points: Points,
    has_address: bool,
    lifecycle: String,
    list: Suppressed,
}

fn purpose_view(
    purpose: PurposeCode,
    own: &OwnPurposes,
    history: &[ConsentStatement],
    reached: &Reached,
) -> Result<PurposeConsents> {
    let cells = ContactChannel::ALL
        .into_iter()
        .map(|channel| cell(&purpose, channel, history, reached))
        .collect::<Result<_>>()?;
    Ok(PurposeConsents {
        name: own.name(&purpose).map(str::to_owned),
        advertises: purpose.advertises(),
        cells,
        purpose,
    })
}

fn cell(
    purpose: &PurposeCode,
    channel: ContactChannel,
    history: &[ConsentStatement],
    reached: &Reached,
) -> Result<ConsentCell> {
    let current = || {
        history.iter().filter(|one| {
            one.superseded_at.is_none() && one.purpose == *purpose && one.channel == channel
        })
    };
    let refusal = current().find(|one| one.standing.refuses());
    let statement = refusal.or_else(|| current().next()).cloned();
    let is_on_list = reached
        .list
        .leaves_alone(&reached.points, purpose, channel)?;
    let agreed = statement.is_some();
    Ok(ConsentCell {
        channel,
        allowed: refusal.is_none() && !is_on_list && may_write(purpose, agreed, &reached.lifecycle),
        has_address: match channel {
            ContactChannel::Email => !reached.points.emails.is_empty(),
            ContactChannel::Phone | ContactChannel::Text => !reached.points.phones.is_empty(),
            ContactChannel::Post => reached.has_address,
        },
        statement,
    })
}
