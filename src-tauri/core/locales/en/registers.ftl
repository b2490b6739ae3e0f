### The registers: who handles data for the business, who was given some, what went wrong.

## Processors: refusals

processor-missing = Nothing was connected, because the register of processors has no row for { $host }. Whoever runs that computer handles your people’s data for you, so the law asks you to note who it is (GDPR Art. 28). Fill in who runs it, then try again.
processor-invalid = The processor was not saved, because some fields need another look. They are marked.
processor-in-use = The workspace lies on this server, so its row has to stay. Move the records elsewhere first.
processor-twice = This host has a row already, so no second one was made. Change the one that is there.
processor-people-refuse = Nothing was moved: { $count ->
    [one] one person does not want data
   *[other] { $count } people do not want data
} to go abroad, and this server is abroad. Choose a server at home, or ask them again.
processor-host-here = This is your own computer. Nobody else handles data there, so it needs no row.
processor-mechanism-missing = Data would go abroad to where no decision protects it. Choose what allows it, such as standard contractual clauses.
processor-mechanism-adequacy = There is no decision that this country protects data. Choose another mechanism.
processor-warning-agreement = No agreement yet. The law wants one in writing before a processor begins (GDPR Art. 28(3)).
processor-warning-outside = Abroad, without a decision that data is protected there. What you agreed has to protect it.
processor-warning-partly = Protected only where the recipient has joined the framework. Make sure that it has.
action-processor-added = Processor added
action-processor-changed = Processor changed
action-processor-removed = Processor removed

## Processors: the page

processors-title = Processors
processors-sentence = Whoever handles your people’s data for you: a server, a mail service, a bookkeeper. OkiCRM connects to nothing that does not stand here. Your own computer needs no row, because nobody else handles anything there.
processors-none = Nobody handles data for you, as far as OkiCRM knows. Nothing leaves this computer.
processors-add = Add a processor
processors-add-for = Add a row for { $host }
processors-edit-of = Change { $name }
processors-edit = Change
processors-remove = Remove
processors-remove-of = Remove { $name }
processors-saved = { $name } is in the register
processors-removed = { $name } was removed from the register
processors-who = Who
processors-connection = Connects for
processors-connection-none = Nothing: outside OkiCRM
processors-connection-database = Keeping the records
processors-connection-mail = Sending mail
processors-connection-usageFigures = Sending usage figures
processors-connection-updates = Looking for updates
processors-host = Host
    .hint = The name of the computer, such as db.example.org.
processors-name = Who runs it
    .hint = The business you have the agreement with.
processors-purpose = What for
processors-purpose-database = Keeps the workspace’s records on its server
processors-categories = What the data says
processors-country = Where the data is handled
processors-country-choose = Choose a country
processors-mechanism = What allows it to go there
processors-mechanism-none = Nothing needed
processors-mechanism-adequacy = A decision that the country protects data
processors-mechanism-standardClauses = Standard contractual clauses
processors-mechanism-transferAgreement = The UK’s international data transfer agreement
processors-mechanism-bindingRules = Binding corporate rules
processors-mechanism-derogation = An exception for this case
processors-safeguard = How it is protected there
    .hint = Such as encrypted, ISO 27001, only their administrators.
processors-agreed = Day of the agreement
    .hint = Empty while there is none.
processors-subs = Whom it hands data on to
    .hint = One in each line. Empty for nobody.
processors-row = Who runs this server
processors-row-sentence = It is not this computer, so somebody else handles your people’s data. Note who, before anything is connected.
processors-in-use = The workspace lies here
processors-what-you-can-do = What you can do
processors-abroad-home = At home
processors-abroad-adequate = Abroad, protected by a decision
processors-abroad-partly = Abroad, protected within a framework
processors-abroad-outside = Abroad, not protected by a decision
processors-rules = Lists of countries as of { $version }, seen from { $country }.
processors-open-problem = Fill in who runs this server. The row lies encrypted beside its address, and the workspace opens.
processors-open-save = Save and open

## The record of processing

record-processors = Processors
record-transfer_refusals = Refusals of transfers abroad
record-disclosures = What was passed on
record-recipients = To whom somebody’s data went
record-breaches = Breaches
datamap-column-approved_by = Who approved it
datamap-column-country = Country
datamap-column-passed_at = When it was passed on
datamap-column-recipient = Recipient
datamap-column-refused_at = Since when a person refuses
datamap-column-what = What was passed on
datamap-record-processor = { $name } ({ $country }): { $purpose }
datamap-record-transfer = { $name }, { $country }: { $mechanism }
datamap-record-transfers-named = Data goes abroad to these processors:

