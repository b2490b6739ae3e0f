//! What is remembered of carrying out the erasure ledger, so that opening does not plan anew for
//! everybody whom only the law keeps.
//!
//! The memory lies in the database itself and comes and goes with its rows: one that was restored
//! remembers what was so when its backup was made. It holds while the same erasures begin the ledger,
//! the same people of these are kept, and no row has become free since.

use std::collections::{HashMap, HashSet};

use data_encoding::HEXLOWER;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::model::{Fate, Row};
use super::store::Here;
use crate::db::LATEST_SCHEMA;
use crate::error::{Fault, Result};
use crate::values::CountryCode;
use crate::workspace::Erasure;

/// The setting under which it is kept.
pub(super) const SETTING: &str = "erasures-carried-out";

/// How far the ledger is carried out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Settled {
    /// So many erasures of the ledger, from its beginning.
    erasures: usize,
    /// Which they are, as a hash.
    which: String,
    /// Whom of them the law keeps, as a hash.
    kept: String,
    /// The day on which the first of their rows becomes free; none where nobody is kept.
    until: Option<Date>,
    /// The law of which country keeps them.
    country: CountryCode,
    /// The tables that were looked through.
    schema: i64,
}

impl Settled {
    /// What holds once a ledger was carried out; `until` is the first day on which a row becomes free.
    pub(super) fn now(
        ledger: &[Erasure],
        here: &[Here],
        until: Option<Date>,
        country: CountryCode,
    ) -> Self {
        Self {
            erasures: ledger.len(),
            which: which(ledger),
            kept: kept(ledger, here),
            until,
            country,
            schema: LATEST_SCHEMA,
        }
    }

    /// Whether it still stands for the erasures that begin this ledger.
    fn holds(&self, ledger: &[Erasure], here: &[Here], country: CountryCode, today: Date) -> bool {
        ledger.get(..self.erasures).is_some_and(|known| {
            self.schema == LATEST_SCHEMA
                && self.country == country
                && self.until.is_none_or(|until| today < until)
                && self.which == which(known)
                && self.kept == kept(known, here)
        })
    }

    /// The day on which the first row becomes free, of those kept so far and those of a plan.
    pub(super) fn earliest(until: Option<Date>, rows: &[Row]) -> Result<Option<Date>> {
        let mut earliest = until;
        for row in rows {
            let Fate::Keep { until, .. } = &row.fate else {
                continue;
            };
            let until: Date = until
                .parse()
                .map_err(|_| Fault::Shape("the day on which a row becomes free".into()))?;
            earliest = Some(earliest.map_or(until, |known| known.min(until)));
        }
        Ok(earliest)
    }
}

/// Whom of those who are still here somebody has to look at, and until when the others rest.
pub(super) fn left_to_look_at(
    settled: Option<Settled>,
    ledger: &[Erasure],
    here: &[Here],
    country: CountryCode,
    today: Date,
) -> (Vec<String>, Option<Date>) {
    let settled = settled.filter(|settled| settled.holds(ledger, here, country, today));
    let known = settled.as_ref().map_or(0, |settled| settled.erasures);
    let places = places(ledger);
    let is_left = |one: &&Here| {
        !one.restricted
            || places
                .get(one.id.as_str())
                .is_none_or(|place| *place >= known)
    };
    let left = here.iter().filter(is_left).map(|one| one.id.clone());
    (left.collect(), settled.and_then(|settled| settled.until))
}

/// Where in the ledger a person stands last.
fn places(ledger: &[Erasure]) -> HashMap<&str, usize> {
    let subjects = ledger.iter().map(|erasure| erasure.subject.as_str());
    subjects
        .enumerate()
        .map(|(place, subject)| (subject, place))
        .collect()
}

fn which(erasures: &[Erasure]) -> String {
    let mut sum = Sha256::new();
    for erasure in erasures {
        sum.update(erasure.id.to_string());
    }
    HEXLOWER.encode(&sum.finalize())
}

