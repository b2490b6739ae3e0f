//! Settings: typed, checked, undone like everything else.

use okicrm_core::change;
use okicrm_core::settings::{self, Appearance, Business, BusinessForm, Security, Theme};
use okicrm_core::values::CountryCode;
use okicrm_testing::story;
use serde_json::json;

fn practice() -> BusinessForm {
    BusinessForm {
        name: "Praxis Müller".into(),
        country: "DE".into(),
        charges_vat: true,
        vat_id: "DE 136 695 976".into(),
        iban: "DE89 3704 0044 0532 0130 00".into(),
        invoice_prefix: "RE-2026-".into(),
        invoice_start: 41,
        ..BusinessForm::default()
    }
}

story! {
    async fn what_is_typed_is_read_in_the_business_s_formats(world) {
        settings::save_business(&world.workspace, &practice()).await.unwrap();
        let amount = settings::read_typed_amount(&world.workspace, "1.234,5", Some("EUR")).await.unwrap();
        assert_eq!((amount.value.as_str(), amount.echo.as_str()), ("1234.50", "1.234,50\u{A0}€"));
        let sum = settings::read_typed_amount(&world.workspace, "=3*45", None).await.unwrap();
        assert_eq!(sum.value, "135");
        let third = settings::read_typed_amount(&world.workspace, "=100/3", Some("EUR")).await.unwrap();
        assert_eq!((third.value.as_str(), third.otherwise), ("33.33", None));
        let day = settings::read_typed_date(&world.workspace, "fr").await.unwrap();
        assert_eq!((day.value.as_str(), day.echo.as_str()), ("2026-11-27", "Freitag, 27. November 2026"));
        let wrong = settings::read_typed_date(&world.workspace, "soon").await.unwrap_err();
        assert_eq!(wrong.code(), "value-date-malformed");
    }

    async fn a_figure_that_means_more_elsewhere_says_so(world) {
        for (country, cases) in [
            ("DE", [
                ("120,00", "120", None), ("1.234,5", "1234.5", None), ("1.234,50", "1234.5", None),
                ("1,234.50", "1234.5", None), ("1.234", "1234", None),
                ("1,234", "1.234", Some("1.234,00")), ("0,125", "0.125", None), ("=2*1,234", "2.468", Some("2.468,00")),
            ]),
            ("GB", [
                ("120,00", "120", None), ("1,234.5", "1234.5", None), ("1,234.50", "1234.5", None),
                ("1.234,50", "1234.5", None), ("1,234", "1234", None),
                ("1.234", "1.234", Some("1,234.00")), ("0.125", "0.125", None), ("=2*1.234", "2.468", Some("2,468.00")),
            ]),
        ] {
            let business = BusinessForm { country: country.into(), vat_id: String::new(), ..practice() };
            settings::save_business(&world.workspace, &business).await.unwrap();
            for (typed, value, otherwise) in cases {
                let read = settings::read_typed_amount(&world.workspace, typed, None).await.unwrap();
                assert_eq!((read.value.as_str(), read.otherwise.as_deref()), (value, otherwise), "{typed} in {country}");
            }
        }
    }

    async fn an_amount_with_more_digits_than_coins_is_refused_and_not_rounded(world) {
        settings::save_business(&world.workspace, &practice()).await.unwrap();
        for typed in ["1,234", "12,345", "0,001"] {
            let refused = settings::read_typed_amount(&world.workspace, typed, Some("EUR")).await.unwrap_err();
            assert_eq!(refused.code(), "value-amount-too-precise", "{typed}");
        }
        let dinar = settings::read_typed_amount(&world.workspace, "1,234", Some("KWD")).await.unwrap();
        assert_eq!((dinar.value.as_str(), dinar.otherwise.as_deref()), ("1.234", Some("1.234,00")));
    }

    async fn the_business_is_kept_checked_and_its_country_brings_the_rest(world) {
        let missing = settings::business(&world.workspace).await.unwrap_err();
        assert_eq!(missing.code(), "settings-business-missing");
        settings::save_business(&world.workspace, &practice()).await.unwrap();
        let world = world.reopen().await;
        let business = settings::business(&world.workspace).await.unwrap();
        assert_eq!(business.vat_id.as_ref().unwrap().as_str(), "DE136695976");
        assert_eq!(business.currency.to_string(), "EUR");
        assert_eq!(business.invoice_numbers.start, 41);
        assert_eq!(business.formats.locale, "de-DE");
    }

    async fn a_wrong_field_changes_nothing(world) {
        settings::save_business(&world.workspace, &practice()).await.unwrap();
        let wrong = BusinessForm { iban: "DE00 0000".into(), name: "Other".into(), ..practice() };
        let refused = settings::save_business(&world.workspace, &wrong).await.unwrap_err();
        assert_eq!(refused.report().problems[0].field, "iban");
        assert_eq!(settings::business(&world.workspace).await.unwrap().name, "Praxis Müller");
    }

    async fn a_change_of_the_business_is_undone(world) {
        settings::save_business(&world.workspace, &practice()).await.unwrap();
        let other = BusinessForm { name: "Other".into(), ..practice() };
        settings::save_business(&world.workspace, &other).await.unwrap();
        let last = change::latest_undoable(&world.workspace).await.unwrap().unwrap();
        change::undo(&world.workspace, &last).await.unwrap();
        assert_eq!(settings::business(&world.workspace).await.unwrap().name, "Praxis Müller");
    }

    async fn what_was_never_saved_has_its_default(world) {
        let loaded: Option<Appearance> = settings::load(&world.workspace).await.unwrap();
        assert_eq!(loaded, None);
        let dark = Appearance { theme: Theme::Dark, ..Appearance::default() };
        settings::save(&world.workspace, &dark).await.unwrap();
        assert_eq!(settings::load(&world.workspace).await.unwrap(), Some(dark));
        let endless = Security { idle_minutes: u32::MAX, ..Security::default() };
        let kept = settings::save_security(&world.workspace, endless).await.unwrap();
        assert_eq!(kept.idle_minutes, Security::MOST_MINUTES);
    }

    async fn an_older_business_without_later_fields_still_reads(world) {
        let business = Business::first("Praxis", CountryCode::parse("GB").unwrap());
        let mut json = serde_json::to_value(&business).unwrap();
        for later in ["address", "email", "bank", "invoiceNumbers", "language"] {
            json.as_object_mut().unwrap().remove(later);
        }
        assert_eq!(serde_json::from_value::<Business>(json).unwrap().name, "Praxis");
    }

    async fn preferences_are_remembered_within_bounds_and_outside_the_log(world) {
        let columns = json!(["name", "email"]);
        settings::save_preference(&world.workspace, "contacts.columns", &columns).await.unwrap();
        settings::save_preference(&world.workspace, "contacts.columns", &json!([])).await.unwrap();
        let kept = settings::preference(&world.workspace, "contacts.columns").await.unwrap();
        assert_eq!(kept, Some(json!([])));
        assert_eq!(change::verify(&world.workspace).await.unwrap().verified, 0);
        for name in ["", "a b", "'; DROP TABLE settings; --"] {
            let refused = settings::save_preference(&world.workspace, name, &columns).await;
            assert_eq!(refused.unwrap_err().code(), "settings-preference-name", "{name}");
        }
        let long = json!("x".repeat(70_000));
        let refused = settings::save_preference(&world.workspace, "long", &long).await;
        assert_eq!(refused.unwrap_err().code(), "settings-preference-too-long");
    }

    async fn a_logo_is_kept_as_bare_pixels_and_taken_off_again(world) {
        assert!(settings::logo(&world.workspace).await.unwrap().is_none());
        let not = settings::save_logo(&world.workspace, b"GIF89a").await.unwrap_err();
        assert_eq!(not.code(), "document-logo-kind");
        settings::save_logo(&world.workspace, &picture()).await.unwrap();
        let shown = settings::logo(&world.workspace).await.unwrap().unwrap();
        assert!(shown.source.starts_with("data:image/png;base64,") && shown.width == 6);
        let logo = settings::document_logo(&world.workspace).await.unwrap().unwrap();
        assert!(logo.png().starts_with(b"\x89PNG"));
        settings::remove_logo(&world.workspace).await.unwrap();
        assert!(settings::logo(&world.workspace).await.unwrap().is_none());
        let last = change::latest_undoable(&world.workspace).await.unwrap().unwrap();
        change::undo(&world.workspace, &last).await.unwrap();
        assert_eq!(settings::document_logo(&world.workspace).await.unwrap(), Some(logo));
    }
}

fn picture() -> Vec<u8> {
    let mut file = std::io::Cursor::new(Vec::new());
    image::RgbImage::new(6, 4)
        .write_to(&mut file, image::ImageFormat::Png)
        .unwrap();
    file.into_inner()
}
