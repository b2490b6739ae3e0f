//! The register of processors: no row, no connection.

use okicrm_core::change;
use okicrm_core::error::Error;
use okicrm_core::moving;
use okicrm_core::privacy;
use okicrm_core::processors::{self, Abroad, Connection, DatabaseServer, Mechanism, ProcessorForm};
use okicrm_core::settings::{self, Business};
use okicrm_core::values::CountryCode;
use okicrm_core::workspace::{
    self, Access, Clock, Folder, Location, Manifest, NewWorkspace, Protection, Unlock,
};
use okicrm_testing::{NOON, PASSPHRASE, TestWorkspace, story};

/// A host that no name server knows (RFC 6761, 6.4): whoever gets as far as asking for it is told
/// that it does not answer.
const ELSEWHERE: &str = "postgres://sara:guess@db.invalid/crm";

async fn business(world: &TestWorkspace, country: &str) {
    let business = Business::first("Harbour Dental", CountryCode::parse(country).unwrap());
    settings::save(&world.workspace, &business).await.unwrap();
}

fn host(country: &str) -> ProcessorForm {
    ProcessorForm {
        connection: Connection::Database,
        host: "db.invalid".into(),
        name: "Harbour Hosting".into(),
        purpose: "Keeps the records".into(),
        country: country.into(),
        ..ProcessorForm::default()
    }
}

fn run_by(row: &ProcessorForm) -> DatabaseServer<'_> {
    DatabaseServer {
        url: ELSEWHERE,
        processor: Some(row),
    }
}

fn fields(error: Error) -> Vec<(String, String)> {
    let problems = error.report().problems.into_iter();
    problems.map(|one| (one.field, one.code)).collect()
}

#[tokio::test]
async fn a_server_elsewhere_is_not_even_asked_without_a_row() {
    let refused = moving::check_server(ELSEWHERE).await.unwrap_err();
    assert_eq!(refused.code(), "processor-missing");
    assert_eq!(refused.report().args["host"], "db.invalid");
    let asked = moving::check_server(run_by(&host("GB"))).await;
    assert_eq!(asked.unwrap_err().code(), "database-unreachable");
}

#[tokio::test]
async fn a_row_that_says_nothing_is_none() {
    let nothing = ProcessorForm::default();
    let refused = moving::check_server(run_by(&nothing)).await.unwrap_err();
    assert_eq!(refused.code(), "processor-invalid");
    let told: Vec<String> = fields(refused)
        .into_iter()
        .map(|(field, _)| field)
        .collect();
    assert_eq!(
        told,
        ["processor.name", "processor.purpose", "processor.country"]
    );
}

#[tokio::test]
async fn nothing_is_made_on_a_server_without_a_row() {
    let root = tempfile::tempdir().unwrap();
    let folder = Folder::at(root.path().join("workspace"));
    let made = workspace::create(NewWorkspace {
        folder: folder.clone(),
        actor_name: "Sara Test",
        protection: Protection {
            passphrase: Some(PASSPHRASE),
            keychain: None,
        },
        server: Some(ELSEWHERE.into()),
        clock: Clock::fixed(NOON.parse().unwrap()),
    })
    .await;
    assert_eq!(made.unwrap_err().code(), "processor-missing");
    assert!(!folder.manifest().exists());
}

#[tokio::test]
async fn a_move_without_a_row_leaves_everything_where_it_was() {
    let world = TestWorkspace::sqlite().await;
    business(&world, "GB").await;
    let before = std::fs::read(world.workspace.folder().manifest()).unwrap();
    let refused = moving::to_server(world.workspace.clone(), ELSEWHERE).await;
    assert_eq!(refused.unwrap_err().code(), "processor-missing");
    let abroad = moving::to_server(world.workspace.clone(), run_by(&host("IN"))).await;
    assert_eq!(
        fields(abroad.unwrap_err()),
        [(
            "processor.mechanism".into(),
            "processor-mechanism-missing".into()
        )]
    );
    assert_eq!(
        std::fs::read(world.workspace.folder().manifest()).unwrap(),
        before
    );
    assert!(processors::list(&world.workspace).await.unwrap().is_empty());
}

