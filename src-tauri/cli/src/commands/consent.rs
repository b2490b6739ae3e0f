//! `oki consent …`: may we contact her, who is left alone, who must be told.

use clap::{Args, Subcommand, ValueEnum};
use okicrm_core::Result;
use okicrm_core::consent::{
    self, ConsentPerson, ConsentSource, ConsentView, ContactChannel, LiftReason, NewStatement,
    NewSuppression, PurposeCode, Standing,
};
use okicrm_core::importing;
use okicrm_core::values::{ContactId, LeadId, NoticeId, QuarantineId, SuppressionId};
use serde_json::json;

use super::notices::{self, LetterLanguage, Outcomes};
use super::{hints, purposes};
use crate::outcome::{Outcome, table};
use crate::session::Session;

/// What to do about consent.
#[derive(Subcommand)]
pub enum Command {
    /// May we contact this person: each purpose and way, and what was ever recorded.
    Show(Who),
    /// Record a consent, with its exact words.
    Give(GiveArguments),
    /// Record that a consent was taken back.
    Withdraw(SayArguments),
    /// Record an objection; without a purpose, to all advertising.
    Object(SayArguments),
    /// Record a basis that is no consent, with its reason.
    Basis(BasisArguments),
    /// The list of addresses that are left alone.
    Suppressions,
    /// Put an address on that list.
    Suppress {
        /// An e-mail address or a phone number.
        address: String,
        /// Only for this purpose.
        #[arg(long = "for", value_name = "PURPOSE", value_parser = purpose)]
        purpose: Option<PurposeCode>,
    },
    /// Take an entry off that list.
    Lift {
        /// The entry's id.
        id: SuppressionId,
        /// Why.
        #[arg(long, value_enum)]
        reason: Reason,
    },
    /// Rows of imports that wait because they are about somebody restricted.
    Quarantine,
    /// Take a row that waited into its contact.
    Release {
        /// The row's id.
        id: QuarantineId,
    },
    /// Throw a row away that waited.
    Discard {
        /// The row's id.
        id: QuarantineId,
    },
    /// People whose data came from elsewhere, and by when they must be told.
    Notices,
    /// Say how a notice ended.
    Settle {
        /// The notice's id.
        id: NoticeId,
        /// How.
        #[arg(long, value_enum)]
        outcome: Outcomes,
    },
    /// Note that a person's data did not come from herself, so that she is told in time.
    NoticeAdd {
        #[command(flatten)]
        who: Who,
        /// Where it came from.
        #[arg(long = "from", value_name = "TEXT")]
        origin: String,
    },
    /// The people of a notice.
    NoticePeople {
        /// The notice's id.
        id: NoticeId,
    },
    /// The letter of a notice.
    NoticeLetter {
        /// The notice's id.
        id: NoticeId,
        /// In which language.
        #[arg(long, value_enum, default_value = "en")]
        language: LetterLanguage,
    },
    /// Whether what is written about a person may be of a sensitive kind.
    Hints(Who),
    /// Say by which right something sensitive is kept, or that it is nothing of the kind.
    AnswerHint(hints::AnswerArguments),
    /// The purposes of your own.
    Purposes,
    /// Add a purpose of your own.
    PurposeAdd {
        /// What it is called.
        name: String,
    },
    /// Call a purpose of your own something else.
    PurposeRename {
        /// Its code.
        #[arg(value_parser = purpose)]
        code: PurposeCode,
        /// What it is called from now on.
        name: String,
    },
    /// Take a purpose of your own out; what was said about it stays.
    PurposeRemove {
        /// Its code.
        #[arg(value_parser = purpose)]
        code: PurposeCode,
    },
}

/// Which person.
#[derive(Args)]
#[group(required = true, multiple = false)]
pub struct Who {
    /// A contact's id.
    #[arg(long)]
    contact: Option<ContactId>,
    /// A lead's id.
    #[arg(long)]
    lead: Option<LeadId>,
}

/// What was said, about what and by which way.
#[derive(Args)]
pub struct SayArguments {
    #[command(flatten)]
    who: Who,
    /// newsletter, offers, surveys, service, contract, or the code of a purpose of your own; all
    /// advertising where none is named.
    #[arg(long = "for", value_name = "PURPOSE", value_parser = purpose)]
    purpose: Option<PurposeCode>,
    /// By which way; may be repeated, every way where none is named.
    #[arg(long = "channel", value_enum)]
    channels: Vec<Way>,
    /// How it came.
    #[arg(long, value_enum, default_value = "spoken")]
    source: Source,
    /// The day it was said, 2026-11-22; today where none is named.
    #[arg(long, default_value = "", value_name = "DATE")]
    on: String,
}

