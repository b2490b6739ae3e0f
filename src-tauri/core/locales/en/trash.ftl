### The trash.

trash-title = Trash
trash-kinds = Kinds of records
trash-contacts = Contacts
trash-leads = Leads
trash-companies = Companies
trash-sentence = What you delete stays here for 30 days.
trash-empty = The trash is empty.
trash-restore = Restore
trash-restored = { $count ->
    [one] { $count } record is back
   *[other] { $count } records are back
}
trash-column-name = Name
trash-column-detail = Company or place
trash-column-deleted = Deleted
trash-column-gone = Goes for good
