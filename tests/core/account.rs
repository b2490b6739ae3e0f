//! The account holder sees every field that is stored about her.

use std::collections::BTreeSet;

use okicrm_core::account::{self, AccountForm, DocumentKind};
use okicrm_core::data_map::{ACTORS, Category};
use okicrm_testing::story;

story! {
    async fn the_page_lists_every_personal_column_of_the_data_map(world) {
        let shown: BTreeSet<String> = account::show(&world.workspace).await.unwrap()
            .fields.into_iter().map(|field| field.field).collect();
        let stored: BTreeSet<String> = ACTORS.columns.iter()
            .filter(|column| column.category != Category::None)
            .map(|column| column.name.to_owned())
            .collect();
        assert_eq!(shown, stored);
        assert!(shown.contains("billing"));
    }

    async fn what_she_types_about_herself_is_kept(world) {
        let form = AccountForm {
            name: "Sara Müller".into(),
            email: "sara@example.org".into(),
            ..AccountForm::default()
        };
        account::edit(&world.workspace, &form).await.unwrap();
        let world = world.reopen().await;
        let fields = account::show(&world.workspace).await.unwrap().fields;
        let value = |name: &str| fields.iter().find(|field| field.field == name).unwrap().value.clone();
        assert_eq!(value("name").as_deref(), Some("Sara Müller"));
        assert_eq!(value("email").as_deref(), Some("sara@example.org"));
        assert_eq!(value("phone"), None);
    }

    async fn an_acceptance_is_kept_with_version_and_hash(world) {
        account::accept(&world.workspace, DocumentKind::Policy, "1", "ab").await.unwrap();
        let kept = account::show(&world.workspace).await.unwrap().acceptances;
        assert_eq!((kept.len(), kept[0].document.as_str()), (1, "policy"));
        assert_eq!((kept[0].version.as_str(), kept[0].sha256.as_str()), ("1", "ab"));
    }
}
