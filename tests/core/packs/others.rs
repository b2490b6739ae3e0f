//! Whom and what a person's copy leaves out, sign by sign: other people, and words taken out by hand.

use okicrm_core::settings::{self, Business};
use okicrm_core::values::CountryCode;

use super::*;

/// A text as somebody noted it, and as it stands in the copy; `[]` stands for who was taken out.
type Told = (&'static str, &'static str);

async fn with_phone(world: &TestWorkspace, id: ContactId, phone: &str) {
    let phones = ContactEdit::Phones(vec![Labelled::plain(phone)]);
    contacts::edit(&world.workspace, id, phones).await.unwrap();
}

/// Ada; around her people of whom there are records, and a business with a number of its own.
async fn ada_among_others(world: &TestWorkspace) -> ContactId {
    let mut business = Business::first("Analytical Engines", CountryCode::parse("GB").unwrap());
    business.phone = Some("0800 123 4567".to_owned());
    settings::save(&world.workspace, &business).await.unwrap();
    let ada = ada(world).await;
    with_phone(world, ada, "+44 20 7946 0018").await;
    let grace = contact(world, "Grace", "Hopper", "grace@navy.example").await;
    with_phone(world, grace, "0117 496 0000").await;
    contact(world, "An", "Nguyen", "an@example.org").await;
    contact(world, "Amy", "Stone", "amy@example.org").await;
    ada
}

async fn hide(world: &TestWorkspace, id: ContactId, words: &str) {
    packs::hide_words(&world.workspace, Person::Contact(id), words, "Secret")
        .await
        .unwrap();
}

async fn noted(world: &TestWorkspace, id: ContactId, told: &[Told]) {
    for (number, (text, _)) in told.iter().enumerate() {
        note(world, id, &format!("Note {number}"), text).await;
    }
}

/// Each text that was noted stands in the copy as it should.
async fn stand_in_the_copy(world: &TestWorkspace, id: ContactId, told: &[Told]) {
    let data = data(world, id).await;
    let notes = data["data"]["activities"].as_array().unwrap();
    assert_eq!(notes.len(), told.len());
    for (number, (text, expected)) in told.iter().enumerate() {
        let title = format!("Note {number}");
        let copied = notes.iter().find(|one| one["title"] == title).unwrap();
        let expected = expected.replace("[]", "[other person]");
        assert_eq!(copied["body"], expected, "{text}");
    }
}

