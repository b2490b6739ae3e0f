# Ablehnungen
erasure-plan-outdated = Seit der Vorschau hat sich bei dieser Person etwas geändert, deshalb wurde nichts gelöscht. Bitte die neue Vorschau ansehen und noch einmal bestätigen.
erasure-account-holder = Das ist die Person, die hier mit OkiCRM arbeitet. Kontoinhaber werden auf der Kontoseite gelöscht, nicht wie ein Kontakt.
restriction-set-already = Diese Person ist bereits eingeschränkt. Es wurde nichts geändert.
restriction-not-set = Diese Person ist nicht eingeschränkt, es gibt also nichts aufzuheben.
certificate-unreadable = Diese Datei ist keine Löschbescheinigung. Bitte die .json-Datei wählen, die OkiCRM nach einer Löschung geschrieben hat.
ledger-altered = Die Liste der gelöschten Personen wurde in Zeile { $line } außerhalb von OkiCRM verändert. Bitte die Datei „erasures.ledger“ aus einer Sicherung wiederherstellen, damit niemand zurückkommt, der gelöscht wurde.

# Handlungen in der Historie
action-person-erased = Person gelöscht
action-person-restricted = Person eingeschränkt
action-person-unrestricted = Einschränkung aufgehoben
