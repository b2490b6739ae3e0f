//! axe-core in the real web view: no violation of any impact, no rule switched off.

use std::path::PathBuf;

use serde_json::{Value as Json, json};

use crate::window::Window;

/// How many announcements name something that is gone. The component library reads a pending button out by
/// its id, and leaves that for seven seconds, whether or not the button is still there; nobody can reach it.
const READ_OUT: &str = "return [...document.querySelectorAll('[data-live-announcer] [aria-labelledby]')]
    .filter((one) => one.getAttribute('aria-labelledby').split(' ').every((id) => !document.getElementById(id)))
    .length";

/// WCAG 2.2 A and AA, and what axe calls good practice.
const RULES: [&str; 6] = [
    "wcag2a",
    "wcag2aa",
    "wcag21a",
    "wcag21aa",
    "wcag22aa",
    "best-practice",
];

const RUN: &str = "const [rules, done] = arguments;
    axe.run(document, { runOnly: rules }).then(
        ({ violations, passes }) => done({ violations, passes: passes.length }),
        (error) => done({ violations: [{ id: 'axe', help: String(error), nodes: [] }], passes: 0 }));";

impl Window {
    /// Looks at the screen as it is, in light and in dark.
    pub async fn assert_accessible(&self, screen: &str) {
        let before = self.look_of_window().await;
        for theme in ["light", "dark"] {
            self.wear(&before, theme).await;
            self.picture(&format!("{screen}-{theme}")).await;
            let (violations, passes) = self.violations().await;
            assert!(passes > 5, "axe looked at next to nothing on {screen}");
            assert!(
                violations.is_empty(),
                "{screen}, {theme}:\n{}",
                violations.join("\n")
            );
        }
        let theme = before["theme"].as_str().unwrap().to_owned();
        self.wear(&before, &theme).await;
    }

    /// What axe finds on the screen as it is, and how many rules found nothing to say.
    pub async fn violations(&self) -> (Vec<String>, u64) {
        self.wait_until(READ_OUT, json!(0)).await;
        let is_there = self
            .execute("return window.axe !== undefined", vec![])
            .await;
        if is_there == json!(false) {
            self.execute(&axe(), vec![]).await;
        }
        let told = self
            .client
            .execute_async(RUN, vec![json!(RULES)])
            .await
            .unwrap();
        let violations = told["violations"].as_array().unwrap();
        let lines = violations.iter().flat_map(lines).collect();
        (lines, told["passes"].as_u64().unwrap())
    }

    /// Changes to light or dark.
    pub async fn wear_theme(&self, theme: &str) {
        let appearance = self.look_of_window().await;
        self.wear(&appearance, theme).await;
    }

    /// Theme, language and density as they are chosen.
    pub async fn look_of_window(&self) -> Json {
        let status = self.command("shell_status", json!({})).await.unwrap();
        status["appearance"].clone()
    }

    async fn wear(&self, appearance: &Json, theme: &str) {
        let mut appearance = appearance.clone();
        appearance["theme"] = json!(theme);
        self.command("save_appearance", json!({ "appearance": appearance }))
            .await
            .unwrap();
        if theme != "system" {
            let script = "return document.documentElement.dataset.theme";
            self.wait_until(script, json!(theme)).await;
        }
        self.settle().await;
    }
}

fn lines(violation: &Json) -> Vec<String> {
    let nodes = violation["nodes"].as_array().unwrap();
    nodes
        .iter()
        .map(|node| {
            format!(
                "{}: {} — {}\n    {}",
                violation["id"], violation["help"], node["target"], node["html"]
            )
        })
        .collect()
}

fn axe() -> String {
    let path =
        PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("ui/node_modules/axe-core/axe.min.js");
    std::fs::read_to_string(path).expect("`npm ci` in ui brings axe-core")
}
