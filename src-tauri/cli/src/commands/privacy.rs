//! `oki privacy …`: what erasing would do, erasing, one person's copy, restriction, the data map.

use std::path::PathBuf;

use clap::{Args, Subcommand};
use okicrm_core::Result;
use okicrm_core::privacy::discovery::{MentionPlace, MentionState};
use okicrm_core::privacy::packs::{self, CopyLock, CopyOptions, Written};
use okicrm_core::privacy::{self, Person};
use okicrm_core::telemetry::Feature;
use okicrm_core::values::{ContactId, DisputeId, LeadId};
use serde_json::json;

use super::{certificates, erasing, hiding, passing_on, rectifying, retention, succession};
