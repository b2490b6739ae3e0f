//! `oki privacy transfer`, `transfer-preview` and `take-over`: the business goes to somebody else, whole.

use std::io::IsTerminal as _;
use std::path::PathBuf;

use clap::Args;
use okicrm_core::Result;
use okicrm_core::importing::progress::{Progress, Watch};
use okicrm_core::privacy::{self, TransferForm};
use okicrm_core::values::CountryCode;

use super::import::show_progress;
use super::passing_on::ToArguments;
use crate::outcome::{Outcome, table};
use crate::session::Session;

/// To which country.
#[derive(Args)]
pub struct PreviewArguments {
    /// The buyer's country, as a code.
    #[arg(long, value_name = "COUNTRY")]
    to_country: String,
}

/// Everything, for whoever takes the business over.
#[derive(Args)]
pub struct TransferArguments {
    #[command(flatten)]
    to: ToArguments,
    /// The law or the contract by which it may be given.
    #[arg(long)]
    basis: String,
    /// Where to write the archive.
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
}

/// An archive of a business.
#[derive(Args)]
pub struct TakeOverArguments {
    /// The archive.
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// The file that holds its password.
    #[arg(long, value_name = "FILE")]
    password_file: PathBuf,
}

pub async fn preview(arguments: PreviewArguments, session: &Session) -> Result<Outcome> {
    let workspace = session.read().await?;
    let country = CountryCode::parse(&arguments.to_country)?;
    let seen = privacy::preview_transfer(&workspace, country).await?;
    let rows: Vec<Vec<String>> = seen
        .records
        .iter()
        .map(|one| vec![one.kind.clone(), one.count.to_string()])
        .collect();
    let text = format!(
        "{}{} people go, {} of them restricted; {} stay out. {} addresses stay left alone, {} people stay erased.",
        table(&["What", "Records"], &rows),
        seen.people,
        seen.restricted,
        seen.left_out,
        seen.left_alone,
        seen.erased,
    );
    Outcome::new(&seen, text)
}

pub async fn transfer(arguments: TransferArguments, session: &Session) -> Result<Outcome> {
    let workspace = session.write().await?;
    let form = TransferForm {
        to: arguments.to.form(),
        basis: arguments.basis,
    };
    let tell = |progress: Progress| show_progress(progress);
    let written = privacy::transfer(&workspace, &form, &arguments.out, &watch(&tell)).await;
    workspace.close().await;
    let written = written?;
    let text = format!(
        "{}: {} people, {} stayed out.\nSHA-256 {}\nPassword, shown this once: {}",
        written.path,
        written.people,
        written.left_out,
        written.sha256,
        written.password.as_str(),
    );
    Outcome::new(&written, text)
}

pub async fn take_over(arguments: TakeOverArguments, session: &Session) -> Result<Outcome> {
    let password = std::fs::read_to_string(&arguments.password_file)?;
    let workspace = session.write().await?;
    let tell = |progress: Progress| show_progress(progress);
    let taken = privacy::take_over(
        &workspace,
        &arguments.file,
        password.trim_end_matches(['\r', '\n']),
        &watch(&tell),
    )
    .await;
    workspace.close().await;
    let taken = taken?;
    let rows: Vec<Vec<String>> = taken
        .records
        .iter()
        .map(|(kind, count)| vec![kind.clone(), count.to_string()])
        .collect();
    let text = format!(
        "{}Taken over from {}; {} people stay erased.",
        table(&["What", "Records"], &rows),
        taken.from,
        taken.erased,
    );
    Outcome::new(&taken, text)
}

fn watch<'a>(tell: &'a (dyn Fn(Progress) + Sync)) -> Watch<'a> {
    Watch {
        tell: std::io::stderr().is_terminal().then_some(tell as _),
        stop: None,
    }
}
