//! What the settings ask of the shell: the logo, the recovery sheet, the texts to accept, the way to a
//! server and back, and the end of a workspace.

use std::path::{Path, PathBuf};

use okicrm_core::error::Result;
use okicrm_shell::native::{Native, Question};
use okicrm_testing::{PASSPHRASE, fresh_schema};
use serde_json::{Value as Json, json};
use tokio::sync::oneshot;

use crate::stand::Stand;

/// A person who answers every dialog with the same path.
pub struct Chosen(pub PathBuf);

impl Native for Chosen {
    fn open(&self, _question: Question, answer: oneshot::Sender<Option<PathBuf>>) {
        answer.send(Some(self.0.clone())).ok();
    }

    fn save(&self, _question: Question, answer: oneshot::Sender<Option<PathBuf>>) {
        answer.send(Some(self.0.clone())).ok();
    }

    fn folder(&self, _question: Question, answer: oneshot::Sender<Option<PathBuf>>) {
        answer.send(Some(self.0.clone())).ok();
    }

    fn show(&self, path: &Path) -> Result<()> {
        std::fs::metadata(path)?;
        Ok(())
    }

    fn write_mail(&self, _address: &str) -> Result<()> {
        Ok(())
    }
}

fn proof() -> Json {
    json!({ "kind": "passphrase", "text": PASSPHRASE })
}

fn business() -> Json {
    json!({ "name": "Harbour Dental", "country": "GB", "invoiceStart": 1, "paymentDays": 30 })
}

/// The smallest picture there is: one pixel.
pub const PIXEL: &[u8] = &[
    0x89, b'P', b'N', b'G', 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, b'I', b'H', b'D', b'R', 0, 0, 0,
    1, 0, 0, 0, 1, 8, 6, 0, 0, 0, 0x1f, 0x15, 0xc4, 0x89, 0, 0, 0, 13, b'I', b'D', b'A', b'T',
    0x78, 0x9c, 0x63, 0xf8, 0xcf, 0xc0, 0xf0, 0x1f, 0, 5, 0, 1, 0xff, 0x89, 0x99, 0x3d, 0x1d, 0, 0,
    0, 0, b'I', b'E', b'N', b'D', 0xae, 0x42, 0x60, 0x82,
];

#[test]
fn the_logo_is_chosen_by_a_dialog_and_taken_off_again() {
    let stand = Stand::open();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("logo.png");
    std::fs::write(&path, PIXEL).unwrap();
    stand.shell.act_through(Box::new(Chosen(path.clone())));
    let chosen = stand.call("choose_logo", json!({})).unwrap();
    assert_eq!(
        (&chosen["width"], &chosen["height"]),
        (&json!(1), &json!(1))
    );
    assert_eq!(stand.call("logo", json!({})).unwrap(), chosen);
    std::fs::write(&path, b"GIF89a").unwrap();
    let refused = stand.call("choose_logo", json!({})).unwrap_err();
    assert_eq!(refused.code, "document-logo-kind");
    assert_eq!(stand.call("logo", json!({})).unwrap(), chosen);
    std::fs::write(&path, vec![0; 6 * 1024 * 1024]).unwrap();
    let refused = stand.call("choose_logo", json!({})).unwrap_err();
    assert_eq!(refused.code, "document-logo-file-too-large");
    stand.call("remove_logo", json!({})).unwrap();
    assert_eq!(stand.call("logo", json!({})).unwrap(), Json::Null);
}

#[test]
fn a_form_keeps_terms_and_formats_and_comes_back_as_it_was_typed() {
    let stand = Stand::open();
    stand
        .call("save_business", json!({ "form": business() }))
        .unwrap();
    let form = stand.call("business_form", json!({})).unwrap();
    assert_eq!(form["paymentDays"], 30);
    assert_eq!(
        (&form["locale"], &form["paper"]),
        (&json!("en-GB"), &json!("a4"))
    );
    stand
        .call("save_business", json!({ "form": form }))
        .unwrap();
    assert_eq!(stand.call("business_form", json!({})).unwrap(), form);
}

#[test]
fn the_recovery_sheet_is_a_pdf_of_the_code_that_opens_and_of_no_other() {
    let stand = Stand::open();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("recovery.pdf");
    stand.shell.act_through(Box::new(Chosen(path.clone())));
    stand
        .call("save_business", json!({ "form": business() }))
        .unwrap();
    let old = stand
        .call("new_recovery_code", json!({ "proof": proof() }))
        .unwrap();
    let code = stand
        .call("new_recovery_code", json!({ "proof": proof() }))
        .unwrap();
    let refused = stand
        .call("save_recovery_sheet", json!({ "code": old }))
        .unwrap_err();
    assert_eq!(refused.code, "recovery-code-wrong");
    assert!(!path.exists());
    let saved = stand
        .call("save_recovery_sheet", json!({ "code": code }))
        .unwrap();
    assert_eq!(saved["name"], "recovery.pdf");
    assert!(std::fs::read(&path).unwrap().starts_with(b"%PDF-"));
}

