### Was geschehen ist, warum und was zu tun ist: Absagen des Kerns, die zu keiner Funktion allein gehören.

internal = In OkiCRM ist etwas kaputtgegangen; geändert wurde nichts. Bitte erneut versuchen und, falls es wieder geschieht, die Einzelheiten kopieren und dem Support schicken.
record-not-found = Diesen Eintrag gibt es nicht mehr. Vielleicht wurde er gelöscht. Bitte zurück zur Liste gehen.

## Platz und Dateien

storage-disk-full = Der Datenträger ist voll, deshalb wurde nichts geändert. Bitte Platz schaffen und erneut versuchen.
storage-read-only = In den Ordner darf nicht geschrieben werden, deshalb wurde nichts geändert. Bitte die Rechte prüfen oder einen anderen Ordner wählen.
storage-missing = Diese Datei oder diesen Ordner gibt es nicht, daher ist nichts geschehen. Bitte den Namen prüfen und ob der Ordner vorhanden ist.
storage-not-a-file = Hier wurde eine Datei gebraucht und ein Ordner angegeben, oder umgekehrt. Bitte den Namen prüfen.
storage-unreachable = Die Datenbank antwortet nicht. Bitte prüfen, ob ihr Rechner läuft und verbunden ist, und erneut versuchen.

## Der Arbeitsbereich

workspace-missing = In diesem Ordner liegt kein Arbeitsbereich. Bitte einen anderen Ordner wählen oder hier einen anlegen.
workspace-exists = In diesem Ordner liegt schon ein Arbeitsbereich. Bitte öffnen oder einen leeren Ordner wählen.
workspace-manifest-damaged = Die Beschreibungsdatei des Arbeitsbereichs ist nicht lesbar; er bleibt geschlossen und unberührt. Bitte aus einer Sicherung wiederherstellen.
workspace-newer = Eine neuere Fassung von OkiCRM hat mit diesem Arbeitsbereich gearbeitet. Bitte diese installieren oder die Sicherung von davor wiederherstellen.
workspace-file-missing = Die Datendatei des Arbeitsbereichs fehlt in seinem Ordner. Bitte zurücklegen oder eine Sicherung wiederherstellen.
workspace-file-empty = Die Datendatei des Arbeitsbereichs ist leer. Sie blieb unberührt; bitte eine Sicherung wiederherstellen.
workspace-file-plain = Die Datendatei in diesem Ordner ist nicht verschlüsselt, stammt also nicht von OkiCRM. Sie blieb unberührt; bitte eine Sicherung wiederherstellen.
workspace-file-truncated = Der Datendatei des Arbeitsbereichs fehlt das Ende. Sie blieb unberührt; bitte eine Sicherung wiederherstellen.
workspace-file-damaged = Ein Teil der Datendatei des Arbeitsbereichs ist beschädigt. Sie blieb unberührt; bitte eine Sicherung wiederherstellen.
workspace-file-foreign = Die Datendatei des Arbeitsbereichs enthält Befehle, die nicht von OkiCRM stammen; sie bleibt daher geschlossen und unberührt. Bitte eine Sicherung wiederherstellen und klären, wer die Datei ändern konnte.
workspace-on-network-share = Der Arbeitsbereich liegt auf einer Netzwerkfreigabe. Schreiben zwei Computer zugleich, kann er Schaden nehmen. Bitte auf den eigenen Datenträger dieses Computers verlegen oder einen Server verwenden.
workspace-in-synchronised-folder = Der Arbeitsbereich liegt in einem Ordner, den ein Programm anderswohin kopiert. Er kann halb geschrieben kopiert werden, und seine Daten verlassen diesen Computer. Bitte aus diesem Ordner verlegen.
workspace-clock-behind = Das Datum dieses Computers liegt vor dem der letzten Änderung, { $last }. Bitte prüfen, bevor etwas ausgestellt wird: Nummern und Fristen richten sich danach.
workspace-clock-ahead = Die letzte Änderung stammt vom { $last }, das ist mehr als ein Jahr her. Wurde seither hier gearbeitet, ist das Datum dieses Computers falsch: bitte prüfen. Was im Papierkorb liegt, bleibt solange dort.
workspace-busy = Der Arbeitsbereich ist in einem anderen Fenster oder Programm offen und kann hier nur gelesen werden. Zum Ändern bitte dort schließen.
workspace-locked = Der Arbeitsbereich ist gesperrt. Bitte die Passphrase eingeben.
database-address-wrong = Das ist keine Adresse eines PostgreSQL-Servers. Sie beginnt mit postgres:// und nennt Benutzer, Server und Datenbank.
database-unreachable = Der Datenbankserver ist nicht erreichbar. Bitte Adresse und Netz prüfen und ob er läuft.

## Schlüssel

passphrase-wrong = Diese Passphrase passt nicht. Bitte Großschreibung und Tastaturbelegung prüfen oder den Wiederherstellungscode verwenden.
passphrase-unusable = Diese Passphrase ist leer oder zu lang. Bitte eine andere wählen.
recovery-code-misspelt = Im Wiederherstellungscode steckt ein Tippfehler. Bitte Gruppe für Gruppe mit dem Ausdruck vergleichen.
recovery-code-wrong = Dieser Wiederherstellungscode gehört zu einem anderen Arbeitsbereich. Bitte den Ausdruck zu diesem suchen.
keychain-missing = Der Schlüsselbund dieses Rechners hat den Schlüssel nicht oder antwortet nicht. Bitte die Passphrase eingeben.
key-other = Diese Sicherung hat einen anderen Schlüssel als dieser Arbeitsbereich. Geben Sie die Passphrase oder den Wiederherstellungscode aus der Zeit ein, in der sie erstellt wurde.
protection-missing = Ohne Schlüsselbund braucht der Arbeitsbereich eine Passphrase. Bitte eine wählen.

