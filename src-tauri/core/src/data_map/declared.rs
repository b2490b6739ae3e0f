//! The tables of every feature, in an order in which rows can be written.

use super::{
    ACCEPTANCES, ACTORS, CHANGE_HEAD, CHANGES, CLOCK_WITNESS, DISPUTES, ERASURE_CERTIFICATES,
    ERASURE_SCANS, LEGAL_HOLDS, LIFTED_RESTRICTIONS, PASSAGE_MARKS, PASSAGES, PERSON_CHOICES,
    RETENTION_RUNS, SCHEMA_MIGRATIONS, SEARCH_ENTRIES, SETTINGS, SUBJECT_KEYS, SUBJECTS, Table,
};
use crate::{
    agreement, breaches, companies, consent, contacts, exporting, home, importing, invoicing,
    leads, notices, processors, recipients, requests, sensitive, support, timeline,
};

/// What each feature declares.
pub(super) const FEATURES: &[&[&Table]] = &[
    FOUNDATION, PEOPLE, BRINGING, MONEY, RIGHTS, CONSENT, HOME, SUPPORT,
];

const CONSENT: &[&Table] = &[
    &consent::CONSENTS,
    &consent::SUPPRESSIONS,
    &consent::INHERITED_KEYS,
    &sensitive::SENSITIVE_ANSWERS,
    &notices::SOURCE_NOTICES,
];

const RIGHTS: &[&Table] = &[
    &requests::REQUESTS,
    &processors::PROCESSORS,
    &recipients::TRANSFER_REFUSALS,
    &recipients::DISCLOSURES,
    &recipients::RECIPIENTS,
    &breaches::BREACHES,
    &DISPUTES,
    &ERASURE_CERTIFICATES,
    &ERASURE_SCANS,
];

const BRINGING: &[&Table] = &[
    &importing::IMPORTS,
    &importing::IMPORT_ROWS,
    &importing::QUARANTINED_ROWS,
    &exporting::EXPORTS,
];

const PEOPLE: &[&Table] = &[
    &companies::COMPANIES,
    &contacts::CONTACTS,
    &contacts::CONTACT_POINTS,
    &leads::LEADS,
    &companies::RECORD_TAGS,
    &timeline::ACTIVITIES,
    &timeline::TASKS,
    &timeline::FILES,
    &timeline::FILE_CHUNKS,
    &timeline::FILE_TEXTS,
];

const MONEY: &[&Table] = &[
    &invoicing::NUMBER_SERIES,
    &invoicing::INVOICES,
    &invoicing::INVOICE_FILES,
    &invoicing::PAYMENTS,
    &invoicing::INVOICE_REMAINS,
];

const SUPPORT: &[&Table] = &[&support::SUPPORT_REQUESTS, &support::SUPPORT_ANSWERS];

const HOME: &[&Table] = &[&home::HOME_VISITS];

const FOUNDATION: &[&Table] = &[
    &SCHEMA_MIGRATIONS,
    &SETTINGS,
    &SUBJECTS,
    &SUBJECT_KEYS,
    &ACTORS,
    &ACCEPTANCES,
    &agreement::ACCEPTED_TEXTS,
    &CHANGES,
    &CHANGE_HEAD,
    &SEARCH_ENTRIES,
    &PASSAGES,
    &PASSAGE_MARKS,
    &PERSON_CHOICES,
    &CLOCK_WITNESS,
    &LEGAL_HOLDS,
    &LIFTED_RESTRICTIONS,
    &RETENTION_RUNS,
];
