//! The closed lists: whatever can be counted is one of these words, and nothing else has a place.

use std::time::Duration;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// An enum without content, with the word that reports and translations know each value by.
macro_rules! closed_list {
    (
        $(#[$about:meta])*
        $name:ident { $($(#[$what:meta])* $value:ident = $word:literal),+ $(,)? }
    ) => {
        $(#[$about])*
        #[derive(
            Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS,
        )]
        #[serde(rename_all = "camelCase")]
        pub enum $name { $($(#[$what])* $value),+ }

        impl $name {
            /// Every one there is.
            pub const ALL: &'static [Self] = &[$(Self::$value),+];

            /// As reports name it.
            #[must_use]
            pub const fn word(self) -> &'static str {
                match self { $(Self::$value => $word),+ }
            }
        }
    };
}

closed_list! {
    /// Every screen there is.
    Screen {
        /// The first page.
        Home = "home",
        /// The list of contacts.
        Contacts = "contacts",
        /// One contact.
        Contact = "contact",
        /// The list of companies.
        Companies = "companies",
        /// One company.
        Company = "company",
        /// The list of leads.
        Leads = "leads",
        /// One lead.
        Lead = "lead",
        /// Tasks.
        Tasks = "tasks",
        /// The list of invoices.
        Invoices = "invoices",
        /// One invoice.
        Invoice = "invoice",
        /// Bringing files in.
        Import = "import",
        /// Taking data out.
        Export = "export",
        /// What happened by the week.
        Trends = "trends",
        /// Privacy.
        Privacy = "privacy",
        /// Backups.
        Backups = "backups",
        /// The trash.
        Trash = "trash",
        /// Settings.
        Settings = "settings",
        /// About.
        About = "about",
    }
}

closed_list! {
    /// What somebody did with the application, without whom or what it was about.
    Feature {
        /// Wrote down a person.
        ContactAdded = "contactAdded",
        /// Made one of two contacts.
        ContactsMerged = "contactsMerged",
        /// Wrote down a lead.
        LeadAdded = "leadAdded",
        /// Made a contact of a lead.
        LeadConverted = "leadConverted",
        /// Wrote down a company.
        CompanyAdded = "companyAdded",
        /// Wrote down a call, a meeting, an e-mail or a note.
        ActivityAdded = "activityAdded",
        /// Wrote down a task.
        TaskAdded = "taskAdded",
        /// Attached a file.
        FileAdded = "fileAdded",
        /// Issued an invoice.
        InvoiceIssued = "invoiceIssued",
        /// Recorded a payment.
        PaymentRecorded = "paymentRecorded",
        /// Brought a file in.
        Imported = "imported",
        /// Took data out.
        Exported = "exported",
        /// Searched everywhere.
        Searched = "searched",
        /// Took a change back.
        Undone = "undone",
        /// Made a backup.
        BackedUp = "backedUp",
        /// Came back to a backup.
        Restored = "restored",
        /// Recorded a request about personal data.
        RequestRecorded = "requestRecorded",
        /// Erased a person.
        PersonErased = "personErased",
        /// Wrote a person's copy.
        PersonExported = "personExported",
        /// Worked from the terminal.
        Terminal = "terminal",
    }
}

closed_list! {
    /// Work whose duration is looked at.
    Operation {
        /// Opening the workspace.
        Open = "open",
        /// Bringing a file in.
        Import = "import",
        /// Searching everywhere.
        Search = "search",
        /// Issuing an invoice.
        Issue = "issue",
        /// Drawing a document.
        Document = "document",
        /// Making a backup.
        Backup = "backup",
        /// Erasing a person.
        Erase = "erase",
    }
}

closed_list! {
    /// How long something took, as a range; no other duration can be kept.
    Took {
        /// Less than a tenth of a second.
        Instant = "under100ms",
        /// Less than half a second.
        Short = "under500ms",
        /// Less than two seconds.
        Noticeable = "under2s",
        /// Less than ten seconds.
        Waiting = "under10s",
        /// Less than a minute.
        Long = "under1min",
        /// A minute or more.
        VeryLong = "1minOrMore",
    }
}

impl Took {
    /// The range of a duration.
    #[must_use]
    pub const fn of(duration: Duration) -> Self {
        match duration.as_millis() {
            0..100 => Self::Instant,
            100..500 => Self::Short,
            500..2_000 => Self::Noticeable,
            2_000..10_000 => Self::Waiting,
            10_000..60_000 => Self::Long,
            _ => Self::VeryLong,
        }
    }
}

closed_list! {
    /// The kinds of errors people meet, as the window tells them apart.
    Trouble {
        /// The input was wrong.
        Invalid = "invalid",
        /// A rule said no.
        Refused = "refused",
        /// The record was not there.
        NotFound = "notFound",
        /// Somebody else changed it.
        Conflict = "conflict",
        /// The workspace was locked.
        Locked = "locked",
        /// Something outside did not answer.
        Unavailable = "unavailable",
        /// A fault of ours.
        Internal = "internal",
    }
}

impl From<crate::error::ErrorKind> for Trouble {
    fn from(kind: crate::error::ErrorKind) -> Self {
        use crate::error::ErrorKind;
        match kind {
            ErrorKind::Invalid => Self::Invalid,
            ErrorKind::Refused => Self::Refused,
            ErrorKind::NotFound => Self::NotFound,
            ErrorKind::Conflict => Self::Conflict,
            ErrorKind::Locked => Self::Locked,
            ErrorKind::Unavailable => Self::Unavailable,
            ErrorKind::Internal => Self::Internal,
        }
    }
}

closed_list! {
    /// The family of the operating system.
    System {
        /// Linux.
        Linux = "linux",
        /// macOS.
        MacOs = "darwin",
        /// Windows.
        Windows = "windows",
        /// Another.
        Other = "other",
    }
}

closed_list! {
    /// The engine that draws the window.
    Engine {
        /// WebKitGTK, on Linux.
        WebKitGtk = "webkitgtk",
        /// WKWebView, on macOS.
        WebKit = "webkit",
        /// WebView2, on Windows.
        WebView2 = "webview2",
        /// No window: the terminal.
        Terminal = "terminal",
    }
}

/// What may be counted. Nothing else can be: no text, no id and no time has a place in it.
///
/// ```
/// use okicrm_core::telemetry::{Event, Screen};
/// let counted = Event::Visited(Screen::Contacts);
/// ```
///
/// A text is no screen:
///
/// ```compile_fail,E0308
/// use okicrm_core::telemetry::Event;
/// let counted = Event::Visited("Ada Byron");
/// ```
///
/// An id is no feature:
///
/// ```compile_fail,E0308
/// use okicrm_core::telemetry::Event;
/// let counted = Event::Used(okicrm_core::values::ContactId::new());
/// ```
///
/// A time is no duration, and a duration only as its range:
///
/// ```compile_fail,E0308
/// use okicrm_core::telemetry::{Event, Operation};
/// let counted = Event::Took(Operation::Import, jiff::Timestamp::UNIX_EPOCH);
/// ```
///
/// ```compile_fail,E0308
/// use okicrm_core::telemetry::{Event, Operation};
/// let counted = Event::Took(Operation::Import, std::time::Duration::from_millis(1_234));
/// ```
///
/// An error is no kind of error: what it says stays out.
///
/// ```compile_fail,E0308
/// use okicrm_core::telemetry::Event;
/// let counted = Event::Met(String::from("no contact called Ada"));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Event {
    /// A screen was opened.
    Visited(Screen),
    /// Something was done.
    Used(Feature),
    /// Something took so long.
    Took(Operation, Took),
    /// An error of a kind was met.
    Met(Trouble),
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_spelled_alike<T: Serialize>(values: &[T], word: fn(&T) -> &'static str) {
        for value in values {
            assert_eq!(serde_json::to_value(value).unwrap(), word(value));
        }
    }

    #[test]
    fn reports_and_the_window_spell_what_is_counted_alike() {
        is_spelled_alike(Screen::ALL, |value| value.word());
        is_spelled_alike(Feature::ALL, |value| value.word());
        is_spelled_alike(Operation::ALL, |value| value.word());
        is_spelled_alike(Trouble::ALL, |value| value.word());
    }

    #[test]
    fn a_duration_is_kept_as_the_range_it_falls_into() {
        for (milliseconds, range) in [
            (0, "under100ms"),
            (99, "under100ms"),
            (100, "under500ms"),
            (1_999, "under2s"),
            (2_000, "under10s"),
            (59_999, "under1min"),
            (60_000, "1minOrMore"),
        ] {
            let took = Took::of(Duration::from_millis(milliseconds));
            assert_eq!(took.word(), range, "{milliseconds}");
        }
    }
}