## What was passed on, and to whom

recipient-invalid = Nothing was passed on or noted, because some fields need another look. They are marked.
transfer-refused-already = This person’s data stays at home already. Nothing was changed.
transfer-not-refused = This person’s data may go abroad already. Nothing was changed.
transfer-nobody-left = Nothing was written: everybody you chose refuses that the data goes abroad. Choose other people, or a recipient at home.
action-data-passed-on = Data passed on
action-passing-on-noted = Passing on noted
action-transfer-refused = Refuses that data goes abroad
action-transfer-allowed = Data may go abroad again
recipients-tell-rectified = Tell { $recipient }: data they have from us was corrected
recipients-tell-erased = Tell { $recipient }: data they have from us was erased here
recipients-tell-restricted = Tell { $recipient }: data they have from us may only be stored
recipients-tell-note = Passed on { $day }: { $what }. Record: { $records }. The law wants every recipient told (GDPR Art. 19).
recipients-title = Who received data
recipients-none = Nothing about this person was passed on.
recipients-who = Recipient
recipients-what = What
recipients-when = When
recipients-note = Note something passed on
recipients-note-sentence = For what left by paper, phone or mail. Exports for somebody and what authorities get are noted by themselves.
recipients-noted = It is noted that { $name } received something
recipients-name = To whom
    .hint = A business, an authority, a person.
recipients-country = Recipient’s country
recipients-purpose = What for
recipients-what-given = What was passed on
recipients-on = When
recipients-on-today = Today
recipients-refuse = Keep this person’s data from going abroad
recipients-refuse-hint = Exports for a recipient abroad leave the person out, and the records do not move to a server abroad.
recipients-refused = { $name } is left out of what goes abroad
recipients-allowed = Data of { $name } may go abroad
recipients-lies-abroad = The workspace lies on the server of { $processor } in { $country }. Only moving the records brings this person’s data home.
recipients-for-somebody = For somebody else
recipients-for-somebody-menu = For somebody else…
recipients-for-somebody-hint = To whom it goes is kept with every person in it, so that you can tell them.
recipients-handed-over = { $people ->
    [one] One person is in it.
   *[other] { $people } people are in it.
} { $leftOut ->
    [0] { "" }
    [one] One person was left out, because their data is not to go abroad.
   *[other] { $leftOut } people were left out, because their data is not to go abroad.
}
recipients-hand-over = Export for { $name }
disclosures-title = Passed on
disclosures-sentence = What left the business, to whom and by which right. Each person’s page shows their own part, and so does their copy.
disclosures-none = Nothing was passed on.
disclosures-kind-export = Export
disclosures-kind-authority = To an authority
disclosures-kind-succession = Transfer of the business
disclosures-kind-noted = Noted
disclosures-people = { $count ->
    [one] One person
   *[other] { $count } people
}
disclosures-left-out = { $count ->
    [one] one left out
   *[other] { $count } left out
}
disclosures-purpose = What for, by which right
disclosures-approved-by = Approved by { $name }
disclosures-authority = Give to an authority…
    .title = Give to an authority
disclosures-authority-sentence = The file holds the people and the parts you choose, and nothing about anybody else. That it was given is kept with each person.
disclosures-give = Write the file
disclosures-given = { $count ->
    [one] Data of one person was written to { $path }
   *[other] Data of { $count } people was written to { $path }
}
disclosures-field-basis = By which law it may ask
disclosures-field-reference = Its reference
disclosures-field-scopeAsked = What it asked for
disclosures-field-approvedBy = Who of you approved it
disclosures-field-people = Whose data it gets
    .hint = Type a name; choose one after the other.
disclosures-field-parts = Which parts
disclosures-not-person = Not { $name }

## Breaches

breach-invalid = The breach was not saved, because some fields need another look. They are marked.
breach-reason-missing = This needs a reason, which the authority may ask for. Write why.
breach-authority-must-know = People may suffer from this breach, so the law wants the authority told. Change the risk first if nobody is likely to.
breach-count-negative = Fewer than none cannot be. Write a number, or leave it empty.
breach-known-later = This time is still to come. Write when you came to know of it.
action-breach-recorded = Breach recorded
action-breach-changed = Breach changed
action-breach-step-taken = Telling about a breach noted
breaches-title = Breaches
breaches-sentence = When data was lost, sent to the wrong person or seen by strangers, the authority is told within 72 hours of your knowing it, unless nobody is likely to suffer (GDPR Art. 33).
breaches-none = No breach is recorded. Record one as soon as you know of it: the hours count from then.
breaches-record = Record a breach
breaches-edit-of = Change breach { $number }
breaches-edit = Change
breaches-recorded = Breach { $number } is recorded
breaches-number = Breach { $number }
breaches-what = What happened
breaches-happened = The day it happened
    .hint = Empty while nobody knows.
