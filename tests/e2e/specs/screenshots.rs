//! The pictures of the guide: every screen with sample data, some of them in the dark.

use std::path::PathBuf;

use crate::homes::sample_home;
use crate::routes;
use crate::window::{Window, results};

/// Width and height of a picture, in pixels.
const SIZE: (u32, u32) = (1280, 800);

/// Screens that are shown in the dark too.
const DARK: [&str; 3] = ["contacts-one", "invoices-one", "privacy"];

#[tokio::test(flavor = "multi_thread")]
async fn screenshots() {
    let (home, records) = sample_home().await;
    let window = Window::open(home).await;
    let routes = routes::of(&records);
    window.wear_theme("light").await;
    for route in &routes {
        take(&window, route, "").await;
    }
    window.wear_theme("dark").await;
    for route in &routes {
        if DARK.contains(&routes::name_of(route).as_str()) {
            take(&window, route, "-dark").await;
        }
    }
    window.end().await;
}

async fn take(window: &Window, route: &str, shade: &str) {
    window.go(route).await;
    // What was given the focus on the way is not what the picture is about.
    let script = "document.activeElement.blur(); return null";
    window.execute(script, vec![]).await;
    window.settle().await;
    let picture = window.client.screenshot().await.unwrap();
    assert_eq!(size(&picture), SIZE, "the picture of {route}");
    let path = folder().join(format!("{}{shade}.png", routes::name_of(route)));
    std::fs::write(path, picture).unwrap();
}

fn folder() -> PathBuf {
    std::env::var_os("OKICRM_E2E_PICTURES").map_or_else(results, PathBuf::from)
}

/// Width and height in a PNG's first chunk (w3.org/TR/png-3, 11.2.1).
fn size(picture: &[u8]) -> (u32, u32) {
    let figure = |at: usize| u32::from_be_bytes(picture[at..at + 4].try_into().unwrap());
    (figure(16), figure(20))
}
