### Ob Menschen angesprochen werden dürfen, und wer in Ruhe gelassen oder informiert werden muss.

## Was abgelehnt wird, und was der Verlauf sagt

consent-person-missing = Diese Person gibt es nicht mehr, oder ihre Daten sind eingeschränkt; es wurde nichts geändert. Gehen Sie zurück zur Liste.
consent-purpose-unknown = Diesen Zweck gibt es nicht; es wurde nichts geändert. Wählen Sie einen aus der Liste oder fügen Sie ihn in den Einstellungen hinzu.
consent-contract-needs = Dem, was ein Vertrag braucht, kann nicht widersprochen werden: Das Gesetz nennt andere Zwecke (DSGVO Art. 21 Abs. 1). Erfassen Sie den Widerspruch für Werbung, oder schränken Sie die Daten der Person ein.
consent-customer-channel = Dass jemand Kunde ist, erlaubt nur E-Mail und SMS (ePrivacy-Richtlinie Art. 13 Abs. 2, § 7 Abs. 3 UWG). Wählen Sie diese Wege, oder erfassen Sie eine Einwilligung.
consent-contract-advertising = Ein Vertrag erlaubt keine Werbung. Erfassen Sie eine Einwilligung, ein Interesse mit Begründung, oder dass die Person Kunde ist.
consent-refused = Diese Person hat Nein gesagt; eine andere Grundlage kann nicht an die Stelle treten. Das kann nur ihre neue Einwilligung.
consent-invalid = Es fehlt etwas, deshalb wurde nichts erfasst. Sehen Sie sich die markierten Felder an.
consent-standing-own = Das erfasst nur OkiCRM selbst. Wählen Sie, was die Person gesagt hat.
consent-day-ahead = Dieser Tag liegt noch vor uns. Schreiben Sie den Tag, an dem die Person es gesagt hat.
consent-purposes-many = Mehr als { $most } eigene Zwecke lassen sich kaum auseinanderhalten. Nehmen Sie erst einige heraus.
suppression-address-unreadable = Das ist weder eine E-Mail-Adresse noch eine Telefonnummer; es wurde nichts hinzugefügt. Prüfen Sie die Schreibweise.
suppression-there-already = Diese Adresse steht schon auf der Liste. Es wurde nichts geändert.
suppression-entry-missing = Dieser Eintrag steht nicht mehr auf der Liste; vielleicht hat ihn jemand aufgehoben. Es wurde nichts geändert.
sensitive-answered-before = Das wurde schon beantwortet. Es wurde nichts geändert.
notice-missing = Diese Benachrichtigung gibt es nicht mehr. Gehen Sie zurück zur Liste.
notice-settled-before = Diese Benachrichtigung ist schon erledigt. Es wurde nichts geändert.
notice-there-already = Für diese Person gibt es schon eine offene Benachrichtigung. Es wurde nichts hinzugefügt.
notice-origin = Woher die Daten stammen, fehlt oder ist zu lang; es wurde nichts hinzugefügt. Nennen Sie es in wenigen Worten.
quarantine-missing = Diese Zeile wartet nicht mehr; vielleicht war jemand schneller. Es wurde nichts geändert.
quarantine-still-restricted = Die Daten dieser Person sind noch eingeschränkt; die Zeile wartet weiter. Heben Sie zuerst die Einschränkung auf.
quarantine-contact-gone = Der Kontakt liegt im Papierkorb; die Zeile hat keinen Platz. Holen Sie den Kontakt zurück, oder verwerfen Sie die Zeile.
action-consent-given = Einwilligung erfasst
action-consent-withdrawn = Einwilligung widerrufen
action-consent-objected = Widerspruch erfasst
action-consent-basis-recorded = Grundlage für Kontakt erfasst
action-contact-purposes-changed = Zwecke der Ansprache geändert
action-suppression-added = Adresse auf die Sperrliste gesetzt
action-suppression-lifted = Eintrag der Sperrliste aufgehoben
action-sensitive-answered = Frage zu besonderen Daten beantwortet
action-notice-added = Herkunft der Daten erfasst
action-notice-settled = Benachrichtigung zur Herkunft erledigt
action-quarantine-released = Zurückgehaltene Zeile übernommen
action-quarantine-discarded = Zurückgehaltene Zeile verworfen

## Dürfen wir diese Person ansprechen?

