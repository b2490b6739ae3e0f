//! Exporting: the way out, and the way back with nothing lost.

use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

use okicrm_core::change::{Action, Change};
use okicrm_core::contacts::{self, ContactQuery, NewContact};
use okicrm_core::data_map::{self, SUBJECTS};
use okicrm_core::exporting::{self, ContactsFormat, ExportFormat, ExportedFile};
use okicrm_core::fields;
use okicrm_core::importing::progress::Watch;
use okicrm_core::importing::source::Source;
use okicrm_core::importing::{self, ImportOptions};
use okicrm_core::listing::Selection;
use okicrm_core::privacy::retention::{self, StartedBy};
use okicrm_core::privacy::{self, NewDispute, Person, PersonField};
use okicrm_core::values::{Labelled, PostalAddress};
use okicrm_testing::{TestWorkspace, samples, story};
use serde_json::Value as Json;

async fn fill(world: &TestWorkspace) {
    for (name, note) in [
        ("Anna Groß", "=1+1"),
        ("'quoted", "'=x"),
        ("Zoë", "two\nlines, \"quoted\"; {\"a\": 1 }"),
    ] {
        let new = NewContact {
            name: name.into(),
            company: "Bäckerei, Süd".into(),
            emails: vec![
                Labelled {
                    value: format!("{}@example.org", note.len()),
                    label: "work".into(),
                },
                Labelled::plain(format!("b{}@example.org", note.len())),
            ],
            phones: vec![Labelled {
                value: "+43 664 1234567".into(),
                label: "mobile".into(),
            }],
            addresses: vec![PostalAddress {
                street: "Hauptstraße 5\nHof".into(),
                city: "Linz".into(),
                postal_code: "04020".into(),
                country: "AT".into(),
                label: "home".into(),
                ..PostalAddress::default()
            }],
            websites: vec![Labelled::plain("https://example.org/?a=1,2;3")],
            tags: vec!["a, b".into()],
            birthday: "1975-05-14".into(),
            note: note.into(),
            unknown: vec!["X-SHOE:43".into()],
            ..NewContact::default()
        };
        contacts::create(&world.workspace, new).await.unwrap();
    }
    let gone = contacts::create(
        &world.workspace,
        NewContact {
            name: "Gone".into(),
            ..NewContact::default()
        },
    )
    .await
    .unwrap();
    contacts::delete(&world.workspace, gone.record.id)
        .await
        .unwrap();
}

async fn export(world: &TestWorkspace, format: ExportFormat, name: &str) -> Vec<ExportedFile> {
    exporting::export(
        &world.workspace,
        format,
        &[],
        &world.root().join(name),
        &Watch::default(),
    )
    .await
    .unwrap()
}

fn read(world: &TestWorkspace, name: &str) -> String {
    std::fs::read_to_string(world.root().join(name)).unwrap()
}

async fn another(world: &TestWorkspace) -> TestWorkspace {
    match world.server() {
        Some(_) => TestWorkspace::postgres().await,
        None => TestWorkspace::sqlite().await,
    }
}

async fn import(world: &TestWorkspace, path: std::path::PathBuf) -> importing::model::ImportReport {
    importing::run(
        &world.workspace,
        &Source::Path(path),
        ImportOptions::default(),
        &Watch::default(),
    )
    .await
    .unwrap()
}

async fn count(world: &TestWorkspace) -> i64 {
    contacts::list(&world.workspace, &ContactQuery::default())
        .await
        .unwrap()
        .total
}

