//! A person's copy and what she takes along: everything of hers, nobody else, locked on wish.

use std::io::Read as _;
use std::path::Path;

use okicrm_core::contacts::{self, ContactEdit, NewContact};
use okicrm_core::exporting;
use okicrm_core::importing::progress::Watch;
use okicrm_core::importing::source::Source;
use okicrm_core::privacy::Person;
use okicrm_core::privacy::discovery::{self, MentionPlace, MentionState};
use okicrm_core::privacy::packs::{self, CopyLock, CopyOptions, OtherKind};
use okicrm_core::timeline::{self, About, ActivityKind, NewActivity, NewTask};
use okicrm_core::values::{ContactId, Labelled};
use okicrm_testing::{TestWorkspace, story};

mod content;
mod others;
mod paper;
mod portability;

const OTHER: [&str; 4] = ["Grace", "Hopper", "grace@navy.example", "0117 496 0000"];

async fn contact(world: &TestWorkspace, given: &str, family: &str, email: &str) -> ContactId {
    let new = NewContact {
        given_name: given.to_owned(),
        family_name: family.to_owned(),
        emails: vec![Labelled::plain(email)],
        ..NewContact::default()
    };
    contacts::create(&world.workspace, new)
        .await
        .unwrap()
        .record
        .id
}

async fn note(world: &TestWorkspace, about: ContactId, title: &str, body: &str) {
    let new = NewActivity {
        kind: ActivityKind::Note,
        title: title.to_owned(),
        body: body.to_owned(),
        ..NewActivity::default()
    };
    timeline::add_activity(&world.workspace, About::Contact(about), new)
        .await
        .unwrap();
}

async fn file(world: &TestWorkspace, about: ContactId, name: &str, mut bytes: &[u8]) {
    timeline::add_file(&world.workspace, About::Contact(about), name, &mut bytes)
        .await
        .unwrap();
}

/// Name and bytes of each file of an archive.
fn unzipped(path: &Path, password: Option<&str>) -> Vec<(String, Vec<u8>)> {
    let mut archive = zip::ZipArchive::new(std::fs::File::open(path).unwrap()).unwrap();
    (0..archive.len())
        .map(|at| {
            let mut file = match password {
                Some(password) => archive.by_index_decrypt(at, password.as_bytes()).unwrap(),
                None => archive.by_index(at).unwrap(),
            };
            let (name, mut bytes) = (file.name().unwrap().into_owned(), Vec::new());
            file.read_to_end(&mut bytes).unwrap();
            (name, bytes)
        })
        .collect()
}

/// What a program reads out of a file of the archive: of a PDF the text, by lopdf and by pdftotext.
fn read(name: &str, bytes: &[u8]) -> String {
    if !name.ends_with(".pdf") {
        return String::from_utf8_lossy(bytes).into_owned();
    }
    let mut text = okicrm_core::file_text::read(name, bytes).text;
    // What no reader shows but is in the file all the same would be found here.
    let document = lopdf::Document::load_mem(bytes).unwrap();
    for object in document.objects.values() {
        if let Ok(stream) = object.as_stream() {
            text.push_str(&String::from_utf8_lossy(
                &stream.get_plain_content().unwrap_or_default(),
            ));
        }
    }
    text
}

/// Whether a program that is none of ours opens every file of an archive by a password.
fn opens_with_7zip(path: &Path, password: &str) -> bool {
    let told = std::process::Command::new("7zz")
        .args(["t", &format!("-p{password}")])
        .arg(path)
        .output()
        .expect("7-Zip is installed (Debian: 7zip); `cargo xtask test` installs it");
    let said = String::from_utf8_lossy(&told.stdout).into_owned();
    told.status.success() && said.contains("Everything is Ok")
}

async fn copy(world: &TestWorkspace, id: ContactId) -> Vec<(String, String)> {
    let path = world.root().join("copy.zip");
    let options = CopyOptions {
        language: "en".into(),
        lock: CopyLock::Open,
    };
    packs::write_copy(&world.workspace, Person::Contact(id), &path, &options)
        .await
        .unwrap();
    unzipped(&path, None)
        .iter()
        .map(|(name, bytes)| (name.clone(), read(name, bytes)))
        .collect()
}

fn part<'a>(copy: &'a [(String, String)], file: &str) -> &'a str {
    let (_, text) = copy.iter().find(|(name, _)| name == file).unwrap();
    text
}

/// What stands in a person's copy for programs.
async fn data(world: &TestWorkspace, id: ContactId) -> serde_json::Value {
    serde_json::from_str(part(&copy(world, id).await, "data.json")).unwrap()
}

