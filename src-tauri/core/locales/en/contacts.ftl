
### The screens of contacts.

contacts-title = Contacts
contacts-one = Contact
contacts-new = New contact
contacts-trash = Trash
contacts-open-trash = Trash
contacts-leave-trash = Back to contacts
contacts-trash-empty = The trash is empty. What you delete stays here for 30 days.
contacts-empty = Nobody is here yet. Add the first person, or import a file.
contacts-none-match = Nobody matches “{ $filter }”.
contacts-cancel = Cancel
contacts-save = Save
contacts-saved = Saved
contacts-created = { $name } was added
contacts-deleted = { $count ->
    [one] { $count } contact is in the trash
   *[other] { $count } contacts are in the trash
}
contacts-tag = Tag
contacts-tag-name = Tag
contacts-tag-title = { $count ->
    [one] Tag { $count } contact
   *[other] Tag { $count } contacts
}
contacts-tagged = { $count ->
    [one] { $count } contact has the tag “{ $tag }” now
   *[other] { $count } contacts have the tag “{ $tag }” now
}
contacts-column-name = Name
contacts-column-company = Company
contacts-column-lifecycle = Kind
contacts-column-email = E-mail
contacts-column-phone = Phone
contacts-column-tags = Tags
contacts-column-updated = Changed
contacts-column-created = Added
contacts-lifecycle-contact = Contact
contacts-lifecycle-prospect = Prospect
contacts-lifecycle-customer = Customer
contacts-lifecycle-former = Former customer
contacts-lifecycle-supplier = Supplier
contacts-lifecycle-partner = Partner
contacts-duplicate-email = { $name } has this e-mail address already.
contacts-duplicate-phone = { $name } has this phone number already.
contacts-duplicate-name = There is a { $name } already.
contacts-more = More
contacts-copy = Copy of all data…
contacts-copied = The copy is in { $path }
contacts-restrict = Restrict
contacts-restricted = { $name } is restricted: kept, and used for nothing else
contacts-erase = Erase…
contacts-erase-title = Erase { $name }?
contacts-erase-verb = Erase { $name }
contacts-erased = Erased. Certificate { $certificate }
contacts-erase-erased = Erased
contacts-erase-detached = Detached: the record stays, the person and all free text go
contacts-erase-kept = Kept
contacts-erase-law = { $law }, until { $until }
contacts-erase-backups = Backups
contacts-erase-backups-sentence = { $count ->
    [0] No backup holds this person.
    [one] { $count } backup may hold this person until it expires, within 90 days; restoring it erases again.
   *[other] { $count } backups may hold this person until they expire, within 90 days; restoring one erases again.
}
contacts-erase-count = { $kind } { $count }
contacts-of-import = Made by one import: show all
contacts-view-all = All
contacts-view-customers = Customers
contacts-view-prospects = Prospects
contacts-any-lifecycle = Any kind
contacts-any-tag = Any tag
contacts-import = Import a file
contacts-duplicate-open = Open existing
contacts-completed = What you typed was added to { $name }
contacts-same-email = { $name } has the same e-mail address. Is it the same person?
contacts-same-phone = { $name } has the same phone number. Is it the same person?
contacts-same-name = There is another { $name }. Is it the same person?
contacts-not-same = Not the same
contacts-merge = Merge
contacts-merge-with = Merge with…
contacts-merge-title = Merge another contact into { $name }
contacts-merge-sentence = { $name } stays. What is missing here is taken from the other contact; its notes, tasks, files, leads and invoices come along. You can undo it for 30 days.
contacts-merge-other = The same person
contacts-merged = Merged into { $name }
contacts-export = Export
contacts-export-csv = As a table (CSV)…
contacts-export-vcard = As cards (vCard)…
contacts-exported = { $count ->
    [one] { $count } contact was written to { $path }.
   *[other] { $count } contacts were written to { $path }.
}
