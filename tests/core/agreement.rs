//! Policy and terms: versions, answers, what a change shows, who answers for them, and the lock.

use okicrm_core::account::{self, Answer, DocumentKind};
use okicrm_core::agreement::{
    self, AcceptedText, AnswerState, ControllerForm, DocumentText, PageFormat, PartKind,
};
use okicrm_core::change::{self, AuditQuery};
use okicrm_core::contacts::{self, NewContact};
use okicrm_core::error::ErrorKind;
use okicrm_core::privacy;
use okicrm_core::privacy::retention::{self, RetentionRules};
use okicrm_core::processors::{self, ProcessorForm};
use okicrm_core::settings::{self, Business, Language};
use okicrm_core::setup::{FirstData, SetupState};
use okicrm_core::values::CountryCode;
use okicrm_core::workspace::Workspace;
use okicrm_testing::{TestWorkspace, story};

const ENGLISH: Language = Language::English;

/// First run was answered here, so the terms bind; nothing is accepted yet.
async fn set_up(workspace: &Workspace) {
    let state = SetupState {
        data: FirstData::Empty,
        sample: false,
        sample_sets: Vec::new(),
        recovery_kept: true,
    };
    settings::save(workspace, &state).await.unwrap();
}

async fn shown(workspace: &Workspace) -> Vec<AcceptedText> {
    let agreement = agreement::agreement(workspace, ENGLISH).await.unwrap();
    let texts = agreement.texts.into_iter().map(|one| one.text);
    texts.map(|text| named(&text)).collect()
}

fn named(text: &DocumentText) -> AcceptedText {
    AcceptedText {
        kind: text.kind,
        version: text.version.clone(),
        sha256: text.sha256.clone(),
    }
}

async fn accept(workspace: &Workspace) {
    let shown = shown(workspace).await;
    agreement::accept(workspace, &shown).await.unwrap();
}

async fn states(workspace: &Workspace) -> Vec<AnswerState> {
    let agreement = agreement::agreement(workspace, ENGLISH).await.unwrap();
    agreement.texts.iter().map(|one| one.state).collect()
}

/// Why a contact is not added; nothing where it was.
async fn refusal(workspace: &Workspace) -> Option<String> {
    let ada = NewContact {
        name: "Ada Byron".into(),
        ..NewContact::default()
    };
    let error = contacts::create(workspace, ada).await.err()?;
    assert_eq!(error.kind(), ErrorKind::Refused);
    Some(error.code().to_owned())
}

fn harbour() -> ControllerForm {
    ControllerForm {
        name: "Harbour Dental <script>".into(),
        address: "1 Quay\nLondon".into(),
        contact: "privacy@harbour.example".into(),
    }
}

