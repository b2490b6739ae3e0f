use futures_util::TryStreamExt;

use super::data::PROCESSORS;
use super::{Connection, ProcessorForm};
use crate::change::{Change, select};
use crate::db::{Fields, Tx, field};
use crate::error::{Fault, Result};
use crate::purpose::Reader;
use crate::values;
use crate::values::ProcessorId;

/// Every row, by name.
pub(super) async fn all(reader: Reader<'_>) -> Result<Vec<(ProcessorId, ProcessorForm)>> {
    let shape = PROCESSORS.shape();
    let sql = select(&PROCESSORS).push(" ORDER BY name, id");
    let rows: Vec<Fields> = reader
        .stream_fields(sql, vec![], &shape)?
        .try_collect()
        .await?;
    rows.iter()
        .map(|row| Ok((id_of(row)?, ProcessorForm::read(row)?)))
        .collect()
}

/// The row for a connection, as a change sees it.
pub(super) async fn for_host(
    tx: &mut Tx,
    connection: Connection,
    host: &str,
) -> Result<Option<ProcessorId>> {
    let row: Option<(String,)> = tx
        .optional(
            "SELECT id FROM processors WHERE connection = $1 AND host = $2 ORDER BY id LIMIT 1",
            values![connection.word(), host],
        )
        .await?;
    row.map(|(id,)| parse(&id)).transpose()
}

/// A row as a change sees it.
pub(super) async fn load(
    change: &mut Change<'_>,
    id: ProcessorId,
) -> Result<Option<ProcessorForm>> {
    let row = change.load(&PROCESSORS, &id.to_string()).await?;
    row.map(|row| ProcessorForm::read(&row)).transpose()
}

fn id_of(row: &Fields) -> Result<ProcessorId> {
    let id = field(row, "id").and_then(|value| value.as_text());
    parse(id.unwrap_or_default())
}

fn parse(id: &str) -> Result<ProcessorId> {
    Ok(ProcessorId::parse(id).map_err(|_| Fault::Shape("the id of a processor".into()))?)
}
