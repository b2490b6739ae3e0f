//! May we contact her: what people said, and that mailings keep to it.

use okicrm_core::change;
use okicrm_core::consent::{
    self, ConsentPerson, ConsentSource, ConsentView, ContactChannel, LeftOut, LiftReason,
    MailingCount, MailingRule, NewStatement, NewSuppression, OwnPurpose, OwnPurposes, PurposeCode,
    Standing,
};
use okicrm_core::contacts::{
    self, ContactEdit, ContactQuery, ContactSelection, Lifecycle, NewContact,
};
use okicrm_core::exporting;
use okicrm_core::importing::model::{OnMatch, RowReason};
use okicrm_core::importing::progress::Watch;
use okicrm_core::importing::source::Source;
use okicrm_core::importing::{self, ImportOptions};
use okicrm_core::leads::{self, NewLead};
use okicrm_core::privacy::{self, Person};
use okicrm_core::values::{ContactId, Labelled};
use okicrm_testing::{TestWorkspace, story};

fn newsletter() -> PurposeCode {
    PurposeCode::parse("newsletter").unwrap()
}

fn by_email() -> MailingRule {
    MailingRule {
        purpose: newsletter(),
        channel: ContactChannel::Email,
    }
}

async fn contact(world: &TestWorkspace, name: &str, email: &str) -> ContactId {
    let emails = match email {
        "" => Vec::new(),
        email => vec![Labelled::plain(email)],
    };
    let new = NewContact {
        name: name.to_owned(),
        emails,
        ..NewContact::default()
    };
    contacts::create(&world.workspace, new)
        .await
        .unwrap()
        .record
        .id
}

fn said(standing: Standing) -> NewStatement {
    NewStatement {
        purpose: Some(newsletter()),
        channels: vec![ContactChannel::Email],
        standing,
        source: ConsentSource::Website,
        wording: "I want the newsletter.".to_owned(),
        reason: String::new(),
        said_on: String::new(),
    }
}

async fn say(world: &TestWorkspace, id: ContactId, standing: Standing) -> ConsentView {
    consent::record(&world.workspace, ConsentPerson::Contact(id), said(standing))
        .await
        .unwrap()
        .record
}

fn everybody() -> ContactSelection {
    ContactSelection::Matching {
        query: ContactQuery::default(),
        except: Vec::new(),
    }
}

async fn counted(world: &TestWorkspace) -> MailingCount {
    exporting::preview_mailing(&world.workspace, everybody(), &by_email())
        .await
        .unwrap()
}

fn left_out(count: &MailingCount) -> Vec<(LeftOut, u64)> {
    count
        .left_out
        .iter()
        .map(|one| (one.reason, one.count))
        .collect()
}

async fn mailable(world: &TestWorkspace) -> Vec<String> {
    let query = ContactQuery {
        mailable: Some(by_email()),
        ..ContactQuery::default()
    };
    let page = contacts::list(&world.workspace, &query).await.unwrap();
    page.items.into_iter().map(|row| row.display_name).collect()
}

fn standing(view: &ConsentView) -> Option<Standing> {
    let purpose = view
        .purposes
        .iter()
        .find(|one| one.purpose == newsletter())
        .unwrap();
    let cell = purpose
        .cells
        .iter()
        .find(|one| one.channel == ContactChannel::Email)
        .unwrap();
    assert_eq!(
        cell.allowed,
        cell.statement
            .as_ref()
            .is_some_and(|one| !one.standing.refuses())
    );
    cell.statement.as_ref().map(|one| one.standing)
}

fn file(text: &str) -> Source {
    Source::bytes(text.as_bytes())
}

async fn import(
    world: &TestWorkspace,
    text: &str,
    on_match: OnMatch,
) -> importing::model::ImportReport {
    let options = ImportOptions {
        on_match,
        name: Some("list.csv"),
        ..ImportOptions::default()
    };
    importing::run(&world.workspace, &file(text), options, &Watch::default())
        .await
        .unwrap()
}

