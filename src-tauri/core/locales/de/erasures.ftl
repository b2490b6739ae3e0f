### Mehrere Personen löschen, und die Liste der Löschungen auf der Datenschutzseite.

erasures-title = Löschungen
erasures-empty = Es wurde noch niemand gelöscht. Jede Löschung hinterlässt hier eine Bescheinigung, die belegt, was getan wurde, ohne zu sagen, wer es war.
erasures-sentence = Jede Bescheinigung belegt eine Löschung, ohne zu sagen, wer die Person war: Die Datensätze wurden sofort durchgesehen, danach jede Seite der verschlüsselten Datei, auch freie Seiten und das Protokoll der Datei.
erasures-when = Wann
erasures-what = Gelöscht
erasures-kept = Vom Gesetz aufbewahrt
erasures-pages = Seiten
erasures-actions = Was Sie tun können
erasures-rows = { $count ->
    [one] { $count } Datensatz
   *[other] { $count } Datensätze
}
erasures-until = { $count ->
    [one] { $count } Datensatz bis { $until }
   *[other] { $count } Datensätze bis { $until }
}
erasures-kept-none = Nichts
erasures-pages-waiting = Wartet auf die Durchsicht
erasures-pages-clean = Nichts gefunden
erasures-pages-found = Etwas gefunden
erasures-pages-onServer = Auf einem Server
erasures-pages-means-waiting = Die Seiten werden im Hintergrund durchgesehen. Wird OkiCRM vorher geschlossen, beginnt es beim nächsten Start von vorn.
erasures-pages-means-clean = { $pages ->
    [one] Eine Seite wurde entschlüsselt und durchgesehen; auf ihr steht nichts von der Person.
   *[other] { $pages } Seiten wurden entschlüsselt und durchgesehen; auf ihnen steht nichts von der Person.
}
erasures-pages-means-few = Von dieser Person war nichts eindeutig genug, um auf den Seiten danach zu suchen.
erasures-pages-means-found = Etwas, das zu der Person gehörte, steht auf einer Seite und in keinem Datensatz. Schließen Sie andere Programme, die den Arbeitsbereich nutzen, und sehen Sie noch einmal nach; beim nächsten Start sieht OkiCRM auf jeden Fall noch einmal nach.
erasures-pages-means-onServer = Die Datensätze liegen auf einem Datenbankserver, dessen Seiten OkiCRM nicht lesen kann.
erasures-elsewhere = Andere Datensätze, die bleiben, sagen stellenweise dasselbe, etwa von Namensvettern oder einer gemeinsamen Firma: { $records }.
erasures-server = Was auf dem Server bleibt
erasures-server-sentence = Für alle, die die Datenbank fragen, sind die Zeilen weg. Ihre alten Bytes können in freiem Platz bleiben, bis er neu geschrieben wird, und im Protokoll des Servers, bis dessen Abschnitte wiederverwendet werden.
erasures-server-position = Das Protokoll bis { $position } enthält sie.
erasures-server-archived = Dieser Server kopiert sein Protokoll in ein Archiv, bevor er es wiederverwendet: Das Archiv enthält sie, solange es aufbewahrt wird.
erasures-server-slots = { $count ->
    [one] Eine Kopie des Servers kann das Protokoll zurückhalten.
   *[other] { $count } Kopien des Servers können das Protokoll zurückhalten.
}
erasures-server-commands = Was das verkürzt, für alle, die den Server betreuen, in dieser Reihenfolge:
erasures-ended = Beim Öffnen von OkiCRM zu Ende geführt, weil die Löschung unterbrochen oder eine Sicherung zurückgespielt worden war.
erasures-not-begun = Eine Löschung, die am { $when } vorbereitet wurde, hat nicht begonnen: Die Sicherung wurde erstellt, und niemand wurde dadurch gelöscht. Sehen Sie sich die Vorschau noch einmal an, wenn sie noch gewünscht ist.
erasures-altered = Verändert
erasures-altered-means = Diese Bescheinigung sagt nicht mehr, was OkiCRM unterschrieben hat.
erasures-look = Noch einmal nachsehen
erasures-look-now = Jetzt nachsehen
erasures-looking = Die Seiten werden durchgesehen. Die Statusleiste zeigt, wie weit es ist.
erasures-check = Bescheinigung prüfen …
erasures-check-good = Diese Bescheinigung ist unverändert, und dieser Arbeitsbereich hat sie unterschrieben.
erasures-check-other = Diese Bescheinigung ist unverändert, und ein anderer Arbeitsbereich hat sie unterschrieben.
erasures-check-changed = Diese Bescheinigung wurde nach dem Unterschreiben verändert. Sie belegt nichts.
erasures-certificate-of = Bescheinigung vom { $when } speichern
erasures-save = Speichern …
erasures-background = Jede Seite der Datei wird nun im Hintergrund durchgesehen; danach wird die Bescheinigung ergänzt. Sie finden sie unter Datenschutz, Löschungen.
erasures-copies = Kopien
erasures-copies-opened = { $count ->
    [one] Ein Dokument, das von hier aus geöffnet wurde, wird entfernt.
   *[other] { $count } Dokumente, die von hier aus geöffnet wurden, werden entfernt.
}
erasures-copies-views = { $count ->
    [one] Eine gespeicherte Ansicht filtert nach dieser Person; der Filter wird geleert.
   *[other] { $count } gespeicherte Ansichten filtern nach dieser Person; ihre Filter werden geleert.
}
erasures-copies-exports = { $count ->
    [one] Seit diese Person hinzukam, wurde ein Export erstellt. OkiCRM weiß nicht, wo er liegt; löschen Sie ihn selbst.
   *[other] Seit diese Person hinzukam, wurden { $count } Exporte erstellt. OkiCRM weiß nicht, wo sie liegen; löschen Sie sie selbst.
}
erasures-copies-none = Keine, von denen OkiCRM weiß.
erasures-many = Löschen …
erasures-many-title = { $count ->
    [one] Eine Person löschen?
   *[other] { $count } Personen löschen?
}
erasures-many-verb = { $count ->
    [one] Eine Person löschen
   *[other] { $count } Personen löschen
}
erasures-many-typed = { $count ->
    [one] eine Person
   *[other] { $count } Personen
}
erasures-many-sentence = Das lässt sich nicht rückgängig machen. Was mit allem über diese Personen zusammen geschieht:
erasures-many-left-out = Ausgelassen
erasures-many-nobody = Von diesen Personen kann jetzt niemand gelöscht werden.
erasures-many-done = { $count ->
    [one] Eine Person ist gelöscht
   *[other] { $count } Personen sind gelöscht
}
erasures-many-certificates = Jede hat eine eigene Bescheinigung, weil sie ihr antwortet und nichts über die anderen verraten darf. Sie finden sie unter Datenschutz, Löschungen.
erasures-asker = Wer gefragt hat, löschen …
