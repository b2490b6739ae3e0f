//! What goes into a person's copy: each value as it is stored, her documents as they were issued, her
//! files as somebody decided, and what was said to be about her elsewhere.

use okicrm_core::invoicing::{self, InvoiceDraft};
use okicrm_core::privacy::discovery::Mention;
use okicrm_core::settings::{self, Business};
use okicrm_core::values::{CountryCode, InvoiceId};

use super::*;

pub(super) async fn invoice(world: &TestWorkspace, contact: ContactId) -> InvoiceId {
    let business = Business::first("Analytical Engines", CountryCode::parse("GB").unwrap());
    settings::save(&world.workspace, &business).await.unwrap();
    let draft: InvoiceDraft = serde_json::from_value(serde_json::json!({
        "customer": {"contactId": contact},
        "lines": [{"description": "Check-up", "quantity": "1", "unitPrice": "100.00"}],
    }))
    .unwrap();
    let saved = invoicing::save_draft(&world.workspace, None, &draft).await;
    let id = saved.unwrap().record.id;
    invoicing::issue(&world.workspace, id).await.unwrap();
    id
}

fn place(mention: &Mention) -> MentionPlace {
    MentionPlace {
        place: mention.place.clone(),
        fingerprint: mention.fingerprint.clone(),
    }
}

async fn include(world: &TestWorkspace, id: ContactId, file: &packs::CopyFile, is_included: bool) {
    let place = MentionPlace {
        place: file.place.clone(),
        fingerprint: file.fingerprint.clone(),
    };
    packs::include_file(&world.workspace, Person::Contact(id), &place, is_included)
        .await
        .unwrap();
}

/// The files of hers that lie in the copy.
async fn attached(world: &TestWorkspace, id: ContactId) -> Vec<(String, Vec<u8>)> {
    copy(world, id).await;
    let mut archive = unzipped(&world.root().join("copy.zip"), None);
    archive.retain(|(name, _)| name.starts_with("files/"));
    archive
}

/// Of each file whether it goes in, and whether somebody decided that.
async fn decisions(world: &TestWorkspace, id: ContactId) -> Vec<(String, bool, bool)> {
    let plan = packs::plan_copy(&world.workspace, Person::Contact(id)).await;
    let files = plan.unwrap().files.into_iter();
    files
        .map(|one| (one.name, one.is_included, one.is_decided))
        .collect()
}

