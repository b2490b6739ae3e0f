//! People whose data came from elsewhere, and hints at data of a special kind.

use okicrm_core::change;
use okicrm_core::contacts::{self, ContactEdit, NewContact};
use okicrm_core::importing::progress::Watch;
use okicrm_core::importing::source::Source;
use okicrm_core::importing::{self, ImportOptions};
use okicrm_core::notices::{self, NoticeOutcome, NoticePerson};
use okicrm_core::privacy::{self, Person};
use okicrm_core::sensitive::{self, SensitiveAnswer, SensitiveCategory, SensitivePerson};
use okicrm_core::settings::{self, Business, Language};
use okicrm_core::timeline::{self, About, NewActivity};
use okicrm_core::values::{ContactId, CountryCode, Labelled};
use okicrm_testing::{TestWorkspace, story};

async fn business(world: &TestWorkspace, country: &str) {
    let business = Business::first("Harbour Dental", CountryCode::parse(country).unwrap());
    settings::save(&world.workspace, &business).await.unwrap();
}

async fn ana(world: &TestWorkspace) -> ContactId {
    let new = NewContact {
        name: "Ana Costa".into(),
        emails: vec![Labelled::plain("ana@example.org")],
        ..NewContact::default()
    };
    contacts::create(&world.workspace, new)
        .await
        .unwrap()
        .record
        .id
}

async fn import(world: &TestWorkspace, text: &str) -> importing::model::ImportReport {
    let options = ImportOptions {
        name: Some("bought list.csv"),
        ..ImportOptions::default()
    };
    let source = Source::bytes(text.as_bytes());
    importing::run(&world.workspace, &source, options, &Watch::default())
        .await
        .unwrap()
}

async fn kinds(world: &TestWorkspace, id: ContactId) -> Vec<SensitiveCategory> {
    let hints = sensitive::hints(&world.workspace, SensitivePerson::Contact(id))
        .await
        .unwrap();
    hints.into_iter().map(|hint| hint.category).collect()
}

