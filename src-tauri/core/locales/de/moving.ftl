### Umzug des Arbeitsbereichs zwischen Datei und Server.

moving-target-not-empty = Die Datenbank auf dem Server enthält schon einen Arbeitsbereich, deshalb ist nichts umgezogen. Wählen Sie eine leere Datenbank.
moving-on-server = Der Arbeitsbereich liegt schon auf einem Server. Holen Sie ihn zuerst in seine Datei zurück.
moving-in-file = Der Arbeitsbereich liegt schon in seiner Datei. Es gibt nichts umzuziehen.
moving-differs = Auf der anderen Seite ist nicht angekommen, was hier abging; hier wurde nichts geändert. Prüfen Sie dort den Datenträger und versuchen Sie es erneut.
moving-address-wrong = Das kann nicht die Adresse eines Servers sein. Bitte sehen Sie sich die markierten Felder an.
moving-host-malformed = Der Name eines Servers hat nur Buchstaben, Ziffern, Punkte und Bindestriche. Bitte schreiben Sie ihn so, wie Ihr Anbieter ihn genannt hat, etwa db.example.org.
moving-database-malformed = Der Name einer Datenbank hat nur Buchstaben, Ziffern, Bindestriche, Punkte und Unterstriche. Bitte prüfen Sie die Schreibweise.
moving-port-malformed = Ein Port ist eine Zahl von 1 bis 65535. Lassen Sie das Feld leer für den üblichen, 5432.

### Die Seite darüber, wo die Daten liegen.

place-now = Jetzt
place-computer = Auf diesem Computer
place-computer-sentence = In einer verschlüsselten Datei. Nichts wird irgendwohin geschickt.
place-server = Auf einem Server
place-server-sentence = In einer PostgreSQL-Datenbank. Wer sie betreibt, kann lesen, was darin steht: Vereinbaren Sie, wie sie geschützt wird.
place-old-file = Die Datei aus der Zeit vor dem Umzug liegt noch auf diesem Computer: { $file }. Entfernen Sie sie, sobald Sie gesehen haben, dass alles auf dem Server ist: Wer dort gelöscht wird, lebte sonst in ihr weiter.
place-old-file-remove = Alte Datei entfernen
place-to-server = Auf einen Server umziehen
place-to-server-sentence = Alles wird in eine leere PostgreSQL-Datenbank kopiert, auf beiden Seiten gezählt und verglichen. Erst wenn beide gleich sind, arbeitet OkiCRM dort weiter.
place-host = Server
    .hint = Sein Name, oder die ganze Adresse, die Ihr Anbieter Ihnen gegeben hat (postgres://…).
place-port = Port
    .hint = Leer für den üblichen, 5432.
place-database = Datenbank
    .hint = Eine leere, die für OkiCRM angelegt wurde.
place-user = Benutzer
place-password = Passwort
place-encrypted = Unverschlüsselte Verbindung ablehnen
    .hint = Eingeschaltet lassen, außer der Server steht im eigenen Netz.
place-check = Verbindung prüfen
place-found-nothing = PostgreSQL { $version } antwortet, und die Datenbank ist leer.
place-found-workspace = PostgreSQL { $version } antwortet, doch in seiner Datenbank liegt schon ein Arbeitsbereich. Bitte eine leere Datenbank nennen.
place-found-otherTables = PostgreSQL { $version } antwortet, doch in seiner Datenbank liegen Tabellen eines anderen Programms. Bitte eine leere für OkiCRM anlegen lassen.
place-move = Alles dorthin umziehen
place-move-sentence = OkiCRM wartet, während alles kopiert und verglichen wird. Ist etwas verschieden, ändert sich nichts.
place-back = Zurück auf diesen Computer
place-back-sentence = Alles wird in die verschlüsselte Datei kopiert und verglichen; der Server behält seine Kopie, bis jemand sie dort löscht.
place-back-move = Alles zurückholen
place-report = Bericht des Umzugs
place-moved-to-server = { $count ->
    [one] { $count } Zeile ist auf den Server umgezogen; beide Seiten sind gleich.
   *[other] { $count } Zeilen sind auf den Server umgezogen; beide Seiten sind gleich.
}
place-moved-to-file = { $count ->
    [one] { $count } Zeile ist auf diesen Computer umgezogen; beide Seiten sind gleich.
   *[other] { $count } Zeilen sind auf diesen Computer umgezogen; beide Seiten sind gleich.
}
place-remains = Die alte Kopie ist noch da: { $place }.
place-report-details = Zeilen und Prüfsummen jeder Tabelle
place-report-kind = Tabelle
place-report-rows = Zeilen
place-report-hash = SHA-256, auf beiden Seiten gleich
