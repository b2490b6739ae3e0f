//! Copies of a person's words outside her records: documents that were opened, views of lists that
//! were saved with her name as their filter, exports. Drafts of forms, what was visited last and
//! the window's own undo live in the window alone and go with it; drafts of documents are records.

mod store;

use serde_json::Value as Json;

use super::model::Copies;
use crate::db::Tx;
use crate::error::Result;
use crate::values::Labelled;
use crate::values::fold::fold;
use crate::workspace::Folder;

/// Shorter names and addresses stand in other words.
const SHORTEST: usize = 5;

/// Counts them, and changes nothing.
pub(super) async fn count(tx: &mut Tx, folder: &Folder, subject: &str) -> Result<Copies> {
    let handles = handles(tx, subject).await?;
    let views = store::views(tx).await?;
    Ok(Copies {
        opened: files_below(&folder.opened())?,
        views: views
            .iter()
            .filter(|view| without(&view.value, &handles).is_some())
            .count(),
        exports: store::exports_since(tx, subject).await?,
    })
}

/// Takes the person out of the views that were saved: what was her name becomes nothing.
pub(super) async fn clear_views(tx: &mut Tx, subject: &str) -> Result<()> {
    let handles = handles(tx, subject).await?;
    for view in store::views(tx).await? {
        if let Some(text) = without(&view.value, &handles) {
            store::write_view(tx, &view.id, &text).await?;
        }
    }
    Ok(())
}

fn files_below(folder: &std::path::Path) -> Result<usize> {
    let entries = match std::fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(0),
        Err(error) => return Err(error.into()),
    };
    let mut files = 0;
    for entry in entries {
        let path = entry?.path();
        files += if path.is_dir() {
            files_below(&path)?
        } else {
            1
        };
    }
    Ok(files)
}

/// What a person is looked for by: her names, addresses and numbers, folded.
async fn handles(tx: &mut Tx, subject: &str) -> Result<Vec<String>> {
    let mut handles = Vec::new();
    for row in store::names(tx, subject).await? {
        handles.push(fold(&row.name));
        for list in [&row.emails, &row.phones] {
            let values: Vec<Labelled> = serde_json::from_str(list).unwrap_or_default();
            handles.extend(values.iter().map(|one| fold(&one.value)));
        }
    }
    handles.retain(|handle| handle.chars().count() >= SHORTEST);
    Ok(handles)
}

/// A view without the person; nothing where she does not stand in it.
fn without(text: &str, handles: &[String]) -> Option<String> {
    let mut view: Json = serde_json::from_str(text).ok()?;
    clear(&mut view, handles).then(|| view.to_string())
}

fn clear(json: &mut Json, handles: &[String]) -> bool {
    match json {
        Json::String(text) => {
            let folded = fold(text);
            let names_her = handles
                .iter()
                .any(|handle| folded.contains(handle.as_str()));
            if names_her {
                text.clear();
            }
            names_her
        }
        Json::Array(list) => clear_each(list.iter_mut(), handles),
        Json::Object(members) => clear_each(members.values_mut(), handles),
        _ => false,
    }
}

/// Clears every part, also those after the first that names her.
fn clear_each<'a>(parts: impl Iterator<Item = &'a mut Json>, handles: &[String]) -> bool {
    let mut found = false;
    for part in parts {
        found |= clear(part, handles);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_words_that_name_the_person_leave_a_view() {
        let view = r#"[{"name":"Harbour","text":"Ana Costa"},{"name":"Late","text":"overdue"}]"#;
        let cleared = without(view, &["ana costa".to_owned()]);
        let expected = r#"[{"name":"Harbour","text":""},{"name":"Late","text":"overdue"}]"#;
        assert_eq!(cleared.as_deref(), Some(expected));
        assert_eq!(without(view, &["ben okafor".to_owned()]), None);
        assert_eq!(without("not json", &["ana costa".to_owned()]), None);
    }
}
