//! What a person's copy tells on paper beside her data, word for word.

use okicrm_core::leads::{self, NewLead};
use okicrm_core::settings::{self, Business};
use okicrm_core::values::CountryCode;
use okicrm_testing::pages;

use super::*;

async fn business(world: &TestWorkspace, country: &str) {
    let mut business = Business::first("Analytical Engines", CountryCode::parse(country).unwrap());
    business.address.street = "1 Quay Street".to_owned();
    business.address.postal_code = "BS1 4DJ".to_owned();
    business.address.city = "Bristol".to_owned();
    business.phone = Some("0800 123 4567".to_owned());
    settings::save(&world.workspace, &business).await.unwrap();
}

/// Ada, first a lead from a fair, then a contact from the same fair.
async fn ada_of_the_fair(world: &TestWorkspace) -> ContactId {
    let new = NewLead {
        name: "Ada Lovelace".to_owned(),
        source: "Fair of Bristol".to_owned(),
        emails: vec![Labelled::plain("ada@example.org")],
        ..NewLead::default()
    };
    let lead = leads::create(&world.workspace, new).await.unwrap().record;
    let conversion = leads::convert(&world.workspace, lead.id).await.unwrap();
    conversion.contact_id
}

/// What is told under each heading of a copy.
fn about(data: &serde_json::Value) -> Vec<(&str, &str)> {
    let about = data["about"].as_array().unwrap().iter();
    about
        .map(|one| {
            (
                one["heading"].as_str().unwrap(),
                one["text"].as_str().unwrap(),
            )
        })
        .collect()
}

fn said<'a>(data: &'a serde_json::Value, heading: &str) -> &'a str {
    let about = about(data);
    let (_, text) = about.iter().find(|(one, _)| *one == heading).unwrap();
    text
}

async fn copy_in(world: &TestWorkspace, id: ContactId, language: &str) -> serde_json::Value {
    let path = world.root().join("copy.zip");
    let options = CopyOptions {
        language: language.to_owned(),
        lock: CopyLock::Open,
    };
    packs::write_copy(&world.workspace, Person::Contact(id), &path, &options)
        .await
        .unwrap();
    let archive = unzipped(&path, None);
    let (_, bytes) = archive
        .iter()
        .find(|(name, _)| name == "data.json")
        .unwrap();
    serde_json::from_slice(bytes).unwrap()
}