consent-title = Dürfen wir?
consent-purpose-newsletter = Newsletter
consent-purpose-offers = Angebote
consent-purpose-surveys = Umfragen
consent-purpose-service = Service-Nachrichten
consent-purpose-contract = Was ein Vertrag braucht
consent-purpose-all = Alle Werbung
consent-channel-email = E-Mail
consent-channel-phone = Telefon
consent-channel-text = SMS
consent-channel-post = Post
consent-standing-given = Eingewilligt
consent-standing-interest = Berechtigtes Interesse
consent-standing-customer = Ist Kunde
consent-standing-contract = Vertrag
consent-standing-withdrawn = Widerrufen
consent-standing-objected = Widersprochen
consent-standing-suppressed = Auf der Sperrliste
consent-standing-none = Nichts erfasst
consent-by-contract = Durch Vertrag
consent-yes = Ja
consent-no = Nein
consent-cell = { $purpose } per { $channel }: { $answer }. { $standing }
consent-no-address = keine Adresse
consent-nothing-yet = Es ist nichts erfasst, deshalb geht keine Werbung an diese Person.
consent-record = Einwilligung erfassen …
consent-object = Widerspricht aller Werbung
consent-withdraw = Widerrufen
consent-withdraw-of = { $purpose } per { $channel } widerrufen
consent-withdrawn-done = { $purpose } per { $channel } ist widerrufen
consent-objected-done = { $name } bekommt keine Werbung mehr
consent-recorded-done = Für { $name } erfasst
consent-history = Verlauf
consent-history-line = { $day }: { $standing } – { $purpose } per { $channel }
consent-history-by = Erfasst von { $actor }, { $came }
consent-history-superseded = gilt nicht mehr
consent-came-spoken = persönlich gesagt
consent-came-phone = am Telefon gesagt
consent-came-email = per E-Mail geschrieben
consent-came-paper = auf einem Papierformular
consent-came-website = auf der Website
consent-came-letter = in einem Brief geschrieben
consent-came-business = eigene Feststellung
consent-came-list = durch die Sperrliste
consent-someone = jemand
consent-form-title = Für { $name } erfassen
consent-form-standing = Was ist die Grundlage?
consent-form-purpose = Wofür?
consent-form-channels = Auf welchen Wegen?
consent-form-came = Wie kam es?
consent-form-wording = Der genaue Wortlaut der Einwilligung
consent-form-reason = Warum dürfen Sie?
consent-form-day = An welchem Tag?
consent-form-save = Erfassen
consent-form-none-ticked = Nichts ist vorangekreuzt: Einwilligung ist, was die Person gewählt hat (DSGVO Art. 4 Nr. 11).
consent-on-list = Eine Adresse dieser Person steht auf der Sperrliste. Sie bleibt aus Aussendungen heraus, bis die Person neu einwilligt.
consent-elsewhere = Daten kamen von anderswo …
consent-elsewhere-title = Woher kamen die Daten von { $name }?
consent-elsewhere-sentence = Wer seine Daten nicht selbst gegeben hat, muss binnen eines Monats informiert werden (DSGVO Art. 14). OkiCRM erinnert Sie.
consent-elsewhere-origin = Quelle
consent-elsewhere-added = { $name } steht auf der Liste der zu Informierenden

## Eigene Zwecke

consent-purposes = Zwecke der Ansprache
consent-purposes-sentence = Wofür Sie Menschen ansprechen. Newsletter, Angebote, Umfragen, Service und Verträge gibt es immer; fügen Sie hinzu, was Sie sonst tun. Jeder eigene Zweck gilt als Werbung und braucht ein Ja.
consent-purposes-empty = Noch keine eigenen Zwecke.
consent-purposes-new = Neuer Zweck
consent-purposes-add = Hinzufügen
consent-purposes-remove = Herausnehmen
consent-purposes-remove-of = { $name } herausnehmen
consent-purposes-saved = Zwecke gespeichert

## Aussendung

consent-mailing = Für eine Aussendung …
consent-mailing-title = Liste für eine Aussendung
consent-mailing-purpose = Wofür?
consent-mailing-channel = Auf welchem Weg?
consent-mailing-included = { $included } von { $chosen } stehen in der Liste.
consent-mailing-left-out = Ausgelassen:
consent-mailing-nobody-left-out = Niemand wird ausgelassen.
consent-mailing-reason-restricted = { $count } eingeschränkt
consent-mailing-reason-objected = { $count } haben widersprochen
consent-mailing-reason-suppressed = { $count } auf der Sperrliste
consent-mailing-reason-withdrawn = { $count } haben die Einwilligung widerrufen
consent-mailing-reason-noBasis = { $count } ohne Einwilligung oder andere Grundlage
consent-mailing-reason-noAddress = { $count } ohne passende Adresse
consent-mailing-save = Liste speichern …
consent-mailing-done = { $included } Personen in { $path } geschrieben. { $out } ausgelassen.
consent-mailing-nobody = Niemand der Gewählten darf dafür angesprochen werden; es gibt nichts zu schreiben.
consent-mailing-looking = Es wird geprüft, wer angesprochen werden darf …
consent-filter = Ansprechbar
consent-filter-any = Ansprechbar: egal
consent-filter-one = { $purpose } per { $channel }

