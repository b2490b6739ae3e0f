//! Lists of a hundred thousand rows: sorted, filtered, and read from any row on.
//!
//! A page is found in two steps: ids through an index that holds all the order needs, then the rows
//! of these ids. A row far down is counted from the nearer end.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::db::found::Found;
use crate::db::{Record, Sql, Value};
use crate::error::{Fault, Result};
pub(crate) use crate::paging::Placed;
pub use crate::paging::{Direction, LONGEST_PAGE, ListPage, ListRefusal, USUAL_PAGE, Window};
use crate::paging::{is_last, read_place, write_place};
use crate::purpose::Reader;
use crate::values::ValueRefusal;
use crate::values::fold::{fold, folded_words};

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

/// How many rows a walk along the list passes at most.
const WALKED: i64 = 5_000;

/// Some rows of a list, one after the other.
#[derive(Clone, Copy)]
struct Stretch<'a> {
    /// From which end.
    direction: Direction,
    /// The place before its first row, as a page before told it.
    after: Option<&'a str>,
    /// The last row that is looked at.
    until: Option<&'a IdRow>,
    skip: i64,
    take: i64,
}

/// The rows of a list before anything narrows it, as a condition over `record`.
#[derive(Clone, Copy)]
pub(crate) enum Rows {
    /// Exactly those that have search words.
    Found(&'static str),
    /// Those that have none, such as the ones in the trash: a text is looked for in their names.
    Unfound(&'static str),
}

impl Rows {
    fn condition(self) -> &'static str {
        match self {
            Self::Found(condition) | Self::Unfound(condition) => condition,
        }
    }
}

/// What a list shows: the conditions its rows meet, and their order. Columns are program words, so
/// no text of a person can become one (attack 50).
pub(crate) struct Listing {
    table: &'static str,
    rows: Rows,
    sort: &'static str,
    direction: Direction,
    conditions: Sql,
    values: Vec<Value>,
    /// The text it is filtered by.
    words: Option<Found>,
    /// Some rows that have the words are left out by another condition.
    is_narrowed: bool,
    empty: bool,
}

impl Listing {
    /// The rows of a table by one of its columns.
    pub(crate) fn new(
        table: &'static str,
        rows: Rows,
        sort: &'static str,
        direction: Direction,
    ) -> Self {
        Self {
            table,
            rows,
            sort,
            direction,
            conditions: rows.condition().into(),
            values: Vec::new(),
            words: None,
            is_narrowed: false,
            empty: false,
        }
    }

    /// Only rows that also meet this.
    #[must_use]
    pub(crate) fn and(mut self, words: &'static str) -> Self {
        self.conditions = self.conditions.push(" AND ").push(words);
        self.is_narrowed = true;
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
        self.is_narrowed = true;
        self
    }

    /// Only rows that have every word of a text in what they are found by.
    #[must_use]
    pub(crate) fn and_text(mut self, reader: &Reader<'_>, text: &str) -> Self {
        if text.trim().is_empty() {
            return self;
        }
        if let Rows::Unfound(_) = self.rows {
            let words = folded_words(text);
            self.empty = words.is_empty();
            return words.into_iter().fold(self, |list, word| {
                list.and_value("record.sort_name LIKE ", format!("%{word}%"), "")
            });
        }
        let (values, is_personal) = (self.values.len(), self.is_personal());
        self.words = Found::read(reader.db(), self.table, text, values, is_personal);
        match &self.words {
            Some(words) => self.values.extend(words.values()),
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
        let sql = self
            .select(columns)
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
        let are_common = self.are_common(reader).await?;
        let total = self.count(reader, are_common).await?;
        let stretch = self.stretch(window, total);
        let items = if stretch.take > 0 {
            self.rows(reader, columns, &stretch, are_common).await?
        } else {
            Vec::new()
        };
        Ok(ListPage {
            next: self
                .next(&items, window)?
                .filter(|_| !is_last(&items, window, total)),
            items,
            total,
        })
    }

    /// Whether so much is found that the list is walked.
    async fn are_common(&self, reader: &Reader<'_>) -> Result<bool> {
        let mut values = self.values.clone();
        values.push((Found::MANY + 1).into());
        let words = self.words.as_ref();
        match words.and_then(|words| words.count_up_to(values.len())) {
            Some(sql) => Ok(reader.number(sql, values).await? > Found::MANY),
            None => Ok(false),
        }
    }

    /// How many rows there are.
    async fn count(&self, reader: &Reader<'_>, are_common: bool) -> Result<i64> {
        if self.empty {
            return Ok(0);
        }
        let sql = match &self.words {
            Some(words) if !self.is_narrowed => words.count(are_common),
            Some(_) => self.select("count(*)"),
            None => self.count_of_seen(),
        };
        reader.number(sql, self.values.clone()).await
    }

    /// A count of all rows less those that the purpose hides: asking each row whether it is hidden costs
    /// twice as much as counting it, and few are.
    fn count_of_seen(&self) -> Sql {
        const SEEN: &str = "{visible record.subject_id}";
        let rows = self.select("count(*)");
        if !rows.as_str().contains(SEEN) {
            return rows;
        }
        Sql::from("SELECT (")
            .append(rows.clone().replace(SEEN, "TRUE"))
            .push(") - (")
            .append(rows.replace(SEEN, "{hidden record.subject_id}"))
            .push(")")
    }

    /// Which rows a window shows, counted from the nearer end.
    fn stretch<'w>(&self, window: &'w Window, total: i64) -> Stretch<'w> {
        let limit = i64::from(window.rows());
        if let Some(after) = &window.after {
            return Stretch {
                direction: self.direction,
                after: Some(after),
                until: None,
                skip: 0,
                take: if self.empty { 0 } else { limit },
            };
        }
        let offset = i64::from(window.offset);
        let (direction, skip, take) = if offset > total / 2 {
            let skip = (total - offset - limit).max(0);
            (self.reversed(), skip, total - offset - skip)
        } else {
            (self.direction, offset, total - offset)
        };
        Stretch {
            direction,
            after: None,
            until: None,
            skip,
            take: take.min(limit),
        }
    }

