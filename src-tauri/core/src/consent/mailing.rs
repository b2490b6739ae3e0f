//! Who is written to, and who is left out and why: decided here, person by person, for whatever
//! writes to many.

use std::collections::{BTreeMap, HashMap};

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::model::{ContactChannel, Standing};
use super::points::Points;
use super::purposes::{self, PurposeCode};
use super::store;
use super::suppression::Suppressed;
use crate::db::Tx;
use crate::error::{Fault, Result};
use crate::listing::Listing;
use crate::workspace::Workspace;

/// What a mailing is for, and how people are reached.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MailingRule {
    /// What for.
    pub purpose: PurposeCode,
    /// By which way.
    pub channel: ContactChannel,
}

/// Why somebody is left out; the first that is true.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum LeftOut {
    /// Her data is only kept (GDPR Art. 18).
    Restricted,
    /// She objected (Art. 21).
    Objected,
    /// One of her addresses is on the list of those that are left alone.
    Suppressed,
    /// She took her consent back (Art. 7(3)).
    Withdrawn,
    /// Nothing lets the business write to her (Art. 6(1)).
    NoBasis,
    /// There is no address to write to.
    NoAddress,
}

impl LeftOut {
    /// How the words name it.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Restricted => "restricted",
            Self::Objected => "objected",
            Self::Suppressed => "suppressed",
            Self::Withdrawn => "withdrawn",
            Self::NoBasis => "noBasis",
            Self::NoAddress => "noAddress",
        }
    }
}

/// How many are left out for one reason.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LeftOutCount {
    /// Why.
    pub reason: LeftOut,
    /// How many.
    #[ts(type = "number")]
    pub count: u64,
}

/// Who of those chosen is written to.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MailingCount {
    /// How many were chosen.
    #[ts(type = "number")]
    pub chosen: u64,
    /// How many are written to.
    #[ts(type = "number")]
    pub included: u64,
    /// Who is left out, by reason; reasons that nobody has are not listed.
    pub left_out: Vec<LeftOutCount>,
}

impl MailingCount {
    /// The figures of decisions: nothing stands for somebody who is written to.
    pub(crate) fn of(decided: impl IntoIterator<Item = Option<LeftOut>>) -> Self {
        let (mut count, mut reasons) = (Self::default(), BTreeMap::<LeftOut, u64>::new());
        for one in decided {
            count.chosen += 1;
            match one {
                None => count.included += 1,
                Some(reason) => *reasons.entry(reason).or_default() += 1,
            }
        }
        let left_out = reasons.into_iter();
        count.left_out = left_out
            .map(|(reason, count)| LeftOutCount { reason, count })
            .collect();
        count
    }
}

/// Somebody who may be written to.
#[derive(Clone, Debug, Default)]
pub struct Recipient<'a> {
    /// The person.
    pub subject: &'a str,
    /// Whether her data is only kept.
    pub is_restricted: bool,
    /// What the contact is to the business, as it is stored.
    pub lifecycle: &'a str,
    /// Whether there is an address for the way.
    pub has_address: bool,
}

/// What counts for a person: a yes and a no may stand side by side after two became one.
#[derive(Clone, Copy, Default)]
struct Said {
    agreed: bool,
    refused: Option<LeftOut>,
}

/// The rule with all that was said, as one moment has it.
pub(crate) struct Mailing {
    rule: MailingRule,
    said: HashMap<String, Said>,
    suppressed: Suppressed,
}

impl Mailing {
    /// Reads what was said.
    ///
    /// # Errors
    /// `consent-purpose-unknown`.
    pub(crate) async fn load(
        tx: &mut Tx,
        workspace: &Workspace,
        rule: &MailingRule,
    ) -> Result<Self> {
        purposes::own_in(tx).await?.check(&rule.purpose)?;
        let mut said: HashMap<String, Said> = HashMap::new();
        for (subject, standing) in store::said_by_all(tx, &rule.purpose, rule.channel).await? {
            let standing = Standing::parse(&standing)
                .ok_or_else(|| Fault::Shape("the standing of a statement".into()))?;
            said.entry(subject).or_default().add(standing);
        }
        Ok(Self {
            rule: rule.clone(),
            said,
            suppressed: Suppressed::load(tx, workspace).await?,
        })
    }

