//! OkiCRM core.
