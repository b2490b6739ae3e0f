//! Attacks 1 to 23 through the whole way: a hostile file is imported, what is taken is kept as the
//! text it is, and what leaves again harms nobody. The parts are attacked in `importing` itself.

use okicrm_core::contacts::{self, ContactQuery, ContactView, NewContact};
use okicrm_core::exporting::{self, ExportFormat};
use okicrm_core::importing::model::{ImportReport, OnMatch, RowReason};
use okicrm_core::importing::progress::Watch;
use okicrm_core::importing::source::Source;
use okicrm_core::importing::{self, ImportOptions};
use okicrm_testing::{TestWorkspace, story};

async fn import(world: &TestWorkspace, source: &Source) -> okicrm_core::Result<ImportReport> {
    let options = ImportOptions {
        on_match: OnMatch::Add,
        ..ImportOptions::default()
    };
    importing::run(&world.workspace, source, options, &Watch::default()).await
}

async fn taken(world: &TestWorkspace, text: &str) -> ImportReport {
    let report = import(world, &Source::bytes(text.as_bytes()))
        .await
        .unwrap();
    let told = u64::try_from(report.skipped.len() + report.failed.len()).unwrap();
    assert_eq!(report.rows, report.created + report.updated + told);
    report
}

async fn everybody(world: &TestWorkspace) -> Vec<ContactView> {
    let page = contacts::list(&world.workspace, &ContactQuery::default())
        .await
        .unwrap();
    let mut views = Vec::new();
    for row in page.items {
        views.push(contacts::show(&world.workspace, row.id).await.unwrap());
    }
    views.sort_by(|one, other| one.note.cmp(&other.note));
    views
}

/// Each beginning that a spreadsheet runs, with the number of its attack.
const DANGEROUS: [(u8, &str); 15] = [
    (1, "=HYPERLINK(\"http://evil.example\",\"click\")"),
    (2, "+cmd|' /C calc'!A0"),
    (3, "-2+3"),
    (4, "@SUM(1+1)*cmd|' /C calc'!A0"),
    (5, "\t=1+1"),
    (5, "\r=1+1"),
    (5, "\n=1+1"),
    (5, " =1+1"),
    (6, "＝1+1"),
    (6, "＋1"),
    (6, "－1"),
    (6, "＠SUM(1)"),
    (16, "'=already quoted"),
    (16, "''=quoted twice"),
    (16, "'tis harmless"),
];

/// The cells of a sheet as a spreadsheet takes them apart.
fn cells(sheet: &str) -> Vec<String> {
    let sheet = sheet.trim_start_matches('\u{FEFF}');
    let (mut cells, mut cell, mut is_quoted) = (Vec::new(), String::new(), false);
    for character in sheet.chars() {
        match character {
            '"' => is_quoted = !is_quoted,
            ',' | '\r' | '\n' if !is_quoted => cells.push(std::mem::take(&mut cell)),
            other => cell.push(other),
        }
    }
    cells
}

