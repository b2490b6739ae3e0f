### Einstellungen des Unternehmens und des Fensters.

settings-invalid = Einige Angaben können nicht stimmen. Bitte sehen Sie sich die markierten Felder an.
settings-field-missing = Diese Angabe wird gebraucht. Bitte füllen Sie sie aus.
settings-field-too-long = Das ist länger als { $most } Zeichen. Bitte kürzen Sie es.
settings-business-missing = Das Unternehmen ist noch nicht eingerichtet. Schließen Sie die ersten Schritte ab und versuchen Sie es dann erneut.
settings-bic-malformed = Eine BIC hat 8 oder 11 Buchstaben und Ziffern. Übernehmen Sie sie vom Kontoauszug, oder lassen Sie sie leer.
settings-prefix-unusable = Ein Präfix hat höchstens { $most } Buchstaben, Ziffern, Bindestriche, Schrägstriche, Punkte oder Unterstriche. Bitte wählen Sie ein anderes.
settings-start-out-of-range = Die erste Rechnungsnummer muss eine ganze Zahl von 1 bis { $most } sein.
settings-preference-name = Diese Ansicht konnte nicht gemerkt werden, weil ihr Name unzulässige Zeichen enthält.
settings-preference-too-long = Diese Ansicht ist zu umfangreich, um gemerkt zu werden. Entfernen Sie Spalten oder Filter und versuchen Sie es erneut.

## Seiten der Einstellungen

settings-title = Einstellungen
settings-appearance = Darstellung
settings-shortcuts = Tastenkürzel
settings-shortcuts-sentence = Diese Tasten wirken überall und in jeder Liste. Auf jeder Seite zeigt ? zusätzlich, was dort wirkt.

## Darstellung

settings-appearance-language = Sprache
settings-appearance-look = Aussehen
settings-appearance-sentence = Auf diesem Computer gemerkt; eine Änderung ist sofort zu sehen.
settings-appearance-trouble = Wenn das Fenster falsch gezeichnet wird
settings-language = Sprache des Fensters
    .hint = Dokumente haben eine eigene Sprache, unter „Betrieb“.
settings-language-system = Wie dieser Computer
settings-language-en = English
settings-language-de = Deutsch
settings-theme = Farben
settings-theme-system = Wie dieser Computer
settings-theme-light = Hell
settings-theme-dark = Dunkel
settings-density = Zeilen
settings-density-comfortable = Bequem
    .hint = Hohe Zeilen und große Bedienelemente.
settings-density-standard = Normal
    .hint = Wie entworfen.
settings-density-compact = Eng
    .hint = So viele Zeilen wie möglich.
settings-text-size = Textgröße
    .hint = Strg mit Plus und Minus ändert sie auf jeder Seite, bis 200 %.
settings-text-size-percent = { $size } %
settings-safe-graphics = Ohne Grafikkarte zeichnen
    .hint = Für Computer, deren Grafiktreiber ein leeres oder kaputtes Fenster zeigt. Langsamer; wirkt, wenn OkiCRM neu gestartet wird.
