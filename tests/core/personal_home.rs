//! The personal home: off until somebody wants it, and empty at once when it goes off again.

use okicrm_core::contacts::{self, NewContact};
use okicrm_core::home::{self, HOME_VISITS, OpenedRecord, RecentKind};
use okicrm_core::timeline::{self, About, NewTask};
use okicrm_core::values::ContactId;
use okicrm_core::{backup, privacy};
use okicrm_testing::{TestWorkspace, story};

async fn person(world: &TestWorkspace, name: &str) -> ContactId {
    let new = NewContact {
        name: name.to_owned(),
        ..NewContact::default()
    };
    contacts::create(&world.workspace, new)
        .await
        .unwrap()
        .record
        .id
}

fn of(id: ContactId) -> OpenedRecord {
    OpenedRecord {
        kind: RecentKind::Contacts,
        id: id.to_string(),
    }
}

async fn open(world: &TestWorkspace, id: ContactId, times: u32) {
    for _ in 0..times {
        home::note_opened(&world.workspace, &of(id)).await.unwrap();
    }
}

/// Names that are pinned, opened often, and without a plan.
async fn shown(world: &TestWorkspace) -> [Vec<String>; 3] {
    let home = home::personal(&world.workspace).await.unwrap();
    [home.pinned, home.most_used, home.unplanned]
        .map(|records| records.into_iter().map(|record| record.title).collect())
}

/// Rows of the table, as everything that is stored is counted.
async fn remembered(world: &TestWorkspace) -> i64 {
    backup::counts_now(&world.workspace).await.unwrap()[HOME_VISITS.name]
}

story! {
    async fn nothing_is_remembered_until_somebody_wants_it(world) {
        let ana = person(&world, "Ana Costa").await;
        open(&world, ana, 3).await;
        assert_eq!(remembered(&world).await, 0);
        assert_eq!(home::personal(&world.workspace).await.unwrap(), home::PersonalHome::default());
    }

    async fn what_is_opened_most_stands_first_and_off_empties_the_table_at_once(world) {
        let (ana, ben) = (person(&world, "Ana Costa").await, person(&world, "Ben Okafor").await);
        home::set_personal(&world.workspace, true).await.unwrap();
        open(&world, ben, 2).await;
        open(&world, ana, 3).await;
        assert_eq!(shown(&world).await[1], ["Ana Costa", "Ben Okafor"]);
        home::pin(&world.workspace, &of(ben), true).await.unwrap();
        let [pinned, often, _] = shown(&world).await;
        assert_eq!((pinned, often), (vec!["Ben Okafor".to_owned()], vec!["Ana Costa".to_owned()]));
        assert_eq!(remembered(&world).await, 2);
        home::set_personal(&world.workspace, false).await.unwrap();
        assert_eq!(remembered(&world).await, 0);
        home::set_personal(&world.workspace, true).await.unwrap();
        assert_eq!(shown(&world).await, [[""; 0]; 3].map(|_| Vec::<String>::new()), "pins included");
    }

    async fn a_person_for_whom_nothing_is_planned_is_named_until_something_is(world) {
        let ana = person(&world, "Ana Costa").await;
        home::set_personal(&world.workspace, true).await.unwrap();
        open(&world, ana, 1).await;
        assert_eq!(shown(&world).await[2], ["Ana Costa"]);
        let task = NewTask { title: "Call".to_owned(), ..NewTask::default() };
        timeline::add_task(&world.workspace, Some(About::Contact(ana)), task).await.unwrap();
        assert_eq!(shown(&world).await[2], [""; 0]);
    }

    async fn restricted_deleted_and_unknown_people_are_neither_remembered_nor_shown(world) {
        let ana = person(&world, "Ana Costa").await;
        let ben = person(&world, "Ben Okafor").await;
        home::set_personal(&world.workspace, true).await.unwrap();
        open(&world, ana, 1).await;
        open(&world, ben, 1).await;
        privacy::restrict(&world.workspace, privacy::Person::Contact(ana)).await.unwrap();
        contacts::delete(&world.workspace, ben).await.unwrap();
        assert_eq!(shown(&world).await[1], [""; 0]);
        open(&world, ana, 1).await;
        open(&world, ContactId::new(), 1).await;
        assert_eq!(remembered(&world).await, 2);
    }

    async fn erasing_a_person_forgets_that_she_was_opened(world) {
        let ana = person(&world, "Ana Costa").await;
        home::set_personal(&world.workspace, true).await.unwrap();
        open(&world, ana, 4).await;
        let person = privacy::Person::Contact(ana);
        let plan = privacy::plan(&world.workspace, person).await.unwrap();
        privacy::erase(&world.workspace, person, &plan.plan_hash).await.unwrap();
        assert_eq!(remembered(&world).await, 0);
    }
}
