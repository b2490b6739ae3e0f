# Import: why a whole file cannot be read. What happened, why, and what to do.
import-file-too-large = This file is larger than { $limit } bytes. Split it into smaller files and import them one after the other.
import-too-many-rows = This file has more than { $limit } rows. Split it into smaller files and import them one after the other.
import-too-many-columns = Row { $row } has more than { $limit } columns. The separator may be wrong: choose another one and try again.
import-value-too-long = A value in row { $row } is longer than { $limit } bytes. Shorten it in the file and try again.
import-quote-unclosed = The quotation mark opened on line { $line } is never closed, so the rest of the file would be one value. Close or remove it and try again.
import-nul-character = Line { $line } contains a NUL character. The file is damaged or is not text. Export it again from the program it came from.
import-not-text =
    { $kind ->
        [workbook] This is a spreadsheet workbook. Open it in your spreadsheet program, save it as CSV, and import that file.
        [archive] This is a compressed archive. Unpack it and import the CSV or vCard file inside.
        [pdf] This is a PDF. Export the contacts as CSV or vCard from the program they came from.
       *[binary] This is not a text file. Export the contacts as CSV or vCard from the program they came from.
    }
import-encoding-unknown = This encoding is not known. Choose one from the list.
import-nothing-inside = There is nothing to import in this file. Check that it is the file you meant.
import-mapping-out-of-range = The mapping names column { $column }, which the file does not have. Check the mapping and try again.
import-mapping-unreadable = The mapping is not a list of columns and what they hold. See the guide for its form.
import-unreadable = The file cannot be read. Check that it still exists and that you may open it.
import-stopped = The import was stopped. Everything is as it was before.

# Import: why a row was not taken, or what was left out although it was.
import-row-empty = The row is empty.
import-row-nameless = The row names nobody: it has no name, no company, no e-mail address and no phone number.
import-row-surplus-values = The row has more values than there are columns. The surplus was kept as further details.
import-row-date-unreadable = A date could not be read. It was kept as written, as a further detail.
import-row-values-capped = More e-mail addresses, phone numbers or websites than can be kept. The first ones were taken.
import-row-unknown-capped = More further details than can be kept. The first ones were taken.
import-row-repeated = The same person as in an earlier row of this file.
import-row-repeated-says-more = The same person as in an earlier row of this file. This row says more, and was left because matches are left as they are. Choose “Take what the file says” to have both.
import-row-match-skipped = Already there, and left as it is, as you chose.
import-row-unchanged = Already there with the same details.
import-row-erased = This person was erased on request and is not brought back.
import-row-value-refused = A value is not valid for its field. It was kept as written, as a further detail.
import-row-refused = The row breaks a rule of the record it would become.
import-card-end-missing = The card has no end. What it has was taken.
import-card-line-unreadable = A line of the card could not be read. It was kept as a further detail.
import-card-line-too-long = A line of the card is too long and was left out.
import-card-photo-too-large = The photo is too large and was left out.
import-card-photo-elsewhere = The photo is only a link. Links are never opened; the link was kept as a further detail.
import-card-photo-unreadable = The photo could not be read and was left out.
import-card-agent-left-out = A card inside the card was left out.
import-card-too-deep = Cards inside cards inside cards were left out.
import-card-photo-not-kept = The photo was left out: contacts have no photo yet.
import-row-restricted = This person’s data is restricted, so it was not touched. The row is held back in Privacy.
import-row-suppressed = An address is on the suppression list, so this person stays out of mailings.
import-missing = There is no such import. Choose one from the list of imports.
import-too-old = This import is more than { $days } days ago and cannot be undone any more. Delete the contacts it made instead, if you do not want them.
import-undone-before = This import was undone before. There is nothing left to undo.

### The screens of import.

