### What people did, as the history tells it.

## Settings and account

action-business-changed = Business details changed
action-appearance-changed = Appearance changed
action-logo-changed = Logo changed
action-logo-removed = Logo removed
action-security-changed = Locking changed
action-account-changed = Your details changed
action-document-accepted = Policy or terms accepted
action-document-refused = Policy or terms refused
action-document-withdrawn = Acceptance of policy and terms withdrawn
action-policy-reviewed = Privacy policy read again
action-controller-changed = Controller of the policy changed
action-protection-changed = Protection of the workspace changed
action-workspace-set-up = Workspace set up
action-backup-settings-changed = Backup settings changed
action-backup-restored = Backup restored

## Contacts, companies, leads

action-contact-created = Contact added
action-contact-changed = Contact changed
action-contact-deleted = Moved to the trash
action-contact-restored = Taken out of the trash
action-contact-merged = Merged with another record
action-contact-tagged = Tags changed
action-company-created = Company added
action-company-changed = Company changed
action-company-renamed = Company renamed
action-company-deleted = Company moved to the trash
action-company-restored = Company taken out of the trash
action-lead-created = Lead added
action-lead-changed = Lead changed
action-lead-converted = Lead became a contact
action-lead-deleted = Lead moved to the trash
action-lead-restored = Lead taken out of the trash
action-trash-emptied = Removed from the trash after 30 days

## What was said and is to be done

action-activity-added = Entry added
action-activity-changed = Entry changed
action-activity-deleted = Entry deleted
action-task-added = Task added
action-task-changed = Task changed
action-task-done = Task done
action-task-reopened = Task opened again
action-task-deleted = Task deleted
action-file-added = File added
action-file-deleted = File deleted
## Import and export

action-contacts-imported = Contacts imported
action-data-exported = Data exported
action-promises-kept = Objections kept that came after the backup
action-export-brought-back = An export brought back
action-recovery-sheet-kept = Recovery code kept in a safe place
action-sample-removed = Sample data removed
