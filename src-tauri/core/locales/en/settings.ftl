### Settings of the business and of the window.

settings-invalid = Some of these details cannot be right. Please look at the marked fields.
settings-field-missing = This is needed. Please fill it in.
settings-field-too-long = This is longer than { $most } characters. Please shorten it.
settings-business-missing = The business has not been set up yet. Finish the first steps, then try again.
settings-bic-malformed = A BIC has 8 or 11 letters and digits. Copy it from your bank’s statement, or leave it empty.
settings-prefix-unusable = A prefix has at most { $most } letters, digits, hyphens, slashes, points or underscores. Please choose another.
settings-start-out-of-range = The first invoice number must be a whole number from 1 to { $most }.
settings-preference-name = This view could not be remembered because its name has letters it may not have.
settings-preference-too-long = This view holds too much to be remembered. Remove some columns or filters and try again.
settings-payment-days-out-of-range = Customers can be given 0 to { $most } days to pay. Please choose a number in between.
settings-locale-unknown = OkiCRM does not know this way of writing dates and numbers. Please choose one from the list.

## Pages of the settings

settings-title = Settings
settings-appearance = Appearance
settings-shortcuts = Keyboard shortcuts
settings-shortcuts-sentence = These keys work everywhere and in every list. On any page, press ? to see what works there too.

## Appearance

settings-appearance-language = Language
settings-appearance-look = Look
settings-appearance-sentence = Kept on this computer; a change shows at once.
settings-appearance-trouble = When the window is drawn wrongly
settings-language = Language of the window
    .hint = Documents have a language of their own, under Business.
settings-language-system = As this computer
settings-language-en = English
settings-language-de = Deutsch
settings-theme = Colours
settings-theme-system = As this computer
settings-theme-light = Light
settings-theme-dark = Dark
settings-density = Rows
settings-density-comfortable = Comfortable
    .hint = High rows and large controls.
settings-density-standard = Standard
    .hint = As designed.
settings-density-compact = Compact
    .hint = As many rows as fit.
settings-text-size = Text size
    .hint = Ctrl with plus and minus changes it on any page, up to 200 %.
settings-text-size-percent = { $size } %
settings-safe-graphics = Draw without the graphics card
    .hint = For computers whose graphics driver shows an empty or broken window. Slower; acts when OkiCRM is started again.

settings-business = Business
settings-you = You
settings-security = Security
settings-place = Where the data lies
settings-about = About
settings-saved = Saved.

## Business

settings-business-who = Name and address
settings-business-who-sentence = As they stand on invoices and in the PDF.
settings-business-name = Name of the business
    .hint = With its legal form, as it is registered: Harbour Dental Ltd.
settings-business-email = E-mail
settings-business-phone = Phone
settings-business-registerEntry = Entry in a register
    .hint = If letters must name it: “Registered in England, no. 01234567”.
settings-address-street = Street and number
settings-address-postalCode = Postal code
settings-address-city = City
settings-address-region = County or state
settings-business-country-title = Country, money and formats
settings-business-country = Country
    .hint = Another country brings its own currency, VAT, dates and paper.
settings-vat-europeanUnion = VAT by the law of the European Union; the usual rate is { $rate } %.
settings-vat-unitedKingdom = VAT by the law of the United Kingdom; the usual rate is { $rate } %.
settings-vat-switzerland = VAT by the law of Switzerland; the usual rate is { $rate } %.
settings-vat-other = The rates of this country’s tax are typed on each invoice.
settings-business-currency = Currency
settings-business-paper = Paper
settings-paper-a4 = A4
settings-paper-letter = US Letter
settings-business-locale = Dates and numbers
settings-business-language = Language of documents
    .hint = What new invoices are written in.
settings-business-tax = Tax
settings-business-charges = The business charges VAT
    .hint = Off for a small business that is exempt; its invoices then say why.
settings-business-vatId = VAT id
    .hint = Its check digits are compared.
settings-business-taxNumber = Tax number
    .hint = Where invoices must name one beside or instead of the VAT id.
settings-business-bank = Bank
settings-business-bank-sentence = Stands on invoices, and in the code that banking apps read.
settings-business-bankHolder = Account holder
    .hint = If it is not the business itself.
settings-business-iban = IBAN
settings-business-bic = BIC
    .hint = Only where your customers’ banks ask for it.
settings-business-invoices = Invoices
settings-business-invoicePrefix = Beginning of invoice numbers
    .hint = Such as INV- or RE-; the year and the number follow.
settings-business-invoiceStart = First number
    .hint = Where a new series begins; a series that runs goes on by itself, without gaps.
settings-business-paymentDays = Days to pay
    .hint = For new invoices; 0 is at once.
settings-logo = Logo
settings-logo-sentence = At the top of every document. A PNG or JPEG; only its pixels are kept.
settings-logo-none = No logo yet
settings-logo-alternative = The logo of the business
settings-logo-choose = Choose a picture…
settings-logo-replace = Choose another…
settings-logo-remove = Take it off

## The log

settings-log = Log
settings-log-sentence = What the program did and what went wrong, in its own words, the newest first. It holds codes and places in the code, never what you typed. It stays on this computer, at most five megabytes.
settings-log-when = When
settings-log-level = Level
settings-log-what = What
settings-log-nothing = Nothing stands in the log.
settings-log-ERROR = Fault
settings-log-WARN = Warning
settings-log-INFO = Note
