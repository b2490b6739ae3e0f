### First run.

setup-invalid = Some of the answers cannot be right. Please look at the marked fields.
setup-not-accepted = OkiCRM can be used once the privacy policy and the terms are accepted. Tick both after reading them.
setup-texts-differ = The text you accepted is not the one this program holds now. Please read it again and accept it.

setup-recovery-title = Recovery code
setup-recovery-business = Workspace of { $business }
setup-recovery-made = Made on { $date }
setup-recovery-explanation = This code opens the workspace if the passphrase is forgotten or the computer is lost. Print this page and keep it in a safe place, not beside the computer. Without passphrase, keychain and this code, nobody can open the data again.

### The screens of the first run.

setup-step = Step { $step } of { $steps }
setup-back = Back
setup-next = Next
setup-start = Start
setup-optional = Optional
setup-text-version = Version { $version }

setup-agree-title = Welcome. Everything stays on this computer.
setup-agree-sentence = Please read how OkiCRM treats data and what its terms are. Accepting them is not a consent to anything else.
setup-accept-policy = I have read and accept the privacy policy
setup-accept-terms = I have read and accept the terms

setup-business-title = You and your business
setup-business-sentence = All of this can be changed later in the settings.
setup-person-name = Your name
setup-person-email = Your e-mail
setup-business-name = Name of the business
setup-country = Country
setup-country-hint = It brings the currency, VAT, dates and numbers.
setup-country-choose = Choose a country
setup-begin = How do you want to begin?
setup-begin-sample = Look round with sample data
    .hint = Made-up people and invoices with a badge; one click removes them.
setup-begin-import = Import a file
    .hint = Contacts from Google, Outlook, a phone or a spreadsheet.
setup-begin-empty = Start empty
    .hint = Nothing but your business.

setup-protect-title = Protect it
setup-protect-sentence = The file is encrypted. Choose what opens it.
setup-passphrase = Passphrase
setup-passphrase-optional = A few words that nobody guesses. Optional if this computer’s keychain opens it.
setup-passphrase-needed = A few words that nobody guesses. This computer has no keychain, so it is needed.
setup-passphrase-again = The same again
setup-passphrase-differs = This is not the same passphrase. Please type it once more.
setup-keychain = Let this computer’s keychain open it while I am logged in
setup-usage-title = Usage figures
setup-usage-sentence = OkiCRM can count, by the week and on this computer, which pages are opened, what is done, how long work takes and which kinds of errors appear: no names, no texts, no times. You can read every figure under Privacy, and switching off deletes them. Nothing is sent unless you name a receiver there.
setup-usage-choose = Record usage figures?
setup-usage-on = Yes, record
setup-usage-off = No

setup-recovery-kept = I have printed or written down the code
setup-recovery-continue = Open OkiCRM
sample-missing = There is no sample data here any more. Nothing was removed.
setup-recovery-print = Print
setup-recovery-printed = The printer took the page.
setup-recovery-save = Save as PDF…
setup-recovery-saved = The page was saved.
setup-person-phone = Your phone
setup-person-billing = Billing details
setup-person-more = Phone and billing details
setup-country-vat = VAT
setup-country-vat-none = Typed on each invoice
setup-country-formats = Dates and numbers
setup-country-currency = Currency
setup-usage-law = The law of your country lets this stand on until you say no ({ $law }). Choose “No”, and nothing is ever counted.
setup-has-backup = Was OkiCRM on another computer before?
setup-bring-back = I have a backup
setup-place = Where the data lies
setup-place-choose = Where shall the data lie?
setup-place-computer = On this computer
setup-place-server = On a PostgreSQL server
