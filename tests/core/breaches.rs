//! Breaches: the 72 hours, who is told and who need not be, and what the letters say.

use okicrm_core::breaches::{self, Breach, BreachForm, BreachStep, LetterTo, Risk};
use okicrm_core::change;
use okicrm_core::data_map::Category;
use okicrm_core::settings::{self, Business};
use okicrm_core::values::CountryCode;
use okicrm_testing::{TestWorkspace, story};

fn form() -> BreachForm {
    BreachForm {
        what: "A list went to the wrong address.".into(),
        happened_on: "2026-11-22".into(),
        people: "Customers".into(),
        people_count: Some(140),
        categories: vec![Category::Identity, Category::ContactDetails],
        consequences: "Unwanted calls.".into(),
        measures: "The recipient deleted it.".into(),
        risk: Risk::Some,
        ..BreachForm::default()
    }
}

async fn recorded(world: &TestWorkspace, form: &BreachForm) -> Breach {
    let made = breaches::record(&world.workspace, form).await.unwrap();
    made.record
}

async fn now(world: &TestWorkspace) -> Breach {
    breaches::breaches(&world.workspace)
        .await
        .unwrap()
        .remove(0)
}

story! {
    async fn the_hours_count_from_knowing_and_home_tells_them(world) {
        let breach = recorded(&world, &form()).await;
        assert_eq!((breach.number, breach.hours_left), (1, Some(72)));
        assert_eq!(breach.due_at, "2026-11-25T12:00:00Z");
        world.clock.set("2026-11-24T12:30:00Z".parse().unwrap());
        let due = breaches::due(&world.workspace).await.unwrap();
        assert_eq!((due.len(), due[0].hours_left), (1, Some(23)));
        world.clock.set("2026-11-25T12:00:01Z".parse().unwrap());
        assert_eq!(now(&world).await.hours_left, Some(-1));
        let late = BreachStep::AuthorityTold(String::new());
        let refused = breaches::take_step(&world.workspace, breach.id, late).await.unwrap_err();
        assert_eq!(refused.code(), "breach-reason-missing");
        let late = BreachStep::AuthorityTold("Nobody was there over the weekend.".into());
        let told = breaches::take_step(&world.workspace, breach.id, late).await.unwrap();
        assert_eq!(told.record.hours_left, None);
        assert!(breaches::due(&world.workspace).await.unwrap().is_empty());
        change::undo(&world.workspace, &told.change.to_string()).await.unwrap();
        assert_eq!(now(&world).await.hours_left, Some(-1));
    }

    async fn nobody_is_told_only_where_nobody_is_at_risk_and_the_reason_is_written(world) {
        let breach = recorded(&world, &form()).await;
        let not = |reason: &str| BreachStep::AuthorityNotTold(reason.into());
        let refused = breaches::take_step(&world.workspace, breach.id, not("small")).await.unwrap_err();
        assert_eq!(refused.code(), "breach-authority-must-know");
        let harmless = BreachForm { risk: Risk::None, known_at: breach.details.known_at.clone(), ..form() };
        breaches::change(&world.workspace, breach.id, &harmless).await.unwrap();
        let refused = breaches::take_step(&world.workspace, breach.id, not(" ")).await.unwrap_err();
        assert_eq!(refused.code(), "breach-reason-missing");
        let settled = breaches::take_step(&world.workspace, breach.id, not("It was encrypted.")).await.unwrap();
        assert_eq!((settled.record.hours_left, settled.record.authority_told_at), (None, None));
    }

    async fn at_a_high_risk_the_people_have_to_be_told_too(world) {
        let breach = recorded(&world, &BreachForm { risk: Risk::High, ..form() }).await;
        let told = BreachStep::AuthorityTold(String::new());
        let told = breaches::take_step(&world.workspace, breach.id, told).await.unwrap().record;
        assert!(told.people_open && told.hours_left.is_none());
        assert_eq!(breaches::due(&world.workspace).await.unwrap().len(), 1);
        let step = BreachStep::PeopleTold;
        assert!(!breaches::take_step(&world.workspace, breach.id, step).await.unwrap().record.people_open);
    }

    async fn the_log_it_is_about_is_named_and_vouched_for(world) {
        let business = Business::first("Harbour Dental", CountryCode::parse("GB").unwrap());
        settings::save(&world.workspace, &business).await.unwrap();
        let before = change::verify(&world.workspace).await.unwrap().verified;
        let breach = recorded(&world, &form()).await;
        assert_eq!((breach.log_from, breach.log_until), (1, before));
        assert_eq!(breach.log_hash.len(), 64);
    }

    async fn what_is_written_wrongly_is_told_at_its_field(world) {
        let wrong = BreachForm {
            what: " ".into(),
            known_at: "2026-11-22T12:00:01Z".into(),
            people_count: Some(-1),
            ..form()
        };
        let refused = breaches::record(&world.workspace, &wrong).await.unwrap_err();
        let problems = refused.report().problems;
        let fields: Vec<&str> = problems.iter().map(|one| one.field.as_str()).collect();
        assert_eq!(fields, ["what", "peopleCount", "knownAt"]);
    }

    async fn the_letters_say_what_the_law_asks_for_in_both_languages(world) {
        let business = Business::first("Harbour Dental", CountryCode::parse("GB").unwrap());
        settings::save(&world.workspace, &business).await.unwrap();
        let breach = recorded(&world, &form()).await;
        for (language, people) in [("en", "About 140 people"), ("de", "Etwa 140 Personen")] {
            let letter = breaches::letter(&world.workspace, breach.id, LetterTo::Authority, language).await.unwrap();
            for part in [people, "A list went to the wrong address.", "Unwanted calls.", "The recipient deleted it."] {
                assert!(letter.text.contains(part), "{part}: {}", letter.text);
            }
            let to_people = breaches::letter(&world.workspace, breach.id, LetterTo::People, language).await.unwrap();
            assert!(!to_people.text.contains(people));
            let pdf = breaches::letter_pdf(&world.workspace, breach.id, LetterTo::People, language).await.unwrap();
            assert!(pdf.starts_with(b"%PDF"));
        }
    }
}
