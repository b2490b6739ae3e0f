### The screens of leads.

leads-title = Leads
leads-one = Lead
leads-new = New lead
leads-empty = No leads yet. Write down who asked; the name is enough.
leads-view-all = Open
leads-view-converted = Converted
leads-any-source = Any source
leads-status-new = New
leads-status-working = Working
leads-status-qualified = Qualified
leads-status-unqualified = Unqualified
leads-set-status = Set status
leads-created = { $name } was added
leads-deleted = { $count ->
    [one] { $count } lead is in the trash
   *[other] { $count } leads are in the trash
}
leads-moved = { $count ->
    [one] { $count } lead is now: { $status }
   *[other] { $count } leads are now: { $status }
}
leads-convert = Make a contact
leads-converted = { $name } is a contact now
leads-converted-before = { $name } became a contact. Everything said is there.
leads-open-contact = Open the contact
leads-column-name = Name
leads-column-status = Status
leads-column-company = Company
leads-column-source = Source
leads-column-phone = Phone
leads-column-email = E-mail
leads-column-tags = Tags
leads-column-created = Added
leads-column-updated = Changed
