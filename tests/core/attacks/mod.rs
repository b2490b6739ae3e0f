//! Attacks and bad inputs that belong to no single feature; `docs/attacks.md` is the table of all.

mod archives;
mod clock;
mod database;
mod files;
mod keys;
mod texts;
