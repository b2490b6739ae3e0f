//! The built `oki`, command by command: JSON on standard output, errors on standard error, exit codes,
//! what a person reads. It is a public interface; what stands here is what scripts rely on.
#![expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]

mod consent;
mod invoices;
mod keeping;
// Network namespaces are Linux's.
#[cfg(target_os = "linux")]
#[path = "../../../../tests/silence.rs"]
mod listening;
mod people;
mod registers;
mod rights;
mod second;
#[cfg(target_os = "linux")]
mod silence;
mod stand;
mod support;
mod terms;
mod usage;
mod wrong;
