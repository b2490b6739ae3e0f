### Rechnungen: was dem Ausstellen im Weg steht, und die Worte auf dem Dokument.

## Im Weg

invoicing-draft-unfinished = Diese Rechnung lässt sich noch nicht ausstellen. Bitte die markierten Felder ansehen.
invoicing-customer-missing = Eine Rechnung braucht einen Kunden. Bitte einen Kontakt oder eine Firma wählen oder einen Namen schreiben.
invoicing-lines-missing = Eine Rechnung braucht mindestens eine Zeile. Bitte eintragen, was berechnet wird.
invoicing-too-many-lines = Diese Rechnung hat mehr Zeilen, als ein Dokument fasst. Bitte in zwei teilen.
invoicing-description-missing = Jede Zeile sagt, wofür sie ist. Bitte beschreiben.
invoicing-text-too-long = Dieser Text ist länger, als ein Dokument fasst. Bitte kürzen.
invoicing-price-missing = Jede Zeile braucht einen Preis. Bitte 0 schreiben, wenn sie kostenlos ist.
invoicing-price-negative = Ein Preis ist nie negativ. Für eine Rückgabe bitte das Minus an die Menge setzen.
invoicing-unit-unknown = Das ist kein Code einer Einheit. Bitte zwei oder drei Großbuchstaben und Ziffern schreiben, etwa C62 für Stück oder HUR für Stunden.
invoicing-rate-missing = Diese Steuer hat einen Satz über null. Bitte eintragen oder eine andere Art der Steuer wählen.
invoicing-rate-must-be-zero = Diese Art der Steuer hat keinen Satz. Bitte 0 schreiben oder die übliche Art wählen.
invoicing-exemption-reason-missing = Das Gesetz verlangt auf dem Dokument den Grund, warum keine Steuer berechnet wird. Bitte eintragen.
invoicing-exemption-reason-needless = Ein Grund darf nur stehen, wo keine Steuer berechnet wird. Bitte entfernen.
invoicing-reason-missing = Ein Rabatt oder Zuschlag braucht einen Grund auf dem Dokument. Bitte ein paar Worte schreiben.
invoicing-amount-missing = Bitte einen Betrag oder einen Prozentsatz schreiben.
invoicing-amount-negative = Dieser Betrag ist negativ. Bitte ohne Minus schreiben.
invoicing-amount-and-percent = Bitte einen Betrag oder einen Prozentsatz schreiben, nicht beides.
invoicing-nothing-to-share-over = Die Zeilen ergeben nichts, worauf sich das verteilen ließe. Bitte sagen, zu welcher Steuer es gehört.
invoicing-rounding-too-large = Eine Rundung ist kleiner als eine ganze Einheit der Währung. Bitte stattdessen einen Rabatt oder Zuschlag verwenden.
invoicing-total-negative = Diese Rechnung würde Geld auszahlen. Bitte stattdessen eine Gutschrift schreiben.
invoicing-due-before-issue = Die Rechnung wäre vor ihrem eigenen Datum fällig. Bitte einen späteren Tag wählen.
invoicing-seller-tax-id-missing = Diese Art der Steuer verlangt die eigene USt-IdNr. oder Steuernummer auf der Rechnung. Bitte in den Einstellungen des Unternehmens ergänzen.
invoicing-seller-tax-id-advised = Die meisten Länder verlangen auf einer Rechnung mit Steuer die eigene USt-IdNr. oder Steuernummer. Sie lässt sich in den Einstellungen des Unternehmens ergänzen.
invoicing-seller-vat-id-missing = Diese Art der Steuer verlangt die eigene USt-IdNr. auf der Rechnung. Bitte in den Einstellungen des Unternehmens ergänzen.
invoicing-buyer-vat-id-missing = Diese Art der Steuer verlangt die USt-IdNr. des Kunden auf der Rechnung. Bitte ergänzen.
invoicing-supply-date-missing = Diese Art der Steuer verlangt den Tag der Lieferung. Bitte ergänzen.
invoicing-delivery-country-missing = Diese Art der Steuer verlangt das Land des Kunden. Bitte in der Anschrift ergänzen.
invoicing-outside-scope-mixed = Nicht steuerbare Zeilen können nicht neben anderen stehen. Bitte zwei Rechnungen schreiben.
invoicing-business-missing = Das Unternehmen ist noch nicht eingerichtet. Bitte zuerst die ersten Schritte abschließen.
invoicing-issued-before = Diese Rechnung ist ausgestellt und lässt sich nicht mehr ändern. Bitte durch eine Gutschrift aufheben oder eine neue schreiben.
invoicing-not-issued = Diese Rechnung ist noch ein Entwurf. Bitte zuerst ausstellen.
invoicing-payment-not-positive = Eine Zahlung ist mehr als nichts. Bitte den eingegangenen Betrag schreiben.
invoicing-payment-too-large = Das ist mehr, als noch zu zahlen ist ({ $due }). Bitte den Betrag prüfen.
invoicing-payment-malformed = Diese Zahlung kann nicht stimmen. Bitte die markierten Felder ansehen.
invoicing-payment-date-malformed = Das lässt sich nicht als Datum lesen. Bitte wie 2026-11-22 schreiben.
invoicing-printer-missing = Das Drucksystem des Rechners antwortet nicht, es wurde nichts gedruckt. Bitte prüfen, ob ein Drucker eingerichtet ist, oder das PDF sichern und von dort drucken.
invoicing-draft-unreadable = Diese Datei ist kein Rechnungsentwurf: Das Lesen endete in Zeile { $line }. Bitte mit „oki schema invoice-draft“ vergleichen.

