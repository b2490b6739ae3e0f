//! Erasing several people by one plan, confirmed once. They go in one change, after one backup; each
//! gets a certificate of her own, because it answers her, and must tell her of nobody else.

use std::collections::HashSet;

use data_encoding::HEXLOWER;
use jiff::civil::Date;
use sha2::{Digest, Sha256};

use super::erasing::{Order, erasable};
use super::model::{
    BulkDone, BulkPlan, Copies, Count, Kept, LeftOutPerson, People, Person, PrivacyRefusal,
};
use super::planning::Planned;
use super::{copies, store};
use crate::db::Tx;
use crate::error::{ErrorKind, Result};
use crate::workspace::{self, Workspace};
use crate::{backup, contacts, leads};

/// How many people one plan takes: each is looked through table by table.
pub const MOST_AT_ONCE: usize = 500;

/// What erasing several people would do. Nothing is changed.
///
/// # Errors
/// `erasure-nobody` where nobody can be erased, `erasure-too-many`.
pub async fn plan_people(workspace: &Workspace, people: People) -> Result<BulkPlan> {
    let today = workspace::trusted_today(workspace).await?;
    let people = persons(workspace, people).await?;
    let mut tx = workspace.snapshot().await?;
    let (planned, left_out) = sort_out(&mut tx, &people, today).await?;
    let mut plan = summed(&planned);
    for one in &planned {
        let copies = copies::count(&mut tx, workspace.folder(), &one.subject).await?;
        plan.copies = together(plan.copies, &copies);
    }
    tx.rollback().await?;
    if planned.is_empty() && left_out.is_empty() {
        return Err(PrivacyRefusal::Nobody.into());
    }
    plan.backups = backup::still_holding(workspace).await?;
    Ok(BulkPlan {
        people: planned.len(),
        plan,
        left_out,
    })
}

/// Erases several people as a plan said.
///
/// # Errors
/// As [`super::erase`]; nobody is erased then.
pub async fn erase_people(
    workspace: &Workspace,
    people: People,
    confirmed: &str,
) -> Result<BulkDone> {
    let order = Order {
        people: persons(workspace, people).await?,
        confirmed,
        request: None,
        may_leave_out: true,
    };
    let (certificates, verified) = order.carry_out(workspace).await?;
    Ok(BulkDone {
        certificates,
        verified,
    })
}

async fn persons(workspace: &Workspace, people: People) -> Result<Vec<Person>> {
    let mut persons: Vec<Person> = match people {
        People::Contacts(selection) => contacts::selected(workspace, selection)
            .await?
            .into_iter()
            .map(Person::Contact)
            .collect(),
        People::Leads(selection) => leads::selected(workspace, selection)
            .await?
            .into_iter()
            .map(Person::Lead)
            .collect(),
    };
    if persons.len() > MOST_AT_ONCE {
        return Err(PrivacyRefusal::TooMany { most: MOST_AT_ONCE }.into());
    }
    persons.dedup();
    Ok(persons)
}

/// Who can be erased, each person once, and who cannot, with the reason.
pub(super) async fn sort_out(
    tx: &mut Tx,
    people: &[Person],
    today: Date,
) -> Result<(Vec<Planned>, Vec<LeftOutPerson>)> {
    let (mut planned, mut left_out) = (Vec::new(), Vec::new());
    let mut known = HashSet::new();
    for person in people {
        match erasable(tx, *person, today).await {
            Ok(one) => {
                if known.insert(one.subject.clone()) {
                    planned.push(one);
                }
            }
            Err(error) if error.kind() == ErrorKind::Refused => left_out.push(LeftOutPerson {
                person: *person,
                name: store::name_of(tx, *person).await?,
                code: error.code().to_owned(),
            }),
            // Somebody else erased her meanwhile.
            Err(error) if error.kind() == ErrorKind::NotFound => {}
            Err(error) => return Err(error),
        }
    }
    if planned.is_empty() && left_out.is_empty() {
        return Err(PrivacyRefusal::Nobody.into());
    }
    Ok((planned, left_out))
}

/// Stands for exactly these people and their rows, in whatever order they were chosen.
pub(super) fn hash(planned: &[Planned]) -> String {
    let mut hashes: Vec<&str> = planned
        .iter()
        .map(|one| one.plan.plan_hash.as_str())
        .collect();
    hashes.sort_unstable();
    let mut sum = Sha256::new();
    for hash in hashes {
        sum.update(hash);
        sum.update([b'\n']);
    }
    HEXLOWER.encode(&sum.finalize())
}

fn summed(planned: &[Planned]) -> super::model::ErasurePlan {
    let (mut erased, mut detached, mut kept) = (Vec::new(), Vec::new(), Vec::new());
    for one in planned {
        one.plan
            .erased
            .iter()
            .for_each(|count| add(&mut erased, count));
        one.plan
            .detached
            .iter()
            .for_each(|count| add(&mut detached, count));
        one.plan
            .kept
            .iter()
            .for_each(|count| add_kept(&mut kept, count));
    }
    super::model::ErasurePlan {
        plan_hash: hash(planned),
        erased,
        detached,
        kept,
        backups: 0,
        copies: Copies::default(),
    }
}

fn add(counts: &mut Vec<Count>, more: &Count) {
    match counts.iter_mut().find(|one| one.kind == more.kind) {
        Some(one) => one.count += more.count,
        None => counts.push(more.clone()),
    }
}

fn add_kept(counts: &mut Vec<Kept>, more: &Kept) {
    match counts.iter_mut().find(|one| one.kind == more.kind) {
        Some(one) => {
            one.count += more.count;
            one.until = one.until.clone().max(more.until.clone());
        }
        None => counts.push(more.clone()),
    }
}

/// Opened documents are one heap whoever they are about; an export counts once.
fn together(one: Copies, other: &Copies) -> Copies {
    Copies {
        opened: one.opened.max(other.opened),
        views: one.views + other.views,
        exports: one.exports.max(other.exports),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_several_people_views_add_up_and_one_heap_counts_once() {
        let copies = |opened, views, exports| Copies {
            opened,
            views,
            exports,
        };
        assert_eq!(together(copies(2, 3, 1), &copies(1, 4, 5)), copies(2, 7, 5));
    }

    #[test]
    fn of_several_people_what_the_law_keeps_adds_up_until_the_last_of_it_goes() {
        let kept = |count, until: &str| Kept {
            kind: "invoices".into(),
            count,
            law: "HGB § 257".into(),
            until: until.into(),
        };
        let mut counts = vec![kept(2, "2036-12-31")];
        add_kept(&mut counts, &kept(3, "2034-12-31"));
        assert_eq!(counts, [kept(5, "2036-12-31")]);
        let other = Kept {
            kind: "payments".into(),
            ..kept(1, "2030-12-31")
        };
        add_kept(&mut counts, &other);
        assert_eq!(counts.len(), 2);
    }
}
