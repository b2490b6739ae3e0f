### Datenschutzerklärung und Bedingungen: die Texte, was geantwortet wurde, wer für sie einsteht.

## Why an action is refused

terms-unanswered = Es lässt sich noch nichts eintragen, weil Datenschutzerklärung und Bedingungen nicht akzeptiert sind. Lesen und akzeptieren Sie sie unter Datenschutz → Erklärung und Bedingungen. Lesen, Exportieren, Antworten an Menschen, Sicherungen und Löschen bleiben offen.
terms-refused = Es lässt sich nichts eintragen, weil Datenschutzerklärung oder Bedingungen abgelehnt wurden. Um weiterzuarbeiten, akzeptieren Sie sie unter Datenschutz → Erklärung und Bedingungen. Lesen, Exportieren, Antworten an Menschen, Sicherungen und Löschen bleiben offen.
terms-withdrawn = Es lässt sich nichts eintragen, weil die Zustimmung zu Datenschutzerklärung und Bedingungen widerrufen wurde. Um weiterzuarbeiten, akzeptieren Sie sie wieder unter Datenschutz → Erklärung und Bedingungen. Lesen, Exportieren, Antworten an Menschen, Sicherungen und Löschen bleiben offen.
agreement-unnamed = Es wurde kein Text genannt, deshalb ist nichts festgehalten. Wählen Sie die Erklärung, die Bedingungen oder beide.
agreement-texts-differ = Der Text, auf den Sie geantwortet haben, ist nicht der, der jetzt gezeigt wird. Bitte lesen Sie ihn noch einmal.
agreement-nothing-accepted = Es gibt keine Zustimmung, die sich widerrufen oder vergleichen ließe. Akzeptieren Sie die Texte zuerst.
agreement-text-missing = Dieser Text ist hier nicht aufbewahrt. Zeigen lassen sich nur Texte, auf die in diesem Arbeitsbereich geantwortet wurde.
agreement-invalid = Einige Angaben zum Verantwortlichen lassen sich nicht verwenden. Sehen Sie bei den Feldern nach.

## The tab

agreement-title = Erklärung und Bedingungen
agreement-sentence = Die Texte, unter denen OkiCRM genutzt wird: was Sie geantwortet haben, in welcher Fassung, und wer für sie einsteht.
agreement-text-policy = Datenschutzerklärung
agreement-text-terms = Nutzungsbedingungen
agreement-version = Fassung { $version } vom { $date }
agreement-version-undated = Fassung { $version }
agreement-state-unanswered = Noch nicht beantwortet
agreement-state-accepted = Akzeptiert
agreement-state-changed = Geändert, seit Sie akzeptiert haben
agreement-state-refused = Abgelehnt
agreement-state-withdrawn = Widerrufen
agreement-answered = { $who } · { $when }
agreement-read = Lesen
agreement-changes = Was sich geändert hat
agreement-fingerprint = Fingerabdruck (SHA-256)
agreement-accept-both = Akzeptieren
agreement-refuse = Ablehnen
agreement-withdraw = Zustimmung widerrufen
agreement-withdraw-title = Die Zustimmung zu Erklärung und Bedingungen widerrufen?
agreement-withdraw-sentence = Danach lässt sich nichts eintragen, ändern, importieren oder ausstellen, bis Sie wieder akzeptieren. Gelöscht wird nichts: Lesen, Exportieren, Antworten an Menschen, Sicherungen und Löschen bleiben offen.
agreement-refuse-title = Erklärung und Bedingungen ablehnen?
agreement-refused = Abgelehnt. Eintragen ist gesperrt; Lesen, Exportieren und Löschen bleiben offen.
agreement-withdrawn = Widerrufen. Eintragen ist gesperrt; Lesen, Exportieren und Löschen bleiben offen.
agreement-accepted = Akzeptiert. Danke.
agreement-close = Schließen

## Banners

agreement-banner = Erklärung und Bedingungen
agreement-banner-changed = Datenschutzerklärung oder Bedingungen haben sich geändert, seit Sie akzeptiert haben. Sie können weiterarbeiten; bitte lesen Sie, was anders ist.
agreement-banner-locked = Eintragen ist gesperrt, weil Datenschutzerklärung und Bedingungen nicht akzeptiert sind. Lesen, Exportieren, Antworten an Menschen, Sicherungen und Löschen bleiben offen.
agreement-banner-see = Lesen und akzeptieren
agreement-banner-later = Bis zum nächsten Start ausblenden

