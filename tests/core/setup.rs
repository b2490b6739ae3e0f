//! First run: one action from nothing to an open workspace, or nothing at all.

use okicrm_core::account::{self, AccountForm};
use okicrm_core::agreement;
use okicrm_core::backup::{self, Reason};
use okicrm_core::checkup;
use okicrm_core::contacts::{self, NewContact};
use okicrm_core::keys::{Keychain as _, MemoryKeychain};
use okicrm_core::settings::{self, Appearance, Language};
use okicrm_core::setup::{
    self, AcceptedText, BackupsThen, FirstBusiness, FirstData, FirstProtection, FirstRun,
    FirstRunDone, Place,
};
use okicrm_core::workspace::{self, Access, Clock, Folder, Manifest, Unlock};
use okicrm_testing::{NOON, PASSPHRASE, fresh_schema};

fn answers() -> FirstRun {
    FirstRun {
        accepted: setup::texts(Language::German)
            .into_iter()
            .map(|text| AcceptedText {
                kind: text.kind,
                version: text.version,
                sha256: text.sha256,
            })
            .collect(),
        person: AccountForm {
            name: "Sara Müller".into(),
            ..AccountForm::default()
        },
        business: FirstBusiness {
            name: "Praxis Müller".into(),
            country: "AT".into(),
        },
        language: Language::German,
        data: FirstData::Empty,
        protection: FirstProtection {
            passphrase: Some(PASSPHRASE.into()),
            keychain: false,
        },
        usage_data: None,
    }
}

async fn run(
    root: &tempfile::TempDir,
    server: Option<&str>,
    answers: &FirstRun,
) -> okicrm_core::Result<FirstRunDone> {
    let place = Place {
        folder: Folder::at(root.path().join("workspace")),
        clock: Clock::fixed(NOON.parse().unwrap()),
        keychain: &MemoryKeychain::default(),
        server: server.map(Into::into),
    };
    setup::first_run(place, answers).await
}

async fn everything_answered_is_kept(server: Option<&str>) {
    let root = tempfile::tempdir().unwrap();
    let done = run(&root, server, &answers()).await.unwrap();
    assert_eq!(done.business.currency.to_string(), "EUR");
    let business = settings::business(&done.workspace).await.unwrap();
    assert_eq!(
        (business.name.as_str(), business.formats.locale.as_str()),
        ("Praxis Müller", "de-AT")
    );
    let page = account::show(&done.workspace).await.unwrap();
    assert_eq!(page.fields[0].value.as_deref(), Some("Sara Müller"));
    assert_eq!(page.acceptances.len(), 2);
    assert_eq!(page.acceptances[0].sha256.len(), 64);
    let look: Appearance = settings::load(&done.workspace).await.unwrap().unwrap();
    assert_eq!(look.language, Some(Language::German));
    let folder = done.workspace.folder().clone();
    done.workspace.close().await;
    drop(done.workspace);
    let code = done.recovery.code;
    workspace::open(
        folder,
        Unlock::RecoveryCode(&code),
        Access::Write,
        Clock::system(),
    )
    .await
    .unwrap();
}

#[tokio::test]
async fn everything_answered_is_kept_in_the_encrypted_file() {
    everything_answered_is_kept(None).await;
}

#[tokio::test]
async fn everything_answered_is_kept_on_a_server() {
    everything_answered_is_kept(Some(&fresh_schema().await)).await;
}

/// What is not answered is a problem, never a yes, and leaves no file.
#[tokio::test]
async fn missing_and_wrong_answers_make_nothing() {
    let nothing_accepted = FirstRun {
        accepted: Vec::new(),
        ..answers()
    };
    let mut other_text = answers();
    other_text.accepted[0].sha256 = "00".repeat(32);
    let mut nobody = answers();
    nobody.person.name = " ".into();
    nobody.business.country = "XX".into();
    let unprotected = FirstRun {
        protection: FirstProtection::default(),
        ..answers()
    };
    let mut empty_passphrase = answers();
    empty_passphrase.protection.passphrase = Some(String::new());
    for (wrong, code) in [
        (nothing_accepted, "setup-not-accepted"),
        (other_text, "setup-texts-differ"),
        (nobody, "setup-invalid"),
        (unprotected, "protection-missing"),
        (empty_passphrase, "passphrase-unusable"),
    ] {
        let root = tempfile::tempdir().unwrap();
        let refused = run(&root, None, &wrong).await.unwrap_err();
        assert_eq!(refused.code(), code);
        run(&root, None, &answers())
            .await
            .expect("a second attempt begins afresh");
    }
}

