//! Looking for a person where there is very much, where records change hands or go, and in a
//! workspace that may only be read.

use okicrm_core::change::{Action, Change};
use okicrm_core::contacts::{self, ContactEdit};
use okicrm_core::fields;
use okicrm_core::privacy::Person;
use okicrm_core::privacy::discovery::{self, Findings, FoundBy};
use okicrm_core::timeline::{self, ACTIVITIES, About, ActivityKind, NewActivity, NewTask};
use okicrm_core::trash;
use okicrm_core::values::{ActivityId, CompanyId, ContactId};
use okicrm_core::workspace::{self, Access, Unlock, Workspace};
use okicrm_testing::pages::change_schema;
use okicrm_testing::{PASSPHRASE, TestWorkspace, story};

use crate::discovery::{company, contact, docx, file, found, note, places, zoe};

async fn noted(world: &TestWorkspace, about: ContactId, body: &str) -> ActivityId {
    let new = NewActivity {
        kind: ActivityKind::Note,
        body: body.to_owned(),
        ..NewActivity::default()
    };
    timeline::add_activity(&world.workspace, About::Contact(about), new)
        .await
        .unwrap()
        .record
        .id
}

/// So many notes about a company, in one change.
async fn fill(world: &TestWorkspace, company: CompanyId, body: &str, count: usize) {
    let filled = Action::undoable("contact-created");
    let mut change = Change::begin(&world.workspace, filled).await.unwrap();
    let at = change.at();
    let row = |_| {
        fields! {
            "id" => ActivityId::new(),
            "company_id" => company,
            "kind" => "note",
            "happened_at" => at,
            "title" => "",
            "body" => body,
            "direction" => "",
            "created_at" => at,
            "updated_at" => at,
        }
    };
    let rows = (0..count).map(row).collect();
    change.insert_all(&ACTIVITIES, rows).await.unwrap();
    change.commit().await.unwrap();
}

/// Opens the workspace of another process, which writes, to read in it.
async fn beside(world: &TestWorkspace) -> Workspace {
    workspace::open(
        world.workspace.folder().clone(),
        Unlock::Passphrase(PASSPHRASE),
        Access::Read,
        world.clock.clone(),
    )
    .await
    .unwrap()
}

async fn found_by_reading(world: &TestWorkspace, id: ContactId) -> Findings {
    let reading = beside(world).await;
    let found = discovery::find(&reading, Person::Contact(id))
        .await
        .unwrap();
    reading.close().await;
    found
}

/// What stands around her name wherever it is found, in the order of the letters.
fn around(found: &Findings) -> Vec<String> {
    let mut around: Vec<String> = found
        .mentions
        .iter()
        .map(|one| format!("{}{}{}", one.before, one.matched, one.after))
        .collect();
    around.sort();
    around
}

story! {
    async fn what_became_her_own_is_named_elsewhere_no_more(world) {
        let zoe = zoe(&world).await;
        let twin = contact(&world, "Zoë", "Müller", "", "").await;
        note(&world, twin, "", "Zoë Müller came").await;
        file(&world, twin, "letter.docx", &docx("Dear Zoë Müller,")).await;
        let before = found(&world, zoe).await;
        let mut kinds: Vec<&str> = places(&before).iter().map(|(kind, ..)| *kind).collect();
        kinds.sort_unstable();
        assert_eq!(kinds, ["activities", "contacts", "file_texts"]);
        contacts::merge(&world.workspace, zoe, twin).await.unwrap();
        let after = found(&world, zoe).await;
        let elsewhere = places(&after).into_iter().filter(|(kind, ..)| *kind != "contacts");
        assert_eq!(elsewhere.collect::<Vec<_>>(), []);
        for kind in ["activities", "files"] {
            assert!(after.own.iter().any(|one| one.kind == kind && one.count == 1), "{kind}");
        }
    }

    async fn a_text_that_went_for_good_is_counted_in_the_history_alone(world) {
        let zoe = zoe(&world).await;
        let ben = contact(&world, "Ben", "Okafor", "", "").await;
        let mut notes = Vec::new();
        for number in 0..205 {
            notes.push(noted(&world, ben, &format!("Müller {number} grinds")).await);
        }
        for note in &notes[..3] {
            timeline::delete_activity(&world.workspace, *note).await.unwrap();
        }
        assert_eq!(found(&world, zoe).await.family_name_elsewhere, 205);
        world.come_to("2026-12-23T13:00:00Z").await;
        assert_eq!(trash::empty_old(&world.workspace).await.unwrap(), 3);
        noted(&world, ben, "Müller is the last to grind").await;
        // 202 notes, the last one, and what the history says of three.
        assert_eq!(found(&world, zoe).await.family_name_elsewhere, 206);
    }
}

#[tokio::test]
async fn who_may_only_read_finds_what_changed_since_the_texts_were_last_gone_through() {
    let world = TestWorkspace::sqlite().await;
    let zoe = zoe(&world).await;
    let ben = contact(&world, "Ben", "Okafor", "", "").await;
    noted(&world, ben, "Zoë Müller one").await;
    let unknown = found_by_reading(&world, zoe).await;
    assert_eq!(around(&unknown), ["Zoë Müller one"], "nothing is known yet");
    found(&world, zoe).await;
    noted(&world, ben, "Zoë Müller two").await;
    noted(&world, zoe, "Zoë Müller said so herself").await;
    contacts::edit(
        &world.workspace,
        ben,
        ContactEdit::Note("Zoë Müller three".into()),
    )
    .await
    .unwrap();
    let all = ["Zoë Müller one", "Zoë Müller three", "Zoë Müller two"];
    assert_eq!(around(&found_by_reading(&world, zoe).await), all);
    assert_eq!(around(&found(&world, zoe).await), all);
}

/// As after a crash in the middle of the first going through.
#[tokio::test]
async fn who_may_only_read_finds_everything_where_the_going_through_was_interrupted() {
    let world = TestWorkspace::sqlite().await;
    let zoe = zoe(&world).await;
    let ben = contact(&world, "Ben", "Okafor", "", "").await;
    noted(&world, ben, "Zoë Müller one").await;
    found(&world, zoe).await;
    change_schema(
        world.workspace.folder(),
        &[
            "DELETE FROM passages",
            "UPDATE passage_marks SET stage = 'activities'",
        ],
    )
    .await;
    let found = found_by_reading(&world, zoe).await;
    assert_eq!(around(&found), ["Zoë Müller one"]);
}

#[tokio::test]
async fn five_thousand_places_are_shown_and_more_are_said_to_be_there() {
    let world = TestWorkspace::sqlite().await;
    let zoe = contact(&world, "Zoë", "", "", "").await;
    let task = NewTask {
        title: "Write to Zoë Müller".into(),
        ..NewTask::default()
    };
    timeline::add_task(&world.workspace, None, task)
        .await
        .unwrap();
    let mill = company(&world, "Mill", "").await;
    fill(&world, mill, "Zoë Müller grinds", 4_999).await;
    let whole = found(&world, zoe).await;
    assert_eq!((whole.mentions.len(), whole.is_cut), (5_000, false));
    assert!(places(&whole).contains(&("tasks", "Zoë", FoundBy::Name)));
    fill(&world, mill, "Zoë Müller grinds on", 1).await;
    let cut = found(&world, zoe).await;
    assert_eq!((cut.mentions.len(), cut.is_cut), (5_000, true));
    let jan = contact(&world, "Jan", "Müller", "", "").await;
    let found = found(&world, jan).await;
    assert_eq!(
        (found.mentions.len(), found.family_name_elsewhere),
        (0, 5_001)
    );
}
