//! What was said and is to be done: notes, calls, tasks, files.

use okicrm_core::change;
use okicrm_core::contacts::{self, ContactQuery, ContactSort, NewContact};
use okicrm_core::listing::Direction;
use okicrm_core::timeline::{
    self, About, ActivityKind, EntryKind, NewActivity, NewTask, TimelineEntry, TimelineQuery,
};
use okicrm_testing::{TestWorkspace, story};

async fn ada(world: &TestWorkspace) -> About {
    contact(world, "Ada Byron").await
}

async fn contact(world: &TestWorkspace, name: &str) -> About {
    let new = NewContact {
        name: name.to_owned(),
        company: "Harbour Dental".to_owned(),
        ..NewContact::default()
    };
    About::Contact(
        contacts::create(&world.workspace, new)
            .await
            .unwrap()
            .record
            .id,
    )
}

fn note(body: &str) -> NewActivity {
    NewActivity {
        body: body.to_owned(),
        ..NewActivity::default()
    }
}

fn task(title: &str, due_on: &str) -> NewTask {
    NewTask {
        title: title.to_owned(),
        due_on: due_on.to_owned(),
        ..NewTask::default()
    }
}

async fn bodies(world: &TestWorkspace, about: About, query: &TimelineQuery) -> Vec<String> {
    let page = timeline::timeline(&world.workspace, about, query)
        .await
        .unwrap();
    page.items
        .into_iter()
        .map(|entry| match entry {
            TimelineEntry::Activity(activity) => activity.body,
            TimelineEntry::Task(task) => task.title,
            TimelineEntry::File(file) => file.name,
        })
        .collect()
}

async fn read(world: &TestWorkspace, id: okicrm_core::values::FileId) -> Vec<u8> {
    let mut bytes = Vec::new();
    timeline::read_file(&world.workspace, id, &mut bytes)
        .await
        .unwrap();
    bytes
}

