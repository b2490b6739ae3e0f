### Die erste Seite.

home-title = Start
home-morning = { $name ->
    [nobody] Guten Morgen
   *[other] Guten Morgen, { $name }
}
home-afternoon = { $name ->
    [nobody] Guten Tag
   *[other] Guten Tag, { $name }
}
home-evening = { $name ->
    [nobody] Guten Abend
   *[other] Guten Abend, { $name }
}
home-figures = Zahlen
home-today = Heute
home-needs-you = Wartet auf Sie
home-nothing-needs-you = Gerade wartet nichts auf Sie.
home-recent = Zuletzt
home-recent-draft = Entwurf für { $customer }
home-recent-draft-nameless = Entwurf
home-nothing-yet = Hier treffen sich Kontakte, Rechnungen und Aufgaben. Legen Sie jemanden an, oder holen Sie eine Datei herein.
home-new-contact = Neuer Kontakt
home-import = Datei importieren

## Nächste Schritte

home-steps = Nächste Schritte
home-steps-done = { $done } von { $total } erledigt
home-steps-hide = Liste ausblenden
home-step-recovery = Den Wiederherstellungscode sicher verwahren
home-step-recovery-why = Er öffnet Ihre Daten, wenn die Passphrase verloren ist. Niemand sonst hat ihn.
home-step-address = Die Anschrift des Betriebs eintragen
home-step-address-why = Jede Rechnung muss sie nennen.
home-step-people = Die ersten Kontakte anlegen oder importieren
home-step-people-why = Ein Name genügt für den Anfang.
home-step-invoice = Die erste Rechnung ausstellen
home-step-invoice-why = Kunde, Position, Preis; der Rest ist ausgefüllt.
home-step-backup = Eine erste Sicherung machen
home-step-backup-why = Danach macht OkiCRM sie von selbst.
home-step-taken = Erledigt

## Beispieldaten

home-sample = Sie sehen sich mit Beispieldaten um: { $contacts ->
    [one] { $contacts } erfundener Kontakt
   *[other] { $contacts } erfundene Kontakte
} und { $leads ->
    [one] { $leads } erfundener Lead
   *[other] { $leads } erfundene Leads
}.
home-sample-remove = Beispieldaten entfernen
home-sample-question = Beispieldaten entfernen?
home-sample-explanation = { $contacts ->
    [one] { $contacts } erfundener Kontakt
   *[other] { $contacts } erfundene Kontakte
} und { $leads ->
    [one] { $leads } erfundener Lead
   *[other] { $leads } erfundene Leads
} verschwinden endgültig, mit ihren Firmen und allen Notizen, Aufgaben und Dateien dazu. Was Sie selbst angelegt haben, bleibt, und ausgestellte Rechnungen behalten ihre Nummern. Das lässt sich nicht zurücknehmen.
home-sample-removed = Die Beispieldaten sind entfernt

## Persönliche Startseite

action-home-personal-changed = Persönliche Startseite umgeschaltet
home-personal = Persönliche Startseite
home-personal-sentence = Die Startseite kann sich merken, was Sie öffnen, um das Häufigste zur Hand zu haben. Es bleibt in diesem Arbeitsbereich, und Ausschalten vergisst es sofort, Angeheftetes inbegriffen.
home-personal-switch = Merken, was ich öffne
home-pinned = Angeheftet
home-most-used = Oft geöffnet
home-unplanned = Nichts geplant
home-unplanned-sentence = { $name }: den nächsten Schritt planen
home-pin = { $name } anheften
home-unpin = { $name } lösen
