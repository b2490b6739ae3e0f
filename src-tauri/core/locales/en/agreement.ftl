### Policy and terms: the texts, what was answered, who answers for them.

## Why an action is refused

terms-unanswered = Nothing can be entered yet, because the privacy policy and the terms are not accepted. Read and accept them under Privacy → Policy and terms. Reading, exporting, answering people, backups and deleting stay open.
terms-refused = Nothing can be entered, because the privacy policy or the terms were refused. To go on, accept them under Privacy → Policy and terms. Reading, exporting, answering people, backups and deleting stay open.
terms-withdrawn = Nothing can be entered, because the acceptance of the privacy policy and the terms was withdrawn. To go on, accept them again under Privacy → Policy and terms. Reading, exporting, answering people, backups and deleting stay open.
agreement-unnamed = No text was named, so nothing was recorded. Choose the policy, the terms or both.
agreement-texts-differ = The text you answered is not the one that is shown now. Please read it again.
agreement-nothing-accepted = There is no acceptance that could be withdrawn or compared. Accept the texts first.
agreement-text-missing = This text is not kept here. Only texts that were answered in this workspace can be shown.
agreement-invalid = Some details of the controller cannot be used. See the fields.

## The tab

agreement-title = Policy and terms
agreement-sentence = The texts under which OkiCRM is used: what you answered, in which version, and who answers for them.
agreement-text-policy = Privacy policy
agreement-text-terms = Terms of use
agreement-version = Version { $version } of { $date }
agreement-version-undated = Version { $version }
agreement-state-unanswered = Not answered yet
agreement-state-accepted = Accepted
agreement-state-changed = Changed since you accepted it
agreement-state-refused = Refused
agreement-state-withdrawn = Withdrawn
agreement-answered = { $who } · { $when }
agreement-read = Read
agreement-changes = What changed
agreement-fingerprint = Fingerprint (SHA-256)
agreement-accept-both = Accept
agreement-refuse = Refuse
agreement-withdraw = Withdraw acceptance
agreement-withdraw-title = Withdraw the acceptance of policy and terms?
agreement-withdraw-sentence = From then on nothing can be entered, changed, imported or issued until you accept them again. Nothing is deleted: reading, exporting, answering people, backups and deleting stay open.
agreement-refuse-title = Refuse policy and terms?
agreement-refused = Refused. Entering is locked; reading, exporting and deleting stay open.
agreement-withdrawn = Withdrawn. Entering is locked; reading, exporting and deleting stay open.
agreement-accepted = Accepted. Thank you.
agreement-close = Close

## Banners

agreement-banner = Policy and terms
agreement-banner-changed = The privacy policy or the terms have changed since you accepted them. You can go on working; please read what is different.
agreement-banner-locked = Entering is locked, because the privacy policy and the terms are not accepted. Reading, exporting, answering people, backups and deleting stay open.
agreement-banner-see = Read and accept
agreement-banner-later = Hide until the next start

## What changed

agreement-changes-title = What changed
agreement-changes-sentence = From version { $before }, accepted on { $when }, to version { $after }.
agreement-changes-none = { $text }: nothing in its words has changed.
agreement-changes-removed = removed:
agreement-changes-added = added:
agreement-changes-legend = Words that are gone are struck through, new words are underlined.

## Review

agreement-review = Yearly review
agreement-review-next = Last read on { $last }. OkiCRM reminds you on { $due }.
agreement-review-none = OkiCRM reminds you a year after the policy was accepted.
agreement-review-due = A year has passed since the policy was last read, on { $last }. Read it again and see that it still says what you do.
agreement-review-home = The privacy policy has not been read again for a year.
agreement-reviewed = Reviewed
agreement-review-noted = Noted. OkiCRM reminds you again in a year.

## Controller

agreement-controller = Who answers for the texts
agreement-controller-settings = Controller of the policy
agreement-controller-sentence = Name, address and contact stand in both texts and on the page to publish. A change makes a new version, which is to be accepted again.
agreement-controller-name = Controller
agreement-controller-address = Postal address
agreement-controller-contact = E-mail for questions and complaints
agreement-controller-empty = Not stated
agreement-controller-own = Use my business’s details

## Page to publish

agreement-publish = A page to publish
agreement-publish-sentence = The policy with the controller’s details, as one page that loads and runs nothing: for your website, or to hand over.
agreement-publish-html = Save as a web page
agreement-publish-text = Save as text
agreement-published = Saved to { $path }

## History

agreement-history = What was answered
agreement-history-none = Nothing was answered yet.
agreement-history-when = When
agreement-history-text = Text
agreement-history-version = Version
agreement-history-answer = Answer
agreement-history-who = Who
agreement-history-read = Read the { $text }, version { $version }
agreement-answer-accepted = Accepted
agreement-answer-refused = Refused
agreement-answer-withdrawn = Withdrawn

## Privacy at a glance

agreement-glance = Privacy at a glance
agreement-glance-tab = At a glance
agreement-glance-sentence = Made from what OkiCRM really stores, from your rules for keeping and from your registers; it cannot say anything else.
agreement-glance-place-file = Everything lies in one encrypted file on this computer.
agreement-glance-place-server = The records lie on your PostgreSQL server; keys and settings of the window lie on this computer.
agreement-glance-what = What for
agreement-glance-says = What is kept
agreement-glance-stays = How long
agreement-glance-receives = Who receives it
agreement-glance-nobody = Nobody but you
agreement-glance-receivers = Who handles data for you
agreement-glance-receivers-none = Nobody: the register of processors is empty, so OkiCRM connects to nothing.
agreement-glance-passed-on = { $count ->
    [0] Nothing was passed on to anybody else.
    [one] Once data was passed on to somebody else; the register of disclosures says to whom.
   *[other] { $count } times data was passed on to somebody else; the register of disclosures says to whom.
}
agreement-glance-silent = goes to the trash after { $months } months of silence
agreement-glance-invoices = goes when the law no longer keeps it