breaches-known-on = The day you came to know of it
breaches-known-time = At what time
    .hint = Such as 14:30.
breaches-people = Whose data it is
    .hint = Such as customers of the last two years.
breaches-people-count = About how many people
breaches-record-count = About how many records
breaches-categories = What the data says
breaches-consequences = What may come of it
breaches-measures = What was done about it
breaches-risk = For these people it is
breaches-risk-unknown = Not known yet
breaches-risk-none = Unlikely that anybody suffers
breaches-risk-some = Possible that somebody suffers
breaches-risk-high = Likely that somebody suffers badly
breaches-hours-left = { $count ->
    [0] Less than an hour left to tell the authority
    [one] One hour left to tell the authority
   *[other] { $count } hours left to tell the authority
}
breaches-hours-over = The 72 hours are over. Tell the authority now, with the reason why so late.
breaches-authority-told = The authority was told { $when }
breaches-authority-not-told = The authority need not be told: { $reason }
breaches-people-told = The people were told { $when }
breaches-people-not-told = The people need not be told: { $reason }
breaches-people-open = The people have to be told as well, because they are likely to suffer badly (GDPR Art. 34).
breaches-tell-authority = The authority was told
breaches-not-tell-authority = The authority need not be told
breaches-tell-people = The people were told
breaches-not-tell-people = The people need not be told
breaches-reason = Why
breaches-reason-late = Why so late
breaches-noted = It is noted for breach { $number }
breaches-letter-save-authority = Letter to the authority…
breaches-letter-save-people = Letter to the people…
breaches-letter-saved = Saved as { $path }
breaches-log = Entries { $from } to { $until } of the change log belong to it. The hash vouches for them:
breaches-home = { $hours ->
    [0] Breach { $number }: less than an hour left to tell the authority
    [one] Breach { $number }: one hour left to tell the authority
   *[other] Breach { $number }: { $hours } hours left to tell the authority
}
breaches-home-over = Breach { $number }: the 72 hours are over, and the authority was not told
breaches-home-people = Breach { $number }: the people have to be told
breaches-letter-authority-title = Notification of a personal data breach
breaches-letter-people-title = What happened to your data
breaches-letter-salutation = Dear Sir or Madam,
breaches-letter-authority = { $business } notifies you of a personal data breach under Article 33 of the GDPR (our number { $number }). We came to know of it on { $known } at { $time } UTC. What is not known yet will follow.
breaches-letter-people = we have to tell you of an incident with your personal data at { $business }. We came to know of it on { $known }.
breaches-letter-happened = It happened on { $happened }.
breaches-letter-happened-unknown = When it happened is not known yet.
breaches-letter-part-what = What happened
breaches-letter-part-people = Whose data, and how much
breaches-letter-part-data = What the data says
breaches-letter-part-consequences = What may come of it
breaches-letter-part-measures = What we have done and will do
breaches-letter-part-late = Why later than 72 hours, or why not
breaches-letter-part-contact = Whom to ask
breaches-letter-people-count = About { $count } people
breaches-letter-record-count = About { $count } records
breaches-letter-not-known = Not known yet.
breaches-letter-closing = Yours faithfully

## The account
action-account-erased = Your details deleted
account-erase = Delete what is stored about you
account-erase-sentence = Name, e-mail, phone and billing details go, with their history. The workspace and everybody in it stay; so does that policy and terms were accepted, which names nobody.
account-erase-title = Delete what is stored about you?
account-erased = What was stored about you is deleted
account-export = Save a copy…
account-exported = Saved as { $path }
account-stored = Every stored field
account-stored-sentence = From the same list by which OkiCRM stores and erases, so that nothing is missing.
account-stored-field = Field
account-stored-value = Stored
account-stored-why = Purpose and right
account-stored-source = Comes from
account-stored-stays = Stays
account-stored-nothing = nothing
account-backups = Backups of this workspace
account-backups-here = Delete those in the workspace’s folder, keep those in folders you chose
account-backups-all = Delete all, wherever they lie
account-backups-stay = Keep all; each opens with the code or passphrase of its time
disclosures-figures = Figures for a buyer…
    .title = Figures for a buyer
disclosures-figures-sentence = Counts only, no names. Groups of fewer than five people are hidden, and as many others as it takes that they cannot be worked out.
disclosures-figures-saved = Saved as { $path }
