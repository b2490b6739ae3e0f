### Nutzungszahlen: der Schalter, was gezählt wurde, was ginge, was ging.

usage-title = Nutzungszahlen
usage-sentence = OkiCRM kann je Woche und auf diesem Computer zählen, welche Seiten geöffnet werden, was getan wird, wie lange Arbeit dauert und welche Arten von Fehlern auftreten. Keine Namen, keine Texte, keine Uhrzeiten: Es gibt keinen Platz dafür.

## Der Schalter

usage-switch = Nutzungszahlen aufzeichnen
usage-state-on = An. Ausschalten löscht das Gezählte, sofort und in jedem Fenster.
usage-state-off = Aus. Nichts wird gezählt.
usage-state-undecided = Noch nicht beantwortet, deshalb wird nichts gezählt.
usage-reason-doNotTrack = Die Variable DO_NOT_TRACK dieses Computers sagt nein, und das gilt.
usage-reason-managedPolicy = Die Verwaltung dieses Computers hat dies ausgeschaltet.
usage-reason-unreadable = Der Schalter war nicht zu lesen, das heißt aus. Wer ihn bewegt, schreibt ihn neu.
usage-reason-noticeGrown = Es würde mehr gezählt als bei Ihrem Ja, deshalb wird nichts gezählt, bis Sie neu antworten.
usage-home-grown = Die Nutzungszahlen würden mehr zählen als bei Ihrem Ja: ansehen und neu antworten
usage-more = Jede Zahl ansehen

## Was gezählt wurde

usage-week = Diese Woche
usage-week-nothing = Diese Woche wurde nichts gezählt.
usage-line-screen = { $what }: { $times ->
    [one] einmal
   *[other] { $times }-mal
} geöffnet
usage-line-feature = { $what }: { $times ->
    [one] einmal
   *[other] { $times }-mal
}
usage-line-error = { $what }: { $times ->
    [one] einmal
   *[other] { $times }-mal
}
usage-line-duration = { $what } dauerte { $took }: { $times ->
    [one] einmal
   *[other] { $times }-mal
}
usage-setting = Dazu gezählt: { $system }, { $engine }, { $language }
usage-version = { $name } { $major }
usage-past = Wochen
usage-past-chart = Geöffnete Seiten je Woche
usage-past-week = Woche
usage-past-what = Was
usage-past-times = Wie oft
usage-past-nothing = Noch keine Woche wurde gezählt.

## Was hinausgeht

usage-receiver = Wohin Berichte gehen
usage-receiver-hint = Eine https-Adresse eines OpenTelemetry-Collectors, der im Verzeichnis der Auftragsverarbeiter stehen muss. Leer: nirgendwohin.
usage-receiver-none = Nirgendwohin. Nichts wird gesendet.
usage-receiver-some = Einmal in der Woche, mit Bereichen statt Zahlen, höchstens 8 KiB. Nichts davon erkennt Sie oder diesen Computer wieder.
usage-receiver-switched-off = Solange der Schalter aus ist, wird nichts gesendet.
usage-report = Der nächste Bericht, Byte für Byte
usage-report-size = { $bytes } Bytes, Woche { $week }, so wie er jetzt ist
usage-report-none = Solange nichts gezählt wird, gibt es keinen Bericht.
usage-sent = Was gesendet wurde
usage-sent-none = Kein Bericht hat diesen Computer verlassen.
usage-sent-when = Wann
usage-sent-where = An
usage-sent-answer = Antwort
usage-sent-bytes = Jedes Byte der Woche { $week }
usage-outcome-taken = Angenommen
usage-outcome-refused = Nicht angenommen
usage-outcome-unreachable = Niemand antwortete
usage-outcome-untrusted = Dem Zertifikat ist nicht zu trauen
usage-outcome-tooLong = Es dauerte zu lange
usage-outcome-broken = Was kam, ist keine Antwort

## Was gezählt wird und wozu

usage-metrics = Was gezählt wird und wozu
usage-metrics-name = Zahl
usage-metrics-purpose = Wozu
usage-metrics-owner = Wer dafür einsteht
usage-metrics-until = Bis
usage-metric-screens = Geöffnete Seiten
usage-metric-screens-purpose = Um zu sehen, welche Seiten benutzt werden, damit Arbeit dorthin geht, wo sie hilft.
usage-metric-features = Getanes
usage-metric-features-purpose = Um zu sehen, was Menschen mit OkiCRM tun und was niemand findet.
usage-metric-durations = Wie lange Arbeit dauerte
usage-metric-durations-purpose = Um zu sehen, wo Menschen warten.
usage-metric-errors = Arten von Fehlern
usage-metric-errors-purpose = Um zu sehen, ob eine Version Fehler brachte.
usage-metric-setting = System, Webansicht, Version, Sprache
usage-metric-setting-purpose = Um zu wissen, was gehen muss. Nur Familien und erste Ziffern.

## Was man tun kann

usage-delete = Alle Zahlen löschen
usage-deleted = Alle Nutzungszahlen sind gelöscht
usage-save = Alle Zahlen speichern
usage-saved = Gespeichert als { $path }

## Wörter der Listen

usage-feature-contactAdded = Kontakt angelegt
usage-feature-contactsMerged = Kontakte zusammengeführt
usage-feature-leadAdded = Lead angelegt
usage-feature-leadConverted = Lead umgewandelt
usage-feature-companyAdded = Firma angelegt
usage-feature-activityAdded = Aktivität notiert
usage-feature-taskAdded = Aufgabe angelegt
usage-feature-fileAdded = Datei angehängt
usage-feature-invoiceIssued = Rechnung ausgestellt
usage-feature-paymentRecorded = Zahlung eingetragen
usage-feature-imported = Datei importiert
usage-feature-exported = Daten exportiert
usage-feature-searched = Gesucht
usage-feature-undone = Rückgängig gemacht
usage-feature-backedUp = Sicherung gemacht
usage-feature-restored = Sicherung zurückgeholt
usage-feature-requestRecorded = Anfrage aufgenommen
usage-feature-personErased = Person gelöscht
usage-feature-personExported = Kopie für eine Person gemacht
usage-feature-terminal = Im Terminal gearbeitet
usage-operation-open = Öffnen des Arbeitsbereichs
usage-operation-import = Importieren einer Datei
usage-operation-search = Suchen
usage-operation-issue = Ausstellen einer Rechnung
usage-operation-document = Zeichnen eines Dokuments
usage-operation-backup = Sichern
usage-operation-erase = Löschen einer Person
usage-took-instant = unter 0,1 s
usage-took-short = unter 0,5 s
usage-took-noticeable = unter 2 s
usage-took-waiting = unter 10 s
usage-took-long = unter einer Minute
usage-took-veryLong = eine Minute oder länger
usage-trouble-invalid = Falsche Eingabe
usage-trouble-refused = Eine Regel sagte nein
usage-trouble-notFound = Nicht mehr da
usage-trouble-conflict = Von jemand anderem geändert
usage-trouble-locked = Gesperrt
usage-trouble-unavailable = Keine Antwort von außen
usage-trouble-internal = Fehler des Programms
usage-system-linux = Linux
usage-system-macOs = macOS
usage-system-windows = Windows
usage-system-other = ein anderes System
usage-engine-webKitGtk = WebKitGTK
usage-engine-webKit = WebKit
usage-engine-webView2 = WebView2
usage-engine-terminal = Terminal
usage-language-en = Englisch
usage-language-de = Deutsch
