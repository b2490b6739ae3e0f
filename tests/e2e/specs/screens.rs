//! Every screen: nothing that axe finds, no breach of the policy, a picture to look at.

use crate::driver::Home;
use crate::homes::{empty_home, sample_home};
use crate::routes;
use crate::window::{Window, is_full, note};

#[tokio::test(flavor = "multi_thread")]
async fn every_screen_with_sample_data_is_accessible_and_keeps_the_policy() {
    let (home, records) = sample_home().await;
    walk(home, "sample", routes::of(&records), 0).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn every_screen_of_an_empty_workspace_is_accessible_and_keeps_the_policy() {
    walk(empty_home().await, "empty", routes::without_record(), 1).await;
}

/// Walks all routes; unless everything is asked for, each in one of light and dark, by turns.
async fn walk(home: Home, data: &str, routes: Vec<String>, first: usize) {
    let window = Window::open(home).await;
    let mut problems = Vec::new();
    for (shade, theme) in ["light", "dark"].into_iter().enumerate() {
        window.wear_theme(theme).await;
        for (position, route) in routes.iter().enumerate() {
            if is_full() || (position + shade + first).is_multiple_of(2) {
                problems.extend(problems_of(&window, route, data, theme).await);
            }
        }
    }
    if !is_full() {
        note("Screens: each stood in light or dark, by turns; with --full in both.");
    }
    assert!(problems.is_empty(), "{}", problems.join("\n"));
    window.end().await;
}

async fn problems_of(window: &Window, route: &str, data: &str, theme: &str) -> Vec<String> {
    window.go(route).await;
    let picture = format!("{}-{data}-{theme}", routes::name_of(route));
    window.picture(&picture).await;
    let (mut problems, passes) = window.violations().await;
    if passes < 6 {
        problems.push("axe looked at next to nothing".to_owned());
    }
    if window.text().await.contains("There is no such page") {
        problems.push("there is no such page".to_owned());
    }
    let problems = problems.into_iter();
    problems
        .map(|problem| format!("{picture}: {problem}"))
        .collect()
}
