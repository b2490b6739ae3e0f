//! What happened week by week: the business's own records, whatever the usage switch says.

use okicrm_core::leads::{self, LeadSelection, NewLead};
use okicrm_core::privacy;
use okicrm_core::timeline::{self, About, ActivityKind, NewActivity};
use okicrm_core::trends::{self, TrendWeek};
use okicrm_testing::{TestWorkspace, story};

async fn weeks(world: &TestWorkspace) -> Vec<TrendWeek> {
    trends::weeks(&world.workspace).await.unwrap()
}

fn lead(name: &str) -> NewLead {
    NewLead {
        name: name.to_owned(),
        ..NewLead::default()
    }
}

story! {
    async fn twelve_weeks_are_told_and_this_one_is_the_last(world) {
        let weeks = weeks(&world).await;
        assert_eq!(weeks.len(), 12);
        assert_eq!(weeks[11].week.to_string(), "2026-W47");
        assert_eq!(weeks[0].week.to_string(), "2026-W36");
        assert!(weeks.iter().all(|week| week.activities == 0 && week.invoiced.is_empty()));
    }

    async fn what_is_written_down_counts_in_its_week_and_not_when_it_is_in_the_trash(world) {
        let workspace = &world.workspace;
        leads::create(workspace, lead("Ada Byron")).await.unwrap();
        world.clock.set("2026-11-30T12:00:00Z".parse().unwrap());
        let gone = leads::create(workspace, lead("Ben Okafor")).await.unwrap().record.id;
        leads::create(workspace, lead("Cem Yilmaz")).await.unwrap();
        leads::delete(workspace, LeadSelection::Ids(vec![gone])).await.unwrap();
        let weeks = weeks(&world).await;
        let counted: Vec<i64> = weeks[9..].iter().map(|week| week.leads).collect();
        assert_eq!(counted, [1, 0, 1], "W47, W48, W49");
        assert_eq!(weeks[9].week.to_string(), "2026-W47");
    }

    async fn an_activity_counts_in_the_week_it_happened_in_and_not_while_the_person_is_restricted(world) {
        let workspace = &world.workspace;
        let ada = leads::create(workspace, lead("Ada Byron")).await.unwrap().record;
        let call = NewActivity {
            kind: ActivityKind::Call,
            happened_at: "2026-11-10T10:00:00Z".into(),
            body: "call".into(),
            ..NewActivity::default()
        };
        timeline::add_activity(workspace, About::Lead(ada.id), call).await.unwrap();
        let activities = || async {
            weeks(&world).await.iter().map(|week| week.activities).collect::<Vec<i64>>()
        };
        assert_eq!(activities().await, [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0]);
        privacy::restrict(workspace, privacy::Person::Lead(ada.id)).await.unwrap();
        assert_eq!(activities().await, [0; 12]);
    }
}
