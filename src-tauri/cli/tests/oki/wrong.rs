//! What goes wrong: each in one document on standard error, with its exit code.

use std::io::Write as _;
use std::process::Stdio;

use serde_json::Value as Json;

use crate::stand::Stand;

#[test]
fn a_wrong_command_is_usage_in_words_and_in_json() {
    let stand = Stand::new();
    let id = stand.contact("Ada Byron");
    for arguments in [
        &[][..],
        &["nonsense"],
        &["bench"],
        &["contacts", "show"],
        &["contacts", "show", "xyz"],
        &["contacts", "edit", &id],
        &["contacts", "list", "--limit", "-1"],
        &["contacts", "list", "--limit", "1e9"],
        &["export", "--format", "xml", "--out", "x"],
        &["export"],
        &["invoices", "pay"],
        &["leads", "status", &id, "excellent"],
        &["workspace", "move"],
    ] {
        assert_eq!(
            stand.refused(arguments),
            (2, "usage".to_owned()),
            "{arguments:?}"
        );
        let output = stand.command(arguments).output().unwrap();
        let told = String::from_utf8(output.stderr).unwrap();
        assert_eq!(
            (output.status.code(), output.stdout.len()),
            (Some(2), 0),
            "{arguments:?}"
        );
        assert!(told.contains("Usage:") || told.contains("--help"), "{told}");
    }
}

#[test]
fn files_that_are_not_there_or_are_folders_are_told_and_are_no_fault() {
    let stand = Stand::new();
    let id = stand.contact("Ada Byron");
    let folder = stand.folder();
    let folder = folder.to_str().unwrap();
    let nowhere = stand.path("no/such/file");
    let nowhere = nowhere.to_str().unwrap();
    for arguments in [
        &["invoices", "preview", nowhere][..],
        &["invoices", "create", folder],
        &["import", nowhere],
        &["import", folder],
        &["import", "--mapping", nowhere, nowhere],
        &["export", "--format", "json", "--out", nowhere],
        &["export", "--format", "json", "--out", folder],
        &["privacy", "access", "--contact", &id, "--out", nowhere],
        &["privacy", "certificate", "verify", nowhere],
        &["backup", "verify", nowhere],
        &["backup", "verify", folder],
        &["backup", "restore", nowhere],
        &["--passphrase-file", nowhere, "contacts", "list"],
    ] {
        let (exit, code) = stand.refused(arguments);
        assert!([3, 4].contains(&exit), "{arguments:?}: {exit} {code}");
        assert_ne!(code, "internal", "{arguments:?}");
    }
    assert_eq!(stand.answer(&["verify"])["ok"], true);
}

#[test]
fn what_is_not_there_is_exit_4_and_what_is_wrong_is_exit_3() {
    let stand = Stand::new();
    let nobody = "0199f0c4-7c1e-7a53-9b1e-1f4f6c2d8a10";
    for arguments in [
        &["contacts", "show", nobody][..],
        &["contacts", "edit", nobody, "--note", "x"],
        &["contacts", "delete", nobody],
        &["leads", "show", nobody],
        &["leads", "convert", nobody],
        &["invoices", "show", nobody],
        &["invoices", "issue", nobody],
        &["privacy", "restrict", "--contact", nobody],
    ] {
        assert_eq!(stand.refused(arguments).0, 4, "{arguments:?}");
    }
    for (arguments, code) in [
        (&["contacts", "add"][..], "contact-invalid"),
        (
            &["contacts", "add", "--name", "x", "--email", "no address"],
            "contact-invalid",
        ),
        (
            &["contacts", "list", "--after", "abc"],
            "list-place-unknown",
        ),
    ] {
        assert_eq!(
            stand.refused(arguments),
            (3, code.to_owned()),
            "{arguments:?}"
        );
    }
}

#[test]
fn a_refusal_reads_as_a_sentence_without_json_and_standard_output_stays_empty() {
    let stand = Stand::new();
    let output = stand
        .command(&["contacts", "add", "--email", "no address"])
        .output()
        .unwrap();
    assert_eq!((output.status.code(), output.stdout.len()), (Some(3), 0));
    let told = String::from_utf8(output.stderr).unwrap();
    assert!(
        told.contains("emails.0.value: This is not an e-mail address."),
        "{told}"
    );
    assert!(!told.contains('\u{1b}'), "{told:?}");
}

