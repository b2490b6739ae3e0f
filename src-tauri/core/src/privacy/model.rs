//! What erasing means, as plain data.

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use ts_rs::TS;

use crate::contacts::ContactSelection;
use crate::error::{ErrorKind, Refusal, Result};
use crate::leads::LeadSelection;
use crate::values::{ContactId, LeadId, RequestId};

/// Which record leads to the person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", tag = "kind", content = "id")]
pub enum Person {
    /// A contact.
    Contact(ContactId),
    /// A lead.
    Lead(LeadId),
    /// Whoever asked at the request desk, also somebody who was only typed in there.
    Asker(RequestId),
}

/// Why a right is not carried out.
#[derive(Debug, thiserror::Error)]
pub enum PrivacyRefusal {
    /// The plan was made before something changed.
    #[error("the plan is out of date")]
    PlanOutdated,
    /// The account holder is not erased like a contact.
    #[error("this is the account holder")]
    AccountHolder,
    /// The person's records are held back for a claim.
    #[error("held back for a claim")]
    Held,
    /// A hold needs a reason, in so many characters.
    #[error("the reason of a hold is missing or too long")]
    HoldReason,
    /// The hold was lifted before.
    #[error("no such hold")]
    HoldMissing,
    /// A rule with a time that cannot be chosen.
    #[error("not a time to choose")]
    RuleUnknown,
    /// A document that was opened is held by another program.
    #[error("a document is still open in another program")]
    CopyOpen,
    /// The person is restricted already.
    #[error("restricted already")]
    RestrictedAlready,
    /// The person is not restricted.
    #[error("not restricted")]
    NotRestricted,
    /// When the person was told is no day.
    #[error("not a day")]
    ToldUnreadable,
    /// The day on which the person was told is still to come.
    #[error("told on a day to come")]
    ToldAhead,
    /// The day on which the person was told lies before the restriction.
    #[error("told before she was restricted")]
    ToldEarly,
    /// The password of a copy has too few characters.
    #[error("the password is too short")]
    PasswordShort,
    /// What somebody said about a place names no place.
    #[error("not a place")]
    ChoiceMalformed,
    /// The certificate is not one.
    #[error("not a certificate")]
    CertificateUnreadable,
    /// Nobody was chosen, or nobody of those chosen can be erased.
    #[error("nobody to erase")]
    Nobody,
    /// More people than one plan takes.
    #[error("more than {most} people at once")]
    TooMany {
        /// How many it takes.
        most: usize,
    },
    /// Somebody stopped the look through the pages.
    #[error("the look through the pages was stopped")]
    LookStopped,
    /// A statement of dispute has no words, or too many.
    #[error("the statement is missing or too long")]
    DisputeStatement,
    /// There is no such field of a person.
    #[error("no such field")]
    DisputeField,
    /// The statement was withdrawn before.
    #[error("no such statement")]
    DisputeMissing,
}

impl Refusal for PrivacyRefusal {
    fn kind(&self) -> ErrorKind {
        match self {
            Self::PlanOutdated => ErrorKind::Conflict,
            Self::CertificateUnreadable
            | Self::ChoiceMalformed
            | Self::HoldReason
            | Self::PasswordShort
            | Self::RuleUnknown
            | Self::ToldUnreadable
            | Self::ToldAhead
            | Self::ToldEarly
            | Self::DisputeStatement
            | Self::DisputeField
            | Self::Nobody
            | Self::TooMany { .. } => ErrorKind::Invalid,
            Self::HoldMissing | Self::DisputeMissing => ErrorKind::NotFound,
            _ => ErrorKind::Refused,
        }
    }

