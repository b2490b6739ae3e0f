### Die Verzeichnisse: wer Daten für das Unternehmen verarbeitet, wer welche bekam, was schiefging.

## Auftragsverarbeiter: Ablehnungen

processor-missing = Es wurde nichts verbunden, denn im Verzeichnis der Auftragsverarbeiter steht { $host } nicht. Wer diesen Rechner betreibt, verarbeitet die Daten Ihrer Leute für Sie; das Gesetz will, dass Sie festhalten, wer das ist (DSGVO Art. 28). Tragen Sie ein, wer ihn betreibt, und versuchen Sie es noch einmal.
processor-invalid = Der Auftragsverarbeiter wurde nicht gespeichert, denn einige Felder stimmen noch nicht. Sie sind markiert.
processor-in-use = Der Arbeitsbereich liegt auf diesem Server, darum muss sein Eintrag bleiben. Ziehen Sie zuerst mit den Daten um.
processor-twice = Für diesen Rechner gibt es schon einen Eintrag, darum entstand kein zweiter. Ändern Sie den vorhandenen.
processor-people-refuse = Es wurde nichts umgezogen: { $count ->
    [one] Eine Person will nicht, dass ihre Daten
   *[other] { $count } Personen wollen nicht, dass ihre Daten
} ins Ausland gehen, und dieser Server steht im Ausland. Nehmen Sie einen Server im Inland, oder fragen Sie noch einmal nach.
processor-host-here = Das ist Ihr eigener Rechner. Dort verarbeitet niemand sonst Daten, er braucht keinen Eintrag.
processor-mechanism-missing = Die Daten gingen ins Ausland, wo kein Beschluss sie schützt. Wählen Sie, was es erlaubt, etwa Standardvertragsklauseln.
processor-mechanism-adequacy = Es gibt keinen Beschluss, dass dieses Land Daten schützt. Wählen Sie eine andere Grundlage.
processor-warning-agreement = Noch kein Vertrag. Das Gesetz will ihn schriftlich, bevor die Verarbeitung beginnt (DSGVO Art. 28 Abs. 3).
processor-warning-outside = Im Ausland, ohne Beschluss, dass Daten dort geschützt sind. Ihr Vertrag muss sie schützen.
processor-warning-partly = Geschützt nur, wenn der Empfänger dem Rahmen beigetreten ist. Prüfen Sie, dass er es ist.
action-processor-added = Auftragsverarbeiter hinzugefügt
action-processor-changed = Auftragsverarbeiter geändert
action-processor-removed = Auftragsverarbeiter entfernt

## Auftragsverarbeiter: die Seite

processors-title = Auftragsverarbeiter
processors-sentence = Wer die Daten Ihrer Leute für Sie verarbeitet: ein Server, ein Mailversand, ein Buchhaltungsbüro. OkiCRM verbindet sich mit nichts, was hier nicht steht. Ihr eigener Rechner braucht keinen Eintrag, denn dort verarbeitet niemand sonst etwas.
processors-none = Soweit OkiCRM weiß, verarbeitet niemand Daten für Sie. Nichts verlässt diesen Rechner.
processors-add = Auftragsverarbeiter hinzufügen
processors-add-for = Eintrag für { $host } hinzufügen
processors-edit-of = { $name } ändern
processors-edit = Ändern
processors-remove = Entfernen
processors-remove-of = { $name } entfernen
processors-saved = { $name } steht im Verzeichnis
processors-removed = { $name } wurde aus dem Verzeichnis entfernt
processors-who = Wer
processors-connection = Verbindung für
processors-connection-none = Keine: außerhalb von OkiCRM
processors-connection-database = Aufbewahren der Daten
processors-connection-mail = Versand von E-Mails
processors-connection-usageFigures = Versand von Nutzungszahlen
processors-connection-updates = Suche nach neuen Fassungen
processors-host = Rechner
    .hint = Sein Name, etwa db.example.org.
