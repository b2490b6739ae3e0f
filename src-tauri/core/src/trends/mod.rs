//! What happened week by week, from the owner's own records. It is read when it is looked at and
//! kept nowhere; the switch of usage figures has nothing to do with it.

mod actions;
mod model;
mod store;

pub use actions::weeks;
pub use model::{Invoiced, TrendWeek, WEEKS_SHOWN};