story! {
    async fn nothing_is_entered_before_the_texts_are_accepted_nor_after_they_are_withdrawn(world) {
        let workspace = &world.workspace;
        assert_eq!(refusal(workspace).await, None, "before first run there is nobody to ask");
        set_up(workspace).await;
        assert_eq!(refusal(workspace).await.as_deref(), Some("terms-unanswered"));
        assert!(!agreement::agreement(workspace, ENGLISH).await.unwrap().is_open);
        accept(workspace).await;
        assert_eq!(refusal(workspace).await, None);
        agreement::withdraw(workspace).await.unwrap();
        assert_eq!(refusal(workspace).await.as_deref(), Some("terms-withdrawn"));
        let again = agreement::withdraw(workspace).await.unwrap_err();
        assert_eq!(again.code(), "agreement-nothing-accepted");
        accept(workspace).await;
        assert_eq!(refusal(workspace).await, None);
        let terms = &shown(workspace).await[1..];
        agreement::refuse(workspace, terms).await.unwrap();
        assert_eq!(refusal(workspace).await.as_deref(), Some("terms-refused"));
        let world = world.reopen().await;
        assert_eq!(refusal(&world.workspace).await.as_deref(), Some("terms-refused"));
    }

    async fn each_answer_is_kept_with_version_hash_day_and_who_and_none_is_overwritten(world) {
        let workspace = &world.workspace;
        set_up(workspace).await;
        accept(workspace).await;
        agreement::withdraw(workspace).await.unwrap();
        accept(workspace).await;
        let history = account::show(workspace).await.unwrap().acceptances;
        let answers: Vec<Answer> = history.iter().map(|one| one.answer).collect();
        assert_eq!(answers.len(), 6);
        assert_eq!(answers.iter().filter(|one| **one == Answer::Withdrawn).count(), 2);
        for one in &history {
            assert_eq!((one.who.as_str(), one.sha256.len()), ("Sara Test", 64));
            assert!(one.accepted_at.starts_with("2026-11-22"));
            let text = agreement::answered_text(workspace, &one.sha256).await.unwrap();
            assert_eq!((text.version.as_str(), text.sha256.as_str()), (one.version.as_str(), one.sha256.as_str()));
        }
        let log = change::audit(workspace, &AuditQuery { limit: 100, ..AuditQuery::default() }).await.unwrap();
        for action in ["document-accepted", "document-withdrawn"] {
            assert!(log.items.iter().any(|entry| entry.action == action), "{action}");
        }
    }

    async fn another_controller_is_a_new_version_that_is_shown_as_a_difference_until_it_is_accepted(world) {
        let workspace = &world.workspace;
        set_up(workspace).await;
        accept(workspace).await;
        let controller = agreement::save_controller(workspace, &harbour()).await.unwrap();
        assert_eq!(controller.revision, 1);
        assert_eq!(states(workspace).await, [AnswerState::Changed, AnswerState::Changed]);
        assert_eq!(refusal(workspace).await, None, "a change locks nothing");
        for language in [ENGLISH, Language::German] {
            let told = agreement::difference(workspace, DocumentKind::Policy, language).await.unwrap();
            assert_eq!((told.before.as_str(), told.after.as_str()), ("2", "2.1"));
            let parts = || told.sections.iter().flat_map(|section| &section.parts);
            assert!(parts().any(|part| part.kind == PartKind::Removed && part.text.contains("Okicrm.pro")));
            assert!(parts().any(|part| part.kind == PartKind::Added && part.text.contains("Harbour")));
            assert!(parts().any(|part| part.kind == PartKind::Same));
        }
        accept(workspace).await;
        assert_eq!(states(workspace).await, [AnswerState::Accepted, AnswerState::Accepted]);
        let told = agreement::difference(workspace, DocumentKind::Policy, ENGLISH).await.unwrap();
        assert!(told.sections.is_empty());
        let same = agreement::save_controller(workspace, &harbour()).await.unwrap();
        assert_eq!(same.revision, 1, "what is the same is no new version");
    }

    async fn the_text_of_an_earlier_program_is_compared_with_this_one(world) {
        let workspace = &world.workspace;
        set_up(workspace).await;
        // As the earlier program kept it: no words, no language.
        for kind in [DocumentKind::Policy, DocumentKind::Terms] {
            account::accept(workspace, kind, "1", "ab").await.unwrap();
        }
        assert_eq!(states(workspace).await, [AnswerState::Changed, AnswerState::Changed]);
        assert_eq!(refusal(workspace).await, None);
        let told = agreement::difference(workspace, DocumentKind::Terms, ENGLISH).await.unwrap();
        assert_eq!((told.before.as_str(), told.after.as_str()), ("1", "2"));
        let titles: Vec<&str> = told.sections.iter().map(|one| one.title.as_str()).collect();
        assert!(titles.contains(&"6. Accepting, refusing, withdrawing"), "{titles:?}");
        assert!(!titles.contains(&"3. Your keys"), "{titles:?}");
        let policy = agreement::difference(workspace, DocumentKind::Policy, Language::German).await.unwrap();
        assert_eq!(policy.sections.len(), 10);
    }

    async fn the_policy_is_to_be_read_again_after_a_year_and_that_is_recorded(world) {
        let workspace = &world.workspace;
        set_up(workspace).await;
        accept(workspace).await;
        let review = async || agreement::agreement(workspace, ENGLISH).await.unwrap().review;
        assert_eq!(review().await.due_on.as_deref(), Some("2027-11-22"));
        world.come_to("2027-11-21T12:00:00Z").await;
        assert!(!review().await.is_due);
        world.come_to("2027-11-22T12:00:00Z").await;
        assert!(review().await.is_due);
        agreement::note_review(workspace).await.unwrap();
        let noted = review().await;
        assert_eq!((noted.is_due, noted.last_on.as_deref()), (false, Some("2027-11-22")));
        let log = change::audit(workspace, &AuditQuery { limit: 100, ..AuditQuery::default() }).await.unwrap();
        assert!(log.items.iter().any(|entry| entry.action == "policy-reviewed"));
    }

    async fn the_page_to_publish_names_the_controller_and_escapes_it(world) {
        let workspace = &world.workspace;
        agreement::save_controller(workspace, &harbour()).await.unwrap();
        let html = agreement::published(workspace, ENGLISH, PageFormat::Html).await.unwrap();
        assert!(html.contains("Harbour Dental &lt;script&gt;") && !html.contains("<script"));
        assert!(html.contains("1 Quay, London") && html.contains("privacy@harbour.example"));
        let text = agreement::published(workspace, Language::German, PageFormat::Text).await.unwrap();
        assert!(text.starts_with("Datenschutzerklärung\n") && text.contains("Fassung 2.1 vom 2026-11-23"));
        let refused = agreement::save_controller(workspace, &ControllerForm::default()).await.unwrap_err();
        assert_eq!(refused.code(), "agreement-invalid");
    }

    async fn the_glance_changes_with_the_registers_and_the_rules(world) {
        let workspace = &world.workspace;
        let business = Business::first("Harbour Dental", CountryCode::parse("GB").unwrap());
        settings::save(workspace, &business).await.unwrap();
        let first = privacy::glance(workspace, "en").await.unwrap();
        assert!(first.lines.iter().all(|line| line.receivers.is_empty() && !line.says.is_empty()));
        let rules = RetentionRules {
            leads_months: Some(12),
            contacts_months: Some(24),
            ..RetentionRules::default()
        };
        retention::save_rules(workspace, &rules).await.unwrap();
        let second = privacy::glance(workspace, "en").await.unwrap();
        assert_ne!(first, second);
        for months in ["12 months", "24 months"] {
            assert!(second.lines.iter().any(|line| line.stays.contains(months)), "{months}");
        }
        let books = ProcessorForm {
            name: "Quill & Ledger".into(),
            purpose: "Keeps the books".into(),
            country: "GB".into(),
            ..ProcessorForm::default()
        };
        processors::add(workspace, &books).await.unwrap();
        let third = privacy::glance(workspace, "de").await.unwrap();
        assert!(third.receivers[0].contains("Quill & Ledger"));
        assert!(third.lines.iter().all(|line| line.receivers == ["Quill & Ledger"]));
    }
}

/// The lock holds for exactly what says nothing else: this is what may be begun without terms.
#[tokio::test]
async fn leaving_and_the_rights_of_people_stay_open_without_terms() {
    let world = TestWorkspace::sqlite().await;
    let workspace = &world.workspace;
    let ada = NewContact {
        name: "Ada Byron".into(),
        ..NewContact::default()
    };
    let ada = contacts::create(workspace, ada).await.unwrap().record.id;
    set_up(workspace).await;
    let person = privacy::Person::Contact(ada);
    privacy::restrict(workspace, person).await.unwrap();
    privacy::unrestrict(workspace, person, "2026-11-22")
        .await
        .unwrap();
    contacts::delete(workspace, ada).await.unwrap();
    let plan = privacy::plan(workspace, person).await.unwrap();
    privacy::erase(workspace, person, &plan.plan_hash)
        .await
        .unwrap();
}
