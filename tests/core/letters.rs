//! The letters of the request desk, word for word: what the person is told at each step.

use okicrm_core::privacy::{self, packs::CopyLock};
use okicrm_core::requests::{
    self, Asker, Channel, Decision, DecisionForm, Exemption, LetterKind, NewRequest, RequestKind,
};
use okicrm_core::settings::{self, Business, Language};
use okicrm_core::values::{CountryCode, RequestId};
use okicrm_testing::{TestWorkspace, story};

use crate::requests as desk;

const ASKED: &str =
    "On 22 November 2026 you asked us for a copy of the personal data we hold about you.";
const RIGHTS: &str = "If you think that we handle your data or this request wrongly, please tell us. You can also complain to the data protection authority:\nInformation Commission (ICO)\nUnited Kingdom\nico.org.uk/make-a-complaint\nYou can also go to court.";

async fn business(world: &TestWorkspace) {
    let mut business = Business::first("Harbour Dental", CountryCode::parse("GB").unwrap());
    business.address.street = "1 Quay Street".to_owned();
    business.address.postal_code = "BS1 4DJ".to_owned();
    business.address.city = "Bristol".to_owned();
    settings::save(&world.workspace, &business).await.unwrap();
}

/// Zoë, who is not in the records, asks for something.
async fn zoe_asks(world: &TestWorkspace, kind: RequestKind, language: Language) -> RequestId {
    business(world).await;
    let new = NewRequest {
        asker: Asker::Typed,
        kind,
        channel: Channel::Email,
        received_on: String::new(),
        details: String::new(),
        language: Some(language),
        name: "Zoë Li".to_owned(),
        email: "zoe@example.org".to_owned(),
        address: "2 Hill Road\n\nBS1 5AA Bristol".to_owned(),
    };
    let made = requests::record(&world.workspace, new).await.unwrap();
    made.record.request.id
}

async fn known(world: &TestWorkspace, id: RequestId) {
    let how = "called back on the number we have";
    requests::confirm_identity(&world.workspace, id, how)
        .await
        .unwrap();
}

async fn decide(world: &TestWorkspace, id: RequestId, form: DecisionForm) {
    requests::decide(&world.workspace, id, form).await.unwrap();
}

/// The title of a letter, and what it says between the salutation and the rights.
async fn says(world: &TestWorkspace, id: RequestId, kind: LetterKind) -> (String, Vec<String>) {
    let letter = requests::letter(&world.workspace, id, kind).await.unwrap();
    assert_eq!(letter.email, "zoe@example.org");
    let paragraphs: Vec<&str> = letter.text.split("\n\n").collect();
    let [
        "Dear Zoë Li,",
        said @ ..,
        RIGHTS,
        "Yours sincerely\nHarbour Dental",
    ] = paragraphs.as_slice()
    else {
        panic!("{}", letter.text)
    };
    let said = said.iter().map(|one| (*one).to_owned()).collect();
    (letter.title, said)
}

fn told(title: &str, paragraphs: &[&str]) -> (String, Vec<String>) {
    let paragraphs = paragraphs.iter().map(|one| (*one).to_owned());
    (title.to_owned(), paragraphs.collect())
}

/// The lines of a letter as it is printed.
async fn printed(world: &TestWorkspace, id: RequestId, kind: LetterKind) -> Vec<String> {
    let pdf = requests::letter_pdf(&world.workspace, id, kind)
        .await
        .unwrap();
    let path = world.root().join("letter.pdf");
    std::fs::write(&path, pdf).unwrap();
    let told = std::process::Command::new("pdftotext")
        .arg(&path)
        .arg("-")
        .output()
        .unwrap();
    assert!(told.status.success());
    let text = String::from_utf8(told.stdout).unwrap();
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.map(str::to_owned).collect()
}

/// What stands beside a heading of the printed letter.
fn beside<'a>(lines: &'a [String], heading: &str) -> Option<&'a str> {
    let at = lines.iter().position(|line| line == heading)?;
    lines.get(at + 1).map(String::as_str)
}

fn decision(decision: Decision, exemptions: &[Exemption], reason: &str) -> DecisionForm {
    DecisionForm {
        decision,
        exemptions: exemptions.to_vec(),
        reason: reason.to_owned(),
    }
}

