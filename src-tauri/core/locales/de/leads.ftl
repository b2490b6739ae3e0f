### Die Seiten der Leads.

leads-title = Leads
leads-one = Lead
leads-new = Neuer Lead
leads-empty = Noch keine Leads. Schreiben Sie auf, wer angefragt hat; der Name genügt.
leads-view-all = Offen
leads-view-converted = Umgewandelt
leads-any-source = Jede Herkunft
leads-status-new = Neu
leads-status-working = In Arbeit
leads-status-qualified = Geeignet
leads-status-unqualified = Ungeeignet
leads-set-status = Status setzen
leads-created = { $name } wurde hinzugefügt
leads-deleted = { $count ->
    [one] { $count } Lead liegt im Papierkorb
   *[other] { $count } Leads liegen im Papierkorb
}
leads-moved = { $count ->
    [one] { $count } Lead ist jetzt: { $status }
   *[other] { $count } Leads sind jetzt: { $status }
}
leads-convert = Zum Kontakt machen
leads-converted = { $name } ist jetzt ein Kontakt
leads-converted-before = { $name } wurde ein Kontakt. Alles Gesagte steht dort.
leads-open-contact = Kontakt öffnen
leads-column-name = Name
leads-column-status = Status
leads-column-company = Firma
leads-column-source = Herkunft
leads-column-phone = Telefon
leads-column-email = E-Mail
leads-column-tags = Schlagwörter
leads-column-created = Hinzugefügt
leads-column-updated = Geändert