fn kept(erasures: &[Erasure], here: &[Here]) -> String {
    let named: HashSet<&str> = erasures
        .iter()
        .map(|erasure| erasure.subject.as_str())
        .collect();
    let mut ids: Vec<&str> = here
        .iter()
        .filter(|one| one.restricted && named.contains(one.id.as_str()))
        .map(|one| one.id.as_str())
        .collect();
    ids.sort_unstable();
    let mut sum = Sha256::new();
    for id in ids {
        sum.update(id);
        sum.update([0]);
    }
    HEXLOWER.encode(&sum.finalize())
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::values::ErasureId;

    fn erasure(subject: &str) -> Erasure {
        Erasure {
            id: ErasureId::new(),
            at: "2026-11-22T12:00:00Z".parse().unwrap(),
            subject: subject.to_owned(),
            blocked: Vec::new(),
        }
    }

    fn here(id: &str, restricted: bool) -> Here {
        Here {
            id: id.to_owned(),
            restricted,
        }
    }

    fn country(code: &str) -> CountryCode {
        CountryCode::parse(code).unwrap()
    }

    /// Ada and Bob are kept until 2037; the ledger was carried out for both.
    fn two() -> (Vec<Erasure>, Vec<Here>, Settled) {
        let ledger = vec![erasure("ada"), erasure("bob"), erasure("gone")];
        let here = vec![here("ada", true), here("bob", true)];
        let until = Some(date(2037, 1, 1));
        let settled = Settled::now(&ledger, &here, until, country("DE"));
        (ledger, here, settled)
    }

    fn left(settled: Settled, ledger: &[Erasure], here: &[Here], today: Date) -> Vec<String> {
        left_to_look_at(Some(settled), ledger, here, country("DE"), today).0
    }

    #[test]
    fn who_is_only_kept_is_not_looked_at_before_her_first_row_is_free() {
        let (ledger, here, settled) = two();
        let none: Vec<String> = Vec::new();
        assert_eq!(
            left(settled.clone(), &ledger, &here, date(2036, 12, 31)),
            none
        );
        let all = vec!["ada".to_owned(), "bob".to_owned()];
        assert_eq!(left(settled, &ledger, &here, date(2037, 1, 1)), all);
    }

    #[test]
    fn only_the_new_lines_of_a_ledger_are_looked_at() {
        let (mut ledger, mut people, settled) = two();
        ledger.push(erasure("eve"));
        people.push(here("eve", true));
        assert_eq!(left(settled, &ledger, &people, date(2027, 1, 1)), ["eve"]);
    }

    #[test]
    fn who_came_back_or_is_not_restricted_is_looked_at() {
        let (ledger, people, settled) = two();
        let today = date(2027, 1, 1);
        let back = [people.clone(), vec![here("gone", false)]].concat();
        assert_eq!(left(settled.clone(), &ledger, &back, today), ["gone"]);
        let open = vec![here("ada", false), here("bob", true)];
        assert!(left(settled.clone(), &ledger, &open, today).contains(&"ada".to_owned()));
        let restricted = [people, vec![here("gone", true)]].concat();
        assert_eq!(left(settled, &ledger, &restricted, today).len(), 3);
    }

    #[test]
    fn another_ledger_another_law_or_another_schema_begins_anew() {
        let (ledger, here, settled) = two();
        let today = date(2027, 1, 1);
        let other: Vec<Erasure> = ledger.iter().map(|one| erasure(&one.subject)).collect();
        assert_eq!(left(settled.clone(), &other, &here, today).len(), 2);
        assert_eq!(left(settled.clone(), &ledger[..1], &here, today).len(), 2);
        let moved = left_to_look_at(Some(settled.clone()), &ledger, &here, country("GB"), today);
        assert_eq!(moved.0.len(), 2);
        let older = Settled {
            schema: LATEST_SCHEMA - 1,
            ..settled
        };
        assert_eq!(left(older, &ledger, &here, today).len(), 2);
    }

    fn kept_until(day: &str) -> Row {
        Row {
            table: "invoices",
            id: "1".to_owned(),
            fate: Fate::Keep {
                law: String::new(),
                until: day.to_owned(),
            },
        }
    }

    #[test]
    fn everybody_rests_until_the_first_row_becomes_free() {
        let gone = Row {
            fate: Fate::Delete,
            ..kept_until("")
        };
        let rows = [kept_until("2037-01-01"), gone, kept_until("2035-01-01")];
        let earliest = |until, rows: &[Row]| Settled::earliest(until, rows).unwrap();
        assert_eq!(earliest(None, &[]), None);
        assert_eq!(earliest(None, &rows), Some(date(2035, 1, 1)));
        for (known, first) in [(2034, 2034), (2036, 2035)] {
            let known = Some(date(known, 1, 1));
            assert_eq!(earliest(known, &rows), Some(date(first, 1, 1)));
        }
    }
}
