# Import: warum eine ganze Datei nicht gelesen werden kann. Was geschah, warum, und was zu tun ist.
import-file-too-large = Diese Datei ist größer als { $limit } Bytes. Teilen Sie sie in kleinere Dateien und importieren Sie diese nacheinander.
import-too-many-rows = Diese Datei hat mehr als { $limit } Zeilen. Teilen Sie sie in kleinere Dateien und importieren Sie diese nacheinander.
import-too-many-columns = Zeile { $row } hat mehr als { $limit } Spalten. Vielleicht ist das Trennzeichen falsch: Wählen Sie ein anderes und versuchen Sie es erneut.
import-value-too-long = Ein Wert in Zeile { $row } ist länger als { $limit } Bytes. Kürzen Sie ihn in der Datei und versuchen Sie es erneut.
import-quote-unclosed = Das Anführungszeichen in Zeile { $line } wird nie geschlossen, sodass der Rest der Datei ein einziger Wert wäre. Schließen oder entfernen Sie es und versuchen Sie es erneut.
import-nul-character = Zeile { $line } enthält ein NUL-Zeichen. Die Datei ist beschädigt oder kein Text. Exportieren Sie sie noch einmal aus dem Programm, aus dem sie stammt.
import-not-text =
    { $kind ->
        [workbook] Das ist eine Arbeitsmappe. Öffnen Sie sie in Ihrer Tabellenkalkulation, speichern Sie sie als CSV und importieren Sie diese Datei.
        [archive] Das ist ein gepacktes Archiv. Entpacken Sie es und importieren Sie die CSV- oder vCard-Datei darin.
        [pdf] Das ist ein PDF. Exportieren Sie die Kontakte als CSV oder vCard aus dem Programm, aus dem sie stammen.
       *[binary] Das ist keine Textdatei. Exportieren Sie die Kontakte als CSV oder vCard aus dem Programm, aus dem sie stammen.
    }
import-encoding-unknown = Diese Zeichenkodierung ist nicht bekannt. Wählen Sie eine aus der Liste.
import-nothing-inside = In dieser Datei gibt es nichts zu importieren. Prüfen Sie, ob es die gemeinte Datei ist.
import-mapping-out-of-range = Die Zuordnung nennt die Spalte { $column }, die es in der Datei nicht gibt. Prüfen Sie die Zuordnung und versuchen Sie es erneut.
import-mapping-unreadable = Die Zuordnung ist keine Liste von Spalten und dem, was sie enthalten. Ihre Form steht im Handbuch.
import-unreadable = Die Datei kann nicht gelesen werden. Prüfen Sie, ob sie noch da ist und ob Sie sie öffnen dürfen.
import-stopped = Der Import wurde abgebrochen. Alles ist wie vorher.

# Import: warum eine Zeile nicht übernommen wurde oder was weggelassen wurde, obwohl sie übernommen wurde.
import-row-empty = Die Zeile ist leer.
import-row-nameless = Die Zeile nennt niemanden: Sie hat keinen Namen, keine Firma, keine E-Mail-Adresse und keine Telefonnummer.
import-row-surplus-values = Die Zeile hat mehr Werte, als es Spalten gibt. Die überzähligen wurden als weitere Angaben behalten.
import-row-date-unreadable = Ein Datum konnte nicht gelesen werden. Es wurde wie geschrieben als weitere Angabe behalten.
import-row-values-capped = Mehr E-Mail-Adressen, Telefonnummern oder Webseiten, als behalten werden können. Die ersten wurden übernommen.
import-row-unknown-capped = Mehr weitere Angaben, als behalten werden können. Die ersten wurden übernommen.
import-row-repeated = Dieselbe Person wie in einer früheren Zeile dieser Datei.
import-row-repeated-says-more = Dieselbe Person wie in einer früheren Zeile dieser Datei. Diese Zeile sagt mehr und blieb liegen, weil Vorhandenes bleibt, wie es ist. Wählen Sie „Bekommt, was die Datei sagt“, um beides zu haben.
import-row-match-skipped = Schon vorhanden und, wie gewählt, unverändert gelassen.
import-row-unchanged = Schon mit denselben Angaben vorhanden.
import-row-erased = Diese Person wurde auf Verlangen gelöscht und wird nicht zurückgeholt.
import-row-value-refused = Ein Wert ist für sein Feld nicht gültig. Er wurde wie geschrieben als weitere Angabe behalten.
import-row-refused = Die Zeile verletzt eine Regel des Datensatzes, der sie würde.
import-card-end-missing = Die Karte hat kein Ende. Was sie enthält, wurde übernommen.
import-card-line-unreadable = Eine Zeile der Karte konnte nicht gelesen werden. Sie wurde als weitere Angabe behalten.
import-card-line-too-long = Eine Zeile der Karte ist zu lang und wurde weggelassen.
import-card-photo-too-large = Das Foto ist zu groß und wurde weggelassen.
import-card-photo-elsewhere = Das Foto ist nur ein Link. Links werden nie geöffnet; der Link wurde als weitere Angabe behalten.
import-card-photo-unreadable = Das Foto konnte nicht gelesen werden und wurde weggelassen.
import-card-agent-left-out = Eine Karte in der Karte wurde weggelassen.
import-card-too-deep = Karten in Karten in Karten wurden weggelassen.
import-card-photo-not-kept = Das Foto wurde weggelassen: Kontakte haben noch kein Foto.
import-row-restricted = Die Daten dieser Person sind eingeschränkt und wurden nicht angerührt. Die Zeile wird unter Datenschutz zurückgehalten.
import-row-suppressed = Eine Adresse steht auf der Sperrliste; diese Person bleibt aus Aussendungen heraus.
import-missing = Einen solchen Import gibt es nicht. Wählen Sie einen aus der Liste der Importe.
import-too-old = Dieser Import ist mehr als { $days } Tage her und lässt sich nicht mehr zurücknehmen. Löschen Sie stattdessen die Kontakte, die Sie nicht wollen.
import-undone-before = Dieser Import wurde schon rückgängig gemacht. Es gibt nichts mehr rückgängig zu machen.

