### Wie der Schlüssel des Arbeitsbereichs verwahrt wird.

protection-last-way-in = Danach würde nur noch der gedruckte Wiederherstellungscode den Arbeitsbereich öffnen. Setzen Sie zuerst eine Passphrase, oder nutzen Sie den Schlüsselbund.
protection-printer-missing = Kein Drucker dieses Computers hat die Seite angenommen. Richten Sie einen Drucker ein, oder speichern Sie die Seite als PDF und drucken Sie sie anderswo.

### Die Seite mit dem Wiederherstellungscode.

protection-sheet-title = Wiederherstellungscode
protection-sheet-business = Arbeitsbereich von
protection-sheet-made = Erstellt am
protection-sheet-line = Zeile { $line }
protection-sheet-explanation = Dieser Code öffnet den Arbeitsbereich in OkiCRM, wenn die Passphrase vergessen wurde oder der Computer verloren ist. Wer ihn und eine Kopie des Arbeitsbereichs hat, kann alles darin lesen.
protection-sheet-keep = Bewahren Sie diese Seite an einem sicheren Ort auf, nicht neben dem Computer. Ohne Passphrase, Schlüsselbund und diesen Code kann niemand mehr die Daten öffnen, auch die Hersteller von OkiCRM nicht.
protection-sheet-use-title = So wird er verwendet
protection-sheet-use = Wählen Sie auf dem Sperrbildschirm „Wiederherstellungscode verwenden“ und tippen Sie alle Gruppen ein. Groß- und Kleinbuchstaben sind gleich; Bindestriche und Leerzeichen zählen nicht.

### Die Seite über Sicherheit.

security-lock = Sperre
security-lock-sentence = Ein gesperrtes Fenster zeigt nichts und vergisst den Schlüssel, bis es entsperrt wird.
security-lock-now = Jetzt sperren
security-idle = Von selbst sperren
security-idle-minutes = { $count ->
    [0] Nie
    [one] Nach { $count } Minute ohne Taste oder Klick
   *[other] Nach { $count } Minuten ohne Taste oder Klick
}
security-suspend = Sperren, wenn der Computer schläft
    .hint = Wer ihn weckt, wird nach der Passphrase gefragt.
security-ways = Was den Arbeitsbereich öffnet
security-ways-sentence = Die Datei ist verschlüsselt. Mindestens eine Passphrase oder der Schlüsselbund muss sie öffnen, neben dem Wiederherstellungscode.
security-is-set = Eingerichtet
security-is-not-set = Nicht eingerichtet
security-passphrase = Passphrase
security-passphrase-set = Öffnet den Arbeitsbereich auf jedem Computer.
security-passphrase-only = Öffnet den Arbeitsbereich. Sie kann nicht entfernt werden, solange der Schlüsselbund den Schlüssel nicht hat: Nur der Wiederherstellungscode bliebe übrig.
security-passphrase-none = Ohne sie öffnen nur der Schlüsselbund dieses Computers und der Wiederherstellungscode den Arbeitsbereich.
security-passphrase-change = Passphrase ändern
security-passphrase-choose = Passphrase wählen
security-passphrase-remove = Entfernen
security-passphrase-remove-sentence = Danach öffnet der Schlüsselbund dieses Computers den Arbeitsbereich für alle, die hier angemeldet sind. Auf einem anderen Computer öffnet ihn nur der Wiederherstellungscode.
security-passphrase-sentence = Die alte Passphrase öffnet danach nichts mehr außer früheren Sicherungen.
security-passphrase-new = Neue Passphrase
security-passphrase-changed = Die Passphrase ist eingerichtet.
security-passphrase-removed = Die Passphrase wurde entfernt.
security-keychain = Schlüsselbund dieses Computers
security-keychain-set = Öffnet den Arbeitsbereich für alle, die an diesem Computer angemeldet sind.
security-keychain-only = Öffnet den Arbeitsbereich für alle, die an diesem Computer angemeldet sind. Wählen Sie zuerst eine Passphrase, um den Schlüssel herauszunehmen: Nur der Wiederherstellungscode bliebe übrig.
security-keychain-none = Könnte den Arbeitsbereich für alle öffnen, die an diesem Computer angemeldet sind.
security-keychain-missing = Dieser Computer hat keinen Schlüsselbund, der antwortet.
security-keychain-use = Schlüsselbund verwenden
security-keychain-use-sentence = Von nun an öffnet sich der Arbeitsbereich von selbst für alle, die an diesem Computer angemeldet sind.
security-keychain-leave = Schlüssel herausnehmen
security-keychain-used = Der Schlüsselbund hat den Schlüssel.
security-keychain-left = Der Schlüsselbund hat den Schlüssel nicht mehr.
security-code = Wiederherstellungscode
security-code-sentence = Auf Papier gedruckt, falls alles andere verloren ist.
security-code-new = Neuer Wiederherstellungscode
security-code-new-sentence = Der alte Code öffnet danach nichts mehr außer früheren Sicherungen. Der neue wird einmal gezeigt.
security-code-make = Neuen Code erzeugen
security-code-done = Fertig
security-proof = Nachweis durch
security-proof-passphrase = Die Passphrase
security-proof-code = Den Wiederherstellungscode
security-proof-keychain = Der Schlüsselbund dieses Computers weist nach, dass Sie es sind.
security-current = Jetzige Passphrase
