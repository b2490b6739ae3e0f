//! What two people do with one person's records at the same moment: one of them is told, and nothing is
//! half.

use okicrm_core::contacts::{self, ContactEdit, NewContact};
use okicrm_core::error::ErrorKind;
use okicrm_core::privacy::{self, Person};
use okicrm_core::requests::{self, Asker, Channel, NewRequest, RequestKind};
use okicrm_core::settings::{self, Business};
use okicrm_core::timeline::{self, About, ActivityKind, NewActivity};
use okicrm_core::values::{ContactId, CountryCode, Labelled};
use okicrm_core::{change, checkup};
use okicrm_testing::{TestWorkspace, story};

async fn ana(world: &TestWorkspace) -> ContactId {
    let new = NewContact {
        name: "Ana Costa".into(),
        emails: vec![Labelled::plain("ana@example.org")],
        ..NewContact::default()
    };
    let made = contacts::create(&world.workspace, new).await.unwrap();
    made.record.id
}

fn asked(id: ContactId, kind: RequestKind) -> NewRequest {
    NewRequest {
        asker: Asker::Contact(id),
        kind,
        channel: Channel::Email,
        received_on: String::new(),
        details: String::new(),
        language: None,
        name: String::new(),
        email: String::new(),
        address: String::new(),
    }
}

story! {
    async fn whoever_is_edited_while_she_is_erased_is_gone_or_whole(world) {
        for round in 0..6 {
            let ana = ana(&world).await;
            let person = Person::Contact(ana);
            let plan = privacy::plan(&world.workspace, person).await.unwrap();
            let edit = ContactEdit::Phones(vec![Labelled::plain("+44 20 7946 0123")]);
            let said = NewActivity { kind: ActivityKind::Note, title: "called".into(), ..NewActivity::default() };
            let erase = privacy::erase(&world.workspace, person, &plan.plan_hash);
            let edit = contacts::edit(&world.workspace, ana, edit);
            let say = timeline::add_activity(&world.workspace, About::Contact(ana), said);
            // Each begins first in some rounds.
            let (erased, edited, noted) = match round % 3 {
                0 => tokio::join!(erase, edit, say),
                1 => { let (edited, erased, noted) = tokio::join!(edit, erase, say); (erased, edited, noted) }
                _ => { let (noted, edited, erased) = tokio::join!(say, edit, erase); (erased, edited, noted) }
            };
            match erased {
                Ok(done) => {
                    assert!(done.verified, "round {round}");
                    assert!(edited.is_err() && noted.is_err(), "round {round}: what came after her was written");
                    assert_eq!(contacts::show(&world.workspace, ana).await.unwrap_err().kind(), ErrorKind::NotFound);
                }
                Err(refused) => {
                    assert_eq!(refused.code(), "erasure-plan-outdated", "round {round}");
                    let shown = contacts::show(&world.workspace, ana).await.unwrap();
                    assert_eq!(shown.phones.len(), usize::from(edited.is_ok()), "round {round}");
                    let again = privacy::plan(&world.workspace, person).await.unwrap();
                    assert!(privacy::erase(&world.workspace, person, &again.plan_hash).await.unwrap().verified);
                }
            }
        }
        assert!(change::verify(&world.workspace).await.unwrap().first_broken.is_none());
        assert!(checkup::verify(&world.workspace).await.unwrap().ok);
    }

    async fn two_requests_of_one_person_at_the_same_moment_both_stand_under_their_own_numbers(world) {
        let business = Business::first("Harbour Dental", CountryCode::parse("GB").unwrap());
        settings::save(&world.workspace, &business).await.unwrap();
        let ana = ana(&world).await;
        let (copy, erasure) = tokio::join!(
            requests::record(&world.workspace, asked(ana, RequestKind::Access)),
            requests::record(&world.workspace, asked(ana, RequestKind::Erasure)),
        );
        let (copy, erasure) = (copy.unwrap().record.request, erasure.unwrap().record.request);
        assert_ne!(copy.number, erasure.number);
        for one in [copy, erasure] {
            let stands = requests::show(&world.workspace, one.id).await.unwrap().request;
            assert_eq!((stands.number, stands.kind), (one.number, one.kind));
        }
    }
}
