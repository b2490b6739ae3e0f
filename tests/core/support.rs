//! Support: requests are written and answered here, what goes with them is chosen line by line and says
//! nothing about anybody, and nothing leaves by itself.

use okicrm_core::account;
use okicrm_core::agreement::{self, CONTACT, ControllerForm};
use okicrm_core::change;
use okicrm_core::contacts::{self, NewContact};
use okicrm_core::error::Error;
use okicrm_core::privacy;
use okicrm_core::support::{
    self, AnswerSource, Around, FactGroup, HandedOver, SupportForm, SupportKind, SupportRequest,
    SupportState,
};
use okicrm_core::values::SupportRequestId;
use okicrm_testing::pages::everything_readable;
use okicrm_testing::{TestWorkspace, story};

fn form(message: &str) -> SupportForm {
    SupportForm {
        kind: SupportKind::Problem,
        title: String::new(),
        message: message.into(),
    }
}

async fn written(world: &TestWorkspace, message: &str) -> SupportRequest {
    let made = support::record(&world.workspace, &form(message)).await;
    made.unwrap().record
}

async fn now(world: &TestWorkspace, id: SupportRequestId) -> SupportRequest {
    support::show(&world.workspace, id).await.unwrap()
}

async fn undo(world: &TestWorkspace, set: impl ToString) {
    change::undo(&world.workspace, &set.to_string())
        .await
        .unwrap();
}

fn mail(head: &str, body: &str) -> Vec<u8> {
    format!(
        "From: Support <help@example.org>\r\nSubject: Re: Printing\r\n\
         Date: Mon, 23 Nov 2026 09:30:00 +0100\r\n{head}\r\n{body}"
    )
    .into_bytes()
}

