//! How consents and the list of addresses are shown.

use serde::Serialize;
use ts_rs::TS;

use super::model::{
    ConsentPerson, ConsentSource, ContactChannel, LiftReason, Standing, SuppressionReason,
};
use super::purposes::PurposeCode;
use crate::values::{ConsentId, SuppressionId};

/// What a person said, or what the business stands on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ConsentStatement {
    /// Its id.
    pub id: ConsentId,
    /// What for.
    pub purpose: PurposeCode,
    /// By which way.
    pub channel: ContactChannel,
    /// What was said.
    pub standing: Standing,
    /// How it came.
    pub source: ConsentSource,
    /// The exact words; may be blank.
    pub wording: String,
    /// Why the business may; may be blank.
    pub reason: String,
    /// The day it was said.
    pub said_on: String,
    /// When it was recorded, ISO 8601.
    pub recorded_at: String,
    /// Who recorded it; nothing where that person is gone.
    pub recorded_by: Option<String>,
    /// Since when another statement counts; nothing while this one does.
    pub superseded_at: Option<String>,
}

/// One purpose by one way.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ConsentCell {
    /// By which way.
    pub channel: ContactChannel,
    /// Whether she may be contacted so.
    pub allowed: bool,
    /// Whether there is an address for it.
    pub has_address: bool,
    /// What counts; nothing where nothing was ever said.
    pub statement: Option<ConsentStatement>,
}

/// One purpose.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PurposeConsents {
    /// Its code.
    pub purpose: PurposeCode,
    /// What the business calls it; nothing for those of the closed list.
    pub name: Option<String>,
    /// Whether it advertises, so that a yes is needed.
    pub advertises: bool,
    /// Each way.
    pub cells: Vec<ConsentCell>,
}

/// May we contact her?
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ConsentView {
    /// Each purpose.
    pub purposes: Vec<PurposeConsents>,
    /// Everything that was ever recorded, the newest first.
    pub history: Vec<ConsentStatement>,
    /// Whether one of her addresses is on the list of those that are left alone.
    pub suppressed: bool,
}

/// One address that is left alone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SuppressionEntry {
    /// Its id.
    pub id: SuppressionId,
    /// By which way.
    pub channel: ContactChannel,
    /// What for; nothing is everything that advertises.
    pub purpose: Option<PurposeCode>,
    /// Why.
    pub reason: SuppressionReason,
    /// When it was put there, ISO 8601.
    pub added_at: String,
    /// When it was lifted, ISO 8601.
    pub lifted_at: Option<String>,
    /// Why it was lifted.
    pub lift_reason: Option<LiftReason>,
    /// The address, while a contact has it; else nobody can tell.
    pub address: Option<String>,
    /// Whose it is, while there is somebody.
    pub person: Option<ConsentPerson>,
    /// What she is called.
    pub name: Option<String>,
}

/// The list of addresses that are left alone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SuppressionList {
    /// How many entries count now.
    #[ts(type = "number")]
    pub standing: u64,
    /// How many were lifted.
    #[ts(type = "number")]
    pub lifted: u64,
    /// The newest, at most 500.
    pub entries: Vec<SuppressionEntry>,
}