    fn code(&self) -> &'static str {
        match self {
            Self::PlanOutdated => "erasure-plan-outdated",
            Self::AccountHolder => "erasure-account-holder",
            Self::Held => "erasure-held",
            Self::HoldReason => "hold-reason",
            Self::HoldMissing => "hold-missing",
            Self::RuleUnknown => "retention-rule-unknown",
            Self::CopyOpen => "erasure-copy-open",
            Self::RestrictedAlready => "restriction-set-already",
            Self::NotRestricted => "restriction-not-set",
            Self::ToldUnreadable => "restriction-told-unreadable",
            Self::ToldAhead => "restriction-told-ahead",
            Self::ToldEarly => "restriction-told-early",
            Self::CertificateUnreadable => "certificate-unreadable",
            Self::ChoiceMalformed => "choice-malformed",
            Self::PasswordShort => "copy-password-short",
            Self::Nobody => "erasure-nobody",
            Self::TooMany { .. } => "erasure-too-many",
            Self::LookStopped => "erasure-look-stopped",
            Self::DisputeStatement => "dispute-statement",
            Self::DisputeField => "dispute-field",
            Self::DisputeMissing => "dispute-missing",
        }
    }

    fn args(&self) -> std::collections::BTreeMap<String, String> {
        match self {
            Self::TooMany { most } => [("most".to_owned(), most.to_string())].into(),
            _ => std::collections::BTreeMap::new(),
        }
    }
}

/// Somebody whose data is only stored and not used (GDPR Art. 18).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RestrictedPerson {
    /// The record that leads to her.
    pub person: Person,
    /// Her name as it is shown.
    pub name: String,
    /// Her company's name; may be blank.
    pub company: String,
    /// Since when, ISO 8601.
    pub since: String,
}

/// How many rows of one kind.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Count {
    /// The table, as the words name it.
    pub kind: String,
    /// How many.
    pub count: usize,
}

/// Rows the law keeps.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Kept {
    /// The table, as the words name it.
    pub kind: String,
    /// How many.
    pub count: usize,
    /// The law, as it is cited.
    pub law: String,
    /// The first day on which the last of them goes, ISO 8601.
    pub until: String,
}

/// What an erasure would do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ErasurePlan {
    /// Stands for exactly these rows; confirming names it.
    pub plan_hash: String,
    /// What goes for ever.
    pub erased: Vec<Count>,
    /// What stays without the person.
    pub detached: Vec<Count>,
    /// What the law keeps, sealed.
    pub kept: Vec<Kept>,
    /// How many backups may hold the person until they expire.
    pub backups: usize,
    /// Copies outside the records.
    #[serde(default)]
    pub copies: Copies,
}

/// Copies of records that may hold a person.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Copies {
    /// Documents that were opened with another program: they are removed.
    pub opened: usize,
    /// Views of lists that were saved with her name or address as their filter: it is taken out.
    pub views: usize,
    /// Exports since she came: they lie where somebody put them, out of reach.
    pub exports: usize,
}

/// What an erasure did.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ErasureDone {
    /// The signed certificate.
    pub certificate: super::Certificate,
    /// A look through every table found nothing but what the law keeps.
    pub verified: bool,
}

/// Several people whom one plan erases.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum People {
    /// Contacts of a list.
    Contacts(ContactSelection),
    /// Leads of a list.
    Leads(LeadSelection),
}

/// Somebody of a selection whom the plan leaves out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LeftOutPerson {
    /// The record that leads to her.
    pub person: Person,
    /// Her name as it is shown.
    pub name: String,
    /// Why, as the code of the refusal that erasing her alone would give.
    pub code: String,
}

/// What erasing several people would do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BulkPlan {
    /// How many people.
    pub people: usize,
    /// What happens to all their records together; confirming names its hash.
    pub plan: ErasurePlan,
    /// Who is left out, and why.
    pub left_out: Vec<LeftOutPerson>,
}

/// What erasing several people did.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BulkDone {
    /// One certificate for each, because it goes to her and tells of nobody else.
    pub certificates: Vec<super::Certificate>,
    /// A look through every table found nothing of them but what the law keeps.
    pub verified: bool,
}

/// What happens to one row.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "camelCase", tag = "fate")]
pub(super) enum Fate {
    Delete,
    Detach,
    Keep { law: String, until: String },
    DestroyKey,
}

/// One row and what happens to it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct Row {
    pub table: &'static str,
    pub id: String,
    #[serde(flatten)]
    pub fate: Fate,
}