#[tokio::test]
async fn problems_name_the_part_and_the_field() {
    let mut wrong = answers();
    wrong.person.name = String::new();
    wrong.person.email = "no".into();
    wrong.business = FirstBusiness::default();
    let root = tempfile::tempdir().unwrap();
    let refused = run(&root, None, &wrong).await.unwrap_err().report();
    let fields: Vec<_> = refused
        .problems
        .iter()
        .map(|problem| problem.field.as_str())
        .collect();
    assert_eq!(
        fields,
        [
            "person.name",
            "person.email",
            "business.name",
            "business.country"
        ]
    );
}

#[test]
fn nothing_is_ticked_beforehand_and_no_secret_is_printed() {
    let none: Result<FirstRun, _> = serde_json::from_str("{}");
    assert!(none.is_err(), "an answer that was not given does not exist");
    let printed = format!("{:?}", answers());
    assert!(!printed.contains(PASSPHRASE));
}

#[tokio::test]
async fn sample_data_has_a_badge_and_goes_whole_while_the_own_stays() {
    for server in [None, Some(fresh_schema().await)] {
        let root = tempfile::tempdir().unwrap();
        let sample = FirstRun {
            data: FirstData::Sample,
            ..answers()
        };
        let done = run(&root, server.as_deref(), &sample).await.unwrap();
        let workspace = &done.workspace;
        assert!(setup::state(workspace).await.unwrap().unwrap().sample);
        let info = checkup::info(workspace).await.unwrap();
        assert!(info.counts["contacts"] >= 8 && info.counts["companies"] >= 4);
        assert!(
            info.counts["leads"] >= 3
                && info.counts["tasks"] >= 3
                && info.counts["activities"] >= 3
        );
        let own = NewContact {
            name: "Erika Eigen".into(),
            company: "Kjær Bikes".into(),
            ..NewContact::default()
        };
        contacts::create(workspace, own).await.unwrap();
        let figures = setup::sample_figures(workspace).await.unwrap();
        assert_eq!(
            (figures.contacts, figures.leads),
            (8, 3),
            "the own person is not counted"
        );
        setup::remove_sample(workspace).await.unwrap();
        let figures = setup::sample_figures(workspace).await.unwrap();
        assert_eq!((figures.contacts, figures.leads), (0, 0));
        let info = checkup::info(workspace).await.unwrap();
        assert_eq!((info.counts["contacts"], info.counts["companies"]), (1, 1));
        for kind in ["leads", "tasks", "activities"] {
            assert_eq!(info.counts[kind], 0, "{kind}");
        }
        assert!(!setup::state(workspace).await.unwrap().unwrap().sample);
        let again = setup::remove_sample(workspace).await.unwrap_err();
        assert_eq!(again.code(), "sample-missing");
        assert!(checkup::verify(workspace).await.unwrap().ok);
    }
}

#[tokio::test]
async fn texts_that_are_not_accepted_yet_are_asked_once_per_version() {
    let root = tempfile::tempdir().unwrap();
    let place = Place {
        folder: Folder::at(root.path().join("workspace")),
        clock: Clock::fixed(NOON.parse().unwrap()),
        keychain: &MemoryKeychain::default(),
        server: None,
    };
    let unread = FirstRun {
        accepted: Vec::new(),
        ..answers()
    };
    let done = setup::first_run_accepting_later(place, &unread)
        .await
        .unwrap();
    let pending = agreement::pending(&done.workspace, Language::English)
        .await
        .unwrap();
    assert_eq!(pending.len(), 2);
    for text in pending {
        account::accept(&done.workspace, text.kind, &text.version, &text.sha256)
            .await
            .unwrap();
    }
    let pending = agreement::pending(&done.workspace, Language::German)
        .await
        .unwrap();
    assert!(pending.is_empty());
}

#[tokio::test]
async fn a_workspace_is_deleted_whole_in_the_file_and_on_the_server_and_the_place_is_free_again() {
    for server in [None, Some(fresh_schema().await)] {
        let root = tempfile::tempdir().unwrap();
        let sample = FirstRun {
            data: FirstData::Sample,
            ..answers()
        };
        let done = run(&root, server.as_deref(), &sample).await.unwrap();
        let folder = done.workspace.folder().clone();
        let keychain = MemoryKeychain::default();
        let guess = Unlock::Passphrase("a guess");
        let refused = setup::delete_everything(done.workspace.clone(), guess, &keychain).await;
        assert_eq!(refused.unwrap_err().code(), "passphrase-wrong");
        assert!(checkup::verify(&done.workspace).await.unwrap().ok);
        let proof = Unlock::Passphrase(PASSPHRASE);
        setup::delete_everything(done.workspace, proof, &keychain)
            .await
            .unwrap();
        assert!(!folder.path().exists());
        run(&root, server.as_deref(), &answers())
            .await
            .expect("an empty place takes a new workspace");
    }
}

