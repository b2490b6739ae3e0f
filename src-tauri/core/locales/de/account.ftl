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
