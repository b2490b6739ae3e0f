//! The list of addresses that are left alone: why each is on it, why it left it, and that neither a second
//! address nor an erasure is a way around it.

use okicrm_core::consent::{
    self, ConsentPerson, ConsentSource, ContactChannel, LiftReason, MailingRule, NewStatement,
    NewSuppression, PurposeCode, Standing, SuppressionEntry, SuppressionReason,
};
use okicrm_core::contacts::{self, ContactEdit, ContactQuery, NewContact};
use okicrm_core::privacy::{self, Person};
use okicrm_core::values::{ContactId, Labelled};
use okicrm_testing::{TestWorkspace, story};

fn purpose(code: &str) -> Option<PurposeCode> {
    Some(PurposeCode::parse(code).unwrap())
}

fn emails(addresses: &[&str]) -> Vec<Labelled> {
    let plain = addresses.iter().map(|one| Labelled::plain(*one));
    plain.collect()
}

async fn contact(world: &TestWorkspace, name: &str, addresses: &[&str]) -> ContactId {
    let new = NewContact {
        name: name.to_owned(),
        emails: emails(addresses),
        ..NewContact::default()
    };
    let made = contacts::create(&world.workspace, new).await.unwrap();
    made.record.id
}

async fn say(world: &TestWorkspace, id: ContactId, standing: Standing) {
    let said = NewStatement {
        purpose: purpose("newsletter"),
        channels: vec![ContactChannel::Email],
        standing,
        source: ConsentSource::Website,
        wording: "I want the newsletter.".to_owned(),
        reason: String::new(),
        said_on: String::new(),
    };
    consent::record(&world.workspace, ConsentPerson::Contact(id), said)
        .await
        .unwrap();
}

fn typed(address: &str, purpose: Option<PurposeCode>) -> NewSuppression {
    NewSuppression {
        address: address.to_owned(),
        purpose,
    }
}

async fn suppress(world: &TestWorkspace, address: &str, purpose: Option<PurposeCode>) {
    consent::suppress(&world.workspace, typed(address, purpose))
        .await
        .unwrap();
}

async fn entries(world: &TestWorkspace) -> Vec<SuppressionEntry> {
    let list = consent::suppressions(&world.workspace).await.unwrap();
    list.entries
}

async fn lift(world: &TestWorkspace, address: &str, reason: LiftReason) {
    let all = entries(world).await;
    let entry = all
        .iter()
        .find(|one| one.address.as_deref() == Some(address))
        .unwrap();
    consent::lift(&world.workspace, entry.id, reason)
        .await
        .unwrap();
}

async fn mailable(world: &TestWorkspace) -> Vec<String> {
    let query = ContactQuery {
        mailable: Some(MailingRule {
            purpose: PurposeCode::parse("newsletter").unwrap(),
            channel: ContactChannel::Email,
        }),
        ..ContactQuery::default()
    };
    let page = contacts::list(&world.workspace, &query).await.unwrap();
    page.items.into_iter().map(|row| row.display_name).collect()
}

story! {
    async fn the_list_says_why_each_address_is_on_it_and_why_it_was_taken_off(world) {
        let mut ids = Vec::new();
        for name in ["Ana", "Ben", "Cleo", "Dana", "Eve"] {
            ids.push(contact(&world, name, &[&format!("{name}@example.org")]).await);
        }
        say(&world, ids[0], Standing::Objected).await;
        say(&world, ids[1], Standing::Withdrawn).await;
        say(&world, ids[2], Standing::Withdrawn).await;
        say(&world, ids[2], Standing::Given).await;
        suppress(&world, "dana@example.org", purpose("offers")).await;
        lift(&world, "dana@example.org", LiftReason::ChangedHands).await;
        suppress(&world, "eve@example.org", None).await;
        lift(&world, "eve@example.org", LiftReason::Mistake).await;
        suppress(&world, "eve@example.org", None).await;
        let mut told: Vec<_> = entries(&world).await.into_iter()
            .map(|one| (one.name.unwrap(), one.lifted_at.is_some(), one.reason, one.purpose, one.lift_reason))
            .collect();
        told.sort_by(|one, other| (&one.0, one.1).cmp(&(&other.0, other.1)));
        let by_hand = SuppressionReason::ByHand;
        assert_eq!(told, [
            ("Ana".into(), false, SuppressionReason::Objected, purpose("newsletter"), None),
            ("Ben".into(), false, SuppressionReason::Withdrawn, purpose("newsletter"), None),
            ("Cleo".into(), true, SuppressionReason::Withdrawn, purpose("newsletter"), Some(LiftReason::AgreedAgain)),
            ("Dana".into(), true, by_hand, purpose("offers"), Some(LiftReason::ChangedHands)),
            ("Eve".into(), false, by_hand, None, None),
            ("Eve".into(), true, by_hand, None, Some(LiftReason::Mistake)),
        ]);
    }

    async fn an_address_is_left_alone_for_one_thing_and_then_for_another_but_for_none_twice(world) {
        suppress(&world, "ana@example.org", purpose("newsletter")).await;
        suppress(&world, "ana@example.org", purpose("offers")).await;
        for code in ["newsletter", "offers"] {
            let again = typed("Ana@example.org", purpose(code));
            let refused = consent::suppress(&world.workspace, again).await.unwrap_err();
            assert_eq!(refused.code(), "suppression-there-already", "{code}");
        }
        assert_eq!(entries(&world).await.len(), 2);
    }

    async fn one_of_two_addresses_taken_off_the_list_lets_nobody_write_to_the_person(world) {
        let ana = contact(&world, "Ana", &["ana@example.org", "ana@home.example"]).await;
        say(&world, ana, Standing::Given).await;
        suppress(&world, "ana@example.org", None).await;
        suppress(&world, "ana@home.example", None).await;
        assert_eq!(mailable(&world).await, [""; 0]);
        lift(&world, "ana@example.org", LiftReason::Mistake).await;
        assert_eq!(mailable(&world).await, [""; 0], "her other address is on the list");
        lift(&world, "ana@home.example", LiftReason::Mistake).await;
        assert_eq!(mailable(&world).await, ["Ana"]);
    }

    async fn an_address_that_came_after_the_no_is_left_alone_when_the_person_is_erased(world) {
        let ana = contact(&world, "Ana", &["ana@example.org"]).await;
        let ben = contact(&world, "Ben", &["ben@example.org"]).await;
        say(&world, ana, Standing::Withdrawn).await;
        say(&world, ben, Standing::Objected).await;
        for (id, more) in [(ana, ["ana@example.org", "ana@new.example"]), (ben, ["ben@example.org", "ben@new.example"])] {
            contacts::edit(&world.workspace, id, ContactEdit::Emails(emails(&more))).await.unwrap();
            let person = Person::Contact(id);
            let plan = privacy::plan(&world.workspace, person).await.unwrap();
            privacy::erase(&world.workspace, person, &plan.plan_hash).await.unwrap();
            for address in more {
                assert!(consent::is_suppressed(&world.workspace, &emails(&[address]), &[]).await.unwrap(), "{address}");
            }
        }
        let mut reasons: Vec<SuppressionReason> = entries(&world).await.into_iter().map(|one| one.reason).collect();
        reasons.sort_unstable();
        let (objected, withdrawn) = (SuppressionReason::Objected, SuppressionReason::Withdrawn);
        assert_eq!(reasons, [objected, objected, withdrawn, withdrawn]);
    }
}
