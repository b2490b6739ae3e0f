//! What people are contacted for: a closed list, and what the business adds itself.

use std::fmt;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::refusal::ConsentRefusal;
use super::store;
use crate::change::Action;
use crate::db::Tx;
use crate::error::{Problem, Result};
use crate::settings::{self, Setting};
use crate::values::ConsentId;
use crate::workspace::Workspace;

/// What somebody is contacted for: `newsletter`, or the code of a purpose of the business's own.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(try_from = "String", into = "String")]
#[ts(type = "string")]
pub struct PurposeCode(String);

/// The purposes that every business has, and whether they advertise.
const COMMON: [(&str, bool); 5] = [
    ("newsletter", true),
    ("offers", true),
    ("surveys", true),
    ("service", false),
    ("contract", false),
];

/// How the codes of a business's own purposes begin.
const OWN: &str = "own-";

/// The most purposes that a business adds.
const MOST: usize = 20;

/// The longest name of one, in characters.
const LONGEST_NAME: usize = 80;

impl PurposeCode {
    /// What a contract needs.
    pub(super) const CONTRACT: &'static str = "contract";

    /// Reads a code.
    ///
    /// # Errors
    /// `consent-purpose-unknown`. That a purpose of the business's own is there is asked later.
    pub fn parse(text: &str) -> std::result::Result<Self, ConsentRefusal> {
        let is_own = text
            .strip_prefix(OWN)
            .is_some_and(|id| ConsentId::parse(id).is_ok());
        if is_own || COMMON.iter().any(|(code, _)| *code == text) {
            Ok(Self(text.to_owned()))
        } else {
            Err(ConsentRefusal::PurposeUnknown)
        }
    }

    /// The code as it is stored.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether it advertises, so that nobody is written to who did not agree (ePrivacy Art. 13). What
    /// a business adds itself counts as advertising: the careful reading.
    #[must_use]
    pub fn advertises(&self) -> bool {
        COMMON
            .iter()
            .find(|(code, _)| *code == self.0)
            .is_none_or(|(_, advertises)| *advertises)
    }

    /// The closed list, in the order it is shown.
    pub fn common() -> impl Iterator<Item = Self> {
        COMMON.iter().map(|(code, _)| Self((*code).to_owned()))
    }
}

impl fmt::Display for PurposeCode {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl TryFrom<String> for PurposeCode {
    type Error = ConsentRefusal;

    fn try_from(text: String) -> std::result::Result<Self, Self::Error> {
        Self::parse(&text)
    }
}

impl From<PurposeCode> for String {
    fn from(code: PurposeCode) -> Self {
        code.0
    }
}

/// A purpose that the business added.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OwnPurpose {
    /// Its code; nothing for one that is new.
    pub code: Option<PurposeCode>,
    /// What it is called.
    pub name: String,
}

/// The purposes that the business added.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct OwnPurposes {
    /// In the order they are shown.
    pub purposes: Vec<OwnPurpose>,
}

impl Setting for OwnPurposes {
    const KEY: &'static str = "contact-purposes";
    const CHANGED: Action = Action::undoable("contact-purposes-changed");
}

impl OwnPurposes {
    /// The name of one.
    pub(super) fn name(&self, code: &PurposeCode) -> Option<&str> {
        self.purposes
            .iter()
            .find(|one| one.code.as_ref() == Some(code))
            .map(|one| one.name.as_str())
    }

    fn codes(&self) -> impl Iterator<Item = PurposeCode> {
        self.purposes.iter().filter_map(|one| one.code.clone())
    }

    /// Every purpose, the common ones first.
    pub(super) fn all(&self) -> Vec<PurposeCode> {
        PurposeCode::common().chain(self.codes()).collect()
    }

    /// Whether there is such a purpose.
    pub(super) fn check(&self, code: &PurposeCode) -> std::result::Result<(), ConsentRefusal> {
        if self.all().contains(code) {
            Ok(())
        } else {
            Err(ConsentRefusal::PurposeUnknown)
        }
    }

    /// Every purpose that advertises.
    pub(super) fn advertising(&self) -> Vec<PurposeCode> {
        let mut all = self.all();
        all.retain(PurposeCode::advertises);
        all
    }

    fn named(mut self) -> std::result::Result<Self, ConsentRefusal> {
        let mut problems = Vec::new();
        for (position, one) in self.purposes.iter_mut().enumerate() {
            one.name = one.name.trim().to_owned();
            let field = format!("purposes.{position}");
            if one.name.is_empty() {
                problems.push(Problem::at(field, "settings-field-missing"));
            } else if one.name.chars().count() > LONGEST_NAME {
                let problem = Problem::at(field, "settings-field-too-long");
                problems.push(problem.with("most", LONGEST_NAME));
            }
            if one.code.is_none() {
                one.code = Some(PurposeCode(format!("{OWN}{}", ConsentId::new())));
            }
        }
        if self.purposes.len() > MOST {
            problems.push(Problem::at("purposes", "consent-purposes-many").with("most", MOST));
        }
        if problems.is_empty() {
            Ok(self)
        } else {
            Err(ConsentRefusal::Invalid(problems))
        }
    }
}

/// The purposes that the business added.
pub async fn own_purposes(workspace: &Workspace) -> Result<OwnPurposes> {
    Ok(settings::load(workspace).await?.unwrap_or_default())
}

/// Saves them; those without a code get one. What was said about a purpose that is taken out stays.
///
/// # Errors
/// `consent-invalid` with a problem per name.
pub async fn save_own_purposes(workspace: &Workspace, own: OwnPurposes) -> Result<OwnPurposes> {
    let own = own.named()?;
    settings::save(workspace, &own).await?;
    Ok(own)
}

/// The purposes that the business added, as a transaction sees them.
pub(super) async fn own_in(tx: &mut Tx) -> Result<OwnPurposes> {
    match store::setting(tx, OwnPurposes::KEY).await? {
        Some(text) => Ok(serde_json::from_str(&text)?),
        None => Ok(OwnPurposes::default()),
    }
}
