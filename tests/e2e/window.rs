//! One real window, and finding things in it as assistive technology does.

use std::io::Write as _;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use fantoccini::Client;
use fantoccini::elements::{Element, ElementRef};
use fantoccini::error::CmdError;
use serde_json::{Value as Json, json};

use crate::driver::{Driver, Home};

/// Set where the whole matrix is asked for.
pub const FULL: &str = "OKICRM_TEST_FULL";

/// How long something may take to appear before a journey gives up.
const PATIENCE: Duration = Duration::from_secs(15);

/// How often it is looked for.
const PAUSE: Duration = Duration::from_millis(50);

/// The name WebDriver gives a reference to an element (w3.org/TR/webdriver2, 12.1).
const REFERENCE: &str = "element-6066-11e4-a52e-4f735466cecf";

const FINDER: &str = include_str!("finder.js");
const WATCH: &str = include_str!("watch.js");
const REST: &str = include_str!("rest.js");

/// The application in its own home.
pub struct Window {
    pub client: Client,
    pub home: Home,
    driver: Driver,
}

impl Window {
    /// The application on a computer that never had it.
    pub async fn first_start() -> Self {
        Self::start(Home::new()).await
    }

    /// The application in a home that may hold a workspace already.
    pub async fn start(home: Home) -> Self {
        let driver = Driver::start(&home);
        let client = driver.open().await;
        let window = Self {
            client,
            home,
            driver,
        };
        window.watch().await;
        window
    }

    /// The application in the home of a workspace that the tests' passphrase opens, and open.
    pub async fn open(home: Home) -> Self {
        let window = Self::start(home).await;
        window.unlock().await;
        window
    }

    /// Opens the workspace without its screen.
    pub async fn unlock(&self) {
        let passphrase = json!({ "passphrase": okicrm_testing::PASSPHRASE });
        self.command("unlock_workspace", passphrase).await.unwrap();
        self.find("navigation", "Pages").await;
    }

    /// Counts breaches, errors and commands from now on.
    pub async fn watch(&self) {
        self.execute(WATCH, vec![]).await;
    }

    /// Goes to a screen by its address, and waits until it stands.
    pub async fn go(&self, route: &str) {
        let script = "location.hash = arguments[0]; return null";
        self.execute(script, vec![json!(route)]).await;
        self.rest(route).await;
    }

    /// Waits until nothing moves any more.
    pub async fn rest(&self, screen: &str) {
        let rests = self.client.execute_async(REST, vec![]).await.unwrap();
        if rests != json!(true) {
            self.picture("no-rest").await;
            panic!("{screen} does not come to rest");
        }
    }

    /// Ends the application, having looked whether anything broke the policy or fell over, and
    /// gives its home back.
    pub async fn end(self) -> Home {
        self.assert_clean().await;
        let Self {
            client,
            home,
            driver,
        } = self;
        client.close().await.unwrap();
        drop(driver);
        home
    }

    /// Ends the application without a word to it (SIGKILL), and gives its home back.
    pub fn cut(self) -> Home {
        let Self { home, driver, .. } = self;
        driver.cut();
        home
    }

    /// Ends the application as the system does when somebody logs off, and gives its home back.
    pub fn log_off(self) -> Home {
        let Self { home, driver, .. } = self;
        driver.log_off();
        home
    }

    /// Attack 39: no breach of the policy, and no error that nobody caught.
    pub async fn assert_clean(&self) {
        let told = self
            .execute(
                "return [window.okicrmBreaches, window.okicrmErrors]",
                vec![],
            )
            .await;
        assert_eq!(told, json!([[], []]), "breaches of the policy, errors");
    }

    /// Runs a script in the page.
    pub async fn execute(&self, script: &str, arguments: Vec<Json>) -> Json {
        self.client
            .execute(script, arguments)
            .await
            .unwrap_or_else(|error| panic!("the script fails: {error}\n{script:.200}"))
    }

    /// Gives a command as the page would.
    pub async fn command(&self, name: &str, arguments: Json) -> Result<Json, Json> {
        let script = "const [name, args, done] = arguments;
            window.__TAURI_INTERNALS__.invoke(name, args).then(
                (answer) => done({ answer }), (error) => done({ error }));";
        let told = self
            .client
            .execute_async(script, vec![json!(name), arguments])
            .await
            .unwrap();
        match told.get("error") {
            Some(error) => Err(error.clone()),
            None => Ok(told["answer"].clone()),
        }
    }

    /// The element of a role with a name; `/…/` is a regular expression. Waits for it.
    pub async fn find(&self, role: &str, name: &str) -> Element {
        let since = Instant::now();
        loop {
            let (mut found, others) = self.look(role, name).await;
            match found.len() {
                1 => return found.remove(0),
                0 if since.elapsed() < PATIENCE => tokio::time::sleep(PAUSE).await,
                count => {
                    self.picture("not-found").await;
                    panic!("{count} of role {role} named {name}; there are: {others:?}");
                }
            }
        }
    }

    /// All of a role and name, once there is one.
    pub async fn all(&self, role: &str, name: &str) -> Vec<Element> {
        let since = Instant::now();
        loop {
            let (found, others) = self.look(role, name).await;
            if !found.is_empty() {
                return found;
            }
            if since.elapsed() > PATIENCE {
                self.picture("not-found").await;
                panic!("none of role {role} named {name}; there are: {others:?}");
            }
            tokio::time::sleep(PAUSE).await;
        }
    }

    /// How many there are now.
    pub async fn count(&self, role: &str, name: &str) -> usize {
        self.look(role, name).await.0.len()
    }

    /// Presses the first of several.
    pub async fn press_first(&self, role: &str, name: &str) {
        self.all(role, name).await[0].click().await.unwrap();
    }

