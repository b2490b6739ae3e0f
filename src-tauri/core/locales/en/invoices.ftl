### The screens of invoices.

invoices-title = Invoices
invoices-one = Invoice
invoices-new = New invoice
invoices-draft = Draft
invoices-empty = No invoice yet. Write the first one; its number is given when you issue it.
invoices-none-match = No invoice matches “{ $filter }”.
invoices-none-all = There is no invoice here yet.
invoices-none-draft = Nothing is half-written: there is no draft.
invoices-none-open = Nobody owes you anything: no invoice is open.
invoices-none-overdue = Nothing is overdue. Everybody still has time to pay.
invoices-none-paid = No invoice has been paid in full yet.
invoices-show-all = Show all invoices
invoices-standings = Which invoices
invoices-filter-all = All
invoices-filter-draft = Drafts
invoices-filter-open = Open
invoices-filter-overdue = Overdue
invoices-filter-paid = Paid
invoices-sums = Total { $total } · to be paid { $due }
invoices-of-all = Only { $name }: show everybody’s
invoices-of-none = No invoice yet.
invoices-of-more = All { $count } invoices
invoices-owes = To be paid { $due }
invoices-column-number = Number
invoices-column-customer = Customer
invoices-column-status = Status
invoices-column-date = Date
invoices-column-due-date = Due
invoices-column-gross = Total
invoices-column-due = To be paid
invoices-standing-draft = Draft
invoices-standing-issued = Issued
invoices-standing-partlyPaid = Partly paid
invoices-standing-paid = Paid
invoices-standing-overdue = Overdue
invoices-unsaved = Kept as you type
invoices-saved = Saved { $time }
invoices-field-customer = Customer
invoices-field-customer-hint = A contact, a company, or a new name.
invoices-field-date = Date
invoices-field-date-usual = Today
invoices-field-due-date = Due
invoices-field-due-date-usual = In 14 days
invoices-field-note = Note to the customer
invoices-particulars = Reference, day of supply, VAT id, language
invoices-field-reference = Customer’s reference
invoices-field-supply-date = Day of supply
invoices-field-vat-id = Customer’s VAT id
invoices-field-language = Language of the document
invoices-language-usual = The customer’s
invoices-language-en = English
invoices-language-de = German
invoices-lines = Lines
invoices-line-description = What it is
invoices-line-quantity = Quantity
invoices-line-price = Price
invoices-line-rate = VAT
invoices-line-net = Net
invoices-line-reason = Why no VAT is charged
invoices-line-remove = Take the line away
invoices-line-removed = The line is taken away
invoices-line-add = Add a line
invoices-line-keys = Tab adds a line · Ctrl+D repeats it · Alt+↑ ↓ moves it
invoices-pasted-doubt =
    { $count ->
        [one] Please check { $figure }: it is read with three decimals, not as thousands.
       *[other] Please check { $count } figures, such as { $figure }: they are read with three decimals, not as thousands.
    }
invoices-vat-usual = usual
invoices-vat-Z = zero rate
invoices-vat-E = Exempt
invoices-vat-AE = Reverse charge
invoices-vat-K = Within the EU
invoices-vat-G = Export
invoices-vat-O = Outside VAT
invoices-totals = Totals
invoices-net = Net
invoices-vat = VAT { $rate }
invoices-total = Total
invoices-due = To be paid
invoices-preview = Preview, as the PDF will be
invoices-preview-number = The number is given when you issue.
invoices-pages = The invoice as it was issued
invoices-issue = Issue
invoices-issue-title = Issue this invoice as { $number }?
invoices-issue-verb = Issue { $number }
invoices-issue-sentence = The invoice over { $total } gets this number, or the next one if somebody else takes it first. From then on it cannot be changed; a mistake is mended by another document.
invoices-issued = Invoice { $number } is issued
invoices-delete-draft = Delete draft
invoices-draft-deleted = The draft is deleted
invoices-print = Print
invoices-printed = Sent to the printer
invoices-open-pdf = Open PDF
invoices-save-pdf = Save PDF
invoices-pdf-saved = The PDF is in { $path }
invoices-steps = What happened
invoices-step-issued = Issued
invoices-step-due = Due
invoices-step-when = { $date }, { $distance }
invoices-step-paid = Paid
invoices-step-unpaid = To be paid
invoices-payments = Payments
invoices-payments-none = Nothing was paid yet.
invoices-pay = Record a payment
invoices-pay-verb = Record
invoices-pay-amount = Amount that came in
invoices-pay-date = Day it came in
invoices-paid = The payment is recorded
invoices-payment-remove = Take off the payment of { $amount }
invoices-payment-removed = The payment is taken off
invoices-cancel = Cancel
invoices-home-overdue = Overdue
invoices-home-due = Due this week
invoices-home-paid = Paid this month
invoices-home-count =
    { $count ->
        [0] no invoice
        [one] one invoice
       *[other] { $count } invoices
    }
invoices-home-payments =
    { $count ->
        [0] no payment
        [one] one payment
       *[other] { $count } payments
    }
invoices-home-late = { $number } to { $customer } over { $amount } was due { $distance }
