//! Homes that are furnished before the window starts: the core makes them in a moment, first run takes minutes.

use jiff::SignedDuration;
use okicrm_core::account::{self, AccountForm, DocumentKind};
use okicrm_core::companies::{self, NewCompany};
use okicrm_core::contacts::{self, NewContact};
use okicrm_core::invoicing::{self, InvoiceDraft};
use okicrm_core::keys::MemoryKeychain;
use okicrm_core::leads::{self, NewLead};
use okicrm_core::processors::DatabaseServer;
use okicrm_core::requests::{self, NewRequest};
use okicrm_core::settings::{self, Business, Language};
use okicrm_core::setup::{
    self, AcceptedText, FirstBusiness, FirstData, FirstProtection, FirstRun, Place,
};
use okicrm_core::support::{self, SupportForm};
use okicrm_core::timeline::{self, About, NewActivity, NewTask};
use okicrm_core::values::CountryCode;
use okicrm_core::workspace::{Clock, Folder, Workspace};
use okicrm_testing::PASSPHRASE;
use serde_json::json;

use crate::driver::Home;

/// One record of each kind, by the path of its screen without the id: `/contacts`.
pub type Records = Vec<(&'static str, String)>;

/// A business that knows nobody yet.
pub async fn empty_home() -> Home {
    closed(FirstData::Empty, None).await
}

/// A business with the sample data of first run, and beside it one record of each kind with something to see.
pub async fn sample_home() -> (Home, Records) {
    let (home, workspace) = home_and_workspace(FirstData::Sample, None).await;
    let records = furnish(&workspace).await;
    workspace.close().await;
    (home, records)
}

/// A business in Germany that knows nobody yet: commas before the decimals.
pub async fn german_home() -> Home {
    let (home, workspace) = home_and_workspace(FirstData::Empty, None).await;
    let mut business = Business::first("Hafen Zahnärzte", CountryCode::parse("DE").unwrap());
    business.language = Language::English;
    settings::save(&workspace, &business).await.unwrap();
    workspace.close().await;
    home
}

/// A business whose policy and terms were accepted in the first edition, by a program of then.
pub async fn home_that_accepted_earlier() -> Home {
    let home = Home::new();
    let place = Place {
        folder: Folder::at(home.workspace()),
        clock: Clock::system(),
        keychain: &MemoryKeychain::default(),
        server: None,
    };
    let unanswered = FirstRun {
        accepted: Vec::new(),
        ..answers(FirstData::Empty)
    };
    let done = setup::first_run_accepting_later(place, &unanswered)
        .await
        .unwrap();
    for kind in [DocumentKind::Policy, DocumentKind::Terms] {
        account::accept(&done.workspace, kind, "1", &"0".repeat(64))
            .await
            .unwrap();
    }
    done.workspace.close().await;
    home
}

/// As [`sample_home`], on a server's address.
pub async fn server_home(server: &str) -> Home {
    closed(FirstData::Sample, Some(server)).await
}

/// A business that was last worked in more than a year ago, with two leads of then; their ids.
pub async fn home_left_alone_for_a_year() -> (Home, [String; 2]) {
    let home = Home::new();
    let place = Place {
        folder: Folder::at(home.workspace()),
        clock: Clock::fixed(Clock::system().now() - SignedDuration::from_hours(400 * 24)),
        keychain: &MemoryKeychain::default(),
        server: None,
    };
    let done = setup::first_run(place, &answers(FirstData::Empty))
        .await
        .unwrap();
    let mut ids = Vec::new();
    for name in ["Ada Quiet", "Ben Silent"] {
        let lead = NewLead {
            name: name.to_owned(),
            ..NewLead::default()
        };
        let lead = leads::create(&done.workspace, lead).await.unwrap().record;
        ids.push(lead.id.to_string());
    }
    done.workspace.close().await;
    (home, ids.try_into().unwrap())
}

async fn closed(data: FirstData, server: Option<&str>) -> Home {
    let (home, workspace) = home_and_workspace(data, server).await;
    workspace.close().await;
    home
}

async fn home_and_workspace(data: FirstData, server: Option<&str>) -> (Home, Workspace) {
    let home = Home::new();
    let place = Place {
        folder: Folder::at(home.workspace()),
        clock: Clock::system(),
        keychain: &MemoryKeychain::default(),
        server: server.map(|url| DatabaseServer {
            url,
            processor: None,
        }),
    };
    let done = setup::first_run(place, &answers(data)).await.unwrap();
    (home, done.workspace)
}

fn answers(data: FirstData) -> FirstRun {
    let texts = setup::texts(Language::English).into_iter();
    FirstRun {
        accepted: texts
            .map(|text| AcceptedText {
                kind: text.kind,
                version: text.version,
                sha256: text.sha256,
            })
            .collect(),
        person: AccountForm {
            name: "Sara Test".to_owned(),
            ..AccountForm::default()
        },
        business: FirstBusiness {
            name: "Harbour Dental".to_owned(),
            country: "GB".to_owned(),
        },
        language: Language::English,
        data,
        protection: FirstProtection {
            passphrase: Some(PASSPHRASE.to_owned()),
            keychain: false,
        },
        usage_data: Some(false),
    }
}

/// A contact of whom much is known, a company, a lead, a draft and an invoice.
async fn furnish(workspace: &Workspace) -> Records {
    let contact: NewContact = serde_json::from_value(json!({
        "name": "Noémie Süß-O’Connor", "company": "Bäckerei Süß GmbH", "jobTitle": "Owner",
        "emails": [{ "label": "work", "value": "noemie@example.com" }],
        "phones": [{ "label": "work", "value": "+44 20 7946 0123" }],
        "tags": ["regular", "wholesale"], "note": "Prefers mornings."
    }))
    .unwrap();
    let contact = contacts::create(workspace, contact)
        .await
        .unwrap()
        .record
        .id;
    let company = NewCompany {
        name: "Oak & Iron Ltd".to_owned(),
        ..NewCompany::default()
    };
    let company = companies::create(workspace, company)
        .await
        .unwrap()
        .record
        .id;
    let lead = NewLead {
        name: "Håkon Ångström".to_owned(),
        company: "Bluebird Joinery".to_owned(),
        ..NewLead::default()
    };
    let lead = leads::create(workspace, lead).await.unwrap().record.id;
    said(workspace, About::Contact(contact)).await;
    let draft: InvoiceDraft = serde_json::from_value(json!({
        "customer": { "name": "Oak & Iron Ltd" },
        "lines": [
            { "description": "Check-up", "quantity": "2", "unitPrice": "60.00" },
            { "description": "Handbook", "quantity": "1", "unitPrice": "12.50" },
        ]
    }))
    .unwrap();
    let invoice = invoicing::save_draft(workspace, None, &draft)
        .await
        .unwrap()
        .record
        .id;
    invoicing::issue(workspace, invoice).await.unwrap();
    let drafted = invoicing::save_draft(workspace, None, &draft)
        .await
        .unwrap()
        .record
        .id;
    let request: NewRequest = serde_json::from_value(json!({
        "asker": { "kind": "lead", "id": lead }, "kind": "access", "channel": "email",
        "details": "Please send me everything you hold about me."
    }))
    .unwrap();
    let request = requests::record(workspace, request)
        .await
        .unwrap()
        .record
        .request
        .id;
    let asked = SupportForm {
        message: "Do invoices begin with 1 again in January?".to_owned(),
        ..SupportForm::default()
    };
    let asked = support::record(workspace, &asked).await.unwrap().record.id;
    support::add_words(workspace, asked, "Yes, each year has its own series.")
        .await
        .unwrap();
    vec![
        ("/contacts", contact.to_string()),
        ("/companies", company.to_string()),
        ("/leads", lead.to_string()),
        ("/privacy/requests", request.to_string()),
        ("/privacy/person", format!("contact-{contact}")),
        ("/help", asked.to_string()),
        // The last of a kind is the one the guide shows.
        ("/invoices", drafted.to_string()),
        ("/invoices", invoice.to_string()),
    ]
}

async fn said(workspace: &Workspace, about: About) {
    let activity = NewActivity {
        body: "Asked for an offer for the new year.".to_owned(),
        ..NewActivity::default()
    };
    timeline::add_activity(workspace, about, activity)
        .await
        .unwrap();
    let task = NewTask {
        title: "Send the offer".to_owned(),
        due_on: workspace.clock().today().to_string(),
        ..NewTask::default()
    };
    timeline::add_task(workspace, Some(about), task)
        .await
        .unwrap();
}
