//! What is worked out from a row's other columns, for documents that leave it out: what a person
//! takes elsewhere holds what she told and what was noted, nothing that was inferred.

use super::store;
use crate::contacts::name_to_sort_by;
use crate::db::{Fields, Tx, Value, field};
use crate::error::Result;
use crate::values::plain_text::sort_key;

/// Works out the columns of a row that it comes without.
pub(super) fn complete(row: &mut Fields) {
    let is_open = |(name, value): &(&'static str, Value)| {
        let is_made = matches!(
            *name,
            "sort_name" | "sort_company" | "sort_email" | "sha256" | "size"
        );
        is_made && matches!(value, Value::Text(None) | Value::Integer(None))
    };
    if !row.iter().any(is_open) {
        return;
    }
    let text = |name: &str| {
        let text = field(row, name).and_then(Value::as_text);
        text.unwrap_or_default().to_owned()
    };
    let emails: Vec<crate::values::Labelled> =
        serde_json::from_str(&text("emails")).unwrap_or_default();
    let email = emails.first().map_or("", |one| one.value.as_str());
    let made = [
        (
            "sort_name",
            sort_key(&name_to_sort_by(
                &text("given_name"),
                &text("family_name"),
                &text("display_name"),
            )),
        ),
        ("sort_company", sort_key(&text("company_name"))),
        ("sort_email", sort_key(email)),
        // Known once the bytes are here.
        ("sha256", String::new()),
    ];
    for (name, value) in row.iter_mut() {
        match value {
            Value::Text(None) => {
                if let Some((_, made)) = made.iter().find(|(column, _)| column == name) {
                    *value = Value::Text(Some(made.clone()));
                }
            }
            Value::Integer(None) if *name == "size" => *value = Value::Integer(Some(0)),
            _ => {}
        }
    }
}

/// Measures and sums files that came without.
pub(super) async fn complete_files(tx: &mut Tx) -> Result<()> {
    for id in store::files_without_sum(tx).await? {
        let bytes = store::bytes_of_file(tx, &id).await?;
        store::put_sum(tx, &id, &bytes).await?;
    }
    Ok(())
}