story! {
    async fn a_consent_is_given_taken_back_and_undone_with_all_it_says(world) {
        let ana = contact(&world, "Ana Costa", "ana@example.org").await;
        let person = ConsentPerson::Contact(ana);
        assert_eq!(standing(&consent::show(&world.workspace, person).await.unwrap()), None);
        assert!(mailable(&world).await.is_empty(), "nothing is ticked before");
        let given = consent::record(&world.workspace, person, said(Standing::Given)).await.unwrap();
        assert_eq!(standing(&given.record), Some(Standing::Given));
        let one = &given.record.history[0];
        assert_eq!((one.wording.as_str(), one.source), ("I want the newsletter.", ConsentSource::Website));
        assert_eq!((one.said_on.as_str(), one.recorded_by.as_deref()), ("2026-11-22", Some("Sara Test")));
        assert_eq!(mailable(&world).await, ["Ana Costa"]);
        let withdrawn = consent::record(&world.workspace, person, said(Standing::Withdrawn)).await.unwrap();
        assert_eq!(standing(&withdrawn.record), Some(Standing::Withdrawn));
        assert_eq!(withdrawn.record.history.len(), 2);
        assert!(withdrawn.record.history[1].superseded_at.is_some(), "what was said before stays to be shown");
        assert!(withdrawn.record.suppressed && mailable(&world).await.is_empty());
        change::undo(&world.workspace, &withdrawn.change.to_string()).await.unwrap();
        let view = consent::show(&world.workspace, person).await.unwrap();
        assert_eq!((standing(&view), view.suppressed), (Some(Standing::Given), false));
        assert_eq!(mailable(&world).await, ["Ana Costa"]);
        let query = change::AuditQuery { action: "consent-withdrawn".into(), limit: 10, ..change::AuditQuery::default() };
        assert!(change::audit(&world.workspace, &query).await.unwrap().total > 0);
    }

    async fn an_interest_of_the_business_never_takes_the_place_of_a_no(world) {
        let ana = contact(&world, "Ana Costa", "ana@example.org").await;
        say(&world, ana, Standing::Objected).await;
        for standing in [Standing::Interest, Standing::Customer] {
            let basis = NewStatement { reason: "bought in May".into(), ..said(standing) };
            let refused = consent::record(&world.workspace, ConsentPerson::Contact(ana), basis).await.unwrap_err();
            assert_eq!(refused.code(), "consent-refused");
        }
        assert_eq!(standing(&say(&world, ana, Standing::Given).await), Some(Standing::Given));
        assert_eq!(mailable(&world).await, ["Ana Costa"], "her own yes does");
    }

    async fn bad_input_is_refused_in_words_and_records_nothing(world) {
        let ana = ConsentPerson::Contact(contact(&world, "Ana Costa", "ana@example.org").await);
        let blank = NewStatement { wording: "  ".into(), ..said(Standing::Given) };
        let refused = consent::record(&world.workspace, ana, blank).await.unwrap_err();
        let told = refused.report();
        assert_eq!((told.code.as_str(), told.problems[0].field.as_str()), ("consent-invalid", "wording"));
        let unknown = PurposeCode::parse("own-0192f0c1-5b7a-7cc0-8d3e-1d2b3c4d5e6f").unwrap();
        let unknown = NewStatement { purpose: Some(unknown), ..said(Standing::Given) };
        let refused = consent::record(&world.workspace, ana, unknown).await.unwrap_err();
        assert_eq!(refused.code(), "consent-purpose-unknown");
        let nobody = ConsentPerson::Contact(ContactId::new());
        let refused = consent::record(&world.workspace, nobody, said(Standing::Given)).await.unwrap_err();
        assert_eq!(refused.code(), "consent-person-missing");
        assert!(consent::show(&world.workspace, ana).await.unwrap().history.is_empty());
    }

    async fn what_a_lead_said_stays_with_the_contact_it_becomes(world) {
        let new = NewLead { name: "Ana Costa".into(), emails: vec![Labelled::plain("ana@example.org")], ..NewLead::default() };
        let lead = leads::create(&world.workspace, new).await.unwrap().record.id;
        consent::record(&world.workspace, ConsentPerson::Lead(lead), said(Standing::Given)).await.unwrap();
        leads::convert(&world.workspace, lead).await.unwrap();
        assert_eq!(mailable(&world).await, ["Ana Costa"]);
    }

    async fn of_two_who_become_one_the_no_counts(world) {
        let ana = contact(&world, "Ana Costa", "ana@example.org").await;
        let other = contact(&world, "Ana M Costa", "ana.m@example.org").await;
        say(&world, ana, Standing::Given).await;
        say(&world, other, Standing::Withdrawn).await;
        contacts::merge(&world.workspace, ana, other).await.unwrap();
        let view = consent::show(&world.workspace, ConsentPerson::Contact(ana)).await.unwrap();
        assert_eq!(standing(&view), Some(Standing::Withdrawn));
        assert!(mailable(&world).await.is_empty());
    }

    async fn a_mailing_leaves_out_who_must_be_and_says_how_many_and_why(world) {
        let mut ids = Vec::new();
        for number in 0..7 {
            let email = if number == 6 { String::new() } else { format!("p{number}@example.org") };
            ids.push(contact(&world, &format!("Person {number}"), &email).await);
        }
        for id in [0, 1, 2, 3, 5, 6] {
            say(&world, ids[id], Standing::Given).await;
        }
        say(&world, ids[1], Standing::Objected).await;
        say(&world, ids[2], Standing::Withdrawn).await;
        privacy::restrict(&world.workspace, Person::Contact(ids[3])).await.unwrap();
        let new = NewSuppression { address: "P5@Example.org".into(), purpose: None };
        consent::suppress(&world.workspace, new).await.unwrap();
        let count = counted(&world).await;
        assert_eq!((count.chosen, count.included), (7, 1));
        // A withdrawn address is on the list too, which is told first.
        assert_eq!(left_out(&count), [
            (LeftOut::Restricted, 1),
            (LeftOut::Objected, 1),
            (LeftOut::Suppressed, 2),
            (LeftOut::NoBasis, 1),
            (LeftOut::NoAddress, 1),
        ]);
        assert_eq!(mailable(&world).await, ["Person 0"], "the list shows whom the mailing has");
        let path = world.root().join("mailing.csv");
        let made = exporting::export_for_mailing(&world.workspace, everybody(), &by_email(), &path, &Watch::default()).await.unwrap();
        exporting::record(&world.workspace, exporting::ExportFormat::Csv, std::slice::from_ref(&made.file)).await.unwrap();
        assert_eq!((made.count, made.file.records), (count, 1));
        let text = std::fs::read_to_string(path).unwrap();
        assert_eq!(text.trim_start_matches('\u{feff}'), "Given name,Family name,Display name,Company name,Email\r\nPerson,0,Person 0,,p0@example.org\r\n");
        assert_eq!(exporting::list(&world.workspace).await.unwrap()[0].records, 1);
        let ticked = ContactSelection::Ids(vec![ids[0], ids[1], ids[3]]);
        let count = exporting::preview_mailing(&world.workspace, ticked, &by_email()).await.unwrap();
        assert_eq!((count.chosen, count.included), (3, 1));
    }

    async fn a_contract_lets_a_customer_be_told_and_nobody_be_advertised_to(world) {
        let ana = contact(&world, "Ana Costa", "ana@example.org").await;
        contact(&world, "Ben Okafor", "ben@example.org").await;
        contacts::edit(&world.workspace, ana, ContactEdit::Lifecycle(Lifecycle::Customer)).await.unwrap();
        let count = counted(&world).await;
        assert_eq!(left_out(&count), [(LeftOut::NoBasis, 2)]);
        let service = MailingRule { purpose: PurposeCode::parse("service").unwrap(), channel: ContactChannel::Email };
        let count = exporting::preview_mailing(&world.workspace, everybody(), &service).await.unwrap();
        assert_eq!((count.included, left_out(&count)), (1, vec![(LeftOut::NoBasis, 1)]));
        let query = ContactQuery { mailable: Some(service), ..ContactQuery::default() };
        assert_eq!(contacts::list(&world.workspace, &query).await.unwrap().total, 1);
    }

    async fn a_purpose_of_the_business_s_own_needs_a_yes_like_others(world) {
        let ana = contact(&world, "Ana Costa", "ana@example.org").await;
        let own = OwnPurposes { purposes: vec![OwnPurpose { code: None, name: " Summer party ".into() }] };
        let saved = consent::save_own_purposes(&world.workspace, own).await.unwrap();
        assert_eq!(saved.purposes[0].name, "Summer party");
        let code = saved.purposes[0].code.clone().unwrap();
        let given = NewStatement { purpose: Some(code.clone()), ..said(Standing::Given) };
        let view = consent::record(&world.workspace, ConsentPerson::Contact(ana), given).await.unwrap().record;
        assert_eq!(view.purposes.last().unwrap().name.as_deref(), Some("Summer party"));
        let rule = MailingRule { purpose: code, channel: ContactChannel::Email };
        let count = exporting::preview_mailing(&world.workspace, everybody(), &rule).await.unwrap();
        assert_eq!(count.included, 1);
        let nameless = OwnPurposes { purposes: vec![OwnPurpose { code: None, name: " ".into() }] };
        let refused = consent::save_own_purposes(&world.workspace, nameless).await.unwrap_err();
        assert_eq!(refused.report().problems[0].field, "purposes.0");
    }

    async fn an_objection_outlives_the_erasure_and_meets_her_when_she_comes_back(world) {
        let ana = contact(&world, "Ana Costa", "Ana@Example.org").await;
        let objection = NewStatement { purpose: None, channels: ContactChannel::ALL.into(), ..said(Standing::Objected) };
        consent::record(&world.workspace, ConsentPerson::Contact(ana), objection).await.unwrap();
        let list = consent::suppressions(&world.workspace).await.unwrap();
        assert_eq!((list.standing, list.entries[0].address.as_deref()), (1, Some("ana@example.org")));
        let plan = privacy::plan(&world.workspace, Person::Contact(ana)).await.unwrap();
        assert!(privacy::erase(&world.workspace, Person::Contact(ana), &plan.plan_hash).await.unwrap().verified);
        let list = consent::suppressions(&world.workspace).await.unwrap();
        assert!(list.standing >= 1 && list.entries.iter().all(|one| one.address.is_none() && one.name.is_none()));
        let typed = [Labelled::plain("ANA@example.org")];
        assert!(consent::is_suppressed(&world.workspace, &typed, &[]).await.unwrap(), "said while she is typed");
        let again = contact(&world, "Ana Costa", "ana@example.org").await;
        let view = consent::show(&world.workspace, ConsentPerson::Contact(again)).await.unwrap();
        assert_eq!((standing(&view), view.suppressed), (Some(Standing::Suppressed), true));
        let count = counted(&world).await;
        assert_eq!(left_out(&count), [(LeftOut::Suppressed, 1)]);
        let taken = say(&world, again, Standing::Given).await;
        assert_eq!((standing(&taken), counted(&world).await.included), (Some(Standing::Given), 1));
        let offers = taken.purposes.iter().find(|one| one.purpose.as_str() == "offers").unwrap();
        assert!(!offers.cells[0].allowed, "one yes is no yes to everything");
    }

    async fn an_import_says_in_its_preview_whose_address_stays_left_alone(world) {
        let new = NewSuppression { address: "ana@example.org".into(), purpose: None };
        consent::suppress(&world.workspace, new).await.unwrap();
        let text = "Name,E-mail\nAna Costa,ANA@example.org\nBen Okafor,ben@example.org\n";
        let preview = importing::preview(&world.workspace, &file(text), ImportOptions::default(), &Watch::default()).await.unwrap();
        let notices: Vec<_> = preview.report.notices.iter().map(|one| (one.row, one.reason)).collect();
        assert_eq!(notices, [(2, RowReason::ImportRowSuppressed)]);
        let report = import(&world, text, OnMatch::Update).await;
        assert_eq!(report.created, 2);
        let count = counted(&world).await;
        assert_eq!(left_out(&count), [(LeftOut::Suppressed, 1), (LeftOut::NoBasis, 1)]);
    }

    async fn an_address_is_lifted_only_with_a_reason_and_her_own_no_stays(world) {
        let ana = contact(&world, "Ana Costa", "ana@example.org").await;
        let ben = contact(&world, "Ben Okafor", "ben@example.org").await;
        say(&world, ana, Standing::Given).await;
        say(&world, ben, Standing::Given).await;
        let address = |text: &str| NewSuppression { address: text.into(), purpose: None };
        consent::suppress(&world.workspace, address("ana@example.org")).await.unwrap();
        let twice = consent::suppress(&world.workspace, address("ana@example.org")).await.unwrap_err();
        assert_eq!(twice.code(), "suppression-there-already");
        // Whoever is left alone altogether need not be named for one purpose as well.
        let narrower = NewSuppression { purpose: Some(newsletter()), ..address("ana@example.org") };
        let narrower = consent::suppress(&world.workspace, narrower).await.unwrap_err();
        assert_eq!(narrower.code(), "suppression-there-already");
        let unreadable = consent::suppress(&world.workspace, address("?")).await.unwrap_err();
        assert_eq!(unreadable.code(), "suppression-address-unreadable");
        assert_eq!(mailable(&world).await, ["Ben Okafor"]);
        let entry = consent::suppressions(&world.workspace).await.unwrap().entries[0].id;
        let lifted = consent::lift(&world.workspace, entry, LiftReason::Mistake).await.unwrap();
        assert_eq!(mailable(&world).await, ["Ana Costa", "Ben Okafor"]);
        let again = consent::lift(&world.workspace, entry, LiftReason::Mistake).await.unwrap_err();
        assert_eq!(again.code(), "suppression-entry-missing");
        change::undo(&world.workspace, &lifted.to_string()).await.unwrap();
        assert_eq!(mailable(&world).await, ["Ben Okafor"]);
        say(&world, ben, Standing::Objected).await;
        for entry in consent::suppressions(&world.workspace).await.unwrap().entries {
            consent::lift(&world.workspace, entry.id, LiftReason::ChangedHands).await.unwrap();
        }
        assert_eq!(mailable(&world).await, ["Ana Costa"], "Ben objected himself");
    }

    async fn a_number_on_the_list_is_neither_called_nor_texted(world) {
        let new = NewContact { name: "Ana Costa".into(), phones: vec![Labelled::plain("+44 20 7946 0018")], ..NewContact::default() };
        let ana = contacts::create(&world.workspace, new).await.unwrap().record.id;
        let given = NewStatement { channels: vec![ContactChannel::Phone, ContactChannel::Text], ..said(Standing::Given) };
        consent::record(&world.workspace, ConsentPerson::Contact(ana), given).await.unwrap();
        consent::suppress(&world.workspace, NewSuppression { address: "020 7946 0018".into(), purpose: None }).await.unwrap();
        for channel in [ContactChannel::Phone, ContactChannel::Text] {
            let rule = MailingRule { purpose: newsletter(), channel };
            let count = exporting::preview_mailing(&world.workspace, everybody(), &rule).await.unwrap();
            assert_eq!(left_out(&count), [(LeftOut::Suppressed, 1)], "{channel:?}");
        }
    }

    async fn rows_about_a_restricted_person_wait_and_are_taken_after_lifting(world) {
        let ana = contact(&world, "Ana Costa", "ana@example.org").await;
        privacy::restrict(&world.workspace, Person::Contact(ana)).await.unwrap();
        let text = "Name,E-mail,Phone\nAna Costa,ana@example.org,+44 20 7946 0018\n";
        for on_match in [OnMatch::Update, OnMatch::Add] {
            let report = import(&world, text, on_match).await;
            assert_eq!((report.created, report.updated, report.skipped[0].reason), (0, 0, RowReason::ImportRowRestricted));
        }
        let waiting = importing::quarantined(&world.workspace).await.unwrap();
        assert_eq!(waiting.len(), 2);
        assert!(waiting.iter().all(|row| row.restricted && row.name == "Ana Costa" && row.source == "list.csv"));
        assert_eq!(waiting[0].fields[0].field, "phones");
        let early = importing::release(&world.workspace, waiting[0].id).await.unwrap_err();
        assert_eq!(early.code(), "quarantine-still-restricted");
        privacy::unrestrict(&world.workspace, Person::Contact(ana), "2026-11-22").await.unwrap();
        let set = importing::release(&world.workspace, waiting[0].id).await.unwrap();
        assert_eq!(contacts::show(&world.workspace, ana).await.unwrap().phones.len(), 1);
        importing::discard(&world.workspace, waiting[1].id).await.unwrap();
        assert!(importing::quarantined(&world.workspace).await.unwrap().is_empty());
        let gone = importing::discard(&world.workspace, waiting[1].id).await.unwrap_err();
        assert_eq!(gone.code(), "quarantine-missing");
        change::undo(&world.workspace, &set.to_string()).await.unwrap();
        assert!(contacts::show(&world.workspace, ana).await.unwrap().phones.is_empty());
        assert_eq!(importing::quarantined(&world.workspace).await.unwrap().len(), 1);
    }

    async fn what_waits_goes_with_the_person(world) {
        let ana = contact(&world, "Ana Costa", "ana@example.org").await;
        privacy::restrict(&world.workspace, Person::Contact(ana)).await.unwrap();
        import(&world, "Name,E-mail,Note\nAna Costa,ana@example.org,qzvwaits\n", OnMatch::Update).await;
        let plan = privacy::plan(&world.workspace, Person::Contact(ana)).await.unwrap();
        assert!(plan.erased.iter().any(|one| one.kind == "quarantined_rows"));
        privacy::erase(&world.workspace, Person::Contact(ana), &plan.plan_hash).await.unwrap();
        assert!(importing::quarantined(&world.workspace).await.unwrap().is_empty());
    }

    async fn a_restriction_is_lifted_only_with_the_day_she_was_told(world) {
        let ana = contact(&world, "Ana Costa", "ana@example.org").await;
        let person = Person::Contact(ana);
        privacy::restrict(&world.workspace, person).await.unwrap();
        for (day, code) in [
            ("", "restriction-told-unreadable"),
            ("soon", "restriction-told-unreadable"),
            ("2026-11-23", "restriction-told-ahead"),
            ("2026-10-01", "restriction-told-early"),
        ] {
            let refused = privacy::unrestrict(&world.workspace, person, day).await.unwrap_err();
            assert_eq!(refused.code(), code, "{day}");
        }
        assert!(contacts::show(&world.workspace, ana).await.is_err());
        let set = privacy::unrestrict(&world.workspace, person, "2026-11-22").await.unwrap();
        assert!(contacts::show(&world.workspace, ana).await.is_ok());
        change::undo(&world.workspace, &set.to_string()).await.unwrap();
        assert!(contacts::show(&world.workspace, ana).await.is_err(), "undoing restricts her again");
    }
}
