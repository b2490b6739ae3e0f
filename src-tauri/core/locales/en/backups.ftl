### The page of backups. Each is made whole, opened and counted before it is believed.

backups-title = Backups
backups-sentence = OkiCRM makes backups by itself: after each hour of work, on closing, and before imports, erasures, restores and updates. Each is encrypted and is opened and counted when it is made.
backups-create = Back up now
backups-create-action = Back up now
backups-created = Backup made, opened and counted: { $records } records.
backups-open = Show backups
backups-list = Backups that are there
backups-none = There is no backup yet. The first is made after an hour of work, or now.
backups-reason-byHand = By hand
backups-reason-hourly = An hour of work
backups-reason-quitting = On closing
backups-reason-beforeMigration = Before an update
backups-reason-beforeImport = Before an import
backups-reason-beforeErasure = Before an erasure
backups-reason-beforeRestore = Before a restore
backups-reason-afterErasure = In place of an older one
backups-holds-counts = { $contacts ->
    [one] { $contacts } contact
   *[other] { $contacts } contacts
}, { $companies ->
    [one] { $companies } company
   *[other] { $companies } companies
}, { $invoices ->
    [one] { $invoices } invoice
   *[other] { $invoices } invoices
}
backups-unreadable = Cannot be read
backups-checked = Checked when made
backups-checked-now = Checked just now
backups-damaged = Not usable
backups-check = Check
backups-check-of = Check the backup of { $made }
backups-check-done = Opened and counted again: { $records } records, nothing missing.
backups-log-altered = Its change log was altered; Privacy says from which entry on. The records are whole.
backups-restore = Restore…
backups-restore-of = Restore the backup of { $made }
backups-restore-title = Restore the backup of { $made }?
backups-restore-verb = Restore the backup of { $made }
backups-restore-sentence = Everything in OkiCRM becomes as it was then. A backup of the present state is made first, so you can go back to it. People erased since then stay erased.
backups-restore-present = Now
backups-restore-then = In the backup
backups-restore-kind = What
backups-kind-contacts = Contacts
backups-kind-companies = Companies
backups-kind-leads = Leads
backups-kind-activities = Notes, calls, meetings
backups-kind-tasks = Tasks
backups-kind-files = Files
backups-kind-invoices = Invoices
backups-restore-other-key = This backup has another key than the workspace of today. Enter the passphrase or the recovery code of the time when it was made.
backups-restore-with = Opens with
backups-restore-passphrase = Passphrase
backups-restore-code = Recovery code
backups-restored = Restored: everything is as it was on { $made }.
backups-from-file = Restore from a file…
backups-where = Where backups go
backups-where-usual = Beside the workspace, on this computer
backups-where-usual-hint = A stick or a network drive also helps when this computer is lost.
backups-where-choose = Choose a folder…
backups-where-back = Put them beside the workspace again
backups-where-changed = Backups go to { $folder } from now on.
backups-where-changed-usual = Backups go beside the workspace from now on.
backups-keep = Keep backups for
    .hint = The five newest always stay, however old they are. Older ones are thinned out to one a day, then one a week.
backups-keep-days = { $days ->
    [one] { $days } day
   *[other] { $days } days
}
backups-keep-changed = Backups stay { $days } days from now on.
backups-trouble = The last backup was not made.
backups-problem-sentence = Your backups are not touched by this. Restoring one puts the broken workspace aside; nothing of it is deleted.
backups-bring-title = Bring everything back
backups-bring-sentence = Choose a backup that OkiCRM made on the other computer: its name ends in .okibackup. The file itself stays as it is.
backups-bring-choose = Choose a backup…
backups-bring-other = Choose another…
backups-bring-made = Backup of { $made }
backups-bring-verb = Restore
backups-bring-new = Start anew instead
backups-restore-key-of-then = It opens with the passphrase of the time when the backup was made, or with the recovery code printed then.
