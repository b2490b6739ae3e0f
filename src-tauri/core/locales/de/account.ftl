### Die Inhaberin des Kontos: jedes gespeicherte Feld, und warum.

account-invalid = Einige Ihrer Angaben können nicht stimmen. Bitte sehen Sie sich die markierten Felder an.

account-field-name = Name
account-field-email = E-Mail
account-field-phone = Telefon
account-field-billing = Rechnungsangaben

account-purpose-name = Um zu zeigen, von wem eine Änderung stammt.
account-purpose-email = Um Sie zu erreichen, wenn Sie um Hilfe bitten.
account-purpose-phone = Um Sie telefonisch zu erreichen, wenn Sie um Hilfe bitten.
account-purpose-billing = Um Ihnen den Dienst in Rechnung zu stellen, falls er etwas kostet.

account-basis-name = Nötig, um Ihnen die Anwendung bereitzustellen (DSGVO Art. 6 Abs. 1 Buchst. b).
account-basis-email = Freiwillig angegeben; nur genutzt, wenn Sie um etwas bitten (DSGVO Art. 6 Abs. 1 Buchst. b).
account-basis-phone = Freiwillig angegeben; nur genutzt, wenn Sie um etwas bitten (DSGVO Art. 6 Abs. 1 Buchst. b).
account-basis-billing = Nötig, um Rechnungen zu stellen (DSGVO Art. 6 Abs. 1 Buchst. b und Steuerrecht, Buchst. c).

account-title = Über Sie
account-sentence = Alles, was über Sie gespeichert ist, und warum. Nötig ist nur der Name.
account-what-we-keep = Was über alle anderen aufbewahrt wird
account-accepted = Ihre Antworten auf Erklärung und Bedingungen
account-accepted-none = Es wurde noch nichts geantwortet.
account-accepted-text = Text
account-accepted-version = Fassung
account-accepted-when = Wann
account-document-policy = Datenschutzerklärung
account-document-terms = Nutzungsbedingungen
account-delete = Alles löschen
account-delete-sentence = Löscht den Arbeitsbereich mit allen, die darin stehen, seine Sicherungen im Ordner des Arbeitsbereichs und seinen Schlüssel. Exportieren Sie vorher, was Sie behalten wollen. Kopien, die Sie anderswo abgelegt haben, bleiben dort.
account-delete-everything = Alles löschen
account-delete-title = Den Arbeitsbereich von { $business } löschen?
account-delete-warning = Nichts bringt ihn zurück: Kontakte, Rechnungen, Sicherungen und Schlüssel werden von diesem Computer entfernt, und die Datensätze vom Server, wenn sie dort liegen.
