//! Attacks 35 and 37: a page that was taken over, or a fault of ours, calls with anything.

use okicrm_core::error::ErrorKind;
use okicrm_shell::commands;
use serde_json::{Value as Json, json};
use tauri::test::MockRuntime;

use crate::stand::Stand;

/// Values that no argument of ours takes, or that some do and then must be refused by a rule.
fn hostile_values() -> Vec<Json> {
    vec![
        Json::Null,
        json!(-1),
        json!(1e308),
        json!(i64::MAX),
        json!(u64::MAX),
        json!("NaN"),
        json!("'; DROP TABLE contacts; --"),
        json!("../../etc/passwd"),
        json!("\u{0}\u{202e}<img src=x onerror=alert(1)>"),
        json!([]),
        json!([[[[[[]]]]]]),
        json!({ "__proto__": { "isAdmin": true }, "constructor": { "prototype": {} } }),
        json!("x".repeat(100_000)),
    ]
}

#[test]
fn attack_37_whatever_a_command_is_called_with_it_answers_in_our_words() {
    let stand = Stand::open();
    let mut calls = 0;
    for command in commands::all() {
        let shape = (command.shape)(&mut Default::default());
        for value in hostile_values() {
            let arguments: serde_json::Map<String, Json> = shape
                .arguments
                .iter()
                .map(|(name, _)| (camel_case(name), value.clone()))
                .collect();
            if let Err(error) = stand.call(command.name, Json::Object(arguments)) {
                assert_ne!(
                    error.kind,
                    ErrorKind::Internal,
                    "{} with {value:.60} broke: {:?}",
                    command.name,
                    error.details
                );
            }
            calls += 1;
        }
    }
    assert_eq!(calls, commands::all().count() * hostile_values().len());
}

#[test]
fn attack_37_a_missing_or_wrong_argument_is_named() {
    let stand = Stand::open();
    for arguments in [json!({}), json!({ "change": 7 }), json!({ "change": null })] {
        let error = stand.call("undo", arguments).unwrap_err();
        assert_eq!(error.kind, ErrorKind::Invalid);
        assert_eq!(error.code, "input-malformed");
        assert_eq!(error.problems[0].field, "change");
    }
}

#[test]
fn attack_37_what_is_wrong_with_an_argument_never_repeats_it() {
    let stand = Stand::open();
    let secret = "anna.example@example.org";
    let error = stand
        .call(
            "save_appearance",
            json!({ "appearance": { "theme": secret } }),
        )
        .unwrap_err();
    assert_eq!(error.code, "input-malformed");
    assert!(!serde_json::to_string(&error).unwrap().contains(secret));
}

#[test]
fn attack_37_an_undeclared_command_is_refused() {
    let stand = Stand::open();
    for name in [
        "read_file",
        "plugin:fs|read_text_file",
        "plugin:dialog|open",
        "plugin:shell|execute",
        "plugin:opener|open_path",
        "plugin:window|close",
        "__proto__",
        "",
    ] {
        assert!(stand.call_raw(name, json!({})).is_err(), "{name}");
    }
}

#[test]
fn attack_37_a_call_larger_than_any_form_is_refused() {
    let stand = Stand::open();
    let arguments = json!({ "change": "x".repeat(100 * 1024 * 1024) });
    let error = stand.call("undo", arguments).unwrap_err();
    assert_eq!(error.code, "input-too-large");
    let many = json!({ "change": vec![0; 10 * 1024 * 1024] });
    let error = stand.call("undo", many).unwrap_err();
    assert_eq!(error.code, "input-too-large");
}

/// The page can address nothing on the disk: the protocol that would serve files is off, and no
/// address of the policy names it.
#[test]
fn attack_38_no_path_on_the_disk_has_an_address() {
    let context = okicrm_shell::context::<MockRuntime>();
    let security = &context.config().app.security;
    assert!(!security.asset_protocol.enable);
    assert!(security.asset_protocol.scope.allowed_paths().is_empty());
    let policy = security.csp.as_ref().unwrap().to_string();
    for word in ["asset:", "file:", "http:", "*", "unsafe"] {
        let left = policy.replace("http://ipc.localhost", "");
        assert!(!left.contains(word), "{word} in {policy}");
    }
    let stand = Stand::open();
    for name in [
        "plugin:asset|read",
        "plugin:fs|read_file",
        "plugin:path|resolve_directory",
    ] {
        assert!(
            stand
                .call_raw(name, json!({ "path": "../../etc/passwd" }))
                .is_err(),
            "{name}"
        );
    }
}

#[test]
fn attack_35_polluting_keys_are_just_unknown_keys() {
    let stand = Stand::open();
    let text = r#"{"appearance": {"language": "de", "theme": "dark", "density": "standard",
        "textSize": 100, "sidebarCollapsed": false,
        "__proto__": {"polluted": true}, "constructor": {"prototype": {"polluted": true}}}}"#;
    stand
        .call("save_appearance", serde_json::from_str(text).unwrap())
        .unwrap();
    let status = stand.call("shell_status", json!({})).unwrap();
    assert_eq!(status["appearance"]["language"], "de");
    assert!(!status.to_string().contains("polluted"));
}

fn camel_case(name: &str) -> String {
    let mut words = name.split('_');
    let first = words.next().unwrap_or_default().to_owned();
    words.fold(first, |text, word| {
        let (head, tail) = word.split_at(1);
        text + &head.to_uppercase() + tail
    })
}
