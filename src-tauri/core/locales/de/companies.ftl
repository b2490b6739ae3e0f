### Die Seiten der Firmen.

companies-title = Firmen
companies-one = Firma
companies-new = Neue Firma
companies-empty = Noch keine Firmen. Fügen Sie hier eine hinzu, oder schreiben Sie den Namen einer Firma zu einem Kontakt.
companies-view-all = Alle
companies-created = { $name } wurde hinzugefügt
companies-deleted = { $count ->
    [one] { $count } Firma liegt im Papierkorb; ihre Leute bleiben
   *[other] { $count } Firmen liegen im Papierkorb; ihre Leute bleiben
}
companies-people = Personen
companies-people-empty = Hier ist noch niemand bekannt.
companies-leads = Leads
companies-leads-empty = Kein Lead nennt diese Firma.
companies-lead-new = Neu
companies-lead-working = In Arbeit
companies-lead-qualified = Geeignet
companies-lead-unqualified = Ungeeignet
companies-more = { $count ->
    [one] und { $count } weiterer
   *[other] und { $count } weitere
}
companies-column-name = Name
companies-column-people = Personen
companies-column-city = Ort
companies-column-phone = Telefon
companies-column-email = E-Mail
companies-column-tags = Schlagwörter
companies-column-updated = Geändert
companies-column-created = Hinzugefügt
