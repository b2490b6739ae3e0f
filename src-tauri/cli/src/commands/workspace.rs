//! `oki workspace create` and `oki workspace info`.

use std::io::IsTerminal as _;

use clap::{Args, Subcommand};
use okicrm_core::account::AccountForm;
use okicrm_core::checkup;
use okicrm_core::keys::{KeyRefusal, Keychain as _, SystemKeychain};
use okicrm_core::moving;
use okicrm_core::processors::{Connection, DatabaseServer, ProcessorForm};
use okicrm_core::settings::Language;
use okicrm_core::setup::{self, FirstBusiness, FirstData, FirstProtection, FirstRun, Place};
use okicrm_core::workspace::Clock;
use okicrm_core::{Error, Result};
use serde_json::json;

use crate::outcome::{self, Outcome, table};
use crate::session::Session;

/// What to do with the workspace.
#[derive(Subcommand)]
pub enum Command {
    /// Make a workspace and print its recovery code. Who makes it accepts policy and terms (`oki terms show`).
    Create(CreateArguments),
    /// What the workspace is and holds.
    Info,
    /// Move the workspace to a PostgreSQL server, or back into the encrypted file.
    Move(MoveArguments),
    /// Name who runs the server of a workspace that is refused for want of that.
    Host(HostArguments),
}

/// A new workspace.
#[derive(Args)]
pub struct CreateArguments {
    /// The business's name.
    #[arg(long)]
    business: String,
    /// Its country, as a code of two letters.
    #[arg(long)]
    country: String,
    /// Who works in it; the business where nobody is named.
    #[arg(long)]
    name: Option<String>,
    /// Begin with made-up people to try things with.
    #[arg(long)]
    sample: bool,
    /// A PostgreSQL server instead of the encrypted file.
    #[arg(long, value_name = "URL")]
    database: Option<String>,
    /// Accept policy and terms later; until then nothing can be entered.
    #[arg(long, conflicts_with = "sample")]
    accept_later: bool,
    #[command(flatten)]
    host: HostArguments,
}

/// Where to.
#[derive(Args)]
pub struct MoveArguments {
    /// The server's address.
    #[arg(long, value_name = "URL", required_unless_present = "file")]
    database: Option<String>,
    /// Into the encrypted file.
    #[arg(long, conflicts_with = "database")]
    file: bool,
    #[command(flatten)]
    host: HostArguments,
}

/// Who runs the server: the row of the register of processors. A server on this computer needs none.
#[derive(Args)]
pub struct HostArguments {
    /// Who runs the server.
    #[arg(long, value_name = "NAME", requires = "run_in")]
    run_by: Option<String>,
    /// Where it stands: a country's code.
    #[arg(long, value_name = "COUNTRY")]
    run_in: Option<String>,
    /// The day of the agreement with them.
    #[arg(long, value_name = "DAY")]
    agreed_on: Option<String>,
    /// What allows data to go there, where it is abroad.
    #[arg(long, value_enum)]
    mechanism: Option<super::processors::MechanismName>,
    /// How the data is protected there.
    #[arg(long, value_name = "TEXT")]
    safeguard: Option<String>,
}

impl HostArguments {
    fn row(&self) -> Option<ProcessorForm> {
        let text = |text: &Option<String>| text.clone().unwrap_or_default();
        self.run_by.as_ref().map(|name| ProcessorForm {
            connection: Connection::Database,
            name: name.clone(),
            purpose: "Keeps the workspace's records on its server".into(),
            country: text(&self.run_in),
            mechanism: self.mechanism.map(Into::into).unwrap_or_default(),
            safeguard: text(&self.safeguard),
            agreed_on: text(&self.agreed_on),
            ..ProcessorForm::default()
        })
    }
}

pub async fn run(command: Command, session: &Session) -> Result<Outcome> {
    match command {
        Command::Create(arguments) => create(arguments, session).await,
        Command::Info => info(session).await,
        Command::Move(arguments) => relocate(arguments, session).await,
        Command::Host(arguments) => name_host(&arguments, session),
    }
}

