### Die Kopie einer Person und was sie mitnimmt.

# Ablehnungen
copy-password-short = Das Passwort hat weniger als 12 Zeichen, deshalb wurde keine Kopie geschrieben. Diese Art Archiv braucht ein längeres; wählen Sie mindestens 12 Zeichen, oder lassen Sie OkiCRM eines machen.

# Vorgänge in der Historie
action-copy-other-shown = Jemand anderes in einer Kopie gezeigt
action-copy-other-hidden = Jemand anderes aus einer Kopie genommen
action-copy-file-included = Datei in eine Kopie genommen
action-copy-file-left-out = Datei aus einer Kopie gelassen

packs-title = Was die Kopie enthält
packs-sentence = Namen, E-Mail-Adressen und Telefonnummern anderer Personen werden aus jedem Text der Kopie genommen, im PDF, im JSON und in den Tabellen gleichermaßen, wenn Sie sie nicht zeigen. Namen von Personen, zu denen Sie keinen Eintrag haben, sind nicht zu erkennen: Sehen Sie die Kopie an, bevor Sie sie senden.
packs-others = Andere Personen in den Texten
packs-others-none = Kein Text dieser Person nennt jemand anderen, den OkiCRM kennt.
packs-kind-name = Name
packs-kind-email = E-Mail-Adresse
packs-kind-phone = Telefonnummer
packs-count = { $count ->
    [one] einmal
   *[other] { $count }-mal
}
packs-hidden = Herausgenommen
packs-shown = Gezeigt
packs-show = In der Kopie zeigen
    .aria = { $text } in der Kopie zeigen
packs-said-show = { $text } wird in der Kopie gezeigt.
packs-said-hide = { $text } wird aus der Kopie genommen.
packs-files = Dateien und Dokumente
packs-files-none = Es gibt keine Dateien dieser Person.
packs-file-include = In die Kopie nehmen
    .aria = { $name } in die Kopie nehmen
packs-file-in = Kommt in die Kopie
packs-file-others = Nennt { $others }; aus einer Datei lässt sich nichts herausnehmen, deshalb bleibt sie draußen, bis Sie entscheiden
packs-file-unread = Niemand weiß, wen sie nennt ({ $why }), deshalb bleibt sie draußen, bis Sie entscheiden
packs-said-include = { $name } kommt in die Kopie.
packs-said-leave = { $name } bleibt aus der Kopie.
packs-mentions = { $count ->
    [0] Keine Stelle außerhalb der eigenen Einträge der Person kommt in die Kopie.
    [one] Eine Stelle außerhalb der eigenen Einträge der Person kommt in die Kopie.
   *[other] { $count } Stellen außerhalb der eigenen Einträge der Person kommen in die Kopie.
}
packs-open-mentions = { $count ->
    [one] Eine Stelle, die diese Person nennen könnte, wurde nicht angesehen und bleibt draußen.
   *[other] { $count } Stellen, die diese Person nennen könnten, wurden nicht angesehen und bleiben draußen.
}
packs-lock = Archiv
packs-lock-made = Mit einem Passwort verschlossen, das OkiCRM macht
packs-lock-given = Mit einem vereinbarten Passwort verschlossen
packs-lock-open = Nicht verschlossen
packs-password = Passwort
    .hint = Mindestens 12 Zeichen. Es wird nirgends aufbewahrt; sagen Sie es der Person auf einem anderen Weg als dem des Archivs.
packs-made-title = Das Passwort des Archivs
packs-made-sentence = Es wird dieses eine Mal gezeigt und nirgends aufbewahrt. Sagen Sie es der Person auf einem anderen Weg als dem des Archivs, etwa am Telefon. 7-Zip, Keka, WinZip und die Packprogramme von Linux öffnen es; Windows allein nicht.
packs-made-copy = Passwort kopieren
packs-made-done = Ich habe es notiert
packs-made-copied = Passwort kopiert. Schließen Sie dieses Fenster erst, wenn Sie es notiert haben.
packs-save = Kopie speichern …
packs-save-portable = Speichern, was die Person mitnimmt …
packs-write = Speicherort wählen …
packs-save-title = Kopie von { $name } speichern
packs-kept = Die Kopie liegt in { $path }

