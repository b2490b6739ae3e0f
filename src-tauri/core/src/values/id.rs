//! Ids: UUID version 7, one type per kind of record, kept as text everywhere.
//!
//! The type keeps a contact's id out of an invoice's place; version 7 keeps ids in the order they
//! were made, so that they also serve as the last part of a sort order.

/// Declares the type of one kind of id. All of them stand in this file.
///
/// `new` cannot fail and makes a fresh id; `parse` reads one and refuses anything that is not an id.
macro_rules! define_id {
    ($(#[$attribute:meta])* $name:ident) => {
        $(#[$attribute])*
        #[derive(
            Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash,
            ::serde::Serialize, ::serde::Deserialize, ::schemars::JsonSchema, ::ts_rs::TS,
        )]
        #[serde(transparent)]
        #[ts(type = "string")]
        pub struct $name(::uuid::Uuid);

        impl $name {
            /// A fresh id, later in order than every id made before it on this computer.
            #[expect(
                clippy::new_without_default,
                reason = "a default would suggest that two of them are equal"
            )]
            #[must_use]
            pub fn new() -> Self {
                Self(fresh())
            }

            /// Reads an id as it stands in the database, in a link or on a command line.
            ///
            /// # Errors
            /// `value-id-malformed` if the text is not an id.
            pub fn parse(text: &str) -> Result<Self, $crate::values::ValueRefusal> {
                ::uuid::Uuid::try_parse(text)
                    .map(Self)
                    .map_err(|_| $crate::values::ValueRefusal::IdMalformed)
            }
        }

        impl ::std::fmt::Display for $name {
            fn fmt(&self, formatter: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                self.0.hyphenated().fmt(formatter)
            }
        }

        impl ::std::str::FromStr for $name {
            type Err = $crate::values::ValueRefusal;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Self::parse(text)
            }
        }

        impl TryFrom<String> for $name {
            type Error = $crate::values::ValueRefusal;

            fn try_from(text: String) -> Result<Self, Self::Error> {
                Self::parse(&text)
            }
        }

        impl From<$name> for $crate::db::Value {
            fn from(id: $name) -> Self {
                Self::Text(Some(id.to_string()))
            }
        }

        impl From<Option<$name>> for $crate::db::Value {
            fn from(id: Option<$name>) -> Self {
                Self::Text(id.map(|id| id.to_string()))
            }
        }

        impl From<$name> for String {
            fn from(id: $name) -> String {
                id.to_string()
            }
        }
    };
}

/// The next id. It carries the computer's time for its order only; no rule reads that time.
#[expect(clippy::disallowed_methods, reason = "the one place that draws ids")]
fn fresh() -> uuid::Uuid {
    uuid::Uuid::now_v7()
}

define_id!(
    /// A workspace: one business's data.
    WorkspaceId
);
define_id!(
    /// Who makes a change.
    ActorId
);
define_id!(
    /// That a text was accepted.
    AcceptanceId
);
define_id!(
    /// A data subject: the one person behind contacts, leads and account holders.
    SubjectId
);
define_id!(
    /// A contact: a person the business knows.
    ContactId
);
define_id!(
    /// A company.
    CompanyId
);
define_id!(
    /// A lead: someone who is not yet a customer.
    LeadId
);
define_id!(
    /// A tag.
    TagId
);
define_id!(
    /// An activity: a call, a meeting, an e-mail or a note.
    ActivityId
);
define_id!(
    /// A task: something to be done by a date.
    TaskId
);
define_id!(
    /// A file that was attached to a record.
    FileId
);
define_id!(
    /// An invoice, draft or issued.
    InvoiceId
);
define_id!(
    /// A payment recorded for an invoice.
    PaymentId
);
define_id!(
    /// One run of an import.
    ImportId
);
define_id!(
    /// What became of one row of an import.
    ImportRowId
);
define_id!(
    /// An export that was written.
    ExportId
);
define_id!(
    /// An entry of the change log.
    ChangeId
);
define_id!(
    /// One action as a whole in the change log: what undo takes.
    ChangeSetId
);
define_id!(
    /// A fault, as it is told to the person and found in the log.
    IncidentId
);
define_id!(
    /// A backup.
    BackupId
);
define_id!(
    /// An erasure, carried out or planned.
    ErasureId
);
define_id!(
    /// What a person asked about her data.
    RequestId
);
define_id!(
    /// What somebody said about a place that names a person.
    ChoiceId
);
define_id!(
    /// A hold on a person's records.
    HoldId
);
define_id!(
    /// What a person says against a field.
    DisputeId
);
define_id!(
    /// A look at what is to go.
    RetentionRunId
);
define_id!(
    /// What a person said about being contacted.
    ConsentId
);
define_id!(
    /// An address that is left alone.
    SuppressionId
);
define_id!(
    /// A key of a business that was taken over.
    InheritedKeyId
);
define_id!(
    /// A row of an import that is about somebody restricted.
    QuarantineId
);
define_id!(
    /// A restriction that ended.
    LiftedRestrictionId
);
define_id!(
    /// An answer to a hint.
    SensitiveAnswerId
);
define_id!(
    /// A notice to people whose data came from elsewhere.
    NoticeId
);
define_id!(
    /// A row of the register of processors.
    ProcessorId
);
define_id!(
    /// That a person refuses a transfer abroad.
    TransferRefusalId
);
define_id!(
    /// One time that something was passed on.
    DisclosureId
);
define_id!(
    /// To whom data of one person was passed on once.
    RecipientId
);
define_id!(
    /// A breach.
    BreachId
);
define_id!(
    /// What the account holder wrote to the makers of OkiCRM.
    SupportRequestId
);
define_id!(
    /// What she was answered.
    SupportAnswerId
);

#[cfg(test)]
mod tests {
    use super::*;
    use crate::values::ValueRefusal;

    #[test]
    fn ids_are_made_in_order() {
        let ids: Vec<ContactId> = (0..1_000).map(|_| ContactId::new()).collect();
        assert!(ids.windows(2).all(|pair| pair[0] < pair[1]));
    }

    #[test]
    fn the_order_of_ids_is_the_order_of_their_texts() {
        let ids: Vec<ContactId> = (0..100).map(|_| ContactId::new()).collect();
        let texts: Vec<String> = ids.iter().map(ContactId::to_string).collect();
        assert!(texts.is_sorted());
    }

    #[test]
    fn an_id_reads_its_own_text() {
        let id = InvoiceId::new();
        assert_eq!(InvoiceId::parse(&id.to_string()), Ok(id));
        assert_eq!(InvoiceId::try_from(String::from(id)), Ok(id));
    }

    #[test]
    fn what_is_not_an_id_is_refused() {
        for text in ["", "1", "'; DROP TABLE contacts; --", "../../etc/passwd"] {
            assert_eq!(
                ContactId::parse(text),
                Err(ValueRefusal::IdMalformed),
                "{text}"
            );
        }
    }

    #[test]
    fn an_id_crosses_as_a_string() {
        let id = ContactId::new();
        let json = serde_json::to_value(id).expect("ids serialise");
        assert_eq!(json, serde_json::Value::String(id.to_string()));
        assert_eq!(
            <ContactId as ts_rs::TS>::inline(&ts_rs::Config::default()),
            "string"
        );
    }
}
