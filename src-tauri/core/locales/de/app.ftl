### Wörter des Rahmens: Seitenleiste, Befehlsfeld, Statusleiste, Sperre.

app-name = OkiCRM
app-skip = Zur Seite springen
app-page-missing = Diese Seite gibt es nicht. Vielleicht wurde sie entfernt, oder die Adresse enthält einen Tippfehler.
app-go-home = Zur Startseite

## Seitenleiste und Kopfzeile

app-sidebar = Seiten
app-collapse-sidebar = Seitenleiste schmal machen
app-expand-sidebar = Seitenleiste breit machen
app-settings-pages = Seiten der Einstellungen
app-search-or-do = Suchen oder tun …
app-new = Neu

## Seiten von Datensätzen

app-record-actions = Etwas mit { $name } tun

## Befehlsfeld

app-palette = Suchen oder tun
app-palette-placeholder = Ein Name, eine Seite oder was Sie tun möchten
app-palette-recent = Zuletzt
app-palette-pages = Seiten
app-palette-actions = Aktionen
app-palette-records = Gefunden
app-palette-nothing = Nichts gefunden für „{ $text }“.
app-palette-hint = Jede Zeile zeigt ihre Tasten; beim nächsten Mal geht es damit direkt.

## Tasten

app-shortcuts = Tastenkürzel
app-shortcuts-everywhere = Überall
app-shortcuts-here = Auf dieser Seite
app-shortcuts-lists = In Listen
app-shortcut-palette = Alles suchen oder tun
app-shortcut-help = Alle Tastenkürzel zeigen
app-shortcut-back = Zurückgehen
app-shortcut-undo = Das Letzte rückgängig machen
app-nothing-to-undo = Es gibt nichts rückgängig zu machen.
app-shortcut-filter = Die Liste filtern
app-shortcut-larger = Größerer Text
app-shortcut-smaller = Kleinerer Text
app-shortcut-normal = Normale Textgröße
app-shortcut-list-move = Durch die Zeilen gehen
app-shortcut-list-open = Neben der Liste öffnen
app-shortcut-list-page = Ganze Seite öffnen
app-shortcut-list-select = Zeile auswählen
app-shortcut-list-extend = Mehrere Zeilen auswählen
app-shortcut-list-edit = In der Zeile bearbeiten
app-shortcut-list-back = Einen Schritt zurück

## Statusleiste

app-status = Status
app-backup-at = Sicherung { $when } ✓
app-backup-trouble = Sicherung hat nicht geklappt
app-warnings = Was nicht so bleiben sollte
app-warning-hide = Bis zum nächsten Start ausblenden
app-restoring = Die Sicherung wird wiederhergestellt
app-restoring-sentence = Bis sie fertig ist, wird am jetzigen Arbeitsbereich nichts geändert. Wenn Sie abbrechen, bleibt alles, wie es ist.
app-backup-none = Noch keine Sicherung
app-data-this-computer = Daten nur auf diesem Computer
app-data-server = Daten auf Ihrem Server
app-jobs = { $count ->
    [0] Nichts läuft
    [one] { $count } Vorgang läuft
   *[other] { $count } Vorgänge laufen
}
app-jobs-title = Läuft gerade
app-jobs-none = Gerade läuft nichts. Importe, Exporte und Sicherungen zeigen hier ihren Fortschritt.
app-sample-data = Beispieldaten

## Sperre

app-lock = Sperren
app-locked-title = { $business } ist gesperrt
app-locked-title-nameless = OkiCRM ist gesperrt
app-locked-sentence = Ihre Daten bleiben verschlüsselt, bis Sie entsperren.
app-passphrase = Passphrase
app-unlock = Entsperren
app-unlock-keychain = Mit dem Schlüsselbund dieses Computers entsperren
app-show-passphrase = Passphrase zeigen
app-hide-passphrase = Passphrase verbergen
app-recovery-code = Wiederherstellungscode
app-recovery-code-hint = Von der ausgedruckten Seite; Leerzeichen und Striche spielen keine Rolle.
app-use-recovery-code = Stattdessen den Wiederherstellungscode verwenden
app-unlock-usual = Wie gewohnt entsperren

## Aussehen

app-theme-toggle = Zwischen hell und dunkel wechseln

## When the workspace does not open

app-problem-title = Der Arbeitsbereich lässt sich nicht öffnen
app-drop-no-file = „{ $file }“ ist ein Ordner oder nicht lesbar. Lassen Sie stattdessen eine Datei los, und prüfen Sie, ob Sie sie öffnen dürfen.
