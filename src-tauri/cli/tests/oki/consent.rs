//! `oki consent` and `oki contacts export`: whom a business may write to.

use serde_json::{Value as Json, json};

use crate::stand::{Stand, has_fields, text_at};

fn contact(stand: &Stand, name: &str, email: &str) -> String {
    let made = stand.answer(&["contacts", "add", "--name", name, "--email", email]);
    text_at(&made, "id")
}

fn count(stand: &Stand) -> Json {
    let asked = [
        "contacts",
        "export",
        "--for",
        "newsletter",
        "--channel",
        "email",
    ];
    stand.answer(&asked)["count"].clone()
}

#[test]
fn a_mailing_has_who_agreed_and_says_who_is_left_out() {
    let stand = Stand::new();
    let ada = contact(&stand, "Ada Byron", "ada@example.org");
    contact(&stand, "Ben Okafor", "ben@example.org");
    let nobody =
        json!({"chosen": 2, "included": 0, "leftOut": [{"reason": "noBasis", "count": 2}]});
    assert_eq!(count(&stand), nobody);
    let give = [
        "consent",
        "give",
        "--contact",
        &ada,
        "--for",
        "newsletter",
        "--channel",
        "email",
        "--source",
        "website",
        "--wording",
        "I want the newsletter.",
    ];
    let view = stand.answer(&give);
    has_fields(&view, &["purposes", "history", "suppressed"]);
    assert_eq!(view["history"][0]["wording"], "I want the newsletter.");
    let out = stand.path("mailing.csv");
    let out = out.to_str().unwrap();
    let export = [
        "contacts",
        "export",
        "--for",
        "newsletter",
        "--channel",
        "email",
        "--out",
        out,
    ];
    let made = stand.answer(&export);
    assert_eq!(
        (&made["file"]["records"], &made["count"]["included"]),
        (&json!(1), &json!(1))
    );
    assert!(
        std::fs::read_to_string(out)
            .unwrap()
            .contains("ada@example.org")
    );
    assert!(stand.text(&export[..6]).contains("left out: noBasis"));
    stand.answer(&[
        "consent",
        "withdraw",
        "--contact",
        &ada,
        "--for",
        "newsletter",
        "--channel",
        "email",
    ]);
    assert_eq!(count(&stand)["included"], 0);
    assert!(
        stand
            .text(&["consent", "show", "--contact", &ada])
            .contains("withdrawn")
    );
    let basis = [
        "consent",
        "basis",
        "--contact",
        &ada,
        "--for",
        "newsletter",
        "--channel",
        "email",
        "--basis",
        "interest",
        "--reason",
        "we met at the fair",
    ];
    assert_eq!(stand.refused(&basis), (3, "consent-refused".to_owned()));
}

#[test]
fn an_address_is_put_on_the_list_and_lifted_with_a_reason() {
    let stand = Stand::new();
    contact(&stand, "Ada Byron", "ada@example.org");
    stand.answer(&["consent", "suppress", "ADA@example.org"]);
    assert_eq!(
        count(&stand)["leftOut"],
        json!([{"reason": "suppressed", "count": 1}])
    );
    let list = stand.answer(&["consent", "suppressions"]);
    assert_eq!(
        (&list["standing"], &list["entries"][0]["address"]),
        (&json!(1), &json!("ada@example.org"))
    );
    let id = text_at(&list["entries"][0], "id");
    stand.answer(&["consent", "lift", &id, "--reason", "mistake"]);
    assert_eq!(
        stand.refused(&["consent", "lift", &id, "--reason", "mistake"]),
        (4, "suppression-entry-missing".to_owned())
    );
    assert_eq!(stand.answer(&["consent", "suppressions"])["standing"], 0);
    assert_eq!(
        stand.refused(&["consent", "suppress", "?"]),
        (3, "suppression-address-unreadable".to_owned())
    );
}