story! {
    async fn attacks_1_to_6_and_16_dangerous_texts_leave_harmless_and_come_back_exactly(world) {
        for (number, text) in DANGEROUS {
            let new = NewContact { name: format!("Attack {number}"), job_title: text.trim().into(), note: text.into(), tags: vec![text.trim().into()], ..NewContact::default() };
            contacts::create(&world.workspace, new).await.unwrap();
        }
        let folder = world.root().join("sheets");
        exporting::export(&world.workspace, ExportFormat::Csv, &["contacts".into()], &folder, &Watch::default()).await.unwrap();
        let sheet = std::fs::read_to_string(folder.join("contacts.csv")).unwrap();
        for cell in cells(&sheet) {
            let begins = cell.trim_start_matches([' ', '\t', '\r', '\n']);
            assert!(!begins.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']), "{cell:?} would run");
        }
        let before = everybody(&world).await;
        let new = match world.server() {
            Some(_) => TestWorkspace::postgres().await,
            None => TestWorkspace::sqlite().await,
        };
        let report = import(&new, &Source::Path(folder.join("contacts.csv"))).await.unwrap();
        assert_eq!(report.created, 15);
        let after = everybody(&new).await;
        let said = |all: &[ContactView]| -> Vec<(String, String, Vec<String>)> {
            all.iter().map(|one| (one.note.clone(), one.job_title.clone(), one.tags.clone())).collect()
        };
        assert_eq!(said(&after), said(&before), "exactly as it was");
    }

    async fn attack_7_a_nul_anywhere_is_refused_and_nothing_is_kept(world) {
        for file in ["\0Name\nAnna\n", "Name\nAn\0na\n", "BEGIN:VCARD\nFN:An\0na\nEND:VCARD\n"] {
            let refused = import(&world, &Source::bytes(file.as_bytes())).await.unwrap_err();
            assert!(["import-nul-character", "import-not-text"].contains(&refused.code()), "{}", refused.code());
        }
        assert!(everybody(&world).await.is_empty());
    }

    async fn attacks_10_and_11_what_has_no_end_is_refused_early_with_a_sentence(world) {
        let columns = "a,".repeat(200_000);
        let endless = format!("Name,Note\nAnna,\"{}\n", "x".repeat(3_000_000));
        let long = format!("Name,Note\nAnna,{}\n", "x".repeat(3_000_000));
        for (file, codes) in [
            (format!("{columns}\n{columns}\n"), ["import-too-many-columns", "import-value-too-long"]),
            (endless, ["import-quote-unclosed", "import-value-too-long"]),
            (long, ["import-value-too-long", "import-value-too-long"]),
        ] {
            let begun = std::time::Instant::now();
            let refused = import(&world, &Source::bytes(file.into_bytes())).await.unwrap_err();
            assert!(codes.contains(&refused.code()), "{}", refused.code());
            assert!(begun.elapsed().as_secs() < 60, "no freeze");
        }
        assert!(everybody(&world).await.is_empty());
    }

    async fn attack_12_headings_like_those_of_a_prototype_are_details_like_others(world) {
        let report = taken(&world, "Name,__proto__,constructor,,Name,toString\nAnna,x,y,z,Zoë,w\n").await;
        assert_eq!(report.created, 1);
        let anna = everybody(&world).await.remove(0);
        assert_eq!(anna.display_name, "Anna");
        for kept in ["__proto__:x", "constructor:y", "toString:w"] {
            assert!(anna.unknown.iter().any(|line| line == kept), "{kept}: {:?}", anna.unknown);
        }
    }

    async fn attacks_13_to_15_money_and_dates_of_elsewhere_are_never_guessed(world) {
        let report = taken(&world, "Name;Geburtstag;Umsatz\nAnna;31/02/1980;1.234,50\nBea;0000-00-00;0,99\nCara;29.02.1900;-5,00\nDora;01.02.80;7\nEva;9999-12-31;8\n").await;
        assert_eq!((report.created, report.delimiter.as_deref()), (5, Some(";")));
        let unreadable = report.notices.iter().filter(|notice| notice.reason == RowReason::ImportRowDateUnreadable);
        assert_eq!(unreadable.map(|notice| notice.row).collect::<Vec<_>>(), [2, 4, 5]);
        let all = everybody(&world).await;
        let anna = all.iter().find(|one| one.display_name == "Anna").unwrap();
        assert_eq!(anna.unknown, ["Geburtstag:31/02/1980", "Umsatz:1.234,50"]);
    }

    async fn attacks_17_to_23_hostile_cards_leave_people_and_nothing_else(world) {
        let emails: String = (0..5_000).map(|number| format!("EMAIL:a{number}@example.org\n")).collect();
        let agents = "AGENT:\nBEGIN:VCARD\n".repeat(2_000) + &"END:VCARD\n".repeat(2_000);
        let photo = "A".repeat(3_000_000);
        let file = format!(
            "BEGIN:VCARD\nVERSION:2.1\nFN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:J=C3=B6r=\ng\nEND:VCARD\n\
             BEGIN:VCARD\nVERSION:3.0\nFN:Photo\nPHOTO;ENCODING=b;TYPE=JPEG:{photo}\nEND:VCARD\n\
             BEGIN:VCARD\nVERSION:4.0\nFN:Path\nPHOTO;VALUE=uri:file:///etc/passwd\nPHOTO;VALUE=uri:http://169.254.169.254/latest\nEND:VCARD\n\
             BEGIN:VCARD\nVERSION:2.1\nFN:Agents\n{agents}END:VCARD\n\
             BEGIN:VCARD\nVERSION:4.0\nFN:Many\n{emails}END:VCARD\n"
        );
        let report = taken(&world, &file).await;
        assert_eq!((report.rows, report.created), (5, 5), "{:?}", report.failed);
        let all = everybody(&world).await;
        let named = |name: &str| all.iter().find(|one| one.display_name == name).unwrap();
        assert_eq!(named("Many").emails.len(), 100);
        assert!(named("Photo").unknown.is_empty());
        assert!(named("Path").unknown.iter().any(|line| line.contains("file:///etc/passwd")), "kept as text, never opened");
        assert!(named("Jörg").emails.is_empty());
        for (row, reason) in [
            (2, RowReason::ImportCardPhotoTooLarge),
            (3, RowReason::ImportCardPhotoElsewhere),
            (4, RowReason::ImportCardTooDeep),
            (5, RowReason::ImportRowValuesCapped),
        ] {
            assert!(report.notices.iter().any(|notice| (notice.row, notice.reason) == (row, reason)), "{reason:?}");
        }
    }

    async fn a_file_in_which_everybody_is_called_alike_is_no_slower_than_others(world) {
        let file: String = std::iter::once("Name,Company,E-mail\n".to_owned())
            .chain((0..6_000).map(|number| format!("Info,ACME,a{number}@example.org\n")))
            .collect();
        let options = ImportOptions::default();
        let report = importing::run(&world.workspace, &Source::bytes(file.into_bytes()), options, &Watch::default()).await.unwrap();
        assert_eq!((report.created, report.skipped.len()), (6_000, 0));
    }
}
