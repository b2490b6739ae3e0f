//! Whoever objected is left alone, whatever backup is restored.

use std::path::Path;

use okicrm_core::backup::{self, Reason, Restoring, Watch};
use okicrm_core::consent::{
    self, ConsentPerson, ConsentSource, ContactChannel, MailingRule, NewStatement, NewSuppression,
    PurposeCode, Standing,
};
use okicrm_core::contacts::{self, ContactQuery, NewContact};
use okicrm_core::privacy;
use okicrm_core::values::{ContactId, Labelled};
use okicrm_core::workspace::{self, Access, Clock, Folder, Unlock, Workspace};
use okicrm_testing::{PASSPHRASE, TestWorkspace, story};

fn newsletter() -> PurposeCode {
    PurposeCode::parse("newsletter").unwrap()
}

async fn contact(workspace: &Workspace, name: &str, email: &str) -> ContactId {
    let new = NewContact {
        name: name.to_owned(),
        emails: vec![Labelled::plain(email)],
        ..NewContact::default()
    };
    contacts::create(workspace, new).await.unwrap().record.id
}

async fn say(workspace: &Workspace, id: ContactId, standing: Standing) {
    let said = NewStatement {
        purpose: Some(newsletter()),
        channels: vec![ContactChannel::Email],
        standing,
        source: ConsentSource::Website,
        wording: "I want the newsletter.".to_owned(),
        reason: String::new(),
        said_on: String::new(),
    };
    consent::record(workspace, ConsentPerson::Contact(id), said)
        .await
        .unwrap();
}

/// Who is on the list for a mailing.
async fn mailable(workspace: &Workspace) -> Vec<String> {
    let query = ContactQuery {
        mailable: Some(MailingRule {
            purpose: newsletter(),
            channel: ContactChannel::Email,
        }),
        ..ContactQuery::default()
    };
    let page = contacts::list(workspace, &query).await.unwrap();
    page.items.into_iter().map(|row| row.display_name).collect()
}

async fn restored(folder: &Folder, file: &Path) -> Workspace {
    privacy::restore(Restoring {
        folder,
        file,
        unlock: Unlock::Passphrase(PASSPHRASE),
        clock: Clock::system(),
        present: None,
        watch: Watch::default(),
    })
    .await
    .unwrap();
    let unlock = Unlock::Passphrase(PASSPHRASE);
    workspace::open(folder.clone(), unlock, Access::Write, Clock::system())
        .await
        .unwrap()
}

/// Ana agreed, then the backup was made, then she objected. Gives the backup's file.
async fn objected_after_a_backup(world: &TestWorkspace) -> std::path::PathBuf {
    let ana = contact(&world.workspace, "Ana Costa", "ana@example.org").await;
    say(&world.workspace, ana, Standing::Given).await;
    assert_eq!(mailable(&world.workspace).await, ["Ana Costa"]);
    let made = backup::create(&world.workspace, Reason::ByHand)
        .await
        .unwrap();
    say(&world.workspace, ana, Standing::Withdrawn).await;
    made.path
}

story! {
    async fn who_objected_after_a_backup_is_left_alone_when_it_is_restored(world) {
        let file = objected_after_a_backup(&world).await;
        let folder = world.workspace.folder().clone();
        world.workspace.close().await;
        drop(world.workspace);
        let back = restored(&folder, &file).await;
        assert_eq!(mailable(&back).await, [""; 0], "the person is there, and left alone");
        // Whoever comes back under the address, typed in once more, is left alone as well.
        let again = contact(&back, "A. Costa", "Ana@Example.org").await;
        let view = consent::show(&back, ConsentPerson::Contact(again)).await.unwrap();
        assert!(view.suppressed);
        assert_eq!(mailable(&back).await, [""; 0]);
        back.close().await;
    }

    async fn a_younger_backup_beside_an_older_one_tells_who_objected_meanwhile(world) {
        let file = objected_after_a_backup(&world).await;
        backup::create(&world.workspace, Reason::ByHand).await.unwrap();
        world.workspace.close().await;
        // A new computer: nothing but the folder of backups.
        let elsewhere = Folder::at(world.root().join("elsewhere"));
        let back = restored(&elsewhere, &file).await;
        let ana = [Labelled::plain("ana@example.org")];
        assert!(consent::is_suppressed(&back, &ana, &[]).await.unwrap());
        assert_eq!(mailable(&back).await, [""; 0]);
        back.close().await;
    }

    async fn an_entry_that_was_lifted_after_a_backup_stays_lifted(world) {
        let ben = NewSuppression { address: "ben@example.org".into(), purpose: None };
        consent::suppress(&world.workspace, ben).await.unwrap();
        let made = backup::create(&world.workspace, Reason::ByHand).await.unwrap();
        let list = consent::suppressions(&world.workspace).await.unwrap();
        let reason = consent::LiftReason::Mistake;
        consent::lift(&world.workspace, list.entries[0].id, reason).await.unwrap();
        let folder = world.workspace.folder().clone();
        world.workspace.close().await;
        drop(world.workspace);
        let back = restored(&folder, Path::new(&made.path)).await;
        let list = consent::suppressions(&back).await.unwrap();
        assert_eq!((list.standing, list.lifted), (0, 1));
        back.close().await;
    }

    async fn what_lies_beside_names_nobody_and_another_byte_in_it_keeps_nobody_from_restoring_attack(world) {
        let file = objected_after_a_backup(&world).await;
        let folder = world.workspace.folder().clone();
        world.workspace.close().await;
        drop(world.workspace);
        let mut sealed = std::fs::read(folder.promises()).unwrap();
        let text = String::from_utf8_lossy(&sealed).into_owned();
        assert!(!text.contains("newsletter") && !text.contains("example"));
        let last = sealed.len() - 1;
        sealed[last] ^= 1;
        std::fs::write(folder.promises(), &sealed).unwrap();
        let back = restored(&folder, &file).await;
        assert_eq!(mailable(&back).await, ["Ana Costa"], "what cannot be proven is not believed");
        back.close().await;
    }
}
