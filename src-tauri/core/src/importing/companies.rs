//! The companies that rows name: found, or made, many at a time.

use std::collections::HashMap;

use super::store;
use crate::change::Change;
use crate::companies::{COMPANIES, Company, NewCompany};
use crate::db::Value;
use crate::error::{Fault, Result};
use crate::fields;
use crate::values::CompanyId;
use crate::values::fold::fold;
use crate::values::plain_text::sort_key;

/// The companies that this import has met, by their folded names.
#[derive(Default)]
pub(super) struct Companies {
    known: HashMap<String, CompanyId>,
}

impl Companies {
    /// The company of this name, once it was found or made.
    pub(super) fn id(&self, name: &str) -> Option<CompanyId> {
        self.known.get(&fold(name)).copied()
    }

    /// Finds the companies of these names, and makes those that are not there.
    pub(super) async fn find_or_create(
        &mut self,
        change: &mut Change<'_>,
        names: &[&str],
    ) -> Result<()> {
        let mut new: Vec<(String, &str)> = Vec::new();
        for name in names.iter().filter(|name| !name.is_empty()) {
            let folded = fold(name);
            if !self.known.contains_key(&folded) && !new.iter().any(|(known, _)| *known == folded) {
                new.push((folded, name));
            }
        }
        let sort_names: Vec<Value> = new
            .iter()
            .map(|(_, name)| Value::from(sort_key(name)))
            .collect();
        for (id, name) in store::companies_named(change.tx(), sort_names).await? {
            let id =
                CompanyId::parse(&id).map_err(|_| Fault::Shape("the id of a company".into()))?;
            self.known.entry(fold(&name)).or_insert(id);
        }
        let mut rows = Vec::new();
        for (folded, name) in new {
            if self.known.contains_key(&folded) {
                continue;
            }
            let company = Company::draft(NewCompany {
                name: name.to_owned(),
                ..NewCompany::default()
            })?;
            let id = CompanyId::new();
            let mut row = fields! { "id" => id };
            row.extend(company.fields()?);
            row.extend(fields! { "created_at" => change.at(), "updated_at" => change.at() });
            rows.push(row);
            self.known.insert(folded, id);
        }
        change.insert_all(&COMPANIES, rows).await
    }
}