    /// Presses the last of several: what a dialog repeats stands after the page.
    pub async fn press_last(&self, role: &str, name: &str) {
        let found = self.all(role, name).await;
        found.last().unwrap().click().await.unwrap();
    }

    /// Whether such an element is there now.
    pub async fn has(&self, role: &str, name: &str) -> bool {
        !self.look(role, name).await.0.is_empty()
    }

    /// Waits until no such element is there any more.
    pub async fn wait_gone(&self, role: &str, name: &str) {
        let since = Instant::now();
        while self.has(role, name).await {
            assert!(since.elapsed() < PATIENCE, "{role} {name} stays");
            tokio::time::sleep(PAUSE).await;
        }
    }

    /// Waits until a text stands somewhere in the page.
    pub async fn wait_text(&self, text: &str) {
        let since = Instant::now();
        while !self.text().await.contains(text) {
            if since.elapsed() > PATIENCE {
                self.picture("no-text").await;
                panic!(
                    "“{text}” is not to be read; there is:\n{}",
                    self.text().await
                );
            }
            tokio::time::sleep(PAUSE).await;
        }
    }

    /// Waits until a script answers with a value.
    pub async fn wait_until(&self, script: &str, expected: Json) {
        let since = Instant::now();
        loop {
            let told = self.execute(script, vec![]).await;
            if told == expected {
                return;
            }
            assert!(since.elapsed() < PATIENCE, "{script} answers {told}");
            tokio::time::sleep(PAUSE).await;
        }
    }

    /// Everything that is to be read.
    pub async fn text(&self) -> String {
        let text = self.execute("return document.body.innerText", vec![]).await;
        text.as_str().unwrap_or_default().to_owned()
    }

    /// Presses what has this role and name. A control drawn over its input is pressed by its label.
    pub async fn press(&self, role: &str, name: &str) {
        let since = Instant::now();
        loop {
            match self.find(role, name).await.click().await {
                Ok(()) => return,
                // It moved or was drawn anew between finding and pressing.
                Err(error) if since.elapsed() < PATIENCE && is_about_moving(&error) => {
                    tokio::time::sleep(PAUSE).await;
                }
                Err(error) => {
                    self.picture("not-pressed").await;
                    panic!("{role} {name} cannot be pressed: {error}");
                }
            }
        }
    }

    /// Writes into a field in the place of what was there.
    pub async fn fill(&self, name: &str, text: &str) {
        self.find("textbox", name).await;
        self.fill_nth(name, 0, text).await;
    }

    /// Writes into one of several fields of the same name.
    pub async fn fill_nth(&self, name: &str, position: usize, text: &str) {
        let field = self.all("textbox", name).await.swap_remove(position);
        field.click().await.unwrap();
        // Select all and type, as a person does: clearing by script is not heard by the page.
        field.send_keys("\u{e009}a\u{e000}").await.unwrap();
        field
            .send_keys(if text.is_empty() { "\u{e003}" } else { text })
            .await
            .unwrap();
    }

    /// Opens a list to choose from and chooses.
    pub async fn choose(&self, list: &str, option: &str) {
        self.press("button", &format!("/{list}/")).await;
        self.press("option", option).await;
        self.wait_gone("option", option).await;
    }

    /// Types keys where the focus is; see w3.org/TR/webdriver2, 17.4.2, for the special ones.
    pub async fn type_keys(&self, keys: &str) {
        let focused = self.client.active_element().await.unwrap();
        focused.send_keys(keys).await.unwrap();
    }

    /// Waits for two frames: what the web view shows before is the frame before.
    pub async fn settle(&self) {
        let script = "const done = arguments[0];
            requestAnimationFrame(() => requestAnimationFrame(() => done(null)));";
        self.client.execute_async(script, vec![]).await.unwrap();
    }

    /// Takes a picture into the folder of results.
    pub async fn picture(&self, name: &str) -> PathBuf {
        self.settle().await;
        let picture = self.client.screenshot().await.unwrap();
        let path = results().join(format!("{name}.png"));
        std::fs::write(&path, picture).unwrap();
        path
    }

    async fn look(&self, role: &str, name: &str) -> (Vec<Element>, Json) {
        let told = self
            .execute(FINDER, vec![json!(role), json!(name), Json::Null])
            .await;
        let elements = told["elements"].as_array().unwrap();
        let elements = elements
            .iter()
            .map(|reference| {
                let id = reference[REFERENCE].as_str().unwrap().to_owned();
                Element::from_element_id(self.client.clone(), ElementRef::from(id))
            })
            .collect();
        (elements, told["others"].clone())
    }
}

fn is_about_moving(error: &CmdError) -> bool {
    let text = error.to_string();
    ["stale", "intercepted", "not interactable"]
        .iter()
        .any(|word| text.contains(word))
}

/// Where pictures, PDFs and exports of the journeys lie.
pub fn results() -> PathBuf {
    let folder = std::env::var_os("OKICRM_E2E_RESULTS")
        .or_else(|| std::env::var_os("OKICRM_E2E_OUT"))
        .map_or_else(
            || PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("target/e2e"),
            PathBuf::from,
        );
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

/// Whether the whole matrix is asked for.
pub fn is_full() -> bool {
    std::env::var_os(FULL).is_some()
}

/// Tells whoever runs the tests what was sampled.
pub fn note(remark: &str) {
    if let Some(path) = std::env::var_os("OKICRM_TEST_NOTES") {
        let mut options = std::fs::OpenOptions::new();
        let mut notes = options.create(true).append(true).open(path).unwrap();
        writeln!(notes, "{remark}").unwrap();
    }
}
