//! What a statement about contacting somebody may say: how long it may be, of which day, what it stands on,
//! and by which ways the person can be reached at all.

use okicrm_core::consent::{
    self, ConsentPerson, ConsentSource, ContactChannel, LeftOut, MailingRule, NewStatement,
    NewSuppression, OwnPurpose, OwnPurposes, PurposeCode, Standing,
};
use okicrm_core::contacts::{self, ContactQuery, ContactSelection, NewContact};
use okicrm_core::error::{Error, ErrorKind};
use okicrm_core::exporting;
use okicrm_core::importing::progress::Watch;
use okicrm_core::values::{ContactId, Labelled, PostalAddress};
use okicrm_testing::{TestWorkspace, story};

fn named() -> NewContact {
    NewContact {
        name: "Ana Costa".to_owned(),
        ..NewContact::default()
    }
}

async fn contact(world: &TestWorkspace, new: NewContact) -> ConsentPerson {
    let made = contacts::create(&world.workspace, new).await.unwrap();
    ConsentPerson::Contact(made.record.id)
}

fn given() -> NewStatement {
    NewStatement {
        purpose: Some(PurposeCode::parse("newsletter").unwrap()),
        channels: vec![ContactChannel::Email],
        standing: Standing::Given,
        source: ConsentSource::Website,
        wording: "I want the newsletter.".to_owned(),
        reason: String::new(),
        said_on: String::new(),
    }
}

/// Field, code and the number that the words name.
fn told(refused: Error) -> Vec<(String, String, Option<String>)> {
    let problems = refused.report().problems.into_iter();
    problems
        .map(|one| (one.field, one.code, one.args.get("most").cloned()))
        .collect()
}

fn too_long(field: &str, most: &str) -> (String, String, Option<String>) {
    let code = "settings-field-too-long".to_owned();
    (field.to_owned(), code, Some(most.to_owned()))
}

fn purposes(names: impl IntoIterator<Item = String>) -> OwnPurposes {
    let own = |name| OwnPurpose { code: None, name };
    OwnPurposes {
        purposes: names.into_iter().map(own).collect(),
    }
}

