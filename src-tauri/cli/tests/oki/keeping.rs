//! `oki privacy retention`, holds and `oki audit`, with the computer's own clock moved from outside.

#[cfg(target_os = "linux")]
use std::path::{Path, PathBuf};

#[cfg(target_os = "linux")]
use serde_json::Value as Json;

use crate::stand::{Stand, text_at};

/// libfaketime, without the program around it, which wants shared memory that not everybody has.
#[cfg(target_os = "linux")]
fn clock() -> PathBuf {
    let folders = std::fs::read_dir("/usr/lib").unwrap();
    folders
        .map(|entry| entry.unwrap().path())
        .chain(["/usr/lib", "/usr/lib64"].map(PathBuf::from))
        .map(|folder| folder.join("faketime/libfaketime.so.1"))
        .find(|path| Path::exists(path))
        .unwrap()
}

/// The answer of a command on a computer whose clock shows another day.
#[cfg(target_os = "linux")]
#[track_caller]
fn on_day(stand: &Stand, day: &str, arguments: &[&str]) -> Json {
    let mut command = stand.command(&[&["--json"], arguments].concat());
    let output = command
        .env("LD_PRELOAD", clock())
        .env("FAKETIME", format!("@{day} 12:00:00"))
        .env("FAKETIME_DONT_FAKE_MONOTONIC", "1")
        .env("FAKETIME_DISABLE_SHM", "1")
        .output()
        .unwrap();
    let errors = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success(), "{day} {arguments:?}: {errors}");
    serde_json::from_slice(&output.stdout).unwrap()
}

#[cfg(target_os = "linux")]
#[test]
fn the_day_before_a_lead_is_there_and_the_day_after_it_is_gone() {
    let stand = Stand::new();
    let run = ["privacy", "retention", "run"];
    let leads = |day: &str| on_day(&stand, day, &["leads", "list"])["total"].clone();
    let start = "2030-01-15";
    on_day(&stand, start, &["privacy", "retention", "confirm-date"]);
    on_day(&stand, start, &["leads", "add", "--name", "Ada Byron"]);
    on_day(
        &stand,
        start,
        &["privacy", "retention", "set", "--leads", "6"],
    );
    // A clock that jumped takes nothing, however often it is asked.
    for day in ["2031-01-15", "2031-01-16", "2031-01-17", "2031-01-18"] {
        assert_eq!(on_day(&stand, day, &run)["outcome"], "clockDoubted");
    }
    assert_eq!(on_day(&stand, "2029-01-15", &run)["gone"]["leads"], 0);
    assert_eq!(leads("2030-01-15"), 1);
    let before = "2030-07-14";
    on_day(&stand, before, &["privacy", "retention", "confirm-date"]);
    assert_eq!(on_day(&stand, before, &run)["gone"]["leads"], 0);
    let after = "2030-07-15";
    assert_eq!(on_day(&stand, after, &run)["gone"]["leads"], 1);
    assert_eq!(leads(after), 0);
}

#[test]
fn a_hold_is_set_listed_and_lifted() {
    let stand = Stand::new();
    let id = stand.contact("Ada Byron");
    let who = ["--contact", &id];
    stand.answer(&[&["privacy", "hold"], &who[..], &["--reason", "Claim 12/26"]].concat());
    let holds = stand.answer(&["privacy", "holds"]);
    assert_eq!(
        (text_at(&holds[0], "name"), text_at(&holds[0], "reason")),
        ("Ada Byron".to_owned(), "Claim 12/26".to_owned())
    );
    let plan = [&["privacy", "plan"], &who[..]].concat();
    assert_eq!(stand.refused(&plan), (3, "erasure-held".to_owned()));
    stand.answer(&[&["privacy", "release"], &who[..]].concat());
    assert_eq!(
        stand.refused(&[&["privacy", "release"], &who[..]].concat()),
        (4, "hold-missing".to_owned())
    );
    stand.answer(&plan);
}

#[test]
fn the_change_log_is_listed_and_let_out_without_names() {
    let stand = Stand::new();
    stand.contact("Zebedee Quartermain");
    let page = stand.answer(&["audit", "list", "--action", "contact-created"]);
    assert_eq!(page["total"], 1);
    assert_eq!(page["items"][0]["tableName"], "contacts");
    for format in ["json", "csv", "pdf"] {
        let file = stand.path(format).display().to_string();
        stand.answer(&["audit", "export", "--format", format, "--out", &file]);
        let text = String::from_utf8_lossy(&std::fs::read(&file).unwrap()).into_owned();
        assert!(!text.contains("Zebedee"), "{format}");
    }
}

#[test]
fn rules_that_cannot_be_chosen_are_refused_and_the_preview_is_shown() {
    let stand = Stand::new();
    let wrong = ["privacy", "retention", "set", "--leads", "7"];
    assert_eq!(
        stand.refused(&wrong),
        (3, "retention-rule-unknown".to_owned())
    );
    let view = stand.answer(&["privacy", "retention", "show"]);
    assert_eq!(
        (&view["law"]["years"], &view["clock"]["doubted"]),
        (&6.into(), &false.into())
    );
    assert!(
        view["law"]["law"]
            .as_str()
            .is_some_and(|law| !law.is_empty())
    );
}
