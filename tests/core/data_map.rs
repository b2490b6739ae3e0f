//! The data map against databases and folders: neither has anything that the map has not.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use okicrm_core::backup::{self, Reason};
use okicrm_core::data_map::{self, Category, INDEXES, IndexPlace, kind_of_file};
use okicrm_core::privacy;
use okicrm_core::settings::{self, Business};
use okicrm_core::values::CountryCode;
use okicrm_testing::pages::change_schema;
use okicrm_testing::{TestWorkspace, story};

async fn unclassified_columns(world: &TestWorkspace) -> Vec<String> {
    let classified: BTreeSet<String> = data_map::tables()
        .flat_map(|table| {
            table
                .columns
                .iter()
                .map(|column| format!("{}.{}", table.name, column.name))
        })
        .collect();
    let found = data_map::columns_in_database(&world.workspace)
        .await
        .unwrap();
    found
        .into_iter()
        .filter(|column| !classified.contains(column))
        .collect()
}

async fn unclassified_indexes(world: &TestWorkspace) -> Vec<String> {
    let classified: BTreeSet<String> = INDEXES.iter().map(data_map::Index::spelling).collect();
    let found = data_map::indexes_in_database(&world.workspace)
        .await
        .unwrap();
    found
        .into_iter()
        .filter(|index| !classified.contains(index))
        .collect()
}

/// Every file below the folder that holds the workspace's, as the map names places.
fn unclassified_files(world: &TestWorkspace) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut open = vec![world.root().to_owned()];
    while let Some(folder) = open.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
            } else {
                found.push(path.strip_prefix(world.root()).unwrap().to_owned());
            }
        }
    }
    found.retain(|place| kind_of_file(place).is_none());
    found
}

story! {
    async fn every_column_of_the_database_is_classified(world) {
        assert_eq!(unclassified_columns(&world).await, [""; 0]);
        let found: BTreeSet<String> = data_map::columns_in_database(&world.workspace).await.unwrap().into_iter().collect();
        let gone: Vec<String> = data_map::tables()
            .flat_map(|table| table.columns.iter().map(|column| format!("{}.{}", table.name, column.name)))
            .filter(|column| !found.contains(column))
            .collect();
        assert!(gone.is_empty(), "only in the data map: {gone:?}");
        assert!(found.len() > 40, "the check saw the columns");
    }

    async fn every_index_of_the_database_is_classified_with_its_columns(world) {
        assert_eq!(unclassified_indexes(&world).await, [""; 0]);
        let found = data_map::indexes_in_database(&world.workspace).await.unwrap();
        let on_server = world.server().is_some();
        for index in INDEXES {
            let here = match index.place {
                IndexPlace::Everywhere => true,
                IndexPlace::Server => on_server,
                IndexPlace::SearchTable => continue,
            };
            assert_eq!(found.contains(&index.spelling()), here, "{}", index.name);
        }
        assert!(found.len() > 40, "the check saw the indexes");
    }

    async fn every_file_that_a_day_of_work_leaves_is_classified(world) {
        let business = Business::first("Harbour Dental", CountryCode::parse("GB").unwrap());
        settings::save(&world.workspace, &business).await.unwrap();
        backup::create(&world.workspace, Reason::ByHand).await.unwrap();
        let opened = world.workspace.folder().opened();
        std::fs::create_dir_all(&opened).unwrap();
        std::fs::write(opened.join("ada.pdf"), b"a copy").unwrap();
        assert_eq!(unclassified_files(&world), Vec::<PathBuf>::new());
        // What nobody classified is found: a file that some new feature leaves beside the others.
        std::fs::write(world.workspace.folder().path().join("notes.cache"), b"Ada").unwrap();
        assert_eq!(unclassified_files(&world), [Path::new("workspace/notes.cache")]);
    }

    async fn the_record_of_processing_names_right_people_and_law_of_each_activity(world) {
        let business = Business::first("Praxis Müller", CountryCode::parse("DE").unwrap());
        settings::save(&world.workspace, &business).await.unwrap();
        for language in ["en", "de"] {
            let record = privacy::processing_record(&world.workspace, language).await.unwrap();
            assert_eq!(record.controller[0], "Praxis Müller");
            assert_eq!(record.activities.len(), 8);
            for one in &record.activities {
                for text in [&one.name, &one.purpose, &one.basis, &one.people, &one.data, &one.recipients, &one.stays] {
                    assert!(!text.is_empty() && !text.contains("datamap-"), "{one:?}");
                }
            }
            let invoices = record.activities.iter().find(|one| one.stays.contains("147")).unwrap();
            assert!(invoices.basis.contains('c') && invoices.stays.contains('8'), "{invoices:?}");
            let named = record.activities.iter().any(|one| one.recipients.contains("PostgreSQL"));
            assert_eq!(named, world.server().is_some());
            let table = privacy::record_csv(&record, language);
            assert_eq!(table.lines().count(), 9);
        }
        let record = privacy::processing_record(&world.workspace, "de").await.unwrap();
        let pdf = privacy::record_pdf(&world.workspace, &record, "de").await.unwrap();
        assert!(pdf.starts_with(b"%PDF"));
    }
}

/// What a feature that forgot the data map would bring, on the file where it can be tried.
#[tokio::test]
async fn a_new_column_a_new_table_and_a_new_index_fail_until_they_are_classified() {
    let world = TestWorkspace::sqlite().await;
    let folder = world.workspace.folder().clone();
    change_schema(
        &folder,
        &[
            "ALTER TABLE contacts ADD COLUMN shoe_size TEXT",
            "CREATE TABLE dreams (id TEXT PRIMARY KEY, dream TEXT)",
            "CREATE INDEX contacts_by_note ON contacts (note, id)",
            "CREATE INDEX contacts_by_length ON contacts (length(note))",
        ],
    )
    .await;
    let world = world.reopen().await;
    let columns: BTreeSet<String> = unclassified_columns(&world).await.into_iter().collect();
    let expected = ["contacts.shoe_size", "dreams.dream", "dreams.id"].map(str::to_owned);
    assert_eq!(columns, BTreeSet::from(expected));
    assert_eq!(
        unclassified_indexes(&world).await,
        [
            "contacts.contacts_by_length(?)",
            "contacts.contacts_by_note(note, id)"
        ]
    );
}

#[test]
fn whatever_tells_of_people_says_what_it_is_kept_for_and_by_which_right() {
    for table in data_map::tables().filter(|table| table.tells_of_people()) {
        assert!(table.activity.basis().is_some(), "{}", table.name);
    }
    for table in data_map::tables().filter(|table| table.is_personal()) {
        assert!(table.subject_path().is_some(), "{}", table.name);
    }
}

#[test]
fn what_a_person_takes_along_is_a_part_of_what_she_may_see() {
    let mut taken = 0;
    for table in data_map::tables() {
        for column in table
            .columns
            .iter()
            .filter(|column| table.in_portability(column))
        {
            assert!(table.in_access(column), "{}.{}", table.name, column.name);
            assert_ne!(column.category, Category::Sealed);
            taken += 1;
        }
    }
    assert!(taken > 30, "{taken}");
}