async fn create(arguments: CreateArguments, session: &Session) -> Result<Outcome> {
    let run = FirstRun {
        accepted: Vec::new(),
        person: AccountForm {
            name: arguments.name.unwrap_or(arguments.business.clone()),
            ..AccountForm::default()
        },
        business: FirstBusiness {
            name: arguments.business,
            country: arguments.country,
        },
        language: language(),
        data: if arguments.sample {
            FirstData::Sample
        } else {
            FirstData::Empty
        },
        protection: protection(session)?,
        usage_data: None,
    };
    let row = arguments.host.row();
    let place = Place {
        folder: session.folder().clone(),
        clock: Clock::system(),
        keychain: &SystemKeychain,
        server: arguments.database.as_deref().map(|url| DatabaseServer {
            url,
            processor: row.as_ref(),
        }),
    };
    let done = if arguments.accept_later {
        setup::first_run_accepting_later(place, &run).await?
    } else {
        setup::first_run_accepting(place, &run).await?
    };
    done.workspace.close().await;
    let folder = session.folder().path().display().to_string();
    let text = format!(
        "Workspace of {} in {folder}\n\nRecovery code: {}\n\n\
         Write it down and keep it in a safe place. Without passphrase, keychain and this code,\n\
         nobody can open the data again. It is not shown a second time.\n\n{}",
        done.business.name,
        done.recovery.code,
        if arguments.accept_later {
            "Policy and terms are not accepted yet, so nothing can be entered: `oki terms show`, `oki terms accept`."
        } else {
            "By making it you accepted policy and terms: `oki terms show`, `oki terms withdraw`."
        }
    );
    Outcome::new(
        &json!({
            "workspace": folder,
            "recoveryCode": done.recovery.code,
            "currency": done.business.currency,
        }),
        text,
    )
}

/// A passphrase that was given; else the keychain; else one that is typed twice.
fn protection(session: &Session) -> Result<FirstProtection> {
    if let Some(passphrase) = session.given_passphrase() {
        return Ok(FirstProtection {
            passphrase: Some(passphrase.to_owned()),
            keychain: false,
        });
    }
    if SystemKeychain.is_available() {
        return Ok(FirstProtection {
            passphrase: None,
            keychain: true,
        });
    }
    if !std::io::stdin().is_terminal() {
        return Err(KeyRefusal::ProtectionMissing.into());
    }
    let typed = |question: &str| {
        rpassword::prompt_password(question)
            .map_err(|_| Error::from(KeyRefusal::PassphraseUnusable))
    };
    let passphrase = typed("New passphrase: ")?;
    if typed("The same again: ")? != passphrase {
        return Err(KeyRefusal::PassphraseWrong.into());
    }
    Ok(FirstProtection {
        passphrase: Some(passphrase),
        keychain: false,
    })
}

/// The language the terminal is set to.
fn language() -> Language {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"]
        .into_iter()
        .find_map(|name| std::env::var(name).ok().filter(|value| !value.is_empty()));
    Language::of_locale(&locale.unwrap_or_default())
}

async fn relocate(arguments: MoveArguments, session: &Session) -> Result<Outcome> {
    let workspace = session.write().await?;
    let report = match &arguments.database {
        Some(url) => {
            let row = arguments.host.row();
            let server = DatabaseServer {
                url,
                processor: row.as_ref(),
            };
            moving::to_server(workspace, server).await?
        }
        None => moving::to_file(workspace).await?,
    };
    let rows: Vec<Vec<String>> = report
        .counts
        .iter()
        .map(|(name, count)| vec![name.clone(), count.to_string()])
        .collect();
    let text = format!(
        "{}\n\nBoth sides are equal. The former place still holds everything: {}",
        table(&["Table", "Rows"], &rows),
        report.remains
    );
    Outcome::new(&report, text)
}

fn name_host(arguments: &HostArguments, session: &Session) -> Result<Outcome> {
    let row = arguments.row().unwrap_or_default();
    session.with_unlock(|unlock| moving::name_host(session.folder(), unlock, &row))?;
    Outcome::new(
        &json!({"named": true}),
        "The row is kept. The workspace opens.",
    )
}

async fn info(session: &Session) -> Result<Outcome> {
    let workspace = session.read().await?;
    let info = checkup::info(&workspace).await?;
    let shown = |text: &Option<String>| text.clone().unwrap_or_default();
    let mut rows = vec![
        vec!["business".to_owned(), shown(&info.business)],
        vec!["country".to_owned(), shown(&info.country)],
        vec!["currency".to_owned(), shown(&info.currency)],
        vec!["database".to_owned(), info.database.clone()],
        vec!["encrypted".to_owned(), info.encrypted.to_string()],
        vec!["schema".to_owned(), info.schema_version.to_string()],
        vec!["version".to_owned(), info.app_version.clone()],
    ];
    rows.extend(
        info.counts
            .iter()
            .map(|(kind, count)| vec![kind.clone(), count.to_string()]),
    );
    let warnings = || {
        info.warnings
            .iter()
            .map(|one| (&one.code, outcome::sentence(&one.code, &one.args)))
    };
    rows.extend(warnings().map(|(_, words)| vec!["warning".to_owned(), words]));
    let mut answer = serde_json::to_value(&info)?;
    answer["warnings"] = warnings()
        .map(|(code, words)| json!({"code": code, "message": words}))
        .collect();
    Outcome::new(&answer, table(&["What", "Value"], &rows))
}
