### Was geschehen ist, warum und was zu tun ist: Absagen des Kerns, die zu keiner Funktion allein gehören.

internal = In OkiCRM ist etwas kaputtgegangen; geändert wurde nichts. Bitte erneut versuchen und, falls es wieder geschieht, die Einzelheiten kopieren und dem Support schicken.
record-not-found = Diesen Eintrag gibt es nicht mehr. Vielleicht wurde er gelöscht. Bitte zurück zur Liste gehen.

## Platz und Dateien

storage-disk-full = Der Datenträger ist voll, deshalb wurde nichts geändert. Bitte Platz schaffen und erneut versuchen.
storage-read-only = In den Ordner darf nicht geschrieben werden, deshalb wurde nichts geändert. Bitte die Rechte prüfen oder einen anderen Ordner wählen.
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
protection-missing = Ohne Schlüsselbund braucht der Arbeitsbereich eine Passphrase. Bitte eine wählen.

## Rückgängig

undo-gone = Hier gibt es nichts mehr rückgängig zu machen. Vielleicht wurde der Eintrag endgültig gelöscht.
undo-lasting = Das lässt sich nicht rückgängig machen, denn es war endgültig: Eine Nummer wurde vergeben oder jemand gelöscht.
undo-done-before = Das wurde schon rückgängig gemacht. Im Verlauf des Eintrags lässt es sich wiederholen.
undo-too-old = Das liegt mehr als { $days } Tage zurück und lässt sich nicht mehr rückgängig machen. Bitte den Eintrag selbst ändern.
undo-changed-since = Der Eintrag wurde danach geändert; Rückgängig würde die spätere Änderung verlieren. Bitte den Eintrag öffnen und dort ändern.