## Was geschah

action-invoice-drafted = Rechnungsentwurf gesichert
action-invoice-draft-deleted = Rechnungsentwurf gelöscht
action-invoice-issued = Rechnung ausgestellt
action-payment-recorded = Zahlung eingetragen
action-payment-removed = Zahlung entfernt

## Auf dem Dokument

invoicing-document-title = Rechnung { $number }
invoicing-document-title-draft = Rechnung
invoicing-document-draft = Entwurf
invoicing-document-number = Rechnungsnummer
invoicing-document-date = Rechnungsdatum
invoicing-document-supply-date = Leistungsdatum
invoicing-document-due-date = Fällig am
invoicing-document-reference = Ihre Referenz
invoicing-document-customer-vat-id = Ihre USt-IdNr.
invoicing-document-position = Pos.
invoicing-document-description = Bezeichnung
invoicing-document-quantity = Menge
invoicing-document-unit = Einheit
invoicing-document-price = Preis
invoicing-document-rate = USt.
invoicing-document-amount = Betrag
invoicing-document-table = Zeilen der Rechnung
invoicing-document-discount = Rabatt: { $reason }
invoicing-document-discount-percent = Rabatt { $percent }: { $reason }
invoicing-document-charge = Zuschlag: { $reason }
invoicing-document-charge-percent = Zuschlag { $percent }: { $reason }
invoicing-document-per = je { $base }
invoicing-document-sum = Summe der Zeilen
invoicing-document-net = Netto
invoicing-document-vat = USt. { $rate }
invoicing-document-vat-base = auf { $base }
invoicing-document-no-vat = Keine USt.
invoicing-document-total = Gesamtbetrag
invoicing-document-paid = Bereits gezahlt
invoicing-document-rounding = Rundung
invoicing-document-due = Zu zahlen
invoicing-document-payment = Zahlung
invoicing-document-pay-by = Bitte { $amount } bis zum { $date } zahlen.
invoicing-document-paid-in-full = Diese Rechnung ist bezahlt. Vielen Dank.
invoicing-document-account-holder = Kontoinhaber
invoicing-document-payment-reference = Verwendungszweck
invoicing-document-scan = Zum Zahlen scannen
invoicing-document-scan-alternative = Zahlungscode für eine Banking-App: { $amount } an { $holder }, IBAN { $iban }, Verwendungszweck { $reference }
invoicing-document-vat-id = USt-IdNr. { $id }
invoicing-document-tax-number = Steuernummer { $number }
invoicing-document-page = Seite {"{"}n{"}"} von {"{"}total{"}"}

## Einheiten auf dem Dokument

invoicing-unit-C62 = Stk.
invoicing-unit-H87 = Stk.
invoicing-unit-HUR = Std.
invoicing-unit-DAY = Tage
invoicing-unit-MON = Monate
invoicing-unit-MIN = Min.
invoicing-unit-KGM = kg
invoicing-unit-GRM = g
invoicing-unit-TNE = t
invoicing-unit-MTR = m
invoicing-unit-KMT = km
invoicing-unit-MTK = m²
invoicing-unit-MTQ = m³
invoicing-unit-LTR = l
invoicing-unit-SET = Sätze
invoicing-unit-KWH = kWh
invoicing-unit-LS = pauschal
