//! The core's stories: what a person can do, on SQLite and on PostgreSQL. One file per feature.

mod account;
mod backup;
mod change;
mod contacts;
mod data_map;
mod moving;
mod documents;
mod opening;
mod privacy;
mod protection;
mod settings;
mod setup;
mod telemetry;