    /// The rows of a stretch, by the shorter way.
    async fn rows<T: Record + Placed>(
        &self,
        reader: &Reader<'_>,
        columns: &'static str,
        stretch: &Stretch<'_>,
        are_common: bool,
    ) -> Result<Vec<T>> {
        if are_common
            && stretch.skip < WALKED
            && let Some(rows) = self.walk(reader, columns, stretch).await?
        {
            return Ok(rows);
        }
        self.read(reader, columns, stretch, self.all_conditions())
            .await
    }

    /// The rows of a stretch by a walk along the list; nothing where it is not full at the walk's end.
    async fn walk<T: Record + Placed>(
        &self,
        reader: &Reader<'_>,
        columns: &'static str,
        stretch: &Stretch<'_>,
    ) -> Result<Option<Vec<T>>> {
        let Some(along) = self.words.as_ref().and_then(Found::along_the_list) else {
            return Ok(None);
        };
        let far = Stretch {
            skip: WALKED,
            take: 1,
            ..*stretch
        };
        let last: Vec<IdRow> = self
            .read(reader, "record.id", &far, self.conditions.clone())
            .await?;
        let near = Stretch {
            until: last.first(),
            ..*stretch
        };
        let conditions = self.conditions.clone().push(" AND ").append(along);
        let rows: Vec<T> = self.read(reader, columns, &near, conditions).await?;
        let is_full = i64::try_from(rows.len()).is_ok_and(|found| found == stretch.take);
        Ok((is_full || last.is_empty()).then_some(rows))
    }

    /// The rows of a stretch of those that meet conditions.
    async fn read<T: Record>(
        &self,
        reader: &Reader<'_>,
        columns: &'static str,
        stretch: &Stretch<'_>,
        conditions: Sql,
    ) -> Result<Vec<T>> {
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
            .append(conditions);
        let (after, until) = match stretch.direction {
            Direction::Ascending => (" > ", " <= "),
            Direction::Descending => (" < ", " >= "),
        };
        if let Some(place) = stretch.after {
            let (value, id) = read_place(place).ok_or(ListRefusal::PlaceUnknown)?;
            sql = self.compared(sql, after, [value, id], &mut values);
        }
        if let Some(last) = stretch.until {
            let place = [last.sort_value.clone(), last.id.clone()];
            sql = self.compared(sql, until, place, &mut values);
        }
        sql = self.ordered(sql, stretch.direction).push(" LIMIT ");
        values.push(stretch.take.into());
        sql = sql.push_rows(1, 1, values.len());
        if stretch.skip > 0 {
            values.push(stretch.skip.into());
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
        if self.empty {
            return Ok(Vec::new());
        }
        let sql = self.ordered(self.select("record.id"), self.direction);
        let rows: Vec<(String,)> = reader.all(sql, self.values.clone()).await?;
        rows.into_iter()
            .map(|(id,)| {
                Id::try_from(id).map_err(|_| Fault::Shape("an id in a list".into()).into())
            })
            .collect()
    }

    fn select(&self, columns: &'static str) -> Sql {
        Sql::from("SELECT ")
            .push(columns)
            .push(" FROM ")
            .push(self.table)
            .push(" AS record WHERE ")
            .append(self.all_conditions())
    }

    /// Every condition, the words among them by the way from the words.
    fn all_conditions(&self) -> Sql {
        let conditions = self.conditions.clone();
        match &self.words {
            Some(words) => conditions.push(" AND ").append(words.by_words()),
            None => conditions,
        }
    }

    fn compared(
        &self,
        sql: Sql,
        comparison: &'static str,
        place: [String; 2],
        values: &mut Vec<Value>,
    ) -> Sql {
        values.extend(place.map(Value::from));
        sql.push(" AND (record.")
            .push(self.sort)
            .push(", record.id)")
            .push(comparison)
            .push_rows(1, 2, values.len() - 1)
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
