### Warum ein getippter Text nicht der Wert ist, der er sein soll.

value-id-malformed = Dieser Eintrag ist nicht zu finden, weil seine Kennung nicht von OkiCRM stammt. Bitte aus der Liste öffnen.
value-currency-unknown = Das ist keine Währung, die in Gebrauch ist. Bitte den Code aus drei Buchstaben schreiben, etwa EUR oder GBP.
value-amount-malformed = Das lässt sich nicht als Betrag lesen. Bitte wie 1.234,50 schreiben oder als Rechnung wie =3*45.
value-amount-too-precise = So kleine Münzen hat die Währung nicht. Bitte den Betrag runden.
value-amount-out-of-range = Dieser Betrag ist größer, als OkiCRM zählen kann. Bitte die Ziffern prüfen.
value-number-too-precise = Hinter dem Komma dürfen höchstens { $digits } Stellen stehen. Bitte die Zahl runden.
value-number-out-of-range = Diese Zahl ist hier nicht möglich. Bitte Größe und Vorzeichen prüfen.
value-email-malformed = Das ist keine E-Mail-Adresse. Sie sollte aussehen wie name@example.com.
value-phone-malformed = Darin steht keine Telefonnummer. Bitte mindestens drei Ziffern und höchstens 64 Zeichen schreiben.
value-country-unknown = Das ist kein Ländercode. Bitte zwei Buchstaben schreiben, etwa DE oder GB.
value-iban-malformed = Eine IBAN beginnt mit zwei Buchstaben und hat in jedem Land eine feste Länge. Bitte vom Kontoauszug übernehmen.
value-iban-checksum = Die Prüfziffern dieser IBAN passen nicht: Eine Ziffer ist falsch, oder zwei sind vertauscht. Bitte mit dem Kontoauszug vergleichen.
value-vat-id-country = Eine USt-IdNr. beginnt mit den zwei Buchstaben ihres Landes, etwa DE oder AT. Bitte ergänzen.
value-vat-id-malformed = So sehen USt-IdNrn. dieses Landes nicht aus. Bitte Länge und Buchstaben vergleichen.
value-vat-id-checksum = Die Prüfziffern dieser USt-IdNr. passen nicht: Eine Ziffer ist falsch, oder zwei sind vertauscht. Bitte mit dem Original vergleichen.
value-date-malformed = Das lässt sich nicht als Datum lesen. Bitte wie 22.11.2026, Fr oder +30t schreiben.
value-date-impossible = Diesen Tag gibt es im Kalender nicht. Bitte Tag und Monat prüfen.
value-currencies-differ = Diese Beträge stehen in verschiedenen Währungen und lassen sich nicht zusammenzählen. Bitte in einem Dokument eine Währung verwenden.
value-too-many = Davon gibt es mehr als { $most }. Bitte einige entfernen.
value-text-too-long = Dieser Text ist zu lang. Bitte kürzen.
