### Die Seiten der Rechnungen.

invoices-title = Rechnungen
invoices-one = Rechnung
invoices-new = Neue Rechnung
invoices-draft = Entwurf
invoices-empty = Noch keine Rechnung. Schreiben Sie die erste; ihre Nummer bekommt sie beim Ausstellen.
invoices-none-match = Keine Rechnung passt zu „{ $filter }“.
invoices-none-all = Hier ist noch keine Rechnung.
invoices-none-draft = Nichts ist halb geschrieben: Es gibt keinen Entwurf.
invoices-none-open = Niemand schuldet Ihnen etwas: Keine Rechnung ist offen.
invoices-none-overdue = Nichts ist überfällig. Alle haben noch Zeit zu zahlen.
invoices-none-paid = Noch keine Rechnung ist ganz bezahlt.
invoices-show-all = Alle Rechnungen zeigen
invoices-standings = Welche Rechnungen
invoices-filter-all = Alle
invoices-filter-draft = Entwürfe
invoices-filter-open = Offen
invoices-filter-overdue = Überfällig
invoices-filter-paid = Bezahlt
invoices-sums = Summe { $total } · offen { $due }
invoices-of-all = Nur { $name }: alle anderen auch zeigen
invoices-of-none = Noch keine Rechnung.
invoices-of-more = Alle { $count } Rechnungen
invoices-owes = Offen { $due }
invoices-column-number = Nummer
invoices-column-customer = Kunde
invoices-column-status = Stand
invoices-column-date = Datum
invoices-column-due-date = Fällig
invoices-column-gross = Summe
invoices-column-due = Offen
invoices-standing-draft = Entwurf
invoices-standing-issued = Ausgestellt
invoices-standing-partlyPaid = Teilweise bezahlt
invoices-standing-paid = Bezahlt
invoices-standing-overdue = Überfällig
invoices-unsaved = Wird beim Tippen gespeichert
invoices-saved = Gespeichert { $time }
invoices-field-customer = Kunde
invoices-field-customer-hint = Ein Kontakt, eine Firma oder ein neuer Name.
invoices-field-date = Datum
invoices-field-date-usual = Heute
invoices-field-due-date = Fällig
invoices-field-due-date-usual = In 14 Tagen
invoices-field-note = Mitteilung an den Kunden
invoices-particulars = Zeichen, Leistungstag, USt-IdNr., Sprache
invoices-field-reference = Zeichen des Kunden
invoices-field-supply-date = Tag der Leistung
invoices-field-vat-id = USt-IdNr. des Kunden
invoices-field-language = Sprache des Dokuments
invoices-language-usual = Die des Kunden
invoices-language-en = Englisch
invoices-language-de = Deutsch
invoices-lines = Positionen
invoices-line-description = Bezeichnung
invoices-line-quantity = Menge
invoices-line-price = Preis
invoices-line-rate = USt.
invoices-line-net = Netto
invoices-line-reason = Warum keine Umsatzsteuer berechnet wird
invoices-line-remove = Position entfernen
invoices-line-removed = Die Position ist entfernt
invoices-line-add = Position hinzufügen
invoices-line-keys = Tab fügt eine an · Strg+D wiederholt sie · Alt+↑ ↓ verschiebt sie
invoices-pasted-doubt =
    { $count ->
        [one] Bitte { $figure } prüfen: Es ist mit drei Nachkommastellen gelesen, nicht als Tausender.
       *[other] Bitte { $count } Zahlen prüfen, etwa { $figure }: Sie sind mit drei Nachkommastellen gelesen, nicht als Tausender.
    }
invoices-vat-usual = üblich
invoices-vat-Z = Nullsatz
invoices-vat-E = Steuerfrei
invoices-vat-AE = Steuerschuld beim Kunden
invoices-vat-K = Innerhalb der EU
invoices-vat-G = Ausfuhr
invoices-vat-O = Nicht steuerbar
invoices-totals = Summen
invoices-net = Netto
invoices-vat = USt. { $rate }
invoices-total = Summe
invoices-due = Offen
invoices-preview = Vorschau, wie das PDF wird
invoices-preview-number = Die Nummer wird beim Ausstellen vergeben.
invoices-pages = Die Rechnung, wie sie ausgestellt wurde
invoices-issue = Ausstellen
invoices-issue-title = Diese Rechnung als { $number } ausstellen?
invoices-issue-verb = { $number } ausstellen
invoices-issue-sentence = Die Rechnung über { $total } bekommt diese Nummer, oder die nächste, wenn jemand anders sie vorher nimmt. Von da an ändert sie sich nicht mehr; einen Fehler behebt ein weiteres Dokument.
invoices-issued = Rechnung { $number } ist ausgestellt
invoices-delete-draft = Entwurf löschen
invoices-draft-deleted = Der Entwurf ist gelöscht
invoices-print = Drucken
invoices-printed = An den Drucker geschickt
invoices-open-pdf = PDF öffnen
invoices-save-pdf = PDF speichern
invoices-pdf-saved = Das PDF liegt in { $path }
invoices-steps = Verlauf
invoices-step-issued = Ausgestellt
invoices-step-due = Fällig
invoices-step-when = { $date }, { $distance }
invoices-step-paid = Bezahlt
invoices-step-unpaid = Offen
invoices-payments = Zahlungen
invoices-payments-none = Bisher wurde nichts bezahlt.
invoices-pay = Zahlung erfassen
invoices-pay-verb = Erfassen
invoices-pay-amount = Eingegangener Betrag
invoices-pay-date = Tag des Eingangs
invoices-paid = Die Zahlung ist erfasst
invoices-payment-remove = Zahlung über { $amount } streichen
invoices-payment-removed = Die Zahlung ist gestrichen
invoices-cancel = Abbrechen
invoices-home-overdue = Überfällig
invoices-home-due = Diese Woche fällig
invoices-home-paid = Diesen Monat bezahlt
invoices-home-count =
    { $count ->
        [0] keine Rechnung
        [one] eine Rechnung
       *[other] { $count } Rechnungen
    }
invoices-home-payments =
    { $count ->
        [0] keine Zahlung
        [one] eine Zahlung
       *[other] { $count } Zahlungen
    }
invoices-home-late = { $number } an { $customer } über { $amount } war fällig { $distance }
