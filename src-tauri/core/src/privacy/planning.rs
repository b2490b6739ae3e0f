//! What would happen to each row of a person: the data map says it per table, the law per row.

use jiff::civil::{Date, date};

use super::model::{ErasurePlan, Fate, Row};
use super::{actions, store};
use crate::data_map::{self, Erase, Table};
use crate::db::Tx;
use crate::error::{Fault, Result};
use crate::values::CountryCode;

/// Somebody and what erasing her would do.
pub(super) struct Planned {
    pub subject: String,
    pub rows: Vec<Row>,
    pub plan: ErasurePlan,
}

/// What erasing somebody would do.
pub(super) async fn planned(tx: &mut Tx, subject: String, today: Date) -> Result<Planned> {
    let rows = rows(tx, &subject, today).await?;
    Ok(Planned {
        plan: actions::summary(&subject, &rows, 0)?,
        subject,
        rows,
    })
}

/// The rows of a person and what happens to each, in the order the tables are declared.
pub(super) async fn rows(tx: &mut Tx, subject: &str, today: Date) -> Result<Vec<Row>> {
    let country = actions::business_country(tx).await?;
    let mut rows = Vec::new();
    // Of those who were merged into her only the history is left.
    let mut subjects = vec![subject.to_owned()];
    subjects.extend(store::merged_into(tx, subject).await?);
    for table in data_map::tables().filter(|table| is_planned(table)) {
        for one in &subjects {
            for found in store::rows(tx, table, one).await? {
                rows.push(Row {
                    table: table.name,
                    fate: fate(table, found.since.as_deref(), country, today)?,
                    id: found.id,
                });
            }
        }
    }
    Ok(rows)
}

/// The subject's own row and key are settled last, by what is kept; they are no one's records. What is
/// worked out from texts in the background goes with them, so that a plan does not grow old by it.
fn is_planned(table: &Table) -> bool {
    table.is_personal()
        && table.erase != Erase::Nothing
        && !matches!(
            table.name,
            "subjects" | "subject_keys" | "actors" | "passages" | "file_texts"
        )
}

fn fate(table: &Table, since: Option<&str>, country: CountryCode, today: Date) -> Result<Fate> {
    Ok(match table.erase {
        Erase::Detach => Fate::Detach,
        Erase::DestroyKey => Fate::DestroyKey,
        Erase::KeepByLaw { .. } | Erase::WithParent => match since {
            Some(since) => kept(country, since, today)?,
            None => Fate::Delete,
        },
        Erase::Delete | Erase::Nothing => Fate::Delete,
    })
}

/// Kept until the end of the last year the law counts; a row past that goes like any other.
fn kept(country: CountryCode, since: &str, today: Date) -> Result<Fate> {
    let since: Date = since
        .get(..10)
        .unwrap_or(since)
        .parse()
        .map_err(|_| Fault::Shape("a date that tax law counts from".into()))?;
    let retention = country.invoice_retention();
    let until = date(since.year() + i16::from(retention.years) + 1, 1, 1);
    Ok(if today >= until {
        Fate::Delete
    } else {
        Fate::Keep {
            law: retention.law.unwrap_or_default().to_owned(),
            until: until.to_string(),
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fate_of(country: &str, since: &str, today: Date) -> Fate {
        kept(CountryCode::parse(country).unwrap(), since, today).unwrap()
    }

    #[test]
    fn an_invoice_is_kept_to_the_end_of_its_last_year_and_not_a_day_longer() {
        let last = date(2034, 12, 31);
        assert!(matches!(
            fate_of("DE", "2026-11-22", last),
            Fate::Keep { until, .. } if until == "2035-01-01"
        ));
        assert_eq!(fate_of("DE", "2026-11-22", date(2035, 1, 1)), Fate::Delete);
        assert_eq!(fate_of("GB", "2026-11-22", date(2033, 1, 1)), Fate::Delete);
        assert!(matches!(
            fate_of("GB", "2026-01-01", date(2032, 12, 31)),
            Fate::Keep { .. }
        ));
    }
}
