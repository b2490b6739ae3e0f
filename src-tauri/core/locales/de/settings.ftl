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
settings-payment-days-out-of-range = Kunden können 0 bis { $most } Tage Zeit zum Zahlen bekommen. Bitte wählen Sie eine Zahl dazwischen.
settings-locale-unknown = Diese Schreibweise von Daten und Zahlen kennt OkiCRM nicht. Bitte wählen Sie eine aus der Liste.

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

settings-business = Betrieb
settings-you = Sie
settings-security = Sicherheit
settings-place = Wo die Daten liegen
settings-about = Über OkiCRM
settings-saved = Gespeichert.

## Betrieb

settings-business-who = Name und Anschrift
settings-business-who-sentence = So, wie sie auf Rechnungen und im PDF stehen.
settings-business-name = Name des Betriebs
    .hint = Mit Rechtsform, wie er eingetragen ist: Hafen-Zahnärzte GmbH.
settings-business-email = E-Mail
settings-business-phone = Telefon
settings-business-registerEntry = Registereintrag
    .hint = Wenn Briefe ihn nennen müssen: „HRB 12345, Amtsgericht München“.
settings-address-street = Straße und Hausnummer
settings-address-postalCode = Postleitzahl
settings-address-city = Ort
settings-address-region = Bundesland oder Kanton
settings-business-country-title = Land, Geld und Formate
settings-business-country = Land
    .hint = Ein anderes Land bringt eigene Währung, Umsatzsteuer, Daten und eigenes Papier mit.
settings-vat-europeanUnion = Umsatzsteuer nach dem Recht der Europäischen Union; der übliche Satz ist { $rate } %.
settings-vat-unitedKingdom = Umsatzsteuer nach dem Recht des Vereinigten Königreichs; der übliche Satz ist { $rate } %.
settings-vat-switzerland = Mehrwertsteuer nach dem Recht der Schweiz; der übliche Satz ist { $rate } %.
settings-vat-other = Die Steuersätze dieses Landes werden auf jeder Rechnung eingegeben.
settings-business-currency = Währung
settings-business-paper = Papier
settings-paper-a4 = A4
settings-paper-letter = US Letter
settings-business-locale = Daten und Zahlen
settings-business-language = Sprache der Dokumente
    .hint = In ihr werden neue Rechnungen geschrieben.
settings-business-tax = Steuer
settings-business-charges = Der Betrieb berechnet Umsatzsteuer
    .hint = Aus für einen befreiten Kleinbetrieb; seine Rechnungen sagen dann, warum.
settings-business-vatId = USt-IdNr.
    .hint = Ihre Prüfziffern werden verglichen.
settings-business-taxNumber = Steuernummer
    .hint = Wo Rechnungen eine neben oder statt der USt-IdNr. nennen müssen.
settings-business-bank = Bank
settings-business-bank-sentence = Steht auf Rechnungen und in dem Code, den Banking-Apps lesen.
settings-business-bankHolder = Kontoinhaber
    .hint = Falls es nicht der Betrieb selbst ist.
settings-business-iban = IBAN
settings-business-bic = BIC
    .hint = Nur, wo die Banken Ihrer Kunden danach fragen.
settings-business-invoices = Rechnungen
settings-business-invoicePrefix = Anfang der Rechnungsnummern
    .hint = Etwa RE- oder INV-; Jahr und Nummer folgen.
settings-business-invoiceStart = Erste Nummer
    .hint = Wo eine neue Reihe beginnt; eine laufende Reihe geht von selbst lückenlos weiter.
settings-business-paymentDays = Tage zum Zahlen
    .hint = Für neue Rechnungen; 0 ist sofort.
settings-logo = Logo
settings-logo-sentence = Oben auf jedem Dokument. Ein PNG oder JPEG; nur seine Bildpunkte werden behalten.
settings-logo-none = Noch kein Logo
settings-logo-alternative = Das Logo des Betriebs
settings-logo-choose = Bild wählen …
settings-logo-replace = Anderes wählen …
settings-logo-remove = Wegnehmen

## The log

settings-log = Protokoll
settings-log-sentence = Was das Programm tat und was misslang, in seinen eigenen Worten, das Neueste zuerst. Es enthält Codes und Stellen im Programm, nie was Sie tippten. Es bleibt auf diesem Computer, höchstens fünf Megabyte.
settings-log-when = Wann
settings-log-level = Stufe
settings-log-what = Was
settings-log-nothing = Im Protokoll steht nichts.
settings-log-ERROR = Störung
settings-log-WARN = Warnung
settings-log-INFO = Hinweis
