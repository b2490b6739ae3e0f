### Putting right what is wrong: where values came from, what people say against them, corrections.

# Refusals
dispute-statement = The statement has no words, or more than 2,000 characters, so it was not kept. Write what the person says.
dispute-field = This cannot be put right like that: the record says something else by now, or the field is changed on the record’s page. Look at it again.
dispute-missing = This statement was withdrawn already. Nothing was changed.

# Actions in the history
action-dispute-made = Statement of dispute attached
action-dispute-withdrawn = Statement of dispute withdrawn
action-request-corrected = Put right because the person asked

# Where values came from
rectifying-origins = Where each value comes from
rectifying-origins-title = Where the data of { $name } comes from
rectifying-origins-sentence = Each field with every value it had, the newest first, and how it came in.
rectifying-origins-none = Nothing is known of where these values came from.
rectifying-value = Value
rectifying-from = From
rectifying-when = When
rectifying-emptied = emptied
rectifying-source-typed = Typed
rectifying-source-import = Import
rectifying-source-import-of = Import of “{ $detail }”
rectifying-source-request = Correction asked for
rectifying-source-request-of = Request { $detail }
rectifying-source-merged = Another record of the same person
rectifying-source-lead = Taken over from the lead
rectifying-source-takenBack = A change was taken back
rectifying-source-moved = Another workspace’s export

# Disputes
records-field-record = The whole record
rectifying-disputed = Disputed
rectifying-dispute = Attach a statement…
rectifying-dispute-title = What { $name } disputes
rectifying-dispute-sentence = The statement is shown wherever the field is, and in the copy of all data. The field itself stays as it is.
rectifying-dispute-field = Field
rectifying-dispute-statement = In the person’s words
rectifying-dispute-save = Attach
rectifying-dispute-attached = The statement was attached
rectifying-dispute-on = Disputed on { $day }: { $statement }
rectifying-withdraw = Withdraw
rectifying-withdraw-of = Withdraw the statement about: { $field }
rectifying-withdrawn = The statement was withdrawn

# Correcting on request
rectifying-correct-title = Put right what { $name } asks for
rectifying-correct-sentence = Choose what is wrong and write what it should say. All of it is one change; the letter names the fields.
rectifying-correct-was = Says
rectifying-correct-nothing = Nothing yet
rectifying-correct-becomes = Should say
rectifying-correct-becomes-hint = Leave it blank to take the value out.
rectifying-correct-more = Another field
rectifying-correct-verb = Put it right
rectifying-corrected = Put right: { $note }
rectifying-documents = { $count ->
    [one] One issued document says what was wrong, and stays as it is: { $numbers }. Correct it by another document, such as a credit note and a new invoice.
   *[other] { $count } issued documents say what was wrong, and stay as they are: { $numbers }. Correct them by other documents, such as credit notes and new invoices.
}
rectifying-address-elsewhere = Addresses and tags are put right on the record’s page; note it here then.
