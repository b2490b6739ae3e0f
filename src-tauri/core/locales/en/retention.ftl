### Keeping: how long records stay, and what goes when.

retention-title = Keeping
retention-sentence = What goes by itself, and when. OkiCRM looks at every start and every night.
retention-rules = Your rules
retention-leads = Leads nothing was heard of
retention-leads-hint = A lead goes to the trash after this long without a note, call, task, file or change; 30 days later it is gone.
retention-contacts = Contacts nothing was heard of
retention-contacts-hint = The same for contacts without invoices and without an open task.
retention-never = Never
retention-months = After { $months } months
retention-invoices = Remove invoices when the law no longer keeps them
retention-invoices-hint = Number, date and fingerprint stay, so that the series has no gaps. This cannot be undone.
retention-law = What the law says
retention-law-sentence = Invoices are kept { $years } years after the end of the year they were issued or paid in ({ $law }). Those of people who were erased go by themselves on that day.
retention-law-unknown = OkiCRM does not know how long your country’s law keeps invoices, so it keeps them { $years } years, the longest it knows of.
retention-law-version = Rules as of { $version }
retention-always-trash = What lies in the trash goes for good after 30 days.
retention-always-backups = Backups go after { $days } days; set it under Settings, Backups.
retention-upcoming = What goes within a year
retention-upcoming-none = Nothing goes within a year. Choose a rule above, and what it would remove stands here before anything happens.
retention-upcoming-more = { $shown } of { $total } are shown.
retention-day = Goes on
retention-record = Record
retention-why = Why
retention-held = Held back
retention-sealed = Invoice of somebody who was erased
retention-rule-leads = Nothing was heard: to the trash
retention-rule-contacts = Nothing was heard: to the trash
retention-rule-trash = 30 days in the trash: gone for good
retention-rule-erased = The law no longer keeps it
retention-rule-invoices = The law no longer keeps it
retention-run = Remove what is due now
retention-run-title = Remove what is due?
retention-run-sentence = { $count ->
    [one] One record is due by today’s rules.
   *[other] { $count } records are due by today’s rules.
} Leads and contacts go to the trash; what lay there for 30 days, and invoices the law no longer keeps, are gone for good.
retention-run-done = { $count ->
    [0] Nothing was due
    [one] One record went
   *[other] { $count } records went
}
retention-clock-doubted = This computer’s date jumped to { $today }; { $believed } is the last day OkiCRM is sure of. Nothing is removed until it is sure again: after three days of work, if the jump was not long.
retention-clock-asks = This computer’s date jumped from { $believed } to { $today }. Nothing is removed until you say that the date is right.
retention-clock-right = The date is right
retention-clock-confirmed = What is due goes with the next look
retention-home-clock = Is today really { $today }? Until you say so, nothing is removed
retention-holds = Held back for a claim
retention-holds-sentence = While a claim is open, nothing of these people goes, whatever a rule or a request says. Hold somebody back from the page of the person: More, Hold back.
retention-holds-none = Nobody is held back. While a claim is open, hold somebody back from the page of the person: More, Hold back.
retention-hold = Hold back…
retention-hold-title = Hold back what is kept about { $name }?
retention-hold-sentence = Nothing of { $name } is removed by a rule, the trash or a request to erase, until you lift it here.
retention-hold-reason = Why
retention-hold-reason-hint = The claim or letter it is for, so that it can be lifted when that is over.
retention-hold-verb = Hold back
retention-hold-done = { $name } is held back
retention-hold-since = Since
retention-hold-lift = Lift
retention-hold-lift-of = Lift the hold of { $name }
retention-hold-lifted = { $name } is not held back any more
retention-runs = What went
retention-runs-none = OkiCRM has not looked yet.
retention-runs-when = When
retention-runs-by = By
retention-runs-by-itself = itself
retention-runs-by-person = you
retention-runs-outcome = Outcome
retention-runs-done = done
retention-runs-clockDoubted = date not believed, nothing went
retention-runs-broken = stopped by a fault; tried again at the next look
retention-runs-trashed = To the trash
retention-runs-gone = Gone for good
retention-runs-held = Held back