/// What `pdftotext` reads in a person's copy.
async fn pdf_to_text(world: &TestWorkspace, id: ContactId) -> String {
    copy(world, id).await;
    let archive = unzipped(&world.root().join("copy.zip"), None);
    let (_, pdf) = archive.iter().find(|(name, _)| name == "copy.pdf").unwrap();
    let path = world.root().join("copy.pdf");
    std::fs::write(&path, pdf).unwrap();
    let told = std::process::Command::new("pdftotext")
        .arg(&path)
        .arg("-")
        .output()
        .unwrap();
    assert!(told.status.success());
    String::from_utf8_lossy(&told.stdout).into_owned()
}

fn holds(copy: &[(String, String)], file: &str, word: &str) -> bool {
    copy.iter()
        .any(|(name, text)| name.starts_with(file) && text.contains(word))
}

async fn ada(world: &TestWorkspace) -> ContactId {
    contact(world, "Ada", "Lovelace", "ada@example.org").await
}

async fn with_grace(world: &TestWorkspace) -> ContactId {
    let ada = ada(world).await;
    let grace = contact(world, "Grace", "Hopper", "grace@navy.example").await;
    let phone = vec![Labelled::plain("0117 496 0000")];
    contacts::edit(&world.workspace, grace, ContactEdit::Phones(phone))
        .await
        .unwrap();
    let body = "Ada came with Grace Hopper (grace@navy.example, 0117 496 0000). Grace likes boats; Ada Lovelace does not.";
    note(world, ada, "Visit of Hopper, Grace", body).await;
    ada
}

