//! Reads the JSON document of an export row by row.

use std::fmt;
use std::io::Read;

use serde::de::{
    DeserializeSeed, Deserializer, Error as _, IgnoredAny, MapAccess, SeqAccess, Visitor,
};
use serde_json::{Map, Value as Json};
use tokio::sync::mpsc::Sender;

use super::json::wire_name;
use super::kinds::{FORMAT, Kind, SUCCESSION, VERSION, kinds, succession_kinds};
use super::model::BringBackRefusal;
use crate::db::{Fields, Value};

/// Rows of one kind.
pub(super) struct Page {
    pub kind: Kind,
    pub rows: Vec<Fields>,
}

const PAGE: usize = 500;
const HEAVY_PAGE: usize = 8;

/// Which document is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum DocumentForm {
    /// An export.
    Export,
    /// What goes to whoever takes the business over.
    Succession,
}

impl DocumentForm {
    fn name(self) -> &'static str {
        match self {
            Self::Export => FORMAT,
            Self::Succession => SUCCESSION,
        }
    }

    /// The kinds of its rows, in their order.
    pub(super) fn kinds(self) -> Vec<Kind> {
        match self {
            Self::Export => kinds(),
            Self::Succession => succession_kinds(),
        }
    }
}

/// Reads a document and sends its rows page by page.
pub(super) fn read_document(
    mut reader: impl Read,
    form: DocumentForm,
    pages: &Sender<Page>,
) -> Result<(), BringBackRefusal> {
    let mut refusal = None;
    let mut first = [0_u8; 3];
    let length = crate::importing::source::fill(&mut reader, &mut first)
        .map_err(BringBackRefusal::Unreadable)?;
    let head = if first == *b"\xEF\xBB\xBF" {
        &[][..]
    } else {
        &first[..length]
    };
    let mut json = serde_json::Deserializer::from_reader(head.chain(reader));
    let document = Document {
        form,
        pages,
        refusal: &mut refusal,
    };
    let read = json.deserialize_map(document).and_then(|()| json.end());
    match (refusal, read) {
        (Some(refusal), _) => Err(refusal),
        (None, Ok(())) => Ok(()),
        (None, Err(error)) if error.is_io() => Err(BringBackRefusal::Unreadable(error.into())),
        (None, Err(error)) => Err(BringBackRefusal::Damaged {
            line: error.line(),
            column: error.column(),
        }),
    }
}

struct Document<'a> {
    form: DocumentForm,
    pages: &'a Sender<Page>,
    refusal: &'a mut Option<BringBackRefusal>,
}

impl<'de> Visitor<'de> for Document<'_> {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("an export of OkiCRM")
    }

    fn visit_map<M: MapAccess<'de>>(self, mut members: M) -> Result<(), M::Error> {
        let mut refuse = |refusal| {
            *self.refusal = Some(refusal);
            M::Error::custom("refused")
        };
        let all = self.form.kinds();
        let mut next = 0;
        let (mut is_ours, mut is_complete) = (false, false);
        while let Some(name) = members.next_key::<String>()? {
            match name.as_str() {
                "format" => is_ours = members.next_value::<Json>()? == self.form.name(),
                "version" if members.next_value::<Json>()? != VERSION => {
                    return Err(refuse(BringBackRefusal::OtherVersion));
                }
                "complete" => is_complete = members.next_value::<Json>()? == true,
                "version" => {}
                "exportedAt" => {
                    members.next_value::<IgnoredAny>()?;
                }
                _ if !is_ours => return Err(refuse(BringBackRefusal::NotOurs)),
                _ if !is_complete => return Err(refuse(BringBackRefusal::Incomplete)),
                // A kind refers only to kinds before it, so the order is part of the format.
                _ => {
                    let Some(found) = all[next..].iter().position(|kind| kind.name == name) else {
                        return Err(refuse(BringBackRefusal::KindUnknown { kind: name }));
                    };
                    let kind = all[next + found].clone();
                    next += found + 1;
                    members.next_value_seed(Rows {
                        kind,
                        pages: self.pages,
                    })?;
                }
            }
        }
        if is_ours {
            Ok(())
        } else {
            Err(refuse(BringBackRefusal::NotOurs))
        }
    }
}

struct Rows<'a> {
    kind: Kind,
    pages: &'a Sender<Page>,
}

impl<'de> DeserializeSeed<'de> for Rows<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_seq(self)
    }
}

impl<'de> Visitor<'de> for Rows<'_> {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "the rows of {}", self.kind.name)
    }

    fn visit_seq<S: SeqAccess<'de>>(self, mut elements: S) -> Result<(), S::Error> {
        let most = if self.kind.is_heavy() {
            HEAVY_PAGE
        } else {
            PAGE
        };
        let names: Vec<String> = self
            .kind
            .table
            .columns
            .iter()
            .map(|column| wire_name(column.name))
            .collect();
        let send = |rows| {
            let page = Page {
                kind: self.kind.clone(),
                rows,
            };
            self.pages
                .blocking_send(page)
                .map_err(|_| S::Error::custom("nobody takes the rows"))
        };
        let mut rows = Vec::new();
        while let Some(row) = elements.next_element::<Map<String, Json>>()? {
            rows.push(fields(&self.kind, &names, row).map_err(S::Error::custom)?);
            if rows.len() == most {
                send(std::mem::take(&mut rows))?;
            }
        }
        if rows.is_empty() { Ok(()) } else { send(rows) }
    }
}

/// A row of the document as a row of its table: every column, and no other.
fn fields(
    kind: &Kind,
    names: &[String],
    mut row: Map<String, Json>,
) -> Result<Fields, &'static str> {
    let mut fields = Vec::with_capacity(names.len());
    for (column, name) in kind.table.columns.iter().zip(names) {
        let json = match row.remove(name).ok_or("a column is missing")? {
            // A column that stores JSON stands in the document as JSON.
            structure @ (Json::Array(_) | Json::Object(_)) if super::json::is_json(column.name) => {
                Json::String(structure.to_string())
            }
            other => other,
        };
        let value =
            Value::from_json(column.kind, &json).map_err(|_| "a value of the wrong kind")?;
        fields.push((column.name, value));
    }
    if row.is_empty() {
        Ok(fields)
    } else {
        Err("a column too many")
    }
}
