//! What happened week by week, from the owner's own records.

use okicrm_core::trends::{self, TrendWeek};

use crate::contract::commands;

commands! {
    workspace {
        /// The last twelve weeks, this one last.
        trend_weeks() -> Vec<TrendWeek> => trends::weeks;
    }
}
