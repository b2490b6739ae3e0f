### Die Seite der Sicherungen. Jede wird ganz erstellt, geöffnet und gezählt, bevor ihr geglaubt wird.

backups-title = Sicherungen
backups-sentence = OkiCRM sichert von selbst: nach jeder Stunde Arbeit, beim Schließen und vor Importen, Löschungen, Wiederherstellungen und Aktualisierungen. Jede Sicherung ist verschlüsselt und wird beim Erstellen geöffnet und gezählt.
backups-create = Jetzt sichern
backups-create-action = Jetzt sichern
backups-created = Sicherung erstellt, geöffnet und gezählt: { $records } Datensätze.
backups-open = Sicherungen zeigen
backups-list = Vorhandene Sicherungen
backups-none = Es gibt noch keine Sicherung. Die erste wird nach einer Stunde Arbeit erstellt, oder jetzt.
backups-reason-byHand = Von Hand
backups-reason-hourly = Eine Stunde Arbeit
backups-reason-quitting = Beim Schließen
backups-reason-beforeMigration = Vor einer Aktualisierung
backups-reason-beforeImport = Vor einem Import
backups-reason-beforeErasure = Vor einer Löschung
backups-reason-beforeRestore = Vor einer Wiederherstellung
backups-reason-afterErasure = Anstelle einer älteren
backups-holds-counts = { $contacts ->
    [one] { $contacts } Kontakt
   *[other] { $contacts } Kontakte
}, { $companies ->
    [one] { $companies } Firma
   *[other] { $companies } Firmen
}, { $invoices ->
    [one] { $invoices } Rechnung
   *[other] { $invoices } Rechnungen
}
backups-unreadable = Nicht lesbar
backups-checked = Beim Erstellen geprüft
backups-checked-now = Soeben geprüft
backups-damaged = Nicht brauchbar
backups-check = Prüfen
backups-check-of = Sicherung vom { $made } prüfen
backups-check-done = Noch einmal geöffnet und gezählt: { $records } Datensätze, nichts fehlt.
backups-log-altered = Ihr Änderungsprotokoll wurde verändert; ab welchem Eintrag, steht unter Datenschutz. Die Datensätze sind vollständig.
backups-restore = Wiederherstellen …
backups-restore-of = Sicherung vom { $made } wiederherstellen
backups-restore-title = Sicherung vom { $made } wiederherstellen?
backups-restore-verb = Sicherung vom { $made } wiederherstellen
backups-restore-sentence = Alles in OkiCRM wird so, wie es damals war. Vorher wird eine Sicherung des jetzigen Stands erstellt, damit Sie zurückkönnen. Wer seitdem gelöscht wurde, bleibt gelöscht.
backups-restore-present = Jetzt
backups-restore-then = In der Sicherung
backups-restore-kind = Was
backups-kind-contacts = Kontakte
backups-kind-companies = Firmen
backups-kind-leads = Leads
backups-kind-activities = Notizen, Anrufe, Treffen
backups-kind-tasks = Aufgaben
backups-kind-files = Dateien
backups-kind-invoices = Rechnungen
backups-restore-other-key = Diese Sicherung hat einen anderen Schlüssel als der heutige Arbeitsbereich. Geben Sie die Passphrase oder den Wiederherstellungscode aus der Zeit ein, in der sie erstellt wurde.
backups-restore-with = Öffnet sich mit
backups-restore-passphrase = Passphrase
backups-restore-code = Wiederherstellungscode
backups-restored = Wiederhergestellt: Alles ist wie am { $made }.
backups-from-file = Aus einer Datei wiederherstellen …
backups-where = Wohin gesichert wird
backups-where-usual = Neben den Arbeitsbereich, auf diesem Computer
backups-where-usual-hint = Ein Stick oder ein Netzlaufwerk hilft auch, wenn dieser Computer verloren geht.
backups-where-choose = Ordner wählen …
backups-where-back = Wieder neben den Arbeitsbereich legen
backups-where-changed = Gesichert wird ab jetzt nach { $folder }.
backups-where-changed-usual = Gesichert wird ab jetzt neben den Arbeitsbereich.
backups-keep = Sicherungen behalten
    .hint = Die fünf neuesten bleiben immer, wie alt sie auch sind. Ältere werden auf eine am Tag ausgedünnt, dann auf eine in der Woche.
backups-keep-days = { $days ->
    [one] { $days } Tag
   *[other] { $days } Tage
}
backups-keep-changed = Sicherungen bleiben ab jetzt { $days } Tage.
backups-trouble = Die letzte Sicherung wurde nicht erstellt.
backups-problem-sentence = Ihre Sicherungen sind davon nicht betroffen. Wird eine wiederhergestellt, kommt der beschädigte Arbeitsbereich beiseite; nichts davon wird gelöscht.
backups-bring-title = Alles zurückholen
backups-bring-sentence = Wählen Sie eine Sicherung, die OkiCRM auf dem anderen Computer gemacht hat: ihr Name endet auf .okibackup. Die Datei selbst bleibt, wie sie ist.
backups-bring-choose = Sicherung wählen …
backups-bring-other = Eine andere wählen …
backups-bring-made = Sicherung vom { $made }
backups-bring-verb = Wiederherstellen
backups-bring-new = Doch neu beginnen
backups-restore-key-of-then = Sie öffnet sich mit der Passphrase aus der Zeit, als sie gemacht wurde, oder mit dem damals gedruckten Wiederherstellungscode.
