//! Whom something is about, as rows keep it: the person's subject, or the company.

use std::collections::HashMap;

use super::model::{About, TimelineRefusal};
use super::store;
use super::views::AboutName;
use crate::change::{Change, Topic};
use crate::error::Result;
use crate::purpose::Reader;
use crate::values::{CompanyId, SubjectId};

/// The person or the company behind a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Owner {
    Person(SubjectId),
    Company(CompanyId),
}

impl Owner {
    pub(super) fn subject(self) -> Option<SubjectId> {
        match self {
            Self::Person(subject) => Some(subject),
            Self::Company(_) => None,
        }
    }

    pub(super) fn company(self) -> Option<CompanyId> {
        match self {
            Self::Person(_) => None,
            Self::Company(company) => Some(company),
        }
    }
}

/// Whom a new row is about; the record counts as touched.
pub(super) async fn touched_in(change: &mut Change<'_>, about: About) -> Result<Owner> {
    let owner = store::owner_in(change.tx(), about)
        .await?
        .ok_or(TimelineRefusal::RecordMissing)?;
    let at = change.at();
    store::touch_in(change.tx(), owner, at).await?;
    change.touch(match about {
        About::Contact(_) => Topic::Contacts,
        About::Lead(_) => Topic::Leads,
        About::Company(_) => Topic::Companies,
    });
    Ok(owner)
}

/// The names of those that rows are about.
pub(super) struct Names(HashMap<Owner, AboutName>);

impl Names {
    pub(super) async fn of(reader: Reader<'_>, owners: Vec<Owner>) -> Result<Self> {
        Ok(Self(store::names(reader, owners).await?))
    }

    pub(super) fn get(&self, owner: Option<Owner>) -> Option<AboutName> {
        owner.and_then(|owner| self.0.get(&owner).cloned())
    }
}
