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
import-undone-before = Dieser Import wurde schon rückgängig gemacht. Es gibt nichts mehr rückgängig zu machen.
