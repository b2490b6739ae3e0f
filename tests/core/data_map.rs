//! The data map against the databases: neither knows a column the other does not.

use std::collections::BTreeSet;

use okicrm_core::data_map;
use okicrm_testing::story;

story! {
    async fn every_column_of_the_database_is_classified(world) {
        let classified: BTreeSet<String> = data_map::tables()
            .flat_map(|table| table.columns.iter().map(|column| format!("{}.{}", table.name, column.name)))
            .collect();
        let found: BTreeSet<String> = data_map::columns_in_database(&world.workspace)
            .await
            .unwrap()
            .into_iter()
            .collect();
        let unclassified: Vec<_> = found.difference(&classified).collect();
        assert!(unclassified.is_empty(), "not in the data map: {unclassified:?}");
        let gone: Vec<_> = classified.difference(&found).collect();
        assert!(gone.is_empty(), "only in the data map: {gone:?}");
        assert!(found.len() > 40, "the check saw the columns");
    }
}
