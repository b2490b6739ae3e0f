### Der Papierkorb.

trash-title = Papierkorb
trash-kinds = Arten von Einträgen
trash-contacts = Kontakte
trash-leads = Leads
trash-companies = Firmen
trash-sentence = Gelöschtes bleibt hier 30 Tage.
trash-empty = Der Papierkorb ist leer.
trash-restore = Wiederherstellen
trash-restored = { $count ->
    [one] { $count } Eintrag ist wieder da
   *[other] { $count } Einträge sind wieder da
}
trash-column-name = Name
trash-column-detail = Firma oder Ort
trash-column-deleted = Gelöscht
trash-column-gone = Verschwindet
