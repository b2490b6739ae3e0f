//! `oki terms`: answers, the lock, the controller and the page.

use crate::stand::Stand;

const CONTACT: [&str; 4] = ["contacts", "add", "--name", "Ada Byron"];

#[test]
fn whoever_makes_a_workspace_accepts_and_withdrawing_locks_entering_and_nothing_else() {
    let stand = Stand::new();
    let status = stand.answer(&["terms", "status"]);
    assert_eq!(status["open"], true);
    assert_eq!(status["texts"][0]["state"], "accepted");
    stand.answer(&CONTACT);
    let withdrawn = stand.answer(&["terms", "withdraw"]);
    assert_eq!(withdrawn["open"], false);
    assert_eq!(stand.refused(&CONTACT), (3, "terms-withdrawn".to_owned()));
    assert_eq!(stand.answer(&["contacts", "list"])["total"], 1);
    let out = stand.path("all.json").display().to_string();
    stand.answer(&["export", "--format", "json", "--out", &out]);
    stand.answer(&["backup", "create"]);
    stand.answer(&["terms", "accept"]);
    stand.answer(&CONTACT);
    let history = stand.answer(&["terms", "history"]);
    assert_eq!(history.as_array().unwrap().len(), 6);
}

#[test]
fn a_workspace_can_be_made_without_accepting_and_nothing_is_entered_then() {
    let stand = Stand::new();
    let folder = stand.path("later");
    let arguments = [
        "workspace",
        "create",
        "--business",
        "Later",
        "--country",
        "DE",
        "--accept-later",
    ];
    stand.elsewhere(&folder, &arguments);
    let status = stand.elsewhere(&folder, &["terms", "status"]);
    assert_eq!(
        (&status["open"], &status["texts"][1]["state"]),
        (&false.into(), &"unanswered".into())
    );
    stand.elsewhere(&folder, &["terms", "accept"]);
    assert_eq!(
        stand.elsewhere(&folder, &CONTACT)["displayName"],
        "Ada Byron"
    );
}

#[test]
fn another_controller_is_a_new_version_and_stands_on_the_page() {
    let stand = Stand::new();
    let named = [
        "terms",
        "controller",
        "--name",
        "Harbour <b>Dental</b>",
        "--contact",
        "p@harbour.example",
    ];
    assert_eq!(stand.answer(&named)["revision"], 1);
    assert_eq!(
        stand.answer(&["terms", "status"])["texts"][0]["state"],
        "changed"
    );
    let changes = stand.answer(&["terms", "changes"]);
    assert_eq!(
        (&changes["before"], &changes["after"]),
        (&"2".into(), &"2.1".into())
    );
    let out = stand.path("policy.html").display().to_string();
    stand.answer(&["terms", "publish", "--out", &out, "--language", "de"]);
    let page = std::fs::read_to_string(&out).unwrap();
    assert!(page.contains("Harbour &lt;b&gt;Dental&lt;/b&gt;") && page.contains("lang=\"de\""));
    let text = stand.command(&["terms", "show", "terms"]).output().unwrap();
    assert!(
        String::from_utf8(text.stdout)
            .unwrap()
            .starts_with("Terms of use")
    );
}