    /// Whether the list of addresses must be asked at all.
    pub(crate) fn asks_the_list(&self) -> bool {
        !self.suppressed.is_empty()
    }

    /// Why somebody is left out; nothing for whoever is written to.
    pub(crate) fn decide(&self, one: &Recipient<'_>, points: &Points) -> Result<Option<LeftOut>> {
        if one.is_restricted {
            return Ok(Some(LeftOut::Restricted));
        }
        let said = self.said.get(one.subject).copied().unwrap_or_default();
        let is_on_list = || {
            self.suppressed
                .leaves_alone(points, &self.rule.purpose, self.rule.channel)
        };
        Ok(match said.refused {
            Some(LeftOut::Objected) => Some(LeftOut::Objected),
            _ if is_on_list()? => Some(LeftOut::Suppressed),
            Some(refused) => Some(refused),
            None if !may_write(&self.rule.purpose, said.agreed, one.lifecycle) => {
                Some(LeftOut::NoBasis)
            }
            None if !one.has_address => Some(LeftOut::NoAddress),
            None => None,
        })
    }
}

impl Said {
    fn add(&mut self, standing: Standing) {
        let refused = match standing {
            Standing::Objected => Some(LeftOut::Objected),
            Standing::Suppressed => Some(LeftOut::Suppressed),
            Standing::Withdrawn => Some(LeftOut::Withdrawn),
            _ => None,
        };
        match refused {
            None => self.agreed = true,
            // The reasons stand in the order in which they are told.
            Some(reason) => {
                self.refused = Some(self.refused.map_or(reason, |known| known.min(reason)));
            }
        }
    }
}

/// Advertising needs a yes. What a contract needs, and what serves it, is told to whoever buys, sells
/// or works beside the business, without one (GDPR Art. 6(1)(b)).
pub(super) fn may_write(purpose: &PurposeCode, agreed: bool, lifecycle: &str) -> bool {
    agreed || (!purpose.advertises() && matches!(lifecycle, "customer" | "supplier" | "partner"))
}

/// Only those of a list of contacts who may be contacted.
pub(crate) fn only_mailable(listing: Listing, rule: &MailingRule) -> Listing {
    let agreed = if rule.purpose.advertises() {
        store::AGREED
    } else {
        store::AGREED_OR_CONTRACT
    };
    let mut listing = listing.and(store::has_address(rule.channel));
    for [before, between, after] in [agreed, store::NOT_REFUSED] {
        listing = listing
            .and_value(before, rule.purpose.as_str(), "")
            .and_value(between, rule.channel.word(), after);
    }
    listing
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(standings: &[Standing]) -> Said {
        let mut said = Said::default();
        standings.iter().for_each(|one| said.add(*one));
        said
    }

    #[test]
    fn a_no_outweighs_a_yes_and_an_objection_is_told_before_a_withdrawal() {
        let both = said(&[Standing::Given, Standing::Withdrawn, Standing::Objected]);
        assert!(both.agreed);
        assert_eq!(both.refused, Some(LeftOut::Objected));
        assert_eq!(said(&[Standing::Interest]).refused, None);
        for standing in [
            Standing::Withdrawn,
            Standing::Objected,
            Standing::Suppressed,
        ] {
            assert!(standing.refuses() && said(&[standing]).refused.is_some());
        }
    }

    #[test]
    fn advertising_needs_a_yes_and_a_contract_does_not() {
        let purpose = |code| PurposeCode::parse(code).unwrap();
        assert!(!may_write(&purpose("newsletter"), false, "customer"));
        assert!(may_write(&purpose("newsletter"), true, "contact"));
        assert!(may_write(&purpose("service"), false, "customer"));
        assert!(!may_write(&purpose("contract"), false, "prospect"));
        assert!(may_write(&purpose("contract"), true, "lead"));
    }

    #[test]
    fn figures_add_up_and_name_only_reasons_that_somebody_has() {
        let count = MailingCount::of([None, Some(LeftOut::NoBasis), Some(LeftOut::NoBasis), None]);
        assert_eq!((count.chosen, count.included), (4, 2));
        let reason = LeftOut::NoBasis;
        assert_eq!(count.left_out, [LeftOutCount { reason, count: 2 }]);
    }
}
