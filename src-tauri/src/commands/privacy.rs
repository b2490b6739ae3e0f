//! The rights of the people in the records.

use okicrm_core::error::Result;
use okicrm_core::privacy::discovery::{self, Findings, MentionPlace, MentionState};
use okicrm_core::privacy::packs::{
    self, CopyLock, CopyOptions, CopyPlan, MadePassword, Written, write_copy, write_portable,
};
use okicrm_core::privacy::{
    self, AccessReport, BulkDone, BulkPlan, Certificate, CertificateReport, DataMap, ErasureDone,
    ErasurePlan, Glance, KeptCertificates, People, Person, ProcessingRecord, RestrictedPerson,
};
use okicrm_core::telemetry::{Event, Feature};
use okicrm_core::values::ChangeSetId;
use okicrm_core::workspace::{Workspace, write_whole};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::contract::commands;
use crate::native::Question;
use crate::state::Shell;

commands! {
    workspace {
        /// What is kept, column by column, index by index, file by file.
        data_map() -> DataMap => data_map_of;
        /// The record of processing activities in a language of the window.
        processing_record(&language: String) -> ProcessingRecord => privacy::processing_record;
        /// What is kept, how long, who receives it and where it lies, in a language of the window.
        privacy_glance(&language: String) -> Glance => privacy::glance;
        /// What an erasure would do; confirming names its hash.
        plan_erasure(person: Person) -> ErasurePlan => privacy::plan;
        /// What erasing several people by one plan would do.
        plan_people_erasure(people: People) -> BulkPlan => privacy::plan_people;
        /// Every erasure of this workspace with its certificate, the newest first.
        erasure_certificates() -> KeptCertificates => privacy::certificates;
        /// Hides a person from daily work.
        restrict_person(person: Person) -> ChangeSetId => privacy::restrict;
        /// Everybody who is hidden from daily work.
        restricted_people() -> Vec<RestrictedPerson> => privacy::restricted;
        /// Everything about a person, wherever it stands.
        find_person(person: Person) -> Findings => discovery::find;
        /// What a person's copy would hold, to decide on.
        plan_copy(person: Person) -> CopyPlan => packs::plan_copy;
        /// Decides whether somebody else is shown in a person's copy.
        show_other(person: Person, &place: String, is_shown: bool) -> ChangeSetId => packs::show_other;
        /// Takes words out of a person's copy, with the reason.
        hide_words(person: Person, &words: String, &reason: String) -> ChangeSetId => packs::hide_words;
        /// Lets words stand in a person's copy again.
        show_words(person: Person, &place: String) -> ChangeSetId => packs::show_words;
        /// Decides whether a file goes into a person's copy.
        include_file(person: Person, &file: MentionPlace, is_included: bool) -> ChangeSetId => packs::include_file;
        /// Says of places whether they are about a person.
        choose_mentions(person: Person, &places: Vec<MentionPlace>, state: MentionState) -> ChangeSetId => discovery::choose_mentions;
        /// Lets a person be seen in daily work again, who was told so on a day before.
        unrestrict_person(person: Person, &told_on: String) -> ChangeSetId => privacy::unrestrict;
    }
    desk {
        /// Erases a person for ever, as a plan said; a backup is made before.
        erase_person(person: Person, plan_hash: String) -> ErasureDone => erase;
        /// Erases several people for ever, as one plan said; a backup is made before.
        erase_people(people: People, plan_hash: String) -> BulkDone => erase_all;
        /// Looks through the pages of the file for what was erased and was not looked for yet.
        look_for_erased() => look;
        /// Asks for a certificate's file, and checks it; nothing when she thinks better of it.
        check_certificate() -> Option<CertificateReport> => check;
        /// Asks where, and writes everything about a person there; nothing when she thinks better of it.
        export_person(person: Person) -> Option<AccessReport> => export;
        /// Asks where, and writes a person's copy there, or what she takes elsewhere, locked as asked for.
        save_person_copy(person: Person, kind: CopyKind, lock: CopyLock) -> Option<CopyMade> => save_copy;
        /// Asks where, and writes the data map there; its path, or nothing.
        save_data_map(format: MapFormat) -> Option<String> => save_map;
        /// Asks where, and writes the record of processing activities there; its path, or nothing.
        save_processing_record(format: RecordFormat) -> Option<String> => save_record;
        /// Asks where to keep the certificate of an erasure; answers with the file's name, or nothing.
        save_certificate(certificate: Certificate) -> Option<String> => keep;
    }
}

/// What a person receives.
#[derive(Clone, Copy, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum CopyKind {
    /// Everything about her.
    Access,
    /// What she takes elsewhere.
    Portability,
}

/// A copy that was written.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CopyMade {
    /// Where it is.
    pub path: String,
    /// The password that was made for it, to be shown once.
    pub password: Option<MadePassword>,
}

impl From<Written> for CopyMade {
    fn from(written: Written) -> Self {
        Self {
            path: written.report.path,
            password: written.password,
        }
    }
}

/// How the data map is written.
#[derive(Clone, Copy, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum MapFormat {
    /// For a program.
    Json,
    /// For a spreadsheet, in the window's language.
    Csv,
}

