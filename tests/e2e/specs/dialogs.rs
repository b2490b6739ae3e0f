//! Files are chosen and saved in the system's own dialogs, as a person meets them.

use crate::homes::empty_home;
use crate::pages::ImportPage;
use crate::window::Window;

#[tokio::test(flavor = "multi_thread")]
async fn a_file_is_chosen_and_another_saved_in_the_dialogs_of_the_system() {
    let home = empty_home().await.with_real_dialogs();
    let window = Window::open(home).await;
    let sheet = window.home.path().join("kontakte.csv");
    std::fs::write(&sheet, "Name;E-Mail\nJörg Käßbörer;joerg@example.org\n").unwrap();
    ImportPage::open(&window).await.bring(&sheet).await;

    let export = window.home.path().join("alles.json");
    window.go("/export").await;
    window.home.answer_save(&export);
    window.press_first("button", "/^Export…/").await;
    window.wait_text("alles.json").await;
    let text = std::fs::read_to_string(&export).unwrap();
    assert!(text.contains("Jörg Käßbörer"));
    window.end().await;
}