#[test]
fn texts_that_were_not_accepted_are_asked_for_until_they_are() {
    let stand = Stand::open();
    let asked = || {
        let agreement = stand
            .call("agreement", json!({ "language": "en" }))
            .unwrap();
        let texts = agreement["texts"].as_array().unwrap().clone();
        let open = texts.into_iter().filter(|one| one["state"] != "accepted");
        open.map(|one| one["text"].clone()).collect::<Vec<Json>>()
    };
    let texts = asked();
    assert_eq!(texts.len(), 2);
    let accepted: Vec<Json> = texts
        .iter()
        .map(|text| json!({ "kind": text["kind"], "version": text["version"], "sha256": text["sha256"] }))
        .collect();
    let none = stand
        .call("accept_texts", json!({ "accepted": [] }))
        .unwrap_err();
    assert_eq!(none.code, "agreement-unnamed");
    let mut other = accepted.clone();
    other[0]["sha256"] = json!("00");
    let other = stand
        .call("accept_texts", json!({ "accepted": other }))
        .unwrap_err();
    assert_eq!(other.code, "agreement-texts-differ");
    stand
        .call("accept_texts", json!({ "accepted": accepted }))
        .unwrap();
    assert!(asked().is_empty());
}

/// Every answer of first run.
fn answers(stand: &Stand) -> Json {
    let texts = stand
        .call("setup_texts", json!({ "language": "en" }))
        .unwrap();
    let accepted: Vec<Json> = texts
        .as_array()
        .unwrap()
        .iter()
        .map(|text| json!({ "kind": text["kind"], "version": text["version"], "sha256": text["sha256"] }))
        .collect();
    json!({
        "accepted": accepted,
        "person": { "name": "Sara Test" },
        "business": { "name": "Harbour Dental", "country": "GB" },
        "language": "en",
        "data": "empty",
        "protection": { "passphrase": PASSPHRASE, "keychain": false },
        "usageData": true,
    })
}

#[test]
fn the_answer_to_the_usage_notice_reaches_the_figures_and_nothing_is_counted_before() {
    let stand = Stand::empty();
    let counted = |screen: &str| {
        stand
            .call("count_screen", json!({ "screen": screen }))
            .unwrap()
    };
    counted("contacts");
    assert_eq!(stand.call("usage_figures", json!({})).unwrap(), json!([]));
    let run = json!({ "run": answers(&stand), "server": null });
    stand.call("first_run", run).unwrap();
    assert_eq!(
        stand.call("usage_status", json!({})).unwrap()["state"],
        "on"
    );
    counted("contacts");
    let weeks = stand.call("usage_figures", json!({})).unwrap();
    assert_eq!(weeks[0]["screens"], json!({ "contacts": 1 }));
}

#[test]
fn the_switch_on_the_notice_stands_on_only_where_the_law_lets_it() {
    let stand = Stand::empty();
    let countries = stand.call("countries", json!({})).unwrap();
    let proposed = |code: &str| {
        let country = countries
            .as_array()
            .unwrap()
            .iter()
            .find(|one| one["code"] == code);
        country.unwrap()["usageData"].clone()
    };
    assert_eq!(proposed("GB"), json!(true));
    for asked in ["DE", "FR", "NO"] {
        assert_eq!(proposed(asked), Json::Null, "{asked}");
    }
}

/// The test server's address in the parts that a person types.
fn address(url: &str) -> Json {
    let rest = url.split_once("://").unwrap().1;
    let (user, rest) = rest.split_once('@').unwrap();
    let (host, rest) = rest.split_once('/').unwrap();
    let (database, options) = rest.split_once('?').unwrap_or((rest, ""));
    let (user, password) = user.split_once(':').unwrap_or((user, ""));
    let (host, port) = host.split_once(':').unwrap_or((host, ""));
    json!({
        "host": host, "port": port, "database": database, "user": user, "password": password,
        "encrypted": false, "options": options,
    })
}

