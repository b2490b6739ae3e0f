//! The registers: who handles data for the business, who was given some, what went wrong.

use std::path::PathBuf;

use okicrm_core::breaches::{self, Breach, BreachForm, BreachStep, DueBreach, LetterTo};
use okicrm_core::change::Changed;
use okicrm_core::contacts::ContactSelection;
use okicrm_core::error::Result;
use okicrm_core::exporting::{ContactsFormat, ExportFormat};
use okicrm_core::importing::progress::{Progress, Watch};
use okicrm_core::privacy::{
    self, AuthorityForm, DueDiligence, GivenToAuthority, PassedOn, Person, TakenOver, TransferForm,
    TransferPreview, Transferred,
};
use okicrm_core::processors::{self, Processor, ProcessorForm, Register};
use okicrm_core::recipients::{self, Disclosure, HandedOver, NotedForm, RecipientForm};
use okicrm_core::values::{BreachId, ChangeSetId, CountryCode, ProcessorId};
use okicrm_core::workspace::write_whole;

use super::exporting::ask_for_export;
use crate::contract::commands;
use crate::native::Question;
use crate::state::Shell;

commands! {
    workspace {
        /// The register of processors.
        processors() -> Register => processors::register;
        /// Adds a processor; from then on its host may be connected to.
        add_processor(&form: ProcessorForm) -> Changed<Processor> => processors::add;
        /// Changes what is kept of a processor.
        change_processor(id: ProcessorId, &form: ProcessorForm) -> Changed<Processor> => processors::change;
        /// Takes a processor off the register; from then on its host is not connected to.
        remove_processor(id: ProcessorId) -> ChangeSetId => processors::remove;
        /// What was passed on, the newest first.
        disclosures() -> Vec<Disclosure> => recipients::disclosures;
        /// To whom a person's data was passed on, and whether it may go abroad.
        passed_on(person: Person) -> PassedOn => privacy::passed_on;
        /// Notes that data of a person was passed on outside OkiCRM.
        note_passed_on(person: Person, &form: NotedForm) -> ChangeSetId => privacy::note_passed_on;
        /// Keeps a person's data from going abroad.
        refuse_transfer(person: Person) -> ChangeSetId => privacy::refuse_transfer;
        /// Lets a person's data go abroad again.
        allow_transfer(person: Person) -> ChangeSetId => privacy::allow_transfer;
        /// What would go with the business to a country, and who would stay out.
        preview_transfer(country: CountryCode) -> TransferPreview => privacy::preview_transfer;
        /// Every breach, the newest first.
        breaches() -> Vec<Breach> => breaches::breaches;
        /// Breaches of which it is not settled who is told.
        due_breaches() -> Vec<DueBreach> => breaches::due;
        /// Records a breach; its 72 hours count from when it was known.
        record_breach(&form: BreachForm) -> Changed<Breach> => breaches::record;
        /// Changes what is known of a breach.
        change_breach(id: BreachId, &form: BreachForm) -> Changed<Breach> => breaches::change;
        /// Notes that somebody was told of a breach, or why nobody needs to be.
        take_breach_step(id: BreachId, step: BreachStep) -> Changed<Breach> => breaches::take_step;
    }
    desk {
        /// Asks where, and writes a letter about a breach there as a PDF; its path, or nothing.
        save_breach_letter(id: BreachId, to: LetterTo) -> Option<String> => save_letter;
        /// Asks where, and writes figures without people there, for whoever thinks of buying the business.
        save_due_diligence(to: RecipientForm) -> Option<DueDiligence> => save_figures;
        /// Asks where, writes everything there for whoever takes the business over, and keeps that it was given.
        transfer_business(form: TransferForm) -> Option<Transferred> => transfer;
        /// Asks for an archive of a business, and fills an empty workspace from it.
        take_business_over(password: String) -> Option<TakenOver> => take_over;
        /// Asks where, writes what an authority may have there, and keeps that it got it.
        give_to_authority(form: AuthorityForm) -> Option<GivenToAuthority> => give;
        /// Asks where, writes everything there for somebody, and keeps to whom it went.
        export_everything_to(format: ExportFormat, to: RecipientForm) -> Option<HandedOver> => export_to;
        /// Asks where, writes the contacts of a selection there for somebody, and keeps to whom they went.
        export_contacts_to(selection: ContactSelection, format: ContactsFormat, to: RecipientForm) -> Option<HandedOver> => export_selected_to;
    }
}

