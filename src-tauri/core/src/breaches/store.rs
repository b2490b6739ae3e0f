use data_encoding::HEXLOWER;
use futures_util::TryStreamExt;
use jiff::Timestamp;

use super::data::BREACHES;
use super::model::{Breach, BreachForm, Risk, due_at, hours_until};
use crate::change::{Change, select};
use crate::db::{Fields, Tx, Value, field};
use crate::error::{Fault, Result};
use crate::purpose::Reader;
use crate::values;
use crate::values::BreachId;

/// Every breach, the newest first.
pub(super) async fn all(reader: Reader<'_>, now: Timestamp) -> Result<Vec<Breach>> {
    let shape = BREACHES.shape();
    let sql = select(&BREACHES).push(" ORDER BY number DESC");
    let rows: Vec<Fields> = reader
        .stream_fields(sql, vec![], &shape)?
        .try_collect()
        .await?;
    rows.iter().map(|row| read(row, now)).collect()
}

/// A breach as a change sees it.
pub(super) async fn load(
    change: &mut Change<'_>,
    id: BreachId,
    now: Timestamp,
) -> Result<Option<Breach>> {
    let row = change.load(&BREACHES, &id.to_string()).await?;
    row.map(|row| read(&row, now)).transpose()
}

/// The number of the next one.
pub(super) async fn next_number(tx: &mut Tx) -> Result<i64> {
    let row: Option<(Option<i64>,)> = tx
        .optional("SELECT max(number) FROM breaches", vec![])
        .await?;
    Ok(row.and_then(|(last,)| last).unwrap_or(0) + 1)
}

/// The entries of the change log since a time: the first, the last there is, and its hash.
pub(super) async fn log_since(tx: &mut Tx, since: &str) -> Result<(i64, i64, String)> {
    let head: Option<(i64, Vec<u8>)> = tx
        .optional("SELECT length, hash FROM change_head", vec![])
        .await?;
    let (length, hash) = head.unwrap_or_default();
    let first: Option<(Option<i64>,)> = tx
        .optional("SELECT min(id) FROM changes WHERE at >= $1", values![since])
        .await?;
    let first = first.and_then(|(first,)| first).unwrap_or(length);
    Ok((first, length, HEXLOWER.encode(&hash)))
}

fn read(row: &Fields, now: Timestamp) -> Result<Breach> {
    let text = |name: &str| {
        let value = field(row, name).and_then(Value::as_text);
        value.unwrap_or_default().to_owned()
    };
    let optional = |name: &str| {
        let value = field(row, name).and_then(Value::as_text);
        value.map(str::to_owned)
    };
    let number = |name: &str| match field(row, name) {
        Some(Value::Integer(number)) => *number,
        _ => None,
    };
    let shape = |_| Fault::Shape("a breach".into());
    let known: Timestamp = text("known_at").parse().map_err(|_| shape(()))?;
    let risk = Risk::read(&text("risk"))?;
    let (told, reason) = (optional("authority_told_at"), text("authority_reason"));
    let is_settled = told.is_some() || !reason.is_empty();
    let (people_told, people_reason) = (optional("people_told_at"), text("people_reason"));
    Ok(Breach {
        id: BreachId::parse(&text("id")).map_err(|_| shape(()))?,
        number: number("number").unwrap_or_default(),
        due_at: due_at(known).to_string(),
        hours_left: (!is_settled).then(|| hours_until(due_at(known), now)),
        people_open: risk == Risk::High && people_told.is_none() && people_reason.is_empty(),
        details: BreachForm {
            what: text("what"),
            happened_on: text("happened_on"),
            known_at: known.to_string(),
            people: text("people"),
            people_count: number("people_count"),
            record_count: number("record_count"),
            categories: serde_json::from_str(&text("categories"))?,
            consequences: text("consequences"),
            measures: text("measures"),
            risk,
        },
        authority_told_at: told,
        authority_reason: reason,
        people_told_at: people_told,
        people_reason,
        log_from: number("log_from").unwrap_or_default(),
        log_until: number("log_until").unwrap_or_default(),
        log_hash: text("log_hash"),
    })
}
