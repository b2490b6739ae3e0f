//! Importing: shown first, taken in one step, undone in one step.

use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

use okicrm_core::change::{self, Action, Change};
use okicrm_core::contacts::{self, ContactEdit, ContactQuery, ContactView, NewContact};
use okicrm_core::data_map::SUBJECTS;
use okicrm_core::fields;
use okicrm_core::importing::model::{ImportReport, OnMatch, RowReason};
use okicrm_core::importing::progress::Watch;
use okicrm_core::importing::source::Source;
use okicrm_core::importing::{self, ImportOptions};
use okicrm_core::privacy::{self, Person};
use okicrm_core::values::ContactId;
use okicrm_testing::{TestWorkspace, story};

fn fixture(name: &str) -> Source {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/fixtures/import/");
    Source::Path(std::path::Path::new(folder).join(name))
}

fn text(text: &str) -> Source {
    Source::bytes(text.as_bytes())
}

fn on_match(on_match: OnMatch) -> ImportOptions<'static> {
    ImportOptions {
        on_match,
        ..ImportOptions::default()
    }
}

async fn run(world: &TestWorkspace, source: &Source, options: ImportOptions<'_>) -> ImportReport {
    let report = importing::run(&world.workspace, source, options, &Watch::default())
        .await
        .unwrap();
    let counted = report.created + report.updated + lengths(&report);
    assert_eq!(report.rows, counted, "every row is counted once");
    report
}

fn lengths(report: &ImportReport) -> u64 {
    u64::try_from(report.skipped.len() + report.failed.len()).unwrap()
}

fn reasons(problems: &[importing::model::RowProblem]) -> Vec<(u64, RowReason)> {
    problems
        .iter()
        .map(|problem| (problem.row, problem.reason))
        .collect()
}

async fn everybody(world: &TestWorkspace) -> Vec<ContactView> {
    let page = contacts::list(&world.workspace, &ContactQuery::default())
        .await
        .unwrap();
    let mut views = Vec::new();
    for row in page.items {
        views.push(contacts::show(&world.workspace, row.id).await.unwrap());
    }
    views
}

async fn named(world: &TestWorkspace, name: &str) -> ContactView {
    let all = everybody(world).await;
    all.into_iter()
        .find(|contact| contact.display_name == name)
        .expect("somebody of this name")
}

async fn found(world: &TestWorkspace, words: &str) -> usize {
    let query = ContactQuery {
        text: words.to_owned(),
        ..ContactQuery::default()
    };
    contacts::list(&world.workspace, &query)
        .await
        .unwrap()
        .items
        .len()
}

