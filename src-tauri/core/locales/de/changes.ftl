### Was getan wurde, wie der Verlauf es erzählt.

## Einstellungen und Konto

action-business-changed = Angaben zum Unternehmen geändert
action-appearance-changed = Aussehen geändert
action-logo-changed = Logo geändert
action-logo-removed = Logo entfernt
action-security-changed = Sperre geändert
action-account-changed = Eigene Angaben geändert
action-document-accepted = Datenschutzerklärung oder Bedingungen akzeptiert
action-document-refused = Datenschutzerklärung oder Bedingungen abgelehnt
action-document-withdrawn = Zustimmung zu Erklärung und Bedingungen widerrufen
action-policy-reviewed = Datenschutzerklärung wieder gelesen
action-controller-changed = Verantwortlicher der Erklärung geändert
action-protection-changed = Schutz des Arbeitsbereichs geändert
action-workspace-set-up = Arbeitsbereich eingerichtet
action-backup-settings-changed = Einstellungen der Sicherung geändert
action-backup-restored = Sicherung wiederhergestellt

## Kontakte, Firmen, Leads

action-contact-created = Kontakt hinzugefügt
action-contact-changed = Kontakt geändert
action-contact-deleted = In den Papierkorb gelegt
action-contact-restored = Aus dem Papierkorb geholt
action-contact-merged = Mit einem anderen Eintrag zusammengeführt
action-contact-tagged = Schlagwörter geändert
action-company-created = Firma hinzugefügt
action-company-changed = Firma geändert
action-company-renamed = Firma umbenannt
action-company-deleted = Firma in den Papierkorb gelegt
action-company-restored = Firma aus dem Papierkorb geholt
action-lead-created = Lead hinzugefügt
action-lead-changed = Lead geändert
action-lead-converted = Lead wurde ein Kontakt
action-lead-deleted = Lead in den Papierkorb gelegt
action-lead-restored = Lead aus dem Papierkorb geholt
action-trash-emptied = Nach 30 Tagen aus dem Papierkorb entfernt

## Was gesagt wurde und zu tun ist

action-activity-added = Eintrag hinzugefügt
action-activity-changed = Eintrag geändert
action-activity-deleted = Eintrag gelöscht
action-task-added = Aufgabe hinzugefügt
action-task-changed = Aufgabe geändert
action-task-done = Aufgabe erledigt
action-task-reopened = Aufgabe wieder geöffnet
action-task-deleted = Aufgabe gelöscht
action-file-added = Datei hinzugefügt
action-file-deleted = Datei gelöscht
## Import und Export

action-contacts-imported = Kontakte importiert
action-data-exported = Daten exportiert
action-promises-kept = Widersprüche behalten, die nach der Sicherung kamen
action-export-brought-back = Einen Export zurückgeholt
action-recovery-sheet-kept = Wiederherstellungscode sicher verwahrt
action-sample-removed = Beispieldaten entfernt
