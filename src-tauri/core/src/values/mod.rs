//! Values: what every feature counts, names and dates with. A value that exists is valid:
//! `new` cannot fail, `parse` can. Nothing in here knows a database, a window or a terminal.

pub mod amount;
pub mod country;
pub mod currency;
pub mod date;
pub mod decimal;
pub mod details;
pub mod due;
pub mod email;
pub mod file_name;
pub mod fold;
pub mod iban;
pub mod id;
pub mod money;
pub mod phone;
pub mod plain_text;
mod refusal;
pub mod vat_id;
pub mod week;

pub use amount::{DecimalSign, read_amount};
pub use country::CountryCode;
pub use currency::CurrencyCode;
pub use date::{DateOrder, read_date};
pub use decimal::{BaseQuantity, ExactAmount, Percent, Quantity, UnitPrice};
pub use details::{Labelled, PostalAddress};
pub use due::{DueText, read_due};
pub use email::EmailAddress;
pub use iban::Iban;
pub use id::{
    AcceptanceId, ActivityId, ActorId, BackupId, BreachId, ChangeId, ChangeSetId, ChoiceId,
    CompanyId, ConsentId, ContactId, DisclosureId, DisputeId, ErasureId, ExportId, FileId, HoldId,
    ImportId, ImportRowId, IncidentId, InheritedKeyId, InvoiceId, LeadId, LiftedRestrictionId,
    NoticeId, PaymentId, ProcessorId, QuarantineId, RecipientId, RequestId, RetentionRunId,
    SensitiveAnswerId, SubjectId, SupportAnswerId, SupportRequestId, SuppressionId, TagId, TaskId,
    TransferRefusalId, WorkspaceId,
};
pub use money::Money;
pub use phone::PhoneNumber;
pub use refusal::ValueRefusal;
pub use vat_id::VatId;
pub use week::{NoWeek, Week};
