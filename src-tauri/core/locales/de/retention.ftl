### Aufbewahrung: wie lange Datensätze bleiben, und was wann geht.

retention-title = Aufbewahrung
retention-sentence = Was von selbst geht, und wann. OkiCRM sieht bei jedem Start und jede Nacht nach.
retention-rules = Ihre Regeln
retention-leads = Interessenten, von denen nichts mehr kam
retention-leads-hint = Ein Interessent kommt nach so langer Zeit ohne Notiz, Anruf, Aufgabe, Datei oder Änderung in den Papierkorb; 30 Tage später ist er weg.
retention-contacts = Kontakte, von denen nichts mehr kam
retention-contacts-hint = Dasselbe für Kontakte ohne Rechnungen und ohne offene Aufgabe.
retention-never = Nie
retention-months = Nach { $months } Monaten
retention-invoices = Rechnungen entfernen, wenn das Gesetz sie nicht mehr aufbewahrt
retention-invoices-hint = Nummer, Datum und Fingerabdruck bleiben, damit die Reihe keine Lücken hat. Das lässt sich nicht zurücknehmen.
retention-law = Was das Gesetz sagt
retention-law-sentence = Rechnungen werden { $years } Jahre nach Ende des Jahres aufbewahrt, in dem sie gestellt oder bezahlt wurden ({ $law }). Die von gelöschten Menschen gehen an diesem Tag von selbst.
retention-law-unknown = OkiCRM weiß nicht, wie lange das Gesetz Ihres Landes Rechnungen aufbewahrt, und behält sie { $years } Jahre, die längste Frist, die es kennt.
retention-law-version = Regeln vom Stand { $version }
retention-always-trash = Was im Papierkorb liegt, ist nach 30 Tagen endgültig weg.
retention-always-backups = Sicherungen gehen nach { $days } Tagen; einzustellen unter Einstellungen, Sicherungen.
retention-upcoming = Was innerhalb eines Jahres geht
retention-upcoming-none = Innerhalb eines Jahres geht nichts. Wählen Sie oben eine Regel, und was sie entfernen würde, steht hier, bevor etwas geschieht.
retention-upcoming-more = { $shown } von { $total } werden gezeigt.
retention-day = Geht am
retention-record = Datensatz
retention-why = Warum
retention-held = Zurückgehalten
retention-sealed = Rechnung von jemandem, der gelöscht wurde
retention-rule-leads = Nichts mehr gehört: in den Papierkorb
retention-rule-contacts = Nichts mehr gehört: in den Papierkorb
retention-rule-trash = 30 Tage im Papierkorb: endgültig weg
retention-rule-erased = Das Gesetz bewahrt es nicht mehr auf
retention-rule-invoices = Das Gesetz bewahrt es nicht mehr auf
retention-run = Jetzt entfernen, was fällig ist
retention-run-title = Entfernen, was fällig ist?
retention-run-sentence = { $count ->
    [one] Ein Datensatz ist nach den heutigen Regeln fällig.
   *[other] { $count } Datensätze sind nach den heutigen Regeln fällig.
} Interessenten und Kontakte kommen in den Papierkorb; was dort 30 Tage lag, und Rechnungen, die das Gesetz nicht mehr aufbewahrt, sind endgültig weg.
retention-run-done = { $count ->
    [0] Nichts war fällig
    [one] Ein Datensatz ging
   *[other] { $count } Datensätze gingen
}
retention-clock-doubted = Das Datum dieses Computers sprang auf { $today }; { $believed } ist der letzte Tag, den OkiCRM sicher weiß. Nichts wird entfernt, bis es wieder sicher ist: nach drei Arbeitstagen, wenn der Sprung nicht groß war.
retention-clock-asks = Das Datum dieses Computers sprang von { $believed } auf { $today }. Nichts wird entfernt, bis Sie sagen, dass das Datum stimmt.
retention-clock-right = Das Datum stimmt
retention-clock-confirmed = Was fällig ist, geht beim nächsten Nachsehen
retention-home-clock = Ist heute wirklich { $today }? Bis Sie es sagen, wird nichts entfernt
retention-holds = Wegen eines Anspruchs zurückgehalten
retention-holds-sentence = Solange ein Anspruch offen ist, geht von diesen Menschen nichts, was immer eine Regel oder eine Anfrage sagt. Zurückhalten lässt sich jemand auf der Seite der Person: Mehr, Zurückhalten.
retention-holds-none = Niemand wird zurückgehalten. Solange ein Anspruch offen ist, halten Sie jemanden auf der Seite der Person zurück: Mehr, Zurückhalten.
retention-hold = Zurückhalten …
retention-hold-title = Zurückhalten, was über { $name } aufbewahrt wird?
retention-hold-sentence = Nichts von { $name } wird durch eine Regel, den Papierkorb oder eine Löschanfrage entfernt, bis Sie es hier aufheben.
retention-hold-reason = Warum
retention-hold-reason-hint = Der Anspruch oder Brief, um den es geht, damit es aufgehoben werden kann, wenn er vorbei ist.
retention-hold-verb = Zurückhalten
retention-hold-done = { $name } wird zurückgehalten
retention-hold-since = Seit
retention-hold-lift = Aufheben
retention-hold-lift-of = Zurückhalten von { $name } aufheben
retention-hold-lifted = { $name } wird nicht mehr zurückgehalten
retention-runs = Was gegangen ist
retention-runs-none = OkiCRM hat noch nicht nachgesehen.
retention-runs-when = Wann
retention-runs-by = Durch
retention-runs-by-itself = von selbst
retention-runs-by-person = Sie
retention-runs-outcome = Ergebnis
retention-runs-done = erledigt
retention-runs-clockDoubted = Datum nicht geglaubt, nichts ging
retention-runs-broken = durch einen Fehler angehalten; beim nächsten Mal erneut
retention-runs-trashed = In den Papierkorb
retention-runs-gone = Endgültig weg
retention-runs-held = Zurückgehalten
