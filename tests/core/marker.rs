//! PRIVACY.md's marker test over the whole data map, and its mutants: whichever step of an erasure is
//! left out, it is noticed.

use std::path::Path;

use okicrm_core::change;
use okicrm_core::contacts::{self, ContactEdit};
use okicrm_core::data_map::{self, Erase, Subject, Table};
use okicrm_core::keys::Key;
use okicrm_core::leads::{self, NewLead};
use okicrm_core::privacy::{self, Person};
use okicrm_core::requests::{self, Asker, Channel, NewRequest, RequestKind};
use okicrm_core::settings::{self, Business};
use okicrm_core::timeline::{self, About, NewActivity, NewTask};
use okicrm_core::values::{ContactId, CountryCode, Labelled};
use okicrm_core::workspace::{Access, Clock, Folder, Manifest, Unlock, Workspace, data_key};
use okicrm_testing::pages::{self, everything_readable, occurrences};
use okicrm_testing::{PASSPHRASE, TestWorkspace};
use serde_json::json;

/// Occurs nowhere else.
const MARKER: &str = "wqzmarker";

/// A person with the marker in every table of the data map that can lead to her.
struct Marked {
    world: TestWorkspace,
    contact: ContactId,
    subject: String,
}

async fn marked() -> Marked {
    let world = TestWorkspace::sqlite().await;
    let contact = written(&world.workspace).await;
    let subject = privacy::subject_of(&world.workspace, Person::Contact(contact))
        .await
        .unwrap();
    let folder = world.workspace.folder();
    // Those that name her themselves first: others belong to their rows.
    let (own, others): (Vec<&Table>, Vec<&Table>) = data_map::tables()
        // What is made from other rows is made by what she does, with its own index in step.
        .filter(|table| is_hers(table) && !table.derived)
        .partition(|table| matches!(table.subject, Subject::Column(_)));
    for table in own.into_iter().chain(others) {
        if pages::rows_of(folder, table, &subject).await == 0 {
            // The name of a recipient goes into the task to tell him, and is his.
            let is_his = table.name == "recipients";
            let word = if is_his { "somebody else" } else { MARKER };
            assert!(
                pages::plant(folder, table, &subject, word).await,
                "{} cannot be planted",
                table.name
            );
        }
    }
    Marked {
        world,
        contact,
        subject,
    }
}

/// Where the person herself can stand. The account holder is nobody's contact, and the log and the
/// keys are there by themselves.
fn is_hers(table: &Table) -> bool {
    table.is_personal()
        && table.erase != Erase::Nothing
        && !matches!(
            table.name,
            "actors" | "subjects" | "subject_keys" | "changes"
        )
}

/// What a person does, so that search words, points, tags and the history are made as always.
async fn written(workspace: &Workspace) -> ContactId {
    let word = |place: &str| format!("{MARKER}{place}");
    let business = Business::first("Praxis", CountryCode::parse("GB").unwrap());
    settings::save(workspace, &business).await.unwrap();
    let lead = NewLead {
        name: format!("{} Costa", word("name")),
        emails: vec![Labelled::plain(format!("{MARKER}@example.org"))],
        note: word("note"),
        tags: vec![word("tag")],
        ..NewLead::default()
    };
    let lead = leads::create(workspace, lead).await.unwrap().record.id;
    let contact = leads::convert(workspace, lead).await.unwrap().contact_id;
    for note in ["second", "third"] {
        let edit = ContactEdit::Note(word(note));
        contacts::edit(workspace, contact, edit).await.unwrap();
    }
    let edit = ContactEdit::Tags(vec![word("tag")]);
    contacts::edit(workspace, contact, edit).await.unwrap();
    let about = About::Contact(contact);
    let said = NewActivity {
        body: word("said"),
        ..NewActivity::default()
    };
    timeline::add_activity(workspace, about, said)
        .await
        .unwrap();
    let task = NewTask {
        title: word("task"),
        ..NewTask::default()
    };
    timeline::add_task(workspace, Some(about), task)
        .await
        .unwrap();
    let content = word("file").repeat(1_000);
    timeline::add_file(workspace, about, "told.txt", &mut content.as_bytes())
        .await
        .unwrap();
    asked(workspace, contact).await;
    let views = json!([{ "name": "Mine", "text": format!("{} Costa", word("name")) }]);
    settings::save_preference(workspace, "contacts.views", &views)
        .await
        .unwrap();
    contact
}

async fn asked(workspace: &Workspace, contact: ContactId) {
    let request = NewRequest {
        asker: Asker::Contact(contact),
        kind: RequestKind::Objection,
        channel: Channel::Email,
        received_on: String::new(),
        details: format!("{MARKER}asked"),
        language: None,
        name: String::new(),
        email: String::new(),
        address: String::new(),
    };
    requests::record(workspace, request).await.unwrap();
}

