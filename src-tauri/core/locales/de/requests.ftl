### Anfragen betroffener Personen.

# Ablehnungen
request-calendar-unknown = Einen Kalender mit diesem Kürzel gibt es nicht. Wählen Sie einen aus der Liste unter Einstellungen → Anfragen.
request-invalid = Einige Felder der Anfrage stimmen noch nicht. Bitte korrigieren Sie die markierten Felder.
request-person-missing = Diese Person steht nicht mehr in den Daten, deshalb wurde keine Anfrage erfasst. Suchen Sie sie erneut oder geben Sie ihren Namen ein.
request-open-already = Diese Person hat dasselbe schon verlangt; Anfrage { $number } ist noch offen. Beantworten Sie diese, sie gilt für beide.
request-closed = Diese Anfrage ist abgeschlossen, deshalb wurde nichts geändert. Machen Sie den Abschluss im Verlauf rückgängig oder erfassen Sie eine neue Anfrage.
request-done-already = Dieser Schritt wurde schon getan, vielleicht in einem anderen Fenster. Sehen Sie sich die Anfrage an, wie sie jetzt ist.
request-identity-open = Noch hat niemand geprüft, wer hier fragt; deshalb wurde nichts herausgegeben oder geändert. Bestätigen Sie zuerst die Identität der Person.
request-nothing-asked = Die Person wurde nichts gefragt, also gibt es keine Antwort zu erfassen.
request-clarification-open = Eine Antwort der Person steht noch aus. Erfassen Sie zuerst ihre Antwort.
request-extension-late = Eine Verlängerung muss im ersten Monat angekündigt werden, während die Frist läuft, und nur einmal. Diese Anfrage behält ihre Frist.
request-not-for-complaints = Beschwerden haben diesen Schritt nicht. Bestätigen Sie den Eingang, entscheiden Sie und antworten Sie.
request-not-decided = Über diese Anfrage ist noch nicht entschieden. Erfassen Sie zuerst die Entscheidung.
request-decided-against = Diese Anfrage wurde abgelehnt und wird deshalb nicht ausgeführt. Ändern Sie zuerst die Entscheidung, falls sie falsch war.
request-not-carried-out = Was gewährt wurde, ist noch nicht ausgeführt. Führen Sie es aus und erfassen Sie dann, dass die Antwort versandt wurde.
request-another-way = Diese Anfrage wird auf anderem Weg ausgeführt: Sehen Sie nach, was ihre Seite anbietet.
request-nobody-in-records = Hinter dieser Anfrage steht kein Kontakt und kein Lead; es gibt nichts herauszugeben oder zu ändern. Antworten Sie, dass nichts gespeichert ist.
request-copy-first = Dieselbe Person hat in Anfrage { $number } eine Kopie verlangt. Beantworten Sie zuerst diese: Nach dem Löschen gäbe es nichts mehr herauszugeben.
request-letter-not-yet = Dieser Brief berichtet von einem Schritt, der noch nicht getan ist. Tun Sie zuerst den Schritt.
