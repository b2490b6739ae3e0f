//! Every screen there is, read from the features' own lists, so that a new one is walked by itself.

use std::collections::BTreeSet;
use std::path::PathBuf;

use crate::homes::Records;

/// The paths of the UI's routes and settings as they are declared: `/contacts`, `/contacts/$id`.
pub fn declared() -> BTreeSet<String> {
    let features = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("ui/src/features");
    let mut paths = BTreeSet::new();
    for feature in std::fs::read_dir(features).unwrap() {
        let source = std::fs::read_to_string(feature.unwrap().path().join("index.ts"));
        for piece in source.unwrap_or_default().split("path: \"").skip(1) {
            let path = piece.split('"').next().unwrap();
            assert!(path.starts_with('/'), "{path} is no path of a screen");
            paths.insert(path.to_owned());
        }
    }
    assert!(
        paths.len() > 5,
        "the features declare their routes otherwise now: {paths:?}"
    );
    paths
}

/// The parts of the page of privacy, as it declares its tabs: `/privacy?tab=log`.
fn parts() -> Vec<String> {
    let page = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/ui/src/features/privacy/PrivacyPage.tsx"
    );
    let source = std::fs::read_to_string(page).unwrap();
    let (_, tabs) = source.split_once("tabs={[").unwrap();
    let ids = tabs.split("id: \"").skip(1);
    let parts: Vec<String> = ids
        .map(|piece| format!("/privacy?tab={}", piece.split('"').next().unwrap()))
        .collect();
    assert!(parts.len() > 3, "the page declares its tabs otherwise now");
    parts
}

/// The same with a record in the place of each parameter; a screen of two kinds of record stands twice.
pub fn of(records: &Records) -> Vec<String> {
    let mut routes = Vec::new();
    for path in declared() {
        let Some((start, _)) = path.split_once("/$") else {
            routes.push(path);
            continue;
        };
        let before = routes.len();
        for (kind, id) in records {
            if *kind == start {
                routes.push(format!("{start}/{id}"));
            }
        }
        assert!(
            routes.len() > before,
            "{path} shows a record: let the furnished home hold one"
        );
    }
    routes.extend(parts());
    routes
}

/// Those that need no record: an empty workspace has none.
pub fn without_record() -> Vec<String> {
    let paths = declared().into_iter();
    let whole = paths.filter(|path| !path.contains('$'));
    whole.chain(parts()).collect()
}

/// Letters of a record's id; that of a person stands behind her kind.
const ID: usize = 36;

/// A name for a picture: `/settings/business` is `settings-business`, a record is called by its place.
pub fn name_of(route: &str) -> String {
    let words: Vec<&str> = route
        .split(['/', '?', '='])
        .filter(|word| !word.is_empty())
        .map(|word| if word.len() >= ID { "one" } else { word })
        .collect();
    if words.is_empty() {
        "start".to_owned()
    } else {
        words.join("-")
    }
}
