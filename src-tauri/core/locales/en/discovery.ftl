### Everything about a person: where she is named, her copy, and what she takes along.

# Refusals
choice-malformed = This place cannot be marked, because it is not among what was found. Look again; what was found is shown anew.

# Actions in the history
action-mention-confirmed = Place marked as about this person
action-mention-dismissed = Place marked as about somebody else
action-mention-reopened = Mark of a place taken back

record-file_texts = Text inside files
record-passages = Words of texts
record-passage_marks = How far texts were looked through
record-person_choices = What was said about found places

discovery-title = Everything about { $name }
discovery-open = Find everything about this person
discovery-named-elsewhere = Named in { $count ->
    [one] one place
   *[other] { $count } places
} outside the record
discovery-named-nowhere = Named nowhere outside the record
discovery-sentence = OkiCRM looked through every record, what records said before, the names of files and the text inside them. What names this person is shown as it stands there. Say of each place whether it is about this person: what you confirm goes into the copy of the data and is listed before an erasure. Nothing is replaced by itself.
discovery-sought = Looked for
discovery-sought-names = Names
discovery-sought-former = Former names
discovery-sought-emails = E-mail addresses
discovery-sought-phones = Last digits of phone numbers
discovery-own = The person’s own records
discovery-own-none = There are no records of the person.
discovery-mentions = Named elsewhere
discovery-mentions-none = No other text names this person.
discovery-to-look-at = { $count ->
    [one] One place to look at
   *[other] { $count } places to look at
}
discovery-all-seen = You have looked at every place.
discovery-by-name = by name
discovery-by-formerName = by a former name
discovery-by-email = by e-mail address
discovery-by-phone = by phone number
discovery-by-familyName = by family name alone
discovery-of = in the record of { $name }
discovery-of-nobody = in nobody’s record
discovery-was = said before, now in the history
discovery-more = and { $count } more in the same text
discovery-state-hers = About this person
discovery-state-notHers = About somebody else
discovery-state-open = Not looked at yet
discovery-confirm = About this person
    .aria = About this person: { $matched } in { $title }
discovery-dismiss = Somebody else
    .aria = Somebody else: { $matched } in { $title }
discovery-reopen = Take back
    .aria = Take back what was said about { $matched } in { $title }
discovery-confirm-all = All open places are about this person
discovery-said-hers = { $count ->
    [one] Marked as about this person.
   *[other] { $count } places marked as about this person.
}
discovery-said-notHers = Marked as about somebody else.
discovery-said-open = Mark taken back.
discovery-family-elsewhere = The family name alone stands in { $count } more texts. They are too many to tell who is meant and are not listed; search for what you remember.
discovery-cut = There are more places than can be listed. Mark some of these, or make the person’s details more exact.
discovery-unread = Files of the person that could not be looked into
discovery-unread-sentence = Open them yourself: nobody knows whom they name.
discovery-unread-elsewhere = { $count ->
    [one] One file of others could not be looked into.
   *[other] { $count } files of others could not be looked into.
}
discovery-why-kind = pictures, sounds and the like have no text for a program
discovery-why-damaged = could not be read: it is damaged or not what its name says
discovery-why-locked = could not be read: it is locked by a password
discovery-why-tooLarge = could not be read: it is too large, or unpacks to too much
discovery-why-scanned = could not be read: its pages are pictures
discovery-why-tooLong = was read in part: it has more text than is kept
discovery-searched = Looked through: { $kinds }
discovery-loading = Looking through every record and file…
discovery-go = Open { $title }
discovery-before-erasing = { $count ->
    [one] One text elsewhere names this person. Erasing leaves it as it is; look at it yourself.
   *[other] { $count } texts elsewhere name this person. Erasing leaves them as they are; look at them yourself.
}
