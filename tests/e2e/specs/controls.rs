//! No button, menu entry or line of the palette that nothing acts on.

use serde_json::{Value as Json, json};

use crate::homes::sample_home;
use crate::routes;
use crate::window::{Window, is_full, note};

const CONTROLS: &str = include_str!("../controls.js");

/// A press, and what is known of it.
struct Pressing<'w> {
    window: &'w Window,
    route: &'w str,
    /// How the window looked before anything was pressed.
    appearance: &'w Json,
    without_effect: Vec<String>,
    pressed: usize,
    /// How each dialog is opened: by a control, or by an entry of the menu that it opens.
    dialogs: Vec<(Json, String)>,
}

#[tokio::test(flavor = "multi_thread")]
async fn every_control_of_every_screen_does_something() {
    let (home, records) = sample_home().await;
    let window = Window::open(home).await;
    let mut without_effect = Vec::new();
    let (mut pressed, mut inside) = (0, 0);
    let appearance = window.look_of_window().await;
    for (position, route) in routes::of(&records).iter().enumerate() {
        let mut pressing = Pressing::on(&window, route, &appearance);
        pressing.all(position == 0).await;
        if is_full() {
            inside += pressing.in_dialogs().await;
        }
        without_effect.extend(pressing.without_effect);
        pressed += pressing.pressed;
    }
    println!("{pressed} controls were pressed, {inside} of them in dialogs");
    assert!(pressed > 40, "only {pressed} controls were found");
    assert!(!is_full() || inside > 20, "only {inside} in dialogs");
    assert!(without_effect.is_empty(), "{}", without_effect.join("\n"));
    if !is_full() {
        note(
            "Controls: every other one of a screen was pressed, and four entries of its menu; with --full all, and those of every dialog.",
        );
    }
    window.end().await;
}

impl<'w> Pressing<'w> {
    fn on(window: &'w Window, route: &'w str, appearance: &'w Json) -> Self {
        Self {
            window,
            route,
            appearance,
            without_effect: Vec::new(),
            pressed: 0,
            dialogs: Vec::new(),
        }
    }

    /// Presses each control of the screen, and each entry of the menus they open.
    async fn all(&mut self, with_frame: bool) {
        let keys = self
            .ask("list", self.route, &json!(with_frame), "", "")
            .await;
        let mut keys = list(&keys).to_vec();
        keys.sort_by_key(takes_others_along);
        for (position, key) in keys.iter().enumerate() {
            if !is_full() && !with_frame && position % 2 == 1 {
                continue;
            }
            let told = self.press("press", key, "", "").await;
            if told["dialog"] == true && !is_palette(key) {
                self.dialogs.push((key.clone(), String::new()));
            }
            let entries = list(&told["entries"]);
            let most = if is_full() || is_palette(key) {
                entries.len()
            } else {
                4
            };
            for entry in entries.iter().take(most) {
                let entry = entry.as_str().unwrap();
                let told = self.press("choose", key, entry, "").await;
                if told["dialog"] == true && !is_palette(key) {
                    self.dialogs.push((key.clone(), entry.to_owned()));
                }
            }
        }
    }

    /// Opens each dialog that was met and presses its controls; answers how many.
    async fn in_dialogs(&mut self) -> usize {
        let mut inside = Vec::new();
        for (key, entry) in std::mem::take(&mut self.dialogs) {
            let told = self.ask("dialog", self.route, &key, &entry, "").await;
            let names = list(&told["controls"]);
            for (position, name) in names.iter().enumerate() {
                // What a dialog asks about stands at its end. Where it cannot be taken back, such as
                // the number of an invoice, nothing else of the screen could be pressed after it.
                let is_last = position + 1 == names.len();
                let turn = u8::from(is_last) + u8::from(is_last && told["asks"] == true);
                let name = name.as_str().unwrap().to_owned();
                inside.push((turn, key.clone(), entry.clone(), name));
            }
        }
        inside.sort_by_key(|(turn, ..)| *turn);
        let before = self.pressed;
        for (_, key, entry, name) in &inside {
            self.press("inside", key, entry, name).await;
        }
        self.pressed - before
    }

    async fn press(&mut self, task: &str, key: &Json, entry: &str, inner: &str) -> Json {
        let last = self.undoable().await;
        let mut told = self.ask(task, self.route, key, entry, inner).await;
        if told["effect"].is_null() && is_palette(key) {
            // The palette leads to every page, also to the one where one is: nothing happens there, rightly.
            told = self.ask(task, "/privacy", key, entry, inner).await;
        }
        self.pressed += 1;
        let name = format!("{}: {} {entry} {inner}", self.route, key.as_str().unwrap());
        match told["effect"].as_str() {
            None => self.without_effect.push(format!("{name}: nothing happens")),
            // An earlier press in the same dialog took it away: what was moved to the end cannot be
            // moved further.
            Some("gone") if task == "inside" => self.pressed -= 1,
            Some(effect) if effect == "gone" || effect.starts_with("error") => {
                self.without_effect.push(format!("{name}: {effect}"));
            }
            Some(_) => {}
        }
        self.put_back(&last).await;
        told
    }

    async fn ask(&self, task: &str, route: &str, wanted: &Json, entry: &str, inner: &str) -> Json {
        let arguments = [json!(task), json!(route), wanted.clone()];
        let arguments = [arguments.to_vec(), vec![json!(entry), json!(inner)]].concat();
        let told = self.window.client.execute_async(CONTROLS, arguments).await;
        told.unwrap_or_else(|error| panic!("{task} on {route}: {error}"))
    }

    /// Opens again what the press locked, and takes back what it wrote.
    async fn put_back(&self, last: &Json) {
        let status = self
            .window
            .command("shell_status", json!({}))
            .await
            .unwrap();
        if status["phase"] != "open" {
            self.window.unlock().await;
        }
        let look = json!({ "appearance": self.appearance });
        self.window.command("save_appearance", look).await.unwrap();
        let now = self.undoable().await;
        // Ids of changes rise with time: an older one means that the press itself took something back.
        if now.as_str() > last.as_str() {
            let change = json!({ "change": now });
            self.window.command("undo", change).await.unwrap();
        }
    }

    /// The change that could be taken back now.
    async fn undoable(&self) -> Json {
        let told = self.window.command("latest_undoable", json!({})).await;
        told.unwrap_or(Json::Null)
    }
}

fn list(told: &Json) -> &[Json] {
    told.as_array()
        .unwrap_or_else(|| panic!("no list but {told}"))
}

/// Whether a press may take other controls of the screen away: what hides a part of it, and a switch that
/// deletes what it stops.
fn takes_others_along(key: &Json) -> bool {
    key.as_str()
        .is_some_and(|key| key.contains("Hide the list") || key.starts_with("switch "))
}

/// Whether a control opens the palette.
fn is_palette(key: &Json) -> bool {
    key.as_str().is_some_and(|key| key.contains("Search or do"))
}
