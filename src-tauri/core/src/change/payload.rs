//! What an entry of the log says about a row, before it is sealed.

use serde::ser::SerializeMap;
use serde::{Deserialize, Serialize, Serializer};
use serde_json::{Map, Value as Json};

use crate::db::Value;
use crate::error::Result;

/// The columns that changed, as they are read back.
#[derive(Clone, Debug, Default, Deserialize)]
pub(crate) struct Payload {
    /// The log's own statement whether the action can be undone.
    #[serde(default)]
    pub lasting: bool,
    #[serde(default)]
    pub before: Map<String, Json>,
    #[serde(default)]
    pub after: Map<String, Json>,
}

/// The same as it is written: straight from the rows, because building the tree of a [`Payload`]
/// first takes longer than everything else that is done for an entry.
#[derive(Serialize)]
pub(super) struct Written<'a> {
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub lasting: bool,
    #[serde(skip_serializing_if = "Columns::is_empty")]
    pub before: Columns<'a>,
    #[serde(skip_serializing_if = "Columns::is_empty")]
    pub after: Columns<'a>,
}

impl Written<'_> {
    pub(super) fn text(&self) -> Result<Vec<u8>> {
        Ok(serde_json::to_vec(self)?)
    }
}

/// Columns of one row.
pub(super) struct Columns<'a>(pub &'a [(&'static str, Value)]);

impl Columns<'_> {
    fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl Serialize for Columns<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> std::result::Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (name, value) in self.0 {
            map.serialize_entry(name, value)?;
        }
        map.end()
    }
}

#[cfg(test)]
mod tests {
    use super::{Columns, Payload, Written};
    use crate::db::Kind;
    use crate::db::Value;
    use crate::fields;

    #[test]
    fn what_is_written_is_read_back() {
        let before = fields! { "name" => "Ada \"Countess\" Ö\n", "count" => Some(3_i64) };
        let after = fields! {
            "name" => Option::<String>::None,
            "count" => i64::MAX,
            "true" => true,
            "bytes" => vec![0_u8, 255],
        };
        let text = Written {
            lasting: true,
            before: Columns(&before),
            after: Columns(&after),
        }
        .text()
        .unwrap();
        let read: Payload = serde_json::from_slice(&text).unwrap();
        assert!(read.lasting);
        assert_eq!(read.before.len(), before.len());
        assert_eq!(read.after.len(), after.len());
        for (written, read) in [(&before, &read.before), (&after, &read.after)] {
            for (name, value) in written {
                let kind = match value {
                    Value::Text(_) => Kind::Text,
                    Value::Integer(_) => Kind::Integer,
                    Value::Truth(_) => Kind::Truth,
                    Value::Bytes(_) => Kind::Bytes,
                };
                assert_eq!(&Value::from_json(kind, &read[*name]).unwrap(), value);
            }
        }
    }

    #[test]
    fn nothing_is_written_for_what_is_empty() {
        let text = Written {
            lasting: false,
            before: Columns(&[]),
            after: Columns(&[]),
        };
        assert_eq!(text.text().unwrap(), b"{}");
    }
}
