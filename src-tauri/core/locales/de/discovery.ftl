### Alles zu einer Person: wo sie genannt ist, ihre Kopie und was sie mitnimmt.

# Ablehnungen
choice-malformed = Diese Stelle lässt sich nicht markieren, weil sie nicht zum Gefundenen gehört. Suchen Sie noch einmal; das Gefundene wird neu gezeigt.

# Vorgänge in der Historie
action-mention-confirmed = Stelle als zur Person gehörig markiert
action-mention-dismissed = Stelle als zu jemand anderem gehörig markiert
action-mention-reopened = Markierung einer Stelle zurückgenommen

record-file_texts = Text in Dateien
record-passages = Wörter von Texten
record-passage_marks = Wie weit Texte durchgesehen sind
record-person_choices = Was zu gefundenen Stellen gesagt wurde

discovery-title = Alles zu { $name }
discovery-open = Alles zu dieser Person finden
discovery-named-elsewhere = Außerhalb des Eintrags an { $count ->
    [one] einer Stelle
   *[other] { $count } Stellen
} genannt
discovery-named-nowhere = Außerhalb des Eintrags nirgends genannt
discovery-sentence = OkiCRM hat jeden Eintrag durchgesehen, auch was Einträge früher sagten, die Namen von Dateien und den Text darin. Was diese Person nennt, wird so gezeigt, wie es dort steht. Sagen Sie bei jeder Stelle, ob es um diese Person geht: Was Sie bestätigen, kommt in die Kopie der Daten und wird vor einer Löschung aufgeführt. Von selbst wird nichts ersetzt.
discovery-sought = Gesucht nach
discovery-sought-names = Namen
discovery-sought-former = Frühere Namen
discovery-sought-emails = E-Mail-Adressen
discovery-sought-phones = Letzte Ziffern von Telefonnummern
discovery-own = Eigene Einträge der Person
discovery-own-none = Es gibt keine Einträge der Person.
discovery-mentions = Anderswo genannt
discovery-mentions-none = Kein anderer Text nennt diese Person.
discovery-to-look-at = { $count ->
    [one] Eine Stelle anzusehen
   *[other] { $count } Stellen anzusehen
}
discovery-all-seen = Sie haben jede Stelle angesehen.
discovery-by-name = am Namen
discovery-by-formerName = an einem früheren Namen
discovery-by-email = an der E-Mail-Adresse
discovery-by-phone = an der Telefonnummer
discovery-by-familyName = am Nachnamen allein
discovery-of = im Eintrag von { $name }
discovery-of-nobody = in niemandes Eintrag
discovery-was = stand früher dort, jetzt in der Historie
discovery-more = und { $count }-mal mehr im selben Text
discovery-state-hers = Zu dieser Person
discovery-state-notHers = Zu jemand anderem
discovery-state-open = Noch nicht angesehen
discovery-confirm = Zu dieser Person
    .aria = Zu dieser Person: { $matched } in { $title }
discovery-dismiss = Jemand anderes
    .aria = Jemand anderes: { $matched } in { $title }
discovery-reopen = Zurücknehmen
    .aria = Zurücknehmen, was zu { $matched } in { $title } gesagt wurde
discovery-confirm-all = Alle offenen Stellen gehören zu dieser Person
discovery-said-hers = { $count ->
    [one] Als zu dieser Person gehörig markiert.
   *[other] { $count } Stellen als zu dieser Person gehörig markiert.
}
discovery-said-notHers = Als zu jemand anderem gehörig markiert.
discovery-said-open = Markierung zurückgenommen.
discovery-family-elsewhere = Der Nachname allein steht in { $count } weiteren Texten. Das sind zu viele, um zu erkennen, wer gemeint ist; sie sind nicht aufgeführt. Suchen Sie nach dem, woran Sie sich erinnern.
discovery-cut = Es gibt mehr Stellen, als aufgeführt werden können. Markieren Sie einige davon, oder machen Sie die Angaben zur Person genauer.
discovery-unread = Dateien der Person, in die nicht hineingesehen werden konnte
discovery-unread-sentence = Öffnen Sie sie selbst: Niemand weiß, wen sie nennen.
discovery-unread-elsewhere = { $count ->
    [one] In eine Datei anderer konnte nicht hineingesehen werden.
   *[other] In { $count } Dateien anderer konnte nicht hineingesehen werden.
}
discovery-why-kind = Bilder, Töne und Ähnliches haben keinen Text für ein Programm
discovery-why-damaged = nicht lesbar: beschädigt oder nicht das, was der Name sagt
discovery-why-locked = nicht lesbar: durch ein Passwort verschlossen
discovery-why-tooLarge = nicht lesbar: zu groß oder entpackt zu viel
discovery-why-scanned = nicht lesbar: die Seiten sind Bilder
discovery-why-tooLong = zum Teil gelesen: hat mehr Text, als aufbewahrt wird
discovery-searched = Durchgesehen: { $kinds }
discovery-loading = Jeder Eintrag und jede Datei wird durchgesehen …
discovery-go = { $title } öffnen
discovery-before-erasing = { $count ->
    [one] Ein Text an anderer Stelle nennt diese Person. Die Löschung lässt ihn, wie er ist; sehen Sie ihn selbst an.
   *[other] { $count } Texte an anderer Stelle nennen diese Person. Die Löschung lässt sie, wie sie sind; sehen Sie sie selbst an.
}