story! {
    async fn everything_leaves_as_json_and_comes_back_equal(world) {
        fill(&world).await;
        let files = export(&world, ExportFormat::Json, "all.json").await;
        assert_eq!((files.len(), files[0].kind.as_str()), (1, "all"));
        let text = read(&world, "all.json");
        assert_eq!(u64::try_from(text.len()).unwrap(), files[0].bytes);
        let document: Json = serde_json::from_str(&text).unwrap();
        assert_eq!(document["contacts"].as_array().unwrap().len(), 4, "the trash leaves as well");
        assert_eq!(document["contacts"][0]["emails"][0]["label"], "work", "lists are lists");
        let new = another(&world).await;
        let source = Source::Path(world.root().join("all.json"));
        assert!(exporting::is_export(&source).unwrap());
        let counts = exporting::bring_back(&new.workspace, &source, &Watch::default()).await.unwrap();
        assert_eq!((counts["contacts"], counts["companies"]), (4, 1));
        export(&new, ExportFormat::Json, "again.json").await;
        assert_eq!(read(&new, "again.json"), text);
        let found = ContactQuery { text: "gross".into(), ..ContactQuery::default() };
        assert_eq!(contacts::list(&new.workspace, &found).await.unwrap().total, 1, "what came back is found");
        let both = NewContact { emails: vec![Labelled::plain("4@example.org")], ..NewContact::default() };
        assert_eq!(contacts::duplicates(&new.workspace, &both).await.unwrap().len(), 1, "and recognised");
    }

    async fn whatever_a_workspace_holds_it_comes_back_equal(world) {
        // Texts that break programs, put together at random, in every field; and the day's work around them.
        const PARTS: [&str; 14] = ["=1+1", "\"", "'", "\\", "\\u0041", "</script>", "\u{202E}", "null", "{\"a\":[1,2]}", "[]", "0.1", "é\u{301}", "👩‍👩‍👧", "\r\n\t"];
        samples::fill(&world.workspace, 30, 90, 5).await.unwrap();
        let mut numbers = samples::Numbers::new(11);
        for number in 0..40 {
            let mut text = || -> String {
                (0..3).map(|_| PARTS[usize::try_from(numbers.below(14)).unwrap()]).collect()
            };
            let new = NewContact { name: format!("x{number} {}", text().replace(['\r', '\n', '\t'], "")), note: text(), unknown: vec![text(), text()], ..NewContact::default() };
            contacts::create(&world.workspace, new).await.unwrap();
        }
        export(&world, ExportFormat::Json, "all.json").await;
        let new = another(&world).await;
        let source = Source::Path(world.root().join("all.json"));
        let counts = exporting::bring_back(&new.workspace, &source, &Watch::default()).await.unwrap();
        assert_eq!((counts["contacts"], counts["activities"]), (70, 90));
        export(&new, ExportFormat::Json, "again.json").await;
        assert!(read(&new, "again.json") == read(&world, "all.json"), "byte for byte");
        let chain = okicrm_core::change::verify(&new.workspace).await.unwrap();
        assert_eq!(chain.first_broken, None);
    }

    async fn holds_looks_and_what_remains_of_invoices_come_back_equal(world) {
        fill(&world).await;
        let page = contacts::list(&world.workspace, &ContactQuery::default()).await.unwrap();
        let person = Person::Contact(page.items[0].id);
        retention::hold(&world.workspace, person, "a claim is open").await.unwrap();
        let dispute = NewDispute { field: PersonField::Name, statement: "It is Anna".into(), request: None };
        privacy::dispute(&world.workspace, person, dispute).await.unwrap();
        retention::run(&world.workspace, StartedBy::Person).await.unwrap();
        let mut change = Change::begin(&world.workspace, Action::lasting("retention-past")).await.unwrap();
        let remains = fields! { "id" => "one", "number" => "2016-0001", "issue_date" => "2016-02-01", "pdf_sha256" => "ab" };
        change.insert(data_map::table("invoice_remains").unwrap(), remains).await.unwrap();
        change.commit().await.unwrap();
        export(&world, ExportFormat::Json, "all.json").await;
        let document: Json = serde_json::from_str(&read(&world, "all.json")).unwrap();
        for kind in ["legalHolds", "retentionRuns", "invoiceRemains", "disputes"] {
            assert_eq!(document[kind].as_array().unwrap().len(), 1, "{kind}");
        }
        let new = another(&world).await;
        // A start looks at what is to go before anything can be brought back.
        retention::run(&new.workspace, StartedBy::Itself).await.unwrap();
        let source = Source::Path(world.root().join("all.json"));
        exporting::bring_back(&new.workspace, &source, &Watch::default()).await.unwrap();
        export(&new, ExportFormat::Json, "again.json").await;
        let again: Json = serde_json::from_str(&read(&new, "again.json")).unwrap();
        for kind in ["legalHolds", "invoiceRemains", "disputes"] {
            assert_eq!(again[kind], document[kind], "{kind}");
        }
        assert_eq!(again["retentionRuns"].as_array().unwrap().len(), 2, "both looks");
        assert_eq!(retention::holds(&new.workspace).await.unwrap().len(), 1, "the hold holds");
        export(&world, ExportFormat::Csv, "sheets").await;
        let sheet = read(&world, "sheets/legalHolds.csv");
        assert!(sheet.contains("a claim is open"), "{sheet}");
    }

    async fn the_published_schema_names_every_member_and_column_of_an_export(world) {
        fill(&world).await;
        export(&world, ExportFormat::Json, "all.json").await;
        let document: Json = serde_json::from_str(&read(&world, "all.json")).unwrap();
        let schema = exporting::export_schema();
        for (name, value) in document.as_object().unwrap() {
            let of_member = &schema["properties"][name];
            assert!(!of_member.is_null(), "{name} is in the schema");
            for row in value.as_array().into_iter().flatten() {
                for column in row.as_object().unwrap().keys() {
                    assert!(!of_member["items"]["properties"][column].is_null(), "{name}.{column}");
                }
            }
        }
        let required = schema["required"].as_array().unwrap();
        assert!(required.iter().all(|name| !document[name.as_str().unwrap()].is_null()));
    }

    async fn only_a_whole_export_comes_back_and_only_into_an_empty_workspace(world) {
        fill(&world).await;
        export(&world, ExportFormat::Json, "all.json").await;
        let whole = read(&world, "all.json");
        let new = another(&world).await;
        for (text, code) in [
            (whole.replace("okicrm-export", "somebody-else"), "bring-back-not-ours"),
            (whole.replace("\"version\":1", "\"version\":99"), "bring-back-other-version"),
            (whole.replace("\"complete\":true", "\"complete\":false"), "bring-back-incomplete"),
            (whole[..whole.len() / 2].to_owned(), "bring-back-damaged"),
            (whole.replace("\"companies\":[", "\"strangers\":["), "bring-back-kind-unknown"),
            (whole.replace("\"jobTitle\"", "\"__proto__\""), "bring-back-damaged"),
        ] {
            let source = Source::bytes(text.into_bytes());
            let refused = exporting::bring_back(&new.workspace, &source, &Watch::default()).await.unwrap_err();
            assert_eq!(refused.code(), code);
            assert_eq!(count(&new).await, 0, "{code}: nothing was changed");
        }
        let source = Source::Path(world.root().join("all.json"));
        let refused = exporting::bring_back(&world.workspace, &source, &Watch::default()).await.unwrap_err();
        assert_eq!(refused.code(), "bring-back-not-empty");
    }

    async fn a_sheet_of_contacts_comes_back_as_it_was(world) {
        fill(&world).await;
        let files = export(&world, ExportFormat::Csv, "sheets").await;
        let contacts = files.iter().find(|file| file.kind == "contacts").unwrap();
        assert_eq!(contacts.records, 3, "the trash stays");
        let sheet = read(&world, "sheets/contacts.csv");
        assert!(sheet.contains(",'=1+1") && sheet.contains("''=x"), "{sheet}");
        let new = another(&world).await;
        let report = import(&new, world.root().join("sheets/contacts.csv")).await;
        assert_eq!((report.created, report.notices.len()), (3, 0), "{report:?}");
        assert!(report.mapping.iter().filter(|column| column.target.is_none()).all(|column| matches!(column.heading.as_str(), "Lifecycle" | "Source")));
        export(&new, ExportFormat::Csv, "again").await;
        let without_source = |text: &str| text.replace(",import\r\n", ",\r\n");
        assert_eq!(without_source(&read(&new, "again/contacts.csv")), without_source(&sheet));
    }

    async fn contacts_leave_as_cards_and_come_back(world) {
        fill(&world).await;
        let files = export(&world, ExportFormat::Vcard, "people.vcf").await;
        assert_eq!((files[0].records, files[0].kind.as_str()), (3, "contacts"));
        let new = another(&world).await;
        let report = import(&new, world.root().join("people.vcf")).await;
        assert_eq!((report.created, report.notices.len()), (3, 0));
        export(&new, ExportFormat::Vcard, "again.vcf").await;
        assert_eq!(read(&new, "again.vcf"), read(&world, "people.vcf"));
    }

    async fn a_restricted_person_does_not_leave(world) {
        fill(&world).await;
        let page = contacts::list(&world.workspace, &ContactQuery::default()).await.unwrap();
        let id = page.items.iter().find(|row| row.display_name == "Zoë").unwrap().id;
        let subject = contacts::show(&world.workspace, id).await.unwrap().subject_id.to_string();
        let mut change = Change::begin(&world.workspace, Action::undoable("test-restricted")).await.unwrap();
        let at = change.at();
        change.update(&SUBJECTS, &subject, fields! { "restricted_at" => at }).await.unwrap();
        change.commit().await.unwrap();
        export(&world, ExportFormat::Json, "all.json").await;
        export(&world, ExportFormat::Csv, "sheets").await;
        export(&world, ExportFormat::Vcard, "people.vcf").await;
        for name in ["all.json", "sheets/contacts.csv", "people.vcf"] {
            let text = read(&world, name);
            assert!(text.contains("Anna") && !text.contains("Zoë") && !text.contains(&subject), "{name}");
        }
    }

    async fn an_export_is_recorded_and_listed(world) {
        fill(&world).await;
        let files = export(&world, ExportFormat::Csv, "sheets").await;
        exporting::record(&world.workspace, ExportFormat::Csv, &files).await.unwrap();
        let one = export(&world, ExportFormat::Json, "all.json").await;
        exporting::record(&world.workspace, ExportFormat::Json, &one).await.unwrap();
        let list = exporting::list(&world.workspace).await.unwrap();
        assert_eq!((list.len(), list[0].format.as_str(), list[0].bytes), (2, "json", one[0].bytes));
        assert_eq!(list[1].files, u64::try_from(files.len()).unwrap());
        let newest = okicrm_core::change::latest_undoable(&world.workspace).await.unwrap();
        assert_ne!(newest, None, "the export is no action to undo, and hides none");
        let again = export(&world, ExportFormat::Json, "again.json").await;
        assert_eq!(again[0].sha256, one[0].sha256, "the record itself does not leave");
    }

    async fn a_stopped_export_leaves_no_file(world) {
        fill(&world).await;
        let (stop, all) = (AtomicBool::new(false), AtomicU64::new(0));
        let tell = |progress: importing::progress::Progress| {
            all.store(progress.rows_in_all().unwrap_or(0), Ordering::Relaxed);
            stop.store(true, Ordering::Relaxed);
        };
        let watch = Watch { tell: Some(&tell), stop: Some(&stop) };
        for (format, name) in [(ExportFormat::Json, "x.json"), (ExportFormat::Csv, "x"), (ExportFormat::Vcard, "x.vcf")] {
            let stopped = exporting::export(&world.workspace, format, &[], &world.root().join(name), &watch).await.unwrap_err();
            assert_eq!(stopped.code(), "export-stopped");
            assert!(all.load(Ordering::Relaxed) >= 4, "the rows were counted before");
            let path = world.root().join(name);
            assert!(!path.is_file() && std::fs::read_dir(&path).map_or(0, Iterator::count) == 0, "{name}");
        }
        let left = std::fs::read_dir(world.root()).unwrap().filter(|entry| entry.as_ref().unwrap().file_name().to_string_lossy().starts_with(".okicrm-"));
        assert_eq!(left.count(), 0, "nothing half is left");
    }

    async fn nothing_is_left_where_an_export_cannot_be_written(world) {
        let nowhere = world.root().join("no such folder").join("all.json");
        let failed = exporting::export(&world.workspace, ExportFormat::Json, &[], &nowhere, &Watch::default()).await;
        assert!(failed.is_err() && !nowhere.exists());
        std::fs::write(world.root().join("taken"), "a file").unwrap();
        let refused = exporting::export(&world.workspace, ExportFormat::Csv, &[], &world.root().join("taken"), &Watch::default()).await.unwrap_err();
        assert_eq!(refused.code(), "export-not-a-folder");
        let unknown = exporting::export(&world.workspace, ExportFormat::Json, &["cats".into()], &world.root().join("x"), &Watch::default()).await.unwrap_err();
        assert_eq!(unknown.code(), "export-kind-unknown");
        let unfit = exporting::export(&world.workspace, ExportFormat::Vcard, &["companies".into()], &world.root().join("x"), &Watch::default()).await.unwrap_err();
        assert_eq!(unfit.code(), "export-kind-unfit");
        assert!(!world.root().join("x").exists());
    }

    async fn the_ticked_contacts_leave_alone_and_that_is_recorded(world) {
        fill(&world).await;
        let page = contacts::list(&world.workspace, &ContactQuery::default()).await.unwrap();
        let id = page.items.iter().find(|row| row.display_name == "Zoë").unwrap().id;
        let one = vec![id];
        for (selection, wanted, left_out) in [
            (Selection::Ids(one.clone()), "Zoë", "Anna"),
            (Selection::Matching { query: ContactQuery::default(), except: one.clone() }, "Anna", "Zoë"),
        ] {
            for (format, name) in [(ContactsFormat::Csv, "some.csv"), (ContactsFormat::Vcard, "some.vcf")] {
                let path = world.root().join(name);
                let file = exporting::export_contacts(&world.workspace, selection.clone(), format, &path, &Watch::default()).await.unwrap();
                let text = std::fs::read_to_string(&path).unwrap();
                assert!(text.contains(wanted) && !text.contains(left_out) && !text.contains("Gone"), "{name}: {text}");
                assert_eq!(file.records, if left_out == "Zoë" { 2 } else { 1 });
                exporting::record(&world.workspace, format.into(), &[file]).await.unwrap();
            }
        }
        let list = exporting::list(&world.workspace).await.unwrap();
        let told: Vec<(&str, u64)> = list.iter().map(|past| (past.format.as_str(), past.records)).collect();
        assert_eq!(told, [("vcard", 2), ("csv", 2), ("vcard", 1), ("csv", 1)]);
        let other = another(&world).await;
        let report = import(&other, world.root().join("some.csv")).await;
        assert_eq!((report.created, count(&other).await), (2, 2));
    }
}
