//! Values that go into and come out of either database, and rows of them.

use data_encoding::BASE64;
use serde::{Serialize, Serializer};
use serde_json::Value as Json;

use crate::error::{Fault, Result};

/// A value to bind. PostgreSQL wants to know the type of a null, so nulls are typed.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// Text, or its null.
    Text(Option<String>),
    /// A 64-bit integer, or its null.
    Integer(Option<i64>),
    /// A truth value, or its null.
    Truth(Option<bool>),
    /// Bytes, or their null.
    Bytes(Option<Vec<u8>>),
}

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Text, dates, decimals, ids, JSON.
    Text,
    /// Whole numbers, money in minor units.
    Integer,
    /// Yes or no.
    Truth,
    /// Bytes.
    Bytes,
}

/// A row by column name, in the order of its table.
pub type Fields = Vec<(&'static str, Value)>;

impl Value {
    /// The value as JSON: bytes as base64.
    pub fn to_json(&self) -> Json {
        match self {
            Self::Text(Some(text)) => Json::String(text.clone()),
            Self::Integer(Some(number)) => Json::from(*number),
            Self::Truth(Some(truth)) => Json::Bool(*truth),
            Self::Bytes(Some(bytes)) => Json::String(BASE64.encode(bytes)),
            _ => Json::Null,
        }
    }

    /// Reads back what [`Value::to_json`] wrote for a column of this kind.
    pub fn from_json(kind: Kind, json: &Json) -> Result<Self> {
        let shape = || Fault::Shape(format!("{kind:?} expected in a stored row"));
        Ok(match (kind, json) {
            (Kind::Text, Json::Null) => Self::Text(None),
            (Kind::Text, Json::String(text)) => Self::Text(Some(text.clone())),
            (Kind::Integer, Json::Null) => Self::Integer(None),
            (Kind::Integer, Json::Number(number)) => {
                Self::Integer(Some(number.as_i64().ok_or_else(shape)?))
            }
            (Kind::Truth, Json::Null) => Self::Truth(None),
            (Kind::Truth, Json::Bool(truth)) => Self::Truth(Some(*truth)),
            (Kind::Bytes, Json::Null) => Self::Bytes(None),
            (Kind::Bytes, Json::String(text)) => {
                let bytes = BASE64.decode(text.as_bytes()).map_err(|_| shape())?;
                Self::Bytes(Some(bytes))
            }
            _ => return Err(shape().into()),
        })
    }

    /// The text, where there is one.
    pub fn as_text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => text.as_deref(),
            _ => None,
        }
    }
}

/// Finds a column of a row.
pub fn field<'a>(fields: &'a [(&'static str, Value)], column: &str) -> Option<&'a Value> {
    fields
        .iter()
        .find(|(name, _)| *name == column)
        .map(|(_, value)| value)
}

// As [`Value::to_json`], without the tree between.
impl Serialize for Value {
    fn serialize<S: Serializer>(&self, serializer: S) -> std::result::Result<S::Ok, S::Error> {
        match self {
            Self::Text(Some(text)) => serializer.serialize_str(text),
            Self::Integer(Some(number)) => serializer.serialize_i64(*number),
            Self::Truth(Some(truth)) => serializer.serialize_bool(*truth),
            Self::Bytes(Some(bytes)) => serializer.serialize_str(&BASE64.encode(bytes)),
            _ => serializer.serialize_none(),
        }
    }
}

macro_rules! from {
    ($from:ty, $variant:ident) => {
        impl From<$from> for Value {
            fn from(value: $from) -> Self {
                Self::$variant(Some(value.into()))
            }
        }
        impl From<Option<$from>> for Value {
            fn from(value: Option<$from>) -> Self {
                Self::$variant(value.map(Into::into))
            }
        }
    };
}

from!(String, Text);
from!(&str, Text);
from!(i64, Integer);
from!(u32, Integer);
from!(bool, Truth);
from!(Vec<u8>, Bytes);
from!(&[u8], Bytes);

impl From<&String> for Value {
    fn from(value: &String) -> Self {
        Self::Text(Some(value.clone()))
    }
}

impl From<jiff::civil::Date> for Value {
    fn from(value: jiff::civil::Date) -> Self {
        Self::Text(Some(value.to_string()))
    }
}

impl From<Option<jiff::civil::Date>> for Value {
    fn from(value: Option<jiff::civil::Date>) -> Self {
        Self::Text(value.map(|date| date.to_string()))
    }
}

// Always three digits of a second, so that the text sorts like the time.
impl From<jiff::Timestamp> for Value {
    fn from(value: jiff::Timestamp) -> Self {
        Self::Text(Some(format!("{value:.3}")))
    }
}

impl From<Option<jiff::Timestamp>> for Value {
    fn from(value: Option<jiff::Timestamp>) -> Self {
        Self::Text(value.map(|at| format!("{at:.3}")))
    }
}

/// Writes a list of values to bind.
#[macro_export]
macro_rules! values {
    ($($value:expr),* $(,)?) => { vec![$($crate::db::Value::from($value)),*] };
}

/// Writes a row: `fields! { "name" => name, "note" => note }`.
#[macro_export]
macro_rules! fields {
    ($($column:literal => $value:expr),* $(,)?) => {
        vec![$(($column, $crate::db::Value::from($value))),*]
    };
}