story! {
    async fn a_google_file_becomes_contacts_that_are_found(world) {
        let report = run(&world, &fixture("google-old.csv"), ImportOptions::default()).await;
        assert_eq!((report.created, report.encoding.as_str(), report.source.as_str()), (2, "UTF-8", "google-old.csv"));
        let person = named(&world, "Mag. Jürgen Maria Größl").await;
        assert_eq!((person.given_name.as_str(), person.family_name.as_str()), ("Jürgen Maria", "Größl"));
        assert_eq!((person.company.as_str(), person.job_title.as_str()), ("Bäckerei Größl", "Inhaber"));
        assert_eq!((person.emails.len(), person.tags.clone()), (3, vec!["Kunden".to_owned()]));
        assert_eq!(person.birthday, "1975-05-14");
        assert!(person.company_id.is_some());
        assert_eq!(found(&world, "grossl").await, 1);
        assert_eq!(found(&world, "4567").await, 1);
    }

    async fn every_fixture_is_taken_without_a_failed_row(world) {
        for name in ["google-new.csv", "outlook-en.csv", "outlook-de.csv", "linkedin.csv", "plain-mac-roman.csv", "plain-shift-jis.csv", "cards-mixed.vcf"] {
            let report = run(&world, &fixture(name), on_match(OnMatch::Add)).await;
            assert!(report.created >= 2 && report.failed.is_empty(), "{name}: {report:?}");
        }
        let person = named(&world, "Dr. Siân O'Neill").await;
        assert_eq!(person.addresses[0].street, "1 Quay Road\nSuite 4");
    }

    async fn a_preview_says_what_the_import_does_and_changes_nothing(world) {
        run(&world, &text("Name,E-mail,Phone\nAnna Groß,anna@example.org,\n"), ImportOptions::default()).await;
        let file = text("Name,E-mail,Phone\nAnna Groß,anna@example.org,+43 664 1234567\nBea Klein,bea@example.org,\n,,\n");
        let preview = importing::preview(&world.workspace, &file, on_match(OnMatch::Update), &Watch::default()).await.unwrap();
        assert_eq!((preview.report.created, preview.report.updated), (1, 1));
        assert_eq!(reasons(&preview.report.skipped), [(4, RowReason::ImportRowEmpty)]);
        let changed = &preview.differences[0];
        assert_eq!((changed.name.as_str(), changed.fields.len()), ("Anna Groß", 1));
        assert_eq!((changed.fields[0].field.as_str(), changed.fields[0].after.as_str()), ("phones", "+43 664 1234567"));
        assert!(changed.record_id.is_some() && preview.differences[1].record_id.is_none());
        assert_eq!(preview.facts.columns[1].sample, "anna@example.org");
        assert_eq!(everybody(&world).await.len(), 1);
        assert!(named(&world, "Anna Groß").await.phones.is_empty());
        let report = run(&world, &file, on_match(OnMatch::Update)).await;
        assert_eq!((report.created, report.updated), (preview.report.created, preview.report.updated));
    }

    async fn the_same_file_again_makes_no_doubles(world) {
        run(&world, &fixture("outlook-de.csv"), ImportOptions::default()).await;
        let skipped = run(&world, &fixture("outlook-de.csv"), on_match(OnMatch::Skip)).await;
        assert_eq!(reasons(&skipped.skipped), [(2, RowReason::ImportRowMatchSkipped), (3, RowReason::ImportRowMatchSkipped)]);
        let updated = run(&world, &fixture("outlook-de.csv"), on_match(OnMatch::Update)).await;
        assert_eq!(reasons(&updated.skipped), [(2, RowReason::ImportRowUnchanged), (3, RowReason::ImportRowUnchanged)]);
        let added = run(&world, &fixture("outlook-de.csv"), on_match(OnMatch::Add)).await;
        assert_eq!((added.created, everybody(&world).await.len()), (2, 4));
    }

    async fn a_row_that_repeats_an_earlier_one_is_told_from_one_that_adds_to_it(world) {
        let file = "Name,E-mail,Phone\nAnna Groß,anna@example.org,\nAnna Groß,ANNA@example.org,\nAnna Groß,anna@example.org,+43 664 1234567\nBerta Groß,anna@example.org,\n";
        let report = run(&world, &text(file), on_match(OnMatch::Update)).await;
        assert_eq!((report.created, report.updated), (2, 1));
        assert_eq!(reasons(&report.skipped), [(3, RowReason::ImportRowRepeated)]);
        assert_eq!(named(&world, "Anna Groß").await.phones.len(), 1);
        assert_eq!(named(&world, "Berta Groß").await.emails.len(), 1, "another person at the same address");
    }

    async fn a_row_adds_to_a_contact_and_takes_nothing_away(world) {
        let new = NewContact { name: "Anna Groß".into(), emails: vec![okicrm_core::values::Labelled::plain("anna@example.org")], note: "likes rye".into(), tags: vec!["gold".into()], ..NewContact::default() };
        let before = contacts::create(&world.workspace, new).await.unwrap().record;
        let file = text("Vorname,Nachname,E-Mail,Firma,Notizen,Kategorien\nAnna,Groß,anna@example.org,Bäckerei,ruft freitags an,Kunden\n");
        let report = run(&world, &file, on_match(OnMatch::Update)).await;
        assert_eq!(report.updated, 1);
        let after = contacts::show(&world.workspace, before.id).await.unwrap();
        assert_eq!(after.note, "likes rye\n\nruft freitags an");
        assert_eq!((after.tags.len(), after.company.as_str()), (2, "Bäckerei"));
        let undone = importing::undo(&world.workspace, report.import_id.as_deref().unwrap()).await.unwrap();
        assert_eq!((undone.removed, undone.restored, undone.kept.len()), (0, 1, 0));
        let restored = contacts::show(&world.workspace, before.id).await.unwrap();
        assert_eq!((restored.note, restored.tags, restored.company), (before.note, before.tags, before.company));
    }

    async fn undo_removes_what_was_made_also_after_a_restart(world) {
        let mut file = String::from("Name,E-mail,Company\n");
        for number in 0..1_200 {
            file.push_str(&format!("Person {number},p{number}@example.org,Company {}\n", number % 40));
        }
        let report = run(&world, &text(&file), ImportOptions::default()).await;
        assert_eq!(report.created, 1_200);
        let world = world.reopen().await;
        let id = report.import_id.unwrap();
        let undone = importing::undo(&world.workspace, &id).await.unwrap();
        assert_eq!((undone.removed, undone.restored, undone.kept.len()), (1_200, 0, 0));
        assert!(everybody(&world).await.is_empty());
        assert_eq!(found(&world, "person").await, 0);
        let companies = okicrm_core::companies::list(&world.workspace, &Default::default()).await.unwrap();
        assert_eq!(companies.total, 0);
        assert_eq!(importing::undo(&world.workspace, &id).await.unwrap_err().code(), "import-undone-before");
        assert_eq!(importing::undo(&world.workspace, "nothing").await.unwrap_err().code(), "import-missing");
        let chain = change::verify(&world.workspace).await.unwrap();
        assert_eq!(chain.first_broken, None);
    }

    async fn undo_leaves_what_was_changed_since_and_reports_it(world) {
        let report = run(&world, &text("Name,Company\nAnna Groß,Bäckerei\nBea Klein,Metzgerei\n"), ImportOptions::default()).await;
        let anna = named(&world, "Anna Groß").await;
        contacts::edit(&world.workspace, anna.id, ContactEdit::Note("called".into())).await.unwrap();
        let undone = importing::undo(&world.workspace, report.import_id.as_deref().unwrap()).await.unwrap();
        assert_eq!((undone.removed, undone.kept), (1, vec![anna.id.to_string()]));
        let left = everybody(&world).await;
        assert_eq!((left.len(), left[0].note.as_str(), left[0].company.as_str()), (1, "called", "Bäckerei"));
        let companies = okicrm_core::companies::list(&world.workspace, &Default::default()).await.unwrap();
        assert_eq!(companies.total, 1, "the company of the contact that stays");
    }

    async fn an_import_that_is_stopped_leaves_everything_as_before(world) {
        let mut file = String::from("Name,E-mail\n");
        for number in 0..1_600 {
            file.push_str(&format!("Person {number},p{number}@example.org\n"));
        }
        let (stop, told) = (AtomicBool::new(false), AtomicU64::new(0));
        let tell = |progress: importing::progress::Progress| {
            told.store(progress.rows, Ordering::Relaxed);
            stop.store(progress.rows >= 1_000, Ordering::Relaxed);
        };
        let watch = Watch { tell: Some(&tell), stop: Some(&stop) };
        let stopped = importing::run(&world.workspace, &text(&file), ImportOptions::default(), &watch).await.unwrap_err();
        assert_eq!(stopped.code(), "import-stopped");
        assert_eq!(told.load(Ordering::Relaxed), 1_000);
        assert!(everybody(&world).await.is_empty());
    }

    async fn a_file_that_breaks_near_its_end_leaves_everything_as_before_attacks_7_and_10(world) {
        let mut file = String::from("Name,E-mail\n");
        for number in 0..3_000 {
            file.push_str(&format!("Person {number},p{number}@example.org\n"));
        }
        for (ending, code) in [("An\0na,x\n", "import-nul-character"), ("\"Anna,x\n", "import-quote-unclosed")] {
            let broken = text(&format!("{file}{ending}"));
            let refused = importing::run(&world.workspace, &broken, ImportOptions::default(), &Watch::default()).await.unwrap_err();
            assert_eq!(refused.code(), code);
            assert!(everybody(&world).await.is_empty());
        }
    }

    async fn values_that_a_field_refuses_are_kept_beside_it(world) {
        let report = run(&world, &text("Name,E-mail,Phone,Shoe size\nAnna Groß,not an address,none,43\n"), ImportOptions::default()).await;
        assert_eq!(reasons(&report.notices), [(2, RowReason::ImportRowValueRefused)]);
        let anna = named(&world, "Anna Groß").await;
        assert_eq!(anna.unknown, ["EMAIL:not an address", "TEL:none", "Shoe size:43"]);
    }

    async fn a_person_who_was_erased_does_not_come_back(world) {
        let file = text("Name,E-mail\nAnna,Anna@Example.org\nBea,bea@example.org\n");
        run(&world, &file, ImportOptions::default()).await;
        let anna = Person::Contact(named(&world, "Anna").await.id);
        let plan = privacy::plan(&world.workspace, anna).await.unwrap();
        privacy::erase(&world.workspace, anna, &plan.plan_hash).await.unwrap();
        let report = run(&world, &file, on_match(OnMatch::Add)).await;
        assert_eq!(report.created, 1);
        assert_eq!(reasons(&report.skipped), [(2, RowReason::ImportRowErased)]);
    }

    async fn a_restricted_person_is_neither_changed_nor_made_again(world) {
        run(&world, &text("Name,E-mail\nAnna Groß,anna@example.org\n"), ImportOptions::default()).await;
        let anna = named(&world, "Anna Groß").await;
        let mut change = Change::begin(&world.workspace, Action::undoable("test-restricted")).await.unwrap();
        let at = change.at();
        change.update(&SUBJECTS, &anna.subject_id.to_string(), fields! { "restricted_at" => at }).await.unwrap();
        change.commit().await.unwrap();
        let report = run(&world, &text("Name,E-mail,Phone\nAnna Groß,anna@example.org,+43 664 1234567\n"), on_match(OnMatch::Update)).await;
        assert_eq!(reasons(&report.skipped), [(2, RowReason::ImportRowRestricted)]);
        assert!(everybody(&world).await.is_empty());
    }

    async fn an_import_is_one_action_in_the_history(world) {
        let report = run(&world, &text("Name,E-mail\nAnna Groß,anna@example.org\nBea Klein,bea@example.org\n"), ImportOptions::default()).await;
        assert_eq!(change::latest_undoable(&world.workspace).await.unwrap(), report.change);
        let anna = named(&world, "Anna Groß").await;
        let history = change::history(&world.workspace, &anna.id.to_string()).await.unwrap();
        assert_eq!(history[0].action, "contacts-imported");
        change::undo(&world.workspace, report.change.as_deref().unwrap()).await.unwrap();
        assert!(everybody(&world).await.is_empty());
    }

    async fn statements_in_fields_and_headings_are_text_attack_50(world) {
        let file = "Name,E-mail,'; DROP TABLE contacts; --\n'); DELETE FROM contacts; --,a@example.org,x' OR 1=1\n";
        let report = run(&world, &text(file), ImportOptions::default()).await;
        assert_eq!(report.created, 1);
        let person = everybody(&world).await.remove(0);
        assert_eq!(person.display_name, "'); DELETE FROM contacts; --");
        assert_eq!(person.unknown, ["'; DROP TABLE contacts; --:x' OR 1=1"]);
        let again = run(&world, &text(file), on_match(OnMatch::Skip)).await;
        assert_eq!(again.created, 0);
    }

    async fn namesakes_at_one_company_who_differ_in_email_and_phone_all_come_in(world) {
        // A company with few names: every row is another person.
        let (given, family) = (["Anna", "Bea", "Max"], ["Huber", "Groß"]);
        let mut file = String::from("Vorname;Nachname;Firma;E-Mail;Telefon\n");
        for number in 0..1_000 {
            file.push_str(&format!("{};{};Bäckerei Süd;person{number}@example.org;+43 664 {:07}\n", given[number % 3], family[number % 2], 1_000_000 + number));
        }
        let report = run(&world, &text(&file), ImportOptions::default()).await;
        assert_eq!((report.created, report.skipped.len(), report.failed.len()), (1_000, 0, 0));
        let again = run(&world, &text(&file), ImportOptions::default()).await;
        assert_eq!((again.created, again.skipped.len()), (0, 1_000), "each is recognised as herself");
        assert!(again.skipped.iter().all(|left| left.reason == RowReason::ImportRowMatchSkipped));
    }

    async fn a_repeated_row_that_says_more_is_told_apart_and_taken_on_request(world) {
        let file = "Name,E-mail,Phone\nAnna Groß,anna@example.org,\nAnna Groß,anna@example.org,\nAnna Groß,anna@example.org,+43 664 1234567\n";
        let skipping = run(&world, &text(file), on_match(OnMatch::Skip)).await;
        assert_eq!(reasons(&skipping.skipped), [(3, RowReason::ImportRowRepeated), (4, RowReason::ImportRowRepeatedSaysMore)]);
        importing::undo(&world.workspace, skipping.import_id.as_deref().unwrap()).await.unwrap();
        let updating = run(&world, &text(file), on_match(OnMatch::Update)).await;
        assert_eq!((updating.created, updating.updated, reasons(&updating.skipped)), (1, 1, vec![(3, RowReason::ImportRowRepeated)]));
    }

    async fn no_row_of_any_file_is_lost_silently(world) {
        // Files put together from what goes wrong: namesakes, doubles, blanks, ragged and nameless rows.
        let mut numbers = okicrm_testing::samples::Numbers::new(7);
        let given = ["Anna", "Bea", "", "A."];
        let family = ["Huber", "Groß", ""];
        let company = ["Bäckerei", "ACME", ""];
        let email = ["a@example.org", "b@example.org", "not an address", ""];
        let phone = ["+43 664 1234567", "0664 7654321", "none", ""];
        let mut taken = std::collections::BTreeMap::new();
        for round in 0_u8..6 {
            let mut file = String::from("Given name,Family name,Company,E-mail,Phone\n");
            for _ in 0..700 {
                let mut of = |list: &[&'static str]| list[usize::try_from(numbers.below(u32::try_from(list.len()).unwrap())).unwrap()];
                file.push_str(&[of(&given), of(&family), of(&company), of(&email), of(&phone)].join(","));
                file.push_str(of(&["\n", ",surplus\n"]));
            }
            let way = [OnMatch::Skip, OnMatch::Update, OnMatch::Add][usize::from(round % 3)];
            let preview = importing::preview(&world.workspace, &text(&file), on_match(way), &Watch::default()).await.unwrap().report;
            let report = run(&world, &text(&file), on_match(way)).await;
            assert_eq!(report.rows, 700);
            assert_eq!((preview.created, preview.updated, &preview.skipped, &preview.failed), (report.created, report.updated, &report.skipped, &report.failed), "the preview told the truth");
            let id = report.import_id.clone().unwrap();
            let mut left: Vec<(u64, Option<String>)> = importing::rows_left(&world.workspace, &id).await.unwrap().into_iter().map(|row| (row.row, row.reason)).collect();
            let mut told: Vec<(u64, Option<String>)> = report.skipped.iter().chain(&report.failed).map(|left| (left.row, Some(left.reason.code().to_owned()))).collect();
            left.sort();
            told.sort();
            assert_eq!(left, told, "what is kept of the import is what was told");
            let mut numbers_told: Vec<u64> = told.iter().map(|(row, _)| *row).collect();
            numbers_told.dedup();
            assert_eq!(numbers_told.len(), told.len(), "no row is told twice");
            *taken.entry(round % 3).or_insert(0) += report.created;
        }
        assert_eq!(taken.len(), 3);
        assert!(taken.values().all(|created| *created > 0), "{taken:?}");
    }

    async fn past_imports_are_listed_and_can_be_undone_for_thirty_days(world) {
        assert!(importing::list(&world.workspace).await.unwrap().is_empty());
        let first = run(&world, &fixture("google-old.csv"), ImportOptions::default()).await;
        world.clock.set("2026-11-23T12:00:00Z".parse().unwrap());
        let second = run(&world, &text("Name\nBea Klein\n,\n"), ImportOptions::default()).await;
        let list = importing::list(&world.workspace).await.unwrap();
        assert_eq!((list.len(), list[0].created, list[1].source.as_str()), (2, 1, "google-old.csv"));
        assert_eq!(list[1].undo_until.as_deref(), Some("2026-12-22T12:00:00Z"));
        let id = |report: &ImportReport| report.import_id.clone().unwrap();
        importing::undo(&world.workspace, &id(&second)).await.unwrap();
        let list = importing::list(&world.workspace).await.unwrap();
        assert!(list[0].undone_at.is_some() && list[0].undo_until.is_none());
        world.clock.set("2026-12-22T12:00:01Z".parse().unwrap());
        let list = importing::list(&world.workspace).await.unwrap();
        assert!(list[1].undone_at.is_none() && list[1].undo_until.is_none(), "too long ago");
        assert_eq!(importing::undo(&world.workspace, &id(&first)).await.unwrap_err().code(), "import-too-old");
    }

    async fn what_an_import_made_is_a_list_of_its_own(world) {
        let first = run(&world, &text("Name\nAnna Groß\nBea Klein\n"), ImportOptions::default()).await;
        run(&world, &text("Name,E-mail\nCara Ober,c@example.org\n"), ImportOptions::default()).await;
        let id = okicrm_core::values::ImportId::parse(&first.import_id.unwrap()).unwrap();
        let of_first = ContactQuery { import_id: Some(id), ..ContactQuery::default() };
        let page = contacts::list(&world.workspace, &of_first).await.unwrap();
        let names: Vec<String> = page.items.into_iter().map(|row| row.display_name).collect();
        assert_eq!((page.total, names), (2, vec!["Anna Groß".to_owned(), "Bea Klein".to_owned()]));
    }

    async fn an_import_undone_as_the_newest_action_is_undone_in_the_list_too(world) {
        let report = run(&world, &text("Name\nBea Klein\n"), ImportOptions::default()).await;
        change::undo(&world.workspace, report.change.as_deref().unwrap()).await.unwrap();
        assert!(importing::list(&world.workspace).await.unwrap()[0].undone_at.is_some());
        let refused = importing::undo(&world.workspace, report.import_id.as_deref().unwrap()).await.unwrap_err();
        assert_eq!(refused.code(), "import-undone-before");
    }

    async fn the_work_can_run_on_any_thread(world) {
        fn sendable<T: Send>(value: T) -> T { value }
        let file = text("Name\nAnna\n");
        let watch = Watch::default();
        sendable(importing::run(&world.workspace, &file, ImportOptions::default(), &watch)).await.unwrap();
        let id = named(&world, "Anna").await.id;
        assert_eq!(ContactId::parse(&id.to_string()).unwrap(), id);
    }
}
