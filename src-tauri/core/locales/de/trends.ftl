### Was Woche für Woche geschah.

trends-title = Verlauf
trends-sentence = Die letzten zwölf Wochen aus Ihren eigenen Daten. Sie werden beim Ansehen gelesen und nirgends aufbewahrt.
trends-activities = Aktivitäten
trends-tasks = Erledigte Aufgaben
trends-leads = Neue Leads
trends-invoices = Ausgestellte Rechnungen
trends-invoiced = Berechnet
trends-week = Woche
trends-nothing = In den letzten zwölf Wochen geschah nichts. Anrufe, erledigte Aufgaben, Leads und Rechnungen stehen später hier.
trends-add = Neuer Kontakt