story! {
    async fn four_thousand_characters_are_kept_word_for_word_and_one_more_is_refused(world) {
        let ana = contact(&world, named()).await;
        let longest = NewStatement { wording: "ü".repeat(4_000), ..given() };
        let view = consent::record(&world.workspace, ana, longest.clone()).await.unwrap().record;
        assert_eq!(view.history[0].wording, longest.wording);
        let longer = NewStatement { wording: "ü".repeat(4_001), reason: "x".repeat(5_000), ..given() };
        let refused = consent::record(&world.workspace, ana, longer).await.unwrap_err();
        assert_eq!(told(refused), [too_long("wording", "4000"), too_long("reason", "4000")]);
        assert_eq!(consent::show(&world.workspace, ana).await.unwrap().history.len(), 1);
    }

    async fn a_statement_keeps_the_day_it_was_made_and_cannot_be_of_tomorrow(world) {
        let ana = contact(&world, named()).await;
        let on = |day: &str| NewStatement { said_on: day.to_owned(), ..given() };
        let tomorrow = consent::record(&world.workspace, ana, on("2026-11-23")).await.unwrap_err();
        assert_eq!(told(tomorrow), [("saidOn".into(), "consent-day-ahead".into(), None)]);
        for day in ["2026-11-22", "2025-02-28"] {
            let view = consent::record(&world.workspace, ana, on(day)).await.unwrap().record;
            assert_eq!(view.history.iter().find(|one| one.superseded_at.is_none()).unwrap().said_on, day);
        }
    }

    async fn a_contract_is_a_basis_for_what_it_needs_and_for_no_advertising(world) {
        let ana = contact(&world, named()).await;
        let on_contract = |code: &str| NewStatement {
            purpose: Some(PurposeCode::parse(code).unwrap()),
            standing: Standing::Contract,
            ..given()
        };
        let refused = consent::record(&world.workspace, ana, on_contract("newsletter")).await.unwrap_err();
        assert_eq!((refused.code(), refused.kind()), ("consent-contract-advertising", ErrorKind::Refused));
        let view = consent::record(&world.workspace, ana, on_contract("service")).await.unwrap().record;
        assert_eq!((view.history.len(), view.history[0].standing), (1, Standing::Contract));
    }

    async fn each_way_says_whether_the_person_has_an_address_for_it(world) {
        let reached = [
            (named(), [false, false, false, false]),
            (NewContact { emails: vec![Labelled::plain("ana@example.org")], ..named() }, [true, false, false, false]),
            (NewContact { phones: vec![Labelled::plain("+44 20 7946 0018")], ..named() }, [false, true, true, false]),
            (NewContact { addresses: vec![PostalAddress { city: "Leeds".into(), ..PostalAddress::default() }], ..named() }, [false, false, false, true]),
        ];
        for (new, expected) in reached {
            let ana = contact(&world, new).await;
            let view = consent::show(&world.workspace, ana).await.unwrap();
            for one in view.purposes {
                let ways: Vec<_> = one.cells.iter().map(|cell| (cell.channel, cell.has_address)).collect();
                let wanted: Vec<_> = ContactChannel::ALL.into_iter().zip(expected).collect();
                assert_eq!(ways, wanted, "{:?}", one.purpose);
            }
        }
    }

    async fn twenty_purposes_of_eighty_characters_are_taken_and_no_more(world) {
        let name = |number: usize| format!("{number:080}");
        let saved = consent::save_own_purposes(&world.workspace, purposes((0..20).map(name))).await.unwrap();
        assert_eq!(consent::own_purposes(&world.workspace).await.unwrap(), saved);
        let many = consent::save_own_purposes(&world.workspace, purposes((0..21).map(name))).await.unwrap_err();
        assert_eq!(told(many), [("purposes".into(), "consent-purposes-many".into(), Some("20".into()))]);
        let long = purposes(["Party".to_owned(), "ü".repeat(81)]);
        let long = consent::save_own_purposes(&world.workspace, long).await.unwrap_err();
        assert_eq!(told(long), [too_long("purposes.1", "80")]);
        assert_eq!(consent::own_purposes(&world.workspace).await.unwrap(), saved, "nothing was changed");
    }

    async fn whoever_asks_is_told_whether_something_is_missing_or_wrong(world) {
        let nobody = ConsentPerson::Contact(ContactId::new());
        let missing = consent::show(&world.workspace, nobody).await.unwrap_err();
        assert_eq!((missing.code(), missing.kind()), ("consent-person-missing", ErrorKind::NotFound));
        let unreadable = NewSuppression { address: "?".into(), purpose: None };
        let unreadable = consent::suppress(&world.workspace, unreadable).await.unwrap_err();
        assert_eq!(unreadable.kind(), ErrorKind::Invalid);
        assert_eq!(told(unreadable), [("address".into(), "suppression-address-unreadable".into(), None)]);
        let twice = || NewSuppression { address: "ana@example.org".into(), purpose: None };
        consent::suppress(&world.workspace, twice()).await.unwrap();
        let twice = consent::suppress(&world.workspace, twice()).await.unwrap_err();
        assert_eq!(twice.kind(), ErrorKind::Refused);
    }

    async fn the_file_of_a_mailing_is_named_by_its_purpose_and_its_way(world) {
        contact(&world, named()).await;
        let everybody = ContactSelection::Matching { query: ContactQuery::default(), except: Vec::new() };
        let rule = MailingRule { purpose: PurposeCode::parse("service").unwrap(), channel: ContactChannel::Post };
        let path = world.root().join("mailing.csv");
        let made = exporting::export_for_mailing(&world.workspace, everybody, &rule, &path, &Watch::default()).await.unwrap();
        assert_eq!(made.file.kind, "mailing service post");
        let reasons = made.count.left_out.iter().map(|one| (one.reason, one.count));
        assert_eq!(reasons.collect::<Vec<_>>(), [(LeftOut::NoBasis, 1)]);
    }
}

#[test]
fn the_terminal_and_the_window_name_the_reasons_for_leaving_somebody_out_alike() {
    for reason in [
        LeftOut::Restricted,
        LeftOut::Objected,
        LeftOut::Suppressed,
        LeftOut::Withdrawn,
        LeftOut::NoBasis,
        LeftOut::NoAddress,
    ] {
        assert_eq!(serde_json::to_value(reason).unwrap(), reason.word());
    }
}