#[tokio::test]
async fn a_workspace_on_a_server_without_a_row_opens_once_somebody_is_named() {
    let world = TestWorkspace::sqlite().await;
    let folder = world.workspace.folder().clone();
    world.workspace.close().await;
    drop(world.workspace);
    let mut manifest = Manifest::read(&folder).unwrap();
    let key = workspace::data_key(&manifest, Unlock::Passphrase(PASSPHRASE)).unwrap();
    manifest.database = Location::server(ELSEWHERE, None, &key).unwrap();
    manifest.write(&folder).unwrap();
    let open = async || {
        let unlock = Unlock::Passphrase(PASSPHRASE);
        let opened = workspace::open(folder.clone(), unlock, Access::Write, Clock::system()).await;
        opened.unwrap_err().code().to_owned()
    };
    assert_eq!(open().await, "processor-missing");
    let wrong = moving::name_host(&folder, Unlock::Passphrase("guess"), &host("GB"));
    assert_eq!(wrong.unwrap_err().code(), "passphrase-wrong");
    assert_eq!(open().await, "processor-missing");
    moving::name_host(&folder, Unlock::Passphrase(PASSPHRASE), &host("GB")).unwrap();
    assert_eq!(open().await, "database-unreachable");
    let text = std::fs::read_to_string(folder.manifest()).unwrap();
    assert!(!text.contains("Harbour Hosting") && !text.contains("db.invalid"));
    let row = Manifest::read(&folder)
        .unwrap()
        .database
        .processor(&key)
        .unwrap();
    assert_eq!(row.unwrap().name, "Harbour Hosting");
}

story! {
    async fn only_a_host_with_a_row_gets_a_permit_and_taking_the_row_off_takes_it_back(world) {
        business(&world, "GB").await;
        let workspace = &world.workspace;
        let asked = async |connection, host: &str| {
            let permit = processors::permit(workspace, connection, host).await;
            permit.map(|permit| permit.check(Some(host)).is_ok()).map_err(|error| error.code().to_owned())
        };
        let mail = Connection::Mail;
        assert_eq!(asked(mail, "smtp.example.com").await, Err("processor-missing".into()));
        assert_eq!(asked(mail, "127.0.0.1").await, Ok(true));
        let form = ProcessorForm { connection: mail, host: "SMTP.example.com".into(), ..host("DE") };
        let added = processors::add(workspace, &form).await.unwrap();
        assert_eq!(asked(mail, "smtp.example.com").await, Ok(true));
        assert_eq!(asked(Connection::UsageFigures, "smtp.example.com").await, Err("processor-missing".into()));
        assert_eq!(asked(mail, "example.com").await, Err("processor-missing".into()));
        let twice = processors::add(workspace, &form).await.unwrap_err();
        assert_eq!(twice.code(), "processor-twice");
        let removed = processors::remove(workspace, added.record.id).await.unwrap();
        assert_eq!(asked(mail, "smtp.example.com").await, Err("processor-missing".into()));
        change::undo(workspace, &removed.to_string()).await.unwrap();
        assert_eq!(asked(mail, "smtp.example.com").await, Ok(true));
    }

    async fn a_row_says_what_is_missing_and_how_its_country_stands(world) {
        business(&world, "GB").await;
        let workspace = &world.workspace;
        let here = ProcessorForm { host: "localhost".into(), ..host("GB") };
        let refused = processors::add(workspace, &here).await.unwrap_err();
        assert_eq!(fields(refused), [("host".into(), "processor-host-here".into())]);
        let keeper = ProcessorForm { connection: Connection::None, ..host("IN") };
        let refused = processors::add(workspace, &keeper).await.unwrap_err();
        assert_eq!(fields(refused), [("mechanism".into(), "processor-mechanism-missing".into())]);
        let keeper = ProcessorForm { mechanism: Mechanism::TransferAgreement, ..keeper };
        let added = processors::add(workspace, &keeper).await.unwrap().record;
        assert_eq!((added.abroad, added.details.host.as_str()), (Abroad::Outside, ""));
        assert_eq!(added.warnings, ["processor-warning-agreement", "processor-warning-outside"]);
        let agreed = ProcessorForm { agreed_on: "2026-03-01".into(), country: "DE".into(), ..keeper };
        let changed = processors::change(workspace, added.id, &agreed).await.unwrap();
        assert_eq!((changed.record.abroad, changed.record.warnings.len()), (Abroad::Adequate, 0));
        change::undo(workspace, &changed.change.to_string()).await.unwrap();
        let back = processors::list(workspace).await.unwrap();
        assert_eq!(back[0].details.country, "IN");
    }

    async fn the_record_of_processing_names_who_handles_data_and_where(world) {
        business(&world, "GB").await;
        let abroad = ProcessorForm {
            connection: Connection::None,
            name: "Pigeon Inc.".into(),
            categories: vec![okicrm_core::data_map::Category::Financial],
            mechanism: Mechanism::StandardClauses,
            ..host("US")
        };
        processors::add(&world.workspace, &abroad).await.unwrap();
        let record = privacy::processing_record(&world.workspace, "en").await.unwrap();
        assert_eq!(record.transfers, ["Pigeon Inc., US: Standard contractual clauses"]);
        let named = |activity: &str| {
            let one = record.activities.iter().find(|one| one.name == activity).unwrap();
            one.recipients.contains("Pigeon Inc. (US): Keeps the records")
        };
        assert!(named("Invoices and payments"));
        assert!(!named("Rights of people"));
    }
}
