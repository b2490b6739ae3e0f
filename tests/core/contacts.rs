//! Contacts: made, edited, listed, found, deleted and brought back.

use okicrm_core::change;
use okicrm_core::contacts::{
    self, ContactEdit, ContactQuery, ContactSelection, ContactSort, ContactView, DuplicateReason,
    NewContact,
};
use okicrm_core::listing::{Direction, Window};
use okicrm_core::values::Labelled;
use okicrm_testing::{TestWorkspace, story};

async fn add(world: &TestWorkspace, name: &str) -> ContactView {
    let new = NewContact {
        name: name.to_owned(),
        ..NewContact::default()
    };
    contacts::create(&world.workspace, new)
        .await
        .unwrap()
        .record
}

async fn listed(world: &TestWorkspace, query: ContactQuery) -> Vec<String> {
    let page = contacts::list(&world.workspace, &query).await.unwrap();
    page.items.into_iter().map(|row| row.display_name).collect()
}

async fn found(world: &TestWorkspace, text: &str) -> Vec<String> {
    let query = ContactQuery {
        text: text.to_owned(),
        ..ContactQuery::default()
    };
    listed(world, query).await
}

story! {
    async fn one_field_makes_a_contact(world) {
        let ada = add(&world, "Ada Byron").await;
        assert_eq!((ada.given_name.as_str(), ada.family_name.as_str()), ("Ada", "Byron"));
        let only_email = NewContact { emails: vec![Labelled::plain("bo@example.com")], ..NewContact::default() };
        let bo = contacts::create(&world.workspace, only_email).await.unwrap().record;
        assert_eq!(bo.display_name, "bo@example.com");
        let nothing = contacts::create(&world.workspace, NewContact::default()).await.unwrap_err();
        assert_eq!(nothing.code(), "contact-invalid");
    }

    async fn a_contact_is_shown_as_it_was_written(world) {
        let new = NewContact {
            given_name: "Jörg".into(),
            family_name: "O’Neill".into(),
            company: "Harbour Dental".into(),
            emails: vec![Labelled { value: "j@example.com".into(), label: "work".into() }],
            tags: vec!["gold".into(), "GOLD".into()],
            birthday: "--02-29".into(),
            note: "two\nlines".into(),
            ..NewContact::default()
        };
        let made = contacts::create(&world.workspace, new).await.unwrap().record;
        let shown = contacts::show(&world.workspace, made.id).await.unwrap();
        assert_eq!(shown, made);
        assert_eq!(shown.display_name, "Jörg O’Neill");
        assert_eq!(shown.tags, ["gold"]);
        assert!(shown.company_id.is_some() && !shown.restricted);
    }

    async fn the_list_is_sorted_and_paged_both_ways(world) {
        for name in ["Cy Zander", "Änne Adler", "Bo Miller", "ada byron"] {
            add(&world, name).await;
        }
        let all = ["Änne Adler", "ada byron", "Bo Miller", "Cy Zander"];
        assert_eq!(listed(&world, ContactQuery::default()).await, all);
        let down = ContactQuery { direction: Direction::Descending, ..ContactQuery::default() };
        assert_eq!(listed(&world, down).await, ["Cy Zander", "Bo Miller", "ada byron", "Änne Adler"]);
        for offset in 0..5 {
            for direction in [Direction::Ascending, Direction::Descending] {
                let mut expected: Vec<&str> = all.to_vec();
                if direction == Direction::Descending {
                    expected.reverse();
                }
                let window = Window { offset, limit: 2, after: None };
                let query = ContactQuery { direction, window, ..ContactQuery::default() };
                let rows = listed(&world, query).await;
                let expected: Vec<&str> = expected.into_iter().skip(offset as usize).take(2).collect();
                assert_eq!(rows, expected, "{offset} {direction:?}");
            }
        }
    }

    async fn the_next_page_follows_the_last(world) {
        for name in ["D", "A", "C", "B", "E"] {
            add(&world, name).await;
        }
        let mut query = ContactQuery { window: Window::first(2), ..ContactQuery::default() };
        let mut seen = Vec::new();
        loop {
            let page = contacts::list(&world.workspace, &query).await.unwrap();
            assert_eq!(page.total, 5);
            seen.extend(page.items.into_iter().map(|row| row.display_name));
            match page.next {
                Some(next) => query.window.after = Some(next),
                None => break,
            }
        }
        assert_eq!(seen, ["A", "B", "C", "D", "E"]);
        query.window.after = Some("'; DROP TABLE contacts; --".into());
        let refused = contacts::list(&world.workspace, &query).await.unwrap_err();
        assert_eq!(refused.code(), "list-place-unknown");
    }

    async fn a_field_is_edited_in_place_and_undone(world) {
        let ada = add(&world, "Ada Byron").await;
        let edit = ContactEdit::FamilyName("Lovelace".into());
        let edited = contacts::edit(&world.workspace, ada.id, edit).await.unwrap();
        assert_eq!(edited.record.display_name, "Ada Lovelace");
        assert_eq!(found(&world, "lovelace").await, ["Ada Lovelace"]);
        change::undo(&world.workspace, &edited.change.to_string()).await.unwrap();
        assert_eq!(found(&world, "lovelace").await, [""; 0]);
        assert_eq!(found(&world, "byron").await, ["Ada Byron"]);
    }

    async fn the_trash_keeps_and_gives_back(world) {
        let ada = add(&world, "Ada Byron").await;
        contacts::delete(&world.workspace, ada.id).await.unwrap();
        assert_eq!(found(&world, "").await, [""; 0]);
        assert_eq!(found(&world, "ada").await, [""; 0]);
        let trash = ContactQuery { trash: true, ..ContactQuery::default() };
        assert_eq!(listed(&world, trash).await, ["Ada Byron"]);
        contacts::restore(&world.workspace, ada.id).await.unwrap();
        assert_eq!(found(&world, "ada").await, ["Ada Byron"]);
    }

    async fn several_are_deleted_and_brought_back_at_once(world) {
        let ids = vec![add(&world, "A").await.id, add(&world, "B").await.id];
        add(&world, "C").await;
        let set = contacts::delete_many(&world.workspace, ContactSelection::Ids(ids)).await.unwrap();
        assert_eq!(found(&world, "").await, ["C"]);
        change::undo(&world.workspace, &set.to_string()).await.unwrap();
        assert_eq!(found(&world, "").await, ["A", "B", "C"]);
    }

    async fn blank_companies_and_emails_sort_last(world) {
        add(&world, "Ann").await;
        let new = NewContact { name: "Bea".into(), company: "Zeta".into(), ..NewContact::default() };
        contacts::create(&world.workspace, new).await.unwrap();
        let query = ContactQuery { sort: ContactSort::Company, ..ContactQuery::default() };
        assert_eq!(listed(&world, query).await, ["Bea", "Ann"]);
    }
}