processors-name = Wer ihn betreibt
    .hint = Das Unternehmen, mit dem Sie den Vertrag haben.
processors-purpose = Wofür
processors-purpose-database = Bewahrt die Daten des Arbeitsbereichs auf seinem Server auf
processors-categories = Was die Daten sagen
processors-country = Wo die Daten verarbeitet werden
processors-country-choose = Land wählen
processors-mechanism = Was die Übermittlung erlaubt
processors-mechanism-none = Nichts nötig
processors-mechanism-adequacy = Ein Beschluss, dass das Land Daten schützt
processors-mechanism-standardClauses = Standardvertragsklauseln
processors-mechanism-transferAgreement = Das britische Abkommen zur Datenübermittlung (IDTA)
processors-mechanism-bindingRules = Verbindliche interne Datenschutzvorschriften
processors-mechanism-derogation = Eine Ausnahme für diesen Fall
processors-safeguard = Wie sie dort geschützt sind
    .hint = Etwa verschlüsselt, ISO 27001, nur eigene Fachleute.
processors-agreed = Tag des Vertrags
    .hint = Leer, solange es keinen gibt.
processors-subs = An wen er Daten weitergibt
    .hint = Einer je Zeile. Leer für niemanden.
processors-row = Wer diesen Server betreibt
processors-row-sentence = Es ist nicht dieser Rechner, also verarbeitet jemand anderes die Daten Ihrer Leute. Halten Sie fest, wer, bevor etwas verbunden wird.
processors-in-use = Der Arbeitsbereich liegt hier
processors-what-you-can-do = Was Sie tun können
processors-abroad-home = Im Inland
processors-abroad-adequate = Im Ausland, durch einen Beschluss geschützt
processors-abroad-partly = Im Ausland, in einem Rahmen geschützt
processors-abroad-outside = Im Ausland, durch keinen Beschluss geschützt
processors-rules = Länderlisten mit Stand { $version }, gesehen von { $country }.
processors-open-problem = Tragen Sie ein, wer diesen Server betreibt. Der Eintrag liegt verschlüsselt neben seiner Adresse, und der Arbeitsbereich öffnet sich.
processors-open-save = Speichern und öffnen

## Das Verzeichnis von Verarbeitungstätigkeiten

record-processors = Auftragsverarbeiter
record-transfer_refusals = Ablehnungen von Übermittlungen ins Ausland
record-disclosures = Was weitergegeben wurde
record-recipients = An wen jemandes Daten gingen
record-breaches = Datenpannen
datamap-column-approved_by = Wer es freigab
datamap-column-country = Land
datamap-column-passed_at = Wann es weitergegeben wurde
datamap-column-recipient = Empfänger
datamap-column-refused_at = Seit wann jemand ablehnt
datamap-column-what = Was weitergegeben wurde
datamap-record-processor = { $name } ({ $country }): { $purpose }
datamap-record-transfer = { $name }, { $country }: { $mechanism }
datamap-record-transfers-named = Ins Ausland gehen Daten an diese Auftragsverarbeiter:

## Was an wen weitergegeben wurde