story! {
    async fn a_request_is_written_changed_handed_over_answered_closed_and_each_step_taken_back(world) {
        let request = written(&world, "Nothing prints.\nWhat now?").await;
        assert_eq!((request.number, request.state), (1, SupportState::Open));
        let title = SupportForm { title: "Printing".into(), ..form("Nothing prints.") };
        let changed = support::change(&world.workspace, request.id, &title).await.unwrap();
        assert_eq!(changed.record.form.title, "Printing");
        undo(&world, changed.change).await;
        assert_eq!(now(&world, request.id).await.form.title, "");
        let handed = support::hand_over(&world.workspace, request.id, HandedOver::MailProgram).await.unwrap();
        assert_eq!(handed.record.handed_over_by, Some(HandedOver::MailProgram));
        assert_eq!(handed.record.handed_over_at.as_deref(), Some("2026-11-22T12:00:00.000Z"));
        let answered = support::add_words(&world.workspace, request.id, "Turn it on.").await.unwrap();
        assert_eq!(answered.record.state, SupportState::Answered);
        assert_eq!(answered.record.answers[0].source, AnswerSource::Pasted);
        let closed = support::close(&world.workspace, request.id).await.unwrap();
        assert_eq!(closed.record.state, SupportState::Closed);
        undo(&world, closed.change).await;
        undo(&world, answered.change).await;
        assert_eq!(now(&world, request.id).await.state, SupportState::Open);
        let done: Vec<String> = change::audit(&world.workspace, &change::AuditQuery { limit: 50, ..change::AuditQuery::default() }).await.unwrap()
            .items.into_iter().map(|entry| entry.action).collect();
        for action in ["support-recorded", "support-changed", "support-handed-over", "support-answered", "support-closed"] {
            assert!(done.iter().any(|one| one == action), "{action}: {done:?}");
        }
    }

    async fn a_deleted_request_comes_back_with_its_answers(world) {
        let request = written(&world, "Nothing prints.").await;
        support::add_words(&world.workspace, request.id, "Turn it on.").await.unwrap();
        let deleted = support::delete(&world.workspace, request.id).await.unwrap();
        assert!(support::list(&world.workspace).await.unwrap().is_empty());
        let gone = support::show(&world.workspace, request.id).await.unwrap_err();
        assert_eq!(gone.code(), "record-not-found");
        undo(&world, deleted).await;
        assert_eq!(now(&world, request.id).await.answers[0].message, "Turn it on.");
        let list = support::list(&world.workspace).await.unwrap();
        assert_eq!((list.len(), list[0].state), (1, SupportState::Answered));
        assert_eq!(list[0].title, "Nothing prints.");
    }

    async fn a_closed_request_takes_nothing_until_it_is_open_again(world) {
        let id = written(&world, "An idea.").await.id;
        support::close(&world.workspace, id).await.unwrap();
        let code = |refused: Result<_, Error>| refused.map(|_: change::Changed<SupportRequest>| ()).unwrap_err().code().to_owned();
        let (open, around) = (&world.workspace, Around::default());
        assert_eq!(code(support::change(open, id, &form("Other")).await), "support-closed");
        assert_eq!(code(support::add_words(open, id, "Words").await), "support-closed");
        assert_eq!(code(support::choose_facts(open, id, &around, &[]).await), "support-closed");
        assert_eq!(code(support::hand_over(open, id, HandedOver::File).await), "support-closed");
        assert_eq!(code(support::close(open, id).await), "support-closed");
        support::reopen(open, id).await.unwrap();
        support::add_words(open, id, "Words").await.unwrap();
    }

    async fn what_is_missing_or_too_long_stands_at_its_field(world) {
        let refused = support::record(&world.workspace, &form("  ")).await.unwrap_err();
        assert_eq!(refused.code(), "support-invalid");
        let long = SupportForm { title: "x".repeat(201), ..form(&"x".repeat(20_001)) };
        let problems = support::record(&world.workspace, &long).await.unwrap_err().report().problems;
        let fields: Vec<&str> = problems.iter().map(|problem| problem.field.as_str()).collect();
        assert_eq!(fields, ["title", "message"]);
        let id = written(&world, "A question").await.id;
        let refused = support::add_words(&world.workspace, id, " \n").await.unwrap_err();
        assert_eq!(refused.code(), "support-invalid");
    }

    async fn only_chosen_lines_go_and_they_are_read_as_they_were_shown(world) {
        let id = written(&world, "It is slow.").await.id;
        let around = Around { web_view: Some("2.50.4".into()), ..Around::default() };
        let facts = support::facts(&world.workspace, &around).await.unwrap();
        let schema = facts.iter().find(|fact| fact.text.starts_with("Schema: ")).unwrap();
        assert!(schema.is_proposed && schema.group == FactGroup::Workspace);
        assert!(facts.iter().any(|fact| fact.text == "Drawn by: webkitgtk 2"));
        let chosen = [schema.id.clone()];
        let made = support::choose_facts(&world.workspace, id, &around, &chosen).await.unwrap();
        assert_eq!(made.record.diagnostics, std::slice::from_ref(&schema.text));
        let letter = support::letter(&world.workspace, id).await.unwrap();
        assert_eq!(letter.attachment, format!("{}\n", schema.text));
        assert!(!letter.is_short, "an attachment needs a draft");
        assert_eq!(letter.subject, "It is slow.");
        let strange = ["0000000000000000".to_owned()];
        let refused = support::choose_facts(&world.workspace, id, &around, &strange).await.unwrap_err();
        assert_eq!(refused.code(), "support-facts-changed");
        let none = support::choose_facts(&world.workspace, id, &around, &[]).await.unwrap();
        assert!(none.record.diagnostics.is_empty());
        assert!(support::letter(&world.workspace, id).await.unwrap().is_short);
    }

    async fn requests_go_to_the_contact_of_the_policy_as_it_is_set(world) {
        let id = written(&world, "A question").await.id;
        assert_eq!(support::contact(&world.workspace).await.unwrap(), CONTACT);
        let form = ControllerForm {
            name: "Harbour Hosting".into(),
            contact: "privacy@harbour.example".into(),
            ..ControllerForm::default()
        };
        agreement::save_controller(&world.workspace, &form).await.unwrap();
        let letter = support::letter(&world.workspace, id).await.unwrap();
        assert_eq!(letter.to, "privacy@harbour.example");
        assert!(letter.address().starts_with("mailto:privacy@harbour.example?subject="));
    }

    async fn attack_31_an_answer_is_taken_from_a_mail_as_words_with_sender_and_day(world) {
        let id = written(&world, "How do I print?").await.id;
        let html = "MIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n";
        let body = "<style>p { background: url(http://198.51.100.7/css) }</style><p>Press <b>Print</b>.</p>\
            <img src=\"http://198.51.100.7/pixel\"><form action=\"http://198.51.100.7/form\"></form>\
            <script>alert(1)</script>";
        let made = support::add_mail(&world.workspace, id, &mail(html, body)).await.unwrap();
        let answer = &made.record.answers[0];
        assert_eq!(answer.sender, "Support · help@example.org");
        assert_eq!((answer.title.as_str(), answer.source), ("Re: Printing", AnswerSource::Mail));
        assert_eq!(answer.written_at.as_deref(), Some("2026-11-23T08:30:00.000Z"));
        assert!(answer.message.contains("Press Print."), "{}", answer.message);
        for hostile in ["<", "198.51.100.7", "alert"] {
            assert!(!answer.message.contains(hostile), "{hostile}: {}", answer.message);
        }
    }

    async fn attacks_27_28_29_and_30_a_hostile_mail_is_harmless_words_or_refused(world) {
        let id = written(&world, "A question").await.id;
        for nothing in [&b""[..], b"just some words", &[0xFF; 300], b"PK\x03\x04 an archive"] {
            let refused = support::add_mail(&world.workspace, id, nothing).await.unwrap_err();
            assert_eq!(refused.code(), "support-no-mail");
        }
        let parts = "--b\r\nContent-Type: text/plain\r\n\r\na\r\n".repeat(3_000);
        let wide = mail("Content-Type: multipart/mixed; boundary=b\r\n", &parts);
        let refused = support::add_mail(&world.workspace, id, &wide).await.unwrap_err();
        assert_eq!(refused.code(), "support-mail-too-large");
        let mut deep = String::from("Subject: x\r\nMIME-Version: 1.0\r\n");
        for level in 0..1_000 {
            deep += &format!("Content-Type: multipart/mixed; boundary=b{level}\r\n\r\n--b{level}\r\n");
        }
        let nested = support::add_mail(&world.workspace, id, deep.as_bytes()).await.unwrap();
        assert_eq!(nested.record.answers[0].message, "");
        undo(&world, nested.change).await;
        let bidi = "From: \u{202E}gro.elpmaxe@knab <x@example.org>\r\nSubject: a\u{202E}fdp.exe\r\n\r\nHi\0\u{7}";
        let made = support::add_mail(&world.workspace, id, bidi.as_bytes()).await.unwrap();
        let answer = &made.record.answers[0];
        assert!(!answer.sender.contains('\u{202E}') && !answer.title.contains('\u{202E}'));
        assert_eq!(answer.message, "Hi");
        let attached = "--b\r\nContent-Type: text/plain\r\n\r\nSee there.\r\n--b\r\n\
            Content-Type: application/octet-stream\r\n\
            Content-Disposition: attachment; filename=\"..\\\\..\\\\x.exe\"\r\n\r\nMZ\r\n--b--\r\n";
        let made = mail("MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n", attached);
        let made = support::add_mail(&world.workspace, id, &made).await.unwrap();
        let answer = made.record.answers.last().unwrap();
        assert_eq!((answer.attachments, answer.message.trim()), (1, "See there."));
        let long = mail("", &"many words ".repeat(20_000));
        let made = support::add_mail(&world.workspace, id, &long).await.unwrap();
        assert!(made.record.answers.last().unwrap().is_cut);
    }

    async fn requests_and_answers_are_on_her_own_page_and_go_with_her_account(world) {
        let ana = NewContact { name: "Ana Costa".into(), ..NewContact::default() };
        contacts::create(&world.workspace, ana).await.unwrap();
        let id = written(&world, "Quillfeather asks").await.id;
        support::add_words(&world.workspace, id, "Zephyrine answers").await.unwrap();
        let stored = account::show(&world.workspace).await.unwrap().stored;
        let said = |table: &str| stored.iter().find(|one| one.table == table && one.column == "message").unwrap().values.clone();
        assert_eq!(said("support_requests"), ["Quillfeather asks"]);
        assert_eq!(said("support_answers"), ["Zephyrine answers"]);
        privacy::erase_account(&world.workspace).await.unwrap();
        assert!(support::list(&world.workspace).await.unwrap().is_empty());
        let on_server = world.server().is_some();
        let folder = world.workspace.folder().clone();
        let world = world.reopen().await;
        if !on_server {
            let bytes = everything_readable(&folder);
            let holds = |word: &str| bytes.windows(word.len()).any(|some| some == word.as_bytes());
            assert!(!holds("Quillfeather") && !holds("Zephyrine"));
            assert!(holds("Ana Costa"), "the search works");
        }
        assert_eq!(written(&world, "Another").await.number, 1);
    }
}