story! {
    async fn whoever_follows_a_title_is_taken_out_and_the_sentence_stays(world) {
        let ada = ada(&world).await;
        let told = [
            ("Yesterday Mrs Eleanor Rigby called.", "Yesterday Mrs [] called."),
            ("Then Mr. Kite came to us.", "Then Mr. [] came to us."),
            ("We met Mr Kite. He sang.", "We met Mr []. He sang."),
            ("Asked for Mr or Mrs: Both. Mrs, Eleanor or not.", "Asked for Mr or Mrs: Both. Mrs, Eleanor or not."),
            ("Gestern kam Frau Eleanor Maria Rigby.", "Gestern kam Frau [] Rigby."),
        ];
        noted(&world, ada, &told).await;
        stand_in_the_copy(&world, ada, &told).await;
    }

    async fn numbers_of_others_are_taken_out_and_figures_stay(world) {
        let ada = ada_among_others(&world).await;
        let told = [
            ("Of nobody we know: 0117 496 0999, +44 20 7946 0999.", "Of nobody we know: [], []."),
            ("Of Grace, without its nought: 117 496 0000.", "Of Grace, without its nought: []."),
            ("Order 117 496 0123 of 2026", "Order 117 496 0123 of 2026"),
            ("Met on 05.03.2026 14:30, 5/3/26, 01/12/2026 - 05/12/2026 and 2026-03-05.", "Met on 05.03.2026 14:30, 5/3/26, 01/12/2026 - 05/12/2026 and 2026-03-05."),
            ("Rang on 05.03.2026 0117 496 0999.", "Rang on 05.03.2026 []."),
            ("In Paris 01.12.26.45.67, in Hall 030 1234.", "In Paris [], in Hall []."),
            ("Customer 0000123, delivery 000 117 496 0123", "Customer 0000123, delivery 000 117 496 0123"),
            ("Ours is 0800 123 4567, hers 020 7946 0018.", "Ours is 0800 123 4567, hers 020 7946 0018."),
        ];
        noted(&world, ada, &told).await;
        stand_in_the_copy(&world, ada, &told).await;
    }

    async fn the_name_of_a_file_names_nobody_else_wherever_it_stands(world) {
        let ada = with_grace(&world).await;
        file(&world, ada, "letter of Grace Hopper.txt", b"only about Ada Lovelace").await;
        file(&world, ada, "photo of Grace Hopper.jpg", b"\xFF\xD8").await;
        file(&world, ada, "visit 05.03.2026.txt", b"Ada Lovelace came on 05.03.2026").await;
        let archive = copy(&world, ada).await;
        let names: Vec<&str> = archive.iter().map(|(name, _)| name.as_str()).collect();
        assert!(names.contains(&"files/001-letter of [other person].txt"), "{names:?}");
        assert!(names.contains(&"files/002-visit 05.03.2026.txt"), "a day is nobody's number: {names:?}");
        let data = part(&archive, "data.json");
        assert!(data.contains("files/001-letter of [other person].txt"), "{data}");
        assert!(data.contains("photo of [other person].jpg"), "{data}");
        assert!(!data.contains("Hopper"), "{data}");
        assert!(!pdf_to_text(&world, ada).await.contains("Hopper"));
        let json: serde_json::Value = serde_json::from_str(data).unwrap();
        assert_eq!(json["searched"]["notRead"], serde_json::json!(["photo of [other person].jpg"]));
    }

    async fn one_part_of_a_name_is_taken_out_where_it_means_the_other_person(world) {
        let ada = ada_among_others(&world).await;
        let told = [
            ("Grace Hopper came by the grace of luck, in Graces boat.", "[] came by the grace of luck, in [] boat."),
            ("Amy Stone came. Amy stayed.", "[] came. [] stayed."),
            ("An Nguyen came. An hour later it rained.", "[] came. An hour later it rained."),
            ("Grace of nobody in particular", "Grace of nobody in particular"),
            // A second given name of the person herself is hers, whoever else has it.
            ("Grace Hopper came. Ada Grace Lovelace came too.", "[] came. Ada Grace Lovelace came too."),
            ("Grace Hopper rang (Hopper+44 20 7946 0018).", "[] rang ([]+44 20 7946 0018)."),
        ];
        noted(&world, ada, &told).await;
        stand_in_the_copy(&world, ada, &told).await;
    }

    async fn words_taken_out_by_hand_take_nothing_beside_them_along_and_leave_nobody_in(world) {
        let ada = ada_among_others(&world).await;
        let told = [
            ("***Grace Hopper", "[][]"),
            ("Grace Hopper***", "[][]"),
            ("Grace Hopper: ***Hopper, Hopper***.", "[]: [][], [][]."),
            ("***§§§ and §§§***", "[][] and [][]"),
            ("Ada pays by the secret recipe of the house today.", "Ada pays by the [] today."),
        ];
        noted(&world, ada, &told).await;
        for words in ["***", "§§§", "secret recipe", "recipe of the house"] {
            hide(&world, ada, words).await;
        }
        stand_in_the_copy(&world, ada, &told).await;
    }

    async fn who_else_is_named_is_listed_by_a_place_that_does_not_say_who(world) {
        let ada = with_grace(&world).await;
        let plan = packs::plan_copy(&world.workspace, Person::Contact(ada)).await.unwrap();
        let listed: Vec<(&str, usize, &str)> = plan.others.iter()
            .map(|one| (one.text.as_str(), one.count, one.place.split_once(':').unwrap().0))
            .collect();
        assert_eq!(listed, [
            ("Hopper, Grace", 3, "name"), ("grace@navy.example", 1, "email"), ("0117 496 0000", 1, "phone"),
        ]);
        for other in &plan.others {
            let (_, mark) = other.place.split_once(':').unwrap();
            assert!(mark.len() == 32 && mark.chars().all(|sign| sign.is_ascii_hexdigit()), "{}", other.place);
        }
    }

    async fn words_and_reason_have_two_thousand_characters_at_most(world) {
        let ada = ada(&world).await;
        let person = Person::Contact(ada);
        let (fits, too_long) = ("ü".repeat(2_000), "ü".repeat(2_001));
        note(&world, ada, "Long", &too_long).await;
        note(&world, ada, "Fits", &fits).await;
        let refused = packs::hide_words(&world.workspace, person, &too_long, &too_long).await.unwrap_err().report();
        let problems: Vec<(&str, &str)> = refused.problems.iter().map(|one| (one.field.as_str(), one.code.as_str())).collect();
        assert_eq!(refused.code, "packs-words-invalid");
        assert_eq!(problems, [("words", "settings-field-too-long"), ("reason", "settings-field-too-long")]);
        packs::hide_words(&world.workspace, person, &fits, &fits).await.unwrap();
        let plan = packs::plan_copy(&world.workspace, person).await.unwrap();
        assert_eq!((plan.hidden[0].words.as_str(), plan.hidden[0].count), (fits.as_str(), 1));
    }
}
