//! Every file of words. A test holds the list against the folder.

macro_rules! file {
    ($language:literal, $name:literal) => {
        (
            $language,
            $name,
            include_str!(concat!("../../locales/", $language, "/", $name)),
        )
    };
}

/// Language, file and text, in the order of the names.
pub(super) const FILES: &[(&str, &str, &str)] = &[
    file!("de", "account.ftl"),
    file!("de", "app.ftl"),
    file!("de", "backup.ftl"),
    file!("de", "changes.ftl"),
    file!("de", "components.ftl"),
    file!("de", "contacts.ftl"),
    file!("de", "countries.ftl"),
    file!("de", "documents.ftl"),
    file!("de", "errors.ftl"),
    file!("de", "exporting.ftl"),
    file!("de", "home.ftl"),
    file!("de", "importing.ftl"),
    file!("de", "invoices.ftl"),
    file!("de", "invoicing.ftl"),
    file!("de", "moving.ftl"),
    file!("de", "privacy.ftl"),
    file!("de", "protection.ftl"),
    file!("de", "settings.ftl"),
    file!("de", "setup.ftl"),
    file!("de", "shell.ftl"),
    file!("de", "telemetry.ftl"),
    file!("de", "timeline.ftl"),
    file!("de", "values.ftl"),
    file!("en", "account.ftl"),
    file!("en", "app.ftl"),
    file!("en", "backup.ftl"),
    file!("en", "changes.ftl"),
    file!("en", "components.ftl"),
    file!("en", "contacts.ftl"),
    file!("en", "countries.ftl"),
    file!("en", "documents.ftl"),
    file!("en", "errors.ftl"),
    file!("en", "exporting.ftl"),
    file!("en", "home.ftl"),
    file!("en", "importing.ftl"),
    file!("en", "invoices.ftl"),
    file!("en", "invoicing.ftl"),
    file!("en", "moving.ftl"),
    file!("en", "privacy.ftl"),
    file!("en", "protection.ftl"),
    file!("en", "settings.ftl"),
    file!("en", "setup.ftl"),
    file!("en", "shell.ftl"),
    file!("en", "telemetry.ftl"),
    file!("en", "timeline.ftl"),
    file!("en", "values.ftl"),
];
