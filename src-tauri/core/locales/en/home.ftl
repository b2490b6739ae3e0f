### The first page.

home-title = Home
home-morning = { $name ->
    [nobody] Good morning
   *[other] Good morning, { $name }
}
home-afternoon = { $name ->
    [nobody] Good afternoon
   *[other] Good afternoon, { $name }
}
home-evening = { $name ->
    [nobody] Good evening
   *[other] Good evening, { $name }
}
home-figures = Figures
home-today = Today
home-needs-you = Needs you
home-nothing-needs-you = Nothing needs you right now.
home-recent = Recent
home-recent-draft = Draft for { $customer }
home-recent-draft-nameless = Draft
home-nothing-yet = Your contacts, invoices and tasks will meet here. Add the first person, or bring a file.
home-new-contact = New contact
home-import = Import a file

## Next steps

home-steps = Next steps
home-steps-done = { $done } of { $total } done
home-steps-hide = Hide the list
home-step-recovery = Keep the recovery code in a safe place
home-step-recovery-why = It opens your data if the passphrase is lost. Nobody else has it.
home-step-address = Enter your business address
home-step-address-why = Every invoice must name it.
home-step-people = Add or import your first contacts
home-step-people-why = One name is enough to begin.
home-step-invoice = Issue your first invoice
home-step-invoice-why = Customer, line, price; the rest is filled in.
home-step-backup = Make a first backup
home-step-backup-why = From then on OkiCRM makes them by itself.
home-step-taken = Done

## Sample data

home-sample = You are looking round with sample data: { $contacts ->
    [one] { $contacts } made-up contact
   *[other] { $contacts } made-up contacts
} and { $leads ->
    [one] { $leads } made-up lead
   *[other] { $leads } made-up leads
}.
home-sample-remove = Remove sample data
home-sample-question = Remove the sample data?
home-sample-explanation = { $contacts ->
    [one] { $contacts } made-up contact
   *[other] { $contacts } made-up contacts
} and { $leads ->
    [one] { $leads } made-up lead
   *[other] { $leads } made-up leads
} go for good, with their companies and all notes, tasks and files about them. What you added yourself stays, and issued invoices keep their numbers. This cannot be undone.
home-sample-removed = The sample data is gone

## Personal home

action-home-personal-changed = Personal home switched
home-personal = Personal home
home-personal-sentence = Home can remember which records you open, to keep at hand what you use most. It stays in this workspace, and switching off forgets it at once, pins included.
home-personal-switch = Remember what I open
home-pinned = Pinned
home-most-used = Opened often
home-unplanned = Nothing planned
home-unplanned-sentence = { $name }: plan the next step
home-pin = Pin { $name }
home-unpin = Take { $name } off
