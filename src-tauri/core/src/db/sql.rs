//! SQL text that can only be put together from the program's own words.

use std::borrow::Cow;

use sqlx::AssertSqlSafe;

/// Placeholders of a statement whose names cost nothing worth speaking of.
const FEW: usize = 32;

/// A statement in the subset both databases speak, with `$1` … for values.
#[derive(Clone, Debug)]
pub struct Sql(Cow<'static, str>);

impl From<&'static str> for Sql {
    fn from(text: &'static str) -> Self {
        Self(Cow::Borrowed(text))
    }
}

impl Sql {
    /// Appends words of the program. The type keeps a person's text out.
    #[must_use]
    pub fn push(mut self, words: &'static str) -> Self {
        self.0.to_mut().push_str(words);
        self
    }

    /// Appends another statement's text.
    #[must_use]
    pub fn append(mut self, other: Self) -> Self {
        self.0.to_mut().push_str(&other.0);
        self
    }

    /// Appends `($1, $2), ($3, $4)` … for rows of values, numbered from `first`.
    #[must_use]
    pub fn push_rows(mut self, rows: usize, columns: usize, first: usize) -> Self {
        let text = self.0.to_mut();
        let mut number = first;
        for row in 0..rows {
            text.push_str(if row == 0 { "(" } else { ", (" });
            for column in 0..columns {
                if column > 0 {
                    text.push_str(", ");
                }
                text.push('$');
                text.push_str(&number.to_string());
                number += 1;
            }
            text.push(')');
        }
        self
    }

    /// Appends `(?, ?), (?, ?)` … for rows of values in their order, as [`Sql::safe_for_sqlite`]
    /// writes them.
    pub(super) fn push_nameless_rows(mut self, rows: usize, columns: usize) -> Self {
        let row = format!("({})", vec!["?"; columns].join(","));
        self.0.to_mut().push_str(&vec![row; rows].join(","));
        self
    }

    /// Replaces a marker such as `{visible}` by words of the program.
    #[must_use]
    pub fn replace(self, marker: &'static str, words: &str) -> Self {
        if self.0.contains(marker) {
            Self(Cow::Owned(self.0.replace(marker, words)))
        } else {
            self
        }
    }

    /// Replaces each `{marker argument}` by the words made from its argument, which stands in the
    /// program's own text.
    #[must_use]
    pub(crate) fn replace_markers(
        self,
        opening: &'static str,
        words: impl Fn(&str) -> String,
    ) -> Self {
        let mut made = String::with_capacity(self.0.len() + 128);
        let mut rest: &str = &self.0;
        while let Some((before, after)) = rest.split_once(opening) {
            made.push_str(before);
            let (argument, tail) = after.split_once('}').unwrap_or((after, ""));
            made.push_str(&words(argument));
            rest = tail;
        }
        made.push_str(rest);
        Self(Cow::Owned(made))
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The text in the form sqlx takes: it is made of program words only, see the type.
    pub(super) fn safe(self) -> AssertSqlSafe<Cow<'static, str>> {
        AssertSqlSafe(self.0)
    }

    /// As [`Sql::safe`], for SQLite. It keeps the names of placeholders in a list that it walks for
    /// each of them, when it reads a statement and when values are bound: four thousand names cost
    /// more than what is done with their values. So many are written without names, where they
    /// stand in the order of their values.
    pub(super) fn safe_for_sqlite(self, values: usize) -> AssertSqlSafe<Cow<'static, str>> {
        let nameless = (values > FEW).then(|| nameless(&self.0, values)).flatten();
        AssertSqlSafe(nameless.map_or(self.0, Cow::Owned))
    }
}

/// The text with `?` for `$1`, `$2` … `$values`; nothing where they do not stand in this order, each
/// once.
fn nameless(text: &str, values: usize) -> Option<String> {
    let mut parts = text.split('$');
    let mut made = String::with_capacity(text.len());
    made.push_str(parts.next()?);
    let mut placeholders = 0;
    for part in parts {
        let digits = part.bytes().take_while(u8::is_ascii_digit).count();
        let (number, rest) = part.split_at_checked(digits)?;
        placeholders += 1;
        if number.parse() != Ok(placeholders) {
            return None;
        }
        made.push('?');
        made.push_str(rest);
    }
    (placeholders == values).then_some(made)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_numbered_through() {
        let sql = Sql::from("INSERT INTO t (a, b) VALUES ").push_rows(2, 2, 1);
        assert_eq!(
            sql.as_str(),
            "INSERT INTO t (a, b) VALUES ($1, $2), ($3, $4)"
        );
    }

    #[test]
    fn many_placeholders_in_order_lose_their_names_and_others_keep_them() {
        let many = || Sql::from("SELECT 1 WHERE a IN ").push_rows(1, 40, 1);
        let text = |sql: Sql, values| sql.safe_for_sqlite(values).0.into_owned();
        assert!(!text(many(), 40).contains('$'));
        assert_eq!(text(many(), 40).matches('?').count(), 40);
        let twice = many().push(" OR b = $1");
        assert_eq!(text(twice.clone(), 40), twice.as_str());
        let fewer = many();
        assert_eq!(text(fewer.clone(), 41), fewer.as_str());
        let few = Sql::from("SELECT $1");
        assert_eq!(text(few, 1), "SELECT $1");
    }
}
