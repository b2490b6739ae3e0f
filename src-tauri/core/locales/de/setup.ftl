### Erster Start.

setup-invalid = Einige Antworten können nicht stimmen. Bitte sehen Sie sich die markierten Felder an.
setup-not-accepted = OkiCRM lässt sich nutzen, sobald Datenschutzerklärung und Bedingungen akzeptiert sind. Setzen Sie beide Haken, nachdem Sie die Texte gelesen haben.
setup-texts-differ = Der akzeptierte Text ist nicht der, den dieses Programm jetzt enthält. Bitte lesen und akzeptieren Sie ihn noch einmal.

setup-recovery-title = Wiederherstellungscode
setup-recovery-business = Arbeitsbereich von { $business }
setup-recovery-made = Erstellt am { $date }
setup-recovery-explanation = Dieser Code öffnet den Arbeitsbereich, wenn die Passphrase vergessen oder der Computer verloren ist. Drucken Sie diese Seite aus und bewahren Sie sie an einem sicheren Ort auf, nicht neben dem Computer. Ohne Passphrase, Schlüsselbund und diesen Code kann niemand die Daten je wieder öffnen.

### Die Seiten des ersten Starts.

setup-step = Schritt { $step } von { $steps }
setup-back = Zurück
setup-next = Weiter
setup-start = Loslegen
setup-optional = Freiwillig
setup-text-version = Fassung { $version }

setup-agree-title = Willkommen. Alles bleibt auf diesem Computer.
setup-agree-sentence = Bitte lesen Sie, wie OkiCRM mit Daten umgeht und welche Bedingungen gelten. Wer sie annimmt, willigt damit in nichts anderes ein.
setup-accept-policy = Ich habe die Datenschutzerklärung gelesen und akzeptiere sie
setup-accept-terms = Ich habe die Bedingungen gelesen und akzeptiere sie

setup-business-title = Sie und Ihr Betrieb
setup-business-sentence = Alles lässt sich später in den Einstellungen ändern.
setup-person-name = Ihr Name
setup-person-email = Ihre E-Mail
setup-business-name = Name des Betriebs
setup-country = Land
setup-country-hint = Es bringt Währung, Umsatzsteuer, Datums- und Zahlenformat mit.
setup-country-choose = Land wählen
setup-begin = Wie möchten Sie beginnen?
setup-begin-sample = Mit Beispieldaten umsehen
    .hint = Erfundene Personen und Rechnungen mit Kennzeichen; ein Klick entfernt sie.
setup-begin-import = Eine Datei importieren
    .hint = Kontakte von Google, Outlook, aus dem Telefon oder einer Tabelle.
setup-begin-empty = Leer beginnen
    .hint = Nichts außer Ihrem Betrieb.

setup-protect-title = Schützen
setup-protect-sentence = Die Datei ist verschlüsselt. Wählen Sie, womit sie sich öffnet.
setup-passphrase = Passphrase
setup-passphrase-optional = Ein paar Wörter, die niemand errät. Freiwillig, wenn der Schlüsselbund dieses Computers sie öffnet.
setup-passphrase-needed = Ein paar Wörter, die niemand errät. Dieser Computer hat keinen Schlüsselbund, deshalb ist sie nötig.
setup-passphrase-again = Noch einmal dieselbe
setup-passphrase-differs = Das ist nicht dieselbe Passphrase. Bitte noch einmal eingeben.
setup-keychain = Der Schlüsselbund dieses Computers darf sie öffnen, solange ich angemeldet bin
setup-usage-title = Nutzungszahlen
setup-usage-sentence = OkiCRM kann je Woche und auf diesem Computer zählen, welche Seiten geöffnet werden, was getan wird, wie lange Arbeit dauert und welche Arten von Fehlern auftreten: keine Namen, keine Texte, keine Uhrzeiten. Jede Zahl ist unter Datenschutz lesbar, und Ausschalten löscht sie. Nichts wird gesendet, solange Sie dort keinen Empfänger nennen.
setup-usage-choose = Nutzungszahlen aufzeichnen?
setup-usage-on = Ja, aufzeichnen
setup-usage-off = Nein

setup-recovery-kept = Ich habe den Code gedruckt oder aufgeschrieben
setup-recovery-continue = OkiCRM öffnen
sample-missing = Hier sind keine Beispieldaten mehr. Es wurde nichts entfernt.
setup-recovery-print = Drucken
setup-recovery-printed = Der Drucker hat die Seite angenommen.
setup-recovery-save = Als PDF speichern …
setup-recovery-saved = Die Seite ist gespeichert.
setup-person-phone = Ihr Telefon
setup-person-billing = Rechnungsangaben
setup-person-more = Telefon und Rechnungsangaben
setup-country-vat = Umsatzsteuer
setup-country-vat-none = Wird auf jeder Rechnung eingegeben
setup-country-formats = Daten und Zahlen
setup-country-currency = Währung
setup-usage-law = Das Recht Ihres Landes lässt dies an, bis Sie Nein sagen ({ $law }). Wählen Sie „Nein“, und es wird nie etwas gezählt.
setup-has-backup = Lief OkiCRM vorher auf einem anderen Computer?
setup-bring-back = Ich habe eine Sicherung
setup-place = Wo die Daten liegen
setup-place-choose = Wo sollen die Daten liegen?
setup-place-computer = Auf diesem Computer
setup-place-server = Auf einem PostgreSQL-Server
