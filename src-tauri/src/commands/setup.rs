//! First run: the one action that makes a workspace; and what follows it: steps, sample data.

use okicrm_core::change::Topic;
use okicrm_core::error::Result;
use okicrm_core::home::{self, NextStep, RecentRecord};
use okicrm_core::moving::ServerAddress;
use okicrm_core::settings::{Formats, Language};
use okicrm_core::setup::{
    self, BackupsThen, DocumentText, FirstRun, Place, RecoverySheet, SampleFigures, SetupState,
};
use okicrm_core::telemetry;
use okicrm_core::values::CountryCode;
use okicrm_core::values::country::{UsageFigures, VatRegime};
use serde::Serialize;
use ts_rs::TS;

use super::protection::Proof;
use crate::apart::apart;
use crate::contract::commands;
use crate::state::{Shell, Standing};

commands! {
    frame {
        /// Policy and terms, to be read before they are accepted.
        setup_texts(language: Language) -> Vec<DocumentText> => texts;
        /// The countries a business can be in, with what each brings.
        countries() -> Vec<CountryChoice> => all_countries;
        /// Whether this computer has a keychain that can hold the key.
        keychain_available() -> bool => keychain_available_now;
        /// Makes the workspace with every answer, or nothing at all, and opens it: on a server where
        /// one is named, else in the encrypted file.
        first_run(run: FirstRun, server: Option<ServerAddress>) -> RecoverySheet => make;
    }
    workspace {
        /// How first run was answered.
        setup_state() -> Option<SetupState> => setup::state;
        /// Notes that the recovery code is kept in a safe place.
        keep_recovery_sheet() => setup::keep_recovery_sheet;
        /// How much sample data there is.
        sample_figures() -> SampleFigures => setup::sample_figures;
        /// The steps after first run, and which are taken.
        next_steps() -> Vec<NextStep> => home::next_steps;
        /// The records that were written last, the latest first.
        recent_records() -> Vec<RecentRecord> => home::recent_records;
    }
    desk {
        /// Takes every sample record away for good, with what was written about these people since.
        remove_sample() => remove_sample_now;
        /// Deletes the workspace: its records, backups and key. Nothing brings them back.
        delete_everything(proof: Proof, backups: BackupsThen) => delete_everything_now;
    }
}

/// A country to choose; its name comes from the window's language.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CountryChoice {
    /// ISO 3166-1.
    pub code: String,
    /// ISO 4217.
    pub currency: String,
    /// How its dates and numbers look.
    pub formats: Formats,
    /// Which law of value added tax holds there.
    pub vat_regime: VatRegime,
    /// The usual rate of value added tax in per cent; nothing where this program knows none.
    pub standard_vat: Option<String>,
    /// Where the switch on the notice about usage figures stands: on where the law lets it, else nowhere.
    pub usage_data: Option<bool>,
    /// The law that lets it stand on.
    pub usage_law: Option<&'static str>,
}

async fn remove_sample_now(shell: &Shell) -> Result<()> {
    setup::remove_sample(&shell.workspace()?).await?;
    // The badge of the frame goes with it.
    shell.announce(&[Topic::Shell]);
    Ok(())
}

async fn texts(_shell: &Shell, language: Language) -> Result<Vec<DocumentText>> {
    Ok(setup::texts(language))
}

async fn all_countries(_shell: &Shell) -> Result<Vec<CountryChoice>> {
    Ok(CountryCode::all()
        .map(|country| CountryChoice {
            code: country.to_string(),
            currency: country.currency().to_string(),
            formats: Formats::of(country),
            vat_regime: country.vat_regime(),
            standard_vat: country.vat_rates().standard.map(|rate| rate.to_string()),
            usage_data: telemetry::proposed(country.usage_figures()),
            usage_law: law_of(country.usage_figures()),
        })
        .collect())
}

fn law_of(figures: UsageFigures) -> Option<&'static str> {
    match figures {
        UsageFigures::OnAfterNotice { law } => Some(law),
        UsageFigures::Ask => None,
    }
}

async fn keychain_available_now(shell: &Shell) -> Result<bool> {
    let keychain = shell.keychain();
    apart(async move { Ok(keychain.is_available()) }).await
}

async fn make(
    shell: &Shell,
    run: FirstRun,
    server: Option<ServerAddress>,
) -> Result<RecoverySheet> {
    let server = match server {
        Some(address) => Some((address.url()?, address)),
        None => None,
    };
    let turn = shell.turn().await;
    let (folder, clock, keychain) = (
        shell.folder().clone(),
        shell.clock().clone(),
        shell.keychain(),
    );
    let language = run.language.code().to_owned();
    let usage = run.usage_data;
    let done = apart(async move {
        let place = Place {
            folder,
            clock,
            keychain: &*keychain,
            server: server.as_ref().map(|(url, address)| address.server(url)),
        };
        setup::first_run(place, &run).await
    })
    .await?;
    keep_language(shell, language);
    answer_usage(shell, usage);
    let standing = shell.watched(done.workspace);
    shell.stand_and_work(standing).await;
    drop(turn);
    Ok(done.recovery)
}

/// The language of the answers becomes the window's. That it could not be kept spoils nothing: the
/// workspace is made.
fn keep_language(shell: &Shell, language: String) {
    let mut appearance = shell.appearance().appearance();
    appearance.language = language;
    if let Err(error) = shell.appearance().save(appearance) {
        error.report();
    }
}

/// The answer to the usage notice is kept where usage figures are; without an answer nothing is
/// counted.
fn answer_usage(shell: &Shell, usage: Option<bool>) {
    let answered = usage.map(|on| telemetry::answer(shell.usage(), on));
    if let Some(Err(error)) = answered {
        error.report();
    }
    shell.look_at_usage_switch();
}

async fn delete_everything_now(shell: &Shell, proof: Proof, backups: BackupsThen) -> Result<()> {
    let workspace = shell.workspace()?;
    let turn = shell.turn().await;
    let asked = shell.clone();
    apart(async move {
        setup::delete(
            workspace,
            proof.unlock(&asked),
            asked.keychain_ref(),
            backups,
        )
        .await
    })
    .await?;
    shell.files().forget();
    shell.stand(Standing::FirstRun);
    drop(turn);
    Ok(())
}