#[test]
fn rows_about_a_restricted_person_wait_and_people_from_a_file_are_to_be_told() {
    let stand = Stand::new();
    let ada = contact(&stand, "Ada Byron", "ada@example.org");
    stand.answer(&["privacy", "restrict", "--contact", &ada]);
    let file = stand.file(
        "list.csv",
        "Name,E-mail,Phone\nAda Byron,ada@example.org,020 7946 0018\nBen Okafor,ben@example.org,\n",
    );
    let report = stand.answer(&["import", &file]);
    assert_eq!(report["skipped"][0]["reason"], "import-row-restricted");
    let waiting = stand.answer(&["consent", "quarantine"]);
    let row = text_at(&waiting[0], "id");
    assert_eq!(
        (&waiting[0]["name"], &waiting[0]["restricted"]),
        (&json!("Ada Byron"), &json!(true))
    );
    assert_eq!(
        stand.refused(&["consent", "release", &row]),
        (3, "quarantine-still-restricted".to_owned())
    );
    stand.answer(&["consent", "discard", &row]);
    assert_eq!(stand.answer(&["consent", "quarantine"]), json!([]));
    let notices = stand.answer(&["consent", "notices"]);
    assert_eq!(
        (&notices[0]["origin"], &notices[0]["people"]),
        (&json!("list.csv"), &json!(1))
    );
    let notice = text_at(&notices[0], "id");
    stand.answer(&["consent", "settle", &notice, "--outcome", "told"]);
    assert_eq!(stand.answer(&["consent", "notices"])[0]["outcome"], "told");
}

#[test]
fn a_person_whose_data_came_from_elsewhere_is_noted_listed_and_written_to() {
    let stand = Stand::new();
    let ada = contact(&stand, "Ada Byron", "ada@example.org");
    let add = [
        "consent",
        "notice-add",
        "--contact",
        &ada,
        "--from",
        "A fair",
    ];
    stand.answer(&add);
    assert_eq!(stand.refused(&add).1, "notice-there-already");
    let all = stand.answer(&["consent", "notices"]);
    assert_eq!(
        (&all[0]["origin"], &all[0]["people"]),
        (&json!("A fair"), &json!(1))
    );
    let id = text_at(&all[0], "id");
    let people = stand.answer(&["consent", "notice-people", &id]);
    assert_eq!(people[0]["name"], "Ada Byron");
    let letter = ["consent", "notice-letter", &id, "--language", "de"];
    assert!(text_at(&stand.answer(&letter), "text").contains("A fair"));
}

#[test]
fn a_hint_at_something_sensitive_is_told_and_answered() {
    let stand = Stand::new();
    let add = [
        "contacts",
        "add",
        "--name",
        "Ada Byron",
        "--note",
        "has diabetes",
    ];
    let ada = text_at(&stand.answer(&add), "id");
    let hints = stand.answer(&["consent", "hints", "--contact", &ada]);
    assert_eq!(hints[0]["category"], "health");
    let answer = [
        "consent",
        "answer-hint",
        "--contact",
        &ada,
        "--category",
        "health",
        "--answer",
        "care",
    ];
    stand.answer(&answer);
    let left = stand.answer(&["consent", "hints", "--contact", &ada]);
    assert_eq!(left.as_array().map(Vec::len), Some(0));
}

#[test]
fn a_purpose_of_your_own_is_added_renamed_and_taken_out() {
    let stand = Stand::new();
    let made = stand.answer(&["consent", "purpose-add", "Birthday cards"]);
    let code = text_at(&made["purposes"][0], "code");
    stand.answer(&["consent", "purpose-rename", &code, "Greetings"]);
    let all = stand.answer(&["consent", "purposes"]);
    assert_eq!(all["purposes"][0]["name"], "Greetings");
    let left = stand.answer(&["consent", "purpose-remove", &code]);
    assert_eq!(left["purposes"], json!([]));
    let again = stand.refused(&["consent", "purpose-remove", &code]);
    assert_eq!(again.0, 4);
}