async fn save_letter(shell: &Shell, id: BreachId, to: LetterTo) -> Result<Option<String>> {
    let workspace = shell.workspace()?;
    let name = match to {
        LetterTo::Authority => "okicrm-breach-authority.pdf",
        LetterTo::People => "okicrm-breach-people.pdf",
    };
    let question = Question::about(shell, "pdf", &["pdf"]).named(name);
    let Some(path) = shell.ask_to_save(question).await else {
        return Ok(None);
    };
    let language = shell.appearance().language();
    let pdf = breaches::letter_pdf(&workspace, id, to, &language).await?;
    write_whole(&path, &pdf)?;
    Ok(Some(path.display().to_string()))
}

async fn give(shell: &Shell, form: AuthorityForm) -> Result<Option<GivenToAuthority>> {
    let workspace = shell.workspace()?;
    form.check()?;
    let question = Question::about(shell, "json", &["json"]).named("okicrm-authority.json");
    let Some(path) = shell.ask_to_save(question).await else {
        return Ok(None);
    };
    let given = privacy::give_to_authority(&workspace, &form, &path).await?;
    Ok(Some(given))
}

async fn transfer(shell: &Shell, form: TransferForm) -> Result<Option<Transferred>> {
    let workspace = shell.workspace()?;
    form.check()?;
    let question = Question::about(shell, "zip", &["zip"]).named("okicrm-business.zip");
    let Some(path) = shell.ask_to_save(question).await else {
        return Ok(None);
    };
    watched(shell, async |watch| {
        privacy::transfer(&workspace, &form, &path, watch).await
    })
    .await
    .map(Some)
}

async fn take_over(shell: &Shell, password: String) -> Result<Option<TakenOver>> {
    let workspace = shell.workspace()?;
    let question = Question::about(shell, "zip", &["zip"]);
    let Some(path) = shell.ask_to_open(question).await else {
        return Ok(None);
    };
    watched(shell, async |watch| {
        privacy::take_over(&workspace, &path, &password, watch).await
    })
    .await
    .map(Some)
}

async fn save_figures(shell: &Shell, to: RecipientForm) -> Result<Option<DueDiligence>> {
    let workspace = shell.workspace()?;
    to.check()?;
    let question = Question::about(shell, "zip", &["zip"]).named("okicrm-figures.zip");
    let Some(path) = shell.ask_to_save(question).await else {
        return Ok(None);
    };
    let made = privacy::due_diligence(&workspace, &to, &path).await?;
    Ok(Some(made))
}

async fn export_to(
    shell: &Shell,
    format: ExportFormat,
    to: RecipientForm,
) -> Result<Option<HandedOver>> {
    let workspace = shell.workspace()?;
    to.check()?;
    let Some(path) = ask_for_export(shell, format).await else {
        return Ok(None);
    };
    watched(shell, async |watch| {
        recipients::export_to(&workspace, format, &to, &path, watch).await
    })
    .await
    .map(Some)
}

async fn export_selected_to(
    shell: &Shell,
    selection: ContactSelection,
    format: ContactsFormat,
    to: RecipientForm,
) -> Result<Option<HandedOver>> {
    let workspace = shell.workspace()?;
    to.check()?;
    let chosen: Option<PathBuf> = super::exporting::ask_for_contacts(shell, format).await;
    let Some(path) = chosen else {
        return Ok(None);
    };
    watched(shell, async |watch| {
        recipients::export_contacts_to(&workspace, selection, format, &to, &path, watch).await
    })
    .await
    .map(Some)
}

/// Works as a job of the status bar that can be stopped.
async fn watched<T>(shell: &Shell, work: impl AsyncFnOnce(&Watch<'_>) -> Result<T>) -> Result<T> {
    let job = shell.begin_job("shell-job-export", true);
    let tell = |progress: Progress| {
        job.report(progress.rows, progress.rows_in_all().unwrap_or(0));
    };
    let watch = Watch {
        tell: Some(&tell),
        stop: Some(job.stop()),
    };
    work(&watch).await
}
