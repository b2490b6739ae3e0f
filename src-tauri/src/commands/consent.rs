//! May we contact her: what people said, who is left alone, who must be told.

use okicrm_core::change::Changed;
use okicrm_core::consent::{
    self, ConsentPerson, ConsentView, LiftReason, NewStatement, NewSuppression, OwnPurposes,
    SuppressionList,
};
use okicrm_core::contacts::NewContact;
use okicrm_core::importing::{self, QuarantinedRow};
use okicrm_core::notices::{
    self, NoticeLetter, NoticeOutcome, NoticePerson, NoticedPerson, SourceNotice,
};
use okicrm_core::sensitive::{
    self, EntryHints, SensitiveAnswer, SensitiveCategory, SensitiveHint, SensitivePerson,
};
use okicrm_core::settings::Language;
use okicrm_core::values::{ChangeSetId, NoticeId, QuarantineId, SuppressionId};

use crate::contract::commands;

commands! {
    workspace {
        /// May we contact this person: each purpose, each way, and everything that was ever recorded.
        consents(person: ConsentPerson) -> ConsentView => consent::show;
        /// Records what a person said, or what the business stands on.
        record_consent(person: ConsentPerson, statement: NewStatement) -> Changed<ConsentView> => consent::record;
        /// The purposes that the business added.
        contact_purposes() -> OwnPurposes => consent::own_purposes;
        /// Saves the purposes that the business added.
        save_contact_purposes(purposes: OwnPurposes) -> OwnPurposes => consent::save_own_purposes;
        /// The list of addresses that are left alone.
        suppressions() -> SuppressionList => consent::suppressions;
        /// Puts an address on the list of those that are left alone.
        suppress_address(address: NewSuppression) -> ChangeSetId => consent::suppress;
        /// Takes an entry off the list of those that are left alone.
        lift_suppression(id: SuppressionId, reason: LiftReason) -> ChangeSetId => consent::lift;
        /// What is to be said while somebody is typed in; it stands in nobody's way.
        entry_hints(&contact: NewContact) -> EntryHints => sensitive::hints_while_typing;
        /// What a record sounds like that was not answered yet.
        sensitive_hints(person: SensitivePerson) -> Vec<SensitiveHint> => sensitive::hints;
        /// Answers a hint.
        answer_sensitive_hint(person: SensitivePerson, category: SensitiveCategory, answer: SensitiveAnswer) -> ChangeSetId => sensitive::answer;
        /// Rows of imports that wait because they are about somebody restricted.
        quarantined_rows() -> Vec<QuarantinedRow> => importing::quarantined;
        /// Takes a row that waited into its contact.
        release_quarantined(id: QuarantineId) -> ChangeSetId => importing::release;
        /// Throws a row away that waited.
        discard_quarantined(id: QuarantineId) -> ChangeSetId => importing::discard;
        /// People whose data came from elsewhere, and by when they must be told.
        source_notices() -> Vec<SourceNotice> => notices::list;
        /// Open notices, for home.
        due_notices() -> Vec<SourceNotice> => notices::due;
        /// The people of a notice.
        noticed_people(id: NoticeId) -> Vec<NoticedPerson> => notices::people;
        /// The letter of a notice in a language.
        notice_letter(id: NoticeId, language: Language) -> NoticeLetter => notices::letter;
        /// Notes that a person's data did not come from herself.
        add_source_notice(person: NoticePerson, &origin: String) -> ChangeSetId => notices::add;
        /// Says how a notice ended.
        settle_source_notice(id: NoticeId, outcome: NoticeOutcome) -> ChangeSetId => notices::settle;
    }
}