story! {
    async fn an_import_is_one_notice_with_its_month_and_its_people(world) {
        business(&world, "GB").await;
        let report = import(&world, "Name,E-mail,Country\nAna Costa,ana@example.org,\nBea Klein,bea@example.org,Germany\n").await;
        let due = notices::due(&world.workspace).await.unwrap();
        assert_eq!(due.len(), 1);
        assert_eq!((due[0].origin.as_str(), due[0].people), ("bought list.csv", 2));
        assert_eq!((due[0].due_on.as_str(), due[0].days_left), ("2026-12-22", 30));
        let people = notices::people(&world.workspace, due[0].id).await.unwrap();
        let spoken: Vec<(&str, &str)> = people.iter().map(|one| (one.name.as_str(), one.language.as_str())).collect();
        assert_eq!(spoken, [("Ana Costa", "en"), ("Bea Klein", "de")]);
        import(&world, "Name,E-mail\nAna Costa,ana@example.org\n").await;
        assert_eq!(notices::list(&world.workspace).await.unwrap().len(), 1, "nobody new is nobody to tell");
        world.clock.set("2026-12-24T12:00:00Z".parse().unwrap());
        assert_eq!(notices::due(&world.workspace).await.unwrap()[0].days_left, -2);
        world.clock.set("2026-11-22T12:00:00Z".parse().unwrap());
        importing::undo(&world.workspace, report.import_id.as_deref().unwrap()).await.unwrap();
        assert!(notices::list(&world.workspace).await.unwrap().is_empty());
    }

    async fn a_letter_names_the_business_the_source_and_the_rights_in_both_languages(world) {
        business(&world, "DE").await;
        import(&world, "Name,E-mail\nAna Costa,ana@example.org\n").await;
        let id = notices::list(&world.workspace).await.unwrap()[0].id;
        for (language, right) in [(Language::English, "complain"), (Language::German, "beschweren")] {
            let letter = notices::letter(&world.workspace, id, language).await.unwrap();
            for part in ["Harbour Dental", "bought list.csv", right] {
                assert!(letter.text.contains(part), "{part} in {}", letter.text);
            }
            assert!(!letter.text.contains("notices-") && letter.subject.contains("Harbour Dental"));
        }
    }

    async fn a_notice_ends_once_and_undoing_opens_it_again(world) {
        import(&world, "Name,E-mail\nAna Costa,ana@example.org\n").await;
        let id = notices::list(&world.workspace).await.unwrap()[0].id;
        let set = notices::settle(&world.workspace, id, NoticeOutcome::Known).await.unwrap();
        let list = notices::list(&world.workspace).await.unwrap();
        assert_eq!((list[0].outcome, list[0].settled_on.as_deref()), (Some(NoticeOutcome::Known), Some("2026-11-22")));
        assert!(notices::due(&world.workspace).await.unwrap().is_empty());
        let again = notices::settle(&world.workspace, id, NoticeOutcome::Told).await.unwrap_err();
        assert_eq!(again.code(), "notice-settled-before");
        change::undo(&world.workspace, &set.to_string()).await.unwrap();
        assert_eq!(notices::due(&world.workspace).await.unwrap().len(), 1);
    }

    async fn one_person_s_data_can_have_come_from_elsewhere_too(world) {
        let ana = ana(&world).await;
        let person = NoticePerson::Contact(ana);
        let blank = notices::add(&world.workspace, person, " ").await.unwrap_err();
        assert_eq!(blank.code(), "notice-origin");
        notices::add(&world.workspace, person, "a recommendation").await.unwrap();
        let twice = notices::add(&world.workspace, person, "another").await.unwrap_err();
        assert_eq!(twice.code(), "notice-there-already");
        let list = notices::list(&world.workspace).await.unwrap();
        assert_eq!((list[0].name.as_deref(), list[0].people), (Some("Ana Costa"), 1));
        privacy::restrict(&world.workspace, Person::Contact(ana)).await.unwrap();
        assert!(notices::list(&world.workspace).await.unwrap().is_empty(), "whoever is restricted is in no list");
    }

    async fn a_record_that_sounds_like_health_asks_once_and_keeps_only_the_answer(world) {
        business(&world, "GB").await;
        let ana = ana(&world).await;
        assert!(kinds(&world, ana).await.is_empty());
        contacts::edit(&world.workspace, ana, ContactEdit::Note("Has diabetes".into())).await.unwrap();
        let said = NewActivity { body: "trade union member".into(), ..NewActivity::default() };
        timeline::add_activity(&world.workspace, About::Contact(ana), said).await.unwrap();
        contacts::edit(&world.workspace, ana, ContactEdit::Birthday("2015-01-01".into())).await.unwrap();
        let all = [SensitiveCategory::Health, SensitiveCategory::Union, SensitiveCategory::Child];
        assert_eq!(kinds(&world, ana).await, all);
        let person = SensitivePerson::Contact(ana);
        let set = sensitive::answer(&world.workspace, person, SensitiveCategory::Health, SensitiveAnswer::Care).await.unwrap();
        sensitive::answer(&world.workspace, person, SensitiveCategory::Union, SensitiveAnswer::Dismissed).await.unwrap();
        assert_eq!(kinds(&world, ana).await, [SensitiveCategory::Child]);
        let twice = sensitive::answer(&world.workspace, person, SensitiveCategory::Health, SensitiveAnswer::Care).await.unwrap_err();
        assert_eq!(twice.code(), "sensitive-answered-before");
        change::undo(&world.workspace, &set.to_string()).await.unwrap();
        assert_eq!(kinds(&world, ana).await, [SensitiveCategory::Health, SensitiveCategory::Child]);
    }

    async fn while_somebody_is_typed_hints_stand_in_nobody_s_way(world) {
        business(&world, "DE").await;
        let new = NewContact { name: "Ana Costa".into(), note: "ist schwanger".into(), birthday: "2012-01-01".into(), ..NewContact::default() };
        let hints = sensitive::hints_while_typing(&world.workspace, &new).await.unwrap();
        let found: Vec<_> = hints.sensitive.iter().map(|hint| (hint.category, hint.word.as_str(), hint.age)).collect();
        assert_eq!(found, [(SensitiveCategory::Health, "schwanger", 0), (SensitiveCategory::Child, "", 16)]);
        assert!(!hints.suppressed);
        contacts::create(&world.workspace, new).await.unwrap();
    }
}