/// A consent.
#[derive(Args)]
pub struct GiveArguments {
    #[command(flatten)]
    say: SayArguments,
    /// The exact words that were agreed to.
    #[arg(long)]
    wording: String,
}

/// A basis that is no consent.
#[derive(Args)]
pub struct BasisArguments {
    #[command(flatten)]
    say: SayArguments,
    /// Which one.
    #[arg(long, value_enum)]
    basis: Basis,
    /// Why the business may.
    #[arg(long, default_value = "")]
    reason: String,
}

#[derive(Clone, Copy, ValueEnum)]
enum Basis {
    /// An interest that outweighs.
    Interest,
    /// The person bought, and may be told of alike.
    Customer,
    /// What was agreed needs it.
    Contract,
}

/// How somebody is reached.
#[derive(Clone, Copy, ValueEnum)]
pub enum Way {
    Email,
    Phone,
    Text,
    Post,
}

#[derive(Clone, Copy, ValueEnum)]
enum Source {
    Spoken,
    Phone,
    Email,
    Paper,
    Website,
    Letter,
}

#[derive(Clone, Copy, ValueEnum)]
pub enum Reason {
    AgreedAgain,
    Mistake,
    ChangedHands,
}

impl From<Way> for ContactChannel {
    fn from(way: Way) -> Self {
        match way {
            Way::Email => Self::Email,
            Way::Phone => Self::Phone,
            Way::Text => Self::Text,
            Way::Post => Self::Post,
        }
    }
}

/// A purpose as it is typed.
pub fn purpose(text: &str) -> std::result::Result<PurposeCode, String> {
    PurposeCode::parse(text)
        .map_err(|_| "write newsletter, offers, surveys, service or contract".to_owned())
}

pub async fn run(command: Command, session: &Session) -> Result<Outcome> {
    match command {
        Command::Show(who) => {
            let workspace = session.read().await?;
            shown(&consent::show(&workspace, who.person()?).await?)
        }
        Command::Give(arguments) => {
            let (wording, reason) = (arguments.wording, String::new());
            say(arguments.say, Standing::Given, wording, reason, session).await
        }
        Command::Withdraw(arguments) => {
            let (standing, nothing) = (Standing::Withdrawn, String::new());
            say(arguments, standing, String::new(), nothing, session).await
        }
        Command::Object(arguments) => {
            let (standing, nothing) = (Standing::Objected, String::new());
            say(arguments, standing, String::new(), nothing, session).await
        }
        Command::Basis(arguments) => {
            let standing = match arguments.basis {
                Basis::Interest => Standing::Interest,
                Basis::Customer => Standing::Customer,
                Basis::Contract => Standing::Contract,
            };
            say(
                arguments.say,
                standing,
                String::new(),
                arguments.reason,
                session,
            )
            .await
        }
        Command::Suppressions => suppressions(session).await,
        Command::Suppress { address, purpose } => {
            let workspace = session.write().await?;
            let new = NewSuppression { address, purpose };
            let action = consent::suppress(&workspace, new).await?;
            workspace.close().await;
            done(&action.to_string(), "Left alone from now on.")
        }
        Command::Lift { id, reason } => lift(id, reason, session).await,
        Command::Quarantine => quarantine(session).await,
        Command::Release { id } => {
            let workspace = session.write().await?;
            let action = importing::release(&workspace, id).await?;
            workspace.close().await;
            done(&action.to_string(), "Taken.")
        }
        Command::Discard { id } => {
            let workspace = session.write().await?;
            let action = importing::discard(&workspace, id).await?;
            workspace.close().await;
            done(&action.to_string(), "Discarded.")
        }
        Command::Notices => notices::all(session).await,
        Command::Settle { id, outcome } => notices::settle(id, outcome, session).await,
        Command::NoticeAdd { who, origin } => notices::add(&who, &origin, session).await,
        Command::NoticePeople { id } => notices::people(id, session).await,
        Command::NoticeLetter { id, language } => notices::letter(id, language, session).await,
        Command::Hints(who) => hints::all(&who, session).await,
        Command::AnswerHint(arguments) => hints::answer(arguments, session).await,
        Command::Purposes => purposes::all(session).await,
        Command::PurposeAdd { name } => purposes::add(name, session).await,
        Command::PurposeRename { code, name } => purposes::rename(&code, name, session).await,
        Command::PurposeRemove { code } => purposes::remove(&code, session).await,
    }
}