## Sperrliste

consent-tab = Ansprache
consent-list = Sperrliste
consent-list-sentence = Adressen, die in Ruhe gelassen werden: nach Widerspruch, Widerruf oder von Hand. Aufbewahrt werden nur Kennzeichen, die niemanden nennen; deshalb gilt die Liste auch nach dem Löschen der Person weiter.
consent-list-count = Geltende Einträge: { $standing }. Aufgehobene: { $lifted }.
consent-list-empty = Niemand steht auf der Liste. Wer widerspricht, kommt von selbst darauf.
consent-list-address = Adresse
consent-list-gone = die Person gibt es nicht mehr
consent-list-purpose = Wofür
consent-list-channel = Weg
consent-list-since = Seit
consent-list-why = Warum
consent-list-actions = Was Sie tun können
consent-list-why-objected = Widerspruch
consent-list-why-withdrawn = Widerruf
consent-list-why-byHand = Von Hand
consent-list-lifted = Aufgehoben am { $day }: { $reason }
consent-list-add = Adresse hinzufügen
consent-list-new = E-Mail-Adresse oder Telefonnummer
consent-list-added = Die Adresse wird ab jetzt in Ruhe gelassen
consent-list-lift = Aufheben …
consent-list-lift-title = Warum darf diese Adresse wieder angeschrieben werden?
consent-list-lift-verb = Aufheben
consent-list-lift-agreedAgain = Die Person hat neu eingewilligt
consent-list-lift-mistake = Sie wurde irrtümlich eingetragen
consent-list-lift-changedHands = Die Adresse gehört jetzt jemand anderem
consent-list-lift-done = Der Eintrag ist aufgehoben

## Zeilen, die warten

consent-quarantine = Aus Importen zurückgehalten
consent-quarantine-sentence = Zeilen über Menschen, deren Daten eingeschränkt sind. Sie ändern nichts, bis die Einschränkung aufgehoben ist und Sie sie übernehmen.
consent-quarantine-from = { $source }, Zeile { $row }
consent-quarantine-changes = Würde ändern
consent-quarantine-nothing = nichts Neues
consent-quarantine-take = Übernehmen
consent-quarantine-take-of = Die Zeile über { $name } übernehmen
consent-quarantine-discard = Verwerfen
consent-quarantine-discard-of = Die Zeile über { $name } verwerfen
consent-quarantine-waits = wartet auf das Ende der Einschränkung
consent-quarantine-taken = Übernommen: { $name }
consent-quarantine-discarded = Verworfen

## Besondere Daten

sensitive-hint-health = „{ $word }“ klingt nach Gesundheit. Solche Daten brauchen ein eigenes Recht (DSGVO Art. 9). Welches ist es?
sensitive-hint-religion = „{ $word }“ klingt nach Religion. Solche Daten brauchen ein eigenes Recht (DSGVO Art. 9). Welches ist es?
sensitive-hint-union = „{ $word }“ klingt nach einer Gewerkschaft. Solche Daten brauchen ein eigenes Recht (DSGVO Art. 9). Welches ist es?
sensitive-hint-sexLife = „{ $word }“ klingt nach Sexualleben oder Orientierung. Solche Daten brauchen ein eigenes Recht (DSGVO Art. 9). Welches ist es?
sensitive-hint-origin = „{ $word }“ klingt nach ethnischer Herkunft. Solche Daten brauchen ein eigenes Recht (DSGVO Art. 9). Welches ist es?
sensitive-hint-politics = „{ $word }“ klingt nach Politik. Solche Daten brauchen ein eigenes Recht (DSGVO Art. 9). Welches ist es?
sensitive-hint-biometrics = „{ $word }“ klingt nach genetischen oder biometrischen Daten. Solche Daten brauchen ein eigenes Recht (DSGVO Art. 9). Welches ist es?
sensitive-hint-criminal = „{ $word }“ klingt nach einer Straftat. Solche Daten dürfen nur Behörden und wenige andere führen (DSGVO Art. 10). Welches Recht ist es?
sensitive-hint-child = Nach dem Geburtsdatum ist das ein Kind unter { $age }. Bei Werbung und Online-Diensten muss ein Elternteil einwilligen (DSGVO Art. 8).
sensitive-answer = Antworten
sensitive-answer-of = Die Frage beantworten
sensitive-answer-consent = Ausdrückliche Einwilligung (beim Kind: eines Elternteils)
sensitive-answer-care = Gesundheitsversorgung, mit Schweigepflicht
sensitive-answer-work = Arbeits- oder Sozialrecht
sensitive-answer-madePublic = Von der Person selbst öffentlich gemacht
sensitive-answer-claim = Ein Rechtsanspruch
sensitive-answer-dismissed = Es ist nichts dergleichen
sensitive-answered = Notiert. Das Wort selbst wird nicht aufbewahrt.
sensitive-while-typing = Sie können weitermachen: OkiCRM fragt auf der Seite des Kontakts, mit welchem Recht es aufbewahrt wird.