#[test]
fn a_workspace_moves_to_a_server_and_back_while_the_window_stays_open() {
    let stand = Stand::open();
    stand
        .call("save_business", json!({ "form": business() }))
        .unwrap();
    let address = address(&tauri::async_runtime::block_on(fresh_schema()));
    let found = stand
        .call("check_server", json!({ "address": address }))
        .unwrap();
    assert_eq!(found["holds"], "nothing");
    let wrong = json!({ "kind": "passphrase", "text": "a guess" });
    let refused = stand
        .call(
            "move_to_server",
            json!({ "address": address, "proof": wrong }),
        )
        .unwrap_err();
    assert_eq!(refused.code, "passphrase-wrong");

    let there = stand
        .call(
            "move_to_server",
            json!({ "address": address, "proof": proof() }),
        )
        .unwrap();
    assert_eq!(
        (&there["equal"], stand.phase()),
        (&json!(true), "open".to_owned())
    );
    let place = stand.call("data_place", json!({})).unwrap();
    assert_eq!(place["onServer"], true);
    assert!(
        !place["shown"]
            .as_str()
            .unwrap()
            .contains(address["user"].as_str().unwrap())
    );
    assert!(place["oldFile"].is_string());
    assert_eq!(
        stand.call("business_form", json!({})).unwrap()["name"],
        "Harbour Dental"
    );
    stand.call("remove_old_file", json!({})).unwrap();
    assert_eq!(
        stand.call("data_place", json!({})).unwrap()["oldFile"],
        Json::Null
    );

    stand.call("lock_workspace", json!({})).unwrap();
    stand
        .call("unlock_workspace", json!({ "passphrase": PASSPHRASE }))
        .unwrap();
    let back = stand
        .call("move_to_file", json!({ "proof": proof() }))
        .unwrap();
    assert_eq!(back["sha256"], there["sha256"]);
    assert_eq!(
        stand.call("data_place", json!({})).unwrap()["onServer"],
        false
    );
    let kept = stand.call("remove_old_file", json!({})).unwrap_err();
    assert_eq!(kept.code, "moving-in-file");
    assert_eq!(
        stand.call("business_form", json!({})).unwrap()["name"],
        "Harbour Dental"
    );
}

#[test]
fn first_run_makes_the_workspace_on_the_server_that_was_named_or_makes_nothing() {
    let stand = Stand::empty();
    let right = address(&tauri::async_runtime::block_on(fresh_schema()));
    let mut wrong = right.clone();
    wrong["database"] = json!("there_is_no_such_database");
    let begin = |server: &Json| {
        stand.call(
            "first_run",
            json!({ "run": answers(&stand), "server": server }),
        )
    };
    assert_eq!(begin(&wrong).unwrap_err().code, "database-missing");
    assert_eq!(stand.phase(), "firstRun");
    let looked = stand.call("check_server", json!({ "address": right }));
    assert_eq!(looked.unwrap()["holds"], "nothing");
    begin(&right).unwrap();
    assert_eq!(stand.phase(), "open");
    let place = stand.call("data_place", json!({})).unwrap();
    assert_eq!(place["onServer"], true);
    let second = Stand::empty();
    let run = json!({ "run": answers(&second), "server": right });
    let refused = second.call("first_run", run).unwrap_err();
    assert_eq!(refused.code, "database-holds-workspace");
}

#[test]
fn a_server_that_cannot_be_used_is_refused_in_words_of_its_own_and_the_window_stays_open() {
    let stand = Stand::open();
    let right = address(&tauri::async_runtime::block_on(fresh_schema()));
    for (field, value, code) in [
        ("host", json!("db example org"), "moving-address-wrong"),
        ("port", json!("70000"), "moving-address-wrong"),
        (
            "database",
            json!("there_is_no_such_database"),
            "database-missing",
        ),
        ("encrypted", json!(true), "database-unencrypted"),
    ] {
        let mut wrong = right.clone();
        wrong[field] = value;
        let looked = stand
            .call("check_server", json!({ "address": wrong }))
            .unwrap_err();
        assert_eq!(looked.code, code, "{field}");
        let moved = stand
            .call(
                "move_to_server",
                json!({ "address": wrong, "proof": proof() }),
            )
            .unwrap_err();
        assert_eq!(
            (moved.code.as_str(), stand.phase().as_str()),
            (code, "open"),
            "{field}"
        );
    }
}

#[test]
fn a_workspace_is_deleted_only_by_whom_can_open_it_and_nothing_of_it_stays() {
    let stand = Stand::open();
    let folder = stand.shell.folder().path().to_owned();
    let wrong = json!({ "kind": "passphrase", "text": "a guess" });
    let refused = stand
        .call(
            "delete_everything",
            json!({ "proof": wrong, "backups": "here" }),
        )
        .unwrap_err();
    assert_eq!(
        (refused.code.as_str(), stand.phase().as_str()),
        ("passphrase-wrong", "open")
    );
    stand
        .call(
            "delete_everything",
            json!({ "proof": proof(), "backups": "here" }),
        )
        .unwrap();
    assert_eq!(
        (stand.phase().as_str(), folder.exists()),
        ("firstRun", false)
    );
}

#[test]
fn what_the_program_is_and_where_its_files_lie_can_be_read_and_opened() {
    let stand = Stand::open();
    stand.shell.act_through(Box::new(Chosen(PathBuf::new())));
    let about = stand.call("about", json!({})).unwrap();
    assert_eq!(about["version"], env!("CARGO_PKG_VERSION"));
    let data = about["dataFolder"].as_str().unwrap();
    assert_eq!(Path::new(data), stand.shell.folder().path());
    stand
        .call("open_folder", json!({ "which": "data" }))
        .unwrap();
}