impl Who {
    pub(super) fn person(&self) -> Result<ConsentPerson> {
        match (self.contact, self.lead) {
            (Some(contact), _) => Ok(ConsentPerson::Contact(contact)),
            (None, Some(lead)) => Ok(ConsentPerson::Lead(lead)),
            // clap requires one of the two.
            (None, None) => Err(okicrm_core::error::NotFound { record: "person" }.into()),
        }
    }
}

async fn say(
    arguments: SayArguments,
    standing: Standing,
    wording: String,
    reason: String,
    session: &Session,
) -> Result<Outcome> {
    let channels: Vec<ContactChannel> = match arguments.channels.as_slice() {
        [] => ContactChannel::ALL.into(),
        named => named.iter().map(|way| (*way).into()).collect(),
    };
    let statement = NewStatement {
        purpose: arguments.purpose,
        channels,
        standing,
        source: match (standing, arguments.source) {
            (Standing::Interest | Standing::Customer | Standing::Contract, _) => {
                ConsentSource::Business
            }
            (_, Source::Spoken) => ConsentSource::Spoken,
            (_, Source::Phone) => ConsentSource::Phone,
            (_, Source::Email) => ConsentSource::Email,
            (_, Source::Paper) => ConsentSource::Paper,
            (_, Source::Website) => ConsentSource::Website,
            (_, Source::Letter) => ConsentSource::Letter,
        },
        wording,
        reason,
        said_on: arguments.on,
    };
    let workspace = session.write().await?;
    let recorded = consent::record(&workspace, arguments.who.person()?, statement).await?;
    workspace.close().await;
    shown(&recorded.record)
}

fn shown(view: &ConsentView) -> Result<Outcome> {
    let mut rows = Vec::new();
    for purpose in &view.purposes {
        for cell in &purpose.cells {
            let standing = cell.statement.as_ref().map(|one| one.standing.word());
            rows.push(vec![
                purpose
                    .name
                    .clone()
                    .unwrap_or_else(|| purpose.purpose.to_string()),
                cell.channel.word().to_owned(),
                if cell.allowed { "yes" } else { "no" }.to_owned(),
                standing.unwrap_or("nothing recorded").to_owned(),
            ]);
        }
    }
    let mut text = table(&["Purpose", "Way", "May we?", "Standing"], &rows);
    if view.suppressed {
        text.push_str("\nAn address is on the list of those that are left alone.");
    }
    Outcome::new(view, text)
}

pub(super) fn done(action: &str, words: &str) -> Result<Outcome> {
    let text = format!("{words} Take it back with: oki undo {action}");
    Outcome::new(&json!({"action": action}), text)
}

async fn suppressions(session: &Session) -> Result<Outcome> {
    let workspace = session.read().await?;
    let list = consent::suppressions(&workspace).await?;
    let rows: Vec<Vec<String>> = list
        .entries
        .iter()
        .map(|one| {
            let purpose = one.purpose.as_ref().map(ToString::to_string);
            vec![
                one.address.clone().unwrap_or_else(|| "(gone)".to_owned()),
                one.channel.word().to_owned(),
                purpose.unwrap_or_else(|| "all advertising".to_owned()),
                one.reason.word().to_owned(),
                one.added_at.clone(),
                one.lifted_at.clone().unwrap_or_default(),
                one.id.to_string(),
            ]
        })
        .collect();
    let headings = ["Address", "Way", "For", "Why", "Since", "Lifted", "Id"];
    Outcome::new(&list, table(&headings, &rows))
}

async fn lift(id: SuppressionId, reason: Reason, session: &Session) -> Result<Outcome> {
    let reason = match reason {
        Reason::AgreedAgain => LiftReason::AgreedAgain,
        Reason::Mistake => LiftReason::Mistake,
        Reason::ChangedHands => LiftReason::ChangedHands,
    };
    let workspace = session.write().await?;
    let action = consent::lift(&workspace, id, reason).await?;
    workspace.close().await;
    done(&action.to_string(), "Lifted.")
}

async fn quarantine(session: &Session) -> Result<Outcome> {
    let workspace = session.read().await?;
    let waiting = importing::quarantined(&workspace).await?;
    let rows: Vec<Vec<String>> = waiting
        .iter()
        .map(|one| {
            vec![
                one.name.clone(),
                one.source.clone(),
                one.row.to_string(),
                if one.restricted {
                    "waits"
                } else {
                    "can be taken"
                }
                .to_owned(),
                one.id.to_string(),
            ]
        })
        .collect();
    let text = table(&["Name", "File", "Row", "State", "Id"], &rows);
    Outcome::new(&waiting, text)
}
