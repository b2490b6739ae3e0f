
### Die Seiten der Kontakte.

contacts-title = Kontakte
contacts-one = Kontakt
contacts-new = Neuer Kontakt
contacts-trash = Papierkorb
contacts-open-trash = Papierkorb
contacts-leave-trash = Zurück zu den Kontakten
contacts-trash-empty = Der Papierkorb ist leer. Gelöschtes bleibt hier 30 Tage.
contacts-empty = Noch ist niemand hier. Fügen Sie die erste Person hinzu oder importieren Sie eine Datei.
contacts-none-match = Niemand passt zu „{ $filter }“.
contacts-cancel = Abbrechen
contacts-save = Speichern
contacts-saved = Gespeichert
contacts-created = { $name } wurde hinzugefügt
contacts-deleted = { $count ->
    [one] { $count } Kontakt liegt im Papierkorb
   *[other] { $count } Kontakte liegen im Papierkorb
}
contacts-tag = Schlagwort
contacts-tag-name = Schlagwort
contacts-tag-title = { $count ->
    [one] Schlagwort für { $count } Kontakt
   *[other] Schlagwort für { $count } Kontakte
}
contacts-tagged = { $count ->
    [one] { $count } Kontakt hat jetzt das Schlagwort „{ $tag }“
   *[other] { $count } Kontakte haben jetzt das Schlagwort „{ $tag }“
}
contacts-column-name = Name
contacts-column-company = Firma
contacts-column-lifecycle = Art
contacts-column-email = E-Mail
contacts-column-phone = Telefon
contacts-column-tags = Schlagwörter
contacts-column-updated = Geändert
contacts-column-created = Angelegt
contacts-lifecycle-contact = Kontakt
contacts-lifecycle-prospect = Interessent
contacts-lifecycle-customer = Kunde
contacts-lifecycle-former = Früherer Kunde
contacts-lifecycle-supplier = Lieferant
contacts-lifecycle-partner = Partner
contacts-duplicate-email = { $name } hat diese E-Mail-Adresse bereits.
contacts-duplicate-phone = { $name } hat diese Telefonnummer bereits.
contacts-duplicate-name = { $name } gibt es bereits.
contacts-more = Mehr
contacts-copy = Kopie aller Daten …
contacts-copied = Die Kopie liegt in { $path }
contacts-restrict = Einschränken
contacts-restricted = { $name } ist eingeschränkt: aufbewahrt und für nichts sonst verwendet
contacts-erase = Endgültig löschen …
contacts-erase-title = { $name } endgültig löschen?
contacts-erase-verb = { $name } löschen
contacts-erased = Gelöscht. Bescheinigung { $certificate }
contacts-erase-erased = Gelöscht
contacts-erase-detached = Gelöst: der Eintrag bleibt, die Person und aller freie Text gehen
contacts-erase-kept = Aufbewahrt
contacts-erase-law = { $law }, bis { $until }
contacts-erase-backups = Sicherungen
contacts-erase-backups-sentence = { $count ->
    [0] Keine Sicherung enthält diese Person.
    [one] { $count } Sicherung enthält diese Person womöglich, bis sie binnen 90 Tagen abläuft; beim Wiederherstellen wird erneut gelöscht.
   *[other] { $count } Sicherungen enthalten diese Person womöglich, bis sie binnen 90 Tagen ablaufen; beim Wiederherstellen wird erneut gelöscht.
}
contacts-erase-count = { $kind } { $count }
contacts-of-import = Von einem Import angelegt: alle zeigen
contacts-view-all = Alle
contacts-view-customers = Kunden
contacts-view-prospects = Interessenten
contacts-any-lifecycle = Jede Art
contacts-any-tag = Jedes Schlagwort
contacts-import = Datei importieren
contacts-duplicate-open = Vorhandenen öffnen
contacts-completed = Was Sie eingegeben haben, steht jetzt bei { $name }
contacts-same-email = { $name } hat dieselbe E-Mail-Adresse. Ist es dieselbe Person?
contacts-same-phone = { $name } hat dieselbe Telefonnummer. Ist es dieselbe Person?
contacts-same-name = { $name } gibt es noch einmal. Ist es dieselbe Person?
contacts-not-same = Nicht dieselbe
contacts-merge = Zusammenführen
contacts-merge-with = Zusammenführen mit …
contacts-merge-title = Anderen Kontakt mit { $name } zusammenführen
contacts-merge-sentence = { $name } bleibt. Was hier fehlt, kommt vom anderen Kontakt; seine Notizen, Aufgaben, Dateien, Leads und Rechnungen kommen mit. Sie können es 30 Tage lang rückgängig machen.
contacts-merge-other = Dieselbe Person
contacts-merged = Mit { $name } zusammengeführt
contacts-export = Exportieren
contacts-export-csv = Als Tabelle (CSV)…
contacts-export-vcard = Als Karten (vCard)…
contacts-exported = { $count ->
    [one] { $count } Kontakt steht nun in { $path }.
   *[other] { $count } Kontakte stehen nun in { $path }.
}