/// Whether anything says that the erasure was not whole, and what.
async fn noticed(workspace: &Workspace, contact: ContactId) -> Option<&'static str> {
    let person = Person::Contact(contact);
    let plan = privacy::plan(workspace, person).await.unwrap();
    match privacy::erase(workspace, person, &plan.plan_hash).await {
        Err(_) => return Some("it failed"),
        Ok(done) if !done.verified => return Some("the look at the records"),
        Ok(_) => {}
    }
    if occurrences(&everything_readable(workspace.folder()), MARKER) > 0 {
        return Some("a marker on a page");
    }
    let history = change::history(workspace, &contact.to_string())
        .await
        .unwrap();
    (!history.iter().all(|entry| entry.erased)).then_some("a history that can be read")
}

#[tokio::test]
async fn no_marker_of_any_table_of_the_data_map_is_left() {
    let Marked {
        world,
        contact,
        subject,
    } = marked().await;
    let folder = world.workspace.folder();
    for table in data_map::tables().filter(|table| is_hers(table) && !table.derived) {
        let rows = pages::rows_of(folder, table, &subject).await;
        assert!(rows > 0, "{} has nothing of her", table.name);
    }
    let before = occurrences(&everything_readable(folder), MARKER);
    assert!(
        before > 40,
        "the scan finds the markers while they are there: {before}"
    );
    assert_eq!(noticed(&world.workspace, contact).await, None);
    for table in data_map::tables().filter(|table| is_hers(table)) {
        let rows = pages::rows_of(folder, table, &subject).await;
        assert_eq!(rows, 0, "{}", table.name);
    }
}

/// The steps of an erasure that the file carries out: for each table its own, the words of the
/// search, the key of the history, the saved views.
fn steps() -> Vec<String> {
    let mut steps: Vec<String> = data_map::tables()
        // Words of files are made when somebody looks for a person, which nobody did here.
        .filter(|table| is_hers(table) && !matches!(table.name, "passages" | "file_texts"))
        .map(|table| match table.erase {
            Erase::Detach => format!("UPDATE ON {}", table.name),
            _ => format!("DELETE ON {}", table.name),
        })
        .collect();
    steps.push("DELETE ON subject_keys".to_owned());
    steps.push("UPDATE ON settings".to_owned());
    steps
}

#[tokio::test]
async fn whichever_step_of_an_erasure_is_left_out_is_noticed() {
    let Marked { world, contact, .. } = marked().await;
    let folder = world.workspace.folder().clone();
    world.workspace.close().await;
    let key = data_key(
        &Manifest::read(&folder).unwrap(),
        Unlock::Passphrase(PASSPHRASE),
    )
    .unwrap();
    let whole = copied(&folder, &world.root().join("whole"));
    let workspace = opened(&whole, &key).await;
    assert_eq!(noticed(&workspace, contact).await, None, "nothing left out");
    workspace.close().await;
    let steps = steps();
    assert!(steps.len() > 12, "{steps:?}");
    for step in steps {
        let copy = copied(&folder, &world.root().join(step.replace(' ', "-")));
        let workspace = opened(&copy, &key).await;
        pages::leave_out(&copy, &step).await;
        let how = noticed(&workspace, contact).await;
        assert!(how.is_some(), "nobody noticed that {step} was left out");
        println!("{step}: {}", how.unwrap_or_default());
        workspace.close().await;
    }
}

/// What is no statement of the file: the plain copies.
#[tokio::test]
async fn an_opened_document_that_stays_is_noticed() {
    let Marked { world, contact, .. } = marked().await;
    let opened = world.workspace.folder().opened();
    let person = Person::Contact(contact);
    let plan = privacy::plan(&world.workspace, person).await.unwrap();
    privacy::erase(&world.workspace, person, &plan.plan_hash)
        .await
        .unwrap();
    std::fs::create_dir_all(&opened).unwrap();
    std::fs::write(opened.join("told.txt"), MARKER).unwrap();
    assert_eq!(
        occurrences(&everything_readable(world.workspace.folder()), MARKER),
        1
    );
    let completed = privacy::look_through(&world.workspace, okicrm_core::backup::Watch::default())
        .await
        .unwrap();
    let look = completed[0].statement.pages.as_ref().unwrap();
    assert!(look.found > 0, "the program's own look finds it too");
}

fn copied(from: &Folder, to: &Path) -> Folder {
    std::fs::create_dir(to).unwrap();
    for name in ["workspace.json", "workspace.db"] {
        std::fs::copy(from.path().join(name), to.join(name)).unwrap();
    }
    Folder::at(to)
}

async fn opened(folder: &Folder, key: &Key) -> Workspace {
    privacy::open(folder.clone(), key.clone(), Access::Write, Clock::system())
        .await
        .unwrap()
}