#[tokio::test]
async fn only_the_texts_of_this_program_are_accepted_later() {
    let root = tempfile::tempdir().unwrap();
    let done = run(&root, None, &answers()).await.unwrap();
    let none = agreement::accept(&done.workspace, &[]).await.unwrap_err();
    assert_eq!(none.code(), "agreement-unnamed");
    let mut other = answers().accepted;
    other[1].version = "1".into();
    let other = agreement::accept(&done.workspace, &other)
        .await
        .unwrap_err();
    assert_eq!(other.code(), "agreement-texts-differ");
    let before = account::acceptances(&done.workspace).await.unwrap().len();
    agreement::accept(&done.workspace, &answers().accepted)
        .await
        .unwrap();
    let after = account::acceptances(&done.workspace).await.unwrap().len();
    assert_eq!(after, before + 2);
}

/// Whether these bytes stand in any file below a folder.
fn is_anywhere(folder: &std::path::Path, wanted: &[u8]) -> bool {
    std::fs::read_dir(folder).unwrap().any(|entry| {
        let path = entry.unwrap().path();
        if path.is_dir() {
            return is_anywhere(&path, wanted);
        }
        let bytes = std::fs::read(&path).unwrap();
        bytes.windows(wanted.len()).any(|some| some == wanted)
    })
}

#[tokio::test]
async fn with_the_workspace_go_its_file_its_key_and_what_wraps_the_key() {
    let root = tempfile::tempdir().unwrap();
    let done = run(&root, None, &answers()).await.unwrap();
    let folder = done.workspace.folder().clone();
    backup::create(&done.workspace, Reason::ByHand)
        .await
        .unwrap();
    let keychain = MemoryKeychain::default();
    let manifest = Manifest::read(&folder).unwrap();
    let id = manifest.workspace_id.to_string();
    let key = workspace::data_key(&manifest, Unlock::Passphrase(PASSPHRASE)).unwrap();
    keychain.store(&id, &key).unwrap();
    let mut with_keychain = manifest.clone();
    with_keychain.keychain = true;
    with_keychain.write(&folder).unwrap();
    let wrap = serde_json::to_value(&manifest).unwrap()["recovery"].to_string();
    let wrap = wrap
        .split('"')
        .max_by_key(|part| part.len())
        .unwrap()
        .to_owned();
    assert!(
        is_anywhere(root.path(), wrap.as_bytes()),
        "the search finds what is there"
    );
    // Whoever holds the manifest open sees what becomes of its bytes.
    let mut held = std::fs::File::open(folder.manifest()).unwrap();
    let proof = Unlock::Passphrase(PASSPHRASE);
    setup::delete(done.workspace, proof, &keychain, BackupsThen::All)
        .await
        .unwrap();
    assert!(!folder.path().exists());
    assert!(!is_anywhere(root.path(), wrap.as_bytes()));
    assert_eq!(keychain.load(&id).unwrap_err().code(), "keychain-missing");
    let mut left = Vec::new();
    std::io::Read::read_to_end(&mut held, &mut left).unwrap();
    assert!(!left.is_empty() && left.iter().all(|byte| *byte == 0));
}

#[tokio::test]
async fn backups_stay_where_that_was_chosen_and_open_with_the_code_of_their_time() {
    let root = tempfile::tempdir().unwrap();
    let done = run(&root, None, &answers()).await.unwrap();
    let folder = done.workspace.folder().clone();
    backup::create(&done.workspace, Reason::ByHand)
        .await
        .unwrap();
    let proof = Unlock::Passphrase(PASSPHRASE);
    setup::delete(
        done.workspace,
        proof,
        &MemoryKeychain::default(),
        BackupsThen::Stay,
    )
    .await
    .unwrap();
    assert!(!folder.manifest().exists() && !folder.database().exists());
    let left = std::fs::read_dir(folder.backups()).unwrap().count();
    assert_eq!(left, 1);
    run(&root, None, &answers())
        .await
        .expect("an empty place takes a new workspace");
}
