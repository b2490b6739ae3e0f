# Export: warum nichts geschrieben wurde.
export-kind-unknown = Eine Art von Datensatz namens „{ $kind }“ gibt es nicht. Lassen Sie die Art weg, um alles zu exportieren.
export-kind-unfit = Eine vCard-Datei enthält nur Kontakte, nicht „{ $kind }“. Wählen Sie CSV oder JSON.
export-stopped = Der Export wurde angehalten. Es wurde keine Datei geschrieben.
export-not-a-folder = Die CSV-Dateien brauchen einen Ordner, und es gibt eine Datei dieses Namens. Wählen Sie einen anderen Namen.

# Ein Export zurückgeholt: warum nicht.
bring-back-not-empty = In diesem Arbeitsbereich gibt es schon Datensätze. Legen Sie einen neuen an und holen Sie den Export dort zurück.
bring-back-not-ours = Das ist kein Export von OkiCRM. Wählen Sie eine Datei, die OkiCRM als JSON exportiert hat.
bring-back-other-version = Eine andere Version von OkiCRM hat diesen Export geschrieben. Nehmen Sie jene Version, oder exportieren Sie noch einmal mit dieser.
bring-back-incomplete = Dieser Export enthält nur einige Arten von Datensätzen, die sich auf andere beziehen. Exportieren Sie alles und holen Sie das zurück.
bring-back-kind-unknown = Der Export enthält Datensätze namens „{ $kind }“, die diese Version nicht kennt. Nehmen Sie die Version, die ihn geschrieben hat.
bring-back-damaged = Der Export ist in Zeile { $line }, Spalte { $column } beschädigt. Exportieren Sie noch einmal, oder nehmen Sie eine andere Kopie.

### Die Seite des Exports.

exporting-title = Export
exporting-sentence = Alles in diesem Arbeitsbereich, zum Aufbewahren oder Mitnehmen. Nichts wird ausgelassen außer Personen, deren Daten eingeschränkt sind.
exporting-safety = Die Dateien sind nicht verschlüsselt: Wer sie bekommt, kann sie lesen. Sie wählen, wohin sie kommen; jeder Export wird unten festgehalten.
exporting-json = Alles als JSON
    .hint = Eine Datei mit veröffentlichtem Schema. OkiCRM liest sie ohne Verlust in einen leeren Arbeitsbereich zurück.
exporting-csv = Tabellen als CSV
    .hint = Ein Ordner mit einer Datei je Art, für eine Tabellenkalkulation. Zellen, die eine Tabelle ausführen würde, werden unschädlich gemacht und kommen genau zurück.
exporting-vcard = Kontakte als vCards
    .hint = Eine Datei für Telefone und andere Adressbücher.
exporting-run = Exportieren …
exporting-run-of = Exportieren … { $what }
exporting-schema = Schema sichern …
exporting-schema-saved = Das Schema ist gesichert: { $path }
exporting-running = Export läuft
exporting-cancel = Abbrechen, keine Datei entsteht
exporting-done = { $count ->
    [one] { $count } Datei wurde geschrieben.
   *[other] { $count } Dateien wurden geschrieben.
}
exporting-where = In { $folder }
exporting-file = { $records ->
    [one] { $records } Datensatz
   *[other] { $records } Datensätze
}
exporting-past = Frühere Exporte
exporting-past-none = Bisher wurde nichts exportiert.
exporting-past-format = { $format ->
    [json] Alles als JSON
    [csv] Tabellen als CSV
   *[vcard] Kontakte als vCards
}
exporting-past-figures = { $files ->
    [one] { $files } Datei
   *[other] { $files } Dateien
}
