//! Companies, and the names of them that stand with their people.

use okicrm_core::change;
use okicrm_core::companies::{self, CompanyEdit, CompanyQuery, CompanySelection, NewCompany};
use okicrm_core::contacts::{self, ContactQuery, NewContact};
use okicrm_core::leads::{self, LeadQuery, NewLead};
use okicrm_core::values::CompanyId;
use okicrm_testing::{TestWorkspace, story};

async fn person(world: &TestWorkspace, name: &str, company: &str) -> CompanyId {
    let new = NewContact {
        name: name.to_owned(),
        company: company.to_owned(),
        ..NewContact::default()
    };
    let made = contacts::create(&world.workspace, new).await.unwrap();
    made.record.company_id.unwrap()
}

async fn people(world: &TestWorkspace, text: &str) -> Vec<String> {
    let query = ContactQuery {
        text: text.to_owned(),
        ..ContactQuery::default()
    };
    let page = contacts::list(&world.workspace, &query).await.unwrap();
    page.items.into_iter().map(|row| row.company).collect()
}

async fn lead(world: &TestWorkspace, name: &str, company: &str) {
    let new = NewLead {
        name: name.to_owned(),
        company: company.to_owned(),
        ..NewLead::default()
    };
    leads::create(&world.workspace, new).await.unwrap();
}

/// The leads that a company's page shows.
async fn naming(world: &TestWorkspace, company: &str) -> Vec<String> {
    let query = LeadQuery {
        company: Some(company.to_owned()),
        ..LeadQuery::default()
    };
    let page = leads::list(&world.workspace, &query).await.unwrap();
    page.items.into_iter().map(|row| row.display_name).collect()
}

story! {
    async fn people_of_one_company_share_it_however_it_is_spelt(world) {
        let first = person(&world, "Ada Byron", "Bäckerei Süd").await;
        let second = person(&world, "Bo Miller", "BACKEREI SÜD").await;
        assert_eq!(first, second);
        let company = companies::show(&world.workspace, first).await.unwrap();
        assert_eq!((company.name.as_str(), company.people), ("Bäckerei Süd", 2));
        let query = ContactQuery { company_id: Some(first), ..ContactQuery::default() };
        assert_eq!(contacts::list(&world.workspace, &query).await.unwrap().total, 2);
    }

    async fn a_new_name_is_carried_to_the_people_and_undone_as_one(world) {
        let id = person(&world, "Ada Byron", "Harbour Dental").await;
        let renamed = leads::rename_company(&world.workspace, id, "Bluebird").await.unwrap();
        assert_eq!(renamed.record.name, "Bluebird");
        assert_eq!(people(&world, "bluebird ada").await, ["Bluebird"]);
        assert_eq!(people(&world, "harbour").await, [""; 0]);
        change::undo(&world.workspace, &renamed.change.to_string()).await.unwrap();
        assert_eq!(people(&world, "harbour").await, ["Harbour Dental"]);
        let blank = leads::rename_company(&world.workspace, id, " ").await.unwrap_err();
        assert_eq!(blank.code(), "company-invalid");
    }

    async fn a_new_name_is_carried_to_the_leads_that_name_the_company_but_not_to_another_ones(world) {
        let id = person(&world, "Ada Byron", "Harbour Dental").await;
        for (name, company) in [("Ben Okafor", "harbour dental"), ("Cleo Diaz", "Harbour Dental Supplies")] {
            lead(&world, name, company).await;
        }
        let renamed = leads::rename_company(&world.workspace, id, "Bluebird").await.unwrap();
        assert_eq!(naming(&world, "Bluebird").await, ["Ben Okafor"]);
        assert_eq!(naming(&world, "Harbour Dental").await, [""; 0]);
        change::undo(&world.workspace, &renamed.change.to_string()).await.unwrap();
        assert_eq!(naming(&world, "Harbour Dental").await, ["Ben Okafor"]);
        // Where two companies go by one name, nobody knows which of them a lead meant.
        let twin = NewCompany { name: "Harbour Dental".into(), ..NewCompany::default() };
        companies::create(&world.workspace, twin).await.unwrap();
        leads::rename_company(&world.workspace, id, "Bluebird").await.unwrap();
        assert_eq!(naming(&world, "Harbour Dental").await, ["Ben Okafor"]);
        assert_eq!(people(&world, "ada").await, ["Bluebird"]);
    }

    async fn a_company_that_others_refer_to_since_is_not_undone_away(world) {
        let new = NewCompany { name: "Harbour Dental".into(), ..NewCompany::default() };
        let made = companies::create(&world.workspace, new).await.unwrap();
        person(&world, "Ada Byron", "harbour dental").await;
        let refused = change::undo(&world.workspace, &made.change.to_string()).await.unwrap_err();
        assert_eq!(refused.code(), "undo-changed-since");
    }

    async fn a_company_is_edited_deleted_and_restored(world) {
        let new = NewCompany { name: "Oak & Iron".into(), ..NewCompany::default() };
        let id = companies::create(&world.workspace, new).await.unwrap().record.id;
        let tagged = companies::edit(&world.workspace, id, CompanyEdit::Tags(vec!["wood".into()])).await.unwrap();
        assert_eq!(tagged.record.tags, ["wood"]);
        let wrong = companies::edit(&world.workspace, id, CompanyEdit::VatId("DE1".into())).await.unwrap_err();
        assert_eq!(wrong.code(), "company-invalid");
        let wood = CompanyQuery { tag: Some("WOOD".into()), text: "iron".into(), ..CompanyQuery::default() };
        assert_eq!(companies::list(&world.workspace, &wood).await.unwrap().total, 1);
        companies::delete(&world.workspace, CompanySelection::one(id)).await.unwrap();
        assert_eq!(companies::list(&world.workspace, &wood).await.unwrap().total, 0);
        companies::restore(&world.workspace, CompanySelection::one(id)).await.unwrap();
        assert_eq!(companies::list(&world.workspace, &wood).await.unwrap().total, 1);
    }
}
