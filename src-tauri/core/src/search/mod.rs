//! Made next.
