### Was gesagt wurde und was zu tun ist: Verlauf der Datensätze, und Aufgaben.

timeline-title = Verlauf
timeline-empty = Noch ist nichts festgehalten. N schreibt eine Notiz, L einen Anruf, T eine Aufgabe.
timeline-none-of-these = Davon gibt es nichts.
timeline-earlier = Frühere Einträge zeigen
timeline-all = Den ganzen Verlauf zeigen
timeline-yesterday = Gestern
timeline-today = Heute
timeline-saved = Gespeichert
timeline-save = Speichern
timeline-edit = Ändern: { $what }
timeline-delete = Löschen: { $what }
timeline-deleted = { $what } liegt im Papierkorb
timeline-no-changes = Noch wurde nichts geändert.

## Festhalten

timeline-kind = Was festgehalten wird
timeline-new-note = Notiz
timeline-new-call = Anruf
timeline-new-meeting = Treffen
timeline-new-email = E-Mail
timeline-new-task = Aufgabe
timeline-save-note = Notiz speichern
timeline-save-call = Anruf speichern
timeline-save-meeting = Treffen speichern
timeline-save-email = E-Mail speichern
timeline-added-note = Notiz gespeichert
timeline-added-call = Anruf gespeichert
timeline-added-meeting = Treffen gespeichert
timeline-added-email = E-Mail gespeichert
timeline-placeholder-note = Was soll man sich merken?
timeline-placeholder-call = Was wurde am Telefon gesagt?
timeline-placeholder-meeting = Worüber wurde gesprochen?
timeline-placeholder-email = Was wurde geschrieben?
timeline-field-body = Text
timeline-field-title-email = Betreff
timeline-field-title-meeting = Anlass
timeline-field-direction = Richtung
timeline-direction-none = Nicht angegeben
timeline-direction-incoming = Eingehend
timeline-direction-outgoing = Ausgehend
timeline-field-minutes = Minuten
timeline-minutes-malformed = Minuten sind eine ganze Zahl, zum Beispiel 15.
timeline-minutes = { $count } Min.

## Eingrenzen

timeline-filter = Anzeigen
timeline-filter-all = Alles
timeline-filter-note = Notizen
timeline-filter-call = Anrufe
timeline-filter-meeting = Treffen
timeline-filter-email = E-Mails
timeline-filter-task = Erledigtes
timeline-filter-file = Dateien
timeline-filter-changes = Änderungen

## Dateien

timeline-file = Datei
timeline-add-file = Datei hinzufügen
timeline-drop = Bei { $name } aufbewahren
timeline-file-added = { $name } wurde hinzugefügt
timeline-file-saved = Gespeichert als { $name }
timeline-save-file = { $name } auf diesem Computer speichern

## Aufgaben

timeline-tasks = Aufgaben
timeline-open-tasks = Offene Aufgaben
timeline-add-task = Aufgabe hinzufügen
timeline-task-about = Aufgabe mit { $name }
timeline-task-example = Anruf Fr 14 Uhr
timeline-task-added = „{ $title }“ wurde hinzugefügt
timeline-task-saved = „{ $title }“ wurde gespeichert
timeline-task-done = „{ $title }“ ist erledigt
timeline-task-reopened = „{ $title }“ ist wieder offen
timeline-task-deleted = „{ $title }“ liegt im Papierkorb
timeline-reopen = Wieder öffnen: { $title }
timeline-done = Erledigt
timeline-what-next = Wie geht es mit { $name } weiter?
timeline-nothing-next = Vorerst nichts
timeline-overdue-since = Überfällig: { $when }
timeline-overdue-tasks = { $count ->
    [one] { $count } Aufgabe ist überfällig
   *[other] { $count } Aufgaben sind überfällig
}
timeline-nothing-today = Heute ist nichts fällig.
timeline-no-tasks = Es ist nichts zu tun. Eine Aufgabe nennt ihren Tag gleich mit: „Anruf Fr 14 Uhr“.
timeline-group-overdue = Überfällig
timeline-group-today = Heute
timeline-group-week = Diese Woche
timeline-group-later = Später
timeline-group-someday = Ohne Datum
timeline-group-done = Erledigt
timeline-show-done = Erledigte Aufgaben zeigen
timeline-hide-done = Erledigte Aufgaben verbergen
timeline-nothing-done = Noch wurde nichts erledigt.
timeline-field-title = Was zu tun ist
timeline-field-day = Tag
timeline-field-time = Uhrzeit
timeline-field-note = Notiz
