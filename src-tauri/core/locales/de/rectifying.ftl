### Berichtigen, was falsch ist: woher Werte kommen, was Menschen dagegen sagen, Berichtigungen.

# Ablehnungen
dispute-statement = Der Vermerk hat keine Worte oder mehr als 2.000 Zeichen und wurde deshalb nicht aufbewahrt. Schreiben Sie, was die Person sagt.
dispute-field = So lässt sich das nicht berichtigen: Der Datensatz sagt inzwischen etwas anderes, oder das Feld wird auf der Seite des Datensatzes geändert. Sehen Sie noch einmal nach.
dispute-missing = Dieser Vermerk wurde schon zurückgezogen. Es wurde nichts geändert.

# Vorgänge im Verlauf
action-dispute-made = Bestreitensvermerk angebracht
action-dispute-withdrawn = Bestreitensvermerk zurückgezogen
action-request-corrected = Auf Verlangen der Person berichtigt

# Woher Werte kommen
rectifying-origins = Woher jeder Wert kommt
rectifying-origins-title = Woher die Daten von { $name } kommen
rectifying-origins-sentence = Jedes Feld mit jedem Wert, den es hatte, der neueste zuerst, und wie er hereinkam.
rectifying-origins-none = Woher diese Werte kommen, ist nicht bekannt.
rectifying-value = Wert
rectifying-from = Woher
rectifying-when = Wann
rectifying-emptied = geleert
rectifying-source-typed = Eingetippt
rectifying-source-import = Import
rectifying-source-import-of = Import von „{ $detail }“
rectifying-source-request = Verlangte Berichtigung
rectifying-source-request-of = Anfrage { $detail }
rectifying-source-merged = Ein anderer Datensatz derselben Person
rectifying-source-lead = Vom Interessenten übernommen
rectifying-source-takenBack = Eine Änderung wurde zurückgenommen
rectifying-source-moved = Export eines anderen Arbeitsbereichs

# Bestreiten
records-field-record = Der ganze Datensatz
rectifying-disputed = Bestritten
rectifying-dispute = Vermerk anbringen …
rectifying-dispute-title = Was { $name } bestreitet
rectifying-dispute-sentence = Der Vermerk wird überall gezeigt, wo das Feld steht, und in der Kopie aller Daten. Das Feld selbst bleibt, wie es ist.
rectifying-dispute-field = Feld
rectifying-dispute-statement = In den Worten der Person
rectifying-dispute-save = Anbringen
rectifying-dispute-attached = Der Vermerk wurde angebracht
rectifying-dispute-on = Bestritten am { $day }: { $statement }
rectifying-withdraw = Zurückziehen
rectifying-withdraw-of = Vermerk zurückziehen zu: { $field }
rectifying-withdrawn = Der Vermerk wurde zurückgezogen

# Berichtigen auf Verlangen
rectifying-correct-title = Berichtigen, was { $name } verlangt
rectifying-correct-sentence = Wählen Sie, was falsch ist, und schreiben Sie, was dort stehen soll. Alles zusammen ist eine Änderung; das Schreiben nennt die Felder.
rectifying-correct-was = Steht da
rectifying-correct-nothing = Noch nichts
rectifying-correct-becomes = Soll heißen
rectifying-correct-becomes-hint = Leer lassen, um den Wert herauszunehmen.
rectifying-correct-more = Noch ein Feld
rectifying-correct-verb = Berichtigen
rectifying-corrected = Berichtigt: { $note }
rectifying-documents = { $count ->
    [one] Ein ausgestelltes Dokument nennt, was falsch war, und bleibt, wie es ist: { $numbers }. Berichtigen Sie es durch ein weiteres Dokument, etwa eine Gutschrift und eine neue Rechnung.
   *[other] { $count } ausgestellte Dokumente nennen, was falsch war, und bleiben, wie sie sind: { $numbers }. Berichtigen Sie sie durch weitere Dokumente, etwa Gutschriften und neue Rechnungen.
}
rectifying-address-elsewhere = Adressen und Schlagwörter werden auf der Seite des Datensatzes berichtigt; halten Sie es danach hier fest.
