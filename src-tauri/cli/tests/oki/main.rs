//! The built `oki`, command by command: JSON on standard output, errors on standard error, exit codes,
//! what a person reads. It is a public interface; what stands here is what scripts rely on.
#![expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]

mod consent;
mod invoices;
mod keeping;
mod people;
mod rights;
mod second;
mod stand;
mod usage;
mod wrong;
