//! The house rules as tests: what is deliberately absent stays absent, and the tables in the pages stay true.
//!
//! Each rule is a function over the project's files. Each has two tests: the project keeps it, and a planted
//! offence is caught (a rule that catches nothing would pass for ever). They run without Tauri and without a
//! system library: `cargo xtask test --only tools`.
#![expect(
    clippy::expect_used,
    reason = "a test stops where the project cannot be read"
)]

#[path = "tidy/arrows.rs"]
mod arrows;
#[path = "tidy/attacks.rs"]
mod attacks;
#[path = "tidy/dependencies.rs"]
mod dependencies;
#[path = "tidy/interface.rs"]
mod interface;
#[path = "tidy/pages.rs"]
mod pages;
#[path = "tidy/rust.rs"]
mod rust;
#[path = "tidy/sources.rs"]
mod sources;
#[path = "tidy/text.rs"]
mod text;