#[test]
fn the_passphrase_comes_from_a_file_from_standard_input_or_from_nowhere() {
    let stand = Stand::new();
    let info = ["--json", "workspace", "info"];
    let code = |output: &std::process::Output| {
        let json: Json = serde_json::from_slice(&output.stderr).unwrap_or_default();
        (
            output.status.code(),
            json["error"]["code"]
                .as_str()
                .unwrap_or_default()
                .to_owned(),
        )
    };
    let locked = stand
        .command(&info)
        .env_remove("OKICRM_PASSPHRASE")
        .output()
        .unwrap();
    assert_eq!(code(&locked), (Some(5), "workspace-locked".to_owned()));
    let wrong = stand
        .command(&info)
        .env("OKICRM_PASSPHRASE", "guess")
        .output()
        .unwrap();
    assert_eq!(code(&wrong), (Some(5), "passphrase-wrong".to_owned()));
    for (text, exit, refusal) in [
        ("pass\nmore lines", 0, ""),
        ("pass", 0, ""),
        ("pass\r\n", 0, ""),
        ("", 3, "passphrase-unusable"),
        ("Pass", 5, "passphrase-wrong"),
    ] {
        let file = stand.file("passphrase", text);
        let read = stand
            .command(&info)
            .args(["--passphrase-file", &file])
            .env("OKICRM_PASSPHRASE", "other")
            .output()
            .unwrap();
        assert_eq!(code(&read), (Some(exit), refusal.to_owned()), "{text:?}");
    }
    let mut child = stand
        .command(&info)
        .args(["--passphrase-file", "-"])
        .env_remove("OKICRM_PASSPHRASE")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(b"pass\n").unwrap();
    let output = child.wait_with_output().unwrap();
    let json: Json = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(json["business"], "Harbour Dental");
}

/// Every command explains itself: what it does, and each of its arguments.
#[test]
fn every_command_has_its_help() {
    let stand = Stand::new();
    let mut asked = vec![Vec::new()];
    let mut seen = 0;
    while let Some(path) = asked.pop() {
        let arguments: Vec<&str> = path.iter().map(String::as_str).chain(["--help"]).collect();
        let help = stand.text(&arguments);
        assert!(
            help.lines().next().is_some_and(|line| line.len() > 5),
            "{path:?}: {help}"
        );
        let lines: Vec<&str> = help.lines().collect();
        for (line, next) in lines.iter().zip(lines.iter().skip(1).chain([&""])) {
            let word = line.trim_start();
            let is_value = ["- ", "[default", "[possible"]
                .iter()
                .any(|sign| word.starts_with(sign));
            let is_argument = word.starts_with(['<', '-', '[']) && !is_value;
            // The explanation stands behind the argument, or below it where it is long.
            let is_explained = line.trim_start().contains("  ") || next.starts_with("          ");
            assert!(
                !is_argument || is_explained,
                "{path:?}: {line:?} is not explained"
            );
        }
        let listed = help.lines().skip_while(|line| *line != "Commands:").skip(1);
        for line in listed.take_while(|line| !line.is_empty()) {
            let name = line.split_whitespace().next().unwrap().to_owned();
            if name != "help" {
                asked.push([path.clone(), vec![name]].concat());
            }
        }
        seen += 1;
    }
    assert!(seen > 40, "{seen} commands");
}

#[test]
fn where_the_workspace_lies_is_warned_about() {
    let stand = Stand::new();
    assert_eq!(
        stand.answer(&["workspace", "info"])["warnings"],
        serde_json::json!([])
    );
    let copied = stand.path("OneDrive - Practice");
    std::fs::create_dir(&copied).unwrap();
    std::fs::rename(stand.folder(), copied.join("workspace")).unwrap();
    let info = stand.elsewhere(&copied.join("workspace"), &["workspace", "info"]);
    assert_eq!(
        info["warnings"][0]["code"],
        "workspace-in-synchronised-folder"
    );
    let words = info["warnings"][0]["message"].as_str().unwrap();
    assert!(words.contains("copied half written"), "{words}");
}
