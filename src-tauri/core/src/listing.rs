//! Lists of a hundred thousand rows: sorted, filtered, and read from any row on.
//!
//! A page is found in two steps: ids through an index that holds all the order needs, then the rows
//! of these ids. A row far down is counted from the nearer end.

use data_encoding::BASE64URL_NOPAD;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::db::{Record, Sql, Value, search};
use crate::error::{ErrorKind, Fault, Refusal, Result};
use crate::purpose::Reader;
use crate::values::ValueRefusal;
use crate::values::fold::fold;

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
    /// More match than a filter looks at; `total` says how many it looked at.
    pub capped: bool,
    /// What to ask with to get the rows after these.
    pub next: Option<String>,
}

impl<T> ListPage<T> {
    /// The same page with other rows.
    pub(crate) fn try_map<U>(self, row: impl FnMut(T) -> Result<U>) -> Result<ListPage<U>> {
        Ok(ListPage {
            items: self.items.into_iter().map(row).collect::<Result<_>>()?,
            total: self.total,
            capped: self.capped,
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

    fn rows(&self) -> u32 {
        match self.limit {
            0 => USUAL_PAGE,
            limit => limit.min(LONGEST_PAGE),
        }
    }
}

/// Several records: those ticked, or all that a list shows but for some.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Selection<Id, Query> {
    /// These.
    Ids(Vec<Id>),
    /// All that match, but for some.
    #[serde(rename_all = "camelCase")]
    Matching {
        /// What a list asks with; its window does not matter.
        query: Query,
        /// Those that are not meant although they match.
        except: Vec<Id>,
    },
}

impl<Id, Query> Selection<Id, Query> {
    /// One record.
    pub fn one(id: Id) -> Self {
        Self::Ids(vec![id])
    }
}

impl<Id: PartialEq + TryFrom<String, Error = ValueRefusal>, Query> Selection<Id, Query> {
    /// The ids that are meant. Those ticked are taken as they are; all that match are those that
    /// the reader sees.
    pub(crate) async fn ids(
        self,
        reader: Reader<'_>,
        listing: impl FnOnce(&Reader<'_>, &Query) -> Listing,
    ) -> Result<Vec<Id>> {
        let (query, except) = match self {
            Self::Ids(ids) => return Ok(ids),
            Self::Matching { query, except } => (query, except),
        };
        let mut ids = listing(&reader, &query).ids(&reader).await?;
        ids.retain(|id| !except.contains(id));
        Ok(ids)
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

#[derive(sqlx::FromRow)]
struct IdRow {
    id: String,
    sort_value: String,
}

impl Placed for IdRow {
    fn place(&self) -> (&str, String) {
        (&self.sort_value, self.id.clone())
    }
}

/// What a list shows: the conditions its rows meet, and their order. Columns are program words, so
/// no text of a person can become one (attack 50).
pub(crate) struct Listing {
    table: &'static str,
    sort: &'static str,
    direction: Direction,
    conditions: Sql,
    values: Vec<Value>,
    empty: bool,
    filtered: bool,
}

impl Listing {
    /// The rows of a table, called `record` in `condition`, by one of its columns.
    pub(crate) fn new(
        table: &'static str,
        condition: &'static str,
        sort: &'static str,
        direction: Direction,
    ) -> Self {
        Self {
            table,
            sort,
            direction,
            conditions: condition.into(),
            values: Vec::new(),
            empty: false,
            filtered: false,
        }
    }

    /// Only rows that also meet this.
    #[must_use]
    pub(crate) fn and(mut self, words: &'static str) -> Self {
        self.conditions = self.conditions.push(" AND ").push(words);
        self
    }

    /// Only rows that also meet this: the value stands between the words.
    #[must_use]
    pub(crate) fn and_value(
        mut self,
        before: &'static str,
        value: impl Into<Value>,
        after: &'static str,
    ) -> Self {
        self.values.push(value.into());
        self.conditions = self
            .conditions
            .push(" AND ")
            .push(before)
            .push_rows(1, 1, self.values.len())
            .push(after);
        self
    }

    /// Only rows that have every word of a text in what they are found by.
    #[must_use]
    pub(crate) fn and_text(mut self, reader: &Reader<'_>, kind: &str, text: &str) -> Self {
        if text.trim().is_empty() {
            return self;
        }
        self.filtered = true;
        let personal = self.is_personal();
        let folded = search::folded_query(text);
        let first = self.values.len() + 2;
        match search::condition_for_list(reader.db(), &folded, first) {
            Some((condition, values)) => {
                self.values.push(kind.into());
                self.conditions = self
                    .conditions
                    .push(" AND record.id IN (SELECT entry.id FROM search_entries AS entry WHERE entry.kind = ")
                    .push_rows(1, 1, first - 1)
                    .push(" AND ")
                    .append(condition)
                    .push(if personal { "" } else { " AND {visible entry.subject_id}" })
                    .push(")");
                self.values.extend(values);
            }
            // Nothing in the text is a word, so no record has it.
            None => self.empty = true,
        }
        self
    }

    /// Only rows with a tag, whatever its case and accents.
    #[must_use]
    pub(crate) fn and_tag(self, kind: &'static str, tag: &str) -> Self {
        let folded: String = fold(tag).chars().take(80).collect();
        let end = if self.is_personal() {
            ")"
        } else {
            " AND {visible tag.subject_id})"
        };
        self.and_value(
            "record.id IN (SELECT tag.record_id FROM record_tags AS tag WHERE tag.kind = ",
            kind,
            "",
        )
        .and_value("tag.folded = ", folded, end)
    }

    /// Whether the conditions say already whom the purpose sees.
    fn is_personal(&self) -> bool {
        self.conditions.as_str().contains("{visible ")
    }

    /// How many rows there are.
    pub(crate) async fn count(&self, reader: &Reader<'_>) -> Result<i64> {
        if self.empty {
            return Ok(0);
        }
        let sql = Sql::from("SELECT count(*) FROM ")
            .push(self.table)
            .push(" AS record WHERE ")
            .append(self.conditions.clone());
        reader.number(sql, self.values.clone()).await
    }

    /// What all the rows come to, in groups: `columns` are sums over them.
    pub(crate) async fn grouped<T: Record>(
        &self,
        reader: &Reader<'_>,
        columns: &'static str,
        group: &'static str,
    ) -> Result<Vec<T>> {
        if self.empty {
            return Ok(Vec::new());
        }
        let sql = Sql::from("SELECT ")
            .push(columns)
            .push(" FROM ")
            .push(self.table)
            .push(" AS record WHERE ")
            .append(self.conditions.clone())
            .push(" GROUP BY ")
            .push(group)
            .push(" ORDER BY ")
            .push(group);
        reader.all(sql, self.values.clone()).await
    }

    /// Rows and how many there are.
    pub(crate) async fn page<T: Record + Placed>(
        &self,
        reader: &Reader<'_>,
        columns: &'static str,
        window: &Window,
    ) -> Result<ListPage<T>> {
        let total = self.count(reader).await?;
        let items = self.rows(reader, columns, window, Some(total)).await?;
        Ok(ListPage {
            next: self
                .next(&items, window)?
                .filter(|_| !is_last(&items, window, total)),
            items,
            total,
            capped: self.filtered && search::is_capped(reader.db(), total),
        })
    }

    /// Rows alone. Knowing how many there are in all makes far offsets faster.
    pub(crate) async fn rows<T: Record + Placed>(
        &self,
        reader: &Reader<'_>,
        columns: &'static str,
        window: &Window,
        total: Option<i64>,
    ) -> Result<Vec<T>> {
        let limit = i64::from(window.rows());
        let offset = i64::from(window.offset);
        if self.empty || (window.after.is_none() && total.is_some_and(|total| offset >= total)) {
            return Ok(Vec::new());
        }
        let from_end = total.filter(|total| window.after.is_none() && offset > total / 2);
        let (direction, skip, take) = match from_end {
            Some(total) => {
                let skip = (total - offset - limit).max(0);
                (self.reversed(), skip, (total - offset - skip).min(limit))
            }
            None => (self.direction, offset, limit),
        };
        let mut values = self.values.clone();
        let mut sql = Sql::from("SELECT ")
            .push(columns)
            .push(", record.")
            .push(self.sort)
            .push(" AS sort_value FROM ")
            .push(self.table)
            .push(" AS record WHERE record.id IN (SELECT record.id FROM ")
            .push(self.table)
            .push(" AS record WHERE ")
            .append(self.conditions.clone());
        if let Some(after) = &window.after {
            sql = self.after(sql, after, &mut values)?;
        }
        sql = self.ordered(sql, direction).push(" LIMIT ");
        values.push(take.into());
        sql = sql.push_rows(1, 1, values.len());
        if window.after.is_none() && skip > 0 {
            values.push(skip.into());
            sql = sql.push(" OFFSET ").push_rows(1, 1, values.len());
        }
        let sql = self.ordered(sql.push(")"), self.direction);
        reader.all(sql, values).await
    }

    /// The ids of all rows, in the order of the list.
    async fn ids<Id: TryFrom<String, Error = ValueRefusal>>(
        &self,
        reader: &Reader<'_>,
    ) -> Result<Vec<Id>> {
        let mut window = Window::first(LONGEST_PAGE);
        let mut ids = Vec::new();
        loop {
            let rows: Vec<IdRow> = self.rows(reader, "record.id", &window, None).await?;
            window.after = self.next(&rows, &window)?;
            for row in rows {
                ids.push(Id::try_from(row.id).map_err(|_| Fault::Shape("an id in a list".into()))?);
            }
            if window.after.is_none() {
                return Ok(ids);
            }
        }
    }

    fn after(&self, sql: Sql, after: &str, values: &mut Vec<Value>) -> Result<Sql> {
        let (value, id) = read_place(after).ok_or(ListRefusal::PlaceUnknown)?;
        values.push(value.into());
        values.push(id.into());
        let comparison = match self.direction {
            Direction::Ascending => ", record.id) > ",
            Direction::Descending => ", record.id) < ",
        };
        Ok(sql
            .push(" AND (record.")
            .push(self.sort)
            .push(comparison)
            .push_rows(1, 2, values.len() - 1))
    }

    fn ordered(&self, sql: Sql, direction: Direction) -> Sql {
        let way = match direction {
            Direction::Ascending => "",
            Direction::Descending => " DESC",
        };
        sql.push(" ORDER BY record.")
            .push(self.sort)
            .push(way)
            .push(", record.id")
            .push(way)
    }

    fn reversed(&self) -> Direction {
        match self.direction {
            Direction::Ascending => Direction::Descending,
            Direction::Descending => Direction::Ascending,
        }
    }

    fn next<T: Placed>(&self, items: &[T], window: &Window) -> Result<Option<String>> {
        let full = u32::try_from(items.len()).is_ok_and(|count| count == window.rows());
        match items.last() {
            Some(last) if full => Ok(Some(write_place(last)?)),
            _ => Ok(None),
        }
    }
}

/// Whether a page that was asked for by its offset ends with the last row. After a place nobody knows
/// how many rows came before, so there a full page may be the last one.
fn is_last<T>(items: &[T], window: &Window, total: i64) -> bool {
    let shown = i64::try_from(items.len()).unwrap_or(i64::MAX);
    window.after.is_none() && i64::from(window.offset).saturating_add(shown) >= total
}

fn write_place(row: &impl Placed) -> Result<String> {
    let json = serde_json::to_vec(&row.place())?;
    Ok(BASE64URL_NOPAD.encode(&json))
}

fn read_place(text: &str) -> Option<(String, String)> {
    let json = BASE64URL_NOPAD.decode(text.as_bytes()).ok()?;
    let (value, id): (String, String) = serde_json::from_slice(&json).ok()?;
    (!value.contains('\0') && !id.contains('\0')).then_some((value, id))
}
