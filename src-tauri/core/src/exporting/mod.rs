//! The way out, without loss: everything as JSON, one CSV file per kind, people as vCards.

pub mod csv;
pub mod vcard;

#[cfg(test)]
mod round_trip_tests;
