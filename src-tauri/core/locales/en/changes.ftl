### What people did, as the history tells it.

## Settings and account

action-business-changed = Business details changed
action-appearance-changed = Appearance changed
action-security-changed = Locking changed
action-account-changed = Your details changed
action-document-accepted = Policy or terms accepted
action-protection-changed = Protection of the workspace changed
action-workspace-set-up = Workspace set up
action-backup-settings-changed = Backup settings changed
action-backup-restored = Backup restored
