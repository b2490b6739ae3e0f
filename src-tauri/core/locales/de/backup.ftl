### Sicherungen.

backup-no-room = Auf dem Datenträger ist dafür nicht genug Platz: { $needed } MB werden gebraucht, { $available } MB sind frei. Schaffen Sie Platz, oder wählen Sie in den Einstellungen einen anderen Ordner für Sicherungen.
backup-folder-missing = Der Ordner für Sicherungen ist nicht da. Schließen Sie das Laufwerk an, auf dem er liegt, oder wählen Sie in den Einstellungen einen anderen.
backup-folder-read-only = In den Ordner für Sicherungen kann nicht geschrieben werden, deshalb wurde keine Sicherung erstellt. Prüfen Sie seine Rechte, oder wählen Sie in den Einstellungen einen anderen Ordner.
backup-keep-days = Sicherungen bleiben 1 bis 90 Tage. Wählen Sie eine Zahl dazwischen.
backup-stopped = Angehalten, wie gewünscht. Alles ist wie zuvor.
backup-missing = Diese Sicherung gibt es nicht. Vielleicht wurde sie verschoben oder umbenannt; wählen Sie die Datei noch einmal.
backup-unreadable = Diese Datei ist keine OkiCRM-Sicherung, oder sie ist abgeschnitten. Wählen Sie eine andere Sicherung.
backup-damaged = Diese Sicherung wurde beschädigt, seit sie erstellt wurde, und deshalb nicht verwendet. Wählen Sie eine andere Sicherung.
backup-foreign = Diese Datei enthält Dinge, die keine OkiCRM-Sicherung hat, und wurde deshalb nicht geöffnet. Wählen Sie eine andere Sicherung.
backup-newer = Diese Sicherung stammt von einem neueren OkiCRM. Aktualisieren Sie OkiCRM, und stellen Sie sie dann wieder her.
backup-counts-differ = Die Kopie in dieser Sicherung enthält nicht, was bei ihrer Erstellung gezählt wurde, und wurde deshalb nicht verwendet. Erstellen Sie eine neue Sicherung, oder wählen Sie eine andere.
