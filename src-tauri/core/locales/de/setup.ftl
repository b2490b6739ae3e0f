### Erster Start.

setup-invalid = Einige Antworten können nicht stimmen. Bitte sehen Sie sich die markierten Felder an.
setup-not-accepted = OkiCRM lässt sich nutzen, sobald Datenschutzerklärung und Bedingungen akzeptiert sind. Setzen Sie beide Haken, nachdem Sie die Texte gelesen haben.
setup-texts-differ = Der akzeptierte Text ist nicht der, den dieses Programm jetzt enthält. Bitte lesen und akzeptieren Sie ihn noch einmal.

setup-recovery-title = Wiederherstellungscode
setup-recovery-business = Arbeitsbereich von { $business }
setup-recovery-made = Erstellt am { $date }
setup-recovery-explanation = Dieser Code öffnet den Arbeitsbereich, wenn die Passphrase vergessen oder der Computer verloren ist. Drucken Sie diese Seite aus und bewahren Sie sie an einem sicheren Ort auf, nicht neben dem Computer. Ohne Passphrase, Schlüsselbund und diesen Code kann niemand die Daten je wieder öffnen.