recipient-invalid = Es wurde nichts weitergegeben oder vermerkt, denn einige Felder stimmen noch nicht. Sie sind markiert.
transfer-refused-already = Die Daten dieser Person bleiben schon im Inland. Es wurde nichts geändert.
transfer-not-refused = Die Daten dieser Person dürfen schon ins Ausland. Es wurde nichts geändert.
transfer-nobody-left = Es wurde nichts geschrieben: Alle Gewählten lehnen ab, dass ihre Daten ins Ausland gehen. Wählen Sie andere, oder einen Empfänger im Inland.
action-data-passed-on = Daten weitergegeben
action-passing-on-noted = Weitergabe vermerkt
action-transfer-refused = Lehnt ab, dass Daten ins Ausland gehen
action-transfer-allowed = Daten dürfen wieder ins Ausland
recipients-tell-rectified = { $recipient } sagen: Daten von uns wurden berichtigt
recipients-tell-erased = { $recipient } sagen: Daten von uns wurden hier gelöscht
recipients-tell-restricted = { $recipient } sagen: Daten von uns dürfen nur noch gespeichert werden
recipients-tell-note = Weitergegeben am { $day }: { $what }. Datensatz: { $records }. Das Gesetz will, dass jeder Empfänger es erfährt (DSGVO Art. 19).
recipients-title = Wer Daten bekam
recipients-none = Über diese Person wurde nichts weitergegeben.
recipients-who = Empfänger
recipients-what = Was
recipients-when = Wann
recipients-note = Weitergabe vermerken
recipients-note-sentence = Für alles, was auf Papier, am Telefon oder per Post hinausging. Ausgaben für andere und was Behörden bekommen, wird von selbst vermerkt.
recipients-noted = Vermerkt, dass { $name } etwas bekam
recipients-name = An wen
    .hint = Ein Unternehmen, eine Behörde, eine Person.
recipients-country = Land des Empfängers
recipients-purpose = Wofür
recipients-what-given = Was weitergegeben wurde
recipients-on = Wann
recipients-on-today = Heute
recipients-refuse = Daten dieser Person nicht ins Ausland geben
recipients-refuse-hint = Ausgaben für Empfänger im Ausland lassen die Person aus, und die Daten ziehen nicht auf einen Server im Ausland um.
recipients-refused = { $name } fehlt in allem, was ins Ausland geht
recipients-allowed = Daten von { $name } dürfen ins Ausland
recipients-lies-abroad = Der Arbeitsbereich liegt auf dem Server von { $processor } in { $country }. Nur ein Umzug holt die Daten dieser Person ins Inland.
recipients-for-somebody = Für jemand anderen
recipients-for-somebody-menu = Für jemand anderen …
recipients-for-somebody-hint = An wen es geht, steht danach bei jeder Person, die darin ist, damit Sie es ihr sagen können.
recipients-handed-over = { $people ->
    [one] Eine Person ist darin.
   *[other] { $people } Personen sind darin.
} { $leftOut ->
    [0] { "" }
    [one] Eine Person fehlt, weil ihre Daten nicht ins Ausland sollen.
   *[other] { $leftOut } Personen fehlen, weil ihre Daten nicht ins Ausland sollen.
}
recipients-hand-over = Ausgeben für { $name }
disclosures-title = Weitergegeben
disclosures-sentence = Was das Unternehmen verließ, an wen und mit welchem Recht. Auf der Seite jeder Person steht ihr Teil, und auch in ihrer Kopie.
disclosures-none = Es wurde nichts weitergegeben.
disclosures-kind-export = Ausgabe
disclosures-kind-authority = An eine Behörde
disclosures-kind-succession = Übergang des Unternehmens
disclosures-kind-noted = Vermerkt
disclosures-people = { $count ->
    [one] Eine Person
   *[other] { $count } Personen
}
disclosures-left-out = { $count ->
    [one] eine ausgelassen
   *[other] { $count } ausgelassen
}
disclosures-purpose = Wofür, mit welchem Recht
disclosures-approved-by = Freigegeben von { $name }
disclosures-authority = An eine Behörde geben …
    .title = An eine Behörde geben
disclosures-authority-sentence = Die Datei enthält die Personen und die Teile, die Sie wählen, und nichts über irgendwen sonst. Dass sie gegeben wurde, steht danach bei jeder dieser Personen.
disclosures-give = Datei schreiben
disclosures-given = { $count ->
    [one] Daten einer Person stehen in { $path }
   *[other] Daten von { $count } Personen stehen in { $path }
}
disclosures-field-basis = Nach welchem Gesetz sie fragen darf
disclosures-field-reference = Ihr Aktenzeichen
disclosures-field-scopeAsked = Wonach sie fragt
disclosures-field-approvedBy = Wer bei Ihnen es freigab
disclosures-field-people = Wessen Daten sie bekommt
    .hint = Namen tippen; eine Person nach der anderen wählen.
