//! The account holder sees every field that is stored about her.

use std::collections::BTreeSet;

use okicrm_core::account::{self, AccountForm, DocumentKind};
use okicrm_core::change;
use okicrm_core::contacts::{self, NewContact};
use okicrm_core::data_map::{self, ACTORS, Activity, Category};
use okicrm_core::privacy;
use okicrm_testing::pages::everything_readable;
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

    async fn everything_stored_about_her_is_the_data_map_s_own_list(world) {
        let shown: BTreeSet<(String, String)> = account::show(&world.workspace).await.unwrap()
            .stored.into_iter().map(|one| (one.table, one.column)).collect();
        let mapped: BTreeSet<(String, String)> = data_map::tables()
            .filter(|table| table.activity == Activity::Account)
            .flat_map(|table| table.columns.iter().map(move |column| (table.name, column)))
            .filter(|(_, column)| column.category != Category::None)
            .map(|(table, column)| (table.to_owned(), column.name.to_owned()))
            .collect();
        assert_eq!(shown, mapped);
        assert!(shown.contains(&("acceptances".to_owned(), "accepted_at".to_owned())));
    }

    async fn her_data_is_deleted_to_the_last_byte_and_the_business_goes_on(world) {
        let form = AccountForm {
            name: "Zephyrine Qvistgaard".into(),
            email: "zephyrine@example.org".into(),
            phone: "+44 20 7946 0987".into(),
            billing: "Quillfeather Lane 7".into(),
        };
        account::edit(&world.workspace, &form).await.unwrap();
        let ana = NewContact { name: "Ana Costa".into(), ..NewContact::default() };
        let ana = contacts::create(&world.workspace, ana).await.unwrap().record.id;
        let words = ["Zephyrine", "Qvistgaard", "zephyrine@", "7946 0987", "Quillfeather"];
        privacy::erase_account(&world.workspace).await.unwrap();
        let shown = account::show(&world.workspace).await.unwrap();
        assert!(shown.fields.iter().all(|field| field.value.as_deref().unwrap_or_default().is_empty()));
        assert_eq!(contacts::show(&world.workspace, ana).await.unwrap().display_name, "Ana Costa");
        assert!(change::verify(&world.workspace).await.unwrap().first_broken.is_none());
        let history = change::audit(&world.workspace, &change::AuditQuery::default()).await.unwrap();
        assert!(history.items.iter().any(|one| one.action == "account-erased"));
        let on_server = world.server().is_some();
        let folder = world.workspace.folder().clone();
        let world = world.reopen().await;
        account::edit(&world.workspace, &AccountForm { name: "Ben".into(), ..AccountForm::default() }).await.unwrap();
        if !on_server {
            let bytes = everything_readable(&folder);
            for word in words {
                assert!(!bytes.windows(word.len()).any(|some| some == word.as_bytes()), "{word}");
            }
            // What is still there is found: the search itself works.
            assert!(bytes.windows(9).any(|some| some == b"Ana Costa"));
        }
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