/// How the record of processing activities is written.
#[derive(Clone, Copy, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum RecordFormat {
    /// For paper, in the window's language.
    Pdf,
    /// For a spreadsheet, in the window's language.
    Csv,
}

async fn data_map_of(_workspace: &Workspace) -> Result<DataMap> {
    Ok(privacy::data_map())
}

async fn save_copy(
    shell: &Shell,
    person: Person,
    kind: CopyKind,
    lock: CopyLock,
) -> Result<Option<CopyMade>> {
    let workspace = shell.workspace()?;
    let name = match kind {
        CopyKind::Access => "okicrm-access.zip",
        CopyKind::Portability => "okicrm-portability.zip",
    };
    let question = Question::about(shell, "zip", &["zip"]).named(name);
    let Some(path) = shell.ask_to_save(question).await else {
        return Ok(None);
    };
    let options = CopyOptions {
        lock,
        ..CopyOptions::default()
    };
    let written = match kind {
        CopyKind::Access => write_copy(&workspace, person, &path, &options).await?,
        CopyKind::Portability => write_portable(&workspace, person, &path, &options).await?,
    };
    shell.note_event(Event::Used(Feature::PersonExported));
    Ok(Some(written.into()))
}

async fn save_map(shell: &Shell, format: MapFormat) -> Result<Option<String>> {
    let day = shell.clock().today();
    let question = match format {
        MapFormat::Json => Question::about(shell, "json", &["json"]),
        MapFormat::Csv => Question::about(shell, "table", &["csv"]),
    };
    let ending = question.endings.first().copied().unwrap_or_default();
    let named = question.named(format!("okicrm-data-map-{day}.{ending}"));
    let Some(path) = shell.ask_to_save(named).await else {
        return Ok(None);
    };
    let text = match format {
        MapFormat::Json => serde_json::to_vec_pretty(&privacy::data_map())?,
        MapFormat::Csv => privacy::data_map_csv(&shell.appearance().language()).into_bytes(),
    };
    write_whole(&path, &text)?;
    Ok(Some(path.display().to_string()))
}

async fn save_record(shell: &Shell, format: RecordFormat) -> Result<Option<String>> {
    let workspace = shell.workspace()?;
    let day = shell.clock().today();
    let question = match format {
        RecordFormat::Pdf => Question::about(shell, "pdf", &["pdf"]),
        RecordFormat::Csv => Question::about(shell, "table", &["csv"]),
    };
    let ending = question.endings.first().copied().unwrap_or_default();
    let named = question.named(format!("okicrm-processing-{day}.{ending}"));
    let Some(path) = shell.ask_to_save(named).await else {
        return Ok(None);
    };
    let language = shell.appearance().language();
    let record = privacy::processing_record(&workspace, &language).await?;
    let bytes = match format {
        RecordFormat::Pdf => privacy::record_pdf(&workspace, &record, &language).await?,
        RecordFormat::Csv => privacy::record_csv(&record, &language).into_bytes(),
    };
    write_whole(&path, &bytes)?;
    Ok(Some(path.display().to_string()))
}

async fn keep(shell: &Shell, certificate: Certificate) -> Result<Option<String>> {
    let question = Question::about(shell, "json", &["json"]);
    let named = question.named(format!("okicrm-erasure-{}.json", certificate.statement.id));
    let Some(path) = shell.ask_to_save(named).await else {
        return Ok(None);
    };
    write_whole(&path, &serde_json::to_vec_pretty(&certificate)?)?;
    Ok(path
        .file_name()
        .map(|name| name.to_string_lossy().into_owned()))
}

async fn erase(shell: &Shell, person: Person, plan_hash: String) -> Result<ErasureDone> {
    let workspace = shell.workspace()?;
    let job = shell.begin_job("shell-job-erase", false);
    let done = privacy::erase(&workspace, person, &plan_hash).await;
    drop(job);
    shell.begin_look();
    done
}

async fn erase_all(shell: &Shell, people: People, plan_hash: String) -> Result<BulkDone> {
    let workspace = shell.workspace()?;
    let job = shell.begin_job("shell-job-erase", false);
    let done = privacy::erase_people(&workspace, people, &plan_hash).await;
    drop(job);
    shell.begin_look();
    done
}

async fn look(shell: &Shell) -> Result<()> {
    shell.workspace()?;
    shell.begin_look();
    Ok(())
}

async fn check(shell: &Shell) -> Result<Option<CertificateReport>> {
    let workspace = shell.workspace()?;
    let question = Question::about(shell, "json", &["json"]);
    let Some(path) = shell.ask_to_open(question).await else {
        return Ok(None);
    };
    privacy::verify_certificate_file(&workspace, &path).map(Some)
}

async fn export(shell: &Shell, person: Person) -> Result<Option<AccessReport>> {
    let workspace = shell.workspace()?;
    let question = Question::about(shell, "zip", &["zip"]).named("okicrm-access.zip");
    let Some(path) = shell.ask_to_save(question).await else {
        return Ok(None);
    };
    let report = privacy::export_person(&workspace, person, &path).await?;
    shell.note_event(Event::Used(Feature::PersonExported));
    Ok(Some(report))
}
