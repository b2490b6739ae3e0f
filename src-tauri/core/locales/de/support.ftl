### Hilfe: was an die Macher von OkiCRM geschrieben wird, was mitgeht, was sie antworten; und Berichte über
### Abbrüche.

## Warum etwas nicht geschieht

support-invalid = Die Anfrage wurde nicht gespeichert, weil einige Felder noch einen Blick brauchen. Sie sind markiert.
support-closed = Diese Anfrage ist abgeschlossen, darum wurde nichts geändert. Öffnen Sie sie zuerst wieder.
support-facts-changed = Einige der angekreuzten Zeilen lauten inzwischen anders, darum wurde nichts hinzugefügt. Sehen Sie sie noch einmal an und kreuzen Sie an, was mitgehen darf.
support-no-mail = Diese Datei ist keine E-Mail, darum wurde sie nicht hinzugefügt. Speichern Sie die Antwort im Mailprogramm als Datei mit der Endung .eml, oder fügen Sie ihren Text ein.
support-mail-too-large = Diese E-Mail ist zu groß, um gelesen zu werden, darum wurde sie nicht hinzugefügt. Fügen Sie stattdessen ihren Text ein.

## Wie Verlauf und Datenkarte es nennen

action-support-recorded = Anfrage an den Support geschrieben
action-support-changed = Anfrage an den Support geändert
action-support-facts-chosen = Angaben für eine Anfrage gewählt
action-support-handed-over = Anfrage an den Support übergeben
action-support-answered = Antwort zu einer Anfrage gelegt
action-support-closed = Anfrage an den Support abgeschlossen
action-support-reopened = Anfrage an den Support wieder geöffnet
action-support-deleted = Anfrage an den Support gelöscht
record-support_requests = Anfragen an den Support
record-support_answers = Antworten des Supports
datamap-column-message = Nachricht
datamap-column-diagnostics = Angaben zum Computer
datamap-column-sender = Wer sie schrieb

## Hilfe

support-title = Hilfe
support-contact = Kontakt
support-contact-sentence = Sie schreiben hier, auch ohne Verbindung, und Ihr Mailprogramm schickt es an { $contact }. OkiCRM selbst sendet nichts.
support-new = Anfrage schreiben
support-empty = Sie haben noch nichts gefragt. Schreiben Sie, was Sie wissen möchten, was nicht geht oder was besser sein könnte.
support-elsewhere = Wo Sie noch nachsehen können
support-elsewhere-shortcuts = Alle Tasten und was sie tun
support-elsewhere-log = Das Protokoll
support-elsewhere-usage = Nutzungszahlen und ihr Schalter
support-elsewhere-about = Über OkiCRM
support-column-request = Anfrage
support-column-kind = Was es ist
support-column-written = Geschrieben
support-column-state = Stand
support-number = Anfrage { $number }
support-untitled = Anfrage { $number }: { $title }

## Schreiben

support-kind = Was es ist
support-kind-question = Frage
support-kind-problem = Etwas geht nicht
support-kind-idea = Idee
support-kind-complaint = Beschwerde über meine Daten
support-complaint = Eine Beschwerde darüber, wie mit Ihren Daten umgegangen wird, kommt in die Anfragen zum Datenschutz mit ihrer Frist: Der Eingang wird innerhalb von 30 Tagen bestätigt.
support-complaint-record = Beschwerde erfassen
support-field-title = Betreff
    .hint = Leer: Die erste Zeile der Nachricht steht dafür.
support-field-message = Nachricht
support-write = Anfrage anlegen
support-written = Anfrage { $number } ist geschrieben. Sie hat diesen Computer nicht verlassen.
support-change = Ändern
support-save = Speichern
support-message = Was Sie geschrieben haben
support-no-title = (kein Betreff)

## Was mitgeht

support-facts = Angaben zu diesem Computer
support-facts-sentence = Sie helfen, die Ursache zu finden. Kreuzen Sie Zeile für Zeile an, was mit der Anfrage gehen darf: Was hier steht, wird genau so gelesen, auf Englisch, und nichts kommt hinzu. Keine Zeile enthält einen Namen, eine Adresse oder etwas aus Ihren Datensätzen.
support-facts-none = Zu diesem Computer geht nichts mit dieser Anfrage.
support-facts-chosen = { $count ->
    [one] Eine Zeile geht mit dieser Anfrage:
   *[other] { $count } Zeilen gehen mit dieser Anfrage:
}
support-facts-choose = Angaben wählen
support-facts-change = Neu wählen
support-facts-remove = Alle weglassen
support-facts-add = { $count ->
    [0] Nichts hinzufügen
    [one] Eine Zeile hinzufügen
   *[other] { $count } Zeilen hinzufügen
}
support-facts-added = Die angekreuzten Zeilen gehen mit der Anfrage.
support-facts-removed = Zu diesem Computer geht nichts mit der Anfrage.
support-facts-group-program = OkiCRM und der Computer
support-facts-group-workspace = Der Arbeitsbereich
support-facts-group-settings = Einstellungen
support-facts-group-crashes = Abbrüche
support-facts-group-log = Das Protokoll
support-facts-all = Alle ankreuzen
support-facts-no-one = Keine ankreuzen