importing-title = Import
importing-empty = Bring contacts from Google, Outlook, LinkedIn, a phone or a spreadsheet: CSV or vCard, or an export of OkiCRM. You see everything before anything is taken, and can take it all back.
importing-drop-anywhere = Or drop the file anywhere on this window.
importing-choose = Choose a file…
importing-choose-other = Choose another file…
importing-steps = Steps of the import
importing-step-file = File
importing-step-columns = Match columns
importing-step-check = Check
importing-step-run = Import
importing-rows = { $count ->
    [one] { $count } row
   *[other] { $count } rows
}
importing-tab = tab
importing-read-otherwise = Read it differently…
importing-read-hint = If letters with accents look wrong, choose another encoding. If everything stands in one column, choose another separator.
importing-encoding = Encoding
importing-separator = Separator
importing-as-found = As found out
importing-all-sure = Every column was recognised. Look at the samples, then go on.
importing-some-unsure = { $count ->
    [one] { $count } column is not sure. Look where it goes.
   *[other] { $count } columns are not sure. Look where they go.
}
importing-cards-have-no-columns = Cards say by themselves what each line is, so there is nothing to match.
importing-to-check = See what would happen
importing-column = Your column
importing-column-nameless = Column { $number }
importing-sample = Sample
importing-sample-none = (empty)
importing-goes-to = Goes to
importing-goes-to-of = Where the column “{ $column }” goes
importing-certainty = How sure
importing-certainty-sure = Sure
importing-certainty-likely = Likely
importing-certainty-none = Please choose
importing-certainty-chosen = You chose
importing-certainty-empty = Nothing in it
importing-field-none = Further details
importing-on-match = Somebody who is there already
importing-on-match-skip = Leave as it is
importing-on-match-update = Take what the file says; nothing is removed
importing-on-match-add = Add once more
importing-counts = What becomes of the rows
importing-counts-done = What became of the rows
importing-count-created = { $count ->
    [one] new contact
   *[other] new contacts
}
importing-count-updated = { $count ->
    [one] contact changed
   *[other] contacts changed
}
importing-count-skipped = { $count ->
    [one] row left as it is
   *[other] rows left as they are
}
importing-count-failed = { $count ->
    [one] row needs a look
   *[other] rows need a look
}
importing-created = { $count } new
importing-updated = { $count } changed
importing-failed = Rows that cannot be taken
importing-failed-done = Rows that could not be taken
importing-skipped-title = Rows that are left
importing-notices = Taken, with something kept aside
importing-reason-rows = { $count ->
    [one] Row { $rows }
   *[other] { $count } rows: { $rows }
}
importing-reason-more = { $count ->
    [one] and one more
   *[other] and { $count } more
}
importing-changes = Contacts that change
importing-news = New contacts
importing-show-more = Show { $count } more
importing-new = new
importing-known = changes
importing-row = row { $row }
importing-difference-address = Address
importing-before-run = A backup is made first.
importing-run = { $count ->
    [one] Import { $count } contact
   *[other] Import { $count } contacts
}
importing-running = Importing { $file }
importing-running-hint = You can go on working elsewhere; the import is in the status bar.
importing-cancel = Cancel, nothing is kept
importing-done = { $file } is imported.
importing-taken-back = The import of { $file } is taken back.
importing-undone = Taken back: { $removed } removed, { $restored } as before, { $kept } kept because they were changed since
importing-undo = Undo this import
importing-undo-hint = You can undo it for 30 days, also from the list of earlier imports.
importing-again = Import another file
importing-open = { $count ->
    [0] Open contacts
    [one] Open the new contact
   *[other] Open the { $count } new contacts
}
importing-past = Earlier imports
importing-past-nameless = A file without a name
importing-past-left = { $count } left or not taken
importing-past-show = Show the rows left
importing-past-hide = Hide the rows left
importing-past-undone = Undone { $when }
importing-past-too-old = More than 30 days ago
importing-past-until = Until { $when }
importing-past-undo = Undo
importing-past-undo-of = Undo the import of { $file }
importing-is-export = an export of OkiCRM
importing-bring-back = Bring everything back
importing-bring-back-hint = This file holds a whole workspace. It comes back into a workspace without records, with nothing lost: contacts, companies, leads, what was said, tasks, files, invoices and payments.
importing-brought-back = { $count ->
    [one] { $file } is imported: { $count } record came back.
   *[other] { $file } is imported: { $count } records came back.
}
importing-brought-kinds = What came back
importing-kind-contacts = contacts
importing-kind-companies = companies
importing-kind-leads = leads
importing-kind-activities = entries of what was said
importing-kind-tasks = tasks
importing-kind-files = files
importing-kind-invoices = invoices
importing-kind-payments = payments
importing-drop = { $count ->
    [one] Let go to import this file
   *[other] Let go to import
}
importing-drop-one = One file is imported at a time: { $file } now. Drop the others afterwards.
importing-drop-refused = “{ $file }” cannot be imported. OkiCRM reads CSV and vCard files and its own exports as JSON. Save a spreadsheet as CSV first; to keep the file with somebody, drop it on that contact’s page.
importing-field-displayName = Whole name
importing-field-givenName = Given name
importing-field-familyName = Family name
importing-field-company = Company
importing-field-jobTitle = Job title
importing-field-email = E-mail
importing-field-phone = Phone
importing-field-street = Street
importing-field-postalCode = Postal code
importing-field-city = City
importing-field-region = Region
importing-field-country = Country
importing-field-website = Website
importing-field-birthday = Birthday
importing-field-tags = Tags
importing-field-note = Note
importing-field-prefix = Title before the name
importing-field-additionalName = Middle name
importing-field-suffix = Suffix
importing-field-nickname = Nickname
importing-field-department = Department
importing-field-houseNumber = House number
importing-field-streetMore = More of the street
importing-field-postOfficeBox = Post office box
importing-field-emailLabel = What the e-mail is for
importing-field-phoneLabel = What the phone is for
importing-field-addressLabel = What the address is for
importing-field-websiteLabel = What the website is for
