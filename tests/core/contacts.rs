//! Contacts: made, edited, listed, found, deleted and brought back.

use okicrm_core::change;
use okicrm_core::contacts::{
    self, ContactEdit, ContactQuery, ContactSelection, ContactSort, ContactView, NewContact,
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