# In der Kopie selbst
packs-mark = [andere Person]
packs-paper-title = Kopie der personenbezogenen Daten
packs-paper-person = Von
packs-paper-made = Erstellt am
packs-paper-opening = Dies ist alles, was wir über Sie speichern. Dasselbe Archiv enthält es als JSON und als Tabellen für andere Programme, und die Dateien.
packs-paper-what = Eintrag
packs-paper-when = Vom
packs-paper-mention = Genannt in { $kind }
packs-paper-purposes = Wozu, mit welchem Recht, für wen und wie lange wir es speichern
packs-paper-activity = { $name }: { $purpose } Recht: { $basis }. Empfänger: { $recipients } Dauer: { $stays }.
packs-paper-rights = Ihre Rechte
packs-paper-rights-sentence = Sie können verlangen, dass wir diese Daten berichtigen, löschen oder einschränken, ihrer Verwendung widersprechen und erhalten, was Sie uns gegeben haben, in einer Form, die andere Programme lesen. Sie können sich bei einer Aufsichtsbehörde beschweren{ $authority ->
    [none] {""}
   *[other] , zum Beispiel: { $authority }
}. Kein Programm entscheidet allein über Sie, und es wird kein Profil von Ihnen gemacht.
packs-paper-source = Woher es stammt
packs-paper-source-sentence = Was als von Ihnen mitgeteilt gilt, kam von Ihnen oder aus einer Datei über Sie; das Übrige wurde im Umgang mit Ihnen notiert. { $source ->
    [none] {""}
   *[other] In unseren Einträgen steht als Herkunft: { $source }
}
packs-paper-files = Dateien
packs-paper-file-in = { $name }: { $path }
packs-paper-file-out = { $name }: nicht im Archiv, weil es auch andere Personen betrifft oder niemand hineinsehen konnte
packs-paper-files-none = Es gibt keine Dateien von Ihnen.
packs-paper-searched = Wo wir gesucht haben
packs-paper-searched-sentence = Gesucht nach: { $sought }. Durchgesehen: { $kinds }. Dateien, in die kein Programm sehen kann: { $unread }.
packs-paper-redacted = Was herausgenommen wurde
packs-paper-redacted-sentence = { $count ->
    [0] Es wurde nichts herausgenommen.
    [one] An einer Stelle wurde der Name, die Adresse oder die Nummer einer anderen Person herausgenommen und durch { $mark } ersetzt, weil sie dieser gehört (Art. 15 Abs. 4 DSGVO).
   *[other] An { $count } Stellen wurden Namen, Adressen oder Nummern anderer Personen herausgenommen und durch { $mark } ersetzt, weil sie diesen gehören (Art. 15 Abs. 4 DSGVO).
}
packs-words = Wörter herausnehmen
packs-words-sentence = Was kein Programm erkennt, etwa ein Geheimnis oder jemand, der ohne Namen gemeint ist. Die Wörter werden überall herausgenommen, wo sie stehen, und eine Datei, die sie enthält, bleibt draußen, wenn Sie sie nicht aufnehmen.
packs-words-hide = Wörter herausnehmen …
    .verb = Wörter herausnehmen
packs-words-field = Wörter oder Stelle
    .hint = So, wie es im Text steht; Großschreibung und Zeichen zwischen den Wörtern sind gleich.
packs-words-reason = Warum
    .hint = Die Person liest den Grund in ihrer Kopie, zum Beispiel „Geschäftsgeheimnis“.
packs-words-show = „{ $words }“ wieder zeigen
packs-words-said-hide = Die Wörter sind herausgenommen.
packs-words-said-show = Die Wörter stehen wieder in der Kopie.
packs-words-invalid = Es wurde nichts herausgenommen: Einige Felder stimmen noch nicht. Sehen Sie die markierten an.
packs-words-nowhere = Diese Wörter stehen nirgends in der Kopie. Kopieren Sie sie aus dem Text, wie sie dort stehen.
action-copy-words-hidden = Wörter aus einer Kopie genommen
action-copy-words-shown = Wörter in einer Kopie wieder gezeigt
packs-paper-hidden = { $count ->
    [one] Von Hand herausgenommen an { $count } Stelle: { $reason }
   *[other] Von Hand herausgenommen an { $count } Stellen: { $reason }
}
