//! The pictures of the guide: each that a page of it shows, with sample data.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use crate::homes::sample_home;
use crate::routes;
use crate::window::{Window, results};

/// Width and height of a picture, in pixels.
const SIZE: (u32, u32) = (1280, 800);

/// What the name of a picture in the dark ends with.
const DARK: &str = "-dark";

#[tokio::test(flavor = "multi_thread")]
async fn screenshots() {
    let (home, records) = sample_home().await;
    let window = Window::open(home).await;
    let routes = routes::of(&records);
    let (dark, light): (Vec<String>, Vec<String>) =
        shown().into_iter().partition(|name| name.ends_with(DARK));
    for (theme, names) in [("light", light), ("dark", dark)] {
        window.wear_theme(theme).await;
        for name in names {
            let screen = name.strip_suffix(DARK).unwrap_or(&name);
            // Of several records the last is the one that the guide shows.
            let route = routes
                .iter()
                .rfind(|route| routes::name_of(route) == screen);
            let route = route.unwrap_or_else(|| panic!("{name} is a picture of no screen"));
            take(&window, route, &name).await;
        }
    }
    window.end().await;
}

/// The names of the pictures in the guide's pages.
fn shown() -> BTreeSet<String> {
    let guide = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/guide");
    let mut names = BTreeSet::new();
    for entry in std::fs::read_dir(guide).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|ending| ending != "md") {
            continue;
        }
        let page = std::fs::read_to_string(path).unwrap();
        let pictures = page.split("(pictures/").skip(1);
        names.extend(pictures.map(|piece| piece.split_once(".png)").unwrap().0.to_owned()));
    }
    assert!(
        names.len() > 5,
        "the guide shows its pictures otherwise now"
    );
    names
}

async fn take(window: &Window, route: &str, name: &str) {
    window.go(route).await;
    // What was given the focus on the way is not what the picture is about.
    let script = "document.activeElement.blur(); return null";
    window.execute(script, vec![]).await;
    window.settle().await;
    let picture = window.client.screenshot().await.unwrap();
    assert_eq!(size(&picture), SIZE, "the picture of {route}");
    std::fs::write(folder().join(format!("{name}.png")), picture).unwrap();
}

fn folder() -> PathBuf {
    std::env::var_os("OKICRM_E2E_PICTURES").map_or_else(results, PathBuf::from)
}

/// Width and height in a PNG's first chunk (w3.org/TR/png-3, 11.2.1).
fn size(picture: &[u8]) -> (u32, u32) {
    let figure = |at: usize| u32::from_be_bytes(picture[at..at + 4].try_into().unwrap());
    (figure(16), figure(20))
}
