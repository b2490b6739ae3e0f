//! OkiCRM's core: everything the business means.

pub mod values;
