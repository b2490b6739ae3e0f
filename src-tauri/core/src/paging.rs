//! A page of a list: how it is asked for, and where the next one begins.

use data_encoding::BASE64URL_NOPAD;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::error::{ErrorKind, Refusal, Result};

/// How many rows a page has at most.
pub const LONGEST_PAGE: u32 = 1_000;
/// How many rows a page has where the asker does not say.
pub const USUAL_PAGE: u32 = 100;

/// One page of a list.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ListPage<T> {
    /// The rows.
    pub items: Vec<T>,
    /// How many rows match altogether.
    pub total: i64,
    /// What to ask with to get the rows after these.
    pub next: Option<String>,
}

impl<T> ListPage<T> {
    /// The same page with other rows.
    pub(crate) fn try_map<U>(self, row: impl FnMut(T) -> Result<U>) -> Result<ListPage<U>> {
        Ok(ListPage {
            items: self.items.into_iter().map(row).collect::<Result<_>>()?,
            total: self.total,
            next: self.next,
        })
    }
}

/// Which way a list is sorted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum Direction {
    /// A to Z, oldest first.
    #[default]
    Ascending,
    /// Z to A, newest first.
    Descending,
}

/// Which rows of a list.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase", default)]
pub struct Window {
    /// How many rows to leave out at the beginning. Ignored beside `after`.
    pub offset: u32,
    /// The `next` of the page before: faster than an offset, and steady while rows come and go.
    pub after: Option<String>,
    /// How many rows; 100 where it is 0, never more than 1,000.
    pub limit: u32,
}

impl Window {
    /// The first rows.
    pub fn first(limit: u32) -> Self {
        Self {
            limit,
            ..Self::default()
        }
    }

    pub(crate) fn rows(&self) -> u32 {
        match self.limit {
            0 => USUAL_PAGE,
            limit => limit.min(LONGEST_PAGE),
        }
    }
}

/// Why a list cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum ListRefusal {
    /// The `after` did not come from a list.
    #[error("not a place in a list")]
    PlaceUnknown,
}

impl Refusal for ListRefusal {
    fn kind(&self) -> ErrorKind {
        ErrorKind::Invalid
    }

    fn code(&self) -> &'static str {
        "list-place-unknown"
    }
}

/// A row that knows where it stands in its list.
pub(crate) trait Placed {
    /// Value of the sort column, and the id.
    fn place(&self) -> (&str, String);
}

/// Whether a page that was asked for by its offset ends with the last row. After a place nobody knows
/// how many rows came before, so there a full page may be the last one.
pub(crate) fn is_last<T>(items: &[T], window: &Window, total: i64) -> bool {
    let shown = i64::try_from(items.len()).unwrap_or(i64::MAX);
    window.after.is_none() && i64::from(window.offset).saturating_add(shown) >= total
}

pub(crate) fn write_place(row: &impl Placed) -> Result<String> {
    let json = serde_json::to_vec(&row.place())?;
    Ok(BASE64URL_NOPAD.encode(&json))
}

pub(crate) fn read_place(text: &str) -> Option<(String, String)> {
    let json = BASE64URL_NOPAD.decode(text.as_bytes()).ok()?;
    let (value, id): (String, String) = serde_json::from_slice(&json).ok()?;
    (!value.contains('\0') && !id.contains('\0')).then_some((value, id))
}
