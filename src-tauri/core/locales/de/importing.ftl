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
import-row-restricted = Die Daten dieser Person sind eingeschränkt und wurden deshalb nicht angerührt.
import-missing = Einen solchen Import gibt es nicht. Wählen Sie einen aus der Liste der Importe.
import-too-old = Dieser Import ist mehr als { $days } Tage her und lässt sich nicht mehr zurücknehmen. Löschen Sie stattdessen die Kontakte, die Sie nicht wollen.
import-undone-before = Dieser Import wurde schon rückgängig gemacht. Es gibt nichts mehr rückgängig zu machen.

### Die Seiten des Imports.

importing-title = Import
importing-empty = Kontakte von Google, Outlook, aus dem Telefon oder einer Tabelle: CSV oder vCard. Sie sehen alles, bevor etwas übernommen wird, und können alles zurücknehmen.
importing-choose = Datei wählen…
importing-rows = { $count ->
    [one] { $count } Zeile
   *[other] { $count } Zeilen
}
importing-tab = Tabulator
importing-column = Ihre Spalte
importing-sample = Beispiel
importing-goes-to = Wird zu
importing-goes-to-of = Wozu die Spalte „{ $column }“ wird
importing-certainty = Wie sicher
importing-certainty-sure = Sicher
importing-certainty-likely = Wahrscheinlich
importing-certainty-none = Bitte wählen
importing-field-none = Weitere Angaben
importing-on-match = Wer schon da ist
importing-on-match-skip = Bleibt, wie er ist
importing-on-match-update = Bekommt, was die Datei sagt
importing-on-match-add = Wird noch einmal angelegt
importing-counts = Was aus den Zeilen wird
importing-created = { $count } neu
importing-updated = { $count } geändert
importing-skipped = { $count } bleiben, wie sie sind
importing-failed-count = { $count } lassen sich nicht übernehmen
importing-failed = Zeilen, die sich nicht übernehmen lassen
importing-skipped-title = Zeilen, die ausgelassen wurden
importing-differences = Die ersten davon
importing-new = neu, Zeile { $row }
importing-known = ändert, Zeile { $row }
importing-row-reason = Zeile { $row }: { $reason }
importing-run = { $count ->
    [one] { $count } Kontakt importieren
   *[other] { $count } Kontakte importieren
}
importing-done = { $file } ist importiert.
importing-taken-back = Der Import ist zurückgenommen.
importing-undone = Zurückgenommen: { $removed } entfernt, { $restored } wie zuvor, { $kept } behalten, weil seither geändert
importing-undo = Diesen Import rückgängig machen
importing-again = Weitere Datei importieren
importing-open = Kontakte öffnen
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
