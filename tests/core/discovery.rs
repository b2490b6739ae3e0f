//! Looking for a person everywhere: her names, addresses and numbers in every text and file.

use okicrm_core::change;
use okicrm_core::companies::{self, NewCompany};
use okicrm_core::contacts::{self, ContactEdit, NewContact};
use okicrm_core::leads;
use okicrm_core::privacy::discovery::{
    self, Findings, FoundBy, Mention, MentionPlace, MentionState,
};
use okicrm_core::privacy::{self, Person};
use okicrm_core::timeline::{self, About, ActivityKind, NewActivity, NewTask};
use okicrm_core::values::{CompanyId, ContactId, Labelled};
use okicrm_testing::pages::{everything_readable, occurrences};
use okicrm_testing::{TestWorkspace, story};

pub(super) async fn contact(
    world: &TestWorkspace,
    given: &str,
    family: &str,
    email: &str,
    phone: &str,
) -> ContactId {
    let list = |value: &str| {
        if value.is_empty() {
            Vec::new()
        } else {
            vec![Labelled::plain(value)]
        }
    };
    let new = NewContact {
        given_name: given.to_owned(),
        family_name: family.to_owned(),
        emails: list(email),
        phones: list(phone),
        ..NewContact::default()
    };
    contacts::create(&world.workspace, new)
        .await
        .unwrap()
        .record
        .id
}

pub(super) async fn zoe(world: &TestWorkspace) -> ContactId {
    contact(
        world,
        "Zoë",
        "Müller",
        "zoe@example.org",
        "+44 20 7946 0018",
    )
    .await
}

