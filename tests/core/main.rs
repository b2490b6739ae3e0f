//! The core's stories: what a person can do, on SQLite and on PostgreSQL. One file per feature.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a story stops at the first surprise"
)]

mod account;
mod agreement;
mod asking;
mod at_the_same_time;
mod attacks;
mod attacks_import;
mod audit;
mod backup;
mod breaches;
mod change;
mod collector;
mod companies;
mod consent;
mod contacts;
mod crash;
mod data_map;
mod discovery;
mod discovery_bounds;
mod discovery_words;
mod documents;
mod erasing;
mod erasing_many;
mod exporting;
mod filtering;
mod giving_on;
mod handing_out;
mod home;
mod importing;
mod invoicing;
mod keeping;
mod leads;
mod left_alone;
mod letters;
mod looking;
mod looking_everywhere;
mod marker;
mod merging;
mod moving;
mod notices;
mod opening;
mod packs;
mod passing_on;
mod personal_home;
mod privacy;
mod processors;
mod promises;
mod protection;
mod recipients;
mod rectifying;
mod requests;
mod restoring;
mod retention;
mod search;
mod server;
mod settings;
mod setup;
mod statements;
mod succession;
mod support;
mod telemetry;
mod timeline;
mod trash;
mod trends;
mod usage_sending;