disclosures-field-parts = Welche Teile
disclosures-not-person = Nicht { $name }

## Datenpannen

breach-invalid = Die Datenpanne wurde nicht gespeichert, denn einige Felder stimmen noch nicht. Sie sind markiert.
breach-reason-missing = Das braucht einen Grund, nach dem die Behörde fragen kann. Schreiben Sie, warum.
breach-authority-must-know = Jemand kann unter dieser Panne leiden, darum will das Gesetz, dass die Behörde es erfährt. Ändern Sie zuerst das Risiko, wenn das unwahrscheinlich ist.
breach-count-negative = Weniger als keine kann nicht sein. Schreiben Sie eine Zahl, oder lassen Sie das Feld leer.
breach-known-later = Diese Zeit kommt erst noch. Schreiben Sie, wann Sie davon erfuhren.
action-breach-recorded = Datenpanne festgehalten
action-breach-changed = Datenpanne geändert
action-breach-step-taken = Meldung einer Datenpanne vermerkt
breaches-title = Datenpannen
breaches-sentence = Gingen Daten verloren, an die Falschen, oder sahen Fremde sie, dann erfährt es die Behörde binnen 72 Stunden, nachdem Sie davon wissen; außer wenn wohl niemand darunter leidet (DSGVO Art. 33).
breaches-none = Keine Datenpanne ist festgehalten. Halten Sie eine fest, sobald Sie davon wissen: Von da an zählen die Stunden.
breaches-record = Datenpanne festhalten
breaches-edit-of = Datenpanne { $number } ändern
breaches-edit = Ändern
breaches-recorded = Datenpanne { $number } ist festgehalten
breaches-number = Datenpanne { $number }
breaches-what = Was geschah
breaches-happened = Der Tag, an dem es geschah
    .hint = Leer, solange es niemand weiß.
breaches-known-on = Der Tag, an dem Sie davon erfuhren
breaches-known-time = Um wie viel Uhr
    .hint = Etwa 14:30.
breaches-people = Wessen Daten es sind
    .hint = Etwa Kundschaft der letzten zwei Jahre.
