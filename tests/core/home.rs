//! What the first page tells: the steps after first run, and the records written last.

use okicrm_core::backup::{self, Reason};
use okicrm_core::companies::{self, NewCompany};
use okicrm_core::contacts::{self, NewContact};
use okicrm_core::home::{self, RecentKind, Step};
use okicrm_core::privacy;
use okicrm_core::settings::{self, BusinessForm};
use okicrm_core::setup;
use okicrm_testing::{TestWorkspace, story};

async fn taken(world: &TestWorkspace) -> Vec<Step> {
    home::next_steps(&world.workspace)
        .await
        .unwrap()
        .into_iter()
        .filter(|step| step.done)
        .map(|step| step.step)
        .collect()
}

fn person(name: &str, source: &str) -> NewContact {
    NewContact {
        name: name.to_owned(),
        source: source.to_owned(),
        ..NewContact::default()
    }
}

story! {
    async fn steps_tick_themselves_off(world) {
        let workspace = &world.workspace;
        let begun = taken(&world).await;
        assert!(!begun.contains(&Step::People) && !begun.contains(&Step::Recovery), "{begun:?}");

        let made_up = person("Ada Byron", setup::SAMPLE_SOURCE);
        contacts::create(workspace, made_up).await.unwrap();
        assert!(!taken(&world).await.contains(&Step::People), "a made-up person is no step");
        contacts::create(workspace, person("Ana Costa", "")).await.unwrap();
        assert!(taken(&world).await.contains(&Step::People));

        setup::keep_recovery_sheet(workspace).await.unwrap();
        assert!(taken(&world).await.contains(&Step::Recovery));

        assert!(!taken(&world).await.contains(&Step::Backup));
        backup::create(workspace, Reason::ByHand).await.unwrap();
        assert!(taken(&world).await.contains(&Step::Backup));
    }

    async fn the_address_step_wants_street_and_city(world) {
        let mut form = BusinessForm {
            name: "Harbour Dental".to_owned(),
            country: "GB".to_owned(),
            invoice_start: 1,
            ..BusinessForm::default()
        };
        settings::save_business(&world.workspace, &form).await.unwrap();
        assert!(!taken(&world).await.contains(&Step::Address));
        form.address.street = "1 Quay Street".to_owned();
        form.address.city = "Falmouth".to_owned();
        settings::save_business(&world.workspace, &form).await.unwrap();
        assert!(taken(&world).await.contains(&Step::Address));
    }

    async fn records_written_last_stand_first_and_hide_restricted_people(world) {
        let workspace = &world.workspace;
        let ana = contacts::create(workspace, person("Ana Costa", "")).await.unwrap();
        let oak = NewCompany { name: "Oak & Iron".to_owned(), ..NewCompany::default() };
        companies::create(workspace, oak).await.unwrap();
        let recent = home::recent_records(workspace).await.unwrap();
        let mut names: Vec<_> = recent.iter().map(|one| (one.kind, one.title.as_str())).collect();
        names.sort_by_key(|(_, name)| *name);
        assert_eq!(
            names,
            [(RecentKind::Contacts, "Ana Costa"), (RecentKind::Companies, "Oak & Iron")]
        );

        privacy::restrict(workspace, privacy::Person::Contact(ana.record.id)).await.unwrap();
        let recent = home::recent_records(workspace).await.unwrap();
        assert!(recent.iter().all(|one| one.title != "Ana Costa"));
    }
}