impl Row {
    /// Whether something of the person is still in it that should not be: neither kept by law nor
    /// unreadable for want of her key.
    pub(super) fn is_open(&self) -> bool {
        !matches!(self.fate, Fate::Keep { .. } | Fate::DestroyKey)
    }
}

/// The hash that stands for exactly these rows and fates.
pub(super) fn plan_hash(subject: &str, rows: &[Row]) -> Result<String> {
    let mut sorted: Vec<&Row> = rows.iter().collect();
    sorted.sort_by(|one, other| (one.table, &one.id).cmp(&(other.table, &other.id)));
    let text = serde_json::to_vec(&(subject, sorted))?;
    Ok(data_encoding::HEXLOWER.encode(&Sha256::digest(text)))
}

/// Counts the rows of a plan by what happens to them.
pub(super) fn count(rows: &[Row], wanted: &Fate) -> Vec<Count> {
    let mut counts: Vec<Count> = Vec::new();
    for row in rows.iter().filter(|row| row.fate == *wanted) {
        match counts.iter_mut().find(|count| count.kind == row.table) {
            Some(count) => count.count += 1,
            None => counts.push(Count {
                kind: row.table.to_owned(),
                count: 1,
            }),
        }
    }
    counts
}

/// Counts the rows the law keeps, with the last date of each kind.
pub(super) fn count_kept(rows: &[Row]) -> Vec<Kept> {
    let mut kept: Vec<Kept> = Vec::new();
    for row in rows {
        let Fate::Keep { law, until } = &row.fate else {
            continue;
        };
        match kept.iter_mut().find(|one| one.kind == row.table) {
            Some(one) => {
                one.count += 1;
                one.until = one.until.clone().max(until.clone());
            }
            None => kept.push(Kept {
                kind: row.table.to_owned(),
                count: 1,
                law: law.clone(),
                until: until.clone(),
            }),
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(id: &str, fate: Fate) -> Row {
        Row {
            table: "invoices",
            id: id.to_owned(),
            fate,
        }
    }

    fn keep(until: &str) -> Fate {
        Fate::Keep {
            law: "§ 147 AO".to_owned(),
            until: until.to_owned(),
        }
    }

    #[test]
    fn the_hash_depends_on_rows_and_fates_and_not_on_their_order() {
        let one = [row("a", Fate::Delete), row("b", keep("2035-01-01"))];
        let turned = [one[1].clone(), one[0].clone()];
        let other = [row("a", Fate::Delete), row("b", Fate::Delete)];
        let hash = |rows: &[Row]| plan_hash("subject", rows).unwrap();
        assert_eq!(hash(&one), hash(&turned));
        assert_ne!(hash(&one), hash(&other));
        assert_ne!(hash(&one), plan_hash("another", &one).unwrap());
    }

    #[test]
    fn kept_rows_name_their_last_date() {
        let rows = [
            row("a", keep("2033-01-01")),
            row("b", keep("2035-01-01")),
            row("c", Fate::Delete),
        ];
        let kept = count_kept(&rows);
        assert_eq!((kept[0].count, kept[0].until.as_str()), (2, "2035-01-01"));
        assert_eq!(count(&rows, &Fate::Delete)[0].count, 1);
    }

    #[test]
    fn rows_are_counted_by_their_kind() {
        let of = |table: &'static str| Row {
            table,
            ..row("a", Fate::Delete)
        };
        let rows = [
            of("tasks"),
            of("files"),
            of("tasks"),
            of("tasks"),
            row("b", Fate::Detach),
        ];
        let counted: Vec<(String, usize)> = count(&rows, &Fate::Delete)
            .into_iter()
            .map(|one| (one.kind, one.count))
            .collect();
        assert_eq!(counted, [("tasks".to_owned(), 3), ("files".to_owned(), 1)]);
    }

    #[test]
    fn each_refusal_is_of_its_kind() {
        assert_eq!(PrivacyRefusal::PlanOutdated.kind(), ErrorKind::Conflict);
        assert_eq!(
            PrivacyRefusal::CertificateUnreadable.kind(),
            ErrorKind::Invalid
        );
        assert_eq!(PrivacyRefusal::AccountHolder.kind(), ErrorKind::Refused);
    }
}