fn with_points(name: &str, email: &str, phone: &str) -> NewContact {
    let list = |value: &str| match value {
        "" => Vec::new(),
        value => vec![Labelled::plain(value)],
    };
    NewContact {
        name: name.to_owned(),
        emails: list(email),
        phones: list(phone),
        ..NewContact::default()
    }
}

async fn reasons(world: &TestWorkspace, new: NewContact) -> Vec<DuplicateReason> {
    let found = contacts::duplicates(&world.workspace, &new).await.unwrap();
    found.into_iter().map(|one| one.reason).collect()
}

story! {
    async fn a_duplicate_is_told_while_typing(world) {
        let ana = with_points("Ana Costa", "Ana@Example.com", "+44 (0)20 7946 0018");
        let ana = contacts::create(&world.workspace, ana).await.unwrap().record;
        assert_eq!(reasons(&world, with_points("", "ana@example.com", "")).await, [DuplicateReason::Email]);
        assert_eq!(reasons(&world, with_points("", "", "020 7946 0018")).await, [DuplicateReason::Phone]);
        assert_eq!(reasons(&world, with_points("COSTA, aná", "", "")).await, [DuplicateReason::Name]);
        assert_eq!(reasons(&world, with_points("Ana", "ana@", "02")).await, []);
        // What it is recognised by follows an edit, its undoing and the trash.
        let edit = ContactEdit::Emails(vec![Labelled::plain("new@example.com")]);
        let edited = contacts::edit(&world.workspace, ana.id, edit).await.unwrap();
        assert_eq!(reasons(&world, with_points("", "ana@example.com", "")).await, []);
        change::undo(&world.workspace, &edited.change.to_string()).await.unwrap();
        assert_eq!(reasons(&world, with_points("", "ana@example.com", "")).await, [DuplicateReason::Email]);
        contacts::delete(&world.workspace, ana.id).await.unwrap();
        assert_eq!(reasons(&world, with_points("", "ana@example.com", "")).await, []);
    }

    async fn many_are_tagged_at_once_and_filtered_by_it(world) {
        for name in ["A", "B", "C"] {
            add(&world, name).await;
        }
        let all = || ContactSelection::Matching { query: ContactQuery::default(), except: Vec::new() };
        let set = contacts::tag_many(&world.workspace, all(), "Gold", true).await.unwrap();
        let gold = || ContactQuery { tag: Some("GOLD".into()), ..ContactQuery::default() };
        assert_eq!(listed(&world, gold()).await, ["A", "B", "C"]);
        assert_eq!(contacts::tags(&world.workspace).await.unwrap()[0].count, 3);
        change::undo(&world.workspace, &set.to_string()).await.unwrap();
        assert_eq!(listed(&world, gold()).await, [""; 0]);
        assert_eq!(contacts::tags(&world.workspace).await.unwrap(), []);
    }

    /// Attack 50 in every field, and what no database stores.
    async fn attack_50_hostile_text_is_kept_as_text(world) {
        let bad = "'; DROP TABLE contacts; --\" \u{202E}<img onerror=x> %_ \\";
        let marks = format!("a{}", "\u{0301}".repeat(1_000));
        let new = NewContact {
            given_name: bad.into(),
            family_name: marks.clone(),
            company: bad.into(),
            job_title: format!("\0{bad}"),
            websites: vec![Labelled { value: bad.into(), label: bad.into() }],
            phones: vec![Labelled::plain("'; 123 --")],
            tags: vec![bad.into()],
            note: format!("{bad}\0\r\n{marks}"),
            source: bad.into(),
            unknown: vec![format!("X-{bad}\0")],
            ..NewContact::default()
        };
        let made = contacts::create(&world.workspace, new).await.unwrap().record;
        let shown = contacts::show(&world.workspace, made.id).await.unwrap();
        assert_eq!((shown.given_name.as_str(), shown.family_name.as_str()), (bad, marks.as_str()));
        assert_eq!((shown.job_title.as_str(), shown.tags[0].as_str()), (bad, bad));
        assert_eq!(shown.note, format!("{bad}\n{marks}"));
        let by_tag = ContactQuery { tag: Some(bad.into()), ..ContactQuery::default() };
        assert_eq!(listed(&world, by_tag).await.len(), 1);
        let wrong = with_points("x", bad, "");
        let refused = contacts::create(&world.workspace, wrong).await.unwrap_err().report();
        assert_eq!(refused.problems[0].field, "emails.0.value");
    }

    async fn what_is_too_long_or_too_many_is_told(world) {
        let long = NewContact { name: "x".repeat(5_000), ..NewContact::default() };
        let refused = contacts::create(&world.workspace, long).await.unwrap_err().report();
        assert_eq!(refused.problems[0].code, "value-text-too-long");
        let many = NewContact {
            name: "x".into(),
            emails: (0..5_000).map(|number| Labelled::plain(format!("{number}@example.com"))).collect(),
            ..NewContact::default()
        };
        let refused = contacts::create(&world.workspace, many).await.unwrap_err().report();
        assert_eq!(refused.problems[0].code, "value-too-many");
    }

    async fn rows_far_down_are_found_from_the_end(world) {
        for number in 0..25 {
            add(&world, &format!("{number:02}")).await;
        }
        for offset in [0, 5, 12, 13, 20, 24, 25, 99] {
            let window = Window { offset, limit: 10, after: None };
            let query = ContactQuery { window, ..ContactQuery::default() };
            let expected: Vec<String> = (0..25).skip(offset as usize).take(10).map(|number| format!("{number:02}")).collect();
            assert_eq!(listed(&world, query).await, expected, "{offset}");
        }
    }

    async fn a_contact_that_is_gone_is_told(world) {
        let id = okicrm_core::values::ContactId::new();
        assert_eq!(contacts::show(&world.workspace, id).await.unwrap_err().code(), "contact-missing");
        let edit = ContactEdit::Note("x".into());
        assert_eq!(contacts::edit(&world.workspace, id, edit).await.unwrap_err().code(), "contact-missing");
        assert_eq!(contacts::delete(&world.workspace, id).await.unwrap_err().code(), "contact-missing");
        assert_eq!(contacts::restore(&world.workspace, id).await.unwrap_err().code(), "contact-missing");
    }
}