story! {
    async fn an_issued_invoice_lies_in_the_copy_as_it_was_issued_until_it_is_left_out(world) {
        let ada = ada(&world).await;
        let id = invoice(&world, ada).await;
        let issued = invoicing::pdf(&world.workspace, id).await.unwrap();
        let number = invoicing::show(&world.workspace, id).await.unwrap().number.unwrap();
        let plan = packs::plan_copy(&world.workspace, Person::Contact(ada)).await.unwrap();
        let [file] = plan.files.as_slice() else { panic!("{:?}", plan.files) };
        assert_eq!((file.name.clone(), file.others.len(), file.unread), (format!("{number}.pdf"), 0, None));
        assert_eq!(file.size, i64::try_from(issued.len()).unwrap());
        assert_eq!(attached(&world, ada).await, [(format!("files/001-{number}.pdf"), issued)]);

        // Its bytes are that file; they stand in no table.
        let copy = copy(&world, ada).await;
        let data: serde_json::Value = serde_json::from_str(part(&copy, "data.json")).unwrap();
        let row = data["data"]["invoice_files"][0].as_object().unwrap();
        assert_eq!(row.keys().collect::<Vec<_>>(), ["id", "sha256"]);
        let sheet = part(&copy, "tables/invoice_files.csv");
        assert_eq!(sheet.lines().next().unwrap(), "\u{feff}id,sha256");

        include(&world, ada, file, false).await;
        assert_eq!(attached(&world, ada).await, []);
    }

    async fn a_decision_about_one_file_says_nothing_of_another_not_even_of_the_same_bytes(world) {
        let ada = with_grace(&world).await;
        file(&world, ada, "again.txt", b"Grace Hopper was there").await;
        file(&world, ada, "minutes.txt", b"Grace Hopper was there").await;
        file(&world, ada, "other.txt", b"Grace Hopper went").await;
        let plan = packs::plan_copy(&world.workspace, Person::Contact(ada)).await.unwrap();
        include(&world, ada, &plan.files[1], true).await;
        let decided = |name: &str, is_decided| (name.to_owned(), is_decided, is_decided);
        assert_eq!(decisions(&world, ada).await, [
            decided("again.txt", false), decided("minutes.txt", true), decided("other.txt", false),
        ]);
        let bytes = b"Grace Hopper was there".to_vec();
        assert_eq!(attached(&world, ada).await, [("files/001-minutes.txt".to_owned(), bytes)]);
    }

    async fn each_value_stands_in_the_copy_as_what_it_is(world) {
        let ada = with_grace(&world).await;
        let workspace = &world.workspace;
        // Digits of a date, as a number of somebody else: a date is nobody's number.
        let dates = contact(&world, "Dot", "Dates", "dot@example.org").await;
        let phones = ContactEdit::Phones(vec![Labelled::plain("2026 1201")]);
        contacts::edit(workspace, dates, phones).await.unwrap();
        let tags = ContactEdit::Tags(vec!["friend of Grace Hopper".into(), "London".into()]);
        for edit in [tags, ContactEdit::JobTitle("42".into())] {
            contacts::edit(workspace, ada, edit).await.unwrap();
        }
        let task = NewTask { title: "Ring Ada, not 2026 1201".into(), due_on: "2026-12-01".into(), ..NewTask::default() };
        timeline::add_task(workspace, Some(About::Contact(ada)), task).await.unwrap();
        let data = data(&world, ada).await;
        let (contact, task) = (&data["data"]["contacts"][0], &data["data"]["tasks"][0]);
        assert_eq!(contact["job_title"], "42");
        assert_eq!(contact["emails"][0]["value"], "ada@example.org");
        assert_eq!(contact["tags"], serde_json::json!(["friend of [other person]", "London"]));
        assert_eq!((&task["title"], &task["due_on"]), (&"Ring Ada, not [other person]".into(), &"2026-12-01".into()));
    }

    async fn places_elsewhere_are_counted_by_what_was_said_of_them(world) {
        let ada = ada(&world).await;
        let person = Person::Contact(ada);
        let ben = contact(&world, "Ben", "Okafor", "ben@example.org").await;
        for number in 0..7 {
            note(&world, ben, "about", &format!("Ada Lovelace {number}")).await;
        }
        let found = discovery::find(&world.workspace, person).await.unwrap().mentions;
        let hers = [place(&found[0])];
        let not_hers = [place(&found[1]), place(&found[2])];
        discovery::choose_mentions(&world.workspace, person, &hers, MentionState::Hers).await.unwrap();
        discovery::choose_mentions(&world.workspace, person, &not_hers, MentionState::NotHers).await.unwrap();
        let plan = packs::plan_copy(&world.workspace, person).await.unwrap();
        assert_eq!((plan.mentions, plan.open_mentions), (1, 4));
    }

    async fn a_text_elsewhere_goes_in_whole_unless_it_is_long(world) {
        let ada = ada(&world).await;
        let ben = contact(&world, "Ben", "Okafor", "ben@example.org").await;
        let mut whole = format!("Ada Lovelace came, {}", "and so on ".repeat(500));
        whole.truncate(3_990);
        whole.push_str(" to an end");
        let long = format!("{whole}!");
        assert_eq!(whole.len(), 4_000);
        note(&world, ben, "", &whole).await;
        note(&world, ben, "", &long).await;
        let person = Person::Contact(ada);
        let found = discovery::find(&world.workspace, person).await.unwrap().mentions;
        let places: Vec<MentionPlace> = found.iter().map(place).collect();
        discovery::choose_mentions(&world.workspace, person, &places, MentionState::Hers).await.unwrap();
        let data = data(&world, ada).await;
        let mut texts: Vec<&str> = data["mentions"].as_array().unwrap().iter().map(|one| one["text"].as_str().unwrap()).collect();
        texts.sort_by_key(|text| text.len());
        let [cut, copied] = texts.as_slice() else { panic!("{texts:?}") };
        assert_eq!(*copied, whole);
        assert!(cut.starts_with("Ada Lovelace came, and so on") && cut.ends_with('…') && cut.len() < 1_000, "{cut}");
    }
}
