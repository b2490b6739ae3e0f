
### The screens of contacts.

contacts-title = Contacts
contacts-one = Contact
contacts-new = New contact
contacts-details = Details
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
contacts-delete = Delete
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
contacts-field-name = Name
contacts-field-phone = Phone
contacts-field-email = E-mail
contacts-field-company = Company
contacts-field-job = Job title
contacts-field-address = Address
contacts-field-tags = Tags
contacts-field-note = Note
contacts-add-name = Add a name
contacts-add-phone = Add a phone
contacts-add-email = Add an e-mail
contacts-add-company = Add a company
contacts-add-job = Add a job title
contacts-add-address = Add an address
contacts-add-tags = Add tags, separated by commas
contacts-add-note = Add a note
contacts-remove = Remove { $value }
contacts-address-new = Street and number
contacts-address-street = Street
contacts-address-postalCode = Postal code
contacts-address-city = City
contacts-address-country = Country
contacts-duplicate-open = Open
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