breaches-people-count = Etwa wie viele Personen
breaches-record-count = Etwa wie viele Datensätze
breaches-categories = Was die Daten sagen
breaches-consequences = Was daraus folgen kann
breaches-measures = Was dagegen getan wurde
breaches-risk = Für diese Personen ist es
breaches-risk-unknown = Noch nicht bekannt
breaches-risk-none = Unwahrscheinlich, dass jemand leidet
breaches-risk-some = Möglich, dass jemand leidet
breaches-risk-high = Wahrscheinlich, dass jemand schwer leidet
breaches-hours-left = { $count ->
    [0] Weniger als eine Stunde, um es der Behörde zu melden
    [one] Noch eine Stunde, um es der Behörde zu melden
   *[other] Noch { $count } Stunden, um es der Behörde zu melden
}
breaches-hours-over = Die 72 Stunden sind vorbei. Melden Sie es der Behörde jetzt, mit dem Grund, warum so spät.
breaches-authority-told = Der Behörde gemeldet { $when }
breaches-authority-not-told = Die Behörde muss es nicht erfahren: { $reason }
breaches-people-told = Den Personen gesagt { $when }
breaches-people-not-told = Die Personen müssen es nicht erfahren: { $reason }
breaches-people-open = Auch die Personen müssen es erfahren, denn sie leiden wahrscheinlich schwer darunter (DSGVO Art. 34).
breaches-tell-authority = Der Behörde gemeldet
breaches-not-tell-authority = Die Behörde muss es nicht erfahren
breaches-tell-people = Den Personen gesagt
breaches-not-tell-people = Die Personen müssen es nicht erfahren
breaches-reason = Warum
breaches-reason-late = Warum so spät
breaches-noted = Es ist bei Datenpanne { $number } vermerkt
breaches-letter-save-authority = Brief an die Behörde …
breaches-letter-save-people = Brief an die Personen …
breaches-letter-saved = Gespeichert als { $path }
breaches-log = Dazu gehören die Einträge { $from } bis { $until } des Änderungsprotokolls. Die Prüfsumme bürgt für sie:
breaches-home = { $hours ->
    [0] Datenpanne { $number }: weniger als eine Stunde, um es der Behörde zu melden
    [one] Datenpanne { $number }: noch eine Stunde, um es der Behörde zu melden
   *[other] Datenpanne { $number }: noch { $hours } Stunden, um es der Behörde zu melden
}
breaches-home-over = Datenpanne { $number }: Die 72 Stunden sind vorbei, und die Behörde weiß es nicht
breaches-home-people = Datenpanne { $number }: Die Personen müssen es erfahren
breaches-letter-authority-title = Meldung einer Verletzung des Schutzes personenbezogener Daten
breaches-letter-people-title = Was mit Ihren Daten geschah
breaches-letter-salutation = Sehr geehrte Damen und Herren,
breaches-letter-authority = { $business } meldet Ihnen nach Artikel 33 DSGVO eine Verletzung des Schutzes personenbezogener Daten (bei uns Nummer { $number }). Wir erfuhren davon am { $known } um { $time } UTC. Was noch nicht bekannt ist, folgt.
breaches-letter-people = wir müssen Ihnen von einem Vorfall mit Ihren personenbezogenen Daten bei { $business } berichten. Wir erfuhren davon am { $known }.
breaches-letter-happened = Es geschah am { $happened }.
breaches-letter-happened-unknown = Wann es geschah, ist noch nicht bekannt.
breaches-letter-part-what = Was geschah
breaches-letter-part-people = Wessen Daten, und wie viele
breaches-letter-part-data = Was die Daten sagen
breaches-letter-part-consequences = Was daraus folgen kann
breaches-letter-part-measures = Was wir getan haben und tun werden
breaches-letter-part-late = Warum später als 72 Stunden, oder warum nicht
breaches-letter-part-contact = Wen Sie fragen können
breaches-letter-people-count = Etwa { $count } Personen
breaches-letter-record-count = Etwa { $count } Datensätze
breaches-letter-not-known = Noch nicht bekannt.
breaches-letter-closing = Mit freundlichen Grüßen

## Das Konto
action-account-erased = Ihre Angaben gelöscht
account-erase = Löschen, was über Sie gespeichert ist
account-erase-sentence = Name, E-Mail, Telefon und Angaben zur Rechnung gehen mit ihrem Verlauf. Der Arbeitsbereich und alle darin bleiben, ebenso dass Richtlinie und Bedingungen angenommen wurden; das nennt niemanden.
account-erase-title = Löschen, was über Sie gespeichert ist?
account-erased = Was über Sie gespeichert war, ist gelöscht
account-export = Kopie speichern …
account-exported = Gespeichert als { $path }
account-stored = Jedes gespeicherte Feld
account-stored-sentence = Aus derselben Liste, nach der OkiCRM speichert und löscht; darum fehlt nichts.
account-stored-field = Feld
account-stored-value = Gespeichert
account-stored-why = Zweck und Recht
account-stored-source = Kommt von
account-stored-stays = Bleibt
account-stored-nothing = nichts
account-backups = Sicherungen dieses Arbeitsbereichs
account-backups-here = Die im Ordner des Arbeitsbereichs löschen, die in gewählten Ordnern behalten
account-backups-all = Alle löschen, wo immer sie liegen
account-backups-stay = Alle behalten; jede öffnet sich mit dem Code oder der Passphrase ihrer Zeit
disclosures-figures = Zahlen für einen Käufer …
    .title = Zahlen für einen Käufer
disclosures-figures-sentence = Nur Zahlen, keine Namen. Gruppen von weniger als fünf Personen sind verborgen, und so viele weitere, dass man sie nicht ausrechnen kann.
disclosures-figures-saved = Gespeichert als { $path }
