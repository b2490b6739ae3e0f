//! The trash: a record in it has the time it went there in `deleted_at`.

use std::fmt::Display;

use super::Change;
use crate::data_map::Table;
use crate::error::Result;
use crate::fields;

impl Change<'_> {
    /// Puts a record into the trash, for 30 days.
    pub(crate) async fn put_into_trash(
        &mut self,
        table: &'static Table,
        id: impl Display,
    ) -> Result<()> {
        let at = self.at();
        let row = fields! { "deleted_at" => at, "updated_at" => at };
        self.update(table, &id.to_string(), row).await?;
        Ok(())
    }

    /// Takes a record out of the trash.
    pub(crate) async fn take_from_trash(
        &mut self,
        table: &'static Table,
        id: impl Display,
    ) -> Result<()> {
        let row = fields! { "deleted_at" => None::<String>, "updated_at" => self.at() };
        self.update(table, &id.to_string(), row).await?;
        Ok(())
    }
}