story! {
    async fn the_copy_tells_its_sources_its_files_where_was_looked_and_what_is_missing(world) {
        business(&world, "GB").await;
        let ada = ada_of_the_fair(&world).await;
        let person = Person::Contact(ada);
        let grace = contact(&world, "Grace", "Hopper", "grace@navy.example").await;
        let body = "Grace Hopper came, and Hopper, Grace went. Write to grace@navy.example.";
        note(&world, ada, "", body).await;
        file(&world, ada, "minutes of Grace Hopper.txt", b"Grace Hopper was there").await;
        file(&world, ada, "photo.jpg", b"\xFF\xD8").await;
        file(&world, ada, "plain.txt", b"only about Ada Lovelace").await;
        for name in ["one.jpg", "two.jpg"] {
            file(&world, grace, name, b"\xFF\xD8").await;
        }
        let plan = packs::plan_copy(&world.workspace, person).await.unwrap();
        let name = plan.others.iter().find(|one| one.kind == OtherKind::Name).unwrap();
        assert_eq!((plan.others.len(), name.count), (2, 3), "twice in the note, once in the name of a file");

        let before = data(&world, ada).await;
        assert_eq!(said(&before, "What was taken out"), "In 4 places names, addresses or numbers of other people were taken out and replaced by [other person], because they are theirs (Art. 15(4) GDPR).");
        let out = "not in the archive, because it is also about other people, or because nobody could look into it";
        assert_eq!(said(&before, "Files").lines().collect::<Vec<_>>(), [
            format!("minutes of [other person].txt: {out}"), format!("photo.jpg: {out}"), "plain.txt: files/001-plain.txt".to_owned(),
        ]);
        packs::show_other(&world.workspace, person, &name.place, true).await.unwrap();
        let data = data(&world, ada).await;
        assert_eq!(said(&data, "What was taken out"), "In one place the name, address or number of another person was taken out and replaced by [other person], because it is that person’s (Art. 15(4) GDPR).");
        assert_eq!(said(&data, "Where it comes from"), "What is marked as told by you came from you or from a file about you; the rest was noted while dealing with you. In our records stands as origin: Fair of Bristol");
        let looked = said(&data, "Where we looked");
        assert!(looked.starts_with("Looked for: Ada Lovelace, ada@example.org. Looked through: People, "), "{looked}");
        assert!(looked.contains(", Contacts, Leads, Notes, calls, meetings, e-mails, Tasks, Files, Text inside files, "), "{looked}");
        assert!(looked.ends_with(", History. Files that no program can look into: 3."), "one of hers, two of others: {looked}");
    }

    async fn a_person_without_files_and_others_is_told_so(world) {
        let ada = ada(&world).await;
        let data = data(&world, ada).await;
        assert_eq!(said(&data, "Files"), "There are no files of you.");
        assert_eq!(said(&data, "What was taken out"), "Nothing was taken out.");
        assert_eq!(said(&data, "Where it comes from").split_once("; "), Some(("What is marked as told by you came from you or from a file about you", "the rest was noted while dealing with you. ")));
    }

    async fn the_paper_says_whose_copy_it_is_who_made_it_and_of_when_each_record_is(world) {
        business(&world, "GB").await;
        let ada = ada(&world).await;
        let called = NewActivity {
            kind: ActivityKind::Call,
            happened_at: "2026-03-04T09:30:00Z".to_owned(),
            title: "About the engine".to_owned(),
            ..NewActivity::default()
        };
        timeline::add_activity(&world.workspace, About::Contact(ada), called).await.unwrap();
        let text = pdf_to_text(&world, ada).await;
        let lines = text.lines().filter(|line| !line.is_empty());
        let lines: Vec<&str> = lines.take_while(|line| !line.starts_with("Why we keep it")).collect();
        assert_eq!(lines, [
            "Analytical Engines", "1 Quay Street", "BS1 4DJ Bristol", "United Kingdom", "0800 123 4567",
            "Of", "Ada Lovelace", "Made on", "22 Nov 2026",
            "Copy of personal data",
            "This is everything we hold about you. The same archive holds it as JSON and as tables for other",
            "programs, and the files.",
            "Record", "Of",
            "Contacts", "22 Nov 2026", "Given name: Ada", "Family name: Lovelace", "Whole name: Ada Lovelace",
            "E-mails: ada@example.org", "Lead, customer or past customer: Contact",
            "Notes, calls, meetings, e-mails", "4 Mar 2026", "Note, call, meeting or e-mail: Call",
            "When it happened: 4 Mar 2026, 09:30 UTC", "Subject: About the engine",
        ]);
    }

    async fn what_it_is_kept_for_is_told_to_the_person(world) {
        let ada = ada(&world).await;
        let before = data(&world, ada).await;
        let heading = "Why we keep it, by which right, who receives it and how long";
        assert!(about(&before).iter().all(|(one, _)| *one != heading), "nobody said whose records these are");
        business(&world, "GB").await;
        let data = data(&world, ada).await;
        let told = said(&data, heading).lines().next().unwrap();
        let begins = "Looking after customers: To know who customers are, how to reach them and what they want. \
             Right: to carry out what was agreed, GDPR Art. 6(1)(b). \
             Received by: Nobody by itself; whoever is handed an invoice, a copy or an export. ";
        assert!(told.starts_with(begins), "{told}");
        assert!(told.contains(" Kept: As long as the record, then 30 days in the trash; "), "{told}");
        assert!(!said(&data, heading).contains("you"), "the person is not the business");
    }

    async fn amounts_days_and_standings_are_written_as_people_write_them(world) {
        business(&world, "GB").await;
        let ada = ada(&world).await;
        content::invoice(&world, ada).await;
        let text = pdf_to_text(&world, ada).await;
        for line in ["Status: Issued", "Date of the invoice: 22 Nov 2026", "Total: £120.00", "Amount due: £120.00", "Text of the invoice: Check-up"] {
            assert!(text.lines().any(|one| one == line), "{line} in {text}");
        }
        assert!(!text.contains(&ada.to_string()), "an id leads nowhere on paper: {text}");
    }

    async fn a_copy_is_in_the_language_asked_for_or_in_the_one_of_the_business(world) {
        business(&world, "DE").await;
        let ada = with_grace(&world).await;
        for (language, heading, mark) in [
            ("", "Ihre Rechte", "[andere Person]"),
            ("de", "Ihre Rechte", "[andere Person]"),
            ("en", "Your rights", "[other person]"),
        ] {
            let data = copy_in(&world, ada, language).await;
            assert!(about(&data).iter().any(|(one, _)| *one == heading), "{language}: {:?}", about(&data));
            let visit = format!("Visit of {mark}");
            assert_eq!(data["data"]["activities"][0]["title"], visit, "{language}");
        }
    }
}

/// A copy in the name of nobody would say nothing of purposes and of the authority.
#[tokio::test]
async fn no_copy_is_written_while_the_name_of_the_business_cannot_be_read() {
    let world = TestWorkspace::sqlite().await;
    business(&world, "GB").await;
    let ada = ada(&world).await;
    let folder = world.workspace.folder().clone();
    world.workspace.close().await;
    let damage = "UPDATE settings SET value = '{}' WHERE id = 'business'";
    pages::change_schema(&folder, &[damage]).await;
    let world = world.reopen().await;
    let path = world.root().join("copy.zip");
    let options = CopyOptions::default();
    let refused = packs::write_copy(&world.workspace, Person::Contact(ada), &path, &options).await;
    assert_ne!(
        refused.unwrap_err().code(),
        "settings-business-missing",
        "it is there"
    );
    assert!(!path.exists());
}
