### Invoices: what stands in the way of issuing, and the words on the document.

## In the way

invoicing-draft-unfinished = This invoice cannot be issued yet. Please look at the marked fields.
invoicing-customer-missing = An invoice needs a customer. Choose a contact or a company, or write a name.
invoicing-lines-missing = An invoice needs at least one line. Add what you charge for.
invoicing-too-many-lines = This invoice has more lines than a document can hold. Split it in two.
invoicing-description-missing = Each line says what it is for. Please describe it.
invoicing-text-too-long = This text is longer than a document can hold. Please shorten it.
invoicing-price-missing = Each line needs a price. Write 0 if it is free.
invoicing-price-negative = A price is never negative. To give something back, put the minus on the quantity.
invoicing-unit-unknown = This is not a unit’s code. Use two or three capitals and digits, such as C62 for pieces or HUR for hours.
invoicing-rate-missing = This tax has a rate above zero. Please write it, or choose another kind of tax.
invoicing-rate-must-be-zero = This kind of tax has no rate. Write 0, or choose the standard kind.
invoicing-exemption-reason-missing = The law wants the reason why no tax is charged on the document. Please write it.
invoicing-exemption-reason-needless = A reason may only stand where no tax is charged. Please remove it.
invoicing-reason-missing = A discount or charge needs a reason on the document. Please write a few words.
invoicing-amount-missing = Write an amount or a percentage.
invoicing-amount-negative = This amount is negative. Write it without the minus.
invoicing-amount-and-percent = Write an amount or a percentage, not both.
invoicing-nothing-to-share-over = The lines come to nothing, so there is nothing to share this over. Say which tax it belongs to.
invoicing-rounding-too-large = A rounding is less than one whole unit of the currency. Use a discount or a charge instead.
invoicing-total-negative = This invoice would pay money out. Give it back by a credit note instead.
invoicing-due-before-issue = The invoice would be due before its own date. Please choose a later day.
invoicing-seller-tax-id-missing = This kind of tax needs your VAT id or tax number on the invoice. Add it in the settings of your business.
invoicing-seller-tax-id-advised = Most countries want your VAT id or tax number on an invoice with tax. You can add it in the settings of your business.
invoicing-seller-vat-id-missing = This kind of tax needs your VAT id on the invoice. Add it in the settings of your business.
invoicing-buyer-vat-id-missing = This kind of tax needs the customer’s VAT id on the invoice. Please add it.
invoicing-supply-date-missing = This kind of tax needs the day of delivery. Please add it.
invoicing-delivery-country-missing = This kind of tax needs the customer’s country. Please add it to the address.
invoicing-outside-scope-mixed = Lines outside the scope of the tax cannot stand beside others. Write two invoices.
invoicing-business-missing = The business has not been set up yet. Finish the first steps, then try again.
invoicing-issued-before = This invoice has been issued and cannot be changed any more. Cancel it by a credit note, or write a new one.
invoicing-not-issued = This invoice is still a draft. Issue it first.
invoicing-payment-not-positive = A payment is more than nothing. Please write the amount that came in.
invoicing-payment-too-large = This is more than is still to be paid ({ $due }). Please check the amount.
invoicing-payment-malformed = This payment cannot be right. Please look at the marked fields.
invoicing-payment-date-malformed = This cannot be read as a date. Write it like 2026-11-22.
invoicing-printer-missing = The computer’s printing system does not answer, so nothing was printed. Check that a printer is set up, or save the PDF and print it from there.
invoicing-draft-unreadable = This file is not an invoice draft: reading stopped at line { $line }. Compare it with “oki schema invoice-draft”.

## What happened

action-invoice-drafted = Invoice draft saved
action-invoice-draft-deleted = Invoice draft deleted
action-invoice-issued = Invoice issued
action-payment-recorded = Payment recorded
action-payment-removed = Payment removed

## On the document

invoicing-document-title = Invoice { $number }
invoicing-document-title-draft = Invoice
invoicing-document-draft = Draft
invoicing-document-number = Invoice number
invoicing-document-date = Invoice date
invoicing-document-supply-date = Date of supply
invoicing-document-due-date = Due date
invoicing-document-reference = Your reference
invoicing-document-customer-vat-id = Your VAT id
invoicing-document-position = No.
invoicing-document-description = Description
invoicing-document-quantity = Quantity
invoicing-document-unit = Unit
invoicing-document-price = Price
invoicing-document-rate = VAT
invoicing-document-amount = Amount
invoicing-document-table = Lines of the invoice
invoicing-document-discount = Discount: { $reason }
invoicing-document-discount-percent = Discount { $percent }: { $reason }
invoicing-document-charge = Charge: { $reason }
invoicing-document-charge-percent = Charge { $percent }: { $reason }
invoicing-document-per = per { $base }
invoicing-document-sum = Sum of lines
invoicing-document-net = Net
invoicing-document-vat = VAT { $rate }
invoicing-document-vat-base = on { $base }
invoicing-document-no-vat = No VAT
invoicing-document-total = Total
invoicing-document-paid = Already paid
invoicing-document-rounding = Rounding
invoicing-document-due = To be paid
invoicing-document-payment = Payment
invoicing-document-pay-by = Please pay { $amount } by { $date }.
invoicing-document-paid-in-full = This invoice has been paid. Thank you.
invoicing-document-account-holder = Account holder
invoicing-document-payment-reference = Reference
invoicing-document-scan = Scan to pay
invoicing-document-scan-alternative = Payment code for a banking app: { $amount } to { $holder }, IBAN { $iban }, reference { $reference }
invoicing-document-vat-id = VAT id { $id }
invoicing-document-tax-number = Tax number { $number }
invoicing-document-page = Page {"{"}n{"}"} of {"{"}total{"}"}

## Units on the document

invoicing-unit-C62 = pcs
invoicing-unit-H87 = pcs
invoicing-unit-HUR = h
invoicing-unit-DAY = days
invoicing-unit-MON = months
invoicing-unit-MIN = min
invoicing-unit-KGM = kg
invoicing-unit-GRM = g
invoicing-unit-TNE = t
invoicing-unit-MTR = m
invoicing-unit-KMT = km
invoicing-unit-MTK = m²
invoicing-unit-MTQ = m³
invoicing-unit-LTR = l
invoicing-unit-SET = sets
invoicing-unit-KWH = kWh
invoicing-unit-LS = flat rate
