### Wörter der Bausteine, die jede Ansicht verwendet.

components-loading = Wird geladen
components-close = Schließen
components-cancel = Abbrechen
components-undo = Rückgängig
components-undone = Rückgängig gemacht.
components-copy-closed = Das System hält seine Zwischenablage verschlossen. Markieren Sie den Text und kopieren Sie ihn von Hand.
components-saved = Gespeichert
components-notices = Hinweise
components-previous = Vorheriger Eintrag
components-next = Nächster Eintrag
components-open-page = Ganze Seite öffnen
components-try-again = Noch einmal versuchen

## Felder

components-reads-as = { $reading }
components-amount-not-understood = Das lässt sich nicht als Betrag lesen. Schreiben Sie es wie 1234,50 oder =3*45.
components-amount-otherwise = Gelesen als { $reading }. Für Tausender { $otherwise } schreiben.
components-date-not-understood = Das lässt sich nicht als Datum lesen. Schreiben Sie es wie 3.4., fr oder +30t.
components-nothing-found = Nichts gefunden.
components-create-named = „{ $name }“ anlegen
components-edit-value = { $label }: { $value }. Bearbeiten
components-type-to-confirm = Zur Bestätigung „{ $name }“ eingeben
components-filter = Filtern
components-clear-filter = Filter leeren

## Listen

components-columns = Spalten
components-move-column-up = „{ $column }“ nach oben
components-move-column-down = „{ $column }“ nach unten
components-select-row = { $name } auswählen
components-select-all-rows = Alle Zeilen auswählen
components-selected-rows = Ausgewählte Zeilen
components-selected-count = { $count ->
    [one] { $count } ausgewählt
   *[other] { $count } ausgewählt
}
components-select-all-matching = Alle { $count } passenden auswählen
components-clear-selection = Auswahl aufheben

## Lange Arbeiten

components-progress-count = { $done } von { $total }
components-seconds-left = { $seconds ->
    [one] noch { $seconds } Sekunde
   *[other] noch { $seconds } Sekunden
}
components-minutes-left = { $minutes ->
    [one] noch { $minutes } Minute
   *[other] noch { $minutes } Minuten
}

## Eine Ansicht, die nicht gezeigt werden kann

components-fault-title = Das hat nicht geklappt, und es liegt an uns
components-fault-sentence = OkiCRM ist auf etwas gestoßen, worauf es nicht vorbereitet war. Ihre Daten sind so, wie sie vorher waren. Versuchen Sie es noch einmal; geschieht es wieder, kopieren Sie die Einzelheiten und senden Sie sie an den Support.
components-refusal-title = Das kann nicht gezeigt werden
components-incident = Vorfall { $incident }
components-copy-details = Einzelheiten kopieren
components-copied = Kopiert
components-chart-table = Als Tabelle zeigen
components-chart-bars = Als Balken zeigen
components-calendar-open = Tag wählen
components-calendar = Kalender: { $label }
