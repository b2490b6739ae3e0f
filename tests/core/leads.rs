//! Leads: from the first word to a contact, and back.

use okicrm_core::change;
use okicrm_core::contacts;
use okicrm_core::leads::{self, LeadEdit, LeadQuery, LeadSelection, LeadStatus, LeadView, NewLead};
use okicrm_core::timeline::{self, About, NewActivity, TimelineQuery};
use okicrm_testing::{TestWorkspace, story};

async fn add(world: &TestWorkspace, name: &str, company: &str) -> LeadView {
    let new = NewLead {
        name: name.to_owned(),
        company: company.to_owned(),
        source: "Fair".to_owned(),
        ..NewLead::default()
    };
    leads::create(&world.workspace, new).await.unwrap().record
}

async fn listed(world: &TestWorkspace, query: LeadQuery) -> Vec<String> {
    let page = leads::list(&world.workspace, &query).await.unwrap();
    page.items.into_iter().map(|row| row.display_name).collect()
}

async fn entries(world: &TestWorkspace, about: About) -> usize {
    let query = TimelineQuery::default();
    timeline::timeline(&world.workspace, about, &query)
        .await
        .unwrap()
        .items
        .len()
}

story! {
    async fn a_lead_goes_through_its_states(world) {
        let lead = add(&world, "Ben Okafor", "").await;
        assert_eq!(lead.status, LeadStatus::New);
        leads::edit(&world.workspace, lead.id, LeadEdit::Status(LeadStatus::Working)).await.unwrap();
        let working = LeadQuery { status: Some(LeadStatus::Working), ..LeadQuery::default() };
        assert_eq!(listed(&world, working).await, ["Ben Okafor"]);
        let new = LeadQuery { status: Some(LeadStatus::New), ..LeadQuery::default() };
        assert_eq!(listed(&world, new).await, [""; 0]);
        assert_eq!(leads::sources(&world.workspace).await.unwrap(), ["Fair"]);
    }

    async fn a_converted_lead_is_a_contact_with_company_and_timeline(world) {
        let lead = add(&world, "Ben Okafor", "Oak & Iron").await;
        let said = NewActivity { body: "Wants an offer".into(), ..NewActivity::default() };
        timeline::add_activity(&world.workspace, About::Lead(lead.id), said).await.unwrap();
        let conversion = leads::convert(&world.workspace, lead.id).await.unwrap();
        let contact = contacts::show(&world.workspace, conversion.contact_id).await.unwrap();
        assert_eq!((contact.display_name.as_str(), contact.company.as_str()), ("Ben Okafor", "Oak & Iron"));
        assert_eq!(contact.subject_id, lead.subject_id);
        assert_eq!(entries(&world, About::Contact(contact.id)).await, 1);
        assert_eq!(listed(&world, LeadQuery::default()).await, [""; 0]);
        let again = leads::convert(&world.workspace, lead.id).await.unwrap_err();
        assert_eq!(again.code(), "lead-converted-before");

        let world = world.reopen().await;
        change::undo(&world.workspace, &conversion.change.to_string()).await.unwrap();
        assert_eq!(listed(&world, LeadQuery::default()).await, ["Ben Okafor"]);
        let gone = contacts::show(&world.workspace, conversion.contact_id).await.unwrap_err();
        assert_eq!(gone.code(), "contact-missing");
        assert_eq!(entries(&world, About::Lead(lead.id)).await, 1);
        let back = leads::show(&world.workspace, lead.id).await.unwrap();
        assert_eq!((back.status, back.contact_id), (LeadStatus::New, None));
    }

    async fn several_leads_are_deleted_and_brought_back_at_once(world) {
        let ids = vec![add(&world, "A", "").await.id, add(&world, "B", "").await.id];
        let set = leads::delete(&world.workspace, LeadSelection::Ids(ids)).await.unwrap();
        assert_eq!(listed(&world, LeadQuery::default()).await, [""; 0]);
        let trash = LeadQuery { trash: true, ..LeadQuery::default() };
        assert_eq!(listed(&world, trash).await, ["A", "B"]);
        change::undo(&world.workspace, &set.to_string()).await.unwrap();
        assert_eq!(listed(&world, LeadQuery::default()).await, ["A", "B"]);
    }

    async fn what_is_unticked_among_all_that_match_is_left_alone(world) {
        for name in ["A", "B", "C"] {
            add(&world, name, "Oak & Iron").await;
        }
        let other = add(&world, "D", "Bluebird").await.id;
        let of_oak = LeadQuery { company: Some("OAK & IRON".into()), ..LeadQuery::default() };
        assert_eq!(listed(&world, of_oak.clone()).await, ["A", "B", "C"]);
        let kept = leads::list(&world.workspace, &of_oak).await.unwrap().items[1].id;
        let all_but_one = || LeadSelection::Matching { query: of_oak.clone(), except: vec![kept] };
        let set = leads::set_status(&world.workspace, all_but_one(), LeadStatus::Working).await.unwrap();
        let working = || LeadQuery { status: Some(LeadStatus::Working), ..LeadQuery::default() };
        assert_eq!(listed(&world, working()).await, ["A", "C"]);
        change::undo(&world.workspace, &set.to_string()).await.unwrap();
        assert_eq!(listed(&world, working()).await, [""; 0]);

        leads::delete(&world.workspace, all_but_one()).await.unwrap();
        assert_eq!(listed(&world, LeadQuery::default()).await, ["B", "D"]);
        let trash = LeadQuery { trash: true, ..LeadQuery::default() };
        let whole_trash = LeadSelection::Matching { query: trash.clone(), except: Vec::new() };
        leads::restore(&world.workspace, whole_trash).await.unwrap();
        assert_eq!(listed(&world, trash).await, [""; 0]);
        leads::convert(&world.workspace, other).await.unwrap();
        let refused = leads::set_status(&world.workspace, LeadSelection::one(other), LeadStatus::New).await;
        assert_eq!(refused.unwrap_err().code(), "lead-converted-before");
    }

    async fn leads_are_found_by_any_of_their_words(world) {
        add(&world, "Ben Okafor", "Oak & Iron").await;
        for text in ["ben", "iron okaf", "KAFOR"] {
            let query = LeadQuery { text: text.into(), ..LeadQuery::default() };
            assert_eq!(listed(&world, query).await, ["Ben Okafor"], "{text}");
        }
    }
}
