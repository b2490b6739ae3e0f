# Der Betrieb geht an jemand anderen
action-business-taken-over = Einen Betrieb übernommen
succession-give = Betrieb übergeben …
    .title = Betrieb übergeben
succession-sentence = Ein Archiv mit allem, was dieser Arbeitsbereich enthält: Datensätze, Dateien, Dokumente, Anträge und Einwilligungen. Eingeschränkte bleiben dort eingeschränkt, und wer widersprochen hat oder gelöscht ist, bleibt es.
succession-basis = Mit welchem Recht
    .hint = Der Vertrag oder das Gesetz, zum Beispiel „Kaufvertrag vom 2. November 2026, Art. 6 Abs. 1 lit. f DSGVO“.
succession-what = Was mitgeht
succession-people = { $count ->
    [one] { $count } Person geht mit
   *[other] { $count } Personen gehen mit
}
succession-restricted = { $count ->
    [one] { $count } davon ist eingeschränkt und bleibt es
   *[other] { $count } davon sind eingeschränkt und bleiben es
}
succession-left-out = { $count ->
    [0] Niemand bleibt draußen
    [one] { $count } Person bleibt draußen, weil sie ablehnt, dass ihre Daten ins Ausland gehen
   *[other] { $count } Personen bleiben draußen, weil sie ablehnen, dass ihre Daten ins Ausland gehen
}
succession-left-alone = { $count ->
    [one] { $count } Adresse bleibt in Ruhe gelassen
   *[other] { $count } Adressen bleiben in Ruhe gelassen
}
succession-erased = { $count ->
    [one] { $count } gelöschte Person bleibt gelöscht
   *[other] { $count } gelöschte Personen bleiben gelöscht
}
succession-files = { $count ->
    [one] { $count } Datei oder Dokument
   *[other] { $count } Dateien und Dokumente
}
succession-choose-country = Wählen Sie das Land des Käufers, um zu sehen, was mitgeht.
succession-write = Archiv schreiben
succession-done = { $count ->
    [one] { $count } Person ist mitgegangen. Das Archiv liegt in { $path }
   *[other] { $count } Personen sind mitgegangen. Das Archiv liegt in { $path }
}
succession-made-sentence = Es wird dieses eine Mal gezeigt und nirgends aufbewahrt. Geben Sie es dem Käufer auf einem anderen Weg als das Archiv, etwa am Telefon. OkiCRM übernimmt das Archiv; auch 7-Zip, Keka, WinZip und die Packprogramme von Linux öffnen es.
succession-task = Mitteilen, dass Daten an { $recipient } gehen
succession-task-note = { $count ->
    [one] Die Daten von { $count } Person wurden mit dem Betrieb an { $recipient } gegeben. Teilen Sie ihr mit, wer sie nun hat und wozu, bevor sie verwendet werden (Art. 13 Abs. 3 DSGVO).
   *[other] Die Daten von { $count } Personen wurden mit dem Betrieb an { $recipient } gegeben. Teilen Sie ihnen mit, wer sie nun hat und wozu, bevor sie verwendet werden (Art. 13 Abs. 3 DSGVO).
}
succession-take-over = Betrieb übernehmen …
    .title = Betrieb übernehmen
succession-take-over-sentence = Füllt diesen Arbeitsbereich mit einem Betrieb, der Ihnen übergeben wurde. Er darf keine eigenen Datensätze enthalten: Legen Sie dafür zuerst einen neuen an. Einstellungen, Name und Nummern kommen mit.
succession-password = Passwort des Archivs
    .hint = Es wurde dem, der das Archiv schrieb, einmal gezeigt.
succession-take = Archiv wählen
succession-taken = { $count ->
    [one] { $count } Datensatz von { $from } ist da. Dass Personen erfahren müssen, woher ihre Daten kommen, ist unter Mitteilungen vermerkt.
   *[other] { $count } Datensätze von { $from } sind da. Dass Personen erfahren müssen, woher ihre Daten kommen, ist unter Mitteilungen vermerkt.
}
succession-password-wrong = Es wurde nichts übernommen: Das Passwort öffnet dieses Archiv nicht. Sehen Sie noch einmal nach oder fragen Sie, wer das Archiv geschrieben hat.
succession-not-ours = Es wurde nichts übernommen: Dies ist kein Archiv eines Betriebs, das OkiCRM geschrieben hat, oder es wurde abgeschnitten. Lassen Sie es sich noch einmal geben.
succession-other-version = Es wurde nichts übernommen: Eine andere Version von OkiCRM hat dieses Archiv geschrieben. Installieren Sie die neueste Version und versuchen Sie es noch einmal.