## Übergeben

support-hand-over = Senden
support-hand-over-sentence = Ihr Mailprogramm öffnet sich mit der Anfrage an { $contact }; lesen Sie sie dort noch einmal und senden Sie sie. Oder speichern Sie sie und senden Sie sie auf anderem Weg.
support-hand-over-draft = Die Angaben gehen als Anhang mit, darum öffnet Ihr Mailprogramm einen Entwurf.
support-to-mail = Im Mailprogramm öffnen
support-to-file = Als Datei speichern …
support-letter = Lesen, wie sie hinausgeht
support-letter-to = An
support-letter-subject = Betreff
support-letter-attached = Angehängt: okicrm-diagnostics.txt
support-in-mail = Die Anfrage ist in Ihrem Mailprogramm. Senden Sie sie dort.
support-in-file = Gespeichert als { $name }. Hängen Sie die Datei an eine E-Mail an { $contact }, oder öffnen Sie sie mit Ihrem Mailprogramm.
support-handed-mailProgram = Am { $when } im Mailprogramm geöffnet
support-handed-file = Am { $when } als Datei gespeichert
support-not-handed = Noch nicht gesendet

## Antworten

support-answers = Antworten
support-answers-none = Hier liegt noch keine Antwort. Ziehen Sie die Antwort als .eml-Datei auf diese Seite, oder fügen Sie ihren Text ein.
support-answer-drop = Antwort zu Anfrage { $number } legen
support-answer-paste = Antwort einfügen
support-answer-file = Datei wählen …
support-answer-words = Der Text der Antwort
support-answer-keep = Antwort behalten
support-answer-kept = Die Antwort liegt bei ihrer Anfrage.
support-answer-pasted = Am { $when } eingefügt
support-answer-mail = Von { $sender }, { $when }
support-answer-sender-unknown = jemandem ohne Namen
support-answer-attachments = { $count ->
    [one] Ein Anhang wurde nicht behalten; Ihr Mailprogramm hat ihn.
   *[other] { $count } Anhänge wurden nicht behalten; Ihr Mailprogramm hat sie.
}
support-answer-cut = Die Antwort ist länger, als hier behalten wird; Ihr Mailprogramm hat sie ganz.

## Stand

support-state-open = Offen
support-state-answered = Beantwortet
support-state-closed = Abgeschlossen
support-close = Abschließen
support-closed-now = Anfrage { $number } ist abgeschlossen.
support-reopen = Wieder öffnen
support-reopened = Anfrage { $number } ist wieder offen.
support-delete = Löschen
support-deleted = Anfrage { $number } ist gelöscht.
support-changed = Gespeichert.

## Abbrüche

support-crashes = Wenn OkiCRM unerwartet endete
support-crashes-sentence = Wenn etwas abbricht, schreibt OkiCRM seine Version, die Zeit und die Stelle im Programm auf: nichts aus Ihren Datensätzen. Der Bericht bleibt auf diesem Computer, bis Sie ihn in eine Anfrage nehmen oder löschen; nur die neuesten zehn werden behalten.
support-crashes-none = Nichts ist abgebrochen.
support-crash-ended = OkiCRM endete unerwartet
support-crash-wentOn = Etwas in OkiCRM brach ab, und es lief weiter
support-crash-oki = oki brach ab
support-crash-place = Stelle im Programm: { $place }
support-crash-no-place = Es endete ohne ein Wort, wie nach einem Stromausfall oder wenn das System es beendet.
support-crash-request = Danach fragen
support-crash-request-title = OkiCRM { $version } endete unerwartet
support-crash-delete = Bericht löschen
support-crash-deleted = Der Bericht ist gelöscht.
support-crash-home = OkiCRM endete am { $when } unerwartet. Sehen Sie, was notiert wurde, und fragen Sie danach oder löschen Sie es.