story! {
    async fn thirty_planted_places_are_all_in_the_copy(world) {
        let ada = ada(&world).await;
        let ben = contact(&world, "Ben", "Okafor", "ben@example.org").await;
        let workspace = &world.workspace;
        let word = |number: usize| format!("zqplanted{number:02}");
        let edits = [
            ContactEdit::JobTitle(word(1)),
            ContactEdit::Company(word(2)),
            ContactEdit::Websites(vec![Labelled::plain(format!("https://{}.example", word(3)))]),
            ContactEdit::Tags(vec![word(4), word(5)]),
            ContactEdit::Note(word(6)),
            ContactEdit::Source(word(7)),
            ContactEdit::Emails(vec![Labelled::plain("ada@example.org"), Labelled::plain(format!("{}@example.org", word(8)))]),
        ];
        for edit in edits {
            contacts::edit(workspace, ada, edit).await.unwrap();
        }
        for number in [9, 11, 13] {
            note(&world, ada, &word(number), &word(number + 1)).await;
        }
        for number in [15, 17] {
            let task = NewTask { title: word(number), note: word(number + 1), ..NewTask::default() };
            timeline::add_task(workspace, Some(About::Contact(ada)), task).await.unwrap();
        }
        for number in 19..=22 {
            file(&world, ada, &format!("{}.txt", word(number)), word(number + 4).as_bytes()).await;
        }
        // Elsewhere: said of somebody else's record that it is about her.
        for number in 27..=30 {
            note(&world, ben, "about", &format!("Ada Lovelace {}", word(number))).await;
        }
        let found = discovery::find(workspace, Person::Contact(ada)).await.unwrap();
        let places: Vec<MentionPlace> = found.mentions.iter().map(|one| MentionPlace { place: one.place.clone(), fingerprint: one.fingerprint.clone() }).collect();
        assert_eq!(places.len(), 4);
        discovery::choose_mentions(workspace, Person::Contact(ada), &places, MentionState::Hers).await.unwrap();
        let copy = copy(&world, ada).await;
        for number in 1..=30 {
            assert!(holds(&copy, "", &word(number)), "place {number}");
            let is_in_file = (23..=26).contains(&number);
            assert!(is_in_file || holds(&copy, "data.json", &word(number)), "place {number} in the JSON");
            assert!(is_in_file || holds(&copy, "copy.pdf", &word(number)), "place {number} on paper");
        }
        assert!(holds(&copy, "data.json", "okicrm-access-2"));
        for heading in ["Your rights", "Where we looked", "Where it comes from"] {
            assert!(holds(&copy, "copy.pdf", heading), "{heading}");
        }
    }

    async fn another_person_is_absent_from_every_part_of_the_copy_until_she_is_shown(world) {
        let ada = with_grace(&world).await;
        let person = Person::Contact(ada);
        let plan = packs::plan_copy(&world.workspace, person).await.unwrap();
        let listed: Vec<(OtherKind, bool)> = plan.others.iter().map(|one| (one.kind, one.is_shown)).collect();
        assert_eq!(listed.len(), 3, "{:?}", plan.others);
        assert!(listed.iter().all(|(_, is_shown)| !is_shown));
        assert_eq!(plan.others[0].count, 3, "title, full name, given name alone: {:?}", plan.others);
        let hidden = copy(&world, ada).await;
        for marker in OTHER {
            for part in ["data.json", "tables/", "copy.pdf"] {
                assert!(!holds(&hidden, part, marker), "{marker} in {part}");
            }
        }
        assert!(holds(&hidden, "copy.pdf", "[other person]") && holds(&hidden, "data.json", "Ada Lovelace does not"));
        // Positive control: shown, each is there.
        for other in &plan.others {
            packs::show_other(&world.workspace, person, &other.place, true).await.unwrap();
        }
        let shown = copy(&world, ada).await;
        for marker in OTHER {
            assert!(holds(&shown, "data.json", marker) && holds(&shown, "copy.pdf", marker), "{marker}");
        }
        packs::show_other(&world.workspace, person, &plan.others[0].place, false).await.unwrap();
        assert!(!holds(&copy(&world, ada).await, "data.json", "Hopper"));
    }

    async fn a_file_that_names_others_goes_in_only_after_a_decision(world) {
        let ada = with_grace(&world).await;
        file(&world, ada, "plain.txt", b"only about Ada Lovelace").await;
        file(&world, ada, "minutes.txt", b"Grace Hopper was there, Grace spoke").await;
        file(&world, ada, "photo.jpg", b"\xFF\xD8").await;
        let plan = packs::plan_copy(&world.workspace, Person::Contact(ada)).await.unwrap();
        let included: Vec<(&str, bool)> = plan.files.iter().map(|one| (one.name.as_str(), one.is_included)).collect();
        assert_eq!(included, [("minutes.txt", false), ("photo.jpg", false), ("plain.txt", true)]);
        assert_eq!(plan.files[0].others, ["Grace", "Grace Hopper"]);
        let before = copy(&world, ada).await;
        assert!(!holds(&before, "files/", "Grace") && holds(&before, "files/", "only about Ada"));
        let minutes = MentionPlace { place: plan.files[0].place.clone(), fingerprint: plan.files[0].fingerprint.clone() };
        packs::include_file(&world.workspace, Person::Contact(ada), &minutes, true).await.unwrap();
        assert!(holds(&copy(&world, ada).await, "files/", "Grace spoke"));
        let actions: Vec<String> = okicrm_core::change::audit_choices(&world.workspace).await.unwrap().actions;
        assert!(actions.contains(&"copy-file-included".to_owned()), "{actions:?}");
    }

    async fn words_taken_out_by_hand_are_nowhere_in_the_copy_and_their_reason_is_told(world) {
        let ada = ada(&world).await;
        note(&world, ada, "Visit", "Ada pays by the SECRET, recipe of the house. The secret recipe is old.").await;
        file(&world, ada, "letter.txt", b"the Secret Recipe of the house").await;
        let person = Person::Contact(ada);
        let refused = packs::hide_words(&world.workspace, person, "secret recip", "").await.unwrap_err();
        let refused = refused.report();
        assert_eq!((refused.code.as_str(), refused.problems[0].field.as_str()), ("packs-words-invalid", "reason"));
        let nowhere = packs::hide_words(&world.workspace, person, "secret recip", "Trade secret").await.unwrap_err();
        assert_eq!(nowhere.report().problems[0].code, "packs-words-nowhere");
        let done = packs::hide_words(&world.workspace, person, "secret recipe", "Trade secret").await.unwrap();
        let plan = packs::plan_copy(&world.workspace, person).await.unwrap();
        assert_eq!((plan.hidden[0].reason.as_str(), plan.hidden[0].count), ("Trade secret", 2));
        assert!(!plan.files[0].is_included, "nothing can be taken out of a file");
        let made = copy(&world, ada).await;
        assert!(holds(&made, "copy.pdf", "Trade secret") && holds(&made, "copy.pdf", "house"));
        for (name, text) in &made {
            let text = text.to_lowercase();
            assert!(!text.contains("recipe") && !text.contains("secret,"), "{name}: {text}");
        }
        let told = pdf_to_text(&world, ada).await.to_lowercase();
        assert!(told.contains("house") && !told.contains("recipe"), "{told}");
        okicrm_core::change::undo(&world.workspace, &done.to_string()).await.unwrap();
        assert!(holds(&copy(&world, ada).await, "copy.pdf", "recipe"), "the same look finds it while it is there");
        packs::hide_words(&world.workspace, person, "secret recipe", "Trade secret").await.unwrap();
        let plan = packs::plan_copy(&world.workspace, person).await.unwrap();
        packs::show_words(&world.workspace, person, &plan.hidden[0].place).await.unwrap();
        assert!(packs::plan_copy(&world.workspace, person).await.unwrap().hidden.is_empty());
    }

    async fn a_locked_archive_opens_by_its_password_alone_and_names_no_file(world) {
        let ada = with_grace(&world).await;
        file(&world, ada, "diagnosis of Ada.txt", b"only about Ada Lovelace").await;
        let path = world.root().join("locked.zip");
        let made = CopyOptions { language: "en".into(), lock: CopyLock::Made };
        let written = packs::write_copy(&world.workspace, Person::Contact(ada), &path, &made).await.unwrap();
        let password = written.password.unwrap();
        let raw = String::from_utf8_lossy(&std::fs::read(&path).unwrap()).into_owned();
        assert!(!raw.contains("diagnosis") && !raw.contains("Lovelace"));
        assert!(zip::ZipArchive::new(std::fs::File::open(&path).unwrap()).unwrap().by_index_decrypt(0, b"a wrong password").is_err());
        let files = unzipped(&path, Some(password.as_str()));
        assert!(files.iter().any(|(_, bytes)| bytes == b"only about Ada Lovelace"));
        assert!(opens_with_7zip(&path, password.as_str()) && !opens_with_7zip(&path, "a wrong password"));
        let given = |text: &str| CopyOptions { language: "en".into(), lock: CopyLock::Given(text.into()) };
        let short = packs::write_copy(&world.workspace, Person::Contact(ada), &path, &given("short")).await.unwrap_err();
        assert_eq!(short.code(), "copy-password-short");
        packs::write_portable(&world.workspace, Person::Contact(ada), &path, &given("long enough, agreed")).await.unwrap();
        assert!(unzipped(&path, Some("long enough, agreed")).iter().any(|(name, _)| name == "contacts.vcf"));
    }

    async fn a_made_password_is_drawn_from_more_than_a_few_signs(world) {
        let ada = ada(&world).await;
        let made = CopyOptions { lock: CopyLock::Made, ..CopyOptions::default() };
        let path = world.root().join("copy.zip");
        let written = packs::write_portable(&world.workspace, Person::Contact(ada), &path, &made).await.unwrap();
        let password = written.password.unwrap();
        let groups: Vec<usize> = password.as_str().split('-').map(str::len).collect();
        assert_eq!(groups, [4; 5]);
        // Twenty signs of one quarter of the alphabet come by chance once in a million million times.
        assert!(password.as_str().chars().any(|sign| !"abcdefgh-".contains(sign)));
    }

    async fn what_she_takes_along_comes_back_from_an_empty_workspace_as_it_was(world) {
        let ada = with_grace(&world).await;
        file(&world, ada, "plain.txt", b"only about Ada Lovelace").await;
        let tags = ContactEdit::Tags(vec!["customer".into(), "London".into()]);
        contacts::edit(&world.workspace, ada, tags).await.unwrap();
        contacts::edit(&world.workspace, ada, ContactEdit::Company("Analytical Engines".into())).await.unwrap();
        let task = NewTask { title: "Ring Ada".into(), due_on: "2026-12-01".into(), ..NewTask::default() };
        timeline::add_task(&world.workspace, Some(About::Contact(ada)), task).await.unwrap();
        let open = CopyOptions { language: "en".into(), lock: CopyLock::Open };
        let first = world.root().join("first.zip");
        packs::write_portable(&world.workspace, Person::Contact(ada), &first, &open).await.unwrap();
        let parts = unzipped(&first, None);
        let part = |name: &str| parts.iter().find(|(one, _)| one == name).map(|(_, bytes)| bytes.clone()).unwrap();
        let card = String::from_utf8(part("contacts.vcf")).unwrap();
        assert!(card.contains("VERSION:4.0") && card.contains("ada@example.org"), "{card}");
        assert!(String::from_utf8(part("tables/contacts.csv")).unwrap().contains("Lovelace"));
        let json: serde_json::Value = serde_json::from_slice(&part("data.json")).unwrap();
        assert_eq!(json["contacts"][0]["givenName"], "Ada");
        assert_eq!(json["contacts"][0]["sortName"], serde_json::Value::Null, "what was worked out stays");
        let schema: serde_json::Value = serde_json::from_slice(&part("schema.json")).unwrap();
        for needed in schema["required"].as_array().unwrap() {
            assert!(!json[needed.as_str().unwrap()].is_null(), "{needed}");
        }
        let other = if world.server().is_some() { TestWorkspace::postgres().await } else { TestWorkspace::sqlite().await };
        let document = world.root().join("data.json");
        std::fs::write(&document, part("data.json")).unwrap();
        exporting::bring_back(&other.workspace, &Source::Path(document.clone()), &Watch::default()).await.unwrap();
        let found = contacts::show(&other.workspace, ada).await.unwrap();
        assert_eq!((found.display_name.as_str(), found.tags.len()), ("Ada Lovelace", 2));
        let second = world.root().join("second.zip");
        packs::write_portable(&other.workspace, Person::Contact(ada), &second, &open).await.unwrap();
        let again = unzipped(&second, None);
        assert_eq!(again.len(), parts.len());
        for ((name, one), (_, other)) in parts.iter().zip(&again) {
            assert_eq!(String::from_utf8_lossy(one), String::from_utf8_lossy(other), "{name}");
        }
    }
}
