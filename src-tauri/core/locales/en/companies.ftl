### The screens of companies.

companies-title = Companies
companies-one = Company
companies-new = New company
companies-empty = No companies yet. Add one here, or write a company’s name at a contact.
companies-view-all = All
companies-created = { $name } was added
companies-deleted = { $count ->
    [one] { $count } company is in the trash; its people stay
   *[other] { $count } companies are in the trash; their people stay
}
companies-people = People
companies-people-empty = Nobody who works here is known yet.
companies-leads = Leads
companies-leads-empty = No lead names this company.
companies-lead-new = New
companies-lead-working = Working
companies-lead-qualified = Qualified
companies-lead-unqualified = Unqualified
companies-more = { $count ->
    [one] and { $count } more
   *[other] and { $count } more
}
companies-column-name = Name
companies-column-people = People
companies-column-city = City
companies-column-phone = Phone
companies-column-email = E-mail
companies-column-tags = Tags
companies-column-updated = Changed
companies-column-created = Added
