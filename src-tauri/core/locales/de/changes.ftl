### Was getan wurde, wie der Verlauf es erzählt.

## Einstellungen und Konto

action-business-changed = Angaben zum Unternehmen geändert
action-appearance-changed = Aussehen geändert
action-security-changed = Sperre geändert
action-account-changed = Eigene Angaben geändert
action-document-accepted = Datenschutzerklärung oder Bedingungen akzeptiert
action-protection-changed = Schutz des Arbeitsbereichs geändert
action-workspace-set-up = Arbeitsbereich eingerichtet
action-backup-settings-changed = Einstellungen der Sicherung geändert
action-backup-restored = Sicherung wiederhergestellt
