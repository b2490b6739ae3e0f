//! The words a request is described in.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::places::CalendarCode;
use crate::change::Action;
use crate::settings::{Language, Setting};
use crate::values::{ContactId, LeadId};

/// Declares a closed list whose members are stored by their JSON spelling.
macro_rules! words {
    ($(#[$attribute:meta])* $name:ident { $($(#[$note:meta])* $member:ident = $word:literal,)+ }) => {
        $(#[$attribute])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
        #[serde(rename_all = "camelCase")]
        pub enum $name { $($(#[$note])* $member,)+ }

        impl $name {
            /// All of them, in the order they are offered.
            pub const ALL: &'static [Self] = &[$(Self::$member),+];

            /// As it is stored and as it crosses to the page.
            pub const fn word(self) -> &'static str {
                match self { $(Self::$member => $word),+ }
            }

            /// Reads what [`Self::word`] wrote.
            pub fn parse(word: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|one| one.word() == word)
            }
        }
    };
}

words! {
    /// Which right is used (UK GDPR and GDPR, the article beside each).
    RequestKind {
        /// A copy of everything (15).
        Access = "access",
        /// Something is wrong or missing (16).
        Rectification = "rectification",
        /// To be forgotten (17).
        Erasure = "erasure",
        /// Kept, and used for nothing (18).
        Restriction = "restriction",
        /// What she gave, for another program (20).
        Portability = "portability",
        /// Not to be used for something (21).
        Objection = "objection",
        /// Something about her data was done wrong (Data Protection Act 2018, s. 164A).
        Complaint = "complaint",
    }
}

impl RequestKind {
    /// Whether the program itself does what is asked.
    pub const fn is_automatic(self) -> bool {
        matches!(
            self,
            Self::Access | Self::Erasure | Self::Restriction | Self::Portability
        )
    }

    /// Whether the program can do what is asked, where somebody says what: also by hand then.
    pub const fn is_assisted(self) -> bool {
        matches!(self, Self::Rectification)
    }

    /// Whether the answer is a copy.
    pub const fn is_copy(self) -> bool {
        matches!(self, Self::Access | Self::Portability)
    }
}

words! {
    /// The way something came or went.
    Channel {
        /// By e-mail.
        Email = "email",
        /// By letter.
        Letter = "letter",
        /// On the telephone.
        Phone = "phone",
        /// Across the desk.
        InPerson = "inPerson",
        /// Through a form.
        Form = "form",
        /// Another way.
        Other = "other",
    }
}

words! {
    /// Whether it is known who asks. Only the fact of a check is stored, never a document.
    Identity {
        /// Nobody has looked.
        Unchecked = "unchecked",
        /// There is no doubt who asks; no proof was needed.
        Known = "known",
        /// Proof was asked for.
        Asked = "asked",
        /// Proof came.
        Proven = "proven",
        /// What came proves nothing, or another person asks.
        Failed = "failed",
    }
}

impl Identity {
    /// Whether data may be handed out or changed.
    pub const fn is_settled(self) -> bool {
        matches!(self, Self::Known | Self::Proven)
    }
}

words! {
    /// What was decided.
    Decision {
        /// It is done.
        Granted = "granted",
        /// A part of it is done.
        Partly = "partly",
        /// It is not done, for a reason of the law.
        Refused = "refused",
        /// Nothing is held about the person.
        NothingHeld = "nothingHeld",
    }
}

impl Decision {
    /// Whether something is to be carried out.
    pub const fn needs_work(self) -> bool {
        matches!(self, Self::Granted | Self::Partly)
    }
}

words! {
    /// Why the law lets a business not do what is asked; the words name the article.
    Exemption {
        /// Manifestly unfounded (12(5)).
        Unfounded = "unfounded",
        /// Excessive, above all repeated (12(5)).
        Excessive = "excessive",
        /// It cannot be proven who asks (12(2), 12(6)).
        NotIdentified = "notIdentified",
        /// The rights of other people (15(4), 20(4)).
        OthersRights = "othersRights",
        /// The data are right as they are (16).
        DataRight = "dataRight",
        /// A law demands that they are kept (17(3)(b)).
        LegalObligation = "legalObligation",
        /// They are needed for legal claims (17(3)(e), 18(2), 21(1)).
        LegalClaims = "legalClaims",
        /// They are still needed, and there is a legal ground (17(1)).
        StillNeeded = "stillNeeded",
        /// Grounds that override the person's (21(1)).
        OverridingGrounds = "overridingGrounds",
        /// The right does not cover them (18(1), 20(1)).
        NotCovered = "notCovered",
    }
}

words! {
    /// What shows that it was carried out.
    Evidence {
        /// A copy was written; its SHA-256 is the proof.
        Copy = "copy",
        /// A certificate was signed; its id is the proof.
        Certificate = "certificate",
        /// The person is restricted since that day.
        Restriction = "restriction",
        /// What was wrong was put right; the change is the proof, the note names the fields.
        Correction = "correction",
        /// Somebody did it and wrote down what.
        Note = "note",
    }
}

words! {
    /// What can be done with a request.
    RequestStep {
        /// Tell the person that it came.
        Acknowledge = "acknowledge",
        /// Say that there is no doubt who asks, or that proof came.
        ConfirmIdentity = "confirmIdentity",
        /// Ask for proof of identity.
        AskProof = "askProof",
        /// Say that what came proves nothing.
        FailIdentity = "failIdentity",
        /// Ask what is meant.
        AskClarification = "askClarification",
        /// Note that the answer came.
        Clarified = "clarified",
        /// Announce that it takes longer.
        Extend = "extend",
        /// Decide.
        Decide = "decide",
        /// Let the program do it.
        CarryOut = "carryOut",
        /// Write down what was done by hand.
        RecordWork = "recordWork",
        /// Note that the answer was sent; closes.
        Answer = "answer",
        /// Note that the person does not want it any more; closes.
        Withdraw = "withdraw",
    }
}

words! {
    /// How far a request is.
    RequestStatus {
        /// Proof of identity is awaited.
        AwaitsProof = "awaitsProof",
        /// A clarification is awaited.
        AwaitsClarification = "awaitsClarification",
        /// To be decided.
        Open = "open",
        /// To be carried out.
        ToCarryOut = "toCarryOut",
        /// The answer is to be sent.
        ToAnswer = "toAnswer",
        /// Answered.
        Answered = "answered",
        /// Withdrawn.
        Withdrawn = "withdrawn",
    }
}

words! {
    /// A letter to the person.
    LetterKind {
        /// It came; until when there will be an answer.
        Acknowledgement = "acknowledgement",
        /// Please show who you are.
        Proof = "proof",
        /// Please say what you mean.
        Clarification = "clarification",
        /// It takes longer, and why.
        Extension = "extension",
        /// It is granted.
        Granted = "granted",
        /// It is refused, in part or whole, and why.
        Refused = "refused",
        /// It is done.
        Done = "done",
    }
}

words! {
    /// Who asks, as it is stored.
    AskerKind {
        /// A contact or lead.
        Person = "person",
        /// The account holder.
        Account = "account",
        /// Somebody who was typed in.
        Typed = "typed",
    }
}

/// A person's record, as a request leads to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", tag = "kind", content = "id")]
pub enum PersonRecord {
    /// A contact.
    Contact(ContactId),
    /// A lead.
    Lead(LeadId),
}

/// Who asks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", tag = "kind", content = "id")]
pub enum Asker {
    /// A contact.
    Contact(ContactId),
    /// A lead.
    Lead(LeadId),
    /// The account holder.
    Account,
    /// Somebody who is not in the records.
    Typed,
}

/// A request as it is typed in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct NewRequest {
    /// Who asks.
    pub asker: Asker,
    /// What for.
    pub kind: RequestKind,
    /// How it came.
    pub channel: Channel,
    /// The day it came, ISO 8601; today where it is blank.
    #[serde(default)]
    pub received_on: String,
    /// In the person's own words; may be blank.
    #[serde(default)]
    pub details: String,
    /// The language she is answered in; the business's where nothing is said.
    #[serde(default)]
    pub language: Option<Language>,
    /// Her name, for somebody who is typed in.
    #[serde(default)]
    pub name: String,
    /// Her e-mail, for somebody who is typed in; may be blank.
    #[serde(default)]
    pub email: String,
    /// Her address, for somebody who is typed in; may be blank.
    #[serde(default)]
    pub address: String,
}

/// What is decided, as it is typed in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DecisionForm {
    /// What.
    pub decision: Decision,
    /// The law's reasons.
    #[serde(default)]
    pub exemptions: Vec<Exemption>,
    /// In words, for the person.
    #[serde(default)]
    pub reason: String,
}

/// Which calendar the desk's deadlines follow.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RequestDesk {
    /// The calendar.
    pub calendar: CalendarCode,
}

impl Setting for RequestDesk {
    const KEY: &'static str = "request-desk";
    const CHANGED: Action = Action::undoable("request-calendar-changed").even_without_terms();
}
