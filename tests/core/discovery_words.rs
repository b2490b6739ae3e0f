//! How a person is named in a text: what counts as her name, address or number, and how it is shown.

use okicrm_core::contacts::{self, ContactEdit, NewContact};
use okicrm_core::privacy::Person;
use okicrm_core::privacy::discovery::{self, Findings, FoundBy, MentionPlace, MentionState};
use okicrm_core::values::{ContactId, Labelled};
use okicrm_testing::{TestWorkspace, story};

use crate::discovery::{company, contact, docx, file, found, note, places, zoe};

/// Notes about somebody else, one for each text.
async fn notes<const COUNT: usize>(world: &TestWorkspace, texts: [&str; COUNT]) -> ContactId {
    let ben = contact(world, "Ben", "Okafor", "", "").await;
    for text in texts {
        note(world, ben, "", text).await;
    }
    ben
}

/// How she is named, in the order of the letters.
fn named(found: &Findings) -> Vec<(&str, FoundBy)> {
    let mut named: Vec<_> = places(found)
        .into_iter()
        .map(|(_, matched, by)| (matched, by))
        .collect();
    named.sort_unstable();
    named
}

story! {
    async fn an_initial_names_her_only_with_its_point_right_beside_the_family_name(world) {
        let ana = contact(&world, "Ana", "Costa", "", "").await;
        notes(&world, ["Para a Costa", "Costa, a loja", "A. Costa ligou", "Costa, A. ligou"]).await;
        assert_eq!(named(&found(&world, ana).await), [
            ("A. Costa", FoundBy::Name),
            ("Costa", FoundBy::FamilyName),
            ("Costa", FoundBy::FamilyName),
            ("Costa, A", FoundBy::Name),
        ]);
    }

    async fn two_other_words_may_stand_within_a_name_and_three_may_not(world) {
        let rita = contact(&world, "Rita", "da Silva", "", "").await;
        notes(&world, ["Rita Maria Luz da Silva", "Rita, Tom and Eva da Silva"]).await;
        assert_eq!(named(&found(&world, rita).await), [
            ("Rita Maria Luz da Silva", FoundBy::Name),
            ("da Silva", FoundBy::FamilyName),
        ]);
    }

    async fn a_name_takes_an_s_where_it_is_longer_than_two_letters(world) {
        let bo = contact(&world, "Bo", "Li", "", "").await;
        let zoe = zoe(&world).await;
        let ben = notes(&world, ["Bo Li kam", "Bo Lis Laden"]).await;
        contacts::edit(&world.workspace, ben, ContactEdit::Note("Müller, Zoës Bruder".into())).await.unwrap();
        assert_eq!(named(&found(&world, bo).await), [("Bo Li", FoundBy::Name)]);
        assert_eq!(places(&found(&world, zoe).await), [("contacts", "Müller, Zoës", FoundBy::Name)]);
    }

    async fn up_to_three_signs_stand_between_the_digits_of_a_number(world) {
        let zoe = zoe(&world).await;
        notes(&world, ["Ring 7946 - 0018", "Ring 7946 -- 0018", "Mail 'zoe@example.org'!"]).await;
        assert_eq!(named(&found(&world, zoe).await), [
            ("7946 - 0018", FoundBy::Phone),
            ("zoe@example.org", FoundBy::Email),
        ]);
    }

    async fn every_place_of_a_text_is_counted_once(world) {
        let zoe = zoe(&world).await;
        notes(&world, ["Zoë Müller+44 20 7946 0018, or Müller, or else Müller"]).await;
        let found = found(&world, zoe).await;
        assert_eq!(places(&found), [("activities", "+44 20 7946 0018", FoundBy::Phone)]);
        assert_eq!(found.mentions[0].more, 3, "her name, and her family name twice more");
    }

    async fn a_record_of_somebody_of_that_name_is_found_by_more_than_the_family_name(world) {
        let zoe = zoe(&world).await;
        company(&world, "Müller GmbH", "Ask zoe@example.org").await;
        company(&world, "Müller AG", "Founded by somebody else").await;
        assert_eq!(places(&found(&world, zoe).await), [("companies", "zoe@example.org", FoundBy::Email)]);
    }

    async fn a_mention_is_shown_with_whole_words_around_it(world) {
        let zoe = zoe(&world).await;
        let text = format!("{}Zoë Müller{}", "begin ".repeat(30), " after".repeat(30));
        notes(&world, [&text]).await;
        let mention = found(&world, zoe).await.mentions.remove(0);
        assert_eq!(mention.before, format!("…{}", "begin ".repeat(11)));
        assert_eq!(mention.after, format!("{}…", " after".repeat(11)));
    }

    async fn a_text_within_a_file_is_shown_with_the_file_and_whose_it_is(world) {
        let zoe = zoe(&world).await;
        let ben = notes(&world, []).await;
        file(&world, ben, "first.docx", &docx("Dear Zoë Müller,")).await;
        file(&world, ben, "second.docx", &docx("Müller, Zoë or Zoë Müller: zoe@example.org")).await;
        let found = found(&world, zoe).await;
        let mut shown: Vec<_> = found.mentions.iter().map(|one| (
            one.title.as_str(), one.field.as_str(), one.matched.as_str(), one.more,
            one.whose.as_ref().unwrap().name.as_str(),
        )).collect();
        shown.sort_unstable();
        assert_eq!(shown, [
            ("first.docx", "text", "Zoë Müller", 0, "Ben Okafor"),
            ("second.docx", "text", "zoe@example.org", 2, "Ben Okafor"),
        ]);
        for one in &found.mentions {
            assert_eq!(one.place, format!("file_texts:{}:text", one.record_id));
        }
    }

    async fn what_nobody_looked_at_yet_comes_first(world) {
        let zoe = zoe(&world).await;
        notes(&world, ["Zoë Müller came", "Zoë Müller went"]).await;
        let first = found(&world, zoe).await.mentions.remove(0);
        let place = MentionPlace { place: first.place.clone(), fingerprint: first.fingerprint };
        discovery::choose_mentions(&world.workspace, Person::Contact(zoe), &[place], MentionState::Hers).await.unwrap();
        let found = found(&world, zoe).await;
        let states: Vec<MentionState> = found.mentions.iter().map(|one| one.state).collect();
        assert_eq!(states, [MentionState::Open, MentionState::Hers]);
        assert_eq!(found.mentions[1].place, first.place);
    }

    async fn she_is_looked_for_by_each_name_and_number_once_and_by_none_that_names_nobody(world) {
        let new = NewContact {
            name: "Zoë Müller".into(),
            emails: ["Zoe@Example.org", "zoe@example.org"].map(Labelled::plain).to_vec(),
            phones: ["+44 20 7946 0018", "020 7946 0018", "118"].map(Labelled::plain).to_vec(),
            ..NewContact::default()
        };
        let zoe = contacts::create(&world.workspace, new).await.unwrap().record.id;
        let traits = found(&world, zoe).await.traits;
        assert_eq!(traits.names, ["Zoë Müller"]);
        assert_eq!(traits.emails, ["zoe@example.org"]);
        assert_eq!(traits.phones, ["079460018"]);
        for name in ["Z", "somebody@example.org"] {
            let new = NewContact { name: name.into(), ..NewContact::default() };
            let id = contacts::create(&world.workspace, new).await.unwrap().record.id;
            assert!(found(&world, id).await.traits.names.is_empty(), "{name}");
        }
    }
}