## Rückgängig

undo-gone = Hier gibt es nichts mehr rückgängig zu machen. Vielleicht wurde der Eintrag endgültig gelöscht.
undo-lasting = Das lässt sich nicht rückgängig machen, denn es war endgültig: Eine Nummer wurde vergeben oder jemand gelöscht.
undo-done-before = Das wurde schon rückgängig gemacht. Im Verlauf des Eintrags lässt es sich wiederholen.
undo-too-old = Das liegt mehr als { $days } Tage zurück und lässt sich nicht mehr rückgängig machen. Bitte den Eintrag selbst ändern.
undo-changed-since = Der Eintrag wurde danach geändert; Rückgängig würde die spätere Änderung verlieren. Bitte den Eintrag öffnen und dort ändern.

## Kontakte, Firmen, Interessenten

contact-merge-same = Das ist zweimal derselbe Kontakt, also gibt es nichts zusammenzuführen. Wählen Sie einen anderen.
contact-missing = Diesen Kontakt gibt es nicht mehr. Vielleicht wurde er gelöscht. Bitte zurück zur Liste gehen.
contact-invalid = Einige dieser Angaben können nicht stimmen. Bitte die markierten Felder ansehen.
contact-name-missing = Ein Kontakt braucht einen Namen, eine Firma oder eine E-Mail-Adresse, um gefunden zu werden. Bitte eines davon schreiben.
contact-birthday-malformed = Das lässt sich nicht als Geburtstag lesen. Bitte wie 3.4.1980 schreiben oder leer lassen.
company-missing = Diese Firma gibt es nicht mehr. Vielleicht wurde sie gelöscht. Bitte zurück zur Liste gehen.
company-invalid = Einige dieser Angaben können nicht stimmen. Bitte die markierten Felder ansehen.
company-name-missing = Eine Firma braucht einen Namen. Bitte einen schreiben.
lead-missing = Diesen Interessenten gibt es nicht mehr. Vielleicht wurde er gelöscht. Bitte zurück zur Liste gehen.
lead-invalid = Einige dieser Angaben können nicht stimmen. Bitte die markierten Felder ansehen.
lead-converted-before = Aus diesem Interessenten ist schon ein Kontakt geworden. Bitte den Kontakt öffnen.
list-place-unknown = Die Liste hat sich geändert, diese Stelle gibt es nicht mehr. Bitte zum Anfang zurückgehen.

## Was gesagt wurde und zu tun ist

timeline-invalid = Etwas davon kann nicht stimmen. Bitte die markierten Felder ansehen.
timeline-record-missing = Den Eintrag, zu dem das gehört, gibt es nicht mehr. Bitte zurück zur Liste gehen.
activity-missing = Diesen Eintrag gibt es nicht mehr. Vielleicht wurde er gelöscht.
activity-text-missing = Noch gibt es nichts festzuhalten. Bitte schreiben, was gesagt wurde.
activity-time-malformed = Das lässt sich nicht als Uhrzeit lesen. Bitte wie 14:30 schreiben.
task-missing = Diese Aufgabe gibt es nicht mehr. Vielleicht wurde sie gelöscht.
task-title-missing = Eine Aufgabe braucht ein paar Worte, die sagen, was zu tun ist. Bitte schreiben.
task-date-missing = Zu einer Uhrzeit gehört ein Tag. Bitte das Datum ergänzen.
task-date-malformed = Das lässt sich nicht als Datum lesen. Bitte wie 22.11.2026, Fr oder +30t schreiben.
task-time-malformed = Das lässt sich nicht als Uhrzeit lesen. Bitte wie 14:30 schreiben.
file-missing = Diese Datei gibt es nicht mehr. Vielleicht wurde sie gelöscht.
file-too-large = Diese Datei ist größer, als OkiCRM aufheben kann. Bitte eine kleinere Fassung aufheben oder notieren, wo sie liegt.
file-damaged = Der Inhalt dieser Datei passt nicht zu dem, was gespeichert wurde; sie wird nicht geöffnet. Bitte aus einer Sicherung zurückholen.
database-login-refused = Der Server lässt diesen Benutzer nicht ein. Prüfen Sie Benutzername und Passwort, und ob der Server Verbindungen von diesem Computer erlaubt.
database-missing = Auf dem Server gibt es keine Datenbank dieses Namens. Prüfen Sie die Schreibweise, oder lassen Sie eine leere Datenbank für OkiCRM anlegen.
database-unencrypted = Die Verbindung zu diesem Server wäre nicht verschlüsselt, oder seinem Zertifikat wird nicht vertraut. Lassen Sie am Server Verschlüsselung einrichten, oder erlauben Sie eine unverschlüsselte Verbindung, wenn der Server im eigenen Netz steht.
database-too-old = Dieser PostgreSQL-Server ist zu alt für OkiCRM, das Version 13 oder eine neuere braucht. Bitte den Server erneuern lassen oder einen anderen nennen.
database-holds-workspace = In der Datenbank auf dem Server liegt schon ein Arbeitsbereich, deshalb wurde dort nichts angelegt. Bitte eine leere Datenbank nennen.
database-not-empty = In der Datenbank auf dem Server liegen Tabellen eines anderen Programms, deshalb wurde dort nichts geschrieben. Bitte eine leere Datenbank für OkiCRM anlegen lassen.