pub(super) async fn note(world: &TestWorkspace, about: ContactId, title: &str, body: &str) {
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

pub(super) async fn company(world: &TestWorkspace, name: &str, note: &str) -> CompanyId {
    let new = NewCompany {
        name: name.to_owned(),
        note: note.to_owned(),
        ..NewCompany::default()
    };
    companies::create(&world.workspace, new)
        .await
        .unwrap()
        .record
        .id
}

pub(super) async fn file(world: &TestWorkspace, about: ContactId, name: &str, mut bytes: &[u8]) {
    timeline::add_file(&world.workspace, About::Contact(about), name, &mut bytes)
        .await
        .unwrap();
}

pub(super) async fn found(world: &TestWorkspace, id: ContactId) -> Findings {
    discovery::find(&world.workspace, Person::Contact(id))
        .await
        .unwrap()
}

pub(super) fn places(found: &Findings) -> Vec<(&str, &str, FoundBy)> {
    found
        .mentions
        .iter()
        .map(|one| (one.kind.as_str(), one.matched.as_str(), one.by))
        .collect()
}

/// How she is named by her full name, and how many more times the same text names her.
fn named_fully(found: &Findings) -> Vec<(&str, usize)> {
    found
        .mentions
        .iter()
        .filter(|one| one.by == FoundBy::Name)
        .map(|one| (one.matched.as_str(), one.more))
        .collect()
}

fn place(mention: &Mention) -> MentionPlace {
    MentionPlace {
        place: mention.place.clone(),
        fingerprint: mention.fingerprint.clone(),
    }
}

pub(super) fn docx(text: &str) -> Vec<u8> {
    use std::io::Write as _;
    let mut archive = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    archive
        .start_file(
            "word/document.xml",
            zip::write::SimpleFileOptions::default(),
        )
        .unwrap();
    write!(
        archive,
        "<w:document><w:p><w:t>{text}</w:t></w:p></w:document>"
    )
    .unwrap();
    archive.finish().unwrap().into_inner()
}

story! {
    async fn a_person_is_found_by_name_address_and_number_wherever_others_records_name_her(world) {
        let zoe = zoe(&world).await;
        let ben = contact(&world, "Ben", "Okafor", "ben@example.org", "").await;
        note(&world, ben, "Lunch", "Met MULLER, Zoe at the fair. She pays.").await;
        note(&world, ben, "Number", "Ring (020) 7946 0018 in the morning").await;
        note(&world, ben, "Other", "Zoe is a name. Müller is another one far away.").await;
        let task = NewTask { title: "Write to zoe@example.org.".into(), ..NewTask::default() };
        timeline::add_task(&world.workspace, Some(About::Contact(ben)), task).await.unwrap();
        file(&world, ben, "Offer for Zoe Müller.txt", b"nothing").await;
        file(&world, ben, "letter.docx", &docx("Dear Zoe M\u{fc}ller,")).await;
        let mail = b"From: zoe@example.org\r\nSubject: hello\r\n\r\nbody";
        file(&world, ben, "mail.eml", mail).await;
        let found = found(&world, zoe).await;
        let mut seen = places(&found);
        seen.sort();
        assert_eq!(seen, [
            ("activities", "020) 7946 0018", FoundBy::Phone),
            ("activities", "MULLER, Zoe", FoundBy::Name),
            ("activities", "Müller", FoundBy::FamilyName),
            ("file_texts", "Zoe Müller", FoundBy::Name),
            ("file_texts", "zoe@example.org", FoundBy::Email),
            ("files", "Zoe Müller", FoundBy::Name),
            ("tasks", "zoe@example.org", FoundBy::Email),
        ]);
        let lunch = found.mentions.iter().find(|one| one.title == "Lunch").unwrap();
        assert_eq!((lunch.before.as_str(), lunch.after.as_str()), ("Met ", " at the fair. She pays."));
        assert_eq!(lunch.whose.as_ref().unwrap().name, "Ben Okafor");
        assert!(found.own.iter().any(|one| one.kind == "contacts" && one.count == 1));
        assert!(found.searched.iter().any(|kind| kind == "file_texts") && !found.is_cut);
        assert!(found.own.iter().all(|one| one.count > 0), "{:?}", found.own);
        assert!(found.searched.iter().all(|kind| kind != "person_choices"));
        let of_ben = discovery::find(&world.workspace, Person::Contact(ben)).await.unwrap();
        assert_eq!(of_ben.mentions.len(), 0, "{:?}", of_ben.mentions);
    }

    async fn names_she_had_and_texts_that_were_changed_are_found_too(world) {
        let ana = contact(&world, "Ada", "Byron", "", "").await;
        let ben = contact(&world, "Ben", "Okafor", "", "").await;
        contacts::edit(&world.workspace, ana, ContactEdit::FamilyName("Lovelace".into())).await.unwrap();
        contacts::edit(&world.workspace, ben, ContactEdit::Note("Cousin of Ada Byron".into())).await.unwrap();
        found(&world, ana).await;
        contacts::edit(&world.workspace, ben, ContactEdit::Note("Nobody's cousin".into())).await.unwrap();
        let found = found(&world, ana).await;
        assert_eq!(found.traits.former_names, ["Ada Byron"]);
        assert_eq!(found.mentions.len(), 1, "{:?}", found.mentions);
        let was = &found.mentions[0];
        assert!(was.is_former && was.by == FoundBy::FormerName && was.field == "note");
        assert_eq!((was.kind.as_str(), was.matched.as_str()), ("contacts", "Ada Byron"));
    }

    async fn what_was_said_about_a_place_is_remembered_until_it_is_undone_or_the_text_changes(world) {
        let zoe = zoe(&world).await;
        let ben = contact(&world, "Ben", "Okafor", "", "").await;
        contacts::edit(&world.workspace, ben, ContactEdit::Note("Zoe Müller, the painter".into())).await.unwrap();
        let one = found(&world, zoe).await.mentions.remove(0);
        assert_eq!(one.state, MentionState::Open);
        let state = async || {
            let found = found(&world, zoe).await;
            found.mentions.iter().find(|now| now.place == one.place).unwrap().state
        };
        let person = Person::Contact(zoe);
        discovery::choose_mentions(&world.workspace, person, &[place(&one)], MentionState::NotHers).await.unwrap();
        assert_eq!(state().await, MentionState::NotHers);
        let set = discovery::choose_mentions(&world.workspace, person, &[place(&one)], MentionState::Hers).await.unwrap();
        assert_eq!(state().await, MentionState::Hers);
        change::undo(&world.workspace, &set.to_string()).await.unwrap();
        assert_eq!(state().await, MentionState::NotHers);
        contacts::edit(&world.workspace, ben, ContactEdit::Note("Zoe Müller, our customer".into())).await.unwrap();
        assert_eq!(state().await, MentionState::Open);
        let history = change::history(&world.workspace, &zoe.to_string()).await.unwrap();
        assert!(!history.is_empty());
        let odd = MentionPlace { place: "<img>".into(), fingerprint: String::new() };
        let refused = discovery::choose_mentions(&world.workspace, person, &[odd], MentionState::Hers).await.unwrap_err();
        assert_eq!(refused.code(), "choice-malformed");
    }

    async fn a_file_that_cannot_be_read_says_why_and_stops_nothing(world) {
        let zoe = zoe(&world).await;
        file(&world, zoe, "broken.docx", b"PK\x03\x04 no").await;
        file(&world, zoe, "photo.jpg", b"\xFF\xD8").await;
        file(&world, zoe, "note.txt", b"fine").await;
        let found = found(&world, zoe).await;
        let why: Vec<(&str, &str)> = found.unread.iter().map(|one| (one.name.as_str(), one.why.word())).collect();
        assert_eq!(why, [("broken.docx", "damaged"), ("photo.jpg", "kind")]);
        assert!(found.mentions.is_empty());
    }

    async fn a_family_name_that_is_everywhere_is_counted_and_not_listed(world) {
        let zoe = zoe(&world).await;
        let ben = contact(&world, "Ben", "Okafor", "", "").await;
        company(&world, "Müller AG", "").await;
        note(&world, ben, "Mill", "Zoë Müller has Müller for a name").await;
        for number in 0..200 {
            note(&world, ben, "Mill", &format!("Müller {number} grinds")).await;
        }
        let listed = found(&world, zoe).await;
        assert_eq!((listed.mentions.len(), listed.family_name_elsewhere), (201, 0));
        assert_eq!(named_fully(&listed), [("Zoë Müller", 1)]);
        note(&world, ben, "Mill", "Müller is the last to grind").await;
        let counted = found(&world, zoe).await;
        assert_eq!((counted.mentions.len(), counted.family_name_elsewhere), (1, 201));
        assert_eq!(named_fully(&counted), [("Zoë Müller", 0)]);
    }

    async fn a_lead_and_a_restricted_person_are_found_as_well(world) {
        let new = leads::NewLead { name: "Zoe Müller".into(), ..leads::NewLead::default() };
        let lead = leads::create(&world.workspace, new).await.unwrap().record.id;
        let company = company(&world, "Zoe Müller GmbH", "").await;
        privacy::restrict(&world.workspace, Person::Lead(lead)).await.unwrap();
        let found = discovery::find(&world.workspace, Person::Lead(lead)).await.unwrap();
        assert_eq!(places(&found), [("companies", "Zoe Müller", FoundBy::Name)]);
        assert_eq!(found.mentions[0].record_id, company.to_string());
    }
}

/// What was taken out of her files and texts goes with her, from every page of the file.
#[tokio::test]
async fn no_word_of_an_erased_persons_files_is_left_on_any_page() {
    let world = TestWorkspace::sqlite().await;
    let zoe = zoe(&world).await;
    file(&world, zoe, "a.docx", &docx("zqxmarkerword zqxmarkerword")).await;
    note(&world, zoe, "zqxmarkertitle", "zqxmarkerbody").await;
    discovery::bring_up(&world.workspace).await.unwrap();
    let before = occurrences(
        &everything_readable(world.workspace.folder()),
        "zqxmarkerword",
    );
    assert!(before > 1, "the scan finds what was taken out: {before}");
    let plan = privacy::plan(&world.workspace, Person::Contact(zoe))
        .await
        .unwrap();
    let done = privacy::erase(&world.workspace, Person::Contact(zoe), &plan.plan_hash)
        .await
        .unwrap();
    assert!(done.verified);
    assert_eq!(
        occurrences(&everything_readable(world.workspace.folder()), "zqxmarker"),
        0
    );
}
