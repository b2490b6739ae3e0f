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
