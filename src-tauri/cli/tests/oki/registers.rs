//! `oki privacy processors`, `breaches`, `authority`, `figures`, `transfer` and `take-over`.

use crate::stand::{Stand, text_at};

#[test]
fn a_server_elsewhere_is_refused_until_somebody_is_named_who_runs_it() {
    let stand = Stand::new();
    let url = "postgres://sara:guess@db.invalid/crm";
    let go = ["workspace", "move", "--database", url];
    assert_eq!(stand.refused(&go).1, "processor-missing");
    let named = [&go[..], &["--run-by", "Harbour Hosting", "--run-in", "DE"]].concat();
    assert_eq!(stand.refused(&named).1, "database-unreachable");
}

#[test]
fn processors_are_added_listed_and_taken_off() {
    let stand = Stand::new();
    let add = [
        "privacy",
        "processors",
        "add",
        "--name",
        "Quill & Ledger",
        "--purpose",
        "Keeps the books",
        "--country",
        "GB",
    ];
    let id = text_at(&stand.answer(&add)["record"], "id");
    let all = stand.answer(&["privacy", "processors", "list"]);
    assert_eq!(all[0]["details"]["name"], "Quill & Ledger");
    assert_eq!(all[0]["warnings"][0], "processor-warning-agreement");
    stand.answer(&["privacy", "processors", "remove", "--id", &id]);
    let all = stand.answer(&["privacy", "processors", "list"]);
    assert_eq!(all.as_array().map(Vec::len), Some(0));
}

#[test]
fn an_authority_gets_a_file_and_it_stands_with_the_person() {
    let stand = Stand::new();
    let id = stand.contact("Ada Byron");
    stand.contact("Ben Okafor");
    let out = stand.path("authority.json");
    let out = out.to_str().unwrap();
    let give = [
        "privacy",
        "authority",
        "--to",
        "Revenue",
        "--to-country",
        "GB",
        "--purpose",
        "Audit",
        "--basis",
        "FA 2008",
        "--asked",
        "Her file",
        "--approved-by",
        "Sara",
        "--contact",
        &id,
        "--part",
        "customers",
        "--out",
        out,
    ];
    assert_eq!(stand.answer(&give)["people"], 1);
    let text = std::fs::read_to_string(out).unwrap();
    assert!(text.contains("Byron") && !text.contains("Okafor"));
    let hers = stand.answer(&["privacy", "passed-on", "--contact", &id]);
    assert_eq!(hers["recipients"][0]["recipient"], "Revenue");
    assert_eq!(
        stand.answer(&["privacy", "disclosures"])[0]["approvedBy"],
        "Sara"
    );
}

#[test]
fn a_business_is_given_and_taken_over_by_its_password() {
    let seller = Stand::new();
    seller.contact("Ada Byron");
    let seen = seller.answer(&["privacy", "transfer-preview", "--to-country", "GB"]);
    assert_eq!((&seen["people"], &seen["leftOut"]), (&1.into(), &0.into()));
    let out = seller.path("business.zip");
    let out = out.to_str().unwrap();
    let give = [
        "privacy",
        "transfer",
        "--to",
        "Buyer & Sons",
        "--to-country",
        "GB",
        "--purpose",
        "Goes on",
        "--basis",
        "Contract",
        "--out",
        out,
    ];
    let given = seller.answer(&give);
    let buyer = Stand::new();
    let word = buyer.path("password.txt");
    let take = [
        "privacy",
        "take-over",
        out,
        "--password-file",
        word.to_str().unwrap(),
    ];
    std::fs::write(&word, "abcd-efgh-ijkm-npqr-stuv\n").unwrap();
    assert_eq!(buyer.refused(&take).1, "succession-password-wrong");
    std::fs::write(&word, format!("{}\n", text_at(&given, "password"))).unwrap();
    let taken = buyer.answer(&take);
    assert_eq!(taken["records"]["contacts"], 1);
    assert_eq!(buyer.refused(&take).1, "bring-back-not-empty");
    assert_eq!(
        seller.answer(&["privacy", "disclosures"])[0]["recipient"],
        "Buyer & Sons"
    );
}

#[test]
fn a_breach_counts_its_hours_until_the_authority_was_told() {
    let stand = Stand::new();
    let record = [
        "privacy",
        "breaches",
        "record",
        "--what",
        "A list went astray",
    ];
    let made = stand.answer(&record);
    assert_eq!(made["record"]["hoursLeft"], 71);
    let id = text_at(&made["record"], "id");
    stand.answer(&["privacy", "breaches", "told", "--id", &id]);
    let all = stand.answer(&["privacy", "breaches", "list"]);
    assert!(all[0]["hoursLeft"].is_null());
}