story! {
    async fn what_was_said_stands_with_the_latest_first(world) {
        let ada = ada(&world).await;
        let call = NewActivity {
            kind: ActivityKind::Call,
            happened_at: "2026-11-20T10:00:00+01:00".into(),
            body: "call".into(),
            minutes: Some(4),
            ..NewActivity::default()
        };
        let call = timeline::add_activity(&world.workspace, ada, call).await.unwrap().record;
        assert_eq!(call.happened_at, "2026-11-20T09:00:00.000Z");
        assert_eq!(call.about.unwrap().name, "Ada Byron");
        timeline::add_activity(&world.workspace, ada, note("note")).await.unwrap();
        assert_eq!(bodies(&world, ada, &TimelineQuery::default()).await, ["note", "call"]);
    }

    async fn a_long_timeline_is_read_page_by_page(world) {
        let ada = ada(&world).await;
        for number in 0..7 {
            timeline::add_activity(&world.workspace, ada, note(&number.to_string())).await.unwrap();
        }
        let mut query = TimelineQuery { limit: 3, ..TimelineQuery::default() };
        let mut seen = Vec::new();
        loop {
            let page = timeline::timeline(&world.workspace, ada, &query).await.unwrap();
            seen.extend(bodies(&world, ada, &query).await);
            match page.next {
                Some(next) => query.before = Some(next),
                None => break,
            }
        }
        assert_eq!(seen, ["6", "5", "4", "3", "2", "1", "0"]);
        query.before = Some("'; DROP TABLE activities; --".into());
        let refused = timeline::timeline(&world.workspace, ada, &query).await.unwrap_err();
        assert_eq!(refused.code(), "list-place-unknown");
    }

    async fn a_timeline_can_be_narrowed_to_one_kind(world) {
        let ada = ada(&world).await;
        let call = NewActivity { kind: ActivityKind::Call, ..note("call") };
        timeline::add_activity(&world.workspace, ada, note("note")).await.unwrap();
        timeline::add_activity(&world.workspace, ada, call).await.unwrap();
        let done = timeline::add_task(&world.workspace, Some(ada), task("task", "")).await.unwrap();
        timeline::set_task_done(&world.workspace, done.record.id, true).await.unwrap();
        let mut file = &b"letter"[..];
        timeline::add_file(&world.workspace, ada, "letter.txt", &mut file).await.unwrap();
        let all = bodies(&world, ada, &TimelineQuery::default()).await;
        assert_eq!(all.len(), 4);
        for (kind, expected) in [
            (EntryKind::Note, 1),
            (EntryKind::Call, 1),
            (EntryKind::Meeting, 0),
            (EntryKind::Email, 0),
            (EntryKind::Task, 1),
            (EntryKind::File, 1),
        ] {
            let query = TimelineQuery { only: Some(kind), ..TimelineQuery::default() };
            let page = timeline::timeline(&world.workspace, ada, &query).await.unwrap();
            let right = page.items.iter().all(|entry| match entry {
                TimelineEntry::Activity(one) => format!("{:?}", one.kind) == format!("{kind:?}"),
                TimelineEntry::Task(_) => kind == EntryKind::Task,
                TimelineEntry::File(_) => kind == EntryKind::File,
            });
            assert_eq!((page.items.len(), right), (expected, true), "{kind:?}");
        }
    }

    async fn a_note_is_changed_deleted_and_brought_back(world) {
        let ada = ada(&world).await;
        let note_id = timeline::add_activity(&world.workspace, ada, note("one")).await.unwrap().record.id;
        let edited = timeline::edit_activity(&world.workspace, note_id, note("two")).await.unwrap();
        assert_eq!(edited.record.body, "two");
        let deleted = timeline::delete_activity(&world.workspace, note_id).await.unwrap();
        assert_eq!(bodies(&world, ada, &TimelineQuery::default()).await, [""; 0]);
        change::undo(&world.workspace, &deleted.to_string()).await.unwrap();
        assert_eq!(bodies(&world, ada, &TimelineQuery::default()).await, ["two"]);
        let nothing = timeline::add_activity(&world.workspace, ada, note(" \0 ")).await.unwrap_err();
        assert_eq!(nothing.code(), "timeline-invalid");
    }

    async fn who_was_spoken_with_last_comes_first(world) {
        let first = ada(&world).await;
        world.clock.set("2026-11-23T12:00:00Z".parse().unwrap());
        contact(&world, "Bo Miller").await;
        world.clock.set("2026-11-24T12:00:00Z".parse().unwrap());
        timeline::add_activity(&world.workspace, first, note("hello")).await.unwrap();
        let query = ContactQuery {
            sort: ContactSort::Updated,
            direction: Direction::Descending,
            ..ContactQuery::default()
        };
        let page = contacts::list(&world.workspace, &query).await.unwrap();
        let names: Vec<_> = page.items.iter().map(|row| row.display_name.as_str()).collect();
        assert_eq!(names, ["Ada Byron", "Bo Miller"]);
        assert_eq!(page.items[0].last_activity_at.as_deref(), Some("2026-11-24T12:00:00.000Z"));
    }

    async fn tasks_are_grouped_by_their_day(world) {
        let ada = ada(&world).await;
        for (title, due) in [("late", "2026-11-21"), ("now", "2026-11-22"), ("soon", "2026-11-27"), ("some day", "")] {
            timeline::add_task(&world.workspace, Some(ada), task(title, due)).await.unwrap();
        }
        let own = timeline::add_task(&world.workspace, None, task("own", "2026-11-22")).await.unwrap().record;
        assert_eq!(own.about, None);
        let agenda = timeline::agenda(&world.workspace).await.unwrap();
        let titles = |tasks: &[timeline::TaskView]| tasks.iter().map(|task| task.title.clone()).collect::<Vec<_>>();
        assert_eq!(titles(&agenda.overdue), ["late"]);
        assert_eq!(titles(&agenda.due_today), ["now", "own"]);
        assert_eq!(titles(&agenda.upcoming), ["soon"]);
        assert_eq!(titles(&agenda.someday), ["some day"]);
        assert_eq!(agenda.overdue[0].about.as_ref().unwrap().name, "Ada Byron");
        assert_eq!(timeline::open_tasks(&world.workspace, ada).await.unwrap().len(), 4);
    }

    async fn a_done_task_leaves_the_agenda_and_stands_in_the_timeline(world) {
        let ada = ada(&world).await;
        let with_time = NewTask { due_time: "14:00".into(), ..task("Call", "2026-11-22") };
        let made = timeline::add_task(&world.workspace, Some(ada), with_time).await.unwrap().record;
        assert_eq!(made.due_time.as_deref(), Some("14:00"));
        let done = timeline::set_task_done(&world.workspace, made.id, true).await.unwrap();
        assert!(timeline::agenda(&world.workspace).await.unwrap().due_today.is_empty());
        assert_eq!(bodies(&world, ada, &TimelineQuery::default()).await, ["Call"]);
        assert_eq!(timeline::done_tasks(&world.workspace).await.unwrap().len(), 1);
        change::undo(&world.workspace, &done.change.to_string()).await.unwrap();
        assert_eq!(timeline::agenda(&world.workspace).await.unwrap().due_today.len(), 1);
    }

    async fn wrong_dates_of_tasks_are_told_at_their_fields(world) {
        for (new, field) in [
            (task("", ""), "title"),
            (task("x", "2026-02-30"), "dueOn"),
            (NewTask { due_time: "25:00".into(), ..task("x", "2026-11-22") }, "dueTime"),
            (NewTask { due_time: "14:00".into(), ..task("x", "") }, "dueOn"),
        ] {
            let refused = timeline::add_task(&world.workspace, None, new).await.unwrap_err();
            assert_eq!(refused.report().problems[0].field, field);
        }
    }

    /// Attacks 30 and 46 for the name; the bytes come back as they went in, over several pieces.
    async fn attacks_30_and_46_a_file_comes_back_byte_for_byte_under_a_safe_name(world) {
        let ada = ada(&world).await;
        let bytes: Vec<u8> = (0..700_000_u32).map(|number| (number % 251) as u8).collect();
        let added = timeline::add_file(&world.workspace, ada, "..\\..\\a.pdf\u{202E}fdp.exe", &mut bytes.as_slice())
            .await
            .unwrap();
        assert_eq!(added.record.name, "a.pdffdp.exe");
        assert_eq!(added.record.size, 700_000);
        assert!(read(&world, added.record.id).await == bytes);
        change::undo(&world.workspace, &added.change.to_string()).await.unwrap();
        let gone = timeline::show_file(&world.workspace, added.record.id).await.unwrap_err();
        assert_eq!(gone.code(), "file-missing");
    }

    async fn undoing_the_deleting_of_a_file_brings_its_bytes_back(world) {
        let ada = ada(&world).await;
        let file = timeline::add_file(&world.workspace, ada, "empty.txt", &mut &b""[..]).await.unwrap().record;
        assert_eq!(read(&world, file.id).await, b"");
        let file = timeline::add_file(&world.workspace, ada, "a.txt", &mut &b"hello"[..]).await.unwrap().record;
        let deleted = timeline::delete_file(&world.workspace, file.id).await.unwrap();
        change::undo(&world.workspace, &deleted.to_string()).await.unwrap();
        assert_eq!(read(&world, file.id).await, b"hello");
    }

    async fn a_file_that_is_too_large_leaves_nothing(world) {
        let ada = ada(&world).await;
        let large = vec![0_u8; usize::try_from(timeline::LARGEST_FILE).unwrap() + 1];
        let refused = timeline::add_file(&world.workspace, ada, "large", &mut large.as_slice()).await.unwrap_err();
        assert_eq!(refused.code(), "file-too-large");
        assert_eq!(bodies(&world, ada, &TimelineQuery::default()).await, [""; 0]);
    }

    async fn a_company_shows_what_its_people_said(world) {
        let ada = ada(&world).await;
        timeline::add_activity(&world.workspace, ada, note("hers")).await.unwrap();
        let About::Contact(id) = ada else { unreachable!() };
        let company = contacts::show(&world.workspace, id).await.unwrap().company_id.unwrap();
        let company = About::Company(company);
        timeline::add_activity(&world.workspace, company, note("theirs")).await.unwrap();
        assert_eq!(bodies(&world, company, &TimelineQuery::default()).await, ["theirs", "hers"]);
        assert_eq!(bodies(&world, ada, &TimelineQuery::default()).await, ["hers"]);
    }
}