## What changed

agreement-changes-title = Was sich geändert hat
agreement-changes-sentence = Von Fassung { $before }, akzeptiert am { $when }, zu Fassung { $after }.
agreement-changes-none = { $text }: An den Worten hat sich nichts geändert.
agreement-changes-removed = entfernt:
agreement-changes-added = neu:
agreement-changes-legend = Was weg ist, ist durchgestrichen, was neu ist, unterstrichen.

## Review

agreement-review = Jährliche Durchsicht
agreement-review-next = Zuletzt gelesen am { $last }. OkiCRM erinnert Sie am { $due }.
agreement-review-none = OkiCRM erinnert Sie ein Jahr, nachdem die Erklärung akzeptiert wurde.
agreement-review-due = Seit dem { $last }, als die Erklärung zuletzt gelesen wurde, ist ein Jahr vergangen. Lesen Sie sie wieder und prüfen Sie, ob sie noch sagt, was Sie tun.
agreement-review-home = Die Datenschutzerklärung wurde seit einem Jahr nicht wieder gelesen.
agreement-reviewed = Durchgesehen
agreement-review-noted = Notiert. OkiCRM erinnert Sie in einem Jahr wieder.

## Controller

agreement-controller = Wer für die Texte einsteht
agreement-controller-settings = Verantwortlicher der Erklärung
agreement-controller-sentence = Name, Anschrift und Kontakt stehen in beiden Texten und auf der Seite zum Veröffentlichen. Eine Änderung ergibt eine neue Fassung, die wieder zu akzeptieren ist.
agreement-controller-name = Verantwortlicher
agreement-controller-address = Anschrift
agreement-controller-contact = E-Mail für Fragen und Beschwerden
agreement-controller-empty = Nicht genannt
agreement-controller-own = Angaben meines Unternehmens nehmen

## Page to publish

agreement-publish = Eine Seite zum Veröffentlichen
agreement-publish-sentence = Die Erklärung mit den Angaben des Verantwortlichen als eine Seite, die nichts lädt und nichts ausführt: für Ihre Website oder zum Aushändigen.
agreement-publish-html = Als Webseite speichern
agreement-publish-text = Als Text speichern
agreement-published = Gespeichert unter { $path }

## History

agreement-history = Was geantwortet wurde
agreement-history-none = Es wurde noch nichts geantwortet.
agreement-history-when = Wann
agreement-history-text = Text
agreement-history-version = Fassung
agreement-history-answer = Antwort
agreement-history-who = Wer
agreement-history-read = { $text } in Fassung { $version } lesen
agreement-answer-accepted = Akzeptiert
agreement-answer-refused = Abgelehnt
agreement-answer-withdrawn = Widerrufen

## Privacy at a glance

agreement-glance = Datenschutz auf einen Blick
agreement-glance-tab = Auf einen Blick
agreement-glance-sentence = Gemacht aus dem, was OkiCRM wirklich speichert, aus Ihren Regeln zur Aufbewahrung und aus Ihren Verzeichnissen; etwas anderes kann hier nicht stehen.
agreement-glance-place-file = Alles liegt in einer verschlüsselten Datei auf diesem Computer.
agreement-glance-place-server = Die Datensätze liegen auf Ihrem PostgreSQL-Server; Schlüssel und Einstellungen des Fensters liegen auf diesem Computer.
agreement-glance-what = Wozu
agreement-glance-says = Was gespeichert wird
agreement-glance-stays = Wie lange
agreement-glance-receives = Wer es erhält
agreement-glance-nobody = Niemand außer Ihnen
agreement-glance-receivers = Wer für Sie Daten verarbeitet
agreement-glance-receivers-none = Niemand: Das Verzeichnis der Auftragsverarbeiter ist leer, also verbindet sich OkiCRM mit nichts.
agreement-glance-passed-on = { $count ->
    [0] An andere wurde nichts weitergegeben.
    [one] Einmal wurden Daten an andere weitergegeben; an wen, sagt das Verzeichnis der Weitergaben.
   *[other] { $count }-mal wurden Daten an andere weitergegeben; an wen, sagt das Verzeichnis der Weitergaben.
}
agreement-glance-silent = kommt nach { $months } Monaten Stille in den Papierkorb
agreement-glance-invoices = geht, sobald das Gesetz es nicht mehr aufbewahrt