story! {
    async fn each_letter_on_the_way_to_the_answer_says_what_the_step_means(world) {
        let id = zoe_asks(&world, RequestKind::Access, Language::English).await;
        let receipt = says(&world, id, LetterKind::Acknowledgement).await;
        assert_eq!(receipt, told("We have received your request 1", &[
            &format!("{ASKED} We have recorded it as request 1."),
            "You will have our answer by 22 December 2026 at the latest.",
        ]));
        requests::ask_proof(&world.workspace, id).await.unwrap();
        let (_, receipt) = says(&world, id, LetterKind::Acknowledgement).await;
        assert_eq!(receipt[1], "The law’s month for our answer begins once we know that it is you who is asking. We write to you about that separately.");
        let (title, proof) = says(&world, id, LetterKind::Proof).await;
        assert_eq!(title, "Request 1: please show us that it is you");
        assert!(proof[0].starts_with(&format!("{ASKED} Before we act on it we need to be sure that it is you")), "{proof:?}");
        assert!(proof[1].ends_with("The law’s month for our answer begins on the day your proof reaches us."), "{proof:?}");
        known(&world, id).await;
        requests::ask_clarification(&world.workspace, id, "Which years?").await.unwrap();
        assert_eq!(says(&world, id, LetterKind::Clarification).await, told("Request 1: a question", &[
            &format!("{ASKED} So that we look in the right places, please tell us: Which years?"),
            "The time for our answer stands still until we hear from you.",
        ]));
        requests::clarified(&world.workspace, id).await.unwrap();
        requests::extend(&world.workspace, id, "There are many files.").await.unwrap();
        assert_eq!(says(&world, id, LetterKind::Extension).await, told("Request 1: we need more time", &[
            &format!("{ASKED} We need longer than a month for it, because: There are many files. The law allows up to three months in such a case (Art. 12(3) UK GDPR/GDPR). You will have our answer by 22 February 2027 at the latest."),
        ]));
    }

    async fn a_decision_is_told_with_the_reasons_of_the_law_and_of_the_business(world) {
        let id = zoe_asks(&world, RequestKind::Access, Language::English).await;
        known(&world, id).await;
        decide(&world, id, decision(Decision::Granted, &[], "")).await;
        let granted = told("Request 1: our decision", &[&format!("{ASKED} We do what you ask.")]);
        assert_eq!(says(&world, id, LetterKind::Granted).await, granted);

        let partly = format!("{ASKED} We do a part of what you ask. The rest we may not or cannot do, because:");
        let law = "– It would affect the rights of other people (Art. 15(4), 20(4) UK GDPR/GDPR).";
        let own = "Letters of your sister stay with us.";
        decide(&world, id, decision(Decision::Partly, &[Exemption::OthersRights], own)).await;
        for kind in [LetterKind::Granted, LetterKind::Refused] {
            let letter = says(&world, id, kind).await;
            assert_eq!(letter, told("Request 1: our decision", &[&partly, law, own]));
        }
        decide(&world, id, decision(Decision::Refused, &[Exemption::Excessive], "")).await;
        assert_eq!(says(&world, id, LetterKind::Refused).await, told("Request 1: our decision", &[
            &format!("{ASKED} We cannot do what you ask, because:"),
            "– The request is excessive, above all because it repeats an earlier one (Art. 12(5) UK GDPR/GDPR).",
        ]));
        decide(&world, id, decision(Decision::NothingHeld, &[], "")).await;
        assert_eq!(says(&world, id, LetterKind::Done).await, told("Request 1: done", &[
            &format!("{ASKED} We have looked through our records and hold no personal data about you, apart from this request."),
        ]));
    }

    async fn no_letter_tells_of_a_step_that_was_not_taken(world) {
        let id = zoe_asks(&world, RequestKind::Access, Language::English).await;
        known(&world, id).await;
        for kind in [LetterKind::Proof, LetterKind::Clarification, LetterKind::Extension, LetterKind::Granted, LetterKind::Refused, LetterKind::Done] {
            let refused = requests::letter(&world.workspace, id, kind).await.unwrap_err();
            assert_eq!(refused.code(), "request-letter-not-yet", "{kind:?}");
        }
        requests::withdraw(&world.workspace, id).await.unwrap();
        let refused = requests::letter_pdf(&world.workspace, id, LetterKind::Acknowledgement).await.unwrap_err();
        assert_eq!(refused.code(), "request-letter-not-yet");
    }

    async fn a_copy_comes_with_its_fingerprint_and_for_access_with_the_other_rights(world) {
        business(&world).await;
        let ada = desk::ana(&world).await;
        for (kind, tells) in [
            (RequestKind::Access, vec!["It is in the archive that comes with this letter: one file with everything, ", "Beside access you have the right to have your data corrected, erased or restricted, "]),
            (RequestKind::Portability, vec!["They are in the archive that comes with this letter, as JSON and CSV. "]),
        ] {
            let new = desk::asked(Asker::Contact(ada), kind);
            let id = requests::record(&world.workspace, new).await.unwrap().record.request.id;
            known(&world, id).await;
            let path = world.root().join("copy.zip");
            privacy::answer_with_copy(&world.workspace, id, &path, CopyLock::Open).await.unwrap();
            let proof = requests::show(&world.workspace, id).await.unwrap().request.proof;
            let letter = requests::letter(&world.workspace, id, LetterKind::Done).await.unwrap();
            let said: Vec<&str> = letter.text.split("\n\n").collect();
            assert_eq!(said.len(), 3 + tells.len(), "{said:?}");
            for (paragraph, part) in said[1..].iter().zip(&tells) {
                assert!(paragraph.contains(part), "{part}: {paragraph}");
            }
            assert!(said[1].ends_with(&format!("Its SHA-256 is {proof}.")), "{}", said[1]);
        }
    }

    async fn a_printed_letter_names_sender_receiver_the_days_and_the_rights(world) {
        let id = zoe_asks(&world, RequestKind::Access, Language::English).await;
        let lines = printed(&world, id, LetterKind::Acknowledgement).await;
        let has = |line: &str| lines.iter().any(|one| one == line);
        for line in ["1 Quay Street", "BS1 4DJ Bristol", "Zoë Li", "2 Hill Road", "BS1 5AA Bristol", "We have received your request 1", "Dear Zoë Li,", "Your right to complain", "Information Commission (ICO)", "Yours sincerely", "Harbour Dental"] {
            assert!(has(line), "{line}: {lines:?}");
        }
        for (heading, value) in [("Request", "1"), ("Received", "22 Nov 2026"), ("Date", "22 Nov 2026"), ("Answer by", "22 Dec 2026")] {
            assert_eq!(beside(&lines, heading), Some(value), "{lines:?}");
        }
        let at = lines.iter().position(|line| line == "2 Hill Road").unwrap();
        assert_eq!((lines[at - 1].as_str(), lines[at + 1].as_str()), ("Zoë Li", "BS1 5AA Bristol"));
    }

    async fn the_last_day_is_printed_only_while_it_stands(world) {
        let id = zoe_asks(&world, RequestKind::Complaint, Language::English).await;
        let due = |lines: &[String]| beside(lines, "Answer by").map(str::to_owned);
        let lines = printed(&world, id, LetterKind::Acknowledgement).await;
        assert_eq!(due(&lines).as_deref(), Some("22 Dec 2026"));
        known(&world, id).await;
        requests::record_work(&world.workspace, id, "The list was corrected.").await.unwrap();
        assert_eq!(due(&printed(&world, id, LetterKind::Done).await), None, "it is done");

        let id = zoe_asks(&world, RequestKind::Access, Language::English).await;
        requests::ask_clarification(&world.workspace, id, "Which years?").await.unwrap();
        assert_eq!(due(&printed(&world, id, LetterKind::Clarification).await), None, "a question waits");
        requests::ask_proof(&world.workspace, id).await.unwrap();
        assert_eq!(due(&printed(&world, id, LetterKind::Proof).await), None, "a proof waits");
    }

    async fn a_german_letter_is_german_to_its_dates(world) {
        let id = zoe_asks(&world, RequestKind::Access, Language::German).await;
        let letter = requests::letter(&world.workspace, id, LetterKind::Acknowledgement).await.unwrap();
        assert!(letter.text.contains("22. Dezember 2026"), "{}", letter.text);
        assert!(letter.text.contains("Information Commission (ICO)"), "the authority stays the business's own: {}", letter.text);
        assert!(!letter.text.contains("you"), "{}", letter.text);
    }
}