## Menschen, deren Daten von anderswo kamen

notices-title = Zu informieren (Art. 14)
notices-sentence = Menschen, deren Daten von anderswo kamen, müssen binnen eines Monats erfahren, wer sie aufbewahrt, wofür, und welche Rechte sie haben (DSGVO Art. 14).
notices-empty = Niemand ist zu informieren. Ein Import setzt seine Menschen von selbst hierher.
notices-origin = Quelle
notices-people = Menschen
notices-due = Bis
notices-state = Stand
notices-open =
    { $days ->
        [0] heute fällig
        [one] noch { $days } Tag
       *[other] noch { $days } Tage
    }
notices-late =
    { $days ->
        [one] { $days } Tag zu spät
       *[other] { $days } Tage zu spät
    }
notices-letter = Brief …
notices-letter-of = Brief zu { $origin }
notices-settle = Erledigen …
notices-settle-of = { $origin } erledigen
notices-settle-title = Wie endet es für { $origin }?
notices-settle-verb = Erledigen
notices-settled = Erledigt: { $origin }
notices-outcome-told = Sie wurden informiert
notices-outcome-known = Sie wissen es schon: Die Daten kamen von ihnen selbst (Art. 14 Abs. 5 a)
notices-outcome-disproportionate = Unmöglich oder unverhältnismäßig (Art. 14 Abs. 5 b)
notices-outcome-byLaw = Ein Gesetz sieht es vor (Art. 14 Abs. 5 c)
notices-outcome-secrecy = Eine Schweigepflicht verbietet es (Art. 14 Abs. 5 d)
notices-home =
    { $count ->
        [one] 1 Person aus { $origin } über ihre Daten informieren: { $due }
       *[other] { $count } Menschen aus { $origin } über ihre Daten informieren: { $due }
    }
notices-letter-title = Brief an Menschen aus { $origin }
notices-letter-language = Sprache
notices-letter-copy = Text kopieren
notices-letter-copied = Der Brief ist kopiert
notices-language-en = Englisch
notices-language-de = Deutsch
notices-letter-languages = { $english } sprechen Englisch, { $german } Deutsch, soweit ihre Adressen es sagen.
notices-letter-subject = Ihre Daten bei { $business }
notices-letter-greeting = guten Tag,
notices-letter-who = wir, { $business }, bewahren Daten über Sie auf, die nicht von Ihnen selbst stammen. Das Gesetz verlangt, dass wir Ihnen das mitteilen (Datenschutz-Grundverordnung, Art. 14).
notices-letter-what = Es sind Ihr Name und wie Sie zu erreichen sind: Adresse, E-Mail und Telefon, soweit sie uns vorliegen, und wo Sie arbeiten.
notices-letter-why = Wir bewahren sie auf, um Anfragen zu beantworten und mit Ihnen oder Ihrem Unternehmen Geschäfte zu machen; daran haben wir ein berechtigtes Interesse (Art. 6 Abs. 1 f). Werbung bekommen Sie nur, wenn Sie zugestimmt haben.
notices-letter-origin = Die Daten stammen aus: { $origin }.
notices-letter-how-long = Wir bewahren sie auf, solange wir mit Ihnen zu tun haben, und danach so lange, wie das Gesetz es verlangt.
notices-letter-rights = Sie haben das Recht auf eine Kopie Ihrer Daten, auf Berichtigung, Löschung oder Einschränkung, auf Widerspruch und auf Übertragung. Sie können sich auch bei der Datenschutzbehörde beschweren. Schreiben Sie uns; das genügt.
notices-letter-closing =
    Mit freundlichen Grüßen
    { $business }