### Die Seiten des Imports.

importing-title = Import
importing-empty = Kontakte von Google, Outlook, LinkedIn, aus dem Telefon oder einer Tabelle: CSV oder vCard, oder ein Export von OkiCRM. Sie sehen alles, bevor etwas übernommen wird, und können alles zurücknehmen.
importing-drop-anywhere = Oder lassen Sie die Datei irgendwo auf diesem Fenster los.
importing-choose = Datei wählen …
importing-choose-other = Andere Datei wählen …
importing-steps = Schritte des Imports
importing-step-file = Datei
importing-step-columns = Spalten zuordnen
importing-step-check = Prüfen
importing-step-run = Importieren
importing-rows = { $count ->
    [one] { $count } Zeile
   *[other] { $count } Zeilen
}
importing-tab = Tabulator
importing-read-otherwise = Anders lesen …
importing-read-hint = Sehen Umlaute falsch aus, wählen Sie eine andere Kodierung. Steht alles in einer Spalte, wählen Sie ein anderes Trennzeichen.
importing-encoding = Kodierung
importing-separator = Trennzeichen
importing-as-found = Wie erkannt
importing-all-sure = Jede Spalte wurde erkannt. Sehen Sie die Beispiele an und gehen Sie weiter.
importing-some-unsure = { $count ->
    [one] { $count } Spalte ist nicht sicher. Sehen Sie nach, wozu sie wird.
   *[other] { $count } Spalten sind nicht sicher. Sehen Sie nach, wozu sie werden.
}
importing-cards-have-no-columns = Karten sagen selbst, was jede Zeile ist: Es gibt nichts zuzuordnen.
importing-to-check = Zeigen, was geschehen würde
importing-column = Ihre Spalte
importing-column-nameless = Spalte { $number }
importing-sample = Beispiel
importing-sample-none = (leer)
importing-goes-to = Wird zu
importing-goes-to-of = Wozu die Spalte „{ $column }“ wird
importing-certainty = Wie sicher
importing-certainty-sure = Sicher
importing-certainty-likely = Wahrscheinlich
importing-certainty-none = Bitte wählen
importing-certainty-chosen = Von Ihnen gewählt
importing-certainty-empty = Nichts darin
importing-field-none = Weitere Angaben
importing-on-match = Wer schon da ist
importing-on-match-skip = Bleibt, wie er ist
importing-on-match-update = Bekommt, was die Datei sagt; nichts wird entfernt
importing-on-match-add = Wird noch einmal angelegt
importing-counts = Was aus den Zeilen wird
importing-counts-done = Was aus den Zeilen wurde
importing-count-created = { $count ->
    [one] neuer Kontakt
   *[other] neue Kontakte
}
importing-count-updated = { $count ->
    [one] Kontakt geändert
   *[other] Kontakte geändert
}
importing-count-skipped = { $count ->
    [one] Zeile bleibt liegen
   *[other] Zeilen bleiben liegen
}
importing-count-failed = { $count ->
    [one] Zeile zum Ansehen
   *[other] Zeilen zum Ansehen
}
importing-created = { $count } neu
importing-updated = { $count } geändert
importing-failed = Zeilen, die sich nicht übernehmen lassen
importing-failed-done = Zeilen, die sich nicht übernehmen ließen
importing-skipped-title = Zeilen, die liegen bleiben
importing-notices = Übernommen, mit etwas daneben
importing-reason-rows = { $count ->
    [one] Zeile { $rows }
   *[other] { $count } Zeilen: { $rows }
}
importing-reason-more = { $count ->
    [one] und eine weitere
   *[other] und { $count } weitere
}
importing-changes = Kontakte, die sich ändern
importing-news = Neue Kontakte
importing-show-more = { $count } weitere zeigen
importing-new = neu
importing-known = ändert sich
importing-row = Zeile { $row }
importing-difference-address = Anschrift
importing-before-run = Zuerst wird gesichert.
importing-run = { $count ->
    [one] { $count } Kontakt importieren
   *[other] { $count } Kontakte importieren
}
importing-running = { $file } wird importiert
importing-running-hint = Sie können anderswo weiterarbeiten; der Import steht in der Statuszeile.
importing-cancel = Abbrechen, nichts bleibt
importing-done = { $file } ist importiert.
importing-taken-back = Der Import von { $file } ist zurückgenommen.
importing-undone = Zurückgenommen: { $removed } entfernt, { $restored } wie zuvor, { $kept } behalten, weil seither geändert
importing-undo = Diesen Import rückgängig machen
importing-undo-hint = Das geht 30 Tage lang, auch aus der Liste früherer Importe.
importing-again = Weitere Datei importieren
importing-open = { $count ->
    [0] Kontakte öffnen
    [one] Den neuen Kontakt öffnen
   *[other] Die { $count } neuen Kontakte öffnen
}
importing-past = Frühere Importe
importing-past-nameless = Eine Datei ohne Namen
importing-past-left = { $count } liegen geblieben
importing-past-show = Liegengebliebene Zeilen zeigen
importing-past-hide = Liegengebliebene Zeilen verbergen
importing-past-undone = Zurückgenommen { $when }
importing-past-too-old = Länger als 30 Tage her
importing-past-until = Bis { $when }
importing-past-undo = Rückgängig
importing-past-undo-of = Den Import von { $file } rückgängig machen
importing-is-export = ein Export von OkiCRM
importing-bring-back = Alles zurückholen
importing-bring-back-hint = Diese Datei enthält einen ganzen Arbeitsbereich. Sie kommt in einen Arbeitsbereich ohne Datensätze zurück, ohne Verlust: Kontakte, Firmen, Leads, was gesagt wurde, Aufgaben, Dateien, Rechnungen und Zahlungen.
importing-brought-back = { $count ->
    [one] { $file } ist importiert: { $count } Datensatz kam zurück.
   *[other] { $file } ist importiert: { $count } Datensätze kamen zurück.
}
importing-brought-kinds = Was zurückkam
importing-kind-contacts = Kontakte
importing-kind-companies = Firmen
importing-kind-leads = Leads
importing-kind-activities = Einträge dessen, was gesagt wurde
importing-kind-tasks = Aufgaben
importing-kind-files = Dateien
importing-kind-invoices = Rechnungen
importing-kind-payments = Zahlungen
importing-drop = { $count ->
    [one] Loslassen, um diese Datei zu importieren
   *[other] Loslassen, um zu importieren
}
importing-drop-one = Es wird eine Datei nach der anderen importiert: jetzt { $file }. Lassen Sie die anderen danach los.
importing-drop-refused = „{ $file }“ lässt sich nicht importieren. OkiCRM liest CSV- und vCard-Dateien und seine eigenen Exporte als JSON. Sichern Sie eine Tabelle zuerst als CSV; um die Datei bei jemandem abzulegen, lassen Sie sie auf der Seite dieses Kontakts los.
importing-field-displayName = Ganzer Name
importing-field-givenName = Vorname
importing-field-familyName = Nachname
importing-field-company = Firma
importing-field-jobTitle = Position
importing-field-email = E-Mail
importing-field-phone = Telefon
importing-field-street = Straße
importing-field-postalCode = Postleitzahl
importing-field-city = Ort
importing-field-region = Region
importing-field-country = Land
importing-field-website = Website
importing-field-birthday = Geburtstag
importing-field-tags = Schlagwörter
importing-field-note = Notiz
importing-field-prefix = Titel vor dem Namen
importing-field-additionalName = Zweiter Vorname
importing-field-suffix = Namenszusatz
importing-field-nickname = Spitzname
importing-field-department = Abteilung
importing-field-houseNumber = Hausnummer
importing-field-streetMore = Weiteres zur Straße
importing-field-postOfficeBox = Postfach
importing-field-emailLabel = Zweck der E-Mail
importing-field-phoneLabel = Zweck des Telefons
importing-field-addressLabel = Zweck der Anschrift
importing-field-websiteLabel = Zweck der Website
